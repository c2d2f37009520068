#include "scanner/js/decode.h"

#include "base/escape.h"

#include <string.h>
#include <zlib.h>

/* Makes room for at most n more bytes and gives where they go; NULL past the maximum. */
static char *room(struct buf *out, size_t n)
{
	return buf_reserve(out, n + 1) ? out->p + out->n : NULL;
}

static bool took(struct buf *out, char *from, size_t n)
{
	out->n = (size_t)(from - out->p) + n;
	return n > 0;
}

size_t decode_put_utf8(char *out, uint32_t code)
{
	if (code < 0x80) {
		out[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		out[0] = (char)(0xc0 | code >> 6);
		out[1] = (char)(0x80 | (code & 0x3f));
		return 2;
	}
	if (code < 0x10000) {
		out[0] = (char)(0xe0 | code >> 12);
		out[1] = (char)(0x80 | (code >> 6 & 0x3f));
		out[2] = (char)(0x80 | (code & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | (code >> 18 & 7));
	out[1] = (char)(0x80 | (code >> 12 & 0x3f));
	out[2] = (char)(0x80 | (code >> 6 & 0x3f));
	out[3] = (char)(0x80 | (code & 0x3f));
	return 4;
}

static int digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
		return (c | 0x20) - 'a' + 10;
	return -1;
}

static int base64_of(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	if (c == '+' || c == '-')
		return 62;
	return c == '/' || c == '_' ? 63 : -1;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v';
}

bool decode_base64(struct text in, bool strict, struct buf *out)
{
	char *p = room(out, in.n / 4 * 3 + 3);
	uint32_t bits = 0;
	size_t n = 0, have = 0;

	if (!p)
		return false;
	for (size_t i = 0; i < in.n && in.p[i] != '='; i++) {
		int v = base64_of(in.p[i]);
		if (v < 0) {
			if (strict && !is_blank(in.p[i]))
				return false;
			continue;
		}
		bits = bits << 6 | (uint32_t)v;
		if (++have == 4) {
			p[n++] = (char)(bits >> 16 & 0xff);
			p[n++] = (char)(bits >> 8 & 0xff);
			p[n++] = (char)(bits & 0xff);
			have = 0;
		}
	}
	if (have >= 2)
		p[n++] = (char)(bits >> (have == 2 ? 4 : 10) & 0xff);
	if (have == 3)
		p[n++] = (char)(bits >> 2 & 0xff);
	return took(out, p, n);
}

bool decode_hex(struct text in, struct buf *out)
{
	char *p = room(out, in.n / 2);
	size_t n = 0;

	if (!p)
		return false;
	for (size_t i = 0; i + 1 < in.n; i += 2) {
		int a = digit_of(in.p[i]), b = digit_of(in.p[i + 1]);
		if (a < 0 || b < 0)
			break;
		p[n++] = (char)(a << 4 | b);
	}
	return took(out, p, n);
}

/* The number of exactly `digits` hex digits at t, or -1. */
static int32_t hex_number(struct text t, size_t digits)
{
	int32_t v = 0;

	if (t.n < digits)
		return -1;
	for (size_t i = 0; i < digits; i++) {
		int d = digit_of(t.p[i]);
		if (d < 0)
			return -1;
		v = v << 4 | d;
	}
	return v;
}

bool decode_percent(struct text in, struct buf *out)
{
	char *p = room(out, in.n);
	size_t n = 0;

	if (!p)
		return false;
	for (size_t i = 0; i < in.n; i++) {
		int32_t v = in.p[i] == '%' ? hex_number(text_tail(in, i + 1), 2) : -1;
		p[n++] = v < 0 ? in.p[i] : (char)v;
		i += v < 0 ? 0 : 2;
	}
	return took(out, p, n);
}

bool decode_unescape(struct text in, struct buf *out)
{
	char *p = room(out, in.n);
	size_t n = 0;

	if (!p)
		return false;
	for (size_t i = 0; i < in.n; i++) {
		struct text rest = text_tail(in, i + 1);
		int32_t v = -1;
		size_t skip = 0;
		if (in.p[i] == '%' && rest.n && *rest.p == 'u') {
			v = hex_number(text_tail(rest, 1), 4);
			skip = 5;
		} else if (in.p[i] == '%') {
			v = hex_number(rest, 2);
			skip = 2;
		}
		if (v < 0)
			p[n++] = in.p[i];
		else
			n += decode_put_utf8(p + n, (uint32_t)v);
		i += v < 0 ? 0 : skip;
	}
	return took(out, p, n);
}

/* \uHHHH or \u{H...} behind the "u": its code point and length, 0 when malformed. */
static size_t unicode_number(struct text t, uint32_t *code)
{
	if (t.n && *t.p == '{') {
		uint32_t v = 0;
		for (size_t i = 1; i < t.n && i < 10; i++) {
			int d = digit_of(t.p[i]);
			if (t.p[i] == '}' && i > 1) {
				*code = v;
				return v <= 0x10ffff ? i + 1 : 0;
			}
			if (d < 0)
				return 0;
			v = v << 4 | (uint32_t)d;
		}
		return 0;
	}
	int32_t v = hex_number(t, 4);
	*code = (uint32_t)v;
	return v < 0 ? 0 : 4;
}

/* One escape behind its backslash: writes what it means, returns bytes read. */
static size_t one_escape(struct text t, char *out, size_t *wrote)
{
	static const char plain[] = "n\nt\tr\rb\bv\vf\f";
	const char *known = memchr(plain, *t.p, sizeof plain - 1);
	uint32_t code = 0, low = 0;
	int32_t v;
	size_t n;

	*wrote = 1;
	switch (*t.p) {
	case 'x':
		v = hex_number(text_tail(t, 1), 2);
		if (v < 0)
			break;
		*wrote = decode_put_utf8(out, (uint32_t)v);
		return 3;
	case 'u':
		n = unicode_number(text_tail(t, 1), &code);
		if (!n)
			break;
		/* A pair of surrogates is one code point. */
		if (code >= 0xd800 && code < 0xdc00 && t.n > n + 2 && t.p[n + 1] == '\\' &&
		    t.p[n + 2] == 'u' && unicode_number(text_tail(t, n + 3), &low) &&
		    low >= 0xdc00 && low < 0xe000) {
			*wrote = decode_put_utf8(out, 0x10000 + ((code - 0xd800) << 10) +
							      (low - 0xdc00));
			return n + 1 + 2 + unicode_number(text_tail(t, n + 3), &low);
		}
		*wrote = decode_put_utf8(out, code);
		return n + 1;
	case '\r':
		*wrote = 0;
		return t.n > 1 && t.p[1] == '\n' ? 2 : 1;
	case '\n':
		*wrote = 0;
		return 1;
	case '0':
	case '1':
	case '2':
	case '3':
	case '4':
	case '5':
	case '6':
	case '7':
		for (n = 0; n < 3 && n < t.n && t.p[n] >= '0' && t.p[n] <= '7' && code < 32; n++)
			code = code << 3 | (uint32_t)(t.p[n] - '0');
		*wrote = decode_put_utf8(out, code);
		return n;
	default:
		if (known && (known - plain) % 2 == 0)
			*out = known[1];
		else
			*out = *t.p;
		return 1;
	}
	*out = *t.p;
	return 1;
}

size_t decode_escapes_to(char *out, struct text in)
{
	size_t n = 0;

	while (in.n) {
		const char *slash = memchr(in.p, '\\', in.n);
		size_t plain = slash ? (size_t)(slash - in.p) : in.n;
		memcpy(out + n, in.p, plain);
		n += plain;
		in = text_tail(in, plain + 1);
		if (!slash || !in.n)
			break;
		size_t wrote;
		in = text_tail(in, one_escape(in, out + n, &wrote));
		n += wrote;
	}
	return n;
}

bool decode_escapes(struct text in, struct buf *out)
{
	char *p = room(out, in.n);

	return p && took(out, p, decode_escapes_to(p, in));
}

static bool inflate_with(struct text in, int window, struct buf *out)
{
	z_stream z = {0};
	size_t start = out->n;
	int status;

	if (in.n > UINT32_MAX || inflateInit2(&z, window) != Z_OK)
		return false;
	z.next_in = (Bytef *)(uintptr_t)in.p;
	z.avail_in = (uInt)in.n;
	do {
		size_t left = out->max > out->n ? out->max - out->n : 0;
		size_t step = left < 65536 ? left : 65536;
		if (!step || !buf_reserve(out, step)) {
			out->failed = true;
			break;
		}
		z.next_out = (Bytef *)out->p + out->n;
		z.avail_out = (uInt)step;
		status = inflate(&z, Z_NO_FLUSH);
		out->n += step - z.avail_out;
	} while (status == Z_OK && (z.avail_in || !z.avail_out));
	inflateEnd(&z);
	if (!out->failed && (status == Z_STREAM_END || (status == Z_OK && window > 0 && out->n > start + 16)))
		return true;
	out->n = start;
	return false;
}

bool decode_inflate(struct text in, struct buf *out)
{
	if (in.n < 4)
		return false;
	const unsigned char *p = (const unsigned char *)in.p;
	if (p[0] == 0x1f && p[1] == 0x8b)
		return inflate_with(in, 15 + 16, out);
	if ((p[0] & 0x0f) == 8 && (p[0] >> 4) <= 7 && (p[0] << 8 | p[1]) % 31 == 0 &&
	    inflate_with(in, 15, out))
		return true;
	return !out->failed && inflate_with(in, -15, out);
}

bool decode_xor(struct text in, struct text key, struct buf *out)
{
	char *p = key.n ? room(out, in.n) : NULL;

	if (!p)
		return false;
	for (size_t i = 0, k = 0; i < in.n; i++, k = k + 1 == key.n ? 0 : k + 1)
		p[i] = (char)(in.p[i] ^ key.p[k]);
	return took(out, p, in.n);
}

bool decode_reverse(struct text in, struct buf *out)
{
	char *p = room(out, in.n);
	size_t n = in.n, length;

	if (!p)
		return false;
	for (struct text rest = in; rest.n; rest = text_tail(rest, length)) {
		escape_decode(rest, &length);
		n -= length;
		memcpy(p + n, rest.p, length);
	}
	return took(out, p, in.n);
}

bool decode_rot(struct text in, unsigned by, struct buf *out)
{
	char *p = room(out, in.n);

	if (!p)
		return false;
	for (size_t i = 0; i < in.n; i++) {
		char c = in.p[i], base = (char)(c & 0x20 ? 'a' : 'A');
		bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
		p[i] = letter ? (char)(base + (char)(((unsigned)(c - base) + by % 26) % 26)) : c;
	}
	return took(out, p, in.n);
}

/* The number at the head of t (decimal or 0x), dropped from it; false when there is none. */
static bool take_number(struct text *t, uint32_t *v)
{
	bool hex = t->n > 2 && t->p[0] == '0' && (t->p[1] | 0x20) == 'x';
	size_t i = hex ? 2 : 0, start = i;

	for (*v = 0; i < t->n && i < start + 7; i++) {
		int d = digit_of(t->p[i]);
		if (d < 0 || (!hex && d > 9))
			break;
		*v = *v * (hex ? 16 : 10) + (uint32_t)d;
	}
	*t = text_tail(*t, i);
	return i > start && *v <= 0x10ffff;
}

bool decode_numbers(struct text in, struct buf *out)
{
	char *p = room(out, in.n * 2);
	size_t n = 0, count = 0;
	uint32_t v;

	if (!p)
		return false;
	while (in.n) {
		if (*in.p == ',' || is_blank(*in.p)) {
			in = text_tail(in, 1);
			continue;
		}
		if (!take_number(&in, &v))
			return false;
		if (in.n && *in.p != ',' && !is_blank(*in.p))
			return false;
		n += decode_put_utf8(p + n, v);
		count++;
	}
	return count >= 4 && took(out, p, n);
}

bool decode_invisible(struct text in, struct buf *out)
{
	char *p = room(out, in.n);
	size_t n = 0, length;

	if (!p)
		return false;
	for (; in.n; in = text_tail(in, length)) {
		length = 1;
		if ((unsigned char)*in.p < 0xe0)
			continue;
		uint32_t c = escape_decode(in, &length);
		if (c >= 0xfe00 && c <= 0xfe0f)
			p[n++] = (char)(c - 0xfe00);
		else if (c >= 0xe0100 && c <= 0xe01ef)
			p[n++] = (char)(c - 0xe0100 + 16);
		else if (c >= 0xe0020 && c <= 0xe007e)
			p[n++] = (char)(c - 0xe0000);
	}
	return took(out, p, n);
}

bool decode_latin1(struct text in, struct buf *out)
{
	char *p = room(out, in.n * 2);
	size_t n = 0;

	if (!p)
		return false;
	for (size_t i = 0; i < in.n; i++)
		n += decode_put_utf8(p + n, (unsigned char)in.p[i]);
	return took(out, p, n);
}
