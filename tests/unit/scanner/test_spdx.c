#include "test.h"

#include "base/buf.h"
#include "scanner/spdx.h"

/* Fine: MIT, Apache-2.0, and GPL-2.0-only only with the class path exception. */
static bool fine(void *ctx, struct text id, bool or_later, struct text exception)
{
	(void)ctx;
	(void)or_later;
	if (text_eq_nocase(id, T("GPL-2.0-only")))
		return text_eq_nocase(exception, T("Classpath-exception-2.0"));
	return text_eq_nocase(id, T("MIT")) || text_eq_nocase(id, T("Apache-2.0"));
}

static void check(const char *expression, enum spdx_result want)
{
	struct text culprit;
	enum spdx_result got = spdx_evaluate(text_of(expression), fine, NULL, &culprit);

	if (got != want)
		fail_msg("\"%s\": %d, want %d", expression, (int)got, (int)want);
}

static void test_expressions(void **state)
{
	(void)state;
	check("MIT", SPDX_ALLOWED);
	check(" mit ", SPDX_ALLOWED);
	check("ISC", SPDX_DENIED);
	check("(MIT OR ISC)", SPDX_ALLOWED);
	check("MIT AND ISC", SPDX_DENIED);
	check("ISC OR MIT AND Apache-2.0", SPDX_ALLOWED);
	check("(ISC OR MIT) AND Apache-2.0", SPDX_ALLOWED);
	check("(ISC OR MIT) AND ISC", SPDX_DENIED);
	check("Apache-2.0+", SPDX_ALLOWED);
	check("GPL-2.0-only WITH Classpath-exception-2.0", SPDX_ALLOWED);
	check("GPL-2.0-only", SPDX_DENIED);
	check("MIT or ISC", SPDX_ALLOWED);
	check("((((MIT))))", SPDX_ALLOWED);
	check("", SPDX_NONE);
	check("UNLICENSED", SPDX_NONE);
	check("SEE LICENSE IN LICENSE.txt", SPDX_ELSEWHERE);
	check("MIT ISC", SPDX_MALFORMED);
	check("MIT OR", SPDX_MALFORMED);
	check("OR MIT", SPDX_MALFORMED);
	check("(MIT", SPDX_MALFORMED);
	check("MIT)", SPDX_MALFORMED);
	check("MIT WITH", SPDX_MALFORMED);
	check("MIT/X11", SPDX_MALFORMED);
	check("http://example.com", SPDX_MALFORMED);
}

static void test_culprit(void **state)
{
	(void)state;
	struct text culprit;
	assert_int_equal(spdx_evaluate(T("MIT AND (AGPL-3.0-only OR ISC)"), fine, NULL, &culprit), SPDX_DENIED);
	assert_text(culprit, "AGPL-3.0-only");
}

static void deep(size_t depth, enum spdx_result want)
{
	struct buf b = BUF(SPDX_BYTES_MAX * 2);

	for (size_t i = 0; i < depth; i++)
		buf_char(&b, '(');
	buf_text(&b, T("MIT"));
	for (size_t i = 0; i < depth; i++)
		buf_char(&b, ')');
	check(buf_cstr(&b), want);
	buf_free(&b);
}

static void wide(size_t terms, enum spdx_result want)
{
	struct buf b = BUF(SPDX_BYTES_MAX * 2);

	buf_text(&b, T("MIT"));
	for (size_t i = 1; i < terms; i++)
		buf_text(&b, T(" OR MIT"));
	check(buf_cstr(&b), want);
	buf_free(&b);
}

static void test_limits(void **state)
{
	(void)state;
	deep(SPDX_DEPTH_MAX, SPDX_ALLOWED);
	deep(SPDX_DEPTH_MAX + 1, SPDX_MALFORMED);
	wide(SPDX_TERMS_MAX, SPDX_ALLOWED);
	wide(SPDX_TERMS_MAX + 1, SPDX_MALFORMED);
	char *big = malloc(SPDX_BYTES_MAX + 2);
	if (!big)
		abort();
	memset(big, 'a', SPDX_BYTES_MAX + 1);
	big[SPDX_BYTES_MAX + 1] = 0;
	check(big, SPDX_MALFORMED);
	big[SPDX_BYTES_MAX] = 0;
	check(big, SPDX_DENIED);
	free(big);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_expressions),
		cmocka_unit_test(test_culprit),
		cmocka_unit_test(test_limits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
