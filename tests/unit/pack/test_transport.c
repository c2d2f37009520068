#include "test.h"

#include "maker.h"
#include "pack/transport.h"
#include "pack/zstream.h"

static struct signer alice;
static struct trust *trust;

static int empty_file(void)
{
	return make_file("", 0);
}

/* The zstd form of a part, as publishers make it. */
static struct buf squeeze_at(const struct made_part *p, int level)
{
	int fd = make_file(p->db.p, p->db.n), out = empty_file();
	struct buf z = BUF((size_t)1 << 24);
	struct err e;

	if (!transport_compress(fd, 0, p->db.n, level, out, &e) || !file_read_fd(out, &z, &e))
		fail_msg("%s: %s", e.code, e.text);
	close(fd);
	close(out);
	return z;
}

static struct buf squeeze(const struct made_part *p)
{
	return squeeze_at(p, 19);
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

/* A frame whose header asks for a window of 2 to this many bytes: what is behind the header is as before. RFC 8878,
 * section 3.1.1.1: the descriptor's bit of a single segment goes, and a byte with the window comes. */
static struct buf with_window(struct text frame, unsigned log)
{
	struct buf b = BUF(frame.n + 1);
	unsigned char descriptor = (unsigned char)frame.p[4];

	assert_true(descriptor & 0x20);
	buf_text(&b, text_head(frame, 4));
	buf_char(&b, (char)(descriptor & ~0x20));
	buf_char(&b, (char)((log - 10) << 3));
	buf_text(&b, text_tail(frame, 5));
	return b;
}

/* Of a database that does not fit one piece of output: for a smaller one zstd needs no window. */
static void test_windows(void **state)
{
	struct made_part small = part;
	sqlite3 *db = make_db(9000, NULL);
	char head[100];

	(void)state;
	make_part(&part, TLP_CLEAR, db);
	sqlite3_close(db);
	assert_true(part.db.n > (size_t)1 << 17);
	struct buf large = squeeze_at(&part, 1);
	for (unsigned over = 0; over < 2; over++) {
		struct buf frame = with_window(buf_view(&large), ZST_WINDOW_LOG_MAX + over);
		struct buf b = transport_pack(buf_view(&frame));
		struct zreader *r = zreader_new(buf_view(&frame), part.db.n, NULL);
		struct err e = {0};
		assert_string_equal(expand(&b, NULL), over ? "PACK-ZSTD" : "");
		assert_int_equal(zreader_get(r, head, sizeof head, &e), !over);
		assert_string_equal(e.code, over ? "PACK-ZSTD" : "");
		zreader_free(r);
		buf_free(&b);
		buf_free(&frame);
	}
	made_part_free(&part);
	buf_free(&large);
	part = small;
}

/* Rows are as many bytes as the caller allows (DELTA_RAW_MAX where a delta is read): not one more is handed out. */
static void test_as_much_as_is_allowed(void **state)
{
	char *all = malloc(part.db.n);

	(void)state;
	for (unsigned less = 0; less < 2; less++) {
		struct zreader *r = zreader_new(buf_view(&z), part.db.n - less, NULL);
		struct err e = {0};
		assert_int_equal(zreader_get(r, all, part.db.n, &e) && zreader_done(r, &e), !less);
		assert_string_equal(e.code, less ? "PACK-ZSTD" : "");
		zreader_free(r);
	}
	free(all);
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
		cmocka_unit_test(test_windows),
		cmocka_unit_test(test_as_much_as_is_allowed),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
