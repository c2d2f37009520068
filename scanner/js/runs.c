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
	COMMA = 32, /* , and blanks */
};
#define WORD (DIGIT | UPPER | LOWER | SIGN)

static uint8_t class_of(unsigned char c)
{
	if (c >= '0' && c <= '9')
		return DIGIT | HEX;
	if (c >= 'a' && c <= 'z')
		return c <= 'f' ? LOWER | HEX : LOWER;
	if (c >= 'A' && c <= 'Z')
		return c <= 'F' ? UPPER | HEX : UPPER;
	if (c == '+' || c == '/' || c == '-' || c == '_')
		return SIGN;
	return c == ',' || c == ' ' || c == '\t' ? COMMA : 0;
}

struct finder {
	struct text t;
	struct arena *arena;
	struct js_runs *out;
	uint8_t classes[256];
	bool full;
};

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

/* Runs of one class of at least 64 bytes are seen at every 32nd byte: the others are never
 * looked at. Two such bytes in a row belong to it. */
static void coded_runs(struct finder *f)
{
	const unsigned char *p = (const unsigned char *)f->t.p;
	size_t n = f->t.n, done = 0;

	for (size_t i = 31; i < n; i += 32) {
		if (!(f->classes[p[i]] & WORD) || i < done)
			continue;
		size_t a = i, b = i + 1;
		uint8_t seen = 0, all = HEX;
		while (a > done && f->classes[p[a - 1]] & WORD)
			a--;
		while (b < n && f->classes[p[b]] & WORD)
			b++;
		done = b;
		while (b < n && b - done < 2 && p[b] == '=')
			b++;
		if (done - a < 64)
			continue;
		for (size_t k = a; k < done; k++) {
			seen |= f->classes[p[k]];
			all &= f->classes[p[k]];
		}
		if (all & HEX && seen & (UPPER | LOWER) && (done - a) % 2 == 0)
			put(f, RUN_HEX, a, done, done - a);
		else if (!(all & HEX) && (seen & (DIGIT | UPPER | LOWER)) == (DIGIT | UPPER | LOWER))
			put(f, RUN_BASE64, a, b, b - a);
	}
}

static bool hex_at(const struct finder *f, size_t at, size_t n)
{
	if (at + n > f->t.n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!(f->classes[(unsigned char)f->t.p[at + i]] & HEX))
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

/* Small numbers parted by commas: begins at a [ or ( and is followed from there. */
static void number_runs(struct finder *f)
{
	const char *p = f->t.p;
	size_t n = f->t.n;

	for (const char *comma = p; (comma = memchr(comma, ',', n - (size_t)(comma - p)));) {
		size_t i = (size_t)(comma - p), start = i, count = 0, digits = 0;
		if (i < 1 || !(f->classes[(unsigned char)p[i - 1]] & HEX)) {
			if (++comma >= p + n)
				break;
			continue;
		}
		while (start && (f->classes[(unsigned char)p[start - 1]] & HEX || p[start - 1] == 'x') &&
		       i - start < 6)
			start--;
		for (i = start; i < n; i++) {
			unsigned char c = (unsigned char)p[i];
			if (c == ',') {
				count += digits > 0;
				digits = 0;
			} else if (f->classes[c] & HEX || c == 'x') {
				if (++digits > 6 || (digits == 1 && !(f->classes[c] & DIGIT)))
					break;
			} else if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
				break;
			}
		}
		count += digits > 0 && digits <= 6;
		if (count >= 24)
			put(f, RUN_NUMBERS, start, i, count);
		comma = p + (i > (size_t)(comma - p) ? i : (size_t)(comma - p) + 1);
		if (comma >= p + n)
			break;
	}
}

/* 200 blanks and then something, before the line [start, end) is over. */
static void push_off(struct finder *f, size_t start, size_t end)
{
	const char *p = f->t.p;

	/* At every 100th byte: in 200 blanks, one of these is. */
	for (size_t i = start + 99; i < end; i += 100) {
		if (p[i] != ' ' && p[i] != '\t')
			continue;
		size_t a = i, b = i;
		while (a > start && (p[a - 1] == ' ' || p[a - 1] == '\t'))
			a--;
		while (b < end && (p[b] == ' ' || p[b] == '\t'))
			b++;
		if (b - a >= 200 && b < end && p[b] != '\r') {
			put(f, RUN_PUSH_OFF, b, end, b - a);
			return;
		}
		i = b - 1; /* 200 more blanks behind b have one at b + 99 or b + 199 */
	}
}

static void lines(struct finder *f)
{
	const char *p = f->t.p;

	for (size_t at = 0; at < f->t.n;) {
		const char *lf = memchr(p + at, '\n', f->t.n - at);
		size_t end = lf ? (size_t)(lf - p) : f->t.n;
		if (end - at > f->out->longest_line)
			f->out->longest_line = (uint32_t)(end - at);
		if (end - at >= 5000)
			put(f, RUN_LINE, at, end, end - at);
		if (end - at > 200)
			push_off(f, at, end);
		at = end + 1;
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

static bool is_greek_or_cyrillic(uint32_t c)
{
	return c >= 0x370 && c <= 0x52f;
}

static bool letter_at(const struct finder *f, size_t at)
{
	return at < f->t.n && (f->classes[(unsigned char)f->t.p[at]] & (UPPER | LOWER | DIGIT) ||
			       f->t.p[at] == '_' || f->t.p[at] == '$');
}

/* The identifier around at: does it mix Latin with look-alikes? Returns its end. */
static size_t mixed(struct finder *f, size_t at)
{
	size_t start = at, end = at, length, foreign = 0, latin = 0;

	while (start && letter_at(f, start - 1))
		start--;
	while (end < f->t.n) {
		if (letter_at(f, end)) {
			latin += (f->classes[(unsigned char)f->t.p[end]] & (UPPER | LOWER)) != 0;
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
		latin += (f->classes[(unsigned char)f->t.p[i]] & (UPPER | LOWER)) != 0;
	if (foreign && latin)
		put(f, RUN_MIXED, start, end, foreign);
	return end > at ? end : at + 1;
}

static size_t first_high(struct text t, size_t at)
{
	for (; at + 8 <= t.n; at += 8) {
		uint64_t word;
		memcpy(&word, t.p + at, 8);
		if (word & 0x8080808080808080u)
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
		if (is_invisible(c)) {
			run_start = run ? run_start : at;
			run++;
		}
		bool ends = !is_invisible(c) || next >= f->t.n || (unsigned char)f->t.p[next] < 0x80;
		if (run && ends) {
			if (run >= 4)
				put(f, RUN_INVISIBLE, run_start, is_invisible(c) ? next : at, run);
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

const char *js_run_name(enum js_run_kind kind)
{
	static const char *const names[RUN_KINDS] = {
		"base64", "hex", "escapes", "numbers", "line", "push-off",
		"bidi",	  "zero-width", "invisible", "mixed-script",
	};

	return (unsigned)kind < RUN_KINDS ? names[kind] : "";
}

bool js_runs_find(struct text t, struct arena *a, struct js_runs *out)
{
	struct finder f = {.t = t, .arena = a, .out = out};

	*out = (struct js_runs){.ascii = true};
	for (unsigned c = 0; c < 256; c++)
		f.classes[c] = class_of((unsigned char)c);
	if (!t.n || t.n > UINT32_MAX)
		return t.n == 0;
	coded_runs(&f);
	escape_runs(&f);
	number_runs(&f);
	lines(&f);
	unicode_runs(&f);
	return !f.full;
}
