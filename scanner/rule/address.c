#include "scanner/rule/address.h"

#include "crypto/sha.h"

#include <string.h>

bool address_is_plain(struct text url)
{
	return text_eq_nocase(text_head(url, 5), T("http:"));
}

static bool is_web(struct text url)
{
	return url.n && (*url.p | 0x20) == 'h' && (address_is_plain(url) || text_eq_nocase(text_head(url, 6), T("https:")));
}

/* What fetches (the WHATWG's URL Standard, 4.4) takes "https:/host", "https:\\host" and "https:///host" for "https://host". */
static bool after_scheme(struct text url, struct text *rest)
{
	if (is_web(url)) {
		*rest = text_cut(url, ':').tail;
		while (rest->n && (*rest->p == '/' || *rest->p == '\\'))
			*rest = text_tail(*rest, 1);
		return true;
	}
	size_t at = text_find(url, T("://"));
	*rest = text_tail(url, at + 3);
	return at < url.n;
}

bool address_remote(struct text url)
{
	return is_web(url) || text_has(url, T("://"));
}

struct text address_host(struct text url)
{
	struct text rest;
	size_t end = 0;

	if (!after_scheme(url, &rest))
		return T("");
	while (end < rest.n && rest.p[end] != '/' && rest.p[end] != '?' && rest.p[end] != '#' && rest.p[end] != '\\')
		end++;
	struct text host = text_head(rest, end);
	struct cut user = text_cut_last(host, '@');
	return user.found ? user.tail : host;
}

bool address_is_ip(struct text host)
{
	unsigned dots = 0;

	if (text_starts(host, T("[")))
		return true;
	host = text_cut(host, ':').head;
	for (size_t i = 0; i < host.n; i++) {
		dots += host.p[i] == '.';
		if (host.p[i] != '.' && (host.p[i] < '0' || host.p[i] > '9'))
			return false;
	}
	return dots == 3;
}

bool address_leaves(struct text folder, struct text path)
{
	size_t depth = 0;

	if (text_starts(path, T("/")) || text_starts(path, T("~")) || text_starts(path, T("\\")))
		return true;
	if (path.n >= 2 && path.p[1] == ':') /* a drive */
		return true;
	for (struct text r = folder; r.n;) {
		struct cut c = text_cut(r, '/');
		depth += c.head.n && !text_eq(c.head, T("."));
		r = c.tail;
	}
	for (struct text r = path; r.n;) {
		struct cut c = text_cut(r, '/');
		if (text_eq(c.head, T(".."))) {
			if (!depth)
				return true;
			depth--;
		} else if (c.head.n && !text_eq(c.head, T("."))) {
			depth++;
		}
		r = c.tail;
	}
	return false;
}

/* npm's registry, and the name that yarn has for it: lockfiles that several people write mix both. */
const char *const address_one_registry[] = {
	"0dc11026ac75c015aaa1deafff4a7a54ef6d0cf6b3c7f9b1d2c8f3502929aa9e",
	"70bb4000cd2fab03af01fed086c6bf3c2c970f8b8b8001c311028ec3b80e775a",
	NULL,
};

static bool listed(struct sha *s, struct text host, const char *const *list)
{
	uint8_t digest[SHA_MAX], known[SHA_MAX];
	size_t n = sha_size(SHA_256);

	if (!sha_begin(s) || !sha_add(s, host.p, host.n) || !sha_end(s, digest))
		return false;
	for (; *list; list++)
		if (text_hex(text_of(*list), known, n) && !memcmp(known, digest, n))
			return true;
	return false;
}

bool address_alike(struct text host, struct text other, const char *const *list)
{
	struct sha *s = sha_new(SHA_256);
	bool both = s && listed(s, host, list) && listed(s, other, list);

	sha_free(s);
	return both;
}
