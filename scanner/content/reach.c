/* Who runs what: the closures of install hooks and of entry points. */
#include "scanner/content/deep.h"
#include "scanner/content/command.h"
#include "scanner/content/gyp.h"
#include "scanner/content/kind.h"
#include "scanner/content/limits.h"
#include "scanner/content/look.h"
#include "scanner/content/program.h"
#include "scanner/content/resolve.h"
#include "scanner/content/scan_file.h"
#include "scanner/content/script.h"
#include "scanner/rule/hook.h"

#include <string.h>

/* Where a closure begins: a package's hooks, its entry points, a folder that is opened. */
struct start {
	struct text root; /* its folder */
	uint32_t reached;
};

struct step {
	uint32_t file;
	struct start *start;
};

struct reach_pass {
	const struct content_looker *lookers;
	unsigned looker_count;
	struct project *project;
	struct content *content;
	struct arena *scratch;
	struct buf bytes;
	struct start *start; /* of what is entered now */
	struct step *queue;  /* files to follow */
	uint32_t head, tail;
	uint32_t *wave; /* those of them to be looked at together */
	bool failed;
};

static void problem(struct reach_pass *r, struct text path, const char *code, const char *what)
{
	project_problem(r->project, true, code, path, 0, "%s", what);
}

static void begin(struct reach_pass *r, struct text root)
{
	struct start *s = ARENA_NEW(r->content->arena, struct start);

	if (s)
		s->root = root;
	r->start = s;
	r->failed |= !s;
}

/* The bytes of a file as they were; empty when it cannot be read. */
static struct text bytes_of(struct reach_pass *r, uint32_t index)
{
	const struct content_source *source = &r->lookers[0].source;
	struct err e;

	buf_clear(&r->bytes);
	if (source->read(source->ctx, index, &r->bytes, &e))
		return buf_view(&r->bytes);
	r->content->files[index].limits |= FILE_LIMIT_UNREAD;
	return text_of("");
}

static bool wants_look(const struct file *f)
{
	if (f->deep || f->klass == FILE_EXECUTABLE || f->klass == FILE_EMPTY ||
	    text_ends(f->path, T(".json")) || text_ends(f->path, T(".node")))
		return false;
	/* What a hook runs is always read closely; what is merely loaded, when it can act at all. */
	return f->reach != REACH_LOAD || !f->idle;
}

/* Puts a file into the closure being followed, once. */
static void enter(struct reach_pass *r, uint32_t index, enum reach how, uint32_t via, struct text hook)
{
	struct file *f;

	if (index == DEP_NONE)
		return;
	f = &r->content->files[index];
	if (f->reach >= how)
		return;
	f->reach = how;
	f->via = via;
	f->hops = via == DEP_NONE ? 0 : r->content->files[via].hops + 1;
	f->hook = hook;
	r->queue[r->tail++] = (struct step){index, r->start};
}

static bool relative(struct text spec)
{
	return text_starts(spec, T("./")) || text_starts(spec, T("../")) || text_eq(spec, T(".")) ||
	       text_eq(spec, T(".."));
}

/* Unknown parts in front of a constant path ("<dirname>/x.js") stand for the file's own folder. */
static struct text known_part(struct text t)
{
	size_t at = text_find_last(t, (char)0xBD);

	if (at < t.n && text_has(t, T("\xEF\xBF\xBD")))
		t = text_tail(t, at + 1);
	while (text_starts(t, T("/")))
		t = text_tail(t, 1);
	return t;
}

static uint32_t enter_path(struct reach_pass *r, const struct file *from, struct text root, struct text target,
		       enum reach how, uint32_t via, struct text hook)
{
	struct text folder = resolve_folder(from->path);
	uint32_t at;

	target = known_part(target);
	if (!target.n)
		return DEP_NONE;
	at = resolve_module(r->content, r->project, r->scratch, folder, target);
	if (at == DEP_NONE)
		at = resolve_module(r->content, r->project, r->scratch, root, target);
	enter(r, at, how, via, hook);
	return at;
}

