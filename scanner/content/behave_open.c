/* Whether a program only shows a page in the user's browser. */
#include "scanner/content/behave_walk.h"
#include "scanner/content/phrase.h"

#include <string.h>

#define OPEN_BODY 2048 /* bytes of a function that are looked at */

/* What stands in such a function, and nothing that could run an address or a command. */
static bool of_opener(struct text literal)
{
	static const char *const texts[] = {"open", "xdg-open", "explorer", "win32", "darwin", "linux", "ignore", "error",
					    "freebsd", "openbsd", "wslview", NULL};

	for (const char *const *t = texts; *t; t++)
		if (text_eq(literal, text_of(*t)))
			return true;
	return false;
}

static bool skip_word(struct text *t, struct text word)
{
	struct text literal;

	return phrase_quoted(t, &literal) && text_eq(literal, word);
}

/* 'cmd', ['/c', 'start', '""', url.replace(/&/g, '^&')]: behind 'cmd'. An address whose & ends no command; without that it is a command line. */
static bool skip_start(struct text *t)
{
	struct text title;

	if (!phrase_mark(t, T(",")))
		return false;
	(void)phrase_mark(t, T("["));
	if (!skip_word(t, T("/c")) || !phrase_mark(t, T(",")) || !skip_word(t, T("start")) || !phrase_mark(t, T(",")))
		return false;
	if (!phrase_quoted(t, &title) || (title.n && !text_eq(title, T("\"\""))) || !phrase_mark(t, T(",")))
		return false;
	(void)phrase_name(t);
	return text_skip(t, T(".replace(/&/g,")) && skip_word(t, T("^&")) && phrase_mark(t, T(")"));
}

/* 'rundll32', ['url.dll,FileProtocolHandler', url]: behind 'rundll32'. What another one of them does is another matter. */
static bool skip_handler(struct text *t)
{
	if (!phrase_mark(t, T(",")))
		return false;
	(void)phrase_mark(t, T("["));
	return skip_word(t, T("url.dll,FileProtocolHandler"));
}

static bool only_openers(struct text body)
{
	for (size_t at; (at = text_find_four(body, 0, "\"\"''")) < body.n;) {
		struct text literal;
		body = text_tail(body, at);
		if (!phrase_quoted(&body, &literal))
			return false;
		if (text_eq(literal, T("cmd")) ? !skip_start(&body) : text_eq(literal, T("rundll32")) ? !skip_handler(&body) : !of_opener(literal))
			return false;
	}
	return true;
}

/* A program as a literal, or a list that begins with one: ['rundll32', 'url.dll,FileProtocolHandler', url], ['open', [url]]. Passes it. */
static bool skip_program(struct text *t)
{
	struct text literal;
	unsigned depth = 1;
	size_t end = 1;

	*t = text_trim(*t);
	if (!text_starts(*t, T("['")) && !text_starts(*t, T("[\"")))
		return phrase_quoted(t, &literal);
	for (; end < t->n && depth; end++)
		depth = t->p[end] == '[' ? depth + 1 : depth - (t->p[end] == ']');
	*t = text_trim(text_tail(*t, end));
	return !depth;
}

static bool skip_platform(struct text *t)
{
	return phrase_mark(t, T("process.platform")) || phrase_mark(t, T("os.platform()"));
}

/* {darwin: 'open', win32: 'explorer'}[process.platform] || 'xdg-open': behind the brace. */
static bool chosen_of_table(struct text *t)
{
	while (!phrase_mark(t, T("}"))) {
		(void)phrase_name(t);
		if (!phrase_mark(t, T(":")) || !skip_program(t))
			return false;
		(void)phrase_mark(t, T(","));
	}
	if (!phrase_mark(t, T("[")) || !skip_platform(t) || !phrase_mark(t, T("]")))
		return false;
	return (!phrase_mark(t, T("||")) && !phrase_mark(t, T("?\?"))) || skip_program(t);
}

/* Behind cmd = or [cmd, ...args] =: one for each system, process.platform === 'x' ? .. : .. or of a table, and nothing else. */
static bool chosen_by_system(struct text t)
{
	struct text name;

	if (phrase_mark(&t, T("{"))) {
		if (!chosen_of_table(&t))
			return false;
	} else {
		while (skip_platform(&t))
			if (!phrase_mark(&t, T("===")) || !phrase_quoted(&t, &name) || !phrase_mark(&t, T("?")) || !skip_program(&t) ||
			    !phrase_mark(&t, T(":")))
				return false;
		if (!skip_program(&t))
			return false;
	}
	t = text_trim(t);
	return name_at(t).n > 0 || text_starts(t, T(";"));
}

