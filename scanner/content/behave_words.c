/* The words that a program is given: those that cannot become a program themselves. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/passed.h"
#include "scanner/rule/hook.h"

/* It runs, opens or fetches what it is given. */
static bool runs_arguments(const struct walk *w, struct text program)
{
	static const char *const names[] = {"npx", "pnpx", "bunx", "sudo", "env", "nohup", "setsid", "xargs", "docker", "msiexec", "mshta",
					    "start", "open", "explorer", NULL};
	struct cut folder = text_cut_last(program, '/');
	struct hook h = {0};

	for (const char *const *n = names; *n; n++)
		if (text_eq(folder.found ? folder.tail : program, text_of(*n)))
			return true;
	struct text line = arena_printf(w->b->acts->arena, TEXT_FMT " x", TEXT_ARG(program));
	if (program.n > HOOK_COMMAND_MAX / 2 || !hook_parse(w->b->acts->arena, line, &h) || h.count != 1)
		return true;
	return h.steps[0].kind == HOOK_FILE || h.steps[0].kind == HOOK_INLINE || h.steps[0].kind == HOOK_NETWORK;
}

bool behave_own_program(const struct walk *w, const struct js_arg *program, const struct js_arg *options)
{
	static const char *const systems[] = {"schtasks", "reg", "wmic", "certutil", "bitsadmin", "crontab", "launchctl", "systemctl", "netsh",
					      "sc", "at", "osascript", "regsvr32", "rundll32", "cscript", "wscript", "gh", "aws", "ssh", "scp",
					      "socat", "kubectl", "adb", "code", "cursor", "eval", "exec", "source", "cmd", "npm", "pnpm", "yarn",
					      "git", "podman", "pip", "pip3", "apt", "apt-get", "brew", "find", "awk", "sed", "tar", "unzip", "dd",
					      "chmod", "chown", "kill", "taskkill", "rm", "cp", "mv", "ln", "tee", "sh", "attrib", "cipher", NULL};
	struct text name = program->text;

	if (program->kind != JS_ARG_CONST || behave_decoding(program->how) || name.n < 2 || text_has(name, T("/")) || text_has(name, T("\\")) ||
	    text_has(name, T(" ")) || prop(options, T("shell")))
		return false;
	name = text_ends(name, T(".exe")) ? text_head(name, name.n - 4) : name;
	for (const char *const *s = systems; *s; s++)
		if (text_eq_nocase(name, text_of(*s)))
			return false;
	return !hook_builder(name) && !runs_arguments(w, name);
}

bool behave_logs_in(const struct js_arg *program, const struct js_arg *list, const struct js_arg *options)
{
	static const char *const clients[] = {"docker", "podman", "nerdctl", "buildah", "skopeo", "oras", NULL};

	if (program->kind != JS_ARG_CONST || behave_decoding(program->how) || prop(options, T("shell")) || list->kind != JS_ARG_ARRAY ||
	    !list->prop_count || !text_eq(constant(&list->props[0].value), T("login")))
		return false;
	for (const char *const *c = clients; *c; c++)
		if (text_eq(program->text, text_of(*c)))
			return true;
	return false;
}

/* Clients of databases: whatever host, user and database they are told, they only log in. */
static bool is_client(struct text program)
{
	static const char *const clients[] = {"psql", "pg_dump", "pg_restore", "pg_isready", "mysql", "mysqldump", "mysqladmin", "mariadb",
					      "mariadb-dump", "mongodump", "mongorestore", NULL};

	for (const char *const *c = clients; *c; c++)
		if (text_eq(program, text_of(*c)))
			return true;
	return false;
}

/* What it is given it shows, plays, turns into another form or says something of; it runs none of it. */
static bool takes_data(struct text program)
{
	static const char *const programs[] = {"ffmpeg", "ffprobe", "ffplay", "qpdf", "pdftotext", "pdftoppm", "mediainfo",
					       "notify-send", "say", "afplay", "aplay", "jq", "dig", "ping", "whois", NULL};

	for (const char *const *p = programs; *p; p++)
		if (text_eq(program, text_of(*p)))
			return true;
	return false;
}

/* spawn('psql', ['-h', x.host, '-U', x.user, x.database]): the word behind such an option says where a program goes and as whom; that of
 * a client of databases may be short, and the first word behind it has none. */