/* The program that a command runs came in the package: one for Windows has no other reason to be run by an install. */
static void brought_along(struct reach_pass *r, struct act *a, uint32_t program)
{
	if (program == DEP_NONE || r->content->files[program].klass != FILE_EXECUTABLE || text_has(a->text, T("ersion")))
		return;
	bool windows = text_ends(r->content->files[program].path, T(".exe")) || text_ends(r->content->files[program].path, T(".dll"));
	a->flags |= ACT_WHOLE_URL | (windows ? ACT_STRONG : 0);
}

/* A runtime in a folder that is not known runs what any runtime of its name runs: "<unknown>/bun run ./x.js". */
static struct text without_folder(struct text command)
{
	struct cut program = text_cut_last(text_cut(command, ' ').head, '/');
	static const char *const runtimes[] = {"bun", "node", "deno", "python3", "python", "bash", "sh", NULL};

	for (const char *const *n = runtimes; program.found && *n; n++)
		if (text_eq(program.tail, text_of(*n)))
			return text_tail(command, (size_t)(program.tail.p - command.p));
	return command;
}

/* A script of the package was copied somewhere and runs there: ~/.cache/monitor.js, and monitor.js lies here. */
static void follow_copy(struct reach_pass *r, uint32_t index, struct text target)
{
	const struct file *f = &r->content->files[index];
	struct text name = text_cut(text_cut_last(target, '/').tail, ' ').head;

	if (text_ends(name, T(".js")) || text_ends(name, T(".cjs")) || text_ends(name, T(".mjs")) || text_ends(name, T(".py")))
		enter(r, resolve_module(r->content, r->project, r->scratch, resolve_folder(f->path), name), f->reach, index, f->hook);
}

/* Commands that a file runs name files too: exec("node x.js"), sh -c ./y, fork("./z"). */
static void follow_commands(struct reach_pass *r, uint32_t index, struct text root)
{
	const struct file *f = &r->content->files[index];

	for (uint32_t i = 0; i < f->act_count; i++) {
		struct hook h = {0};
		if (f->acts[i].behaviour != BEHAVE_EXEC)
			continue;
		enter_path(r, f, root, f->acts[i].detail, f->reach, index, f->hook);
		brought_along(r, &f->acts[i], enter_path(r, f, root, text_cut(f->acts[i].detail, ' ').head, f->reach, index, f->hook));
		if (text_starts(f->acts[i].detail, T("~/")) || text_starts(f->acts[i].detail, T("\xEF\xBF\xBD")) ||
		    text_starts(f->acts[i].detail, T("/tmp/")))
			follow_copy(r, index, f->acts[i].detail);
		if (!hook_parse(r->scratch, without_folder(f->acts[i].detail), &h))
			continue;
		for (size_t k = 0; k < h.count; k++)
			if (h.steps[k].kind == HOOK_FILE)
				enter_path(r, f, root, h.steps[k].target, f->reach, index, f->hook);
	}
}

/* Takes a step back that leads too far; what it was about is a problem, once. */
static bool too_far(struct reach_pass *r, const struct step *s)
{
	if (++s->start->reached <= CONTENT_CLOSURE_MAX)
		return false;
	if (s->start->reached == CONTENT_CLOSURE_MAX + 1)
		problem(r, r->content->files[s->file].path, "LIMIT-CLOSURE",
			"one package reaches more files than are followed");
	return true;
}

/* What one file leads to. */
static void expand(struct reach_pass *r, const struct step *s)
{
	const struct file *f = &r->content->files[s->file];

	arena_reset(r->scratch);
	r->start = s->start;
	for (uint32_t i = 0; i < f->import_count; i++)
		if (relative(f->imports[i].spec))
			enter(r, resolve_module(r->content, r->project, r->scratch, resolve_folder(f->path),
						f->imports[i].spec),
			      f->reach, s->file, f->hook);
	if (f->reach == REACH_HOOK)
		follow_commands(r, s->file, s->start->root);
}

