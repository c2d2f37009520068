#include "json/write.h"

#include "base/escape.h"
#include "json/token.h"

#include <string.h>

static void fault(struct json_writer *w, const char *what)
{
	if (!w->fault)
		w->fault = what;
}

static void flush(struct json_writer *w)
{
	if (w->held && !w->fault && !w->sink(w->to, w->hold, w->held))
		fault(w, "the output could not be written");
	w->held = 0;
}

static void raw(struct json_writer *w, const char *p, size_t n)
{
	while (n && !w->fault) {
		size_t room = sizeof w->hold - w->held, take = n < room ? n : room;
		memcpy(w->hold + w->held, p, take);
		w->held += take;
		p += take;
		n -= take;
		if (w->held == sizeof w->hold)
			flush(w);
	}
}

static void raw_char(struct json_writer *w, char c)
{
	raw(w, &c, 1);
}

/* ---- sinks ---- */

static bool sink_buf(void *to, const char *p, size_t n)
{
	return buf_add(to, p, n);
}

static bool sink_file(void *to, const char *p, size_t n)
{
	return fwrite(p, 1, n, to) == n;
}

void json_to(struct json_writer *w, json_sink *sink, void *to, enum json_style style)
{
	*w = (struct json_writer){.sink = sink, .to = to, .style = style};
}

void json_to_buf(struct json_writer *w, struct buf *out, enum json_style style)
{
	json_to(w, sink_buf, out, style);
}

void json_to_file(struct json_writer *w, FILE *out, enum json_style style)
{
	json_to(w, sink_file, out, style);
}

/* ---- structure ---- */

static bool bit(const uint8_t *bits, uint32_t i)
{
	return bits[i / 8] >> (i % 8) & 1;
}

static void set_bit(uint8_t *bits, uint32_t i, bool on)
{
	uint8_t mask = (uint8_t)(1u << (i % 8));
	bits[i / 8] = (uint8_t)(on ? bits[i / 8] | mask : bits[i / 8] & ~mask);
}

static bool in_object(const struct json_writer *w)
{
	return w->depth && bit(w->object, w->depth - 1);
}

static void new_line(struct json_writer *w)
{
	if (w->style != JSON_PRETTY)
		return;
	raw_char(w, '\n');
	for (uint32_t i = 0; i < w->depth; i++)
		raw(w, "  ", 2);
}

/* Comma and indentation in front of a member or element. */
static void separate(struct json_writer *w)
{
	if (bit(w->filled, w->depth - 1))
		raw_char(w, ',');
	set_bit(w->filled, w->depth - 1, true);
	new_line(w);
}

/* Before any value: is one due here? */
static void begin_value(struct json_writer *w)
{
	if (!w->depth) {
		if (w->started)
			fault(w, "a second top-level value");
		w->started = true;
	} else if (!in_object(w)) {
		separate(w);
	} else if (!w->keyed) {
		fault(w, "a value without a key");
	}
	w->keyed = false;
}

static void open_container(struct json_writer *w, bool object)
{
	begin_value(w);
	if (w->depth == JSON_DEPTH_MAX) {
		fault(w, "nested too deep");
		return;
	}
	set_bit(w->object, w->depth, object);
	set_bit(w->filled, w->depth, false);
	w->depth++;
	raw_char(w, object ? '{' : '[');
}

void json_open_object(struct json_writer *w)
{
	open_container(w, true);
}

void json_open_array(struct json_writer *w)
{
	open_container(w, false);
}

void json_close(struct json_writer *w)
{
	if (!w->depth || w->keyed) {
		fault(w, w->depth ? "a key without a value" : "a close without an open");
		return;
	}
	bool object = in_object(w), filled = bit(w->filled, w->depth - 1);
	w->depth--;
	if (filled)
		new_line(w);
	raw_char(w, object ? '}' : ']');
}

/* ---- values ---- */

