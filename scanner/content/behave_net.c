/* The network: what is fetched, and what is sent. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/command.h"

#define JOB_AROUND 1024 /* bytes before and behind a job's name that a miner's other words stand in */

static struct text url_of(const struct js_arg *a)
{
	static const char *const keys[] = {"url", "uri", "href", "hostname", "host", "baseURL", "prefixUrl"};

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
		from |= v ? behave_origins(v->origins) : 0;
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

/* The clouds' own services are what such credentials are for. */
static bool cloud(struct text host)
{
	static const char *const domains[] = {"amazonaws.com", "amazonaws.com.cn", "azure.com", "azure.net", "azure.us", "windows.net",
					      "microsoftonline.com", "microsoft.com", "googleapis.com", "google.com", "google.internal",
					      "aliyuncs.com", "oraclecloud.com", "digitalocean.com", "tencentcloudapi.com", "ibm.com", NULL};

	for (const char *const *d = domains; *d; d++)
		if (text_ends(host, text_of(*d)))
			return true;
	return false;
}

/* What an answer said, to a fixed host, in a script that asks the metadata service. */
static void metadata_sent(struct walk *w)
{
	if ((w->last_host & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP)) && !cloud(w->last_name))
		behave_add(w, BEHAVE_METADATA, ACT_STRONG | ACT_FETCHED_ARG, w->last_name);
}

/* "job_id" with what a miner says of a job beside it: other services have jobs too. */
static bool job_submitted(struct text t)
{
	for (unsigned tries = 0; tries < CONTENT_WORD_TRIES; tries++) {
		size_t at = text_find(t, T("job_id"));
		if (at >= t.n)
			return false;
		size_t from = at > JOB_AROUND ? at - JOB_AROUND : 0;
		struct text around = text_head(text_tail(t, from), 2 * (size_t)JOB_AROUND);
		if (has(around, "nonce") && has(around, "submit"))
			return true;
		t = text_tail(t, at + 6);
	}
	return false;
}

static bool pool_words(struct text t)
{
	if (has(t, "mining.subscribe") || has(t, "mining.authorize"))
		return true;
	if (t.n > CONTENT_BUNDLE && !job_submitted(t) && !has(t, "rx/0")) /* the common words say nothing there */
		return false;
	return has(t, "login") && ((has(t, "submit") && has(t, "nonce") && (has(t, "blob") || has(t, "job_id"))) ||
				   (has(t, "pass") && has(t, "algo") && has(t, "rx/0")));
}

/* What a miner and its pool say to each other, to a fixed host. */
static bool pool_language(struct walk *w)
{
	if (!(w->last_host & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP)))
		return false;
	if (w->pool == ASKED_NOT)
		w->pool = pool_words(w->source) ? ASKED_YES : ASKED_NO;
	return w->pool == ASKED_YES;
}

/* What comes from people comes from the terminal. */
static bool typed_only(const struct walk *w)
{
	uint32_t from = 0;

	for (uint32_t i = 0; i < w->event->argc && i < JS_ARGS_MAX; i++)
		from |= arg(w->event, i)->origins;
	return (from & JS_FROM_STDIN) && !(from & (JS_FROM_BROWSER | JS_FROM_CLIPBOARD));
}

/* sendEmail({To: to, Bcc: 'one@fixed.example'}): every message goes to somebody whom its sender does not name. */
bool behave_copies_mail(const struct js_arg *a)
{
	static const char *const names[] = {"Bcc", "bcc", "BCC", NULL};
	const struct js_arg *to = prop(a, T("To")) ? prop(a, T("To")) : prop(a, T("to"));

	for (const char *const *n = names; to && to->kind != JS_ARG_CONST && *n; n++)
		if (text_has(constant(prop(a, text_of(*n))), T("@")))
			return true;
	return false;
}

/* axios.post('https://host.example/x', body): where it goes is written down. */
static bool fixed_address(const struct js_arg *a)
{
	return a->kind == JS_ARG_CONST && text_has(a->text, T("://")) && !(behave_argument(a) & ACT_DECODED_ARG);
}

