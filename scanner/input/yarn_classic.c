/* yarn.lock of yarn 1 (classic.yarnpkg.com, "yarn.lock"; no grammar was ever published, this is what its own
 * reader accepts and its writer writes):
 *
 *	name@range, "name@npm:other@range":	descriptors, quoted when they hold more than plain bytes
 *	  version "1.2.3"			two spaces: fields
 *	  resolved "https://...#sha1"
 *	  integrity sha512-...
 *	  dependencies:				a section
 *	    other "^1.0.0"			four spaces: its lines
 */
#include "scanner/input/limits.h"
#include "scanner/input/place.h"
#include "scanner/input/yarn.h"
#include "scanner/spec.h"

#include <string.h>

struct reader {
	struct project *p;
	struct text path;
	uint32_t document, line, package;
	enum { NO_SECTION, DEPENDENCIES, OPTIONAL_DEPENDENCIES, OTHER_SECTION } section;
	bool open; /* an entry is being read */
	unsigned odd;
};

static void odd(struct reader *r, const char *what)
{
	if (r->odd++ < INPUT_ODD_MAX)
		project_problem(r->p, true, "LOCKFILE-SYNTAX", r->path, r->line, "%s%s", what,
				r->odd == INPUT_ODD_MAX ? "; and so may be more" : "");
}

static uint32_t hex4(struct text t)
{
	uint8_t b[2];
	char low[4];

	for (size_t i = 0; i < 4 && i < t.n; i++)
		low[i] = t.p[i] >= 'A' && t.p[i] <= 'F' ? (char)(t.p[i] | 0x20) : t.p[i];
	return t.n >= 4 && text_hex(text_n(low, 4), b, 2) ? (uint32_t)b[0] << 8 | b[1] : 0xfffd;
}

static size_t put_utf8(char *out, uint32_t c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c >= 0xd800 && c < 0xe000)
		c = 0xfffd; /* half a pair */
	out[0] = (char)(0xe0 | c >> 12);
	out[1] = (char)(0x80 | (c >> 6 & 0x3f));
	out[2] = (char)(0x80 | (c & 0x3f));
	return 3;
}

/* The inside of a quoted token, which is a JSON string (RFC 8259, section 7). */
static struct text unescape(struct reader *r, struct text t)
{
	static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
	char *out = arena_alloc(r->p->arena, t.n + 1);
	size_t n = 0;

	if (!out)
		return (struct text){"", 0};
	while (t.n) {
		if (t.p[0] != '\\' || t.n < 2) {
			out[n++] = t.p[0];
			t = text_tail(t, 1);
			continue;
		}
		char c = t.p[1];
		const char *known = c ? strchr(from, c) : NULL;
		t = text_tail(t, 2);
		if (c == 'u') { /* \uXXXX: six bytes in, at most three out */
			n += put_utf8(out + n, hex4(t));
			t = text_tail(t, 4);
		} else {
			out[n++] = known ? to[known - from] : c;
		}
	}
	return (struct text){out, n};
}

/* One token off the front of a line: quoted, or plain up to a space, ',' or ':'. False: none is left. */
static bool token(struct reader *r, struct text *line, struct text *out)
{
	size_t n = 0;

	while (line->n && line->p[0] == ' ')
		*line = text_tail(*line, 1);
	if (!line->n)
		return false;
	if (line->p[0] != '"') {
		while (n < line->n && line->p[n] != ' ' && line->p[n] != ',' && line->p[n] != ':')
			n++;
		*out = text_head(*line, n);
		*line = text_tail(*line, n);
		return n > 0;
	}
	bool escaped = false;
	for (n = 1; n < line->n && line->p[n] != '"'; n++)
		if (line->p[n] == '\\') {
			escaped = true;
			n++;
		}
	if (n >= line->n)
		return false;
	*out = text_n(line->p + 1, n - 1);
	*line = text_tail(*line, n + 1);
	if (escaped)
		*out = unescape(r, *out);
	return true;
}

/* The rest of a line as a value: quoted, or plain to its end (an integrity may hold several hashes). */
static struct text value(struct reader *r, struct text line)
{
	struct text rest = text_trim(line), out = rest;

	if (text_starts(rest, T("\"")) && !token(r, &rest, &out))
		odd(r, "a quote without its end");
	return out;
}