static bool names_place(const struct js_arg *list, uint32_t at, bool client)
{
	static const char *const options[] = {"--host", "--hostname", "--port", "--user", "--username", "--dbname", "--database", NULL};
	static const char *const letters[] = {"-h", "-P", "-U", "-u", "-p", "-d", NULL};
	struct text before = at ? constant(&list->props[at - 1].value) : text_of("");

	for (const char *const *o = options; *o; o++)
		if (text_eq(before, text_of(*o)))
			return true;
	for (const char *const *o = letters; client && *o; o++)
		if (text_eq(before, text_of(*o)))
			return true;
	return client && at > 1 && !before.n && constant(&list->props[at - 2].value).n && names_place(list, at - 1, true);
}

/* ['-h', x.host, ...rest]: its words stand where they are written, what is not known of it behind them. */
static bool words_in_place(const struct walk *w, const struct js_arg *list)
{
	struct text rest = text_tail(w->shown, text_find(w->shown, T("...")));

	if (list->prop_count >= JS_PROPS_MAX)
		return false;
	return !(list->flags & JS_ARG_OPEN) || (text_skip(&rest, T("...")) && text_find(rest, T("]")) < text_find(rest, T(",")));
}

bool behave_gives_words(const struct walk *w)
{
	const struct js_event *e = w->event;
	const struct js_arg *program = arg(e, 0), *list = arg(e, 1);
	bool fixed = program->kind == JS_ARG_CONST && !behave_decoding(program->how) && !runs_arguments(w, program->text);

	if ((!fixed && program->origins != JS_FROM_ENV) || prop(arg(e, 2), T("shell")))
		return false;
	bool client = is_client(constant(program));
	if (list->kind == JS_ARG_ARRAY && list->more & (JS_FROM_NETWORK | JS_FROM_DECODED))
		return false;
	if (fixed && takes_data(constant(program)) && list->kind == JS_ARG_ARRAY && (e->argc < 3 || arg(e, 2)->kind == JS_ARG_OBJECT) &&
	    !((list->origins | list->more) & JS_FROM_DECODED))
		return true;
	bool told = words_in_place(w, list) && (e->argc < 3 || arg(e, 2)->kind == JS_ARG_OBJECT) &&
		    (client || behave_own_program(w, program, arg(e, 2)));
	for (uint32_t i = 0; list->kind == JS_ARG_ARRAY && list->props && i < list->prop_count; i++) {
		const struct js_arg *v = &list->props[i].value;
		if (v->kind != JS_ARG_CONST && !(v->flags & JS_ARG_MIXED) &&
		    (v->origins & (JS_FROM_NETWORK | JS_FROM_DECODED | JS_FROM_PARAM)) &&
		    !(told && !(v->origins & JS_FROM_DECODED) && names_place(list, i, client)))
			return false;
	}
	return list->kind == JS_ARG_ARRAY && list->prop_count;
}

bool behave_tells_git(const struct walk *w)
{
	static const char *const lists[] = {"['commit',", "[\"commit\",", "[`commit`,", "['tag',", "[\"tag\",", "[`tag`,", NULL};
	const struct js_event *e = w->event;
	struct text rest = text_tail(w->shown, text_find(w->shown, T("git")));

	if (!text_eq(constant(arg(e, 0)), T("git")) || behave_decoding(arg(e, 0)->how) || prop(arg(e, 2), T("shell")) || prop(arg(e, 2), T("env")) ||
	    arg(e, 1)->kind != JS_ARG_ARRAY || !text_skip(&rest, T("git")) || !rest.n || !memchr("'\"`", *rest.p, 3))
		return false;
	rest = text_trim(text_tail(rest, 1));
	return text_skip(&rest, T(",")) && starts_any(text_trim(rest), lists) && arg(e, 2)->kind != JS_ARG_PATH &&
	       (e->argc < 3 || arg(e, 2)->kind == JS_ARG_OBJECT);
}

bool behave_runs_no_file(struct walk *w, struct text line)
{
	static const char *const tools[] = {"security", "secret-tool", "kwallet-query", "stty", "tput", "tty", "pbcopy", "pbpaste", "xclip", "xsel",
					    "wl-copy", "wl-paste", "clip", "clip.exe", "whoami", "hostname", "uname", "sw_vers", "which", "where"};
	static const char *const further[] = {"&", ";", "|", "$(", "`", "\n", NULL};
	static const char *const other[] = {"PATH", "LD_", "DYLD_", "BASH_ENV", "PROMPT_COMMAND", NULL}; /* by which a name is another program */
	struct text program = text_cut(line, ' ').head;

	for (uint32_t i = 1; i < w->event->argc && i < JS_ARGS_MAX; i++)
		if (prop(arg(w->event, i), T("env")) || prop(arg(w->event, i), T("shell")))
			return false;
	for (const char *const *o = other; *o; o++)
		if (behave_said(w, *o))
			return false;
	(void)(text_skip(&program, T("/usr/bin/")) || text_skip(&program, T("/bin/")));
	for (size_t i = 0; i < sizeof tools / sizeof *tools; i++)
		if (text_eq(program, text_of(tools[i])))
			return !has_any(line, further);
	return false;
}

