/* pack/trust.h: who may sign what. The root object (docs/formats/pack.md, section 5)
 * and the one function that turns bytes into verified bytes.
 */
#ifndef PICKET_PACK_TRUST_H
#define PICKET_PACK_TRUST_H

#include "base/arena.h"
#include "base/err.h"
#include "pack/manifest.h"
#include "pack/verified.h"

struct trust; /* one root object in force: keys, roles, thresholds, prefixes */

/* Parses a root's canonical text. The caller says why it is trusted: it is compiled in,
 * it was installed by `keys trust`, or (later) the chain before it signed it.
 * Codes: ROOT-MALFORMED, ROOT-NOT-CANONICAL. */
bool root_parse(struct text bytes, struct trust **out, struct err *e);
void trust_free(struct trust *t);

uint64_t trust_version(const struct trust *t);
struct digest trust_id(const struct trust *t);

struct trust_key {
	const char *name;
	struct pubkey key;
};
size_t trust_key_count(const struct trust *t);
struct trust_key trust_key_at(const struct trust *t, size_t i);

/* The smallest root for a small team: these keys, threshold m, for one prefix (all of "acme", or
 * everything) plus the root and catalog roles. Keys past KEYS_MAX and m out of 1..n are refused. */
bool root_simple(const struct trust_key *keys, size_t n, size_t m, const char *prefix,
		 struct buf *out, struct err *e);

/* The most specific prefix that covers name in any of the roots given; NULL when none
 * does. grants: whether the root lets this pack lower severities (`allow` rows). */
struct trust_role {
	const struct trust *root;
	const char *prefix;
	size_t threshold;
	bool grant_allow;
};
bool trust_role_for(const struct trust *const *roots, size_t n, struct text pack_name,
		    struct trust_role *out);

/* One detached signature: the member name's fingerprint and the file's bytes. */
struct signature {
	char fingerprint[FINGERPRINT_TEXT];
	struct text file;
};

/* Verifies manifest bytes against the roots in force (several: built-in, site, user).
 * Order, nothing parsed before it is authenticated: sizes; signature files; the key by
 * fingerprint among trusted keys; both Ed25519 signatures; the trusted comment, which must
 * equal `iocpack manifest NAME eE sS m=<first 32 hex of id>`; the role of NAME; the
 * threshold of distinct public keys; then the manifest itself, whose name, epoch and
 * sequence must equal the comment's.
 * Codes: PACK-UNSIGNED (no signature at all), PACK-BAD-SIGNATURE, PACK-UNKNOWN-KEY (none of
 * the signers is trusted for this name), PACK-THRESHOLD, PACK-ROLE (comment says another
 * role or object), PACK-REVOKED, and the codes of manifest_parse. */
bool trust_verify_manifest(const struct trust *const *roots, size_t root_count, struct text bytes,
			   const struct signature *sigs, size_t sig_count,
			   struct verified **out, struct manifest *m, struct trust_role *role,
			   struct err *e);

/* The trusted comment that a signer of this object must sign. out: MINISIGN_COMMENT_MAX + 1. */
bool trust_comment(const struct manifest *m, const struct digest *id, char *out, struct err *e);

#endif
