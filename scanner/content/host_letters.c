/* Does a text hold what the key of a chat may be made of? */
#include "scanner/content/host.h"

#include "scanner/content/variable.h"

#include <string.h>

#define LETTERS_MOST	5  /* so many fours of letters that are no words may be a key */
#define LETTERS_WHOLE	16 /* letters and digits in one, that alone may be half of one */
#define LETTERS_NUMBER	8  /* digits of the number that a key begins with */
#define LETTERS_LIST	10 /* numbers in a row that may be letters */
#define LETTERS_SINGLE	16 /* quoted texts of one or two letters */
#define LETTERS_COLOURS 8
#define LETTERS_ADDRESS 200 /* bytes of an address */

/* What makes letters of something else, and what asks for another file of the package. */
static bool decodes(struct text t)
{
	static const char *const words[] = {"'./", "\"./", "`./", "'../", "\"../", "`../", "('.')", "('..')", "__dirname", "__filename", "import.meta",
					    "base64", "atob(", "CharCode", "CodePoint", "decodeURI", "unescape(", ".reverse(", "split('')", "split(\"\")",
					    "'hex'", "\"hex\"", "inflate", "gunzip", "brotli", "ecipher", "String.raw", "\\x", "\\u", "npm_", ".json'",
					    ".json\"", ".json`", "eval(", "Function(", "Reflect.", "Proxy(", "TextDecoder", "toString(36", "':'", "\":\"", NULL};

	for (const char *const *w = words; *w; w++)
		if (text_has(t, text_of(*w)))
			return true;
	return false;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* indexOf, byId: words of two letters in a name. */
static bool short_word(struct text two)
{
	static const char words[] = "OfByToIdMyDoIsItInOnAtNoUpGoIfAsBeMeWeJsTsOrAnAmIoMsDbFsOsIpWsQrPxTzOkMbGbKbHz";

	for (size_t i = 0; i + 2 < sizeof words; i += 2)
		if (!memcmp(words + i, two.p, 2))
			return true;
	return false;
}

/* A capital, one small letter, and none behind it: qZrT, and not sendMessageById, URLs. */
static bool odd_case(struct text run)
{
	for (size_t i = 1; i < run.n; i++) {
		bool alone = is_lower(run.p[i]) && is_upper(run.p[i - 1]) && (i + 1 == run.n || !is_lower(run.p[i + 1]));
		if (alone && !(i + 1 == run.n && run.p[i] == 's') && !short_word(text_n(run.p + i - 1, 2)))
			return true;
	}
	return false;
}

/* utf8, sha256, IPv4, 30s, 12px: digits behind a word, or a unit behind digits. */
static bool plain_digits(struct text run, unsigned changes)
{
	size_t digits = 0;

	if (changes != 1)
		return false;
	for (size_t i = 0; i < run.n; i++)
		digits += is_digit(run.p[i]);
	if (!is_digit(*run.p))
		return digits <= 2 || text_starts(run, T("sha")) || text_starts(run, T("ES"));
	for (size_t i = digits; i < run.n; i++)
		if (!is_lower(run.p[i]))
			return false;
	return run.n - digits <= 3;
}

struct letters {
	unsigned odd, list, single, colours;
	bool whole;
};

/* Letters and digits that stand together, and whether they are a word. */
static void weigh(struct letters *l, struct text run)
{
	unsigned changes = 0;
	size_t digits = 0;

	for (size_t i = 0; i < run.n; i++) {
		digits += is_digit(run.p[i]);
		changes += i && is_digit(run.p[i]) != is_digit(run.p[i - 1]);
	}
	l->list = digits == run.n ? l->list + 1 : 0;
	l->whole |= l->list >= LETTERS_LIST || (digits == run.n && run.n >= LETTERS_NUMBER && !text_ends(run, T("000")));
	if (run.n == 8 && text_starts(run, T("0x"))) {
		l->whole |= ++l->colours >= LETTERS_COLOURS;
		return;
	}
	if (run.n < 3 || digits == run.n || ((!changes || plain_digits(run, changes)) && !odd_case(run)))
		return;
	l->odd += run.n < 8 ? 1 : (unsigned)(run.n / 4);
	l->whole |= run.n >= LETTERS_WHOLE && digits > 1;
}

/* https://discord.com/api/webhooks/1111/abcd: an address that goes on, however short its key is. */
static bool writes_address(struct text t)
{
	for (size_t at; (at = text_find(t, T("://"))) < t.n; t = text_tail(t, at + 3)) {
		struct host h = host_of(text_head(text_tail(t, at), LETTERS_ADDRESS));
		if (h.kind == HOST_COLLECTOR && h.rest.n && text_is_word(*h.rest.p))
			return true;
	}
	return false;
}

bool host_key_possible(struct text t)
{
	struct letters l = {0};
	size_t at = 0;

	if (decodes(t) || writes_address(t))
		return true;
	while (at < t.n && !l.whole && l.odd < LETTERS_MOST && l.single < LETTERS_SINGLE) {
		size_t n = 0;
		while (at + n < t.n && (is_digit(t.p[at + n]) || is_upper(t.p[at + n]) || is_lower(t.p[at + n])))
			n++;
		if (n && n <= 2 && at && at + n < t.n && memchr("'\"`", t.p[at - 1], 3) && t.p[at + n] == t.p[at - 1])
			l.single++;
		if (n)
			weigh(&l, text_n(t.p + at, n));
		at += n ? n : 1;
	}
	return l.whole || l.odd >= LETTERS_MOST || l.single >= LETTERS_SINGLE;
}
