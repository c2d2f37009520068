/* L2-POST-001: what a lifecycle command says by itself. */
#include "scanner/rule/post.h"

#include "base/buf.h"
#include "scanner/rule/hook_names.h"
#include "scanner/rule/hook_repository.h"

#include <string.h>

static void raise_to(struct post *p, enum severity s, const char *why)
{
	if (s > p->severity || !p->why.n) {
		p->severity = s;
		p->why = text_of(why);
	}
}

static void judge_traits(struct post *p, uint32_t t)
{
	bool network = t & (HOOK_FETCHES | HOOK_SENDS);

	if (t & HOOK_RUNS_FETCHED)
		raise_to(p, SEVERITY_CRITICAL, "downloads something and runs it");
	if (t & HOOK_RUNS_DECODED)
		raise_to(p, SEVERITY_CRITICAL, "decodes hidden code and runs it");
	if (t & HOOK_SEIZES)
		raise_to(p, SEVERITY_CRITICAL, "takes over the machine by its container service or sudo");
	if (t & HOOK_DIVERTS)
		raise_to(p, SEVERITY_CRITICAL, "changes where packages come from, or installs an editor's extension");
	if (t & HOOK_MINES)
		raise_to(p, SEVERITY_CRITICAL, "digs for coins");
	if (t & HOOK_LOADER)
		raise_to(p, SEVERITY_CRITICAL, "has a tool of the system run a library or script");
	if (t & HOOK_REGISTERS)
		raise_to(p, SEVERITY_CRITICAL, "registers something that starts again later");
	if (t & HOOK_SOCKET)
		raise_to(p, SEVERITY_CRITICAL, "opens a shell to the network");
	if (t & HOOK_DESTROYS)
		raise_to(p, SEVERITY_CRITICAL, "deletes the whole home or disk");
	if ((t & HOOK_SECRETS) && network)
		raise_to(p, SEVERITY_CRITICAL, "reads secrets and talks to the network");
	if ((t & HOOK_RECON) && network)
		raise_to(p, SEVERITY_CRITICAL,
			 "collects facts about the machine and sends them out");
	if ((t & HOOK_ENCODED) && (network || (t & HOOK_SILENT)))
		raise_to(p, SEVERITY_CRITICAL, "decodes hidden commands and runs them");
	if (t & HOOK_ENCODED)
		raise_to(p, SEVERITY_HIGH, "decodes something hidden");
	if ((t & HOOK_PERSISTS) && network)
		raise_to(p, SEVERITY_CRITICAL, "makes a download start again later");
	if (t & HOOK_PERSISTS)
		raise_to(p, SEVERITY_HIGH, "makes itself start again later");
	if (t & HOOK_SECRETS)
		raise_to(p, SEVERITY_HIGH, "reads secrets");
	if (t & HOOK_SENDS)
		raise_to(p, SEVERITY_HIGH, "sends something over the network");
	if (t & HOOK_FETCHES)
		raise_to(p, SEVERITY_HIGH, "talks to the network");
	if (t & HOOK_TOO_MUCH)
		raise_to(p, SEVERITY_HIGH, "is longer or deeper than any real command");
}

static bool name_byte(char c)
{
	return text_is_word(c) || c == '$';
}

/* The words of code that only says something, asks for the version or requires a file of its own.
 */
static bool plain_word(struct text w)
{
	static const char *const words[] = {"argv",
					    "catch",
					    "code",
					    "console",
					    "const",
					    "e",
					    "else",
					    "env",
					    "err",
					    "error",
					    "ex",
					    "exit",
					    "false",
					    "finally",
					    "if",
					    "info",
					    "let",
					    "log",
					    "message",
					    "node",
					    "platform",
					    "process",
					    "require",
					    "return",
					    "split",
					    "stderr",
					    "stdout",
					    "then",
					    "JSON",
					    "stringify",
					    "true",
					    "try",
					    "typeof",
					    "undefined",
					    "var",
					    "version",
					    "versions",
					    "warn",
					    "write",
					    "null",
					    "major",
					    "Number",
					    "parseInt",
					    "import",
					    "npm_config_user_agent",
					    "npm_execpath",
					    "includes",
					    "startsWith",
					    "test",
					    "match",
					    "void",
					    "throw",
					    "new",
					    "Error",
					    "indexOf",
					    "sys", /* Python and Ruby that ask for their own version */
					    "assert",
					    "version_info",
					    "python_version",
					    "machine",
					    "print",
					    "puts",
					    "RUBY_VERSION",
					    "and",
					    "or",
					    "not",
					    "in",
					    "is",
					    "True",
					    "False",
					    "None",
					    NULL};

	for (size_t i = 0; words[i]; i++)
		if (text_eq(w, text_of(words[i])))
			return true;
	return w.n && *w.p >= '0' && *w.p <= '9';
}

