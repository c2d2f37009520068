#include "scanner/content/hidden.h"

#include "base/escape.h"
#include "scanner/content/limits.h"
#include "scanner/js/decode.h"

#define INVISIBLE_FEW	16    /* shorter runs are emoji and flags */
#define PRIVATE_MANY	512   /* private letters in one run: no font has so many icons in one text */
#define NAME_LOOKED_AT	64    /* letters of a name that may have a twin */
#define NAMES_COMPARED	16    /* names of one file that are looked for in Latin letters */
#define BIDI_LINE	2000  /* bytes of a line in which a person could be fooled */
#define LOOP_TOKENS	400   /* of a loop without braces */
#define LOOPS_LOOKED_AT 256u /* endless loops of one file whose way out is looked for */

static bool many(const struct js_runs *runs, enum js_run_kind kind, uint32_t least)
{
	for (uint32_t i = 0; i < runs->of[kind].kept; i++)
		if (runs->of[kind].list[i].count >= least)
			return true;
	return false;
}

/* A bundle may hold a table of such characters; long runs, and blanks before code, are no table. */
bool hidden_wants_look(const struct js_runs *runs, size_t bytes)
{
	if (runs->of[RUN_PUSH_OFF].count || many(runs, RUN_INVISIBLE, INVISIBLE_FEW))
		return true;
	return bytes <= CONTENT_BUNDLE && (runs->of[RUN_BIDI].count || runs->of[RUN_MIXED].count || runs->of[RUN_ZERO_WIDTH].count);
}

static bool in_code(const struct js_tokens *t, size_t at)
{
	enum js_kind k = t ? js_kind_at(t, at) : JS_NAME;

	return k != JS_COMMENT && k != JS_STRING && k != JS_TEMPLATE && k != JS_TEMPLATE_HEAD &&
	       k != JS_TEMPLATE_MIDDLE && k != JS_TEMPLATE_TAIL && k != JS_REGEX && k != JS_END;
}

static struct text line_at(struct text t, size_t at)
{
	size_t from = at, to = at;

	while (from > 0 && t.p[from - 1] != '\n' && at - from < 4 * BIDI_LINE)
		from--;
	while (to < t.n && t.p[to] != '\n' && to - from < 4 * BIDI_LINE)
		to++;
	return text_n(t.p + from, to - from);
}

/* What stands behind the blanks is a statement, not an aligned comment or a table's column. */
static bool statement(struct text t)
{
	bool open = text_has(t, T("(")) && text_has(t, T(")"));

	if (t.n < 12 || text_starts(t, T("//")) || text_starts(t, T("/*")) || text_starts(t, T("*")) ||
	    text_starts(t, T("\"")) || text_starts(t, T("'")) || text_starts(t, T("|")))
		return false;
	return open || text_has(t, T("require")) || text_has(t, T("global")) || text_has(t, T("=>"));
}

/* Blanks at the beginning of a line, where the line before begins with nearly as many. */
static bool indented_like_before(struct text t, size_t at, size_t blanks)
{
	size_t from = at - (blanks < at ? blanks : at), before, n = 0;

	if (!from || t.p[from - 1] != '\n')
		return false;
	for (before = from - 1; before > 0 && t.p[before - 1] != '\n' && from - before < 4 * BIDI_LINE;)
		before--;
	while (before + n < from && (t.p[before + n] == ' ' || t.p[before + n] == '\t'))
		n++;
	return n >= 64 && n + 64 >= blanks;
}

static void find_push_off(struct act_list *acts, const struct js_runs *runs, const struct js_tokens *tokens)
{
	for (uint32_t i = 0; i < runs->of[RUN_PUSH_OFF].kept; i++) {
		const struct js_run *r = &runs->of[RUN_PUSH_OFF].list[i];
		struct text behind = text_head(text_tail(acts->bytes, r->start), r->length);
		if (!in_code(tokens, r->start) || !statement(behind) || indented_like_before(acts->bytes, r->start, r->count))
			continue;
		act_add(acts, BEHAVE_HIDE, ACT_STRONG, r->start, 0, behind, T("code behind blanks"));
	}
}

