#include "test.h"

#include "maker.h"

#include <unistd.h>

static struct signer alice, bob;
static struct trust *trust;

static struct pack *open_bytes(const struct buf *b, struct err *e)
{
	struct pack *p = NULL;
	const struct trust *roots[] = {trust};

	*e = (struct err){0};
	if (!pack_open(make_file(b->p, b->n), "t.iocpack", roots, 1, &p, e))
		return NULL;
	return p;
}

static int64_t one_number(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *q = NULL;
	int64_t v = -1;

	if (sqlite3_prepare_v2(db, sql, -1, &q, NULL) == SQLITE_OK && sqlite3_step(q) == SQLITE_ROW)
		v = sqlite3_column_int64(q, 0);
	else
		print_error("%s\n", sqlite3_errmsg(db));
	sqlite3_finalize(q);
	return v;
}

static void test_opens_and_answers(void **state)
{
	struct err e;
	struct buf b = make_simple_pack(&alice, 2000);
	struct pack *p = open_bytes(&b, &e);

	(void)state;
	if (!p)
		fail_msg("%s: %s", e.code, e.text);
	assert_int_equal(pack_part_count(p), 1);
	assert_int_equal(pack_part_tlp(p, 0), TLP_CLEAR);
	assert_string_equal(pack_manifest(p)->name, "acme/npm-malware");
	assert_int_equal(verified_signers(pack_verified(p)), 1);
	assert_string_equal(verified_signer_name(pack_verified(p), 0), "alice");
	assert_false(pack_grants_allow(p));
	sqlite3 *db = pack_part_db(p, 0);
	assert_int_equal(one_number(db, "SELECT count(*) FROM popular"), 2000);
	assert_int_equal(
		one_number(
			db,
			"SELECT rank FROM popular WHERE ecosystem='npm' AND name='name-00001234'"),
		1235);
	if (!pack_check(p, &e))
		fail_msg("%s: %s", e.code, e.text);
	assert_false(pack_poisoned(p, NULL));
	pack_close(p);
	buf_free(&b);
}

/* A live pack of these parts, signed by alice. */
static struct buf pack_of(struct made_part *parts, size_t n, struct manifest m)
{
	static const struct signer *signers[] = {&alice};
	struct recipe r = {.m = m,
			   .parts = parts,
			   .part_count = n,
			   .signers = signers,
			   .signer_count = 1,
			   .sources = T("{\"source\":1}\n"),
			   .notes = T("notes")};

	return make_pack(&r);
}

static const char *code_of(const struct buf *b)
{
	static struct err e;
	struct pack *p = open_bytes(b, &e);

	pack_close(p);
	return p ? "" : e.code;
}

/* One clear part out of this database (which is closed). */
static struct buf pack_of_db(sqlite3 *db)
{
	struct made_part part;

	make_part(&part, TLP_CLEAR, db);
	sqlite3_close(db);
	struct buf b = pack_of(&part, 1, make_manifest("acme/npm-malware", 1, 42));
	made_part_free(&part);
	return b;
}

static void test_several_parts(void **state)
{
	struct made_part parts[2];
	sqlite3 *clear = make_db(10, NULL), *red = make_db(20, NULL);
	struct err e;

	(void)state;
	make_part(&parts[0], TLP_CLEAR, clear);
	make_part(&parts[1], TLP_RED, red);
	struct buf b = pack_of(parts, 2, make_manifest("acme/npm-malware", 1, 42));
	struct pack *p = open_bytes(&b, &e);
	assert_non_null(p);
	assert_int_equal(pack_part_count(p), 2);
	assert_int_equal(pack_part_tlp(p, 1), TLP_RED);
	assert_int_equal(one_number(pack_part_db(p, 0), "SELECT count(*) FROM popular"), 10);
	assert_int_equal(one_number(pack_part_db(p, 1), "SELECT count(*) FROM popular"), 20);
	assert_true(pack_check(p, &e));
	pack_close(p);
	sqlite3_close(clear);
	sqlite3_close(red);
	made_part_free(&parts[0]);
	made_part_free(&parts[1]);
	buf_free(&b);
}

