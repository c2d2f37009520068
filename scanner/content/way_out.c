#include "scanner/content/way_out.h"

#include <string.h>

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_quote(char c)
{
	return c == '"' || c == '\'' || c == '`';
}

static bool is_name(char c)
{
	return text_is_word(c) ||
	       c == '$';
}

static size_t blanks(struct text t, size_t at)
{
	while (at < t.n && is_blank(t.p[at]))
		at++;
	return at;
}

/* Behind the opening bracket of require( or import(: one plain literal and no more. */
static bool plain_argument(struct text t)
{
	size_t at = blanks(t, 0);
	char quote = at < t.n ? t.p[at] : '\0';

	if (quote == ')')
		return true;
	if (!is_quote(quote))
		return false;
	for (at++; at < t.n && t.p[at] != quote; at++)
		if (t.p[at] == '\n' || t.p[at] == '\\' || t.p[at] == '$')
			return false;
	at = blanks(t, at + 1);
	return at < t.n && (t.p[at] == ')' || t.p[at] == ',');
}

/* Uses of the function `require` that lead only where a literal says. */
static bool plain_require(struct text behind)
{
	static const struct text members[] = {{".resolve", 8}, {".main", 5}, {".cache", 6}, {".extensions", 11}};

	if (text_starts(behind, T("(")))
		return plain_argument(text_tail(behind, 1));
	for (size_t i = 0; i < sizeof members / sizeof *members; i++)
		if (text_starts(behind, members[i]))
			return true;
	/* In a sentence or a text, a property's name, `typeof require ==`. */
	size_t at = blanks(behind, 0);
	char next = at < behind.n ? behind.p[at] : '\0';
	if (is_name(next) && text_has(text_head(behind, at), T("\n"))) /* let r = require, and no semicolon behind it */
		return false;
	return at > 0 ? is_name(next) || next == '=' || next == '!' || next == '*' || next == '&'
		      : is_quote(next) || next == ':' || next == '-' || next == '/';
}

/* import x from 'y', import('y'), import.meta */
static bool plain_import(struct text behind)
{
	return !text_starts(behind, T("(")) || plain_argument(text_tail(behind, 1));
}

/* A timer that is given a function, and not a text or who knows what. */
static bool plain_timer(struct text behind)
{
	static const struct text functions[] = {{"function", 8}, {"async", 5}, {"resolve", 7}, {"reject", 6}};
	size_t at = 0;

	if (!text_skip(&behind, T("(")))
		return !text_starts(behind, T("?.")) && !text_starts(behind, T("/")) && !text_starts(behind, T(" ("));
	at = blanks(behind, 0);
	behind = text_tail(behind, at);
	if (text_starts(behind, T("(")))
		return true;
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		if (text_starts(behind, functions[i]))
			return true;
	for (at = 0; at < behind.n && is_name(behind.p[at]);)
		at++;
	return text_starts(text_tail(behind, blanks(behind, at)), T("=>"));
}

/* Every occurrence of a word, standing alone, is plain. */
static bool all_plain(struct text t, struct text word, bool (*plain)(struct text behind))
{
	for (size_t from = 0, at; (at = text_find(text_tail(t, from), word)) < t.n - from;) {
		at += from;
		from = at + word.n;
		bool inside = (at && is_name(t.p[at - 1])) || (from < t.n && is_name(t.p[from]));
		if (!inside && !plain(text_head(text_tail(t, from), 1024)))
			return false;
	}
	return true;
}

/* document[n(104, 121)], document.createElement(n([104, 121])): of the page, by a name that a function makes. (Globals that are indexed are
 * words: MARK_WAY.) */
static bool hidden_member(struct text t)
{
	for (size_t from = 0, at; (at = text_find(text_tail(t, from), T("document"))) < t.n - from;) {
		from += at + 8;
		struct text call = text_tail(t, from);
		bool index = text_skip(&call, T("[")), element = !index && text_skip(&call, T(".createElement("));
		size_t n = 0;
		while (n < call.n && is_name(call.p[n]))
			n++;
		call = text_tail(call, n);
		if (n && ((index && text_starts(call, T("("))) || ((index || element) && text_starts(call, T("([")))))
			return true;
	}
	return false;
}

