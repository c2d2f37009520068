#include "scanner/content/behave.h"

#include "base/buf.h"
#include "scanner/content/callee.h"
#include "scanner/content/command.h"
#include "scanner/content/limits.h"
#include "scanner/content/script.h"
#include "scanner/js/decode.h"
#include "scanner/js/limits.h"
#include "scanner/rule/hook.h"

#include <stdlib.h>
#include <string.h>

struct walk { /* one layer being read */
	const struct behave *b;
	const struct js_fold *fold;
	struct text source;
	bool *live;	/* for each function: it runs when the file is loaded, as far as can be told */
	uint32_t spans[CONTENT_SPANS_MAX][2]; /* what handles answers of the network */
	uint32_t span_count;
	struct text dropped[CONTENT_DROPS_MAX]; /* files that were written with what came from the network */
	struct text opened;			/* the last stream that was opened for writing */
	uint32_t dropped_count;
	bool connects; /* makes a client of a socket server */
	const struct js_event *event;
	uint32_t place;	/* offset in the file */
	uint32_t flags;
	struct text shown;
};

static const struct js_arg *arg(const struct js_event *e, uint32_t i)
{
	static const struct js_arg none = {.kind = JS_ARG_UNKNOWN, .function = JS_NO_FUNCTION};

	return e->args && i < e->argc && i < JS_ARGS_MAX ? &e->args[i] : &none;
}

static const struct js_arg *prop(const struct js_arg *a, struct text name)
{
	for (uint32_t i = 0; a->kind == JS_ARG_OBJECT && a->props && i < a->prop_count; i++)
		if (text_eq(a->props[i].name, name))
			return &a->props[i].value;
	return NULL;
}

static struct text constant(const struct js_arg *a)
{
	return a && (a->kind == JS_ARG_CONST || a->kind == JS_ARG_BYTES) ? a->text : text_of("");
}

static bool has(struct text t, const char *word)
{
	return text_has(t, text_of(word));
}

static bool decoding(js_how how)
{
	return js_how_has(how, JS_HOW_BASE64) || js_how_has(how, JS_HOW_HEX) ||
	       js_how_has(how, JS_HOW_CHARS) || js_how_has(how, JS_HOW_XOR) ||
	       js_how_has(how, JS_HOW_ROT) || js_how_has(how, JS_HOW_INFLATE) ||
	       js_how_has(how, JS_HOW_REVERSE) || js_how_has(how, JS_HOW_PERCENT) ||
	       js_how_has(how, JS_HOW_INVISIBLE);
}

static uint32_t origin_flags(uint32_t from)
{
	uint32_t f = 0;

	if (from & (JS_FROM_DECODED | JS_FROM_CRYPTO))
		f |= ACT_DECODED_ARG;
	if (from & JS_FROM_NETWORK)
		f |= ACT_FETCHED_ARG;
	if (from & JS_FROM_ENV_ALL)
		f |= ACT_ENV_ARG;
	if (from & JS_FROM_CRED_FILE)
		f |= ACT_FILE_ARG;
	if (from & JS_FROM_SYSTEM)
		f |= ACT_HOST_ARG;
	if (from & JS_FROM_ENV)
		f |= ACT_SECRET_ARG;
	if (from & JS_FROM_COMMAND)
		f |= ACT_COMMAND_ARG;
	if (from & (JS_FROM_BROWSER | JS_FROM_CLIPBOARD | JS_FROM_STDIN))
		f |= ACT_BROWSER_ARG;
	if (from & JS_FROM_SELF)
		f |= ACT_SELF_ARG;
	if (from & JS_FROM_HOME)
		f |= ACT_HOME_ARG;
	if (from & JS_FROM_PARAM)
		f |= ACT_PARAM_ARG;
	return f;
}

static uint32_t arg_flags(const struct js_arg *a)
{
	uint32_t f = origin_flags(a->origins);

	if (a->kind == JS_ARG_CONST && !(a->flags & JS_ARG_MIXED))
		f |= decoding(a->how) ? ACT_DECODED_ARG : ACT_CONSTANT;
	if (a->flags & JS_ARG_MIXED)
		f |= ACT_CONCAT_ARG;
	if (decoding(a->how))
		f |= ACT_DECODED_ARG;
	if (!f && (a->kind == JS_ARG_UNKNOWN || a->kind == JS_ARG_PATH))
		f |= ACT_PLAIN;
	return f;
}

static void add(struct walk *w, enum behaviour b, uint32_t flags, struct text detail)
{
	act_add(w->b->acts, b, flags | w->flags, w->place, w->b->number, w->shown, detail);
}

/* Some caller of it runs: the file itself, a live function, or one without a name (nobody can tell who calls those). */
static bool has_live_caller(const struct walk *w, const struct js_function *f)
{
	if (!f->caller_count || f->caller_count > JS_CALLERS_MAX)
		return true;
	for (uint32_t i = 0; i < f->caller_count; i++) {
		uint32_t c = f->callers[i];
		if (c >= w->fold->function_count || w->live[c] || !w->fold->functions[c].name.n)
			return true;
	}
	return false;
}

/* Functions whose callers are all dead are dead: CONTENT_CALLER_ROUNDS long chains of calls are followed. */
static void unmark_dead(struct walk *w)
{
	bool changed = true;

	for (uint32_t round = 0; changed && round < CONTENT_CALLER_ROUNDS; round++) {
		changed = false;
		for (size_t i = 0; i < w->fold->function_count; i++) {
			const struct js_function *f = &w->fold->functions[i];
			bool in_live = f->parent == JS_NO_FUNCTION || f->parent >= i || w->live[f->parent] ||
				       !w->fold->functions[f->parent].name.n;
			if (!w->live[i] || (has_live_caller(w, f) && in_live))
				continue;
			w->live[i] = false;
			changed = true;
		}
	}
}

/* A function runs at load when it, and every function around it, is called somewhere in the file
 * by what runs itself. */
static void mark_live(struct walk *w)
{
	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		for (uint32_t k = 0; e->kind == JS_CALL && e->args && k < e->argc && k < JS_ARGS_MAX; k++)
			if (e->args[k].kind == JS_ARG_FUNCTION && e->args[k].function < w->fold->function_count)
				w->live[e->args[k].function] = true;
	}
	for (size_t i = 0; i < w->fold->function_count; i++) {
		const struct js_function *f = &w->fold->functions[i];
		w->live[i] = (f->called || w->live[i]) &&
			     (f->parent == JS_NO_FUNCTION || (f->parent < i && w->live[f->parent]));
	}
	unmark_dead(w);
}

