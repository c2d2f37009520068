/* Commands whose output tells nothing of the machine: versions, the history of a repository, the registry that is set. */
#include "scanner/content/behave_walk.h"

#include <string.h>

#define CALL_BYTES 1024 /* of a call that are looked at for its options */

/* exec('whoami; x --version'): what the last of several commands asks says nothing of the others. */
static bool chained(struct text call)
{
	struct text rest = text_trim(text_cut(call, '(').tail);

	if (text_starts(rest, T("0,"))) /* (0, x.exec)('..'), as compilers write it */
		rest = text_trim(text_cut(rest, '(').tail);
	if (!rest.n || !memchr("'\"`", *rest.p, 3))
		return false;
	struct text line = text_cut(text_tail(rest, 1), *rest.p).head;
	return has(line, ";") || has(line, "|") || has(line, "&") || has(line, "$(") || has(line, "\\n") || has(line, "\n");
}

/* git('log', ..) and the like: history of a repository, its tags, and what changes it. */
static bool history(struct text line)
{
	struct text rest = text_tail(line, text_find(line, T("git")));

	if (!text_skip(&rest, T("git")) || has(rest, " -p") || has(rest, "'-p") || has(rest, "\"-p"))
		return false;
	while (rest.n && memchr("'\",[ ", *rest.p, 5))
		rest = text_tail(rest, 1);
	size_t n = 0;
	while (n < rest.n && ((rest.p[n] >= 'a' && rest.p[n] <= 'z') || rest.p[n] == '-'))
		n++;
	return n < rest.n && memchr("'\" )`", rest.p[n], 5) && fold_asks_history(text_head(rest, n));
}

/* function git(...a) { return execFileSync('git', a); }, called with the words of a question about history. */
static bool history_given(const struct js_arg *list)
{
	bool asks = fold_asks_history(constant(&list->props->value));

	for (uint32_t i = 1; asks && i < list->prop_count; i++) /* -p shows what was changed */
		asks = !text_eq(list->props[i].value.text, T("-p")) && !text_eq(list->props[i].value.text, T("--patch"));
	return asks;
}

/* git config --get remote.origin.url, and who the user is: no other setting. */
static bool plain_setting(struct text rest)
{
	static const char *const known[] = {"remote.origin.url", "user.name", "user.email"};

	(void)(text_skip(&rest, T(" --get ")) || text_skip(&rest, T(" ")));
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (text_skip(&rest, text_of(known[i])))
			return rest.n && memchr("'\"`", *rest.p, 3);
	return text_skip(&rest, T("get-url origin")) && rest.n && memchr("'\"`", *rest.p, 3);
}

#define REPLACE_BYTES 32 /* before a class of characters, that it is taken out by */

/* x.replace(/\/\/[^@]*@/, '//') */
static bool takes_out(struct text source, struct text class)
{
	for (size_t at; (at = text_find(source, class)) < source.n; source = text_tail(source, at + class.n))
		if (has(text_tail(text_head(source, at), at > REPLACE_BYTES ? at - REPLACE_BYTES : 0), "replace("))
			return true;
	return false;
}

/* Whatever follows the word is a plain setting, and who gets in with the remote's address is taken out of it: /\/\/[^@]*@/ */
static bool asks_plainly(struct walk *w, struct text word)
{
	struct text rest = w->source;
	unsigned asked = 0;

	for (size_t at; (at = text_find(rest, word)) < rest.n; asked++) {
		rest = text_tail(rest, at + word.n);
		if (asked == CONTENT_QUESTIONS || !plain_setting(rest))
			return false;
	}
	return !asked || takes_out(w->source, T("[^@")) || takes_out(w->source, T("[^/@"));
}

static bool asks_no_settings(struct walk *w)
{
	static const char *const words[] = {"'config", "\"config", "`config", "'remote", "\"remote", "`remote"};
	static const char *const never[] = {"credential", "alias.", "--list", NULL};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (!asks_plainly(w, text_of(words[i])))
			return false;
	for (const char *const *n = never; *n; n++)
		if (behave_said(w, *n))
			return false;
	return true;
}

