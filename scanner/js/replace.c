/* "x".replace(): one literal for another, or each run of the same length through a function. */
#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <string.h>

/* A regex that is no more than one literal text or one class of characters: /x/g, /[^a-z]/g is not. */
static bool plain_regex(struct text re, struct text *text, bool *all, char *copy, size_t size)
{
	size_t end = text_find_last(re, '/'), n = 0;

	if (end < 1 || end >= re.n)
		return false;
	*all = memchr(re.p + end, 'g', re.n - end) != NULL;
	for (size_t i = 1; i < end; i++) {
		char c = re.p[i];
		if (c == '\\' && i + 1 < end) {
			c = re.p[++i];
			if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
				return false;
		} else if (strchr(".*+?()[]{}|^$", c)) {
			return false;
		}
		if (n >= size)
			return false;
		copy[n++] = c;
	}
	*text = (struct text){copy, n};
	return n > 0;
}

/* A class of letters and digits at t: ".", "\\w", "[0-9a-f]", "[\\s\\S]"; its length in the regex, or 0. */
static size_t any_class(struct text t)
{
	if (text_starts(t, T(".")))
		return 1;
	if (text_starts(t, T("\\w")) || text_starts(t, T("\\S")))
		return 2;
	if (!text_starts(t, T("[")) || text_starts(t, T("[^")))
		return 0;
	size_t end = text_find(t, T("]"));
	struct text in = text_head(t, end);
	bool digits = text_has(in, T("0-9")) || text_has(in, T("\\d")) || text_has(in, T("\\w")) || text_has(in, T("\\s\\S"));
	return end < t.n && digits && (text_has(in, T("a-")) || text_has(in, T("A-")) || text_has(in, T("\\"))) ? end + 1 : 0;
}

/* A regex that cuts into runs of the same length: /../g, /[0-9a-f]{2}/gi, /(\w\w)/g. Their length, or 0. */
static unsigned run_regex(struct text re)
{
	size_t end = text_find_last(re, '/'), n;
	unsigned length = 0;

	if (end < 2 || end >= re.n || !memchr(re.p + end, 'g', re.n - end))
		return 0;
	struct text t = text_n(re.p + 1, end - 1);
	if (text_skip(&t, T("(")) && text_ends(t, T(")")))
		t = text_head(t, t.n - 1);
	while ((n = any_class(t)) > 0 && length < 8) {
		t = text_tail(t, n);
		if (t.n >= 3 && t.p[0] == '{' && t.p[1] >= '2' && t.p[1] <= '8' && t.p[2] == '}') {
			length += (unsigned)(t.p[1] - '0') - 1;
			t = text_tail(t, 3);
		}
		length++;
	}
	return t.n ? 0 : length;
}

/* "636f".replace(/../g, h => String.fromCharCode(parseInt(h, 16))) */
static bool replace_runs(struct folder *f, const struct call *c, const struct val *args, struct val *out)
{
	unsigned length = run_regex(val_bytes(args[0]));
	struct text rest = val_bytes(c->base), with;
	struct buf b = BUF(fold_left(f));
	bool ok = length && rest.n && rest.n % length == 0 && rest.n / length <= JS_REPLACE_RUNS;

	for (size_t at = 0; ok && at < rest.n; at += length) {
		struct val given[2] = {val_text(text_n(rest.p + at, length)), val_text(text_n(rest.p + at, length))};
		struct val v = eval_run(f, args[1].obj, given, 2, val_undef, &ok);
		ok = ok && val_is_text(v) && val_string(f, v, &with);
		if (ok)
			buf_text(&b, with);
	}
	out->from = c->base.from | JS_FROM_DECODED;
	out->how = js_how_add(js_how_add(c->base.how, JS_HOW_REPLACE), JS_HOW_CHARS);
	return fold_take(f, &b, ok && !b.failed && b.n, out, V_STR);
}