/* `${pkg.name}@${version}`, where pkg is the package's own manifest. */
static bool names_itself(struct walk *w)
{
	struct text before = text_head(w->shown, text_find(w->shown, T(".name}@${"))), name = name_before(before);

	if (before.n == w->shown.n || !name.n || !behave_may_ask(w, ASK_ITSELF, CONTENT_QUESTIONS))
		return false;
	return text_ends(text_head(before, before.n - name.n), T("${")) && has(variable_value(w->source, name), "package.json");
}

/* npm install -g tool@VERSION: what the network told is only which version of a package that is named. */
static bool asks_for_version(struct walk *w, struct text line)
{
	static const char *const heads[] = {"npm install ", "npm i ", "npm update ", "pnpm add ", "pnpm install ", "yarn global add ", "yarn add ", "bun add ", "bun install ", NULL};
	static const struct text hidden = {"\xEF\xBF\xBD", 3};
	bool any = false;

	if (!starts_any(line, heads))
		return false;
	for (size_t at, from = 0; (at = text_find(text_tail(line, from), hidden)) + from < line.n; from += at + hidden.n) {
		struct text before = text_head(line, from + at), behind = text_tail(line, from + at + hidden.n);
		bool version = text_ends(before, T("@")) && before.n > 1 && before.p[before.n - 2] != ' ' && !has(behind, "@");
		if (!version && !(text_starts(behind, T("@")) && names_itself(w)))
			return false;
		any |= version;
	}
	return any;
}

/* NAME.test(name), where NAME = /^..$/ or stands in another module. */
static bool compared_whole(struct walk *w, struct text name)
{
	struct text asks = arena_printf(w->b->acts->arena, ".test(" TEXT_FMT ")", TEXT_ARG(name));
	size_t at = name.n && asks.n ? text_find(w->source, asks) : w->source.n;
	struct text before = text_head(w->source, at), pattern = name_before(before);
	struct text value = pattern.n ? variable_value(w->source, pattern) : text_of("");

	if (at >= w->source.n)
		return false;
	if (text_starts(value, T("/")))
		return text_starts(value, T("/^")) && has(text_cut(value, '\n').head, "$/");
	if (pattern.n)
		return text_ends(text_head(before, before.n - pattern.n), T("."));
	return text_ends(before, T("$/")) && has(text_tail(before, before.n > 96 ? before.n - 96 : 0), "/^");
}

/* One of the first names that the command is made of: `npm install ${x.name}-${process.platform}@${version}` */
static bool compares_name(struct walk *w)
{
	struct cut c = {.tail = w->shown};

	for (unsigned i = 0; i < 4 && (c = text_cut(c.tail, '{')).found;)
		if (text_ends(c.head, T("$"))) {
			i++;
			if (compared_whole(w, text_cut(c.tail, '}').head))
				return true;
		}
	return false;
}

/* `npm install ${name}@${version}`, in one command of a function that others call: what it fetched is the name of a package, which it
 * compares with a pattern, and which the registry that is set has or has not. */
static bool installs_named(struct walk *w, struct text line)
{
	static const char *const heads[] = {"npm install ", "npm i ", "npm add ", "pnpm add ", "pnpm install ", "yarn add ", "bun add ", NULL};
	static const char *const further[] = {"&&", ";", "|", "$(", "`", "\n", "--registry", ":", "/\xEF", NULL};
	size_t last = line.n;

	while (last > 0 && line.p[last - 1] != ' ')
		last--;
	struct text name = text_tail(line, last);
	return starts_any(line, heads) && text_starts(name, T("\xEF\xBF\xBD")) && text_ends(name, T("@\xEF\xBF\xBD")) && !has_any(line, further) &&
	       !(w->flags & ACT_TOP) && behave_may_ask(w, ASK_NAME, CONTENT_QUESTIONS) && compares_name(w);
}

bool behave_names_package(struct walk *w, struct text line, bool spawn)
{
	return asks_for_version(w, line) || (!spawn && installs_named(w, line));
}
