#include "scanner/content/join_text.h"

#include "scanner/content/limits.h"

#include <string.h>

struct joining { /* one module */
	struct join_text *j;
	const struct join_module *m;
	const struct js_tokens *t;
	struct arena *arena;
	struct buf tail;  /* what it exports, said at its end */
	uint32_t number;  /* from 0 */
	uint32_t copied;  /* bytes of its source that are done with */
	bool has_default;
};

static void put_piece(struct joining *g, uint32_t from, uint32_t length)
{
	struct join_text *j = g->j;

	if (j->piece_count == j->piece_cap) {
		uint32_t cap = j->piece_cap ? j->piece_cap * 2 : 64;
		struct join_piece *list = ARENA_ARRAY(j->arena, struct join_piece, cap);
		if (!list) {
			j->failed = true;
			return;
		}
		if (j->piece_count)
			memcpy(list, j->pieces, j->piece_count * sizeof *list);
		j->pieces = list;
		j->piece_cap = cap;
	}
	j->pieces[j->piece_count++] = (struct join_piece){(uint32_t)j->out->n, g->number, from, length};
}

/* The source up to there, as it stands. */
static void copy_to(struct joining *g, uint32_t end)
{
	if (end <= g->copied)
		return;
	put_piece(g, g->copied, end - g->copied);
	buf_add(g->j->out, g->m->source.p + g->copied, end - g->copied);
	g->copied = end;
}

static void begin_put(struct joining *g, uint32_t start)
{
	copy_to(g, start);
	put_piece(g, start, 0);
}

static void skip_to(struct joining *g, uint32_t end)
{
	g->copied = end > g->copied ? end : g->copied;
}

/* --- tokens --- */

static const struct token *at(const struct joining *g, size_t i)
{
	return &g->t->list[i < g->t->count ? i : g->t->count];
}

static bool punct(const struct joining *g, size_t i, unsigned code)
{
	return at(g, i)->kind == JS_PUNCT && at(g, i)->code == code;
}

static bool word(const struct joining *g, size_t i, unsigned code)
{
	return at(g, i)->kind == JS_WORD && at(g, i)->code == code;
}

static bool is_named(const struct joining *g, size_t i, struct text name)
{
	return at(g, i)->kind == JS_NAME && text_eq(js_token_raw(g->t, at(g, i)), name);
}

static bool is_identifier(const struct joining *g, size_t i)
{
	return at(g, i)->kind == JS_NAME || (at(g, i)->kind == JS_WORD && at(g, i)->code >= JS_W_YIELD);
}

static uint32_t end_of(const struct joining *g, size_t i)
{
	return at(g, i)->start + at(g, i)->length;
}

static struct text raw(const struct joining *g, size_t i)
{
	return js_token_raw(g->t, at(g, i));
}

static bool is_text(const struct joining *g, size_t i)
{
	return at(g, i)->kind == JS_STRING || at(g, i)->kind == JS_TEMPLATE;
}

static uint32_t target(const struct joining *g, size_t i)
{
	return is_text(g, i) ? g->m->target(g->m->ctx, js_token_text(g->t, at(g, i), g->arena)) : 0;
}

/* Closing bracket of the one at i, or i itself when there is none. */
static size_t mate_of(const struct joining *g, size_t i)
{
	uint32_t mate = at(g, i)->mate;

	return mate == JS_NO_MATE || mate >= g->t->count || mate < i ? i : mate;
}

/* --- what is asked for --- */

/* './x.json' */
static struct text data(const struct joining *g, size_t i)
{
	struct text spec = is_text(g, i) && g->m->data ? js_token_text(g->t, at(g, i), g->arena) : text_of("");

	return text_ends(spec, T(".json")) ? g->m->data(g->m->ctx, spec) : text_of("");
}

/* require('./x'); gives the token behind it */
static size_t put_require(struct joining *g, size_t i)
{
	uint32_t to;
	struct text json;

	if (!punct(g, i + 1, JS_P_LPAREN) || !punct(g, i + 3, JS_P_RPAREN) || (i && punct(g, i - 1, JS_P_DOT)))
		return i + 1;
	to = target(g, i + 2);
	json = to ? text_of("") : data(g, i + 2);
	if (!to && !json.n)
		return i + 1;
	begin_put(g, at(g, i)->start);
	if (json.n) {
		buf_printf(g->j->out, word(g, i, JS_W_IMPORT) ? "Promise.resolve({default:" TEXT_FMT "})" : "(" TEXT_FMT ")", TEXT_ARG(json));
		skip_to(g, end_of(g, i + 3));
		return i + 4;
	}
	buf_printf(g->j->out, word(g, i, JS_W_IMPORT) ? "Promise.resolve($m%u)" : "$m%u", to);
	skip_to(g, end_of(g, i + 3));
	return i + 4;
}

