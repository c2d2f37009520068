/* The network: what is fetched, and what is sent. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/command.h"

#define TABLE_BYTES 512u /* of a table of addresses that are looked at */

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
static bool sends_keys(const struct walk *w, const struct js_arg *a)
{
	static const char *const parts[] = {"body", "headers", "data", "path", "params", "json", "form", "url", "text",
					  "html", "subject", NULL};
	bool keys = a->kind != JS_ARG_OBJECT && (a->origins & JS_FROM_KEYS);

	for (const char *const *p = parts; *p && !keys; p++) {
		const struct js_arg *v = prop(a, text_of(*p));
		/* Authorization: `Bearer ${config.stripe.secretKey}`: what services call their own keys */
		bool login = text_eq(text_of(*p), T("headers")) && has(w->shown, "uthorization") && has(w->shown, "ecretKey") && !has(w->shown, "rivateKey");
		keys = v && (v->origins & JS_FROM_KEYS) && !login;
	}
	return keys;
}

/* What stands behind the address is the body as it is. */
static bool takes_object(struct text path)
{
	return (has(path, "axios") || text_starts(path, T("$.")) || text_starts(path, T("jQuery.")) || text_starts(path, T("needle"))) &&
	       (text_ends(path, T(".post")) || text_ends(path, T(".put")) || text_ends(path, T(".patch")));
}

/* axios.post(url, {m: mnemonic}): the object is the body, and its maker calls its parts as he likes. What a service calls its own secret
 * is shown to that service: {secret: this.secretKey, response}. */
static bool body_keeps_keys(const struct js_arg *body)
{
	for (uint32_t i = 0; body->kind == JS_ARG_OBJECT && i < body->prop_count; i++) {
		struct text name = body->props[i].name;
		bool own = text_eq(name, T("secret")) || text_eq(name, T("secretKey")) || text_eq(name, T("secret_key")) || text_eq(name, T("auth"));
		if (!own && (body->props[i].value.origins & JS_FROM_KEYS))
			return true;
	}
	return false;
}