/* In waves: the files that are as far away are looked at together, then each in its order leads to others. */
static void follow(struct reach_pass *r)
{
	while (r->head < r->tail && !r->failed) {
		uint32_t kept = r->head, end = r->tail, n = 0;
		for (uint32_t i = r->head; i < end; i++) {
			if (too_far(r, &r->queue[i]))
				continue;
			if (wants_look(&r->content->files[r->queue[i].file]))
				r->wave[n++] = r->queue[i].file;
			r->queue[kept++] = r->queue[i];
		}
		r->failed |= !look_at_all(r->lookers, r->looker_count, r->content, r->wave, n);
		for (uint32_t i = r->head; i < kept; i++)
			expand(r, &r->queue[i]);
		r->head = end;
	}
	r->head = r->tail = 0;
}

/* --- install hooks --- */

/* Acts of a command stand in the file that holds the command: package.json, binding.gyp. */
static void append_acts(struct reach_pass *r, struct file *f, const struct act *list, uint32_t n, uint32_t line)
{
	struct act *all = n ? ARENA_ARRAY(r->content->arena, struct act, n + f->act_count) : NULL;

	if (!all) {
		r->failed |= n != 0;
		return;
	}
	if (f->act_count)
		memcpy(all, f->acts, f->act_count * sizeof *all);
	memcpy(all + f->act_count, list, n * sizeof *all);
	for (uint32_t i = f->act_count; i < f->act_count + n; i++) {
		all[i].line = line ? line : 1;
		all[i].column = 1;
		all[i].layer = 0;
	}
	f->acts = all;
	f->act_count += n;
}

static void holder_acts(struct reach_pass *r, uint32_t holder, struct text command, struct text inline_code,
			 uint32_t line)
{
	struct file *f = &r->content->files[holder];
	struct act_list l;
	struct file code = {.path = f->path, .reach = REACH_HOOK};

	act_list_init(&l, r->content->arena, f->path, text_of(""));
	command_acts(&l, command, ACT_TOP, 0, 0);
	if (inline_code.n && !deep_scan_file(r->lookers[0].worker, T("inline.js"), inline_code, r->content->arena, &code))
		r->failed = true;
	append_acts(r, f, l.list, l.count, line);
	append_acts(r, f, code.acts, code.act_count, line);
	f->limits |= code.limits | (l.full ? FILE_LIMIT_ACTS : 0u);
}

static const struct script *script_named(const struct manifest_view *m, struct text name)
{
	for (uint32_t i = 0; i < m->script_count; i++)
		if (text_eq(m->scripts[i].name, name))
			return &m->scripts[i];
	return NULL;
}

/* Quoted relative paths of inline code: require('./x') in node -e. */
static void follow_inline(struct reach_pass *r, struct text folder, struct text code, uint32_t holder,
			  struct text hook)
{
	struct text rest = code;

	for (size_t at; (at = text_find(rest, T("./"))) < rest.n;) {
		size_t n = at;
		if (at && rest.p[at - 1] == '.')
			at--;
		while (n < rest.n && rest.p[n] != '\'' && rest.p[n] != '"' && rest.p[n] != '`' && rest.p[n] != ' ' &&
		       rest.p[n] != ')')
			n++;
		enter(r, resolve_module(r->content, r->project, r->scratch, folder,
					text_n(rest.p + at, n - at)), REACH_HOOK, holder, hook);
		rest = text_tail(rest, n);
	}
}

static void run_command(struct reach_pass *r, const struct manifest_view *m, struct text folder, uint32_t holder,
			struct text command, struct text hook, uint32_t line, unsigned depth)
{
	struct hook h = {0};
	struct text code = text_of("");

	if (depth > HOOK_DEPTH_MAX || !hook_parse(r->scratch, command, &h))
		return;
	for (size_t i = 0; i < h.count; i++) {
		const struct hook_step *s = &h.steps[i];
		const struct script *other;
		if (s->kind == HOOK_FILE) {
			uint32_t at = resolve_module(r->content, r->project, r->scratch, folder, s->target);
			enter(r, at, REACH_HOOK, holder, hook);
		} else if (s->kind == HOOK_INLINE) {
			code = s->target;
			follow_inline(r, folder, s->target, holder, hook);
		} else if (s->kind == HOOK_SCRIPT && m && (other = script_named(m, s->target))) {
			run_command(r, m, folder, holder, other->command, hook, other->line, depth + 1);
		}
	}
	holder_acts(r, holder, command, code, line);
}

