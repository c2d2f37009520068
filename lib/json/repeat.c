#include "json/node.h"

#include "base/map.h"

/* Up to here every pair is compared: no table is worth making. */
#define PAIRS_MAX 12

/* A table takes at most this, for the most keys that fit into JSON_NODES_DEFAULT. */
#define SCRATCH_BYTES_MAX ((size_t)1 << 30)

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

static bool by_table(struct json_repeats *d, const char *source, const struct text *decoded,
		     const struct json_node *nodes, uint32_t object)
{
	if (!d->scratch)
		d->scratch = arena_new(SCRATCH_BYTES_MAX);
	if (!d->scratch)
		return false;
	arena_reset(d->scratch);
	struct map *seen = map_new(d->scratch);
	for (uint32_t key = object + 1; key < nodes[object].next; key = nodes[key + 1].next) {
		bool fresh;
		struct text t = json_node_text(source, decoded, &nodes[key]);
		if (!seen || !map_put(seen, t, &fresh))
			return false;
		if (!fresh)
			found(d, key);
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
