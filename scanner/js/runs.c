#include "scanner/js/runs.h"

#include "base/escape.h"
#include "scanner/js/limits.h"

#include <string.h>

enum {
	HEX = 1,   /* 0-9 a-f A-F */
	DIGIT = 2,
	UPPER = 4,
	LOWER = 8,
	SIGN = 16, /* + / - _ */
	BLANK = 32, /* space, tab */
	LIST = 64, /* what stands in a list of small numbers: hex digits, x, commas, blanks, line ends */
	WORD = 128, /* letters, digits, signs */
};
#define D (DIGIT | HEX | LIST | WORD)
#define L (LOWER | HEX | LIST | WORD)
#define U (UPPER | HEX | LIST | WORD)
#define l (LOWER | WORD)
#define u (UPPER | WORD)
#define s (SIGN | WORD)
static const uint8_t classes[256] = {
	['0'] = D, ['1'] = D, ['2'] = D, ['3'] = D, ['4'] = D, ['5'] = D, ['6'] = D, ['7'] = D,
	['8'] = D, ['9'] = D, ['a'] = L, ['b'] = L, ['c'] = L, ['d'] = L, ['e'] = L, ['f'] = L,
	['A'] = U, ['B'] = U, ['C'] = U, ['D'] = U, ['E'] = U, ['F'] = U,
	['g'] = l, ['h'] = l, ['i'] = l, ['j'] = l, ['k'] = l, ['l'] = l,
	['m'] = l, ['n'] = l, ['o'] = l, ['p'] = l, ['q'] = l, ['r'] = l,
	['s'] = l, ['t'] = l, ['u'] = l, ['v'] = l, ['w'] = l,
	['x'] = l | LIST, ['y'] = l, ['z'] = l,
	['G'] = u, ['H'] = u, ['I'] = u, ['J'] = u, ['K'] = u, ['L'] = u,
	['M'] = u, ['N'] = u, ['O'] = u, ['P'] = u, ['Q'] = u, ['R'] = u,
	['S'] = u, ['T'] = u, ['U'] = u, ['V'] = u, ['W'] = u, ['X'] = u,
	['Y'] = u, ['Z'] = u,
	['+'] = s, ['/'] = s, ['-'] = s, ['_'] = s,
	[','] = LIST, [' '] = BLANK | LIST, ['\t'] = BLANK | LIST, ['\n'] = LIST, ['\r'] = LIST,
};
#undef l
#undef u
#undef s
#undef D
#undef L
#undef U

#define MAP_HEAD_MAX 80 /* bytes of a comment before a source map: more than the longest, that says its charset */

struct finder {
	struct text t;
	struct arena *arena;
	struct js_runs *out;
	bool full;
};

static bool is(const struct finder *f, size_t at, unsigned class)
{
	return classes[(unsigned char)f->t.p[at]] & class;
}

/* The classes of four bytes, `apart` from each other: without a branch, for it would be guessed wrong. */
static unsigned every(const char *p, size_t apart)
{
	const unsigned char *b = (const unsigned char *)p;

	return classes[b[0]] & classes[b[apart]] & classes[b[2 * apart]] & classes[b[3 * apart]];
}

typedef unsigned char lanes __attribute__((vector_size(16)));

static lanes load(const char *p)
{
	lanes out;

	memcpy(&out, p, sizeof out);
	return out;
}

static bool any(lanes l)
{
	uint64_t words[2];

	memcpy(words, &l, sizeof words);
	return words[0] | words[1];
}

/* Do 32 bytes hold a byte that ends words for sure: a blank, a quote, a bracket, a line end ...? In
 * wide comparisons: that is so in nearly all of every script. */
static bool parted(const char *p)
{
	return any((lanes)(load(p) < '+') | (lanes)(load(p + 16) < '+'));
}

/* Do 16 bytes hold a letter that no list of numbers has? */
static bool lettered(const char *p)
{
	lanes b = load(p);

	return any((lanes)(b > 'f') & (lanes)(b != 'x'));
}

static void put(struct finder *f, enum js_run_kind kind, size_t start, size_t end, size_t count)
{
	struct js_run **list = &f->out->of[kind].list;
	uint32_t kept = f->out->of[kind].kept;

	f->out->of[kind].count++;
	f->out->of[kind].bytes += end - start;
	if (kept >= JS_RUNS_MAX)
		return;
	if (!*list)
		*list = ARENA_ARRAY(f->arena, struct js_run, JS_RUNS_MAX);
	if (!*list) {
		f->full = true;
		return;
	}
	(*list)[kept] = (struct js_run){(uint32_t)start, (uint32_t)(end - start), (uint32_t)count};
	f->out->of[kind].kept++;
}

/* //# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjoz.. ({"version":3), behind which nothing stands: only what reads the
 * file of the script gets at it. [start, end): the run. */
