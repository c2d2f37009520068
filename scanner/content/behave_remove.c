/* Files that are removed: whose, and on whose word. */
#include "scanner/content/behave_walk.h"

#define REMOVE_INSTALL 512 /* bytes behind a removal in which an install puts back what was removed */

/* const root = process.env.INIT_CWD || process.cwd() */
static bool started_in(struct text value)
{
	return text_starts(value, T("process.cwd()")) || text_starts(value, T("process.env.INIT_CWD")) || text_starts(value, T("process.env.PWD"));
}

/* path.join(process.cwd(), 'src'): what people write, and no folder that a build makes. At the comma. */
static bool sources(struct text rest)
{
	static const char *const names[] = {"src'", "src\"", "app'", "app\"", "node_modules'", "node_modules\"", NULL};

	if (!text_skip(&rest, T(", '")) && !text_skip(&rest, T(", \"")) && !text_skip(&rest, T(",'")) && !text_skip(&rest, T(",\"")))
		return false;
	for (const char *const *n = names; *n; n++) {
		struct text after = rest;
		if (text_skip(&after, text_of(*n)) && text_starts(after, T(")")))
			return true;
	}
	return false;
}

/* path.resolve(__dirname, '../../..'): two folders above its own, or more, is the project that it is installed in. */
static bool project_above(struct text rest)
{
	static const char *const ups[] = {", '../..", ", \"../..", ", '..', '..'", ", \"..\", \"..\"", ",'../..", ",\"../..", ",'..','..'", ",\"..\",\"..\"", NULL};

	if (!text_skip(&rest, T("path.resolve(__dirname")) && !text_skip(&rest, T("path.join(__dirname")))
		return false;
	for (const char *const *u = ups; *u; u++)
		if (text_starts(rest, text_of(*u)))
			return true;
	return false;
}

/* function root() { return path.resolve(__dirname, '../../..'); } */
static bool gives_here(struct walk *w, struct text name)
{
	struct text source = w->source;

	if (!behave_may_ask(w, ASK_GIVER, CONTENT_WORD_TRIES)) {
		w->b->acts->full = true;
		return false;
	}
	for (unsigned n = 0; name.n > 1 && n < CONTENT_WORD_TRIES; n++) {
		size_t at = text_find(source, name);
		if (at >= source.n)
			break;
		source = text_tail(source, at + name.n);
		struct text body = text_head(source, 64);
		size_t gives = text_find(body, T("return "));
		if (gives == body.n || (!text_starts(source, T("() {")) && !text_starts(source, T("(){"))))
			continue;
		struct text value = text_trim(text_tail(body, gives + 7));
		return project_above(value) || text_starts(value, T("process.cwd()"));
	}
	return false;
}

/* What is given to a call of that name, in the text: the folder that the program was started in, or one above its own. */
static bool given_here(struct walk *w, struct text rest)
{
	static const char *const folders[] = {"process.cwd()", "process.env.INIT_CWD", "process.env.PWD", "'.'", "\".\"", "`.`", "'./'",
					      "\"./\"", "'..'", "\"..\"", "'../'", "'../..'", "\"../..\"", "'../../..'", "'/'", "\"/\"",
					      "'src'", "'./src'", "\"src\"", "\"./src\"", NULL};

	if (project_above(rest))
		return true;
	bool joined = text_skip(&rest, T("path.resolve(")) || text_skip(&rest, T("path.join("));
	for (const char *const *f = folders; *f; f++) {
		struct text after = rest;
		if (text_skip(&after, text_of(*f)) && (text_starts(after, T(")")) || (!joined && text_starts(after, T(","))) || (joined && sources(after))))
			return true;
	}
	size_t n = 0;
	while (n < rest.n && ((rest.p[n] >= 'a' && rest.p[n] <= 'z') || (rest.p[n] >= 'A' && rest.p[n] <= 'Z') || rest.p[n] == '_'))
		n++;
	if (n && text_starts(text_tail(rest, n), T("())")) && gives_here(w, text_head(rest, n)))
		return true;
	return n && n < rest.n && (rest.p[n] == ')' || rest.p[n] == ',') && variable_any(w->source, text_head(rest, n), started_in);
}

