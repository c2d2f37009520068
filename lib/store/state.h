/* store/state.h: what this machine has seen: the small text that makes rollback visible.
 *
 *	picket-state 1
 *	floor 1795229340                 latest verified time seen, Unix seconds
 *	high acme/npm E S ID             the newest version ever accepted: never lowered
 *	use acme/npm E S ID              the version in use; absent after `corpus remove`
 *	pin acme/npm                     in use on purpose although older than high
 *	old acme/npm E S ID              versions kept to go back to, newest first, at most two
 *	sum ID                           digest of all bytes above: a flipped digit shows
 *
 * Packs by rising name, lines of one pack in this order. Canonical: what was read is written
 * again and compared. docs/formats/store.md.
 */
#ifndef PICKET_STORE_STATE_H
#define PICKET_STORE_STATE_H

#include "base/buf.h"
#include "base/err.h"
#include "pack/manifest.h"
#include "store/limits.h"

struct state_version {
	uint64_t epoch, seq;
	struct digest id; /* of the manifest */
};

struct state_pack {
	char name[PACK_NAME_MAX + 1];
	struct state_version high;
	bool in_use, pinned;
	struct state_version use;
	size_t old_count;
	struct state_version old[STORE_GENERATIONS - 1];
};

struct state {
	uint64_t floor;
	size_t count;
	struct state_pack packs[STATE_PACKS_MAX]; /* by rising name */
};

/* Codes: STATE-MALFORMED, also when it is not canonical. */
bool state_parse(struct text bytes, struct state *out, struct err *e);
bool state_format(const struct state *s, struct buf *out); /* to an empty out */

struct state_pack *state_find(struct state *s, struct text name); /* or NULL */

/* -1, 0, 1 by (epoch, seq). */
int state_order(const struct state_version *a, const struct state_version *b);

/* Whether this verified version may follow what was seen.
 * Codes: PACK-ROLLBACK, PACK-EQUIVOCATION. */
bool state_accepts(const struct state *s, const char *name, const struct state_version *v,
		   struct err *e);

/* Puts v in use and moves the one before to `old`; raises high. What falls off the
 * end of `old` is no longer named by the state. Code: STORE-FULL. */
bool state_put(struct state *s, const char *name, const struct state_version *v, struct err *e);

/* True when a version in use or kept has this id: its folder must stay. */
bool state_names(const struct state *s, const struct digest *id);

#endif
