/* Which file, script, package or code a simple command runs, by the program that it names. */
#include "scanner/rule/hook_step.h"

#include "scanner/rule/hook_names.h"
#include "scanner/rule/hook_traits.h"

#include <string.h>

/* The first word that is no option; *at is its place. */
static struct text operand(const struct hook_words *w, size_t from, size_t *at)
{
	static const char *const takes[] = {
		"-r",	    "--require", "--import",   "--loader", "-C", "--experimental-loader",
		"--prefix", "-f",	 "--env-file", "-P",	   "--project", "--tsconfig", "--cwd", "--dir",
		"-executionpolicy", "-ep", "-windowstyle", "-o", NULL};

	for (size_t i = from; i < w->n; i++) {
		if (hook_listed(w->w[i], takes)) {
			i++;
			continue;
		}
		if (!text_starts(w->w[i], T("-"))) {
			*at = i;
			return w->w[i];
		}
	}
	*at = w->n;
	return T("");
}

/* The word behind an option that carries a program ("-e", "-c", "-Command"), or "". */
static struct text inline_code(struct text program, const struct hook_words *w)
{
	static const char *const evals[] = {"-e",     "-p",	 "-pe", "-ep",
					    "--eval", "--print", "-i",	NULL};
	static const char *const shells[] = {"-c", "-lc", "-ec",      "-xc",  "-cx",   "-ic",
					     "/c", "/k",  "-command", "/s/c", "-exec", NULL};
	static const char *const scripts[] = {"-c", "-e", "-r", NULL};
	static const char *const nodes[] = {"node", "nodejs",  "node.exe", "bun",
					    "tsx",  "ts-node", NULL};
	bool shell = hook_shell(program);

	for (size_t i = 1; i + 1 < w->n; i++) {
		bool hit = shell		? hook_listed(w->w[i], shells)
			   : hook_listed(program, nodes) ? hook_listed(w->w[i], evals)
						: hook_listed(w->w[i], scripts);
		if (hit && !text_eq(w->w[i], T("-i")) && !text_eq(w->w[i], T("-P"))) /* ts-node -P tsconfig.json */
			return w->w[i + 1];
		if (!text_starts(w->w[i], T("-")) && !text_starts(w->w[i], T("/")))
			break; /* the script: what follows are its own arguments */
	}
	if (text_eq(program, T("deno")) && w->n > 2 && text_eq(w->w[1], T("eval")))
		return w->w[2];
	return T("");
}

void hook_step_file(struct hook_step *s, struct text path)
{
	static const char *const here[] = {"$PWD/", "${PWD}/", "$INIT_CWD/", "${INIT_CWD}/", "$(pwd)/", "%CD%\\", "%cd%\\", "%~dp0", NULL};

	for (const char *const *h = here; *h; h++)
		if (text_skip(&path, text_of(*h)))
			break;
	if (!text_skip(&path, T("./")))
		text_skip(&path, T(".\\"));
	s->kind = HOOK_FILE;
	s->target = path;
}

static bool address(struct text w)
{
	return text_has(w, T("://")) || text_starts(w, T("www."));
}

static struct text first_address(const struct hook_words *w)
{
	for (size_t i = 1; i < w->n; i++)
		if (address(w->w[i]))
			return w->w[i];
	return T("");
}

/* powershell -ExecutionPolicy Bypass -File x.ps1: what stands before it takes words of its own. */
static struct text file_option(struct text program, const struct hook_words *w)
{
	static const char *const options[] = {"-file", "-f", NULL};

	for (size_t i = 1; hook_shell(program) && i + 1 < w->n; i++)
		if (hook_listed(w->w[i], options) &&
		    (text_starts(program, T("p")) || text_has(w->w[i + 1], T(".ps1"))))
			return w->w[i + 1];
	return T("");
}

