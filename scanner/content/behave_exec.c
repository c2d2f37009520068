/* Other programs, and the command lines they are given. */
#include "scanner/content/behave_walk.h"

#include "base/buf.h"
#include "scanner/content/command.h"
#include "scanner/content/script.h"
#include "scanner/rule/hook.h"

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
/* A program that is started: what is known of it. */
struct run {
	struct text line; /* the command line, "" when nothing of it is known */
	uint32_t flags;	  /* enum act_flag */
	uint32_t given;	  /* where the words come from, JS_FROM_* */
	bool spawn;	  /* the words were given as a list */
	bool words;	  /* none of them can become a program */
};

/* What the arguments behind the first one tell. */
static void by_options(const struct walk *w, struct run *r)
{
	const struct js_event *e = w->event;
	const struct js_arg *program = arg(e, 0);
	uint32_t told = ACT_DECODED_ARG | ACT_FETCHED_ARG | ACT_ENV_ARG | ACT_FILE_ARG | ACT_SELF_ARG;

	if (r->spawn && (behave_own_program(w, program, arg(e, 2)) || behave_logs_in(program, arg(e, 1), arg(e, 2))))
		told &= ~(uint32_t)ACT_DECODED_ARG;
	for (uint32_t i = 1; i < e->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *o = arg(e, i), *input = prop(o, T("input"));
		if (text_eq(constant(prop(o, T("detached"))), T("true")))
			r->flags |= ACT_SILENT;
		if (input && (behave_interprets(program) || behave_interprets_line(program))) /* execSync('sh', {input: x}) */
			r->flags |= behave_origins(input->origins) & (ACT_FETCHED_ARG | ACT_DECODED_ARG);
		if (o->kind == JS_ARG_OBJECT) /* the environment of a child is no argument of it */
			continue;
		uint32_t origins = o->origins;
		for (uint32_t k = 0; o->kind == JS_ARG_ARRAY && o->props && k < o->prop_count; k++)
			origins |= o->props[k].value.origins;
		r->given |= origins;
		if (!behave_of_everything(w, origins))
			r->flags |= behave_origins(origins) & told;
	}
	r->flags &= ~(uint32_t)ACT_ENV_ARG;
}

/* Which kinds of programs the script starts: what .pipe() asks later. */
static void remember(struct walk *w, const struct run *r)
{
	w->interpreter |= r->spawn && behave_interprets(arg(w->event, 0));
	w->prompt |= r->spawn && behave_prompts(w);
	if (behave_no_shell(w, r->line))
		w->tool = true;
	else if (r->spawn && behave_named_by_caller(w))
		w->named_program = true;
	else
		w->unknown_program = true;
}

/* Where the command comes from, beyond what its arguments say. */
static void by_origin(struct walk *w, struct run *r)
{
	const struct js_event *e = w->event;
	const struct js_arg *a = arg(e, 0);

	if (behave_of_everything(w, a->origins))
		r->flags &= ~(uint32_t)(ACT_FETCHED_ARG | ACT_DECODED_ARG | ACT_FILE_ARG);
	if (r->words || behave_names_package(w, r->line, r->spawn) || (r->spawn && behave_tells_git(w)))
		r->flags &= ~(uint32_t)ACT_FETCHED_ARG;
	if (behave_wasm_memory(w))
		r->flags |= ACT_KEYS_ARG;
	if ((r->flags & ACT_DECODED_ARG) && behave_system_of_c(w))
		r->flags = (r->flags & ~(uint32_t)ACT_DECODED_ARG) | ACT_KEYS_ARG;
	if ((r->given & JS_FROM_PARAM) && w->connects && !r->words && in_message_handler(w))
		r->flags |= ACT_FETCHED_ARG;
	if (!r->spawn && ((a->origins & JS_FROM_REQUEST) || has(w->shown, "req.body") || has(w->shown, "req.query")) &&
	    !(a->flags & JS_ARG_MIXED) && a->kind != JS_ARG_CONST)
		r->flags |= ACT_BROWSER_ARG;
	if ((e->receiver & JS_FROM_NETWORK) || behave_runs_drop(w, r->line) || (w->named_count && behave_runs_name(w)))
		r->flags |= ACT_FETCHED_ARG;
}

/* Its user asks for it: not what happens when the file is loaded. */
static void by_its_user(struct walk *w, const struct run *r)
{
	static const char *const services[] = {"systemctl", "launchctl", "schtasks", "crontab", NULL};
	bool asked = (r->given & JS_FROM_ARGV) && text_starts(w->source, T("#!"));

	if (asked || (has_any(r->line, services) && (behave_for_word(w) || (w->event->depth && behave_called_for_word(w)))))
		w->flags &= ~(uint32_t)ACT_TOP;
}

