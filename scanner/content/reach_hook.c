/* What begins without anybody's asking: install hooks, folders that are opened. */
#include "scanner/content/reach_pass.h"

#include "scanner/content/command.h"
#include "scanner/content/deep.h"
#include "scanner/content/kind.h"
#include "scanner/content/limits.h"
#include "scanner/content/makefile.h"
#include "scanner/content/program.h"
#include "scanner/content/resolve.h"
#include "scanner/content/script.h"
#include "scanner/rule/hook.h"

#include <string.h>

struct text reach_bytes(struct reach_pass *r, uint32_t index)
{
	const struct content_source *source = &r->lookers[0].source;
	struct err e;

	buf_clear(&r->bytes);
	if (source->read(source->ctx, index, &r->bytes, &e))
		return buf_view(&r->bytes);
	r->content->files[index].limits |= FILE_LIMIT_UNREAD;
	return text_of("");
}

void reach_append_acts(struct reach_pass *r, struct file *f, const struct act *list, uint32_t n, uint32_t line)
{
	uint32_t room = f->act_count < CONTENT_ACTS_MAX ? CONTENT_ACTS_MAX - f->act_count : 0;

	f->limits |= n > room ? FILE_LIMIT_ACTS : 0u;
	n = n < room ? n : room;
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

/* What a file of such code would be called. */
static struct text inline_name(struct text program)
{
	static const struct {
		struct text program, name;
	} names[] = {{{"py", 2}, {"inline.py", 9}}, {{"ruby", 4}, {"inline.rb", 9}}, {{"perl", 4}, {"inline.pl", 9}}, {{"php", 3}, {"inline.php", 10}},
		     {{"powershell", 10}, {"inline.ps1", 10}}, {{"pwsh", 4}, {"inline.ps1", 10}}};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (text_starts(program, names[i].program))
			return names[i].name;
	return T("inline.js");
}

/* node -e "..", python3 -c "..", powershell -Command "..": code that stands in the command. */
static void inline_acts(struct reach_pass *r, uint32_t holder, struct text folder, const struct hook_step *s, struct text hook, uint32_t line)
{
	struct file *f = &r->content->files[holder];
	struct file code = {.path = f->path, .reach = REACH_HOOK};

	if (s->target.n && !deep_scan_file(r->lookers[0].worker, inline_name(s->program), s->target, r->content->arena, &code))
		r->failed = true;
	for (uint32_t i = 0; i < code.import_count; i++) /* require('./' + name), folded */
		if (reach_relative(code.imports[i].spec))
			reach_enter(r, resolve_module(r->content, r->project, r->scratch, folder, code.imports[i].spec), REACH_HOOK,
				    holder, hook);
	reach_append_acts(r, f, code.acts, code.act_count, line);
	f->limits |= code.limits;
}

static void holder_acts(struct reach_pass *r, uint32_t holder, struct text folder, struct text command, uint32_t line)
{
	struct file *f = &r->content->files[holder];
	struct act_list l;

	act_list_init(&l, r->content->arena, f->path, text_of(""));
	command_acts(&l, command, ACT_TOP, 0, 0);
	for (uint32_t i = 0; i < l.count; i++) {
		struct act *a = &l.list[i];
		if (a->behaviour == BEHAVE_EXEC && (a->flags & ACT_CONSTANT))
			a->flags |= ACT_COMMAND_ITSELF;
		if (a->behaviour == BEHAVE_EXEC && (a->flags & ACT_SHARE))
			reach_carried(r, a, resolve_module(r->content, r->project, r->scratch, folder, a->detail));
	}
	reach_append_acts(r, f, l.list, l.count, line);
	f->limits |= l.full ? FILE_LIMIT_ACTS : 0u;
}

/* "npm run x" runs prex and postx too (npm's documentation, "scripts"); run-s and concurrently take "x:*". */
static bool script_called(struct text name, struct text called)
{
	struct text want = text_cut(called, ' ').head;
	struct cut star = text_cut(want, '*');

	if (star.found) {
		while (text_skip(&star.tail, T("*")))
			;
		return name.n >= star.head.n + star.tail.n && text_starts(name, star.head) && text_ends(name, star.tail);
	}
	return text_eq(name, want) || (text_skip(&name, T("pre")) && text_eq(name, want)) ||
	       (text_skip(&name, T("post")) && text_eq(name, want));
}

/* require('.') in node -e: what the package is loaded by. */
static void follow_main(struct reach_pass *r, struct text folder, struct text code, uint32_t holder, struct text hook)
{
	static const char *const forms[] = {"('.')", "(\".\")", "(`.`)", "(\\\".\\\")", NULL};

	for (const char *const *f = forms; *f; f++)
		if (text_has(code, text_of(*f))) {
			reach_enter(r, resolve_module(r->content, r->project, r->scratch, folder, T(".")), REACH_HOOK, holder, hook);
			return;
		}
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
		reach_enter(r, resolve_module(r->content, r->project, r->scratch, folder,
					text_n(rest.p + at, n - at)), REACH_HOOK, holder, hook);
		rest = text_tail(rest, n);
	}
}

