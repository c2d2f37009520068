/* Files: read, written, copied, removed. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/command.h"
#include "scanner/rule/hook_traits.h"

#define STATE_FILES 4 /* read by one text that are looked for among what it writes */

static bool letters(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if ((t.p[i] >= 'a' && t.p[i] <= 'z') || (t.p[i] >= 'A' && t.p[i] <= 'Z'))
			return true;
	return false;
}

static bool has_any(struct text t, const char *const *list)
{
	for (; *list; list++)
		if (has(t, *list))
			return true;
	return false;
}

static const char *const persist_paths[] = {
	"authorized_keys", ".bashrc", ".zshrc", ".bash_profile", ".profile", "LaunchAgents", "LaunchDaemons",
	"systemd/user", "/etc/systemd", "/etc/cron", "autostart", "Programs\\Startup", "Programs/Startup",
	"sudoers", NULL};

static const char *const agent_paths[] = {
	"CLAUDE.md", ".cursorrules", ".cursor/", "AGENTS.md", ".gemini", ".vscode/tasks.json",
	".vscode/settings.json", "discord_desktop_core", "app.asar", "mcp.json", "claude_desktop_config", "copilot-instructions", ".windsurf", ".vscode/extensions",
	".vscode-server/extensions", ".vscode-oss/extensions", NULL};

/* ~/.claude/settings.json, ~/.claude.json; not .claude-flow/x, a folder of another tool. */
static bool in_claude(struct text p)
{
	for (size_t at; (at = text_find(p, T(".claude"))) < p.n;) {
		p = text_tail(p, at + 7);
		if (!p.n || *p.p != '-')
			return true;
	}
	return false;
}

/* A copy that nobody loads: settings.json.bak, claude_desktop_config.json.backup.20260102; not x.bak.md, a command of its own. */
static bool backup(struct text p)
{
	struct cut last = text_cut_last(p, '/');
	struct text name = last.found ? last.tail : p;
	struct text rest = text_tail(name, text_find(name, T(".bak")));

	if (!text_skip(&rest, T(".bak"))) {
		rest = text_tail(name, text_find(name, T(".backup")));
		if (!text_skip(&rest, T(".backup")))
			return false;
	}
	for (size_t at; (at = text_find(rest, T("."))) < rest.n;) {
		rest = text_tail(rest, at + 1);
		if (letters(text_head(rest, 1)))
			return false;
	}
	return true;
}

/* What an editor or an agent acts by. */
static bool for_agents(struct text p)
{
	return (in_claude(p) || has_any(p, agent_paths)) && !backup(p);
}

/* Types are compiled and never run. */
static bool only_types(struct text p)
{
	return text_ends(p, T(".d.ts")) || text_ends(p, T(".d.mts")) || text_ends(p, T(".d.cts"));
}

/* A file at the top of its package that goes up one folder and down into another leaves its package. */
static bool beside(struct text file, struct text path)
{
	size_t at = text_find(path, T("/../"));
	static const char *const folders[] = {"bin", "dist", "build", "lib", NULL}; /* of its own, seen from a folder beside them */
	struct text rest = file, to, below;
	bool installed = false;

	for (size_t k; (k = text_find(rest, T("node_modules/"))) < rest.n; installed = true)
		rest = text_tail(rest, k + 13);
	if (installed && text_starts(rest, T("@")))
		rest = text_cut(rest, '/').tail;
	if (installed)
		rest = text_cut(rest, '/').tail;
	if (text_has(rest, T("/")) || at > 3 || at == path.n)
		return false;
	to = text_cut(text_tail(path, at + 4), '/').head;
	below = text_cut(text_tail(path, at + 4), '/').tail;
	for (const char *const *f = folders; *f; f++)
		if (text_eq(to, text_of(*f)) && !text_starts(below, T("../")) && !text_has(below, T("/../")))
			return false;
	return to.n > 1 && !text_starts(to, T(".")) && text_has(text_tail(path, at + 4), T("/"));
}

/* The user's own settings of the package manager: one registry for all names, or what runs scripts. */
static bool sets_registry(struct text p, const struct js_arg *path, const struct js_arg *data)
{
	struct text t = text_trim(constant(data));

	return (path->origins & JS_FROM_HOME) && (text_ends(p, T(".npmrc")) || text_ends(p, T(".yarnrc")) || text_ends(p, T(".yarnrc.yml"))) &&
	       (text_starts(t, T("registry=")) || has(t, "\nregistry") || has(t, "script-shell") || has(t, "npmRegistryServer") ||
		has(t, "yarnPath") || has(t, "git="));
}

