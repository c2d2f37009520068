#include "json/read.h"

#include "json/node.h"
#include "json/token.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The work in progress. Nodes grow in malloc'ed memory, since an arena cannot
 * give an outgrown array back, and move into the arena in their final size. */
struct reader {
	struct arena *arena;
	struct json_doc *doc;
	struct err *e;
	const char *p;
	size_t n, at;
	bool jsonc;

	struct json_node *nodes;
	size_t count, cap, max;
	struct text *decoded;
	size_t decoded_count, decoded_cap;

	uint32_t open[JSON_DEPTH_MAX]; /* the containers we are in */
	uint32_t depth, max_depth;
	struct json_repeats repeats;
};

/* ---- errors ---- */

static bool fail_at(struct reader *r, size_t at, const char *code, const char *what)
{
	struct json_place place = json_place_of(r->doc, at);

	r->doc->fault = place;
	return err_set(r->e, code, "line %u, column %u: %s", place.line, place.column, what);
}

/* Git leaves lines that begin with seven of these in a file it could not merge. */
static const char *conflict_marker(const struct reader *r, size_t at)
{
	static const char *const markers[] = {"<<<<<<<", "=======", ">>>>>>>", "|||||||"};
	struct text before = text_head(text_n(r->p, r->n), at);
	size_t newline = text_find_last(before, '\n');
	struct text line = text_tail(text_n(r->p, r->n), newline < before.n ? newline + 1 : 0);

	for (size_t i = 0; i < sizeof markers / sizeof markers[0]; i++)
		if (text_starts(line, text_of(markers[i])))
			return markers[i];
	return NULL;
}

static bool syntax(struct reader *r, const char *what)
{
	const char *marker = conflict_marker(r, r->at);
	char text[128];

	if (marker) {
		snprintf(text, sizeof text, "a git conflict marker (%s): %s", marker, what);
		fail_at(r, r->at, "JSON-SYNTAX", text);
		return err_hint(r->e, "resolve the merge conflict in this file, then try again");
	}
	if (r->at >= r->n) {
		snprintf(text, sizeof text, "the file ends too early: %s", what);
		return fail_at(r, r->n, "JSON-SYNTAX", text);
	}
	return fail_at(r, r->at, "JSON-SYNTAX", what);
}

static bool no_memory(struct reader *r)
{
	return fail_at(r, r->at, "JSON-MEMORY", "the document needs more memory than it may have");
}

/* ---- nodes ---- */

/* Makes room for one more item; *cap in items. NULL when there is no memory. */
static void *grown(void *old, size_t *cap, size_t size)
{
	size_t more = *cap ? *cap * 2 : 64;
	void *p = more <= SIZE_MAX / size ? realloc(old, more * size) : NULL;

	if (p)
		*cap = more;
	return p;
}

/* Appends a node, and counts it in the container it stands in, unless a key. */
static bool add_node(struct reader *r, enum json_kind kind, size_t at, uint32_t n, bool key)
{
	if (r->count == r->max)
		return fail_at(r, at, "JSON-SIZE", "more values than the limit allows");
	if (r->count == r->cap) {
		struct json_node *p = grown(r->nodes, &r->cap, sizeof *p);
		if (!p)
			return no_memory(r);
		r->nodes = p;
	}
	if (r->depth && !key)
		r->nodes[r->open[r->depth - 1]].n++;
	r->nodes[r->count] = (struct json_node){.at = (uint32_t)at, .n = n, .kind = (uint8_t)kind,
						.next = (uint32_t)r->count + 1};
	r->count++;
	return true;
}

/* ---- white space and comments ---- */

static bool comment(struct reader *r)
{
	struct text rest = text_tail(text_n(r->p, r->n), r->at);
	bool block = text_starts(rest, T("/*"));

	if (!block && !text_starts(rest, T("//")))
		return syntax(r, "a lone /");
	size_t end = 2 + text_find(text_tail(rest, 2), block ? T("*/") : T("\n"));
	if (block && end >= rest.n)
		return syntax(r, "a comment without its end");
	r->at += block ? end + 2 : end;
	return true;
}

static inline bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* Moves to the next byte that means something, or to the end. */
static bool skip(struct reader *r)
{
	for (;;) {
		while (r->at < r->n && is_space(r->p[r->at]))
			r->at++;
		if (!r->jsonc || r->at == r->n || r->p[r->at] != '/')
			return true;
		if (!comment(r))
			return false;
	}
}