static bool nested(const struct walk *w, const struct js_event *e)
{
	for (uint32_t i = 0; i < w->span_count; i++)
		if (w->spans[i][0] < e->start && e->end <= w->spans[i][1])
			return true;
	return false;
}

static void remember_span(struct walk *w, const struct js_event *e)
{
	if (e->end - e->start < 24)
		return;
	if (w->span_count < CONTENT_SPANS_MAX) {
		w->spans[w->span_count][0] = e->start;
		w->spans[w->span_count++][1] = e->end;
	}
}

/* --- what is executed --- */

static bool page_or_request(struct text t)
{
	return has(t, "headers") || has(t, "req.body") || has(t, "req.query") || has(t, ".body.") ||
	       has(t, "searchParams");
}

static void on_execute(struct walk *w, bool timer)
{
	const struct js_event *e = w->event;
	const struct js_arg *a = arg(e, 0);
	uint32_t flags = arg_flags(a);

	/* new Function("a", "b", body): the body is the last one; a parameter named require is for one purpose */
	if (text_ends(e->path, T("Function")) && e->argc > 1) {
		a = arg(e, e->argc <= JS_ARGS_MAX ? e->argc - 1 : JS_ARGS_MAX - 1);
		flags = arg_flags(a);
		for (uint32_t i = 0; i + 1 < e->argc && i < JS_ARGS_MAX; i++)
			if (text_eq(constant(arg(e, i)), T("require")))
				flags |= ACT_CODED | ACT_KEYS_ARG | (has(w->shown, "Function.constructor") ? ACT_STRONG : 0);
	}
	/* eval('e%v%i%l'.replace(/%/g, '')) */
	if (a->kind == JS_ARG_CONST && js_how_has(a->how, JS_HOW_REPLACE) && looks_code(a->text))
		flags = (flags & ~(uint32_t)ACT_CONSTANT) | ACT_DECODED_ARG;
	/* what functions of the file made of other texts, and no name of a module or a template */
	if (a->kind == JS_ARG_CONST && js_how_has(a->how, JS_HOW_CALL) && a->text.n >= 16 && !has(a->text, "return this"))
		flags = (flags & ~(uint32_t)ACT_CONSTANT) | ACT_DECODED_ARG;
	/* eval('req' + 'uire') */
	if (a->kind == JS_ARG_CONST && (a->flags & JS_ARG_FOLDED) && (text_eq(a->text, T("require")) || text_eq(a->text, T("process")) || text_eq(a->text, T("module"))))
		add(w, BEHAVE_DECODE, ACT_CODED | ACT_DECODED_ARG | ACT_STRONG, a->text);
	if (timer && (a->kind == JS_ARG_FUNCTION || (a->kind != JS_ARG_CONST && !(a->origins & (JS_FROM_DECODED | JS_FROM_NETWORK)))))
		return;
	if (a->kind == JS_ARG_FUNCTION || (!e->argc && !(e->flags & JS_EVENT_INDIRECT)))
		return;
	if ((flags & ACT_CONSTANT) && (flags & (ACT_CONCAT_ARG | ACT_DECODED_ARG | ACT_FETCHED_ARG)))
		flags &= ~(uint32_t)ACT_CONSTANT;
	if ((a->origins & JS_FROM_FILE) && (has(w->shown, ".png") || has(w->shown, ".jpg") || has(w->shown, ".ico") || has(w->shown, ".woff") || has(w->shown, ".svg")))
		flags |= ACT_DECODED_ARG;
	if ((page_or_request(w->shown) && !(flags & ACT_CONSTANT)) || (a->origins & JS_FROM_REQUEST))
		flags |= ACT_BROWSER_ARG;
	if (e->receiver & JS_FROM_NETWORK)
		flags |= ACT_FETCHED_ARG;
	add(w, BEHAVE_EXECUTE, flags, e->path);
}

/* vm.runInThisContext(x)(require): what was made of a text gets require. */
static void on_given(struct walk *w)
{
	uint32_t from = origin_flags(w->event->receiver) & (ACT_DECODED_ARG | ACT_FETCHED_ARG);

	/* Function('r', 'r("fs")...')(require): what it is called there hides what it does */
	if (text_starts(w->event->path, T("Function()")) && w->event->receiver == 0)
		from |= ACT_CODED;
	for (uint32_t i = 0; from && i < w->event->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *a = arg(w->event, i);
		if (a->kind == JS_ARG_PATH && text_eq(a->text, T("require")))
			add(w, BEHAVE_EXECUTE, ACT_KEYS_ARG | from, w->event->path);
	}
}

/* --- the network --- */

static struct text url_of(const struct js_arg *a)
{
	static const char *const keys[] = {"url", "uri", "href", "hostname", "host", "baseURL"};

	if (a->kind == JS_ARG_CONST || (a->flags & JS_ARG_MIXED))
		return a->text;
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		const struct js_arg *v = prop(a, text_of(keys[i]));
		if (v && v->text.n && (v->kind == JS_ARG_CONST || (v->flags & JS_ARG_MIXED)))
			return v->text;
	}
	return text_of("");
}

#define TAINTS                                                                                     \
	(ACT_ENV_ARG | ACT_FILE_ARG | ACT_HOST_ARG | ACT_SECRET_ARG | ACT_COMMAND_ARG | ACT_BROWSER_ARG | ACT_SELF_ARG)

static uint32_t address_origins(const struct js_arg *a)
{
	static const char *const keys[] = {"url", "uri", "href", "hostname", "host", "baseURL", "path", NULL};
	uint32_t from = 0;

	for (const char *const *k = keys; *k; k++) {
		const struct js_arg *v = prop(a, text_of(*k));
		from |= v ? origin_flags(v->origins) : 0;
	}
	return from;
}

/* Private keys in what is sent, not in what the connection is made with. */
static bool sends_keys(const struct js_arg *a)
{
	static const char *const parts[] = {"body", "headers", "data", "path", "params", "json", "form", "url", "text",
					  "html", "subject", NULL};
	bool keys = a->kind != JS_ARG_OBJECT && (a->origins & JS_FROM_KEYS);

	for (const char *const *p = parts; *p && !keys; p++) {
		const struct js_arg *v = prop(a, text_of(*p));
		keys = v && (v->origins & JS_FROM_KEYS);
	}
	return keys;
}

