/* scanner/js/runs.h: runs of bytes that deserve a look, over raw bytes of any kind of text.
 *
 * One pass; no regular expression. What a run means is for the rules to say.
 */
#ifndef PICKET_SCANNER_JS_RUNS_H
#define PICKET_SCANNER_JS_RUNS_H

#include "base/arena.h"
#include "base/text.h"

enum js_run_kind {
	RUN_BASE64,	/* 64 or more of one base64 alphabet, upper, lower and digits among them */
	RUN_SOURCE_MAP, /* one of base64 that is the source map of the script, in the comment at its end */
	RUN_HEX,	/* 64 or more hex digits, not only decimal ones, an even number */
	RUN_ESCAPES,	/* 8 or more \xHH or \uHHHH in a row */
	RUN_NUMBERS,	/* 24 or more small numbers parted by commas */
	RUN_PUSH_OFF,	/* 200 or more blanks in a line, and then something: start is what
			 * follows, length what is left of the line; count: the blanks */
	RUN_BIDI,	/* U+202A..202E, U+2066..2069, 200E, 200F, 061C; one run a line */
	RUN_ZERO_WIDTH, /* U+200B..200D, 2060, FEFF (not first), 180E, 00AD beside ASCII letters */
	RUN_INVISIBLE,	/* 4 or more variation selectors, tag or private use characters in a row */
	RUN_MIXED,	/* an identifier that mixes Latin with Cyrillic or Greek */
	RUN_KINDS,
};

struct js_run {
	uint32_t start, length; /* bytes */
	uint32_t count;		/* characters of the kind in it */
};

struct js_runs {
	struct {
		struct js_run *list; /* the first JS_RUNS_MAX, in order */
		uint32_t kept;
		uint32_t count; /* all of them */
		uint64_t bytes; /* of all of them */
	} of[RUN_KINDS];
	bool ascii; /* no byte above 0x7f */
};

/* False when the arena is full (what is there is right). */
bool js_runs_find(struct text t, struct arena *a, struct js_runs *out);

#endif
