/* pack/verified.h: bytes whose signatures hold, as a type of their own.
 *
 * Only trust_verify_manifest() in pack/trust.c can make one: the struct is opaque, and a test
 * shows that raw bytes do not compile where verified ones are wanted
 * (tests/arch/test_must_not_compile.sh).
 */
#ifndef PICKET_PACK_VERIFIED_H
#define PICKET_PACK_VERIFIED_H

#include "base/text.h"
#include "crypto/minisign.h"

struct verified;

/* The bytes that were signed: a private copy, the same that were checked. */
struct text verified_bytes(const struct verified *v);

/* Which keys' signatures hold (distinct public keys), and their names in the root. */
size_t verified_signers(const struct verified *v);
const char *verified_signer_name(const struct verified *v, size_t i);
const struct pubkey *verified_signer_key(const struct verified *v, size_t i);
/* What the role asked for: m of "m of n". */
size_t verified_threshold(const struct verified *v);

void verified_free(struct verified *v);

#endif
