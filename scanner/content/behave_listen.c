/* Whom a server serves. */
#include "scanner/content/behave_walk.h"

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

bool behave_only_loopback(struct walk *w)
{
	bool serves = false, others = false;

	for (size_t i = 0; w->loopback == ASKED_NOT && !others && i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if (e->kind != JS_CALL && e->kind != JS_NEW)
			continue;
		bool listens = text_ends(e->path, T(".listen")) && e->argc;
		serves |= listens && on_loopback(e);
		others |= (listens && !on_loopback(e)) || reaches_out(e->path);
	}
	if (w->loopback == ASKED_NOT)
		w->loopback = serves && !others ? ASKED_YES : ASKED_NO;
	return w->loopback == ASKED_YES;
}