/* execFileSync('git', args), execSync('git ' + args): whatever its caller asks of a repository, in a script that says nothing of its settings. */
static bool any_history(struct walk *w, const struct js_event *e, struct text line)
{
	struct text rest = text_tail(line, text_find(line, T("git")));

	bool joined = text_starts(rest, T("git ' + ")) || text_starts(rest, T("git \" + ")) || text_starts(rest, T("git ${"));
	if (!joined && !text_skip(&rest, T("git', ")) && !text_skip(&rest, T("git\", ")))
		return false;
	if (joined)
		return asks_no_settings(w) && !behave_said(w, "'show") && !behave_said(w, "\"show") && !behave_said(w, "'diff") && !behave_said(w, "\"diff") &&
		       !behave_said(w, "'cat-") && !behave_said(w, "archive") && !behave_said(w, "'grep") && !behave_said(w, ".join(");
	if (e->argc > 1 && e->args && e->args[1].kind == JS_ARG_ARRAY && e->args[1].props &&
	    e->args[1].prop_count && e->args[1].props->value.kind == JS_ARG_CONST) /* no caller's: it stands there, and is no question of history() */
		return *rest.p != '[' && history_given(&e->args[1]);
	return rest.n && *rest.p != '[' && asks_no_settings(w);
}

/* npm config get registry: where packages come from is no secret. Any other key may be. */
static bool asks_registry(struct text line)
{
	static const char *const ways[] = {" config get registry", "'config', 'get', 'registry'", "\"config\", \"get\", \"registry\"",
					   "'config','get','registry'", "\"config\",\"get\",\"registry\"", NULL};

	for (const char *const *way = ways; *way; way++) {
		struct text rest = text_tail(line, text_find(line, text_of(*way)));
		if (text_skip(&rest, text_of(*way)) && rest.n && memchr("'\"`]", *rest.p, 4))
			return true;
	}
	return false;
}

/* The words of a command as the call has them: in one text, or the program and a list. "" when any of them is not known. */
static struct text known_words(struct walk *w, const struct js_event *e)
{
	const struct js_arg *list = e->argc > 1 && e->args ? &e->args[1] : NULL;
	struct text words = e->argc && e->args ? constant(&e->args[0]) : text_of("");

	if (!words.n || !list || list->kind != JS_ARG_ARRAY)
		return words;
	for (uint32_t i = 0; i < list->prop_count; i++) {
		struct text word = list->props ? constant(&list->props[i].value) : text_of("");
		if (!word.n)
			return text_of("");
		words = arena_printf(w->b->acts->arena, TEXT_FMT " " TEXT_FMT, TEXT_ARG(words), TEXT_ARG(word));
	}
	return words;
}

/* sw_vers, lsb_release -ds, uname -r: which system it is. Not uname -n or -a, which names the machine. */
static bool asks_system(struct text words)
{
	static const struct {
		struct text program;
		const char *letters; /* of its options */
	} known[] = {
		{{"sw_vers", 7}, "abcdefghijklmnopqrstuvwxyzV"},
		{{"lsb_release", 11}, "abcdefghijklmnopqrstuvwxyz"},
		{{"uname", 5}, "srmpvio"},
		{{"node", 4}, "v"},
		{{"npm", 3}, "v"},
	};

	(void)(text_skip(&words, T("/usr/bin/")) || text_skip(&words, T("/bin/")));
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		struct text rest = words;
		if (!text_skip(&rest, known[i].program) || (rest.n && *rest.p != ' '))
			continue;
		bool option = false;
		for (size_t at = 0; at < rest.n; at++) {
			bool letter = option && strchr(known[i].letters, rest.p[at]);
			if (rest.p[at] == '-')
				option = true;
			else if (rest.p[at] == ' ')
				option = false;
			else if (!letter)
				return false;
		}
		return text_has(rest, T("-")) || i < 1 || text_eq(words, T("uname"));
	}
	return false;
}

/* /x/.exec(y), and X.exec(y) where the text says X = /x/: no command. */
static bool of_pattern(const struct walk *w, struct text call, unsigned *asked)
{
	size_t at = text_find(call, T(".exec("));
	struct text name = name_at(call);

	if (text_starts(call, T("/")))
		return true;
	return name.n && name.n == at && ++*asked <= CONTENT_QUESTIONS && text_starts(variable_value(w->source, name), T("/"));
}

/* {stdio: 'inherit'}, in options that stand in the call and are made of nothing else: at "stdio", which is in it once. */
static bool plain_options(struct text call, size_t at)
{
	unsigned depth = 0;
	size_t from = at, to = at;

	for (; from > 0 && (depth || call.p[from - 1] != '{'); from--)
		depth = call.p[from - 1] == '}' ? depth + 1 : depth - (call.p[from - 1] == '{');
	for (depth = 0; to < call.n && (depth || call.p[to] != '}'); to++)
		depth = call.p[to] == '{' ? depth + 1 : depth - (call.p[to] == '}');
	if (!from || to == call.n)
		return false;
	for (size_t i = from; i + 3 < to; i++) {
		depth = call.p[i] == '{' ? depth + 1 : depth - (call.p[i] == '}');
		if (!depth && text_starts(text_tail(call, i), T("...")))
			return false;
	}
	return !text_has(text_tail(call, at + 5), T("stdio"));
}

