/* The classifiers of scanner/js/decode.h. */
#include "base/escape.h"
#include "scanner/js/decode.h"

#define LOOK ((size_t)64 << 10)

bool looks_text(struct text t)
{
	size_t bad = 0, length;

	t = text_head(t, LOOK);
	size_t allowed = t.n / 128;
	if (!t.n)
		return false;
	for (struct text rest = t; rest.n && bad <= allowed; rest = text_tail(rest, length)) {
		unsigned char c = (unsigned char)*rest.p;
		length = 1;
		if (c >= 0x80)
			bad += escape_decode(rest, &length) == UINT32_MAX && rest.n > 3;
		else
			bad += c == 0x7f || (c < 0x20 && c != '\n' && c != '\t' && c != '\r');
	}
	return bad <= allowed;
}

/* The ASCII characters that occur (what is above shares their bits): most words are known not to by their first three. */
struct letters {
	uint64_t of[2];
};

static struct letters letters_of(struct text t)
{
	struct letters l = {{0, 0}};

	for (size_t i = 0; i < t.n; i++) {
		unsigned char c = (unsigned char)t.p[i];
		l.of[c >> 6 & 1] |= (uint64_t)1 << (c & 63);
	}
	return l;
}

static bool has_letter(const struct letters *l, char c)
{
	return l->of[(unsigned char)c >> 6 & 1] >> (c & 63) & 1;
}

/* A word: two letters of ASCII at least. */
static bool has_word(struct text t, const struct letters *l, const char *word)
{
	return has_letter(l, word[0]) && has_letter(l, word[1]) && (!word[2] || has_letter(l, word[2])) &&
	       text_has(t, text_of(word));
}

static bool has_any(struct text t, const char *const *words)
{
	const struct letters l = letters_of(t);

	for (; *words; words++)
		if (has_word(t, &l, *words))
			return true;
	return false;
}

static size_t count_any(struct text t, const char *const *words)
{
	const struct letters l = letters_of(t);
	size_t n = 0;

	for (; *words; words++)
		n += has_word(t, &l, *words);
	return n;
}

bool looks_code(struct text t)
{
	static const char *const sure[] = {
		"require(",   "function(",     "function (", "=>",	   "module.exports",
		"process.",   "console.log(",  "return ",    "import(",	   "eval(",
		"new Function", "globalThis", "document.",  "window.",	   "child_process",
		"const ",     "var ",	       "let ",	     ".exec(",	   "setTimeout(",
		"JSON.",      "fetch(",	       "await ",     "async ",	   "import ",
		"atob(",      "Buffer.",       "String.",    NULL};

	t = text_head(t, LOOK);
	if (t.n < 8 || !looks_text(t))
		return false;
	size_t marks = 0, open = 0;
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		open += c == '(' || c == '{' || c == '[';
		marks += c == ';' || c == '=' || c == ')' || c == '}' || c == '"' || c == '\'';
	}
	size_t words = count_any(t, sure);
	if (!words)
		return open >= 2 && marks >= 4 && marks * 12 > t.n && !looks_base64(t);
	return (open >= 1 && marks >= 2) || words >= 2;
}

bool looks_shell(struct text t)
{
	static const char *const sure[] = {
		"curl ",      "wget ",	   "powershell", "cmd.exe", "cmd /c",	"/bin/sh",
		"/bin/bash",  "bash -c",   "sh -c",	 "| sh",    "|sh",	"| bash",
		"|bash",      "chmod ",	   "certutil",	 "rm -rf",  "nslookup ", "base64 -d",
		"/dev/tcp/",  "schtasks",  "crontab",	 "npm publish", "node -e", "mshta",
		"regsvr32",   "rundll32",  "osascript",	 "Invoke-WebRequest", "iex(", "Net.WebClient", "python -c",
		"python3 -c", "nc -e",	   "sudo ",	 NULL};

	t = text_head(t, LOOK);
	return t.n >= 6 && looks_text(t) && has_any(t, sure);
}

