#include "scanner/content/workflow.h"

#include "base/buf.h"

#define NEAR 160u /* bytes of a file's name, of the word that ends a text */

size_t workflow_all_secrets(struct text t)
{
	struct text rest = t;

	for (size_t at; (at = text_find(rest, T("secrets"))) < rest.n; rest = text_tail(rest, at + 7)) {
		struct text before = text_trim_end(text_head(rest, at)), behind = text_trim(text_head(text_tail(rest, at + 7), 8));
		if (!text_ends(before, T("(")) || !text_starts(behind, T(")")))
			continue;
		before = text_trim_end(text_head(before, before.n - 1));
		if (before.n >= 6 && text_eq_nocase(text_tail(before, before.n - 6), T("tojson")))
			return (size_t)(before.p - t.p) + before.n - 6;
	}
	return t.n;
}

bool workflow_uses(struct text t, struct text name)
{
	struct buf b = BUF(128);
	bool yes;

	buf_char(&b, '$');
	buf_text(&b, name);
	yes = name.n && text_has(t, buf_view(&b));
	buf_clear(&b);
	buf_text(&b, T("${"));
	buf_text(&b, name);
	yes = yes || (name.n && text_has(t, buf_view(&b)));
	buf_free(&b);
	return yes;
}

/* A command with the lines that a backslash joins to it. */
static bool next_command(struct text *t, struct text *line)
{
	struct text more;

	if (!text_line(t, line))
		return false;
	while (text_ends(text_trim_end(*line), T("\\")) && text_line(t, &more))
		line->n = (size_t)(more.p - line->p) + more.n;
	return true;
}

static bool tells(struct text line, struct text name)
{
	return workflow_uses(line, name) || workflow_all_secrets(line) < line.n;
}

/* A word of a command, without its quotes. */
static struct text word_at(struct text t)
{
	size_t n = 0;

	t = text_trim(t);
	while (t.n && (*t.p == '"' || *t.p == '\''))
		t = text_tail(t, 1);
	while (n < t.n && n < NEAR && t.p[n] != ' ' && t.p[n] != '"' && t.p[n] != '\'' && t.p[n] != ';' && t.p[n] != '|' && t.p[n] != '&' && t.p[n] != '\n')
		n++;
	return text_head(t, n);
}

/* > file, >> file, tee file; "" for none, and for what is no file of its own: >&2, > /dev/null, >> "$GITHUB_ENV" */
static struct text written_by(struct text line)
{
	size_t at = text_find_last(line, '>'), tee = text_find(line, T("| tee "));
	struct text file = at < line.n ? word_at(text_tail(line, at + 1)) : tee < line.n ? word_at(text_tail(line, tee + 6)) : text_of("");

	return file.n < 3 || text_starts(file, T("/dev/")) || text_starts(file, T("$GITHUB_")) || text_starts(file, T("-")) ? text_of("") : file;
}

/* cat <<EOF: EOF; "" for none. */
static struct text text_until(struct text line)
{
	size_t at = text_find(line, T("<<"));
	struct text end = at < line.n ? text_tail(line, at + 2) : text_of("");

	(void)text_skip(&end, T("-"));
	return end.n && *end.p != '<' ? word_at(end) : text_of("");
}

/* The first file that is filled with it; "" for none. */
static struct text filled(struct text t, struct text name)
{
	struct text line, end = text_of(""), into = text_of("");

	while (next_command(&t, &line)) {
		if (end.n && text_eq(text_trim(line), end)) {
			end = text_of("");
			continue;
		}
		if (!end.n) {
			into = written_by(line);
			end = text_until(line);
		}
		if (into.n && tells(line, name))
			return into;
	}
	return text_of("");
}

bool workflow_hands_over(struct text t, struct text name)
{
	static const char *const ways[] = {" -d", " --data", " -F", " --form", " -T", " --upload-file", " --post-data", " --post-file", " --body-file", " --json", NULL};
	struct text rest = t, line, file = filled(t, name);
	bool yes = false;

	while (!yes && next_command(&rest, &line)) {
		if (!text_has(line, T("curl")) && !text_has(line, T("wget")))
			continue;
		for (const char *const *way = ways; *way && !yes; way++)
			yes = text_has(line, text_of(*way)) && (tells(line, name) || (file.n && text_has(line, file)));
	}
	return yes;
}
