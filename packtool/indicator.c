#include "packtool/indicator.h"

#include "crypto/digest.h"
#include "packtool/limits.h"
#include "regex/regex.h"
#include "yara/grammar.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>

static bool no(struct err *e, const char *why)
{
	return err_set(e, "SOURCE-ROW", "%s", why);
}

static bool hex(struct text v, size_t digits, struct err *e)
{
	uint8_t bytes[64];

	if (v.n != digits)
		return err_set(e, "SOURCE-ROW", "%zu characters; the hash has %zu hex digits", v.n,
			       digits);
	return text_hex(v, bytes, digits / 2) || no(e, "not lower-case hex");
}

static bool md5(struct text v, struct err *e)
{
	return hex(v, 32, e);
}

static bool sha1(struct text v, struct err *e)
{
	return hex(v, 40, e);
}

static bool sha256(struct text v, struct err *e)
{
	return hex(v, 64, e);
}

static bool sha512(struct text v, struct err *e)
{
	return hex(v, 128, e);
}

static bool integrity(struct text v, struct err *e)
{
	static const struct {
		const char *name;
		size_t size;
	} kinds[] = {{"sha1", 20}, {"sha256", 32}, {"sha384", 48}, {"sha512", 64}};
	struct cut c = text_cut(v, '-');
	uint8_t bytes[64];
	size_t n;

	for (size_t i = 0; i < 4; i++)
		if (text_eq(c.head, text_of(kinds[i].name)))
			return (base64_decode(c.tail, bytes, sizeof bytes, &n) && n == kinds[i].size) ||
			       no(e, "not the base64 of a hash of that kind");
	return no(e, "an integrity is sha512-BASE64 (or sha1, sha256, sha384)");
}

static bool label(struct text v)
{
	if (v.n == 0 || v.n > 63 || v.p[0] == '-' || v.p[v.n - 1] == '-')
		return false;
	for (size_t i = 0; i < v.n; i++) {
		char c = v.p[i];
		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-' && c != '_')
			return false;
	}
	return true;
}

static bool domain(struct text v, struct err *e)
{
	struct text rest = v;
	size_t labels = 0;
	struct cut c;

	if (v.n > DOMAIN_MAX)
		return err_set(e, "SOURCE-ROW", "longer than %d bytes", DOMAIN_MAX);
	do {
		c = text_cut(rest, '.');
		if (!label(c.head))
			return no(e, "not a lower-case domain name (labels of letters, digits, -, _; "
				     "no dot at the end)");
		rest = c.tail;
		labels++;
	} while (c.found);
	if (labels < 2)
		return no(e, "one label alone is no domain: it would match by chance");
	if (c.head.p[0] >= '0' && c.head.p[0] <= '9')
		return no(e, "the last label is a number: is it an ip?");
	return true;
}

static bool url(struct text v, struct err *e)
{
	static const char *const schemes[] = {"https://", "http://", "wss://",
					      "ws://",	  "ftp://",  "tcp://"};
	struct text rest = v;
	bool known = false;

	for (size_t i = 0; i < 6 && !known; i++)
		known = text_skip(&rest, text_of(schemes[i]));
	if (!known)
		return no(e, "a url begins with http://, https://, ws://, wss://, ftp:// or tcp://");
	for (size_t i = 0; i < rest.n; i++)
		if (rest.p[i] <= 0x20 || rest.p[i] >= 0x7f)
			return no(e, "a url is printable ASCII without space");
	if (rest.n < 3 || rest.p[0] == '/')
		return no(e, "a url without a host");
	return true;
}

/* The family of a canonical address, or 0. */
static int address(struct text v, uint8_t out[16])
{
	char text[64], again[64];
	static const int families[] = {AF_INET, AF_INET6};

	if (v.n == 0 || v.n >= sizeof text || memchr(v.p, '\0', v.n))
		return 0;
	memcpy(text, v.p, v.n);
	text[v.n] = '\0';
	for (size_t i = 0; i < 2; i++)
		if (inet_pton(families[i], text, out) == 1 &&
		    inet_ntop(families[i], out, again, sizeof again) && strcmp(text, again) == 0)
			return families[i];
	return 0;
}