/* What the entry really is: its first descriptor says which name, `resolved` where it came from. */
static void identify(struct reader *r)
{
	struct package *g = &r->p->packages[r->package];
	struct cut c = spec_cut(text_head(g->key, text_find(g->key, T(", "))));
	struct spec asked = spec_parse(c.tail), s = spec_resolved(g->resolved);

	if (asked.alias) {
		if (!text_eq(asked.name, c.head))
			g->alias = c.head;
		g->name = asked.name;
	} else if (!g->name.n) {
		g->name = c.head;
	}
	/* An offline mirror leaves only the file's name behind a registry package. */
	bool mirror = asked.source == SOURCE_REGISTRY && !s.protocol.n &&
		      !text_has(g->resolved, T("/"));
	g->source = g->resolved.n && !mirror ? s.source : asked.source;
	if (g->source == SOURCE_GIT && s.pinned)
		g->flags |= PACKAGE_PINNED;
}

static void close_entry(struct reader *r)
{
	if (r->open)
		identify(r);
	r->open = false;
	r->section = NO_SECTION;
}

/* Descriptors of one line joined by ", " in one buffer, made for the second of them: room is twice the line, more than
 * all of them with what is put between. */
static struct text append(struct reader *r, char **joined, size_t room, struct text all,
			  struct text one)
{
	if (!*joined) {
		*joined = arena_alloc(r->p->arena, room);
		if (!*joined)
			return all;
		memcpy(*joined, all.p, all.n);
	}
	memcpy(*joined + all.n, ", ", 2);
	if (one.n)
		memcpy(*joined + all.n + 2, one.p, one.n);
	return text_n(*joined, all.n + 2 + one.n);
}

static void open_entry(struct reader *r, struct text line)
{
	struct text one, all = {"", 0};
	size_t parts = 0, room = 2 * line.n;
	char *joined = NULL;

	close_entry(r);
	while (token(r, &line, &one)) {
		all = parts++ ? append(r, &joined, room, all, one) : one;
		if (!text_skip(&line, T(",")))
			break;
	}
	if (!parts || !text_eq(text_trim(line), T(":"))) {
		odd(r, "not an entry of yarn's grammar");
		return;
	}
	struct package *g = project_package(r->p, &r->package);
	if (!g)
		return;
	g->document = r->document;
	g->line = r->line;
	g->key = all;
	g->flags = PACKAGE_LOCKED;
	r->open = true;
}

static void field(struct reader *r, struct text line)
{
	struct package *g = &r->p->packages[r->package];
	struct text key;

	if (!token(r, &line, &key)) {
		odd(r, "not a field of yarn's grammar");
		return;
	}
	r->section = NO_SECTION;
	if (text_eq(text_trim(line), T(":")))
		r->section = text_eq(key, T("dependencies"))	       ? DEPENDENCIES
			     : text_eq(key, T("optionalDependencies")) ? OPTIONAL_DEPENDENCIES
								       : OTHER_SECTION;
	else if (text_eq(key, T("version")))
		g->version = value(r, line);
	else if (text_eq(key, T("resolved")))
		g->resolved = value(r, line);
	else if (text_eq(key, T("integrity")))
		g->integrity = value(r, line);
	else if (text_eq(key, T("name")))
		g->name = value(r, line);
}

static void section_line(struct reader *r, struct text line)
{
	struct text name;

	if (r->section != DEPENDENCIES && r->section != OPTIONAL_DEPENDENCIES)
		return;
	if (!token(r, &line, &name)) {
		odd(r, "not a dependency of yarn's grammar");
		return;
	}
	struct edge *g = project_edge(r->p);
	if (g)
		*g = (struct edge){.from = r->package,
				   .to = DEP_NONE,
				   .kind = r->section == DEPENDENCIES ? DEP_PROD : DEP_OPTIONAL,
				   .name = name,
				   .spec = value(r, line),
				   .line = r->line};
}

static void on_line(struct reader *r, struct text line)
{
	size_t indent = 0;

	while (indent < line.n && line.p[indent] == ' ')
		indent++;
	if (indent == line.n || line.p[indent] == '#')
		return;
	if (indent == 0)
		open_entry(r, line);
	else if (!r->open)
		odd(r, "a field of no entry");
	else if (indent == 2)
		field(r, line);
	else
		section_line(r, line);
}

bool yarn_classic_read(struct project *p, uint32_t document, struct err *e)
{
	struct reader r = {.p = p, .path = p->documents[document].path, .document = document};
	struct text rest = p->documents[document].bytes, line;

	text_skip(&rest, T("\xef\xbb\xbf"));
	p->documents[document].format = 1;
	while (text_line(&rest, &line) && !p->failed) {
		r.line++;
		if (text_starts(line, T("<<<<<<< ")))
			return err_set(e, "LOCKFILE-SYNTAX", "line %u: conflict marker", r.line);
		if (text_ends(line, T("\r")))
			line.n--;
		on_line(&r, line);
	}
	close_entry(&r);
	return !p->failed;
}
