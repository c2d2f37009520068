/* store/limits.h: ceilings of the store. */
#ifndef PICKET_STORE_LIMITS_H
#define PICKET_STORE_LIMITS_H

#include "pack/limits.h"

#define STATE_MAX	  ((size_t)512 << 10) /* bytes of the state file */
#define STATE_PACKS_MAX	  256 /* pack names the state remembers */
/* Packs in use: with those that are built in no more than can be opened together. */
#define STORE_PACKS_MAX	  (STACK_MAX - 8)
#define STORE_ROOTS_MAX	  64  /* files in roots/ */
#define STORE_GENERATIONS 3   /* the one in use and two before it */
#define STORE_PATH_MAX	  4096
#define QUARANTINE_MAX	  16 /* files kept as evidence */
#define QUARANTINE_FILE_MAX  ((size_t)16 << 20) /* bytes of one refused file */
#define QUARANTINE_BYTES_MAX ((uint64_t)128 << 20) /* bytes of all that was copied */
#define STORE_REASON_MAX  200
#define AUDIT_RECORD_MAX  4096
#define AUDIT_FILE_MAX	  ((size_t)1 << 30)
#define AGE_STALE_FACTOR  4 /* aging until this many times fresh_for */
#define CLOCK_BEHIND_MAX  ((uint64_t)86400) /* seconds the clock may stand before the floor */
#define CLOCK_AHEAD_MAX	  ((uint64_t)315360000) /* ten years behind it */

#endif
