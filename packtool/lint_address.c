#include "packtool/lint_inside.h"

#include "regex/regex.h"

#include <arpa/inet.h>
#include <string.h>

/* Networks that are nobody's (IANA special-purpose registries, RFC 6890 and its followers). */
static const struct {
	const char *network, *what;
	enum lint_code code;
} networks[] = {
	{"0.0.0.0/8", "this network", LINT_PRIVATE},
	{"10.0.0.0/8", "a private network", LINT_PRIVATE},
	{"100.64.0.0/10", "addresses of a provider's own", LINT_PRIVATE},
	{"127.0.0.0/8", "the machine itself", LINT_PRIVATE},
	{"169.254.0.0/16", "link-local addresses and cloud metadata", LINT_PRIVATE},
	{"172.16.0.0/12", "a private network", LINT_PRIVATE},
	{"192.168.0.0/16", "a private network", LINT_PRIVATE},
	{"198.18.0.0/15", "addresses for benchmarks", LINT_PRIVATE},
	{"224.0.0.0/3", "multicast and reserved addresses", LINT_PRIVATE},
	{"192.0.2.0/24", "addresses for documents", LINT_RESERVED},
	{"198.51.100.0/24", "addresses for documents", LINT_RESERVED},
	{"203.0.113.0/24", "addresses for documents", LINT_RESERVED},
	{"::/127", "the machine itself", LINT_PRIVATE},
	{"fc00::/7", "a private network", LINT_PRIVATE},
	{"fe80::/10", "link-local addresses", LINT_PRIVATE},
	{"ff00::/8", "multicast addresses", LINT_PRIVATE},
	{"2001:db8::/32", "addresses for documents", LINT_RESERVED},
};

/* Ends of names that no public name has (RFC 6761, 6762, 8375; ICANN for .internal). */
static const struct {
	const char *end, *what;
	enum lint_code code;
} ends[] = {
	{".local", "a name of a local network", LINT_PRIVATE},
	{".localhost", "the machine itself", LINT_PRIVATE},
	{".localdomain", "a name of a local network", LINT_PRIVATE},
	{".internal", "a private name", LINT_PRIVATE},
	{".intranet", "a private name", LINT_PRIVATE},
	{".lan", "a private name", LINT_PRIVATE},
	{".home.arpa", "a private name", LINT_PRIVATE},
	{".example", "a name for documents", LINT_RESERVED},
	{".invalid", "a name that never exists", LINT_RESERVED},
	{".test", "a name for tests", LINT_RESERVED},
};

int lint_network(struct text t, uint8_t out[16], unsigned *bits)
{
	static const int families[] = {AF_INET, AF_INET6};
	struct cut c = text_cut(t, '/');
	char text[64];
	uint64_t n;

	if (c.head.n == 0 || c.head.n >= sizeof text)
		return 0;
	memcpy(text, c.head.p, c.head.n);
	text[c.head.n] = '\0';
	for (size_t i = 0; i < 2; i++) {
		if (inet_pton(families[i], text, out) != 1)
			continue;
		*bits = i ? 128 : 32;
		if (c.found && text_u64(c.tail, &n) && n < *bits)
			*bits = (unsigned)n;
		return families[i];
	}
	return 0;
}

bool lint_network_covers(int family, const uint8_t *net, unsigned bits, const uint8_t *address)
{
	unsigned whole = bits / 8, rest = bits % 8;

	(void)family;
	return memcmp(net, address, whole) == 0 &&
	       (rest == 0 || (uint8_t)((net[whole] ^ address[whole]) >> (8 - rest)) == 0);
}

static void look_address(struct lint *l, const struct source_row *row, struct text value)
{
	uint8_t a[16] = {0}, n[16] = {0};
	unsigned bits, wide;
	int family = lint_network(value, a, &bits);

	for (size_t i = 0; family && i < sizeof networks / sizeof networks[0]; i++) {
		if (lint_network(text_of(networks[i].network), n, &wide) != family)
			continue;
		/* Either lies in the other. */
		if (lint_network_covers(family, n, wide < bits ? wide : bits, a)) {
			lint_say(l, networks[i].code, row, TEXT_FMT " is %s (%s)", TEXT_ARG(value),
				 networks[i].what, networks[i].network);
			return;
		}
	}
}

static void look_name(struct lint *l, const struct source_row *row, struct text host)
{
	uint8_t a[16];
	unsigned bits;

	if (text_eq(host, T("localhost")))
		lint_say(l, LINT_PRIVATE, row, "localhost is the machine itself");
	if (lint_network(host, a, &bits)) {
		look_address(l, row, host);
		return;
	}
	for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
		if (text_ends(host, text_of(ends[i].end)))
			lint_say(l, ends[i].code, row, TEXT_FMT " is %s", TEXT_ARG(host), ends[i].what);
}

/* What stands between scheme and path, without user and port. */
static struct text url_host(struct text url)
{
	struct text rest = text_tail(url, text_find(url, T("://")) + 3);
	struct text host = text_cut(text_cut(text_cut(rest, '/').head, '?').head, '#').head;
	struct cut user = text_cut_last(host, '@');

	if (user.found)
		host = user.tail;
	if (text_skip(&host, T("[")))
		return text_cut(host, ']').head;
	return text_cut(host, ':').head;
}

/* Fewer than three different bytes: a run of dashes, not a mark of anything. */
static bool monotone(struct text t)
{
	bool seen[256] = {false};
	size_t n = 0;

	for (size_t i = 0; i < t.n; i++) {
		n += !seen[(unsigned char)t.p[i]];
		seen[(unsigned char)t.p[i]] = true;
	}
	return n < 3;
}

static void look_regex(struct lint *l, const struct source_row *row)
{
	struct err why = {0};
	struct regex *r = regex_new(row->value[1], &why);

	if (!r) /* the schema's check has taken it: another version of the engine */
		lint_say(l, LINT_BROAD, row, "%s", why.text);
	else if (regex_width(r) < PATTERN_MIN)
		lint_say(l, LINT_BROAD, row, "the pattern can match %u byte%s: it would match by chance",
			 regex_width(r), regex_width(r) == 1 ? "" : "s");
	regex_free(r);
}

void lint_indicator(struct lint *l, const struct source_row *row)
{
	struct text kind = row->value[0], value = row->value[1];

	if (text_eq(kind, T("ip")) || text_eq(kind, T("cidr")))
		look_address(l, row, value);
	else if (text_eq(kind, T("domain")))
		look_name(l, row, value);
	else if (text_eq(kind, T("url")))
		look_name(l, row, url_host(value));
	else if (text_eq(kind, T("regex")))
		look_regex(l, row);
	else if (text_eq(kind, T("string")) && monotone(value))
		lint_say(l, LINT_BROAD, row, "the string has fewer than three different bytes");
}
