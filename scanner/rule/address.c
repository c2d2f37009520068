#include "scanner/rule/address.h"

struct text address_host(struct text url)
{
	size_t at = text_find(url, T("://"));
	size_t end = 0;

	if (at == url.n)
		return T("");
	struct text rest = text_tail(url, at + 3);
	while (end < rest.n && rest.p[end] != '/' && rest.p[end] != '?' && rest.p[end] != '#')
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
