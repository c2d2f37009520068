/* Web pages, their globals, and what is asked of people. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/command.h"

#define ASKED_AROUND   3   /* functions around a question whose callers ask it */
#define SUBMIT_BODY    4096 /* bytes of a listener that sends a form */
#define SUBMIT_STOPS   64   /* bytes of it before it stops the form's own way */
#define SUBMIT_BEFORE  64   /* bytes before it, where it says what it listens to */
#define ASKED_QUESTION 128 /* bytes of what they ask that are looked at */

/* document.addEventListener('keydown', e => kept.push(e.key)) */
static bool writes_keys_down(const struct walk *w)
{
	struct text body = behave_body(w, arg(w->event, 1)->function, 1024);

	return (has(body, ".push(") || has(body, "+=")) && (has(body, ".value") || has(body, "assword")) &&
	       (has(body, ".key") || has(body, ".which"));
}

/* localStorage.getItem('token'), localStorage.token; not JSON.stringify(localStorage) */
static bool all_items(struct text source)
{
	for (size_t at; (at = text_find(source, T("Storage"))) < source.n;) {
		bool store = text_ends(text_head(source, at), T("local")) || text_ends(text_head(source, at), T("session"));
		source = text_tail(source, at + 7);
		struct text rest = source;
		(void)text_skip(&rest, T("?"));
		if (store && (!text_skip(&rest, T(".")) || !has_letters(text_head(rest, 1)) || text_starts(rest, T("key(")) || text_starts(rest, T("valueOf"))))
			return false;
	}
	return true;
}

bool behave_takes_items(struct walk *w)
{
	if (w->items == ASKED_NOT)
		w->items = !behave_said(w, "cookie") && !behave_said(w, "nemonic") && !behave_said(w, "seed") && !behave_said(w, "allet") && !behave_said(w, "keydown") && !behave_said(w, "keyup") && !behave_said(w, "keypress") &&
				   all_items(w->source) ? ASKED_YES : ASKED_NO;
	return w->items == ASKED_YES;
}

bool behave_submits(struct walk *w)
{
	static const char *const others[] = {"ookie", "Storage", "keydown", "keyup", "keypress", "lick", ".submit", "equestSubmit", "dispatch", "prototype",
					     "location", "assword", "cvv", "cvc", "card", NULL};
	static const char *const many[] = {"document.addEventListener(", "window.addEventListener(", "self.addEventListener(", "body.addEventListener(", "orEach(",
					   "for (", "for(", "All(", NULL};
	uint32_t at = behave_said(w, "preventDefault(") ? w->event->function : JS_NO_FUNCTION;

	for (unsigned n = 0; n < ASKED_AROUND && at < w->fold->function_count; n++, at = w->fold->functions[at].parent) {
		struct text body = behave_body(w, at, SUBMIT_BODY), before;
		if (!body.n)
			return false;
		before = text_head(w->source, w->fold->functions[at].start);
		before = text_tail(before, before.n > SUBMIT_BEFORE ? before.n - SUBMIT_BEFORE : 0);
		size_t stops = text_find(body, T(".preventDefault("));
		if (stops < body.n && has(before, "submit")) /* first of all, and whatever else is true */
			return stops < SUBMIT_STOPS && !has(text_head(body, stops), "if") && !has_any(body, others) && !has_any(before, many);
	}
	return false;
}

/* exports.prompt = function (question, cb) { rl.question(question, password => cb(password)) }: the question is that of a caller in another file,
 * and the word only names the answer. */
static bool asks_for_caller(const struct walk *w)
{
	const struct js_arg *question = arg(w->event, 0);
	uint32_t id = arg(w->event, 1)->function;
	const struct js_function *all = w->fold->functions, *f = id < w->fold->function_count ? &all[id] : NULL;

	if (question->kind == JS_ARG_CONST || question->text.n || !(question->origins & JS_FROM_PARAM) || !f || f->start <= w->event->start ||
	    f->start > w->source.n || w->event->function >= w->fold->function_count || all[w->event->function].called)
		return false;
	return !has(text_n(w->source.p + w->event->start, f->start - w->event->start), "assword");
}

static bool of_keys(struct text t)
{
	return has(t, "rivate key") || has(t, "eed phrase") || has(t, "nemonic") || has(t, "ecovery phrase") || has(t, "rivateKey");
}

/* What its callers call it: const ask = (q) => .. too. */
static struct text called_as(const struct walk *w, const struct js_function *f)
{
	struct text before = text_trim_end(text_head(w->source, f->start));

	if (f->name.n || !text_ends(before, T("=")))
		return f->name;
	return name_before(text_trim_end(text_head(before, before.n - 1)));
}

