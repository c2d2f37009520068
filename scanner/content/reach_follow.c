/* A closure, from what it begins with to its end. */
#include "scanner/content/reach_pass.h"

#include "scanner/content/limits.h"
#include "scanner/content/look.h"
#include "scanner/content/resolve.h"
#include "scanner/rule/hook.h"

void reach_problem(struct reach_pass *r, struct text path, const char *code, const char *what)
{
	project_problem(r->project, true, code, path, 0, "%s", what);
}

void reach_begin(struct reach_pass *r, struct text root)
{
	struct start *s = ARENA_NEW(r->content->arena, struct start);

	if (s)
		s->root = root;
	r->start = s;
	r->failed |= !s;
}

static bool wants_look(const struct file *f)
{
	if (f->deep || f->klass == FILE_EXECUTABLE || f->klass == FILE_EMPTY ||
	    text_ends(f->path, T(".json")) || text_ends(f->path, T(".node")))
		return false;
	/* What a hook runs is always read closely; what is merely loaded, when it can act at all. */
	return f->reach != REACH_LOAD || !f->idle;
}

void reach_enter(struct reach_pass *r, uint32_t index, enum reach how, uint32_t via, struct text hook)
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
	f->ours = via == DEP_NONE ? r->ours : r->content->files[via].ours;
	f->asked = via == DEP_NONE ? r->asked : r->content->files[via].asked;
	r->queue[r->tail++] = (struct step){index, r->start};
}

void reach_given_to(struct reach_pass *r, uint32_t index, struct text program)
{
	if (index != DEP_NONE && text_starts(program, T("py")))
		r->content->files[index].python = true;
}

bool reach_relative(struct text spec)
{
	return text_starts(spec, T("./")) || text_starts(spec, T("../")) || text_eq(spec, T(".")) ||
	       text_eq(spec, T(".."));
}

struct text reach_known_part(struct text t)
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

	target = reach_known_part(target);
	if (!target.n)
		return DEP_NONE;
	at = resolve_module(r->content, r->project, r->scratch, folder, target);
	if (at == DEP_NONE)
		at = resolve_module(r->content, r->project, r->scratch, root, target);
	reach_enter(r, at, how, via, hook);
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

void reach_carried(struct reach_pass *r, struct act *a, uint32_t file)
{
	if (file != DEP_NONE && r->content->files[file].klass == FILE_EXECUTABLE)
		a->flags |= ACT_WHOLE_URL;
}

/* node ./x.js: what it does is judged by what it is. */
static void own_script(struct reach_pass *r, struct act *a, uint32_t script)
{
	if (script != DEP_NONE && r->content->files[script].klass == FILE_SCRIPT && !(a->flags & (ACT_FETCHED_ARG | ACT_DECODED_ARG | ACT_CODED)))
		a->flags |= ACT_OWN;
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
		reach_enter(r, resolve_module(r->content, r->project, r->scratch, resolve_folder(f->path), name), f->reach, index, f->hook);
}

/* Commands that a file runs name files too: exec("node x.js"), sh -c ./y, fork("./z"). A program that came in the package says
 * nothing of what is merely loaded: that is what many packages are for. */
static void follow_commands(struct reach_pass *r, uint32_t index, struct text root)
{
	const struct file *f = &r->content->files[index];

	for (uint32_t i = 0; i < f->act_count; i++) {
		struct hook h = {0};
		if (f->acts[i].behaviour != BEHAVE_EXEC)
			continue;
		uint32_t whole = enter_path(r, f, root, f->acts[i].detail, f->reach, index, f->hook);
		own_script(r, &f->acts[i], whole);
		if (f->acts[i].flags & ACT_SHARE) {
			reach_carried(r, &f->acts[i], whole);
			continue;
		}
		uint32_t program = enter_path(r, f, root, text_cut(f->acts[i].detail, ' ').head, f->reach, index, f->hook);
		if (f->reach == REACH_HOOK)
			brought_along(r, &f->acts[i], program);
		own_script(r, &f->acts[i], program);
		if (text_starts(f->acts[i].detail, T("~/")) || text_starts(f->acts[i].detail, T("\xEF\xBF\xBD")) ||
		    text_starts(f->acts[i].detail, T("/tmp/")))
			follow_copy(r, index, f->acts[i].detail);
		if (!hook_parse(r->scratch, without_folder(f->acts[i].detail), &h))
			continue;
		for (size_t k = 0; k < h.count; k++) {
			if (h.steps[k].kind != HOOK_FILE)
				continue;
			uint32_t script = enter_path(r, f, root, h.steps[k].target, f->reach, index, f->hook);
			reach_given_to(r, script, h.steps[k].program);
			own_script(r, &f->acts[i], script);
		}
	}
}

/* Takes a step back that leads too far; what it was about is a problem, once. */
static bool too_far(struct reach_pass *r, const struct step *s)
{
	if (++s->start->reached <= CONTENT_CLOSURE_MAX)
		return false;
	if (s->start->reached == CONTENT_CLOSURE_MAX + 1)
		reach_problem(r, r->content->files[s->file].path, "LIMIT-CLOSURE",
			"one package reaches more files than are followed");
	return true;
}

/* In an install, a script that a command may start lies beside what starts it, or where the package begins. */
static void follow_started(struct reach_pass *r, const struct step *s, struct text script)
{
	const struct file *f = &r->content->files[s->file];

	if (f->reach == REACH_HOOK)
		(void)enter_path(r, f, s->start->root, script, f->reach, s->file, f->hook);
}

/* What one file leads to. */
static void expand(struct reach_pass *r, const struct step *s)
{
	const struct file *f = &r->content->files[s->file];

	arena_reset(r->scratch);
	r->start = s->start;
	for (uint32_t i = 0; i < f->import_count; i++)
		if (f->imports[i].started)
			follow_started(r, s, f->imports[i].spec);
		else if (reach_relative(f->imports[i].spec))
			reach_enter(r, resolve_module(r->content, r->project, r->scratch, resolve_folder(f->path),
						f->imports[i].spec),
			      f->reach, s->file, f->hook);
	follow_commands(r, s->file, s->start->root);
}

/* In waves: the files that are as far away are looked at together, then each in its order leads to others. */
void reach_follow(struct reach_pass *r)
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
