/* Relative imports without a tokenizer. */
#include "test.h"

#include "scanner/content/import.h"
#include "scanner/content/limits.h"

#include "base/buf.h"

static uint32_t find(struct arena *a, struct text t, struct import **list, bool *more)
{
	uint32_t n;

	*more = false;
	assert_true(imports_spelled(t, a, list, &n, more));
	return n;
}

static void test_forms(void **state)
{
	struct arena *a = arena_new((size_t)16 << 20);
	struct import *list;
	bool more;

	(void)state;
	assert_int_equal(find(a, T("const a = require('./a'), b = require ( \"../b\" ); import c from `./c`;"), &list, &more), 3);
	assert_true(text_eq(list[0].spec, T("./a")) && text_eq(list[1].spec, T("../b")) && text_eq(list[2].spec, T("./c")));
	assert_int_equal(find(a, T("import './d'; import('.'); export * from '..'"), &list, &more), 3);
	assert_int_equal(find(a, T("require('fs'); x = './e'; path.join('.', y); require('./f\n')"), &list, &more), 0);
	assert_int_equal(find(a, T("'."), &list, &more), 0);
	assert_int_equal(find(a, T(""), &list, &more), 0);
	arena_free(a);
}

/* Wherever it stands against the strides. */
static void test_places(void **state)
{
	struct arena *a = arena_new((size_t)16 << 20);
	struct buf b = BUF(4096);
	struct import *list;
	bool more;

	(void)state;
	for (size_t before = 0; before < 140; before++) {
		buf_clear(&b);
		for (size_t i = 0; i < before; i++)
			buf_char(&b, ' ');
		buf_text(&b, T("require('./a')"));
		assert_int_equal(find(a, buf_view(&b), &list, &more), 1);
		for (size_t i = before; i < 300; i++)
			buf_char(&b, ';');
		assert_int_equal(find(a, buf_view(&b), &list, &more), 1);
	}
	buf_free(&b);
	arena_free(a);
}

static void test_ceiling(void **state)
{
	struct arena *a = arena_new((size_t)16 << 20);
	struct buf b = BUF((size_t)1 << 20);
	struct import *list;
	bool more;

	(void)state;
	for (unsigned i = 0; i < CONTENT_IMPORTS_MAX; i++)
		buf_text(&b, T("require('./a');"));
	assert_int_equal(find(a, buf_view(&b), &list, &more), CONTENT_IMPORTS_MAX);
	assert_false(more);
	buf_text(&b, T("require('./a');"));
	assert_int_equal(find(a, buf_view(&b), &list, &more), CONTENT_IMPORTS_MAX);
	assert_true(more);
	buf_free(&b);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_ceiling),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
