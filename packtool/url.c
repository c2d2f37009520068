#include "packtool/url.h"

#include <stdio.h>
#include <string.h>

static bool printable(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if (t.p[i] <= ' ' || t.p[i] >= 0x7f || strchr("\"<>\\^`{|}#", t.p[i]))
			return false;
	return true;
}

static bool host_valid(struct text h)
{
	bool bracket = text_starts(h, T("[")) && text_ends(h, T("]"));
	struct text inner = bracket ? text_tail(text_head(h, h.n - 1), 1) : h;

	if (inner.n == 0 || inner.n > DOMAIN_MAX)
		return false;
	for (size_t i = 0; i < inner.n; i++) {
		char c = inner.p[i];
		bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
		if (!word && !strchr(bracket ? ":." : "-._", c))
			return false;
	}
	return true;
}

/* "host", "host:port", "[v6]:port". */
static bool cut_authority(struct text t, struct url *out)
{
	struct cut c = text_cut_last(t, ':');
	bool port = c.found && !text_ends(t, T("]"));
	uint64_t number = out->tls ? 443 : 80;

	out->host = port ? c.head : t;
	if (port && (!text_u64(c.tail, &number) || number == 0 || number > 65535))
		return false;
	out->port = (uint16_t)number;
	return host_valid(out->host);
}

bool url_cut(struct text t, struct url *out, struct err *e)
{
	struct text rest = t;

	*out = (struct url){0};
	if (t.n > URL_MAX || !printable(t))
		goto bad;
	if (text_skip(&rest, T("https://")))
		out->tls = true;
	else if (!text_skip(&rest, T("http://")))
		goto bad;
	size_t end = 0;
	while (end < rest.n && rest.p[end] != '/' && rest.p[end] != '?')
		end++;
	out->path = text_tail(rest, end);
	if (memchr(rest.p, '@', end)) {
		err_set(e, "FETCH-URL", "an address with user@host is not taken");
		return err_hint(e, "put the name and password into the user's .npmrc");
	}
	if (!text_starts(out->path, T("?")) && cut_authority(text_head(rest, end), out))
		return true;
bad:
	return err_set(e, "FETCH-URL", "\"" TEXT_FMT "\" is no http(s) address", TEXT_ARG(text_head(t, 200)));
}

bool url_same_origin(const struct url *a, const struct url *b)
{
	return a->tls == b->tls && a->port == b->port && text_eq_nocase(a->host, b->host);
}

bool url_loopback(const struct url *u)
{
	struct text rest = u->host, part;

	if (text_eq_nocase(rest, T("localhost")) || text_eq(rest, T("[::1]")))
		return true;
	/* Four numbers, the first of them 127: "127.evil.example" is a name. */
	for (int i = 0; i < 4; i++) {
		struct cut c = text_cut(rest, '.');
		uint64_t n;
		part = c.head;
		if (!text_u64(part, &n) || n > 255 || (i == 0 && n != 127) || c.found != (i < 3))
			return false;
		rest = c.tail;
	}
	return true;
}

bool url_allowed(const struct url *u, bool plain, struct err *e)
{
	if (u->tls || plain || url_loopback(u))
		return true;
	err_set(e, "FETCH-PLAIN", "http://" TEXT_FMT " is neither https nor on this machine",
		TEXT_ARG(u->host));
	return err_hint(e, "use https, or --allow-http where the network is trusted");
}

static bool dot_segments(struct text path)
{
	struct cut c = {.tail = text_cut(path, '?').head, .found = true};

	while (c.found) {
		c = text_cut(c.tail, '/');
		if (text_eq(c.head, T(".")) || text_eq(c.head, T("..")))
			return true;
	}
	return false;
}

bool url_resolve(struct text base, struct text reference, char *out, struct err *e)
{
	struct url b, made;
	int n;

	if (!url_cut(base, &b, e))
		return false;
	struct text origin = text_head(base, base.n - b.path.n);
	struct text folder = text_cut(b.path, '?').head;
	struct cut last = text_cut_last(folder, '/');
	folder = last.found ? last.head : T("");
	if (text_starts(reference, T("https://")) || text_starts(reference, T("http://")))
		n = snprintf(out, URL_MAX + 1, TEXT_FMT, TEXT_ARG(reference));
	else if (text_starts(reference, T("//")))
		n = snprintf(out, URL_MAX + 1, "http%s:" TEXT_FMT, b.tls ? "s" : "", TEXT_ARG(reference));
	else if (text_starts(reference, T("/")))
		n = snprintf(out, URL_MAX + 1, TEXT_FMT TEXT_FMT, TEXT_ARG(origin), TEXT_ARG(reference));
	else if (text_starts(reference, T("?")))
		n = snprintf(out, URL_MAX + 1, TEXT_FMT TEXT_FMT TEXT_FMT, TEXT_ARG(origin),
			     TEXT_ARG(text_cut(b.path, '?').head), TEXT_ARG(reference));
	else
		n = snprintf(out, URL_MAX + 1, TEXT_FMT TEXT_FMT "/" TEXT_FMT, TEXT_ARG(origin),
			     TEXT_ARG(folder), TEXT_ARG(reference));
	if (n < 0 || n > URL_MAX || reference.n == 0)
		return err_set(e, "FETCH-URL", "an address is empty or longer than %d bytes", URL_MAX);
	if (!url_cut(text_of(out), &made, e))
		return false;
	return !dot_segments(made.path) ||
	       err_set(e, "FETCH-URL", "\"%.200s\" climbs in its path", out);
}