/* execSync('npm run build', {stdio: 'inherit'}): what it says goes to the terminal, and to nobody else. exec() knows no such option. */
static bool to_terminal(const struct js_event *e, struct text call)
{
	static const char *const paths[] = {"child_process.spawn", "child_process.spawnSync", "child_process.execSync", "child_process.execFileSync", NULL};
	bool knows = false, quiet = false;

	for (const char *const *p = paths; *p && !knows; p++)
		knows = text_eq(e->path, text_of(*p));
	for (uint32_t i = 1; knows && !quiet && i < e->argc && i < JS_ARGS_MAX; i++) {
		struct text way = constant(prop(arg(e, i), T("stdio")));
		quiet = text_eq(way, T("inherit")) || text_eq(way, T("ignore"));
	}
	call = text_head(call, CALL_BYTES);
	size_t at = text_find(call, T("stdio"));
	return quiet && at < call.n && !(arg(e, 0)->origins & JS_FROM_NETWORK) && !has(call, ">") && !has(call, "tee ") && plain_options(call, at);
}

/* npm install --omit=dev: what the lockfile names, and no package that the command does. */
static bool installs_all(struct text command)
{
	struct text words = text_cut(command, ' ').tail;

	for (struct cut c = text_cut(text_cut(words, ' ').tail, ' '); c.head.n; c = text_cut(c.tail, ' '))
		if (!text_starts(c.head, T("-")))
			return false;
	return true;
}

/* git pull --ff-only && npm ci && pm2 restart bot: what such commands say is how an update went. */
static bool updates(struct text words)
{
	static const char *const heads[] = {"git pull", "git fetch", "git checkout ", "git reset ", "npm ci", "npm install", "yarn install", "pnpm install",
					    "pm2 restart ", "pm2 reload ", NULL};
	static const char *const further[] = {"|", ";", "&", "$", "`", "\n", "\r", "<", ">", "://", "foreground", NULL};

	while (words.n) {
		size_t end = text_find(words, T("&&"));
		struct text command = text_trim(text_head(words, end));
		if (!starts_any(command, heads) || has_any(command, further) || (has(command, "install") && !installs_all(command)))
			return false;
		words = text_tail(words, end + 2);
	}
	return true;
}

bool behave_only_versions(struct walk *w)
{
	static const char *const asks[] = {"--version", "rev-parse", "git describe", "git config", "ldd ", NULL};
	bool all = true;
	unsigned asked = 0;

	for (size_t i = 0; w->versions == ASKED_NOT && all && i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if ((e->kind != JS_CALL && e->kind != JS_NEW) || (!has(e->path, "child_process") && !has(e->path, "exec") && !has(e->path, "spawn")) ||
		    has(e->path, "()") || has(e->path, "require") || e->end > w->source.n || e->end <= e->start)
			continue;
		struct text call = text_n(w->source.p + e->start, e->end - e->start), line = text_head(call, 200);
		if (text_eq(e->path, T(".exec")) && of_pattern(w, call, &asked))
			continue;
		if (to_terminal(e, call))
			continue;
		struct text words = known_words(w, e);
		bool names = text_starts(words, T("git remote get-url ")) || text_starts(words, T("gh repo view "));
		w->names |= names;
		bool one = names || history(line) || any_history(w, e, line) || asks_registry(line) || asks_system(words) || has(line, "npm publish") || has(line, "'npm', ['publish'");
		for (const char *const *a = asks; *a; a++) /* of a command that is known, not of what stands beside it */
			one |= has(words.n ? words : line, *a);
		all = ((one && !chained(call)) || (words.n && updates(words))) && !(e->argc && e->args && e->args[0].origins & JS_FROM_NETWORK);
	}
	if (w->versions == ASKED_NOT)
		w->versions = all ? ASKED_YES : ASKED_NO;
	return w->versions == ASKED_YES;
}

/* execFile('git', args), execSync('git log'), or what goes to the terminal. */
static bool of_git(struct text call)
{
	static const char *const ways[] = {"'git'", "\"git\"", "'git ", "\"git ", "`git ", "'gh', ['secret'", "\"gh\", [\"secret\"", "stdio: 'inherit'", "stdio: \"inherit\"", "stdio:'inherit'", "stdio:\"inherit\"", NULL};

	return has_any(text_head(call, CALL_BYTES), ways) && !has(call, "config") && !has(call, "credential");
}

