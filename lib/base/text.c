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

#define AT_ONCE 4u /* lanes that are asked together, where most have nothing */

/* Of 16 places those that begin with first and have last where the word would end, but for the bits of blur. */
static lanes places_at(const char *begins, const char *ends, unsigned char first, unsigned char last, unsigned char blur)
{
	lanes a, b;

	memcpy(&a, begins, sizeof a);
	memcpy(&b, ends, sizeof b);
	first |= blur;
	last |= blur;
	return (lanes)((a | blur) == first) & (lanes)((b | blur) == last);
}

/* The first of them that is set, or 16; taken out. */
static size_t take_first(uint64_t words[2])
{
	unsigned half = !words[0];

	if (!words[half])
		return sizeof(lanes);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	size_t at = (size_t)__builtin_ctzll(words[half]) / 8;
	words[half] &= ~((uint64_t)0xff << (at * 8));
#else
	size_t at = (size_t)__builtin_clzll(words[half]) / 8;
	words[half] &= ~((uint64_t)0xff << (56 - at * 8));
#endif
	return at + half * sizeof words[0];
}

static bool same(const char *at, struct text word)
{
	return memcmp(at, word.p, word.n) == 0;
}

static bool same_nocase(const char *at, struct text word)
{
	return text_eq_nocase(text_n(at, word.n), word);
}

/* A word of at least a byte in a text at least as long: most places are passed by, 64 at a time. */
static size_t find_word(struct text t, struct text word, unsigned char blur, bool (*found)(const char *at, struct text word))
{
	const size_t places = t.n - word.n + 1, to_last = word.n - 1;
	const unsigned char first = (unsigned char)word.p[0], last = (unsigned char)word.p[to_last];
	size_t i = 0;

	while (places - i >= sizeof(lanes)) {
		size_t n = places - i >= AT_ONCE * sizeof(lanes) ? AT_ONCE : 1;
		lanes each[AT_ONCE], any = {0};
		uint64_t words[2];
		for (size_t k = 0; k < n; k++, i += sizeof(lanes))
			any |= each[k] = places_at(t.p + i, t.p + i + to_last, first, last, blur);
		memcpy(words, &any, sizeof words);
		if (!(words[0] | words[1]))
			continue;
		for (size_t k = 0; k < n; k++) {
			const char *at = t.p + i - (n - k) * sizeof(lanes);
			memcpy(words, &each[k], sizeof words);
			for (size_t lane; (lane = take_first(words)) < sizeof(lanes);)
				if (found(at + lane, word))
					return (size_t)(at - t.p) + lane;
		}
	}
	for (; i < places; i++)
		if (((unsigned char)t.p[i] | blur) == (first | blur) && found(t.p + i, word))
			return i;
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
			return from + take_first(words);
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
