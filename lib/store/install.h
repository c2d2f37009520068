/* store/install.h: the writer's side of the store: one at a time, and each change whole or not at all.
 *
 * Order of an import: copy to a new folder, verify the copy, sync it, give it its name,
 * sync that, and last replace the state. Killed before the last step the old state is in
 * force, after it the new one; left-overs are cleared by the next writer.
 */
#ifndef PICKET_STORE_INSTALL_H
#define PICKET_STORE_INSTALL_H

#include "store/state.h"
#include "store/store.h"

struct store_lock; /* held by one process at a time */

/* Makes the store's folders and takes the lock; waits for another writer. clock: Unix seconds,
 * for the audit log (store/audit.h), in which every change and refusal is written. Codes: STORE-LOCK,
 * FILE-WRITE. */
bool store_lock(const char *dir, uint64_t clock, struct store_lock **out, struct err *e);
void store_unlock(struct store_lock *l); /* NULL is fine */

struct store_import {
	char name[PACK_NAME_MAX + 1];
	struct state_version version;
	bool had; /* another version was in use: */
	struct state_version before;
	bool same; /* this very version was in use already */
	bool fuller; /* and with more levels than the copy that came, which was not taken */
	char without[32]; /* levels that what is in use now lacks (pack_without) */
	bool anew; /* the state was lost and begun again, with what was found in packs/: */
	size_t adopted;
	uint64_t root_from, root_to; /* a root moved forward: its versions, else 0 */
};

/* Imports the pack at fd, either form; fd stays open. new_state: a lost state is begun again with
 * every pack that stands there and verifies whole. A chain of roots and a catalog that it carries
 * count first (store/rotate.h), also when the pack is refused then.
 * Codes: of transport_expand, pack_open and pack_check, PACK-ROLLBACK, PACK-EQUIVOCATION
 * (both packs are then in quarantine/), STORE-FULL, STATE-*. */
bool store_import(struct store_lock *l, const struct store_place *where, int fd, const char *label,
		  bool new_state, struct store_import *out, struct err *e);

/* Writes one more line into the log, about what changes nothing in the store. */
bool store_note(struct store_lock *l, const char *event, const char *subject, const char *detail,
		struct err *e);

/* Takes a pack out of use; what was newest stays known. Code: STORE-NO-PACK. */
bool store_remove(struct store_lock *l, const char *name, struct err *e);

/* Back (or forth) to a kept version, pinned while it is not the newest; the reason, at most
 * STORE_REASON_MAX bytes, goes into the log. Codes: STORE-NO-PACK, STORE-NO-VERSION, STORE-REASON, and
 * those of pack_open. */
bool store_rollback(struct store_lock *l, const struct store_place *where, const char *name,
		    uint64_t seq, const char *reason, struct err *e);

/* Writes roots/NAME.root. first_use: nobody compared the fingerprints; leaves a mark that stays until
 * the same name is trusted again without. Code: ROOT-EXISTS unless replace is set. */
struct store_trusted {
	const char *name;
	struct text root;
	bool replace, first_use;
};
bool store_trust(struct store_lock *l, const struct store_trusted *t, struct err *e);

#endif