void behave_net(struct walk *w, bool post)
{
	const struct js_event *e = w->event;
	bool xhr = has(e->path, "XMLHttpRequest"), keys = false;
	struct text url = url_of(arg(e, xhr ? 1 : 0)), host;
	uint32_t flags = command_host(url, &host);
	const struct js_arg *method = prop(arg(e, 0), T("method"));

	if (!host.n && (has(e->path, "create().") || has(e->path, "extend()."))) { /* of the address it was made with */
		host = w->made_for;
		flags |= w->made_for.n ? w->made_flags : 0;
	}

	for (uint32_t i = 0; i < e->argc && i < JS_ARGS_MAX; i++) {
		uint32_t from = behave_origins(arg(e, i)->origins);
		if (!i && (arg(e, i)->kind == JS_ARG_PATH || arg(e, i)->kind == JS_ARG_UNKNOWN) && behave_of_everything(w, arg(e, i)->origins)) /* an address of unknown make */
			from = ACT_PARAM_ARG;
		if (!i && behave_tells_place(e))
			from &= ~(uint32_t)(ACT_COMMAND_ARG | ACT_HOST_ARG | ACT_BROWSER_ARG);
		if (arg(e, i)->kind == JS_ARG_OBJECT) /* a certificate in base64 hides no address */
			from = (from & ~(uint32_t)ACT_DECODED_ARG) | (address_origins(arg(e, i)) & ACT_DECODED_ARG);
		else if (i && !(from & TAINTS) && fixed_address(arg(e, 0))) /* nor does a body that a key in hex makes unreadable */
			from &= ~(uint32_t)ACT_DECODED_ARG;
		flags |= from;
		keys |= sends_keys(arg(e, i));
		const struct js_arg *body = prop(arg(e, i), T("body"));
		if (body && (body->origins & JS_FROM_FILE) && !behave_own_state(w)) /* an upload: made of something of this machine */
			flags |= ACT_CONCAT_ARG;
		if (prop(arg(e, i), T("body")) || text_eq(constant(prop(arg(e, i), T("method"))), T("POST")))
			post = true;
		const struct js_arg *tls = prop(arg(e, i), T("rejectUnauthorized"));
		if (tls && text_eq(constant(tls), T("false")))
			flags |= ACT_INSECURE;
	}
	if ((flags & ACT_COMMAND_ARG) && !(flags & (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_INSECURE)) && behave_only_versions(w))
		flags &= ~(uint32_t)ACT_COMMAND_ARG;
	bool own = !(flags & (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_OTHER_HOST | ACT_INSECURE)) && behave_own_place(w);
	w->elsewhere |= !own;
	w->places = true;
	if ((flags & ACT_BROWSER_ARG) && text_starts(w->source, T("#!")) &&
	    !(flags & (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_INSECURE | ACT_DECODED_ARG))) /* its user started it for that */
		w->flags &= ~(uint32_t)ACT_TOP;
	if (own)
		flags &= ~(uint32_t)(ACT_COMMAND_ARG | ACT_HOST_ARG);
	/* what a helper's command says is what one gets in with */
	if ((flags & ACT_COMMAND_ARG) && !(flags & (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_INSECURE)) && behave_only_authorizes(w, JS_FROM_COMMAND, host))
		flags &= ~(uint32_t)(ACT_COMMAND_ARG | ACT_DECODED_ARG);
	if ((flags & ACT_BROWSER_ARG) && !(flags & (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_INSECURE)) && typed_only(w) &&
	    behave_only_authorizes(w, JS_FROM_STDIN, host))
		flags &= ~(uint32_t)ACT_BROWSER_ARG;
	/* and so is what a client's own settings keep */
	bool unlike = (flags & ACT_DECODED_ARG) && (host.n || !(arg(e, 0)->origins & JS_FROM_CRED_FILE)); /* those settings have certificates in base64 */
	bool logs_in = (flags & ACT_FILE_ARG) && !(flags & (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_INSECURE)) && !unlike &&
		       behave_only_authorizes(w, JS_FROM_CRED_FILE, host);
	if (logs_in)
		flags = (flags & ~(uint32_t)(ACT_FILE_ARG | ACT_DECODED_ARG)) | ACT_PLAIN;
	if ((flags & ACT_FILE_ARG) && !(flags & (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_INSECURE | ACT_DECODED_ARG)) && behave_only_asked(w))
		flags |= ACT_GATED;
	/* a token for the service that it is called after */
	if ((flags & ACT_SECRET_ARG) && !post && !(flags & (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_INSECURE | ACT_DECODED_ARG)) &&
	    behave_own_token(w, host))
		flags &= ~(uint32_t)ACT_SECRET_ARG;
	/* and a token that goes as Authorization to where clients of that service go, whatever it is called */
	if ((flags & ACT_SECRET_ARG) && !(flags & (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_INSECURE | ACT_DECODED_ARG | ACT_FILE_ARG)) &&
	    behave_only_authorizes(w, JS_FROM_ENV, host))
		flags |= ACT_GATED;
	if (has(constant(prop(arg(e, 0), T("socketPath"))), "docker.sock") && (post || text_eq(constant(method), T("POST"))))
		behave_add(w, BEHAVE_PERSIST, ACT_STRONG | ACT_COMMAND_ARG, T("the container service"));
	if (text_eq(constant(method), T("POST")) || (xhr && text_eq(constant(arg(e, 0)), T("POST"))))
		post = true;
	if (behave_decoding(arg(e, 0)->how))
		flags |= ACT_DECODED_ARG;
	if (has(e->path, "sendMail") && behave_copies_mail(arg(e, 0)))
		behave_add(w, BEHAVE_SEND, ACT_STRONG | ACT_PARAM_ARG, T("a hidden copy"));
	if (text_starts(url, T("/")) && !text_starts(url, T("//"))) /* the page's own server: that is what forms are for */
		flags &= ~(uint32_t)ACT_BROWSER_ARG;
	if ((keys || (flags & (ACT_ENV_ARG | ACT_FILE_ARG))) && has(e->path, "sendMail") && constant(prop(arg(e, 0), T("to"))).n)
		flags |= ACT_OTHER_HOST;
	if (keys && (flags & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP)))
		flags |= ACT_KEYS_ARG;
	/* a client's own token is a part of such an address, and its chat is told by the environment too */
	if ((flags & ACT_COLLECTOR_HOST) && !(flags & ACT_WHOLE_URL) &&
	    (has(host, "telegram") || has(host, "discord") || has(host, "slack")))
		flags = (flags & ~(uint32_t)ACT_SECRET_ARG & ~(behave_own_chat(w, host) ? (uint32_t)(ACT_COLLECTOR_HOST | ACT_COMMAND_ARG) : 0));
	if (flags & ACT_STRONG)
		behave_add(w, BEHAVE_METADATA, flags & ~(uint32_t)ACT_STRONG, host);
	if (has(w->shown, "_attachments") && (text_eq(constant(method), T("PUT")) || text_eq(constant(prop(arg(e, 1), T("method"))), T("PUT")) || has(e->path, ".put")))
		behave_add(w, BEHAVE_PUBLISH, ACT_STRONG | (behave_origins(arg(e, 0)->origins | arg(e, 1)->origins) & ACT_SECRET_ARG), T("as the registry takes it"));
	if (command_brings_runtime(url))
		behave_add(w, BEHAVE_PUBLISH, ACT_STRONG | ACT_FETCHED_ARG, T("a runtime of its own"));
	if (w->contract && (flags & ACT_FETCHED_ARG))
		behave_add(w, BEHAVE_DECODE, ACT_WHOLE_URL | ACT_OTHER_HOST, T("an address that a contract tells"));
	w->metadata |= (flags & ACT_STRONG) != 0;
	w->last_host = flags & (ACT_STRONG | ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP | ACT_DECODED_ARG);
	w->last_name = host;
	if (w->metadata && (flags & ACT_FETCHED_ARG))
		metadata_sent(w);
	for (uint32_t i = 0; i < e->argc && i < JS_ARGS_MAX; i++)
		behave_sent_on(w, arg(e, i)->origins, w->last_host, host);
	if (w->connects && pool_language(w))
		behave_add(w, BEHAVE_EXEC, ACT_COLLECTOR_HOST | ACT_CONSTANT, host);
	flags &= ~(uint32_t)ACT_STRONG;
	behave_remember_span(w, e);
	if (post || logs_in || (flags & TAINTS))
		behave_add(w, BEHAVE_SEND, flags, host);
	behave_add(w, BEHAVE_FETCH, flags & ~(uint32_t)ACT_PLAIN, host);
}

