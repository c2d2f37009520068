#include "scanner/rule/hook_variables.h"

#include "base/buf.h"
#include "scanner/rule/hook.h"

static struct text name_at(struct text t)
{
	size_t n = 0;

	while (n < t.n && text_is_word(t.p[n]))
		n++;
	return text_head(t, n);
}

/* A word without quotes, or all of one pair of quotes. */
static struct text value_at(struct text t)
{
	size_t n = 0;

	if (t.n && (*t.p == '\'' || *t.p == '"')) {
		struct cut c = text_cut(text_tail(t, 1), *t.p);
		return c.found ? c.head : text_of("");
	}
	while (n < t.n && t.p[n] != ' ' && t.p[n] != ';' && t.p[n] != '&' && t.p[n] != '|' && t.p[n] != '\n' &&
	       t.p[n] != '\t' && t.p[n] != '\r')
		n++;
	return text_head(t, n);
}

static const struct text *value_of(const struct hook_variables *v, struct text name)
{
	for (size_t i = v->count; name.n && i-- > 0;)
		if (text_eq(v->names[i], name))
			return &v->values[i];
	return NULL;
}

/* name=value at a place where a command may begin. */
static void remember(struct hook_variables *v, struct text t)
{
	struct text name = name_at(t), value;

	if (!name.n || (*name.p >= '0' && *name.p <= '9') || name.n >= t.n || t.p[name.n] != '=')
		return;
	value = value_at(text_tail(t, name.n + 1));
	if (!value.n || value.n > HOOK_VARIABLE_MAX || text_has(value, T("$")) || text_has(value, T("`")) ||
	    v->count == HOOK_VARIABLES_MAX)
		return;
	v->names[v->count] = name;
	v->values[v->count++] = value;
}

/* The name behind a $, and how many bytes it takes with its braces. */
static struct text used_at(struct text t, size_t *length)
{
	struct text name;

	*length = 0;
	if (text_starts(t, T("{"))) {
		name = name_at(text_tail(t, 1));
		*length = text_starts(text_tail(t, name.n + 1), T("}")) ? name.n + 2 : 0;
		return *length ? name : text_of("");
	}
	name = name_at(t);
	*length = name.n;
	return name;
}

struct text hook_variables_put(struct hook_variables *v, struct arena *a, struct text line)
{
	struct buf out = BUF(HOOK_COMMAND_MAX);
	struct text kept = line;
	bool begins = true, changed = false;

	if (!text_has(line, T("=")) && (!v->count || !text_has(line, T("$"))))
		return line;
	for (size_t i = 0; i < line.n; i++) {
		char c = line.p[i];
		if (begins && text_is_word(c))
			remember(v, text_tail(line, i));
		begins = c == ' ' || c == ';' || c == '&' || c == '\n' || c == '\t';
		if (c == '$') {
			size_t length;
			const struct text *value = value_of(v, used_at(text_tail(line, i + 1), &length));
			if (value) {
				buf_text(&out, *value);
				i += length;
				changed = true;
				continue;
			}
		}
		buf_char(&out, c);
	}
	if (changed && !out.failed)
		kept = arena_text(a, buf_view(&out));
	buf_free(&out);
	return kept.p ? kept : line;
}
