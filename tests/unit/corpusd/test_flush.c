#include "test.h"

#include "corpusd/flush.h"

#include <stdatomic.h>

struct disk {
	struct flush flush;
	atomic_uint written, safe, runs;
	bool bad;
};

static bool run(void *ctx)
{
	struct disk *d = ctx;
	unsigned seen = atomic_load(&d->written);

	if (d->bad)
		return false;
	atomic_fetch_add(&d->runs, 1);
	atomic_store(&d->safe, seen);
	return true;
}

static void one_flush_covers_what_came_before(void **state)
{
	struct disk d = {0};

	(void)state;
	flush_init(&d.flush);
	uint64_t first = flush_ticket(&d.flush), second = flush_ticket(&d.flush);
	assert_true(flush_wait(&d.flush, second, run, &d));
	assert_true(flush_wait(&d.flush, first, run, &d));
	assert_int_equal(atomic_load(&d.runs), 1);
	assert_true(flush_wait(&d.flush, flush_ticket(&d.flush), run, &d));
	assert_int_equal(atomic_load(&d.runs), 2);
	flush_free(&d.flush);
}

static void after_a_failure_nothing_is_safe(void **state)
{
	struct disk d = {.bad = true};

	(void)state;
	flush_init(&d.flush);
	uint64_t ticket = flush_ticket(&d.flush);
	assert_false(flush_wait(&d.flush, ticket, run, &d));
	d.bad = false; /* the kernel says so, but what it dropped stays dropped */
	assert_false(flush_wait(&d.flush, ticket, run, &d));
	assert_false(flush_wait(&d.flush, flush_ticket(&d.flush), run, &d));
	assert_int_equal(atomic_load(&d.runs), 0);
	flush_free(&d.flush);
}

static void *writer(void *ctx)
{
	struct disk *d = ctx;

	for (int i = 0; i < 500; i++) {
		unsigned mine = atomic_fetch_add(&d->written, 1) + 1;
		if (!flush_wait(&d->flush, flush_ticket(&d->flush), run, d) || atomic_load(&d->safe) < mine)
			return d;
	}
	return NULL;
}

static void every_writer_waits_for_its_own(void **state)
{
	struct disk d = {0};
	pthread_t threads[8];
	void *wrong;

	(void)state;
	flush_init(&d.flush);
	for (size_t i = 0; i < 8; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, writer, &d), 0);
	for (size_t i = 0; i < 8; i++) {
		assert_int_equal(pthread_join(threads[i], &wrong), 0);
		assert_null(wrong);
	}
	assert_int_equal(atomic_load(&d.written), 4000);
	assert_true(atomic_load(&d.runs) <= 4000);
	flush_free(&d.flush);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_flush_covers_what_came_before),
		cmocka_unit_test(after_a_failure_nothing_is_safe),
		cmocka_unit_test(every_writer_waits_for_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
