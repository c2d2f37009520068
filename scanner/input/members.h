/* input/members.h: walking JSON the way node sees it: of equal keys only the last one. */
#ifndef PICKET_SCANNER_INPUT_MEMBERS_H
#define PICKET_SCANNER_INPUT_MEMBERS_H

#include "json/read.h"
#include "scanner/dep.h"
#include "scanner/input/place.h"

struct members {
	struct json_each each;
	struct json_index *last; /* only when the document repeats keys */
	struct text key;
	struct json value;
};

struct members members_of(struct arena *a, struct json object);
bool members_next(struct members *m);

/* How a reader parses: the document's bytes into doc, with a duplicate key as a problem that is only worth saying.
 * *duplicates may be NULL. */
bool members_parse(struct project *p, uint32_t document, bool jsonc, struct json_doc *doc,
		   bool *duplicates, struct err *e);

/* Where a value stands; a walk of at most 64 KiB, so for few values only. */
uint32_t members_line(struct json v);

/* The text that stands for a scalar: a string, a number as written, "true", "false", else "". */
struct text members_scalar(struct json v);

#endif
