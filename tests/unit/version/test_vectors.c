/* tests/vectors/semver.tsv: what the npm package "semver" answers, we answer. */
#include "test.h"

#include "base/file.h"
#include "version/semver.h"

#include <fcntl.h>

static unsigned flags_of(struct text mode)
{
	return (text_has(mode, T("loose")) ? SEMVER_LOOSE : 0u) |
	       (text_has(mode, T("pre")) ? SEMVER_PRERELEASE : 0u);
}

static void answer(struct buf *out, struct text kind, unsigned flags, struct text range,
		   struct text version)
{
	struct semver a, b;

	if (text_eq(kind, T("satisfies"))) {
		buf_printf(out, "%s", semver_satisfies(version, range, flags) ? "true" : "false");
	} else if (text_eq(kind, T("parse")) && semver_parse(version, flags, &a)) {
		semver_put(out, &a);
		if (a.build.n)
			buf_printf(out, "+" TEXT_FMT, TEXT_ARG(a.build));
	} else if (text_eq(kind, T("compare")) && semver_parse(range, flags, &a) &&
		   semver_parse(version, flags, &b)) {
		buf_printf(out, "%d", semver_cmp(&a, &b));
	} else if (text_eq(kind, T("range"))) {
		struct arena *arena = arena_new((size_t)1 << 20);
		struct range *r;
		if (range_parse(arena, range, flags, &r, NULL))
			range_put(out, r);
		arena_free(arena);
	}
	if (!out->n)
		buf_text(out, T("invalid"));
}

static void test_rows(void **p)
{
	struct buf file = BUF((size_t)4 << 20), got = BUF((size_t)1 << 16);
	struct err e;
	struct text line;
	size_t rows = 0, wrong = 0;
	(void)p;

	if (!file_read(AT_FDCWD, TEST_SOURCE_DIR "/tests/vectors/semver.tsv", false, &file, &e))
		fail_msg("%s", e.text);
	for (struct text rest = buf_view(&file); text_line(&rest, &line);) {
		if (text_starts(line, T("#")))
			continue;
		struct cut kind = text_cut(line, '\t'), mode = text_cut(kind.tail, '\t'),
			   range = text_cut(mode.tail, '\t'), version = text_cut(range.tail, '\t');
		assert_true(version.found);
		buf_clear(&got);
		answer(&got, kind.head, flags_of(mode.head), range.head, version.head);
		rows++;
		if (!text_eq(buf_view(&got), version.tail) && ++wrong < 20)
			print_message(TEXT_FMT "\n  ours: %s\n", TEXT_ARG(line), buf_cstr(&got));
	}
	assert_int_equal(wrong, 0);
	assert_true(rows > 2000);
	buf_free(&file);
	buf_free(&got);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