/* const ask = (q) => new Promise((r) => rl.question(q, r)); ask('Your private key: ') */
static bool asks_for_keys(const struct walk *w)
{
	uint32_t at = w->event->function;

	if (arg(w->event, 0)->kind == JS_ARG_CONST)
		return false;
	for (unsigned up = 0; up < ASKED_AROUND && at < w->fold->function_count; up++, at = w->fold->functions[at].parent) {
		struct text rest = w->source, name = called_as(w, &w->fold->functions[at]);
		for (unsigned n = 0; name.n > 1 && n < CONTENT_WORD_TRIES; n++) {
			size_t place = text_find(rest, name);
			if (place >= rest.n)
				break;
			rest = text_tail(rest, place + name.n);
			struct text question = text_head(rest, ASKED_QUESTION);
			if (text_skip(&question, T("(")) && of_keys(text_cut(question, ')').head))
				return true;
		}
	}
	return false;
}

/* { type: 'password', message: 'Token' }: the kind of field, which shows no letters, says nothing of what is asked for. */
static bool of_password(struct text t)
{
	static const char *const others[] = {"assphrase", "eychain", "login", "Login", "npm", "GitHub", "github", "SSH", "2FA", "OTP", NULL};

	if (has_any(t, others))
		return true;
	for (size_t at; (at = text_find(t, T("assword"))) < t.n; t = text_tail(t, at + 7)) {
		struct text before = text_head(t, at);
		if (!text_ends(before, T("type: 'p")) && !text_ends(before, T("type: \"p")) && !text_ends(before, T("type:\"p")))
			return true;
	}
	return false;
}

/* prompt(yaml.load(fs.readFileSync('questions.yml'))): whoever reads the code does not see what people are asked for. */
static bool asks_what_a_file_says(const struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);

	/* what is asked for, and not only what one may choose of */
	return (a->kind == JS_ARG_UNKNOWN || a->kind == JS_ARG_PATH) && (a->origins & (JS_FROM_FILE | JS_FROM_DECODED)) && !(a->origins & (JS_FROM_ARGV | JS_FROM_NETWORK));
}

static void asks(struct walk *w)
{
	bool wallet = of_keys(w->shown);

	if (!wallet && !has(w->shown, "assword")) {
		if (asks_what_a_file_says(w) || (behave_may_ask(w, ASK_KEYS, CONTENT_QUESTIONS) && asks_for_keys(w))) /* a tool that its user starts may: in a hook nothing asks so */
			behave_add(w, BEHAVE_WALLET, ACT_BROWSER_ARG | ACT_PLAIN, T("asks for a private key"));
		return;
	}
	/* a program that its user starts asks for its own password, and not for the machine's; a helper for its caller's; some, for a token */
	bool own = !wallet && !has(w->shown, "sudo") &&
		   (text_starts(w->source, T("#!")) || asks_for_caller(w) || !of_password(w->shown));
	behave_add(w, BEHAVE_WALLET, ACT_BROWSER_ARG | (own ? ACT_PLAIN : 0), T("asks for a secret"));
}

void behave_page(struct walk *w, enum callee c)
{
	struct text what = constant(arg(w->event, 0));

	if (c == CALLEE_ELEMENT && text_eq_nocase(what, T("script")))
		behave_add(w, BEHAVE_PAGE, ACT_CONSTANT, T("script tag"));
	if (c == CALLEE_LISTEN && (text_eq(what, T("keydown")) || text_eq(what, T("keypress")) ||
				   text_eq(what, T("keyup")) || text_eq(what, T("submit"))))
		behave_add(w, BEHAVE_PAGE, ACT_BROWSER_ARG | (writes_keys_down(w) ? ACT_KEYS_ARG : 0), what);
	if (c == CALLEE_ASK)
		asks(w);
}

/* new Image().src = 'https://..?m=' + mnemonic */
static void on_key_address(struct walk *w, const struct js_arg *v)
{
	struct text host;
	uint32_t f = command_host(v->text, &host);

	if (host.n && !(f & ACT_STRONG))
		behave_add(w, BEHAVE_SEND, f | ACT_KEYS_ARG, host);
}

/* The function around makes script tags and no other elements. */
static bool makes_script(const struct walk *w)
{
	struct text rest = behave_body(w, w->event->function, 4096);
	unsigned scripts = 0, all = 0;

	for (size_t at; (at = text_find(rest, T("createElement("))) < rest.n; all++) {
		rest = text_tail(rest, at + 14);
		scripts += text_starts(rest, T("'script'")) || text_starts(rest, T("\"script\""));
	}
	return all && scripts == all;
}

