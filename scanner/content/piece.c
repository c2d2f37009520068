#include "scanner/content/piece.h"

#include "scanner/content/mark.h"

#define TOGETHER  3u	 /* stretches: what lies in so many of them lies together */
#define MARGIN	  512u /* bytes around what is marked, for the statement that it is part of */
#define BOUNDARY  1024u /* bytes that are looked through for the end of a statement */
#define NAME_MOST 64u
#define SPEC_MOST 128u
#define CLAUSES_HEAD (64u << 10) /* bytes: a bundler puts them first */
#define CLAUSE_MOST 256u /* bytes between `import` and its module */

static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

/* A word with which statements begin, and texts seldom go on behind a semicolon. */
static bool begins_statement(struct text t)
{
	static const struct text firsts[] = {{"var", 3},	 {"let", 3},   {"const", 5}, {"function", 8}, {"return", 6}, {"if", 2}, {"for", 3},
					    {"try", 3},	 {"class", 5}, {"async", 5}, {"this", 4},     {"module", 6}, {"exports", 7},
					    {"throw", 5}, {"while", 5}, {"switch", 6}, {"import", 6}, {"export", 6}, {"Object", 6}};

	for (size_t i = 0; i < sizeof firsts / sizeof *firsts; i++)
		if (text_starts(t, firsts[i]))
			return t.n > firsts[i].n && !is_name(t.p[firsts[i].n]);
	return false;
}

/* Behind the first end of a statement at or behind `at`, best one that another surely follows: from within a text, code would read as
 * texts, and texts as code. `at` itself when there is none near. */
static uint32_t boundary(struct text t, uint32_t at)
{
	uint32_t most = at + BOUNDARY < t.n ? at + BOUNDARY : (uint32_t)t.n, any = at;

	for (uint32_t i = at; i < most; i++) {
		if (t.p[i] != ';' && t.p[i] != '}' && t.p[i] != '\n')
			continue;
		if (begins_statement(text_tail(t, i + 1)))
			return i + 1;
		any = any == at ? i + 1 : any;
	}
	return any;
}

static void put_piece(struct text t, uint32_t from, uint32_t to, struct piece_list *out, uint32_t *bytes)
{
	uint32_t least = out->count ? out->list[out->count - 1].to : 0;

	from = from > BOUNDARY + MARGIN ? boundary(t, from - BOUNDARY - MARGIN) : 0;
	to = to + MARGIN < t.n ? boundary(t, to + MARGIN) : (uint32_t)t.n;
	from = from < least ? least : from;
	if (from >= to)
		return;
	if (out->count == CONTENT_PIECES_MAX || *bytes + (to - from) > CONTENT_PIECES_BYTES) {
		out->more = true;
		return;
	}
	*bytes += to - from;
	out->list[out->count++] = (struct piece){from, to};
}

/* The marks of a few stretches from the i-th on. */
static uint32_t together(const struct pattern_hits *hits, uint32_t i)
{
	uint32_t marks = 0;

	for (uint32_t k = i; k < i + TOGETHER && k < hits->stretch_count; k++)
		marks |= hits->stretches[k];
	return marks;
}

void pieces_find(struct text script, const struct pattern_hits *hits, struct piece_list *out)
{
	uint32_t bytes = 0;

	out->count = 0;
	out->more = false;
	for (uint32_t i = 0; i < hits->stretch_count; i++) {
		uint32_t first = i;
		if (!hits->stretches[i] || !mark_wants_piece(together(hits, i)))
			continue;
		while ((i + TOGETHER + 1 - first) * PATTERN_STRETCH <= CONTENT_PIECE_MAX && mark_wants_piece(together(hits, i + 1)))
			i++;
		put_piece(script, first * PATTERN_STRETCH, (i + TOGETHER) * PATTERN_STRETCH, out, &bytes);
	}
}

uint32_t piece_blocks(struct text script, struct piece piece, struct js_tokens *tokens, struct piece out[CONTENT_BLOCKS_MAX])
{
	struct piece rest = piece;
	uint32_t count = 0;

	(void)js_lex(tokens, text_n(script.p + piece.from, piece.to - piece.from));
	for (size_t i = 0; i < tokens->count && count + 1 < CONTENT_BLOCKS_MAX; i++) {
		const struct token *k = &tokens->list[i];
		if (k->kind != JS_PUNCT || k->code != JS_P_RBRACE || k->mate != JS_NO_MATE)
			continue;
		rest.to = piece.from + k->start;
		out[count++] = rest;
		rest.from = rest.to + 1;
	}
	rest.to = piece.to;
	out[count++] = rest;
	return count;
}

