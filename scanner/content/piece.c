#include "scanner/content/piece.h"

#include "scanner/content/mark.h"
#include "scanner/content/variable.h"

#define TOGETHER  3u	 /* stretches: what lies in so many of them lies together */
#define MARGIN	  512u /* bytes around what is marked, for the statement that it is part of */
#define BOUNDARY  1024u /* bytes that are looked through for the end of a statement */
#define NAME_LEAST 3u
#define NAME_MOST 64u
#define SPEC_MOST 128u
#define CLAUSE_MOST 256u /* bytes between `import` and its module */
#define CLAUSE_TOKENS 128u
#define MEMBERS_MOST 256u /* tokens between the braces of names */

/* A word with which statements begin, and texts seldom go on behind a semicolon. */
static bool begins_statement(struct text t)
{
	static const struct text firsts[] = {{"var", 3},	 {"let", 3},   {"const", 5}, {"function", 8}, {"return", 6}, {"if", 2}, {"for", 3},
					    {"try", 3},	 {"class", 5}, {"async", 5}, {"this", 4},     {"module", 6}, {"exports", 7},
					    {"throw", 5}, {"while", 5}, {"switch", 6}, {"import", 6}, {"export", 6}, {"Object", 6}};

	for (size_t i = 0; i < sizeof firsts / sizeof *firsts; i++)
		if (text_starts(t, firsts[i]))
			return t.n > firsts[i].n && !name_byte(t.p[firsts[i].n]);
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

/* The first token that begins at or behind `at`. */
static size_t token_behind(const struct js_tokens *tokens, uint32_t at)
{
	size_t low = 0, high = tokens->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (tokens->list[middle].start < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool is_punct(const struct js_tokens *tokens, size_t i, enum js_punct code)
{
	return i < tokens->count && tokens->list[i].kind == JS_PUNCT && tokens->list[i].code == code;
}

static uint32_t token_end(const struct token *k)
{
	return k->start + k->length;
}

/* Where a statement may begin, near the i-th token. */
static size_t statement_behind(const struct js_tokens *tokens, size_t i)
{
	for (size_t k = i; k < tokens->count && tokens->list[k].start - tokens->list[i].start < BOUNDARY; k++)
		if (!k || is_punct(tokens, k - 1, JS_P_SEMICOLON) || is_punct(tokens, k - 1, JS_P_LBRACE) || is_punct(tokens, k - 1, JS_P_RBRACE))
			return k;
	return i;
}

/* Not opened since the first token of a piece: another function ends here, or what stood in a template's ${. */
static bool ends_outside(const struct token *k, uint32_t *depth)
{
	bool brace = k->kind == JS_PUNCT && k->code == JS_P_RBRACE, tail = k->kind == JS_TEMPLATE_TAIL;

	*depth += (k->kind == JS_PUNCT && k->code == JS_P_LBRACE) || k->kind == JS_TEMPLATE_HEAD;
	if (!brace && !tail && k->kind != JS_TEMPLATE_MIDDLE)
		return false;
	if (!*depth)
		return true;
	*depth -= brace || tail;
	return false;
}

struct piece piece_around(struct text script, struct piece piece)
{
	struct piece all = {0, (uint32_t)script.n}, near = piece;

	if (script.n <= CONTENT_PIECE_WHOLE)
		return all;
	near.from = piece.from > CONTENT_PIECE_AHEAD + BOUNDARY ? boundary(script, piece.from - CONTENT_PIECE_AHEAD - BOUNDARY) : 0;
	near.to = script.n - piece.to > CONTENT_PIECE_TEXT ? piece.to + CONTENT_PIECE_TEXT : all.to;
	return near;
}

uint32_t piece_blocks(const struct js_tokens *script, struct piece piece, struct piece out[CONTENT_BLOCKS_MAX])
{
	size_t i = token_behind(script, piece.from);
	struct piece rest = piece;
	uint32_t count = 0, depth = 0;

	if (script->truncated && piece.to > script->list[script->count].start) {
		out[0] = piece;
		return 1;
	}
	if (i && token_end(&script->list[i - 1]) > piece.from + 1) { /* within a text: what stands in it may be run */
		rest.to = token_end(&script->list[i - 1]) < piece.to ? token_end(&script->list[i - 1]) : piece.to;
		out[count++] = rest;
	}
	i = statement_behind(script, i);
	rest.from = i < script->count ? script->list[i].start : piece.to;
	rest.to = piece.to;
	for (; i < script->count && script->list[i].start < piece.to; i++) {
		const struct token *k = &script->list[i];
		if (token_end(k) > piece.to && k->length <= CONTENT_PIECE_TEXT)
			rest.to = token_end(k);
		if (!ends_outside(k, &depth) || count + 1 == CONTENT_BLOCKS_MAX)
			continue;
		out[count++] = (struct piece){rest.from, k->start};
		rest.from = token_end(k);
	}
	if (rest.from < rest.to)
		out[count++] = rest;
	return count;
}

static struct text raw(const struct js_tokens *tokens, size_t i)
{
	return i < tokens->count ? js_token_raw(tokens, &tokens->list[i]) : text_of("");
}

/* A short one is a name of many things in a minified script. */
static bool long_name(const struct js_tokens *tokens, size_t i)
{
	return i < tokens->count && tokens->list[i].kind == JS_NAME && tokens->list[i].length >= NAME_LEAST && tokens->list[i].length <= NAME_MOST;
}

static bool room(const struct buf *out, size_t from, size_t n)
{
	return out->n - from + n <= CONTENT_PIECE_IMPORTS;
}

static void put_require(struct buf *out, size_t from, struct text left, struct text name, struct text right, struct text spec)
{
	if (!room(out, from, left.n + name.n + right.n + spec.n + 16))
		return;
	buf_text(out, T("var "));
	buf_text(out, left);
	buf_text(out, name);
	buf_text(out, right);
	buf_text(out, T("=require("));
	buf_text(out, spec);
	buf_text(out, T(");"));
}

/* {exec, spawn: run} = require("child_process"): close is its brace. Only plain names. */
static void put_members(const struct js_tokens *tokens, size_t close, struct text spec, struct buf *out, size_t from)
{
	size_t open = tokens->list[close].mate;

	for (size_t i = open + 1; open < close && close - open < MEMBERS_MOST && i < close; i++) {
		size_t bound = is_punct(tokens, i + 1, JS_P_COLON) ? i + 2 : i;
		bool ends = bound + 1 == close || is_punct(tokens, bound + 1, JS_P_COMMA);
		struct text member = text_of("");
		if (bound >= close || !ends || (tokens->list[i].kind != JS_NAME && tokens->list[i].kind != JS_WORD))
			return;
		if (long_name(tokens, bound))
			member = text_n(raw(tokens, i).p, token_end(&tokens->list[bound]) - tokens->list[i].start);
		if (member.n && member.n <= CLAUSE_MOST)
			put_require(out, from, T("{"), member, T("}"), spec);
		i = bound + 1;
	}
}

/* NAME = require("x"), NAME = __toESM(require("x")): the i-th token is the callee. */
static void put_given(const struct js_tokens *tokens, size_t i, struct buf *out, size_t from)
{
	struct text spec = raw(tokens, i + 2);

	if (i && is_punct(tokens, i - 1, JS_P_LPAREN)) { /* tslib.__importStar(require("x")) */
		for (i--; i && tokens->list[i - 1].kind == JS_NAME; i--) {
			i--;
			if (!i || !is_punct(tokens, i - 1, JS_P_DOT))
				break;
		}
	}
	if (i < 2 || !is_punct(tokens, i - 1, JS_P_ASSIGN))
		return;
	i -= 2;
	if (is_punct(tokens, i, JS_P_RBRACE) && tokens->list[i].mate < i)
		put_members(tokens, i, spec, out, from);
	else if (long_name(tokens, i) && !(i && is_punct(tokens, i - 1, JS_P_DOT)))
		put_require(out, from, text_of(""), raw(tokens, i), text_of(""), spec);
}

/* "x": no file that is in the bundle. */
static bool is_spec(const struct js_tokens *tokens, size_t i)
{
	struct text t = raw(tokens, i);

	return t.n > 2 && tokens->list[i].kind == JS_STRING && t.n <= SPEC_MOST && t.p[1] != '.' &&
	       !(tokens->list[i].flags & (JS_ESCAPED | JS_UNCLOSED));
}

/* import x, {y as z} from "w": as it stands, when nothing else is in it. */
static void put_clause(const struct js_tokens *tokens, size_t i, struct buf *out, size_t from)
{
	size_t first = i, most = i + CLAUSE_TOKENS, closes = 0;

	for (i++; i < most && i < tokens->count && !is_spec(tokens, i); i++) {
		const struct token *k = &tokens->list[i];
		bool plain = k->kind == JS_NAME || k->kind == JS_WORD || is_punct(tokens, i, JS_P_LBRACE) || is_punct(tokens, i, JS_P_RBRACE) ||
			     is_punct(tokens, i, JS_P_COMMA) || is_punct(tokens, i, JS_P_STAR);
		if (!plain || (is_punct(tokens, i, JS_P_RBRACE) && i != closes))
			return;
		closes = is_punct(tokens, i, JS_P_LBRACE) ? k->mate : closes;
	}
	if (closes >= i || i < first + 3 || !is_spec(tokens, i) || !text_eq(raw(tokens, i - 1), T("from")))
		return;
	struct text clause = text_n(raw(tokens, first).p, token_end(&tokens->list[i]) - tokens->list[first].start);
	if (clause.n > CLAUSE_MOST + SPEC_MOST || !room(out, from, clause.n + 1))
		return;
	buf_text(out, clause);
	buf_text(out, T(";"));
}

void piece_imports(const struct js_tokens *script, struct buf *out)
{
	const size_t from = 0; /* nothing else is in it */

	for (size_t i = 0; i < script->count; i++) {
		const struct token *k = &script->list[i];
		if (k->kind == JS_WORD && k->code == JS_W_IMPORT) {
			put_clause(script, i, out, from);
			continue;
		}
		if (k->kind != JS_NAME || !is_punct(script, i + 1, JS_P_LPAREN) || !is_spec(script, i + 2) || !is_punct(script, i + 3, JS_P_RPAREN))
			continue;
		if (text_eq(raw(script, i), T("require")) || text_eq(raw(script, i), T("__require")))
			put_given(script, i, out, from);
	}
	buf_char(out, '\n');
}
