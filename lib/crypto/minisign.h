/* crypto/minisign.h: public keys and signature files of minisign (prehashed "ED").
 *
 * Byte-exact with minisign 0.11; formats in docs/formats/pack.md, section 2.
 * Secret keys live in packtool/secret.c only.
 *
 *	public key, 42 bytes in base64: "Ed" | keynum 8 | pk 32
 *	signature, 74 bytes in base64:  "ED" | keynum 8 | Ed25519 over BLAKE2b-512(file)
 *	global signature, 64 bytes:     Ed25519 over signature 64 | trusted comment text
 */
#ifndef PICKET_CRYPTO_MINISIGN_H
#define PICKET_CRYPTO_MINISIGN_H

#include "base/err.h"
#include "crypto/digest.h"

#define MINISIGN_FILE_MAX    2048 /* bytes of a .minisig; above it is refused unread */
#define MINISIGN_PUBKEY_MAX  1024 /* bytes of a .pub file */
#define MINISIGN_COMMENT_MAX 512  /* bytes of a trusted comment */
#define PUBKEY_TEXT	     57	  /* base64 of 42 bytes, and a NUL */
#define FINGERPRINT_TEXT     33	  /* 32 hex digits, and a NUL */

struct pubkey {
	uint8_t keynum[8]; /* random label; never an identity */
	uint8_t pk[32];
};

/* "RWQ..." (56 characters, one line), or a whole .pub file (comment line, key line); one LF at
 * the end is allowed, nothing else is. Code: KEY-MALFORMED. */
bool pubkey_parse(struct text t, struct pubkey *out, struct err *e);
void pubkey_text(char out[PUBKEY_TEXT], const struct pubkey *k);
bool pubkey_eq(const struct pubkey *a, const struct pubkey *b); /* by key bytes alone */

/* The identity of a key: the first 16 bytes of BLAKE2b-256(personal iocpack-key) over
 * pk, in hex. Names signature members in a pack. */
void pubkey_fingerprint(char out[FINGERPRINT_TEXT], const struct pubkey *k);
/* The same 16 bytes as base32 (RFC 4648, lower-case) in groups of four, to read aloud:
 * "k5xw-q3lp-...". out: PUBKEY_SPOKEN bytes. */
#define PUBKEY_SPOKEN 34
void pubkey_spoken(char out[PUBKEY_SPOKEN], const struct pubkey *k);
/* The first 16 bytes of any digest so: the fingerprint of a root is that of its id. */
void digest_spoken(char out[PUBKEY_SPOKEN], const struct digest *id);

struct minisig {
	uint8_t keynum[8];
	uint8_t sig[64];
	uint8_t global[64];
	char comment[MINISIGN_COMMENT_MAX +
		     1]; /* trusted comment, NUL-terminated, printable ASCII or tabs */
};

/* Parses a signature file. Strict: exactly four LF lines, "ED" only, canonical
 * base64, nothing after the last LF: a .minisig is malleable, so what is not the
 * canonical spelling (minisig_format) of its content is refused.
 * Codes: SIG-MALFORMED, SIG-ALGORITHM. */
bool minisig_parse(struct text file, struct minisig *out, struct err *e);

/* The canonical file; untrusted_comment is one line of printable text or tabs. False when it is not
 * or when out's maximum is too small. Signatures inside a pack carry MINISIG_PACK_COMMENT and
 * no other: so no byte of a signature member is free. */
#define MINISIG_PACK_COMMENT "signature of an iocpack object"
struct buf;
bool minisig_format(const struct minisig *s, struct text untrusted_comment, struct buf *out);

/* BLAKE2b-512 of the message, for verify and sign. Streams may be hashed by the caller. */
struct prehash {
	uint8_t b[64];
};
struct prehash minisig_prehash(const void *p, size_t n);

/* True when both signatures hold for this key. The keynum is not looked at. */
bool minisig_verify(const struct minisig *s, const struct prehash *h, const struct pubkey *k);

#endif
