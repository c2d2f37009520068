#include "scanner/rule/lookalike_edit.h"

#include <stdlib.h>
#include <string.h>

static bool separator(char c)
{
	return c == '-' || c == '_' || c == '.' || c == '/' || c == '@';
}

static uint64_t letter_bit(char c)
{
	if (c >= 'a' && c <= 'z')
		return (uint64_t)1 << (c - 'a');
	if (c >= '0' && c <= '9')
		return (uint64_t)1 << (26 + c - '0');
	return separator(c) ? 0 : (uint64_t)1 << 36;
}

uint64_t edit_mask(struct text name)
{
	uint64_t mask = 0;

	for (size_t i = 0; i < name.n; i++)
		mask |= letter_bit(name.p[i]);
	return mask;
}

int edit_order(struct text a, struct text b)
{
	return text_cmp(a, b);
}

/* FNV-1a (draft-eastlake-fnv). */
#define FNV_BASIS 14695981039346656037u
#define FNV_PRIME 1099511628211u

uint64_t edit_hash(const char *p, size_t n)
{
	uint64_t h = FNV_BASIS;

	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)p[i]) * FNV_PRIME;
	return h ^ h >> 32;
}

void edit_letters(struct edit_letters *out)
{
	for (size_t c = 0; c < 256; c++)
		out->bit[c] = letter_bit((char)(unsigned char)c);
}

size_t edit_sketch(const struct edit_letters *l, struct text name, uint64_t *hash, uint64_t *mask)
{
	uint64_t h = FNV_BASIS, seen = 0;
	size_t n = 0;

	for (size_t i = 0; i < name.n; i++) {
		unsigned char c = (unsigned char)name.p[i];
		if (!l->bit[c])
			continue;
		h = (h ^ c) * FNV_PRIME;
		seen |= l->bit[c];
		n++;
	}
	*hash = h ^ h >> 32;
	*mask = seen;
	return n;
}

size_t edit_lower(struct text name, char *out)
{
	for (size_t i = 0; i < name.n; i++) {
		char c = name.p[i];
		out[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	return name.n;
}

size_t edit_bare(struct text name, char *out)
{
	size_t n = 0;

	for (size_t i = 0; i < name.n; i++)
		if (!separator(name.p[i]))
			out[n++] = name.p[i];
	return n;
}

/* Letters of other scripts that look Latin (Unicode Technical Standard 39, confusables), as UTF-8.
 */
static size_t confusable(struct text rest, char *as)
{
	static const struct {
		const char *bytes;
		char as;
	} table[] = {
	    {"\xd0\xb0", 'a'}, {"\xd0\xb5", 'e'}, {"\xd0\xbe", 'o'}, {"\xd1\x80", 'p'},
	    {"\xd1\x81", 'c'}, {"\xd1\x85", 'x'}, {"\xd1\x83", 'y'}, {"\xd1\x96", 'i'},
	    {"\xd1\x95", 's'}, {"\xd1\x98", 'j'}, {"\xd2\xbb", 'h'}, {"\xd4\x81", 'd'},
	    {"\xce\xbf", 'o'}, {"\xce\xbd", 'v'}, {"\xc9\xa1", 'g'}, {"\xd4\x9b", 'q'},
	    {"\xd4\x9d", 'w'}, {"\xc4\xb1", 'i'}, {"\xd0\xba", 'k'}, {"\xd1\x82", 't'},
	    {"\xd0\xbc", 'm'}, {"\xd0\xbd", 'h'}, {"\xd0\xb2", 'b'},
	};

	for (size_t i = 0; (unsigned char)*rest.p >= 0x80 && i < sizeof table / sizeof *table; i++)
		if (text_starts(rest, text_of(table[i].bytes))) {
			*as = table[i].as;
			return 2;
		}
	return 0;
}

size_t edit_skeleton(struct text name, char *out)
{
	size_t n = 0;

	for (size_t i = 0; i < name.n;) {
		struct text rest = text_tail(name, i);
		char c = *rest.p;
		size_t foreign = confusable(rest, &c);
		if (foreign) {
			out[n++] = c;
			i += foreign;
		} else if (text_starts(rest, T("rn"))) {
			out[n++] = 'm';
			i += 2;
		} else if (text_starts(rest, T("vv"))) {
			out[n++] = 'w';
			i += 2;
		} else {
			out[n++] = c == '0' ? 'o' : c == '1' || c == 'I' ? 'l' : c;
			i++;
		}
	}
	return n;
}

#define WORDS_MAX 16

static int by_text(const void *a, const void *b)
{
	return text_cmp(*(const struct text *)a, *(const struct text *)b);
}

size_t edit_sorted(struct text name, char *out)
{
	struct text words[WORDS_MAX];
	size_t count = 0, n = 0;

	for (struct text rest = name; rest.n;) {
		struct cut c = text_cut(rest, '-');
		if (count == WORDS_MAX)
			return 0;
		words[count++] = c.head;
		rest = c.tail;
	}
	if (count < 2)
		return 0;
	qsort(words, count, sizeof *words, by_text);
	for (size_t i = 0; i < count; i++) {
		if (words[i].n)
			memcpy(out + n, words[i].p, words[i].n);
		n += words[i].n;
		if (i + 1 < count)
			out[n++] = '-';
	}
	return n;
}

/* Restricted Damerau-Levenshtein within a band of 2 around the diagonal. */
unsigned lookalike_distance(struct text a, struct text b)
{
	unsigned row[3][LOOKALIKE_NAME_MAX + 2];
	size_t skew = a.n > b.n ? a.n - b.n : b.n - a.n;

	if (skew > 2 || a.n > LOOKALIKE_NAME_MAX || b.n > LOOKALIKE_NAME_MAX)
		return 3;
	while (a.n && b.n && a.p[0] == b.p[0]) { /* what both begin and end with costs nothing */
		a = text_tail(a, 1);
		b = text_tail(b, 1);
	}
	while (a.n && b.n && a.p[a.n - 1] == b.p[b.n - 1]) {
		a = text_head(a, a.n - 1);
		b = text_head(b, b.n - 1);
	}
	if (!a.n || !b.n)
		return (unsigned)(a.n + b.n > 3 ? 3 : a.n + b.n);
	for (size_t j = 0; j <= b.n; j++)
		row[0][j] = (unsigned)j;
	for (size_t i = 1; i <= a.n; i++) {
		unsigned *now = row[i % 3], *last = row[(i - 1) % 3], *before = row[(i + 1) % 3];
		size_t from = i > 2 ? i - 2 : 1, to = i + 2 < b.n ? i + 2 : b.n;
		unsigned least = 3;
		now[0] = (unsigned)i;
		if (from > 1)
			now[from - 1] = 3;
		for (size_t j = from; j <= to; j++) {
			unsigned d = last[j - 1] + (a.p[i - 1] != b.p[j - 1]);
			unsigned up =
			    j < i + 2 ? last[j] + 1 : 3; /* outside the band of the row above */
			unsigned left = now[j - 1] + 1;
			d = up < d ? up : d;
			d = left < d ? left : d;
			if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] &&
			    a.p[i - 2] == b.p[j - 1] && before[j - 2] + 1 < d)
				d = before[j - 2] + 1;
			now[j] = d;
			least = d < least ? d : least;
		}
		if (least > 2)
			return 3;
	}
	unsigned d = row[a.n % 3][b.n];
	return d > 3 ? 3 : d;
}

