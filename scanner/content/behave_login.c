/* What one gets in with: credentials that a client shows to the service they are for, and to nobody else. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/host.h"

#include <string.h>

#define LOGIN_ASKED    16   /* requests of one file whose headers are looked for by name */
#define LOGIN_AROUND   3    /* functions around a request, new Promise(..) among them */
#define LOGIN_BODY     2048 /* bytes of a function that makes headers */
#define LOGIN_HEADERS  256  /* bytes behind their name that are looked at */
#define LOGIN_PIECE    256  /* bytes of a text that are asked at once whether they name a credential */
#define LOGIN_OVERLAP  64   /* of them that are asked with the next ones too */

/* The headers that services ask for one's credentials in: Authorization (RFC 9110), and X-Vault-Token, whose place is always told. */
static const char *const login_headers[] = {"uthorization", "'X-Vault-Token'", "\"X-Vault-Token\"", "'x-vault-token'", "\"x-vault-token\"", NULL};
static const char *const fixed_headers[] = {"uthorization", NULL};

/* {authorization: x}, headers.authorization = x, headers['Authorization'] = x */
static bool sets(struct text t, struct text header)
{
	for (size_t at; (at = text_find(t, header)) < t.n;) {
		t = text_tail(t, at + header.n);
		struct text rest = t;
		while (rest.n && memchr("'\"] ", *rest.p, 4))
			rest = text_tail(rest, 1);
		if (text_starts(rest, T(":")) || (text_starts(rest, T("=")) && !text_starts(rest, T("=="))))
			return true;
	}
	return false;
}

static bool sets_login(struct text t, const char *const *headers)
{
	for (const char *const *h = headers; *h; h++)
		if (sets(t, text_of(*h)))
			return true;
	return false;
}

/* const headers = {authorization: ..}; fetch(u, {headers}) */
static bool made_here(const struct walk *w, const char *const *headers)
{
	static const char *const given[] = {"{ headers }", "{headers}", ", headers }", ",headers}", "{ headers,", "{headers,", ", headers,",
					    "headers: headers", "headers:headers", NULL};
	bool asked = false;

	for (const char *const *g = given; *g && !asked; g++)
		asked = has(w->shown, *g);
	uint32_t at = asked ? w->event->function : JS_NO_FUNCTION;
	for (unsigned n = 0; n < LOGIN_AROUND && at < w->fold->function_count; n++, at = w->fold->functions[at].parent) {
		struct text body = behave_body(w, at, LOGIN_BODY);
		if (!body.n)
			return false;
		if (sets_login(body, headers))
			return true;
	}
	return false;
}

/* headers: this.auth, headers: authOf(x): what makes them stands elsewhere in the file. */
static bool made_elsewhere(struct walk *w, const char *const *headers)
{
	struct text rest = text_tail(w->shown, text_find(w->shown, T("headers:"))), name = text_of("");
	size_t n = 0;

	if (!text_skip(&rest, T("headers:")) || !behave_may_ask(w, ASK_LOGIN, LOGIN_ASKED))
		return false;
	for (rest = text_trim(rest); rest.n && (name_byte(*rest.p) || *rest.p == '.'); rest = text_tail(rest, n + 1)) {
		for (n = 0; n < rest.n && name_byte(rest.p[n]);)
			n++;
		name = text_head(rest, n);
		if (n >= rest.n || rest.p[n] != '.')
			break;
	}
	rest = w->source;
	for (unsigned k = 0; name.n > 2 && k < CONTENT_WORD_TRIES; k++) {
		size_t at = text_find(rest, name);
		if (at >= rest.n)
			break;
		rest = text_tail(rest, at + name.n);
		if (rest.n && !name_byte(*rest.p) && sets_login(text_head(rest, LOGIN_HEADERS), headers))
			return true;
	}
	return false;
}

/* What a connection is made with, and what never leaves in it as it is. */
static bool for_connection(struct text name)
{
	return text_eq(name, T("headers")) || text_eq(name, T("ca")) || text_eq(name, T("cert")) || text_eq(name, T("key")) ||
	       text_eq(name, T("pfx")) || text_eq(name, T("passphrase")) || text_eq(name, T("rejectUnauthorized"));
}