void hook_step_preloads(struct hook *out, const struct hook_words *w)
{
	static const char *const options[] = {"-r", "--require", "--import", "--loader", "--experimental-loader", NULL};

	for (size_t i = 1; i < w->n && out->count < HOOK_STEPS_MAX; i++) {
		struct cut word = text_cut(w->w[i], '=');
		struct text file = word.found ? word.tail : i + 1 < w->n ? w->w[i + 1] : T("");
		if (!hook_listed(word.head, options) || (!text_starts(file, T(".")) && !text_starts(file, T("/"))))
			continue;
		struct hook_step *s = &out->steps[out->count++];
		*s = (struct hook_step){.program = T("node"), .text = file};
		hook_step_file(s, file);
	}
}

struct text hook_step_joined(struct hook_parser *p, struct text folder, struct text name)
{
	char *room = arena_alloc(p->arena, folder.n + name.n + 1);

	p->failed |= !room;
	if (!room || !folder.n)
		return name;
	memcpy(room, folder.p, folder.n);
	room[folder.n] = '/';
	memcpy(room + folder.n + 1, name.p, name.n);
	return text_n(room, folder.n + 1 + name.n);
}

/* pip install --index-url https://.. x, pip install https://../x.tar.gz: not from the registry that everybody looks at. */
static bool pip_elsewhere(const struct hook_words *w)
{
	for (size_t i = 1; i < w->n; i++) {
		struct text one = w->w[i];
		struct cut option = text_cut(one, '=');
		if (text_starts(one, T("--")) && option.found)
			one = option.tail;
		text_skip(&one, T("git+"));
		if (text_starts(one, T("http://")) || text_starts(one, T("https://")))
			return true;
	}
	return false;
}

/* pip install ./native runs its setup.py. */
static bool step_pip(struct hook_parser *p, struct hook_step *s, const struct hook_words *w, size_t from)
{
	size_t at;
	struct text verb = operand(w, from, &at), what = operand(w, at + 1, &at);

	if (!text_eq(verb, T("install")))
		return false;
	if (pip_elsewhere(w)) { /* what is installed runs as it is */
		s->kind = HOOK_NETWORK;
		s->target = first_address(w);
		p->out->traits |= HOOK_FETCHES;
		return true;
	}
	if (!text_starts(what, T(".")) && !text_starts(what, T("/")))
		return false;
	while (text_ends(what, T("/")))
		what = text_head(what, what.n - 1);
	hook_step_file(s, text_eq(what, T(".")) ? T("setup.py") : hook_step_joined(p, what, T("setup.py")));
	return true;
}

/* python -m build_native: the module is a file beside it. */
static bool step_module(struct hook_parser *p, struct hook_step *s, const struct hook_words *w)
{
	if (!text_starts(s->program, T("py")) || w->n < 3 || !text_eq(w->w[1], T("-m")))
		return false;
	if (text_eq(w->w[2], T("pip")))
		return step_pip(p, s, w, 3);
	char *room = arena_alloc(p->arena, w->w[2].n + 3);
	p->failed |= !room;
	if (!room)
		return false;
	for (size_t i = 0; i < w->w[2].n; i++)
		room[i] = w->w[2].p[i] == '.' ? '/' : w->w[2].p[i];
	memcpy(room + w->w[2].n, ".py", 3);
	hook_step_file(s, text_n(room, w->w[2].n + 3));
	return true;
}

/* Words that are a command themselves: npx tsx x.ts, cmd /c node x.js. */
static void step_inner(struct hook_parser *p, struct hook_step *s, const struct hook_words *w, size_t from)
{
	struct hook_words inner;

	hook_words_from(w, from, &inner);
	if (!inner.n)
		return;
	if (p->depth >= HOOK_DEPTH_MAX) {
		p->out->traits |= HOOK_TOO_MUCH;
		return;
	}
	if (inner.node_options.n)
		hook_preloads(p->arena, inner.node_options, p->out);
	p->depth++;
	hook_step_classify(p, s, &inner);
	p->depth--;
}

