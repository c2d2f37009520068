/* pack/trust.h: who may sign what, by the roots in force (pack/root.h), and the one
 * function that turns bytes into verified bytes. docs/formats/pack.md, section 5.
 */
#ifndef PICKET_PACK_TRUST_H
#define PICKET_PACK_TRUST_H

#include "base/arena.h"
#include "base/err.h"
#include "pack/manifest.h"
#include "pack/root.h"
#include "pack/verified.h"

uint64_t trust_version(const struct trust *t);
struct digest trust_id(const struct trust *t);

size_t trust_key_count(const struct trust *t);
struct trust_key trust_key_at(const struct trust *t, size_t i);

/* The most specific prefix that covers name in any of the roots given (of equal ones, that of
 * the root given first); false when none does. grants: whether the root lets this pack lower
 * severities (`allow` rows). */
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
 * Order, nothing parsed before it is authenticated: sizes; signature files, canonical to the
 * byte; the key by fingerprint among all keys of the roots; both Ed25519 signatures; the trusted
 * comment, which must equal `iocpack manifest NAME eE sS m=<first 32 hex of id>`; the role of
 * NAME; the threshold of distinct public keys, revoked ones not counted; then the manifest
 * itself, whose name, epoch and sequence must equal the comment's; then the floors, epochs and
 * withdrawals of the role's root. A signature by a key that a root knows must hold even when it
 * is not needed; one by a key that no root knows is not counted and cannot be checked.
 * Codes: PACK-UNSIGNED (no signature at all), PACK-BAD-SIGNATURE, PACK-UNKNOWN-KEY (none of
 * the signers is trusted for this name), PACK-THRESHOLD, PACK-ROLE (the comment says another
 * role or object), PACK-REVOKED, PACK-ROLLBACK (below a floor or in an old epoch), PACK-EPOCH (in
 * an epoch no root has begun), PACK-WITHDRAWN, SIG-*, and the codes of manifest_parse. */
bool trust_verify_manifest(const struct trust *const *roots, size_t root_count, struct text bytes,
			   const struct signature *sigs, size_t sig_count, struct verified **out,
			   struct manifest *m, struct trust_role *role, struct err *e);

/* The trusted comment that a signer of this object must sign. out: MINISIGN_COMMENT_MAX + 1. */
bool trust_comment(const struct manifest *m, const struct digest *id, char *out, struct err *e);

#endif