/* An export may drop parts, sources and notes: the signature stays valid. */
static void test_an_export_without_the_red_part(void **state)
{
	struct made_part parts[2];
	sqlite3 *db = make_db(10, NULL);
	struct container c;
	struct err e;

	(void)state;
	make_part(&parts[0], TLP_CLEAR, db);
	make_part(&parts[1], TLP_RED, db);
	sqlite3_close(db);
	struct buf b = pack_of(parts, 2, make_manifest("acme/npm-malware", 1, 42));
	assert_true(ustar_walk_bytes(buf_view(&b), &c, NULL));
	const struct member *last = ustar_find(&c, "clear.db");
	b.n = (size_t)(last->offset + last->size); /* a multiple of 512 */
	put_end(&b);
	struct pack *p = open_bytes(&b, &e);
	if (!p)
		fail_msg("%s: %s", e.code, e.text);
	assert_int_equal(pack_part_count(p), 1);
	assert_int_equal(pack_manifest(p)->part_count, 2);
	assert_true(pack_check(p, &e));
	struct arena *a = arena_new(1 << 20);
	struct text sources;
	assert_true(pack_sources(p, a, &sources, &e));
	assert_int_equal(sources.n, 0);
	arena_free(a);
	pack_close(p);
	made_part_free(&parts[0]);
	made_part_free(&parts[1]);
	buf_free(&b);
}

/* Whoever carries a pack may not choose which levels stay: a lower one must not be missing. */
static void test_no_copy_without_the_clear_part(void **state)
{
	struct made_part parts[2];
	sqlite3 *db = make_db(10, NULL);
	struct container c;
	struct err e;

	(void)state;
	make_part(&parts[0], TLP_CLEAR, db);
	make_part(&parts[1], TLP_RED, db);
	sqlite3_close(db);
	struct buf b = pack_of(parts, 2, make_manifest("acme/npm-malware", 1, 42));
	assert_true(ustar_walk_bytes(buf_view(&b), &c, NULL));
	const struct member *clear = ustar_find(&c, "tree.clear"), *red = ustar_find(&c, "tree.red");
	const struct member *end = ustar_find(&c, "red.db"), *pad = ustar_find(&c, "pad3");
	/* The red part moves to where the clear one was: both begin on a page, and so the pads fit. */
	size_t from = (size_t)red->offset, to = (size_t)clear->offset, n = (size_t)(end->offset + end->size) - from;
	memmove(b.p + to - 512, b.p + from - 512, n + 512);
	ustar_header((uint8_t *)b.p + to + (pad->offset - from) - 512, "pad1", pad->size);
	b.n = to + n;
	put_end(&b);
	assert_true(ustar_walk_bytes(buf_view(&b), &c, NULL));
	assert_null(open_bytes(&b, &e));
	assert_string_equal(e.code, "PACK-MEMBER");
	made_part_free(&parts[0]);
	made_part_free(&parts[1]);
	buf_free(&b);
}

static void test_sources(void **state)
{
	struct buf b = pack_of_db(make_db(1, NULL));
	struct err e;
	struct pack *p = open_bytes(&b, &e);
	struct arena *a = arena_new(1 << 20);
	struct text sources;

	(void)state;
	assert_true(pack_sources(p, a, &sources, &e));
	assert_text(sources, "{\"source\":1}\n");
	arena_free(a);
	pack_close(p);
	buf_free(&b);
}