/* The bytes that /[a-zA-Z]/g matches one by one; false: another regex. */
static bool class_regex(struct text re, bool set[256])
{
	size_t end = text_find_last(re, '/');
	struct text flags = text_tail(re, end + 1), in;

	if (end < 3 || end >= re.n || !text_has(flags, T("g")) || !text_starts(re, T("/[")) || re.p[end - 1] != ']' || re.p[2] == '^')
		return false;
	in = text_n(re.p + 2, end - 3);
	if (text_has(in, T("]")) || text_has(in, T("\\")) || text_has(in, T("[")))
		return false;
	memset(set, 0, 256);
	for (size_t i = 0; i < in.n; i++) {
		unsigned from = (unsigned char)in.p[i], to = from;
		if (i + 2 < in.n && in.p[i + 1] == '-') {
			to = (unsigned char)in.p[i + 2];
			i += 2;
		}
		if (to >= 0x80)
			return false;
		for (unsigned c = from; c <= to; c++) {
			bool letter = (c | 0x20u) >= 'a' && (c | 0x20u) <= 'z';
			set[c] = true;
			set[letter && text_has(flags, T("i")) ? c ^ 0x20u : c] = true;
		}
	}
	return true;
}

/* 'molqb'.replace(/[a-z]/g, c => String.fromCharCode(c.charCodeAt(0) + 1)): most of a text, letter by letter. */
static bool replace_letters(struct folder *f, const struct call *c, const struct val *args, struct val *out)
{
	struct text rest = val_bytes(c->base), with;
	struct buf b = BUF(fold_left(f));
	bool set[256], ok = rest.n && rest.n <= JS_REPLACE_RUNS && class_regex(val_bytes(args[0]), set);
	size_t turned = 0;

	for (size_t at = 0; ok && at < rest.n; at++) {
		if (!set[(unsigned char)rest.p[at]]) {
			buf_text(&b, text_n(rest.p + at, 1));
			continue;
		}
		struct val given[2] = {val_text(text_n(rest.p + at, 1)), val_text(text_n(rest.p + at, 1))};
		struct val v = eval_run(f, args[1].obj, given, 2, val_undef, &ok);
		ok = ok && val_is_text(v) && val_string(f, v, &with);
		if (ok)
			buf_text(&b, with);
		turned++;
	}
	bool most = turned * 2 > rest.n;
	out->from = c->base.from | (most ? JS_FROM_DECODED : 0);
	out->how = js_how_add(c->base.how, JS_HOW_REPLACE);
	if (most)
		out->how = js_how_add(out->how, JS_HOW_CHARS);
	return fold_take(f, &b, ok && !b.failed && b.n, out, V_STR);
}

/* 'https://h/$'.replace('$', secret): the text around it stays known. */
static bool replace_by_secret(struct folder *f, const struct call *c, const struct val *args, struct val *out)
{
	struct text rest = val_bytes(c->base), what = val_bytes(args[0]);

	if (args[0].kind != V_STR || !what.n || args[1].kind != V_UNKNOWN || !(args[1].from & (JS_FROM_SECRETS | JS_FROM_COMMAND | JS_FROM_REPOSITORY)) ||
	    !fold_whole_text(f, c->base))
		return false;
	size_t at = text_find(rest, what);
	if (at >= rest.n)
		return false;
	*out = val_concat(f, val_text(text_head(rest, at)), args[1]);
	*out = val_concat(f, *out, val_text(text_tail(rest, at + what.n)));
	return true;
}

bool replace_text(struct folder *f, const struct call *c, const struct val *args, uint32_t n, struct val *out)
{
	struct text what, with, rest = val_bytes(c->base);
	char copy[64];
	bool all = text_eq(c->name, T("replaceAll"));

	if (n == 2 && args[0].kind == V_REGEX && args[1].kind == V_FUNC)
		return replace_runs(f, c, args, out) || replace_letters(f, c, args, out);
	if (n == 2 && replace_by_secret(f, c, args, out))
		return true;
	if (n < 2 || !val_string(f, args[1], &with) || val_is_text(args[1]) == false)
		return false;
	if (args[0].kind == V_REGEX) {
		if (!plain_regex(val_bytes(args[0]), &what, &all, copy, sizeof copy))
			return false;
	} else if (args[0].kind == V_STR) {
		what = val_bytes(args[0]);
	} else {
		return false;
	}
	if (!what.n)
		return false;
	struct buf b = BUF(fold_left(f));
	bool changed = false;
	do {
		size_t at = text_find(rest, what);
		buf_text(&b, text_head(rest, at));
		bool found = at < rest.n;
		rest = text_tail(rest, found ? at + what.n : at);
		if (!found)
			break;
		buf_text(&b, with);
		changed = true;
	} while (all);
	buf_text(&b, rest);
	out->from = c->base.from;
	out->how = changed ? js_how_add(c->base.how, JS_HOW_REPLACE) : c->base.how; /* escaping what is not there hides nothing */
	return fold_take(f, &b, !b.failed && b.n, out, V_STR);
}
