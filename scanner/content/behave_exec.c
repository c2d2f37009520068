/* Other programs, and the command lines they are given. */
#include "scanner/content/behave_walk.h"

#include "base/buf.h"
#include "scanner/content/command.h"
#include "scanner/content/passed.h"
#include "scanner/content/script.h"
#include "scanner/rule/hook.h"

#define SYSTEM_READER 256 /* bytes of the function that reads a text out of a program's memory */

/* The text behind -c or -e of another interpreter is one word of its line; shells are asked for theirs as it is. */
static bool is_program(struct text option, struct text program, struct text t)
{
	if (!text_eq(option, T("-c")) && !text_eq(option, T("-e")))
		return false;
	return (!program.n || has(program, "python") || has(program, "perl") || has(program, "ruby") || has(program, "node")) && !has(t, "\xEF\xBF\xBD") &&
	       (!has(t, "\"") || !has(t, "'"));
}

/* spawn('ssh', [host, 'cd x && make']): the last word runs on another machine, and the shell of this one never sees it. */
static bool runs_elsewhere(const struct js_arg *program, const struct js_arg *list, uint32_t at)
{
	return at && at + 1 == list->prop_count && text_eq(constant(program), T("ssh")) && !text_starts(list->props[at].value.text, T("-"));
}

static void add_word(struct buf *b, struct text t, bool quoted)
{
	char quote = has(t, "\"") ? '\'' : '"';

	if (quoted)
		buf_char(b, quote);
	buf_text(b, t);
	if (quoted)
		buf_char(b, quote);
	buf_char(b, ' ');
}

/* A program whose name is not known is told by what it is given: -c 'import os..', -ExecutionPolicy Bypass. */
static const char *interpreter_of(const struct js_arg *program, const struct js_arg *list)
{
	static const char *const options[] = {"-nop", "-noprofile", "-ep", "-executionpolicy", "-enc", "-encodedcommand", NULL};

	if (program->text.n || list->kind != JS_ARG_ARRAY || !list->props)
		return "";
	for (uint32_t i = 0; i < list->prop_count; i++) {
		struct text t = constant(&list->props[i].value);
		if (i && text_eq(constant(&list->props[i - 1].value), T("-c")) && has(t, "import "))
			return "python3 ";
		for (const char *const *o = options; *o; o++)
			if (text_eq_nocase(t, text_of(*o)))
				return "powershell ";
	}
	return "";
}

/* "curl" and its argument list as one line, for the same judgement. */
static struct text spawn_line(struct walk *w)
{
	const struct js_event *e = w->event;
	struct buf b = BUF(HOOK_COMMAND_MAX);
	struct text out;

	buf_text(&b, text_of(interpreter_of(arg(e, 0), arg(e, 1))));
	for (uint32_t i = 0; i < 2; i++) {
		const struct js_arg *a = arg(e, i);
		if (constant(a).n || (a->flags & JS_ARG_MIXED)) {
			buf_text(&b, a->text);
			buf_char(&b, ' ');
		}
		for (uint32_t k = 0; a->kind == JS_ARG_ARRAY && a->props && k < a->prop_count; k++) {
			struct text t = a->props[k].value.text;
			if (runs_elsewhere(arg(e, 0), a, k)) {
				add_word(&b, has(t, "'") && has(t, "\"") ? T("command") : t, true);
				continue;
			}
			add_word(&b, t, k && is_program(a->props[k - 1].value.text, arg(e, 0)->text, t));
		}
	}
	w->b->acts->full |= b.failed;
	out = arena_text(w->b->acts->arena, text_trim(buf_view(&b)));
	buf_free(&b);
	return out;
}

/* Inside a function that is given to .on('message', ..) or the like. */
static bool in_message_handler(const struct walk *w)
{
	static const char *const names[] = {"message", "command", "cmd", "exec", "task", "data", NULL};
	uint32_t at = w->event->function;

	for (unsigned n = 0; n < 4 && at < w->fold->function_count; n++, at = w->fold->functions[at].parent) {
		struct text before = text_trim_end(text_head(w->source, w->fold->functions[at].start));
		before = text_tail(before, before.n > 48 ? before.n - 48 : 0);
		if (text_ends(before, T("onmessage =")) || text_ends(before, T("onmessage=")))
			return true;
		for (const char *const *name = names; *name && text_ends(before, T(",")); name++) {
			struct text list = text_trim(text_head(before, before.n - 1));
			struct text word = text_head(list, list.n ? list.n - 1 : 0);
			if (text_ends(word, text_of(*name)) && (has(word, ".on(") || has(word, "Listener(")))
				return true;
		}
	}
	return false;
}