static bool called_here(struct walk *w, struct text name)
{
	struct text rest = w->source;

	for (unsigned n = 0; name.n && n < CONTENT_WORD_TRIES; n++) {
		size_t at = text_find(rest, name);
		if (at >= rest.n)
			break;
		rest = text_tail(rest, at + name.n);
		struct text open = rest;
		if (text_skip(&open, T("(")) && given_here(w, open))
			return true;
	}
	return false;
}

/* Names of that folder, listed at once or by the function around the event. */
static bool lists_here(struct walk *w)
{
	uint32_t at = w->event->function;

	if (w->here == ASKED_NOT)
		w->here = called_here(w, T("readdirSync")) || called_here(w, T("readdir")) ? ASKED_YES : ASKED_NO;
	if (w->here == ASKED_YES)
		return true;
	for (unsigned n = 0; n < 4 && at < w->fold->function_count; n++, at = w->fold->functions[at].parent)
		if (called_here(w, w->fold->functions[at].name))
			return true;
	return false;
}

/* new Date('2026-..'), Date.UTC(2026, ..) and the like, and the time of day: of a bundle, not far from the event. Events of
 * the same stretch of it share an answer. */
static bool dated(struct walk *w)
{
	uint32_t stretch = w->event->start / (CONTENT_BUNDLE / 4), middle = stretch * (CONTENT_BUNDLE / 4) + CONTENT_BUNDLE / 8;
	uint32_t from = middle > CONTENT_BUNDLE / 2 ? middle - CONTENT_BUNDLE / 2 : 0;
	struct text source = text_head(text_tail(w->source, from), CONTENT_BUNDLE);
	static const char *const days[] = {"Date('20", "Date(\"20", "Date(`20", "Date(20", "Date.UTC(20", "Date.parse('20", "Date.parse(\"20",
					   "Date.now() > 1", "Date.now()>1", "Date.now() >= 1", "Date.now()>=1", NULL};

	if (w->dated == ASKED_NOT || w->dated_stretch != stretch)
		w->dated = has_any(source, days) && (has(source, "Date.now()") || has(source, "new Date()") || has(source, "new Date "))
				   ? ASKED_YES
				   : ASKED_NO;
	w->dated_stretch = stretch;
	return w->dated == ASKED_YES;
}

/* The folder that the program was started in stands in the call, or its variable does. */
static bool below_here(const struct walk *w)
{
	return has(w->shown, "cwd()") || has(behave_body(w, w->event->function, 4096), "= process.cwd()");
}

/* It does what a socket of a fixed host says. */
static bool obeys(struct walk *w)
{
	return (behave_said(w, "ebSocket('ws") || behave_said(w, "ebSocket(\"ws") || behave_said(w, "io('http") || behave_said(w, "io(\"http")) &&
	       (behave_said(w, "'message'") || behave_said(w, "\"message\"") || behave_said(w, "onmessage") || behave_said(w, "'command'"));
}

/* rl.question('Delete these?', (a) => { if (a === 'y') .. of a program that its user starts: nothing is removed before an answer. */
static bool answered(const struct walk *w)
{
	uint32_t at = w->event->function;

	if (!text_starts(w->source, T("#!")))
		return false;
	for (unsigned n = 0; n < 4 && at < w->fold->function_count; n++, at = w->fold->functions[at].parent) {
		const struct js_function *f = &w->fold->functions[at];
		struct text before = text_head(w->source, f->start);
		before = text_tail(before, before.n > 160 ? before.n - 160 : 0);
		size_t line = text_find_last(before, '\n');
		before = text_tail(before, line < before.n ? line + 1 : 0);
		if (!has(before, ".question(") || has(before, ";") || f->end > w->source.n || w->event->start < f->start)
			continue;
		return has(text_n(w->source.p + f->start, w->event->start - f->start), "if (");
	}
	return false;
}

static bool of_home(struct text value)
{
	return has(value, "homedir") || has(value, "HOME") || has(value, "USERPROFILE");
}