/* A function of a command-line program, or what it does for one of its words: its user asks for it. */
static bool on_demand(struct walk *w, const struct js_arg *path)
{
	static const char *const asks[] = {"process.argv", "readline", "inquirer", "prompts", "enquirer", "commander", "yargs", NULL};

	bool asked = false;

	if (w->event->depth && behave_called_for_word(w))
		return true;
	if (!text_starts(w->source, T("#!")))
		return false;
	for (const char *const *a = asks; *a && !asked; a++)
		asked = behave_said(w, *a);
	if (!asked)
		return false;
	return w->event->depth || (path->origins & JS_FROM_ARGV) || !(path->origins & (JS_FROM_HOME | JS_FROM_ENV)) || behave_for_word(w);
}

/* A fixed folder of another machine: asking for it gives that machine the user's name and a proof of the password. */
static void on_share(struct walk *w, const struct js_arg *path, uint32_t origins)
{
	struct text share;

	if ((path->kind != JS_ARG_CONST && !(path->flags & JS_ARG_MIXED)) || path->text.n > 1024 ||
	    !hook_share(path->text, &share) || share.p != path->text.p)
		return;
	behave_add(w, BEHAVE_FETCH, ACT_SHARE, share);
	if (origins)
		behave_add(w, BEHAVE_SEND, ACT_SHARE | ACT_OTHER_HOST | behave_origins(origins), share);
}

/* A text for people to find, in a folder that a list names. */
static bool desktop_of(struct walk *w, const struct js_arg *path)
{
	return path->kind != JS_ARG_CONST && (behave_said(w, "'Desktop'") || behave_said(w, "\"Desktop\"")) && text_ends(path->text, T(".txt"));
}

/* A line for one of the shells' profiles that a list names, below the home folder. */
static bool profile_of(struct walk *w, const struct js_arg *path)
{
	return path->kind != JS_ARG_CONST && (path->origins & JS_FROM_HOME) && !letters(path->text) && has(w->event->path, "append") &&
	       (behave_said(w, "'.bashrc'") || behave_said(w, "\".bashrc\"") || behave_said(w, "'.zshrc'") || behave_said(w, "\".zshrc\""));
}

/* node_modules/NAME: renaming to what is there already fails, so nothing of another package is changed. */
static bool renames_to_package(const struct walk *w, struct text p)
{
	size_t at = text_find(p, T("node_modules/"));

	if (!has(w->event->path, "rename") || at == p.n)
		return false;
	p = text_tail(p, at + 13);
	if (text_starts(p, T("@")))
		p = text_cut(p, '/').tail;
	return p.n && !text_has(p, T("/"));
}

/* A workflow that is all there to read, and neither asks for secrets nor fetches. */
static bool plain_workflow(const struct js_arg *path, const struct js_arg *data)
{
	static const char *const words[] = {"secrets", "curl", "wget", "self-hosted", "github.event", "base64", "http", "_TOKEN", "eval", NULL};

	return has(path->text, ".github/workflows/") && data->kind == JS_ARG_CONST && !behave_decoding(data->how) && !has_any(data->text, words);
}

/* fs.writeFileSync(f, CODE + fs.readFileSync(f)): code that reaches out is put into a file whose place is not known. */
static bool adds_code(const struct js_arg *path, const struct js_arg *data)
{
	static const char *const reaches[] = {"child_process", "http", "net.connect", "\"net\"", "'net'", "eval(", "WebSocket", "fetch(", NULL};

	return path->kind != JS_ARG_CONST && (data->flags & JS_ARG_MIXED) && (data->origins & JS_FROM_FILE) &&
	       (has(data->text, "require(") || has(data->text, "import ")) && has_any(data->text, reaches);
}

