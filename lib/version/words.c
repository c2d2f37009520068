#include "version/grammar.h"

static bool id_char(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       c == '-';
}

static size_t identifier_length(struct text t)
{
	size_t n = 0;

	while (n < t.n && id_char(t.p[n]))
		n++;
	return n;
}

/* Bytes of "+id.id" that t begins with, or 0. */
static size_t build_length(struct text t)
{
	size_t n, all = 0;

	if (!t.n || t.p[0] != '+')
		return 0;
	/* The plus before the first identifier, a dot before each other one. */
	while ((n = identifier_length(text_tail(t, all + 1)))) {
		all += n + 1;
		if (all >= t.n || t.p[all] != '.')
			break;
	}
	return all;
}

bool words_drop_builds(struct text alternative, struct buf *out)
{
	buf_clear(out);
	while (alternative.n) {
		size_t plus = text_find(alternative, T("+"));
		size_t build = build_length(text_tail(alternative, plus));
		buf_text(out, text_head(alternative, build ? plus : plus + 1));
		alternative = text_tail(alternative, build ? plus + build : plus + 1);
	}
	return !out->failed;
}

/* ---- operators and their versions ---- */

/* "v", "=" and spaces, which may stand before any version. */
static size_t prefix_length(struct text t)
{
	size_t n = 0;

	while (n < t.n && (t.p[n] == 'v' || t.p[n] == '=' || t.p[n] == ' '))
		n++;
	return n;
}

static bool begins_part(struct text t)
{
	return t.n && ((t.p[0] >= '0' && t.p[0] <= '9') || partial_wild(text_head(t, 1)));
}

static size_t operator_length(struct text t)
{
	size_t n = t.n && (t.p[0] == '<' || t.p[0] == '>');
	return n + (t.n > n && t.p[n] == '=');
}

/* Copies what stands before a version at the start of t, without the space behind
 * its operator, or as it is when no version follows; gives the bytes of t that are
 * done. t begins with an operator, a "v" or a space. */
static size_t join(struct text t, struct buf *out)
{
	size_t op = t.p[0] == ' ' ? 1 : operator_length(t);
	struct text rest = text_tail(t, op);

	if (t.p[0] == ' ' && operator_length(rest)) {
		buf_char(out, ' ');
		return 1;
	}
	size_t space = op && rest.n && rest.p[0] == ' ';

	rest = text_tail(rest, space);
	size_t prefix = prefix_length(rest);
	/* Without a version none of these bytes has one: go on behind them all. */
	bool joined = begins_part(text_tail(rest, prefix));
	buf_text(out, text_head(t, joined ? op : op + space));
	buf_text(out, text_head(rest, prefix));
	return op + space + prefix;
}

/* A tilde loses the > and the space behind it, a caret the space. (One space:
 * only where a build was dropped there are two, and then npm sees two words.) */
static size_t join_sugar(struct text t, struct buf *out)
{
	size_t op = text_starts(t, T("~>")) ? 2 : 1;
	bool space = text_starts(text_tail(t, op), T(" "));

	buf_text(out, text_head(t, space ? 1 : op));
	return op + space;
}

bool words_join_operators(struct text alternative, struct buf *out)
{
	buf_clear(out);
	while (alternative.n && !out->failed) {
		size_t n = 1;
		if (text_has(T(" <>=v"), text_head(alternative, 1)))
			n = join(alternative, out);
		else
			buf_char(out, alternative.p[0]);
		alternative = text_tail(alternative, n);
	}
	return !out->failed;
}

bool words_join_sugars(struct text alternative, struct buf *out)
{
	buf_clear(out);
	while (alternative.n && !out->failed) {
		size_t n = 1;
		if (alternative.p[0] == '~' || alternative.p[0] == '^')
			n = join_sugar(alternative, out);
		else
			buf_char(out, alternative.p[0]);
		alternative = text_tail(alternative, n);
	}
	return !out->failed;
}
