/* What a script changes in a dependency: what its package.json says, parts of a file of it. */
#include "scanner/content/behave_walk.h"
#include "scanner/content/phrase.h"

#define MANIFEST_VALUE 1024 /* bytes of one value that is set */
#define MANIFEST_INSIDE 4   /* steps into exports */

/* JSON.stringify(pkg, null, 2) + '\n', behind the name: nothing else has a say in it. */
static bool written_so(struct text t)
{
	static const char *const ways[] = {")", ", null, 2)", ", null, '  ')", ", null, \"  \")", ", null, 4)", ", null, '\\t')", ", null, \"\\t\")", NULL};

	for (const char *const *way = ways; !text_skip(&t, text_of(*way));)
		if (!*++way)
			return false;
	t = text_trim(t);
	if (text_skip(&t, T("+"))) {
		t = text_trim(t);
		if (!text_skip(&t, T("'\\n'")) && !text_skip(&t, T("\"\\n\"")))
			return false;
		t = text_trim(t);
	}
	return text_starts(t, T(")")) || text_starts(t, T(", 'utf8')")) || text_starts(t, T(", \"utf8\")")) || text_starts(t, T(", 'utf-8')"));
}

/* JSON.parse(fs.readFileSync(file, 'utf8')), of the file that is written again. */
static bool read_so(struct text value, struct text file)
{
	static const char *const ways[] = {"fs.readFileSync(", "readFileSync(", "await fs.readFile(", "await readFile(", NULL};
	static const char *const ends[] = {"))", ", 'utf8'))", ", \"utf8\"))", ", 'utf-8'))", ", \"utf-8\"))", NULL};

	if (!text_skip(&value, T("JSON.parse(")) || !file.n)
		return false;
	for (const char *const *way = ways; !text_skip(&value, text_of(*way));)
		if (!*++way)
			return false;
	if (!text_skip(&value, file))
		return false;
	for (const char *const *end = ends; *end; end++)
		if (text_eq(value, text_of(*end)))
			return true;
	return false;
}

/* ['./x.css'], ["."].types: passes it. Whatever stands in exports leads to the package's own files, as node has it. */
static void inside_exports(struct text *t)
{
	for (unsigned n = 0; n < MANIFEST_INSIDE; n++) {
		struct text rest = *t;
		if (text_skip(&rest, T("."))) {
			rest = text_tail(rest, name_at(rest).n);
		} else {
			char ends[] = {0, ']'};
			if (!text_starts(rest, T("['")) && !text_starts(rest, T("[\"")))
				break;
			ends[0] = rest.p[1];
			struct text step = text_tail(rest, 2);
			size_t end = text_find(step, text_n(ends, 2));
			if (memchr(step.p, ends[0], end)) /* put together */
				break;
			rest = text_tail(step, end + 2);
		}
		*t = rest;
	}
	*t = text_trim(*t);
}

/* Behind a member's name: it is set, to something harmless, or taken away; or it is read and no part of it may be set. */
static bool member_set(struct text member, struct text behind, bool taken, unsigned *set)
{
	static const char *const harmless[] = {"types", "typings", "typesVersions", "type", "exports", "sideEffects", "engines", "license", NULL};
	static const char *const words[] = {"name", "version", "type", "types", "typings", "main", "module", "license", NULL};
	bool word = false;

	if (text_eq(member, T("exports")))
		inside_exports(&behind);
	for (const char *const *n = words; *n && !word; n++)
		word = text_eq(member, text_of(*n));
	if (!taken && (!text_starts(behind, T("=")) || text_starts(behind, T("=="))))
		return member.n && behind.n && !text_eq(member, T("scripts")) &&
		       (text_starts(behind, T("==")) || memchr("!;)}", *behind.p, 4) || (word && *behind.p == ','));
	for (const char *const *h = harmless; !text_eq(member, text_of(*h));)
		if (!*++h)
			return false;
	if (taken ? !text_starts(behind, T(";")) : !text_starts(behind, T("=")) || text_starts(behind, T("==")))
		return false;
	if (has(text_cut(behind, '\n').head, "..")) /* leads out of the package */
		return false;
	(*set)++;
	return true;
}

/* pkg = JSON.parse(readFileSync(f)); pkg.types = './dist/index.d.ts'; writeFileSync(f, JSON.stringify(pkg)): the project mends what one
 * package that it names says of itself, and nothing of what is run or asked for. The name stands for nothing else, and by no other. */