/* A vault, an archive, a document: what was deciphered is kept there, and no program is looked for in it. */
static bool keeps_data(const struct walk *w, const struct js_arg *path, struct text p)
{
	static const char *const archives[] = {".tar.gz", ".tgz", ".zip", ".tar", NULL};
	static const char *const documents[] = {".json", ".bin", ".enc", ".db", ".sqlite", ".env", ".csv", ".pem", ".pdf", ".yml", ".yaml", ".vault", NULL};
	bool temporary = (path->origins & JS_FROM_SYSTEM) || has(p, "tmp") || has(p, "Temp");

	if (has(w->shown, "755") || has(w->shown, "777") || has(w->shown, "0o700") || has(w->shown, "493"))
		return false;
	for (const char *const *e = archives; *e; e++)
		if (text_ends(p, text_of(*e)))
			return true;
	for (const char *const *e = documents; !temporary && *e; e++)
		if (text_ends(p, text_of(*e)))
			return true;
	return false;
}

/* fs.writeFileSync(p, fs.readFileSync(p, 'utf8').replace(/npm ci/g, 'pnpm install')): a codemod that its user starts, whose text
 * has nothing of what a workflow is misused for. */
static bool rewrites_workflow(struct walk *w)
{
	static const char *const words[] = {"secrets", "curl", "wget", "self-hosted", "github.event", "github.token", "toJSON",
					    "base64", "_TOKEN", "eval", "Buffer", "fromCharCode", NULL};
	struct text rest = text_tail(w->shown, text_find(w->shown, T("("))), name;
	size_t n = 1;

	if (!text_starts(w->source, T("#!")) || !rest.n)
		return false;
	while (n < rest.n && (name_byte(rest.p[n]) || rest.p[n] == '.'))
		n++;
	name = text_head(rest, n); /* with its bracket */
	rest = text_tail(rest, n);
	struct text read = text_tail(rest, text_find(rest, T("readFileSync(")));
	if (name.n < 2 || !text_starts(rest, T(",")) || !text_skip(&read, T("readFileSync")) || !text_skip(&read, name) || !read.n || name_byte(*read.p))
		return false;
	for (const char *const *word = words; *word; word++)
		if (behave_said(w, *word))
			return false;
	return true;
}

/* What it writes there, below the home folder, for its user's eyes only, it reads again itself, with the encoding of a text: a
 * token, and no program. */
static bool keeps_token(struct walk *w, const struct js_arg *path)
{
	if (!text_starts(path->text, T("~/.")) || behave_program_path(path->text) || !has(w->shown, "0o600") || w->asked_token++ >= CONTENT_WORD_PLACES)
		return false;
	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if ((e->kind == JS_CALL || e->kind == JS_NEW) && callee_of(e->path) == CALLEE_READ && text_eq(arg(e, 0)->text, path->text) &&
		    text_starts(constant(arg(e, 1)), T("utf")))
			return true;
	}
	return false;
}

