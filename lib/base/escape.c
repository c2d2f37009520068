#include "base/escape.h"

uint32_t escape_decode(struct text t, size_t *length)
{
	const unsigned char *p = (const unsigned char *)t.p;
	size_t n = p[0] < 0x80 ? 1 : p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4;

	*length = 1;
	if (n > t.n || !text_utf8_valid(text_head(t, n)))
		return UINT32_MAX;
	*length = n;
	if (n == 1)
		return p[0];
	uint32_t code = p[0] & (0xffu >> (n + 1));
	for (size_t i = 1; i < n; i++)
		code = code << 6 | (p[i] & 0x3f);
	return code;
}

/* Ranges of Default_Ignorable_Code_Point and Bidi_Control (Unicode 15,
 * DerivedCoreProperties.txt and PropList.txt), with the line separators. */
static const struct {
	uint32_t from, to;
} hidden[] = {
	{0x00ad, 0x00ad}, {0x034f, 0x034f}, {0x061c, 0x061c},	{0x115f, 0x1160},
	{0x17b4, 0x17b5}, {0x180b, 0x180f}, {0x200b, 0x200f},	{0x2028, 0x202e},
	{0x2060, 0x206f}, {0x3164, 0x3164}, {0xfe00, 0xfe0f},	{0xfeff, 0xfeff},
	{0xffa0, 0xffa0}, {0xfff0, 0xfffb}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a},
	{0xe0000, 0xe0fff}, {0xe000, 0xf8ff}, {0xf0000, 0x10ffff},
};

bool escape_invisible(uint32_t code)
{
	for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++)
		if (code >= hidden[i].from && code <= hidden[i].to)
			return true;
	return false;
}

static bool wide(uint32_t c)
{
	return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) ||
	       (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
	       (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
	       (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
}

/* One code point (or one bad byte), escaped when it must be. */
static void put(struct buf *out, struct text t, size_t n, uint32_t code)
{
	if (code == UINT32_MAX)
		buf_printf(out, "\\x%02x", (unsigned)(unsigned char)t.p[0]);
	else if (code < 0x20 || (code >= 0x7f && code < 0xa0))
		buf_printf(out, "\\x%02x", (unsigned)code);
	else if (escape_invisible(code))
		buf_printf(out, "\\u{%x}", (unsigned)code);
	else
		buf_text(out, text_head(t, n));
}

void escape_plain(struct buf *out, struct text t)
{
	size_t n;

	for (; t.n; t = text_tail(t, n)) {
		uint32_t code = escape_decode(t, &n);
		put(out, t, n, code);
	}
}

void escape_html(struct buf *out, struct text t)
{
	size_t n;

	for (; t.n; t = text_tail(t, n)) {
		uint32_t code = escape_decode(t, &n);
		if (code == '<' || code == '>' || code == '&' || code == '"' || code == '\'')
			buf_printf(out, "&#%u;", (unsigned)code);
		else
			put(out, t, n, code);
	}
}

size_t escape_columns(struct text t)
{
	size_t n, columns = 0;

	for (; t.n; t = text_tail(t, n)) {
		uint32_t c = escape_decode(t, &n);
		if (c == UINT32_MAX || c < 0x20 || (c >= 0x7f && c < 0xa0))
			columns += 4;
		else if (escape_invisible(c))
			columns += c > 0xffff ? 9 : c > 0xfff ? 8 : c > 0xff ? 7 : 6;
		else
			columns += wide(c) ? 2 : 1;
	}
	return columns;
}