/* mkdir(folder), and later rm(folder): it clears away what it made, of a name that somebody gives. */
static bool made_here(struct walk *w, const struct js_arg *a)
{
	const struct js_function *f = w->event->function < w->fold->function_count ? &w->fold->functions[w->event->function] : NULL;
	struct text rest = text_tail(w->shown, text_find(w->shown, T("(")));

	if (!f || !(a->origins & (JS_FROM_PARAM | JS_FROM_REQUEST | JS_FROM_ENV)) || !text_skip(&rest, T("(")) || w->event->start <= f->start ||
	    !behave_may_ask(w, ASK_MADE, CONTENT_QUESTIONS))
		return false;
	struct text name = name_at(rest), before = text_n(w->source.p + f->start, w->event->start - f->start);
	struct arena *arena = w->b->acts->arena;
	return name.n > 2 && !variable_any(before, name, of_home) && (text_has(before, arena_printf(arena, "mkdir(" TEXT_FMT ",", TEXT_ARG(name))) ||
			 text_has(before, arena_printf(arena, "mkdirSync(" TEXT_FMT ",", TEXT_ARG(name))));
}

/* The home folder and nothing below it; what a function was given and gave back is no such thing. */
static bool whole_home(const struct js_arg *a)
{
	if (a->kind == JS_ARG_CONST || (a->flags & JS_ARG_MIXED))
		return false;
	return a->kind != JS_ARG_PATH || !text_ends(a->text, T("()")) || !(a->origins & JS_FROM_PARAM);
}

/* rimraf('node_modules/@scope/x'); await run(manager, ['install']): they come back at once, as a migration wants them. */
static bool installs_anew(const struct walk *w)
{
	static const char *const words[] = {", ['install'])", ", [\"install\"])", NULL};
	struct text behind = text_head(text_tail(w->source, w->event->start), REMOVE_INSTALL);

	for (const char *const *word = words; *word; word++)
		if (has(behind, *word))
			return true;
	return false;
}

/* Nothing in the text sets the variable of the environment, name, that value begins with, which it passes, and what stands in for it. */
static bool environment_else(struct text module, struct text *value, struct text *name)
{
	static const char *const homes[] = {"HOME", "USER", "PWD", "OLDPWD", "INIT_CWD", "npm_", "TMP", "TEMP", "APPDATA", "LOCALAPPDATA", "XDG_", NULL};
	struct text set, source = module;

	*name = *value;
	if (!text_skip(name, T("process.env.")) || !variable_environment(value))
		return false;
	*name = name_at(*name);
	for (const char *const *h = homes; *h; h++)
		if (text_starts(*name, text_of(*h)))
			return false;
	*value = text_trim(*value);
	if (!text_skip(value, T("||")) && !text_skip(value, T("?\?")))
		return false;
	*value = text_trim(*value);
	return !variable_next(&source, *name, &set);
}

/* 'tool' of a path's parts: it begins with a letter or a dot and one, so it leads nowhere up. Passes it. */
static bool passes_part(struct text *rest, struct text *part)
{
	if (!rest->n || !memchr("'\"", *rest->p, 2))
		return false;
	char quote = *rest->p;
	*part = text_cut(text_tail(*rest, 1), quote).head;
	*rest = text_trim(text_tail(*rest, part->n + 2));
	return has_letters(text_head(*part, 2)) && !text_has(*part, T(".."));
}

/* path.join(os.homedir(), '.cache', 'tool'), two parts or more, the first one hidden: what a tool keeps for itself. */
static bool below_home_folder(struct text value)
{
	struct text part = text_of(""), first = part;
	unsigned parts = 0;

	if ((!text_skip(&value, T("path.join(")) && !text_skip(&value, T("join("))) ||
	    (!text_skip(&value, T("os.homedir()")) && !text_skip(&value, T("homedir()"))))
		return false;
	for (value = text_trim(value); text_skip(&value, T(",")); parts++) {
		value = text_trim(value);
		if (!passes_part(&value, &part))
			return false;
		first = parts ? first : part;
	}
	return parts > 1 && text_starts(first, T(".")) && text_eq(value, T(")"));
}

/* const CACHE = process.env.TOOL_CACHE || path.join(os.homedir(), '.cache', 'tool'); rm(path.join(CACHE, name)): that it may lie
 * somewhere else does not make it the home folder. Through so many variables. named: TOOL_CACHE. */
