/* crypto/digest.h: hashes with types, so that a key cannot be passed for a digest. */
#ifndef PICKET_CRYPTO_DIGEST_H
#define PICKET_CRYPTO_DIGEST_H

#include "base/text.h"
#include "crypto/base64.h"

/* BLAKE2b-256, RFC 7693. */
struct digest {
	uint8_t b[32];
};
#define DIGEST_HEX 65 /* 64 digits and a NUL */

/* What a digest stands for goes into BLAKE2b's personalisation (16 bytes, zero
 * padded), so that no digest of one role is ever valid in another. */
#define DIGEST_OBJECT_ID   "iocpack-id"
#define DIGEST_FILE	   "iocpack-file"
#define DIGEST_ROWS	   "iocpack-rows"
#define DIGEST_SCHEMA	   "iocpack-schema"
#define DIGEST_KEY	   "iocpack-key"
#define DIGEST_AUDIT	   "iocpack-audit"
#define DIGEST_VERITY_LEAF "ioc-verity-leaf"
#define DIGEST_VERITY_NODE "ioc-verity-node"
#define DIGEST_SCAN	   "picket-scan"
#define DIGEST_FINDING	   "picket-finding"
#define DIGEST_POLICY	   "picket-policy"
#define DIGEST_STATE	   "picket-state"
#define DIGEST_TOKEN	   "picket-token"
#define DIGEST_SESSION	   "picket-session"

/* salt may be NULL (none) or 16 bytes. */
struct digest digest_of(const char *personal, const uint8_t *salt, const void *p, size_t n);

/* Keyed: only who has the key can make or guess it. For what is compared with secrets (tokens). */
struct digest digest_keyed(const char *personal, const uint8_t key[32], const void *p, size_t n);

/* Piecewise. Opaque 512-byte state, no allocation. */
struct digest_state {
	_Alignas(64) unsigned char opaque[512];
};
void digest_begin(struct digest_state *s, const char *personal, const uint8_t *salt);
void digest_add(struct digest_state *s, const void *p, size_t n);
/* Adds the length as LE64 and then the bytes, so that ("ab","c") and ("a","bc") differ. */
void digest_add_text(struct digest_state *s, struct text t);
void digest_add_u64(struct digest_state *s, uint64_t v); /* LE64 */
struct digest digest_end(struct digest_state *s);

bool digest_eq(const struct digest *a, const struct digest *b); /* constant time */
bool digest_parse(struct text hex, struct digest *out);		/* 64 lower-case digits */
void digest_hex(char out[DIGEST_HEX], const struct digest *d);

/* Must be called once before anything else here or in minisign.h; false: no
 * usable random source or CPU. Safe to call again. */
bool crypto_init(void);

#endif