static char peek(const struct reader *r)
{
	return r->at < r->n ? r->p[r->at] : '\0';
}

/* ---- strings ---- */

static bool add_decoded(struct reader *r, struct text raw)
{
	char *p = arena_alloc(r->arena, raw.n);

	if (!p)
		return no_memory(r);
	if (r->decoded_count == r->decoded_cap) {
		struct text *more = grown(r->decoded, &r->decoded_cap, sizeof *more);
		if (!more)
			return no_memory(r);
		r->decoded = more;
	}
	r->nodes[r->count - 1].n = (uint32_t)r->decoded_count;
	r->nodes[r->count - 1].decoded = true;
	r->decoded[r->decoded_count++] = text_n(p, json_unescape(p, raw));
	return true;
}

/* Steps over plain text and escapes, to the byte that ends the string. */
static bool string_body(struct reader *r, bool *escapes)
{
	struct text rest = text_n(r->p + r->at, r->n - r->at);

	for (*escapes = false;; *escapes = true) {
		rest = text_tail(rest, json_plain_length(rest));
		r->at = r->n - rest.n;
		if (!rest.n || rest.p[0] != '\\')
			return true;
		size_t n = json_escape_length(rest);
		if (!n)
			return syntax(r, "an escape that JSON does not know");
		rest = text_tail(rest, n);
	}
}

/* A string, whose quote stands at r->at. */
static bool string(struct reader *r, bool key)
{
	size_t quote = r->at++;
	bool escapes;

	if (!string_body(r, &escapes))
		return false;
	if (r->at >= r->n)
		return syntax(r, "a string without its closing quote");
	if (r->p[r->at] != '"')
		return syntax(r, "a bare control character in a string");
	struct text raw = text_n(r->p + quote + 1, r->at - quote - 1);
	r->at++;
	return add_node(r, JSON_STRING, quote, (uint32_t)raw.n, key) &&
	       (!escapes || add_decoded(r, raw));
}

/* ---- numbers and words ---- */

static bool number(struct reader *r)
{
	size_t at = r->at, n = json_number_length(text_n(r->p + at, r->n - at));

	if (!n)
		return syntax(r, "not a JSON number");
	r->at += n;
	return add_node(r, JSON_NUMBER, at, (uint32_t)n, false);
}

static bool word(struct reader *r)
{
	static const struct {
		const char *name;
		enum json_kind kind;
		uint32_t n;
	} words[] = {{"null", JSON_NULL, 0}, {"true", JSON_BOOL, 1}, {"false", JSON_BOOL, 0}};
	struct text rest = text_n(r->p + r->at, r->n - r->at);

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		if (!text_starts(rest, text_of(words[i].name)))
			continue;
		size_t at = r->at;
		r->at += strlen(words[i].name);
		return add_node(r, words[i].kind, at, words[i].n, false);
	}
	return syntax(r, "a value was expected here");
}

/* ---- containers ---- */

static bool open_container(struct reader *r, enum json_kind kind)
{
	if (r->depth == r->max_depth)
		return fail_at(r, r->at, "JSON-DEPTH", "nested deeper than the limit allows");
	if (!add_node(r, kind, r->at, 0, false))
		return false;
	r->open[r->depth++] = (uint32_t)r->count - 1;
	r->at++;
	return true;
}

static bool in_object(const struct reader *r)
{
	return r->nodes[r->open[r->depth - 1]].kind == JSON_OBJECT;
}

static bool close_container(struct reader *r)
{
	uint32_t node = r->open[r->depth - 1];

	r->nodes[node].next = (uint32_t)r->count;
	if (in_object(r) && !json_repeats_in(&r->repeats, r->p, r->decoded, r->nodes, node))
		return no_memory(r);
	r->depth--;
	r->at++;
	return true;
}

static bool at_end_of_container(const struct reader *r)
{
	return peek(r) == (in_object(r) ? '}' : ']');
}

/* In an object: the key and its colon. */
static bool key(struct reader *r)
{
	if (!in_object(r))
		return true;
	if (peek(r) != '"')
		return syntax(r, "a key in double quotes was expected here");
	if (!string(r, true) || !skip(r))
		return false;
	if (peek(r) != ':')
		return syntax(r, "a colon was expected behind the key");
	r->at++;
	return true;
}

