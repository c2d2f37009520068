#include "scanner/rule/address.h"

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
