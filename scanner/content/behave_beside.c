/* Whose folder a path of a script leads to: its own package's, or another's. */
#include "scanner/content/behave_walk.h"

#define BESIDE_MAKER  64  /* bytes of what a name is given, that say it finds modules */
#define BESIDE_FINDER 512 /* bytes of a function that only finds a file of another package */
#define BESIDE_NAMES 4 /* variables that are followed to what finds a package */
#define BESIDE_CALLS 8 /* functions around a write that may be told where */

/* Of its path, what stands below the folder of its package; installed: as a dependency. */
static struct text below_package(struct text file, bool *installed, bool *scoped)
{
	*installed = *scoped = false;
	for (size_t at; (at = text_find(file, T("node_modules/"))) < file.n; *installed = true)
		file = text_tail(file, at + 13);
	if (*installed && text_starts(file, T("@"))) {
		*scoped = true;
		file = text_cut(file, '/').tail;
	}
	return *installed ? text_cut(file, '/').tail : file;
}

/* A file at the top of its package that goes up one folder and down into another leaves its package. */
static bool from_the_top(struct text file, struct text path)
{
	static const char *const folders[] = {"bin", "dist", "build", "lib", NULL}; /* of its own, seen from a folder beside them */
	size_t at = text_find(path, T("/../"));
	bool installed, scoped;

	if (text_has(below_package(file, &installed, &scoped), T("/")) || at > 3 || at == path.n)
		return false;
	struct text to = text_cut(text_tail(path, at + 4), '/').head;
	struct text below = text_cut(text_tail(path, at + 4), '/').tail;
	for (const char *const *f = folders; *f; f++)
		if (text_eq(to, text_of(*f)) && !text_starts(below, T("../")) && !text_has(below, T("/../")))
			return false;
	return to.n > 1 && !text_starts(to, T(".")) && text_has(text_tail(path, at + 4), T("/"));
}

/* Code, or what says which code a package is. */
static bool of_package(struct text path)
{
	return behave_program_path(path) || text_ends(path, T(".wasm")) || text_ends(path, T("/package.json"));
}

/* path.resolve(__dirname, '../../ethers/lib/x.js') of a file in a folder: up to where packages lie, one folder above its own or two of
 * a scope's, and down into one. Further up is the project. */
static bool from_a_folder(struct text file, struct text path)
{
	bool installed, scoped;
	struct text below = below_package(file, &installed, &scoped), rest = path;
	int depth = 0;

	if (!text_skip(&rest, T("./")) || !of_package(path))
		return false;
	for (size_t at; (at = text_find(below, T("/"))) < below.n; depth++)
		below = text_tail(below, at + 1);
	if (!depth)
		return false; /* from_the_top() */
	while (text_has(rest, T("/"))) {
		struct cut c = text_cut(rest, '/');
		rest = c.tail;
		if (text_eq(c.head, T("..")))
			depth--;
		else if (depth >= 0)
			depth += c.head.n && !text_eq(c.head, T("."));
		else
			return depth >= (installed && !scoped ? -1 : -2) && c.head.n > 1 && *c.head.p != '.' && !has(rest, "../");
	}
	return false;
}

bool behave_beside(const struct walk *w, struct text path)
{
	return from_the_top(w->b->acts->path, path) || from_a_folder(w->b->acts->path, path);
}

/* require, or const outer = createRequire(..): the modules that another folder sees. */
static bool finds_modules(const struct walk *w, struct text name)
{
	return text_eq(name, T("require")) || (name.n && text_has(text_head(variable_value(w->source, name), BESIDE_MAKER), T("createRequire(")));
}

/* Of a package by its name, not of a file by its path. */
static bool finds_package(const struct walk *w, struct text value)
{
	size_t at = text_find(value, T(".resolve("));
	struct text rest = text_tail(value, at), by = name_before(text_head(value, at));

	if (!text_skip(&rest, T(".resolve(")) || text_eq(by, T("path")) || !finds_modules(w, by))
		return false;
	rest = text_trim(rest);
	return !rest.n || !memchr("'\"`", *rest.p, 3) || rest.n < 2 || (rest.p[1] != '.' && rest.p[1] != '/');
}

