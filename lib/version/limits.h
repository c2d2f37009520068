/* version/limits.h: every ceiling of the room. Each is tested on both sides. */
#ifndef PICKET_VERSION_LIMITS_H
#define PICKET_VERSION_LIMITS_H

#include <stddef.h>

/* node-semver's own: bytes of a version, largest number (2^53 - 1). */
#define SEMVER_BYTES_MAX  256
#define SEMVER_NUMBER_MAX 9007199254740991u

/* Ours: node-semver has none. */
#define RANGE_BYTES_MAX	      ((size_t)64 << 10)
#define RANGE_COMPARATORS_MAX 4096

/* A row of the pack: one spec, and the versions or events in it. */
#define AFFECT_BYTES_MAX  ((size_t)1 << 20)
#define AFFECT_EVENTS_MAX 4096

#endif