static void on_net(struct walk *w, bool post)
{
	const struct js_event *e = w->event;
	bool xhr = has(e->path, "XMLHttpRequest"), keys = false;
	struct text url = url_of(arg(e, xhr ? 1 : 0)), host;
	uint32_t flags = command_host(url, &host);
	const struct js_arg *method = prop(arg(e, 0), T("method"));

	for (uint32_t i = 0; i < e->argc && i < JS_ARGS_MAX; i++) {
		uint32_t from = origin_flags(arg(e, i)->origins);
		if (arg(e, i)->kind == JS_ARG_OBJECT) /* a certificate in base64 hides no address */
			from = (from & ~(uint32_t)ACT_DECODED_ARG) | (address_origins(arg(e, i)) & ACT_DECODED_ARG);
		flags |= from;
		keys |= sends_keys(arg(e, i));
		if (prop(arg(e, i), T("body")) || text_eq(constant(prop(arg(e, i), T("method"))), T("POST")))
			post = true;
		const struct js_arg *tls = prop(arg(e, i), T("rejectUnauthorized"));
		if (tls && text_eq(constant(tls), T("false")))
			flags |= ACT_INSECURE;
	}
	if (has(constant(prop(arg(e, 0), T("socketPath"))), "docker.sock") && (post || text_eq(constant(method), T("POST"))))
		add(w, BEHAVE_PERSIST, ACT_STRONG | ACT_COMMAND_ARG, T("the container service"));
	if (text_eq(constant(method), T("POST")) || (xhr && text_eq(constant(arg(e, 0)), T("POST"))))
		post = true;
	if (decoding(arg(e, 0)->how))
		flags |= ACT_DECODED_ARG;
	if (keys && has(e->path, "sendMail") && constant(prop(arg(e, 0), T("to"))).n)
		flags |= ACT_OTHER_HOST;
	if (keys && (flags & ACT_OTHER_HOST))
		flags |= ACT_KEYS_ARG;
	/* a client's own token is a part of such an address, and its chat is told by the environment too */
	if ((flags & ACT_COLLECTOR_HOST) && !(flags & ACT_WHOLE_URL) &&
	    (has(host, "telegram") || has(host, "discord") || has(host, "slack")))
		flags &= ~(uint32_t)ACT_SECRET_ARG;
	if (flags & ACT_STRONG)
		add(w, BEHAVE_METADATA, flags & ~(uint32_t)ACT_STRONG, host);
	flags &= ~(uint32_t)ACT_STRONG;
	remember_span(w, e);
	if (post || (flags & TAINTS))
		add(w, BEHAVE_SEND, flags, host);
	add(w, BEHAVE_FETCH, flags, host);
}

/* What talks to one service or server, by module: what a method of it is given goes there. */
static bool client(struct text path)
{
	static const char *const modules[] = {
		"@octokit/", "octokit", "discord.js", "telegraf", "node-telegram-bot-api", "@aws-sdk/", "aws-sdk",
		"nodemailer", "@slack/", "dropbox", "googleapis", "mega", "megajs", "basic-ftp", "ftp", "ssh2",
		"node-ssh", "mongodb", "mqtt", "amqplib", "discord-webhook-node", "@sendgrid/", "twilio", "imgur",
		"form-data", NULL};

	if (!text_has(path, T("()")))
		return false;
	for (const char *const *m = modules; *m; m++) {
		struct text rest = path;
		if (text_skip(&rest, text_of(*m)) && (text_ends(text_of(*m), T("/")) || !rest.n || *rest.p == '.' || *rest.p == '('))
			return true;
	}
	return false;
}

static void on_client(struct walk *w)
{
	uint32_t flags = 0;

	if (text_ends(w->event->path, T(".connect")) || text_ends(w->event->path, T(".login")) ||
	    text_ends(w->event->path, T(".auth")))
		return; /* a key to get in with */
	for (uint32_t i = 0; i < w->event->argc && i < JS_ARGS_MAX; i++)
		flags |= origin_flags(arg(w->event, i)->origins);
	if (flags & ACT_BROWSER_ARG)
		flags |= ACT_OTHER_HOST;
	if (flags & (ACT_ENV_ARG | ACT_FILE_ARG | ACT_BROWSER_ARG))
		add(w, BEHAVE_SEND, flags & (TAINTS | ACT_OTHER_HOST), w->event->path);
}

static void on_net_write(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	uint32_t flags = origin_flags(a->origins | arg(w->event, 1)->origins);

	if (!w->event->argc || (!(flags & TAINTS) && a->kind == JS_ARG_CONST))
		return;
	add(w, BEHAVE_SEND, flags, w->event->path);
}

static void on_socket(struct walk *w)
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
	remember_span(w, e);
	add(w, BEHAVE_FETCH, flags & ~(uint32_t)ACT_STRONG, host.n ? host : e->path);
}

static void on_dns(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	uint32_t flags = arg_flags(a);
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
	if (flags & TAINTS) /* labels made of data: there is no other reason to ask for such a name */
		flags |= ACT_INSECURE;
	if ((flags & TAINTS) || (flags & (ACT_COLLECTOR_HOST | ACT_DECODED_ARG)) ||
	    ((flags & ACT_CONCAT_ARG) && host.n))
		add(w, BEHAVE_SEND, flags, host.n ? host : w->event->path);
}

static bool letters(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if ((t.p[i] >= 'a' && t.p[i] <= 'z') || (t.p[i] >= 'A' && t.p[i] <= 'Z'))
			return true;
	return false;
}

/* --- files that were dropped --- */

static const char *const program_endings[] = {".js", ".cjs", ".mjs", ".sh", ".ps1", ".bat", ".cmd", ".vbs", ".exe", ".py", ".node", ".dll", NULL};

static bool program_path(struct text t)
{
	for (const char *const *p = program_endings; *p; p++)
		if (text_ends(t, text_of(*p)))
			return true;
	return false;
}

/* What is constant of a path, when it is enough to know it again: "/tmp/a" or "/s.js" of a mixed one. */
static struct text known_path(const struct js_arg *a)
{
	struct text t = a->text;
	size_t at = text_find_last(t, (char)0xBD);