/* node -e "require('fs').rmSync('build', {recursive: true, force: true})": clears or copies what the package builds. */
static bool tidy_word(struct text w)
{
	static const char *const words[] = {"rmSync", "mkdirSync", "existsSync", "copyFileSync", "cpSync", "chmodSync", "fs", "force", "recursive", NULL};

	for (size_t i = 0; words[i]; i++)
		if (text_eq(w, text_of(words[i])))
			return true;
	return false;
}

/* A folder or file inside the package. */
static bool inside(struct text path)
{
	(void)text_skip(&path, T("./"));
	return path.n && name_byte(*path.p) && !text_has(path, T("..")) && !text_has(path, T(":")) && !text_has(path, T("${"));
}

/* chmodSync('.config/husky/pre-commit', ..): a hidden folder of the package may be told so; to copy into one is another thing. */
static bool makes_program(struct text before, struct text path)
{
	return text_ends(before, T("chmodSync(")) && text_skip(&path, T(".")) && path.n && name_byte(*path.p) && inside(path);
}

static bool loads(struct text before)
{
	return text_ends(before, T("require(")) || text_ends(before, T("import("));
}

/* process.env.AUTHORIZED: what a variable is called says nothing; what it holds can only be compared or printed by such code. */
static bool variable(struct text before, struct text word)
{
	for (size_t i = 0; i < word.n; i++)
		if (!(word.p[i] >= 'A' && word.p[i] <= 'Z') && !(word.p[i] >= '0' && word.p[i] <= '9') && word.p[i] != '_')
			return false;
	return text_ends(before, T("process.env."));
}

/* prepare: node -e "process.env.CI || require('husky').install()": what people of the project have run in their copies. */
static bool hooks_word(struct text w)
{
	static const char *const words[] = {"install", "default", "await", "execSync", "stdio", NULL};

	return hook_listed(w, words);
}

static bool hooks_module(struct text name)
{
	static const char *const names[] = {"husky", "simple-git-hooks", "lefthook", "is-ci", "ci-info", NULL};

	return hook_listed(name, names);
}

/* require('child_process').execSync('..') in one piece: then it is the command that counts. rest: behind the name. */
static bool runs_literal(struct text name, struct text rest)
{
	(void)text_skip(&rest, T("\\"));
	(void)(text_skip(&rest, T("'")) || text_skip(&rest, T("\"")));
	return (text_eq(name, T("child_process")) || text_eq(name, T("node:child_process"))) && text_starts(rest, T(").execSync("));
}

/* git config core.hooksPath .githooks: a folder of the project. */
static bool sets_own_hooks(struct text command)
{
	if (!text_skip(&command, T("git config core.hooksPath ")) && !text_skip(&command, T("git config --local core.hooksPath ")))
		return false;
	(void)text_skip(&command, T("./"));
	(void)text_skip(&command, T("."));
	for (size_t i = 0; i < command.n; i++)
		if (!name_byte(command.p[i]) && command.p[i] != '-' && command.p[i] != '/')
			return false;
	return command.n && *command.p != '/';
}

/* execSync('husky install'), all of it there to read. */
static bool installs_hooks(struct text command)
{
	static const char *const commands[] = {"husky", "husky install", "npx husky", "npx husky install", "npx --no-install husky install",
					       "lefthook install", "npx lefthook install", "simple-git-hooks", "npx simple-git-hooks", NULL};

	return sets_own_hooks(command) || hook_listed(command, commands);
}

