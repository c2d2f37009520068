/* What an address of a place where data is dropped is there for: one may be compared with it, or it stands for a key in a message. */
#include "scanner/content/word_use.h"

#include "scanner/content/limits.h"
#include "scanner/content/variable.h"

#include <string.h>

#define WORD_CALL 256	/* bytes of a call before a literal in it */
#define WORD_CHECK 512	/* bytes of a function that checks an address */

/* What is called with the argument that begins at at: c.url.startsWith, mustBe; "" when it stands in no call, or nobody knows. */
static struct text called_with(struct text t, size_t at)
{
	size_t depth = 0, begin = at;

	for (; begin > 0 && at - begin < WORD_CALL; begin--) {
		char c = t.p[begin - 1];
		if (c == ')')
			depth++;
		else if (c == '(' && !depth--)
			break;
		else if (!depth && memchr("[]{}+;`", c, 7))
			return text_of("");
	}
	if (!begin || t.p[begin - 1] != '(')
		return text_of("");
	size_t from = begin - 1;
	while (from > 0 && (name_byte(t.p[from - 1]) || t.p[from - 1] == '.'))
		from--;
	return text_n(t.p + from, begin - 1 - from);
}

/* Nothing but the name of one value: return url; */
static bool gives_back_whole(struct text body)
{
	for (size_t at; (at = text_find(body, T("return"))) < body.n;) {
		struct text value = text_trim(text_cut(text_cut(text_tail(body, at + 6), ';').head, '\n').head);
		body = text_tail(body, at + 6);
		if (name_at(value).n != value.n)
			return false;
	}
	return true;
}

/* function mustBe(url, prefix) { if (!url.startsWith(prefix)) throw ..; return url; }: puts nothing together but what it throws. */
static bool checks_beginning(struct text t, struct text name)
{
	for (unsigned tries = 0; name.n && tries < CONTENT_WORD_TRIES; tries++) {
		size_t at = text_find(t, name);
		if (at >= t.n)
			return false;
		bool defined = text_ends(text_head(t, at), T("function "));
		t = text_tail(t, at + name.n);
		if (!text_starts(t, defined ? T("(") : T(" = (")))
			continue;
		struct text body = text_head(t, WORD_CHECK);
		size_t line = text_find(body, T("\n"));
		size_t end = text_ends(text_head(body, line), T("}")) ? line : text_find(body, T("\n}"));
		size_t thrown = text_find(body, T("throw "));
		if (end >= body.n || !text_has(text_head(body, end), T(".startsWith(")) || thrown > end)
			return false;
		struct text kept = text_head(body, thrown), behind = text_tail(text_head(body, end), thrown);
		behind = text_tail(behind, text_find(behind, line == end ? T(";") : T("\n")));
		return !text_has(kept, T(" = ")) && !text_has(kept, T("+")) && !text_has(kept, T("`")) && !text_has(kept, T("concat")) && !text_has(behind, T("+")) &&
		       !text_has(behind, T("`")) && !text_has(behind, T("concat")) && gives_back_whole(kept) && gives_back_whole(behind);
	}
	return false;
}

/* {startsWith(p) { .. }}, startsWith: .., String.prototype.startsWith = ..: one of the text's own, which need not compare. */
static bool defines_comparison(struct text t)
{
	for (size_t at; (at = text_find(t, T("startsWith"))) < t.n; t = text_tail(t, at + 10)) {
		struct text behind = text_tail(t, at + 10);
		bool called = at && t.p[at - 1] == '.' && text_starts(behind, T("("));
		if (!called)
			return true;
	}
	return false;
}

/* c.webhook.startsWith('https://hooks.slack.com/services/'): the beginning that all such addresses have, with the key of none,
 * which an address from elsewhere must have. at: of "://". */
bool word_only_compared(struct text t, size_t at, struct text rest)
{
	size_t from, to;

	if (!word_literal(t, at, &from, &to) || !from || rest.p != t.p + to)
		return false;
	struct text behind = text_trim(text_head(text_tail(t, to + 1), WORD_CHECK));
	if (!text_starts(behind, T(")")) && !text_starts(behind, T(",")))
		return false;
	struct text callee = called_with(t, from - 1);
	if (defines_comparison(t))
		return false;
	return text_ends(callee, T(".startsWith")) || (!text_has(callee, T(".")) && checks_beginning(t, callee));
}

/* "Set HOOK (https://discord.com/api/webhooks/ID/TOKEN)": what stands for a key in a message, before which other words stand and of which
 * nothing is taken. at: of "://". */
bool word_stands_for_key(struct text t, size_t at, struct text rest)
{
	static const char *const signs[] = {"...)", "... ", "<", "***", "ID/TOKEN", "id/token", "YOUR_", "your_", "XXX", "xxx", "\xE2\x80\xA6", NULL};
	static const char *const takes[] = {".split", ".replace", ".slice", ".sub", ".match", ".concat", "[", "+", ".format", NULL};
	bool sign = false;
	size_t from, to;

	for (const char *const *s = signs; *s && !sign; s++)
		sign = text_starts(rest, text_of(*s));
	if (!sign || !word_literal(t, at, &from, &to) || !text_has(text_head(text_tail(t, from), at - from), T(" ")) || text_has(rest, T("../")) ||
	    text_has(text_head(text_tail(t, from), to - from), T("%")))
		return false;
	struct text behind = text_trim(text_head(text_tail(t, to + 1), WORD_CHECK));
	for (const char *const *k = takes; *k; k++)
		if (text_starts(behind, text_of(*k)))
			return false;
	return true;
}
