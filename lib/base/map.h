/* base/map.h: a hash table from text to a number, in an arena.
 *
 * There is no way to walk a map: its order depends on the seed, and no order
 * but a sorted one may reach a finding. Keys are views: they must live as long
 * as the map. SipHash-1-3 (Aumasson, Bernstein 2012) with a seed of the process keeps hostile
 * names from piling up in one place.
 */
#ifndef PICKET_BASE_MAP_H
#define PICKET_BASE_MAP_H

#include "base/arena.h"

struct map; /* owned by its arena */

/* Set once by main, before any map is made; without it the seed is zero. */
void map_seed(const uint8_t key[16]);

struct map *map_new(struct arena *a); /* NULL when the arena is full */

/* The value of key, or NULL. The pointer lives until the next map_put. */
uint32_t *map_get(const struct map *m, struct text key);

/* The place for key's value, new (0, *fresh true) or old. NULL: arena full. */
uint32_t *map_put(struct map *m, struct text key, bool *fresh);

size_t map_count(const struct map *m);

/* The keyed hash itself, never 0, for a table of another shape. */
uint64_t map_hash(struct text t);

#endif
