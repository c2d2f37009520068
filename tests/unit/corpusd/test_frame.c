#include "test.h"

#include <unistd.h>

#include "corpusd/frame.h"
#include "corpusd/limits.h"

/* What a worker writes, read back in pieces of `step` bytes. */
static struct frame_reader fed(const struct buf *b, size_t step, size_t max)
{
	struct frame_reader r = {.report = BUF(max)};

	for (size_t at = 0; at < b->n; at += step)
		if (!frame_feed(&r, b->p + at, b->n - at < step ? b->n - at : step))
			break;
	return r;
}

static void put(struct buf *b, uint32_t kind, uint64_t length, const char *payload, size_t n)
{
	buf_text(b, T("PKTf"));
	for (int i = 0; i < 4; i++)
		buf_char(b, (char)(kind >> (8 * i)));
	for (int i = 0; i < 8; i++)
		buf_char(b, (char)(length >> (8 * i)));
	buf_add(b, payload, n);
}

static void a_whole_answer_in_any_pieces(void **state)
{
	struct buf b = BUF(4096);

	(void)state;
	put(&b, FRAME_REPORT, 5, "hello", 5);
	put(&b, FRAME_END, 1, "\4", 1);
	for (size_t step = 1; step <= b.n; step++) {
		struct frame_reader r = fed(&b, step, 100);
		struct err e;
		assert_true(frame_whole(&r, &e));
		assert_text(buf_view(&r.report), "hello");
		assert_int_equal(r.status, 4);
		buf_free(&r.report);
	}
	buf_free(&b);
}

static void every_cut_is_seen(void **state)
{
	struct buf b = BUF(4096);

	(void)state;
	put(&b, FRAME_REPORT, 5, "hello", 5);
	put(&b, FRAME_END, 1, "\0", 1);
	for (size_t n = 0; n < b.n; n++) {
		struct buf cut = {.p = b.p, .n = n};
		struct frame_reader r = fed(&cut, 7, 100);
		struct err e;
		assert_false(frame_whole(&r, &e));
		assert_string_equal(e.code, "WORKER-ANSWER");
		buf_free(&r.report);
	}
	buf_free(&b);
}

static void check_bad(struct buf *b, size_t max)
{
	struct frame_reader r = fed(b, b->n, max);

	assert_false(frame_whole(&r, NULL));
	buf_free(&r.report);
	buf_free(b);
}

static void what_is_no_answer_is_refused(void **state)
{
	struct buf b = BUF(4096);

	(void)state;
	put(&b, FRAME_END, 1, "\0", 1); /* END without REPORT */
	check_bad(&b, 100);
	put(&b, FRAME_REPORT, 1, "a", 1); /* REPORT twice */
	put(&b, FRAME_REPORT, 1, "a", 1);
	check_bad(&b, 100);
	put(&b, FRAME_REPORT, 1, "a", 1); /* a byte after END */
	put(&b, FRAME_END, 1, "\0", 1);
	buf_char(&b, 'x');
	check_bad(&b, 100);
	put(&b, FRAME_REPORT, 1, "a", 1); /* END of another length */
	put(&b, FRAME_END, 2, "\0\0", 2);
	check_bad(&b, 100);
	put(&b, 3, 1, "a", 1); /* a kind that does not exist */
	check_bad(&b, 100);
	buf_text(&b, T("PKTx")); /* another magic */
	buf_add(&b, "\1\0\0\0\1\0\0\0\0\0\0\0a", 13);
	check_bad(&b, 100);
}

static void the_ceiling_has_two_sides(void **state)
{
	struct buf b = BUF(4096);
	struct frame_reader r;

	(void)state;
	put(&b, FRAME_REPORT, 10, "0123456789", 10);
	put(&b, FRAME_END, 1, "\0", 1);
	r = fed(&b, b.n, 10);
	assert_true(frame_whole(&r, NULL));
	buf_free(&r.report);
	check_bad(&b, 9);
	put(&b, FRAME_REPORT, UINT64_MAX, "", 0); /* refused by its head alone */
	check_bad(&b, 10);
	put(&b, FRAME_REPORT, FRAME_REPORT_MAX, "", 0); /* what the daemon hands it; no byte of it is here yet */
	r = fed(&b, b.n, FRAME_REPORT_MAX);
	assert_false(r.failed);
	buf_free(&b);
	put(&b, FRAME_REPORT, FRAME_REPORT_MAX + 1, "", 0);
	r = fed(&b, b.n, FRAME_REPORT_MAX);
	assert_true(r.failed);
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_whole_answer_in_any_pieces),
		cmocka_unit_test(every_cut_is_seen),
		cmocka_unit_test(what_is_no_answer_is_refused),
		cmocka_unit_test(the_ceiling_has_two_sides),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
