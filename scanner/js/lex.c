#include "scanner/js/lex.h"

#include "scanner/js/lexer.h"
#include "scanner/js/limits.h"
#include "scanner/js/spelling.h"

#include <stdlib.h>
#include <string.h>

/* In an order that in_name() and name() make use of. */
enum class {
	C_BAD,
	C_SPACE,
	C_LINE, /* CR, LF */
	C_QUOTE,
	C_TICK,
	C_SLASH,
	C_PUNCT,
	C_SEMICOLON,
	C_COMMA,
	C_DOT,
	C_LPAREN,
	C_RPAREN,
	C_LBRACKET,
	C_RBRACKET,
	C_LBRACE,
	C_RBRACE,
	C_HASH,
	C_HIGH, /* above ASCII: from here on what may be part of a name */
	C_BACKSLASH,
	C_NAME, /* letters, $, _: from here on what is part of one */
	C_DIGIT,
};

static const uint8_t classes[256] = {
	[' '] = C_SPACE,   ['\t'] = C_SPACE,	['\v'] = C_SPACE,      ['\f'] = C_SPACE,
	['\n'] = C_LINE,   ['\r'] = C_LINE,	['$'] = C_NAME,	       ['_'] = C_NAME,
	['A'] = C_NAME,	   ['B'] = C_NAME,	['C'] = C_NAME,	       ['D'] = C_NAME,
	['E'] = C_NAME,	   ['F'] = C_NAME,	['G'] = C_NAME,	       ['H'] = C_NAME,
	['I'] = C_NAME,	   ['J'] = C_NAME,	['K'] = C_NAME,	       ['L'] = C_NAME,
	['M'] = C_NAME,	   ['N'] = C_NAME,	['O'] = C_NAME,	       ['P'] = C_NAME,
	['Q'] = C_NAME,	   ['R'] = C_NAME,	['S'] = C_NAME,	       ['T'] = C_NAME,
	['U'] = C_NAME,	   ['V'] = C_NAME,	['W'] = C_NAME,	       ['X'] = C_NAME,
	['Y'] = C_NAME,	   ['Z'] = C_NAME,	['a'] = C_NAME,	       ['b'] = C_NAME,
	['c'] = C_NAME,	   ['d'] = C_NAME,	['e'] = C_NAME,	       ['f'] = C_NAME,
	['g'] = C_NAME,	   ['h'] = C_NAME,	['i'] = C_NAME,	       ['j'] = C_NAME,
	['k'] = C_NAME,	   ['l'] = C_NAME,	['m'] = C_NAME,	       ['n'] = C_NAME,
	['o'] = C_NAME,	   ['p'] = C_NAME,	['q'] = C_NAME,	       ['r'] = C_NAME,
	['s'] = C_NAME,	   ['t'] = C_NAME,	['u'] = C_NAME,	       ['v'] = C_NAME,
	['w'] = C_NAME,	   ['x'] = C_NAME,	['y'] = C_NAME,	       ['z'] = C_NAME,
	['0'] = C_DIGIT,   ['1'] = C_DIGIT,	['2'] = C_DIGIT,       ['3'] = C_DIGIT,
	['4'] = C_DIGIT,   ['5'] = C_DIGIT,	['6'] = C_DIGIT,       ['7'] = C_DIGIT,
	['8'] = C_DIGIT,   ['9'] = C_DIGIT,	['"'] = C_QUOTE,       ['\''] = C_QUOTE,
	['`'] = C_TICK,	   ['/'] = C_SLASH,	['\\'] = C_BACKSLASH,  ['#'] = C_HASH,
	['{'] = C_LBRACE,  ['}'] = C_RBRACE,	['('] = C_LPAREN,      [')'] = C_RPAREN,
	['['] = C_LBRACKET, [']'] = C_RBRACKET,	['.'] = C_DOT,	       [';'] = C_SEMICOLON,
	[','] = C_COMMA,   ['?'] = C_PUNCT,	[':'] = C_PUNCT,       ['='] = C_PUNCT,
	['@'] = C_PUNCT,   ['<'] = C_PUNCT,	['>'] = C_PUNCT,       ['!'] = C_PUNCT,
	['+'] = C_PUNCT,   ['-'] = C_PUNCT,	['*'] = C_PUNCT,       ['%'] = C_PUNCT,
	['&'] = C_PUNCT,   ['|'] = C_PUNCT,	['^'] = C_PUNCT,       ['~'] = C_PUNCT,
#define X8 C_HIGH, C_HIGH, C_HIGH, C_HIGH, C_HIGH, C_HIGH, C_HIGH, C_HIGH
#define X32 X8, X8, X8, X8
	[0x80] = X32,	   X32,			X32,		       X32,
#undef X32
#undef X8
};

