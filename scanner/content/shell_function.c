#include "scanner/content/shell_function.h"

#include "base/buf.h"
#include "scanner/rule/hook.h"
#include "scanner/rule/hook_names.h"

#include <string.h>

static bool name_byte(char c)
{
	return text_is_word(c) || c == '-';
}

/* name() {, name () {, function name {: at the beginning of a line. */
static struct text defined(struct text line)
{
	size_t n = 0;

	line = text_trim(line);
	bool keyword = text_skip(&line, T("function "));
	while (n < line.n && name_byte(line.p[n]))
		n++;
	struct text name = text_head(line, n), rest = text_trim(text_tail(line, n));
	return n > 1 && (text_starts(rest, T("()")) || (keyword && text_starts(rest, T("{")))) ? name : text_of("");
}

struct text shell_function_inside(struct text line)
{
	struct text name = defined(line), rest;

	if (!name.n || !text_ends(text_trim(line), T("}")))
		return line;
	rest = text_trim(text_tail(text_trim(line), text_find(text_trim(line), T("{")) + 1));
	return text_trim(text_head(rest, rest.n - (rest.n > 0)));
}

/* What is called so is that program to whoever does not know the function, and to exec. */
static bool is_program(struct text name)
{
	return hook_interpreter(name) || hook_shell(name) || hook_wrapper(name) || hook_network(name) || hook_idle(name) || hook_builder(name) || hook_tool(name) ||
	       text_eq(name, T("eval")) || text_eq(name, T("source")) || text_eq(name, T("chmod"));
}

/* exec get, command get: no function is asked. */
static bool past_functions(struct text before)
{
	static const char *const words[] = {"exec", "command", "env", "xargs", "nohup", "sudo", "setsid", NULL};

	before = text_trim_end(before);
	for (const char *const *w = words; *w; w++)
		if (text_ends(before, text_of(*w)))
			return true;
	return false;
}

/* Where the name stands as a word that is no definition, from `from` on; t.n: nowhere. */
static size_t used_at(struct text t, size_t from, struct text name)
{
	for (size_t at; (at = from + text_find(text_tail(t, from), name)) < t.n; from = at + name.n) {
		struct text behind = text_tail(t, at + name.n);
		bool whole = (!at || (!name_byte(t.p[at - 1]) && t.p[at - 1] != '$' && t.p[at - 1] != '/')) && (!behind.n || !name_byte(*behind.p));
		bool call = whole && behind.n && memchr(" )|;&\n", *behind.p, 6) && !text_starts(text_trim(text_head(behind, 4)), T("()"));
		if (call && !past_functions(text_tail(text_head(t, at), at > 16 ? at - 16 : 0)))
			return at;
	}
	return t.n;
}

static bool fetches(const struct shell_functions *f, struct text body)
{
	if (text_has(body, T("curl ")) || text_has(body, T("wget ")))
		return true;
	for (size_t i = 0; i < f->count; i++)
		if (used_at(body, 0, f->names[i]) < body.n)
			return true;
	return false;
}

struct shell_functions shell_functions_find(struct text script)
{
	struct shell_functions f = {.count = 0};
	struct text rest = script, line;

	while (f.count < SHELL_FUNCTIONS_MAX && text_line(&rest, &line)) {
		struct text name = defined(line);
		if (!name.n || is_program(name))
			continue;
		struct text body = text_head(text_tail(script, (size_t)(line.p - script.p)), SHELL_FUNCTION_BYTES);
		bool one_line = text_ends(text_trim(line), T("}"));
		body = text_tail(one_line ? line : text_head(body, text_find(body, T("\n}"))), name.n);
		if (fetches(&f, body))
			f.names[f.count++] = name;
	}
	return f;
}

struct text shell_functions_put(const struct shell_functions *f, struct arena *a, struct text line)
{
	struct buf out = BUF(2 * SHELL_FUNCTION_BYTES);
	struct text kept = line;

	for (size_t i = 0; i < f->count && kept.n <= SHELL_FUNCTION_BYTES; i++) {
		size_t from = 0, at = used_at(kept, 0, f->names[i]);
		if (at == kept.n)
			continue;
		buf_clear(&out);
		for (; at < kept.n; at = used_at(kept, from, f->names[i])) {
			buf_text(&out, text_n(kept.p + from, at - from));
			buf_text(&out, T("curl"));
			from = at + f->names[i].n;
		}
		buf_text(&out, text_tail(kept, from));
		struct text put = out.failed ? text_of("") : arena_text(a, buf_view(&out));
		if (put.p && put.n)
			kept = put;
	}
	buf_free(&out);
	return kept;
}