/* A literal in such code; before, rest: what stands before and behind it. tidies: a file is touched somewhere in it. ours: the project's. */
static bool harmless_string(struct text before, struct text string, struct text rest, bool tidies, bool ours)
{
	bool own = text_starts(string, T("./")) || text_starts(string, T("../")) || text_eq(string, T("."));

	if (text_ends(before, T("require(")) && (text_eq(string, T("fs")) || text_eq(string, T("node:fs"))))
		return true;
	if (text_ends(before, T("existsSync(")))
		return true;
	if (text_ends(before, T("execSync(")))
		return installs_hooks(string);
	if (loads(before))
		return own || (ours && (hooks_module(string) || runs_literal(string, rest)));
	return !tidies || inside(string) || makes_program(before, string);
}

/* !/npm\//.test(..): a regular expression that is only asked. The last byte of it, or at when none begins there. */
static size_t asked_expression(struct text code, size_t at)
{
	struct text before = text_trim_end(text_head(code, at));
	size_t i = at + 1;

	if (!before.n || !memchr("(!=&|?:,;{", before.p[before.n - 1], 10))
		return at;
	for (; i < code.n && code.p[i] != '/' && code.p[i] != '\n'; i++)
		i += code.p[i] == '\\';
	return i < code.n && code.p[i] == '/' && text_starts(text_tail(code, i + 1), T(".test(")) ? i : at;
}

/* node -e "try{require('./postinstall')}catch(e){}" and node -e "console.log(...)": as harmless as
 * a file. Any other word, and any required module that is no file of the package, and it is not. */
static bool harmless_code(struct text code, bool ours)
{
	bool tidies = text_has(code, T("Sync("));
	char quote = 0;
	size_t from = 0;

	for (size_t i = 0; i < code.n; i++) {
		char c = code.p[i];
		if (quote) {
			if (c == '\\')
				i++;
			if (c != quote)
				continue;
			struct text string = text_n(code.p + from, i - from);
			struct text before = text_head(code, from - 1);
			quote = 0;
			if (!harmless_string(before, string, text_tail(code, i), tidies, ours) || (loads(before) && !text_starts(text_tail(code, i + 1), T(")"))))
				return false;
			continue;
		}
		if (c == '"' || c == '\'' || c == '`') {
			quote = c;
			from = i + 1;
			continue;
		}
		if (c == '/')
			i = asked_expression(code, i);
		if (!name_byte(c))
			continue;
		size_t start = i;
		while (i < code.n && name_byte(code.p[i]))
			i++;
		struct text word = text_n(code.p + start, i - start);
		if (!plain_word(word) && !tidy_word(word) && !variable(text_head(code, start), word) && !(ours && hooks_word(word)))
			return false;
		if (text_eq(word, T("execSync")) && !text_starts(text_tail(code, i), T("('")) && !text_starts(text_tail(code, i), T("(\"")) &&
		    !text_starts(text_tail(code, i), T("(\\\"")))
			return false;
		if ((text_eq(word, T("require")) || (text_eq(word, T("import")) && (tidies || text_starts(text_tail(code, i), T("("))))) &&
		    !text_starts(text_tail(code, i), T("('")) &&
		    !text_starts(text_tail(code, i), T("(\"")) &&
		    !text_starts(text_tail(code, i), T("(\\\"")))
			return false;
		i--;
	}
	return !quote;
}

/* npm install -g x: a program for every user of the machine; package managers bring each other. */
static bool installs_for_all(const struct hook_step *s)
{
	static const char *const managers[] = {"npm", "pnpm", "yarn", "corepack", "bun", "lerna", "node-gyp", "nx", "turbo", "rimraf",
					       "typescript", "husky", "bower", "gulp", "gulp-cli", "grunt-cli", "n", NULL};
	struct text name = text_cut(s->target, '@').head;

	return name.n && !hook_listed(name, managers) && !hook_builder(name) &&
	       (text_has(s->text, T(" -g")) || text_has(s->text, T(" --global")) || text_has(s->text, T("global add ")));
}