/* ASCII bytes that go on with a name. */
static inline bool in_name(uint8_t c)
{
	return classes[c] >= C_NAME;
}

static bool grow_tokens(struct token **list, size_t *cap)
{
	size_t more = *cap ? *cap * 2 : 1024;

	if (more > JS_TOKENS_MAX + 1)
		more = JS_TOKENS_MAX + 1;
	if (more <= *cap)
		return false;
	struct token *bigger = realloc(*list, more * sizeof **list);
	if (!bigger)
		return false;
	*list = bigger;
	*cap = more;
	return true;
}

/* Appends [start, x->p) as a token; NULL when the list is full. */
static inline struct token *put(struct lexer *x, const uint8_t *start, enum js_kind kind, unsigned flags,
				unsigned code)
{
	struct js_tokens *t = x->t;

	if (t->count + 1 >= t->cap && !grow_tokens(&t->list, &t->cap)) {
		t->truncated = true;
		return NULL;
	}
	struct token *k = &t->list[t->count++];
	*k = (struct token){.start = (uint32_t)(start - x->begin),
			    .length = (uint32_t)(x->p - start),
			    .kind = (uint8_t)kind,
			    .flags = (uint8_t)(flags | (x->newline ? JS_NEWLINE : 0)),
			    .code = (uint16_t)code,
			    .mate = JS_NO_MATE};
	x->newline = false;
	return k;
}

static bool put_comment(struct lexer *x, const uint8_t *start, unsigned flags)
{
	struct js_tokens *t = x->t;

	if (t->comment_count + 1 >= t->comment_cap &&
	    !grow_tokens(&t->comments, &t->comment_cap)) {
		t->truncated = true;
		return false;
	}
	t->comments[t->comment_count++] = (struct token){.start = (uint32_t)(start - x->begin),
							 .length = (uint32_t)(x->p - start),
							 .kind = JS_COMMENT,
							 .flags = (uint8_t)flags,
							 .mate = JS_NO_MATE};
	return true;
}

/* White space above ASCII: its length in bytes, or 0; *line for U+2028 and U+2029. */
static size_t high_space(const uint8_t *p, const uint8_t *end, bool *line)
{
	*line = false;
	if (end - p >= 2 && p[0] == 0xc2 && p[1] == 0xa0)
		return 2;
	if (end - p < 3)
		return 0;
	if (p[0] == 0xe2 && p[1] == 0x80) {
		*line = p[2] == 0xa8 || p[2] == 0xa9;
		return (p[2] >= 0x80 && p[2] <= 0x8a) || *line || p[2] == 0xaf ? 3 : 0;
	}
	if ((p[0] == 0xe2 && p[1] == 0x81 && p[2] == 0x9f) ||
	    (p[0] == 0xe3 && p[1] == 0x80 && p[2] == 0x80) ||
	    (p[0] == 0xe1 && p[1] == 0x9a && p[2] == 0x80) ||
	    (p[0] == 0xef && p[1] == 0xbb && p[2] == 0xbf))
		return 3;
	return 0;
}

static const uint8_t *line_end(struct lexer *x)
{
	/* Piece by piece: a search for \n to the end of the file, for each comment of a file that
	 * knows only \r, would not be linear. */
	for (const uint8_t *p = x->p, *end; p < x->end; p = end) {
		end = x->end - p > 128 ? p + 128 : x->end;
		const uint8_t *lf = memchr(p, '\n', (size_t)(end - p));
		const uint8_t *stop = lf ? lf : end;
		const uint8_t *cr = memchr(p, '\r', (size_t)(stop - p));
		stop = cr ? cr : stop;
		bool line;
		for (const uint8_t *u = p; (u = memchr(u, 0xe2, (size_t)(stop - u))); u++)
			if (high_space(u, x->end, &line) && line)
				return u;
		if (stop < end)
			return stop;
	}
	return x->end;
}

static bool line_comment(struct lexer *x)
{
	const uint8_t *start = x->p;

	x->p = line_end(x);
	return put_comment(x, start, 0);
}

