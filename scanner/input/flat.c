#include "scanner/input/flat.h"

#include "scanner/input/limits.h"
#include "scanner/input/members.h"

#include <string.h>

static void left_out(struct flat *f, uint32_t line)
{
	if (!f->cut)
		project_problem(f->project, true, "LIMIT-DEPTH", f->path, line,
				"nested deeper than %d levels, keys longer than %d bytes, or too many: "
				"left out",
				INPUT_NEST_MAX, INPUT_KEY_BYTES_MAX);
	f->cut = true;
}

static void append(struct flat *f, struct text key, struct text value, uint32_t line)
{
	if (f->count == f->cap) {
		uint32_t cap = f->cap ? f->cap * 2 : 8;
		if (f->cap >= INPUT_LIST_MAX) {
			left_out(f, line);
			return;
		}
		struct pair *more = ARENA_ARRAY(f->project->arena, struct pair, cap);
		if (!more) {
			f->project->failed = true;
			return;
		}
		if (f->count)
			memcpy(more, f->pairs, f->count * sizeof *more);
		f->pairs = more;
		f->cap = cap;
	}
	f->pairs[f->count++] = (struct pair){key, value, line};
}

void flat_add(struct flat *f, struct text key, struct text value, struct text where)
{
	append(f, key, value, lines_at(f->lines, where));
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
static void walk(struct flat *f, struct json v, const char *prefix, const char *between)
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
			left_out(f, lines_at(f->lines, where));
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

void flat_walk(struct flat *f, struct json v, const char *prefix, const char *between)
{
	if (!json_is(v, JSON_MISSING)) /* most fields are not there: spare them the stack */
		walk(f, v, prefix, between);
}

struct yaml_level {
	struct yaml_each each;
	struct text prefix;
};

void flat_yaml(struct flat *f, const struct yaml *v, const char *prefix, const char *between)
{
	struct yaml_level stack[INPUT_NEST_MAX];
	size_t depth = 0;
	struct text key = text_of(prefix);

	while (v) {
		if (v->kind != YAML_TEXT && depth < INPUT_NEST_MAX && key.p && f->steps++ < INPUT_LIST_MAX)
			stack[depth++] = (struct yaml_level){yaml_each(v), key};
		else if (v->kind != YAML_TEXT || !key.p)
			left_out(f, v->line);
		else if (key.n)
			append(f, key, v->text, v->line);
		while (depth && !yaml_next(&stack[depth - 1].each))
			depth--;
		if (!depth)
			return;
		struct yaml_level *top = &stack[depth - 1];
		key = joined(f, top->prefix, between, yaml_text(top->each.key));
		v = top->each.value;
	}
}

static bool is_secret(struct text key)
{
	static const char *const marks[] = {"_authToken", "_password",	 "_auth",      "npmAuthToken",
					    "npmAuthIdent", "npmPassword", "certificate key", NULL};

	for (const char *const *m = marks; *m; m++)
		if (text_ends(key, text_of(*m)))
			return true;
	return false;
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
		if (is_secret(s->key) && !text_starts(s->value, T("${")))
			s->value = T("(secret)");
	}
}