#define PARSE_TOKENS 32 /* of a call that reads a table */

static bool is_encoding(struct text t)
{
	return text_eq_nocase(text_head(t, 3), T("utf")) || text_eq(t, T("ascii")) || text_eq(t, T("latin1"));
}

/* readFileSync(path.join(__dirname, 'x.json'), 'utf8'), between those tokens: the table that it names; "" when it names none. */
static struct text table_read(const struct joining *g, size_t i, size_t end)
{
	struct buf spec = BUF(CONTENT_PATH_MAX);
	bool reads = false;

	if (end > i + PARSE_TOKENS)
		return text_of("");
	for (; i < end; i++) {
		reads |= is_named(g, i, T("readFileSync")) || is_named(g, i, T("readFile"));
		if (!is_text(g, i))
			continue;
		struct text t = js_token_text(g->t, at(g, i), g->arena);
		if (is_encoding(t))
			continue;
		if (spec.n || !text_starts(t, T(".")))
			buf_text(&spec, spec.n ? T("/") : T("./"));
		buf_text(&spec, t);
	}
	struct text out = reads && !spec.failed && text_ends(buf_view(&spec), T(".json")) && g->m->data ? g->m->data(g->m->ctx, buf_view(&spec)) : text_of("");
	buf_free(&spec);
	return out;
}

/* JSON.parse(await readFile(new URL('./x.json', import.meta.url), 'utf8')); gives the token behind it */
static size_t put_parse(struct joining *g, size_t i)
{
	bool call = punct(g, i + 1, JS_P_DOT) && is_named(g, i + 2, T("parse")) && punct(g, i + 3, JS_P_LPAREN);
	size_t close = call ? mate_of(g, i + 3) : i;
	struct text json = close > i + 3 ? table_read(g, i + 4, close) : text_of("");

	if (!json.n)
		return i + 1;
	begin_put(g, at(g, i)->start);
	buf_printf(g->j->out, "(" TEXT_FMT ")", TEXT_ARG(json));
	skip_to(g, end_of(g, close));
	return close + 1;
}

bool join_text_reads_table(struct text source)
{
	return text_has(source, T("JSON.parse(")) && text_has(source, T("readFile")) && text_has(source, T(".json"));
}

/* {a, b as c} as {a,b:c}; at its brace */
static void put_pattern(struct joining *g, size_t brace, size_t close, uint32_t to)
{
	struct buf *b = g->j->out;

	buf_text(b, T("var {"));
	for (size_t i = brace + 1; i < close; i++) {
		if (is_named(g, i, T("as")) && i > brace + 1 && !punct(g, i - 1, JS_P_COMMA) && i + 1 < close && !punct(g, i + 1, JS_P_COMMA))
			buf_char(b, ':');
		else if (at(g, i)->kind != JS_PUNCT || punct(g, i, JS_P_COMMA))
			buf_text(b, raw(g, i));
	}
	buf_printf(b, "}=$m%u;", to);
}

/* import a from './x.json' with { type: 'json' } */
static size_t put_data(struct joining *g, size_t i)
{
	struct text json = is_identifier(g, i + 1) && is_named(g, i + 2, T("from")) ? data(g, i + 3) : text_of("");
	size_t end = i + 3;

	if (!json.n)
		return i + 1;
	if ((word(g, i + 4, JS_W_WITH) || is_named(g, i + 4, T("assert"))) && punct(g, i + 5, JS_P_LBRACE))
		end = mate_of(g, i + 5);
	begin_put(g, at(g, i)->start);
	buf_text(g->j->out, T("var "));
	buf_text(g->j->out, raw(g, i + 1));
	buf_printf(g->j->out, "=(" TEXT_FMT ");", TEXT_ARG(json));
	skip_to(g, end_of(g, end));
	return end + 1;
}

