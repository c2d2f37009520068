#include "test.h"

#include "base/buf.h"
#include "base/file.h"
#include "packtool/canon.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

/* Same rows, same bytes: in order, backwards, shuffled, and old rows plus changes. */

#define ROWS 3000

static char dir[64];

static const char *path(const char *name)
{
	static char out[4][128];
	static unsigned next;
	char *p = out[next++ % 4];

	snprintf(p, 128, "%s/%s", dir, name);
	return p;
}

static int setup(void **unused)
{
	(void)unused;
	strcpy(dir, "/tmp/canon.XXXXXX");
	return mkdtemp(dir) ? 0 : -1;
}

static int teardown(void **unused)
{
	static const char *const names[] = {"forth", "back", "mixed", "changed", "work", "old"};

	(void)unused;
	for (size_t i = 0; i < 6; i++)
		unlink(path(names[i]));
	return rmdir(dir);
}

static void add(struct canon *c, unsigned i)
{
	char name[64], spec[300];
	struct source_row row = {.table = &sheets[SHEET_AFFECTED]};
	struct err e = {0};

	snprintf(name, sizeof name, "package-%08x", i * 2654435761u);
	memset(spec, '1', sizeof spec);
	row.value[0] = T("npm");
	row.value[1] = text_of(name);
	row.value[2] = T("MAL-1");
	row.number[3] = i % 7;
	row.value[4] = T("versions");
	row.value[5] = text_n(spec, 1 + i % 290);
	assert_true(canon_add(c, &row, &e));
}

static void build(const char *out, unsigned (*order)(unsigned), struct digest *content)
{
	struct err e = {0};
	uint64_t rows;
	struct canon *c = canon_new(path("work"), &e);

	assert_non_null(c);
	for (unsigned i = 0; i < ROWS; i++)
		add(c, order(i));
	if (!canon_write(c, path(out), &rows, content, &e))
		fail_msg("%s", e.text);
	assert_int_equal(rows, ROWS);
	canon_free(c);
}

static unsigned forth(unsigned i)
{
	return i;
}

static unsigned back(unsigned i)
{
	return ROWS - 1 - i;
}

static unsigned mixed(unsigned i)
{
	return i * 1777 % ROWS; /* 1777 is prime: every row once */
}

static void same_file(const char *a, const char *b)
{
	struct buf x = BUF((size_t)16 << 20), y = BUF((size_t)16 << 20);
	struct err e = {0};

	assert_true(file_read(AT_FDCWD, path(a), true, &x, &e));
	assert_true(file_read(AT_FDCWD, path(b), true, &y, &e));
	assert_true(x.n > 100000);
	assert_int_equal(x.n, y.n);
	assert_memory_equal(x.p, y.p, x.n);
	buf_free(&x);
	buf_free(&y);
}

static void does_not_depend_on_the_order(void **unused)
{
	struct digest one, two, three;

	(void)unused;
	build("forth", forth, &one);
	build("back", back, &two);
	build("mixed", mixed, &three);
	same_file("forth", "back");
	same_file("forth", "mixed");
	assert_memory_equal(&one, &two, sizeof one);
	assert_memory_equal(&one, &three, sizeof one);
}

static void exec(sqlite3 *db, const char *sql)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s", sqlite3_errmsg(db));
}

/* A site with an old version and a list of changes comes to the same file. */
static void comes_out_the_same_by_changes(void **unused)
{
	struct buf b = BUF((size_t)16 << 20);
	struct err e = {0};
	sqlite3 *db;

	(void)unused;
	assert_true(file_read(AT_FDCWD, path("forth"), true, &b, &e));
	assert_true(file_replace(AT_FDCWD, path("old"), b.p, b.n, 0600, &e));
	buf_free(&b);
	assert_int_equal(sqlite3_open(path("old"), &db), SQLITE_OK);
	exec(db, "PRAGMA secure_delete=OFF");
	exec(db, "CREATE TEMP TABLE keep AS SELECT * FROM affected WHERE part IN (2, 5)");
	exec(db, "DELETE FROM affected WHERE part IN (2, 5)");
	exec(db, "INSERT INTO affected SELECT 'npm', 'zz' || name, record, part, kind, spec FROM affected");
	exec(db, "UPDATE affected SET spec = 'x' WHERE name LIKE 'zz%'");
	exec(db, "DELETE FROM affected WHERE name LIKE 'zz%'");
	exec(db, "INSERT INTO affected SELECT * FROM keep ORDER BY random()");
	assert_true(canon_vacuum(db, path("changed"), &e));
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
	if (!canon_fix(path("changed"), &e))
		fail_msg("%s", e.text);
	same_file("forth", "changed");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(does_not_depend_on_the_order),
		cmocka_unit_test(comes_out_the_same_by_changes),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
