#pragma once
#include <libpq-fe.h>

static inline void kring_pq_ignore(void *context, const PGresult *result) {}

/// Notices of the server go nowhere: they may quote content, and libpq would print them.
static inline void kring_pq_silence(PGconn *connection) {
  PQsetNoticeReceiver(connection, kring_pq_ignore, (void *)0);
}