/* What the handle does not do: write, attach, read the schema or a clock, explain itself. */
static void test_the_handle_is_narrow(void **state)
{
	static const char *const refused[] = {
		"INSERT INTO popular VALUES('npm','x',1,1)",
		"DELETE FROM popular",
		"CREATE TABLE t(a)",
		"CREATE TEMP TABLE t(a)",
		"ATTACH ':memory:' AS m",
		"PRAGMA writable_schema=ON",
		"PRAGMA journal_mode=WAL",
		"PRAGMA mmap_size=1000000",
		"SELECT * FROM sqlite_schema",
		"SELECT load_extension('x')",
		"SELECT random()",
		"SELECT datetime('now')",
		"SELECT * FROM pragma_database_list",
		"SELECT randomblob(10)",
		"VACUUM",
		"BEGIN IMMEDIATE",
		"SELECT sqlite_version()",
		("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM r) SELECT count(*) "
		 "FROM r"),
	};
	static const char *const allowed[] = {
		"SELECT name FROM popular WHERE name LIKE 'name-%' ORDER BY rank DESC LIMIT 3",
		"SELECT p.rank FROM popular p JOIN popular q ON p.name = q.name WHERE q.rank < 3",
		"SELECT max(rank), min(length(name)) FROM main.popular",
	};
	struct buf b = make_simple_pack(&alice, 50);
	struct err e;
	struct pack *p = open_bytes(&b, &e);

	(void)state;
	for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
		if (sqlite3_exec(pack_part_db(p, 0), refused[i], NULL, NULL, NULL) == SQLITE_OK)
			fail_msg("allowed: %s", refused[i]);
	for (size_t i = 0; i < sizeof allowed / sizeof allowed[0]; i++)
		if (sqlite3_exec(pack_part_db(p, 0), allowed[i], NULL, NULL, NULL) != SQLITE_OK)
			fail_msg("refused: %s: %s", allowed[i], sqlite3_errmsg(pack_part_db(p, 0)));
	assert_false(pack_poisoned(p, NULL));
	pack_close(p);
	buf_free(&b);
}

/* A statement ends by its number of steps, not by a clock; the next has its own allowance. */
static void test_a_statement_has_an_end(void **state)
{
	struct buf b = make_simple_pack(&alice, 2000);
	struct err e;
	struct pack *p = open_bytes(&b, &e);
	sqlite3 *db = pack_part_db(p, 0);

	(void)state;
	assert_int_equal(
		sqlite3_exec(db, "SELECT count(*) FROM popular a, popular b, popular c, popular d",
			     NULL, NULL, NULL),
		SQLITE_INTERRUPT);
	assert_int_equal(one_number(db, "SELECT count(*) FROM popular"), 2000);
	assert_false(pack_poisoned(p, NULL));
	pack_close(p);
	buf_free(&b);
}

/* The file is changed while a scan reads it: what was not read yet does not verify, and the
 * scan hears it from SQLite as from pack_poisoned(). */
static void test_changed_during_a_scan(void **state)
{
	struct buf b = make_simple_pack(&alice, 5000);
	struct container c;
	struct err e = {0};
	const struct trust *roots[] = {trust};
	struct pack *p = NULL;
	int fd = make_file(b.p, b.n);

	(void)state;
	assert_true(ustar_walk_bytes(buf_view(&b), &c, NULL));
	const struct member *m = ustar_find(&c, "clear.db");
	assert_true(pack_open(dup(fd), "t.iocpack", roots, 1, &p, &e));
	char *text = memmem(b.p, b.n, "name-00004321", 13);
	assert_non_null(text);
	assert_true((uint64_t)(text - b.p) > m->offset);
	assert_int_equal(pwrite(fd, "evil", 4, text - b.p), 4);
	sqlite3_stmt *q = NULL;
	sqlite3 *db = pack_part_db(p, 0);
	assert_int_equal(
		sqlite3_prepare_v2(db, "SELECT rank FROM popular WHERE ecosystem='npm' AND name=?",
				   -1, &q, NULL),
		SQLITE_OK);
	sqlite3_bind_text(q, 1, "name-00000001", -1, SQLITE_STATIC);
	assert_int_equal(sqlite3_step(q), SQLITE_ROW); /* another page */
	sqlite3_reset(q);
	assert_false(pack_poisoned(p, NULL));
	sqlite3_bind_text(q, 1, "name-00004321", -1, SQLITE_STATIC);
	assert_int_equal(sqlite3_step(q) & 0xff, SQLITE_IOERR);
	assert_int_equal(sqlite3_extended_errcode(db), SQLITE_IOERR_DATA);
	assert_true(pack_poisoned(p, &e));
	assert_string_equal(e.code, "PACK-PAGE");
	assert_true(strstr(e.text, "t.iocpack: part clear: block ") != NULL);
	sqlite3_finalize(q);
	e = (struct err){0};
	assert_false(pack_check(p, &e));
	assert_string_equal(e.code, "PACK-PAGE");
	pack_close(p);
	close(fd);
	buf_free(&b);
}

