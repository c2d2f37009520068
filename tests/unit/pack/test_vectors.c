/* Every single-bit flip of every byte of a small pack, and every truncation, is refused: by
 * opening and checking it, and by a scan that only reads the rows it needs.
 *
 * No byte is exempt but those that nobody who lacks a key can check: the two base64 lines of
 * a signature by a key that no root knows (test_unknown_signer).
 *
 * With PICKET_VECTORS=all (as CI and releases do) each of the 8 bits of each byte goes through
 * pack_open, a scan's reading and pack_check: a quarter of a million packs, some minutes. Without,
 * one bit of each byte does, another one for each byte, and in the database, the far largest
 * member, the other seven go to the reader under the VFS alone; the small rest is as with "all". */
#include "test.h"

#include "maker.h"

#include <sys/wait.h>

#define WORKERS 2

static struct signer alice, mallory;
static struct trust *trust;

static struct pack *open_dup(int fd)
{
	const struct trust *roots[] = {trust};
	struct pack *p = NULL;

	return pack_open(dup(fd), "v.iocpack", roots, 1, &p, NULL) ? p : NULL;
}

/* Reads all rows of all tables as a scan would: what it got is an answer only if SQLite came
 * to the end. */
static bool reads_everything(struct pack *p)
{
	bool ok = true;

	for (size_t i = 0; i < TABLES; i++) {
		char sql[64];
		sqlite3_stmt *q = NULL;
		int rc;
		snprintf(sql, sizeof sql, "SELECT * FROM %s", tables[i].name);
		if (sqlite3_prepare_v2(pack_part_db(p, 0), sql, -1, &q, NULL) != SQLITE_OK)
			return false;
		while ((rc = sqlite3_step(q)) == SQLITE_ROW)
			;
		sqlite3_finalize(q);
		ok = ok && rc == SQLITE_DONE;
	}
	return ok;
}

static bool refused_by_check(int fd)
{
	struct pack *p = open_dup(fd);
	bool refused = !p || !pack_check(p, NULL);

	pack_close(p);
	return refused;
}

/* By a scan, which reads rows lazily, and by a full check. When opening fails, which is the
 * beginning of both, there is nothing more to try. A failure must also say that it is one of
 * integrity. */
static bool refused_by_both(int fd)
{
	struct pack *p = open_dup(fd);
	bool opened = p != NULL;
	bool refused = !p || (!reads_everything(p) && pack_poisoned(p, NULL));

	pack_close(p);
	return refused && (!opened || refused_by_check(fd));
}

/* Which bytes lie in sources or notes: a scan does not read them. */
static bool is_beside_the_rows(const struct container *c, size_t at)
{
	for (size_t i = 0; i < c->count; i++)
		if ((!strcmp(c->members[i].name, "sources") ||
		     !strcmp(c->members[i].name, "notes")) &&
		    at >= c->members[i].offset && at < c->members[i].offset + c->members[i].size)
			return true;
	return false;
}

/* What a scan and a check have under them: the hash tree of the first part. */
static bool refused_by_tree(int fd, const struct container *c, const struct part *part)
{
	const struct member *db = ustar_find(c, "clear.db"), *tree = ustar_find(c, "tree.clear");
	struct verity *v = verity_open(fd, (off_t)db->offset, (off_t)tree->offset, part, NULL);
	bool refused = !v || !verity_check_all(v, NULL);

	verity_close(v);
	return refused;
}

static bool is_in_database(const struct container *c, size_t at)
{
	const struct member *db = ustar_find(c, "clear.db");

	return db && at >= db->offset && at < db->offset + db->size;
}