static void step_interpreter(struct hook_parser *p, struct hook_step *s, const struct hook_words *w)
{
	size_t at;
	struct text code = inline_code(s->program, w);

	if (!hook_shell(s->program))
		hook_step_preloads(p->out, w);
	for (size_t i = 1; hook_shell(s->program) && i + 1 < w->n; i++)
		if (text_eq_nocase(text_head(w->w[i], 4), T("-enc"))) {
			s->kind = HOOK_INLINE;
			s->target = w->w[i + 1];
			return;
		}
	for (size_t i = 1; text_starts(s->program, T("cmd")) && i + 2 < w->n; i++)
		if (text_eq_nocase(w->w[i], T("/c")) || text_eq_nocase(w->w[i], T("/k"))) {
			step_inner(p, s, w, i + 1);
			return;
		}
	for (size_t i = 1; !hook_shell(s->program) && i + 1 < w->n; i++)
		if (text_eq(w->w[i], T("--run"))) { /* node --run build */
			s->kind = HOOK_SCRIPT;
			s->target = w->w[i + 1];
			return;
		}
	if (hook_shell(s->program) && code.n) {
		p->depth++;
		hook_parse_inner(p, code);
		p->depth--;
		p->out->traits |= hook_traits_code(code);
		s->kind = HOOK_IDLE; /* its steps tell; PowerShell has more than steps */
		s->target = code;
		return;
	}
	if (step_module(p, s, w))
		return;
	if (code.n) {
		s->kind = HOOK_INLINE;
		s->target = code;
		p->out->traits |= hook_traits_code(code);
		return;
	}
	if (text_eq(s->program, T("bun")) || text_eq(s->program, T("deno")) ||
	    text_eq(s->program, T("go"))) {
		struct text verb = operand(w, 1, &at);
		if (text_eq(verb, T("x"))) {
			s->kind = HOOK_PACKAGE;
			s->target = operand(w, at + 1, &at);
			return;
		}
		if (text_eq(verb, T("run")) || text_eq(verb, T("build")) ||
		    text_eq(verb, T("install"))) {
			struct text what = operand(w, at + 1, &at);
			bool path = text_has(what, T("."));
			if (text_eq(s->program, T("go")) && text_eq(verb, T("run")) && text_has(what, T("/")) && text_has(what, T("@"))) {
				s->kind = HOOK_NETWORK; /* go run example.com/x@latest */
				s->target = what;
				p->out->traits |= HOOK_FETCHES | HOOK_RUNS_FETCHED;
				return;
			}
			s->kind = !text_eq(verb, T("run")) ? HOOK_BUILDER
				  : path		   ? HOOK_FILE
							   : HOOK_SCRIPT;
			s->target = what;
			if (path && s->kind == HOOK_FILE)
				hook_step_file(s, what);
			return;
		}
	}
	struct text file = file_option(s->program, w);
	if (!file.n)
		file = operand(w, 1, &at);
	if ((!file.n || text_eq(file, T("-"))) && w->input.n) {
		hook_step_file(s, w->input);
		return;
	}
	if (!file.n || text_eq(file, T("-"))) {
		s->kind = s->piped || file.n ? HOOK_SHELL : HOOK_PROGRAM;
		return;
	}
	if (address(file)) {
		s->kind = HOOK_NETWORK;
		s->target = file;
		p->out->traits |= HOOK_FETCHES | HOOK_RUNS_FETCHED;
		return;
	}
	hook_step_file(s, file);
}

/* What npx and its like run: -c "a command line", a program with words of its own, or whatever a package brings. */
static void step_runner(struct hook_parser *p, struct hook_step *s, const struct hook_words *w, size_t from)
{
	static const char *const calls[] = {"-c", "--call", "--shell-mode", NULL};
	static const char *const takes[] = {"-p", "--package", "--registry", "--cache", "--userconfig", NULL};

	s->kind = HOOK_PACKAGE;
	s->target = T("");
	for (size_t i = from; i < w->n; i++) {
		if (hook_listed(w->w[i], calls) && i + 1 < w->n) {
			p->depth++;
			hook_parse_inner(p, w->w[i + 1]);
			p->depth--;
			return;
		}
		if (hook_listed(w->w[i], takes)) {
			i++;
			continue;
		}
		if (text_starts(w->w[i], T("-")))
			continue;
		s->target = w->w[i];
		if (text_starts(s->target, T("http://")) || text_starts(s->target, T("https://"))) { /* npx https://x/y.tgz */
			s->kind = HOOK_NETWORK;
			p->out->traits |= HOOK_FETCHES | HOOK_RUNS_FETCHED;
			return;
		}
		struct text program = hook_base_name(s->target);
		if (hook_interpreter(program) || hook_wrapper(program) || hook_many(program)) {
			s->program = s->target = program;
			step_inner(p, s, w, i);
		} else if (hook_builder(s->target)) {
			s->kind = HOOK_BUILDER;
		}
		return;
	}
}