static bool ip(struct text v, struct err *e)
{
	uint8_t bytes[16];
	return address(v, bytes) != 0 || no(e, "not an IPv4 or IPv6 address in canonical spelling");
}

static bool cidr(struct text v, struct err *e)
{
	struct cut c = text_cut(v, '/');
	uint8_t bytes[16] = {0};
	uint64_t bits;
	int family = address(c.head, bytes);

	if (!family || !c.found || !text_u64(c.tail, &bits))
		return no(e, "not ADDRESS/BITS");
	uint64_t max = family == AF_INET ? 32 : 128;
	uint64_t min = family == AF_INET ? CIDR4_BITS_MIN : CIDR6_BITS_MIN;
	if (bits > max || bits < min)
		return err_set(e, "SOURCE-ROW", "a prefix of /%ju; allowed are /%ju to /%ju",
			       (uintmax_t)bits, (uintmax_t)min, (uintmax_t)max);
	for (uint64_t i = bits; i < max; i++)
		if (bytes[i / 8] & (0x80 >> (i % 8)))
			return no(e, "bits are set behind the prefix");
	return true;
}

static bool email(struct text v, struct err *e)
{
	struct cut c = text_cut_last(v, '@');

	for (size_t i = 0; i < v.n; i++)
		if (v.p[i] <= 0x20 || v.p[i] >= 0x7f)
			return no(e, "an e-mail address is printable ASCII without space");
	if (!c.found || c.head.n == 0 || text_cut(c.head, '@').found)
		return no(e, "an e-mail address is local@domain");
	return domain(c.tail, e);
}

static bool maintainer(struct text v, struct err *e)
{
	bool ok = v.n <= 64;

	for (size_t i = 0; i < v.n && ok; i++) {
		char c = v.p[i];
		ok = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		     strchr("._~-", c);
	}
	return ok || no(e, "not a registry user name");
}

static bool filename(struct text v, struct err *e)
{
	for (bool more = true; more;) {
		struct cut c = text_cut(v, '/');
		if (c.head.n == 0 || text_eq(c.head, T(".")) || text_eq(c.head, T("..")))
			return no(e, "a file name or a path end: no empty part, no . or ..");
		more = c.found;
		v = c.tail;
	}
	return true;
}

static bool string(struct text v, struct err *e)
{
	if (v.n < PATTERN_MIN)
		return err_set(e, "SOURCE-ROW", "shorter than %d bytes: it would match by chance",
			       PATTERN_MIN);
	return true;
}

static bool regex(struct text v, struct err *e)
{
	struct err why = {0};

	return string(v, e) && (regex_check(v, &why) || err_set(e, "SOURCE-ROW", "%s", why.text));
}

static bool yara(struct text v, struct err *e)
{
	return yara_name_valid(v) || no(e, "the name of a YARA rule: a word of at most 128 bytes");
}

static const struct {
	const char *name;
	bool (*check)(struct text v, struct err *e);
} kinds[] = {
	{"sha256", sha256},	{"sha1", sha1},		    {"md5", md5},
	{"sha512", sha512},	{"integrity", integrity},   {"domain", domain},
	{"url", url},		{"ip", ip},		    {"cidr", cidr},
	{"email", email},	{"maintainer", maintainer}, {"filename", filename},
	{"string", string},	{"regex", regex},	    {"yara", yara},
};
#define KINDS (sizeof kinds / sizeof kinds[0])

const char *indicator_kind(size_t i)
{
	return i < KINDS ? kinds[i].name : NULL;
}

bool indicator_check(struct text kind, struct text value, struct err *e)
{
	for (size_t i = 0; i < KINDS; i++)
		if (text_eq(kind, text_of(kinds[i].name)))
			return kinds[i].check(value, e) || err_in(e, "value");
	return err_set(e, "SOURCE-ROW", "kind: \"" TEXT_FMT "\" is no kind of indicator",
		       TEXT_ARG(text_head(kind, 32)));
}
