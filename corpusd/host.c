#include "corpusd/host.h"

#include <arpa/inet.h>
#include <netinet/in.h>

static bool is_port(struct text t)
{
	uint64_t port;

	return !t.n || (text_skip(&t, T(":")) && text_u64(t, &port) && port > 0 && port < 65536);
}

static bool is_v6(struct text host)
{
	size_t end = text_find(host, T("]"));

	return text_eq(text_head(host, end + 1), T("[::1]")) && is_port(text_tail(host, end + 1));
}

bool host_is_loopback(struct text host)
{
	size_t colon = text_find(host, T(":"));
	struct text name = text_head(host, colon);
	struct in_addr v4;
	char text[INET_ADDRSTRLEN];

	if (text_starts(host, T("[")))
		return is_v6(host);
	if (!is_port(text_tail(host, colon)))
		return false;
	if (text_eq_nocase(name, T("localhost")))
		return true;
	if (name.n >= sizeof text)
		return false;
	memcpy(text, name.p, name.n);
	text[name.n] = '\0';
	return strlen(text) == name.n && inet_pton(AF_INET, text, &v4) == 1 && ntohl(v4.s_addr) >> 24 == 127;
}