void behave_write(struct walk *w, const struct js_arg *path, const struct js_arg *data)
{
	if (on_demand(w, path) || (has(path->text, ".github/workflows/") && rewrites_workflow(w)) || (text_starts(w->source, T("#!")) && plain_workflow(path, data)))
		w->flags &= ~(uint32_t)ACT_TOP;

	struct text p = path->kind == JS_ARG_PATH ? text_of("") : path->text;
	uint32_t flags = behave_origins(path->origins) & (ACT_SELF_ARG | ACT_HOME_ARG);
	uint32_t from = behave_origins(data->origins);

	/* decoded here and now; what comes out of an archive is no such thing */
	if ((data->kind == JS_ARG_CONST || data->kind == JS_ARG_BYTES) && behave_decoding(data->how))
		from |= ACT_DECODED_ARG | ACT_CONSTANT;
	bool kept = (data->origins & JS_FROM_CRYPTO) && keeps_data(w, path, p);
	if (data->origins & JS_FROM_CRYPTO)
		from |= ACT_DECODED_ARG | (kept ? 0 : ACT_CONSTANT);
	if ((has(p, ".git/hooks") || has(p, ".husky/")) && data->kind == JS_ARG_CONST &&
	    (has(data->text, "curl ") || has(data->text, "wget ") || has(data->text, "/dev/tcp/")))
		behave_add(w, BEHAVE_PERSIST, flags | ACT_STRONG, p);
	if (has_any(p, persist_paths) || profile_of(w, path))
		behave_add(w, BEHAVE_PERSIST, flags | ACT_STRONG, p);
	if (for_agents(p))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags | ACT_STRONG, p);
	else if (has(p, ".github/workflows") || sets_registry(p, path, data))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags | ACT_STRONG, p);
	else if (beside(w->b->acts->path, p))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags, p);
	else if (text_ends(p, T("\xEF\xBF\xBD/../\xEF\xBF\xBD")) && (from & ACT_FETCHED_ARG))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags, T("a folder beside its own"));
	else if (renames_to_package(w, p))
		;
	else if (only_types(p))
		;
	else if ((has(p, "node_modules/") && !has(p, "node_modules/.") && !text_ends(p, T("node_modules/"))) || has(w->shown, "require.resolve("))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags, p.n ? p : T("another package"));
	else if ((path->origins & JS_FROM_COMMAND) && (path->flags & JS_ARG_MIXED) && behave_program_path(p))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags, p); /* below what "npm root -g" and the like say */
	else if (adds_code(path, data))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags, T("code, in front of what a file says"));
	else if (text_ends(p, T("package.json")) && (data->origins & JS_FROM_FILE))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags | ACT_PLAIN, p);
	if ((path->origins & JS_FROM_HOME) && (has(p, "/Desktop/") || desktop_of(w, path)) && data->kind == JS_ARG_CONST)
		behave_add(w, BEHAVE_PAGE, ACT_HOME_ARG, T("the user's desktop"));
	if ((path->origins & JS_FROM_HOME) && !letters(p))
		behave_add(w, BEHAVE_WRITE_OTHERS, ACT_HOME_ARG | ACT_PLAIN, T("below the home folder"));
	if ((path->origins & JS_FROM_SELF) && !p.n)
		behave_add(w, BEHAVE_WRITE_SELF, flags | (w->flags & ACT_NESTED || from & ACT_FETCHED_ARG ? ACT_FETCHED_ARG : 0),
			   T("overwrites itself"));
	if ((path->origins & JS_FROM_LISTING) && (data->kind == JS_ARG_CONST || text_has(w->shown, T("randomBytes"))))
		behave_add(w, BEHAVE_DESTROY, flags, T("overwrites listed files"));
	on_share(w, path, data->origins);
	if (kept) /* unless a command of the script names it */
		behave_remember_drop(w, p);
	behave_opens(w, path, (from & (ACT_FETCHED_ARG | ACT_DECODED_ARG)) || (w->flags & ACT_NESTED));
	if (data->kind == JS_ARG_CONST && data->text.n < 4096)
		command_acts(w->b->acts, data->text, w->flags, w->place, w->b->number);
	if ((from & ACT_FETCHED_ARG) && !(w->flags & (ACT_TOP | ACT_CODED)) && behave_verified(w))
		flags |= ACT_GATED;
	bool brought = callee_is_answer(w->event->path) || (w->flags & ACT_NESTED);
	if ((brought || from & ACT_FETCHED_ARG) && !(from & ACT_DECODED_ARG) && keeps_token(w, path))
		;
	else if (from & (ACT_FETCHED_ARG | ACT_DECODED_ARG))
		behave_add(w, BEHAVE_DROP, from | flags, p);
	else if (brought)
		behave_add(w, BEHAVE_DROP, flags | ACT_FETCHED_ARG | (behave_program_path(p) ? ACT_CONSTANT : 0), p);
	if (from & (ACT_ENV_ARG | ACT_FILE_ARG))
		behave_add(w, BEHAVE_COLLECT_ENV, from, p);
}

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

	if (w->asked_giver == CONTENT_WORD_TRIES) {
		w->b->acts->full = true;
		return false;
	}
	w->asked_giver++;
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
	const struct js_function *f = w->event->function < w->fold->function_count ? &w->fold->functions[w->event->function] : NULL;

	if (has(w->shown, "cwd()"))
		return true;
	return f && f->end <= w->source.n && f->end > f->start && f->end - f->start < 4096 &&
	       has(text_n(w->source.p + f->start, f->end - f->start), "= process.cwd()");
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
	size_t n = 0;

	if (!f || !(a->origins & (JS_FROM_PARAM | JS_FROM_REQUEST | JS_FROM_ENV)) || !text_skip(&rest, T("(")) || w->event->start <= f->start ||
	    w->asked_made >= CONTENT_WORD_PLACES)
		return false;
	w->asked_made++;
	while (n < rest.n && name_byte(rest.p[n]))
		n++;
	struct text name = text_head(rest, n), before = text_n(w->source.p + f->start, w->event->start - f->start);
	struct arena *arena = w->b->acts->arena;
	return n > 2 && !variable_any(before, name, of_home) && (text_has(before, arena_printf(arena, "mkdir(" TEXT_FMT ",", TEXT_ARG(name))) ||
			 text_has(before, arena_printf(arena, "mkdirSync(" TEXT_FMT ",", TEXT_ARG(name))));
}

