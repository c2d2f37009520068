#include "test.h"

#include "corpusd/jobs.h"
#include "corpusd/limits.h"

#include <string.h>
#include <unistd.h>

static struct jobs jobs = {.host = "here", .lease = 30};
static struct arena *a;

static void put(char id[JOB_ID_HEX + 1])
{
	struct job new = {.owner = T("me"), .name = T("lock"), .input = T(""), .place = T("")};
	struct err e;

	assert_true(jobs_put(&jobs, &new, T("bytes"), 10, &e));
	memcpy(id, new.id, sizeof new.id);
}

/* At a time when every lease so far has run out. */
static bool take(uint64_t now, struct job *out)
{
	struct text body;
	bool found;
	struct err e;

	assert_true(jobs_take(&jobs, now, a, out, &body, &found, &e));
	assert_true(!found || text_eq(body, T("bytes")));
	return found;
}

static void what_dies_every_time_is_given_up(void **state)
{
	char id[JOB_ID_HEX + 1];
	struct job j;
	struct err e;

	(void)state;
	put(id);
	for (uint64_t n = 1; n <= SCAN_TRIES_MAX; n++) {
		assert_true(take(n * 100, &j));
		assert_string_equal(j.id, id);
		assert_int_equal(j.tries, n);
	}
	assert_false(take((SCAN_TRIES_MAX + 1) * 100, &j));
	assert_true(jobs_get(&jobs, text_of(id), a, &j, &e));
	assert_int_equal(j.state, JOB_FAILED);
	assert_text(j.code, "SCAN-DIED");
	assert_text(j.verdict, "failed");
}

static bool on_row(void *ctx, const struct job_finding *row)
{
	size_t *n = ctx;

	assert_int_equal(row->n, *n);
	++*n;
	return true;
}

static size_t rows(uint64_t limit)
{
	struct jobs_filter f = {.limit = limit};
	size_t n = 0;
	struct err e;

	assert_true(jobs_findings(&jobs, &f, on_row, &n, &e));
	return n;
}

static void as_many_rows_as_the_ceiling(void **state)
{
	static struct job_finding list[PAGE_ROWS_MAX + 1];
	struct job_result r = {.report = T("{}"), .findings = list, .finding_count = PAGE_ROWS_MAX + 1};
	char id[JOB_ID_HEX + 1];
	struct job j;
	struct err e;

	(void)state;
	for (size_t i = 0; i <= PAGE_ROWS_MAX; i++)
		list[i] = (struct job_finding){.rule = T("r"), .package = T("p"), .version = T("1"), .purl = T(""), .record = T(""),
					       .file = T(""), .message = T(""), .fingerprint = T("")};
	put(id);
	assert_true(take(1000, &j));
	memcpy(r.head.id, id, sizeof id);
	r.head.verdict = T("complete");
	assert_true(jobs_finish(&jobs, &r, 1001, &e));
	assert_int_equal(rows(PAGE_ROWS_MAX - 1), PAGE_ROWS_MAX - 1);
	assert_int_equal(rows(PAGE_ROWS_MAX), PAGE_ROWS_MAX);
	assert_int_equal(rows(PAGE_ROWS_MAX + 1), PAGE_ROWS_MAX);
	assert_int_equal(rows(0), PAGE_ROWS_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_dies_every_time_is_given_up),
		cmocka_unit_test(as_many_rows_as_the_ceiling),
	};
	char folder[64] = "/tmp/picket-jobs-XXXXXX", url[128];
	struct err e;

	a = arena_new((size_t)1 << 20);
	if (!a || !mkdtemp(folder))
		return 2;
	snprintf(url, sizeof url, "sqlite:%s/jobs.db", folder);
	if (!db_open(url, &jobs.db, &e))
		return 2;
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	db_close(jobs.db);
	snprintf(url, sizeof url, "%s/jobs.db", folder);
	unlink(url);
	rmdir(folder);
	arena_free(a);
	return failed;
}
