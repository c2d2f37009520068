#include "test.h"

#include "base/buf.h"
#include "pack/tables.h"
#include "packtool/source.h"

static bool split(enum sheet_id id, const char *line, const char *why)
{
	struct text value[SOURCE_COLUMNS_MAX];
	int64_t number[SOURCE_COLUMNS_MAX];
	struct err e = {0};
	bool ok = sheet_split(&sheets[id], text_of(line), value, number, &e);

	if (!ok && (!why || !strstr(e.text, why)))
		fail_msg("\"%s\": %s", line, e.text);
	return ok;
}

/* sheet.c against the DDL: the same tables, columns, kinds and keys. */
static void agrees_with_the_schema(void **unused)
{
	(void)unused;
	for (size_t t = 0; t < SHEETS; t++) {
		struct buf b = BUF(4096);
		const struct sheet *s = &sheets[t];
		buf_printf(&b, "CREATE TABLE %s(\n", s->name);
		for (size_t i = 0; i < s->columns; i++)
			buf_printf(&b, "%s %s NOT NULL,\n", s->column[i].name,
				   s->column[i].integer ? "INTEGER" : "TEXT");
		buf_text(&b, T("PRIMARY KEY("));
		for (size_t i = 0; i < s->keys; i++)
			buf_printf(&b, "%s%s", i ? ", " : "", s->column[i].name);
		buf_text(&b, T(")\n) STRICT, WITHOUT ROWID;\n"));
		if (!text_has(pack_schema_text(), buf_view(&b)))
			fail_msg("not in the schema:\n%s", buf_cstr(&b));
		buf_free(&b);
	}
}

static void takes_rows_that_keep_the_rules(void **unused)
{
	(void)unused;
	_Static_assert(PART_NUMBER_MAX == 65535, "it and one more stand in the rows below");
	assert_true(split(SHEET_AFFECTED, "npm\tleft-pad\tMAL-1\t0\tversions\t1.3.1", NULL));
	assert_true(split(SHEET_AFFECTED, "npm\t@a/b\tMAL-1\t65535\tall\t", NULL));
	assert_true(split(SHEET_AFFECTED, "npm\tx\tMAL-1\t0\tevents\tintroduced:0 fixed:1.0.0", NULL));
	assert_true(split(SHEET_POPULAR, "npm\tx\t4294967295\t0", NULL));
	assert_true(split(SHEET_SOURCE, "s\tT\t\tMIT\t2026-02-28\t", NULL));
	assert_true(split(SHEET_INDICATOR, "ip\t::1\tMAL-1\t", NULL));
	assert_true(split(SHEET_INDICATOR, "cidr\t10.0.0.0/8\tMAL-1\t", NULL));
}

static void refuses_rows_and_says_why(void **unused)
{
	static const struct {
		enum sheet_id id;
		const char *line, *why;
	} bad[] = {
		{SHEET_AFFECTED, "npm\tx\tMAL-1\t0\tall", "5 columns"},
		{SHEET_AFFECTED, "npm\tx\tMAL-1\t0\tall\t\t", "more than"},
		{SHEET_AFFECTED, "npm\tx\tMAL-1\t65536\tall\t", "part: 65536"},
		{SHEET_AFFECTED, "npm\tx\tMAL-1\t00\tall\t", "plain number"},
		{SHEET_AFFECTED, "npm\tx\tMAL-1\t-1\tall\t", "plain number"},
		{SHEET_AFFECTED, "npm\tx\tMAL-1\t0\tall\t1.0.0", "spec"},
		{SHEET_AFFECTED, "npm\tx\tMAL-1\t0\tsome\t", "kind"},
		{SHEET_AFFECTED, "pypi\tx\tMAL-1\t0\tall\t", "none of"},
		{SHEET_AFFECTED, "npm\ta/b\tMAL-1\t0\tall\t", "slash"},
		{SHEET_AFFECTED, "npm\t@a\tMAL-1\t0\tall\t", "@scope/name"},
		{SHEET_AFFECTED, "npm\t\tMAL-1\t0\tall\t", "may not be empty"},
		{SHEET_AFFECTED, "npm\tx\ty\x01\t0\tall\t", "control character"},
		{SHEET_AFFECTED, "npm\tx\xff\tMAL-1\t0\tall\t", "UTF-8"},
		{SHEET_POPULAR, "npm\tx\t0\t0", "not between"},
		{SHEET_POPULAR, "npm\tx\t4294967296\t0", "not between"},
		{SHEET_SOURCE, "s\tT\t\tMIT\t2026-02-29\t", "date"},
		{SHEET_SOURCE, "s\tT\t\tMIT\t2026-13-01\t", "date"},
		{SHEET_SOURCE, "s\tT\t\tMIT\t26-01-01\t", "date"},
		{SHEET_SOURCE, "S\tT\t\tMIT\t2026-01-01\t", "id"},
		{SHEET_SOURCE, "s\tT\tftp://x\tMIT\t2026-01-01\t", "https"},
		{SHEET_SOURCE, "s\tT\t\tMIT\t2026-01-01\tabc", "hex"},
		{SHEET_INDICATOR, "cidr\t10.0.0.0/7\tMAL-1\t", "prefix"},
		{SHEET_INDICATOR, "cidr\t10.0.0.1/31\tMAL-1\t", "bits are set"},
		{SHEET_INDICATOR, "md5\tABCDEF\tMAL-1\t", "32 hex digits"},
		{SHEET_INDICATOR, "string\tabc\tMAL-1\t", "shorter"},
		{SHEET_INDICATOR, "domain\tx.example.\tMAL-1\t", "domain"},
		{SHEET_INDICATOR, "domain\t1.2.3.4\tMAL-1\t", "ip"},
		{SHEET_INDICATOR, "filename\t../x\tMAL-1\t", "file name"},
		{SHEET_INDICATOR, "email\tx\tMAL-1\t", "local@domain"},
	};
	(void)unused;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		assert_false(split(bad[i].id, bad[i].line, bad[i].why));
}

