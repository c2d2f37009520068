/* scanner/js/place.h: where a byte is, for people: line, column and an excerpt. */
#ifndef PICKET_SCANNER_JS_PLACE_H
#define PICKET_SCANNER_JS_PLACE_H

#include "base/buf.h"
#include "base/text.h"

struct js_place {
	uint32_t line, column; /* from 1; columns in UTF-16 units, as SARIF and editors count */
};

/* Remembers where it was: offsets in rising order cost one pass together.
 * Start with {.text = t}. */
struct js_places {
	struct text text;
	size_t at, line_start;
	uint32_t line, column;
};

struct js_place js_place_of(struct js_places *p, size_t offset);

/* Appends what stands at [start, end) and a little around it, at most JS_EXCERPT_MAX bytes
 * of the text, with "..." where it was cut, escaped for a terminal (base/escape.h). */
void js_excerpt(struct text t, size_t start, size_t end, struct buf *out);

#endif
