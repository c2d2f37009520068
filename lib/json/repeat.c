#include "json/node.h"

#include "base/map.h"

#include <stdlib.h>
#include <string.h>

/* Up to here every pair is compared: no table is worth making. */
#define PAIRS_MAX 12

static void found(struct json_repeats *d, uint32_t key)
{
	d->count++;
	/* Inner objects are complete before outer ones, so order is not by call. */
	if (!d->first || key < d->first)
		d->first = key;
}

static void by_pairs(struct json_repeats *d, const char *source, const struct text *decoded,
		     const struct json_node *nodes, uint32_t object)
{
	struct text seen[PAIRS_MAX];
	uint32_t count = 0;

	for (uint32_t key = object + 1; key < nodes[object].next; key = nodes[key + 1].next) {
		struct text t = json_node_text(source, decoded, &nodes[key]);
		uint32_t i = 0;
		while (i < count && !text_eq(seen[i], t))
			i++;
		if (i < count)
			found(d, key);
		else
			seen[count++] = t;
	}
}

/* An empty table of at least twice that many slots, a power of two. */
static size_t table(struct json_repeats *d, size_t members)
{
	size_t size = 32;

	while (size < 2 * members)
		size *= 2;
	if (size > d->cap) {
		free(d->slots);
		d->slots = malloc(size * sizeof *d->slots);
		d->cap = d->slots ? size : 0;
	}
	if (d->slots)
		memset(d->slots, 0, size * sizeof *d->slots);
	return d->slots ? size : 0;
}

/* A slot holds half of the hash and the node, eight bytes a key: the map of base
 * would take four times that for an object of millions of members. */
static bool by_table(struct json_repeats *d, const char *source, const struct text *decoded,
		     const struct json_node *nodes, uint32_t object)
{
	size_t size = table(d, nodes[object].n), at;

	if (!size)
		return false;
	for (uint32_t key = object + 1; key < nodes[object].next; key = nodes[key + 1].next) {
		struct text t = json_node_text(source, decoded, &nodes[key]);
		uint64_t hash = map_hash(t), slot;
		for (at = (size_t)hash & (size - 1); (slot = d->slots[at]); at = (at + 1) & (size - 1))
			if (slot >> 32 == hash >> 32 &&
			    text_eq(json_node_text(source, decoded, &nodes[(uint32_t)slot]), t))
				break;
		if (slot)
			found(d, key);
		else
			d->slots[at] = (hash >> 32 << 32) | key;
	}
	return true;
}

bool json_repeats_in(struct json_repeats *d, const char *source, const struct text *decoded,
		     const struct json_node *nodes, uint32_t object)
{
	if (nodes[object].n < 2)
		return true;
	if (nodes[object].n > PAIRS_MAX)
		return by_table(d, source, decoded, nodes, object);
	by_pairs(d, source, decoded, nodes, object);
	return true;
}
