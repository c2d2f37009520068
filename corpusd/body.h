/* corpusd/body.h: bodies that are JSON: read strictly, so that no two readers can understand one body in two ways.
 *
 * Refused beside what is no JSON: a byte order mark, a key that comes twice, a field that nobody knows, and text that
 * stands for no text (half a surrogate pair, which the reader gives as U+FFFD).
 */
#ifndef PICKET_CORPUSD_BODY_H
#define PICKET_CORPUSD_BODY_H

#include "json/read.h"

/* {"ask": [TEXT, ...]}: the list, of at most LOOKUP_QUESTIONS_MAX texts. Codes: BODY-*, JSON-*, LIMIT-MEMORY. */
bool body_questions(struct arena *a, struct text body, struct json *list, struct err *e);

struct body_place {
	struct text path; /* not empty; with a NUL behind it, in the arena */
	bool members;
};
/* {"path": TEXT, "members": BOOL}; the second may be missing. The same codes. */
bool body_place(struct arena *a, struct text body, struct body_place *out, struct err *e);

#endif