static bool block_comment(struct lexer *x)
{
	const uint8_t *start = x->p, *p = x->p + 2;

	for (;;) {
		const uint8_t *star = p < x->end ? memchr(p, '*', (size_t)(x->end - p)) : NULL;
		if (!star) {
			x->p = x->end;
			return put_comment(x, start, JS_UNCLOSED);
		}
		p = star + 1;
		if (p < x->end && *p == '/')
			break;
	}
	x->p = p + 1;
	bool line;
	for (p = start; p < x->p && !x->newline; p++)
		x->newline = *p == '\n' || *p == '\r' ||
			     (*p == 0xe2 && high_space(p, x->p, &line) && line);
	return put_comment(x, start, 0);
}

/* \uHHHH or \u{H..} at p: its length, or 0. */
static size_t unicode_escape(const uint8_t *p, const uint8_t *end)
{
	size_t n = 2;

	if (end - p < 3 || p[0] != '\\' || p[1] != 'u')
		return 0;
	if (p[2] == '{') {
		for (n = 3; p + n < end && n < 12 && p[n] != '}'; n++)
			;
		return p + n < end && p[n] == '}' ? n + 1 : 0;
	}
	for (; n < 6; n++)
		if (p + n >= end || !memchr("0123456789abcdefABCDEF", p[n], 22))
			return 0;
	return n;
}

/* Moves over identifier characters; returns JS_ESCAPED when some were escaped. */
static unsigned skip_name(struct lexer *x)
{
	const uint8_t *p = x->p, *end = x->end;
	unsigned flags = 0;
	bool line;

	for (;;) {
		while (p < end && in_name(*p))
			p++;
		if (p == end)
			break;
		if (classes[*p] == C_HIGH && !high_space(p, end, &line)) {
			p++;
			while (p < end && (*p & 0xc0) == 0x80)
				p++;
			continue;
		}
		size_t n = *p == '\\' ? unicode_escape(p, end) : 0;
		if (!n)
			break;
		p += n;
		flags = JS_ESCAPED;
	}
	x->p = p;
	return flags;
}

/* A name with something above ASCII, or escaped. */
static bool odd_name(struct lexer *x)
{
	const uint8_t *start = x->p;
	unsigned flags = skip_name(x);

	if (x->p == start) { /* a lone backslash */
		x->p++;
		return put(x, start, JS_BAD, 0, 0);
	}
	unsigned word = flags ? JS_W_NONE : spelling_word(start, (size_t)(x->p - start));
	return put(x, start, word ? JS_WORD : JS_NAME, flags, word);
}

static inline bool name(struct lexer *x)
{
	const uint8_t *start = x->p, *p = start + 1, *end = x->end;

	while (p < end && in_name(*p))
		p++;
	if (p < end && classes[*p] >= C_HIGH)
		return odd_name(x);
	x->p = p;
	unsigned word = spelling_word(start, (size_t)(p - start));
	return put(x, start, word ? JS_WORD : JS_NAME, 0, word);
}

static const uint8_t *digits(const uint8_t *p, const uint8_t *end)
{
	while (p < end && (classes[*p] == C_DIGIT || *p == '_'))
		p++;
	return p;
}

static bool number(struct lexer *x)
{
	const uint8_t *start = x->p, *p = x->p, *end = x->end;
	bool big = false;

	if (*p == '0' && p + 1 < end && memchr("xXoObB", p[1], 6)) {
		for (p += 2; p < end && (classes[*p] == C_DIGIT || *p == '_' ||
					 (*p >= 'a' && *p <= 'f') || (*p >= 'A' && *p <= 'F'));
		     p++)
			;
		big = p < end && *p == 'n';
	} else {
		p = digits(p, end);
		big = p < end && *p == 'n';
		bool octal = p - start > 1 && *start == '0' && !memchr(start, '8', (size_t)(p - start)) &&
			     !memchr(start, '9', (size_t)(p - start));
		if (!big && !octal && p < end && *p == '.')
			p = digits(p + 1, end);
		if (!big && p < end && (*p | 0x20) == 'e') {
			const uint8_t *e = p + 1;
			if (e < end && (*e == '+' || *e == '-'))
				e++;
			if (e < end && classes[*e] == C_DIGIT)
				p = digits(e, end);
		}
	}
	x->p = p + big;
	return put(x, start, big ? JS_BIGINT : JS_NUMBER, 0, 0);
}

static bool string(struct lexer *x)
{
	static const bool stops[256] = {['\\'] = true, ['\n'] = true, ['\r'] = true};
	const uint8_t *start = x->p, *p = x->p + 1, *end = x->end;
	const uint8_t quote = *start;
	unsigned flags = 0;

	for (;; p++) {
		while (p < end && *p != quote && !stops[*p])
			p++;
		if (p == end || *p == '\n' || *p == '\r') {
			flags |= JS_UNCLOSED;
			break;
		}
		if (*p == quote) {
			p++;
			break;
		}
		flags |= JS_ESCAPED;
		if (++p == end) {
			flags |= JS_UNCLOSED;
			break;
		}
		if (*p == '\r' && p + 1 < end && p[1] == '\n')
			p++;
	}
	x->p = p;
	return put(x, start, JS_STRING, flags, 0);
}

