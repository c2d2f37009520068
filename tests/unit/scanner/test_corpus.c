#include "test.h"

#include <unistd.h>

#include "pack/maker.h"
#include "scanner/content/limits.h"
#include "scanner/content/scan_file.h"
#include "scanner/corpus.h"
#include "scanner/limits.h"

#define DAY_2026_11_21 20778 /* days since 1970-01-01 */

#define RECORD(id, klass, expires)                                                                 \
	"INSERT INTO record VALUES('" id "','" klass "','critical','exact','','camp','sum','CVE-1 CVE-2'," \
	"'2.0.0','https://a.example https://b.example','2026-01-01','','" expires "','src');"
#define AFFECTED(name, record, part, kind, spec)                                                   \
	"INSERT INTO affected VALUES('npm','" name "','" record "'," #part ",'" kind "','" spec "');"

static const char rows[] =
	RECORD("MAL-1", "malware", "") RECORD("ADV-1", "advisory", "") RECORD("MAL-OLD", "malware", "2026-11-20")
	RECORD("MAL-TODAY", "malware", "2026-11-21") RECORD("OK-1", "allow", "")
	AFFECTED("evil", "MAL-1", 0, "versions", "1.0.0") AFFECTED("evil", "MAL-1", 1, "npm", ">=3")
	AFFECTED("evil", "ADV-1", 0, "all", "") AFFECTED("evil", "OK-1", 0, "all", "")
	AFFECTED("old", "MAL-OLD", 0, "all", "") AFFECTED("old", "MAL-TODAY", 0, "all", "")
	"INSERT INTO indicator VALUES('sha256','aa','MAL-1','dropper');"
	"INSERT INTO indicator VALUES('domain','b.example','MAL-1','');"
	"INSERT INTO indicator VALUES('domain','a.example','MAL-1','');"
	"INSERT INTO campaign VALUES('camp','A campaign','2025-09-01','https://c.example');";

static struct signer alice;
static struct trust *trust;
static struct arena *arena;

static uint64_t made = DAY_2026_11_21 * (uint64_t)86400; /* when packs are */

static struct pack *pack_of(sqlite3 *db, const char *name, bool spoil)
{
	static const struct signer *signers[] = {&alice};
	const struct trust *roots[] = {trust};
	struct made_part part;
	struct pack *p = NULL;
	struct err e = {0};

	make_part(&part, TLP_CLEAR, db);
	sqlite3_close(db);
	struct recipe r = {.m = make_manifest(name, 1, 42), .parts = &part, .part_count = 1,
			   .signers = signers, .signer_count = 1, .sources = T("{}\n"), .notes = T("n\n")};
	r.m.created = made;
	struct buf b = make_pack(&r);
	int fd = make_file(b.p, b.n), same = dup(fd);
	if (!pack_open(fd, "t.iocpack", roots, 1, &p, &e))
		fail_msg("%s: %s", e.code, e.text);
	if (spoil) /* one bit of a row, wherever it lies, after all was found good */
		for (size_t at = 0; at + 9 <= b.n; at++)
			if (memcmp(b.p + at, "b.example", 9) == 0)
				assert_int_equal(pwrite(same, "c", 1, (off_t)at), 1);
	close(same);
	buf_free(&b);
	made_part_free(&part);
	return p;
}

static struct corpus *corpus_of(struct pack *a, struct pack *b)
{
	struct pack *packs[] = {a, b};
	struct corpus *c = NULL;
	struct err e;

	assert_true(corpus_open(packs, b ? 2 : 1, &c, &e));
	return c;
}

static struct corpus *usual(uint32_t day)
{
	made = day * (uint64_t)86400;
	return corpus_of(pack_of(make_db(3, rows), "acme/npm", false), NULL);
}

static char seen[4096];

static bool see_affected(void *ctx, const struct corpus_affected *row)
{
	size_t n = strlen(seen);

	snprintf(seen + n, sizeof seen - n, TEXT_FMT "/" TEXT_FMT ":" TEXT_FMT " ",
		 TEXT_ARG(row->record.id), TEXT_ARG(row->kind), TEXT_ARG(row->spec));
	return ctx == NULL;
}

static bool see_indicator(void *ctx, const struct corpus_indicator *row)
{
	size_t n = strlen(seen);

	snprintf(seen + n, sizeof seen - n, TEXT_FMT " ", TEXT_ARG(row->value));
	return ctx == NULL;
}

