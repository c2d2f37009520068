/* Hooks of requests: what is put in the place of fetch, of a request's methods, or between a client and its server, and
 * whether it sends on what passes through. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/command.h"

/* What a page keeps is given to it. */
static bool keeps(struct text path)
{
	return text_ends(path, T("Storage.setItem")) || text_ends(path, T("Storage.prototype.setItem"));
}

static bool hooks_requests(struct text path)
{
	static const char *const names[] = {"fetch", "http.request", "https.request", "http.get", "https.get", "WebSocket", NULL};

	for (const char *const *n = names; *n; n++)
		if (text_eq(path, text_of(*n)))
			return true;
	/* the fold leaves "prototype" out */
	return keeps(path) || text_eq(path, T("XMLHttpRequest.send")) || text_eq(path, T("XMLHttpRequest.open")) ||
	       text_eq(path, T("XMLHttpRequest.setRequestHeader")) || text_eq(path, T("WebSocket.send")) ||
	       text_starts(path, T("XMLHttpRequest.prototype."));
}

/* More than how long it took: bodies, headers, answers. */
static bool takes_contents(struct text hook)
{
	static const char *const words[] = {".body", ".headers", "uthorization", "responseText", ".text()", ".clone()", ".data",
					    "assword", "RequestHeader", NULL};

	for (const char *const *n = words; *n; n++)
		if (has(hook, *n))
			return true;
	return false;
}

/* The same of a function, by its first bytes; where they do not tell, that there were more is said. */
static bool takes_there(struct walk *w, uint32_t start, uint32_t end)
{
	struct text hook = text_n(w->source.p + start, end - start);
	bool send = text_ends(w->event->path, T(".send")) || keeps(w->event->path); /* what it is given is the body */
	bool yes = send || takes_contents(text_head(hook, CONTENT_HOOK_BYTES));

	w->b->acts->full |= !yes && hook.n > CONTENT_HOOK_BYTES;
	return yes;
}

/* strategy.authenticate = function (req) {..}: a method of another module, replaced by one that reads a password. */
static bool takes_passwords(const struct walk *w)
{
	const struct js_event *e = w->event;

	return arg(e, 0)->kind == JS_ARG_FUNCTION && text_has(e->path, T(".")) && !text_starts(e->path, T(".")) && e->end <= w->source.n &&
	       e->end > e->start && has(text_head(text_n(w->source.p + e->start, e->end - e->start), CONTENT_HOOK_BYTES), "assword");
}

void behave_remember_hook(struct walk *w)
{
	const struct js_event *e = w->event;

	if (!hooks_requests(e->path) && !takes_passwords(w))
		return;
	if (e->end <= e->start || e->end > w->source.n || !takes_there(w, e->start, e->end))
		return;
	if (w->hook_count == CONTENT_HOOKS_MAX) {
		w->b->acts->full = true;
		return;
	}
	w->hooks[w->hook_count][0] = e->start;
	w->hooks[w->hook_count++][1] = e->end;
}

/* Inside a function that is given to the interceptors of a client, whoever made it. */
static bool in_interceptor(struct walk *w)
{
	uint32_t at = w->event->function;

	for (unsigned n = 0; n < 4 && at < w->fold->function_count; n++, at = w->fold->functions[at].parent) {
		const struct js_function *f = &w->fold->functions[at];
		struct text before = text_trim_end(text_head(w->source, f->start));
		before = text_tail(before, before.n > 64 ? before.n - 64 : 0);
		if (text_ends(before, T("async")))
			before = text_trim(text_head(before, before.n - 5));
		if (!text_ends(before, T("interceptors.request.use(")) && !text_ends(before, T("interceptors.response.use(")))
			continue;
		if (f->end <= f->start || f->end > w->source.n)
			continue;
		if (!behave_may_ask(w, ASK_INTERCEPTOR, CONTENT_HOOKS_MAX))
			w->b->acts->full = true;
		else if (takes_there(w, f->start, f->end))
			return true;
	}
	return false;
}

void behave_sent_on(struct walk *w, uint32_t origins, uint32_t host_flags, struct text host)
{
	const struct js_event *e = w->event;
	bool inside = false;

	if (!(host_flags & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP)) ||
	    !(origins & (JS_FROM_PARAM | JS_FROM_NETWORK | JS_FROM_REQUEST | JS_FROM_BROWSER)))
		return;
	for (uint32_t i = 0; i < w->hook_count && !inside; i++)
		inside = w->hooks[i][0] < e->start && e->end <= w->hooks[i][1];
	if (inside || in_interceptor(w))
		behave_add(w, BEHAVE_PAGE, ACT_SELF_ARG | ACT_FETCHED_ARG | (host_flags & ~(uint32_t)ACT_STRONG), host);
}
