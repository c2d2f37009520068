#include "base/nearest.h"

#include <string.h>

#define MAX_WORD 64

static size_t min3(size_t a, size_t b, size_t c)
{
	size_t m = a < b ? a : b;
	return m < c ? m : c;
}

/* Optimal string alignment distance, three rows. */
static size_t distance(const char *a, size_t na, const char *b, size_t nb)
{
	size_t rows[3][MAX_WORD + 1];

	for (size_t j = 0; j <= nb; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= na; i++) {
		size_t *row = rows[i % 3], *up = rows[(i - 1) % 3], *up2 = rows[(i + 1) % 3];
		row[0] = i;
		for (size_t j = 1; j <= nb; j++) {
			row[j] = min3(up[j] + 1, row[j - 1] + 1, up[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
			    up2[j - 2] + 1 < row[j])
				row[j] = up2[j - 2] + 1;
		}
	}
	return rows[na % 3][nb];
}

size_t nearest_word(const char *word, const char *const *known, size_t count)
{
	size_t n = strlen(word), best = count, best_d = 2 + n / 4;

	if (n > MAX_WORD)
		return count;
	for (size_t i = 0; i < count; i++) {
		size_t m = strlen(known[i]);
		if (m > MAX_WORD)
			continue;
		size_t d = distance(word, n, known[i], m);
		if (d < best_d) {
			best_d = d;
			best = i;
		}
	}
	return best;
}
