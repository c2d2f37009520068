/* input/yaml.h: YAML 1.1 as libyaml reads it, bounded, as a read-only tree.
 *
 * No recursion; collections at most INPUT_YAML_DEPTH_MAX deep, at most INPUT_YAML_EVENTS_MAX events. What package managers
 * write has no anchor, alias or tag: in such a file they are an error (they are how YAML bombs are made). Files that people
 * write may hold them: an alias is then the same tree once more, and whoever walks it has a budget.
 *
 * Scalars are texts as written, never numbers or dates. Everything is copied into the arena.
 */
#ifndef PICKET_SCANNER_INPUT_YAML_H
#define PICKET_SCANNER_INPUT_YAML_H

#include "base/arena.h"
#include "base/err.h"
#include "scanner/dep.h"

enum yaml_kind { YAML_TEXT, YAML_MAP, YAML_LIST };

struct yaml {
	enum yaml_kind kind;
	uint32_t line;	   /* from 1 */
	bool quoted;	   /* a scalar in quotes or a block */
	struct text text;  /* of a scalar; else "" */
	struct yaml *child; /* first element; of a map: key, value, key, value ... */
	struct yaml *next;  /* next sibling */
};

struct yaml_stream {
	struct yaml **roots; /* one for each document in the stream */
	size_t count;
	struct text duplicate;	 /* a key that stands twice in one map, the first met; or "" */
	uint32_t duplicate_line; /* of the second */
};

/* Codes: YAML-SYNTAX, YAML-ALIAS (an anchor, alias or tag where none may be), LIMIT-DEPTH, LIMIT-SIZE (events or
 * documents), LIMIT-MEMORY. The text begins with the line. */
bool yaml_read(struct arena *a, struct text bytes, bool by_hand, struct yaml_stream *out,
	       struct err *e);

/* The same with fewer events than INPUT_YAML_EVENTS_MAX, which no test has the time to reach. */
bool yaml_read_within(struct arena *a, struct text bytes, bool by_hand, size_t max_events,
		      struct yaml_stream *out, struct err *e);

/* How a reader parses: the document's bytes, with a duplicate key as a problem. The tool that owns the format refuses
 * such a file (strict: the scan is incomplete, since one of the two is not looked at), or takes the last one. */
bool yaml_read_document(struct project *p, uint32_t document, bool by_hand, bool strict,
			struct yaml_stream *out, struct err *e);

/* All accept NULL and any kind: what does not apply is NULL or "". Of equal keys the last counts. */
const struct yaml *yaml_get(const struct yaml *map, struct text key);
struct text yaml_text(const struct yaml *scalar);
struct text yaml_get_text(const struct yaml *map, struct text key);
bool yaml_true(const struct yaml *scalar); /* true, unquoted */

/* Walks a map or a list: for (struct yaml_each m = yaml_each(map); yaml_next(&m);) */
struct yaml_each {
	const struct yaml *key; /* NULL in a list */
	const struct yaml *value;
	const struct yaml *rest; /* private */
	bool keyed;
};
struct yaml_each yaml_each(const struct yaml *container);
bool yaml_next(struct yaml_each *each);

#endif
