/* crypto/sha.h: the hashes that indicators and lockfiles use, by libcrypto
 * (SHA-NI; measured 4x faster than libsodium's SHA-256). FIPS 180-4; MD5 and
 * SHA-1 only to match indicators that exist in no better form, never for trust. */
#ifndef PICKET_CRYPTO_SHA_H
#define PICKET_CRYPTO_SHA_H

#include "base/text.h"

enum sha_kind { SHA_MD5, SHA_1, SHA_256, SHA_512, SHA_KINDS };

#define SHA_MAX 64 /* bytes of the longest */

size_t sha_size(enum sha_kind kind);	  /* bytes: 16, 20, 32, 64 */
const char *sha_name(enum sha_kind kind); /* "md5", "sha1", "sha256", "sha512" */

/* One hasher per thread and kind; reusable: begin, add..., end. */
struct sha;
struct sha *sha_new(enum sha_kind kind); /* NULL: out of memory or unavailable */
void sha_free(struct sha *s);
bool sha_begin(struct sha *s);
bool sha_add(struct sha *s, const void *p, size_t n);
/* The same bytes for a SHA_256 and a SHA_1, at hardly more than the cost of one (crypto/sha_ni.h). */
bool sha_add_both(struct sha *s256, struct sha *s1, const void *p, size_t n);
bool sha_end(struct sha *s, uint8_t *out); /* sha_size(kind) bytes */

#endif