void behave_loads_into_page(struct walk *w, const struct js_arg *from)
{
	struct text host, url = from->text;

	if (text_starts(url, T("//"))) /* by the page's own protocol */
		url = arena_printf(w->b->acts->arena, "https:" TEXT_FMT, TEXT_ARG(url));
	uint32_t f = command_host(url, &host);
	if (host.n)
		behave_add(w, BEHAVE_PAGE, f | behave_argument(from), host);
}

/* new Image().src = 'https://..?d=' + what a page keeps or its visitor types */
static void on_data_address(struct walk *w, const struct js_arg *v)
{
	struct text host, url = v->text;
	if (text_starts(url, T("//")))
		url = arena_printf(w->b->acts->arena, "https:" TEXT_FMT, TEXT_ARG(url));
	uint32_t f = command_host(url, &host);

	behave_add(w, BEHAVE_SEND, behave_origins(v->origins) | (f & ~(uint32_t)ACT_STRONG), host.n ? host : w->event->path);
}

void behave_leads(struct walk *w, const struct js_arg *to)
{
	struct text host;

	if (text_has(to->text, T("@")) && (command_host(to->text, &host) & ACT_OTHER_HOST)) /* with somebody's mail address */
		behave_add(w, BEHAVE_PAGE, ACT_WHOLE_URL | ACT_OTHER_HOST, host);
	if (!behave_decoding(to->how) || (to->kind != JS_ARG_CONST && !(to->flags & JS_ARG_MIXED)))
		return;
	if (command_host(to->text, &host) & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP))
		behave_add(w, BEHAVE_PAGE, ACT_DECODED_ARG | ACT_WHOLE_URL, host);
}

/* A base58 address of a chain as a whole string, near the event. */
static bool address_around(struct walk *w)
{
	uint32_t from = w->event->start > CONTENT_AROUND / 2 ? w->event->start - CONTENT_AROUND / 2 : 0;
	struct text rest = text_head(text_tail(w->source, from), CONTENT_AROUND);

	if (!behave_may_ask(w, ASK_AROUND, CONTENT_AROUND_TRIES)) {
		w->b->acts->full = true;
		return false;
	}
	for (size_t at = 0, begin = 0; at < rest.n; at++) {
		char c = rest.p[at];
		bool digit = (c >= '1' && c <= '9') || (c >= 'A' && c <= 'Z' && c != 'I' && c != 'O') || (c >= 'a' && c <= 'z' && c != 'l');
		if (digit)
			continue;
		if ((c == '\'' || c == '"') && at - begin >= 32 && at - begin <= 44 && begin && rest.p[begin - 1] == c)
			return true;
		begin = at + 1;
	}
	return false;
}

/* Of what the text says, something is told to whom a payment goes. */
static bool names_recipient(struct walk *w)
{
	static const char *const words[] = {".to=", ".to =", "to:", "'to'", "\"to\"", "recipient", "destination"};
	bool named = false;

	for (size_t i = 0; i < sizeof words / sizeof *words && !named; i++)
		named = behave_said(w, words[i]);
	return named && behave_said(w, ".params");
}

/* ethereum.request = .., solana[m] = ..: a wallet that the page asks is replaced in part. */
static bool wallet_asked(struct walk *w, struct text p)
{
	static const char *const methods[] = {"request", "send", "sendAsync", NULL};
	bool chosen, solana;

	text_skip(&p, T("phantom."));
	solana = text_skip(&p, T("solana"));
	if (!solana && !text_skip(&p, T("ethereum")) && !text_skip(&p, T("okxwallet")) && !text_skip(&p, T("eip6963.detail.provider")))
		return false;
	if (text_skip(&p, T(".providers")) && !text_skip(&p, T("[]")) && text_skip(&p, T("."))) /* of several one: .0 */
		while (p.n && *p.p >= '0' && *p.p <= '9')
			p = text_tail(p, 1);
	text_skip(&p, T(".__proto__"));
	chosen = text_starts(p, T("["));
	if (chosen && text_starts(w->shown, T("new Proxy"))) /* much is wrapped so, to be looked at */
		return names_recipient(w);
	if (chosen || !text_skip(&p, T(".")))
		return chosen;
	for (const char *const *m = methods; *m && !chosen; m++)
		chosen = text_eq(p, text_of(*m));
	return chosen || (solana && text_starts(p, T("sign")));
}