static void enter_holder(struct reach_pass *r, uint32_t holder, struct text hook)
{
	struct file *f = &r->content->files[holder];

	if (f->reach < REACH_HOOK) {
		f->reach = REACH_HOOK;
		f->hook = hook;
		f->via = DEP_NONE;
	}
}

static void gyp(struct reach_pass *r, const struct manifest_view *m, uint32_t file)
{
	struct text rest = bytes_of(r, file), command;
	struct text copy = arena_text(r->content->arena, rest), actions = copy, python = copy;

	enter_holder(r, file, T("binding.gyp"));
	if (gyp_escapes(copy)) {
		struct act a = {.behaviour = BEHAVE_EXECUTE, .flags = ACT_TOP | ACT_CODED | ACT_DECODED_ARG, .text = T("a condition of binding.gyp"),
				.detail = T("python")};
		append_acts(r, &r->content->files[file], &a, 1, 1);
	}
	while (script_gyp_command(&copy, &command))
		run_command(r, m, m->folder, file, command, T("binding.gyp"), 1, 0);
	while (script_gyp_action(&actions, r->content->arena, &command))
		run_command(r, m, m->folder, file, command, T("binding.gyp"), 1, 0);
	while (gyp_python(&python, &command))
		run_command(r, m, m->folder, file, command, T("binding.gyp"), 1, 0);
}

static void hooks_of(struct reach_pass *r, const struct manifest_view *m, bool from_git)
{
	struct hook_command commands[HOOK_COMMANDS_MAX];
	uint32_t holder = resolve_path(r->content, resolve_join(r->scratch, m->folder, T("package.json")));
	uint32_t gyp_file = resolve_path(r->content, resolve_join(r->scratch, m->folder, T("binding.gyp")));
	size_t n = hook_commands(m, gyp_file != DEP_NONE, from_git, commands);

	if (holder == DEP_NONE)
		return;
	begin(r, m->folder);
	for (size_t i = 0; i < n; i++) {
		struct text name = arena_text(r->content->arena, commands[i].name);
		enter_holder(r, holder, name);
		run_command(r, m, m->folder, holder, commands[i].command, name, commands[i].line, 0);
	}
	if (n && gyp_file != DEP_NONE)
		gyp(r, m, gyp_file);
	follow(r);
}

/* yarn runs what yarnPath names in the place of itself, and loads its plugins, whatever the command. Yarn itself is a large
 * bundle, committed by many projects: read as a hook it would be what such a tool is. */
static void yarn_programs(struct reach_pass *r)
{
	const struct project *p = r->project;

	for (uint32_t i = 0; i < p->setting_count && !r->failed; i++) {
		const struct setting *s = &p->settings[i];
		bool itself = text_eq(s->key, T("yarnPath")) || text_eq(s->key, T("yarn-path"));
		bool plugin = text_starts(s->key, T("plugins")) && text_ends(s->key, T("path"));
		if (!s->origin || !text_starts(text_of(s->origin), T("yarnrc")) || (!itself && !plugin) ||
		    s->document >= p->document_count || text_has(p->documents[s->document].path, T("node_modules/")) ||
		    kind_is_aside(p->documents[s->document].path))
			continue;
		arena_reset(r->scratch);
		struct text folder = resolve_folder(p->documents[s->document].path);
		uint32_t at = resolve_module(r->content, p, r->scratch, folder, s->value);
		if (at == DEP_NONE || (itself && r->content->files[at].size > CONTENT_BUNDLE))
			continue;
		begin(r, folder);
		enter(r, at, itself ? REACH_HOOK : REACH_LOAD, DEP_NONE, itself ? T("yarnPath") : text_of(""));
		follow(r);
	}
}

/* pnpm loads this file of the project whatever its command. */
static void pnpm_hooks(struct reach_pass *r)
{
	static const char *const names[] = {".pnpmfile.cjs", ".pnpmfile.mjs", "pnpmfile.js", NULL};

	for (const char *const *n = names; *n; n++) {
		begin(r, text_of(""));
		enter(r, resolve_path(r->content, text_of(*n)), REACH_HOOK, DEP_NONE, text_of(*n));
		follow(r);
	}
}