/* Well signed, but not a database that this program agrees to read. */
static void test_other_schemas(void **state)
{
	static const char *const changes[] = {
		"CREATE TABLE extra(a)",
		"CREATE INDEX i ON popular(rank)",
		"CREATE VIEW v AS SELECT 1",
		"CREATE TRIGGER t AFTER INSERT ON popular BEGIN SELECT 1; END",
		"DROP TABLE source",
		"ALTER TABLE source ADD COLUMN x TEXT",
		("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, 'NOT "
		 "NULL', "
		 "'NOT  NULL') WHERE name='source'"),
		"PRAGMA application_id=1",
	};

	(void)state;
	for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
		struct made_part part;
		sqlite3 *db = make_db(3, NULL);
		make_part(&part, TLP_CLEAR, db); /* the digest of rows while it has our tables */
		struct digest content = part.line.content;
		made_part_free(&part);
		run_sql(db, changes[i]);
		struct made_part changed = {.db = BUF((size_t)1 << 24),
					    .tree = BUF((size_t)1 << 20)};
		sqlite3_int64 n;
		unsigned char *bytes = sqlite3_serialize(db, "main", &n, 0);
		changed.line = (struct part){.tlp = TLP_CLEAR,
					     .rows = 3,
					     .size = (uint64_t)n,
					     .tree = verity_tree_size((uint64_t)n),
					     .content = content};
		assert_true(buf_add(&changed.db, bytes, (size_t)n));
		int fd = make_file(bytes, (size_t)n);
		assert_true(verity_build(fd, 0, changed.line.size, changed.line.salt, &changed.tree,
					 &changed.line.root, NULL));
		close(fd);
		struct buf b = pack_of(&changed, 1, make_manifest("acme/npm-malware", 1, 42));
		if (strcmp(code_of(&b), "PACK-SCHEMA") != 0)
			fail_msg("%s: %s", changes[i], code_of(&b));
		buf_free(&b);
		made_part_free(&changed);
		sqlite3_free(bytes);
		sqlite3_close(db);
	}
}

static void test_another_schema_digest(void **state)
{
	sqlite3 *db = make_db(1, NULL);
	struct made_part part;
	struct manifest m = make_manifest("acme/npm-malware", 1, 42);

	(void)state;
	make_part(&part, TLP_CLEAR, db);
	sqlite3_close(db);
	m.schema_digest.b[0] ^= 1;
	struct buf b = pack_of(&part, 1, m);
	assert_string_equal(code_of(&b), "PACK-SCHEMA");
	buf_free(&b);
	m = make_manifest("acme/npm-malware", 1, 42);
	m.schema = 2;
	b = pack_of(&part, 1, m);
	assert_string_equal(code_of(&b), "PACK-SCHEMA");
	buf_free(&b);
	made_part_free(&part);
}

/* Well signed, but the manifest says other rows than there are: opens, and fails the check. */
static void test_a_manifest_that_miscounts(void **state)
{
	sqlite3 *db = make_db(10, NULL);
	struct made_part part;
	struct err e;

	(void)state;
	make_part(&part, TLP_CLEAR, db);
	sqlite3_close(db);
	for (int which = 0; which < 2; which++) {
		struct part honest = part.line;
		if (which)
			part.line.rows++;
		else
			part.line.content.b[5] ^= 1;
		struct buf b = pack_of(&part, 1, make_manifest("acme/npm-malware", 1, 42));
		struct pack *p = open_bytes(&b, &e);
		assert_non_null(p);
		assert_false(pack_check(p, &e));
		assert_string_equal(e.code, "PACK-CONTENT");
		pack_close(p);
		buf_free(&b);
		part.line = honest;
	}
	made_part_free(&part);
}