/* At so many places of the text, apart from 'cmd' as a literal; value: what is behind the last "=" of them. */
static unsigned places_of(struct text body, struct text name, struct text *value)
{
	unsigned places = 0;

	for (size_t at; name.n && places < 3 && (at = text_find(body, name)) < body.n;) {
		bool begins = !at || (!name_byte(body.p[at - 1]) && !memchr("'\"", body.p[at - 1], 2));
		body = text_tail(body, at + name.n);
		if (!begins || (body.n && name_byte(*body.p)))
			continue;
		struct text rest = body;
		places++;
		if (phrase_mark(&rest, T("=")))
			*value = rest;
	}
	return places;
}

/* spawn(cmd, ..): the name stands there and where it is given its value, and nowhere else. call: behind the bracket. */
static bool named_program(struct text call, struct text body)
{
	struct text name = name_at(call), value = text_of("");

	return name.n && text_starts(text_tail(call, name.n), T(",")) && places_of(body, name, &value) == 2 && value.n && chosen_by_system(value);
}

/* const [cmd, args] = .., spawn(cmd, args): the same of both. */
static bool named_list(struct text call, struct text body, size_t taken)
{
	struct text value = text_tail(body, taken + 3), ignored, names = text_head(body, taken);
	struct text program = name_at(call), list = text_tail(call, program.n);

	names = text_tail(names, text_find_last(names, '[') + 1);
	if (!phrase_mark(&list, T(",")))
		return false;
	list = name_at(text_trim(list));
	if (!program.n || !list.n || !text_eq(text_cut(names, ',').head, program) || places_of(body, program, &ignored) != 2 ||
	    places_of(body, list, &ignored) != 2)
		return false;
	names = text_trim(text_cut(names, ',').tail);
	(void)text_skip(&names, T("..."));
	return text_eq(names, list) && chosen_by_system(value);
}

/* spawn(cmd, [url]), where cmd has one value in the whole text: one that is chosen by the system among what shows pages. "start" is
 * no program, only a word of the shell that is not asked here. */
static bool chosen_once(const struct walk *w, struct text call)
{
	const struct js_event *e = w->event;
	struct text name = name_at(call), value = variable_value(w->source, name), rest = value, literal;

	if (!name.n || !value.n || e->argc < 2 || arg(e, 1)->kind != JS_ARG_ARRAY || arg(e, 1)->prop_count != 1 || arg(e, 1)->flags & JS_ARG_OPEN ||
	    (e->argc > 2 && (arg(e, 2)->kind != JS_ARG_OBJECT || prop(arg(e, 2), T("shell")))) || text_ends(e->path, T(".exec")) ||
	    text_ends(e->path, T(".execSync")))
		return false;
	for (size_t at; (at = text_find_four(rest, 0, "\"\"''")) < rest.n;) {
		rest = text_tail(rest, at);
		if (!phrase_quoted(&rest, &literal) || (!of_opener(literal) && !text_eq(literal, T("start"))))
			return false;
	}
	value = arena_printf(w->b->acts->arena, TEXT_FMT ";", TEXT_ARG(text_cut(value, ';').head));
	return chosen_by_system(value);
}

bool behave_opens_page(struct walk *w)
{
	struct text body = behave_body(w, w->event->function, OPEN_BODY);
	size_t taken = text_find(body, T("] ="));

	bool writes = behave_said(w, "writeFile") || behave_said(w, "createWriteStream");
	if (w->dropped_count || w->named_count || (writes && (behave_said(w, "tmpdir") || behave_said(w, "TEMP")))) /* what shows pages opens programs too */
		return false;
	if (chosen_once(w, text_tail(w->shown, text_find(w->shown, T("(")) + 1)))
		return true;
	if (!(text_has(body, T("'xdg-open'")) || text_has(body, T("\"xdg-open\""))) || text_has(body, T("shell:")) || text_has(body, T("`")) ||
	    text_has(body, T("/*")) || text_has(body, T("//")) || !only_openers(body))
		return false;
	struct text call = text_tail(w->shown, text_find(w->shown, T("("))), program = constant(arg(w->event, 0));
	if (!text_skip(&call, T("(")))
		return false;
	if (taken < body.n)
		return named_list(call, body, taken);
	return named_program(call, body) || of_opener(program) || text_starts(call, T("'cmd'")) || text_starts(call, T("\"cmd\"")) ||
	       text_starts(call, T("'rundll32'")) || text_starts(call, T("\"rundll32\""));
}
