#include "corpusd/form.h"

static bool odd(struct err *e, const char *what)
{
	err_set(e, "BODY-FORM", "the form %s", what);
	return err_hint(e, "send it as a browser does: urlencoded or multipart/form-data");
}

static bool add(struct form *f, struct text name, struct text file, struct text value, struct err *e)
{
	if (!name.n || name.n > FORM_WORD_MAX || file.n > FORM_WORD_MAX)
		return odd(e, "has a field without a name, or with too long a one");
	if (text_has(name, text_n("", 1)) || text_has(file, text_n("", 1)))
		return odd(e, "has a name with a NUL in it");
	for (size_t i = 0; i < f->count; i++)
		if (text_eq(f->fields[i].name, name))
			return odd(e, "has a field twice");
	if (f->count == FORM_FIELDS_MAX)
		return odd(e, "has too many fields");
	f->fields[f->count].name = name;
	f->fields[f->count].file = file;
	f->fields[f->count++].value = value;
	return true;
}

static int digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* "%41+b": "A b" (WHATWG URL, section 5.1); a broken escape is refused rather than kept. */
static bool decode(struct arena *a, struct text t, struct text *out)
{
	char *to = arena_alloc(a, t.n + 1), *start = to;

	if (!to)
		return false;
	for (const char *p = t.p, *end = t.p + t.n; p < end; p++) {
		if (*p != '%') {
			*to++ = *p == '+' ? ' ' : *p;
			continue;
		}
		if (end - p < 3 || digit(p[1]) < 0 || digit(p[2]) < 0)
			return false;
		*to++ = (char)(digit(p[1]) * 16 + digit(p[2]));
		p += 2;
	}
	*out = text_n(start, (size_t)(to - start));
	return true;
}

static bool parse_url(struct arena *a, struct text body, struct form *out, struct err *e)
{
	struct text name, value;

	for (struct cut pair = {.tail = body, .found = body.n > 0}; pair.found;) {
		pair = text_cut(pair.tail, '&');
		struct cut c = text_cut(pair.head, '=');
		if (!decode(a, c.head, &name) || !decode(a, c.tail, &value))
			return odd(e, "is not urlencoded");
		if (!add(out, name, T(""), value, e))
			return false;
	}
	return true;
}

/* A line that ends in CRLF. */
static bool take_line(struct text *rest, struct text *line)
{
	size_t n = text_find(text_head(*rest, FORM_WORD_MAX), T("\r\n"));

	if (n >= FORM_WORD_MAX || n + 2 > rest->n)
		return false;
	*line = text_head(*rest, n);
	*rest = text_tail(*rest, n + 2);
	return true;
}

/* name="..." in a header; browsers write a quote in it as %22. */
static bool take_quoted(struct text *t, struct text key, struct text *out)
{
	if (!text_skip(t, key) || !text_skip(t, T("=\"")))
		return false;
	struct cut c = text_cut(*t, '"');
	*out = c.head;
	*t = c.tail;
	return c.found && text_utf8_valid(c.head);
}

static bool read_disposition(struct text t, struct text *name, struct text *file)
{
	if (!text_skip(&t, T("form-data; ")) || !take_quoted(&t, T("name"), name))
		return false;
	if (text_skip(&t, T("; ")) && !take_quoted(&t, T("filename"), file))
		return false;
	return t.n == 0;
}

static bool read_headers(struct text *rest, struct text *name, struct text *file, struct err *e)
{
	struct text line;

	*name = *file = T("");
	while (take_line(rest, &line)) {
		if (!line.n)
			return true;
		struct cut c = text_cut(line, ':');
		bool about = text_eq_nocase(c.head, T("Content-Disposition"));
		if (!c.found || (about && (name->n || !read_disposition(text_trim(c.tail), name, file))))
			break;
	}
	return odd(e, "has a part whose headers cannot be read");
}

static bool parse_parts(struct text edge, struct text body, struct form *out, struct err *e)
{
	struct text name, file, first = text_tail(edge, 2); /* without CRLF */

	if (!text_skip(&body, first))
		return odd(e, "does not begin with its boundary");
	while (!text_starts(body, T("--"))) {
		if (!text_skip(&body, T("\r\n")) || !read_headers(&body, &name, &file, e))
			return odd(e, "has a part that cannot be read");
		size_t n = text_find(body, edge);
		if (n == body.n)
			return odd(e, "ends before its boundary");
		if (!add(out, name, file, text_head(body, n), e))
			return false;
		body = text_tail(body, n + edge.n);
	}
	return text_eq(body, T("--\r\n")) || text_eq(body, T("--")) || odd(e, "goes on behind its end");
}

bool form_parse(struct arena *a, struct text type, struct text body, struct form *out, struct err *e)
{
	struct cut c = text_cut(type, ';');
	struct text kind = text_trim(c.head), boundary = text_trim(c.tail);

	out->count = 0;
	if (text_eq_nocase(kind, T("application/x-www-form-urlencoded")))
		return parse_url(a, body, out, e);
	if (!text_eq_nocase(kind, T("multipart/form-data")))
		return odd(e, "is of a kind that is not read here");
	if (!text_skip(&boundary, T("boundary=")) || boundary.n == 0 || boundary.n > 70 || text_has(boundary, T("\"")))
		return odd(e, "has no sound boundary");
	struct text edge = arena_glue(a, T("\r\n--"), T(""), boundary);
	return edge.n ? parse_parts(edge, body, out, e) : err_set(e, "LIMIT-MEMORY", "no memory for the form");
}

static size_t find(const struct form *f, const char *name)
{
	size_t i = 0;

	while (i < f->count && !text_eq(f->fields[i].name, text_of(name)))
		i++;
	return i;
}

struct text form_value(const struct form *f, const char *name)
{
	size_t i = find(f, name);

	return i < f->count ? f->fields[i].value : T("");
}

struct text form_file(const struct form *f, const char *name)
{
	size_t i = find(f, name);

	return i < f->count ? f->fields[i].file : T("");
}