/* Editor tasks and agents' hooks run when a folder or session is opened. */
static void opened(struct reach_pass *r, uint32_t index)
{
	struct file *f = &r->content->files[index];
	struct text folder = resolve_folder(resolve_folder(f->path));
	struct text hook = T("opening the folder");
	uint32_t n = f->act_count;

	begin(r, folder);
	for (uint32_t i = 0; i < n; i++) {
		struct hook h = {0};
		if (f->acts[i].behaviour != BEHAVE_EXEC || !(f->acts[i].flags & ACT_TOP))
			continue;
		enter_holder(r, index, hook);
		arena_reset(r->scratch);
		if (!hook_parse(r->scratch, f->acts[i].detail.n ? f->acts[i].text : f->acts[i].detail, &h))
			continue;
		for (size_t k = 0; k < h.count; k++)
			if (h.steps[k].target.n)
				enter(r, resolve_module(r->content, r->project, r->scratch, folder,
							known_part(h.steps[k].target)),
				      REACH_HOOK, index, hook);
	}
	follow(r);
}

/* --- entry points --- */

#define NEEDS_LOAD                                                                                 \
	(ACT_STRONG | ACT_DECODED_ARG | ACT_FETCHED_ARG | ACT_COLLECTOR_HOST | ACT_RAW_IP | ACT_ENV_ARG |  \
	 ACT_FILE_ARG | ACT_HOST_ARG | ACT_NESTED | ACT_CODED | ACT_SECRET_ARG | ACT_BROWSER_ARG | ACT_EXECUTED | ACT_SELF_ARG | ACT_KEYS_ARG | ACT_SHARE)

/* node takes every ending that it does not know for a script's: require('./x.txt'). Such files are read only when they are loaded. */
static bool loads_odd(const struct file *f)
{
	static const struct text endings[] = {{".txt", 4}, {".dat", 4}, {".bin", 4}};

	for (uint32_t i = 0; i < f->import_count; i++)
		for (size_t k = 0; k < sizeof endings / sizeof *endings; k++)
			if (text_ends(f->imports[i].spec, endings[k]) && relative(f->imports[i].spec))
				return true;
	return false;
}

/* Most code executes, fetches or runs something plain; a rule asks about the rest. */
static bool worth(const struct file *f)
{
	const uint32_t plain = 1u << BEHAVE_EXEC | 1u << BEHAVE_FETCH | 1u << BEHAVE_DECODE | 1u << BEHAVE_EXECUTE |
			       1u << BEHAVE_COLLECT_ENV | 1u << BEHAVE_COLLECT_HOST | 1u << BEHAVE_WRITE_OTHERS |
			       1u << BEHAVE_CLIPBOARD;

	bool runs = false, fetches = false;

	if ((f->match_count && f->klass == FILE_SCRIPT) || loads_odd(f))
		return true;
	for (uint32_t i = 0; i < f->act_count; i++) {
		const struct act *a = &f->acts[i];
		runs |= a->behaviour == BEHAVE_EXECUTE && (a->flags & ACT_TOP) && (a->flags & ACT_PLAIN) && !(a->flags & ACT_CONSTANT);
		fetches |= a->behaviour == BEHAVE_FETCH && (a->flags & ACT_TOP) && (a->flags & ACT_OTHER_HOST);
	}
	if (runs && fetches)
		return true;
	for (uint32_t i = 0; i < f->act_count; i++)
		if (!(plain >> f->acts[i].behaviour & 1) || (f->acts[i].flags & NEEDS_LOAD) ||
		    (f->acts[i].behaviour == BEHAVE_WRITE_OTHERS && !(f->acts[i].flags & (ACT_CONSTANT | ACT_PLAIN))))
			return true;
	return false;
}

/* Any file of the package, its nested packages aside, that a rule might ask about. Files are sorted: those below a folder stand
 * together. */
static bool folder_worth(const struct content *c, struct text folder)
{
	uint32_t low = 0, high = c->file_count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;
		if (text_cmp(c->files[mid].path, folder) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < c->file_count; low++) {
		struct text rest = c->files[low].path;
		if (folder.n && !text_starts(rest, folder))
			break;
		if (folder.n && !text_starts(text_tail(rest, folder.n), T("/")))
			continue;
		if (worth(&c->files[low]) && !text_has(text_tail(rest, folder.n), T("node_modules/")))
			return true;
	}
	return false;
}