/* The secret of a site, shown to the service that gave it: a captcha's answer is verified so. Their documentation calls it secret key. */
static bool verifies_captcha(const struct walk *w, struct text url)
{
	static const char *const places[] = {"https://www.google.com/recaptcha/api/siteverify", "https://www.recaptcha.net/recaptcha/api/siteverify",
					     "https://challenges.cloudflare.com/turnstile/v0/siteverify", "https://hcaptcha.com/siteverify",
					     "https://api.hcaptcha.com/siteverify", "https://api.friendlycaptcha.com/api/v1/siteverify", NULL};

	const struct js_arg *options = arg(w->event, 1);

	if (behave_other_way(w) || prop(options, T("host")) || prop(options, T("hostname")) || prop(options, T("baseURL")))
		return false;
	url = text_cut(url, '?').head;
	for (const char *const *p = places; *p; p++)
		if (text_eq(url, text_of(*p)))
			return true;
	return false;
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

/* What comes from people comes from the terminal. */
static bool typed_only(const struct walk *w)
{
	uint32_t from = 0;

	for (uint32_t i = 0; i < w->event->argc && i < JS_ARGS_MAX; i++)
		from |= arg(w->event, i)->origins;
	return (from & JS_FROM_STDIN) && !(from & (JS_FROM_BROWSER | JS_FROM_CLIPBOARD));
}

#define GATHER_MAX 160 /* bytes of a loop over the standard input */

/* Read to its end in a text that says nothing to anybody: what another program hands on, and nobody types. */
static bool gathers_input(struct walk *w)
{
	static const char *const talks[] = {"console.", "stdout", "stderr", "createInterface", "question", "rompt", "setRawMode", "/dev/tty", "process[", "stdin[", NULL};

	if (!behave_said(w, "of process.stdin"))
		return false;
	for (const char *const *t = talks; *t; t++)
		if (behave_said(w, *t))
			return false;
	/* for await (const chunk of process.stdin) body += chunk: and what is behind the loop sends */
	struct text loop = text_head(text_tail(w->source, text_find(w->source, T("of process.stdin"))), GATHER_MAX);
	loop = text_head(loop, text_find(loop, T(";")));
	return text_has(loop, T("+=")) || text_has(loop, T(".push("));
}

static bool handed_on(struct walk *w)
{
	if (w->gathered == ASKED_NOT)
		w->gathered = gathers_input(w) ? ASKED_YES : ASKED_NO;
	return typed_only(w) && w->gathered == ASKED_YES;
}

/* axios.post('https://host.example/x', body): where it goes is written down. */
static bool fixed_address(const struct js_arg *a)
{
	return a->kind == JS_ARG_CONST && text_has(a->text, T("://")) && !(behave_argument(a) & ACT_DECODED_ARG);
}

/* What one event sends, and where to. */
struct message {
	struct text url, host; /* the constant ones, or "" */
	uint32_t flags;	       /* enum act_flag */
	bool post;	       /* it has a body */
	bool keys;	       /* private keys are in it */
	bool sessions;	       /* what others are known by is in it */
	bool own;	       /* the program's user says where it goes */
	bool logs_in;	       /* it has what a client's own settings keep, as what one gets in with */
};

#define BAD_PLACE (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_INSECURE) /* nothing is excused there */

static bool posts(const struct js_arg *options)
{
	return text_eq(constant(prop(options, T("method"))), T("POST"));
}

/* {hostname: 'x.example', path: '/y'}: one address; "" when an argument is no such thing. */
static struct text of_parts(const struct walk *w, const struct js_arg *options)
{
	const struct js_arg *host = prop(options, T("hostname")), *path = prop(options, T("path"));

	if (!host || !host->text.n)
		host = prop(options, T("host"));
	bool known = host && path && (host->kind == JS_ARG_CONST || (host->flags & JS_ARG_MIXED)) && (path->kind == JS_ARG_CONST || (path->flags & JS_ARG_MIXED));
	if (!known || !text_starts(path->text, T("/")) || text_has(host->text, T("/")))
		return text_of("");
	return arena_printf(w->b->acts->arena, "https://" TEXT_FMT TEXT_FMT, TEXT_ARG(host->text), TEXT_ARG(path->text));
}

static void where_to(const struct walk *w, struct message *m)
{
	const struct js_event *e = w->event;
	bool method_first = has(e->path, "XMLHttpRequest") || (text_eq(e->path, T("needle")) && !has(constant(arg(e, 0)), "/"));
	const struct js_arg *first = arg(e, method_first ? 1 : 0);

	m->url = first->kind == JS_ARG_OBJECT ? of_parts(w, first) : text_of("");
	if (!m->url.n)
		m->url = behave_address(first);
	m->flags = command_host(m->url, &m->host);
	if (!m->host.n && (has(e->path, "create().") || has(e->path, "extend().") || has(e->path, "defaults()."))) { /* of the address it was made with */
		m->host = w->made_for;
		m->flags |= w->made_for.n ? w->made_flags : 0;
	}
}

/* Where what the argument of that number holds comes from, enum act_flag. */
static uint32_t told_by(struct walk *w, uint32_t i)
{
	const struct js_event *e = w->event;
	const struct js_arg *a = arg(e, i);
	uint32_t from = behave_origins(a->origins);

	if (!i && (a->kind == JS_ARG_PATH || a->kind == JS_ARG_UNKNOWN) && behave_of_everything(w, a->origins)) /* an address of unknown make */
		from = ACT_PARAM_ARG;
	if (!i && behave_tells_place(w, e))
		from &= ~(uint32_t)(ACT_COMMAND_ARG | ACT_HOST_ARG | ACT_BROWSER_ARG);
	if (!i && (a->origins & JS_FROM_REPOSITORY) && behave_names_repository(w))
		from &= ~(uint32_t)ACT_COMMAND_ARG;
	if (a->kind == JS_ARG_OBJECT) /* a certificate in base64 hides no address */
		return (from & ~(uint32_t)ACT_DECODED_ARG) | (address_origins(a) & ACT_DECODED_ARG);
	if (i && !(from & BEHAVE_TAINTS) && fixed_address(arg(e, 0))) /* nor does a body that a key in hex makes unreadable */
		return from & ~(uint32_t)ACT_DECODED_ARG;
	return from;
}

/* The cookies and the authorization of a request in one body: who verifies a token sends that, who passes a request on puts both into
 * headers again. */
static bool both_logins(uint32_t from)
{
	return (from & JS_FROM_COOKIE) && (from & JS_FROM_BEARER);
}

static bool logins_of_others(const struct js_event *e, uint32_t i, const struct js_arg *body)
{
	const struct js_arg *a = body ? body : i == 1 && text_ends(e->path, T(".post")) ? arg(e, i) : NULL;

	return a && both_logins(a->origins);
}

/* get('https://host/?p=' + req.body.password): what somebody logs in with, in an address. A service is shown it in a body. */
static bool password_in_address(const struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	struct text shown = text_cut(text_tail(w->shown, text_find(w->shown, T("("))), ',').head;

	return (a->flags & JS_ARG_MIXED) && (a->origins & JS_FROM_REQUEST) && (has(shown, ".body.password") || has(shown, ".body.pass)") || has(shown, ".body.pin"));
}

static void what_goes(struct walk *w, struct message *m)
{
	const struct js_event *e = w->event;

	for (uint32_t i = 0; i < e->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *body = prop(arg(e, i), T("body")), *tls = prop(arg(e, i), T("rejectUnauthorized"));
		m->flags |= told_by(w, i);
		m->keys |= sends_keys(w, arg(e, i)) || (i == 1 && takes_object(e->path) && body_keeps_keys(arg(e, i)));
		m->sessions |= logins_of_others(e, i, body);
		m->post |= body || posts(arg(e, i));
		if (body && (body->origins & JS_FROM_FILE) && !behave_own_state(w)) /* an upload: made of something of this machine */
			m->flags |= ACT_CONCAT_ARG;
		if (tls && text_eq(constant(tls), T("false")))
			m->flags |= ACT_INSECURE;
	}
	m->sessions |= password_in_address(w);
	m->flags |= m->sessions ? ACT_BROWSER_ARG : 0;
	if ((m->flags & ACT_COMMAND_ARG) && !(m->flags & BAD_PLACE) && behave_only_versions(w) &&
	    (!w->names || fold_names_repository(text_of(""), m->url)))
		m->flags &= ~(uint32_t)ACT_COMMAND_ARG;
	if ((m->flags & ACT_COMMAND_ARG) && behave_to_its_forge(w, m->url))
		m->flags &= ~(uint32_t)ACT_COMMAND_ARG;
}

/* The program's user says where it goes, or started it for that. */
static void by_its_user(struct walk *w, struct message *m)
{
	bool own = !(m->flags & (BAD_PLACE | ACT_OTHER_HOST)) && behave_own_place(w);

	m->own = own;
	w->places = true;
	if ((m->flags & ACT_BROWSER_ARG) && text_starts(w->source, T("#!")) && !(m->flags & (BAD_PLACE | ACT_DECODED_ARG)))
		w->flags &= ~(uint32_t)ACT_TOP;
	if (own)
		m->flags &= ~(uint32_t)(ACT_COMMAND_ARG | ACT_HOST_ARG);
	if ((m->flags & ACT_BROWSER_ARG) && !(m->flags & (BAD_PLACE | ACT_DECODED_ARG)) && !m->sessions && behave_submits(w))
		m->flags &= ~(uint32_t)ACT_BROWSER_ARG;
}

/* What one gets in with goes to the service that it is for. */
static void to_get_in(struct walk *w, struct message *m)
{
	if (m->flags & BAD_PLACE)
		return;
	if ((m->flags & ACT_COMMAND_ARG) && behave_only_authorizes(w, JS_FROM_COMMAND, m->host)) /* a helper's command says it */
		m->flags &= ~(uint32_t)(ACT_COMMAND_ARG | ACT_DECODED_ARG);
	if ((m->flags & ACT_BROWSER_ARG) && typed_only(w) && behave_only_authorizes(w, JS_FROM_STDIN, m->host))
		m->flags &= ~(uint32_t)ACT_BROWSER_ARG;
	/* and a page's store: Bearer, in the header, to where the page's own service is */
	if ((m->flags & ACT_BROWSER_ARG) && has(w->shown, "Bearer ") && behave_takes_items(w) && behave_only_authorizes(w, JS_FROM_BROWSER, m->host))
		m->flags &= ~(uint32_t)ACT_BROWSER_ARG;
	/* a client's own settings keep it, which have certificates in base64 too */
	bool unlike = (m->flags & ACT_DECODED_ARG) && (m->host.n || !(arg(w->event, 0)->origins & JS_FROM_CRED_FILE));
	m->logs_in = (m->flags & ACT_FILE_ARG) && ((!unlike && behave_only_authorizes(w, JS_FROM_CRED_FILE, m->host)) || behave_renews(w, m->url));
	/* who gives tokens is no other host, for what nobody else keeps */
	if ((m->flags & ACT_OTHER_HOST) && (m->logs_in || !(m->flags & (BEHAVE_TAINTS & ~(uint32_t)ACT_SECRET_ARG))) && !m->keys &&
	    behave_token_place(w, m->url))
		m->flags &= ~(uint32_t)ACT_OTHER_HOST;
	if (m->logs_in)
		m->flags = (m->flags & ~(uint32_t)(ACT_FILE_ARG | ACT_DECODED_ARG)) | ACT_PLAIN;
	if (m->flags & ACT_DECODED_ARG)
		return;
	if ((m->flags & ACT_FILE_ARG) && behave_only_asked(w))
		m->flags |= ACT_GATED;
	/* a token for the service that it is called after */
	if ((m->flags & ACT_SECRET_ARG) && !m->post && behave_own_token(w, m->host))
		m->flags &= ~(uint32_t)ACT_SECRET_ARG;
	/* and one that goes as Authorization to where clients of that service go, whatever it is called */
	if ((m->flags & ACT_SECRET_ARG) && !(m->flags & ACT_FILE_ARG) && behave_only_authorizes(w, JS_FROM_ENV, m->host))
		m->flags |= ACT_GATED;
}

/* resolver + '?dns=' + coded: a host that no code hides, and behind it something that one made. */
static bool hidden_behind_host(const struct walk *w, const struct message *m)
{
	const struct js_arg *a = arg(w->event, 0);
	struct text rest = m->url;

	if (!m->host.n || !(a->flags & JS_ARG_MIXED) || behave_decoding(a->how) || !text_starts(rest, T("http")))
		return false;
	rest = text_tail(rest, text_find(rest, m->host));
	return text_skip(&rest, m->host) && rest.n && memchr("/?#:", *rest.p, 4);
}

/* What its host and its body tell together. */
static void to_whom(struct walk *w, struct message *m)
{
	const struct js_event *e = w->event;

	if (behave_decoding(arg(e, 0)->how))
		m->flags |= ACT_DECODED_ARG;
	if ((m->flags & ACT_DECODED_ARG) && !m->post && !(m->flags & BAD_PLACE) && hidden_behind_host(w, m))
		m->flags &= ~(uint32_t)ACT_DECODED_ARG;
	if (text_starts(m->url, T("/")) && !text_starts(m->url, T("//"))) /* the page's own server: that is what forms are for */
		m->flags &= ~(uint32_t)ACT_BROWSER_ARG;
	if ((m->keys || (m->flags & (ACT_ENV_ARG | ACT_FILE_ARG))) && has(e->path, "sendMail") && constant(prop(arg(e, 0), T("to"))).n)
		m->flags |= ACT_OTHER_HOST;
	if (m->keys && (m->flags & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP)) && !verifies_captcha(w, m->url))
		m->flags |= ACT_KEYS_ARG;
	/* a client's own token is a part of such an address, and its chat is told by the environment too */
	if ((m->flags & ACT_COLLECTOR_HOST) && !(m->flags & ACT_WHOLE_URL) &&
	    (has(m->host, "telegram") || has(m->host, "discord") || has(m->host, "slack"))) {
		m->flags &= ~(uint32_t)ACT_SECRET_ARG;
		bool told = behave_own_chat(w, m->host);
		m->own |= told && !w->chat_passed;
		if (told)
			m->flags = (m->flags & ~(uint32_t)(ACT_COLLECTOR_HOST | (w->chat_passed ? 0 : ACT_COMMAND_ARG))) | (w->chat_passed ? ACT_SILENT : 0);
	}
}