/* The home folder and nothing below it; what a function was given and gave back is no such thing. */
static bool whole_home(const struct js_arg *a)
{
	if (a->kind == JS_ARG_CONST || (a->flags & JS_ARG_MIXED))
		return false;
	return a->kind != JS_ARG_PATH || !text_ends(a->text, T("()")) || !(a->origins & JS_FROM_PARAM);
}

void behave_remove(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	struct text p = a->kind == JS_ARG_PATH ? text_of("") : text_trim(a->text);
	bool deep = text_eq(constant(prop(arg(w->event, 1), T("recursive"))), T("true")) ||
		    has(w->event->path, "rimraf") || has(w->event->path, "remove");

	if ((a->origins & JS_FROM_SELF) || has(w->shown, "(process.argv[1]"))
		behave_add(w, BEHAVE_HIDE, ACT_SELF_ARG, T("deletes itself"));
	bool below_home = (a->origins & JS_FROM_LISTING) && (a->origins & JS_FROM_HOME) && !letters(a->text);
	if (below_home && answered(w)) {
		w->flags &= ~(uint32_t)ACT_TOP;
		behave_add(w, BEHAVE_DESTROY, ACT_PARAM_ARG, T("what its user is asked about"));
	} else if (below_home) {
		behave_add(w, BEHAVE_DESTROY, ACT_STRONG | ACT_HOME_ARG, T("everything below the home folder"));
	}
	w->b->acts->full |= (a->origins & JS_FROM_LISTING) && w->asked_here == CONTENT_WORD_TRIES;
	if ((a->origins & JS_FROM_LISTING) && w->asked_here < CONTENT_WORD_TRIES && ++w->asked_here && !on_demand(w, a) && lists_here(w))
		behave_add(w, BEHAVE_DESTROY, ACT_PARAM_ARG | (dated(w) || (w->event->depth && obeys(w)) ? ACT_HOST_ARG : 0), T("what lies where the program was started"));
	if (!deep)
		return;
	if (has(p, "node_modules/") && !has(p, "node_modules/.") && !text_ends(p, T("node_modules/")))
		behave_add(w, BEHAVE_DESTROY, ACT_COMMAND_ARG, T("installed packages"));
	/* after a day that the code names, what lies in the current folder */
	if ((w->event->flags & JS_EVENT_BRANCH || w->event->depth) && a->kind != JS_ARG_CONST && below_here(w) && dated(w))
		behave_add(w, BEHAVE_DESTROY, ACT_HOST_ARG, T("the current folder, after a date"));
	if (text_eq(p, T("/")) || text_eq(p, T("C:\\")) || text_eq(p, T("~")) || text_eq(p, T("/home")))
		behave_add(w, BEHAVE_DESTROY, ACT_STRONG | ACT_CONSTANT, p);
	else if (!(a->origins & JS_FROM_HOME) || (a->kind == JS_ARG_UNKNOWN && !a->text.n && made_here(w, a)))
		return;
	else if (whole_home(a))
		behave_add(w, BEHAVE_DESTROY, ACT_STRONG | ACT_HOME_ARG, T("the home folder"));
	else if (!a->text.n)
		behave_add(w, BEHAVE_DESTROY, ACT_HOME_ARG, T("below the home folder"));
}

/* A constant, or one below the script's own folder. */
static struct text near(const struct js_arg *a)
{
	return a->kind == JS_ARG_CONST || ((a->flags & JS_ARG_MIXED) && text_starts(a->text, T("./"))) ? a->text : text_of("");
}

void behave_copy(struct walk *w)
{
	const struct js_event *e = w->event;
	struct text from = near(arg(e, 0)), to = near(arg(e, 1));

	behave_carries(w, arg(e, 0), arg(e, 1));
	if ((arg(e, 0)->origins & JS_FROM_SELF) && !has(e->path, "rename"))
		behave_add(w, BEHAVE_WRITE_OTHERS, ACT_SELF_ARG | ACT_COMMAND_ARG | ACT_PLAIN, T("copies itself"));
	if (text_ends(to, T("package.json")) && from.n && !text_ends(from, T(".json")))
		behave_add(w, BEHAVE_WRITE_SELF, ACT_STRONG, T("replaces package.json"));
	else
		behave_write(w, arg(e, 1), arg(e, 0));
}

