/* packtool/canary.h: what a pack must never match, and what it must.
 *
 * docs/formats/canaries.md. A list is text, signed as a file of its own: `FILE.minisig`, whose
 * trusted comment is `iocpack canaries m=<first 32 hex of the list's object id>`.
 */
#ifndef PICKET_PACKTOOL_CANARY_H
#define PICKET_PACKTOOL_CANARY_H

#include "base/arena.h"
#include "base/err.h"
#include "crypto/minisign.h"
#include "pack/trust.h"

struct canary {
	struct text kind;    /* "npm", "text", or a kind of indicator */
	struct text value;   /* "left-pad", "left-pad@1.0.0", a hash ... */
	struct text pattern; /* of pack names, for which it must match */
	size_t line;
};

struct canaries {
	struct arena *arena;
	struct canary *never, *must;
	size_t never_count, must_count;
	const char *signer; /* who signed the list; NULL: nobody did, or it was not asked */
};

/* The list from its bytes, which need not outlive the call. Code: CANARY, with the line. */
struct canaries *canaries_parse(struct text bytes, struct err *e);
void canaries_free(struct canaries *c); /* NULL is fine */

/* Reads FILE and FILE.minisig; a key of one of the roots must have signed. Codes: CANARY,
 * CANARY-UNSIGNED, FILE-*. */
struct canaries *canaries_open(const char *file, const struct trust *const *roots, size_t root_count,
			       struct err *e);

/* The trusted comment of a list's signature. out: MINISIGN_COMMENT_MAX + 1. */
void canaries_comment(struct text bytes, char *out);

#endif