/* document.querySelectorAll('form').forEach(f => f.action = 'https://..'): what visitors write into any form goes there. */
static void leads_forms(struct walk *w, const struct js_arg *to)
{
	static const char *const all[] = {"querySelectorAll('form')", "querySelectorAll(\"form\")", "querySelectorAll(`form`)",
					  "getElementsByTagName('form')", "getElementsByTagName(\"form\")", "document.forms"};
	struct text host;
	bool every = has(w->shown, "$('form')") || has(w->shown, "$(\"form\")") || has(w->shown, "jQuery('form')");

	for (size_t i = 0; i < sizeof all / sizeof *all && !every; i++)
		every = behave_said(w, all[i]);
	if (every && (command_host(to->text, &host) & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP)) && text_find(to->text, T("://")) < 6)
		behave_add(w, BEHAVE_PAGE, ACT_BROWSER_ARG | ACT_COMMAND_ARG, host);
}

/* $('form').attr('action', 'https://..') */
void behave_attribute(struct walk *w)
{
	struct text p = w->event->path;

	if ((text_eq(p, T("$().attr")) || text_eq(p, T("$().prop")) || text_eq(p, T("jQuery().attr")) || text_ends(p, T("[].setAttribute"))) &&
	    text_eq(constant(arg(w->event, 0)), T("action")))
		leads_forms(w, arg(w->event, 1));
}

void behave_member(struct walk *w)
{
	const struct js_event *e = w->event;
	const struct js_arg *v = arg(e, 0);
	struct text p = e->path;

	behave_remember_hook(w);
	if (w->hook_count && text_ends(p, T(".src")) && (v->text.n || v->kind == JS_ARG_PATH)) {
		struct text host;
		uint32_t f = command_host(v->text, &host);
		behave_sent_on(w, v->origins, f, host);
	}
	if (text_ends(p, T("location.href")) || text_ends(p, T("document.location")) || text_eq(p, T("location")))
		behave_leads(w, v);
	if (text_ends(p, T("[].action")) && text_starts(p, T("document.")))
		leads_forms(w, v);
	if (text_ends(p, T("process.env.NODE_TLS_REJECT_UNAUTHORIZED")))
		behave_add(w, BEHAVE_HIDE, ACT_INSECURE, p);
	else if ((text_eq(p, T("document.body.innerHTML")) || text_eq(p, T("document.documentElement.innerHTML"))) &&
		 (behave_said(w, "imeZone") || behave_said(w, "navigator.language")) && behave_said(w, "ru"))
		behave_add(w, BEHAVE_PAGE, ACT_HOST_ARG, T("replaces the page"));
	else if ((v->kind == JS_ARG_FUNCTION || !text_ends(p, T("]"))) && wallet_asked(w, p)) {
		behave_add(w, BEHAVE_PAGE, ACT_SELF_ARG | ACT_KEYS_ARG, p);
		if (has(p, "solana") && v->kind == JS_ARG_FUNCTION && address_around(w))
			behave_add(w, BEHAVE_WALLET, ACT_CONSTANT, T("wallet addresses"));
	} else if (text_eq(p, T("XMLHttpRequest.prototype.open")) || text_eq(p, T("XMLHttpRequest.prototype.send")) ||
		 text_eq(p, T("fetch")) || text_ends(p, T(".ethereum.request")))
		behave_add(w, BEHAVE_PAGE, ACT_SELF_ARG | (has(p, "ethereum") ? ACT_KEYS_ARG : 0), p);
	else if (text_ends(p, T(".name")) && has(w->shown, "Math.random"))
		behave_add(w, BEHAVE_PUBLISH, ACT_STRONG, T("a made-up name"));
	else if (text_ends(p, T(".scripts.postinstall")) || text_ends(p, T(".scripts.preinstall")) ||
		 text_ends(p, T(".scripts.install")))
		behave_add(w, BEHAVE_WRITE_OTHERS, ACT_STRONG | ACT_SELF_ARG, p);
	else if ((text_ends(p, T("createElement().textContent")) || text_ends(p, T("createElement().text")) || text_ends(p, T("createElement().innerHTML"))) &&
		 (v->origins & (JS_FROM_NETWORK | JS_FROM_DECODED)) && makes_script(w))
		behave_add(w, BEHAVE_EXECUTE, behave_argument(v), T("script tag"));
	else if (text_ends(p, T(".src")) && (v->origins & (JS_FROM_BROWSER | JS_FROM_ENV_ALL)))
		on_data_address(w, v);
	else if (text_ends(p, T("().src")) && (v->origins & JS_FROM_KEYS) && v->text.n)
		on_key_address(w, v);
	else if (text_ends(p, T("().src")) && (has(p, "createElement") || (has(p, "Image") && behave_decoding(v->how))) && v->text.n && v->kind != JS_ARG_PATH)
		behave_loads_into_page(w, v);
}
