#include "scanner/rule/hook_words.h"

#include "scanner/rule/hook_names.h"

#include <string.h>

struct text hook_base_name(struct text path)
{
	struct cut c = text_cut_last(path, '/');
	struct text base = c.found ? c.tail : path;
	struct cut back = text_cut_last(base, '\\');
	return back.found ? back.tail : base;
}

bool hook_next_word(struct text *rest, char **room, struct text *word)
{
	while (rest->n && strchr(" \t\r\n", *rest->p))
		*rest = text_tail(*rest, 1);
	if (!rest->n)
		return false;
	char *out = *room;
	size_t n = 0;
	char quote = 0;
	for (; rest->n; *rest = text_tail(*rest, 1)) {
		char c = *rest->p;
		if (quote) {
			if (c == quote) {
				quote = 0;
				continue;
			}
			if (c == '\\' && quote == '"' && rest->n > 1 &&
			    strchr("\"\\$`", rest->p[1])) {
				*rest = text_tail(*rest, 1);
				c = *rest->p;
			}
		} else if (c == '"' || c == '\'') {
			quote = c;
			continue;
		} else if (strchr(" \t\r\n", c)) {
			break;
		} else if (c == '\\' && rest->n > 1 && strchr(" \"'\\$&|;", rest->p[1])) {
			*rest = text_tail(*rest, 1);
			c = *rest->p;
		}
		out[n++] = c;
	}
	*word = text_n(out, n);
	*room = out + n;
	return true;
}

static bool assignment(struct text w)
{
	struct cut c = text_cut(w, '=');

	if (!c.found || !c.head.n)
		return false;
	for (struct text r = c.head; r.n; r = text_tail(r, 1)) {
		char x = *r.p;
		if (!((x >= 'A' && x <= 'Z') || (x >= 'a' && x <= 'z') || (x >= '0' && x <= '9') ||
		      x == '_'))
			return false;
	}
	return true;
}

static bool redirection(struct text w, bool *takes_next)
{
	struct text t = w;

	while (t.n && *t.p >= '0' && *t.p <= '9')
		t = text_tail(t, 1);
	text_skip(&t, T("&"));
	if (!text_starts(t, T(">")) && !text_starts(t, T("<")))
		return false;
	while (t.n && strchr("<>&", *t.p))
		t = text_tail(t, 1);
	*takes_next = !t.n;
	return true;
}

/* /B, /min: what cmd.exe's start takes; no path. */
static bool cmd_option(struct text w)
{
	return w.n > 1 && w.n <= 6 && *w.p == '/' && !text_has(text_tail(w, 1), T("/"));
}

/* How many brackets of $( a word leaves open: x=$(curl -s y) is one assignment of several words. */
static size_t left_open(struct text w, size_t open)
{
	for (size_t i = 0; i < w.n; i++) {
		if (w.p[i] == '(' && (open || (i && w.p[i - 1] == '$')))
			open++;
		else if (w.p[i] == ')' && open)
			open--;
	}
	return open;
}

/* GIT_SSH_COMMAND='node x.js' git fetch: git runs that. */
static bool git_command(struct text w)
{
	static const char *const names[] = {"GIT_SSH_COMMAND", "GIT_SSH", "GIT_PROXY_COMMAND", "GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_EDITOR",
					    "GIT_SEQUENCE_EDITOR", "GIT_ASKPASS", NULL};

	return text_starts(w, T("GIT_")) && text_has(w, T("=")) && hook_listed(text_cut(w, '=').head, names);
}

bool hook_split(struct arena *a, struct text command, struct hook_words *out)
{
	struct text word;
	bool started = false, wrapped = false, skip = false, input = false;
	size_t open = 0;
	char *room = arena_alloc(a, command.n + 1);

	if (!room)
		return false;
	while (hook_next_word(&command, &room, &word)) {
		if (skip) {
			if (input)
				out->input = word;
			skip = input = false;
			continue;
		}
		if (open) {
			open = left_open(word, open);
			continue;
		}
		if (redirection(word, &skip)) {
			input = text_starts(word, T("<")) && !text_starts(word, T("<<")) && !text_starts(word, T("<("));
			if (input && !skip)
				out->input = text_tail(word, 1);
			continue;
		}
		if (text_starts(word, T("NODE_OPTIONS=")))
			out->node_options = text_cut(word, '=').tail;
		if (git_command(word))
			out->git_command = text_cut(word, '=').tail;
		if (!started && assignment(word))
			open = left_open(word, 0);
		if (!started && (!word.n || assignment(word) ||
				 (wrapped && (text_starts(word, T("-")) || cmd_option(word)))))
			continue;
		while (!started && word.n > 1 && strchr("({@", *word.p))
			word = text_tail(word, 1);
		if (!started && !text_has(word, T("("))) /* $(curl x | sh) was cut at its pipe */
			while (word.n > 1 && text_ends(word, T(")")))
				word = text_head(word, word.n - 1);
		if (!started && hook_wrapper(hook_base_name(word))) {
			wrapped = true;
			continue;
		}
		if (!started && wrapped && word.n && *word.p >= '0' && *word.p <= '9')
			continue; /* timeout 5 */
		started = true;
		if (out->n == HOOK_WORDS_MAX) {
			out->more = true;
			break;
		}
		out->w[out->n++] = word;
	}
	return true;
}

void hook_words_from(const struct hook_words *w, size_t from, struct hook_words *out)
{
	bool wrapped = false; /* cmd /c start /min x.bat */

	*out = (struct hook_words){.input = w->input, .git_command = w->git_command};
	for (; from < w->n && !out->n; from++)
		if (text_starts(w->w[from], T("NODE_OPTIONS=")))
			out->node_options = text_cut(w->w[from], '=').tail;
		else if (git_command(w->w[from]))
			out->git_command = text_cut(w->w[from], '=').tail;
		else if (hook_wrapper(hook_base_name(w->w[from])))
			wrapped = true;
		else if (!text_starts(w->w[from], T("-")) && !assignment(w->w[from]) && !(wrapped && cmd_option(w->w[from])))
			out->w[out->n++] = w->w[from];
	while (from < w->n)
		out->w[out->n++] = w->w[from++];
}