/* const places = {a: (id) => 'https://host/' + id, b: ..}; fetch(places[kind](id), ..): one of the hosts that a table of the text writes
 * down. Which of them it is does not matter for what must go to none. */
static void of_table(struct walk *w, struct message *m)
{
	struct text rest = text_tail(w->shown, text_find(w->shown, T("("))), host;

	if (m->host.n || !(m->flags & (ACT_ENV_ARG | ACT_FILE_ARG)) || m->flags & ACT_PLAIN || !text_skip(&rest, T("(")))
		return;
	struct text name = name_at(rest);
	if (name.n < 2 || !text_starts(text_tail(rest, name.n), T("[")) || !behave_may_ask(w, ASK_TABLE, CONTENT_QUESTIONS))
		return;
	for (unsigned way = 0; way < 2; way++) { /* as people write it, and as a minifier does */
		struct text makes = arena_printf(w->b->acts->arena, way ? TEXT_FMT "={" : TEXT_FMT " = {", TEXT_ARG(name));
		struct text table = text_head(text_tail(w->source, text_find(w->source, makes)), TABLE_BYTES);
		table = text_head(table, text_find(table, T("};")));
		for (size_t at; (at = text_find(table, T("http"))) < table.n; table = text_tail(table, at + 4))
			m->flags |= command_host(text_tail(table, at), &host) & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP);
	}
}

