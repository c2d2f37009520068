/* scanner/spdx.h: licence expressions (SPDX specification 2.3, annex D).
 *
 *	MIT    (MIT OR Apache-2.0)    GPL-2.0-only WITH Classpath-exception-2.0    GPL-2.0+
 *
 * Names are compared without case; operators too, since packages write "or". What npm allows
 *besides
 * ("SEE LICENSE IN x", "UNLICENSED") is said by its own result.
 */
#ifndef PICKET_SCANNER_SPDX_H
#define PICKET_SCANNER_SPDX_H

#include "base/text.h"

#define SPDX_DEPTH_MAX 32  /* parentheses inside each other */
#define SPDX_TERMS_MAX 256 /* licences in one expression */
#define SPDX_BYTES_MAX 4096

enum spdx_result {
	SPDX_ALLOWED,
	SPDX_DENIED,
	SPDX_NONE,	/* empty, or UNLICENSED: no right to use it */
	SPDX_ELSEWHERE, /* "SEE LICENSE IN file": a person must read it */
	SPDX_MALFORMED, /* no expression; *culprit is all of it */
};

/* Is one licence fine? id without the '+' that may follow it; exception behind WITH, or "". */
typedef bool (*spdx_fine)(void *ctx, struct text id, bool or_later, struct text exception);

/* OR: one side is enough. AND: both. *culprit: the first licence that is not fine, when denied. */
enum spdx_result spdx_evaluate(struct text expression, spdx_fine fine, void *ctx,
			       struct text *culprit);

#endif
