#include "test.h"

#include "scanner/rule/code.h"

#include <string.h>

#define SPREAD (1u << 20) /* CODE_SPREAD of code.c */
#define HUGE_FILE (8u << 20) /* CODE_HUGE there */
#define SPREAD_HUGE (64u << 10)
#define SPREAD_PIECE (16u << 10)

/* Cloud metadata asked for, something sent to a fixed host, and the machine's name: one program, or three of a bundle. */
static void judge_read(bool whole, uint32_t apart, uint64_t size, enum reach reach, enum severity want)
{
	struct act acts[] = {
		{.behaviour = BEHAVE_METADATA, .offset = 10, .flags = ACT_CONSTANT},
		{.behaviour = BEHAVE_SEND, .offset = 10 + apart, .flags = ACT_OTHER_HOST},
		{.behaviour = BEHAVE_COLLECT_HOST, .offset = 10 + apart, .flags = ACT_HOST_ARG},
	};
	struct file f = {.path = T("bundle.js"), .size = size, .reach = reach, .acts = acts, .act_count = 3, .deep = whole};
	const struct code_signal *row = NULL;

	assert_int_equal(code_judge(&f, &row), want);
	assert_non_null(row);
}

static void judge(uint32_t apart, uint64_t size, enum reach reach, enum severity want)
{
	judge_read(true, apart, size, reach, want);
}

static void test_spread(void **state)
{
	(void)state;
	judge(SPREAD, 3 * SPREAD, REACH_LOAD, SEVERITY_HIGH);
	judge(SPREAD + 1, 3 * SPREAD, REACH_LOAD, SEVERITY_MEDIUM);
	judge(SPREAD + 1, 3 * SPREAD, REACH_HOOK, SEVERITY_CRITICAL); /* what an install runs is one program */
	judge(SPREAD - 20, SPREAD, REACH_LOAD, SEVERITY_HIGH);
	judge(SPREAD_HUGE + 1, HUGE_FILE, REACH_LOAD, SEVERITY_HIGH);
	judge(SPREAD_HUGE + 1, HUGE_FILE + 1, REACH_LOAD, SEVERITY_MEDIUM);
	judge(SPREAD_HUGE, HUGE_FILE + 1, REACH_LOAD, SEVERITY_HIGH);
	judge(SPREAD_HUGE + 1, HUGE_FILE + 1, REACH_HOOK, SEVERITY_CRITICAL);
	judge_read(false, SPREAD_PIECE, SPREAD, REACH_LOAD, SEVERITY_HIGH);
	judge_read(false, SPREAD_PIECE + 1, SPREAD, REACH_LOAD, SEVERITY_MEDIUM);
}

/* One act near another one is enough, however many are far away. */
static void test_near_one(void **state)
{
	struct act acts[] = {
		{.behaviour = BEHAVE_METADATA, .offset = 10, .flags = ACT_CONSTANT},
		{.behaviour = BEHAVE_METADATA, .offset = 5 * SPREAD, .flags = ACT_CONSTANT},
		{.behaviour = BEHAVE_SEND, .offset = 5 * SPREAD + 100, .flags = ACT_OTHER_HOST},
		{.behaviour = BEHAVE_COLLECT_HOST, .offset = 5 * SPREAD - 100, .flags = ACT_HOST_ARG},
	};
	struct file f = {.path = T("bundle.js"), .size = 8 * SPREAD, .reach = REACH_LOAD, .acts = acts, .act_count = 4};
	const struct code_signal *row = NULL;

	(void)state;
	assert_int_equal(code_judge(&f, &row), SEVERITY_HIGH);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_spread),
		cmocka_unit_test(test_near_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
