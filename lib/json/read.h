/* json/read.h: one strict reader for hostile JSON.
 *
 * What npm and node read, and nothing they refuse: RFC 8259 to the letter (one
 * value, no trailing bytes, no NaN, no bare control character), valid UTF-8, a
 * byte order mark allowed in front. Whatever a document repeats is kept: of
 * duplicate keys the LAST one counts, as in node, and the first repetition is
 * reported. Numbers are kept as text, of any length.
 *
 * The document is a read-only tree in the arena, 16 bytes a node. Texts are
 * views into the source when they hold no escape, else copies in the arena, so
 * BOTH the source bytes and the arena must outlive the document. Every text is
 * valid UTF-8 and may hold NUL (from \u0000); a lone surrogate escape, which
 * node accepts, comes out as U+FFFD.
 *
 *	struct json_doc doc;
 *	if (!json_parse(arena, bytes, NULL, &doc, e))
 *		return err_in(e, "package.json");
 *	struct json scripts = json_get(json_root(&doc), T("scripts"));
 *	for (struct json_each m = json_each(scripts); json_next(&m);)
 *		if (json_string(m.value, &command))
 *			hook(m.key, command, json_place(m.value).line);
 *
 * All functions accept a missing value (the result of a failed look-up) and
 * values of any kind: what does not apply is missing, empty or false.
 */
#ifndef PICKET_JSON_READ_H
#define PICKET_JSON_READ_H

#include "base/arena.h"
#include "base/err.h"
#include "json/limits.h"

enum json_kind {
	JSON_MISSING, /* no such value */
	JSON_NULL,
	JSON_BOOL,
	JSON_NUMBER,
	JSON_STRING,
	JSON_ARRAY,
	JSON_OBJECT,
};

struct json_limits {
	size_t max_bytes; /* of source; 0: JSON_BYTES_DEFAULT */
	size_t max_nodes; /* 0: JSON_NODES_DEFAULT */
	uint32_t max_depth; /* 0: JSON_DEPTH_MAX, which is also the most */
	bool jsonc; /* bun.lock, tsconfig: allow comments and a trailing comma */
};

/* A place in the source. Lines and columns count from 1; a column is a code
 * point, a line ends with LF; the byte order mark is not a column. */
struct json_place {
	size_t offset; /* bytes from the start */
	uint32_t line, column;
};

/* Owned by the caller, filled by json_parse. Only the marked fields are for
 * reading; do not move or copy it while values of it are in use. */
struct json_doc {
	struct json_place fault; /* read: where the parse failed */
	size_t duplicates;	 /* read: members whose key was already in their object */
	struct text duplicate;	 /* read: the key of the first such member in the source */
	struct json_place duplicate_at; /* read: where that member's key stands */

	struct text source;
	const struct json_node *nodes;
	size_t count; /* nodes */
	const struct text *decoded; /* the strings that hold escapes */
	const struct json_mark *marks; /* line and column at every 4 KiB */
};

/* A value: cheap to copy, valid as long as the document. */
struct json {
	const struct json_doc *doc; /* NULL: missing */
	uint32_t node;
};

/* Linear in the bytes, without recursion. limits may be NULL. On failure only
 * doc->fault is meaningful. The error text begins with line and column. Codes:
 * JSON-SYNTAX, JSON-UTF8, JSON-DEPTH, JSON-SIZE (bytes, nodes), JSON-MEMORY
 * (the arena is full). */
bool json_parse(struct arena *a, struct text bytes, const struct json_limits *limits,
		struct json_doc *doc, struct err *e);

struct json json_root(const struct json_doc *doc);
enum json_kind json_kind(struct json v);
bool json_is(struct json v, enum json_kind kind);

/* The value of the last member with this key; a walk over all members. For many
 * look-ups in one big object make a json_index. */
struct json json_get(struct json object, struct text key);
/* The i-th element; a walk over those before it. */
struct json json_at(struct json array, size_t i);
/* Members (duplicates included) or elements. */
size_t json_count(struct json container);

/* Walks members or elements in source order, duplicates included. */
struct json_each {
	struct text key; /* empty in an array */
	struct json name; /* the key as a value, for its place; missing in an array */
	struct json value;

	uint32_t at, end; /* private */
	const struct json_doc *doc;
	bool keyed;
};
struct json_each json_each(struct json container);
bool json_next(struct json_each *each);

/* True and *out when v is a string. *out is left alone otherwise. */
bool json_string(struct json v, struct text *out);
/* The string, or the empty text. */
struct text json_text(struct json v);
/* The string member of that key, or the empty text. */
struct text json_get_text(struct json object, struct text key);
/* A number as it is written, or the empty text. */
struct text json_number(struct json v);
/* True when v is a whole number without sign, point or exponent that fits. */
bool json_u64(struct json v, uint64_t *out);
/* True when v is the value true; everything else is false. */
bool json_true(struct json v);

/* Line and column of the value's first byte; {0, 0, 0} when missing. Cheap: at
 * most 4 KiB are looked at. */
struct json_place json_place(struct json v);
/* The same for any offset of the source. */
struct json_place json_place_of(const struct json_doc *doc, size_t offset);

/* Constant-time look-up by key in one object, the last duplicate as json_get.
 * Owned by the arena; NULL when the arena is full. */
struct json_index;
struct json_index *json_index_new(struct arena *a, struct json object);
struct json json_index_get(const struct json_index *x, struct text key);

#endif
