#include "packtool/feed/fact.h"

#include "packtool/indicator.h"

#include <arpa/inet.h>
#include <string.h>

struct pair {
	const char *from, *to;
};

static struct text look(const struct pair *pairs, size_t n, struct text t)
{
	for (size_t i = 0; i < n; i++)
		if (text_eq_nocase(t, text_of(pairs[i].from)))
			return text_of(pairs[i].to);
	return T("");
}
#define LOOK(pairs, t) look(pairs, sizeof pairs / sizeof pairs[0], t)

struct text fact_kind(struct text name)
{
	static const struct pair pairs[] = {
		{"npm", "npm"}, {"package", "npm"}, {"npm-package", "npm"}, {"library", "npm"},
		{"sha256", "sha256"}, {"sha-256", "sha256"}, {"filehash-sha256", "sha256"},
		{"sha1", "sha1"}, {"sha-1", "sha1"}, {"filehash-sha1", "sha1"},
		{"md5", "md5"}, {"filehash-md5", "md5"}, {"sha512", "sha512"}, {"sha-512", "sha512"},
		{"integrity", "integrity"}, {"sri", "integrity"},
		{"domain", "domain"}, {"hostname", "domain"}, {"host", "domain"}, {"fqdn", "domain"},
		{"url", "url"}, {"uri", "url"}, {"link", "url"},
		{"ip", "ip"}, {"ipv4", "ip"}, {"ipv6", "ip"}, {"ip-dst", "ip"}, {"ip-src", "ip"},
		{"ip address", "ip"}, {"cidr", "cidr"}, {"network", "cidr"},
		{"email", "email"}, {"e-mail", "email"}, {"email-src", "email"}, {"email-dst", "email"},
		{"maintainer", "maintainer"}, {"publisher", "maintainer"},
		{"filename", "filename"}, {"file", "filename"}, {"path", "filename"},
		{"string", "string"}, {"text", "string"}, {"regex", "regex"}, {"pattern", "regex"},
	};
	return LOOK(pairs, name);
}

struct text fact_tlp(struct text name)
{
	static const struct pair pairs[] = {
		{"clear", "clear"}, {"white", "clear"}, {"green", "green"}, {"amber", "amber"},
		{"amber+strict", "amber"}, {"red", "red"},
	};
	if (name.n > 4 && text_eq_nocase(text_head(name, 4), T("tlp:")))
		name = text_tail(name, 4);
	return LOOK(pairs, name);
}

struct text fact_severity(struct text name)
{
	static const struct pair pairs[] = {
		{"critical", "critical"}, {"high", "high"}, {"medium", "medium"},
		{"moderate", "medium"},	  {"low", "low"},   {"info", "info"},
		{"informational", "info"}, {"none", "info"},
	};
	return LOOK(pairs, name);
}

struct text fact_confidence(struct text name)
{
	static const struct pair pairs[] = {
		{"exact", "exact"}, {"confirmed", "exact"}, {"high", "high"}, {"medium", "medium"},
		{"moderate", "medium"}, {"low", "low"},
	};
	return LOOK(pairs, name);
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* What people write so that nobody follows an address by mistake. */
static struct text refang(struct arena *a, struct text v)
{
	static const struct pair pairs[] = {
		{"[.]", "."}, {"(.)", "."}, {"{.}", "."}, {"[dot]", "."}, {"(dot)", "."},
		{"[:]", ":"}, {"[://]", "://"}, {"[@]", "@"}, {"[at]", "@"}, {"[/]", "/"},
	};
	char *out = arena_alloc(a, v.n + 1);
	size_t n = 0;

	if (!out)
		return v;
	if (v.n > 4 && (text_eq_nocase(text_head(v, 4), T("hxxp")) ||
			text_eq_nocase(text_head(v, 4), T("h**p")) ||
			text_eq_nocase(text_head(v, 4), T("meow")))) {
		memcpy(out, "http", 4);
		n = 4;
		v = text_tail(v, 4);
	}
	while (v.n) {
		size_t i = 0, count = sizeof pairs / sizeof pairs[0];
		while (i < count && !text_eq_nocase(text_head(v, strlen(pairs[i].from)), text_of(pairs[i].from)))
			i++;
		if (i < count) { /* never longer than what it stands for */
			size_t to = strlen(pairs[i].to);
			memcpy(out + n, pairs[i].to, to);
			n += to;
			v = text_tail(v, strlen(pairs[i].from));
		} else {
			out[n++] = *v.p;
			v = text_tail(v, 1);
		}
	}
	return text_n(out, n);
}

static struct text lowered(struct arena *a, struct text v, size_t from, size_t to)
{
	struct text copy = arena_text(a, v);
	char *p = arena_alloc(a, v.n + 1);

