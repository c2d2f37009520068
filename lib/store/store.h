/* store/store.h: the packs installed on this machine, who is trusted, and what was the newest seen.
 *
 *	STORE/state            names, sequences and ids in use; replaced whole (store/state.h)
 *	STORE/packs/ID/pack.iocpack    one folder per installed version, by manifest id
 *	STORE/roots/NAME.root  the roots that `keys trust` wrote
 *	STORE/roots/NAME.first-use     nobody compared the fingerprints of that one's keys
 *	STORE/quarantine/      evidence: packs of one sequence with two ids
 *	STORE/lock             held by writers; readers take no lock
 *
 * Beside the store stand the packs that came with the program, signed by a key whose
 * public half is compiled in; they keep no state.
 */
#ifndef PICKET_STORE_STORE_H
#define PICKET_STORE_STORE_H

#include "base/err.h"
#include "pack/pack.h"
#include "store/limits.h"

struct store;

struct store_place {
	const char *dir;    /* the store; it need not exist for readers */
	const char *corpus; /* the folder of the built-in packs; NULL or "" for none */
	struct text root;   /* the built-in root's text; empty for none */
};

/* The root a program was built with (store/builtin.h); set once by main, before any store is
 * opened. Without it store_place_find gives an empty root: nothing built in is trusted. */
void store_builtin_set(struct text root);

/* Fills dir and corpus from the environment: option (--store, may be NULL), PICKET_STORE,
 * /var/lib/picket for the root user, XDG_DATA_HOME/picket or HOME/.local/share/picket; and
 * PICKET_CORPUS_DIR or ../share/picket/corpus beside the executable. The texts live in a.
 * Codes: STORE-PLACE (there is no home), NO-MEMORY. */
struct arena;
bool store_place_find(struct arena *a, const char *option, struct store_place *out,
		      struct err *e);
/* The store of a user without a home (STORE-PLACE), for readers: nobody can have installed anything there. */
#define STORE_NOWHERE "/nonexistent/picket"

/* Reads the roots and the state. A missing folder is an empty store. The place's texts are
 * copied. Codes: STATE-MALFORMED, STATE-LOST (packs but no state: what was newest is not
 * known), ROOT-MALFORMED, ROOT-NOT-CANONICAL. */
bool store_open(const struct store_place *where, struct store **out, struct err *e);
void store_close(struct store *s);
const char *store_dir(const struct store *s);

/* The roots in force: built-in first, then those of the store by file name. */
size_t store_root_count(const struct store *s);
const struct trust *const *store_roots(const struct store *s);
/* "builtin", or the file name in roots/ without ".root". */
const char *store_root_name(const struct store *s, size_t i);

/* Whether its keys were trusted as they came: nobody compared their fingerprints with the owners'. */
bool store_root_first_use(const struct store *s, size_t i);
/* The same of one key, in all roots: once compared it is not marked again. */
bool store_key_first_use(const struct store *s, const struct pubkey *k);

/* What the state said when the store was opened. */
struct state;
const struct state *store_state(const struct store *s);

/* How old a pack is: now = max(clock, floor), floor = the latest verified time seen. Fresh up
 * to fresh_for, aging up to 4 * fresh_for, stale after; unknown when the clock stands more
 * than a day before the floor, or ten years behind it. Says nothing about authenticity. */
enum age { AGE_FRESH, AGE_AGING, AGE_STALE, AGE_UNKNOWN };
const char *age_name(enum age a); /* "fresh", "aging", "stale", "age-unknown" */
enum age age_of(uint64_t created, uint64_t fresh_for, uint64_t clock, uint64_t floor,
		uint64_t *seconds);
/* The floor after a pack made at `created` was seen. One that says it was made more than a day
 * after the clock raises nothing: a slip of its publisher would age every other pack for good. */
uint64_t age_floor(uint64_t floor, uint64_t created, uint64_t clock);

struct store_pack {
	struct pack *pack; /* NULL after the caller took it */
	enum age age;
	uint64_t age_seconds; /* 0 when unknown */
	bool builtin;
	bool pinned; /* rolled back on purpose by `corpus rollback` */
	uint64_t behind; /* sequences behind the newest that a catalog of its root tells of; 0: none known. Of an older
			  * epoch at least one */
	bool first_use; /* signed by a key whose fingerprint nobody compared; every report says so */
	char *path;  /* the file it was opened from, for export; owned by store_packs */
};

struct store_packs {
	size_t count;
	bool builtin_seen; /* also when an installed pack was newer */
	struct store_pack packs[STACK_MAX]; /* by name, so in one order everywhere */
};

/* Opens every pack in use and every built-in pack through pack_open, checks each against
 * the state, and holds them: later changes of the store do not reach them. Of a built-in
 * and an installed pack of one name the higher (epoch, seq) is taken. One refused pack
 * refuses all. clock: Unix seconds. Codes: PACK-NONE (no pack at all), PACK-ROLLBACK,
 * PACK-EQUIVOCATION, PACK-NAME (the file is another pack), PACK-MISSING (it is gone),
 * PACK-UNREADABLE (something else than a file stands there), PACK-BUILTIN (there is a built-in
 * root and none of its packs), STORE-FULL, and those of pack_open. */
enum store_flags { STORE_NO_BUILTIN = 1, STORE_NO_INSTALLED = 2 };
bool store_open_packs(struct store *s, unsigned flags, uint64_t clock, struct store_packs *out,
		      struct err *e);
void store_packs_close(struct store_packs *p); /* those the caller did not take */

#endif
