/* pack/lines.h: reads signed text objects line by line, word by word.
 *
 * The first thing that is not as wanted sticks, with its line number; what is read after
 * that is empty or untouched. Loose about spelling on purpose: every object is written again
 * in canonical form and compared (docs/formats/pack.md, section 1).
 */
#ifndef PICKET_PACK_LINES_H
#define PICKET_PACK_LINES_H

#include "base/text.h"
#include "crypto/digest.h"

struct lines {
	struct text rest; /* begin: {.rest = the object} */
	struct text line; /* words of the current line not read yet */
	size_t number;	  /* of the current line, from 1 */
	bool failed;
	const char *wanted; /* what was expected where it failed */
};

/* Remembers the first failure. */
void lines_want(struct lines *r, bool ok, const char *what);

/* Goes to the next line if its first word is keyword; else stays, false. */
bool lines_next_is(struct lines *r, const char *keyword);
/* Goes to the next line, which must begin with keyword. */
void lines_begin(struct lines *r, const char *keyword);

struct text lines_word(struct lines *r);
void lines_literal(struct lines *r, const char *keyword);
void lines_number(struct lines *r, uint64_t *out);
/* A decimal with a letter before it: "e1", "s42". */
void lines_tagged(struct lines *r, char tag, uint64_t *out);
void lines_digest(struct lines *r, struct digest *out);
/* A word that valid() accepts, as a string of at most size - 1 bytes. */
void lines_copy(struct lines *r, char *out, size_t size, bool (*valid)(struct text),
		const char *what);
/* Nothing is left, neither in the line nor behind it. */
void lines_end(struct lines *r);

#endif