	if (!copy.p || !p)
		return v;
	for (size_t i = 0; i < v.n; i++)
		p[i] = i >= from && i < to ? lower(copy.p[i]) : copy.p[i];
	return text_n(p, v.n);
}

static struct text address(struct arena *a, struct text v)
{
	static const int families[] = {AF_INET, AF_INET6};
	struct cut c = text_cut(v, '/');
	char text[64], again[64];
	uint8_t bytes[16];

	if (c.head.n == 0 || c.head.n >= sizeof text)
		return v;
	memcpy(text, c.head.p, c.head.n);
	text[c.head.n] = '\0';
	for (size_t i = 0; i < 2; i++)
		if (inet_pton(families[i], text, bytes) == 1 &&
		    inet_ntop(families[i], bytes, again, sizeof again))
			return c.found ? arena_printf(a, "%s/" TEXT_FMT, again, TEXT_ARG(c.tail))
				       : arena_text(a, text_of(again));
	return v;
}

static struct text host(struct arena *a, struct text v)
{
	if (text_starts(v, T("*.")))
		v = text_tail(v, 2);
	while (v.n && v.p[v.n - 1] == '.')
		v = text_head(v, v.n - 1);
	return lowered(a, v, 0, v.n);
}

/* Scheme and host have no case; the rest has. */
static struct text url(struct arena *a, struct text v)
{
	size_t at = text_find(v, T("://"));

	if (at == v.n)
		return v;
	struct text rest = text_tail(v, at + 3);
	return lowered(a, v, 0, at + 3 + text_cut(rest, '/').head.n);
}

struct text fact_normal(struct arena *a, struct text kind, struct text value)
{
	static const char *const hashes[] = {"md5", "sha1", "sha256", "sha512"};
	struct text v = text_trim(value);

	for (size_t i = 0; i < 4; i++)
		if (text_eq(kind, text_of(hashes[i])))
			return lowered(a, v, 0, v.n);
	if (text_eq(kind, T("domain")))
		return host(a, refang(a, v));
	if (text_eq(kind, T("ip")) || text_eq(kind, T("cidr")))
		return address(a, refang(a, v));
	if (text_eq(kind, T("url")))
		return url(a, refang(a, v));
	if (text_eq(kind, T("email"))) {
		v = refang(a, v);
		return lowered(a, v, text_find_last(v, '@'), v.n);
	}
	return v;
}

static bool hex(struct text v)
{
	for (size_t i = 0; i < v.n; i++) {
		char c = lower(v.p[i]);
		if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f'))
			return false;
	}
	return true;
}

struct text fact_guess(struct text v)
{
	static const char *const kinds[] = {"integrity", "url", "ip", "cidr", "email"};
	struct text scheme = text_head(v, text_find(v, T("://")));

	if (v.n == 32 && hex(v))
		return T("md5");
	if (v.n == 40 && hex(v))
		return T("sha1");
	if (v.n == 64 && hex(v))
		return T("sha256");
	if (v.n == 128 && hex(v))
		return T("sha512");
	if (scheme.n < v.n)
		return T("url");
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (indicator_check(text_of(kinds[i]), v, NULL))
			return text_of(kinds[i]);
	struct text behind = text_tail(v, 1);
	if (text_starts(v, T("@")) || text_cut(behind, '@').found ||
	    !(text_cut(v, '.').found || text_cut(v, '/').found))
		return T("npm");
	return T("");
}

struct text fact_guess_written(struct arena *a, struct text value)
{
	struct text whole = fact_normal(a, T("ip"), value), kind = fact_guess(whole);

	if (!kind.n && !text_eq(whole, text_trim(value)) && indicator_check(T("domain"), host(a, whole), NULL))
		return T("domain");
	return kind;
}
