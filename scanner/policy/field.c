#include "scanner/policy/field.h"

#include "base/nearest.h"
#include "scanner/policy/limits.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool field_fail(struct field_reader *r, uint32_t line, const char *code, const char *fmt, ...)
{
	char text[400];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	return err_set(r->e, code, TEXT_FMT ":%u: %s", TEXT_ARG(r->from->name), line, text);
}

bool field_no_memory(struct field_reader *r)
{
	return err_set(r->e, "LIMIT-MEMORY", TEXT_FMT ": no memory left", TEXT_ARG(r->from->name));
}

void field_notice(struct field_reader *r, uint32_t line, const char *fmt, ...)
{
	struct settings *s = r->out;
	char text[1024];
	va_list ap;

	if (s->notice_count == POLICY_NOTICES_MAX)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	if (s->notice_count == POLICY_NOTICES_MAX - 1)
		snprintf(text, sizeof text, "there is more like this");
	s->notices[s->notice_count++] =
		arena_printf(r->a, TEXT_FMT ":%u: %s", TEXT_ARG(s->name), line, text);
}

bool field_count(struct field_reader *r, uint32_t line)
{
	return ++r->entries <= POLICY_ENTRIES_MAX ||
	       field_fail(r, line, "POLICY-LIMIT", "more than %d entries in one file",
			  POLICY_ENTRIES_MAX);
}

/* One scalar of a sane size. */
bool field_text(struct field_reader *r, const struct yaml *v, const char *what, struct text *out)
{
	if (v->kind != YAML_TEXT || v->text.n == 0)
		return field_fail(r, v->line, "POLICY-VALUE", "%s: a text is wanted here", what);
	if (v->text.n > POLICY_TEXT_BYTES_MAX)
		return field_fail(r, v->line, "POLICY-LIMIT", "%s: longer than %d bytes", what,
				  POLICY_TEXT_BYTES_MAX);
	if (memchr(v->text.p, 0, v->text.n))
		return field_fail(r, v->line, "POLICY-VALUE", "%s: holds a NUL", what);
	*out = v->text;
	return true;
}

size_t field_children(const struct yaml *v)
{
	size_t n = 0;

	for (struct yaml_each m = yaml_each(v); yaml_next(&m);)
		n++;
	return n;
}

bool field_wants(struct field_reader *r, const struct yaml *v, enum yaml_kind kind,
		 const char *what)
{
	return v->kind == kind ||
	       field_fail(r, v->line, "POLICY-VALUE", "%s: a %s is wanted here", what,
			  kind == YAML_MAP ? "mapping (key: value)" : "list (- item)");
}

bool field_list(struct field_reader *r, const struct yaml *v, const char *what,
		struct settings_list *out)
{
	if (!field_wants(r, v, YAML_LIST, what))
		return false;
	out->items = ARENA_ARRAY(r->a, struct text, field_children(v));
	if (!out->items)
		return field_no_memory(r);
	for (struct yaml_each m = yaml_each(v); yaml_next(&m);)
		if (!field_count(r, m.value->line) ||
		    !field_text(r, m.value, what, &out->items[out->count++]))
			return false;
	return true;
}

bool field_level(struct field_reader *r, const struct yaml *v, const char *what, enum severity *out)
{
	return (v->kind == YAML_TEXT && severity_parse(v->text, out)) ||
	       field_fail(r, v->line, "POLICY-VALUE",
			  "%s: a level is wanted here: critical, high, medium, low or info", what);
}

bool field_bool(struct field_reader *r, const struct yaml *v, const char *what, bool *out)
{
	*out = yaml_true(v);
	return *out || (!v->quoted && text_eq(yaml_text(v), T("false"))) ||
	       field_fail(r, v->line, "POLICY-VALUE", "%s: true or false is wanted here", what);
}

static bool rule_known(const struct field_reader *r, struct text id)
{
	const char *const *known = r->from->rule_ids;
	bool prefix = text_ends(id, T("*"));

	if (text_starts(id, T("L2-CAMP-")))
		return true;
	for (; known && *known; known++)
		if (prefix ? text_starts(text_of(*known), text_head(id, id.n - 1))
			   : text_eq(text_of(*known), id))
			return true;
	return !known;
}

bool field_rule(struct field_reader *r, struct text id, uint32_t line)
{
	const char *const *known = r->from->rule_ids;
	struct text copy = arena_text(r->a, id);
	size_t count = 0;

	if (rule_known(r, id))
		return true;
	while (known[count])
		count++;
	size_t near = copy.p ? nearest_word(copy.p, known, count) : count;
	if (near < count)
		return field_fail(r, line, "POLICY-VALUE",
				  "no rule \"" TEXT_FMT "\"; did you mean \"%s\"?", TEXT_ARG(id),
				  known[near]);
	return field_fail(r, line, "POLICY-VALUE",
			  "no rule \"" TEXT_FMT "\"; they are listed by: picket rules",
			  TEXT_ARG(id));
}

bool field_rules(struct field_reader *r, const struct yaml *v, const char *what,
		 struct settings_list *out)
{
	if (!field_list(r, v, what, out))
		return false;
	for (size_t i = 0; i < out->count; i++)
		if (!field_rule(r, out->items[i], v->line))
			return false;
	return true;
}

/* The name of a key that is there twice or unknown, with the nearest that exists. */
static bool unknown_key(struct field_reader *r, const struct yaml *key, const char *const *names,
			size_t count)
{
	struct text copy = arena_text(r->a, text_head(yaml_text(key), 64));
	size_t near = copy.p ? nearest_word(copy.p, names, count) : count;

	if (near < count)
		return field_fail(r, key->line, "POLICY-KEY",
				  "unknown key \"" TEXT_FMT "\"; did you mean \"%s\"?",
				  TEXT_ARG(copy), names[near]);
	return field_fail(r, key->line, "POLICY-KEY", "unknown key \"" TEXT_FMT "\"",
			  TEXT_ARG(copy));
}

/* As when what `explain` prints is pasted behind an earlier entry. */
static bool twice(struct field_reader *r, uint32_t line, const char *name)
{
	field_fail(r, line, "POLICY-KEY", "\"%s\" is there twice", name);
	return err_hint(
		r->e,
		"put both under the first one: a key stands once, its entries as a list below it");
}

/* Values of a mapping by the names it may have: found[i] is that of names[i], or NULL. */
bool field_pick(struct field_reader *r, const struct yaml *map, const char *what,
		const char *const *names, size_t count, const struct yaml **found)
{
	if (!field_wants(r, map, YAML_MAP, what))
		return false;
	for (size_t i = 0; i < count; i++)
		found[i] = NULL;
	for (struct yaml_each m = yaml_each(map); yaml_next(&m);) {
		size_t i = 0;
		while (i < count && !text_eq(yaml_text(m.key), text_of(names[i])))
			i++;
		if (i == count)
			return unknown_key(r, m.key, names, count);
		if (found[i])
			return twice(r, m.key->line, names[i]);
		found[i] = m.value;
	}
	return true;
}