bool behave_only_authorizes(struct walk *w, uint32_t from, struct text host)
{
	/* a file that keeps the address of a service too, and what one gets in with there; and a registry's address, where
	 * that file names none: who has another host so called gets no more than by the header, which tells as little of him */
	bool own_address = (from & JS_FROM_CRED_FILE) && (!host.n || text_starts(host, T("registry."))) && !(arg(w->event, 0)->origins & JS_FROM_NETWORK) &&
			   (!(arg(w->event, 0)->origins & JS_FROM_DECODED) || (!host.n && (arg(w->event, 0)->origins & JS_FROM_CRED_FILE)));

	for (uint32_t i = 0; i < w->event->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *a = arg(w->event, i);
		if (a->kind != JS_ARG_OBJECT && (a->origins & from) && (i || !own_address))
			return false;
		for (uint32_t k = 0; a->kind == JS_ARG_OBJECT && a->props && k < a->prop_count; k++)
			if ((a->props[k].value.origins & from) && !for_connection(a->props[k].name))
				return false;
	}
	const char *const *headers = host.n ? fixed_headers : login_headers;
	return has_any(w->shown, headers) || made_here(w, headers) || made_elsewhere(w, headers);
}

/* The last two names of a host: api.github.com is github.com. Below those that are reserved for examples (RFC 2606, 3) each name is
 * somebody's own: api.acme.example.com is acme.example.com. */
static struct text owner_of(struct text host)
{
	struct cut top = text_cut_last(host, '.');
	struct cut owner = text_cut_last(top.head, '.');

	if (!top.found || !owner.found)
		return top.found ? host : text_of("");
	if (text_eq(owner.tail, T("example")) && (text_eq(top.tail, T("com")) || text_eq(top.tail, T("net")) || text_eq(top.tail, T("org"))))
		owner = text_cut_last(owner.head, '.');
	return owner.found ? text_tail(host, (size_t)(owner.tail.p - host.p)) : host;
}

/* GITHUB_TOKEN, GH_TOKEN: of github.com, and of no github elsewhere. */
static bool named_after(struct text variable, struct text owner)
{
	static const struct {
		const char *word, *owner;
	} known[] = {{"GH", "github.com"}, {"GITHUB", "github.com"}, {"GH", "githubusercontent.com"}, {"GITHUB", "githubusercontent.com"}};
	struct cut word = text_cut(variable, '_'), name = text_cut(owner, '.');
	bool listed = false;

	for (size_t i = 0; word.found && i < sizeof known / sizeof *known; i++)
		if (text_eq(word.head, text_of(known[i].word))) {
			if (text_eq(owner, text_of(known[i].owner)))
				return true;
			listed = true;
		}
	return word.found && !listed && name.head.n >= 3 && text_eq_nocase(word.head, name.head);
}

/* Every secret of the environment that the text names. */
static bool all_named_after(struct text source, struct text owner)
{
	bool any = false;

	for (unsigned tries = 0; tries < CONTENT_WORD_TRIES; tries++) {
		size_t at = text_find(source, T("process.env")), n = 0;
		if (at >= source.n)
			return any;
		source = text_tail(source, at + 11);
		if (!text_skip(&source, T(".")))
			return false;
		while (n < source.n && name_byte(source.p[n]))
			n++;
		if (!behave_secret_name(text_head(source, n)))
			continue;
		if (!named_after(text_head(source, n), owner))
			return false;
		any = true;
	}
	return false;
}

/* ... and every host, until one is left out. */
static bool names_no_other_host(struct text source, struct text *owner)
{
	for (unsigned tries = 0; tries < CONTENT_WORD_TRIES; tries++) {
		size_t at = text_find(source, T("://"));
		if (at >= source.n)
			return owner->n != 0;
		source = text_tail(source, at);
		struct host h = host_of(text_head(source, CONTENT_TEXT_MAX));
		source = text_tail(source, 3);
		struct text name = owner_of(h.name);
		bool content = text_eq(*owner, T("github.com")) && text_eq(name, T("githubusercontent.com"));
		if (h.kind == HOST_LOCAL || content)
			continue;
		if (h.kind != HOST_OTHER || (owner->n && !text_eq(name, *owner)))
			return false;
		*owner = name;
	}
	return false;
}

/* "base64" anywhere but in digest('base64'): something may be coded. */
static bool codes(struct text source)
{
	for (size_t at; (at = text_find(source, T("base64"))) < source.n; source = text_tail(source, at + 6))
		if (!text_ends(text_head(source, at), T("digest('")) && !text_ends(text_head(source, at), T("digest(\"")))
			return true;
	return false;
}

