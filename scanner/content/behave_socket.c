/* Connections without a protocol of their own: sockets, datagrams, names that are asked for. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/command.h"

/* socket.send(data, port, host) */
static uint32_t datagram_host(const struct walk *w)
{
	struct text host = text_of("");
	uint32_t flags = 0;

	for (uint32_t i = 1; has(w->event->path, "dgram.") && i < w->event->argc && i < JS_ARGS_MAX; i++)
		if (text_has(constant(arg(w->event, i)), T(".")))
			flags |= command_host(constant(arg(w->event, i)), &host);
	return flags;
}

void behave_net_write(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	uint32_t from = a->origins | arg(w->event, 1)->origins;

	if ((from & JS_FROM_COMMAND) && !(w->last_host & (BEHAVE_BAD_PLACE | ACT_DECODED_ARG)) && has(w->event->path, "http") && behave_only_versions(w) && !w->names)
		from &= ~(uint32_t)JS_FROM_COMMAND;
	if (w->places && !w->elsewhere) /* all places are named by the environment */
		from &= ~(uint32_t)(JS_FROM_COMMAND | JS_FROM_REPOSITORY | JS_FROM_SYSTEM);
	bool passes_on = (from & JS_FROM_REQUEST) || ((from & JS_FROM_PARAM) && (has(w->shown, "req.body") || has(w->shown, "request.body")));
	/* data that was decoded is no host that was */
	uint32_t flags = (behave_origins(from) & ~(uint32_t)ACT_DECODED_ARG) | (w->last_host & ACT_DECODED_ARG) | (passes_on ? ACT_BROWSER_ARG : 0);

	if (w->local && text_starts(w->event->path, T("net.")))
		return;
	if (!w->event->argc || (!(flags & BEHAVE_TAINTS) && a->kind == JS_ARG_CONST))
		return;
	if ((flags & (ACT_ENV_ARG | ACT_FILE_ARG | ACT_SECRET_ARG)) || (from & JS_FROM_BROWSER)) /* to the host that the request was made for */
		flags |= (w->last_host | datagram_host(w)) & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP);
	if (flags & BEHAVE_TAINTS)
		flags |= (w->last_host | datagram_host(w)) & ACT_COLLECTOR_HOST;
	if ((from & JS_FROM_KEYS) && (w->last_host & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP | ACT_DECODED_ARG)))
		flags |= ACT_KEYS_ARG | ACT_OTHER_HOST;
	if ((flags & ACT_FILE_ARG) && !(flags & (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_DECODED_ARG)) && behave_only_asked(w))
		flags |= ACT_GATED;
	if (behave_both_logins(from))
		flags |= ACT_STRONG | ACT_BROWSER_ARG | ((w->last_host | datagram_host(w)) & (ACT_OTHER_HOST | BEHAVE_BAD_PLACE));
	behave_add(w, BEHAVE_SEND, flags, w->event->path);
	if (w->metadata && (flags & ACT_FETCHED_ARG))
		behave_metadata_sent(w);
	behave_sent_on(w, a->origins, w->last_host, w->last_name);
}

/* A socket among the files, or a named pipe: a program of this machine answers. */
static bool local_socket(const struct js_arg *a)
{
	if (a->kind == JS_ARG_OBJECT)
		a = prop(a, T("path"));
	return a && (text_ends(a->text, T(".sock")) || text_starts(a->text, T("\\\\.\\pipe\\")) || text_starts(a->text, T("\\\\?\\pipe\\")));
}

void behave_socket(struct walk *w)
{
	const struct js_event *e = w->event;
	struct text host = text_of("");
	uint32_t flags = 0;

	for (uint32_t i = 0; i < 2; i++) {
		const struct js_arg *a = arg(e, i);
		const struct js_arg *h = a->kind == JS_ARG_OBJECT ? prop(a, T("host")) : a;
		if (h && constant(h).n && !host.n)
			flags |= command_host(constant(h), &host);
	}
	behave_remember_span(w, e);
	w->elsewhere = true;
	w->remote |= !local_socket(arg(e, 0));
	w->local = !w->remote; /* which of several is written to is not told */
	w->last_host = flags;
	w->last_name = host;
	if (behave_pool_language(w))
		behave_add(w, BEHAVE_EXEC, ACT_COLLECTOR_HOST | ACT_CONSTANT, host);
	behave_add(w, BEHAVE_FETCH, flags & ~(uint32_t)ACT_STRONG, host.n ? host : e->path);
}

void behave_dns(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	uint32_t flags = behave_argument(a);
	struct text host = text_of("");
	struct text tail = a->text;

	if (a->flags & JS_ARG_MIXED) { /* unknown labels, then a constant domain */
		size_t at = text_find_last(tail, (char)0xBD); /* last byte of U+FFFD */
		tail = at < tail.n ? text_tail(tail, at + 1) : tail;
		while (text_starts(tail, T(".")))
			tail = text_tail(tail, 1);
	}
	if (a->kind == JS_ARG_CONST || (a->flags & JS_ARG_MIXED))
		flags |= command_host(tail, &host);
	flags &= ~(uint32_t)ACT_STRONG;
	if ((a->flags & JS_ARG_MIXED) && host.n)
		flags |= ACT_CONCAT_ARG;
	/* a host that a setting or a command tells, asked for as it is */
	if (!host.n && !(a->flags & JS_ARG_MIXED))
		flags &= ~(uint32_t)(ACT_COMMAND_ARG | ACT_HOST_ARG | ACT_SECRET_ARG);
	if (flags & BEHAVE_TAINTS) /* labels made of data: there is no other reason to ask for such a name */
		flags |= ACT_INSECURE;
	if ((flags & BEHAVE_TAINTS) || (flags & (ACT_COLLECTOR_HOST | ACT_DECODED_ARG)) ||
	    ((flags & ACT_CONCAT_ARG) && host.n))
		behave_add(w, BEHAVE_SEND, flags, host.n ? host : w->event->path);
}