/* import a, {b as c} from './x' */
static size_t put_import(struct joining *g, size_t i)
{
	size_t name = i + 1, rest = is_identifier(g, name) ? name + 1 : name, from;
	uint32_t to;

	if (rest > name && punct(g, rest, JS_P_COMMA))
		rest++;
	from = punct(g, rest, JS_P_LBRACE) ? mate_of(g, rest) + 1 : punct(g, rest, JS_P_STAR) ? rest + 3 : rest;
	if (from == i + 1 || !is_named(g, from, T("from")) || !(to = target(g, from + 1)))
		return put_data(g, i);
	begin_put(g, at(g, i)->start);
	if (is_identifier(g, name)) {
		bool whole = !g->j->defaults[to - 1];
		buf_text(g->j->out, T("var "));
		buf_text(g->j->out, raw(g, name));
		buf_printf(g->j->out, "=$m%u%s;", to, whole ? "" : ".default");
	}
	if (punct(g, rest, JS_P_STAR)) {
		buf_text(g->j->out, T("var "));
		buf_text(g->j->out, raw(g, rest + 2));
		buf_printf(g->j->out, "=$m%u;", to);
	} else if (punct(g, rest, JS_P_LBRACE)) {
		put_pattern(g, rest, from - 1, to);
	}
	skip_to(g, end_of(g, from + 1));
	return from + 2;
}

/* --- what is given --- */

static void export_name(struct joining *g, struct text as, struct text name)
{
	buf_text(&g->tail, T("exports."));
	buf_text(&g->tail, as);
	buf_char(&g->tail, '=');
	buf_text(&g->tail, name);
	buf_char(&g->tail, ';');
}

/* The name of a declaration that begins at i: function, async function, class; 0: it has none, or is something else. */
static size_t declared(const struct joining *g, size_t i)
{
	i += word(g, i, JS_W_ASYNC) && word(g, i + 1, JS_W_FUNCTION);
	if (word(g, i, JS_W_FUNCTION))
		i += punct(g, i + 1, JS_P_STAR) ? 2 : 1;
	else if (word(g, i, JS_W_CLASS))
		i++;
	else
		return 0;
	return is_identifier(g, i) ? i : 0;
}

/* export default .. */
static size_t put_default(struct joining *g, size_t i)
{
	size_t name = declared(g, i + 2);

	g->has_default = true;
	begin_put(g, at(g, i)->start);
	if (name)
		export_name(g, T("default"), raw(g, name));
	else
		buf_text(g->j->out, T("exports.default="));
	skip_to(g, at(g, i + 2)->start);
	return i + 2;
}

/* export {a as b, c}, and the same from './x' */
static size_t put_list(struct joining *g, size_t i)
{
	size_t close = mate_of(g, i + 1);
	bool from = is_named(g, close + 1, T("from"));
	uint32_t to = from ? target(g, close + 2) : 0;

	if (close == i + 1 || (from && !to))
		return i + 1;
	begin_put(g, at(g, i)->start);
	for (size_t k = i + 2; k < close; k++) {
		size_t as = is_named(g, k + 1, T("as")) && k + 2 < close ? k + 2 : k;
		if (punct(g, k, JS_P_COMMA))
			continue;
		g->has_default |= text_eq(raw(g, as), T("default"));
		if (from) {
			buf_text(&g->tail, T("exports."));
			buf_text(&g->tail, raw(g, as));
			buf_printf(&g->tail, "=$m%u.", to);
			buf_text(&g->tail, raw(g, k));
			buf_char(&g->tail, ';');
		} else {
			export_name(g, raw(g, as), raw(g, k));
		}
		k = as;
	}
	skip_to(g, end_of(g, from ? close + 2 : close));
	return from ? close + 3 : close + 1;
}

/* export * from './x', export * as y from './x' */
static size_t put_all(struct joining *g, size_t i)
{
	size_t from = is_named(g, i + 2, T("as")) ? i + 4 : i + 2;
	uint32_t to = is_named(g, from, T("from")) ? target(g, from + 1) : 0;

	if (!to)
		return i + 1;
	begin_put(g, at(g, i)->start);
	if (from == i + 2) {
		buf_printf(g->j->out, "Object.assign(exports,$m%u)", to);
	} else {
		buf_text(g->j->out, T("exports."));
		buf_text(g->j->out, raw(g, i + 3));
		buf_printf(g->j->out, "=$m%u", to);
	}
	skip_to(g, end_of(g, from + 1));
	return from + 2;
}

