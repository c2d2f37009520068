/* input/place.h: where things stand: lines of a document, folders of a path. */
#ifndef PICKET_SCANNER_INPUT_PLACE_H
#define PICKET_SCANNER_INPUT_PLACE_H

#include "base/arena.h"
#include "base/text.h"

/* Counts lines from wherever the last question was: a walk through the document in its order costs one pass over
 * its bytes, and each step back costs the bytes it goes back. */
struct lines {
	const char *start, *at, *end;
	uint32_t line;
};

struct lines lines_of(struct text bytes);

/* The line of a view into the document; one that lies elsewhere (a decoded string) gives the line of the
 * last one. */
uint32_t lines_at(struct lines *l, struct text view);

struct text path_folder(struct text path); /* all before the last '/', or "" */
struct text path_base(struct text path);   /* all behind it */
/* "a/b"; without a slash when one is empty. In the arena when both are not. */
struct text path_join(struct arena *a, struct text folder, struct text name);
/* a, between, b as one new text in the arena. */
struct text glue(struct arena *a, struct text head, const char *between, struct text tail);
/* The folder above; "" above a single name. Same as path_folder, for the eye. */
struct text path_up(struct text path);
/* "a/./b/../c" -> "a/c"; "../x" keeps what leaves. In the arena when it changes. */
struct text path_clean(struct arena *a, struct text path);

/* Behind the last "node_modules/" of a path: "@s/n" of "node_modules/a/node_modules/@s/n", or the whole path
 * when there is none. *inside says whether there was. */
struct text path_package(struct text path, bool *inside);

#endif