static const char *affected(struct corpus *c, const char *name, const char *klass, void *ctx)
{
	seen[0] = '\0';
	assert_true(corpus_affected(c, arena, ECO_NPM, text_of(name), text_of(klass), see_affected, ctx));
	return seen;
}

static void rows_of_a_name_come_in_order(void **state)
{
	(void)state;
	struct corpus *c = usual(0);

	assert_string_equal(affected(c, "evil", "malware", NULL), "MAL-1/versions:1.0.0 MAL-1/npm:>=3 ");
	assert_string_equal(affected(c, "evil", "", NULL),
			    "ADV-1/all: MAL-1/versions:1.0.0 MAL-1/npm:>=3 ");
	assert_string_equal(affected(c, "evil", "", c), "ADV-1/all: ");
	assert_string_equal(affected(c, "Evil", "", NULL), "");
	assert_string_equal(affected(c, "left-pad", "", NULL), "");
	corpus_close(c);
}

static bool check_record(void *ctx, const struct corpus_affected *row)
{
	const struct corpus_record *r = &row->record;

	*(int *)ctx += 1;
	assert_int_equal(r->severity, SEVERITY_CRITICAL);
	assert_int_equal(r->confidence, CONFIDENCE_EXACT);
	assert_text(r->klass, "advisory");
	assert_text(r->campaign, "camp");
	assert_text(r->aliases, "CVE-1 CVE-2");
	assert_text(r->fixed, "2.0.0");
	assert_text(r->references, "https://a.example https://b.example");
	assert_text(r->published, "2026-01-01");
	assert_text(r->source, "src");
	assert_int_equal(r->pack, 0);
	return true;
}

static void a_record_keeps_its_columns_apart(void **state)
{
	(void)state;
	struct corpus *c = usual(0);
	int count = 0;

	assert_true(corpus_affected(c, arena, ECO_NPM, T("evil"), T("advisory"), check_record, &count));
	assert_int_equal(count, 1);
	corpus_close(c);
}

static void what_expired_before_its_pack_was_made_does_not_count(void **state)
{
	(void)state;
	struct corpus *c = usual(DAY_2026_11_21);

	assert_string_equal(affected(c, "old", "", NULL), "MAL-TODAY/all: ");
	assert_string_equal(affected(c, "old", "", NULL), "MAL-TODAY/all: ");
	assert_int_equal(corpus_expired(c), 1);
	corpus_close(c);
	c = usual(DAY_2026_11_21 + 1);
	assert_string_equal(affected(c, "old", "", NULL), "");
	assert_int_equal(corpus_expired(c), 2);
	corpus_close(c);
	c = usual(0);
	assert_string_equal(affected(c, "old", "", NULL), "MAL-OLD/all: MAL-TODAY/all: ");
	assert_int_equal(corpus_expired(c), 0);
	corpus_close(c);
}

static void allow_rows_need_a_grant(void **state)
{
	(void)state;
	struct corpus *c = usual(0);

	assert_string_equal(affected(c, "evil", "allow", NULL), "");
	corpus_close(c);
}

static const char *indicator(struct corpus *c, const char *kind, const char *value)
{
	seen[0] = '\0';
	assert_true(corpus_indicator(c, arena, text_of(kind), text_of(value), see_indicator, NULL));
	return seen;
}

static void indicators_by_value_and_by_kind(void **state)
{
	(void)state;
	struct corpus *c = usual(0);

	assert_string_equal(indicator(c, "sha256", "aa"), "aa ");
	assert_string_equal(indicator(c, "sha256", "ab"), "");
	assert_string_equal(indicator(c, "domain", "aa"), "");
	seen[0] = '\0';
	assert_true(corpus_indicators(c, arena, T("domain"), see_indicator, NULL));
	assert_string_equal(seen, "a.example b.example ");
	corpus_close(c);
}

/* Sets of up to CORPUS_SET_MAX values are held in memory; larger ones are asked row by row. */
static void a_set_answers_the_same_on_both_sides_of_its_limit(void **state)
{
	(void)state;
	for (int count = CORPUS_SET_MAX; count <= CORPUS_SET_MAX + 1; count++) {
		sqlite3 *db = make_db(1, rows);
		char sql[256];
		snprintf(sql, sizeof sql,
			 "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<%d) "
			 "INSERT INTO indicator SELECT 'sha1', printf('%%05d', i), 'MAL-1', '' FROM n",
			 count);
		run_sql(db, sql);
		struct corpus *c = corpus_of(pack_of(db, "acme/npm", false), NULL);
		assert_string_equal(indicator(c, "sha1", "00001"), "00001 ");
		assert_string_equal(indicator(c, "sha1", "08192"), "08192 ");
		assert_string_equal(indicator(c, "sha1", "08194"), "");
		corpus_close(c);
	}
}

