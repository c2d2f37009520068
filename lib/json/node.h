/* json/node.h: the layout of a read document; private to the room.
 *
 * Nodes stand in source order: a container, then its members (key, value) or
 * elements, each followed by its own. `next` is the node behind the whole value,
 * so a walk over members never looks inside them.
 */
#ifndef PICKET_JSON_NODE_H
#define PICKET_JSON_NODE_H

#include "json/read.h"

struct json_node {
	uint32_t at; /* offset of the first byte; of a string: of its quote */
	/* string: bytes between the quotes, or, when decoded, the index of its text;
	 * number: bytes; container: members or elements; bool: 1 for true */
	uint32_t n;
	uint32_t next;
	uint8_t kind; /* enum json_kind */
	bool decoded;
};

/* The text of a string or number node. */
static inline struct text json_node_text(const char *source, const struct text *decoded,
					 const struct json_node *node)
{
	if (node->kind == JSON_NUMBER)
		return (struct text){source + node->at, node->n};
	return node->decoded ? decoded[node->n] : (struct text){source + node->at + 1, node->n};
}

/* Where line and column stand at a multiple of MARK_BYTES. */
struct json_mark {
	uint32_t line;	 /* LFs before */
	uint32_t column; /* code points since the last of them */
};
#define JSON_MARK_BYTES ((size_t)4 << 10)

/* Fills doc->marks for doc->source; false when the arena is full. */
bool json_mark_lines(struct arena *a, struct json_doc *doc);

/* The offset of the first byte that is not valid UTF-8, or t.n. */
size_t json_utf8_fault(struct text t);

/* Finds the keys that one object repeats. */
struct json_repeats {
	size_t count;
	uint32_t first; /* the node of the first repeated key in the source; 0: none */
	uint64_t *slots; /* the table of the largest object so far; to be freed */
	size_t cap;
};
/* nodes[object] must be complete. False when memory ran out. */
bool json_repeats_in(struct json_repeats *d, const char *source, const struct text *decoded,
		     const struct json_node *nodes, uint32_t object);

#endif
