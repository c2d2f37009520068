#include "test.h"

#include "corpusd/jobs.h"

#include <string.h>
#include <unistd.h>

static char folder[64];
static struct jobs jobs = {.host = "here", .lease = 30};

/* The daemon's own way, from the queue to the end, with these packages. */
static void scan(char id[JOB_ID_HEX + 1], const struct job_package *list, size_t count)
{
	struct arena *a = arena_new((size_t)1 << 20);
	struct job new = {.owner = T("me"), .name = T("lock"), .input = T(""), .place = T("")}, taken;
	struct job_result r = {.report = T("{}"), .list = list, .list_count = count};
	struct text body;
	bool found;
	struct err e;

	assert_true(jobs_put(&jobs, &new, T("bytes"), 10, &e));
	assert_true(jobs_take(&jobs, 1, a, &taken, &body, &found, &e) && found);
	memcpy(r.head.id, taken.id, sizeof taken.id);
	r.head.verdict = T("complete");
	assert_true(jobs_finish(&jobs, &r, 2, &e));
	memcpy(id, taken.id, sizeof taken.id);
	arena_free(a);
}

static bool on_row(void *ctx, const struct job_finding *row)
{
	size_t *n = ctx;

	assert_true(text_eq(row->file, T("lock")) && row->n > 0);
	++*n;
	return true;
}

static size_t holders(struct text name, struct text version)
{
	struct jobs_filter f = {.package = name, .version = version};
	size_t n = 0;
	struct err e;

	assert_true(jobs_holders(&jobs, &f, on_row, &n, &e));
	return n;
}

static bool on_count(void *ctx, const struct db_value *row)
{
	*(int64_t *)ctx = row[0].i;
	return true;
}

static int64_t count(const char *sql)
{
	int64_t n = -1;
	struct db_query q = {.sql = sql, .columns = "i", .each = on_count, .ctx = &n};
	struct err e;

	assert_true(db_run(jobs.db, &q, NULL, &e));
	return n;
}
static const char recent[] = "SELECT COUNT(*) FROM package_recent", settled[] = "SELECT COUNT(*) FROM package";

static void packages_are_found_before_and_after(void **state)
{
	const struct job_package list[] = {{T("b"), T("2")}, {T("a"), T("1")}, {T("b"), T("1")}};
	char one[JOB_ID_HEX + 1], two[JOB_ID_HEX + 1];
	struct err e;

	(void)state;
	scan(one, list, 3);
	assert_int_equal(count(recent), 3);
	assert_int_equal(holders(T("b"), T("")), 2);
	assert_true(jobs_settle(&jobs, 4, &e)); /* too few yet */
	assert_int_equal(count(recent), 3);
	assert_true(jobs_settle(&jobs, 3, &e));
	assert_int_equal(count(recent), 0);
	assert_int_equal(count(settled), 3);
	assert_int_equal(holders(T("b"), T("")), 2);
	scan(two, list, 3);
	assert_int_equal(holders(T("b"), T("")), 4);
	assert_int_equal(holders(T("b"), T("1")), 2);
	assert_int_equal(holders(T("c"), T("")), 0);
	/* What is removed is gone from both. */
	assert_true(jobs_remove(&jobs, text_of(two), &e));
	assert_int_equal(count(recent), 0);
	assert_int_equal(holders(T("b"), T("")), 2);
	assert_true(jobs_remove(&jobs, text_of(one), &e));
	assert_int_equal(count(settled), 0);
	assert_true(jobs_settle(&jobs, 0, &e)); /* nothing waits */
}

static void many_of_one_scan_do_not_wait(void **state)
{
	static struct job_package list[1001];
	char id[JOB_ID_HEX + 1];
	struct err e;

	(void)state;
	for (size_t i = 0; i < 1001; i++)
		list[i] = (struct job_package){T("many"), T("1")};
	scan(id, list, 1000);
	assert_int_equal(count(recent), 1000);
	assert_true(jobs_remove(&jobs, text_of(id), &e));
	scan(id, list, 1001);
	assert_int_equal(count(recent), 0);
	assert_int_equal(count(settled), 1001);
	assert_true(jobs_remove(&jobs, text_of(id), &e));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(packages_are_found_before_and_after),
		cmocka_unit_test(many_of_one_scan_do_not_wait),
	};
	char url[128];
	struct err e;

	snprintf(folder, sizeof folder, "/tmp/picket-settle-XXXXXX");
	if (!mkdtemp(folder))
		return 2;
	snprintf(url, sizeof url, "sqlite:%s/jobs.db", folder);
	if (!db_open(url, &jobs.db, &e))
		return 2;
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	db_close(jobs.db);
	snprintf(url, sizeof url, "%s/jobs.db", folder);
	unlink(url);
	rmdir(folder);
	return failed;
}
