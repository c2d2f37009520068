#include "scanner/input/yaml.h"

#include "base/map.h"
#include "scanner/input/limits.h"

#include <yaml.h>

struct builder {
	struct arena *arena;
	struct map *anchors;
	struct yaml **anchored;
	uint32_t anchored_count;
	bool by_hand;
	struct {
		struct yaml *node;
		struct yaml **end;  /* where the next child goes */
		struct text anchor; /* known only once the node is complete: no cycles */
	} open[INPUT_YAML_DEPTH_MAX];
	size_t depth;
	struct yaml *root;
	struct yaml *roots[INPUT_YAML_DOCUMENTS_MAX];
	size_t root_count;
	struct err *e;
	uint32_t line;
	struct text duplicate;
	uint32_t duplicate_line;
};

/* Maps up to this many keys are compared each with each: cheaper than a table. */
#define FEW_KEYS 8

static bool refuse(struct builder *b, const char *code, const char *why)
{
	return err_set(b->e, code, "line %u: %s", b->line, why);
}

static struct text text_of_yaml(const yaml_char_t *p)
{
	return text_of((const char *)p);
}

static bool remember(struct builder *b, struct text anchor, struct yaml *node)
{
	bool fresh;

	if (!anchor.n)
		return true;
	if (b->anchored_count == INPUT_YAML_ANCHORS_MAX)
		return refuse(b, "LIMIT-SIZE", "too many anchors");
	uint32_t *at = map_put(b->anchors, anchor, &fresh);
	if (!at)
		return refuse(b, "LIMIT-MEMORY", "no memory left");
	*at = b->anchored_count;
	b->anchored[b->anchored_count++] = node;
	return true;
}

static struct yaml *new_node(struct builder *b, enum yaml_kind kind)
{
	struct yaml *node = ARENA_NEW(b->arena, struct yaml);

	if (!node) {
		refuse(b, "LIMIT-MEMORY", "no memory left");
		return NULL;
	}
	node->kind = kind;
	node->line = b->line;
	if (b->depth) {
		*b->open[b->depth - 1].end = node;
		b->open[b->depth - 1].end = &node->next;
	} else {
		b->root = node;
	}
	return node;
}

static bool may_mark(struct builder *b, const yaml_char_t *anchor, const yaml_char_t *tag)
{
	if ((anchor || tag) && !b->by_hand)
		return refuse(b, "YAML-ALIAS", "an anchor or tag, which this format does not have");
	return true;
}

static bool on_scalar(struct builder *b, yaml_event_t *event)
{
	if (!may_mark(b, event->data.scalar.anchor, event->data.scalar.tag))
		return false;
	struct yaml *node = new_node(b, YAML_TEXT);
	if (!node)
		return false;
	node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	node->text = arena_text(b->arena, text_n(event->data.scalar.value, event->data.scalar.length));
	struct text anchor = arena_text(b->arena, text_of_yaml(event->data.scalar.anchor));
	if (!node->text.p || !anchor.p)
		return refuse(b, "LIMIT-MEMORY", "no memory left");
	return remember(b, anchor, node);
}

static bool on_open(struct builder *b, enum yaml_kind kind, const yaml_char_t *anchor,
		    const yaml_char_t *tag)
{
	if (!may_mark(b, anchor, tag))
		return false;
	if (b->depth == INPUT_YAML_DEPTH_MAX)
		return refuse(b, "LIMIT-DEPTH", "nested too deep");
	struct yaml *node = new_node(b, kind);
	if (!node)
		return false;
	b->open[b->depth].node = node;
	b->open[b->depth].end = &node->child;
	b->open[b->depth].anchor = arena_text(b->arena, text_of_yaml(anchor));
	b->depth++;
	return true;
}

static bool stands_before(const struct yaml *first, const struct yaml *key)
{
	for (const struct yaml *k = first; k != key; k = k->next->next)
		if (k->kind == YAML_TEXT && text_eq(k->text, key->text))
			return true;
	return false;
}

/* Whether a key stands twice in a map that is complete; only the first such key of a file is kept. */
static bool look_for_duplicate(struct builder *b, const struct yaml *first)
{
	size_t keys = 0;
	bool fresh = true;

	for (const struct yaml *k = first; k && k->next; k = k->next->next)
		keys++;
	struct map *seen = keys > FEW_KEYS ? map_new(b->arena) : NULL;
	if (keys > FEW_KEYS && !seen)
		return refuse(b, "LIMIT-MEMORY", "no memory left");
	for (const struct yaml *k = first; k && k->next; k = k->next->next) {
		if (k->kind != YAML_TEXT)
			continue;
		if (seen && !map_put(seen, k->text, &fresh))
			return refuse(b, "LIMIT-MEMORY", "no memory left");
		if (seen ? fresh : !stands_before(first, k))
			continue;
		b->duplicate = k->text;
		b->duplicate_line = k->line;
		return true;
	}
	return true;
}

static bool on_close(struct builder *b)
{
	b->depth--;
	const struct yaml *node = b->open[b->depth].node;
	if (node->kind == YAML_MAP && !b->duplicate_line && !look_for_duplicate(b, node->child))
		return false;
	return remember(b, b->open[b->depth].anchor, b->open[b->depth].node);
}

