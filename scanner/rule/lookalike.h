/* scanner/rule/lookalike.h: which popular name does a name look like?
 *
 * Popular names are kept by length, most popular first, each with a mask of its letters, so that
 * nearly all are ruled out by one exclusive or; keys without separators, with letters that look
 * alike made one, and with words sorted are found by hash. A few microseconds a name.
 */
#ifndef PICKET_SCANNER_RULE_LOOKALIKE_H
#define PICKET_SCANNER_RULE_LOOKALIKE_H

#include "base/arena.h"
#include "scanner/corpus.h"

#define LOOKALIKE_NAME_MAX  214	  /* bytes of a name that is looked at: npm's own limit */
#define LOOKALIKE_EDIT_RANK 10000 /* names up to this rank are targets of one edit ... */
#define LOOKALIKE_TWO_RANK  1000  /* ... of two edits, of swapped words and of added words */

enum likeness {			/* strongest first */
		LIKE_CASE,	/* Lodash */
		LIKE_HOMOGLYPH, /* l0dash, with a Cyrillic a */
		LIKE_SEPARATOR, /* crossenv, cross.env */
		LIKE_SWAP,	/* loadsh: two letters changed places */
		LIKE_DOUBLE,	/* expresss, mongose: a letter doubled or no longer */
		LIKE_KEY,	/* lodadh: the next key on the keyboard */
		LIKE_SCOPE,	/* @bable/core */
		LIKE_EDIT,	/* lodashs: any other single edit */
		LIKE_AFFIX,	/* jquery.js, node-request: js, node, npm, ts added or left out */
		LIKE_ORDER,	/* env-cross */
		LIKE_FLAT,	/* types-node for @types/node */
		LIKE_TWO,	/* two edits */
		LIKE_WORD,	/* lodash-utils */
		LIKE_NOTHING
};
const char *likeness_name(enum likeness l); /* "differs only in separators" */

struct lookalike {
	enum likeness likeness;
	struct text target; /* the popular name */
	uint32_t rank;
	unsigned distance; /* Damerau, 0 when it is no edit */
};

struct lookalikes; /* an index, in the arena it was made in */

/* names: as corpus_popular gives them. NULL: the arena is full. */
struct lookalikes *lookalikes_new(struct arena *a, const struct corpus_popular *names,
				  size_t count);

/* False when name is popular itself, or looks like nothing. */
bool lookalikes_find(const struct lookalikes *l, struct text name, struct lookalike *out);

bool lookalikes_popular(const struct lookalikes *l, struct text name);

/* Restricted Damerau-Levenshtein distance (an edit: insert, delete, replace, exchange neighbours)
 * when it is at most 2, else 3. */
unsigned lookalike_distance(struct text a, struct text b);

#endif