/* Members that the manifest does not know, or of another length than signed. */
static void test_members_are_those_signed(void **state)
{
	struct buf b = pack_of_db(make_db(1, NULL));
	struct container c;

	(void)state;
	assert_true(ustar_walk_bytes(buf_view(&b), &c, NULL));
	struct buf more = BUF((size_t)1 << 24);
	buf_text(&more, text_head(buf_view(&b), b.n - 1024));
	put_member(&more, "delta.3", T("x"));
	put_end(&more);
	assert_string_equal(code_of(&more), "PACK-MEMBER");
	size_t notes = (size_t)ustar_find(&c, "notes")->offset - 512;
	buf_clear(&more);
	buf_text(&more, text_head(buf_view(&b), notes));
	put_member(&more, "notes", T("notes and more"));
	put_end(&more);
	assert_string_equal(code_of(&more), "PACK-SIZE");
	buf_free(&more);
	buf_free(&b);
}

static void test_nothing_and_rubbish(void **state)
{
	struct buf b = BUF(1 << 20);

	(void)state;
	assert_string_equal(code_of(&b), "PACK-TRUNCATED");
	for (int i = 0; i < 5000; i++)
		buf_char(&b, (char)(i * 7));
	assert_string_equal(code_of(&b), "PACK-CONTAINER");
	buf_free(&b);
	struct err e;
	struct pack *p = NULL;
	const struct trust *roots[] = {trust};
	assert_false(pack_open(-1, "gone", roots, 1, &p, &e));
}

/* The roots given decide, not the pack. */
/* Where the last name of the table lies in the container. */
static size_t last_name_of(const struct buf *b, unsigned rows)
{
	char name[32];

	snprintf(name, sizeof name, "name-%08u", rows - 1);
	size_t at = text_find(buf_view(b), text_of(name));
	assert_true(at < b->n);
	return at;
}

/* Up to PACK_WHOLE_MAX any changed byte is refused when a pack is opened; past it when the page
 * is read. */
static void test_small_packs_are_verified_whole(void **state)
{
	const unsigned small = 30000, large = 60000;
	struct buf b = pack_of_db(make_db(small, NULL));

	(void)state;
	assert_true(b.n < PACK_WHOLE_MAX);
	assert_string_equal(code_of(&b), "");
	b.p[last_name_of(&b, small)] ^= 1;
	assert_string_equal(code_of(&b), "PACK-PAGE");
	buf_free(&b);

	b = pack_of_db(make_db(large, NULL));
	assert_true(b.n > PACK_WHOLE_MAX + (PACK_WHOLE_MAX >> 3));
	b.p[last_name_of(&b, large)] ^= 1;
	assert_string_equal(code_of(&b), "");
	buf_free(&b);
}

static void test_no_roots(void **state)
{
	struct buf b = make_simple_pack(&alice, 1);
	struct pack *p = NULL;
	struct err e = {0};

	(void)state;
	assert_false(pack_open(make_file(b.p, b.n), "t", NULL, 0, &p, &e));
	assert_string_equal(e.code, "PACK-UNKNOWN-KEY");
	assert_true(e.hint[0]);
	buf_free(&b);
}

static int setup(void **state)
{
	const struct signer *signers[] = {&alice, &bob};

	(void)state;
	alice = make_signer(1);
	bob = make_signer(2);
	trust = make_trust(signers, 2, 1, "acme/*");
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	trust_free(trust);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_opens_and_answers),
		cmocka_unit_test(test_several_parts),
		cmocka_unit_test(test_an_export_without_the_red_part),
		cmocka_unit_test(test_no_copy_without_the_clear_part),
		cmocka_unit_test(test_sources),
		cmocka_unit_test(test_the_handle_is_narrow),
		cmocka_unit_test(test_a_statement_has_an_end),
		cmocka_unit_test(test_changed_during_a_scan),
		cmocka_unit_test(test_other_schemas),
		cmocka_unit_test(test_another_schema_digest),
		cmocka_unit_test(test_a_manifest_that_miscounts),
		cmocka_unit_test(test_members_are_those_signed),
		cmocka_unit_test(test_nothing_and_rubbish),
		cmocka_unit_test(test_small_packs_are_verified_whole),
		cmocka_unit_test(test_no_roots),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
