/* SQL from people: it reads, it ends, it touches nothing else. */
#include "test.h"

#include "base/buf.h"
#include "scanner/policy/baseline.h"
#include "scanner/policy/limits.h"
#include "scanner/policy/sql.h"

#include "crypto/digest.h"

#include <unistd.h>

static const char *const tables[] = {"t", NULL};

static struct sql *filled(size_t rows)
{
	struct sql *s;
	struct err e;

	assert_true(sql_open("CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT, severity TEXT COLLATE LEVEL)",
			     tables, &s, &e));
	assert_true(sql_insert(s, "INSERT INTO t VALUES(?,?,?)", &e));
	for (size_t i = 0; i < rows; i++) {
		sql_number(s, 1, i);
		sql_text(s, 2, T("name"));
		sql_text(s, 3, i % 2 ? T("high") : T("low"));
		assert_true(sql_row(s, &e));
	}
	sql_lock(s);
	return s;
}

/* The first column of the only row, or the code of the error. */
static struct text ask(struct sql *s, uint64_t steps, const char *statement)
{
	static char answer[64];
	struct sql_budget budget = {.steps = steps, .selects = 4, .aggregate = true};
	struct err e = {0};
	bool done, ok = sql_select(s, &budget, text_of(statement), &e) && sql_next(s, &done, &e);

	snprintf(answer, sizeof answer, TEXT_FMT, TEXT_ARG(ok && !done ? sql_column(s, 0) : T("")));
	if (!ok)
		snprintf(answer, sizeof answer, "%s", e.code);
	sql_end(s);
	return text_of(answer);
}

static void levels_compare_as_levels(void **state)
{
	struct sql *s = filled(10);

	(void)state;
	assert_text(ask(s, 1 << 20, "SELECT count(*) FROM t WHERE severity >= 'medium'"), "5");
	assert_text(ask(s, 1 << 20, "SELECT count(*) FROM t WHERE 'medium' <= severity"), "5");
	assert_text(ask(s, 1 << 20, "SELECT count(*) FROM t WHERE severity = 'HIGH'"), "5");
	assert_text(ask(s, 1 << 20, "SELECT severity FROM t ORDER BY severity DESC"), "high");
	assert_text(ask(s, 1 << 20, "SELECT count(*) FROM t WHERE severity > 'hihg'"), "SQL-LEVEL");
	sql_close(s);
}

static void only_reading_is_allowed(void **state)
{
	static const char *const denied[] = {
		"DELETE FROM t", "INSERT INTO t VALUES(99,'','')", "UPDATE t SET name=''", "DROP TABLE t",
		"CREATE TABLE u(a)", "PRAGMA user_version", "ATTACH 'x' AS y", "VACUUM", "BEGIN",
		"SELECT * FROM sqlite_schema", "SELECT * FROM pragma_user_version",
		"SELECT * FROM json_each('[1]')", "SELECT randomblob(4)", "SELECT load_extension('x')",
		"SELECT zeroblob(1000000000)", "SELECT datetime('now')", "SELECT 1; SELECT 2", "EXPLAIN SELECT 1",
		"WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT count(*) FROM c",
		"SELECT printf('%1000000d', 1)", "SELECT replace('a','a','b')"};
	struct sql *s = filled(1);

	(void)state;
	for (size_t i = 0; i < sizeof denied / sizeof denied[0]; i++) {
		struct text code = ask(s, 1 << 20, denied[i]);
		if (!text_eq(code, T("SQL-DENIED")))
			fail_msg("%s: %.*s", denied[i], TEXT_ARG(code));
	}
	assert_text(ask(s, 1 << 20, "SELECT nothing FROM t"), "SQL-SYNTAX");
	assert_text(ask(s, 1 << 20, "SELECT count(*) FROM t"), "1");
	sql_close(s);
}

static void every_statement_ends(void **state)
{
	struct sql *s = filled(1000);
	struct buf b = BUF(QUERY_BYTES_MAX * 2);
	char pattern[SQL_PATTERN_MAX + 64] = "SELECT 'a' LIKE '";

	(void)state;
	assert_text(ask(s, 1000000, "SELECT count(*) FROM t a, t b, t c"), "SQL-STEPS");
	assert_text(ask(s, 1000000, "SELECT count(*) FROM t a"), "1000");
	/* The statement's own size, on both sides. */
	buf_text(&b, T("SELECT 1 "));
	while (b.n < QUERY_BYTES_MAX)
		buf_char(&b, ' ');
	assert_text(ask(s, 1000000, buf_cstr(&b)), "1");
	buf_char(&b, ' ');
	assert_text(ask(s, 1000000, buf_cstr(&b)), "SQL-SYNTAX");
	buf_free(&b);
	/* A pattern's. */
	size_t at = strlen(pattern);
	memset(pattern + at, '%', SQL_PATTERN_MAX);
	memcpy(pattern + at + SQL_PATTERN_MAX, "'", 2);
	assert_text(ask(s, 1000000, pattern), "1");
	memcpy(pattern + at + SQL_PATTERN_MAX, "%'", 3);
	assert_text(ask(s, 1000000, pattern), "SQL-SYNTAX");
	sql_close(s);
}