/* What talks to one service or server, by module: what a method of it is given goes there. */
bool behave_client(struct text path)
{
	static const char *const modules[] = {
		"@octokit/", "octokit", "discord.js", "telegraf", "node-telegram-bot-api", "@aws-sdk/", "aws-sdk",
		"nodemailer", "postmark", "resend", "mailgun.js", "@slack/", "dropbox", "googleapis", "mega", "megajs", "basic-ftp", "ftp", "ssh2",
		"node-ssh", "mongodb", "mqtt", "amqplib", "discord-webhook-node", "@sendgrid/", "twilio", "imgur",
		"form-data", NULL};
	static const char *const services[] = {"@sentry/", "posthog-node", "mixpanel", "@segment/", "analytics-node", "@logtail/", "@bugsnag/",
					       "rollbar", "@amplitude/", "raygun", NULL};

	for (const char *const *m = services; *m; m++)
		if (text_starts(path, text_of(*m)))
			return true;
	if (!text_has(path, T("()")))
		return false;
	for (const char *const *m = modules; *m; m++) {
		struct text rest = path;
		if (text_skip(&rest, text_of(*m)) && (text_ends(text_of(*m), T("/")) || !rest.n || *rest.p == '.' || *rest.p == '('))
			return true;
	}
	return false;
}

