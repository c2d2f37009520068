/* pack/root_rows.h: the inside of a root, for pack/root.c (reads and writes it), pack/trust.c and
 * pack/chain.c (judge by it) and packtool/root_edit.c (drafts the next one). One array for each kind of line, in the order of the text. */
#ifndef PICKET_PACK_ROOT_ROWS_H
#define PICKET_PACK_ROOT_ROWS_H

#include "pack/limits.h"
#include "pack/root.h"

#define PATTERN_MAX PACK_NAME_MAX
#define REASON_MAX  200 /* bytes of a withdrawal's reason */

struct root_key {
	char name[NAME_PART_MAX + 1];
	struct pubkey key;
	char fingerprint[FINGERPRINT_TEXT];
};

enum role_kind { ROLE_ROOT, ROLE_PUBLISHER, ROLE_CATALOG, ROLE_KINDS };

struct root_role {
	enum role_kind kind;
	char pattern[PATTERN_MAX + 1]; /* publishers only */
	uint64_t threshold;
	uint64_t keys; /* bit i: keys[i] */
};

/* One version of one pack: epoch first, then sequence. */
struct root_at {
	char pattern[PATTERN_MAX + 1];
	uint64_t epoch, seq;
};

struct trust {
	struct digest id;
	uint64_t version;
	size_t key_count, role_count, grant_count, floor_count, revoke_count, withdraw_count,
		epoch_count;
	struct root_key keys[KEYS_MAX];
	struct root_role roles[ROLES_MAX];
	struct {
		char pattern[PATTERN_MAX + 1];
		bool allow; /* "deny,allow"; else "deny" */
	} grants[ROLES_MAX];
	struct root_at floors[ROLES_MAX];
	struct {
		size_t key;
		struct root_at since;
	} revokes[ROLES_MAX];
	struct {
		struct root_at at;
		char reason[REASON_MAX + 1];
	} withdraws[ROLES_MAX];
	struct {
		char name[PACK_NAME_MAX + 1];
		uint64_t epoch;
	} epochs[ROLES_MAX];
};

_Static_assert(KEYS_MAX == 64, "a role's keys are the bits of one uint64_t");

#endif
