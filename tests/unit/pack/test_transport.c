#include "test.h"

#include "maker.h"
#include "pack/transport.h"

static struct signer alice;
static struct trust *trust;

static int empty_file(void)
{
	return make_file("", 0);
}

/* The zstd form of a part, as publishers make it. */
static struct buf squeeze(const struct made_part *p)
{
	int fd = make_file(p->db.p, p->db.n), out = empty_file();
	struct buf z = BUF((size_t)1 << 24);
	struct err e;

	if (!transport_compress(fd, 0, p->db.n, 19, out, &e) || !file_read_fd(out, &z, &e))
		fail_msg("%s: %s", e.code, e.text);
	close(fd);
	close(out);
	return z;
}

static struct made_part part;
static struct buf z;

static struct buf transport_pack(struct text zst)
{
	static const struct signer *signers[] = {&alice};
	struct recipe r = {.m = make_manifest("acme/npm-malware", 1, 42),
			   .parts = &part,
			   .part_count = 1,
			   .signers = signers,
			   .signer_count = 1,
			   .sources = T("{}\n"),
			   .notes = T("notes"),
			   .zst = zst};

	return make_pack(&r);
}

static const char *expand(const struct buf *b, struct buf *live)
{
	static struct err e;
	const struct trust *roots[] = {trust};
	int fd = make_file(b->p, b->n), out = empty_file();

	e = (struct err){0};
	bool ok = transport_expand(fd, "t.iocpack", roots, 1, out, &e);
	if (ok && live) {
		*live = BUF((size_t)1 << 26);
		assert_true(file_read_fd(out, live, &e));
	}
	close(fd);
	close(out);
	return ok ? "" : e.code;
}

static void test_there_and_back(void **state)
{
	struct buf b = transport_pack(buf_view(&z)), live, again;
	const struct trust *roots[] = {trust};
	struct pack *p = NULL;
	struct err e;

	(void)state;
	assert_true(b.n < part.db.n); /* else it is no use */
	/* A transport form does not open. */
	assert_false(pack_open(make_file(b.p, b.n), "t", roots, 1, &p, &e));
	assert_string_equal(e.code, "PACK-FORM");
	assert_string_equal(expand(&b, &live), "");
	if (!pack_open(make_file(live.p, live.n), "t", roots, 1, &p, &e) || !pack_check(p, &e))
		fail_msg("%s: %s", e.code, e.text);
	pack_close(p);
	/* The live form of a live form is itself. */
	assert_string_equal(expand(&live, &again), "");
	assert_int_equal(live.n, again.n);
	assert_memory_equal(live.p, again.p, live.n);
	buf_free(&b);
	buf_free(&live);
	buf_free(&again);
}

static void test_same_bytes_every_time(void **state)
{
	struct buf again = squeeze(&part);

	(void)state;
	assert_int_equal(again.n, z.n);
	assert_memory_equal(again.p, z.p, z.n);
	buf_free(&again);
}

/* Hashed before it is handed to zstd: a change never reaches the decompressor. */
static void test_every_byte_of_the_compressed_form(void **state)
{
	struct buf b = transport_pack(buf_view(&z));
	struct container c;

	(void)state;
	assert_true(ustar_walk_bytes(buf_view(&b), &c, NULL));
	const struct member *m = ustar_find(&c, "clear.db.zst");
	for (uint64_t i = 0; i < m->size; i++) {
		char *byte = b.p + m->offset + i;
		*byte ^= (char)(1 << i % 8);
		assert_string_equal(expand(&b, NULL), "PACK-PAGE");
		*byte ^= (char)(1 << i % 8);
	}
	assert_string_equal(expand(&b, NULL), "");
	buf_free(&b);
}

/* Well signed rubbish: what comes out must be exactly what was signed. */
static void test_other_frames(void **state)
{
	struct buf twice = BUF((size_t)1 << 24), cut = BUF((size_t)1 << 24), other;
	sqlite3 *db = make_db(3000, "UPDATE popular SET rank = 5");
	struct made_part another;

	(void)state;
	buf_text(&twice, buf_view(&z));
	buf_text(&twice, buf_view(&z));
	buf_text(&cut, text_head(buf_view(&z), z.n - 3));
	make_part(&another, TLP_CLEAR, db);
	sqlite3_close(db);
	assert_int_equal(another.db.n, part.db.n);
	other = squeeze(&another);
	const struct {
		struct text zst;
		const char *code;
	} frames[] = {
		{T("not zstd at all"), "PACK-ZSTD"},
		{buf_view(&twice), "PACK-ZSTD"},
		{buf_view(&cut), "PACK-ZSTD"},
		{buf_view(&other), "PACK-PAGE"}, /* another database of the same size */
	};
	for (size_t i = 0; i < sizeof frames / sizeof frames[0]; i++) {
		struct buf b = transport_pack(frames[i].zst);
		if (strcmp(expand(&b, NULL), frames[i].code) != 0)
			fail_msg("frame %zu: %s", i, expand(&b, NULL));
		buf_free(&b);
	}
	buf_free(&twice);
	buf_free(&cut);
	buf_free(&other);
	made_part_free(&another);
}

static int setup(void **state)
{
	const struct signer *signers[] = {&alice};
	sqlite3 *db = make_db(3000, NULL);

	(void)state;
	alice = make_signer(1);
	trust = make_trust(signers, 1, 1, "acme/*");
	make_part(&part, TLP_CLEAR, db);
	sqlite3_close(db);
	z = squeeze(&part);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	trust_free(trust);
	made_part_free(&part);
	buf_free(&z);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_there_and_back),
		cmocka_unit_test(test_same_bytes_every_time),
		cmocka_unit_test(test_every_byte_of_the_compressed_form),
		cmocka_unit_test(test_other_frames),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
