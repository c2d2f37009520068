#include "base/text.h"

static unsigned char lower(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

bool text_eq_nocase(struct text a, struct text b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (lower(a.p[i]) != lower(b.p[i]))
			return false;
	return true;
}

int text_cmp(struct text a, struct text b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.p, b.p, n) : 0;

	if (order)
		return order < 0 ? -1 : 1;
	return a.n == b.n ? 0 : a.n < b.n ? -1 : 1;
}

#define SHORT_WORD 16u /* bytes: short enough that comparing one at each place stays linear */

typedef unsigned char lanes __attribute__((vector_size(16)));

/* Do any of 16 places begin with first and have last where the word would end, but for the bits of blur? */
static bool any_place(const char *begins, const char *ends, unsigned char first, unsigned char last, unsigned char blur)
{
	lanes a, b;
	uint64_t words[2];

	memcpy(&a, begins, sizeof a);
	memcpy(&b, ends, sizeof b);
	first |= blur;
	last |= blur;
	lanes both = (lanes)((a | blur) == first) & (lanes)((b | blur) == last);
	memcpy(words, &both, sizeof words);
	return words[0] | words[1];
}

static bool same(const char *at, struct text word)
{
	return memcmp(at, word.p, word.n) == 0;
}

static bool same_nocase(const char *at, struct text word)
{
	return text_eq_nocase(text_n(at, word.n), word);
}

/* A word of at least a byte in a text at least as long: most places are passed by, 16 at a time. */
static size_t find_word(struct text t, struct text word, unsigned char blur, bool (*found)(const char *at, struct text word))
{
	const size_t places = t.n - word.n + 1, to_last = word.n - 1;
	const unsigned char first = (unsigned char)word.p[0], last = (unsigned char)word.p[to_last];

	for (size_t i = 0; i < places;) {
		bool sixteen = i + sizeof(lanes) <= places;
		size_t end = sixteen ? i + sizeof(lanes) : places;
		if (sixteen && !any_place(t.p + i, t.p + i + to_last, first, last, blur)) {
			i = end;
			continue;
		}
		for (; i < end; i++)
			if (((unsigned char)t.p[i] | blur) == (first | blur) && found(t.p + i, word))
				return i;
	}
	return t.n;
}

size_t text_find(struct text t, struct text needle)
{
	if (needle.n == 0)
		return 0;
	if (t.n < needle.n)
		return t.n;
	if (needle.n > 1 && needle.n <= SHORT_WORD)
		return find_word(t, needle, 0, same);
	const char *at = memmem(t.p, t.n, needle.p, needle.n);
	return at ? (size_t)(at - t.p) : t.n;
}

size_t text_find_nocase(struct text t, struct text word)
{
	if (word.n == 0)
		return 0;
	return t.n < word.n ? t.n : find_word(t, word, 0x20, same_nocase); /* the bit between 'A' and 'a' */
}

bool text_has(struct text t, struct text needle)
{
	return needle.n == 0 || text_find(t, needle) < t.n;
}

size_t text_find_last(struct text t, char c)
{
	const char *at = t.n ? memrchr(t.p, c, t.n) : NULL;
	return at ? (size_t)(at - t.p) : t.n;
}

size_t text_find_four(struct text t, size_t from, const char bytes[4])
{
	const unsigned char *b = (const unsigned char *)bytes;

	for (; from < t.n && t.n - from >= sizeof(lanes); from += sizeof(lanes)) {
		lanes c;
		uint64_t words[2];
		memcpy(&c, t.p + from, sizeof c);
		lanes found = (lanes)((c == b[0]) | (c == b[1]) | (c == b[2]) | (c == b[3]));
		memcpy(words, &found, sizeof words);
		if (words[0] | words[1])
			break;
	}
	while (from < t.n && !memchr(bytes, t.p[from], 4))
		from++;
	return from < t.n ? from : t.n;
}

static struct cut cut_at(struct text t, size_t at)
{
	if (at >= t.n)
		return (struct cut){t, text_tail(t, t.n), false};
	return (struct cut){text_head(t, at), text_tail(t, at + 1), true};
}

struct cut text_cut(struct text t, char sep)
{
	const char *at = t.n ? memchr(t.p, sep, t.n) : NULL;
	return cut_at(t, at ? (size_t)(at - t.p) : t.n);
}

struct cut text_cut_last(struct text t, char sep)
{
	return cut_at(t, text_find_last(t, sep));
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct text text_trim_end(struct text t)
{
	while (t.n && is_space(t.p[t.n - 1]))
		t.n--;
	return t;
}

struct text text_trim(struct text t)
{
	while (t.n && is_space(t.p[0]))
		t = text_tail(t, 1);
	return text_trim_end(t);
}

bool text_line(struct text *rest, struct text *line)
{
	if (rest->n == 0)
		return false;
	struct cut c = text_cut(*rest, '\n');
	*line = c.head;
	*rest = c.tail;
	return true;
}

bool text_u64(struct text t, uint64_t *out)
{
	uint64_t v = 0;

	if (t.n == 0 || t.n > 20 || (t.p[0] == '0' && t.n > 1))
		return false;
	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] < '0' || t.p[i] > '9')
			return false;
		uint64_t digit = (uint64_t)(t.p[i] - '0');
		if (v > (UINT64_MAX - digit) / 10)
			return false;
		v = v * 10 + digit;
	}
	*out = v;
	return true;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool text_hex(struct text t, uint8_t *out, size_t n)
{
	if (t.n != 2 * n)
		return false;
	for (size_t i = 0; i < n; i++) {
		int hi = hex_digit(t.p[2 * i]), lo = hex_digit(t.p[2 * i + 1]);
		if (hi < 0 || lo < 0)
			return false;
		out[i] = (uint8_t)(hi << 4 | lo);
	}
	return true;
}

void hex_put(char *out, const uint8_t *in, size_t n)
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < n; i++) {
		out[2 * i] = digits[in[i] >> 4];
		out[2 * i + 1] = digits[in[i] & 15];
	}
	out[2 * n] = '\0';
}

/* The length of the valid sequence at p (n bytes left), or 0. */
static size_t utf8_step(const unsigned char *p, size_t n)
{
	static const unsigned char low[4] = {0x80, 0xa0, 0x80, 0x90};
	size_t len = p[0] < 0x80 ? 1 : p[0] < 0xc2 ? 0 : p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3
		   : p[0] < 0xf5 ? 4 : 0;

	if (len < 2 || len > n)
		return len > n ? 0 : len;
	/* E0 and F0 forbid the overlong forms, ED the surrogates, F4 what is past U+10FFFF. */
	unsigned char min = p[0] == 0xe0 ? low[1] : p[0] == 0xf0 ? low[3] : 0x80;
	unsigned char max = p[0] == 0xed ? 0x9f : p[0] == 0xf4 ? 0x8f : 0xbf;
	if (p[1] < min || p[1] > max)
		return 0;
	for (size_t i = 2; i < len; i++)
		if ((p[i] & 0xc0) != 0x80)
			return 0;
	return len;
}

bool text_utf8_valid(struct text t)
{
	const unsigned char *p = (const unsigned char *)t.p;

	for (size_t i = 0; i < t.n;) {
		size_t step = utf8_step(p + i, t.n - i);
		if (!step)
			return false;
		i += step;
	}
	return true;
}