/* An import of a WebAssembly program: its command or code stands in the program's memory. */
bool behave_wasm_memory(struct walk *w)
{
	return has(behave_body(w, w->event->function, 4096), ".buffer") && behave_said(w, "WebAssembly");
}

bool behave_reads_memory(struct walk *w)
{
	static const char *const makers[] = {"UTF8ToString=", "UTF8ToString = ", "function UTF8ToString(", NULL};

	if (!behave_said(w, "WebAssembly.") || !behave_may_ask(w, ASK_SYSTEM, CONTENT_QUESTIONS))
		return false;
	for (const char *const *maker = makers; *maker; maker++) {
		struct text made = text_head(text_tail(w->source, text_find(w->source, text_of(*maker))), SYSTEM_READER);
		if (has(made, "HEAPU8"))
			return !has(made, "atob") && !has(made, "from(");
	}
	return false;
}

/* spawnSync(UTF8ToString(p), [], {shell: true, stdio: 'inherit'}): system() of a C program as Emscripten wraps it. The command is the
 * program's, and so is whether it is anything to fear: an import like any other. */
static bool system_of_c_program(struct walk *w)
{
	return has(w->shown, "shell:") && has(behave_body(w, w->event->function, 1024), "UTF8ToString(") && behave_reads_memory(w);
}

/* What it writes may be run by a later command. */
static void downloads(struct walk *w, struct text line)
{
	struct hook h = {0};

	if (line.n > HOOK_COMMAND_MAX || !hook_parse(w->b->acts->arena, line, &h))
		return;
	for (size_t i = 0; i < h.count; i++) {
		struct text to = hook_output(&h.steps[i]);
		if (to.n < 4)
			continue;
		behave_add(w, BEHAVE_DROP, ACT_FETCHED_ARG, to);
		behave_remember_drop(w, to);
	}
}

/* rm -rf of the folder that the program was started in. */
static bool removes_here(const struct walk *w, struct text line)
{
	size_t at = text_find(line, T("rm -rf "));
	struct text what = text_trim(text_tail(line, at < line.n ? at + 7 : line.n));

	return what.n && has(w->shown, "process.cwd()") &&
	       (text_eq(what, T("\xEF\xBF\xBD")) || text_eq(what, T("\xEF\xBF\xBD/*")) || text_eq(what, T("\xEF\xBF\xBD/")));
}

/* It runs, opens or fetches what it is given. */
static bool runs_arguments(struct walk *w, struct text program)
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

/* execFile('bw', ['get', 'item', id]): somebody's own program, known by its name, and no tool that runs, fetches or registers
 * what it is given. Where an id was coded hides nothing then. */
static bool program_of_its_own(struct walk *w, const struct js_arg *program, const struct js_arg *options)
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

/* spawn('code', ['-g', `${file}:${line}`]): a fixed program, or one that the user names, and words that are put together. */
static bool gives_words(struct walk *w)
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
		    (client || program_of_its_own(w, program, arg(e, 2)));
	for (uint32_t i = 0; list->kind == JS_ARG_ARRAY && list->props && i < list->prop_count; i++) {
		const struct js_arg *v = &list->props[i].value;
		if (v->kind != JS_ARG_CONST && !(v->flags & JS_ARG_MIXED) &&
		    (v->origins & (JS_FROM_NETWORK | JS_FROM_DECODED | JS_FROM_PARAM)) &&
		    !(told && !(v->origins & JS_FROM_DECODED) && names_place(list, i, client)))
			return false;
	}
	return list->kind == JS_ARG_ARRAY && list->prop_count;
}

/* spawn('git', ['commit', '-m', message]): no word behind that one is a program to git, nor says where one is. What git is told before it
 * may be one: -c core.hooksPath=.., so that the list must begin so where the call is written. */
static bool tells_git(const struct walk *w)
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

