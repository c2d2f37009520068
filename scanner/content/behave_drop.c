/* Files that were written with what came from the network, and whether they are run. */
#include "scanner/content/behave_walk.h"

#include <string.h>

#define SHOWN_BEFORE 256u /* bytes before a file in a command line */

static const char *const program_endings[] = {".js", ".cjs", ".mjs", ".sh", ".ps1", ".bat", ".cmd", ".vbs", ".exe", ".py", ".node", ".dll", NULL};

bool behave_program_path(struct text t)
{
	for (const char *const *p = program_endings; *p; p++)
		if (text_ends(t, text_of(*p)))
			return true;
	return false;
}

/* What is constant of a path, when it is enough to know it again: "/tmp/a" or "/s.js" of a mixed one. */
static struct text known_path(const struct js_arg *a)
{
	struct text t = a->text;
	size_t at = text_find_last(t, (char)0xBD);

	if (a->kind == JS_ARG_PATH || (a->kind != JS_ARG_CONST && !(a->flags & JS_ARG_MIXED)))
		return text_of("");
	if ((a->flags & JS_ARG_MIXED) && at < t.n)
		t = text_tail(t, at + 1);
	return t.n >= 4 ? t : text_of("");
}

/* A library's own binary goes into its own folder; what lands among temporary files or is a script was not meant to be seen. */
static bool throwaway(const struct js_arg *a, struct text known)
{
	return has(a->text, "tmp") || has(a->text, "Temp") || (a->origins & JS_FROM_SYSTEM) || has(known, "/.") ||
	       ((a->origins & (JS_FROM_ENV | JS_FROM_HOME)) && text_ends(known, T(".exe"))) || /* process.env.APPDATA and the like */
	       (behave_program_path(known) && !text_ends(known, T(".node")) && !text_ends(known, T(".exe")) && !text_ends(known, T(".dll")));
}

/* Unknown parts are no name to know a file by: what is constant behind the last of them is, when it is enough. */
void behave_remember_drop(struct walk *w, struct text path)
{
	size_t unknown = text_find_last(path, (char)0xBD);

	if (unknown < path.n) {
		path = text_tail(path, unknown + 1);
		if (path.n < 4)
			return;
	}
	for (uint32_t i = 0; i < w->dropped_count; i++)
		if (text_eq(w->dropped[i], path))
			return;
	if (path.n && w->dropped_count == CONTENT_DROPS_MAX)
		w->b->acts->full = true;
	else if (path.n)
		w->dropped[w->dropped_count++] = path;
}

struct text behave_first_name(struct text shown)
{
	struct text rest = text_tail(shown, text_find(shown, T("(")));

	(void)text_skip(&rest, T("("));
	struct text name = name_at(rest), behind = text_tail(rest, name.n);
	if (!name.n || (*name.p >= '0' && *name.p <= '9') || (!text_starts(behind, T(",")) && !text_starts(behind, T(")"))))
		return text_of("");
	return name;
}

void behave_drops_opened(struct walk *w)
{
	behave_remember_drop(w, w->opened);
	for (uint32_t i = 0; i < w->named_count; i++)
		if (text_eq(w->named[i].name, w->opened_name.name) && w->named[i].function == w->opened_name.function)
			return;
	if (w->opened_name.name.n && w->named_count == CONTENT_DROPS_MAX)
		w->b->acts->full = true;
	else if (w->opened_name.name.n)
		w->named[w->named_count++] = w->opened_name;
}

void behave_opens(struct walk *w, const struct js_arg *path, bool fetched)
{
	struct text known = known_path(path);

	if (throwaway(path, known)) {
		w->opened = known;
		w->opened_name = (struct drop_name){path->kind == JS_ARG_CONST ? text_of("") : behave_first_name(w->shown), w->event->function};
	}
	if (fetched)
		behave_drops_opened(w);
}

/* One of the functions holds the other: a variable of the one is the same in the other. */
static bool same_scope(const struct walk *w, uint32_t a, uint32_t b)
{
	const struct js_function *f = w->fold->functions;

	if (a == b || a >= w->fold->function_count || b >= w->fold->function_count)
		return a == b || a == JS_NO_FUNCTION || b == JS_NO_FUNCTION;
	return (f[a].start <= f[b].start && f[b].end <= f[a].end) || (f[b].start <= f[a].start && f[a].end <= f[b].end);
}

/* What stands before it in a command line makes it the program, and no argument of one. */
static bool program_place(struct text before)
{
	static const char *const heads[] = {"(", "(`", "`", ";", "; ", "&& ", "& ", "node ", "sh ", "bash ", "python ", "python3 ", "start ", "nohup ",
					    "open ", "(\"", "\"", "'\"", "`\"", "execPath, [", "/c', ", "/c\", ", "sh', [", "sh\", [",
					    "node', [", "node\", [", "python', [", "python\", [", "python3', [", "python3\", [", "chmod +x ", "chmod 755 ", "chmod 777 ", NULL};

	(void)(text_ends(before, T("${")) && (before.n -= 2));
	for (const char *const *h = heads; *h; h++)
		if (text_ends(before, text_of(*h)))
			return true;
	return false;
}

/* exec(`chmod +x ${NAME}; ${NAME}`), spawn(NAME, ..), require(NAME), of what was dropped by that name. What passes on its own
 * arguments, or asks for the version, is a library's own program. */
bool behave_runs_name(const struct walk *w)
{
	struct text shown = w->shown;

	if (has(shown, "ersion") || has(shown, "process.argv") || has(shown, "inherit"))
		return false;
	for (uint32_t i = 0; i < w->named_count; i++) {
		struct text name = w->named[i].name;
		if (!same_scope(w, w->named[i].function, w->event->function))
			continue;
		for (size_t at, from = 0; (at = text_find(text_tail(shown, from), name)) + from < shown.n; from += at + name.n) {
			size_t begin = from + at, end = begin + name.n;
			if (end < shown.n && !name_byte(shown.p[end]) && shown.p[end] != '.' && program_place(text_head(shown, begin)))
				return true;
		}
	}
	return false;
}