bool way_out_open(struct text t)
{
	return hidden_member(t) || !all_plain(t, T("require"), plain_require) || !all_plain(t, T("import"), plain_import) ||
	       !all_plain(t, T("setTimeout"), plain_timer) || !all_plain(t, T("setInterval"), plain_timer);
}

/* What stands between two literals that are put together: its length, or 0. at: behind a quote. */
static size_t joint(struct text t, size_t at)
{
	bool joins = false;
	size_t i = at;

	for (; i < t.n && i - at < 64; i++) {
		char c = t.p[i];
		if (c == '+' || c == ',') {
			joins = true;
		} else if (c == '.' && text_starts(text_tail(t, i), T(".concat("))) {
			joins = true;
			i += 7;
		} else if (c != '(' && c != ')' && !is_blank(c)) {
			break;
		}
	}
	return joins && i < t.n && is_quote(t.p[i]) ? i + 1 - at : 0;
}

static int hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool is_octal(char c)
{
	return c >= '0' && c <= '7';
}

/* The character an escape of ASCII stands for; *n: its length. At the backslash; 0 for none. */
static char escaped(struct text t, size_t *n)
{
	unsigned value = 0, digits = 0;
	size_t at = 2;
	char kind = t.n > 1 ? t.p[1] : '\0';
	unsigned want = kind == 'x' ? 2 : 4;

	*n = t.n > 1 ? 2 : 1;
	if (kind == '1' && t.n > 3 && is_octal(t.p[2]) && is_octal(t.p[3])) { /* '\145' is e */
		*n = 4;
		return (char)(64 + (t.p[2] - '0') * 8 + t.p[3] - '0');
	}
	if (kind != 'x' && kind != 'u')
		return kind == '\n' ? '\0' : kind;
	bool braces = kind == 'u' && at < t.n && t.p[at] == '{';
	for (at += braces; at < t.n && digits < (braces ? 8 : want) && hex_value(t.p[at]) >= 0; at++, digits++)
		value = value * 16 + (unsigned)hex_value(t.p[at]);
	if (!digits)
		return '\0';
	*n = at + (braces && at < t.n && t.p[at] == '}');
	return value < 0x80 ? (char)value : '\0';
}

static bool backwards(struct buf *out)
{
	size_t n = out->n;

	if (!buf_reserve(out, 2 * n + 1))
		return false;
	for (size_t i = n; i-- > 0;)
		out->p[out->n++] = out->p[i];
	return true;
}

bool way_out_spell(struct text t, struct buf *out)
{
	bool inner = false;

	buf_clear(out);
	if (!buf_reserve(out, t.n + 1)) /* what is left out makes it shorter: there is room for all */
		return false;
	char *p = out->p;
	for (size_t at = 0, n; at < t.n;) {
		size_t from = at;
		at = text_find_four(t, at, "\"'`\\");
		memcpy(p, t.p + from, at - from);
		p += at - from;
		if (at == t.n)
			break;
		if (t.p[at] == '\\') {
			char c = escaped(text_tail(t, at), &n);
			if (c)
				*p++ = c;
			at += n;
		} else if (p - out->p >= 2 && p[-1] == '{' && p[-2] == '$') { /* `a${'b'}` is ab */
			p -= 2;
			at++;
			inner = true;
		} else if (inner && text_starts(text_tail(t, at + 1), T("}"))) {
			inner = false;
			at += 2;
		} else if ((n = joint(t, at + 1))) {
			at += 1 + n;
		} else {
			*p++ = t.p[at++];
		}
	}
	out->n = (size_t)(p - out->p);
	return !text_has(t, T("reverse")) || backwards(out);
}
