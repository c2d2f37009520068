/* Which of the programs that a script starts take their commands from their input. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/passed.h"

bool behave_interprets(const struct js_arg *program)
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

bool behave_interprets_line(const struct js_arg *line)
{
	struct cut c = text_cut(constant(line), ' ');
	struct js_arg program = *line;

	program.text = c.head;
	return behave_interprets(&program) && (!c.tail.n || *c.tail.p == '-');
}

bool behave_prompts(const struct walk *w)
{
	static const char *const shells[] = {"env.SHELL", "env.ComSpec", "env.COMSPEC", "env.comspec", NULL};
	static const char *const options[] = {"'-i'", "\"-i\"", "`-i`", NULL};
	const struct js_arg *program = arg(w->event, 0), *list = arg(w->event, 1);
	bool shell = behave_interprets(program) || (program->kind != JS_ARG_CONST && has_any(w->shown, shells));

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

bool behave_no_shell(struct walk *w, struct text line)
{
	static const char *const tools[] = {"gzip", "gunzip", "zcat", "bzip2", "xz", "zstd", "tar", "zip", "cat", "head", "tail", "ffmpeg",
					    "ffprobe", "sox", "convert", "magick", "arecord", "raspivid", "libcamera-vid", "tcpdump",
					    "journalctl", "mysqldump", "pg_dump", "mongodump", "openssl", "gpg", NULL};
	static const char *const told[] = {"command", "-action", "-program", "shell", "-I", "-TT", "-z", "--to-c", "|", "env:", NULL};

	for (const char *const *t = told; *t; t++)
		if (text_has(w->shown, text_of(*t)) || text_has(line, text_of(*t)))
			return false;
	for (const char *const *n = tools; *n; n++)
		if (text_eq(constant(arg(w->event, 0)), text_of(*n)))
			return !behave_said(w, "env.PATH");
	return is_filter(w);
}

bool behave_named_by_caller(struct walk *w)
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
		if (callee_of(e->path) == CALLEE_SPAWN && behave_interprets(arg(e, 0)))
			return true;
	return false;
}

void behave_stdin(struct walk *w, struct text to, uint32_t origins)
{
	if (has(to, "child_process.") && has(to, ".stdin") && (origins & (JS_FROM_NETWORK | JS_FROM_DECODED)) &&
	    (w->interpreter || starts_interpreter_here(w)))
		behave_add(w, BEHAVE_EXEC, behave_origins(origins) & (ACT_FETCHED_ARG | ACT_DECODED_ARG), T("the standard input of an interpreter"));
}