static bool on_alias(struct builder *b, const yaml_char_t *name)
{
	uint32_t *at = b->by_hand ? map_get(b->anchors, text_of_yaml(name)) : NULL;

	if (!at)
		return refuse(b, "YAML-ALIAS", "an alias of nothing, or one where none may be");
	const struct yaml *same = b->anchored[*at];
	struct yaml *node = new_node(b, same->kind);
	if (!node)
		return false;
	node->text = same->text;
	node->quoted = same->quoted;
	node->child = same->child;
	return true;
}

static bool on_document(struct builder *b)
{
	if (!b->root)
		return true;
	if (b->root_count == INPUT_YAML_DOCUMENTS_MAX)
		return refuse(b, "LIMIT-SIZE", "too many documents in one file");
	b->roots[b->root_count++] = b->root;
	b->root = NULL;
	return true;
}

static bool on_event(struct builder *b, yaml_event_t *event)
{
	b->line = (uint32_t)event->start_mark.line + 1;
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return on_scalar(b, event);
	case YAML_ALIAS_EVENT:
		return on_alias(b, event->data.alias.anchor);
	case YAML_SEQUENCE_START_EVENT:
		return on_open(b, YAML_LIST, event->data.sequence_start.anchor,
			       event->data.sequence_start.tag);
	case YAML_MAPPING_START_EVENT:
		return on_open(b, YAML_MAP, event->data.mapping_start.anchor,
			       event->data.mapping_start.tag);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return on_close(b);
	case YAML_DOCUMENT_END_EVENT:
		return on_document(b);
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_STREAM_END_EVENT:
	case YAML_DOCUMENT_START_EVENT:
		break;
	}
	return true;
}

static bool run(struct builder *b, yaml_parser_t *parser, size_t max_events)
{
	bool ok = true, ended = false;
	yaml_event_t event;

	for (size_t events = 0; ok && !ended; events++) {
		if (!yaml_parser_parse(parser, &event)) {
			b->line = (uint32_t)parser->problem_mark.line + 1;
			return refuse(b, "YAML-SYNTAX",
				      parser->problem ? parser->problem : "not YAML");
		}
		ended = event.type == YAML_STREAM_END_EVENT;
		ok = events < max_events ? on_event(b, &event)
					 : refuse(b, "LIMIT-SIZE", "too many values");
		yaml_event_delete(&event);
	}
	return ok;
}

bool yaml_read_within(struct arena *a, struct text bytes, bool by_hand, size_t max_events,
		      struct yaml_stream *out, struct err *e)
{
	struct builder *b = ARENA_NEW(a, struct builder);
	yaml_parser_t parser;

	if (!b || !(b->anchors = map_new(a)) ||
	    !(b->anchored = ARENA_ARRAY(a, struct yaml *, by_hand ? INPUT_YAML_ANCHORS_MAX : 1)))
		return err_set(e, "LIMIT-MEMORY", "no memory left");
	b->arena = a;
	b->by_hand = by_hand;
	b->e = e;
	text_skip(&bytes, T("\xef\xbb\xbf"));
	if (!yaml_parser_initialize(&parser))
		return err_set(e, "LIMIT-MEMORY", "no memory left");
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)(bytes.p ? bytes.p : ""), bytes.n);
	bool ok = run(b, &parser, max_events);
	yaml_parser_delete(&parser);
	*out = (struct yaml_stream){b->roots, b->root_count, b->duplicate, b->duplicate_line};
	return ok;
}

bool yaml_read(struct arena *a, struct text bytes, bool by_hand, struct yaml_stream *out,
	       struct err *e)
{
	return yaml_read_within(a, bytes, by_hand, INPUT_YAML_EVENTS_MAX, out, e);
}

bool yaml_read_document(struct project *p, uint32_t document, bool by_hand, bool strict,
			struct yaml_stream *out, struct err *e)
{
	if (!yaml_read(p->arena, p->documents[document].bytes, by_hand, out, e))
		return false;
	if (out->duplicate_line)
		project_problem(p, strict, "YAML-DUPLICATE", p->documents[document].path,
				out->duplicate_line, "\"" TEXT_FMT "\" stands twice%s",
				TEXT_ARG(text_head(out->duplicate, 200)),
				strict ? ": its package manager refuses the file" : ": the last one counts");
	return true;
}

struct yaml_each yaml_each(const struct yaml *container)
{
	if (!container || container->kind == YAML_TEXT)
		return (struct yaml_each){0};
	return (struct yaml_each){.rest = container->child, .keyed = container->kind == YAML_MAP};
}

bool yaml_next(struct yaml_each *each)
{
	if (!each->rest)
		return false;
	each->key = each->keyed ? each->rest : NULL;
	each->value = each->keyed ? each->rest->next : each->rest;
	each->rest = each->value ? each->value->next : NULL;
	return each->value != NULL;
}

const struct yaml *yaml_get(const struct yaml *map, struct text key)
{
	const struct yaml *found = NULL;

	if (!map || map->kind != YAML_MAP)
		return NULL;
	for (struct yaml_each m = yaml_each(map); yaml_next(&m);)
		if (m.key->kind == YAML_TEXT && text_eq(m.key->text, key))
			found = m.value;
	return found;
}

struct text yaml_text(const struct yaml *scalar)
{
	return scalar && scalar->kind == YAML_TEXT ? scalar->text : (struct text){"", 0};
}

struct text yaml_get_text(const struct yaml *map, struct text key)
{
	return yaml_text(yaml_get(map, key));
}

bool yaml_true(const struct yaml *scalar)
{
	return scalar && !scalar->quoted && text_eq(yaml_text(scalar), T("true"));
}
