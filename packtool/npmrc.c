#include "packtool/npmrc.h"

#include "base/buf.h"
#include "json/read.h"

#include <string.h>

struct reading {
	struct arena *arena;
	npmrc_env *env;
	void *ctx;
	struct npmrc *out;
	struct buf made;
};

/* The name between ${ and }, and whether it may be unset; false: no reference stands here. */
static bool reference(struct text t, struct text *name, bool *optional, size_t *length)
{
	size_t end = text_find(t, T("}"));

	if (!text_starts(t, T("${")) || end == t.n || end == 2)
		return false;
	*name = text_n(t.p + 2, end - 2);
	*optional = text_ends(*name, T("?"));
	name->n -= *optional;
	*length = end + 1;
	return name->n && name->n < 256 && !text_has(*name, T("$")) && !text_has(*name, T("{"));
}

/* As npm's config does: a backslash before keeps ${NAME} as it is; so does a name that is not set. */
static struct text expand(struct reading *r, struct text t)
{
	struct text rest = t, name;
	char cname[256];
	bool optional;
	size_t length;

	if (!text_has(t, T("${")))
		return arena_text(r->arena, t);
	buf_clear(&r->made);
	while (rest.n) {
		if (text_starts(rest, T("\\${"))) {
			buf_text(&r->made, T("${"));
			rest = text_tail(rest, 3);
		} else if (reference(rest, &name, &optional, &length)) {
			memcpy(cname, name.p, name.n);
			cname[name.n] = '\0';
			const char *value = r->env(r->ctx, cname);
			if (value)
				buf_text(&r->made, text_of(value));
			else if (!optional)
				buf_text(&r->made, text_head(rest, length));
			rest = text_tail(rest, length);
		} else {
			buf_char(&r->made, *rest.p);
			rest = text_tail(rest, 1);
		}
	}
	return r->made.failed ? (struct text){0} : arena_text(r->arena, buf_view(&r->made));
}

/* Up to an unescaped ; or #, without the backslashes that escape. */
static struct text bare(struct reading *r, struct text t)
{
	buf_clear(&r->made);
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		bool escapes = c == '\\' && i + 1 < t.n && strchr(";#\\", t.p[i + 1]) && t.p[i + 1];
		if (c == ';' || c == '#')
			break;
		buf_char(&r->made, escapes ? t.p[++i] : c);
	}
	return arena_text(r->arena, text_trim(buf_view(&r->made)));
}

static struct text unquote(struct reading *r, struct text t)
{
	struct json_limits limits = {.max_nodes = 4, .max_depth = 1};
	struct json_doc doc;
	struct text s;

	if (t.n >= 2 && text_starts(t, T("'")) && text_ends(t, T("'")))
		return arena_text(r->arena, text_n(t.p + 1, t.n - 2));
	if (t.n < 2 || !text_starts(t, T("\"")) || !text_ends(t, T("\"")))
		return bare(r, t);
	if (json_parse(r->arena, t, &limits, &doc, NULL) && json_string(json_root(&doc), &s))
		return arena_text(r->arena, s);
	return arena_text(r->arena, text_n(t.p + 1, t.n - 2));
}

static bool control(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if ((unsigned char)t.p[i] < ' ' && !strchr("\t\r\n", t.p[i]))
			return true;
	return memchr(t.p, '\0', t.n) != NULL;
}

static bool take(struct reading *r, struct text line, struct err *e)
{
	struct cut c = text_cut(line, '=');
	struct text key = expand(r, unquote(r, text_trim(c.head)));
	struct text value = c.found ? expand(r, unquote(r, text_trim(c.tail))) : T("true");

	if (text_ends(key, T("[]")))
		key.n -= 2;
	if (arena_failed(r->arena) || r->made.failed)
		return err_set(e, "NPM-CONFIG", "too much in one line");
	if (key.n == 0)
		return true;
	if (control(key) || control(value))
		return err_set(e, "NPM-CONFIG", "a control character");
	if (r->out->count == NPMRC_ENTRIES_MAX)
		return err_set(e, "NPM-CONFIG", "more than %d settings", NPMRC_ENTRIES_MAX);
	r->out->entry[r->out->count++] = (struct npmrc_entry){key, value};
	return true;
}

bool npmrc_parse(struct arena *a, struct text bytes, npmrc_env *env, void *ctx, struct npmrc *out,
		 struct err *e)
{
	struct reading r = {a, env, ctx, out, BUF(NPMRC_VALUE_MAX)};
	struct text rest = bytes, line;
	bool section = false, ok = true;

	*out = (struct npmrc){.entry = ARENA_ARRAY(a, struct npmrc_entry, NPMRC_ENTRIES_MAX)};
	if (!out->entry)
		return err_set(e, "NO-MEMORY", "out of memory");
	for (uintmax_t n = 1; ok && text_line(&rest, &line); n++) {
		line = text_trim(line);
		if (line.n == 0 || *line.p == ';' || *line.p == '#')
			continue;
		if (*line.p == '[')
			section = true;
		else if (!section && !take(&r, line, e))
			ok = err_in(e, "line %ju", n);
	}
	buf_free(&r.made);
	return ok;
}

bool npmrc_get(const struct npmrc *r, struct text key, struct text *out)
{
	for (size_t i = r->count; i > 0; i--)
		if (text_eq(r->entry[i - 1].key, key)) {
			*out = r->entry[i - 1].value;
			return true;
		}
	return false;
}
