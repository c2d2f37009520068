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

static struct range *try_range(struct arena *a, struct text t, unsigned flags)
{
	struct buf form = BUF((size_t)4 << 20), second = BUF((size_t)4 << 20);
	struct range *r = NULL, *again = NULL;
	struct err e = {0};

	if (!range_parse(a, t, flags, &r, &e)) {
		check(e.code[0] && e.text[0]);
		return NULL;
	}
	range_put(&form, r);
	/* The normal form may hold more bytes than a range may have. */
	if (range_parse(a, buf_view(&form), flags | SEMVER_LOOSE, &again, NULL)) {
		range_put(&second, again);
		check(text_eq(buf_view(&form), buf_view(&second)));
	}
	buf_free(&form);
	buf_free(&second);
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