	if (a->kind == JS_ARG_PATH || (a->kind != JS_ARG_CONST && !(a->flags & JS_ARG_MIXED)))
		return text_of("");
	if ((a->flags & JS_ARG_MIXED) && at < t.n)
		t = text_tail(t, at + 1);
	return t.n >= 4 ? t : text_of("");
}

/* A library's own binary goes into its own folder; what lands among temporary files or is a script was not meant to be seen. */
static bool throwaway(const struct js_arg *a, struct text known)
{
	return has(a->text, "tmp") || has(a->text, "Temp") || (a->origins & JS_FROM_SYSTEM) || has(known, "/.") ||
	       (program_path(known) && !text_ends(known, T(".node")) && !text_ends(known, T(".exe")) && !text_ends(known, T(".dll")));
}

static void remember_drop(struct walk *w, struct text path)
{
	if (path.n && w->dropped_count < CONTENT_DROPS_MAX)
		w->dropped[w->dropped_count++] = path;
}

static bool runs_drop(const struct walk *w, struct text line)
{
	for (uint32_t i = 0; i < w->dropped_count; i++)
		if (text_has(line, w->dropped[i]))
			return true;
	return false;
}

/* --- other programs --- */

/* "curl" and its argument list as one line, for the same judgement. */
static struct text spawn_line(struct walk *w)
{
	const struct js_event *e = w->event;
	struct buf b = BUF(HOOK_COMMAND_MAX);
	struct text out;

	for (uint32_t i = 0; i < 2; i++) {
		const struct js_arg *a = arg(e, i);
		if (constant(a).n || (a->flags & JS_ARG_MIXED)) {
			buf_text(&b, a->text);
			buf_char(&b, ' ');
		}
		for (uint32_t k = 0; a->kind == JS_ARG_ARRAY && a->props && k < a->prop_count; k++) {
			buf_text(&b, a->props[k].value.text);
			buf_char(&b, ' ');
		}
	}
	out = arena_text(w->b->acts->arena, text_trim(buf_view(&b)));
	buf_free(&b);
	return out;
}

/* Inside a function that is given to .on('message', ..) or the like. */
static bool in_message_handler(const struct walk *w)
{
	static const char *const names[] = {"message", "command", "cmd", "exec", "task", "data", NULL};
	uint32_t at = w->event->function;

	for (unsigned n = 0; n < 4 && at < w->fold->function_count; n++, at = w->fold->functions[at].parent) {
		struct text before = text_trim(text_head(w->source, w->fold->functions[at].start));
		before = text_tail(before, before.n > 48 ? before.n - 48 : 0);
		if (text_ends(before, T("onmessage =")) || text_ends(before, T("onmessage=")))
			return true;
		for (const char *const *name = names; *name && text_ends(before, T(",")); name++) {
			struct text list = text_trim(text_head(before, before.n - 1));
			struct text word = text_head(list, list.n ? list.n - 1 : 0);
			if (text_ends(word, text_of(*name)) && (has(word, ".on(") || has(word, "Listener(")))
				return true;
		}
	}
	return false;
}

/* An import of a WebAssembly program: its command stands in the program's memory. */
static bool from_wasm_memory(const struct walk *w)
{
	const struct js_function *f = w->event->function < w->fold->function_count ? &w->fold->functions[w->event->function] : NULL;

	return f && f->end <= w->source.n && f->end > f->start && f->end - f->start < 4096 && has(w->source, "WebAssembly") &&
	       has(text_n(w->source.p + f->start, f->end - f->start), ".buffer");
}

static void on_exec(struct walk *w, bool spawn)
{
	const struct js_event *e = w->event;
	const struct js_arg *a = arg(e, 0);
	uint32_t flags = arg_flags(a), given = a->origins;
	struct text line = spawn ? spawn_line(w) : (a->text.n && (a->kind == JS_ARG_CONST || (a->flags & JS_ARG_MIXED))) ? a->text : text_of("");

	for (uint32_t i = 1; i < e->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *o = arg(e, i);
		if (text_eq(constant(prop(o, T("detached"))), T("true")))
			flags |= ACT_SILENT;
		/* the environment of a child is no argument of it */
		uint32_t origins = o->origins;
		given |= o->kind != JS_ARG_OBJECT ? o->origins : 0;
		for (uint32_t k = 0; o->kind == JS_ARG_ARRAY && o->props && k < o->prop_count; k++)
			origins |= o->props[k].value.origins;
		given |= o->kind == JS_ARG_ARRAY ? origins : 0;
		if (o->kind != JS_ARG_OBJECT)
			flags |= origin_flags(origins) & (ACT_DECODED_ARG | ACT_FETCHED_ARG | ACT_ENV_ARG | ACT_FILE_ARG | ACT_SELF_ARG);
	}
	flags &= ~(uint32_t)ACT_ENV_ARG;
	if (from_wasm_memory(w))
		flags |= ACT_KEYS_ARG;
	if ((given & JS_FROM_PARAM) && w->connects && in_message_handler(w))
		flags |= ACT_FETCHED_ARG;
	if (!spawn && ((a->origins & JS_FROM_REQUEST) || has(w->shown, "req.body") || has(w->shown, "req.query")) &&
	    !(a->flags & JS_ARG_MIXED) && a->kind != JS_ARG_CONST)
		flags |= ACT_BROWSER_ARG;
	if ((e->receiver & JS_FROM_NETWORK) || runs_drop(w, line))
		flags |= ACT_FETCHED_ARG;
	add(w, BEHAVE_EXEC, flags, line.n ? line : e->path);
	if (has(line, "npm publish") && (e->flags & JS_EVENT_BRANCH) && has(w->source, "Math.random"))
		add(w, BEHAVE_PUBLISH, ACT_STRONG, T("a made-up name"));
	if (line.n)
		command_acts(w->b->acts, line, w->flags, w->place, w->b->number);
	if (line.n && a->kind == JS_ARG_CONST)
		script_find_coded(w->b->acts, line, w->place, w->b->number, w->flags & ~(uint32_t)ACT_CODED);
	if (has(line, "Get-Clipboard") || has(line, "pbpaste") || has(line, "xclip -o"))
		add(w, BEHAVE_CLIPBOARD, ACT_BROWSER_ARG, line);
	if (has(line, "Set-Clipboard") || has(line, "pbcopy")) {
		add(w, BEHAVE_CLIPBOARD, ACT_SELF_ARG, line);
		if (has(line, " 0x") || has(line, " bc1") || has(line, "'0x") || has(line, "'bc1"))
			add(w, BEHAVE_WALLET, ACT_CONSTANT, line);
	}
	if (has(line, "--dangerously-skip-permissions") || has(line, "--yolo") || has(line, "--trust-all-tools"))
		add(w, BEHAVE_EXEC, ACT_STRONG, line);
}

