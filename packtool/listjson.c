#include "packtool/listjson.h"

#include "packtool/limits.h"

#include <string.h>

static bool wrong(struct listing *l, const char *why)
{
	return stream_fail(l->s, "LIST-SYNTAX", "%s", why);
}

static int blank(struct listing *l)
{
	int c;

	while ((c = stream_peek(l->s)) == ' ' || c == '\t' || c == '\n' || c == '\r')
		stream_next(l->s);
	return c;
}

static bool expect(struct listing *l, int want)
{
	if (blank(l) != want)
		return wrong(l, "the JSON is not a list of names");
	stream_next(l->s);
	return true;
}

static int hex(int c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : -1;
}

/* \uHHHH below U+0800: no name holds more, and what is left out fails as a name. */
static bool unicode(struct listing *l, struct buf *out)
{
	unsigned code = 0;

	for (int i = 0; i < 4; i++) {
		int digit = hex(stream_next(l->s));
		if (digit < 0)
			return wrong(l, "a malformed escape");
		code = code << 4 | (unsigned)digit;
	}
	if (code < 0x80)
		return buf_char(out, (char)code);
	if (code >= 0x800)
		return buf_char(out, '?');
	return buf_char(out, (char)(0xc0 | code >> 6)) && buf_char(out, (char)(0x80 | (code & 63)));
}

static bool escape(struct listing *l, struct buf *out)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	int c = stream_next(l->s);
	const char *at = c > 0 ? strchr(from, c) : NULL;

	if (c == 'u')
		return unicode(l, out);
	return at ? buf_char(out, to[at - from]) : wrong(l, "a malformed escape");
}

/* The opening quote is next. */
static bool string(struct listing *l, struct buf *out)
{
	int c;

	buf_clear(out);
	if (!expect(l, '"'))
		return false;
	while ((c = stream_next(l->s)) != '"') {
		if (c == STREAM_END || c < ' ')
			return wrong(l, "a string without its end");
		if (!(c == '\\' ? escape(l, out) : buf_char(out, (char)c)) || out->failed)
			return wrong(l, "a string that is too long or malformed");
	}
	return true;
}

/* -1.5e3 is a number of JSON too, but no count: only digits make one, all else counts as 0. */
static bool number(struct listing *l, uint64_t *out)
{
	char digits[64];
	size_t n = 0;
	int c = blank(l);

	while ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E') {
		if (n == sizeof digits)
			return wrong(l, "a number that is too long");
		digits[n++] = (char)c;
		stream_next(l->s);
		c = stream_peek(l->s);
	}
	if (n == 0)
		return wrong(l, "a number is missing");
	if (!text_u64(text_n(digits, n), out))
		*out = 0;
	return true;
}

/* true, false, null. */
static bool word(struct listing *l)
{
	static const char *const words[] = {"true", "false", "null"};
	char found[8] = "";
	size_t n = 0;

	for (int c = blank(l); c >= 'a' && c <= 'z' && n < 6; c = stream_peek(l->s))
		found[n++] = (char)stream_next(l->s);
	for (size_t i = 0; i < 3; i++)
		if (strcmp(found, words[i]) == 0)
			return true;
	return wrong(l, "neither text nor number nor true, false, null");
}

static bool scalar(struct listing *l, struct buf *text, bool *is_text, uint64_t *value)
{
	int c = blank(l);

	*value = 0;
	*is_text = c == '"';
	if (*is_text)
		return string(l, text);
	if (c == '-' || (c >= '0' && c <= '9'))
		return number(l, value);
	return word(l);
}

/* After a member: a comma and on, or the end. */
static bool more(struct listing *l, int end, bool *on)
{
	int c = blank(l);

	if (c != ',' && c != end)
		return wrong(l, "neither a comma nor the end");
	stream_next(l->s);
	*on = c == ',';
	return true;
}

static bool nothing_behind(struct listing *l)
{
	return blank(l) == STREAM_END ? !stream_failed(l->s, NULL) : wrong(l, "something stands behind the list");
}

static bool empty(struct listing *l, int end)
{
	if (blank(l) != end)
		return false;
	stream_next(l->s);
	return true;
}

bool listjson_counts(struct listing *l)
{
	bool on = true;
	uint64_t count;

	if (!expect(l, '{'))
		return false;
	if (empty(l, '}'))
		return nothing_behind(l);
	while (on) {
		bool null = false;
		if (!string(l, &l->name) || !expect(l, ':'))
			return false;
		null = blank(l) == 'n';
		count = 0;
		if (!(null ? word(l) : number(l, &count)) ||
		    !namelist_give(l, buf_view(&l->name), count) || !more(l, '}', &on))
			return false;
	}
	return nothing_behind(l);
}

/* {"name": "semver", "downloads": 3}, with other flat members passed over. */
static bool object(struct listing *l)
{
	struct buf other = BUF(LIST_LINE_MAX);
	bool named = false, on = true, ok = expect(l, '{') && !empty(l, '}'), is_text;
	uint64_t downloads = 0, value;

	while (ok && on) {
		ok = string(l, &l->key) && expect(l, ':');
		bool name = ok && text_eq(buf_view(&l->key), T("name"));
		ok = ok && scalar(l, name ? &l->name : &other, &is_text, &value) && more(l, '}', &on);
		named = named || (ok && name && is_text);
		if (ok && text_eq(buf_view(&l->key), T("downloads")))
			downloads = value;
	}
	buf_free(&other);
	if (!ok || !named)
		return wrong(l, "an element without a name");
	return namelist_give(l, buf_view(&l->name), downloads);
}

bool listjson_array(struct listing *l)
{
	bool on = true;

	if (!expect(l, '['))
		return false;
	if (empty(l, ']'))
		return nothing_behind(l);
	while (on) {
		bool ok = blank(l) == '{' ? object(l)
					  : string(l, &l->name) && namelist_give(l, buf_view(&l->name), 0);
		if (!ok || !more(l, ']', &on))
			return false;
	}
	return nothing_behind(l);
}
