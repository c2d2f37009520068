#include "test.h"

#include "crypto/digest.h"
#include "packtool/qr.h"

/* Of codes that zbarimg read back to the same bytes (tests/cli/test_qr.sh does that again where it is there). */
static const struct {
	size_t bytes, size;
	const char *digest;
} known[] = {
	{0, 21, "010d78a666f1e76d"},    {17, 21, "279b0da458416050"},	 {18, 25, "7d44087f045f2951"},
	{230, 53, "1f08a44d8e5b4d1a"},  {231, 57, "4505fa0e83984f6f"},	 {1003, 105, "05af751be27a90e5"},
	{2100, 153, "c9924efadcc1b324"}, {QR_BYTES_MAX, 177, "2ea3d49b38b73812"},
};

static const char digits[] = "iocpack-inventory 1\npack acme/iocs e1 s42 cg 0123456789abcdef\n";

static void fill(struct buf *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_char(b, digits[i % (sizeof digits - 1)]);
}

static void test_known(void **state)
{
	static struct qr q;

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		struct buf in = BUF(4096), out = BUF(65536);
		char hex[DIGEST_HEX];
		fill(&in, known[i].bytes);
		assert_true(qr_encode(buf_view(&in), &q));
		assert_int_equal(q.size, known[i].size);
		assert_true(qr_text(&q, true, &out));
		struct digest d = digest_of(DIGEST_FILE, NULL, out.p, out.n);
		digest_hex(hex, &d);
		if (strncmp(hex, known[i].digest, 16) != 0)
			fail_msg("%zu bytes: %.16s", known[i].bytes, hex);
		buf_free(&in);
		buf_free(&out);
	}
}

static void test_limit(void **state)
{
	static struct qr q;
	struct buf in = BUF(4096);

	(void)state;
	fill(&in, QR_BYTES_MAX + 1);
	assert_false(qr_encode(buf_view(&in), &q));
	buf_free(&in);
}

/* The corners, for whatever size: 7 dark, a light ring, 3 by 3 dark. */
static void test_corners(void **state)
{
	static struct qr q;

	(void)state;
	assert_true(qr_encode(T("x"), &q));
	for (size_t i = 0; i < 7; i++)
		assert_true(q.dark[0][i] && q.dark[i][0] && q.dark[q.size - 1][i] && q.dark[0][q.size - 1 - i]);
	assert_true(!q.dark[1][1] && q.dark[2][2] && !q.dark[7][7] && q.dark[q.size - 8][8]);
}

int main(void)
{
	crypto_init();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_known), cmocka_unit_test(test_limit), cmocka_unit_test(test_corners)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
