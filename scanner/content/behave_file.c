/* Files: written, copied. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/command.h"
#include "scanner/content/kind.h"
#include "scanner/rule/hook_traits.h"

#define PICTURE_HEAD 512 /* bytes of what is written that say whether it is one */

static const char *const persist_paths[] = {
	"authorized_keys", ".bashrc", ".zshrc", ".zshenv", ".zprofile", ".bash_profile", ".bash_login", ".profile", ".xprofile", "LaunchAgents", "LaunchDaemons",
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
		if (has_letters(text_head(rest, 1)))
			return false;
	}
	return true;
}

/* What an editor or an agent acts by. */
static bool for_agents(struct text p)
{
	return (in_claude(p) || has_any(p, agent_paths)) && !backup(p);
}

/* Where the programs of a machine or of its user are put. */
static bool among_programs(struct text p)
{
	static const char *const places[] = {"AppData/", "AppData\\", "/Programs/", "/Applications/", "Application Support/", "Program Files", "/snap/",
					     "~/.config/", "~/.local/", NULL};

	return has_any(p, places) || text_starts(p, T("/opt/")) || text_starts(p, T("/usr/lib/")) || text_starts(p, T("/usr/share/"));
}

uint32_t behave_of_program(struct text p)
{
	bool code = has(p, "app.asar") || has(p, "/resources/app/") || has(p, "discord_desktop_core");
	/* wherever that is: no other program has a module of that name, and ~ may be what a variable of Windows says */
	bool own = has(p, "discord_desktop_core/index.js") || has(p, "discord_desktop_core/core.asar") || (text_starts(p, T("~/")) && has(p, "/resources/app.asar"));

	return code && (own || among_programs(p)) && !backup(p) ? ACT_STRONG | ACT_COMMAND_ARG : 0;
}

/* path.join(base, version, 'modules', name, 'index.js') in a text that says which name is looked for in the folder. */
static bool of_listed_module(struct walk *w, const struct js_arg *path)
{
	struct text p = path->flags & JS_ARG_MIXED ? path->text : text_of("");

	return has(p, "modules/\xEF\xBF\xBD/") && !has(p, "node_modules") && (text_ends(p, T("/index.js")) || text_ends(p, T("/core.asar"))) &&
	       behave_said(w, "discord_desktop_core");
}

/* The file of one program of a list: `${local}/Programs/${name}/${file}` */
static bool of_some_program(const struct js_arg *path)
{
	return (path->flags & JS_ARG_MIXED) && text_ends(path->text, T("\xEF\xBF\xBD")) && among_programs(path->text);
}

/* Types are compiled and never run. */
static bool only_types(struct text p)
{
	return text_ends(p, T(".d.ts")) || text_ends(p, T(".d.mts")) || text_ends(p, T(".d.cts"));
}

/* The user's own settings of the package manager: one registry for all names, or what runs scripts. */
static bool sets_registry(struct text p, const struct js_arg *path, const struct js_arg *data)
{
	struct text t = text_trim(constant(data));

	return (path->origins & JS_FROM_HOME) && (text_ends(p, T(".npmrc")) || text_ends(p, T(".yarnrc")) || text_ends(p, T(".yarnrc.yml"))) &&
	       (text_starts(t, T("registry=")) || has(t, "\nregistry") || has(t, "script-shell") || has(t, "npmRegistryServer") ||
		has(t, "yarnPath") || has(t, "git="));
}

void behave_on_share(struct walk *w, const struct js_arg *path, uint32_t origins)
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
	return path->kind != JS_ARG_CONST && (path->origins & JS_FROM_HOME) && !has_letters(path->text) && has(w->event->path, "append") &&
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

/* So much of it is constant that it is known again where it is run. */
static bool known_name(struct text p)
{
	size_t unknown = text_find_last(p, (char)0xBD);

	return text_tail(p, unknown < p.n ? unknown + 1 : 0).n >= 4;
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
	if (!temporary && has(w->shown, "0o600") && !behave_program_path(p) && known_name(p)) /* its user alone reads it, and nobody runs it */
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
static bool keeps_token(struct walk *w, const struct js_arg *path, const struct js_arg *data)
{
	if (data->kind == JS_ARG_PATH && text_eq(data->text, T("electron.safeStorage.encryptString()"))) /* Electron's: the system keeps its key, and nothing can run it */
		return true;
	if (!text_starts(path->text, T("~/.")) || behave_program_path(path->text) || !has(w->shown, "0o600") || !behave_may_ask(w, ASK_TOKEN, CONTENT_QUESTIONS))
		return false;
	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if ((e->kind == JS_CALL || e->kind == JS_NEW) && callee_of(e->path) == CALLEE_READ && text_eq(arg(e, 0)->text, path->text) &&
		    text_starts(constant(arg(e, 1)), T("utf")))
			return true;
	}
	return false;
}

