#include "json/node.h"

#include "base/map.h"

static const struct json_node *node_of(struct json v)
{
	static const struct json_node missing = {.kind = JSON_MISSING};
	return v.doc && v.node < v.doc->count ? &v.doc->nodes[v.node] : &missing;
}

static struct text text_at(const struct json_doc *doc, uint32_t node)
{
	return json_node_text(doc->source.p, doc->decoded, &doc->nodes[node]);
}

struct json json_root(const struct json_doc *doc)
{
	return (struct json){doc, 0};
}

enum json_kind json_kind(struct json v)
{
	return (enum json_kind)node_of(v)->kind;
}

bool json_is(struct json v, enum json_kind kind)
{
	return json_kind(v) == kind;
}

struct json json_get(struct json object, struct text key)
{
	const struct json_node *o = node_of(object);
	struct json last = {0};

	if (o->kind != JSON_OBJECT)
		return last;
	const struct json_node *nodes = object.doc->nodes;
	for (uint32_t at = object.node + 1; at < o->next; at = nodes[at + 1].next)
		if (text_eq(text_at(object.doc, at), key))
			last = (struct json){object.doc, at + 1};
	return last;
}

struct json json_at(struct json array, size_t i)
{
	const struct json_node *o = node_of(array);

	if (o->kind != JSON_ARRAY || i >= o->n)
		return (struct json){0};
	uint32_t at = array.node + 1;
	while (i--)
		at = array.doc->nodes[at].next;
	return (struct json){array.doc, at};
}

size_t json_count(struct json container)
{
	const struct json_node *o = node_of(container);
	return o->kind == JSON_OBJECT || o->kind == JSON_ARRAY ? o->n : 0;
}

struct json_each json_each(struct json container)
{
	const struct json_node *o = node_of(container);

	if (o->kind != JSON_OBJECT && o->kind != JSON_ARRAY)
		return (struct json_each){0};
	return (struct json_each){.doc = container.doc, .keyed = o->kind == JSON_OBJECT,
				  .at = container.node + 1, .end = o->next};
}

bool json_next(struct json_each *each)
{
	each->key = T("");
	each->name = each->value = (struct json){0};
	if (each->at >= each->end)
		return false;
	if (each->keyed) {
		each->name = (struct json){each->doc, each->at};
		each->key = text_at(each->doc, each->at++);
	}
	each->value = (struct json){each->doc, each->at};
	each->at = each->doc->nodes[each->at].next;
	return true;
}

bool json_string(struct json v, struct text *out)
{
	if (!json_is(v, JSON_STRING))
		return false;
	*out = text_at(v.doc, v.node);
	return true;
}

struct text json_text(struct json v)
{
	struct text t = T("");
	json_string(v, &t);
	return t;
}

struct text json_get_text(struct json object, struct text key)
{
	return json_text(json_get(object, key));
}

struct text json_number(struct json v)
{
	return json_is(v, JSON_NUMBER) ? text_at(v.doc, v.node) : T("");
}

bool json_u64(struct json v, uint64_t *out)
{
	return text_u64(json_number(v), out);
}

bool json_true(struct json v)
{
	return json_is(v, JSON_BOOL) && node_of(v)->n;
}

struct json_place json_place(struct json v)
{
	const struct json_node *node = node_of(v);
	return node->kind == JSON_MISSING ? (struct json_place){0}
					  : json_place_of(v.doc, node->at);
}

struct json_index {
	const struct json_doc *doc;
	struct map *map;
};

struct json_index *json_index_new(struct arena *a, struct json object)
{
	struct json_index *x = ARENA_NEW(a, struct json_index);
	struct map *map = x ? map_new(a) : NULL;

	if (!map || !json_is(object, JSON_OBJECT))
		return map ? x : NULL;
	*x = (struct json_index){object.doc, map};
	for (struct json_each m = json_each(object); json_next(&m);) {
		bool fresh;
		uint32_t *node = map_put(map, m.key, &fresh);
		if (!node)
			return NULL;
		*node = m.value.node;
	}
	return x;
}

struct json json_index_get(const struct json_index *x, struct text key)
{
	const uint32_t *node = x->map ? map_get(x->map, key) : NULL;
	return node ? (struct json){x->doc, *node} : (struct json){0};
}