/* locate('x', 'lib/y.js'): a short function of the file, that finds it. */
static bool found_by_function(const struct walk *w, struct text name)
{
	for (uint32_t i = 0; name.n && i < w->fold->function_count; i++)
		if (text_eq(w->fold->functions[i].name, name))
			return finds_package(w, behave_body(w, i, BESIDE_FINDER));
	return finds_package(w, text_head(variable_value(w->source, name), BESIDE_FINDER)); /* const locate = (name) => .. */
}

bool behave_resolved(struct walk *w, const struct js_arg *path)
{
	struct text name = behave_first_name(w->shown);

	if (path != arg(w->event, 0) || !name.n || !(behave_said(w, "require.resolve(") || behave_said(w, "createRequire(")) ||
	    !behave_may_ask(w, ASK_BESIDE, CONTENT_QUESTIONS))
		return false;
	for (unsigned n = 0; n < BESIDE_NAMES && name.n; n++) {
		struct text value = variable_value(w->source, name);
		if (finds_package(w, value))
			return true;
		size_t open = text_find(value, T("("));
		struct text call = text_head(value, open);
		if (open < value.n && name_at(call).n == call.n && found_by_function(w, call))
			return true;
		name = text_ends(call, T("join")) || text_ends(call, T("resolve")) || text_ends(call, T("dirname")) ? name_at(text_tail(value, open + 1)) : text_of("");
	}
	return false;
}

/* Of JavaScript, deep enough below the name of a package; what brings its own program keeps it in folders of these names. */
static bool code_of_another(struct text path)
{
	static const char *const own[] = {"bin", "dist", "build", "lib", "src", "vendor", "native", "prebuilds", "assets", "public", "generated", "node_modules", NULL};
	static const char *const endings[] = {".js", ".cjs", ".mjs", NULL};
	struct cut name = text_cut(path, '/');

	for (const char *const *f = own; *f; f++)
		if (text_eq(name.head, text_of(*f)))
			return false;
	if (name.head.n < 2 || *name.head.p == '.' || !text_has(name.tail, T("/")))
		return false;
	for (const char *const *e = endings; *e; e++)
		if (text_ends(path, text_of(*e)))
			return true;
	return false;
}

/* Of the file itself, where it is not read together with others. */
static unsigned folders_above(const struct walk *w)
{
	bool installed, scoped;
	struct text below = below_package(w->b->acts->path, &installed, &scoped);
	unsigned depth = 0;

	for (size_t at; (at = text_find(below, T("/"))) < below.n; depth++)
		below = text_tail(below, at + 1);
	return behave_together(w) || depth < 1 ? 1 : depth;
}

/* , '../..') as "..", ".." too: how many folders up, within the call. */
static unsigned ups(struct text rest)
{
	struct text in = text_cut(text_head(rest, 64), ')').head;
	unsigned n = 0;

	for (size_t at; (at = text_find(in, T(".."))) < in.n; n++)
		in = text_tail(in, at + 2);
	return n;
}

static bool given_above(const struct walk *w, struct text name)
{
	struct text rest = w->source;
	unsigned above = folders_above(w);

	for (unsigned n = 0; name.n && n < CONTENT_WORD_TRIES; n++) {
		size_t at = text_find(rest, name);
		if (at >= rest.n)
			break;
		rest = text_tail(rest, at + name.n);
		struct text open = rest;
		if ((text_skip(&open, T("(path.resolve(__dirname,")) || text_skip(&open, T("(path.join(__dirname,"))) && ups(open) > above)
			return true;
	}
	return false;
}

bool behave_told_beside(struct walk *w, const struct js_arg *path)
{
	uint32_t at = w->event->function;
	struct text p = path->text;

	if (!(path->flags & JS_ARG_MIXED) || !(path->origins & JS_FROM_PARAM) || !text_skip(&p, T("\xEF\xBF\xBD/")) || !code_of_another(p) ||
	    !behave_said(w, "(__dirname,") || !behave_may_ask(w, ASK_BESIDE, CONTENT_QUESTIONS))
		return false;
	for (unsigned n = 0; n < BESIDE_CALLS && at < w->fold->function_count; n++, at = w->fold->functions[at].parent)
		if (given_above(w, w->fold->functions[at].name))
			return true;
	return false;
}
