#include "scanner/content/uncalled.h"

#include "scanner/content/kind.h"
#include "scanner/content/limits.h"
#include "scanner/content/phrase.h"
#include "scanner/content/reach_pass.h"
#include "scanner/content/resolve.h"
#include "scanner/content/variable.h"

#include <string.h>

#define UNCALLED_BYTES	   (32u << 10) /* of a module that is looked at, and of one that asks for it */
#define UNCALLED_CALLER	   (128u << 10) /* of one that is merely loaded and may call it at once */
#define UNCALLED_FILES	   64u	       /* of a hook's package that are asked whether they ask for it */
#define UNCALLED_NAMES	   16u	       /* that are asked for */
#define UNCALLED_FUNCTIONS 64u	       /* of a module */
#define UNCALLED_MODULES   256u	       /* of which it is asked who calls them: further ones are taken to be called */

struct names { /* that a module is asked for */
	struct text list[UNCALLED_NAMES];
	uint32_t count;
	bool all; /* or for everything that it has */
};

static void add_name(struct names *n, struct text name)
{
	n->all |= n->count == UNCALLED_NAMES || !name.n;
	if (!n->all)
		n->list[n->count++] = name;
}

/* { a, b as c } or { a, b: c }: a and b. */
static void add_listed(struct names *n, struct text list)
{
	for (struct cut c = text_cut(list, ','); c.head.n || c.found; c = text_cut(c.tail, ',')) {
		struct text one = text_trim(c.head), name = name_at(one), behind = text_trim(text_tail(one, name.n));
		bool plain = !behind.n || text_starts(behind, T("as ")) || text_skip(&behind, T(":"));
		if (one.n)
			add_name(n, plain && !text_has(behind, T("{")) && !text_has(one, T("...")) ? name : text_of(""));
	}
}

/* What stands in braces before that place: import { .. } from './x', const { .. } = require('./x'). */
static struct text braces_before(struct text before, const char *keyword)
{
	before = text_trim_end(before);
	if (!text_ends(before, text_of(keyword)))
		return text_of("");
	before = text_trim_end(text_head(before, before.n - text_of(keyword).n));
	if (!text_ends(before, T("}")))
		return text_of("");
	size_t open = text_find_last(before, '{');
	struct text head = text_trim_end(text_head(before, open));
	bool declares = text_ends(head, T("import")) || text_ends(head, T("const")) || text_ends(head, T("let")) || text_ends(head, T("var"));
	return open < before.n && declares ? text_n(before.p + open + 1, before.n - open - 2) : text_of("");
}

/* Every place where the text of a module has that specifier. */
static void add_asked(struct names *n, struct text source, struct text spec)
{
	struct text rest = source;

	for (size_t at; !n->all && (at = text_find(rest, spec)) < rest.n; rest = text_tail(rest, at + spec.n)) {
		size_t where = (size_t)(rest.p - source.p) + at;
		struct text before = text_head(source, where ? where - 1 : 0), list = braces_before(before, "from");
		if (!list.n && text_ends(before, T("require(")))
			list = braces_before(text_head(before, before.n - 8), "=");
		if (list.n)
			add_listed(n, list);
		else
			n->all = true;
	}
}

/* A module's exports have their names where they are made, and are reached by nothing else: no exports[x], no this[x]. */
static bool plain_exports(struct text source)
{
	static const char *const ways[] = {"this[", "arguments", "eval", "\\u", "import.meta.", "import(", "require.", NULL};

	for (const char *const *w = ways; *w; w++)
		if (text_has(source, text_of(*w)))
			return false;
	for (size_t at; (at = phrase_find_name(source, T("exports"))) < source.n;) {
		struct text before = text_head(source, at), behind;
		source = text_tail(source, at + 7);
		behind = text_trim(source);
		bool member = text_skip(&behind, T(".")) && name_at(behind).n;
		if (member)
			behind = text_trim(text_tail(behind, name_at(behind).n));
		bool made = text_starts(behind, T("=")) && !text_starts(behind, T("=="));
		if (!made || (before.n && name_byte(before.p[before.n - 1])))
			return false;
	}
	return true;
}

struct margin { /* a function that begins at the margin and ends there */
	struct text name;
	uint32_t start, end;
};

/* function f(, async function f(, the same behind export, exports.f = */
static struct text declared(struct text line)
{
	bool exports = text_skip(&line, T("exports.")) || text_skip(&line, T("module.exports."));
	bool function = false;

	if (!exports) {
		(void)text_skip(&line, T("export "));
		(void)text_skip(&line, T("async "));
		function = text_skip(&line, T("function "));
	}
	struct text name = name_at(line), behind = text_trim(text_tail(line, name.n));
	bool gives = exports && text_skip(&behind, T("=")) && (text_has(behind, T("function")) || text_has(behind, T("=>")));
	return function ? name : gives ? name : text_of("");
}