static void enter_entry(struct reach_pass *r, struct text folder, struct text target)
{
	if (!target.n || text_ends(target, T(".d.ts")) || text_has(target, T("*")))
		return;
	enter(r, resolve_module(r->content, r->project, r->scratch, folder, target), REACH_LOAD, DEP_NONE,
	      text_of(""));
}

/* main: "style.css" and a script beside it: pages load such a package file by file. */
static void pages_load(struct reach_pass *r, const struct manifest_view *m)
{
	uint32_t main = m->main.n ? resolve_path(r->content, resolve_join(r->scratch, m->folder, m->main)) : DEP_NONE;

	if (main == DEP_NONE || r->content->files[main].klass == FILE_SCRIPT || text_ends(m->main, T(".json")) ||
	    text_ends(m->main, T(".node")) || m->export_count || m->bin_count)
		return;
	for (uint32_t i = 0; i < r->content->file_count; i++) {
		struct text rest = r->content->files[i].path;
		if (m->folder.n && (!text_skip(&rest, m->folder) || !text_skip(&rest, T("/"))))
			continue;
		if (r->content->files[i].klass == FILE_SCRIPT && !text_has(rest, T("/")) && worth(&r->content->files[i]))
			enter(r, i, REACH_LOAD, DEP_NONE, text_of(""));
	}
}

/* A program of the project's own has no main: whoever tries it out starts it. */
static void program_of(struct reach_pass *r, const struct manifest_view *m)
{
	if (text_has(m->folder, T("node_modules")) || (!m->private_ && (m->main.n || m->export_count || m->bin_count)))
		return;
	for (uint32_t i = 0; i < m->script_count; i++) {
		struct hook h = {0};
		struct text rest = m->scripts[i].command, word;
		if (!program_starts(m->scripts[i].name))
			continue;
		while ((word = program_script(&rest)).n)
			enter_entry(r, m->folder, word);
		if (!hook_parse(r->scratch, m->scripts[i].command, &h))
			continue;
		for (size_t k = 0; k < h.count; k++)
			if (h.steps[k].kind == HOOK_FILE) /* node server: without an ending */
				enter_entry(r, m->folder, h.steps[k].target);
	}
}

static void load_of(struct reach_pass *r, const struct manifest_view *m)
{
	if (!folder_worth(r->content, m->folder))
		return;
	begin(r, m->folder);
	pages_load(r, m);
	enter_entry(r, m->folder, m->main.n ? m->main : T("index.js"));
	if (!m->export_count)
		enter_entry(r, m->folder, T("index.js"));
	enter_entry(r, m->folder, m->module);
	enter_entry(r, m->folder, m->browser);
	for (uint32_t i = 0; i < m->export_count; i++)
		enter_entry(r, m->folder, m->exports[i].value);
	for (uint32_t i = 0; i < m->import_count; i++)
		if (relative(m->imports[i].value))
			enter_entry(r, m->folder, m->imports[i].value);
	for (uint32_t i = 0; i < m->bin_count; i++)
		enter_entry(r, m->folder, m->bins[i].value);
	program_of(r, m);
}

static void limits(struct reach_pass *r)
{
	static const struct {
		uint32_t limit;
		const char *code, *what;
	} rows[] = {
		{FILE_LIMIT_SIZE, "LIMIT-SIZE", "larger than a file that is read whole; its end was not looked at"},
		{FILE_LIMIT_LAYERS, "LIMIT-LAYERS", "more decoded layers than are kept"},
		{FILE_LIMIT_ACTS, "LIMIT-BEHAVIOURS", "more behaviours or commands than are looked at"},
		{FILE_LIMIT_TOKENS, "LIMIT-TOKENS", "more tokens or folded text than are looked at"},
		{FILE_LIMIT_PATTERN, "LIMIT-PATTERN", "more indicator matches than are kept"},
		{FILE_LIMIT_UNREAD, "FILE-READ", "cannot be read again for a closer look"},
		{FILE_LIMIT_HUNT, "LIMIT-YARA", "too large for YARA rules, or they did not finish in it"},
	};

	for (uint32_t i = 0; i < r->content->file_count; i++)
		for (size_t k = 0; k < sizeof rows / sizeof rows[0]; k++)
			if (r->content->files[i].limits & rows[k].limit)
				problem(r, r->content->files[i].path, rows[k].code, rows[k].what);
}

