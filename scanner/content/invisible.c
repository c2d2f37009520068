#include "scanner/content/invisible.h"

#include "base/escape.h"
#include "scanner/content/limits.h"
#include "scanner/js/decode.h"

#include <string.h>

#define BITS_LEAST   128u /* signs of no width in a row: sixteen bytes */
#define BITS_LOOKED  2048u /* of them, how many tell what they are */
#define SIGNS_MOST   4u	  /* different ones, with which something is written */
#define PERIOD_MOST  16u  /* what comes again after so many of them is padding */
#define SPELLED_LEAST 16u /* variation selectors or tags */

static bool no_width(uint32_t c)
{
	return (c >= 0x200b && c <= 0x200f) || (c >= 0x2060 && c <= 0x2064) || c == 0xfeff;
}

static bool spells(uint32_t c)
{
	return (c >= 0xe0020 && c <= 0xe007e) || (c >= 0xe0100 && c <= 0xe01ef);
}

static bool repeats(const uint16_t *signs, size_t n, size_t period)
{
	for (size_t i = period; i < n; i++)
		if (signs[i] != signs[i - period])
			return false;
	return true;
}

/* Two to four different ones, each of them often, in no order that comes again. */
static bool writes(const uint16_t *signs, size_t n)
{
	uint16_t kinds[SIGNS_MOST];
	size_t often[SIGNS_MOST] = {0}, count = 0;

	for (size_t i = 0; i < n; i++) {
		size_t k = 0;
		while (k < count && kinds[k] != signs[i])
			k++;
		if (k == SIGNS_MOST)
			return false;
		if (k == count)
			kinds[count++] = signs[i];
		often[k]++;
	}
	if (count < 2 || often[0] < n / 16 || often[1] < n / 16)
		return false;
	for (size_t period = 1; period <= PERIOD_MOST; period++)
		if (repeats(signs, n, period))
			return false;
	return true;
}

/* Eight of two signs a byte, the one or the other for a 1. */
static bool code_in(const uint16_t *signs, size_t n, struct buf *out)
{
	for (unsigned one = 0; one < 2; one++) {
		buf_clear(out);
		for (size_t at = 0; at + 8 <= n; at += 8) {
			unsigned byte = 0;
			for (size_t bit = 0; bit < 8; bit++)
				byte = byte << 1 | ((signs[at + bit] == signs[0]) == (one != 0));
			buf_char(out, (char)byte);
		}
		if (looks_text(buf_view(out)) && (looks_code(buf_view(out)) || looks_shell(buf_view(out)) || looks_url(buf_view(out))))
			return true;
	}
	return false;
}

/* A table of characters goes up one by one. */
static bool ascends(struct text t)
{
	for (size_t i = 1; i < t.n; i++)
		if ((unsigned char)t.p[i] != (unsigned char)t.p[i - 1] + 1)
			return false;
	return true;
}

/* Of bits; returns the bytes of the run. */
static size_t bits_at(struct act_list *acts, size_t at)
{
	uint16_t signs[BITS_LOOKED];
	struct text rest = text_tail(acts->bytes, at);
	size_t n = 0, length;

	for (; rest.n; rest = text_tail(rest, length), n++) {
		uint32_t c = escape_decode(rest, &length);
		if (!no_width(c))
			break;
		if (n < BITS_LOOKED)
			signs[n] = (uint16_t)c;
	}
	size_t known = n < BITS_LOOKED ? n : BITS_LOOKED;
	struct buf out = BUF(BITS_LOOKED / 8 + 1);
	if (n >= BITS_LEAST && writes(signs, known)) {
		bool code = code_in(signs, known, &out);
		act_add(acts, BEHAVE_HIDE, ACT_STRONG | (code ? ACT_CODED : 0), (uint32_t)at, 0, code ? buf_view(&out) : T("(invisible characters)"),
			T("invisible characters"));
	}
	buf_free(&out);
	return acts->bytes.n - at - rest.n;
}

/* Of a text, spelled. */
static size_t text_at(struct act_list *acts, size_t at)
{
	struct text run = text_tail(acts->bytes, at), rest = run;
	size_t n = 0, length;

	for (; rest.n; rest = text_tail(rest, length), n++)
		if (!spells(escape_decode(rest, &length)))
			break;
	run = text_head(run, run.n - rest.n);
	struct buf out = BUF(CONTENT_LAYER_KEEP);
	if (n >= SPELLED_LEAST && decode_invisible(text_head(run, CONTENT_LAYER_KEEP / 2), &out) && looks_text(buf_view(&out)) && !ascends(buf_view(&out)))
		act_add(acts, BEHAVE_HIDE, ACT_STRONG | ACT_DECODED_ARG, (uint32_t)at, 0, buf_view(&out), T("invisible characters"));
	buf_free(&out);
	return run.n;
}

/* From each byte that such characters begin with; what was no run is passed by one of them. */
static void each_run(struct act_list *acts, unsigned char first, size_t (*look)(struct act_list *, size_t))
{
	const struct text t = acts->bytes;

	for (size_t at = 0; at < t.n;) {
		const char *p = memchr(t.p + at, first, t.n - at);
		if (!p)
			return;
		at = (size_t)(p - t.p);
		size_t run = look(acts, at);
		at += run ? run : 1;
	}
}

void invisible_in_data(struct act_list *acts)
{
	each_run(acts, 0xe2, bits_at);
	each_run(acts, 0xf3, text_at);
}