static bool own_folder(struct walk *w, struct text *named)
{
	struct text module = behave_own_module(w), value = text_tail(w->shown, text_find(w->shown, T("(")));
	bool set = behave_said(w, "process.env[") || behave_said(w, "ssign(process.env") || behave_said(w, "process.env,") ||
		   behave_said(w, "process.env =") || behave_said(w, "= process.env;");

	if (set || !text_skip(&value, T("(")) || !behave_may_ask(w, ASK_MADE, CONTENT_QUESTIONS))
		return false;
	for (unsigned n = 0; n < 3; n++) {
		bool joined = text_skip(&value, T("path.join(")) || text_skip(&value, T("join(")) || text_skip(&value, T("`${"));
		struct text name = name_at(value), behind = text_trim(text_tail(value, name.n));
		if (!name.n || (behind.n && !memchr(",)};", *behind.p, 4)) || (joined && has(value, "..")))
			return false;
		value = variable_value(module, name);
		if (environment_else(module, &value, named))
			return below_home_folder(value);
	}
	return false;
}

/* Folders of the home folder that hold what people make themselves. */
static bool people_keep(struct text path)
{
	static const char *const folders[] = {"~/Documents", "~/Desktop", "~/Downloads", "~/Pictures", "~/Music", "~/Videos", NULL};

	for (const char *const *f = folders; *f; f++)
		if (text_starts(path, text_of(*f)) && !has_letters(text_tail(path, text_of(*f).n)))
			return true;
	return false;
}

void behave_remove(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	struct text p = a->kind == JS_ARG_PATH ? text_of("") : text_trim(a->text);
	bool deep = text_eq(constant(prop(arg(w->event, 1), T("recursive"))), T("true")) ||
		    has(w->event->path, "rimraf") || has(w->event->path, "remove");

	if ((a->origins & JS_FROM_SELF) || has(w->shown, "(process.argv[1]"))
		behave_add(w, BEHAVE_HIDE, ACT_SELF_ARG, T("deletes itself"));
	struct text named;
	bool own = (a->origins & JS_FROM_HOME) && a->kind != JS_ARG_CONST && own_folder(w, &named);
	bool below_home = (a->origins & JS_FROM_LISTING) && (a->origins & JS_FROM_HOME) && (!has_letters(a->text) || people_keep(a->text)) && !own;
	if (own) /* what names the folder is remembered: a script of package.json may set it to another one (reach.c) */
		behave_add(w, BEHAVE_DESTROY, ACT_ASIDE | ACT_SECRET_ARG, named);
	if (below_home && answered(w)) {
		w->flags &= ~(uint32_t)ACT_TOP;
		behave_add(w, BEHAVE_DESTROY, ACT_PARAM_ARG, T("what its user is asked about"));
	} else if (below_home) {
		behave_add(w, BEHAVE_DESTROY, ACT_STRONG | ACT_HOME_ARG, T("everything below the home folder"));
	}
	bool listed = a->origins & JS_FROM_LISTING, asked = listed && behave_may_ask(w, ASK_HERE, CONTENT_WORD_TRIES);
	w->b->acts->full |= listed && !asked;
	if (asked && !behave_on_demand(w, a) && lists_here(w))
		behave_add(w, BEHAVE_DESTROY, ACT_PARAM_ARG | (dated(w) || (w->event->depth && obeys(w)) ? ACT_HOST_ARG : 0), T("what lies where the program was started"));
	if (!deep)
		return;
	if (has(p, "node_modules/") && !has(p, "node_modules/.") && !text_ends(p, T("node_modules/")) && !installs_anew(w))
		behave_add(w, BEHAVE_DESTROY, ACT_COMMAND_ARG, T("installed packages"));
	/* after a day that the code names, what lies in the current folder */
	if ((w->event->flags & JS_EVENT_BRANCH || w->event->depth) && a->kind != JS_ARG_CONST && below_here(w) && dated(w))
		behave_add(w, BEHAVE_DESTROY, ACT_HOST_ARG, T("the current folder, after a date"));
	if (text_eq(p, T("/")) || text_eq(p, T("C:\\")) || text_eq(p, T("~")) || text_eq(p, T("/home")))
		behave_add(w, BEHAVE_DESTROY, ACT_STRONG | ACT_CONSTANT, p);
	else if (!(a->origins & JS_FROM_HOME) || own || (a->kind == JS_ARG_UNKNOWN && !a->text.n && made_here(w, a)))
		return;
	else if (whole_home(a))
		behave_add(w, BEHAVE_DESTROY, ACT_STRONG | ACT_HOME_ARG, T("the home folder"));
	else if (!a->text.n)
		behave_add(w, BEHAVE_DESTROY, ACT_HOME_ARG, T("below the home folder"));
}
