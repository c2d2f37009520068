#include "scanner/content/started.h"

#include "scanner/content/behave_walk.h"
#include "scanner/content/limits.h"

#include <string.h>

struct started {
	struct arena *a;
	struct text *out; /* room for CONTENT_IMPORTS_MAX, when there is one */
	size_t count;
	bool more;
};

/* b.sh, steps/c.mjs, tools/d.pl: nothing with blanks, no pattern, and no path of the system. */
static bool names_script(struct text t)
{
	static const char *const endings[] = {".js", ".cjs", ".mjs", ".sh", ".py", ".pl", ".rb", ".php", ".ps1", ".bat", ".cmd", NULL};
	bool script = false;

	for (const char *const *e = endings; *e && !script; e++)
		script = t.n > 3 && text_ends(t, text_of(*e));
	if (!script || t.n >= CONTENT_TEXT_MAX || *t.p == '/' || *t.p == '\\' || *t.p == '~' || *t.p == '-')
		return false;
	for (size_t i = 0; i < t.n; i++)
		if ((unsigned char)t.p[i] <= ' ' || (unsigned char)t.p[i] >= 0x7F || strchr("*$:{}()<>|&;", t.p[i]))
			return false;
	return true;
}

static void keep(struct started *s, struct text folder, struct text name)
{
	if (!names_script(name))
		return;
	if (!s->out)
		s->out = ARENA_ARRAY(s->a, struct text, CONTENT_IMPORTS_MAX);
	if (!s->out || s->count == CONTENT_IMPORTS_MAX) {
		s->more = true;
		return;
	}
	char *path = ARENA_ARRAY(s->a, char, name.n); /* tools\d.ps1, as Windows spells it */
	for (size_t i = 0; path && i < name.n; i++)
		path[i] = name.p[i] == '\\' ? '/' : name.p[i];
	if (path)
		s->out[s->count++] = arena_printf(s->a, TEXT_FMT "/" TEXT_FMT, TEXT_ARG(folder), TEXT_ARG(text_n(path, name.n)));
}

/* The folder beside the file or below it that the child begins in; "." when nothing says so. */
static struct text begins_in(const struct js_event *e)
{
	for (uint32_t i = 1; i < e->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *cwd = prop(arg(e, i), T("cwd"));
		if (cwd && (cwd->flags & JS_ARG_MIXED || cwd->kind == JS_ARG_CONST) && (text_starts(cwd->text, T("./")) || text_starts(cwd->text, T("../"))))
			return cwd->text;
	}
	return T(".");
}

/* Words of the command that are known: what they name lies in the folder that it begins in. */
static void spelled(struct started *s, const struct js_event *e, struct text folder)
{
	struct text line = constant(arg(e, 0));
	const struct js_arg *list = arg(e, 1);

	for (struct cut c = text_cut(line, ' '); c.head.n || c.found; c = text_cut(c.tail, ' '))
		keep(s, folder, c.head);
	for (uint32_t i = 0; list->kind == JS_ARG_ARRAY && list->props && i < list->prop_count; i++)
		keep(s, folder, constant(&list->props[i].value));
}

/* win ? 'a.bat' : 'a.sh': one of them is known, whole. */
static bool one_of_several(const struct js_arg *a)
{
	return (a->flags & JS_ARG_MIXED) && a->text.n && !has(a->text, "\xEF\xBF\xBD") && !(a->origins & JS_FROM_PARAM);
}

/* Its program or its list of words is nothing that can be told from here, and nothing that a caller gives. */
static bool chosen(const struct js_event *e, enum callee c)
{
	const struct js_arg *program = arg(e, 0), *list = arg(e, 1);

	if (program->kind == JS_ARG_UNKNOWN && !(program->flags & JS_ARG_MIXED) && !(program->origins & JS_FROM_PARAM))
		return true;
	if (c != CALLEE_SPAWN || e->argc < 2)
		return one_of_several(program);
	for (uint32_t i = 0; list->kind == JS_ARG_ARRAY && list->props && i < list->prop_count; i++)
		if (one_of_several(&list->props[i].value))
			return true;
	return one_of_several(program) || (list->kind == JS_ARG_UNKNOWN && !(list->origins & JS_FROM_PARAM));
}

size_t started_scripts(const struct js_fold *fold, const struct js_tokens *tokens, struct arena *a, struct text **out, bool *more)
{
	struct started s = {.a = a};
	struct text folder = text_of("");

	for (size_t i = 0; i < fold->event_count; i++) {
		const struct js_event *e = &fold->events[i];
		enum callee c = e->kind == JS_CALL ? callee_of(e->path) : CALLEE_NONE;
		if (c != CALLEE_EXEC && c != CALLEE_SPAWN)
			continue;
		struct text in = begins_in(e);
		if (!text_eq(in, T(".")))
			spelled(&s, e, in);
		if (!folder.n && chosen(e, c))
			folder = in;
	}
	for (size_t i = 0; folder.n && i < tokens->count && !s.more; i++)
		if (tokens->list[i].kind == JS_STRING && tokens->list[i].length > 4 && tokens->list[i].length < CONTENT_TEXT_MAX)
			keep(&s, folder, js_token_text(tokens, &tokens->list[i], a));
	*out = s.out;
	*more = s.more;
	return s.count;
}