/* Flips the bits [from, to) one by one; what is accepted must be in `free_bytes`. */
static size_t flip_bits(struct buf *b, size_t from, size_t to, bool (*is_free)(size_t at))
{
	struct container c;
	int fd = make_file(b->p, b->n);
	size_t accepted = 0;
	bool all = getenv("PICKET_VECTORS") && strcmp(getenv("PICKET_VECTORS"), "all") == 0;
	struct pack *whole = open_dup(fd);
	struct part part = pack_manifest(whole)->parts[0];

	pack_close(whole);
	assert_true(ustar_walk(fd, &c, NULL));
	for (size_t bit = from; bit < to; bit++) {
		size_t at = bit / 8;
		char flipped = (char)(b->p[at] ^ 1 << bit % 8);
		assert_int_equal(pwrite(fd, &flipped, 1, (off_t)at), 1);
		bool quick = !all && bit % 8 != at % 8 && is_in_database(&c, at);
		bool refused = quick			    ? refused_by_tree(fd, &c, &part)
			       : is_beside_the_rows(&c, at) ? refused_by_check(fd)
							    : refused_by_both(fd);
		if (!refused && is_free && is_free(at))
			accepted++;
		else if (!refused)
			fail_msg("accepted: bit %zu of byte %zu", bit % 8, at);
		assert_int_equal(pwrite(fd, b->p + at, 1, (off_t)at), 1);
	}
	struct pack *p = open_dup(fd);
	assert_non_null(p); /* all is as it was: the refusals had their reason */
	assert_true(pack_check(p, NULL) && reads_everything(p));
	pack_close(p);
	close(fd);
	return accepted;
}

static void test_every_bit(void **state)
{
	struct buf b = make_simple_pack(&alice, 30);
	pid_t pids[WORKERS];

	(void)state;
	/* In slices, by some processes, for it is a quarter of a million packs. */
	for (size_t w = 0; w < WORKERS; w++) {
		pids[w] = fork();
		assert_true(pids[w] >= 0);
		if (pids[w] == 0) {
			size_t bits = b.n * 8;
			flip_bits(&b, bits * w / WORKERS, bits * (w + 1) / WORKERS, NULL);
			_exit(0);
		}
	}
	for (size_t w = 0; w < WORKERS; w++) {
		int status;
		assert_int_equal(waitpid(pids[w], &status, 0), pids[w]);
		assert_int_equal(status, 0);
	}
	buf_free(&b);
}

static void test_every_truncation(void **state)
{
	struct buf b = make_simple_pack(&alice, 30);
	int fd = make_file(b.p, b.n);

	(void)state;
	for (size_t n = b.n; n-- > 0;) {
		assert_int_equal(ftruncate(fd, (off_t)n), 0);
		if (!refused_by_both(fd))
			fail_msg("accepted when cut to %zu bytes", n);
	}
	close(fd);
	buf_free(&b);
}

/* A signer nobody here knows beside one whom we know: mallory's two lines of base64. */
static size_t free_from[2], free_to[2];

static bool in_unknown_signature(size_t at)
{
	return (at >= free_from[0] && at < free_to[0]) || (at >= free_from[1] && at < free_to[1]);
}

static void test_unknown_signer(void **state)
{
	sqlite3 *db = make_db(3, NULL);
	struct made_part part;
	const struct signer *signers[] = {&alice, &mallory};
	char fp[FINGERPRINT_TEXT], name[101];
	struct container c;

	(void)state;
	make_part(&part, TLP_CLEAR, db);
	sqlite3_close(db);
	struct recipe r = {.m = make_manifest("acme/npm-malware", 1, 42),
			   .parts = &part,
			   .part_count = 1,
			   .signers = signers,
			   .signer_count = 2};
	struct buf b = make_pack(&r);
	assert_true(ustar_walk_bytes(buf_view(&b), &c, NULL));
	pubkey_fingerprint(fp, &mallory.pub);
	layout_sig_name(name, fp);
	const struct member *m = ustar_find(&c, name);
	assert_non_null(m);
	struct text rest = text_n(b.p + m->offset, (size_t)m->size), line;
	for (int i = 0; text_line(&rest, &line); i++) {
		if (i != 1 && i != 3)
			continue;
		free_from[i / 2] = (size_t)(line.p - b.p);
		free_to[i / 2] = free_from[i / 2] + line.n;
	}
	size_t accepted = flip_bits(&b, (size_t)m->offset * 8, (size_t)(m->offset + m->size) * 8,
				    in_unknown_signature);
	assert_true(accepted > 0); /* else the sentence above is out of date */
	made_part_free(&part);
	buf_free(&b);
}

static int setup(void **state)
{
	const struct signer *signers[] = {&alice};

	(void)state;
	alice = make_signer(1);
	mallory = make_signer(9);
	trust = make_trust(signers, 1, 1, "acme/*");
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
		cmocka_unit_test(test_every_bit),
		cmocka_unit_test(test_every_truncation),
		cmocka_unit_test(test_unknown_signer),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