static bool from_git(const struct project *p, uint32_t manifest)
{
	for (uint32_t i = 0; i < p->package_count; i++)
		if (p->packages[i].manifest == manifest)
			return p->packages[i].source == SOURCE_GIT || (p->packages[i].flags & PACKAGE_ROOT) ||
			       p->packages[i].source == SOURCE_WORKSPACE;
	return p->manifests[manifest].folder.n == 0;
}

/* An install runs hooks of the project, of its members and of what is installed; a package.json that
 * merely lies in a folder, such as the test data of a security tool, is none of them. Where the
 * target itself is no package, the folders below it are what is looked at. */
static bool *installs(struct arena *a, const struct project *p)
{
	bool *runs = ARENA_ARRAY(a, bool, p->manifest_count + 1);
	bool root = false;

	for (uint32_t i = 0; runs && i < p->manifest_count; i++)
		root |= !p->manifests[i].folder.n;
	for (uint32_t i = 0; runs && i < p->manifest_count; i++)
		runs[i] = !root || !p->manifests[i].folder.n;
	for (uint32_t i = 0; runs && i < p->package_count; i++)
		if (p->packages[i].manifest < p->manifest_count)
			runs[p->packages[i].manifest] = true;
	return runs;
}

/* Few files act, and every rule about code asks for them. */
static bool list_acting(struct content *c)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < c->file_count; i++)
		n += c->files[i].act_count != 0;
	uint32_t *list = ARENA_ARRAY(c->arena, uint32_t, n + 1);
	if (!list)
		return false;
	for (uint32_t i = 0; i < c->file_count; i++)
		if (c->files[i].act_count)
			list[c->acting_count++] = i;
	c->acting = list;
	return true;
}

bool content_reach(const struct content_looker *lookers, unsigned count, struct project *project,
		   struct content *content, struct err *e)
{
	struct reach_pass r = {.lookers = lookers, .looker_count = count, .project = project, .content = content,
			       .scratch = arena_new(CONTENT_REACH_MEMORY), .bytes = BUF(CONTENT_FILE_MAX)};
	const size_t most = (size_t)content->file_count * 2 + 1; /* each is loaded, and then run by a hook */
	const bool *runs = installs(content->arena, project);
	bool ok;

	r.queue = ARENA_ARRAY(content->arena, struct step, most);
	r.wave = ARENA_ARRAY(content->arena, uint32_t, most);
	ok = r.scratch && r.queue && r.wave && runs;
	for (uint32_t i = 0; ok && i < content->file_count; i++)
		content->files[i].via = DEP_NONE;
	for (uint32_t i = 0; ok && i < project->manifest_count && !r.failed; i++) {
		arena_reset(r.scratch);
		if (runs[i])
			hooks_of(&r, &project->manifests[i], from_git(project, i));
	}
	if (ok)
		yarn_programs(&r);
	if (ok)
		pnpm_hooks(&r);
	for (uint32_t i = 0; ok && i < content->file_count && !r.failed; i++)
		if (content->files[i].act_count && kind_of(content->files[i].path, T("{")).script == SCRIPT_CONFIG)
			opened(&r, i);
	for (uint32_t i = 0; ok && i < project->manifest_count && !r.failed; i++) {
		arena_reset(r.scratch);
		if (!runs[i] && kind_is_aside(project->manifests[i].folder))
			continue; /* packages that a test plays with */
		load_of(&r, &project->manifests[i]);
	}
	if (ok)
		follow(&r);
	if (ok)
		limits(&r);
	ok = ok && list_acting(content);
	ok = ok && !r.failed && !arena_failed(content->arena);
	arena_free(r.scratch);
	buf_free(&r.bytes);
	return ok || err_set(e, "CONTENT-MEMORY", "no memory for the content pass");
}
