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
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
	       c == '-' || c == '/' || c == '+' || c == '=' || c == ':' || c == '.';
}

#define USER_MAX 256 /* bytes of "user:password" in an address */

/* "://user:password@": the password is hidden (RFC 3986, 3.2.1 advises against showing it). */
static size_t password_at(struct text t, size_t *keep)
{
	size_t colon = 0, n = 3;

	if (!text_starts(t, T("://")))
		return 0;
	for (; n < t.n && n < USER_MAX && !memchr("/ \t\"'`<>@", t.p[n], 9); n++)
		if (t.p[n] == ':' && !colon)
			colon = n + 1;
	if (!colon || n >= t.n || t.p[n] != '@' || n == colon)
		return 0;
	*keep = colon;
	return n;
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
	return password_at(t, keep);
}

struct text redact_text(struct arena *a, struct text t)
{
	struct buf b = BUF(REDACT_MAX);
	struct text out;

	t = text_head(t, REDACT_MAX / 2);
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
