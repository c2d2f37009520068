#include "test.h"

#include "maker.h"

#define STR_(n) #n
#define STR(n)	STR_(n)

static const char *code_of(sqlite3 *db)
{
	static struct err e;
	struct digest d;
	uint64_t rows;

	e = (struct err){0};
	return rows_digest(db, &d, &rows, &e) ? "" : e.code;
}

static void test_order_and_layout_do_not_matter(void **state)
{
	sqlite3 *a = make_db(0, "INSERT INTO popular VALUES('npm','a',1,2);"
				"INSERT INTO popular VALUES('npm','b',-3,9223372036854775807)");
	sqlite3 *b = make_db(0, "INSERT INTO popular VALUES('npm','b',-3,9223372036854775807);"
				"INSERT INTO popular VALUES('npm','zz',0,0);"
				"INSERT INTO popular VALUES('npm','a',1,2);"
				"DELETE FROM popular WHERE name='zz'");
	struct digest da = {{0}}, db = {{0}};
	uint64_t na = 0, nb = 0;

	(void)state;
	assert_true(rows_digest(a, &da, &na, NULL) && rows_digest(b, &db, &nb, NULL));
	assert_true(digest_eq(&da, &db));
	assert_int_equal(na, 2);
	assert_int_equal(nb, 2);
	run_sql(b, "UPDATE popular SET rank=2 WHERE name='a'");
	assert_true(rows_digest(b, &db, &nb, NULL));
	assert_false(digest_eq(&da, &db));
	sqlite3_close(a);
	sqlite3_close(b);
}

/* The definition of docs/formats/pack.md, section 8, written out. */
static void test_by_hand(void **state)
{
	sqlite3 *db = make_db(0, "INSERT INTO popular VALUES('npm','a',1,-2)");
	struct digest_state s;
	struct digest got;
	uint64_t rows;

	(void)state;
	digest_begin(&s, "iocpack-rows", NULL);
	static const char *const names[] = {"affected", "campaign", "indicator",
					    "popular",	"record",   "source", "yara"};
	for (size_t i = 0; i < 7; i++) {
		digest_add(&s, "T", 1);
		digest_add_text(&s, text_of(names[i]));
		if (i != 3)
			continue;
		digest_add(&s, "Rt\3\0\0\0\0\0\0\0npmt\1\0\0\0\0\0\0\0a", 23);
		digest_add(&s, "i\1\0\0\0\0\0\0\0i\xfe\xff\xff\xff\xff\xff\xff\xff", 18);
	}
	digest_add(&s, "E\1\0\0\0\0\0\0\0", 9);
	struct digest want = digest_end(&s);
	assert_true(rows_digest(db, &got, &rows, NULL));
	assert_true(digest_eq(&want, &got));
	sqlite3_close(db);
}

static void test_values(void **state)
{
	static const struct {
		const char *value, *code;
	} values[] = {
		{"'plain'", ""},
		{"''", ""},
		{"printf('%.*c', " STR(VALUE_MAX) ", 'x')", ""},
		{"printf('%.*c', " STR(VALUE_MAX) " + 1, 'x')", "PACK-ROWS"},
		{"'two' || char(10) || 'lines'", "PACK-ROWS"},
		{"'a' || char(9)", "PACK-ROWS"},
		{"'a' || char(0) || 'b'", "PACK-ROWS"},
		{"CAST(x'ff' AS TEXT)", "PACK-ROWS"},
		{"'caf' || char(233)", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
		char sql[128];
		snprintf(sql, sizeof sql, "INSERT INTO campaign VALUES('c', %s, '', '')",
			 values[i].value);
		sqlite3 *db = make_db(0, sql);
		if (strcmp(code_of(db), values[i].code) != 0)
			fail_msg("%s: %s", values[i].value, code_of(db));
		sqlite3_close(db);
	}
}

/* A row of ROW_PAYLOAD_MAX bytes fits a page of an index; one more would go to an overflow page. */
static void test_row_payload(void **state)
{
	(void)state;
	/* Header 1 + (2 + 2 + 1 + 1), then 1 + 500 and what is left. */
	for (int over = 0; over < 2; over++) {
		char sql[256];
		snprintf(sql, sizeof sql,
			 "INSERT INTO campaign VALUES(printf('%%.*c', 500, 'x'), printf('%%.*c', "
			 "%d, 'y'), "
			 "'z', '')",
			 ROW_PAYLOAD_MAX - 508 + over);
		sqlite3 *db = make_db(0, sql);
		assert_string_equal(code_of(db), over ? "PACK-ROWS" : "");
		sqlite3_close(db);
	}
}

static void test_not_our_tables(void **state)
{
	sqlite3 *db = NULL;

	(void)state;
	assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
	assert_string_equal(code_of(db), "PACK-ROWS");
	run_sql(db, pack_schema_text().p);
	assert_string_equal(code_of(db), "");
	run_sql(db, "DROP TABLE popular; CREATE TABLE popular(ecosystem, name, rank, downloads);"
		    "INSERT INTO popular VALUES('npm', NULL, 1, 1)");
	assert_string_equal(code_of(db), "PACK-ROWS");
	run_sql(db, "DELETE FROM popular; INSERT INTO popular VALUES('npm', 'a', 1.5, 1)");
	assert_string_equal(code_of(db), "PACK-ROWS");
	run_sql(db, "DELETE FROM popular; INSERT INTO popular VALUES('npm', x'61', 1, 1)");
	assert_string_equal(code_of(db), "PACK-ROWS");
	sqlite3_close(db);
}

static int setup(void **state)
{
	(void)state;
	return crypto_init() ? 0 : 1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order_and_layout_do_not_matter),
		cmocka_unit_test(test_by_hand),
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_row_payload),
		cmocka_unit_test(test_not_our_tables),
	};
	return cmocka_run_group_tests(tests, setup, NULL);
}
