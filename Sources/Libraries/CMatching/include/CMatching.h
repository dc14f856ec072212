#ifndef CMATCHING_H
#define CMATCHING_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The matching of the greatest weight in a general graph, by LEMON (Debian: liblemon-dev).
//
// `mate` gets for each node its partner, or -1; `proof` the value of the dual solution in quarters: exactly four times
// the weight of the matching. Returns 0, or 1 when memory is out.
int32_t cmatching_heaviest(
    int32_t nodes, int32_t edges, const int32_t *first, const int32_t *second, const int64_t *weight, int32_t *mate,
    int64_t *proof);

// The same where halves of edges may be taken too: never less. `prices` gets what each node costs, in quarters: two ends
// of an edge never cost less than four times its weight, and all together cost four times what is reached.
int32_t cmatching_prices(
    int32_t nodes, int32_t edges, const int32_t *first, const int32_t *second, const int64_t *weight, int64_t *prices);

#ifdef __cplusplus
}
#endif

#endif
