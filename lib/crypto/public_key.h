/* crypto/public_key.h: signatures of others, by libcrypto: what JSON Web Tokens are signed with.
 *
 * Never for trust in packs (crypto/minisign.h). The algorithm is the key's: a message cannot choose one.
 */
#ifndef PICKET_CRYPTO_PUBLIC_KEY_H
#define PICKET_CRYPTO_PUBLIC_KEY_H

#include "base/text.h"

enum public_key_kind {
	PUBLIC_KEY_RS256, /* RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, section 3.3), 2048 to 8192 bits */
	PUBLIC_KEY_ES256, /* ECDSA on P-256 with SHA-256, R and S of 32 bytes each (section 3.4) */
	PUBLIC_KEY_EDDSA, /* Ed25519 (RFC 8037) */
};

struct public_key; /* opaque; may be used by many threads */

/* Big-endian numbers, as in a JWK. NULL: not such a key. */
struct public_key *public_key_rsa(struct text modulus, struct text exponent);
struct public_key *public_key_p256(struct text x, struct text y);
struct public_key *public_key_ed25519(struct text x);
void public_key_free(struct public_key *k); /* NULL is fine */

enum public_key_kind public_key_kind(const struct public_key *k);
bool public_key_verify(const struct public_key *k, struct text message, struct text signature);

#endif
