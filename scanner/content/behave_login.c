/* What one gets in with: credentials that a client shows to the service they are for, and to nobody else. */
#include "scanner/content/behave_walk.h"

#define LOGIN_ASKED    16   /* requests of one file whose headers are looked for by name */
#define LOGIN_AROUND   3    /* functions around a request, new Promise(..) among them */
#define LOGIN_BODY     2048 /* bytes of a function that makes headers */
#define LOGIN_HEADERS  256  /* bytes behind their name that are looked at */

/* {authorization: x}, headers.authorization = x, headers['Authorization'] = x */
static bool sets_authorization(struct text t)
{
	for (size_t at; (at = text_find(t, T("uthorization"))) < t.n;) {
		t = text_tail(t, at + 12);
		struct text rest = t;
		while (rest.n && memchr("'\"] ", *rest.p, 4))
			rest = text_tail(rest, 1);
		if (text_starts(rest, T(":")) || (text_starts(rest, T("=")) && !text_starts(rest, T("=="))))
			return true;
	}
	return false;
}

/* const headers = {authorization: ..}; fetch(u, {headers}) */
static bool made_here(const struct walk *w)
{
	static const char *const given[] = {"{ headers }", "{headers}", ", headers }", ",headers}", "{ headers,", "{headers,", ", headers,",
					    "headers: headers", "headers:headers", NULL};
	bool asked = false;

	for (const char *const *g = given; *g && !asked; g++)
		asked = has(w->shown, *g);
	uint32_t at = asked ? w->event->function : JS_NO_FUNCTION;
	for (unsigned n = 0; n < LOGIN_AROUND && at < w->fold->function_count; n++, at = w->fold->functions[at].parent) {
		const struct js_function *f = &w->fold->functions[at];
		if (f->end > w->source.n || f->end <= f->start || f->end - f->start >= LOGIN_BODY)
			return false;
		if (sets_authorization(text_n(w->source.p + f->start, f->end - f->start)))
			return true;
	}
	return false;
}

/* headers: this.auth, headers: authOf(x): what makes them stands elsewhere in the file. */
static bool made_elsewhere(struct walk *w)
{
	struct text rest = text_tail(w->shown, text_find(w->shown, T("headers:"))), name = text_of("");
	size_t n = 0;

	if (!text_skip(&rest, T("headers:")) || w->asked_login++ >= LOGIN_ASKED)
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
		if (rest.n && !name_byte(*rest.p) && sets_authorization(text_head(rest, LOGIN_HEADERS)))
			return true;
	}
	return false;
}

/* What a connection is made with, and what never leaves in it as it is. */
static bool for_connection(struct text name)
{
	return text_eq(name, T("headers")) || text_eq(name, T("ca")) || text_eq(name, T("cert")) || text_eq(name, T("key")) ||
	       text_eq(name, T("pfx")) || text_eq(name, T("passphrase"));
}

bool behave_only_authorizes(struct walk *w, uint32_t from, struct text host)
{
	/* a file that keeps the address of a service too, and what one gets in with there; and a registry's address, where
	 * that file names none: who has another host so called gets no more than by the header, which tells as little of him */
	bool own_address = (from & JS_FROM_CRED_FILE) && (!host.n || text_starts(host, T("registry."))) && !(arg(w->event, 0)->origins & (JS_FROM_DECODED | JS_FROM_NETWORK));

	for (uint32_t i = 0; i < w->event->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *a = arg(w->event, i);
		if (a->kind != JS_ARG_OBJECT && (a->origins & from) && (i || !own_address))
			return false;
		for (uint32_t k = 0; a->kind == JS_ARG_OBJECT && a->props && k < a->prop_count; k++)
			if ((a->props[k].value.origins & from) && !for_connection(a->props[k].name))
				return false;
	}
	return has(w->shown, "uthorization") || made_here(w) || made_elsewhere(w);
}
