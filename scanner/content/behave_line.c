/* A program and the list of its words, as the line that a shell would be given. */
#include "scanner/content/behave_walk.h"

#include "base/buf.h"
#include "scanner/rule/hook.h"

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

struct text behave_spawn_line(struct walk *w)
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
