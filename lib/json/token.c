#include "json/token.h"

#include <string.h>

/* ---- strings ---- */

/* Nonzero when one of the eight bytes is a quote, a backslash or below 0x20: the
 * subtraction borrows into the top bit of just those bytes, or of one above. */
static inline uint64_t special(uint64_t w)
{
	const uint64_t ones = 0x0101010101010101u;
	uint64_t quote = w ^ ones * '"', slash = w ^ ones * '\\';

	return (((quote - ones) & ~quote) | ((slash - ones) & ~slash) | ((w - ones * 0x20) & ~w)) &
	       ones * 0x80;
}

size_t json_plain_length(struct text t)
{
	size_t i = 0;
	uint64_t word;

	for (; i + 8 <= t.n; i += 8) {
		memcpy(&word, t.p + i, 8);
		if (special(word))
			break;
	}
	while (i < t.n && t.p[i] != '"' && t.p[i] != '\\' && (unsigned char)t.p[i] >= 0x20)
		i++;
	return i;
}

static int hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The four hex digits that t begins with, or UINT32_MAX. */
static uint32_t hex4(struct text t)
{
	uint32_t code = 0;

	if (t.n < 4)
		return UINT32_MAX;
	for (size_t i = 0; i < 4; i++) {
		int digit = hex_value(t.p[i]);
		if (digit < 0)
			return UINT32_MAX;
		code = code << 4 | (uint32_t)digit;
	}
	return code;
}

static const char escape_letters[] = "\"\\/bfnrt", escape_values[] = "\"\\/\b\f\n\r\t";

size_t json_escape_length(struct text t)
{
	if (t.n < 2 || t.p[0] != '\\')
		return 0;
	if (t.p[1] == 'u')
		return hex4(text_tail(t, 2)) == UINT32_MAX ? 0 : 6;
	return memchr(escape_letters, t.p[1], sizeof escape_letters - 1) ? 2 : 0;
}

static size_t put_utf8(char *out, uint32_t c)
{
	static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};

	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	for (size_t i = n - 1; i > 0; i--, c >>= 6)
		out[i] = (char)(0x80 | (c & 0x3f));
	out[0] = (char)(lead[n] | c);
	return n;
}

/* The code point of the \u escape that t begins with, and its bytes. */
static uint32_t unicode_escape(struct text t, size_t *taken)
{
	uint32_t high = hex4(text_tail(t, 2)), low;

	*taken = 6;
	if (high < 0xd800 || high > 0xdfff)
		return high;
	low = text_starts(text_tail(t, 6), T("\\u")) ? hex4(text_tail(t, 8)) : 0;
	if (high > 0xdbff || low < 0xdc00 || low > 0xdfff)
		return 0xfffd;
	*taken = 12;
	return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

static char escaped_letter(char c)
{
	const char *at = memchr(escape_letters, c, sizeof escape_letters - 1);
	return at ? escape_values[at - escape_letters] : c;
}

size_t json_unescape(char *out, struct text raw)
{
	size_t n = 0, taken;

	while (raw.n) {
		if (raw.p[0] != '\\') {
			taken = text_find(raw, T("\\"));
			memcpy(out + n, raw.p, taken);
			n += taken;
		} else if (raw.p[1] == 'u') {
			n += put_utf8(out + n, unicode_escape(raw, &taken));
		} else {
			out[n++] = escaped_letter(raw.p[1]);
			taken = 2;
		}
		raw = text_tail(raw, taken);
	}
	return n;
}

/* ---- numbers ---- */

static size_t digits(struct text t)
{
	size_t n = 0;

	while (n < t.n && t.p[n] >= '0' && t.p[n] <= '9')
		n++;
	return n;
}

/* Drops a mark and the digits behind it; false when the mark has none. */
static bool skip_digits(struct text *t, size_t mark)
{
	size_t n = digits(text_tail(*t, mark));

	*t = text_tail(*t, mark + n);
	return n > 0;
}

size_t json_number_length(struct text t)
{
	struct text rest = t;

	text_skip(&rest, T("-"));
	if (!digits(rest))
		return 0;
	rest = text_tail(rest, rest.p[0] == '0' ? 1 : digits(rest));
	if (rest.n && rest.p[0] == '.' && !skip_digits(&rest, 1))
		return 0;
	if (rest.n && (rest.p[0] == 'e' || rest.p[0] == 'E')) {
		bool sign = rest.n > 1 && (rest.p[1] == '+' || rest.p[1] == '-');
		if (!skip_digits(&rest, sign ? 2 : 1))
			return 0;
	}
	return t.n - rest.n;
}
