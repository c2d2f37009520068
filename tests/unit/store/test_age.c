#include "test.h"

#include "store/store.h"

#define NOW ((uint64_t)1795229340)
#define WEEK ((uint64_t)604800)

static void check(uint64_t created, uint64_t clock, uint64_t floor, enum age want, uint64_t seconds)
{
	uint64_t got;

	assert_int_equal(age_of(created, WEEK, clock, floor, &got), want);
	assert_int_equal(got, seconds);
}

static void names_every_age_on_both_sides(void **unused)
{
	(void)unused;
	check(NOW, NOW, NOW, AGE_FRESH, 0);
	check(NOW - WEEK, NOW, NOW, AGE_FRESH, WEEK);
	check(NOW - WEEK - 1, NOW, NOW, AGE_AGING, WEEK + 1);
	const uint64_t last = AGE_STALE_FACTOR * WEEK;
	check(NOW - last, NOW, NOW, AGE_AGING, last);
	check(NOW - last - 1, NOW, NOW, AGE_STALE, last + 1);
}

static void doubts_clocks_that_are_far_off(void **unused)
{
	(void)unused;
	/* Behind the floor: a day is let pass, and the floor counts as now. */
	check(NOW, NOW - CLOCK_BEHIND_MAX, NOW, AGE_FRESH, 0);
	check(NOW, NOW - CLOCK_BEHIND_MAX - 1, NOW, AGE_UNKNOWN, 0);
	check(NOW, 0, NOW, AGE_UNKNOWN, 0);
	check(NOW - 10, NOW + CLOCK_AHEAD_MAX, NOW, AGE_STALE, CLOCK_AHEAD_MAX + 10);
	check(NOW - 10, NOW + CLOCK_AHEAD_MAX + 1, NOW, AGE_UNKNOWN, 0);
	/* Made in the future. */
	check(NOW + CLOCK_BEHIND_MAX, NOW, 0, AGE_FRESH, 0);
	check(NOW + CLOCK_BEHIND_MAX + 1, NOW, 0, AGE_UNKNOWN, 0);
}

static void only_what_the_clock_may_have_reached_raises_the_floor(void **unused)
{
	(void)unused;
	assert_int_equal(age_floor(NOW, NOW - 1, NOW), NOW);
	assert_int_equal(age_floor(NOW, NOW + 5, NOW), NOW + 5);
	assert_int_equal(age_floor(NOW, NOW + CLOCK_BEHIND_MAX, NOW), NOW + CLOCK_BEHIND_MAX);
	assert_int_equal(age_floor(NOW, NOW + CLOCK_BEHIND_MAX + 1, NOW), NOW);
	assert_int_equal(age_floor(0, UINT64_MAX, NOW), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_every_age_on_both_sides),
		cmocka_unit_test(doubts_clocks_that_are_far_off),
		cmocka_unit_test(only_what_the_clock_may_have_reached_raises_the_floor),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