/* npm --prefix x run y, yarn --cwd x y, pnpm -C x run y */
static struct text folder_option(const struct hook_words *w)
{
	static const char *const options[] = {"--prefix", "-C", "--cwd", "--dir", NULL};

	for (size_t i = 1; i < w->n; i++) {
		struct cut c = text_cut(w->w[i], '=');
		if (hook_listed(c.head, options))
			return c.found ? c.tail : i + 1 < w->n ? w->w[i + 1] : T("");
	}
	return T("");
}

/* npm, pnpm, yarn: run, exec, install. */
static void step_manager(struct hook_parser *p, struct hook_step *s, const struct hook_words *w)
{
	static const char *const lifecycles[] = {"test",  "start",   "stop", "restart",
						 "build", "prepare", NULL};
	static const char *const runs[] = {"run", "run-script", "rum", "urn", NULL};
	static const char *const execs[] = {"exec", "x", "dlx", NULL};
	static const char *const makes[] = {"create", "init", NULL};
	static const char *const installs[] = {"install", "i", "add", "ci", "link", "update", NULL};
	size_t at;
	struct text verb = operand(w, 1, &at), folder = folder_option(w);

	if (folder.n)
		s->folder = hook_step_joined(p, s->folder, folder);
	if (hook_listed(verb, runs) || hook_listed(verb, lifecycles)) {
		s->kind = HOOK_SCRIPT;
		s->target = hook_listed(verb, runs) ? operand(w, at + 1, &at) : verb;
	} else if (hook_listed(verb, execs)) {
		step_runner(p, s, w, at + 1);
	} else if (hook_listed(verb, makes)) {
		s->kind = HOOK_PACKAGE;
		s->target = operand(w, at + 1, &at);
	} else if (hook_listed(verb, installs)) {
		s->target = operand(w, at + 1, &at);
		s->kind = s->target.n ? HOOK_PACKAGE : HOOK_BUILDER;
	} else if (!text_starts(s->program, T("npm")) && hook_interpreter(verb)) {
		s->program = s->target = verb; /* yarn node x.js, pnpm tsx x.ts */
		step_inner(p, s, w, at);
	} else if (text_eq(s->program, T("yarn")) && verb.n) {
		s->kind = HOOK_SCRIPT; /* "yarn build" is "yarn run build" */
		s->target = verb;
	} else {
		s->kind = HOOK_PROGRAM;
		s->target = s->program;
	}
}

/* run-s a b, concurrently "node x.js" npm:b, lerna run a: each is a step of its own. */
static void step_many(struct hook_parser *p, struct hook_step *s, const struct hook_words *w)
{
	bool lines = text_eq(s->program, T("concurrently"));
	bool verb = !lines && !text_has(s->program, T("run"));

	s->kind = HOOK_BUILDER;
	for (size_t i = 1; i < w->n; i++) {
		struct text one = w->w[i];
		bool named = text_skip(&one, T("npm:")) || text_skip(&one, T("yarn:")) || text_skip(&one, T("pnpm:"));
		if (text_starts(one, T("-")) || (verb && (i < 2 || !text_eq(w->w[1], T("run")))))
			continue;
		if (p->out->count == HOOK_STEPS_MAX) {
			p->out->traits |= HOOK_TOO_MUCH;
			return;
		}
		if (lines && !named) {
			p->depth++;
			hook_parse_inner(p, one);
			p->depth--;
		} else {
			p->out->steps[p->out->count++] = (struct hook_step){
				.kind = HOOK_SCRIPT, .program = s->program, .target = one, .folder = s->folder, .text = s->text};
		}
	}
}

