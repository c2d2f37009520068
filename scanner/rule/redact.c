#include "scanner/rule/redact.h"

#include "base/buf.h"

#include <string.h>

#define REDACT_MAX 65536

struct prefix {
	const char *text;
	size_t keep; /* bytes of it shown */
	size_t least; /* characters that must follow */
};

static const struct prefix prefixes[] = {
	{"npm_", 4, 20},	      {"ghp_", 4, 20},		  {"gho_", 4, 20},
	{"ghs_", 4, 20},	      {"github_pat_", 11, 20},	  {"AKIA", 4, 16},
	{"xoxb-", 5, 10},	      {"xoxp-", 5, 10},		  {"sk_live_", 8, 10},
	{"sk-", 3, 20},		      {"eyJ", 3, 20},		  {"/api/webhooks/", 14, 8},
	{"api.telegram.org/bot", 20, 8}, {"/services/T", 11, 8},  {"_authToken=", 11, 8},
	{"glpat-", 6, 16},	      {"PRIVATE KEY-----", 16, 16}, {"_auth=", 6, 8},
	{"_password=", 10, 4},
};

static bool secret_char(char c)
{
	return text_is_word(c) ||
	       c == '-' || c == '/' || c == '+' || c == '=' || c == ':' || c == '.';
}

#define KEY_MAX 64 /* bytes of the name of a parameter in an address */

static const char ends_address[] = " \t\r\n\"'`<>";

static bool stops(char c, const char *also)
{
	return !c || strchr(ends_address, c) || strchr(also, c);
}

/* Who asks, in what follows "://" (RFC 3986, 3.2.1, which advises against showing it). Of http the whole: hosts take a
 * token for the user as well as for the password. Of ssh the user is no secret. */
static struct text user_of(struct text scheme, struct text rest)
{
	size_t n = 0;

	while (n < rest.n && !stops(rest.p[n], "/?#"))
		n++;
	struct cut at = text_cut_last(text_head(rest, n), '@');
	if (!at.found)
		return text_n(rest.p, 0);
	return text_ends(scheme, T("http")) || text_ends(scheme, T("https")) ? at.head
									    : text_cut(at.head, ':').tail;
}

/* The same inside another address: "::__archiveUrl=https%3A%2F%2F..." (yarn). */
static struct text user_escaped(struct text rest)
{
	size_t at = 0;

	for (size_t n = 0; n < rest.n && !stops(rest.p[n], "/?#&:"); n++) {
		struct text three = text_head(text_tail(rest, n), 3);
		if (text_eq_nocase(three, T("%2f")))
			break;
		if (text_eq(three, T("%40")))
			at = n;
	}
	return text_head(rest, at);
}

static bool names_secret(struct text key)
{
	static const char *const ends[] = {"token", "secret", "password", "passwd",	 "auth",
					   "key",   "sig",    "signature", "accesskeyid", "credential"};

	for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
		struct text end = text_of(ends[i]);
		if (key.n >= end.n && text_eq_nocase(text_tail(key, key.n - end.n), end))
			return true;
	}
	return false;
}

/* The value in "token=VALUE", "X-Amz-Signature=VALUE", where that names a secret. */
static struct text value_of(struct text rest)
{
	size_t n = 0;

	while (n < rest.n && n < KEY_MAX && !stops(rest.p[n], "=&#"))
		n++;
	if (n >= rest.n || rest.p[n] != '=' || !names_secret(text_head(rest, n)))
		return text_n(rest.p, 0);
	rest = text_tail(rest, n + 1);
	for (n = 0; n < rest.n && !stops(rest.p[n], "&#");)
		n++;
	return text_head(rest, n);
}

static struct text address_secret(struct text t, size_t i, bool *address)
{
	struct text rest = text_tail(t, i), none = {"", 0};

	switch (*rest.p) {
	case ':':
		if (!text_starts(rest, T("://")))
			return none;
		*address = true;
		return user_of(text_head(t, i), text_tail(rest, 3));
	case '%':
		return text_eq_nocase(text_head(rest, 9), T("%3a%2f%2f")) ? user_escaped(text_tail(rest, 9)) : none;
	case '?':
	case '&':
		return *address ? value_of(text_tail(rest, 1)) : none;
	default:
		return none;
	}
}

/* Nearly every text: without these no part of it can be a secret, and of thousands none is read twice. */
static bool is_open(struct text t)
{
	if (!t.n || (!memchr(t.p, '@', t.n) && !memchr(t.p, '?', t.n) && !memchr(t.p, '%', t.n)))
		return true;
	return !memchr(t.p, ':', t.n) && !memchr(t.p, '%', t.n);
}

struct text redact_address(struct arena *a, struct text t)
{
	if (is_open(t))
		return t;
	struct buf b = BUF(SIZE_MAX / 2);
	bool address = false;
	size_t done = 0;

	for (size_t i = 0; i < t.n; i++) {
		struct text found = address_secret(t, i, &address);
		if (!found.n || text_eq(found, T("***")))
			continue;
		size_t at = (size_t)(found.p - t.p);
		buf_text(&b, text_n(t.p + done, at - done));
		buf_text(&b, T("***"));
		done = at + found.n;
		i = done - 1;
	}
	if (!done)
		return t;
	buf_text(&b, text_tail(t, done));
	t = arena_text(a, buf_view(&b));
	buf_free(&b);
	return t;
}

/* How many bytes from here are a secret's beginning and its hidden part. */
static size_t secret_at(struct text t, size_t *keep)
{
	for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++) {
		struct text p = text_of(prefixes[i].text);
		size_t n = p.n;
		if (!text_starts(t, p))
			continue;
		while (n < t.n && secret_char(*text_tail(t, n).p))
			n++;
		if (n - p.n < prefixes[i].least)
			continue;
		*keep = prefixes[i].keep;
		return n;
	}
	return 0;
}

struct text redact_text(struct arena *a, struct text t)
{
	struct buf b = BUF(REDACT_MAX);
	struct text out;

	t = redact_address(a, text_head(t, REDACT_MAX / 2));
	while (t.n) {
		size_t keep = 0, n = secret_at(t, &keep);
		if (n) {
			buf_text(&b, text_head(t, keep));
			buf_text(&b, T("***"));
			t = text_tail(t, n);
		} else {
			buf_char(&b, *t.p);
			t = text_tail(t, 1);
		}
	}
	out = arena_text(a, buf_view(&b));
	buf_free(&b);
	return out;
}