bool behave_own_token(struct walk *w, struct text host)
{
	struct text owner = text_of("");

	if (w->token == ASKED_NOT) {
		bool own = !codes(w->source) && !behave_said(w, "fromCharCode") && !behave_said(w, "atob(") &&
			   !behave_said(w, "'//") && !behave_said(w, "\"//") && names_no_other_host(w->source, &owner) &&
			   all_named_after(w->source, owner);
		w->token = own ? ASKED_YES : ASKED_NO;
		w->token_owner = owner;
	}
	if (arg(w->event, 0)->kind == JS_ARG_PATH && has(arg(w->event, 0)->text, ".json")) /* a file of settings names another */
		return false;
	return w->token == ASKED_YES && (!host.n || text_eq(owner_of(host), w->token_owner));
}

/* Where a service gives tokens for what its own files keep: it keeps nothing of that for anybody. "*": a part of the host or of the path. */
static const struct service {
	const char *files[4], *addresses[5], *domains[5];
} services[] = {
	{{"application_default_credentials", ".config/gcloud", ".gemini/oauth_creds", NULL},
	 {"https://oauth2.googleapis.com/token", "https://www.googleapis.com/oauth2/v4/token", "https://accounts.google.com/o/oauth2/token",
	  "https://sts.googleapis.com/v1/token", NULL},
	 {"googleapis.com", "google.com", "google.internal", NULL}},
	{{".claude/.credentials", NULL, NULL, NULL},
	 {"https://console.anthropic.com/v1/oauth/token", "https://platform.claude.com/v1/oauth/token", "https://api.anthropic.com/v1/oauth/token", NULL, NULL},
	 {"anthropic.com", "claude.com", "claude.ai", NULL}},
	{{".codex/auth.json", NULL, NULL, NULL}, {"https://auth.openai.com/oauth/token", NULL, NULL, NULL, NULL}, {"openai.com", "chatgpt.com", NULL, NULL}},
	{{".aws", NULL, NULL, NULL}, /* where one signs in for all accounts of a firm */
	 {"https://portal.sso.*.amazonaws.com/federation/credentials", "https://oidc.*.amazonaws.com/token", NULL, NULL, NULL},
	 {"amazonaws.com", "amazonaws.com.cn", NULL}},
	{{"serviceaccount/token", ".vault-token", NULL, NULL}, {"*/v1/auth/kubernetes/login", NULL, NULL, NULL, NULL}, {"vaultproject.io", "hashicorp.com", NULL}},
	{{".azure", NULL, NULL, NULL},
	 {"https://login.microsoftonline.com/*/oauth2/v2.0/token", "https://login.microsoftonline.com/*/oauth2/token", NULL, NULL, NULL},
	 {"microsoftonline.com", "azure.com", "azure.net", "windows.net", NULL}},
};
#define SERVICES (sizeof services / sizeof *services)

/* Nothing of it ends a host or begins something else behind it: a "\\" is a "/" to whoever opens it. */
static bool plain_part(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if (memchr("/\\?#@", t.p[i], 5))
			return false;
	return true;
}

static bool gives_tokens(const struct service *s, struct text url)
{
	url = text_cut(url, '?').head;
	for (const char *const *a = s->addresses; *a; a++) {
		struct cut parts = text_cut(text_of(*a), '*');
		struct text place = url;
		if (!parts.head.n) { /* whose place a setting tells, and no code */
			(void)(text_skip(&place, T("https://")) || text_skip(&place, T("http://")));
			if (text_skip(&place, T("\xef\xbf\xbd")) && text_eq(place, parts.tail))
				return true;
			continue;
		}
		if (text_starts(url, parts.head) && url.n >= parts.head.n + parts.tail.n && (parts.found ? text_ends(url, parts.tail) : url.n == parts.head.n) &&
		    plain_part(text_n(url.p + parts.head.n, url.n - parts.head.n - parts.tail.n)))
			return true;
	}
	return false;
}

/* The service whose file is named, when no other's is beside it; SERVICES: none. */
static unsigned service_of(struct text piece)
{
	for (unsigned i = 0; i < SERVICES; i++)
		for (const char *const *f = services[i].files; *f; f++) {
			size_t at = text_find(piece, text_of(*f));
			if (at < piece.n && !fold_names_credential(text_head(piece, at)) &&
			    !fold_names_credential(text_tail(piece, at + strlen(*f))))
				return i;
		}
	return SERVICES;
}

/* The file is of no other service than those before it. */
static bool of_service(struct text file, unsigned *service)
{
	unsigned of = service_of(file);

	if (of == SERVICES || (*service != SERVICES && of != *service))
		return false;
	*service = of;
	return true;
}

