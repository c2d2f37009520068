/* What flows from one stream to another: the network to a file, a shell to the network. */
#include "scanner/content/behave_walk.h"

/* The file that is opened for writing among the arguments of the call gets what was fetched: the events of what stands in a
 * call follow its own. False when none is opened there. */
static bool opened_inside(struct walk *w)
{
	const struct js_event *call = w->event, *end = w->fold->events + w->fold->event_count;
	struct text shown = w->shown;
	bool found = false;

	for (const struct js_event *e = call + 1; !found && e < end && e->start < call->end; e++) {
		if (e - call > CONTENT_INSIDE_MAX) {
			w->b->acts->full = true;
			break;
		}
		if (e->kind != JS_CALL || !text_eq(e->path, T("fs.createWriteStream")) || e->end > w->source.n || e->end <= e->start)
			continue;
		w->event = e;
		w->shown = text_n(w->source.p + e->start, e->end - e->start);
		behave_opens(w, arg(e, 0), true);
		found = true;
	}
	w->event = call;
	w->shown = shown;
	return found;
}

/* A request or a connection, by its path: what is piped into it goes out. */
static bool takes_body(struct text path)
{
	return (has(path, "http") && has(path, ".request(")) || has(path, "net.connect(") || has(path, "net.createConnection(") ||
	       has(path, "tls.connect(") || has(path, "net.Socket(") || has(path, "WebSocket(");
}

/* socket.pipe(process.stdout), in a program of its own: what comes is shown to who started it. */
static bool own_terminal(struct walk *w)
{
	struct text to = arg(w->event, 0)->text;

	return text_starts(w->source, T("#!")) && (text_eq(to, T("process.stdout")) || text_eq(to, T("process.stderr"))) &&
	       !behave_said(w, "stdout'") && !behave_said(w, "stdout\"");
}

/* bind(s) { s.pipe(sh.stdin); sh.stdout.pipe(s); }, and the text opens connections: what a function is given in this way by an event
 * of its own is one of them. */
static bool given_connection(struct walk *w)
{
	static const char *const modules[] = {"\"net\"", "'net'", "node:net", "\"tls\"", "'tls'", "node:tls", NULL};
	struct text name = behave_first_name(w->shown), body = behave_body(w, w->event->function, 4096);
	bool asks = false;

	if (!w->prompt || !(arg(w->event, 0)->origins & JS_FROM_PARAM) || !name.n || !has(body, ".stdin") ||
	    !text_has(body, arena_printf(w->b->acts->arena, TEXT_FMT ".pipe(", TEXT_ARG(name))))
		return false;
	for (const char *const *m = modules; *m && !asks; m++)
		asks = behave_said(w, *m);
	return asks && (behave_said(w, ".connect(") || behave_said(w, "createConnection(") || behave_said(w, ".Socket("));
}

/* server.listen(port, '127.0.0.1'), and every program that is started is the one that a caller names: a language server for an editor
 * that only speaks to sockets. */
static bool for_this_machine(struct walk *w)
{
	return w->named_program && !w->unknown_program && !w->interpreter && !w->prompt && behave_only_loopback(w);
}

/* A program's streams, and one end of a connection. */
static bool stream_of_program(struct text path)
{
	return has(path, "child_process") && has(path, ".std");
}

static bool connection(struct text path)
{
	return has(path, "net.") || has(path, "tls.");
}

/* What a program says goes to a connection, and no commands come from there. */
static bool only_tools(const struct walk *w)
{
	return w->tool && !w->unknown_program && !w->named_program;
}

static void add_shell(struct walk *w)
{
	behave_add(w, BEHAVE_SHELL, ACT_STRONG | (for_this_machine(w) ? ACT_GATED | ACT_PARAM_ARG : 0), w->event->path);
}

/* pipeline(socket, decipher, child.stdin), pipeline(child.stdout, socket): each of them as .pipe() to the next, whatever stands between. */
static void along(struct walk *w)
{
	bool in = false, out = false, shell = false;
	uint32_t from = 0;

	for (uint32_t i = 0; i < w->event->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *a = arg(w->event, i);
		shell |= (in && stream_of_program(a->text)) || (out && connection(a->text));
		if (i && has(a->text, ".stdin"))
			behave_stdin(w, a->text, from);
		in |= connection(a->text);
		out |= stream_of_program(a->text);
		from |= callee_is_answer(a->text) ? a->origins | JS_FROM_NETWORK : a->origins & JS_FROM_NETWORK;
	}
	if (shell && !only_tools(w))
		add_shell(w);
}

/* pipeline(got.stream(url), fs.createWriteStream(path)) */
void behave_pipeline(struct walk *w)
{
	const struct js_event *e = w->event;
	bool fetched = (w->flags & ACT_NESTED) != 0;

	behave_pipes_own(w);
	along(w);
	for (uint32_t i = 0; i + 1 < e->argc && i < JS_ARGS_MAX; i++)
		fetched |= (arg(e, i)->origins & JS_FROM_NETWORK) || callee_is_answer(arg(e, i)->text);
	if (!fetched || e->argc < 2 || e->argc > JS_ARGS_MAX)
		return;
	bool inside = opened_inside(w);
	if (!inside && !has(arg(e, e->argc - 1)->text, "createWriteStream"))
		return;
	behave_add(w, BEHAVE_DROP, ACT_FETCHED_ARG | (behave_verified(w, true) ? ACT_GATED : 0), e->path);
	if (!inside)
		behave_drops_opened(w);
}

/* x.pipe(y): a shell to the network, the network to a file. */
void behave_pipe(struct walk *w)
{
	const struct js_event *e = w->event;
	bool tools = only_tools(w);

	behave_stdin(w, arg(e, 0)->text, callee_is_answer(e->path) ? e->receiver | JS_FROM_NETWORK : e->receiver & JS_FROM_NETWORK);
	behave_carried(w, arg(e, 0)->text, e->receiver);
	behave_pipes_own(w);
	if ((e->receiver & (JS_FROM_CRED_FILE | JS_FROM_ENV_ALL | JS_FROM_KEYS | JS_FROM_CLIPBOARD)) && takes_body(arg(e, 0)->text))
		behave_add(w, BEHAVE_SEND, (behave_origins(e->receiver) & BEHAVE_TAINTS) | (w->last_host & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP)), e->path);
	else if (!tools && connection(e->path) && has(w->shown, "std") && own_terminal(w))
		behave_add(w, BEHAVE_SHELL, ACT_STRONG | ACT_GATED, e->path);
	else if (!tools && ((connection(e->path) && has(w->shown, "std")) ||
			    (has(e->path, "child_process") && has(e->path, "std") &&
			     (connection(arg(e, 0)->text) || has(arg(e, 0)->text, "ocket") || given_connection(w)))))
		add_shell(w);
	else if ((callee_is_answer(e->path) || (e->receiver & JS_FROM_NETWORK)) && (has(w->shown, "createWriteStream") || has(arg(e, 0)->text, "createWriteStream"))) {
		behave_add(w, BEHAVE_DROP, ACT_FETCHED_ARG, e->path);
		if (!opened_inside(w))
			behave_drops_opened(w);
	}
}
