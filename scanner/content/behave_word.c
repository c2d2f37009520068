/* What a program does for a word of its command line. */
#include "scanner/content/behave_walk.h"

#define WORD_BACK  8192 /* bytes before an event that are looked at */
#define WORD_ASKED 16	/* events of one file that are asked about */
#define WORD_TRIES 8	/* conditions around an event; declarations that are looked for one's name */

static bool name_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

/* name is declared in a statement that reads process.argv: const [cmd, sub] = process.argv.slice(2) */
static bool of_arguments(struct text source, struct text name)
{
	struct text rest = source;

	for (unsigned n = 0; n < WORD_TRIES; n++) {
		size_t at = text_find(rest, T("process.argv"));
		if (at >= rest.n)
			return false;
		size_t from = at;
		while (from > 0 && at - from < 200 && rest.p[from - 1] != ';' && rest.p[from - 1] != '\n')
			from--;
		struct text before = text_n(rest.p + from, at - from);
		for (size_t k = 0; k + name.n <= before.n; k++)
			if (text_eq(text_n(before.p + k, name.n), name) && (!k || !name_byte(before.p[k - 1])) &&
			    (k + name.n == before.n || !name_byte(before.p[k + name.n])))
				return true;
		rest = text_tail(rest, at + 12);
	}
	return false;
}

static bool is_quote(char c)
{
	return c == '\'' || c == '"';
}

/* The name, or process.argv[..], that stands on one side of a comparison with a literal on the other. */
static bool is_argument(struct text source, struct text side, struct text name)
{
	return text_has(side, T("process.argv[")) || (name.n && of_arguments(source, name));
}

/* cmd === 'install', and as minifiers write it: 'install' === cmd */
static bool compares(struct text source, struct text condition)
{
	for (size_t at; (at = text_find(condition, T("=="))) < condition.n;) {
		struct text left = text_trim(text_head(condition, at)), right = text_tail(condition, at + 2);
		(void)text_skip(&right, T("="));
		right = text_trim(right);
		size_t n = left.n;
		while (n > 0 && name_byte(left.p[n - 1]))
			n--;
		struct text name = text_tail(left, n);
		if (right.n > 2 && is_quote(*right.p) && is_argument(source, left, name))
			return true;
		size_t m = 0;
		while (m < right.n && name_byte(right.p[m]))
			m++;
		if (left.n > 2 && is_quote(left.p[left.n - 1]) &&
		    is_argument(source, text_head(right, sizeof "process.argv[0]"), text_head(right, m)))
			return true;
		condition = right;
	}
	return false;
}

/* The end of "if (..)" before "{": its condition, else "". */
static struct text condition_before(struct text before)
{
	unsigned depth = 0;
	size_t at;

	before = text_trim_end(before);
	if (!text_ends(before, T(")")))
		return text_of("");
	for (at = before.n; at-- > 0 && before.n - at < 400;) {
		depth += before.p[at] == ')';
		if (before.p[at] == '(' && --depth == 0)
			break;
	}
	if (depth || at >= before.n || !text_ends(text_trim_end(text_head(before, at)), T("if")))
		return text_of("");
	return text_n(before.p + at, before.n - at);
}

static bool under_word(struct text source, size_t at)
{
	size_t low = at > WORD_BACK ? at - WORD_BACK : 0;
	unsigned depth = 0, tries = 0;

	if (at > source.n)
		return false;
	for (size_t i = at; i-- > low && tries < WORD_TRIES;) {
		depth += source.p[i] == '}';
		if (source.p[i] != '{')
			continue;
		if (depth) {
			depth--;
			continue;
		}
		struct text condition = condition_before(text_head(source, i));
		if (condition.n && ++tries && compares(source, condition))
			return true;
	}
	return false;
}

/* if (process.argv[2] !== 'install') process.exit(): what follows is for that word. */
static bool behind_guard(struct text source, size_t at)
{
	struct text rest = text_head(source, at);

	for (unsigned n = 0; n < WORD_TRIES; n++) {
		size_t guard = text_find(rest, T("if (process.argv["));
		if (guard >= rest.n)
			return false;
		rest = text_tail(rest, guard);
		struct text block = text_head(rest, 400);
		struct cut line = text_cut(block, '\n');
		bool no_block = text_has(line.head, T("process.exit(")) || text_has(line.head, T(" return"));
		if (text_has(line.head, T("!==")) && compares(source, line.head) && (no_block || text_has(text_cut(block, '}').head, T("process.exit("))))
			return true;
		rest = text_tail(rest, 4);
	}
	return false;
}

bool behave_for_word(struct walk *w)
{
	return text_starts(w->source, T("#!")) && behave_said(w, "process.argv") && w->asked_word++ < WORD_ASKED &&
	       (under_word(w->source, w->event->start) || behind_guard(w->source, w->event->start));
}
