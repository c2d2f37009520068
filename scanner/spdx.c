#include "scanner/spdx.h"

/* Annex D.1, precedence: WITH, then AND, then OR. A recursive descent with a depth of its own. */
struct parser {
	struct text rest;
	spdx_fine fine;
	void *ctx;
	struct text culprit;
	unsigned depth, terms;
	bool failed;
};

static struct text peek(struct parser *p)
{
	size_t n = 0;

	p->rest = text_trim(p->rest);
	if (text_starts(p->rest, T("(")) || text_starts(p->rest, T(")")))
		return text_head(p->rest, 1);
	while (n < p->rest.n && p->rest.p[n] != ' ' && p->rest.p[n] != '(' && p->rest.p[n] != ')' &&
	       p->rest.p[n] != '\t' && p->rest.p[n] != '\n' && p->rest.p[n] != '\r')
		n++;
	return text_head(p->rest, n);
}

static struct text take(struct parser *p)
{
	struct text t = peek(p);

	p->rest = text_tail(p->rest, t.n);
	return t;
}

static bool accept(struct parser *p, struct text word)
{
	if (!text_eq_nocase(peek(p), word))
		return false;
	take(p);
	return true;
}

/* idstring = 1*(ALPHA / DIGIT / "-" / "."), with ':' for DocumentRef. */
static bool is_id(struct text t)
{
	if (!t.n || text_eq_nocase(t, T("AND")) || text_eq_nocase(t, T("OR")) ||
	    text_eq_nocase(t, T("WITH")))
		return false;
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
			    (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':' ||
			    (c == '+' && i + 1 == t.n && i);
		if (!fine)
			return false;
	}
	return true;
}

static bool parse_or(struct parser *p);

static bool parse_term(struct parser *p)
{
	if (accept(p, T("("))) {
		if (++p->depth > SPDX_DEPTH_MAX) {
			p->failed = true;
			return false;
		}
		bool inner = parse_or(p);
		p->depth--;
		p->failed |= !accept(p, T(")"));
		return inner;
	}
	struct text id = take(p), exception = T("");
	bool later = text_ends(id, T("+"));
	if (!is_id(id) || ++p->terms > SPDX_TERMS_MAX) {
		p->failed = true;
		return false;
	}
	if (later)
		id = text_head(id, id.n - 1);
	if (accept(p, T("WITH"))) {
		exception = take(p);
		p->failed |= !is_id(exception);
	}
	if (p->failed || p->fine(p->ctx, id, later, exception))
		return true;
	if (!p->culprit.n)
		p->culprit = id;
	return false;
}

static bool parse_and(struct parser *p)
{
	bool all = parse_term(p);

	while (!p->failed && accept(p, T("AND")))
		all &= parse_term(p);
	return all;
}

static bool parse_or(struct parser *p)
{
	bool any = parse_and(p);

	while (!p->failed && accept(p, T("OR")))
		any |= parse_and(p);
	return any;
}

enum spdx_result spdx_evaluate(struct text t, spdx_fine fine, void *ctx, struct text *culprit)
{
	struct parser p = {.rest = text_trim(t), .fine = fine, .ctx = ctx};

	*culprit = p.rest;
	if (!p.rest.n || text_eq_nocase(p.rest, T("UNLICENSED")) ||
	    text_eq_nocase(p.rest, T("NONE")))
		return SPDX_NONE;
	if (text_eq_nocase(text_head(p.rest, 14), T("SEE LICENSE IN")) ||
	    text_eq_nocase(text_head(p.rest, 14), T("SEE LICENCE IN")))
		return SPDX_ELSEWHERE;
	if (p.rest.n > SPDX_BYTES_MAX)
		return SPDX_MALFORMED;
	bool ok = parse_or(&p);
	if (p.failed || peek(&p).n)
		return SPDX_MALFORMED;
	if (ok)
		return SPDX_ALLOWED;
	*culprit = p.culprit;
	return SPDX_DENIED;
}
