#include "scanner/content/heredoc.h"

#include <string.h>

/* "k"|"$DOWN") x ;; in a case: no pipe. */
static bool pattern(struct text script, size_t at)
{
	struct text behind = text_cut(text_head(text_tail(script, at + 1), 64), '\n').head;
	size_t from = at;

	if (!at || script.p[at - 1] != '"' || !text_skip(&behind, T("\"$")) || !text_starts(text_cut(behind, '"').tail, T(")")))
		return false;
	while (from && at - from < 64 && script.p[from - 1] != '\n' && script.p[from - 1] != '(')
		from--;
	return from && script.p[from - 1] == '\n';
}

static struct text program_at(struct text t)
{
	size_t n = 0;

	while (t.n && memchr("'\"\\", *t.p, 3))
		t = text_tail(t, 1);
	while (n < t.n && !memchr(" \t\n;|&)<>'\"", t.p[n], 11))
		n++;
	t = text_head(t, n);
	return text_has(t, T("/")) ? text_cut_last(t, '/').tail : t;
}

/* Behind a pipe: sh, /bin/bash, $SHELL, "$0", and what runs another. */
static bool reads_commands(struct text script, size_t pipe)
{
	static const char *const programs[] = {"env", "exec", "xargs", "command", "sudo", "nohup",
						"node", "python", "perl", "ruby", "php", "busybox", "eval", "tee", NULL};
	struct text t = text_head(text_tail(script, pipe + 1), 64);

	(void)text_skip(&t, T("&"));
	while (t.n && memchr(" \t\\\n", *t.p, 4))
		t = text_tail(t, 1);
	if (text_starts(t, T("$")) || text_starts(t, T("\"$")))
		return !pattern(script, pipe);
	t = program_at(t);
	for (const char *const *p = programs; *p; p++)
		if (text_starts(t, text_of(*p)))
			return true;
	return text_ends(t, T("sh"));
}

/* A script that makes commands out of text may make them out of what it prints. */
struct heredoc heredoc_begin(struct text script)
{
	static const char *const ways[] = {"eval", "sh -c", "sh <", "source ", "/dev/stdin", "<(",
					   "\n. ", "; . ", "cat()", "cat ()", "function cat", "alias cat", "exec >", "exec 1>", "exec 3>", "} >", ") > ", ")>", "export PATH=", "\nPATH=", NULL};
	struct heredoc h = {.lost = false};

	if (!text_has(script, T("<<")))
		return (struct heredoc){.lost = true};
	for (const char *const *w = ways; *w; w++)
		h.lost |= text_has(script, text_of(*w));
	for (size_t i = 0; i < script.n && !h.lost; i++) {
		if (script.p[i] != '|')
			continue;
		if (i + 1 < script.n && script.p[i + 1] == '|')
			i++;
		else
			h.lost = reads_commands(script, i);
	}
	return h;
}

/* Behind the beginning of one; what its word is, and whether the shell looks into its text. */
static bool opens(struct text line, struct heredoc *h, bool *plain)
{
	line = text_trim(line);
	if (!text_skip(&line, T("cat ")))
		return false;
	line = text_trim(line);
	if (!text_skip(&line, T("<<")))
		return false;
	h->dash = text_skip(&line, T("-"));
	line = text_trim(line);
	*plain = line.n > 2 && (*line.p == '\'' || *line.p == '"') && line.p[line.n - 1] == *line.p;
	h->word = *plain ? text_head(text_tail(line, 1), line.n - 2) : line;
	for (size_t i = 0; i < h->word.n; i++)
		if (!((h->word.p[i] >= 'A' && h->word.p[i] <= 'Z') || (h->word.p[i] >= 'a' && h->word.p[i] <= 'z') || h->word.p[i] == '_'))
			return false;
	return h->word.n > 0;
}

static bool ends(const struct heredoc *h, struct text line)
{
	while (h->dash && line.n && *line.p == '\t')
		line = text_tail(line, 1);
	return text_eq(line, h->word);
}

/* Its end comes, and before it nothing that the shell runs. */
static bool is_text(const struct heredoc *h, struct text rest, bool plain)
{
	struct text line;

	while (text_line(&rest, &line)) {
		if (ends(h, line))
			return true;
		if (!plain && (text_has(line, T("$(")) || text_has(line, T("`")) || text_ends(line, T("\\"))))
			return false; /* it may be run, or the end may be none */
	}
	return false;
}

/* What quotes the line leaves open. */
static void quotes(struct heredoc *h, struct text line)
{
	bool runs = text_has(line, T("$(")) || text_has(line, T("`")), single = text_has(line, T("'")), twice = text_has(line, T("\""));

	/* 'it''s', "it's" and "$(a "b")" are counted right; one within the other, a value over lines and another heredoc are not */
	h->lost |= (runs && single && twice) || (text_has(line, T("$'")) && text_has(line, T("\\'"))) ||
		   (text_has(line, T("${")) && !text_has(line, T("}"))) || (text_has(line, T("<<")) && !text_has(line, T("<<<")));
	for (size_t i = 0; i < line.n && !h->lost; i++) {
		char c = line.p[i];
		bool word = i && line.p[i - 1] != ' ' && line.p[i - 1] != '\t';
		if (c == '\\' && h->quote != '\'')
			i++;
		else if (h->quote)
			h->quote = c == h->quote ? '\0' : h->quote;
		else if (c == '\'' || c == '"')
			h->quote = c;
		else if (c == '#' && !word) {
			h->lost |= i && text_trim(text_head(line, i)).n && (single || twice);
			return;
		}
	}
}

bool heredoc_line(struct heredoc *h, struct text line, struct text rest)
{
	bool plain;

	if (h->inside) {
		h->inside = !ends(h, line);
		return true;
	}
	if (h->lost)
		return false;
	bool first = !h->goes_on;
	h->goes_on = text_ends(line, T("\\"));
	if (!h->quote && first && opens(line, h, &plain)) {
		h->inside = is_text(h, rest, plain);
		h->lost = !h->inside;
		return h->inside;
	}
	quotes(h, line);
	return false;
}