static bool is_source_map(struct text t, size_t start, size_t end)
{
	struct text before = text_head(t, start), head = text_tail(before, start > MAP_HEAD_MAX ? start - MAP_HEAD_MAX : 0);

	while (end < t.n && memchr(" \t\r\n", t.p[end], 4)) /* never from the far end: of many runs each would go through what is there */
		end++;
	return end == t.n && text_starts(text_tail(t, start), T("eyJ2ZXJzaW9uIjoz")) && text_ends(before, T(";base64,")) &&
	       (text_has(head, T("\n//# sourceMappingURL=data:application/json;")) ||
		text_has(head, T("\n//@ sourceMappingURL=data:application/json;")));
}

/* A run of at least 64 bytes is met at a multiple of 32, and 32 bytes further it still goes on:
 * only what is of its class there, and between, is looked at. */
static void coded_runs(struct finder *f)
{
	size_t n = f->t.n, done = 0;

	for (size_t i = 0; i + 32 < n; i += 32) {
		if (parted(f->t.p + i) ||
		    !(every(f->t.p + i, 4) & every(f->t.p + i + 16, 4) & classes[(unsigned char)f->t.p[i + 32]] &
		      WORD) ||
		    i < done)
			continue;
		size_t a = i, b = i + 1;
		uint8_t seen = 0, all = HEX;
		while (a > done && is(f, a - 1, WORD))
			a--;
		while (b < n && is(f, b, WORD))
			b++;
		done = b;
		while (b < n && b - done < 2 && f->t.p[b] == '=')
			b++;
		if (done - a < 64)
			continue;
		for (size_t k = a; k < done; k++) {
			seen |= classes[(unsigned char)f->t.p[k]];
			all &= classes[(unsigned char)f->t.p[k]];
		}
		if (all & HEX && seen & (UPPER | LOWER) && (done - a) % 2 == 0)
			put(f, RUN_HEX, a, done, done - a);
		else if (!(all & HEX) && (seen & (DIGIT | UPPER | LOWER)) == (DIGIT | UPPER | LOWER))
			put(f, is_source_map(f->t, a, b) ? RUN_SOURCE_MAP : RUN_BASE64, a, b, b - a);
	}
}

static bool hex_at(const struct finder *f, size_t at, size_t n)
{
	if (at + n > f->t.n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!is(f, at + i, HEX))
			return false;
	return true;
}

static void escape_runs(struct finder *f)
{
	const char *p = f->t.p, *end = p + f->t.n;

	for (const char *s = p; (s = memchr(s, '\\', (size_t)(end - s)));) {
		size_t start = (size_t)(s - p), at = start, count = 0;
		for (;; count++) {
			if (at + 4 <= f->t.n && p[at] == '\\' && p[at + 1] == 'x' && hex_at(f, at + 2, 2))
				at += 4;
			else if (at + 6 <= f->t.n && p[at] == '\\' && p[at + 1] == 'u' &&
				 hex_at(f, at + 2, 4))
				at += 6;
			else
				break;
		}
		if (count >= 8)
			put(f, RUN_ESCAPES, start, at, count);
		s = p + (at > start ? at : start + 1);
		if (s >= end)
			break;
	}
}

/* Small numbers parted by commas, in [from, to): all of it is of the class LIST. */
static void numbers_within(struct finder *f, size_t from, size_t to)
{
	const char *p = f->t.p;

	for (const char *comma = p + from; (comma = memchr(comma, ',', to - (size_t)(comma - p)));) {
		size_t i = (size_t)(comma - p), start = i, count = 0, digits = 0;
		if (i < 1 || !is(f, i - 1, HEX)) {
			if (++comma >= p + to)
				break;
			continue;
		}
		while (start && (is(f, start - 1, HEX) || p[start - 1] == 'x') && i - start < 6)
			start--;
		for (i = start; i < to; i++) {
			if (p[i] == ',') {
				count += digits > 0;
				digits = 0;
			} else if (is(f, i, HEX) || p[i] == 'x') {
				if (++digits > 6 || (digits == 1 && !is(f, i, DIGIT)))
					break;
			}
		}
		count += digits > 0 && digits <= 6;
		if (count >= 24)
			put(f, RUN_NUMBERS, start, i, count);
		comma = p + (i > (size_t)(comma - p) ? i : (size_t)(comma - p) + 1);
		if (comma >= p + to)
			break;
	}
}

/* 24 numbers and their commas are 47 bytes: one of them is met at a multiple of 23, and 23
 * bytes further they still go on. */
static void number_runs(struct finder *f)
{
	size_t n = f->t.n, done = 0;

	for (size_t i = 0; i + 23 < n; i += 23) {
		if (lettered(f->t.p + i) ||
		    !(every(f->t.p + i, 3) & every(f->t.p + i + 12, 3) & classes[(unsigned char)f->t.p[i + 23]] &
		      LIST) ||
		    i < done)
			continue;
		size_t a = i, b = i + 1;
		while (a > done && is(f, a - 1, LIST))
			a--;
		while (b < n && is(f, b, LIST))
			b++;
		done = b;
		if (b - a >= 47)
			numbers_within(f, a, b);
	}
}

/* 200 blanks and then something, once a line. Such blanks are met at a multiple of 100, and 100
 * bytes further they still go on. */