static uint32_t margins(struct text source, struct margin *list)
{
	struct text rest = source, line;
	uint32_t n = 0;

	while (n < UNCALLED_FUNCTIONS && text_line(&rest, &line)) {
		struct text name = declared(line);
		if (name.n < 3 || !text_ends(text_trim_end(line), T("{")))
			continue;
		uint32_t start = (uint32_t)(line.p - source.p);
		size_t end = text_find(rest, T("\n}"));
		if (end >= rest.n)
			break;
		rest = text_tail(rest, end + 2);
		list[n++] = (struct margin){name, start, (uint32_t)(rest.p - source.p)};
	}
	return n;
}

/* The name stands where the function is made, and in a list of what the module exports; nowhere else. */
static bool said_once(struct text source, const struct margin *m)
{
	size_t open = text_find(source, T("\nmodule.exports = {")), listed = text_find(source, T("\nexport {")), from = 0;

	open = listed < source.n ? listed : open;
	size_t close = open + text_find(text_tail(source, open), T("}"));
	for (size_t at; (at = from + phrase_find_name(text_tail(source, from), m->name)) < source.n; from = at + m->name.n) {
		struct text behind = text_trim(text_tail(source, at + m->name.n));
		bool made = at >= m->start && text_find_four(text_n(source.p + m->start, at - m->start), 0, "\n(=:") == at - m->start;
		bool item = at > open && at < close && behind.n && memchr(",}", *behind.p, 2);
		bool of_address = at && source.p[at - 1] == '/' && behind.n && memchr("'\"`", *behind.p, 3); /* 'https://host/v1/record' */
		if (!made && !item && !of_address)
			return false;
	}
	return true;
}

static bool asked_for(const struct names *n, struct text name)
{
	for (uint32_t i = 0; i < n->count; i++)
		if (text_eq(n->list[i], name))
			return true;
	return n->all;
}

static struct text bytes_kept(struct reach_pass *r, uint32_t file)
{
	return arena_text(r->content->arena, reach_bytes(r, file));
}

/* A command may hold code of its own, which asks for modules too: node -e "..". */
static bool inline_code(struct text manifest)
{
	static const char *const ways[] = {" -e", " -p", " --e", " --p", " -r", " --r", " --i", " -c", NULL};

	for (const char *const *w = ways; *w; w++)
		if (text_has(manifest, text_of(*w)))
			return true;
	return false;
}

/* What a file that a hook reaches asks the module for. */
static void add_of_file(struct reach_pass *r, uint32_t file, uint32_t module, struct names *n)
{
	const struct content *c = r->content;
	const struct file *f = &c->files[file];
	struct text name = text_cut(kind_base_name(c->files[module].path), '.').head;
	bool asks = false;

	for (uint32_t k = 0; k < f->import_count && !n->all; k++) {
		n->all |= f->imports[k].started;
		arena_reset(r->scratch);
		if (!reach_relative(f->imports[k].spec) ||
		    resolve_module(c, r->project, r->scratch, resolve_folder(f->path), f->imports[k].spec) != module)
			continue;
		asks = true;
		add_asked(n, reach_bytes(r, file), f->imports[k].spec);
	}
	struct text source = reach_bytes(r, file);
	bool manifest = text_eq(kind_base_name(f->path), T("package.json"));
	n->all |= manifest ? inline_code(source) : !asks && file != module && text_has(source, name); /* by a command, or in pieces */
}

/* What the files of its package that a hook reaches ask the module for. */
static void names_asked(struct reach_pass *r, uint32_t module, struct names *n)
{
	const struct content *c = r->content;
	uint32_t files = 0;

	for (uint32_t i = 0; i < c->file_count && !n->all; i++) {
		const struct file *f = &c->files[i];
		if (f->reach != REACH_HOOK || f->package != c->files[module].package)
			continue;
		n->all |= ++files > UNCALLED_FILES || f->size > UNCALLED_BYTES;
		if (!n->all)
			add_of_file(r, i, module, n);
	}
	n->all |= !n->count;
}

static void mark(struct reach_pass *r, uint32_t module)
{
	struct file *f = &r->content->files[module];
	struct margin list[UNCALLED_FUNCTIONS];
	struct names asked = {.count = 0};
	struct text source = bytes_kept(r, module);
	uint32_t count = source.n && plain_exports(source) ? margins(source, list) : 0;

	if (!count)
		return;
	names_asked(r, module, &asked);
	for (uint32_t k = 0; k < count && !asked.all; k++) {
		if (asked_for(&asked, list[k].name) || !said_once(source, &list[k]))
			continue;
		for (uint32_t i = 0; i < f->act_count; i++)
			if (f->acts[i].offset >= list[k].start && f->acts[i].offset < list[k].end && !(f->acts[i].flags & ACT_TOP))
				f->acts[i].uncalled = true;
	}
}

void uncalled_mark(struct reach_pass *r)
{
	for (uint32_t i = 0; i < r->content->file_count && !r->failed; i++) {
		const struct file *f = &r->content->files[i];
		if (f->reach == REACH_HOOK && f->hops && f->act_count && f->klass == FILE_SCRIPT && f->size <= UNCALLED_BYTES)
			mark(r, i);
	}
}