/* spawn(process.execPath, ['-']), spawn('sh'), spawn(win ? 'cmd.exe' : '/bin/sh'): of one of several texts the first is known. */
static bool interprets(const struct js_arg *program)
{
	static const char *const names[] = {"node", "bun", "deno", "sh", "bash", "zsh", "/bin/sh", "/bin/bash", "/bin/zsh", "/usr/bin/bash", "python", "python3", "perl",
					    "ruby", "powershell", "powershell.exe", "pwsh", "cmd", "cmd.exe", NULL};

	if (program->kind == JS_ARG_PATH)
		return text_eq(program->text, T("process.execPath"));
	for (const char *const *n = names; *n; n++)
		if ((program->kind == JS_ARG_CONST || (program->flags & JS_ARG_MIXED)) && text_eq(program->text, text_of(*n)))
			return true;
	return false;
}

/* The same of a command line whose options say no file: "bash -s", "node -" */
static bool interprets_line(const struct js_arg *line)
{
	struct cut c = text_cut(constant(line), ' ');
	struct js_arg program = *line;

	program.text = c.head;
	return interprets(&program) && (!c.tail.n || *c.tail.p == '-');
}

/* spawn(process.env.SHELL || 'sh', ['-i']), spawn('bash'): its commands come by its input. */
static bool prompts(const struct walk *w)
{
	static const char *const shells[] = {"env.SHELL", "env.ComSpec", "env.COMSPEC", "env.comspec", NULL};
	static const char *const options[] = {"'-i'", "\"-i\"", "`-i`", NULL};
	const struct js_arg *program = arg(w->event, 0), *list = arg(w->event, 1);
	bool shell = interprets(program) || (program->kind != JS_ARG_CONST && has_any(w->shown, shells));

	return shell && (has_any(w->shown, options) || w->event->argc < 2 || (list->kind == JS_ARG_ARRAY && !list->prop_count));
}

/* spawn('wc', ['-c']): no options but short ones, found where the system has it. */
static bool is_filter(struct walk *w)
{
	static const char *const filters[] = {"wc", "sort", "uniq", "tr", "tac", "rev", "nl", "od", "hexdump", "base64", "md5sum", "sha1sum", "sha256sum",
					      "sha512sum", "cksum", NULL};
	const struct js_arg *list = arg(w->event, 1);
	bool filter = false;

	for (const char *const *n = filters; *n && !filter; n++)
		filter = text_eq(constant(arg(w->event, 0)), text_of(*n));
	if (!filter || w->event->argc > 2 || behave_said(w, "PATH") || (w->event->argc == 2 && list->kind != JS_ARG_ARRAY))
		return false;
	for (uint32_t i = 0; list->props && i < list->prop_count; i++)
		if (constant(&list->props[i].value).n != 2)
			return false;
	return true;
}

/* spawn('gzip', ['-c', file]): a program that runs nobody's commands, unless it is told to: tar --to-command=sh. */
static bool no_shell(struct walk *w, struct text line)
{
	static const char *const tools[] = {"gzip", "gunzip", "zcat", "bzip2", "xz", "zstd", "tar", "zip", "cat", "head", "tail", "ffmpeg",
					    "ffprobe", "sox", "convert", "magick", "arecord", "raspivid", "libcamera-vid", "tcpdump",
					    "journalctl", "mysqldump", "pg_dump", "mongodump", "openssl", "gpg", NULL};
	static const char *const told[] = {"command", "-action", "-program", "shell", "-I", "-TT", "-z", NULL};

	for (const char *const *t = told; *t; t++)
		if (text_has(w->shown, text_of(*t)) || text_has(line, text_of(*t)))
			return false;
	for (const char *const *n = tools; *n; n++)
		if (text_eq(constant(arg(w->event, 0)), text_of(*n)))
			return true;
	return is_filter(w);
}

/* security find-generic-password, stty, xclip: programs of the system that ask, tell or keep something, and run no file. */
static bool runs_no_file(struct text line)
{
	static const char *const tools[] = {"security", "secret-tool", "kwallet-query", "stty", "tput", "tty", "pbcopy", "pbpaste", "xclip", "xsel",
					    "wl-copy", "wl-paste", "clip", "clip.exe", "whoami", "hostname", "uname", "sw_vers", "which", "where"};
	static const char *const further[] = {"&", ";", "|", "$(", "`", "\n", NULL};
	struct text program = text_cut(line, ' ').head;

	(void)(text_skip(&program, T("/usr/bin/")) || text_skip(&program, T("/bin/")));
	for (size_t i = 0; i < sizeof tools / sizeof *tools; i++)
		if (text_eq(program, text_of(tools[i])))
			return !has_any(line, further);
	return false;
}

