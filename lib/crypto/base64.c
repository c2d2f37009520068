#include "crypto/base64.h"

static const char digits[64] = {"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"};
static const char url_digits[64] = {"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"};

static int digit_value(char c, bool url)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	if (url)
		return c == '-' ? 62 : c == '_' ? 63 : -1;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* Decodes the digits of one group (2, 3 or 4 of them) to one byte less; -1 when a
 * character is no digit or the bits behind the last byte are not zero. */
static int decode_group(struct text group, bool url, uint8_t out[3])
{
	uint32_t bits = 0;

	for (size_t i = 0; i < group.n; i++) {
		int v = digit_value(group.p[i], url);
		if (v < 0)
			return -1;
		bits |= (uint32_t)v << (18 - 6 * i);
	}
	out[0] = (uint8_t)(bits >> 16);
	out[1] = (uint8_t)(bits >> 8);
	out[2] = (uint8_t)bits;
	bool spare = group.n == 2 ? out[1] || out[2] : group.n == 3 ? out[2] != 0 : false;
	return spare ? -1 : (int)group.n - 1;
}

static bool decode(struct text t, bool url, uint8_t *out, size_t max, size_t *n)
{
	size_t done = 0;

	*n = 0;
	while (t.n) {
		struct text group = text_head(t, 4);
		t = text_tail(t, 4);
		if (!url && t.n == 0 && group.p[3] == '=')
			group.n = group.p[2] == '=' ? 2 : 3;
		uint8_t bytes[3];
		int got = group.n > 1 ? decode_group(group, url, bytes) : -1;
		if (got < 0 || (size_t)got > max - done)
			return false;
		for (int i = 0; i < got; i++)
			out[done++] = bytes[i];
	}
	*n = done;
	return true;
}

bool base64_decode(struct text t, uint8_t *out, size_t max, size_t *n)
{
	*n = 0;
	return t.n % 4 == 0 && decode(t, false, out, max, n);
}

bool base64url_decode(struct text t, uint8_t *out, size_t max, size_t *n)
{
	return decode(t, true, out, max, n);
}

static void encode(char *out, const uint8_t *in, size_t n, const char *set, bool padded)
{
	for (size_t i = 0; i < n; i += 3) {
		size_t left = n - i;
		uint32_t bits = (uint32_t)in[i] << 16;
		if (left > 1)
			bits |= (uint32_t)in[i + 1] << 8;
		if (left > 2)
			bits |= in[i + 2];
		*out++ = set[bits >> 18];
		*out++ = set[bits >> 12 & 63];
		if (left > 1 || padded)
			*out++ = left > 1 ? set[bits >> 6 & 63] : '=';
		if (left > 2 || padded)
			*out++ = left > 2 ? set[bits & 63] : '=';
	}
	*out = '\0';
}

void base64_encode(char *out, const void *p, size_t n)
{
	encode(out, p, n, digits, true);
}

void base64url_encode(char *out, const void *p, size_t n)
{
	encode(out, p, n, url_digits, false);
}
