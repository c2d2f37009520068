#include "packtool/ociauth.h"

#include "packtool/ocimanifest.h"
#include "packtool/url.h"

#include <stdio.h>
#include <string.h>

static bool keep(char *out, size_t size, struct text t)
{
	if (t.n >= size)
		return false;
	memcpy(out, t.p, t.n);
	out[t.n] = '\0';
	return true;
}

/* key="value" or key=token, commas between. Quoted pairs are not decoded: none of these values has one. */
static bool next_parameter(struct text *rest, struct text *key, struct text *value)
{
	*rest = text_trim(*rest);
	while (text_skip(rest, T(",")))
		*rest = text_trim(*rest);
	struct cut c = text_cut(*rest, '=');
	if (!c.found)
		return false;
	*key = text_trim(c.head);
	if (text_starts(c.tail, T("\""))) {
		struct cut q = text_cut(text_tail(c.tail, 1), '"');
		*value = q.head;
		*rest = q.tail;
		return q.found && !text_has(q.head, T("\\"));
	}
	struct cut comma = text_cut(c.tail, ',');
	*value = text_trim(comma.head);
	*rest = comma.tail;
	return true;
}

bool challenge_parse(struct text t, struct challenge *out, struct err *e)
{
	struct cut scheme = text_cut(text_trim(t), ' ');
	struct text rest = scheme.tail, key, value;

	memset(out, 0, sizeof *out);
	out->bearer = text_eq_nocase(scheme.head, T("Bearer"));
	if (!out->bearer && !text_eq_nocase(scheme.head, T("Basic")))
		return err_set(e, "OCI-AUTH", "the registry asks for another way of authentication");
	bool ok = true;
	while (ok && text_trim(rest).n && (ok = next_parameter(&rest, &key, &value))) {
		if (text_eq_nocase(key, T("realm")))
			ok = keep(out->realm, sizeof out->realm, value);
		else if (text_eq_nocase(key, T("service")))
			ok = keep(out->service, sizeof out->service, value);
		else if (text_eq_nocase(key, T("scope")))
			ok = keep(out->scope, sizeof out->scope, value);
	}
	return ok || err_set(e, "OCI-AUTH", "the registry's challenge is malformed");
}

/* RFC 3986: everything but letters, digits and -._~ */
static void put_query(struct buf *b, const char *key, const char *value)
{
	buf_printf(b, "%s=", key);
	for (; *value; value++) {
		unsigned char c = (unsigned char)*value;
		bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
			     strchr("-._~", c);
		buf_printf(b, plain ? "%c" : "%%%02X", c);
	}
}

/* Where the token comes from, and whose password may go there: the registry's own only to its own host; another host
 * gets what the file of credentials has for that very host, or nothing. */
static bool token_url(const struct remote *r, const struct challenge *c, struct arena *m, struct buf *out,
		      struct text *basic, struct err *e)
{
	char scope[512];
	struct url mine, realm;

	if (!url_cut(text_of(c->realm), &realm, e) || !url_cut(text_of(r->base), &mine, e) ||
	    !url_allowed(&realm, r->way->plain, e))
		return err_in(e, "the registry's realm");
	if (url_loopback(&realm) && !url_loopback(&mine))
		return err_set(e, "OCI-AUTH", "the registry sends for a token into this machine: %.200s", c->realm);
	*basic = text_eq_nocase(realm.host, mine.host) ? r->basic : credentials_for(r->credentials, m, c->realm);
	snprintf(scope, sizeof scope, "repository:%s:pull%s", r->repository, r->pushes ? ",push" : "");
	buf_printf(out, "%s%s", c->realm, text_has(realm.path, T("?")) ? "&" : "?");
	if (c->service[0]) {
		put_query(out, "service", c->service);
		buf_char(out, '&');
	}
	put_query(out, "scope", scope);
	return buf_cstr(out) || err_set(e, "FETCH-URL", "the address is too long");
}

static bool get_token(struct remote *r, const struct challenge *c, char token[OCI_TOKEN_MAX], struct err *e)
{
	struct buf url = BUF(URL_MAX), body = BUF(OCI_MANIFEST_MAX);
	struct arena *m = arena_new(65536);
	struct fetch_reply reply;
	struct fetch_way way = *r->way;
	struct url mine, realm;
	struct text basic = T("");
	bool ok = (m || err_set(e, "NO-MEMORY", "out of memory")) && token_url(r, c, m, &url, &basic, e);

	if (ok) {
		/* A client's certificate tells who asks, too. */
		if (!url_cut(text_of(c->realm), &realm, NULL) || !url_cut(text_of(r->base), &mine, NULL) ||
		    !text_eq_nocase(realm.host, mine.host))
			way.client = T("");
		struct fetch f = {.way = &way, .url = buf_cstr(&url), .auth = basic.n ? basic.p : NULL, .body = -1};
		ok = fetch_bytes(&f, &body, &reply, e) && ocitoken_read(buf_view(&body), token, e);
		if (!ok && err_is(e, "FETCH-AUTH"))
			err_hint(e, "the file of credentials needs an entry for the host that gives tokens: %.200s",
				 c->realm);
	}
	buf_free(&url);
	buf_free(&body);
	arena_free(m);
	return ok;
}

bool ociauth_get(struct remote *r, struct text challenge, struct err *e)
{
	char token[OCI_TOKEN_MAX];
	struct challenge c;

	if (!challenge_parse(challenge, &c, e))
		return false;
	if (!c.bearer) {
		if (!r->basic.n)
			return err_set(e, "FETCH-AUTH", "the registry wants a name and password");
		snprintf(r->token, sizeof r->token, TEXT_FMT, TEXT_ARG(r->basic));
		return true;
	}
	if (!get_token(r, &c, token, e))
		return false;
	snprintf(r->token, sizeof r->token, "Bearer %s", token);
	return true;
}