/* --- files --- */

static bool has_any(struct text t, const char *const *list)
{
	for (; *list; list++)
		if (has(t, *list))
			return true;
	return false;
}

static const char *const persist_paths[] = {
	"authorized_keys", ".bashrc", ".zshrc", ".bash_profile", ".profile", "LaunchAgents", "LaunchDaemons",
	"systemd/user", "/etc/systemd", "/etc/cron", "autostart", "Programs\\Startup", "Programs/Startup",
	"sudoers", NULL};
static const char *const agent_paths[] = {
	".claude", "CLAUDE.md", ".cursorrules", ".cursor/", "AGENTS.md", ".gemini", ".vscode/tasks.json",
	".vscode/settings.json", "discord_desktop_core", "app.asar", "mcp.json", "claude_desktop_config", "copilot-instructions", ".windsurf", NULL};
/* A file at the top of its package that goes up one folder and down into another leaves its package. */
static bool beside(struct text file, struct text path)
{
	size_t at = text_find(path, T("/../"));
	struct text rest = file, to;
	bool installed = false;

	for (size_t k; (k = text_find(rest, T("node_modules/"))) < rest.n; installed = true)
		rest = text_tail(rest, k + 13);
	if (installed && text_starts(rest, T("@")))
		rest = text_cut(rest, '/').tail;
	if (installed)
		rest = text_cut(rest, '/').tail;
	if (text_has(rest, T("/")) || at > 3 || at == path.n)
		return false;
	to = text_cut(text_tail(path, at + 4), '/').head;
	return to.n > 1 && !text_starts(to, T(".")) && text_has(text_tail(path, at + 4), T("/"));
}

/* A function of a command-line program: its user asks for it. */
static bool on_demand(const struct walk *w, const struct js_arg *path)
{
	return (w->event->depth || !(path->origins & (JS_FROM_HOME | JS_FROM_ENV))) && text_starts(w->source, T("#!")) &&
	       has(w->source, "process.argv");
}

static void on_write(struct walk *w, const struct js_arg *path, const struct js_arg *data)
{
	if (on_demand(w, path))
		w->flags &= ~(uint32_t)ACT_TOP;

	struct text p = path->kind == JS_ARG_PATH ? text_of("") : path->text;
	uint32_t flags = origin_flags(path->origins) & (ACT_SELF_ARG | ACT_HOME_ARG);
	uint32_t from = origin_flags(data->origins);

	/* decoded here and now; what comes out of an archive is no such thing */
	if ((data->kind == JS_ARG_CONST || data->kind == JS_ARG_BYTES) && decoding(data->how))
		from |= ACT_DECODED_ARG | ACT_CONSTANT;
	if (data->origins & JS_FROM_CRYPTO)
		from |= ACT_DECODED_ARG | ACT_CONSTANT;
	if ((has(p, ".git/hooks") || has(p, ".husky/")) && data->kind == JS_ARG_CONST &&
	    (has(data->text, "curl ") || has(data->text, "wget ") || has(data->text, "/dev/tcp/")))
		add(w, BEHAVE_PERSIST, flags | ACT_STRONG, p);
	if (has_any(p, persist_paths))
		add(w, BEHAVE_PERSIST, flags | ACT_STRONG, p);
	if (has_any(p, agent_paths))
		add(w, BEHAVE_WRITE_OTHERS, flags | ACT_STRONG, p);
	else if (has(p, ".github/workflows"))
		add(w, BEHAVE_WRITE_OTHERS, flags | ACT_STRONG, p);
	else if (beside(w->b->acts->path, p))
		add(w, BEHAVE_WRITE_OTHERS, flags, p);
	else if ((has(p, "node_modules/") && !has(p, "node_modules/.") && !text_ends(p, T("node_modules/"))) || has(w->shown, "require.resolve("))
		add(w, BEHAVE_WRITE_OTHERS, flags, p.n ? p : T("another package"));
	else if ((path->origins & JS_FROM_COMMAND) && (path->flags & JS_ARG_MIXED) && program_path(p))
		add(w, BEHAVE_WRITE_OTHERS, flags, p); /* below what "npm root -g" and the like say */
	else if (text_ends(p, T("package.json")) && (data->origins & JS_FROM_FILE))
		add(w, BEHAVE_WRITE_OTHERS, flags | ACT_PLAIN, p);
	if ((path->origins & JS_FROM_HOME) && !letters(p))
		add(w, BEHAVE_WRITE_OTHERS, ACT_HOME_ARG | ACT_PLAIN, T("below the home folder"));
	if ((path->origins & JS_FROM_SELF) && !p.n)
		add(w, BEHAVE_WRITE_SELF, flags, T("overwrites itself"));
	if ((path->origins & JS_FROM_LISTING) && (data->kind == JS_ARG_CONST || text_has(w->shown, T("randomBytes"))))
		add(w, BEHAVE_DESTROY, flags, T("overwrites listed files"));
	if (throwaway(path, known_path(path)))
		w->opened = known_path(path);
	if ((from & (ACT_FETCHED_ARG | ACT_DECODED_ARG)) || (w->flags & ACT_NESTED))
		remember_drop(w, w->opened);
	if (data->kind == JS_ARG_CONST && data->text.n < 4096)
		command_acts(w->b->acts, data->text, w->flags, w->place, w->b->number);
	if (from & (ACT_FETCHED_ARG | ACT_DECODED_ARG))
		add(w, BEHAVE_DROP, from | flags, p);
	else if (callee_is_answer(w->event->path) || (w->flags & ACT_NESTED))
		add(w, BEHAVE_DROP, flags | ACT_FETCHED_ARG | (program_path(p) ? ACT_CONSTANT : 0), p);
	if (from & (ACT_ENV_ARG | ACT_FILE_ARG))
		add(w, BEHAVE_COLLECT_ENV, from, p);
}

