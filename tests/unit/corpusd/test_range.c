#include "test.h"

#include "corpusd/range.h"

static void is(const char *header, uint64_t size, enum range_kind kind, uint64_t from, uint64_t length)
{
	uint64_t a, n;

	if (range_read(text_of(header), size, &a, &n) != kind || a != from || n != length)
		fail_msg("%s of %ju: %ju+%ju", header, (uintmax_t)size, (uintmax_t)a, (uintmax_t)n);
}

static void parts(void **state)
{
	(void)state;
	is("bytes=0-0", 10, RANGE_PART, 0, 1);
	is("bytes=0-9", 10, RANGE_PART, 0, 10);
	is("bytes=0-10", 10, RANGE_PART, 0, 10);
	is("bytes=9-9", 10, RANGE_PART, 9, 1);
	is("bytes=3-", 10, RANGE_PART, 3, 7);
	is("bytes=-3", 10, RANGE_PART, 7, 3);
	is("bytes=-10", 10, RANGE_PART, 0, 10);
	is("bytes=-11", 10, RANGE_PART, 0, 10);
	is("bytes=2-18446744073709551615", 10, RANGE_PART, 2, 8);
	is("bytes=-18446744073709551615", 10, RANGE_PART, 0, 10);
}

static void outside(void **state)
{
	(void)state;
	is("bytes=10-", 10, RANGE_OUTSIDE, 0, 10);
	is("bytes=10-11", 10, RANGE_OUTSIDE, 0, 10);
	is("bytes=-0", 10, RANGE_OUTSIDE, 0, 10);
	is("bytes=18446744073709551615-", 10, RANGE_OUTSIDE, 0, 10);
}

static void what_is_no_range_asks_for_the_whole(void **state)
{
	static const char *const others[] = {"", "bytes", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "bytes= 0-1",
					     "Bytes=0-1", "bytes=a-b", "bytes=1-2-3", "bytes=+1-2", "bytes=0x1-2",
					     "bytes=18446744073709551616-", "items=0-1"};

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		is(others[i], 10, RANGE_WHOLE, 0, 10);
	is("bytes=0-0", 0, RANGE_WHOLE, 0, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts),
		cmocka_unit_test(outside),
		cmocka_unit_test(what_is_no_range_asks_for_the_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
