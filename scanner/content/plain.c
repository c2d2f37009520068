#include "scanner/content/plain.h"

#define INDEX_MAX  64  /* bytes between brackets that are looked through */
#define OBJECT_MAX 256 /* of an argument */
#define BODY_MAX   2048 /* of a loop */
#define HEAD_MAX   64   /* of the parameters of a method */

static struct text behind_blanks(struct text t)
{
	while (t.n && (*t.p == ' ' || *t.p == '\t' || *t.p == '\n' || *t.p == '\r'))
		t = text_tail(t, 1);
	return t;
}

static bool is_letter(char c)
{
	return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || c == '$';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* =, ==, ===, != or !==: what stands before it is not called, and nothing of it is taken. */
static bool written_or_compared(struct text behind)
{
	return (text_starts(behind, T("=")) && !text_starts(behind, T("=>"))) || text_starts(behind, T("!="));
}

static bool ends_in_comparison(struct text before)
{
	while (before.n && before.p[before.n - 1] == ' ')
		before = text_head(before, before.n - 1);
	return text_ends(before, T("==")) || text_ends(before, T("!="));
}

/* '__proto__' in x, key === '__proto__', names.includes('__proto__') */
static bool plain_literal(struct text before, struct text behind)
{
	behind = behind_blanks(behind);
	return ends_in_comparison(before) || text_ends(before, T(".includes(")) || text_ends(before, T(".has(")) ||
	       written_or_compared(behind) || text_starts(behind, T("in "));
}

/* Two names with a blank between them are no expression (but TypeScript's `as`): a comment, a message, `in`. */
static bool goes_on_as_sentence(struct text behind)
{
	struct text next = behind_blanks(behind);

	return text_starts(behind, T(" ")) && next.n && is_letter(*next.p) && !text_starts(next, T("as "));
}

bool plain_prototype(struct text before, struct text behind)
{
	char quote = before.n ? before.p[before.n - 1] : ' ';

	if ((quote == '"' || quote == '\'') && behind.n && *behind.p == quote)
		return plain_literal(text_head(before, before.n - 1), text_tail(behind, 1));
	struct text next = behind_blanks(behind);
	if (written_or_compared(next))
		return true;
	if (text_skip(&next, T(":"))) {
		next = behind_blanks(next);
		return text_starts(next, T("[]")) || text_starts(next, T("null"));
	}
	return goes_on_as_sentence(behind);
}

bool plain_element(struct text before, struct text behind)
{
	bool number = behind.n && is_digit(*behind.p);
	size_t at = 0;

	(void)before;
	for (; at < behind.n && behind.p[at] != ']'; at++) {
		if (at == INDEX_MAX || behind.p[at] == '[' || behind.p[at] == '\n')
			return false;
		number &= is_digit(behind.p[at]);
	}
	if (at == behind.n)
		return false;
	struct text next = behind_blanks(text_tail(behind, at + 1));
	return number || written_or_compared(next) || text_starts(next, T("instanceof "));
}

bool plain_constructor(struct text before, struct text behind)
{
	struct text next = behind_blanks(behind);

	if (text_ends(before, T("new this")))
		return true;
	if (text_starts(next, T("{"))) { /* as text it is what it says it is */
		next = text_head(next, OBJECT_MAX);
		return !text_has(next, T("toString")) && !text_has(next, T("toPrimitive")) && !text_has(next, T("valueOf"));
	}
	return next.n && (*next.p == ')' || *next.p == '+' || is_digit(*next.p));
}

/* Behind a literal or a comment that begins at i; i itself where neither does; t.n where it is not known. */
static size_t behind_inert(struct text t, size_t i)
{
	char c = t.p[i];
	struct text rest = text_tail(t, i);

	if (c == '`')
		return t.n;
	if (text_starts(rest, T("//")))
		return i + text_find(rest, T("\n"));
	if (text_starts(rest, T("/*")))
		return i + text_find(rest, T("*/"));
	if (c != '"' && c != '\'')
		return i;
	for (i++; i < t.n && t.p[i] != c; i++)
		i += t.p[i] == '\\';
	return i < t.n ? i : t.n;
}

static bool leaves(struct text t, size_t i)
{
	struct text rest = text_tail(t, i);
	bool begins = !i || !(is_letter(t.p[i - 1]) || is_digit(t.p[i - 1]) || t.p[i - 1] == '.');

	return begins && (text_starts(rest, T("break;")) || text_starts(rest, T("break}")) || text_starts(rest, T("return")) ||
			  text_starts(rest, T("throw ")));
}

bool plain_loop(struct text before, struct text behind)
{
	struct text body = text_head(behind_blanks(behind), BODY_MAX);
	size_t depth = 0;

	(void)before;
	if (!text_starts(body, T("{")))
		return false;
	for (size_t i = 0; i < body.n; i++) {
		i = behind_inert(body, i);
		if (i == body.n)
			return false;
		if (leaves(body, i))
			return true;
		depth += body.p[i] == '{';
		if (body.p[i] == '}' && --depth == 0)
			return false;
	}
	return false;
}

bool plain_prefix(struct text before, struct text behind)
{
	(void)before;
	return behind.n && (is_letter(*behind.p) || is_digit(*behind.p));
}

bool plain_quoted(struct text before, struct text behind)
{
	char quote = before.n ? before.p[before.n - 1] : ' ';

	if (quote != '"' && quote != '\'')
		return true;
	return goes_on_as_sentence(behind) || plain_literal(text_head(before, before.n - 1), behind);
}

bool plain_word(struct text before, struct text behind)
{
	return goes_on_as_sentence(behind) || text_ends(before, T(".startsWith(")) || plain_literal(before, behind);
}

bool plain_ahead(struct text before, struct text behind)
{
	(void)behind;
	return text_ends(before, T("pre"));
}

bool plain_ticked(struct text before, struct text behind)
{
	return text_ends(before, T("`")) && goes_on_as_sentence(behind);
}

bool plain_type(struct text before, struct text behind)
{
	(void)behind;
	return text_ends(before, T("instanceof ")) || text_ends(before, T("[object ")) ||
	       (text_ends(before, T("|")) && !text_ends(before, T("||")));
}

bool plain_method(struct text before, struct text behind)
{
	if (text_ends(before, T("function")))
		return true;
	for (size_t i = 0; i < behind.n && i < HEAD_MAX; i++) {
		char c = behind.p[i];
		if (c == ')') /* on one line: a call and a block behind it are not */
			return text_starts(text_tail(behind, i + 1), T(" {"));
		if (!is_letter(c) && !is_digit(c) && c != ',' && c != ' ')
			return false;
	}
	return false;
}

bool plain_group(struct text before, struct text behind)
{
	(void)behind;
	return text_ends(before, T("(?"));
}

bool plain_between(struct text before, struct text behind)
{
	(void)behind;
	return text_ends(before, T("/"));
}

bool plain_shown(struct text before, struct text behind)
{
	(void)behind;
	return text_ends(before, T("\"")) || text_ends(before, T("'"));
}

bool plain_mention(struct text before, struct text behind)
{
	return text_starts(behind, T("\"")) || text_starts(behind, T("'")) ||
	       (text_starts(behind, T("`")) && text_ends(before, T("`")));
}

bool plain_uncurried(struct text before, struct text behind)
{
	static const struct text kinds[] = {
		{"Object.", 7}, {"Array.", 6}, {"String.", 7}, {"RegExp.", 7}, {"Date.", 5}, {"Number.", 7}, {"Map.", 4}, {"Set.", 4},
	};

	(void)before;
	if (!text_skip(&behind, T(".bind(")))
		return false;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (text_skip(&behind, kinds[i]))
			return !text_starts(behind, T("constructor")) && !text_starts(behind, T("__proto__")) &&
			       !text_starts(behind, T("prototype.constructor"));
	return false;
}

bool plain_empty(struct text before, struct text behind)
{
	(void)before;
	text_skip(&behind, T("("));
	return text_starts(behind, T(")"));
}