static void push_off(struct finder *f)
{
	const char *p = f->t.p;
	size_t n = f->t.n, done = 0;

	for (size_t i = 0; i + 100 < n; i += 100) {
		if (!is(f, i, BLANK) || !is(f, i + 50, BLANK) || !is(f, i + 100, BLANK) || i < done)
			continue;
		size_t a = i, b = i + 1;
		while (a > done && is(f, a - 1, BLANK))
			a--;
		while (b < n && is(f, b, BLANK))
			b++;
		done = b;
		if (b - a < 200 || b == n || p[b] == '\r' || p[b] == '\n')
			continue;
		const char *lf = memchr(p + b, '\n', n - b);
		done = lf ? (size_t)(lf - p) : n;
		put(f, RUN_PUSH_OFF, b, done, b - a);
	}
}

static bool is_bidi(uint32_t c)
{
	return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e ||
	       c == 0x200f || c == 0x61c;
}

/* Hangul fillers: letters to a parser of names, nothing to the eye. */
static bool is_filler(uint32_t c)
{
	return c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0;
}

static bool is_zero_width(uint32_t c)
{
	return (c >= 0x200b && c <= 0x200d) || c == 0x2060 || c == 0xfeff || c == 0x180e || c == 0xad ||
	       is_filler(c);
}

static bool is_invisible(uint32_t c)
{
	return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0000 && c <= 0xe01ef) ||
	       (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xf0000 && c <= 0x10fffd);
}

/* Of no width and of no use in a row: two of these are enough to write anything in. */
static bool is_blank_sign(uint32_t c)
{
	return is_zero_width(c) && !is_filler(c) && c != 0xad;
}

static bool is_greek_or_cyrillic(uint32_t c)
{
	return c >= 0x370 && c <= 0x52f;
}

static bool letter_at(const struct finder *f, size_t at)
{
	return at < f->t.n &&
	       (is(f, at, UPPER | LOWER | DIGIT) || f->t.p[at] == '_' || f->t.p[at] == '$');
}

/* The identifier around at: does it mix Latin with look-alikes? Returns its end. */
static size_t mixed(struct finder *f, size_t at)
{
	size_t start = at, end = at, length, foreign = 0, latin = 0;

	while (start && letter_at(f, start - 1))
		start--;
	while (end < f->t.n) {
		if (letter_at(f, end)) {
			latin += is(f, end, UPPER | LOWER);
			end++;
			continue;
		}
		if ((unsigned char)f->t.p[end] < 0x80)
			break;
		uint32_t c = escape_decode(text_tail(f->t, end), &length);
		if (!is_greek_or_cyrillic(c))
			break;
		foreign++;
		end += length;
	}
	for (size_t i = start; i < at; i++)
		latin += is(f, i, UPPER | LOWER);
	if (foreign && latin)
		put(f, RUN_MIXED, start, end, foreign);
	return end > at ? end : at + 1;
}

static size_t first_high(struct text t, size_t at)
{
	for (; at + 64 <= t.n; at += 64) {
		uint64_t words[8], any = 0;
		memcpy(words, t.p + at, sizeof words);
		for (int i = 0; i < 8; i++)
			any |= words[i];
		if (any & 0x8080808080808080u)
			break;
	}
	while (at < t.n && (unsigned char)t.p[at] < 0x80)
		at++;
	return at;
}

static void unicode_runs(struct finder *f)
{
	size_t run = 0, run_start = 0, bidi_end = 0, length;

	f->out->ascii = true;
	for (size_t at = first_high(f->t, 0), next; at < f->t.n; at = next) {
		uint32_t c = escape_decode(text_tail(f->t, at), &length);
		f->out->ascii = false;
		next = at + length;
		bool unseen = is_invisible(c) || is_blank_sign(c);
		if (unseen) {
			run_start = run ? run_start : at;
			run++;
		}
		bool ends = !unseen || next >= f->t.n || (unsigned char)f->t.p[next] < 0x80;
		if (run && ends) {
			if (run >= 4)
				put(f, RUN_INVISIBLE, run_start, unseen ? next : at, run);
			run = 0;
		}
		if (is_bidi(c) && at >= bidi_end) {
			const char *lf = memchr(f->t.p + at, '\n', f->t.n - at);
			bidi_end = lf ? (size_t)(lf - f->t.p) : f->t.n;
			put(f, RUN_BIDI, at, next, 1);
		} else if (is_zero_width(c) && at && (is_filler(c) || letter_at(f, at - 1) || letter_at(f, next))) {
			put(f, RUN_ZERO_WIDTH, at, next, 1);
		} else if (is_greek_or_cyrillic(c)) {
			next = mixed(f, at);
		}
		if (next < f->t.n && (unsigned char)f->t.p[next] < 0x80)
			next = first_high(f->t, next);
	}
}

bool js_runs_find(struct text t, struct arena *a, struct js_runs *out)
{
	struct finder f = {.t = t, .arena = a, .out = out};

	*out = (struct js_runs){.ascii = true};
	if (!t.n || t.n > UINT32_MAX)
		return t.n == 0;
	coded_runs(&f);
	escape_runs(&f);
	number_runs(&f);
	push_off(&f);
	unicode_runs(&f);
	return !f.full;
}