static void unicode(struct json_writer *w, uint32_t code)
{
	char text[8];
	int n;

	if (code > 0xffff) {
		unicode(w, 0xd800 + ((code - 0x10000) >> 10));
		code = 0xdc00 + ((code - 0x10000) & 0x3ff);
	}
	n = snprintf(text, sizeof text, "\\u%04x", (unsigned)(code & 0xffff));
	raw(w, text, (size_t)n);
}

static void control(struct json_writer *w, uint32_t code)
{
	static const char names[] = "\b\f\n\r\t", letters[] = "bfnrt";
	const char *at = code ? strchr(names, (int)code) : NULL;
	char text[2] = {'\\', at ? letters[at - names] : 'u'};

	if (at)
		raw(w, text, 2);
	else
		unicode(w, code);
}

/* One code point, or one bad byte, that is not plain ASCII. */
static void put_code(struct json_writer *w, struct text t, size_t n, uint32_t code)
{
	if (code == UINT32_MAX)
		raw(w, "\xef\xbf\xbd", 3);
	else if (code == '"' || code == '\\')
		raw(w, code == '"' ? "\\\"" : "\\\\", 2);
	else if (code < 0x20)
		control(w, code);
	else if ((code >= 0x7f && code < 0xa0) || escape_invisible(code))
		unicode(w, code);
	else
		raw(w, t.p, n);
}

static size_t plain_length(struct text t)
{
	size_t n = 0;

	while (n < t.n && t.p[n] >= 0x20 && t.p[n] < 0x7f && t.p[n] != '"' && t.p[n] != '\\')
		n++;
	return n;
}

static void quoted(struct json_writer *w, struct text t)
{
	size_t n;

	raw_char(w, '"');
	for (; t.n; t = text_tail(t, n)) {
		n = plain_length(t);
		if (n) {
			raw(w, t.p, n);
			continue;
		}
		uint32_t code = escape_decode(t, &n);
		put_code(w, t, n, code);
	}
	raw_char(w, '"');
}

void json_key(struct json_writer *w, struct text key)
{
	if (!in_object(w) || w->keyed) {
		fault(w, w->keyed ? "two keys in a row" : "a key outside an object");
		return;
	}
	separate(w);
	quoted(w, key);
	raw(w, ": ", w->style == JSON_PRETTY ? 2 : 1);
	w->keyed = true;
}

void json_put_text(struct json_writer *w, struct text value)
{
	begin_value(w);
	quoted(w, value);
}

static void put_raw(struct json_writer *w, struct text t)
{
	begin_value(w);
	raw(w, t.p, t.n);
}

void json_put_u64(struct json_writer *w, uint64_t value)
{
	char text[24];
	int n = snprintf(text, sizeof text, "%llu", (unsigned long long)value);
	put_raw(w, text_n(text, (size_t)n));
}

void json_put_i64(struct json_writer *w, int64_t value)
{
	char text[24];
	int n = snprintf(text, sizeof text, "%lld", (long long)value);
	put_raw(w, text_n(text, (size_t)n));
}

void json_put_bool(struct json_writer *w, bool value)
{
	put_raw(w, value ? T("true") : T("false"));
}

void json_put_null(struct json_writer *w)
{
	put_raw(w, T("null"));
}

void json_put_number(struct json_writer *w, struct text digits)
{
	if (!digits.n || json_number_length(digits) != digits.n)
		fault(w, "not a JSON number");
	put_raw(w, digits);
}

void json_member_text(struct json_writer *w, struct text key, struct text value)
{
	json_key(w, key);
	json_put_text(w, value);
}

void json_member_u64(struct json_writer *w, struct text key, uint64_t value)
{
	json_key(w, key);
	json_put_u64(w, value);
}

void json_member_bool(struct json_writer *w, struct text key, bool value)
{
	json_key(w, key);
	json_put_bool(w, value);
}

bool json_end(struct json_writer *w)
{
	if (w->depth)
		fault(w, "a container left open");
	else if (!w->started)
		fault(w, "no value at all");
	if (w->style != JSON_COMPACT)
		raw_char(w, '\n');
	flush(w);
	return !w->fault;
}

const char *json_fault(const struct json_writer *w)
{
	return w->fault;
}