/* U+202A..202E and U+2066..2069: opened and not closed on the line. */
static bool unbalanced(struct text line)
{
	int open = 0, isolate = 0;
	bool overrides = false;

	for (size_t n; line.n; line = text_tail(line, n)) {
		uint32_t c = escape_decode(line, &n);
		if (c == 0x202a || c == 0x202b || c == 0x202d || c == 0x202e)
			open++;
		if (c == 0x202e || c == 0x202d)
			overrides = true;
		if (c == 0x202c)
			open--;
		if (c >= 0x2066 && c <= 0x2068)
			isolate++;
		if (c == 0x2069)
			isolate--;
	}
	return (open > 0 || isolate > 0) && (overrides || isolate > 0);
}

static bool rtl_letters(struct text line)
{
	for (size_t n; line.n; line = text_tail(line, n)) {
		uint32_t c = escape_decode(line, &n);
		if ((c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc))
			return true;
	}
	return false;
}

static void find_bidi(struct act_list *acts, const struct js_runs *runs, const struct js_tokens *tokens)
{
	for (uint32_t i = 0; i < runs->of[RUN_BIDI].kept; i++) {
		const struct js_run *r = &runs->of[RUN_BIDI].list[i];
		struct text line = line_at(acts->bytes, r->start);
		enum js_kind k = tokens ? js_kind_at(tokens, r->start) : JS_COMMENT;
		/* in a regular expression or a table of characters they are data */
		bool fools = line.n <= BIDI_LINE && unbalanced(line) && !rtl_letters(line) &&
			     (k == JS_COMMENT || (k == JS_STRING && line.n > 40)) &&
			     (text_has(line, T("if")) || text_has(line, T("(")) || text_has(line, T("{")) ||
			      text_has(line, T("}")));
		act_add(acts, BEHAVE_HIDE, fools ? ACT_STRONG : ACT_ASIDE, r->start, 0, line, T("bidi control"));
	}
}