/* Behind [ or {: closes an empty container, or leads to the first value. */
static bool first(struct reader *r, bool *due)
{
	if (!skip(r))
		return false;
	*due = !at_end_of_container(r);
	return *due ? key(r) : close_container(r);
}

/* Behind a value: closes the container, or leads to the next value. */
static bool next(struct reader *r, bool *due)
{
	*due = false;
	if (!skip(r))
		return false;
	if (at_end_of_container(r))
		return close_container(r);
	if (peek(r) != ',')
		return syntax(r, in_object(r) ? "a comma or } was expected here"
					      : "a comma or ] was expected here");
	r->at++;
	if (!skip(r))
		return false;
	if (r->jsonc && at_end_of_container(r))
		return close_container(r);
	*due = true;
	return key(r);
}

/* A whole scalar, or the beginning of a container. */
static bool value(struct reader *r, bool *opened)
{
	if (!skip(r))
		return false;
	char c = peek(r);
	*opened = c == '{' || c == '[';
	if (*opened)
		return open_container(r, c == '{' ? JSON_OBJECT : JSON_ARRAY);
	if (c == '"')
		return string(r, false);
	return c == '-' || (c >= '0' && c <= '9') ? number(r) : word(r);
}

static bool document(struct reader *r)
{
	bool opened;

	for (bool due = true; due;) {
		if (!value(r, &opened))
			return false;
		due = false;
		if (opened && !first(r, &due))
			return false;
		while (!due && r->depth)
			if (!next(r, &due))
				return false;
	}
	if (!skip(r))
		return false;
	return r->at == r->n || syntax(r, "nothing may follow the value");
}

/* ---- the whole ---- */

static bool keep(struct reader *r)
{
	struct json_node *nodes = ARENA_ARRAY(r->arena, struct json_node, r->count);
	struct text *decoded = ARENA_ARRAY(r->arena, struct text, r->decoded_count);
	struct json_doc *doc = r->doc;

	if (!nodes || !decoded)
		return no_memory(r);
	memcpy(nodes, r->nodes, r->count * sizeof *nodes);
	if (r->decoded_count)
		memcpy(decoded, r->decoded, r->decoded_count * sizeof *decoded);
	doc->nodes = nodes;
	doc->count = r->count;
	doc->decoded = decoded;
	doc->duplicates = r->repeats.count;
	if (doc->duplicates) {
		struct json name = {doc, r->repeats.first};
		doc->duplicate = json_text(name);
		doc->duplicate_at = json_place(name);
	}
	return true;
}

/* Size and encoding, before anything is read or allocated by content. */
static bool admit(struct reader *r, size_t max_bytes)
{
	if (r->n > max_bytes)
		return err_set(r->e, "JSON-SIZE", "%zu bytes, more than the limit of %zu", r->n,
			       max_bytes);
	if (!json_mark_lines(r->arena, r->doc))
		return no_memory(r);
	size_t fault = json_utf8_fault(r->doc->source);
	if (fault < r->n)
		return fail_at(r, fault, "JSON-UTF8", "a byte that is not valid UTF-8");
	if (text_starts(r->doc->source, T("\xef\xbb\xbf")))
		r->at = 3;
	return true;
}

bool json_parse(struct arena *a, struct text bytes, const struct json_limits *limits,
		struct json_doc *doc, struct err *e)
{
	static const struct json_limits none = {0};
	const struct json_limits *l = limits ? limits : &none;
	struct reader r = {.arena = a, .doc = doc, .e = e, .n = bytes.n, .jsonc = l->jsonc};

	*doc = (struct json_doc){.source = {bytes.p ? bytes.p : "", bytes.n}};
	r.p = doc->source.p;
	r.max = json_limit(l->max_nodes, JSON_NODES_DEFAULT, JSON_NODES_MAX);
	r.max_depth = (uint32_t)json_limit(l->max_depth, JSON_DEPTH_MAX, JSON_DEPTH_MAX);
	bool ok = admit(&r, json_limit(l->max_bytes, JSON_BYTES_DEFAULT, JSON_BYTES_MAX)) &&
		  document(&r) && keep(&r);
	free(r.nodes);
	free(r.decoded);
	free(r.repeats.slots);
	return ok;
}