static void judge_package(struct post *p, const struct hook_step *s, bool own)
{
	if (text_has(s->text, T("://")) || text_has(s->target, T("github:")) ||
	    text_has(s->target, T("git@")) || hook_runs_repository(s))
		raise_to(p, SEVERITY_CRITICAL,
			 "fetches a package from outside the registry and runs it");
	else if (installs_for_all(s))
		raise_to(p, SEVERITY_HIGH, "installs another program for the whole machine");
	else if (own)
		raise_to(p, SEVERITY_LOW, "runs another package");
	else if (text_has(s->text, T("install")) || text_has(s->text, T("add ")))
		raise_to(p, SEVERITY_HIGH, "installs another package behind the lockfile");
	else
		raise_to(p, SEVERITY_MEDIUM, "fetches another package and runs it");
}

static const struct script *script_of(const struct manifest_view *m, struct text name)
{
	for (uint32_t i = m->script_count; i-- > 0;)
		if (text_eq(m->scripts[i].name, name))
			return &m->scripts[i];
	return NULL;
}

struct queue {
	struct text commands[POST_SCRIPTS_MAX];
	size_t count;
};

static void follow(struct queue *q, struct post *p, const struct manifest_view *m, struct text name)
{
	const struct script *s = script_of(m, name);

	if (!s)
		return;
	for (size_t i = 0; i < q->count; i++)
		if (text_eq(q->commands[i], s->command))
			return;
	if (q->count == POST_SCRIPTS_MAX) {
		raise_to(p, SEVERITY_MEDIUM, "runs more scripts than can be followed");
		return;
	}
	q->commands[q->count++] = s->command;
}

static void judge_step(struct queue *q, struct post *p, const struct manifest_view *m,
		       const struct hook_step *s, bool own)
{
	switch (s->kind) {
	case HOOK_IDLE:
		raise_to(p, SEVERITY_INFO, "does nothing of its own");
		break;
	case HOOK_BUILDER:
		raise_to(p, SEVERITY_LOW, "runs a known build tool");
		break;
	case HOOK_FILE:
		raise_to(p, SEVERITY_MEDIUM, "runs a file of the package");
		break;
	case HOOK_INLINE:
		if (harmless_code(s->target, own))
			raise_to(p, SEVERITY_MEDIUM,
				 "runs a line of code that only loads a file, prints or clears a folder of the package");
		else
			raise_to(p, SEVERITY_HIGH, "runs code written into the command itself");
		break;
	case HOOK_SCRIPT:
		raise_to(p, SEVERITY_INFO, "runs another script of the package");
		follow(q, p, m, s->target);
		break;
	case HOOK_PACKAGE:
		judge_package(p, s, own);
		break;
	case HOOK_NETWORK:
		raise_to(p, SEVERITY_HIGH, "talks to the network");
		break;
	case HOOK_SHELL:
		raise_to(p, SEVERITY_HIGH, "feeds something to an interpreter");
		break;
	case HOOK_PROGRAM:
	case HOOK_KINDS:
		raise_to(p, SEVERITY_MEDIUM, "runs a program");
		break;
	}
}

bool post_together(struct arena *a, const struct text *commands, size_t count, struct post *out)
{
	struct buf b = BUF(HOOK_COMMAND_MAX);
	struct hook h;
	bool ok;

	for (size_t i = 0; i < count; i++) {
		buf_text(&b, commands[i]);
		buf_text(&b, T(" ; "));
	}
	if (b.failed)
		raise_to(out, SEVERITY_HIGH, "is too long together with the commands before it");
	ok = b.failed || hook_parse(a, arena_text(a, buf_view(&b)), &h);
	if (ok && !b.failed && (h.traits & HOOK_RUNS_FETCHED))
		raise_to(out, SEVERITY_CRITICAL, "runs what another command of the install downloads");
	buf_free(&b);
	return ok;
}

bool post_command(struct arena *a, const struct manifest_view *m, struct text command, bool own,
		  struct post *out)
{
	struct queue q = {.commands = {command}, .count = 1};

	*out = (struct post){0};
	for (size_t i = 0; i < q.count; i++) {
		struct hook h;
		if (!hook_parse(a, q.commands[i], &h))
			return false;
		judge_traits(out, h.traits);
		for (size_t j = 0; j < h.count; j++)
			judge_step(&q, out, m, &h.steps[j], own);
	}
	if (!out->why.n)
		raise_to(out, SEVERITY_INFO, "does nothing");
	return q.count < 2 || post_together(a, q.commands, q.count, out);
}
