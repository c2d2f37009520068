#include "scanner/input/members.h"

struct members members_of(struct arena *a, struct json object)
{
	struct members m = {0};

	if (!json_is(object, JSON_OBJECT))
		object = (struct json){0};
	m.each = json_each(object);
	if (object.doc && object.doc->duplicates)
		m.last = json_index_new(a, object);
	return m;
}

bool members_next(struct members *m)
{
	while (json_next(&m->each)) {
		m->key = m->each.key;
		m->value = m->each.value;
		if (!m->last || json_index_get(m->last, m->key).node == m->value.node)
			return true;
	}
	return false;
}

bool members_parse(struct project *p, uint32_t document, bool jsonc, struct json_doc *doc,
		   bool *duplicates, struct err *e)
{
	struct document *d = &p->documents[document];
	struct json_limits limits = {.jsonc = jsonc};

	if (!json_parse(p->arena, d->bytes, &limits, doc, e))
		return false;
	if (doc->duplicates)
		project_problem(p, false, "JSON-DUPLICATE", d->path, doc->duplicate_at.line,
				"the key \"" TEXT_FMT "\" is repeated (%zu in all): the last one counts",
				TEXT_ARG(doc->duplicate), doc->duplicates);
	if (duplicates)
		*duplicates = doc->duplicates > 0;
	return true;
}

uint32_t members_line(struct json v)
{
	return json_place(v).line;
}

struct text members_scalar(struct json v)
{
	switch (json_kind(v)) {
	case JSON_STRING:
		return json_text(v);
	case JSON_NUMBER:
		return json_number(v);
	case JSON_BOOL:
		return json_true(v) ? T("true") : T("false");
	case JSON_MISSING:
	case JSON_NULL:
	case JSON_ARRAY:
	case JSON_OBJECT:
		break;
	}
	return (struct text){"", 0};
}