/* By its name and by how it begins. */
static bool is_picture(struct text path, struct text bytes)
{
	static const char *const endings[] = {".png", ".jpg", ".jpeg", ".gif", ".ico", ".webp", ".ttf", ".otf", ".woff", ".woff2", NULL};
	enum file_class class = kind_of(path, text_head(bytes, PICTURE_HEAD)).klass;
	bool named = false;

	for (const char *const *e = endings; *e && !named; e++)
		named = text_ends(path, text_of(*e));
	return named && (class == FILE_IMAGE || class == FILE_FONT);
}

/* Nothing but that file is read. */
static bool reads_only(const struct walk *w, struct text path)
{
	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if ((e->kind == JS_CALL || e->kind == JS_NEW) && callee_of(e->path) == CALLEE_READ && !text_eq(arg(e, 0)->text, path))
			return false;
	}
	return true;
}

/* Spelled at once, or in pieces. */
static bool keeps_public_key(const struct walk *w)
{
	for (size_t i = 0; i < w->fold->constant_count; i++)
		if (command_public_key(w->fold->constants[i].text))
			return true;
	return command_public_key(w->source);
}

/* A key of the code's own, in what it adds to those that may log in: in what it writes, or spelled in a text that nobody else tells what
 * to write. */
static bool lets_in(struct walk *w, const struct js_arg *path, const struct js_arg *data)
{
	if (!has(path->text, "authorized_keys"))
		return false;
	if ((data->kind == JS_ARG_CONST || data->flags & JS_ARG_MIXED) && command_public_key(data->text))
		return true;
	return !(data->origins & (JS_FROM_PARAM | JS_FROM_ARGV | JS_FROM_NETWORK | JS_FROM_STDIN | JS_FROM_ENV)) && behave_said(w, "AAAA") &&
	       behave_may_ask(w, ASK_LOGIN, CONTENT_QUESTIONS) && (!(data->origins & JS_FROM_FILE) || reads_only(w, path->text)) && keeps_public_key(w);
}