static void keeps_to_its_limits(void **unused)
{
	char line[2048];
	char value[600];

	(void)unused;
	memset(value, 'v', sizeof value);
	snprintf(line, sizeof line, "c\t%.512s\t\t", value);
	assert_true(split(SHEET_CAMPAIGN, line, NULL));
	snprintf(line, sizeof line, "c\t%.513s\t\t", value);
	assert_false(split(SHEET_CAMPAIGN, line, "513 bytes"));
	/* One row of 1002 bytes as SQLite has it, then one of 1003: header 1 + 1 + 2 + 1 + 2. */
	snprintf(line, sizeof line, "c\t%.512s\t\thttps://%.474s", value, value);
	assert_true(split(SHEET_CAMPAIGN, line, NULL));
	snprintf(line, sizeof line, "c\t%.512s\t\thttps://%.475s", value, value);
	assert_false(split(SHEET_CAMPAIGN, line, "1003 bytes"));
}

static bool count(void *ctx, const struct source_row *row, struct err *e)
{
	(void)e;
	*(uint64_t *)ctx = row->line;
	return true;
}

static bool read_rows(const char *bytes, const char *code)
{
	uint64_t last = 0;
	struct source_sink sink = {count, &last};
	struct err e = {0};
	bool ok = source_read_bytes(&sheets[SHEET_POPULAR], text_of(bytes), &sink, &e);

	if (!ok && !err_is(&e, code))
		fail_msg("%s: %s", e.code, e.text);
	return ok;
}

#define HEAD "ecosystem\tname\trank\tdownloads\n"

static void reads_sorted_tables_only(void **unused)
{
	(void)unused;
	assert_true(read_rows(HEAD, ""));
	assert_true(read_rows(HEAD "npm\ta\t1\t1\nnpm\tb\t1\t1\n", ""));
	assert_false(read_rows("", "SOURCE-ROW"));
	assert_false(read_rows("ecosystem\tname\n", "SOURCE-ROW"));
	assert_false(read_rows(HEAD "npm\ta\t1\t1", "SOURCE-ROW"));
	assert_false(read_rows(HEAD "\n", "SOURCE-ROW"));
	assert_false(read_rows(HEAD "npm\tb\t1\t1\nnpm\ta\t1\t1\n", "SOURCE-ORDER"));
	assert_false(read_rows(HEAD "npm\ta\t1\t1\nnpm\ta\t2\t1\n", "SOURCE-DUPLICATE"));
	char *line = calloc(1, SOURCE_LINE_MAX + 100);
	size_t n = (size_t)snprintf(line, 100, "%s", HEAD);
	memset(line + n, 'x', SOURCE_LINE_MAX + 1);
	line[n + SOURCE_LINE_MAX + 1] = '\n';
	assert_false(read_rows(line, "SOURCE-ROW"));
	free(line);
}

static void sorts(void **unused)
{
	struct buf b = BUF(4096);
	struct err e = {0};

	(void)unused;
	assert_true(source_sort_bytes(&sheets[SHEET_POPULAR],
				      T(HEAD "npm\tb\t1\t1\nnpm\ta\t1\t1\nnpm\tb\t1\t1\n"), &b, &e));
	assert_text(buf_view(&b), HEAD "npm\ta\t1\t1\nnpm\tb\t1\t1\n");
	assert_false(source_sort_bytes(&sheets[SHEET_POPULAR],
				       T(HEAD "npm\tb\t1\t1\nnpm\tb\t2\t1\n"), &b, &e));
	assert_true(err_is(&e, "SOURCE-DUPLICATE"));
	buf_free(&b);
}

static void reads_heads(void **unused)
{
	static const char *const bad[] = {
		"",
		"name\n",
		"name A/b\n",
		"name a/b",
		"name a/b\nname a/b\n",
		"version 1\nname a/b\n",
		"name a/b\ndate 2026-02-30\n",
		"name a/b\nfresh-for 0\n",
		"name a/b\nfresh-for 315360001\n",
		"name a/b\ntlp white\n",
		"name a/b\nversion a b\n",
		"name a/b\n\n",
		"name a/b\nother x\n",
	};
	struct source_head h;
	struct err e = {0};
	struct buf b = BUF(4096);

	(void)unused;
	_Static_assert(FRESH_FOR_MAX == 315360000, "it and one more stand in the heads here");
	struct text good = T("name a/b\nversion 1.0\ndate 2026-11-21\nfresh-for 315360000\ntlp red\n");
	assert_true(source_head_parse(good, &h, &e));
	assert_int_equal(h.date, 1795219200);
	assert_true(source_head_format(&h, &b));
	assert_true(text_eq(buf_view(&b), good));
	buf_free(&b);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (source_head_parse(text_of(bad[i]), &h, &e) || !err_is(&e, "SOURCE-HEAD"))
			fail_msg("accepted \"%s\"", bad[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_the_schema),
		cmocka_unit_test(takes_rows_that_keep_the_rules),
		cmocka_unit_test(refuses_rows_and_says_why),
		cmocka_unit_test(keeps_to_its_limits),
		cmocka_unit_test(reads_sorted_tables_only),
		cmocka_unit_test(sorts),
		cmocka_unit_test(reads_heads),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