static void values_and_expressions_have_their_ends(void **state)
{
	struct sql *s;
	struct err e;
	struct buf b = BUF(SQL_TEXT_BYTES_MAX);
	struct buf q = BUF(4096);

	(void)state;
	assert_true(sql_open("CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT)", tables, &s, &e));
	assert_true(sql_insert(s, "INSERT INTO t VALUES(?,?)", &e));
	while (b.n < SQL_TEXT_BYTES_MAX / 2)
		buf_char(&b, 'x');
	sql_number(s, 1, 1);
	sql_text(s, 2, buf_view(&b));
	assert_true(sql_row(s, &e));
	/* One value that is longer is refused, not cut. */
	while (b.n < SQL_TEXT_BYTES_MAX)
		buf_char(&b, 'x');
	sql_number(s, 1, 2);
	sql_text(s, 2, buf_view(&b));
	assert_false(sql_row(s, &e));
	sql_lock(s);
	assert_text(ask(s, 1 << 20, "SELECT length(name || name) FROM t"), "1048576");
	assert_text(ask(s, 1 << 20, "SELECT length(name || name || 'x') FROM t"), "SQL-SYNTAX");
	for (int over = 0; over < 2; over++) {
		buf_clear(&q);
		buf_text(&q, T("SELECT id"));
		for (int i = 1; i < SQL_DEPTH_MAX + over; i++)
			buf_text(&q, T(" + id"));
		buf_text(&q, T(" FROM t"));
		assert_text(ask(s, 1 << 20, buf_cstr(&q)), over ? "SQL-SYNTAX" : "64");
	}
	buf_free(&b);
	buf_free(&q);
	sql_close(s);
}

/* A text of as many entries is read (and found to hold none); with one more it is not looked into. */
static void a_baseline_has_an_end(void **state)
{
	struct buf b = BUF((size_t)8 << 20);
	struct baseline *known;
	struct err e = {0};

	(void)state;
	for (size_t over = 0; over < 2; over++) {
		buf_clear(&b);
		buf_text(&b, T("{\"findings\":[0"));
		for (size_t i = 1; i < BASELINE_ENTRIES_MAX + over; i++)
			buf_text(&b, T(",0"));
		buf_text(&b, T("],\"schema\":\"picket-baseline-1\"}"));
		assert_false(baseline_read(buf_view(&b), &known, &e));
		assert_string_equal(e.code, over ? "BASELINE-LIMIT" : "BASELINE-FORMAT");
		assert_true(over || strncmp(e.text, "a finding without", 17) == 0);
	}
	buf_free(&b);
	char name[] = "/tmp/picket-baseline-XXXXXX";
	int fd = mkstemp(name);
	assert_true(fd >= 0);
	assert_int_equal(ftruncate(fd, (off_t)BASELINE_BYTES_MAX + 1), 0);
	close(fd);
	assert_false(baseline_open(name, false, &known, &e));
	assert_string_equal(e.code, "BASELINE-OPEN");
	unlink(name);
}

static bool write_within(const struct finding_list *l, size_t entries, size_t bytes, struct err *e)
{
	char *text = NULL;
	size_t n = 0;
	FILE *out = open_memstream(&text, &n);
	bool ok = baseline_write_within(out, l, entries, bytes, e);

	fclose(out);
	free(text);
	return ok;
}

static void a_baseline_knows_what_it_wrote(void **state)
{
	struct finding_list *l = finding_list_new(1 << 20);
	struct baseline *b;
	struct err e = {0};
	char *text = NULL;
	size_t n = 0;
	FILE *out = open_memstream(&text, &n);

	(void)state;
	assert_true(crypto_init());
	for (int i = 0; i < 2; i++) {
		struct finding *f = finding_add(l, "L2-IOC-001", SEVERITY_HIGH, CONFIDENCE_HIGH);
		f->message = T("m");
		f->file = i ? T("a.js") : T("b.js");
		f->content = T("one payload");
	}
	finding_list_finish(l);
	assert_true(baseline_write(out, l, &e));
	fclose(out);
	/* None that could not be read back: BASELINE_ENTRIES_MAX and BASELINE_BYTES_MAX hold for both. */
	assert_true(write_within(l, 2, n, &e));
	assert_false(write_within(l, 1, n, &e));
	assert_string_equal(e.code, "BASELINE-LIMIT");
	e = (struct err){0};
	assert_false(write_within(l, 2, n - 1, &e));
	assert_string_equal(e.code, "BASELINE-LIMIT");
	assert_true(baseline_read(text_n(text, n), &b, &e));
	finding_edit(l, 0)->content = T("another payload"); /* in a known file: new, and the old one gone */
	finding_list_finish(l);
	assert_int_equal(baseline_mark(b, l), 1);
	assert_int_equal(finding_at(l, 0)->known + finding_at(l, 1)->known, 1);
	baseline_close(b);
	static const char *const bad[] = {"{}", "[]", "{\"schema\":\"picket-baseline-1\",\"findings\":[{}]}", "{",
					  "{\"schema\":\"picket-baseline-2\",\"findings\":[]}"};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		assert_false(baseline_read(text_of(bad[i]), &b, &e));
		assert_string_equal(e.code, "BASELINE-FORMAT");
	}
	free(text);
	finding_list_free(l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(levels_compare_as_levels),
		cmocka_unit_test(only_reading_is_allowed),
		cmocka_unit_test(every_statement_ends),
		cmocka_unit_test(values_and_expressions_have_their_ends),
		cmocka_unit_test(a_baseline_has_an_end),
		cmocka_unit_test(a_baseline_knows_what_it_wrote),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
