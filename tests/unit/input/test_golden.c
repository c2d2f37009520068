/* Every lockfile under tests/golden/lockfiles with an .expected.tsv beside it gives exactly those rows. */
#include "input_test.h"

#include "scanner/inventory.h"

#include <glob.h>

static int compare(const char *expected_path)
{
	char path[4096];
	snprintf(path, sizeof path, "%s", expected_path);
	path[strlen(path) - strlen(".expected.tsv")] = '\0';
	struct buf bytes = slurp(path), want = slurp(expected_path), got = BUF((size_t)64 << 20);
	if (!input_guess(text_of(path), buf_view(&bytes))) {
		print_error("%s: no reader\n", path);
		buf_free(&bytes), buf_free(&want);
		return 1;
	}
	struct project *p = read_bytes(path, bytes.p, bytes.n, NULL);
	struct inventory_row *rows;
	size_t count;

	assert_true(inventory(p, 0, p->arena, &rows, &count));
	inventory_tsv(&got, rows, count);
	bool same = text_eq(buf_view(&got), buf_view(&want));
	if (!same) {
		struct text a = buf_view(&got), b = buf_view(&want), x, y;
		while (text_line(&a, &x) && text_line(&b, &y) && text_eq(x, y))
			;
		print_error("%s\n  got  %.*s\n  want %.*s\n", path, (int)x.n, x.p, (int)y.n, y.p);
	}
	for (uint32_t i = 0; i < p->problem_count; i++)
		print_error("%s: %s: %.*s\n", path, p->problems[i].code,
			    (int)p->problems[i].message.n, p->problems[i].message.p);
	int bad = !same || p->problem_count;
	project_free(p);
	buf_free(&bytes), buf_free(&want), buf_free(&got);
	return bad;
}

static void test_all(void **state)
{
	glob_t g;
	int bad = 0;

	(void)state;
	assert_int_equal(glob(TEST_SOURCE_DIR "/tests/golden/lockfiles/*/*.expected.tsv", 0, NULL, &g), 0);
	assert_true(g.gl_pathc >= 25);
	for (size_t i = 0; i < g.gl_pathc; i++)
		bad += compare(g.gl_pathv[i]);
	globfree(&g);
	assert_int_equal(bad, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_all)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