/* What there is to say for it. */
static void excuse(struct walk *w, struct run *r)
{
	if ((r->flags & (ACT_FETCHED_ARG | ACT_BROWSER_ARG)) && !w->dropped_count && !w->named_count && !(r->flags & ACT_DECODED_ARG) &&
	    behave_only_loopback(w))
		r->flags = (r->flags & ~(uint32_t)(ACT_FETCHED_ARG | ACT_BROWSER_ARG)) | ACT_PARAM_ARG;
	if ((r->flags & (ACT_FETCHED_ARG | ACT_SILENT)) && r->spawn && behave_opens_page(w))
		r->flags = (r->flags & ~(uint32_t)ACT_SILENT) | ACT_GATED | ACT_CONSTANT;
	else if ((r->flags & ACT_FETCHED_ARG) && !((r->flags | w->flags) & (ACT_SILENT | ACT_DECODED_ARG)) && behave_verified(w, false))
		r->flags |= ACT_GATED;
	if (!(r->flags & (ACT_FETCHED_ARG | ACT_DECODED_ARG | ACT_CODED)) && behave_runs_no_file(w, r->line))
		r->flags |= ACT_GATED;
}

/* The program is one that was put there before. */
static void of_something_carried(struct walk *w, const struct run *r)
{
	static const char *const quiet[] = {"nohup ", "start /", NULL};
	bool hidden = (has(w->shown, "windowsHide: true") || has(w->shown, "windowsHide:true")) && !has(w->shown, "ersion");

	if (temporary_program(w, arg(w->event, 0), r->line))
		behave_add(w, BEHAVE_EXEC, ACT_OTHER_HOST, r->line);
	if (w->carried_count)
		behave_runs_carried(w, r->line, hidden || r->flags & ACT_SILENT || has_any(r->line, quiet) || text_ends(r->line, T("&")));
}

/* What the line itself does, as in a shell's script. at_once: no word of the program's user asks for it. */
static void of_line(struct walk *w, const struct run *r, bool at_once)
{
	const struct js_arg *a = arg(w->event, 0);
	struct text line = r->line;

	command_acts(w->b->acts, line, w->flags | (r->spawn && !at_once && hands_on(w, line, r->given) ? (uint32_t)(ACT_CONSTANT | ACT_GATED) : 0),
		     w->place, w->b->number);
	if (has(line, "curl") || has(line, "wget") || has(line, "-OutFile"))
		downloads(w, line);
	if (a->kind == JS_ARG_CONST || (a->flags & JS_ARG_MIXED))
		script_find_coded(w->b->acts, line, w->place, w->b->number, w->flags & ~(uint32_t)ACT_CODED);
	if (r->spawn && text_starts(line, T("py")))
		of_python(w, arg(w->event, 1));
}

/* Programs that are known for what can be done with them. */
static void of_known_program(struct walk *w, struct text line)
{
	static const char *const read[] = {"Get-Clipboard", "pbpaste", "xclip -o", NULL}, *const write[] = {"Set-Clipboard", "pbcopy", NULL};
	static const char *const addresses[] = {" 0x", " bc1", "'0x", "'bc1", NULL};
	static const char *const unleashed[] = {"--dangerously-skip-permissions", "--yolo", "--trust-all-tools", NULL};
	const struct js_event *e = w->event;
	bool repeats = (e->flags & JS_EVENT_BRANCH) || (e->depth && (behave_said(w, "setInterval(") || behave_said(w, "setTimeout(")));

	if (has(line, "npm publish") && repeats && behave_said(w, "Math.random"))
		behave_add(w, BEHAVE_PUBLISH, ACT_STRONG | ACT_SELF_ARG, T("a made-up name"));
	if (has(line, "asar pack ") && (has(line, "~/") || has(line, "/Applications/") || behave_said(w, "LOCALAPPDATA")))
		behave_add(w, BEHAVE_WRITE_OTHERS, ACT_STRONG | behave_of_program(line), T("a desktop program"));
	if (removes_here(w, line))
		behave_add(w, BEHAVE_DESTROY, ACT_STRONG, T("the current folder"));
	if (has_any(line, read))
		behave_add(w, BEHAVE_CLIPBOARD, ACT_BROWSER_ARG, line);
	if (has_any(line, write))
		behave_add(w, BEHAVE_CLIPBOARD, ACT_SELF_ARG, line);
	if (has_any(line, write) && has_any(line, addresses))
		behave_add(w, BEHAVE_WALLET, ACT_CONSTANT, line);
	if (has_any(line, unleashed))
		behave_add(w, BEHAVE_EXEC, ACT_STRONG, line);
}

void behave_exec(struct walk *w, bool spawn)
{
	const struct js_arg *a = arg(w->event, 0);
	bool shown = a->text.n && (a->kind == JS_ARG_CONST || (a->flags & JS_ARG_MIXED));
	bool at_once = w->flags & ACT_TOP;
	struct run r = {.flags = behave_argument(a), .given = a->origins, .spawn = spawn};

	r.line = spawn ? behave_spawn_line(w) : shown ? a->text : text_of("");
	r.words = spawn && behave_gives_words(w);
	by_options(w, &r);
	if ((r.flags & ACT_SILENT) && can_be_stopped(w))
		r.flags &= ~(uint32_t)ACT_SILENT;
	if (spawn && starts_itself(w))
		r.flags |= ACT_OWN;
	remember(w, &r);
	by_origin(w, &r);
	by_its_user(w, &r);
	excuse(w, &r);
	behave_add(w, BEHAVE_EXEC, r.flags, r.line.n ? r.line : w->event->path);
	of_something_carried(w, &r);
	behave_gives_away(w, r.line, r.given, spawn);
	if (r.line.n)
		of_line(w, &r, at_once);
	of_known_program(w, r.line);
}
