#pragma once
#include <sqlite3.h>

// Variadic functions, which Swift cannot import.

/// Before the first connection: no counting of memory, whose lock every thread would share.
static inline int kring_sqlite_configure(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// A connection that can damage its own file by no statement.
static inline int kring_sqlite_defend(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}
