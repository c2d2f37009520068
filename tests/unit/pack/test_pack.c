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
		one_number(db, "SELECT rank FROM popular WHERE ecosystem='npm' AND name='name-00001234'"),
		1235);
	if (!pack_check(p, &e))
		fail_msg("%s: %s", e.code, e.text);
	assert_false(pack_poisoned(p, NULL));
	pack_close(p);
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
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