/* archiver().directory(x): into an archive. */
static bool packs(struct text path)
{
	return text_starts(path, T("archiver()")) || text_starts(path, T("adm-zip()"));
}

/* fs.readFileSync('.env') for a word of the command line: the project's settings, which its user wants to have elsewhere too. */
static bool asked_settings(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	struct text p = a->text;

	(void)text_skip(&p, T("./"));
	return a->kind == JS_ARG_CONST && text_starts(p, T(".env")) && !text_has(p, T("/")) && behave_for_word(w);
}

bool behave_only_asked(struct walk *w)
{
	const struct js_event *at = w->event;
	bool any = false, all = true;

	for (size_t i = 0; w->settings == ASKED_NOT && all && i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if ((e->kind != JS_CALL && e->kind != JS_NEW) || !(arg(e, 0)->origins & JS_FROM_CRED_FILE) || callee_of(e->path) != CALLEE_READ)
			continue;
		w->event = e;
		all = asked_settings(w);
		any = true;
	}
	w->event = at;
	if (w->settings == ASKED_NOT)
		w->settings = any && all ? ASKED_YES : ASKED_NO;
	return w->settings == ASKED_YES;
}

/* fs.readFileSync(this.file, ..): "this.file", nothing where no name stands. */
static struct text path_named(const struct walk *w, const struct js_event *e)
{
	struct text call = e->end > w->source.n || e->end < e->start ? text_of("") : text_n(w->source.p + e->start, e->end - e->start);
	struct text name = text_tail(call, text_find(call, T("(")));
	size_t n = 0;

	if (!text_skip(&name, T("(this.")))
		return text_of("");
	while (n < name.n && name_byte(name.p[n]))
		n++;
	return n < name.n && (name.p[n] == ',' || name.p[n] == ')') ? text_head(name, n) : text_of("");
}

static bool below_home(struct text value)
{
	return has(value, "homedir()") && (has(value, ", '") || has(value, ", \"") || has(value, "/."));
}

static bool elsewhere(struct text value)
{
	return !below_home(value);
}

/* this.file = path.join(os.homedir(), '.tool', 'id'), and nothing else. */
static bool named_below_home(const struct walk *w, struct text name)
{
	return variable_any(w->source, name, below_home) && !variable_any(w->source, name, elsewhere);
}

/* Is it written too, under the same path or the same name of one? */
static bool written_too(const struct walk *w, const struct js_event *read)
{
	struct text path = arg(read, 0)->text, name = path_named(w, read);

	if (path.n ? !text_starts(path, T("~/.")) : !name.n || !named_below_home(w, name))
		return false;
	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if ((e->kind == JS_CALL || e->kind == JS_NEW) && callee_of(e->path) == CALLEE_WRITE && text_eq(arg(e, 0)->text, path) &&
		    (path.n || text_eq(path_named(w, e), name)))
			return true;
	}
	return false;
}

bool behave_own_state(struct walk *w)
{
	unsigned reads = 0;

	for (size_t i = 0; w->state == ASKED_NOT && i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if ((e->kind != JS_CALL && e->kind != JS_NEW) || callee_of(e->path) != CALLEE_READ)
			continue;
		if (++reads > STATE_FILES || !written_too(w, e))
			w->state = ASKED_NO;
	}
	if (w->state == ASKED_NOT)
		w->state = reads ? ASKED_YES : ASKED_NO;
	return w->state == ASKED_YES;
}

/* '.env', './.env.local': the settings of the project that it is started in. */
static bool own_settings(const struct js_arg *a)
{
	struct text t = constant(a);

	text_skip(&t, T("./"));
	return text_starts(t, T(".env")) && !text_has(t, T("/"));
}

void behave_read(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);

	on_share(w, a, 0);

	if (a->origins & JS_FROM_CRED_FILE)
		behave_add(w, BEHAVE_COLLECT_FILES, ACT_FILE_ARG | (packs(w->event->path) ? ACT_COMMAND_ARG : 0) | (own_settings(a) ? ACT_OWN : 0),
			   a->kind == JS_ARG_PATH ? w->event->path : a->text);
}