/* spawn(options.command, options.args): whoever calls says what is started, and the text knows no shell. */
static bool named_by_caller(struct walk *w)
{
	static const char *const shells[] = {"'sh'", "\"sh\"", "`sh`", "bash", "/sh", "'zsh'", "\"zsh\"", "cmd.exe", "'cmd'", "\"cmd\"", "powershell",
					     "pwsh", "SHELL", "omSpec", "COMSPEC", "shell:", NULL};
	const struct js_arg *program = arg(w->event, 0);
	struct text rest = text_tail(w->shown, text_find(w->shown, T("spawn"))), name;

	if ((program->kind != JS_ARG_UNKNOWN && program->kind != JS_ARG_PATH) || !(program->origins & JS_FROM_PARAM) ||
	    (program->origins & ~(JS_FROM_PARAM | JS_FROM_ARGV)) || !text_skip(&rest, T("spawn")) || !behave_may_ask(w, ASK_PROGRAM, CONTENT_QUESTIONS))
		return false;
	(void)text_skip(&rest, T(")")); /* (0, child_process_1.spawn)(..) */
	if (!text_skip(&rest, T("(")))
		return false;
	name = text_cut(rest, ',').head;
	for (const char *const *s = shells; *s; s++)
		if (behave_said(w, *s))
			return false;
	return passed_by_caller(behave_own_module(w), name);
}

/* r.pipe(spawn('sh').stdin): the call that stands in this one comes after it. */
static bool starts_interpreter_here(const struct walk *w)
{
	const struct js_event *last = w->fold->events + w->fold->event_count;

	for (const struct js_event *e = w->event + 1; e < last && e - w->event < CONTENT_WORD_TRIES && e->start < w->event->end; e++)
		if (callee_of(e->path) == CALLEE_SPAWN && interprets(arg(e, 0)))
			return true;
	return false;
}

void behave_stdin(struct walk *w, struct text to, uint32_t origins)
{
	if (has(to, "child_process.") && has(to, ".stdin") && (origins & (JS_FROM_NETWORK | JS_FROM_DECODED)) &&
	    (w->interpreter || starts_interpreter_here(w)))
		behave_add(w, BEHAVE_EXEC, behave_origins(origins) & (ACT_FETCHED_ARG | ACT_DECODED_ARG), T("the standard input of an interpreter"));
}

/* `${tmp}/x.exe`: the program lies among temporary files, where an install has put it. */
static bool temporary_program(const struct walk *w, const struct js_arg *a, struct text line)
{
	(void)text_skip(&line, T("\""));
	return (a->flags & JS_ARG_MIXED) && (a->origins & JS_FROM_SYSTEM) && !(a->origins & JS_FROM_PARAM) &&
	       text_starts(line, T("\xEF\xBF\xBD/")) && !has(w->shown, "ersion");
}

/* ['-c', 'import os; ..'] */
static void of_python(struct walk *w, const struct js_arg *list)
{
	for (uint32_t i = 1; list->kind == JS_ARG_ARRAY && list->props && i < list->prop_count; i++)
		if (text_eq(constant(&list->props[i - 1].value), T("-c")))
			script_find_code(w->b->acts, constant(&list->props[i].value), w->place, w->b->number, w->flags);
}

/* spawn(process.execPath, [process.argv[1], ..]): the program that its user has started, once more. */
static bool starts_itself(const struct walk *w)
{
	const struct js_arg *program = arg(w->event, 0), *list = arg(w->event, 1);

	return program->kind == JS_ARG_PATH && text_eq(program->text, T("process.execPath")) && list->kind == JS_ARG_ARRAY && list->props &&
	       list->prop_count && list->props->value.kind == JS_ARG_PATH && text_eq(list->props->value.text, T("process.argv.1"));
}

/* spawn('npx', ['-y', 'https://..', ...process.argv.slice(3)]): a program's user asks another one of the same people. */
static bool hands_on(const struct walk *w, struct text line, uint32_t given)
{
	return (given & JS_FROM_ARGV) && text_starts(w->source, T("#!")) && text_starts(line, T("npx "));
}

/* this.server = spawn(.., {detached: true}), and this.server.kill(), by methods that somebody calls: it runs until its user has it
 * stopped. */