void behave_client_made(struct walk *w)
{
	w->made_flags = command_host(url_of(arg(w->event, 0)), &w->made_for) & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP);
}

/* new Webhook('https://discord.com/api/webhooks/..'): where what its methods are given goes. */
void behave_new(struct walk *w)
{
	struct text host;

	w->client_at |= command_host(url_of(arg(w->event, 0)), &host) & (ACT_COLLECTOR_HOST | ACT_RAW_IP);
}

/* "Could not add .env.local to .gitignore": says a file's name, and is no path of one to send. */
static bool sentence(const struct js_arg *a)
{
	struct text t = a->text;
	unsigned blanks = 0;

	for (size_t i = 0; a->kind == JS_ARG_CONST && i < t.n; i++) {
		if (t.p[i] == '/' || t.p[i] == '\\')
			return false;
		blanks += t.p[i] == ' ';
	}
	return blanks >= 3;
}

/* backup --bucket mine: a command-line program puts it where its user says. */
static bool users_bucket(const struct walk *w, const struct js_arg *a)
{
	return (a->origins & JS_FROM_ARGV) && text_starts(w->source, T("#!")) && has(w->event->path, "client-s3");
}

void behave_client_call(struct walk *w)
{
	uint32_t flags = 0;

	if (text_ends(w->event->path, T(".connect")) || text_ends(w->event->path, T(".login")) ||
	    text_ends(w->event->path, T(".auth")))
		return; /* a key to get in with */
	for (uint32_t i = 0; i < w->event->argc && i < JS_ARGS_MAX; i++)
		flags |= sentence(arg(w->event, i)) || users_bucket(w, arg(w->event, i)) ? 0 : behave_origins(arg(w->event, i)->origins);
	if (flags & ACT_BROWSER_ARG)
		flags |= ACT_OTHER_HOST;
	if (behave_copies_mail(arg(w->event, 0)))
		behave_add(w, BEHAVE_SEND, ACT_STRONG | ACT_PARAM_ARG, T("a hidden copy"));
	if (flags & (ACT_ENV_ARG | ACT_FILE_ARG | ACT_BROWSER_ARG))
		behave_add(w, BEHAVE_SEND, (flags & (TAINTS | ACT_OTHER_HOST)) | w->client_at, w->event->path);
}

