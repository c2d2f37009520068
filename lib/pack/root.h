/* pack/root.h: the root object: keys, roles, thresholds, prefixes, floors, revocations.
 *
 * docs/formats/pack.md, section 5. Opaque outside of pack/root.c and pack/trust.c.
 */
#ifndef PICKET_PACK_ROOT_H
#define PICKET_PACK_ROOT_H

#include "base/buf.h"
#include "base/err.h"
#include "crypto/minisign.h"

struct trust; /* one root object in force */

/* Parses a root's canonical text. The caller says why it is trusted: it is compiled in,
 * it was installed by `keys trust`, or (later) the chain before it signed it.
 * Codes: ROOT-MALFORMED, ROOT-NOT-CANONICAL. */
bool root_parse(struct text bytes, struct trust **out, struct err *e);
void trust_free(struct trust *t);

/* The canonical text of a root; false when out is full. */
bool root_format(const struct trust *t, struct buf *out);

struct trust_key {
	const char *name;
	struct pubkey key;
};

/* The smallest root for a small team: version 1, these keys, threshold m, for one prefix
 * (say "*") plus the root role (same threshold) and the catalog role (any one key).
 * No `grant` line: its packs may deny, and may not lower a severity. Keys past KEYS_MAX, names
 * that are no pack-name component, equal keys or names, and m out of 1..n are refused. */
bool root_simple(const struct trust_key *keys, size_t n, size_t m, const char *prefix,
		 struct buf *out, struct err *e);

/* A pattern is a pack name, or `*` alone, or a name's first component, a slash and `*`. */
bool root_pattern_valid(struct text pattern);
bool root_pattern_covers(struct text pattern, struct text pack_name);
/* More for the more specific of two patterns that cover one name; never 0. */
size_t root_pattern_weight(struct text pattern);

#endif