/* path.join(os.homedir(), '.claude', '.credentials.json'): no literal alone names it. */
static bool reads_one_service(const struct walk *w, struct text module, unsigned *service)
{
	size_t begin = (size_t)(module.p - w->source.p);

	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		bool read = e->kind == JS_CALL && e->start >= begin && e->start - begin < module.n && callee_of(e->path) == CALLEE_READ && e->argc && e->args;
		if (read && (e->args[0].kind == JS_ARG_CONST || e->args[0].flags & JS_ARG_MIXED) &&
		    fold_names_credential(e->args[0].text) && !of_service(e->args[0].text, service))
			return false;
	}
	return true;
}

/* Between any two quotes or ends of lines: whatever of it is a literal, and comments too; and every file that is read. */
static bool names_one_service(const struct walk *w, struct text module, unsigned *service)
{
	struct text source = module;

	*service = SERVICES;
	while (source.n) {
		size_t n = 0;
		while (n < source.n && n < LOGIN_PIECE && !memchr("'\"`\n", source.p[n], 4))
			n++;
		struct text piece = text_head(source, n);
		if (fold_names_credential(piece) && !of_service(piece, service))
			return false;
		source = text_tail(source, n == LOGIN_PIECE ? n - LOGIN_OVERLAP : n + 1);
	}
	return reads_one_service(w, module, service) && *service != SERVICES;
}

/* fetch(PLACE, ..), fetch(`${PLACE}/x`, ..): PLACE, when the text declares it as a constant with that literal. */
static bool declares_address(struct walk *w, struct text literal)
{
	struct text rest = text_tail(w->shown, text_find(w->shown, T("("))), name = behave_first_name(w->shown);

	if (text_skip(&rest, T("(`${")))
		name = name_at(rest);
	if (!name.n || !behave_may_ask(w, ASK_PLACE, CONTENT_QUESTIONS))
		return false;
	struct text value = variable_value(w->source, name);
	size_t made = text_starts(value, T("new URL(`")) && text_ends(value, T("`)")) ? 8 : 0;
	value = text_n(value.p + made, value.n - made - (made > 0));
	if (!value.n || !memchr("'\"`", *value.p, 3) || text_cut(text_tail(value, 1), *value.p).tail.n || !text_starts(text_tail(value, 1), literal))
		return false;
	struct text before = text_trim_end(text_head(w->source, (size_t)(value.p - w->source.p) - made));
	before = text_trim_end(text_head(before, before.n - 1)); /* "=" */
	return text_ends(text_head(before, before.n - name_before(before).n), T("const "));
}

/* https.request({ hostname: 'host', ..}) */
static bool names_host(struct text shown, struct text host)
{
	static const char *const keys[] = {"hostname:", "host:", NULL};

	for (const char *const *key = keys; *key; key++) {
		struct text rest = text_tail(shown, text_find(shown, text_of(*key)));
		if (!text_skip(&rest, text_of(*key)))
			continue;
		rest = text_trim(rest);
		return host.n && rest.n && memchr("'\"`", *rest.p, 3) && text_starts(text_tail(rest, 1), host);
	}
	return false;
}

/* Whatever folding made of it, the text says so: fetch('https://host/x', ..). */
static bool spells_address(struct walk *w, struct text url)
{
	size_t host = text_find(url, T("://"));
	struct text literal = text_head(url, host + 3 + text_find(text_tail(url, host + 3), T("/")));
	literal = text_head(literal, text_find(literal, T("\xef\xbf\xbd"))); /* ${region} */
	struct text rest = text_tail(w->shown, text_find(w->shown, T("(")));
	bool direct = text_skip(&rest, T("('")) || text_skip(&rest, T("(\"")) || text_skip(&rest, T("(`"));

	return (direct && text_starts(rest, literal)) || names_host(w->shown, text_tail(literal, host + 3)) || declares_address(w, literal);
}

/* require('./x.json'), import x from './x.json', package.json read: settings that the package brings. */
static bool asks_for_settings(struct text source)
{
	struct text rest = source;

	if (has(source, "package.json") || has(source, "npm_package"))
		return true;
	for (size_t at; (at = text_find(rest, T(".json"))) < rest.n;) {
		struct text before = text_head(rest, at);
		size_t n = at;
		rest = text_tail(rest, at + 5);
		while (n > 0 && at - n < LOGIN_PIECE && !memchr("'\"`\n", before.p[n - 1], 4))
			n--;
		before = text_trim_end(text_head(before, n ? n - 1 : 0));
		if (rest.n && memchr("'\"`", *rest.p, 3) && (text_ends(before, T("require(")) || text_ends(before, T("from")) || text_ends(before, T("import("))))
			return true;
	}
	return false;
}

