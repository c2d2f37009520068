/* arena, buf, cursor and map: what holds memory, and its ceilings. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/cursor.h"
#include "base/map.h"

static void arena_stops_at_its_ceiling(void **state)
{
	struct arena *a = arena_new(100);

	(void)state;
	assert_non_null(arena_alloc(a, 60));
	assert_non_null(arena_alloc(a, 40));
	assert_int_equal(arena_used(a), 100);
	assert_false(arena_failed(a));
	assert_null(arena_alloc(a, 1));
	assert_true(arena_failed(a));
	assert_null(arena_alloc(a, 0));
	arena_reset(a);
	assert_non_null(arena_alloc(a, 100));
	assert_null(arena_array(a, SIZE_MAX / 2, 4));
	arena_free(a);
	arena_free(NULL);
}

static void arena_memory_is_zero_after_a_reset_too(void **state)
{
	struct arena *a = arena_new(1 << 20);
	char *p = arena_alloc(a, 64);

	(void)state;
	memset(p, 'x', 64);
	arena_reset(a);
	p = arena_alloc(a, 64);
	for (int i = 0; i < 64; i++)
		assert_int_equal(p[i], 0);
	assert_text(arena_printf(a, "%s-%d", "a", 7), "a-7");
	assert_text(arena_text(a, T("copy")), "copy");
	assert_non_null(arena_alloc(a, 500000));
	arena_free(a);
}

static void buffer_fails_whole_and_stays_failed(void **state)
{
	struct buf b = BUF(8);

	(void)state;
	assert_true(buf_text(&b, T("12345678")));
	assert_string_equal(buf_cstr(&b), "12345678");
	assert_false(buf_char(&b, '9'));
	assert_true(b.failed);
	assert_null(buf_cstr(&b));
	assert_int_equal(b.n, 8);
	buf_clear(&b);
	assert_true(buf_printf(&b, "%d", 12345678));
	assert_false(buf_printf(&b, "%s", "x"));
	buf_free(&b);
	assert_string_equal(buf_cstr(&b), "");
}

static void cursor_failure_is_sticky(void **state)
{
	static const uint8_t bytes[] = {1, 2, 3, 4, 5, 6, 7};
	struct cursor c = cursor_of(bytes, sizeof bytes);

	(void)state;
	assert_text(cursor_bytes(&c, 3), "\1\2\3");
	assert_int_equal(cursor_le32(&c), 0x07060504);
	assert_true(cursor_done(&c));
	assert_int_equal(cursor_le32(&c), 0);
	assert_false(cursor_done(&c));

	c = cursor_of(bytes, sizeof bytes);
	assert_int_equal(cursor_le32(&c), 0x04030201);
	assert_int_equal(cursor_le64(&c), 0);
	assert_true(c.failed);
	assert_int_equal(cursor_bytes(&c, 1).n, 0);
	assert_int_equal(c.at, 4);
}

static void map_keeps_ten_thousand_names(void **state)
{
	struct arena *a = arena_new(16 << 20);
	struct map *m = map_new(a);
	bool fresh;

	(void)state;
	for (uint32_t i = 0; i < 10000; i++) {
		uint32_t *v = map_put(m, arena_printf(a, "name-%u", i), &fresh);
		assert_true(fresh);
		*v = i;
	}
	for (uint32_t i = 0; i < 10000; i++) {
		struct text key = arena_printf(a, "name-%u", i);
		assert_int_equal(*map_get(m, key), i);
		map_put(m, key, &fresh);
		assert_false(fresh);
	}
	assert_null(map_get(m, T("name-10000")));
	assert_null(map_get(m, T("")));
	assert_int_equal(map_count(m), 10000);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arena_stops_at_its_ceiling),
		cmocka_unit_test(arena_memory_is_zero_after_a_reset_too),
		cmocka_unit_test(buffer_fails_whole_and_stays_failed),
		cmocka_unit_test(cursor_failure_is_sticky),
		cmocka_unit_test(map_keeps_ten_thousand_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