/* core.pager='node x.js': a setting that is a command, and that command; "" for another. */
static struct text git_setting(struct text word)
{
	static const char *const names[] = {"core.pager", "core.sshcommand", "core.editor", "core.fsmonitor", "core.askpass", "core.gitproxy",
					    "sequence.editor", "diff.external", "gpg.program", NULL};
	struct cut c = text_cut(word, '=');
	struct text value = c.tail;

	for (const char *const *n = names; *n; n++)
		if (text_eq_nocase(c.head, text_of(*n)))
			return value;
	bool helper = text_eq_nocase(c.head, T("credential.helper")) || text_eq_nocase(text_head(c.head, 6), T("alias."));
	return helper && text_skip(&value, T("!")) ? value : T("");
}

/* What git is told to run: in its environment, in a setting, as a transport. Each is a step of its own. Which word says what it
 * is to do; 0: none. */
static size_t step_git(struct hook_parser *p, const struct hook_words *w)
{
	size_t verb = 0, first = p->out->count;

	p->depth++;
	hook_parse_inner(p, w->git_command);
	for (size_t i = 1; i < w->n; i++) {
		struct text one = w->w[i];
		if (!verb && text_eq(one, T("-c")) && i + 1 < w->n)
			hook_parse_inner(p, git_setting(w->w[++i]));
		else if (!verb && text_eq(one, T("-C")))
			i++;
		else if (text_skip(&one, T("ext::")))
			hook_parse_inner(p, one);
		else if (!verb && !text_starts(one, T("-")))
			verb = i;
	}
	p->depth--;
	for (; first < p->out->count; first++)
		p->out->steps[first].within = true;
	return verb;
}

/* gh api --method GET search/users -f q=x */
static bool asks_only(const struct hook_words *w)
{
	bool asks = false;

	for (size_t i = 1; i + 1 < w->n; i++)
		asks |= (text_eq(w->w[i], T("--method")) || text_eq(w->w[i], T("-X"))) && text_eq(w->w[i + 1], T("GET"));
	for (size_t i = 1; i < w->n; i++)
		asks &= !text_starts(w->w[i], T("--input")) && !text_has(w->w[i], T("$(")) && !text_has(w->w[i], T("`"));
	return asks && w->n > 1 && text_eq(w->w[1], T("api"));
}

static void step_network(struct hook_parser *p, struct hook_step *s, const struct hook_words *w)
{
	static const char *const sends[] = {"-d",
					    "--data",
					    "--data-binary",
					    "--data-raw",
					    "-F",
					    "--form",
					    "-T",
					    "--upload-file",
					    "--post-data",
					    "--post-file",
					    "--data-urlencode",
					    NULL};
	static const char *const names[] = {"nslookup", "dig",	  "host",  "ping", "nc", "ncat",
					    "netcat",	"telnet", "socat", "scp",  NULL};

	s->kind = HOOK_NETWORK;
	s->target = first_address(w);
	if (!s->target.n && w->n > 1)
		s->target = w->w[w->n - 1];
	if (text_eq(s->program, T("git")) || text_eq(s->program, T("gh"))) {
		/* gh auth says who one is, or logs in: nothing of ours goes out */
		static const char *const talk[] = {"clone", "fetch", "pull", "push", "ls-remote", "api", "repo", NULL};
		size_t verb = text_eq(s->program, T("git")) ? step_git(p, w) : 1;
		if (!verb || verb >= w->n || !hook_listed(w->w[verb], talk)) {
			s->kind = HOOK_PROGRAM; /* git config, git submodule status */
			return;
		}
	}
	if (text_eq(s->program, T("gh")) && asks_only(w)) {
		s->kind = HOOK_PROGRAM; /* gh api --method GET search/users: nothing but the question goes to its own service */
		return;
	}
	bool out = hook_listed(s->program, names);
	if (out && (w->n < 2 || text_starts(w->w[0], T("Host")))) {
		s->kind = HOOK_PROGRAM; /* a word of a text or of a list that spreads over lines */
		return;
	}
	for (size_t i = 1; i < w->n; i++)
		out |= hook_listed(w->w[i], sends) || text_eq(w->w[i], T("push")) ||
		       text_starts(w->w[i], T("--data")) || text_starts(w->w[i], T("--post"));
	for (size_t i = 1; i < w->n; i++) /* the address itself carries something computed */
		out |= (text_has(w->w[i], T("$(")) || text_has(w->w[i], T("`")) ||
			text_has(w->w[i], T("$"))) &&
		       (address(w->w[i]) || out);
	p->out->traits |= out ? HOOK_SENDS : HOOK_FETCHES;
}

