#include "test.h"

#include "corpusd/limits.h"
#include "corpusd/rate.h"

#define SECOND ((uint64_t)1000000000)

static void a_bucket_empties_and_fills(void **state)
{
	struct rate *r = rate_new(10);

	(void)state;
	for (int i = 0; i < 10; i++)
		assert_true(rate_take(r, T("a"), SECOND));
	assert_false(rate_take(r, T("a"), SECOND));
	assert_true(rate_take(r, T("b"), SECOND)); /* another client */
	assert_false(rate_take(r, T("a"), SECOND + SECOND / 10 - 1000));
	assert_true(rate_take(r, T("a"), SECOND + SECOND / 10 + 1000));
	assert_false(rate_take(r, T("a"), SECOND + SECOND / 10 + 1000));
	for (int i = 0; i < 10; i++) /* never more than a second's worth */
		assert_true(rate_take(r, T("a"), 100 * SECOND));
	assert_false(rate_take(r, T("a"), 100 * SECOND));
	rate_free(r);
}

static void looking_takes_nothing(void **state)
{
	struct rate *r = rate_new(1);

	(void)state;
	for (int i = 0; i < 5; i++)
		assert_true(rate_has(r, T("a"), SECOND));
	assert_true(rate_take(r, T("a"), SECOND));
	assert_false(rate_has(r, T("a"), SECOND));
	rate_free(r);
}

static void zero_is_no_limit(void **state)
{
	struct rate *r = rate_new(0);

	(void)state;
	for (int i = 0; i < 1000; i++)
		assert_true(rate_take(r, T("a"), SECOND));
	rate_free(r);
}

static void as_many_refusals_as_allowed(void **state)
{
	struct rate *r = rate_new(REFUSALS_A_SECOND);

	(void)state;
	for (int i = 0; i < REFUSALS_A_SECOND; i++)
		assert_true(rate_take(r, T("a"), SECOND));
	assert_false(rate_has(r, T("a"), SECOND));
	assert_false(rate_take(r, T("a"), SECOND));
	assert_true(rate_take(r, T("b"), SECOND));
	rate_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_bucket_empties_and_fills),
		cmocka_unit_test(looking_takes_nothing),
		cmocka_unit_test(zero_is_no_limit),
		cmocka_unit_test(as_many_refusals_as_allowed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
