/* packtool/npmsign.h: what a registry signs: ECDSA P-256 over SHA-256 of "NAME@VERSION:INTEGRITY".
 *
 * The signature is DER in base64; keys are SubjectPublicKeyInfo in base64, known by an opaque label.
 * The public registry's keys are built in; others come from a file of lines "KEYID TAB SPKI".
 */
#ifndef PICKET_PACKTOOL_NPMSIGN_H
#define PICKET_PACKTOOL_NPMSIGN_H

#include "base/arena.h"
#include "base/err.h"

#define NPMSIGN_KEYS_MAX  64
#define NPMSIGN_FILE_MAX  65536

struct npmsign_keys {
	size_t count;
	struct {
		struct text keyid, spki; /* spki: base64 */
	} key[NPMSIGN_KEYS_MAX];
};

void npmsign_builtin(struct npmsign_keys *out);
/* Adds the keys of a file's bytes, which must live as long. Code: NPM-KEYS. */
bool npmsign_add(struct npmsign_keys *k, struct text bytes, struct err *e);

/* The key of that label, or false. */
bool npmsign_find(const struct npmsign_keys *k, struct text keyid, struct text *spki);

/* Whether the signature holds. message: at most 1024 bytes. */
bool npmsign_verify(struct text spki, struct text message, struct text sig);

#endif