/* "child_process": the quoted text at the head of t, with its quotes; empty: none. */
static struct text quoted(struct text t)
{
	size_t n = 1;

	if (!t.n || (t.p[0] != '"' && t.p[0] != '\''))
		return text_head(t, 0);
	while (n < t.n && n < SPEC_MOST && t.p[n] != t.p[0] && t.p[n] != '\n' && t.p[n] != '\\')
		n++;
	return n < t.n && t.p[n] == t.p[0] && n > 1 ? text_head(t, n + 1) : text_head(t, 0);
}

static size_t blanks_before(struct text t, size_t at)
{
	while (at && (t.p[at - 1] == ' ' || t.p[at - 1] == '\n' || t.p[at - 1] == '\t'))
		at--;
	return at;
}

/* The name that what ends at `at` is given to: NAME = require, NAME = __toESM(require. A short one is a name of many things in a
 * minified script, so none is read. */
static struct text given_to(struct text t, size_t at)
{
	size_t end = blanks_before(t, at), wrap = end;

	if (wrap && t.p[wrap - 1] == '(') {
		for (wrap--; wrap && end - wrap < NAME_MOST && is_name(t.p[wrap - 1]);)
			wrap--;
		end = blanks_before(t, wrap);
	}
	if (!end || t.p[end - 1] != '=')
		return text_head(t, 0);
	end = blanks_before(t, end - 1);
	size_t from = end;
	while (from && end - from < NAME_MOST && is_name(t.p[from - 1]))
		from--;
	bool member = from && t.p[from - 1] == '.', short_name = end - from < 3;
	return member || short_name ? text_head(t, 0) : text_n(t.p + from, end - from);
}

static bool room(const struct buf *out, size_t from, size_t n)
{
	return out->n - from + n <= CONTENT_PIECE_IMPORTS;
}

static void put_requires(struct text t, struct buf *out, size_t from)
{
	for (size_t at = 0, n; (n = text_find(text_tail(t, at), T("require("))) < t.n - at;) {
		at += n;
		struct text spec = quoted(text_tail(t, at + 8)), name = text_head(t, 0);
		if (spec.n && spec.p[1] != '.' && text_starts(text_tail(t, at + 8 + spec.n), T(")")))
			name = given_to(t, at);
		at += 8;
		if (!name.n || !room(out, from, name.n + spec.n + 16))
			continue;
		buf_text(out, T("var "));
		buf_text(out, name);
		buf_text(out, T("=require("));
		buf_text(out, spec);
		buf_text(out, T(");"));
	}
}

/* What stands between `import` and `from`: x, {x as y}, * as x, or two of them; no sentence about imports. */
static bool is_clause(struct text t)
{
	size_t n = 0;

	t = text_trim(t);
	while (n < t.n && is_name(t.p[n]))
		n++;
	if (n)
		t = text_trim(text_tail(t, n));
	return n ? !t.n || *t.p == ',' : text_starts(t, T("{")) || text_starts(t, T("*"));
}

/* import x from "y": from its keyword to the quote at `at`. */
static struct text import_before(struct text t, size_t at)
{
	size_t least = at > CLAUSE_MOST ? at - CLAUSE_MOST : 0;

	for (size_t i = at; i > least; i--) {
		char c = t.p[i - 1];
		if (c == ';' || c == '"' || c == '\'' || c == '(' || c == ')' || c == '=')
			break;
		if (c == 'i' && text_starts(text_tail(t, i - 1), T("import")) && (i == 1 || !is_name(t.p[i - 2])) && !is_name(t.p[i + 5]))
			return text_n(t.p + i - 1, at - i + 1);
	}
	return text_head(t, 0);
}

static void put_clauses(struct text t, struct buf *out, size_t from)
{
	for (size_t at = 0, n; (n = text_find(text_tail(t, at), T("from"))) < t.n - at;) {
		at += n + 4;
		size_t quote = at + text_starts(text_tail(t, at), T(" "));
		struct text spec = quoted(text_tail(t, quote)), clause = text_head(t, 0);
		if (spec.n && spec.p[1] != '.') /* a file that is in the bundle */
			clause = import_before(t, quote);
		if (clause.n < 10 || !is_clause(text_n(clause.p + 6, (size_t)(t.p + at - 4 - clause.p) - 6)) || !room(out, from, clause.n + spec.n + 1))
			continue;
		buf_text(out, clause);
		buf_text(out, spec);
		buf_text(out, T(";"));
	}
}

void piece_imports(struct text script, struct buf *out)
{
	size_t from = out->n;

	put_requires(script, out, from);
	put_clauses(text_head(script, CLAUSES_HEAD), out, from);
	buf_char(out, '\n');
}