/* make -C native */
static struct text make_folder(struct reach_pass *r, struct text folder, struct text command)
{
	size_t at = text_find(command, T(" -C "));
	struct text into = text_cut(text_trim(text_tail(command, at + 4)), ' ').head;

	return at < command.n && into.n ? resolve_join(r->scratch, folder, into) : folder;
}

/* Each once: looking for its file goes through the folder. */
static bool new_tool(struct reach_pass *r, struct text tool, struct text folder, uint32_t holder)
{
	for (uint32_t i = 0; i < r->tool_count; i++)
		if (text_eq(r->tools[i].tool, tool) && text_eq(r->tools[i].folder, folder))
			return false;
	if (r->tool_count == CONTENT_TOOLS_MAX) {
		r->content->files[holder].limits |= FILE_LIMIT_ACTS;
		return false;
	}
	r->tools[r->tool_count++] = (struct started_tool){arena_text(r->content->arena, tool), arena_text(r->content->arena, folder)};
	return true;
}

static uint32_t makefile_in(struct reach_pass *r, struct text folder)
{
	static const char *const names[] = {"GNUmakefile", "makefile", "Makefile", NULL}; /* the order in which make looks */
	uint32_t at = DEP_NONE;

	for (const char *const *n = names; *n && at == DEP_NONE; n++)
		at = resolve_path(r->content, resolve_join(r->scratch, folder, text_of(*n)));
	return at;
}

static void made_by(struct reach_pass *r, uint32_t makefile, struct text command)
{
	for (uint32_t i = 0; i < r->made_count; i++)
		if (r->made[i].makefile == makefile && text_eq(r->made[i].command, command))
			return;
	if (makefile == DEP_NONE || r->made_count == CONTENT_TOOLS_MAX)
		r->made_more |= makefile != DEP_NONE;
	else
		r->made[r->made_count++] = (struct made){makefile, arena_text(r->content->arena, command)};
}

/* rules.d, as compilers write them, which a makefile may include: of those that came with the package any rule may be. */
static bool carries_rules(const struct content *c)
{
	for (uint32_t i = 0; i < c->file_count; i++)
		if (text_ends(c->files[i].path, T(".d")))
			return true;
	return false;
}

/* What was told of a makefile as a whole is told again of what is made in it. */
static void reread_made(struct reach_pass *r, uint32_t makefile)
{
	struct file *f = &r->content->files[makefile];
	const struct file whole = *f;
	struct text commands[CONTENT_TOOLS_MAX];
	struct buf b = BUF(CONTENT_FILE_MAX);
	size_t n = 0;

	for (uint32_t i = 0; i < r->made_count; i++)
		if (r->made[i].makefile == makefile)
			commands[n++] = r->made[i].command;
	if (!carries_rules(r->content) && makefile_made(reach_bytes(r, makefile), commands, n, &b)) {
		r->failed |= !deep_scan_file(r->lookers[0].worker, f->path, buf_view(&b), r->content->arena, f);
		f->deep = true;
		f->limits |= whole.limits;
		f->matches = whole.matches; /* an indicator counts wherever it stands */
		f->match_count = whole.match_count;
	}
	buf_free(&b);
}

