#include "test.h"

#include "corpusd/turn.h"

static void a_turn_has_its_length(void **state)
{
	struct turn t = {0};
	uint64_t begin = 1000;

	(void)state;
	assert_false(turn_over(&t, begin));
	assert_false(turn_over(&t, begin + TURN_NANOSECONDS - 1));
	assert_true(turn_over(&t, begin + TURN_NANOSECONDS));
	/* The next begins there. */
	assert_false(turn_over(&t, begin + TURN_NANOSECONDS));
	assert_false(turn_over(&t, begin + 2 * TURN_NANOSECONDS - 1));
	assert_true(turn_over(&t, begin + 2 * TURN_NANOSECONDS));
	/* Silence is no work, but nothing is lost: nobody may be waiting. */
	assert_true(turn_over(&t, begin + 1000 * (uint64_t)TURN_NANOSECONDS));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_turn_has_its_length),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