/* From a ` or the } that ends a ${}: up to the next ${ or `. */
static bool template(struct lexer *x, struct token *head)
{
	const uint8_t *start = x->p, *p = x->p + 1, *end = x->end;
	uint32_t head_at = head ? (uint32_t)(head - x->t->list) : JS_NO_MATE;
	unsigned flags = 0;
	bool open = false;

	for (; p < end && *p != '`'; p++) {
		if (*p == '\\') {
			flags |= JS_ESCAPED;
			if (p + 1 < end)
				p++;
		} else if (*p == '$' && p + 1 < end && p[1] == '{') {
			open = true;
			break;
		}
	}
	if (p >= end) {
		flags |= JS_UNCLOSED;
		x->p = end;
	} else {
		x->p = p + (open ? 2 : 1);
	}
	enum js_kind kind = head ? (open ? JS_TEMPLATE_MIDDLE : JS_TEMPLATE_TAIL)
				 : (open ? JS_TEMPLATE_HEAD : JS_TEMPLATE);
	uint32_t index = (uint32_t)x->t->count;
	if (!put(x, start, kind, flags, 0))
		return false;
	if (head_at != JS_NO_MATE)
		x->t->list[head_at].mate = index;
	return open ? bracket_push(x, index) : true;
}

static bool regex(struct lexer *x)
{
	const uint8_t *start = x->p, *p = x->p + 1, *end = x->end;
	bool set = false;

	for (; p < end && *p != '\n' && *p != '\r' && (set || *p != '/'); p++) {
		if (*p == '[')
			set = true;
		else if (*p == ']')
			set = false;
		else if (*p == '\\' && p + 1 < end && p[1] != '\n' && p[1] != '\r')
			p++;
	}
	x->t->steps += (size_t)(p - start);
	if (p >= end || *p != '/') {
		x->no_regex = p;
		return false;
	}
	x->p = p + 1;
	skip_name(x);
	return true;
}

static inline bool punct(struct lexer *x, const uint8_t *start, size_t n, enum js_punct code)
{
	x->p = start + n;
	return put(x, start, JS_PUNCT, 0, code);
}

static bool open_bracket(struct lexer *x, enum js_punct code)
{
	unsigned flags = bracket_flags(x, code);
	uint32_t index = (uint32_t)x->t->count;

	if (!punct(x, x->p, 1, code))
		return false;
	x->t->list[index].flags |= (uint8_t)flags;
	return bracket_push(x, index);
}

static bool closing_bracket(struct lexer *x, enum js_punct code, enum js_punct open)
{
	if (code == JS_P_RBRACE && !x->lost && x->braces) {
		/* Of a template's ${ the text goes on behind it. */
		while (bracket_top(x)->kind == JS_PUNCT && bracket_top(x)->code != JS_P_LBRACE)
			bracket_pop(x);
		if (bracket_top(x)->kind != JS_PUNCT)
			return template(x, bracket_pop(x));
	}
	struct token *partner = bracket_close(x, open);
	uint32_t at = partner ? (uint32_t)(partner - x->t->list) : JS_NO_MATE;
	uint32_t index = (uint32_t)x->t->count;
	if (!punct(x, x->p, 1, code))
		return false;
	x->t->list[index].mate = at;
	if (at != JS_NO_MATE)
		x->t->list[at].mate = index;
	return true;
}

static bool operator(struct lexer *x)
{
	const uint8_t *p = x->p;
	size_t left = (size_t)(x->end - p), n;

	switch (*p) {
	case '<': /* annex B.1.1: a comment in scripts */
		if (left > 3 && !memcmp(p, "<!--", 4))
			return line_comment(x);
		break;
	case '-':
		if (left > 2 && !memcmp(p, "-->", 3) && (x->newline || !x->t->count))
			return line_comment(x);
		break;
	default:
		break;
	}
	enum js_punct code = spelling_punct(p, left, &n);
	uint32_t index = (uint32_t)x->t->count;
	if (!punct(x, p, n, code))
		return false;
	if (code == JS_P_COLON)
		bracket_colon(x, &x->t->list[index]);
	else if (code == JS_P_QUESTION && x->depth)
		x->t->open[x->depth * 2 - 1]++;
	return true;
}