void reach_made(struct reach_pass *r)
{
	for (uint32_t i = 0; i < r->made_count && !r->made_more && !r->failed; i++) {
		const struct file *f = &r->content->files[r->made[i].makefile];
		bool again = false;
		for (uint32_t k = 0; k < i; k++)
			again |= r->made[k].makefile == r->made[i].makefile;
		if (!again && f->reach == REACH_LOAD && f->act_count)
			reread_made(r, r->made[i].makefile);
	}
}

/* gulp build, make all: what such a tool does stands in a file of its name, beside what it does when somebody releases. So
 * that is no more than loaded. */
static void follow_tool(struct reach_pass *r, const struct hook_step *s, struct text folder, uint32_t holder, struct text hook)
{
	uint32_t at = DEP_NONE;

	if (s->folder.n)
		folder = resolve_join(r->scratch, folder, s->folder);
	if (text_eq(s->target, T("make")))
		folder = make_folder(r, folder, s->text);
	if (!folder.p)
		return;
	if (text_eq(s->target, T("make")))
		made_by(r, makefile_in(r, folder), s->text);
	if (!new_tool(r, s->target, folder, holder))
		return;
	while (resolve_below(r->content, folder, &at) != DEP_NONE) {
		struct text path = r->content->files[at].path;
		struct text name = kind_base_name(path);
		if (text_eq(resolve_folder(path), folder) && program_config_of(s->target, name))
			reach_enter(r, at, REACH_LOAD, holder, hook);
	}
}

/* npm --prefix sub run x: the scripts of another package.json. */
static const struct manifest_view *manifest_there(struct reach_pass *r, const struct manifest_view *m, struct text folder,
						  struct text into)
{
	if (!into.n)
		return m;
	folder = resolve_join(r->scratch, folder, into);
	return folder.p ? resolve_manifest(r->content, r->project, r->scratch, folder) : NULL;
}

/* A script that was not followed yet: it runs the same whoever calls it. */
static bool new_script(struct reach_pass *r, const struct script *s, uint32_t holder)
{
	for (uint32_t i = 0; i < r->followed_count; i++)
		if (r->followed[i] == s)
			return false;
	if (r->followed_count == CONTENT_SCRIPTS_MAX) {
		r->content->files[holder].limits |= FILE_LIMIT_ACTS;
		return false;
	}
	r->followed[r->followed_count++] = s;
	return true;
}

/* npm start without a script of that name: node server.js */
static void starts_server(struct reach_pass *r, const struct manifest_view *m, struct text name, uint32_t holder, struct text hook)
{
	if (!text_eq(name, T("start")))
		return;
	for (uint32_t i = 0; i < m->script_count; i++)
		if (text_eq(m->scripts[i].name, name))
			return;
	reach_enter(r, resolve_path(r->content, resolve_join(r->scratch, m->folder, T("server.js"))), REACH_HOOK, holder, hook);
}

void reach_run_command(struct reach_pass *r, const struct manifest_view *m, struct text folder, uint32_t holder,
			struct text command, struct text hook, uint32_t line, unsigned depth)
{
	struct hook h = {0};