/* fetch(`${store.get('a')}/v1/..`): a place that is looked up is no setting that somebody told. */
static bool looks_up_place(const struct walk *w, struct text url)
{
	struct text place = text_tail(w->shown, text_find(w->shown, T("(")));
	size_t end = text_find(place, text_tail(url, text_find(url, T("/v1/"))));

	(void)text_skip(&place, T("("));
	return end && end <= place.n && (has(text_head(place, end - 1), "(") || has(text_head(place, end - 1), "["));
}

/* Its unknown part is what a caller, the environment or a file of the user tells, and no settings that the package brings: a region
 * of these may hold a whole host. */
static bool told_part(struct walk *w, struct text url)
{
	static const char *const keys[] = {"url", "uri", "href", "hostname", "host", "path", NULL};
	const uint32_t told = JS_FROM_PARAM | JS_FROM_ENV | JS_FROM_FILE | JS_FROM_CRED_FILE | JS_FROM_HOME | JS_FROM_REQUEST | JS_FROM_ARGV | JS_FROM_STDIN;
	uint32_t from = arg(w->event, 0)->kind == JS_ARG_OBJECT ? 0 : arg(w->event, 0)->origins;

	if (!has(url, "\xef\xbf\xbd"))
		return true;
	for (const char *const *k = keys; *k; k++) {
		const struct js_arg *v = prop(arg(w->event, 0), text_of(*k));
		from |= v ? v->origins : 0;
	}
	/* who tells a part behind a fixed name need not be known, where another module reads the user's settings */
	bool whole = has(text_head(url, sizeof "https://\xef\xbf\xbd" - 1), "\xef\xbf\xbd");
	if ((!from && whole) || (from & ~told) || (whole && looks_up_place(w, url)))
		return false;
	if (w->brings == ASKED_NOT)
		w->brings = asks_for_settings(w->source) ? ASKED_YES : ASKED_NO;
	return w->brings == ASKED_NO;
}

bool behave_token_place(struct walk *w, struct text url)
{
	bool place = false;

	for (unsigned i = 0; i < SERVICES && url.n && !place; i++)
		place = gives_tokens(&services[i], url);
	return place && told_part(w, url) && spells_address(w, url);
}

/* No address that the text quotes is of anybody else: what the token gives stays with who gave it. */
static bool names_others(const struct service *s, struct text source)
{
	for (size_t at; (at = text_find(source, T("://"))) < source.n;) {
		size_t quote = at - (text_ends(text_head(source, at), T("https")) ? 5 : text_ends(text_head(source, at), T("http")) ? 4 : 0);
		bool quoted = quote && memchr("'\"`", source.p[quote - 1], 3);
		struct text host;
		source = text_tail(source, at + 3);
		if (!quoted)
			continue;
		host = text_head(source, text_find_four(source, 0, "/'\"`"));
		host = text_head(host, text_find_four(host, 0, ":?#\\"));
		struct text behind = text_tail(host, text_find_last(host, '}') + 1); /* portal.${region}.example.com */
		host = text_starts(behind, T(".")) ? behind : text_cut(host, '$').head;
		bool own = text_eq(host, T("127.0.0.1")) || text_eq(host, T("localhost"));
		for (const char *const *d = s->domains; *d && !own; d++)
			own = text_ends(host, text_of(*d)) && (host.n == strlen(*d) || host.p[host.n - strlen(*d) - 1] == '.');
		if (!own && host.n)
			return true;
	}
	return false;
}

bool behave_renews(struct walk *w, struct text url)
{
	static const char *const ways[] = {"interceptors", "ispatcher", "roxy", "Agent(", "agent:", "lookup", "rejectUnauthorized", "fetch =", "fetch=", "defaults."};
	const struct js_arg *to = arg(w->event, 0);

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		if (behave_said(w, ways[i])) /* the address is right, the way there may not be */
			return false;
	if (!url.n || (to->origins & (JS_FROM_DECODED | JS_FROM_NETWORK)) || (to->flags & JS_ARG_FOLDED && !(to->flags & JS_ARG_MIXED)))
		return false;
	/* of modules that are read together only this one: what the others may give it stays with who gives tokens */
	struct text module = behave_own_module(w);
	if (w->files == ASKED_NOT || w->files_module != module.p) {
		if (!behave_may_ask(w, ASK_FILES, CONTENT_QUESTIONS))
			return false;
		w->files_module = module.p;
		w->files = names_one_service(w, module, &w->files_of) && !names_others(&services[w->files_of], module) ? ASKED_YES : ASKED_NO;
	}
	return w->files == ASKED_YES && gives_tokens(&services[w->files_of], url) && told_part(w, url) && spells_address(w, url);
}