/* tar -xzf x and nothing more: an archive is unpacked, not run. */
static bool unpacks(struct text line)
{
	static const char *const tools[] = {"tar ", "unzip ", "gunzip ", "7z ", "7za ", "xz ", "unxz ", "bunzip2 ", NULL};

	for (const char *const *t = tools; *t; t++)
		if (text_starts(line, text_of(*t)))
			return !text_has(line, T(";")) && !text_has(line, T("&")) && !text_has(line, T("|"));
	return false;
}

/* Below the script's own folder. */
static bool own_file(const struct js_arg *a)
{
	return (a->flags & JS_ARG_MIXED) && text_starts(a->text, T("./"));
}

/* The first call inside the event's that is what is looked for. */
static const struct js_event *inside(const struct walk *w, bool (*wanted)(const struct js_event *e))
{
	const struct js_event *last = w->fold->events + w->fold->event_count;

	for (const struct js_event *e = w->event + 1; e < last && e - w->event < CONTENT_WORD_TRIES && e->start < w->event->end; e++)
		if (wanted(e))
			return e;
	return NULL;
}

static bool reads_own(const struct js_event *e)
{
	return e->kind == JS_CALL && callee_of(e->path) == CALLEE_READ && own_file(arg(e, 0));
}

static bool opens_stream(const struct js_event *e)
{
	return e->kind == JS_CALL && text_eq(e->path, T("fs.createWriteStream"));
}

/* fs.copyFile(__dirname + '/x.exe', temp + '/y.exe'): where nobody looks for what the package brought. */
void behave_carries(struct walk *w, const struct js_arg *from, const struct js_arg *to)
{
	static const char *const endings[] = {".exe", ".dll", ".scr", ".bat", ".cmd", ".vbs", ".ps1", NULL};
	struct text known = known_path(to), name = w->own_file;
	bool program = false, temporary = has(to->text, "tmp") || has(to->text, "Temp") || (to->origins & JS_FROM_SYSTEM);

	if (from) {
		name = own_file(from) ? from->text : text_of("");
	} else {
		const struct js_event *read = inside(w, reads_own);
		name = read ? arg(read, 0)->text : name;
	}
	bool aside = temporary || (to->origins & (JS_FROM_ENV | JS_FROM_HOME)) || has(known, "/.");
	if (!name.n || !known.n || !aside || !throwaway(to, known))
		return;
	for (const char *const *e = endings; *e; e++)
		program |= text_ends(name, text_of(*e));
	if (w->carried_count == CONTENT_CARRIED_MAX)
		w->b->acts->full = true;
	else
		w->carried[w->carried_count++] = (struct carried){name, known, program && temporary};
}

void behave_pipes_own(struct walk *w)
{
	bool piped = w->own_file.n && has(w->event->path, "fs.createReadStream()");
	const struct js_event *to = piped || text_eq(w->event->path, T("pipeline")) ? inside(w, opens_stream) : NULL;

	if (to && (piped || inside(w, reads_own)))
		behave_carries(w, NULL, arg(to, 0));
}

/* What is no program by its name may be one by what it holds: told where the file is at hand (reach_follow.c). */
void behave_runs_carried(struct walk *w, struct text line, bool silent)
{
	for (uint32_t i = 0; i < w->carried_count; i++) {
		const struct carried *c = &w->carried[i];
		if (!text_has(line, c->to) || has(w->shown, "inherit"))
			continue;
		if (c->program)
			behave_add(w, BEHAVE_EXEC, ACT_SELF_ARG | ACT_WHOLE_URL, line);
		else if (silent)
			behave_add(w, BEHAVE_EXEC, ACT_SELF_ARG | ACT_SHARE, c->from);
	}
}

/* What goes on with one of these is kept beside a file to check it: "-u /tmp/tool.sig" names no /tmp/tool. */
static bool beside(struct text behind)
{
	static const char *const endings[] = {".sig", ".asc", ".sha256", ".sha512", ".sum", ".minisig", ".pem", ".crt", NULL};

	for (const char *const *e = endings; *e; e++) {
		struct text rest = behind;
		if (text_skip(&rest, text_of(*e)) && (!rest.n || !(name_byte(*rest.p) || *rest.p == '-' || *rest.p == '.')))
			return true;
	}
	return false;
}

/* The word that ends there is what is run: "/tmp/tool.sig x", "sh /tmp/tool.sig". */
static bool run_there(struct text before)
{
	size_t n = before.n;

	while (n > 0 && before.p[n - 1] != ' ' && !memchr(";&|(\"'`\n", before.p[n - 1], 8))
		n--;
	before = text_head(before, n);
	return !text_trim(before).n || program_place(before);
}

/* The line names it, what lies below it, or what it may be called by then: a copy, a link, a pattern, an ending that it got. */
static bool names_file(struct text whole, struct text path)
{
	struct text line = whole;

	for (size_t at; path.n && (at = text_find(line, path)) < line.n;) {
		line = text_tail(line, at + path.n);
		if (!beside(line) || run_there(text_head(whole, (size_t)(line.p - whole.p) - path.n)))
			return true;
	}
	return false;
}

bool behave_runs_drop(const struct walk *w, struct text line)
{
	if (w->dropped_count && unpacks(line))
		return false;
	for (uint32_t i = 0; i < w->dropped_count; i++)
		if (names_file(line, w->dropped[i]))
			return true;
	return false;
}