	if (!depth)
		arena_reset(r->scratch);
	if (depth > CONTENT_SCRIPTS_DEPTH || !hook_parse(r->scratch, command, &h)) {
		r->content->files[holder].limits |= FILE_LIMIT_ACTS;
		return;
	}
	for (size_t i = 0; i < h.count; i++) {
		const struct hook_step *s = &h.steps[i];
		const struct manifest_view *there;
		if (s->kind == HOOK_FILE) {
			uint32_t at = resolve_module(r->content, r->project, r->scratch, folder, s->target);
			reach_given_to(r, at, s->program);
			reach_enter(r, at, REACH_HOOK, holder, hook);
		} else if (s->kind == HOOK_INLINE) {
			follow_inline(r, folder, s->target, holder, hook);
			follow_main(r, folder, s->target, holder, hook);
		} else if (s->kind == HOOK_BUILDER) {
			follow_tool(r, s, folder, holder, hook);
		} else if (s->kind == HOOK_SCRIPT && (there = manifest_there(r, m, folder, s->folder))) {
			starts_server(r, there, s->target, holder, hook);
			for (uint32_t k = 0; k < there->script_count; k++)
				if (script_called(there->scripts[k].name, s->target) && new_script(r, &there->scripts[k], holder))
					reach_run_command(r, there, there->folder, holder, there->scripts[k].command, hook,
						    there->scripts[k].line, depth + 1);
		}
	}
	holder_acts(r, holder, folder, command, line);
	for (size_t i = 0; i < h.count; i++)
		if (h.steps[i].kind == HOOK_INLINE || (h.steps[i].kind == HOOK_IDLE && text_eq(inline_name(h.steps[i].program), T("inline.ps1"))))
			inline_acts(r, holder, folder, &h.steps[i], hook, line);
}

void reach_enter_holder(struct reach_pass *r, uint32_t holder, struct text hook)
{
	struct file *f = &r->content->files[holder];

	if (f->reach < REACH_HOOK) {
		f->reach = REACH_HOOK;
		f->hook = hook;
		f->via = DEP_NONE;
		f->ours = r->ours;
	}
}

void reach_hooks(struct reach_pass *r, const struct manifest_view *m, bool from_git)
{
	struct hook_command commands[HOOK_COMMANDS_MAX];
	uint32_t holder = resolve_path(r->content, resolve_join(r->scratch, m->folder, T("package.json")));
	uint32_t gyp_file = resolve_path(r->content, resolve_join(r->scratch, m->folder, T("binding.gyp")));
	size_t n = hook_commands(m, gyp_file != DEP_NONE, from_git, commands);

	if (holder == DEP_NONE)
		return;
	reach_begin(r, m->folder);
	r->followed_count = r->tool_count = 0;
	r->ours = m->private_ && !m->folder.n;
	for (size_t i = 0; i < n; i++) {
		struct text name = arena_text(r->content->arena, commands[i].name);
		reach_enter_holder(r, holder, name);
		reach_run_command(r, m, m->folder, holder, commands[i].command, name, commands[i].line, 0);
	}
	if (n && gyp_file != DEP_NONE)
		reach_gyp(r, m, gyp_file);
	reach_follow(r);
	r->ours = false;
}

void reach_opened(struct reach_pass *r, uint32_t index)
{
	struct file *f = &r->content->files[index];
	struct text folder = resolve_folder(resolve_folder(f->path));
	struct text hook = T("opening the folder");
	uint32_t n = f->act_count;

	reach_begin(r, folder);
	for (uint32_t i = 0; i < n; i++) {
		struct hook h = {0};
		if (!(f->acts[i].flags & ACT_TOP))
			continue;
		reach_enter_holder(r, index, hook);
		if (f->acts[i].behaviour != BEHAVE_EXEC)
			continue;
		arena_reset(r->scratch);
		if (!hook_parse(r->scratch, f->acts[i].detail.n ? f->acts[i].text : f->acts[i].detail, &h))
			continue;
		for (size_t k = 0; k < h.count; k++)
			if (h.steps[k].target.n)
				reach_enter(r, resolve_module(r->content, r->project, r->scratch, folder,
							reach_known_part(h.steps[k].target)),
				      REACH_HOOK, index, hook);
	}
	reach_follow(r);
}