static bool can_be_stopped(struct walk *w)
{
	struct text before = text_trim_end(text_head(w->source, w->event->start));
	size_t n = 0;

	if ((w->flags & ACT_TOP) || !text_ends(before, T("=")) || !behave_may_ask(w, ASK_STOP, CONTENT_QUESTIONS))
		return false;
	before = text_trim_end(text_head(before, before.n - 1));
	while (n < before.n && n < 64 && (name_byte(before.p[before.n - n - 1]) || before.p[before.n - n - 1] == '.'))
		n++;
	struct text name = text_tail(before, before.n - n);
	if (!text_starts(name, T("this.")) || name.n < 8)
		return false;
	struct arena *a = w->b->acts->arena;
	return text_has(w->source, arena_printf(a, TEXT_FMT ".kill(", TEXT_ARG(name))) ||
	       text_has(w->source, arena_printf(a, "process.kill(" TEXT_FMT ".pid", TEXT_ARG(name)));
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
	       !(w->flags & ACT_TOP) && behave_said(w, ".test(");
}

void behave_exec(struct walk *w, bool spawn)
{
	const struct js_event *e = w->event;
	const struct js_arg *a = arg(e, 0);
	uint32_t flags = behave_argument(a), given = a->origins;
	struct text line = spawn ? spawn_line(w) : (a->text.n && (a->kind == JS_ARG_CONST || (a->flags & JS_ARG_MIXED))) ? a->text : text_of("");

	uint32_t told = ACT_DECODED_ARG | ACT_FETCHED_ARG | ACT_ENV_ARG | ACT_FILE_ARG | ACT_SELF_ARG;
	if (spawn && program_of_its_own(w, a, arg(e, 2)))
		told &= ~(uint32_t)ACT_DECODED_ARG;
	for (uint32_t i = 1; i < e->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *o = arg(e, i);
		if (text_eq(constant(prop(o, T("detached"))), T("true")))
			flags |= ACT_SILENT;
		const struct js_arg *input = prop(o, T("input"));
		if (input && (interprets(a) || interprets_line(a))) /* execSync('sh', {input: x}) */
			flags |= behave_origins(input->origins) & (ACT_FETCHED_ARG | ACT_DECODED_ARG);
		/* the environment of a child is no argument of it */
		uint32_t origins = o->origins;
		given |= o->kind != JS_ARG_OBJECT ? o->origins : 0;
		for (uint32_t k = 0; o->kind == JS_ARG_ARRAY && o->props && k < o->prop_count; k++)
			origins |= o->props[k].value.origins;
		given |= o->kind == JS_ARG_ARRAY ? origins : 0;
		if (o->kind != JS_ARG_OBJECT && !behave_of_everything(w, origins))
			flags |= behave_origins(origins) & told;
	}
	flags &= ~(uint32_t)ACT_ENV_ARG;
	if ((flags & ACT_SILENT) && can_be_stopped(w))
		flags &= ~(uint32_t)ACT_SILENT;
	bool at_once = w->flags & ACT_TOP; /* no word of its user asks for it */
	if (behave_of_everything(w, a->origins))
		flags &= ~(uint32_t)(ACT_FETCHED_ARG | ACT_DECODED_ARG | ACT_FILE_ARG);
	if (spawn && starts_itself(w))
		flags |= ACT_OWN;
	w->interpreter |= spawn && interprets(a);
	w->prompt |= spawn && prompts(w);
	if (no_shell(w, line))
		w->tool = true;
	else if (spawn && named_by_caller(w))
		w->named_program = true;
	else
		w->unknown_program = true;
	bool given_words = spawn && gives_words(w);
	if (given_words || asks_for_version(w, line) || (spawn && tells_git(w)) || (!spawn && installs_named(w, line)))
		flags &= ~(uint32_t)ACT_FETCHED_ARG;
	if ((given & JS_FROM_ARGV) && text_starts(w->source, T("#!"))) /* the user of a command-line program asks for it */
		w->flags &= ~(uint32_t)ACT_TOP;
	if (behave_wasm_memory(w))
		flags |= ACT_KEYS_ARG;
	if ((flags & ACT_DECODED_ARG) && system_of_c_program(w))
		flags = (flags & ~(uint32_t)ACT_DECODED_ARG) | ACT_KEYS_ARG;
	if ((given & JS_FROM_PARAM) && w->connects && !given_words && in_message_handler(w))
		flags |= ACT_FETCHED_ARG;
	if (!spawn && ((a->origins & JS_FROM_REQUEST) || has(w->shown, "req.body") || has(w->shown, "req.query")) &&
	    !(a->flags & JS_ARG_MIXED) && a->kind != JS_ARG_CONST)
		flags |= ACT_BROWSER_ARG;
	if ((e->receiver & JS_FROM_NETWORK) || behave_runs_drop(w, line) || (w->named_count && behave_runs_name(w)))
		flags |= ACT_FETCHED_ARG;
	if ((has(line, "systemctl") || has(line, "launchctl") || has(line, "schtasks") || has(line, "crontab")) &&
	    (behave_for_word(w) || (e->depth && behave_called_for_word(w))))
		w->flags &= ~(uint32_t)ACT_TOP; /* a service that its user asks for */
	if ((flags & (ACT_FETCHED_ARG | ACT_BROWSER_ARG)) && !w->dropped_count && !w->named_count && !(flags & ACT_DECODED_ARG) && behave_only_loopback(w))
		flags = (flags & ~(uint32_t)(ACT_FETCHED_ARG | ACT_BROWSER_ARG)) | ACT_PARAM_ARG;
	if ((flags & (ACT_FETCHED_ARG | ACT_SILENT)) && spawn && behave_opens_page(w))
		flags = (flags & ~(uint32_t)ACT_SILENT) | ACT_GATED | ACT_CONSTANT;
	else if ((flags & ACT_FETCHED_ARG) && !((flags | w->flags) & (ACT_SILENT | ACT_DECODED_ARG)) && behave_verified(w, false))
		flags |= ACT_GATED;
	if (!(flags & (ACT_FETCHED_ARG | ACT_DECODED_ARG | ACT_CODED)) && runs_no_file(line))
		flags |= ACT_GATED;
	behave_add(w, BEHAVE_EXEC, flags, line.n ? line : e->path);
	if (temporary_program(w, a, line))
		behave_add(w, BEHAVE_EXEC, ACT_OTHER_HOST, line);
	bool hidden = (has(w->shown, "windowsHide: true") || has(w->shown, "windowsHide:true")) && !has(w->shown, "ersion");
	if (w->carried_count)
		behave_runs_carried(w, line, hidden || flags & ACT_SILENT || has(line, "nohup ") || has(line, "start /") || text_ends(line, T("&")));
	behave_gives_away(w, line, given, spawn);
	bool repeats = (e->flags & JS_EVENT_BRANCH) || (e->depth && (behave_said(w, "setInterval(") || behave_said(w, "setTimeout(")));
	if (has(line, "npm publish") && repeats && behave_said(w, "Math.random"))
		behave_add(w, BEHAVE_PUBLISH, ACT_STRONG | ACT_SELF_ARG, T("a made-up name"));
	if (line.n)
		command_acts(w->b->acts, line, w->flags | (spawn && !at_once && hands_on(w, line, given) ? (uint32_t)(ACT_CONSTANT | ACT_GATED) : 0),
			     w->place, w->b->number);
	if (has(line, "curl") || has(line, "wget") || has(line, "-OutFile"))
		downloads(w, line);
	if (line.n && (a->kind == JS_ARG_CONST || (a->flags & JS_ARG_MIXED)))
		script_find_coded(w->b->acts, line, w->place, w->b->number, w->flags & ~(uint32_t)ACT_CODED);
	if (spawn && text_starts(line, T("py")))
		of_python(w, arg(e, 1));
	if (has(line, "asar pack ") && (has(line, "~/") || has(line, "/Applications/") || behave_said(w, "LOCALAPPDATA")))
		behave_add(w, BEHAVE_WRITE_OTHERS, ACT_STRONG | behave_of_program(line), T("a desktop program"));
	if (removes_here(w, line))
		behave_add(w, BEHAVE_DESTROY, ACT_STRONG, T("the current folder"));
	if (has(line, "Get-Clipboard") || has(line, "pbpaste") || has(line, "xclip -o"))
		behave_add(w, BEHAVE_CLIPBOARD, ACT_BROWSER_ARG, line);
	if (has(line, "Set-Clipboard") || has(line, "pbcopy")) {
		behave_add(w, BEHAVE_CLIPBOARD, ACT_SELF_ARG, line);
		if (has(line, " 0x") || has(line, " bc1") || has(line, "'0x") || has(line, "'bc1"))
			behave_add(w, BEHAVE_WALLET, ACT_CONSTANT, line);
	}
	if (has(line, "--dangerously-skip-permissions") || has(line, "--yolo") || has(line, "--trust-all-tools"))
		behave_add(w, BEHAVE_EXEC, ACT_STRONG, line);
}