void behave_net_write(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	uint32_t from = a->origins | arg(w->event, 1)->origins;

	if (w->places && !w->elsewhere) /* all places are named by the environment */
		from &= ~(uint32_t)(JS_FROM_COMMAND | JS_FROM_SYSTEM);
	bool passes_on = (from & JS_FROM_REQUEST) || ((from & JS_FROM_PARAM) && (has(w->shown, "req.body") || has(w->shown, "request.body")));
	/* data that was decoded is no host that was */
	uint32_t flags = (behave_origins(from) & ~(uint32_t)ACT_DECODED_ARG) | (w->last_host & ACT_DECODED_ARG) | (passes_on ? ACT_BROWSER_ARG : 0);

	if (w->local && text_starts(w->event->path, T("net.")))
		return;
	if (!w->event->argc || (!(flags & TAINTS) && a->kind == JS_ARG_CONST))
		return;
	if (flags & (ACT_ENV_ARG | ACT_FILE_ARG)) /* to the host that the request was made for */
		flags |= w->last_host & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP);
	if ((from & JS_FROM_KEYS) && (w->last_host & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP | ACT_DECODED_ARG)))
		flags |= ACT_KEYS_ARG | ACT_OTHER_HOST;
	if ((flags & ACT_FILE_ARG) && !(flags & (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_DECODED_ARG)) && behave_only_asked(w))
		flags |= ACT_GATED;
	behave_add(w, BEHAVE_SEND, flags, w->event->path);
	if (w->metadata && (flags & ACT_FETCHED_ARG))
		metadata_sent(w);
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
	if (pool_language(w))
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
	if (flags & TAINTS) /* labels made of data: there is no other reason to ask for such a name */
		flags |= ACT_INSECURE;
	if ((flags & TAINTS) || (flags & (ACT_COLLECTOR_HOST | ACT_DECODED_ARG)) ||
	    ((flags & ACT_CONCAT_ARG) && host.n))
		behave_add(w, BEHAVE_SEND, flags, host.n ? host : w->event->path);
}

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

/* pipeline(got.stream(url), fs.createWriteStream(path)) */
void behave_pipeline(struct walk *w)
{
	const struct js_event *e = w->event;
	bool fetched = (w->flags & ACT_NESTED) != 0;

	for (uint32_t i = 0; i + 1 < e->argc && i < JS_ARGS_MAX; i++)
		fetched |= (arg(e, i)->origins & JS_FROM_NETWORK) || callee_is_answer(arg(e, i)->text);
	if (!fetched || e->argc < 2 || e->argc > JS_ARGS_MAX)
		return;
	bool inside = opened_inside(w);
	if (!inside && !has(arg(e, e->argc - 1)->text, "createWriteStream"))
		return;
	behave_add(w, BEHAVE_DROP, ACT_FETCHED_ARG, e->path);
	if (!inside)
		behave_drops_opened(w);
}

/* A request or a connection, by its path: what is piped into it goes out. */
static bool takes_body(struct text path)
{
	return (has(path, "http") && has(path, ".request(")) || has(path, "net.connect(") || has(path, "net.createConnection(") ||
	       has(path, "tls.connect(") || has(path, "net.Socket(") || has(path, "WebSocket(");
}

/* x.pipe(y): a shell to the network, the network to a file. */
void behave_pipe(struct walk *w)
{
	const struct js_event *e = w->event;
	bool tools = w->tool && !w->unknown_program; /* what a program says goes to a connection, and no commands come from there */

	behave_stdin(w, arg(e, 0)->text, callee_is_answer(e->path) ? e->receiver | JS_FROM_NETWORK : e->receiver & JS_FROM_NETWORK);
	if ((e->receiver & (JS_FROM_CRED_FILE | JS_FROM_ENV_ALL | JS_FROM_KEYS | JS_FROM_CLIPBOARD)) && takes_body(arg(e, 0)->text))
		behave_add(w, BEHAVE_SEND, (behave_origins(e->receiver) & TAINTS) | (w->last_host & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP)), e->path);
	else if (!tools && (has(e->path, "net.") || has(e->path, "tls.")) && has(w->shown, "std"))
		behave_add(w, BEHAVE_SHELL, ACT_STRONG, e->path);
	else if (!tools && has(e->path, "child_process") && has(e->path, "std") && (has(arg(e, 0)->text, "net.") || has(arg(e, 0)->text, "tls.") || has(arg(e, 0)->text, "ocket")))
		behave_add(w, BEHAVE_SHELL, ACT_STRONG, e->path);
	else if ((callee_is_answer(e->path) || (e->receiver & JS_FROM_NETWORK)) && (has(w->shown, "createWriteStream") || has(arg(e, 0)->text, "createWriteStream"))) {
		behave_add(w, BEHAVE_DROP, ACT_FETCHED_ARG, e->path);
		if (!opened_inside(w))
			behave_drops_opened(w);
	}
}
