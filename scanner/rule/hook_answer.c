#include "scanner/rule/hook_answer.h"

#include <string.h>

struct answers { /* views of the script */
	struct text names[HOOK_ANSWERS_MAX];
	size_t count, tries;
};

static struct text unquoted_end(struct text t)
{
	while (t.n && memchr(" \t\"'", t.p[t.n - 1], 4))
		t = text_head(t, t.n - 1);
	return t;
}

/* Behind a $: the rest of the text behind the name when it is this one. */
static bool names(struct text behind, struct text name, struct text *rest)
{
	bool braces = text_skip(&behind, T("{"));

	if (!text_skip(&behind, name) || (behind.n && text_is_word(*behind.p)))
		return false;
	*rest = behind;
	return !braces || text_starts(behind, T("}"));
}

static bool uses(struct text t, const struct answers *known)
{
	struct text rest;

	for (size_t at; (at = text_find(t, T("$"))) < t.n; t = text_tail(t, at + 1))
		for (size_t i = 0; i < known->count; i++)
			if (names(text_tail(t, at + 1), known->names[i], &rest))
				return true;
	return false;
}

/* The command in $(..) or `..` that t begins with, or "". */
static struct text substituted(struct text t)
{
	size_t depth = 1, n = 0;

	(void)text_skip(&t, T("\""));
	if (text_skip(&t, T("`")))
		return text_cut(text_head(t, HOOK_ANSWER_MAX), '`').head;
	if (!text_skip(&t, T("$(")))
		return text_of("");
	for (; n < t.n && n < HOOK_ANSWER_MAX; n++) {
		depth += t.p[n] == '(';
		depth -= t.p[n] == ')';
		if (!depth)
			break;
	}
	return text_head(t, n);
}

static void remember(struct answers *known, struct text before, struct text behind)
{
	size_t n = before.n;

	if (known->count == HOOK_ANSWERS_MAX || known->tries == HOOK_ANSWER_TRIES)
		return;
	while (n && before.n - n < 64 && text_is_word(before.p[n - 1]))
		n--;
	struct text command = n < before.n ? substituted(behind) : text_of("");
	if (!command.n)
		return;
	known->tries++;
	if (text_has(command, T("curl ")) || text_has(command, T("wget ")) || uses(command, known))
		known->names[known->count++] = text_tail(before, n);
}

/* A command may begin here. */
static bool begins(struct text before, bool lines)
{
	static const char *const words[] = {"eval", "source", "exec", "then", "do", "else", "sudo", "nohup", NULL};
	static const char *const takers[] = {"sh -c", "sh -ec", "sh -lc", "sh <<<", "python -c", "python3 -c", "node -e", "node <<<", "perl -e", "ruby -e", NULL};
	struct text t = unquoted_end(before);

	if (!t.n || (t.p[t.n - 1] == '\n' && lines) || memchr(";|&{", t.p[t.n - 1], 4))
		return true;
	for (const char *const *w = words; *w; w++)
		if (text_ends(t, text_of(*w)) && (t.n == text_of(*w).n || memchr(" \t\n;|&(", t.p[t.n - text_of(*w).n - 1], 7)))
			return true;
	for (const char *const *w = takers; *w; w++)
		if (text_ends(t, text_of(*w)))
			return true;
	return false;
}

/* echo "$x" | sh */
static bool piped(struct text before, struct text behind)
{
	static const char *const shells[] = {"sh", "bash", "zsh", "node", "python", "python3", "perl", NULL};
	struct text line = text_cut(text_head(behind, 256), '\n').head, start = unquoted_end(before);
	struct cut c = text_cut(line, '|');
	struct text program = text_trim(c.tail);

	start = text_trim(text_tail(start, start.n > 16 ? start.n - 16 : 0)); /* of all of it, each use would trim the beginning */
	if (!c.found || (!text_ends(start, T("echo")) && !text_ends(start, T("printf")) && !text_ends(start, T("%s"))))
		return false;
	(void)text_skip(&program, T("sudo "));
	for (const char *const *s = shells; *s; s++) {
		struct text rest = program;
		if (text_skip(&rest, text_of(*s)) && (!rest.n || !text_is_word(*rest.p)))
			return true;
	}
	return false;
}

size_t hook_runs_answer(struct text script)
{
	struct answers known = {.count = 0};
	bool lines = !text_has(script, T("<<")) || text_has(script, T("<<<")); /* else some may be those of a text */

	if (!text_has(script, T("curl ")) && !text_has(script, T("wget ")))
		return script.n;
	for (size_t i = 0; i < script.n; i++) {
		struct text before = text_head(script, i), behind = text_tail(script, i + 1), rest;
		if (script.p[i] == '=')
			remember(&known, before, behind);
		for (size_t k = 0; script.p[i] == '$' && k < known.count; k++)
			if (names(behind, known.names[k], &rest) && (begins(before, lines) || piped(before, rest)))
				return i;
	}
	return script.n;
}