/* cmd.exe looks for these in the current folder. */
static bool windows_script(struct text w)
{
	static const char *const endings[] = {".bat", ".cmd", ".vbs", ".ps1", ".hta", NULL};

	for (size_t i = 0; endings[i]; i++)
		if (w.n > 4 && text_eq_nocase(text_tail(w, w.n - 4), text_of(endings[i])))
			return true;
	return false;
}

/* node's own path as npm tells it to a script. */
static bool is_node(struct text word)
{
	return text_has(word, T("npm_node_execpath")) || text_eq(word, T("$NODE")) || text_eq(word, T("${NODE}"));
}

/* $(cat x.js): what it says is used, most likely run. */
static bool names_code(struct text file)
{
	static const char *const endings[] = {".js", ".cjs", ".mjs", ".ts", ".sh", ".py", ".txt", NULL};

	for (const char *const *e = endings; *e; e++)
		if (text_ends(file, text_of(*e)))
			return true;
	return false;
}

/* npm's own path as it tells it to a script. */
static bool is_npm(struct text word)
{
	return text_eq(word, T("$npm_execpath")) || text_eq(word, T("${npm_execpath}")) || text_eq(word, T("%npm_execpath%"));
}

void hook_step_classify(struct hook_parser *p, struct hook_step *s, const struct hook_words *w)
{
	static const char *const managers[] = {"npm", "pnpm", "yarn", "cnpm", "npm.cmd", NULL};
	static const char *const runners[] = {"npx", "bunx", "pnpx", "npx.cmd", NULL};
	static const char *const keepers[] = {"pm2", "forever", NULL};
	size_t at;

	if (w->n > 1 && is_npm(w->w[1]) && (is_node(w->w[0]) || text_eq(hook_base_name(w->w[0]), T("node")))) { /* node $npm_execpath run x */
		step_inner(p, s, w, 1);
		return;
	}
	s->program = s->target = is_node(w->w[0]) ? T("node") : is_npm(w->w[0]) ? T("npm") : hook_base_name(w->w[0]);
	bool path = !is_node(w->w[0]) && !is_npm(w->w[0]) && (text_has(w->w[0], T("/")) || text_starts(w->w[0], T(".\\")));
	bool bin = text_has(w->w[0], T("node_modules/.bin/")) ||
		   text_has(w->w[0], T("node_modules\\.bin\\")) || text_starts(w->w[0], T("/bin/")) ||
		   text_starts(w->w[0], T("/usr/bin/"));
	if (path && !bin && !text_eq(w->w[0], T("/")))
		hook_step_file(s, w->w[0]);
	else if (hook_interpreter(s->program))
		step_interpreter(p, s, w);
	else if (hook_listed(s->program, managers))
		step_manager(p, s, w);
	else if (hook_listed(s->program, runners))
		step_runner(p, s, w, 1);
	else if (hook_listed(s->program, keepers) && text_eq(operand(w, 1, &at), T("start")))
		hook_step_file(s, operand(w, at + 1, &at));
	else if (text_starts(s->program, T("pip")) && step_pip(p, s, w, 1))
		;
	else if (text_eq(s->program, T("cat")) && p->depth && names_code(w->w[w->n - 1]))
		hook_step_file(s, w->w[w->n - 1]);
	else if (hook_network(s->program))
		step_network(p, s, w);
	else if (hook_idle(s->program))
		s->kind = HOOK_IDLE;
	else if (hook_many(s->program))
		step_many(p, s, w);
	else if (hook_builder(s->program))
		s->kind = HOOK_BUILDER;
	else if (windows_script(w->w[0]))
		hook_step_file(s, w->w[0]);
}