static void on_remove(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	struct text p = a->kind == JS_ARG_PATH ? text_of("") : text_trim(a->text);
	bool deep = text_eq(constant(prop(arg(w->event, 1), T("recursive"))), T("true")) ||
		    has(w->event->path, "rimraf") || has(w->event->path, "remove");

	if (a->origins & JS_FROM_SELF)
		add(w, BEHAVE_HIDE, ACT_SELF_ARG, T("deletes itself"));
	if ((a->origins & JS_FROM_LISTING) && (a->origins & JS_FROM_HOME) && !letters(a->text))
		add(w, BEHAVE_DESTROY, ACT_STRONG | ACT_HOME_ARG, T("everything below the home folder"));
	if (!deep)
		return;
	if (has(p, "node_modules/") && !has(p, "node_modules/.") && !text_ends(p, T("node_modules/")))
		add(w, BEHAVE_DESTROY, ACT_COMMAND_ARG, T("installed packages"));
	if (text_eq(p, T("/")) || text_eq(p, T("C:\\")) || text_eq(p, T("~")) || text_eq(p, T("/home")))
		add(w, BEHAVE_DESTROY, ACT_STRONG | ACT_CONSTANT, p);
	else if ((a->origins & JS_FROM_HOME) && a->kind != JS_ARG_CONST && !(a->flags & JS_ARG_MIXED))
		add(w, BEHAVE_DESTROY, ACT_STRONG | ACT_HOME_ARG, T("the home folder"));
	else if ((a->origins & JS_FROM_HOME) && !a->text.n)
		add(w, BEHAVE_DESTROY, ACT_HOME_ARG, T("below the home folder"));
}

static void on_copy(struct walk *w)
{
	const struct js_event *e = w->event;
	struct text from = constant(arg(e, 0)), to = constant(arg(e, 1));

	if ((arg(e, 0)->origins & JS_FROM_SELF) && !has(e->path, "rename"))
		add(w, BEHAVE_WRITE_OTHERS, ACT_SELF_ARG | ACT_COMMAND_ARG | ACT_PLAIN, T("copies itself"));
	if (text_ends(to, T("package.json")) && from.n && !text_ends(from, T(".json")))
		add(w, BEHAVE_WRITE_SELF, ACT_STRONG, T("replaces package.json"));
	else
		on_write(w, arg(e, 1), arg(e, 0));
}

static void on_read(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);

	if (a->origins & JS_FROM_CRED_FILE)
		add(w, BEHAVE_COLLECT_FILES, ACT_FILE_ARG, a->kind == JS_ARG_PATH ? w->event->path : a->text);
}

/* --- the rest --- */

static bool sensitive_module(struct text t)
{
	static const char *const names[] = {"child_process", "http", "https", "net", "dns", "fs", "os", "vm",
					    "tls", "dgram", "zlib", "crypto", NULL};

	(void)text_skip(&t, T("node:"));
	for (const char *const *n = names; *n; n++)
		if (text_eq(t, text_of(*n)))
			return true;
	return false;
}

/* Modules that reach nothing outside: an obfuscated check of a licence asks for these. */
static bool dull_module(struct text t)
{
	(void)text_skip(&t, T("node:"));
	return text_eq(t, T("crypto")) || text_eq(t, T("zlib"));
}

static void on_require(struct walk *w)
{
	const struct js_event *e = w->event;
	const struct js_arg *a = arg(e, 0);
	uint32_t flags = arg_flags(a);

	if (a->kind == JS_ARG_CONST && text_starts(a->text, T("data:")) && has(text_head(a->text, 64), "javascript") &&
	    has(text_head(a->text, 64), ";base64"))
		add(w, BEHAVE_EXECUTE, ACT_DECODED_ARG, w->event->path);
	else if ((a->flags & JS_ARG_MIXED) && text_starts(a->text, T("data:")) && has(text_head(a->text, 64), "javascript"))
		add(w, BEHAVE_EXECUTE, (flags & ~(uint32_t)ACT_PLAIN) | (e->depth ? 0 : ACT_DECODED_ARG), w->event->path);
	else if (a->kind == JS_ARG_CONST && decoding(a->how) && sensitive_module(a->text))
		add(w, BEHAVE_DECODE, ACT_CODED | ACT_DECODED_ARG | (dull_module(a->text) ? 0 : ACT_STRONG), a->text);
	else if (a->kind == JS_ARG_CONST && (a->flags & JS_ARG_FOLDED) && sensitive_module(a->text))
		add(w, BEHAVE_DECODE, ACT_CODED | ACT_CONCAT_ARG, a->text);
	else if (runs_drop(w, a->text))
		add(w, BEHAVE_EXECUTE, (flags & ~(uint32_t)ACT_CONSTANT) | ACT_FETCHED_ARG, T("require"));
	else if (a->kind != JS_ARG_CONST && (flags & (ACT_DECODED_ARG | ACT_FETCHED_ARG)))
		add(w, BEHAVE_EXECUTE, flags | ACT_INSECURE, T("require")); /* INSECURE: a module, no text */
}

static void on_page(struct walk *w, enum callee c)
{
	struct text what = constant(arg(w->event, 0));

	if (c == CALLEE_ELEMENT && text_eq_nocase(what, T("script")))
		add(w, BEHAVE_PAGE, ACT_CONSTANT, T("script tag"));
	if (c == CALLEE_LISTEN && (text_eq(what, T("keydown")) || text_eq(what, T("keypress")) ||
				   text_eq(what, T("keyup")) || text_eq(what, T("submit"))))
		add(w, BEHAVE_PAGE, ACT_BROWSER_ARG, what);
	if (c == CALLEE_ASK && (has(w->shown, "rivate key") || has(w->shown, "eed phrase") ||
				has(w->shown, "nemonic") || has(w->shown, "ecovery phrase") ||
				has(w->shown, "assword") || has(w->shown, "rivateKey")))
		add(w, BEHAVE_WALLET, ACT_BROWSER_ARG, T("asks for a secret"));
}

/* Key strokes of the whole machine. */
static bool listens_to_keys(struct text path)
{
	static const char *const modules[] = {"node-global-key-listener", "iohook", "uiohook-napi", "gkm", "keylogger.js",
					      "global-keypress", NULL};

	for (const char *const *m = modules; *m; m++) {
		struct text rest = path;
		if (text_skip(&rest, text_of(*m)) && (!rest.n || *rest.p == '.' || *rest.p == '('))
			return true;
	}
	return false;
}

