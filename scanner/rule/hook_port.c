#include "scanner/rule/hook_port.h"

#include <string.h>

static const struct text device = {"/dev/tcp/", 9};

static struct text but_last(struct text t, size_t n)
{
	return text_head(t, t.n - n);
}

/* Something is said or read by a descriptor, but for what a program says itself (2>&1) and what is closed (3>&-). */
static bool uses_descriptors(struct text t)
{
	if (text_has(t, T("/fd")) || text_has(t, T("/f*")) || text_has(t, T("/f?")) || text_has(t, T("/proc/")) || text_has(t, T("read -")) ||
	    text_has(t, T("mapfile")) || text_has(t, T("readarray")))
		return true;
	for (struct text rest = t; rest.n;) {
		size_t at = text_find(rest, T("&"));
		if (at >= rest.n)
			return false;
		struct text before = text_head(rest, at);
		rest = text_tail(rest, at + 1);
		if (!text_ends(before, T("<")) && !text_ends(before, T(">")))
			continue;
		if (!rest.n || !memchr("12-", *rest.p, 3) || (rest.n > 1 && rest.p[1] >= '0' && rest.p[1] <= '9'))
			return true;
	}
	return false;
}

/* echo, :, true, cat < /dev/null, behind what begins a command. */
static bool says_nothing(struct text before)
{
	static const char *const words[] = {"echo", "echo -n", ":", "true", "cat </dev/null", "cat < /dev/null", NULL};

	for (const char *const *w = words; *w; w++) {
		if (!text_ends(before, text_of(*w)))
			continue;
		struct text head = but_last(before, text_of(*w).n);
		struct text start = text_trim_end(head);
		if (text_ends(start, T("\\")))
			return false; /* the line goes on: env | xargs \ */
		if (!start.n || memchr("(;&|{'\"!", start.p[start.n - 1], 8) || text_has(text_tail(head, start.n), T("\n")) ||
		    text_ends(start, T("if")) || text_ends(start, T("do")) || text_ends(start, T("until")) || text_ends(start, T("while")) ||
		    text_ends(start, T("then")) || text_ends(start, T("-c")))
			return true;
	}
	return false;
}

/* Passes host and port; false where what a command says is in them: /dev/tcp/$(hostname).example.com/80. */
static bool passes_place(struct text *rest)
{
	bool variable = false, host = true;
	unsigned braces = 0;

	for (; rest->n && !memchr(" \t\r\n;)|&<>", *rest->p, 10); *rest = text_tail(*rest, 1)) {
		char c = *rest->p;
		if (c == '`' || text_starts(*rest, T("$(")))
			return false;
		variable |= c == '$';
		braces += c == '{';
		braces -= c == '}' && braces;
		host &= c != '/' || braces;
		if (c == '.' && host && variable && !braces)
			return false;
	}
	return true;
}

/* Behind the place: the end of the command, or other redirections of what it says. More words would be said there. */
static bool says_no_more(struct text rest)
{
	if (!passes_place(&rest))
		return false;
	for (;;) {
		while (rest.n && (*rest.p == ' ' || *rest.p == '\t'))
			rest = text_tail(rest, 1);
		if (!rest.n || memchr("\r\n;)|&}", *rest.p, 7))
			return true;
		while (rest.n && *rest.p >= '0' && *rest.p <= '9')
			rest = text_tail(rest, 1);
		if (!rest.n || *rest.p != '>')
			return false;
		while (rest.n && (*rest.p == '>' || *rest.p == '&' || *rest.p == ' '))
			rest = text_tail(rest, 1);
		while (rest.n && !memchr(" \t\r\n;)|&<>", *rest.p, 10))
			rest = text_tail(rest, 1);
	}
}

/* The descriptor ends with a subshell or is closed: no program that the script starts later has it. */
static bool ends_at_once(struct text t, struct text rest)
{
	return text_has(t, T("&-")) || (passes_place(&rest) && text_starts(rest, T(")")));
}

bool hook_asks_port(struct text t, size_t at)
{
	struct text before = text_head(t, at), rest = text_tail(t, at + device.n);
	size_t digits = 0;
	bool both;

	while (text_ends(before, T("\"")) || text_ends(before, T("'")) || text_ends(before, T("\\")))
		before = but_last(before, 1);
	before = text_trim_end(before);
	both = text_ends(before, T("<>"));
	if (!both && !text_ends(before, T(">")) && !text_ends(before, T("<")))
		return false;
	before = but_last(before, both ? 2 : 1);
	while (digits < before.n && before.p[before.n - 1 - digits] >= '0' && before.p[before.n - 1 - digits] <= '9')
		digits++;
	struct text descriptor = text_tail(before, before.n - digits);
	before = text_trim_end(but_last(before, digits));
	if (says_nothing(before))
		return says_no_more(rest);
	return digits && text_ends(before, T("exec")) && *descriptor.p > '2' && !uses_descriptors(t) && ends_at_once(t, rest);
}

bool hook_only_asks_ports(struct text t)
{
	unsigned n = 0;

	for (size_t from = 0, at; (at = text_find(text_tail(t, from), device)) + from < t.n; from += at + device.n)
		if (++n > HOOK_PORTS || !hook_asks_port(t, from + at))
			return false;
	return n > 0;
}