/* Icon fonts use the private letters one after another; as a hiding place they hold a text. */
static bool private_text(struct text run, uint32_t count, struct buf *out)
{
	bool private = true;

	for (size_t n; run.n && private; run = text_tail(run, n)) {
		uint32_t c = escape_decode(run, &n);
		private = (c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000;
		if (private)
			buf_char(out, (char)(c & 0xff));
	}
	return !private || count >= PRIVATE_MANY ||
	       (looks_text(buf_view(out)) && (looks_code(buf_view(out)) || looks_shell(buf_view(out)) || looks_url(buf_view(out))));
}

static void find_invisible(struct act_list *acts, const struct js_runs *runs)
{
	for (uint32_t i = 0; i < runs->of[RUN_INVISIBLE].kept; i++) {
		const struct js_run *r = &runs->of[RUN_INVISIBLE].list[i];
		struct text run = text_head(text_tail(acts->bytes, r->start), r->length);
		struct buf out = BUF(CONTENT_LAYER_KEEP);
		bool decoded;
		if (r->count < INVISIBLE_FEW)
			continue;
		if (!private_text(run, r->count, &out)) {
			buf_free(&out);
			continue;
		}
		buf_clear(&out);
		decoded = decode_invisible(run, &out) && looks_text(buf_view(&out));
		act_add(acts, BEHAVE_HIDE, ACT_STRONG | (decoded ? ACT_DECODED_ARG : 0), r->start, 0,
			decoded ? buf_view(&out) : T("(invisible characters)"), T("invisible characters"));
		buf_free(&out);
	}
}

/* The Latin letter that a letter of another alphabet looks like, or 0; a Greek mu or pi is a letter of its own. */
static char lookalike(uint32_t c)
{
	static const struct {
		uint16_t code;
		char latin;
	} rows[] = {
		{0x391, 'A'}, {0x392, 'B'}, {0x395, 'E'}, {0x396, 'Z'}, {0x397, 'H'}, {0x399, 'I'}, {0x39a, 'K'},
		{0x39c, 'M'}, {0x39d, 'N'}, {0x39f, 'O'}, {0x3a1, 'P'}, {0x3a4, 'T'}, {0x3a5, 'Y'}, {0x3a7, 'X'},
		{0x3bd, 'v'}, {0x3bf, 'o'}, {0x405, 'S'}, {0x406, 'I'}, {0x408, 'J'}, {0x410, 'A'}, {0x412, 'B'},
		{0x415, 'E'}, {0x41a, 'K'}, {0x41c, 'M'}, {0x41d, 'H'}, {0x41e, 'O'}, {0x420, 'P'}, {0x421, 'C'},
		{0x422, 'T'}, {0x425, 'X'}, {0x430, 'a'}, {0x435, 'e'}, {0x43e, 'o'}, {0x440, 'p'}, {0x441, 'c'},
		{0x443, 'y'}, {0x445, 'x'}, {0x455, 's'}, {0x456, 'i'}, {0x458, 'j'}, {0x4bb, 'h'}, {0x501, 'd'},
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (rows[i].code == c)
			return rows[i].latin;
	return 0;
}

/* The same name in Latin letters stands in the file too: one of them is there to be taken for the other. */
static bool has_twin(const struct js_tokens *t, struct text name)
{
	char plain[NAME_LOOKED_AT];
	size_t used = 0;

	for (size_t n; name.n; name = text_tail(name, n)) {
		uint32_t c = escape_decode(name, &n);
		char latin = c < 0x80 ? (char)c : lookalike(c);
		if (!latin || used == sizeof plain)
			return false;
		plain[used++] = latin;
	}
	for (size_t i = 0; used >= 3 && i < t->count; i++)
		if (t->list[i].kind == JS_NAME && text_eq(js_token_raw(t, &t->list[i]), text_n(plain, used)))
			return true;
	return false;
}

static bool fools_in_name(struct text name, enum js_run_kind kind)
{
	for (size_t n; name.n; name = text_tail(name, n))
		if (kind == RUN_ZERO_WIDTH || lookalike(escape_decode(name, &n)))
			return true;
	return false;
}

static void find_names(struct act_list *acts, const struct js_runs *runs, const struct js_tokens *tokens,
		       enum js_run_kind kind, struct text what)
{
	for (uint32_t i = 0; tokens && i < runs->of[kind].kept; i++) {
		const struct js_run *r = &runs->of[kind].list[i];
		struct text name = text_head(text_tail(acts->bytes, r->start), r->length);
		/* a name of nothing but fillers has no other use than not to be seen */
		bool filler = text_starts(name, T("\xe3\x85\xa4")) || text_starts(name, T("\xef\xbe\xa0"));
		bool sure = filler || (kind == RUN_MIXED && i < NAMES_COMPARED && has_twin(tokens, name));
		if (js_kind_at(tokens, r->start) == JS_NAME && fools_in_name(name, kind))
			act_add(acts, BEHAVE_HIDE, sure ? ACT_STRONG : ACT_CODED, r->start, 0, line_at(acts->bytes, r->start), what);
	}
}

void hidden_find(struct act_list *acts, const struct js_runs *runs, const struct js_tokens *tokens)
{
	find_push_off(acts, runs, tokens);
	find_bidi(acts, runs, tokens);
	find_invisible(acts, runs);
	find_names(acts, runs, tokens, RUN_MIXED, T("mixed alphabets in a name"));
	find_names(acts, runs, tokens, RUN_ZERO_WIDTH, T("invisible character in a name"));
}

static bool is_punct(const struct token *k, enum js_punct code)
{
	return k->kind == JS_PUNCT && k->code == code;
}

/* The head of `while` or `for`, ( and ) left out. */
static bool endless_condition(const struct js_tokens *t, const struct token *from, const struct token *to)
{
	static const char *const bounds[] = {"< Infinity;", "<Infinity;", "< 1 / 0;", "< 1/0;", "<1/0;", "< Number.POSITIVE_INFINITY;"};
	struct text raw = text_n(t->source.p + from->start, to->start - from->start);

	if (to - from == 3 && is_punct(from + 1, JS_P_SEMICOLON) && is_punct(from + 2, JS_P_SEMICOLON))
		return true;
	raw = text_trim(text_tail(raw, 1));
	for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
		if (text_has(raw, text_of(bounds[i])))
			return true;
	return text_eq(raw, T("true")) || text_eq(raw, T("1")) || text_eq(raw, T("!0"));
}

static bool is_word(const struct token *k, enum js_word code)
{
	return k->kind == JS_WORD && k->code == code;
}

static bool goes_on(const struct token *k)
{
	return is_word(k, JS_W_ELSE) || is_word(k, JS_W_CATCH) || is_word(k, JS_W_FINALLY);
}

/* The token behind a statement that begins without a brace: if (a) { .. } else break; */
static const struct token *statement_end(const struct js_tokens *t, const struct token *from, const struct token *end)
{
	const struct token *k = from;

	for (uint32_t n = 0; k < end && n < LOOP_TOKENS; n++, k++) {
		bool opens = is_punct(k, JS_P_LPAREN) || is_punct(k, JS_P_LBRACE) || is_punct(k, JS_P_LBRACKET), block = is_punct(k, JS_P_LBRACE);
		if (is_punct(k, JS_P_RBRACE))
			break;
		if (opens && k->mate != JS_NO_MATE && k->mate < end - t->list && k->mate > k - t->list)
			k = &t->list[k->mate];
		else
			block = false;
		if ((block || is_punct(k, JS_P_SEMICOLON)) && !(k + 1 < end && goes_on(k + 1)))
			break;
	}
	return k;
}

/* The last token of the function, loop or switch that begins at k, as far as `break` goes; k itself when none does. */
static const struct token *inner_end(const struct js_tokens *t, const struct token *k, const struct token *end, bool *function)
{
	const struct token *body = k + 1;

	*function = is_word(k, JS_W_FUNCTION) || is_punct(k, JS_P_ARROW);
	if (!*function && !is_word(k, JS_W_FOR) && !is_word(k, JS_W_WHILE) && !is_word(k, JS_W_SWITCH) && !is_word(k, JS_W_DO))
		return k;
	while (body < end && (body->kind == JS_NAME || is_punct(body, JS_P_STAR) || is_word(body, JS_W_AWAIT)))
		body++;
	if (body < end && is_punct(body, JS_P_LPAREN) && body->mate != JS_NO_MATE)
		body = &t->list[body->mate] + 1;
	if (body < end && is_punct(body, JS_P_LBRACE) && body->mate != JS_NO_MATE)
		return &t->list[body->mate] < end ? &t->list[body->mate] : end;
	return *function ? k : statement_end(t, body, end);
}

/* A break of this loop, or anything that leaves it and more: not what leaves a loop or a function inside it. */
static bool has_way_out(const struct js_tokens *t, const struct token *from, const struct token *to)
{
	const struct token *inner = from;

	for (const struct token *k = from; k < to; k++) {
		bool function, label = is_word(k, JS_W_BREAK) && k + 1 < to && k[1].kind == JS_NAME && !(k[1].flags & JS_NEWLINE);
		const struct token *end = inner_end(t, k, to, &function);
		if (end > k && function) {
			k = end;
			continue;
		}
		inner = end > k && end > inner ? end : inner;
		if ((is_word(k, JS_W_BREAK) && (label || k >= inner)) || is_word(k, JS_W_RETURN) || is_word(k, JS_W_THROW) ||
		    is_word(k, JS_W_AWAIT) || is_word(k, JS_W_YIELD))
			return true;
		if (k->kind == JS_NAME && text_eq(js_token_raw(t, k), T("exit")))
			return true;
	}
	return false;
}

static bool inside_function(const struct js_fold *fold, uint32_t at)
{
	for (size_t i = 0; i < fold->function_count; i++)
		if (fold->functions[i].start <= at && at < fold->functions[i].end &&
		    !fold->functions[i].called)
			return true;
	return false;
}

/* do { .. } while, do try { .. } catch (e) { .. } while: the body stands before it. */
static const struct token *done_before(const struct js_tokens *t, const struct token *k)
{
	for (unsigned blocks = 0; blocks < 3 && k > t->list; blocks++) {
		const struct token *close = k - 1, *open, *before;
		if (!is_punct(close, JS_P_RBRACE) || close->mate == JS_NO_MATE || close->mate >= close - t->list || close->mate < 2)
			return NULL;
		open = &t->list[close->mate];
		before = open - 1;
		if (is_word(before, JS_W_DO))
			return open;
		if (is_word(before, JS_W_TRY))
			return is_word(before - 1, JS_W_DO) ? before : NULL;
		if (is_punct(before, JS_P_RPAREN) && before->mate != JS_NO_MATE && before->mate && before->mate < before - t->list)
			before = &t->list[before->mate] - 1; /* catch (e) */
		if (!is_word(before, JS_W_CATCH) && !is_word(before, JS_W_FINALLY))
			return NULL;
		k = before;
	}
	return NULL;
}

/* The body of the loop at k, whose head ends at close: its first token and the one behind it. */
static void body_of(const struct js_tokens *t, const struct token *k, const struct token *close, const struct token **from, const struct token **to)
{
	const struct token *end = t->list + t->count, *open = done_before(t, k);

	*from = open ? open : close + 1;
	*to = open ? k : *from;
	if (!open && *from < end && is_punct(*from, JS_P_LBRACE) && (*from)->mate != JS_NO_MATE)
		*to = &t->list[(*from)->mate];
	if (!open && *to == *from)
		*to = statement_end(t, *from, end);
}

/* try { while (true) .. } catch (e) { if (e instanceof EndOfInput) .. }: what the body calls is to throw that error, and the loop is left. Not
 * where it may be any error, and not where the body writes to the terminal: that is what a loop for ever does to be seen. to: behind the body. */
static bool left_by_error(const struct js_tokens *t, const struct token *loop, const struct token *from, const struct token *to)
{
	const struct token *end = t->list + t->count, *c = to + 2;

	if (loop - t->list < 2 || !is_punct(loop - 1, JS_P_LBRACE) || !is_word(loop - 2, JS_W_TRY) || end - to < 7 || !is_punct(to, JS_P_RBRACE) ||
	    !is_punct(to + 1, JS_P_RBRACE) || !is_word(c, JS_W_CATCH) || !is_punct(c + 1, JS_P_LPAREN) || c[2].kind != JS_NAME ||
	    !is_punct(c + 3, JS_P_RPAREN) || !is_punct(c + 4, JS_P_LBRACE) || c[4].mate == JS_NO_MATE)
		return false;
	for (const struct token *k = from; k < to; k++)
		if (k->kind == JS_NAME && (text_eq(js_token_raw(t, k), T("console")) || text_eq(js_token_raw(t, k), T("stdout")) ||
					   text_eq(js_token_raw(t, k), T("stderr"))))
			return false;
	const struct token *test = c + 5, *last = &t->list[c[4].mate];
	return last - test > 5 && is_word(test, JS_W_IF) && is_punct(test + 1, JS_P_LPAREN) && test[2].kind == JS_NAME &&
	       text_eq(js_token_raw(t, test + 2), js_token_raw(t, c + 2)) && is_word(test + 3, JS_W_INSTANCEOF) && test[4].kind == JS_NAME &&
	       !text_eq(js_token_raw(t, test + 4), T("Error")) && !text_eq(js_token_raw(t, test + 4), T("Object"));
}

void hidden_loops(struct act_list *acts, const struct js_tokens *t, const struct js_fold *fold)
{
	uint32_t looked = 0;

	for (size_t i = 0; i + 3 < t->count && looked < LOOPS_LOOKED_AT; i++) {
		const struct token *k = &t->list[i], *head = k + 1, *close, *from, *to;
		if ((!is_word(k, JS_W_WHILE) && !is_word(k, JS_W_FOR)) || !is_punct(head, JS_P_LPAREN) || head->mate == JS_NO_MATE ||
		    head->mate >= t->count || (i && is_punct(k - 1, JS_P_DOT)))
			continue;
		close = &t->list[head->mate];
		if (!endless_condition(t, head, close))
			continue;
		looked++;
		body_of(t, k, close, &from, &to);
		if (has_way_out(t, from, to) || left_by_error(t, k, from, to) || inside_function(fold, k->start))
			continue;
		act_add(acts, BEHAVE_DESTROY, ACT_TOP | ACT_STRONG, k->start, 0,
			text_n(t->source.p + k->start, close->start + 1 - k->start), T("endless loop"));
	}
}