static void popular_names_of_all_packs_once_each(void **state)
{
	(void)state;
	const struct corpus_popular *names;
	size_t count;
	sqlite3 *other = make_db(2, "UPDATE popular SET rank = rank + 10;"
				    "INSERT INTO popular VALUES('npm','aaa',1,5);");
	struct corpus *c = corpus_of(pack_of(other, "acme/a", false),
				     pack_of(make_db(3, NULL), "acme/b", false));

	assert_true(corpus_popular(c, ECO_NPM, &names, &count));
	assert_int_equal(count, 4);
	assert_text(names[0].name, "aaa");
	assert_text(names[1].name, "name-00000000");
	assert_int_equal(names[1].rank, 1);
	assert_int_equal(names[1].pack, 1);
	assert_true(corpus_popular(c, ECO_NPM, &names, &count));
	assert_int_equal(count, 4);
	bool known;
	assert_true(corpus_is_popular(c, ECO_NPM, T("aaa"), &known));
	assert_true(known);
	assert_true(corpus_is_popular(c, ECO_NPM, T("name-00000002"), &known));
	assert_true(known);
	assert_true(corpus_is_popular(c, ECO_NPM, T("name-00000003"), &known));
	assert_false(known);
	corpus_close(c);
}

static void a_campaign_by_its_name(void **state)
{
	(void)state;
	struct corpus *c = usual(0);
	struct corpus_campaign got;

	assert_true(corpus_campaign(c, arena, T("camp"), &got));
	assert_text(got.title, "A campaign");
	assert_true(corpus_campaign(c, arena, T("none"), &got));
	assert_int_equal(got.id.n, 0);
	corpus_close(c);
}

static void packs_say_who_signed(void **state)
{
	(void)state;
	struct corpus *c = usual(0);
	struct corpus_pack p = corpus_pack_at(c, 0);

	assert_int_equal(corpus_pack_count(c), 1);
	assert_text(p.name, "acme/npm");
	assert_text(p.signers, "alice");
	assert_int_equal(p.seq, 42);
	assert_int_equal(strlen(p.id), 64);
	corpus_close(c);
}

static void a_spoilt_page_fails_every_later_question(void **state)
{
	(void)state;
	struct corpus *c = corpus_of(pack_of(make_db(3, rows), "acme/npm", true), NULL);
	struct err e = {0};

	assert_false(corpus_failed(c, &e));
	assert_false(corpus_indicators(c, arena, T("domain"), see_indicator, NULL));
	assert_true(corpus_failed(c, &e));
	assert_string_equal(e.code, "PACK-PAGE");
	assert_false(corpus_affected(c, arena, ECO_NPM, T("evil"), T(""), see_affected, NULL));
	const struct corpus_popular *names;
	size_t count;
	assert_false(corpus_popular(c, ECO_NPM, &names, &count));
	corpus_close(c);
}

/* Past so many questions all names are held; the answers stay the same. */
static void many_questions_get_the_same_answers(void **state)
{
	struct corpus *c = usual(0);
	char first[sizeof seen];

	(void)state;
	seen[0] = '\0';
	assert_true(corpus_affected(c, arena, ECO_NPM, T("evil"), T(""), see_affected, NULL));
	assert_true(seen[0] != '\0');
	memcpy(first, seen, sizeof first);
	for (int i = 0; i < 1000; i++) {
		struct text name = arena_printf(arena, "benign-%d", i);
		seen[0] = '\0';
		assert_true(corpus_affected(c, arena, ECO_NPM, name, T(""), see_affected, NULL));
		assert_string_equal(seen, "");
	}
	assert_true(corpus_affected(c, arena, ECO_NPM, T("evil"), T(""), see_affected, NULL));
	assert_string_equal(seen, first);
	seen[0] = '\0';
	assert_true(corpus_affected(c, arena, T("other"), T("evil"), T(""), see_affected, NULL));
	assert_string_equal(seen, "");
	corpus_close(c);
}