/* export const a = 1, b = 2: up to its semicolon, or to a line that begins anew */
static size_t put_variables(struct joining *g, size_t i)
{
	bool name = true;
	size_t k = i + 2;

	begin_put(g, at(g, i)->start);
	skip_to(g, at(g, i + 1)->start);
	for (; k < g->t->count && !punct(g, k, JS_P_SEMICOLON); k++) {
		const struct token *t = at(g, k);
		bool anew = t->kind == JS_WORD && t->flags & JS_NEWLINE && t->code < JS_W_YIELD && t->code != JS_W_FUNCTION;
		if ((anew && t->code != JS_W_NEW) || word(g, k, JS_W_EXPORT)) /* no token is gone through twice */
			break;
		if (name && is_identifier(g, k))
			export_name(g, raw(g, k), raw(g, k));
		name = punct(g, k, JS_P_COMMA);
		if (punct(g, k, JS_P_LBRACE) || punct(g, k, JS_P_LPAREN) || punct(g, k, JS_P_LBRACKET))
			k = mate_of(g, k);
	}
	return i + 2; /* what is in it asks for modules too */
}

static size_t put_export(struct joining *g, size_t i)
{
	size_t name = declared(g, i + 1);

	if (word(g, i + 1, JS_W_DEFAULT))
		return put_default(g, i);
	if (punct(g, i + 1, JS_P_LBRACE))
		return put_list(g, i);
	if (punct(g, i + 1, JS_P_STAR))
		return put_all(g, i);
	if (word(g, i + 1, JS_W_CONST) || word(g, i + 1, JS_W_LET) || word(g, i + 1, JS_W_VAR))
		return put_variables(g, i);
	if (!name)
		return i + 1;
	export_name(g, raw(g, name), raw(g, name));
	begin_put(g, at(g, i)->start);
	skip_to(g, at(g, i + 1)->start);
	return i + 1;
}

/* --- a module --- */

static void put_module(struct joining *g)
{
	for (size_t i = 0; i < g->t->count;) {
		bool member = i && punct(g, i - 1, JS_P_DOT);
		if (!member && (is_named(g, i, T("require")) || (word(g, i, JS_W_IMPORT) && punct(g, i + 1, JS_P_LPAREN))))
			i = put_require(g, i);
		else if (!member && is_named(g, i, T("JSON")))
			i = put_parse(g, i);
		else if (!member && word(g, i, JS_W_IMPORT))
			i = put_import(g, i);
		else if (!member && word(g, i, JS_W_EXPORT))
			i = put_export(g, i);
		else
			i++;
	}
}

static bool grow(struct join_text *j)
{
	uint32_t cap = j->cap ? j->cap * 2 : 16;
	bool *list = j->count < j->cap ? j->defaults : ARENA_ARRAY(j->arena, bool, cap);

	if (!list)
		return false;
	if (j->count == j->cap) {
		if (j->count)
			memcpy(list, j->defaults, j->count * sizeof *list);
		j->defaults = list;
		j->cap = cap;
	}
	return true;
}

void join_text_add(struct join_text *j, const struct join_module *m, struct js_tokens *tokens)
{
	struct joining g = {.j = j, .m = m, .t = tokens, .arena = j->arena, .number = j->count, .tail = BUF(JOIN_BYTES_MAX)};

	if (!grow(j)) {
		j->failed = true;
		return;
	}
	js_lex(tokens, m->source);
	buf_printf(j->out, "var $m%u=(function(){var exports={},module={exports};\n", g.number + 1);
	if (text_starts(m->source, T("#!")))
		skip_to(&g, (uint32_t)text_cut(m->source, '\n').head.n);
	put_module(&g);
	copy_to(&g, (uint32_t)m->source.n);
	put_piece(&g, (uint32_t)m->source.n, 0);
	buf_text(j->out, T("\n;"));
	buf_text(j->out, buf_view(&g.tail));
	buf_text(j->out, T("return module.exports})();\n"));
	j->defaults[j->count++] = g.has_default || text_has(m->source, T("exports.default"));
	j->failed |= j->out->failed || g.tail.failed;
	buf_free(&g.tail);
}

bool join_text_place(const struct join_text *j, uint32_t where, uint32_t *module, uint32_t *offset)
{
	uint32_t low = 0, high = j->piece_count;

	while (low < high) { /* the first piece behind it */
		uint32_t mid = low + (high - low) / 2;
		if (j->pieces[mid].at <= where)
			low = mid + 1;
		else
			high = mid;
	}
	if (!low)
		return false;
	const struct join_piece *p = &j->pieces[low - 1];
	uint32_t in = where - p->at;
	*module = p->module;
	*offset = p->from + (in < p->length ? in : p->length);
	return true;
}