/* provider.sendTransaction({to: '0x..', value: balance...}): all there is to one fixed place. */
static bool empties_wallet(const struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	const struct js_arg *to = prop(a, T("to")), *value = prop(a, T("value"));

	return to && value && text_starts(constant(to), T("0x")) && has(value->text, "alance");
}

/* A folder is listed in a script that looks for names of .env files. */
static bool looks_for_env_files(const struct walk *w)
{
	return has(w->source, "\\.env") || has(w->source, "'.env'") || has(w->source, "\".env\"") ||
	       has(w->source, "`.env`") || has(w->source, "'.env.") || has(w->source, "\".env.");
}

/* What is called so seldom that it has no row in the table of callees. */
static void on_rare(struct walk *w)
{
	const struct js_event *e = w->event;
	struct text p = e->path;

	if (text_eq(p, T("worker_threads.Worker"))) {
		if (text_eq(constant(prop(arg(e, 1), T("eval"))), T("true")))
			on_execute(w, false);
	} else if (text_starts(p, T("WebAssembly."))) {
		if (arg_flags(arg(e, 0)) & ACT_DECODED_ARG)
			add(w, BEHAVE_DECODE, ACT_DECODED_ARG | ACT_EXECUTED | ACT_KEYS_ARG, p);
	} else if (text_starts(p, T("process.binding()")) && text_ends(p, T(".spawn"))) {
		add(w, BEHAVE_EXEC, ACT_DECODED_ARG, p);
	} else if (listens_to_keys(p)) {
		add(w, BEHAVE_PAGE, ACT_BROWSER_ARG | ACT_STRONG, T("key strokes"));
	} else if (text_ends(p, T(".createPackage")) && has(p, "asar")) {
		if (has(w->source, "LOCALAPPDATA") || has(w->source, "/Applications/"))
			add(w, BEHAVE_WRITE_OTHERS, ACT_STRONG, T("a desktop program"));
	} else if (text_ends(p, T(".sendTransaction")) && empties_wallet(w)) {
		add(w, BEHAVE_PAGE, ACT_SELF_ARG | ACT_KEYS_ARG, p);
	} else if ((text_starts(p, T("fs.readdir")) || text_starts(p, T("fs.promises.readdir"))) && looks_for_env_files(w)) {
		add(w, BEHAVE_COLLECT_FILES, ACT_HOME_ARG | ACT_SELF_ARG, T(".env files"));
	}
}

static void on_call(struct walk *w)
{
	const struct js_event *e = w->event;
	enum callee c = callee_of(e->path);

	switch (c) {
	case CALLEE_EXECUTE:
	case CALLEE_COMPILE:
		on_execute(w, false);
		break;
	case CALLEE_TIMER:
		on_execute(w, true);
		break;
	case CALLEE_NET:
		w->connects |= has(e->path, "ocket") || text_starts(e->path, T("ws"));
		on_net(w, false);
		break;
	case CALLEE_NET_POST:
		on_net(w, true);
		break;
	case CALLEE_NET_WRITE:
		on_net_write(w);
		break;
	case CALLEE_SOCKET:
		on_socket(w);
		break;
	case CALLEE_DNS:
		on_dns(w);
		break;
	case CALLEE_EXEC:
		on_exec(w, false);
		break;
	case CALLEE_SPAWN:
		on_exec(w, true);
		break;
	case CALLEE_READ:
		on_read(w);
		break;
	case CALLEE_WRITE:
		on_write(w, arg(e, 0), arg(e, 1));
		break;
	case CALLEE_COPY:
		on_copy(w);
		break;
	case CALLEE_REMOVE:
		on_remove(w);
		break;
	case CALLEE_HOST_INFO:
		add(w, BEHAVE_COLLECT_HOST, ACT_HOST_ARG, e->path);
		break;
	case CALLEE_DECODE:
		add(w, BEHAVE_DECODE, arg_flags(arg(e, 0)) & ~(uint32_t)ACT_STRONG, e->path);
		break;
	case CALLEE_STRINGIFY:
		if (arg(e, 0)->origins & JS_FROM_ENV_ALL) /* lists of names are looked through by honest code */
			add(w, BEHAVE_COLLECT_ENV, ACT_ENV_ARG | (has(e->path, "tringify") ? ACT_STRONG : 0), e->path);
		break;
	case CALLEE_REQUIRE:
		on_require(w);
		break;
	case CALLEE_CLIP_READ:
		add(w, BEHAVE_CLIPBOARD, ACT_BROWSER_ARG, e->path);
		break;
	case CALLEE_CLIP_WRITE:
		add(w, BEHAVE_CLIPBOARD, ACT_SELF_ARG, e->path);
		break;
	case CALLEE_LISTEN:
	case CALLEE_ELEMENT:
	case CALLEE_ASK:
		on_page(w, c);
		break;
	case CALLEE_PIPE:
		if ((has(e->path, "net.") || has(e->path, "tls.")) && has(w->shown, "std"))
			add(w, BEHAVE_SHELL, ACT_STRONG, e->path);
		else if (has(e->path, "child_process") && has(e->path, "std") && (has(arg(e, 0)->text, "net.") || has(arg(e, 0)->text, "tls.") || has(arg(e, 0)->text, "ocket")))
			add(w, BEHAVE_SHELL, ACT_STRONG, e->path);
		else if (callee_is_answer(e->path) && (has(w->shown, "createWriteStream") || has(arg(e, 0)->text, "createWriteStream"))) {
			add(w, BEHAVE_DROP, ACT_FETCHED_ARG, e->path);
			remember_drop(w, w->opened);
		}
		break;
	case CALLEE_NONE:
		if (callee_is_answer(e->path))
			remember_span(w, e);
		else if (client(e->path))
			on_client(w);
		else if ((text_starts(e->path, T("vm.")) || text_starts(e->path, T("Function()"))) && text_ends(e->path, T("()")))
			on_given(w);
		else
			on_rare(w);
		break;
	}
}

/* new Image().src = 'https://..?m=' + mnemonic */
static void on_key_address(struct walk *w, const struct js_arg *v)
{
	struct text host;
	uint32_t f = command_host(v->text, &host);

	if (host.n && !(f & ACT_STRONG))
		add(w, BEHAVE_SEND, f | ACT_KEYS_ARG, host);
}

