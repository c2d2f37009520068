#include "scanner/input/flat.h"

#include "scanner/input/limits.h"
#include "scanner/input/members.h"

#include <string.h>

void flat_add(struct flat *f, struct text key, struct text value, struct text where)
{
	if (f->count == f->cap) {
		uint32_t cap = f->cap ? f->cap * 2 : 8;
		struct pair *more = f->cap < INPUT_LIST_MAX
					    ? ARENA_ARRAY(f->project->arena, struct pair, cap)
					    : NULL;
		if (!more) {
			f->project->failed = f->project->failed || f->cap < INPUT_LIST_MAX;
			return;
		}
		if (f->count)
			memcpy(more, f->pairs, f->count * sizeof *more);
		f->pairs = more;
		f->cap = cap;
	}
	f->pairs[f->count++] = (struct pair){key, value, lines_at(f->lines, where)};
}

static struct text joined(struct flat *f, struct text prefix, const char *between, struct text key)
{
	if (!prefix.n)
		return key;
	if (!key.n || (f->drop_dot && text_eq(key, T("."))))
		return prefix;
	size_t n = strlen(between), total = prefix.n + n + key.n;
	if (total > INPUT_KEY_BYTES_MAX || f->joined > INPUT_FLAT_BYTES_MAX - total)
		return (struct text){NULL, 0};
	char *p = arena_alloc(f->project->arena, total);
	if (!p)
		return (struct text){NULL, 0};
	f->joined += total;
	memcpy(p, prefix.p, prefix.n);
	memcpy(p + prefix.n, between, n);
	memcpy(p + prefix.n + n, key.p, key.n);
	return (struct text){p, total};
}

static void left_out(struct flat *f, struct text where)
{
	if (!f->cut)
		project_problem(f->project, true, "LIMIT-DEPTH", f->path, lines_at(f->lines, where),
				"nested deeper than %d levels, or keys longer than %d bytes: left out",
				INPUT_NEST_MAX, INPUT_KEY_BYTES_MAX);
	f->cut = true;
}

/* Something that lies in the document: the key, else the value. */
static struct text place_of(struct text key, struct json v)
{
	return key.n ? key : members_scalar(v);
}

struct level {
	struct members members;
	struct text prefix;
};

/* With a stack of its own: how deep a document goes is its author's choice. */
void flat_walk(struct flat *f, struct json v, const char *prefix, const char *between)
{
	struct level stack[INPUT_NEST_MAX];
	size_t depth = 0;
	struct text key = text_of(prefix), where = place_of(key, v);

	for (;;) {
		bool container = json_is(v, JSON_OBJECT) || json_is(v, JSON_ARRAY);
		if (container && depth < INPUT_NEST_MAX && key.p) {
			struct members m = members_of(f->project->arena, v);
			if (json_is(v, JSON_ARRAY))
				m.each = json_each(v);
			stack[depth++] = (struct level){m, key};
		} else if (container || !key.p) {
			left_out(f, where);
		} else if (key.n && !json_is(v, JSON_NULL) && !json_is(v, JSON_MISSING)) {
			flat_add(f, key, members_scalar(v), where);
		}
		while (depth && !members_next(&stack[depth - 1].members))
			depth--;
		if (!depth)
			return;
		struct level *top = &stack[depth - 1];
		key = joined(f, top->prefix, between, top->members.key);
		v = top->members.value;
		where = place_of(top->members.key, v);
	}
}

void flat_settings(const struct flat *f, const char *origin, uint32_t document)
{
	for (uint32_t i = 0; i < f->count; i++) {
		struct setting *s = project_setting(f->project);
		if (!s)
			return;
		*s = (struct setting){.origin = origin,
				      .document = document,
				      .line = f->pairs[i].line,
				      .key = f->pairs[i].key,
				      .value = f->pairs[i].value};
	}
}
