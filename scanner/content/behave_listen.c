/* Whom a server serves. */
#include "scanner/content/behave_walk.h"

#include <string.h>

/* server.listen(3000, '127.0.0.1', ..): nobody on another machine gets through. */
static bool on_loopback(const struct js_event *e)
{
	static const char *const names[] = {"127.0.0.1", "localhost", "::1", NULL};

	for (uint32_t i = 0; i < e->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *a = arg(e, i), *host = prop(a, T("host"));
		for (const char *const *n = names; *n; n++)
			if (text_eq(constant(a), text_of(*n)) || text_eq(constant(host), text_of(*n)))
				return true;
	}
	return false;
}

/* Asks or is connected to somebody. */
static bool reaches_out(struct text path)
{
	enum callee c = callee_of(path);

	return c == CALLEE_NET || c == CALLEE_NET_POST || c == CALLEE_SOCKET || c == CALLEE_DNS || (c == CALLEE_NONE && behave_client(path));
}

static bool loopback_address(struct text to)
{
	static const struct text ways[] = {{"ws://", 5}, {"http://", 7}, {"wss://", 6}, {"https://", 8}};
	static const char *const names[] = {"127.0.0.1", "localhost", "[::1]"};
	size_t way = 0;

	while (way < sizeof ways / sizeof *ways && !text_skip(&to, ways[way]))
		way++;
	if (way == sizeof ways / sizeof *ways)
		return false;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (text_skip(&to, text_of(names[i])))
			return (!to.n || *to.p == ':' || *to.p == '/') && !has(text_cut(to, '/').head, "@");
	return false;
}

/* const a = new URL('ws://localhost:3000'), of which only members are used that name no host; and it is asked once, and given to
 * nobody else, who could write them. */
static bool loopback_url(struct walk *w, struct text name)
{
	static const char *const members[] = {".searchParams", ".pathname", ".search ", ".toString(", NULL};
	struct text value, places = w->source;
	unsigned bare = 0;

	if (!name.n || behave_said(w, "\\u") || !behave_may_ask(w, ASK_LOOPBACK, CONTENT_QUESTIONS)) /* a name may be written in another way */
		return false;
	value = variable_value(w->source, name);
	if (!text_skip(&value, T("new URL(")) || !value.n || !memchr("'\"", *value.p, 2) ||
	    !loopback_address(text_cut(text_tail(value, 1), *value.p).head))
		return false;
	for (size_t at; bare < 3 && (at = text_find(places, name)) < places.n;) {
		places = text_tail(places, at + name.n);
		bare += !starts_any(places, members);
	}
	return bare < 3; /* where it is made, and in this call */
}

/* fetch('/x'), xhr.open('GET', '/x/' + y): a browser asks the server that the page is from, and nothing else knows such an address. */
static bool to_own_page(struct walk *w, const struct js_event *e)
{
	const struct js_arg *to = arg(e, text_ends(e->path, T("XMLHttpRequest().open")) ? 1 : 0);

	if (!text_eq(e->path, T("fetch")) && !text_ends(e->path, T("XMLHttpRequest().open")))
		return false;
	if ((to->kind != JS_ARG_CONST && !(to->flags & JS_ARG_MIXED)) || behave_said(w, "<base") || behave_said(w, "'base'") || behave_said(w, "\"base\""))
		return false;
	return to->text.n > 1 && *to->text.p == '/' && ((to->text.p[1] | 0x20) >= 'a' && (to->text.p[1] | 0x20) <= 'z');
}

/* new WebSocket('ws://localhost:3000'), fetch('http://127.0.0.1:80/x'): to a server of this machine. */
static bool to_loopback(struct walk *w, const struct js_event *e)
{
	bool whole = e->start < e->end && e->end <= w->source.n;
	struct text call = whole ? text_n(w->source.p + e->start, e->end - e->start) : text_of(""), first, behind;

	for (uint32_t i = 1; i < e->argc && i < JS_ARGS_MAX; i++) { /* http.get('http://localhost', {hostname: y}) goes to y (Node, http.request()) */
		const struct js_arg *a = arg(e, i);
		bool unknown = a->function == JS_NO_FUNCTION && (a->kind == JS_ARG_UNKNOWN || a->kind == JS_ARG_PATH);
		if (prop(a, T("host")) || prop(a, T("hostname")) || (unknown && has(e->path, "http")))
			return false;
	}
	if (behave_other_way(w, e))
		return false;
	first = text_trim(text_tail(call, text_find(call, T("(")) + 1));
	behind = text_trim(text_tail(first, name_at(first).n));
	return loopback_address(constant(arg(e, 0))) || (behind.n && memchr("),", *behind.p, 2) && loopback_url(w, name_at(first)));
}

/* socat TCP-LISTEN:3000 TCP:host:80, ssh -R: what is behind a port of this machine then is another one. */
static bool relays(const struct js_event *e)
{
	static const char *const programs[] = {"socat", "ssh", "ncat", "cloudflared", "ngrok", "frpc", "chisel", NULL};
	enum callee c = callee_of(e->path);

	return (c == CALLEE_EXEC || c == CALLEE_SPAWN) && starts_any(arg(e, 0)->text, programs);
}

bool behave_only_loopback(struct walk *w)
{
	bool serves = false, others = false;

	for (size_t i = 0; w->loopback == ASKED_NOT && !others && i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if (e->kind != JS_CALL && e->kind != JS_NEW)
			continue;
		bool listens = text_ends(e->path, T(".listen")) && e->argc;
		bool asks = reaches_out(e->path), here = listens ? on_loopback(e) : asks && (to_own_page(w, e) || to_loopback(w, e));
		serves |= here;
		others |= ((listens || asks) && !here) || relays(e);
	}
	if (w->loopback == ASKED_NOT)
		w->loopback = serves && !others ? ASKED_YES : ASKED_NO;
	return w->loopback == ASKED_YES;
}