/* A signed row that nobody can understand ends the scan; it is never passed over. */
/* Beforehand, as a daemon does: nothing but the way to the same answers changes. */
static void expected_questions_get_the_same_answers(void **state)
{
	struct corpus *c = usual(DAY_2026_11_21);
	char before[sizeof seen];

	(void)state;
	seen[0] = '\0';
	assert_true(corpus_affected(c, arena, ECO_NPM, T("evil"), T(""), see_affected, NULL));
	memcpy(before, seen, sizeof before);
	assert_true(strlen(before) > 0);
	assert_true(corpus_expect(c, ECO_NPM));
	assert_true(corpus_expect(c, ECO_NPM));
	seen[0] = '\0';
	assert_true(corpus_affected(c, arena, ECO_NPM, T("evil"), T(""), see_affected, NULL));
	assert_string_equal(seen, before);
	seen[0] = '\0';
	assert_true(corpus_affected(c, arena, ECO_NPM, T("harmless"), T(""), see_affected, NULL));
	assert_true(corpus_affected(c, arena, T("other"), T("evil"), T(""), see_affected, NULL));
	assert_string_equal(seen, "");
	corpus_close(c);
}

static void a_row_without_meaning_is_no_verdict(void **state)
{
	static const char *const broken[] = {
		"UPDATE affected SET kind='npm', spec='not a range at all' WHERE name='old'",
		"UPDATE affected SET kind='sometimes' WHERE name='old'",
		"UPDATE record SET class='rumour' WHERE record='MAL-OLD'",
		"UPDATE record SET severity='huge' WHERE record='MAL-OLD'",
		"DELETE FROM record WHERE record='MAL-OLD'",
	};

	(void)state;
	for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
		sqlite3 *db = make_db(3, rows);
		struct err e = {0};
		run_sql(db, broken[i]);
		struct corpus *c = corpus_of(pack_of(db, "acme/npm", false), NULL);
		seen[0] = '\0';
		assert_false(corpus_affected(c, arena, ECO_NPM, T("old"), T(""), see_affected, NULL));
		assert_true(corpus_failed(c, &e));
		assert_string_equal(e.code, "PACK-ROW");
		corpus_close(c);
	}
}

/* Values of three bytes are too short to be looked for: nothing is compiled. */
static void more_indicators_than_are_looked_for_are_refused(void **state)
{
	(void)state;
	for (unsigned n = CONTENT_INDICATORS_MAX; n <= CONTENT_INDICATORS_MAX + 1; n++) {
		struct content_engine *engine = NULL;
		struct err e = {0};
		char sql[512];
		uint32_t count = 0;
		snprintf(sql, sizeof sql,
			 "WITH RECURSIVE i(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM i WHERE n + 1 < %u) INSERT INTO indicator "
			 "SELECT 'string', char(33 + n %% 90, 33 + n / 90 %% 90, 33 + n / 8100), 'MAL-1', '' FROM i", n);
		sqlite3 *db = make_db(1, RECORD("MAL-1", "malware", ""));
		run_sql(db, sql);
		struct corpus *c = corpus_of(pack_of(db, "acme/npm", false), NULL);
		bool ok = content_engine_new(c, -1, &engine, &e);
		if (ok)
			content_engine_indicators(engine, &count);
		assert_int_equal(ok, n == CONTENT_INDICATORS_MAX);
		assert_int_equal(count, ok ? CONTENT_INDICATORS_MAX : 0);
		assert_string_equal(e.code, ok ? "" : "CONTENT-MEMORY");
		content_engine_free(engine);
		corpus_close(c);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_of_a_name_come_in_order),
		cmocka_unit_test(a_record_keeps_its_columns_apart),
		cmocka_unit_test(what_expired_before_its_pack_was_made_does_not_count),
		cmocka_unit_test(allow_rows_need_a_grant),
		cmocka_unit_test(indicators_by_value_and_by_kind),
		cmocka_unit_test(a_set_answers_the_same_on_both_sides_of_its_limit),
		cmocka_unit_test(popular_names_of_all_packs_once_each),
		cmocka_unit_test(a_campaign_by_its_name),
		cmocka_unit_test(packs_say_who_signed),
		cmocka_unit_test(a_spoilt_page_fails_every_later_question),
		cmocka_unit_test(many_questions_get_the_same_answers),
		cmocka_unit_test(expected_questions_get_the_same_answers),
		cmocka_unit_test(a_row_without_meaning_is_no_verdict),
		cmocka_unit_test(more_indicators_than_are_looked_for_are_refused),
	};
	const struct signer *signers[] = {&alice};

	alice = make_signer(1);
	trust = make_trust(signers, 1, 1, "acme/*");
	arena = arena_new((size_t)64 << 20);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(arena);
	trust_free(trust);
	return failed;
}