/* Neighbours on a QWERTY keyboard, in the same row and across rows. */
static bool neighbours(char a, char b)
{
	static const char *const near[26] = {
	    ['a' - 'a'] = "qwsz",   ['b' - 'a'] = "vghn",   ['c' - 'a'] = "xdfv",
	    ['d' - 'a'] = "serfcx", ['e' - 'a'] = "wsdr34", ['f' - 'a'] = "drtgvc",
	    ['g' - 'a'] = "ftyhbv", ['h' - 'a'] = "gyujnb", ['i' - 'a'] = "ujko89",
	    ['j' - 'a'] = "huikmn", ['k' - 'a'] = "jiolm",  ['l' - 'a'] = "kop",
	    ['m' - 'a'] = "njk",    ['n' - 'a'] = "bhjm",   ['o' - 'a'] = "iklp90",
	    ['p' - 'a'] = "ol0",    ['q' - 'a'] = "wa12",   ['r' - 'a'] = "edft45",
	    ['s' - 'a'] = "awedxz", ['t' - 'a'] = "rfgy56", ['u' - 'a'] = "yhji78",
	    ['v' - 'a'] = "cfgb",   ['w' - 'a'] = "qase23", ['x' - 'a'] = "zsdc",
	    ['y' - 'a'] = "tghu67", ['z' - 'a'] = "asx",
	};
	return a >= 'a' && a <= 'z' && b && strchr(near[a - 'a'], b);
}

enum likeness edit_kind(struct text target, struct text name)
{
	size_t i = 0, least = target.n < name.n ? target.n : name.n;

	while (i < least && target.p[i] == name.p[i])
		i++;
	if (target.n == name.n) {
		if (i + 1 < name.n && target.p[i] == name.p[i + 1] &&
		    target.p[i + 1] == name.p[i] &&
		    text_eq(text_tail(target, i + 2), text_tail(name, i + 2)))
			return LIKE_SWAP;
		return neighbours(target.p[i], name.p[i]) ? LIKE_KEY : LIKE_EDIT;
	}
	/* the letter that one of them has more is the same as the one before it */
	struct text longer = target.n > name.n ? target : name;
	char c = longer.p[i];
	return i && longer.p[i - 1] == c && !separator(c) ? LIKE_DOUBLE : LIKE_EDIT;
}
