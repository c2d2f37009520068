#include "scanner/content/alphabet.h"

#include <stdint.h>

#define DIGITS_MIN 85

/* Behind a quote: how many different printable characters follow before one comes again or the literal ends; how often one is
 * less than the one before it. */
static size_t different(struct text t, char quote, size_t *falls)
{
	uint64_t seen[2] = {0, 0};
	size_t n = 0;
	unsigned char last = 0;

	*falls = 0;
	for (size_t i = 0; i < t.n && t.p[i] != quote; i++) {
		unsigned char c = (unsigned char)t.p[i];
		if (c == '\\' && i + 1 < t.n)
			c = (unsigned char)t.p[++i];
		if (c <= ' ' || c > '~' || (seen[c >> 6] >> (c & 63) & 1))
			return 0;
		seen[c >> 6] |= (uint64_t)1 << (c & 63);
		*falls += c < last;
		last = c;
		n++;
	}
	return n;
}

bool alphabet_shuffled(struct text t)
{
	size_t falls;

	/* No more than 95 characters are looked at behind a quote. */
	for (size_t i = 0; (i = text_find_four(t, i, "\"\"'`")) < t.n; i++)
		if (different(text_tail(t, i + 1), t.p[i], &falls) >= DIGITS_MIN && falls >= DIGITS_MIN / 4)
			return true;
	return false;
}