void behave_write(struct walk *w, const struct js_arg *path, const struct js_arg *data)
{
	if (behave_on_demand(w, path) || (has(path->text, ".github/workflows/") && rewrites_workflow(w)) || (text_starts(w->source, T("#!")) && plain_workflow(path, data)))
		w->flags &= ~(uint32_t)ACT_TOP;

	struct text p = path->kind == JS_ARG_PATH ? text_of("") : path->text;
	uint32_t flags = behave_origins(path->origins) & (ACT_SELF_ARG | ACT_HOME_ARG);
	uint32_t from = behave_origins(data->origins);

	/* decoded here and now; what comes out of an archive is no such thing, and a picture is no program */
	if ((data->kind == JS_ARG_CONST || data->kind == JS_ARG_BYTES) && behave_decoding(data->how) && !is_picture(p, data->text))
		from |= ACT_DECODED_ARG | ACT_CONSTANT;
	bool kept = (data->origins & JS_FROM_CRYPTO) && keeps_data(w, path, p);
	if (data->origins & JS_FROM_CRYPTO)
		from |= ACT_DECODED_ARG | (kept ? 0 : ACT_CONSTANT);
	if ((has(p, ".git/hooks") || has(p, ".husky/")) && data->kind == JS_ARG_CONST &&
	    (has(data->text, "curl ") || has(data->text, "wget ") || has(data->text, "/dev/tcp/")))
		behave_add(w, BEHAVE_PERSIST, flags | ACT_STRONG, p);
	if (has_any(p, persist_paths) || profile_of(w, path))
		behave_add(w, BEHAVE_PERSIST, flags | ACT_STRONG | (lets_in(w, path, data) ? ACT_KEYS_ARG : 0), p);
	if (behave_of_program(p))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags | behave_of_program(p), p);
	else if (of_listed_module(w, path))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags | ACT_STRONG | ACT_COMMAND_ARG, T("a desktop program"));
	else if (for_agents(p))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags | ACT_STRONG, p);
	else if (has(p, ".github/workflows") || sets_registry(p, path, data))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags | ACT_STRONG, p);
	else if (behave_beside(w, p))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags, p);
	else if (text_ends(p, T("\xEF\xBF\xBD/../\xEF\xBF\xBD")) && (from & ACT_FETCHED_ARG))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags, T("a folder beside its own"));
	else if (renames_to_package(w, p))
		;
	else if (only_types(p))
		;
	else if (has(p, "node_modules/") && behave_mends_manifest(w, p))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags | ACT_PLAIN | ACT_OWN, p);
	else if ((has(p, "node_modules/") && !has(p, "node_modules/.") && !text_ends(p, T("node_modules/"))) || has(w->shown, "require.resolve(") || behave_resolved(w, path))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags | (behave_edits(w, data) ? ACT_OWN : 0), p.n ? p : T("another package"));
	else if ((from & ACT_FETCHED_ARG) && behave_told_beside(w, path))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags | ACT_FETCHED_ARG, p);
	else if ((path->origins & JS_FROM_COMMAND) && (path->flags & JS_ARG_MIXED) && behave_program_path(p))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags, p); /* below what "npm root -g" and the like say */
	else if (adds_code(path, data))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags, T("code, in front of what a file says"));
	else if (text_ends(p, T("package.json")) && (data->origins & JS_FROM_FILE))
		behave_add(w, BEHAVE_WRITE_OTHERS, flags | ACT_PLAIN, p);
	if ((path->origins & JS_FROM_HOME) && (has(p, "/Desktop/") || desktop_of(w, path)) && data->kind == JS_ARG_CONST)
		behave_add(w, BEHAVE_PAGE, ACT_HOME_ARG, T("the user's desktop"));
	if (of_some_program(path))
		behave_add(w, BEHAVE_WRITE_OTHERS, ACT_HOME_ARG | ACT_PLAIN | ACT_COMMAND_ARG, T("where programs are installed"));
	else if ((path->origins & JS_FROM_HOME) && !has_letters(p))
		behave_add(w, BEHAVE_WRITE_OTHERS, ACT_HOME_ARG | ACT_PLAIN, T("below the home folder"));
	if ((path->origins & JS_FROM_SELF) && !p.n)
		behave_add(w, BEHAVE_WRITE_SELF, flags | (w->flags & ACT_NESTED || from & ACT_FETCHED_ARG ? ACT_FETCHED_ARG : 0),
			   T("overwrites itself"));
	if ((path->origins & JS_FROM_LISTING) && (data->kind == JS_ARG_CONST || text_has(w->shown, T("randomBytes"))))
		behave_add(w, BEHAVE_DESTROY, flags, T("overwrites listed files"));
	behave_on_share(w, path, data->origins);
	if ((data->origins & JS_FROM_FILE) && !(data->origins & (JS_FROM_NETWORK | JS_FROM_DECODED)))
		behave_carries(w, NULL, path);
	if (kept) /* unless a command of the script names it */
		behave_remember_drop(w, p);
	behave_opens(w, path, (from & (ACT_FETCHED_ARG | ACT_DECODED_ARG)) || (w->flags & ACT_NESTED));
	if (data->kind == JS_ARG_CONST && data->text.n < 4096)
		command_acts(w->b->acts, data->text, w->flags, w->place, w->b->number);
	if ((from & ACT_FETCHED_ARG) && behave_verified(w, true))
		flags |= ACT_GATED;
	bool brought = callee_is_answer(w->event->path) || (w->flags & ACT_NESTED);
	if ((brought || from & ACT_FETCHED_ARG) && !(from & ACT_DECODED_ARG) && keeps_token(w, path, data))
		;
	else if (from & (ACT_FETCHED_ARG | ACT_DECODED_ARG))
		behave_add(w, BEHAVE_DROP, from | flags, p);
	else if (brought)
		behave_add(w, BEHAVE_DROP, flags | ACT_FETCHED_ARG | (behave_program_path(p) ? ACT_CONSTANT : 0), p);
	if (from & (ACT_ENV_ARG | ACT_FILE_ARG))
		behave_add(w, BEHAVE_COLLECT_ENV, from, p);
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