bool behave_mends_manifest(struct walk *w, struct text p)
{
	static const char *const heads[] = {"const", "let", "var", "JSON.stringify(", "if (", "&&", "${", NULL};
	struct text rest = text_tail(w->shown, text_find(w->shown, T("JSON.stringify("))), file = name_at(text_tail(w->shown, text_find(w->shown, T("(")) + 1));
	unsigned set = 0;

	if (!text_ends(p, T("/package.json")) || has(p, "\xEF\xBF\xBD") || !text_skip(&rest, T("JSON.stringify(")) || behave_said(w, "toJSON") ||
	    behave_said(w, "__proto__") || behave_said(w, "prototype") || !behave_may_ask(w, ASK_MANIFEST, CONTENT_QUESTIONS))
		return false;
	struct text name = name_at(rest);
	if (!name.n || !written_so(text_tail(rest, name.n)) || !read_so(variable_value(w->source, name), file))
		return false;
	rest = w->source;
	for (size_t at; (at = text_find(rest, name)) < rest.n;) {
		bool whole = !at || !name_byte(rest.p[at - 1]);
		struct text before = text_trim_end(text_head(rest, at));
		rest = text_tail(rest, at + name.n);
		if (!whole || (rest.n && name_byte(*rest.p)))
			continue;
		if (text_ends(before, T(".")) && !text_ends(before, T(".."))) /* a/package.json, res.json(): of another */
			continue;
		struct text behind = text_trim(text_head(rest, MANIFEST_VALUE));
		if (text_starts(behind, T(".")) && !text_starts(rest, T(".")))
			return false;
		if (text_skip(&behind, T("."))) {
			struct text member = name_at(behind);
			if (!member_set(member, text_trim(text_tail(behind, member.n)), text_ends(before, T("delete")), &set))
				return false;
			continue;
		}
		for (const char *const *head = heads; !text_ends(before, text_of(*head));)
			if (!*++head)
				return false; /* another name for it, or what may change it */
		if (text_starts(behind, T("[")) || text_starts(behind, T("?")))
			return false;
	}
	return set > 0;
}

/* What could bring other code there than what stands here as data: the network, programs, what is decoded, what an install or whoever
 * loads the package runs. */
bool behave_brings_more(struct walk *w)
{
	static const char *const words[] = {"fetch(", "require('http", "require(\"http", "node:http", "'https'", "\"https\"", "axios", "undici", "child_process",
					    "eval(", "Function(", "base64", "'hex'", "fromCharCode", "atob(", "inflate", "unzip", "decipher", ".scripts", "scripts:",
					    "'scripts'", "\"scripts\"", ".gyp", ".main", "'main'", "\"main\"", ".module", ".bin", "'bin'", "\"bin\"", "exports.", NULL};

	for (const char *const *word = words; *word; word++)
		if (behave_said(w, *word))
			return true;
	return false;
}

/* Whatever the script writes down, as text, is no code that acts: a literal has none of the words that lead anywhere. */
static bool inert_literals(struct text source)
{
	static const char *const words[] = {"require", "import(", "import {", "import *", "import \"", "import '", "from \"", "from '", "eval", "process", "global", "Function", "constructor", "fetch", "exec", "spawn", "://",
					    "http", "child", "socket", "window", "document", "navigator", "Key", "ecret", "oken", "nemonic", "../", NULL};

	for (size_t at; (at = text_find_four(source, 0, "'\"``")) < source.n;) {
		struct cut literal = text_cut(text_tail(source, at + 1), source.p[at]);
		if (!literal.found || has_any(literal.head, words))
			return false;
		source = literal.tail;
	}
	return true;
}

/* TEXT.replace(FROM, TO) of names, literals and expressions: nothing is called to say what is put in. TEXT: what the file says. */
static bool replaces_parts(struct walk *w, struct text value, struct text file)
{
	struct text name = name_at(value), rest = text_tail(value, name.n), read = variable_value(w->source, name);
	bool all = text_skip(&rest, T(".replaceAll(")) || text_skip(&rest, T(".replace("));

	(void)text_skip(&read, T("await "));
	(void)text_skip(&read, T("fs."));
	if (!all || (!text_skip(&read, T("readFileSync(")) && !text_skip(&read, T("readFile("))) || !text_skip(&read, file))
		return false;
	size_t end = phrase_close(rest);
	return !has(text_head(rest, end), "=>") && !has(text_head(rest, end), "function") && !has(text_head(rest, end), "read") && !has(text_tail(rest, end), "+");
}

/* What stands in patches of its own goes there, line for line, as diff (POSIX, "diff -u") writes them: @@ -1,2 +1,2 @@ */
static bool applies_patches(struct walk *w, const struct js_arg *data)
{
	bool patches = behave_said(w, ".patch") || behave_said(w, ".diff");

	return patches && (data->origins & JS_FROM_FILE) && behave_said(w, "@@ -") && !behave_brings_more(w) && inert_literals(w->source);
}

/* text = readFileSync(file); writeFileSync(file, text.replace(from, to)), and the same of its JSON: parts of it are changed. */
bool behave_edits(struct walk *w, const struct js_arg *data)
{
	struct text file = behave_first_name(w->shown), rest = text_tail(w->shown, text_find(w->shown, T(",")));

	if (!file.n || (data->origins & (JS_FROM_NETWORK | JS_FROM_DECODED | JS_FROM_ENV | JS_FROM_ENV_ALL)) || !behave_may_ask(w, ASK_MANIFEST, CONTENT_QUESTIONS) ||
	    !phrase_mark(&rest, T(",")))
		return false;
	if (behave_fixes(w, file, data) || (file.n > 1 && applies_patches(w, data)))
		return true;
	if (file.n < 2)
		return false;
	rest = text_trim(rest);
	struct text name = name_at(rest);
	if (text_starts(text_tail(rest, name.n), T(",")) || text_starts(text_tail(rest, name.n), T(")")))
		rest = variable_value(w->source, name);
	struct text json = rest;
	bool mended = text_skip(&json, T("JSON.stringify(")) && written_so(text_tail(json, name_at(json).n)) && read_so(variable_value(w->source, name_at(json)), file);
	return (mended || replaces_parts(w, rest, file)) && !behave_brings_more(w) && inert_literals(w->source);
}
