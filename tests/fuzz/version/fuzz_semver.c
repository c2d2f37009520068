/* A range and a version, one a line, after a letter for the mode. What is
 * accepted must survive its own normal form, and order must be antisymmetric. */
#include "version/semver.h"

#include <stdlib.h>

static void check(bool ok)
{
	if (!ok)
		abort();
}

static void try_version(struct text t, unsigned flags, const struct range *r)
{
	struct buf form = BUF(4096);
	struct semver v, again, low = {0};

	if (!semver_parse(t, flags, &v))
		return;
	semver_put(&form, &v);
	check(semver_parse(buf_view(&form), SEMVER_LOOSE, &again));
	check(semver_cmp(&v, &again) == 0 && semver_cmp(&again, &v) == 0);
	check(semver_cmp(&v, &low) == -semver_cmp(&low, &v));
	if (r) {
		bool has = range_has(r, &v);
		check(has == range_has(r, &again));
		check(has || !range_is_any(r) || v.prerelease.n);
	}
	buf_free(&form);
}

/* The normal form is one only from the second time on: npm makes ">=v0.0.0" into
 * ">=0.0.0", and that into "*". */
static void check_form(struct arena *a, const struct range *r, unsigned flags)
{
	struct buf forms[3] = {BUF((size_t)4 << 20), BUF((size_t)4 << 20), BUF((size_t)4 << 20)};
	struct range *again = NULL;
	int n = 1;

	range_put(&forms[0], r);
	/* A form may hold more bytes than a range may have. */
	while (n < 3 && range_parse(a, buf_view(&forms[n - 1]), flags | SEMVER_LOOSE, &again, NULL))
		range_put(&forms[n++], again);
	check(n < 3 || text_eq(buf_view(&forms[1]), buf_view(&forms[2])));
	for (int i = 0; i < 3; i++)
		buf_free(&forms[i]);
}

static struct range *try_range(struct arena *a, struct text t, unsigned flags)
{
	struct range *r = NULL;
	struct err e = {0};

	if (range_parse(a, t, flags, &r, &e))
		check_form(a, r, flags);
	else
		check(e.code[0] && e.text[0]);
	return r;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (!size)
		return 0;
	struct cut lines = text_cut(text_n(data + 1, size - 1), '\n');
	struct arena *a = arena_new((size_t)32 << 20);
	unsigned flags = data[0] & 3u;

	try_version(lines.tail, flags, try_range(a, lines.head, flags));
	arena_free(a);
	return 0;
}