bool looks_url(struct text t)
{
	size_t n = 0;

	while (n < t.n && n < 16 &&
	       (((t.p[n] | 0x20) >= 'a' && (t.p[n] | 0x20) <= 'z') || (n && t.p[n] == '+')))
		n++;
	if (n < 2 || t.n < n + 5 || t.p[n] != ':' || t.p[n + 1] != '/' || t.p[n + 2] != '/')
		return false;
	unsigned char host = (unsigned char)t.p[n + 3];
	return (host >= '0' && host <= '9') || ((host | 0x20) >= 'a' && (host | 0x20) <= 'z') ||
	       host == '[' || host >= 0x80;
}

bool looks_base64(struct text t)
{
	size_t upper = 0, lower = 0, digit = 0, other = 0;
	bool standard = false, url = false;

	t = text_head(text_trim(t), LOOK);
	while (t.n && t.p[t.n - 1] == '=' && other++ < 2)
		t.n--;
	if (t.n < 16)
		return false;
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		upper += c >= 'A' && c <= 'Z';
		lower += c >= 'a' && c <= 'z';
		digit += c >= '0' && c <= '9';
		standard |= c == '+' || c == '/';
		url |= c == '-' || c == '_';
		if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
		      c == '+' || c == '/' || c == '-' || c == '_' || c == '\n' || c == '\r'))
			return false;
	}
	return !(standard && url) && upper * 10 >= t.n && lower * 10 >= t.n &&
	       (digit || t.n >= 24);
}

bool looks_hex(struct text t)
{
	bool letter = false;

	t = text_head(t, LOOK);
	if (t.n < 16 || t.n % 2)
		return false;
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		bool af = (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
		if (!af && (c < '0' || c > '9'))
			return false;
		letter |= af;
	}
	return letter || t.n >= 32;
}

#define NESTED_MOST	  64u
#define BRACKETS_LEAST 8u

bool looks_shuffled(struct text t)
{
	char open[NESTED_MOST];
	unsigned depth = 0, brackets = 0, wrong[2] = {0, 0}; /* a list may be numbered a) b) c) */

	t = text_head(t, LOOK);
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i], mate = c == ')' ? '(' : c == ']' ? '[' : c == '}' ? '{' : 0;
		if (c == '(' || c == '[' || c == '{') {
			open[depth++ % NESTED_MOST] = c;
			brackets++;
		} else if (mate) {
			brackets++;
			wrong[c == ')'] += !depth || open[--depth % NESTED_MOST] != mate;
		}
	}
	return brackets >= BRACKETS_LEAST && wrong[0] && (wrong[0] + wrong[1]) * 4 >= brackets && looks_text(t);
}

/* log2 of a ratio in thousandths, by halving and squaring: no libm, the same everywhere. */
static unsigned log2_thousandths(uint64_t num, uint64_t den)
{
	unsigned whole = 0;

	while (num >= den * 2) {
		den *= 2;
		whole++;
	}
	/* num / den in [1, 2), as 1.30 fixed point */
	uint64_t x = (num << 30) / den, fraction = 0;
	for (unsigned bit = 0; bit < 12; bit++) {
		x = x * x >> 30;
		fraction <<= 1;
		if (x >= (uint64_t)2 << 30) {
			x >>= 1;
			fraction |= 1;
		}
	}
	return whole * 1000 + (unsigned)(fraction * 1000 >> 12);
}

unsigned looks_entropy(struct text t)
{
	uint32_t count[256] = {0};
	uint64_t sum = 0;

	t = text_head(t, LOOK);
	if (!t.n)
		return 0;
	for (size_t i = 0; i < t.n; i++)
		count[(unsigned char)t.p[i]]++;
	for (size_t i = 0; i < 256; i++)
		if (count[i])
			sum += count[i] * (uint64_t)log2_thousandths(t.n, count[i]);
	return (unsigned)(sum / t.n);
}