/* What a function of a module sends that only who starts it decides (docs/decisions/0030-what-a-caller-starts.md). */
static bool sends_when_called(const struct act *a)
{
	return a->behaviour == BEHAVE_SEND && (a->flags & (ACT_FILE_ARG | ACT_COMMAND_ARG)) && !(a->flags & ACT_TOP);
}

static bool inside_any(const struct margin *list, uint32_t count, size_t at)
{
	for (uint32_t i = 0; i < count; i++)
		if (at >= list[i].start && at < list[i].end)
			return true;
	return false;
}

/* name( or name.member( outside of the functions at the margin. */
static bool calls_name(struct text source, const struct margin *own, uint32_t count, struct text name)
{
	for (size_t from = 0, at; name.n && (at = from + phrase_find_name(text_tail(source, from), name)) < source.n; from = at + name.n) {
		struct text behind = text_tail(source, at + name.n);
		if (text_skip(&behind, T(".")))
			behind = text_tail(behind, name_at(behind).n);
		if (text_starts(behind, T("(")) && !inside_any(own, count, at))
			return true;
	}
	return false;
}

/* Behind from './x' or = require('./x'), what it is called here is called: one name before it, or some in braces, as they are named here. */
static bool calls_given(struct text source, const struct margin *own, uint32_t count, struct text before, const char *keyword)
{
	struct text list = braces_before(before, keyword), head = text_trim_end(before);

	for (struct cut c = text_cut(list, ','); c.head.n || c.found; c = text_cut(c.tail, ','))
		if (calls_name(source, own, count, name_before(text_trim_end(c.head))))
			return true;
	if (list.n || !text_ends(head, text_of(keyword)))
		return false;
	return calls_name(source, own, count, name_before(text_trim_end(text_head(head, head.n - text_of(keyword).n))));
}

static bool calls_module(struct text source, const struct margin *own, uint32_t count, struct text spec)
{
	for (size_t from = 0, at; (at = from + text_find(text_tail(source, from), spec)) < source.n; from = at + spec.n) {
		struct text before = text_head(source, at ? at - 1 : 0), behind = text_tail(source, at + spec.n + 1);
		if (calls_given(source, own, count, before, "from"))
			return true;
		if (!text_ends(before, T("require(")))
			continue;
		if (calls_given(source, own, count, text_head(before, before.n - 8), "="))
			return true;
		bool closed = text_skip(&behind, T(")"));
		if (closed && text_skip(&behind, T(".")))
			behind = text_tail(behind, name_at(behind).n);
		if (closed && text_starts(behind, T("(")) && !inside_any(own, count, at)) /* require('./x').run(), require('./x')() */
			return true;
	}
	return false;
}

/* A module of its package that imports it calls it when it is loaded; a program asks the words of its command line first. */
static bool called_by(struct reach_pass *r, uint32_t file, uint32_t module)
{
	const struct content *c = r->content;
	const struct file *f = &c->files[file];
	struct margin own[UNCALLED_FUNCTIONS];
	struct text source = text_of("");
	uint32_t count = 0;

	for (uint32_t k = 0; k < f->import_count; k++) {
		arena_reset(r->scratch);
		if (!reach_relative(f->imports[k].spec) ||
		    resolve_module(c, r->project, r->scratch, resolve_folder(f->path), f->imports[k].spec) != module)
			continue;
		if (!source.n) {
			source = reach_bytes(r, file);
			count = margins(source, own);
			if (text_starts(source, T("#!")) && text_has(source, T("process.argv")))
				return false;
		}
		if (calls_module(source, own, count, f->imports[k].spec))
			return true;
	}
	return false;
}

static void mark_called(struct reach_pass *r, uint32_t module, bool called)
{
	struct file *f = &r->content->files[module];
	uint32_t files = 0;

	for (uint32_t i = 0; i < r->content->file_count && !called && files < UNCALLED_FILES; i++) {
		const struct file *other = &r->content->files[i];
		if (i == module || other->reach != REACH_LOAD || other->package != f->package || !other->import_count || other->size > UNCALLED_CALLER)
			continue;
		files++;
		called = called_by(r, i, module);
	}
	for (uint32_t i = 0; i < f->act_count && called; i++)
		if (sends_when_called(&f->acts[i]))
			f->acts[i].flags |= ACT_TOP;
}

void uncalled_mark_called(struct reach_pass *r)
{
	uint32_t asked = 0;

	for (uint32_t i = 0; i < r->content->file_count && !r->failed; i++) {
		const struct file *f = &r->content->files[i];
		bool sends = false;
		for (uint32_t k = 0; k < f->act_count && !sends; k++)
			sends = sends_when_called(&f->acts[k]);
		if (sends && f->reach == REACH_LOAD && f->klass == FILE_SCRIPT && f->size <= UNCALLED_BYTES)
			mark_called(r, i, ++asked > UNCALLED_MODULES);
	}
}
