#include "scanner/content/passed.h"

#include "scanner/content/variable.h"

#include <string.h>

#define PASSED_BEHIND  16  /* bytes behind a name that ":" is looked for in */
#define PASSED_PATTERN 256 /* bytes of the names that a function takes out of what it is given */

/* ({ token, chatId }) {, ({ token } = {}) =>: one of the names that a function takes out of what it is given. */
static bool taken_out(struct text source, struct text name)
{
	for (size_t at; (at = text_find(source, T("({"))) < source.n;) {
		source = text_tail(source, at + 2);
		size_t end = text_find(text_head(source, PASSED_PATTERN), T("})"));
		struct text pattern = text_head(source, end), behind = text_trim(text_head(text_tail(source, end + 2), PASSED_BEHIND));
		if (text_ends(pattern, T("} = {")))
			pattern = text_head(pattern, pattern.n - 5);
		if (end >= source.n || end >= PASSED_PATTERN || text_has(pattern, T("{")) || !(text_starts(behind, T("{")) || text_starts(behind, T("=>"))))
			continue;
		for (struct text rest = pattern; rest.n;) {
			struct cut c = text_cut(rest, ',');
			if (text_eq(text_trim(c.head), name))
				return true;
			rest = c.tail;
		}
	}
	return false;
}

/* function (token) {, (chat, token) =>, constructor(token, chat) {, or taken out of what is given; at most {} stands in for it. */
static bool parameter(struct text source, struct text name)
{
	bool given = false;

	for (struct text rest = source; !given && name.n;) {
		size_t at = text_find(rest, name);
		if (at >= rest.n)
			break;
		struct text before = text_head(rest, at);
		rest = text_tail(rest, at + name.n);
		struct text behind = rest;
		(void)text_skip(&behind, T(" = {}"));
		bool first = text_ends(before, T("constructor(")) || text_ends(before, T("function (")) || text_ends(before, T("function("));
		given = (first || (text_ends(before, T("(")) && !text_ends(before, T(" ("))) || text_ends(before, T(", "))) &&
			(text_starts(behind, T(") {")) || text_starts(behind, T(") =>")) || (first && text_starts(behind, T(", "))));
	}
	return (given || taken_out(source, name)) && variable_defaulted(source, name);
}

/* { token: x }, but not { token: string } */
static bool gives_key(struct text source, struct text name)
{
	for (size_t at; (at = text_find(source, name)) < source.n;) {
		bool whole = !at || !name_byte(source.p[at - 1]);
		source = text_tail(source, at + name.n);
		struct text behind = source;
		if (!text_skip(&behind, T("'")))
			(void)text_skip(&behind, T("\""));
		behind = text_trim(text_head(behind, PASSED_BEHIND));
		if (whole && text_skip(&behind, T(":")) && !text_starts(text_trim(behind), T("string")))
			return true;
	}
	return false;
}

/* { token: x }, token = x */
static bool gives_member(struct text source, struct text name)
{
	return variable_given(source, name) || gives_key(source, name);
}

/* Every value that the text gives it is what a caller gives: this.token = token, this.token = options.token. */
static bool kept_of_callers(struct text source, struct text name, bool *kept)
{
	struct text rest = source, value;

	*kept = false;
	for (unsigned n = 0; n < VARIABLE_PLACES; n++) {
		if (!variable_next(&rest, name, &value))
			return !gives_key(source, name);
		struct text from = name_at(value);
		value = text_tail(value, from.n);
		*kept = true;
		if (!parameter(source, from))
			return false;
		if (!value.n)
			continue;
		struct text member = name_at(text_tail(value, 1));
		if (!text_skip(&value, T(".")) || !member.n || member.n != value.n)
			return false;
		if (!text_eq(member, name) && gives_member(source, member))
			return false;
	}
	return false;
}

/* What puts a member into an object by another way than its name. */
static bool filled_otherwise(struct text source)
{
	static const char *const ways[] = {"assign(this", "this[", "defineProperty(this", "Reflect.", ".json'", ".json\"", ".json`", "__proto__", NULL};

	for (const char *const *way = ways; *way; way++)
		if (text_has(source, text_of(*way)))
			return true;
	return false;
}

bool passed_by_caller(struct text source, struct text key)
{
	struct text last;
	bool own = text_skip(&key, T("this.")), kept;
	struct cut c = text_cut(key, '.');

	for (size_t i = 0; i < key.n; i++)
		if (!name_byte(key.p[i]) && key.p[i] != '.')
			return false;
	if (!key.n || filled_otherwise(source))
		return false;
	if (!own && !c.found)
		return parameter(source, c.head) && !variable_given(source, c.head);
	last = c.found ? c.tail : c.head;
	if (!own)
		return parameter(source, c.head) && kept_of_callers(source, last, &kept);
	if (!kept_of_callers(source, c.head, &kept) || !kept)
		return false;
	return !c.found || kept_of_callers(source, last, &kept);
}

/* new X(, of what is no part of the language. */
static bool makes_object(struct text t)
{
	static const char *const known[] = {"Date", "Map", "Set", "WeakMap", "WeakSet", "Error", "TypeError", "RangeError", "Promise", "URL",
					    "URLSearchParams", "Array", "Uint8Array", "RegExp", "TextEncoder", "TextDecoder", "AbortController",
					    "EventEmitter", "Headers", "FormData", "Blob", NULL};

	for (size_t at; (at = text_find(t, T("new"))) < t.n; t = text_tail(t, 3)) {
		bool whole = !at || !name_byte(t.p[at - 1]);
		t = text_tail(t, at);
		struct text behind = text_tail(t, 3), made;
		if (!whole || (behind.n && name_byte(*behind.p)))
			continue;
		behind = text_trim(text_head(behind, PASSED_PATTERN));
		made = name_at(behind);
		behind = text_tail(behind, made.n);
		bool own = true;
		for (const char *const *k = known; *k && own; k++)
			own = !text_eq(made, text_of(*k));
		if (made.n ? own && behind.n && memchr("(.[", *behind.p, 3) : text_starts(behind, T("(")) || text_starts(behind, T("/")))
			return true;
	}
	return false;
}

bool passed_elsewhere(struct text t, struct text name)
{
	struct text rest = t, value;

	while (variable_next(&rest, name, &value)) {
		struct text before = text_head(t, (size_t)(rest.p - t.p) - name.n);
		if (!value.n || (text_ends(before, T(".")) && !text_ends(before, T("this."))))
			return true;
	}
	return gives_key(t, name) || makes_object(t) || text_has(t, T("Reflect."));
}