/* What a request is besides a message. */
static void besides(struct walk *w, const struct message *m)
{
	const struct js_event *e = w->event;
	const struct js_arg *first = arg(e, 0), *second = arg(e, 1);
	bool puts = text_eq(constant(prop(first, T("method"))), T("PUT")) || text_eq(constant(prop(second, T("method"))), T("PUT")) || has(e->path, ".put");

	if (has(constant(prop(first, T("socketPath"))), "docker.sock") && m->post)
		behave_add(w, BEHAVE_PERSIST, ACT_STRONG | ACT_COMMAND_ARG, T("the container service"));
	if (has(e->path, "sendMail") && behave_copies_mail(first))
		behave_add(w, BEHAVE_SEND, ACT_STRONG | ACT_PARAM_ARG, T("a hidden copy"));
	if (m->flags & ACT_STRONG)
		behave_add(w, BEHAVE_METADATA, m->flags & ~(uint32_t)ACT_STRONG, m->host);
	if (puts && has(w->shown, "_attachments"))
		behave_add(w, BEHAVE_PUBLISH, ACT_STRONG | (behave_origins(first->origins | second->origins) & ACT_SECRET_ARG), T("as the registry takes it"));
	if (command_brings_runtime(m->url))
		behave_add(w, BEHAVE_PUBLISH, ACT_STRONG | ACT_FETCHED_ARG, T("a runtime of its own"));
	if (w->contract && (m->flags & ACT_FETCHED_ARG))
		behave_add(w, BEHAVE_DECODE, ACT_WHOLE_URL | ACT_OTHER_HOST, T("an address that a contract tells"));
}