static void on_write_member(struct walk *w)
{
	const struct js_event *e = w->event;
	const struct js_arg *v = arg(e, 0);
	struct text p = e->path;

	if (text_ends(p, T("process.env.NODE_TLS_REJECT_UNAUTHORIZED")))
		add(w, BEHAVE_HIDE, ACT_INSECURE, p);
	else if ((text_eq(p, T("document.body.innerHTML")) || text_eq(p, T("document.documentElement.innerHTML"))) &&
		 (has(w->source, "imeZone") || has(w->source, "navigator.language")) && has(w->source, "ru"))
		add(w, BEHAVE_PAGE, ACT_HOST_ARG, T("replaces the page"));
	else if (text_starts(p, T("ethereum[")) && v->kind == JS_ARG_FUNCTION)
		add(w, BEHAVE_PAGE, ACT_SELF_ARG | ACT_KEYS_ARG, p);
	else if (text_eq(p, T("XMLHttpRequest.prototype.open")) || text_eq(p, T("XMLHttpRequest.prototype.send")) ||
		 text_eq(p, T("fetch")) || text_eq(p, T("ethereum.request")) || text_ends(p, T(".ethereum.request")) ||
		 text_eq(p, T("solana.signTransaction")))
		add(w, BEHAVE_PAGE, ACT_SELF_ARG | (has(p, "ethereum") || has(p, "solana") ? ACT_KEYS_ARG : 0), p);
	else if (text_ends(p, T(".name")) && has(w->shown, "Math.random"))
		add(w, BEHAVE_PUBLISH, ACT_STRONG, T("a made-up name"));
	else if (text_ends(p, T(".scripts.postinstall")) || text_ends(p, T(".scripts.preinstall")) ||
		 text_ends(p, T(".scripts.install")))
		add(w, BEHAVE_WRITE_OTHERS, ACT_STRONG | ACT_SELF_ARG, p);
	else if (text_ends(p, T(".src")) && (v->origins & (JS_FROM_BROWSER | JS_FROM_ENV_ALL)))
		add(w, BEHAVE_SEND, origin_flags(v->origins), p);
	else if (text_ends(p, T("().src")) && (v->origins & JS_FROM_KEYS) && v->text.n)
		on_key_address(w, v);
	else if (text_ends(p, T("().src")) && has(p, "createElement") && v->text.n && v->kind != JS_ARG_PATH) {
		struct text host;
		uint32_t f = command_host(v->text, &host);
		if (host.n)
			add(w, BEHAVE_PAGE, f | arg_flags(v), host);
	}
}

/* JSON.stringify(process.env), querystring.stringify({...process.env}): seen by what stands before it. */
static bool made_text(const struct walk *w, const struct js_event *e)
{
	struct text before = text_trim(text_head(w->source, e->start));

	if (text_ends(before, T("...")))
		before = text_trim(text_head(before, before.n - 3));
	if (text_ends(before, T("{")))
		before = text_trim(text_head(before, before.n - 1));
	return text_ends(before, T("tringify("));
}

static bool secret_name(struct text name)
{
	return has(name, "TOKEN") || has(name, "SECRET") || has(name, "PASSWORD") || has(name, "API_KEY") ||
	       has(name, "ACCESS_KEY") || has(name, "PRIVATE_KEY") || has(name, "MNEMONIC");
}

static bool worth(const struct js_event *e)
{
	return e->kind == JS_CALL || e->kind == JS_NEW || e->kind == JS_WRITE || e->kind == JS_READ;
}

static void on_event(struct walk *w, const struct js_event *e, const struct js_layer *layer)
{
	bool top = e->depth == 0 || (e->function < w->fold->function_count && w->live[e->function]);

	w->event = e;
	w->place = w->b->layer ? layer->file_start : e->start;
	w->shown = e->end > e->start && e->end <= w->source.n
			   ? text_n(w->source.p + e->start, e->end - e->start)
			   : text_of("");
	w->flags = w->b->flags | (top ? ACT_TOP : 0) | (nested(w, e) ? ACT_NESTED : 0) |
		   (e->flags & JS_EVENT_CODED ? ACT_CODED : 0);
	if (w->shown.n > 4096)
		w->shown = text_head(w->shown, 4096);
	if (e->kind == JS_CALL || e->kind == JS_NEW)
		on_call(w);
	else if (e->kind == JS_WRITE)
		on_write_member(w);
	else if (e->kind == JS_READ && (e->flags & JS_EVENT_WHOLE))
		add(w, BEHAVE_COLLECT_ENV, made_text(w, e) ? ACT_ENV_ARG | ACT_STRONG : ACT_PLAIN, e->path);
	else if (e->kind == JS_READ && text_starts(e->path, T("process.env.")) && secret_name(text_tail(e->path, 12)))
		add(w, BEHAVE_COLLECT_ENV, ACT_SECRET_ARG, e->path);
	else if (e->kind == JS_READ && text_eq(e->path, T("document.cookie")))
		add(w, BEHAVE_PAGE, ACT_BROWSER_ARG, e->path);
}

/* 0x and forty hexadecimal digits, put together from pieces. */
static bool hidden_wallet(struct text t)
{
	if (t.n != 42 || !text_skip(&t, T("0x")))
		return false;
	for (size_t i = 0; i < t.n; i++)
		if (!((t.p[i] >= '0' && t.p[i] <= '9') || ((t.p[i] | 0x20) >= 'a' && (t.p[i] | 0x20) <= 'f')))
			return false;
	return true;
}

void behave_layer(const struct behave *b)
{
	const struct js_layer *layer = &b->layers->list[b->layer];
	struct walk w = {.b = b, .fold = &layer->fold, .source = layer->text};

	w.live = ARENA_ARRAY(b->acts->arena, bool, layer->fold.function_count + 1);
	if (!w.live) {
		b->acts->failed = true;
		return;
	}
	mark_live(&w);
	for (size_t i = 0; i < layer->fold.event_count; i++)
		if (worth(&layer->fold.events[i]))
			on_event(&w, &layer->fold.events[i], layer);
	for (size_t i = 0; i < layer->fold.constant_count; i++)
		if (hidden_wallet(layer->fold.constants[i].text))
			act_add(b->acts, BEHAVE_WALLET, b->flags | ACT_CONSTANT, b->layer ? layer->file_start : layer->fold.constants[i].start,
				b->number, layer->fold.constants[i].text, T("wallet addresses"));
}