bool behave_to_its_forge(struct walk *w, struct text url)
{
	if (!text_skip(&url, T("https://api.github.com/repos/")) || !text_starts(url, T("\xEF\xBF\xBD")) || !behave_may_ask(w, ASK_OUTPUT, CONTENT_QUESTIONS))
		return false;
	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if (e->kind != JS_CALL || (!has(e->path, "child_process") && !has(e->path, "exec")) || has(e->path, "()") || has(e->path, "require") ||
		    has(e->path, "promisify") || e->end > w->source.n || e->end <= e->start)
			continue;
		struct text call = text_n(w->source.p + e->start, e->end - e->start);
		bool npm = has(call, "'npm'") || has(call, "\"npm\"") || has(call, "'npm ") || has(call, "\"npm "); /* who publishes, and what is there already */
		if (!text_eq(e->path, T(".exec")) && !of_git(call) && !npm)
			return false;
	}
	return true;
}

static bool says(const struct js_arg *a)
{
	static const char *const words[] = {"echo ", "printf ", "$(", "`", "://", "print(", "console.log", ".js", ".cjs", ".mjs", ".py", ".sh", NULL};
	struct text t = a->kind == JS_ARG_CONST || (a->flags & JS_ARG_MIXED) ? a->text : text_of("");

	if (text_eq(t, T("echo")) || text_eq(t, T("printf")) || (a->kind == JS_ARG_PATH && text_eq(a->text, T("process.execPath"))))
		return true;
	for (const char *const *w = words; *w; w++)
		if (has(t, *w))
			return true;
	return false;
}

bool behave_told_to_say(struct walk *w)
{
	bool said = false;

	for (size_t i = 0; w->lines == ASKED_NOT && !said && i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if (e->kind != JS_CALL || !e->argc || !e->args || !has(e->path, "child_process"))
			continue;
		said = says(&e->args[0]);
		const struct js_arg *list = e->argc > 1 && e->args[1].kind == JS_ARG_ARRAY && e->args[1].props ? &e->args[1] : NULL;
		for (uint32_t k = 0; list && !said && k < list->prop_count; k++)
			said = says(&list->props[k].value);
	}
	if (w->lines == ASKED_NOT)
		w->lines = said ? ASKED_YES : ASKED_NO;
	return w->lines == ASKED_YES;
}

/* The text asks which repository it is in, and makes no line of its own of what a command says. */
static bool asks_repository(struct walk *w)
{
	static const char *const asks[] = {"remote", "nameWithOwner", "repo view", NULL};
	static const char *const makes[] = {"echo", "printf", "awk", "sed ", "$(", "--pretty", "--format", NULL};
	bool asked = false;

	for (const char *const *a = asks; *a && !asked; a++)
		asked = behave_said(w, *a);
	for (const char *const *m = makes; *m && asked; m++)
		asked = !behave_said(w, *m);
	return asked;
}

bool behave_other_way(struct walk *w, const struct js_event *e)
{
	static const char *const options[] = {"lookup", "socketPath", "createConnection", "proxy", "agent", "httpAgent", "httpsAgent", "dispatcher",
					      "transport", "adapter", NULL};
	static const char *const all[] = {"Dispatcher", "globalAgent", "interceptors", ".defaults", "ProxyAgent", NULL};

	for (uint32_t i = 0; i < e->argc && i < JS_ARGS_MAX; i++)
		for (const char *const *p = options; *p; p++)
			if (prop(arg(e, i), text_of(*p)))
				return true;
	for (const char *const *p = all; *p; p++)
		if (behave_said(w, *p))
			return true;
	return false;
}

bool behave_names_repository(struct walk *w)
{
	static const char *const places[] = {"url", "uri", "path", NULL};
	const struct js_arg *a = arg(w->event, 0), *host = prop(a, T("hostname")) ? prop(a, T("hostname")) : prop(a, T("host"));
	const struct js_arg *place = a->kind == JS_ARG_OBJECT ? NULL : a;
	uint32_t from = JS_FROM_COMMAND | JS_FROM_REPOSITORY;

	if (behave_other_way(w, w->event))
		return false;
	for (const char *const *p = places; *p && !place; p++)
		place = prop(a, text_of(*p));
	for (uint32_t i = 0; a->kind == JS_ARG_OBJECT && i < a->prop_count; i++)
		if (&a->props[i].value != place && (a->props[i].value.origins & from))
			return false;
	return place && (place->origins & from) == JS_FROM_REPOSITORY && (place->flags & JS_ARG_MIXED) &&
	       fold_names_repository(constant(host), place->text) && asks_repository(w);
}