/* For the events behind it: whom it talked to. */
static void remember(struct walk *w, const struct message *m)
{
	const struct js_event *e = w->event;
	bool only_asks = !m->post && !(m->flags & BEHAVE_TAINTS) && (text_eq(e->path, T("https.get")) || text_eq(e->path, T("http.get")));

	w->elsewhere |= !m->own && !only_asks; /* nothing can be written to a request that get() made */
	w->metadata |= (m->flags & ACT_STRONG) != 0;
	w->last_host = m->flags & (ACT_STRONG | ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP | ACT_DECODED_ARG);
	w->last_name = m->host;
	if (w->metadata && (m->flags & ACT_FETCHED_ARG))
		metadata_sent(w);
	for (uint32_t i = 0; i < e->argc && i < JS_ARGS_MAX; i++)
		behave_sent_on(w, arg(e, i)->origins, w->last_host, m->host);
	if (w->connects && behave_pool_language(w))
		behave_add(w, BEHAVE_EXEC, ACT_COLLECTOR_HOST | ACT_CONSTANT, m->host);
	behave_remember_span(w, e);
}

void behave_net(struct walk *w, bool post)
{
	struct message m = {.post = post};

	where_to(w, &m);
	what_goes(w, &m);
	by_its_user(w, &m);
	to_get_in(w, &m);
	to_whom(w, &m);
	of_table(w, &m);
	besides(w, &m);
	remember(w, &m);
	m.flags &= ~(uint32_t)ACT_STRONG;
	if ((m.flags & BEHAVE_TAINTS) == ACT_BROWSER_ARG && !(m.flags & (BAD_PLACE | ACT_DECODED_ARG)) && handed_on(w))
		m.flags |= ACT_OWN;
	m.post |= has(w->event->path, "XMLHttpRequest") && text_eq(constant(arg(w->event, 0)), T("POST"));
	if (m.post || m.logs_in || (m.flags & BEHAVE_TAINTS))
		behave_add(w, BEHAVE_SEND, m.flags | (m.sessions ? ACT_STRONG : 0), m.host);
	behave_add(w, BEHAVE_FETCH, m.flags & ~(uint32_t)ACT_PLAIN, m.host);
}

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

	if ((from & JS_FROM_COMMAND) && !(w->last_host & (BAD_PLACE | ACT_DECODED_ARG)) && has(w->event->path, "http") && behave_only_versions(w) && !w->names)
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
	if (both_logins(from))
		flags |= ACT_STRONG | ACT_BROWSER_ARG | ((w->last_host | datagram_host(w)) & (ACT_OTHER_HOST | BAD_PLACE));
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
