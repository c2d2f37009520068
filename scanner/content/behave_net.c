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
	static const char *const ways[] = {"Bearer ", "Basic ", "Token ", NULL};
	bool keys = a->kind != JS_ARG_OBJECT && (a->origins & JS_FROM_KEYS);

	for (const char *const *p = parts; *p && !keys; p++) {
		const struct js_arg *v = prop(a, text_of(*p));
		/* Authorization: `Bearer ${config.stripe.secretKey}`: what services call their own keys */
		bool login = text_eq(text_of(*p), T("headers")) && has_any(w->shown, ways) && has(w->shown, "ecretKey") && !has(w->shown, "rivateKey");
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
static bool verifies_captcha(struct walk *w, struct text url)
{
	static const char *const places[] = {"https://www.google.com/recaptcha/api/siteverify", "https://www.recaptcha.net/recaptcha/api/siteverify",
					     "https://challenges.cloudflare.com/turnstile/v0/siteverify", "https://hcaptcha.com/siteverify",
					     "https://api.hcaptcha.com/siteverify", "https://api.friendlycaptcha.com/api/v1/siteverify", NULL};

	const struct js_arg *options = arg(w->event, 1);

	if (behave_other_way(w, w->event) || prop(options, T("host")) || prop(options, T("hostname")) || prop(options, T("baseURL")))
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

void behave_metadata_sent(struct walk *w)
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

bool behave_both_logins(uint32_t from)
{
	return (from & JS_FROM_COOKIE) && (from & JS_FROM_BEARER);
}

static bool logins_of_others(const struct js_event *e, uint32_t i, const struct js_arg *body)
{
	const struct js_arg *a = body ? body : i == 1 && text_ends(e->path, T(".post")) ? arg(e, i) : NULL;

	return a && behave_both_logins(a->origins);
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
	if ((m->flags & ACT_COMMAND_ARG) && !(m->flags & BEHAVE_BAD_PLACE) && behave_only_versions(w) &&
	    (!w->names || fold_names_repository(text_of(""), m->url)))
		m->flags &= ~(uint32_t)ACT_COMMAND_ARG;
	if ((m->flags & ACT_COMMAND_ARG) && behave_to_its_forge(w, m->url))
		m->flags &= ~(uint32_t)ACT_COMMAND_ARG;
}

/* The program's user says where it goes, or started it for that. */
static void by_its_user(struct walk *w, struct message *m)
{
	bool own = !(m->flags & (BEHAVE_BAD_PLACE | ACT_OTHER_HOST)) && behave_own_place(w);

	m->own = own;
	w->places = true;
	if ((m->flags & ACT_BROWSER_ARG) && text_starts(w->source, T("#!")) && !(m->flags & (BEHAVE_BAD_PLACE | ACT_DECODED_ARG)))
		w->flags &= ~(uint32_t)ACT_TOP;
	if (own)
		m->flags &= ~(uint32_t)(ACT_COMMAND_ARG | ACT_HOST_ARG);
	if ((m->flags & ACT_BROWSER_ARG) && !(m->flags & (BEHAVE_BAD_PLACE | ACT_DECODED_ARG)) && !m->sessions && behave_submits(w))
		m->flags &= ~(uint32_t)ACT_BROWSER_ARG;
}

/* What one gets in with goes to the service that it is for. */
static void to_get_in(struct walk *w, struct message *m)
{
	if (m->flags & BEHAVE_BAD_PLACE)
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
	if ((m->flags & ACT_DECODED_ARG) && !m->post && !(m->flags & BEHAVE_BAD_PLACE) && hidden_behind_host(w, m))
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
		else if (!(m->flags & ((BEHAVE_TAINTS | ACT_DECODED_ARG | ACT_KEYS_ARG) & ~(uint32_t)ACT_HOST_ARG)) && behave_unwritten_chat(w, m->url))
			m->flags = (m->flags & ~(uint32_t)ACT_COLLECTOR_HOST) | ACT_SILENT;
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
		behave_metadata_sent(w);
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
	if ((m.flags & BEHAVE_TAINTS) == ACT_BROWSER_ARG && !(m.flags & (BEHAVE_BAD_PLACE | ACT_DECODED_ARG)) && handed_on(w))
		m.flags |= ACT_OWN;
	m.post |= has(w->event->path, "XMLHttpRequest") && text_eq(constant(arg(w->event, 0)), T("POST"));
	if (m.post || m.logs_in || (m.flags & BEHAVE_TAINTS))
		behave_add(w, BEHAVE_SEND, m.flags | (m.sessions ? ACT_STRONG : 0), m.host);
	behave_add(w, BEHAVE_FETCH, m.flags & ~(uint32_t)ACT_PLAIN, m.host);
}