static bool dot(struct lexer *x)
{
	const uint8_t next = x->end - x->p > 1 ? x->p[1] : 0;

	return classes[next] == C_DIGIT ? number(x) : next == '.' ? operator(x) : punct(x, x->p, 1, JS_P_DOT);
}

static bool slash(struct lexer *x)
{
	const uint8_t *start = x->p;
	uint8_t next = x->end - start > 1 ? start[1] : 0;

	if (next == '/')
		return line_comment(x);
	if (next == '*')
		return block_comment(x);
	if (start >= x->no_regex && lex_operand_next(x, 0) && regex(x))
		return put(x, start, JS_REGEX, 0, 0);
	return operator(x);
}

static bool hash(struct lexer *x)
{
	const uint8_t *start = x->p;

	if (start == x->begin && x->end - start > 1 && start[1] == '!')
		return line_comment(x);
	x->p++;
	unsigned flags = skip_name(x);
	return put(x, start, x->p - start > 1 ? JS_PRIVATE : JS_BAD, flags, 0);
}

static bool high(struct lexer *x)
{
	bool line;
	size_t n = high_space(x->p, x->end, &line);

	if (!n)
		return odd_name(x);
	x->p += n;
	x->newline |= line;
	return true;
}

static bool bad(struct lexer *x)
{
	const uint8_t *start = x->p;

	while (x->p < x->end && classes[*x->p] == C_BAD)
		x->p++;
	return put(x, start, JS_BAD, 0, 0);
}

static inline bool skip_blanks(struct lexer *x)
{
	const uint8_t *p = x->p + 1, *end = x->end;

	for (; p < end && (classes[*p] == C_SPACE || classes[*p] == C_LINE); p++)
		x->newline |= classes[*p] == C_LINE;
	x->p = p;
	return true;
}

static inline bool next(struct lexer *x)
{
	switch ((enum class)classes[*x->p]) {
	case C_LINE:
		x->newline = true;
		return skip_blanks(x);
	case C_SPACE:
		return skip_blanks(x);
	case C_NAME:
		return name(x);
	case C_BACKSLASH:
		return odd_name(x);
	case C_DIGIT:
		return number(x);
	case C_QUOTE:
		return string(x);
	case C_TICK:
		return template(x, NULL);
	case C_SLASH:
		return slash(x);
	case C_SEMICOLON:
		return punct(x, x->p, 1, JS_P_SEMICOLON);
	case C_COMMA:
		return punct(x, x->p, 1, JS_P_COMMA);
	case C_DOT:
		return dot(x);
	case C_LPAREN:
		return open_bracket(x, JS_P_LPAREN);
	case C_LBRACKET:
		return open_bracket(x, JS_P_LBRACKET);
	case C_LBRACE:
		return open_bracket(x, JS_P_LBRACE);
	case C_RPAREN:
		return closing_bracket(x, JS_P_RPAREN, JS_P_LPAREN);
	case C_RBRACKET:
		return closing_bracket(x, JS_P_RBRACKET, JS_P_LBRACKET);
	case C_RBRACE:
		return closing_bracket(x, JS_P_RBRACE, JS_P_LBRACE);
	case C_PUNCT:
		return operator(x);
	case C_HIGH:
		return high(x);
	case C_HASH:
		return hash(x);
	case C_BAD:
	default:
		return bad(x);
	}
}

bool js_lex(struct js_tokens *t, struct text source)
{
	const uint8_t *p = (const uint8_t *)(source.p ? source.p : "");
	struct lexer x = {.t = t, .begin = p, .p = p, .end = p + source.n, .no_regex = p};

	t->source = source;
	t->count = t->comment_count = 0;
	t->steps = 0;
	t->truncated = source.n > JS_SOURCE_MAX;
	if (!t->cap && !grow_tokens(&t->list, &t->cap)) {
		t->truncated = true;
		return false;
	}
	while (!t->truncated && x.p < x.end)
		if (!next(&x))
			break;
	t->steps += (size_t)(x.p - x.begin);
	/* put() keeps room for this one. */
	t->truncated |= x.p < x.end || x.lost > 0;
	t->list[t->count] = (struct token){.start = (uint32_t)(x.p - x.begin), .mate = JS_NO_MATE,
					   .kind = JS_END, .flags = JS_NEWLINE};
	return !t->truncated;
}

void js_tokens_free(struct js_tokens *t)
{
	free(t->list);
	free(t->comments);
	free(t->open);
	*t = (struct js_tokens){0};
}
