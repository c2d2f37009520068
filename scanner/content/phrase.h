/* content/phrase.h: JavaScript read mark by mark, where only its text is at hand.
 *
 * What clears somebody has to be spelled in one of few known ways, and whatever is spelled otherwise is judged strictly: so no
 * parser is wanted here, but a reader that knows a phrase to its last mark or does not know it at all. Each of the first three
 * passes the blanks before what it passes; at something else they return false or "", and only the blanks are passed. No escapes,
 * no comments and no templates are read: a phrase that has some is not known.
 */
#ifndef PICKET_SCANNER_CONTENT_PHRASE_H
#define PICKET_SCANNER_CONTENT_PHRASE_H

#include "base/text.h"

bool phrase_mark(struct text *t, struct text mark); /* exactly so: a word as mark may go on behind it */
struct text phrase_name(struct text *t);	    /* a name or a number in ASCII */
bool phrase_quoted(struct text *t, struct text *inside); /* 'x' or "x" */

/* Where the name stands whole and is no member's, or t.n. */
size_t phrase_find_name(struct text t, struct text name);

/* Behind an opening bracket: the place behind the one that closes it, or t.n. Brackets in quotes count too. */
size_t phrase_close(struct text t);
/* The argument or parameter at that place, counted from 0, of a list behind whose bracket t is; "" when it has none there. */
struct text phrase_item(struct text t, unsigned place);

#endif
