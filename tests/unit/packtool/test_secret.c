#include "test.h"

#include "packtool/limits.h"
#include "packtool/secret.h"

/* The least that scrypt of libsodium takes: tests need no cost. */
#define OPS ((uint64_t)32768)
#define MEM ((uint64_t)16777216)

static struct buf file(const struct secret *s, const char *password, bool encrypted)
{
	struct buf b = BUF(4096);
	struct err e = {0};

	assert_true(secret_format(s, text_of(password), encrypted ? OPS : 0, MEM, &b, &e));
	return b;
}

static void reads_what_it_writes(void **unused)
{
	struct err e = {0};
	struct secret *s = secret_generate(&e);

	(void)unused;
	for (int encrypted = 0; encrypted < 2; encrypted++) {
		struct buf b = file(s, "horse", encrypted);
		assert_int_equal(secret_encrypted(buf_view(&b)), encrypted);
		struct secret *again = secret_parse(buf_view(&b), T("horse"), &e);
		assert_non_null(again);
		struct pubkey one = secret_public(s), two = secret_public(again);
		assert_true(pubkey_eq(&one, &two));
		assert_memory_equal(one.keynum, two.keynum, 8);
		secret_free(again);
		secret_wipe(&b);
	}
	secret_free(s);
}

static void refuses_a_wrong_password(void **unused)
{
	struct err e = {0};
	struct secret *s = secret_generate(&e);
	struct buf b = file(s, "horse", true);

	(void)unused;
	assert_null(secret_parse(buf_view(&b), T("Horse"), &e));
	assert_true(err_is(&e, "SECRET-PASSWORD"));
	secret_wipe(&b);
	secret_free(s);
}

static void signs_what_minisign_h_verifies(void **unused)
{
	struct err e = {0};
	struct secret *s = secret_generate(&e);
	struct pubkey k = secret_public(s);
	struct prehash h = minisig_prehash("abc", 3), other = minisig_prehash("abd", 3);
	struct minisig sig;
	char comment[MINISIGN_COMMENT_MAX + 2];

	(void)unused;
	assert_true(secret_sign(s, &h, "iocpack test", &sig, &e));
	assert_true(minisig_verify(&sig, &h, &k));
	assert_false(minisig_verify(&sig, &other, &k));
	memset(comment, 'x', sizeof comment);
	comment[MINISIGN_COMMENT_MAX] = '\0';
	assert_true(secret_sign(s, &h, comment, &sig, &e));
	assert_true(minisig_verify(&sig, &h, &k));
	comment[MINISIGN_COMMENT_MAX] = 'x';
	comment[MINISIGN_COMMENT_MAX + 1] = '\0';
	assert_false(secret_sign(s, &h, comment, &sig, &e));
	secret_free(s);
}

/* Every truncation, and every flipped bit of an unencrypted key's line that a reader looks at. */
static void refuses_damage(void **unused)
{
	struct err e = {0};
	struct secret *s = secret_generate(&e), *got;
	struct buf b = file(s, "", false);
	struct text whole = buf_view(&b);

	(void)unused;
	for (size_t n = 0; n + 1 < whole.n; n++) {
		got = secret_parse(text_head(whole, n), T(""), &e);
		assert_null(got);
	}
	struct buf longer = BUF(SECRET_FILE_MAX + 2);
	buf_text(&longer, whole);
	buf_text(&longer, T("x\n"));
	assert_null(secret_parse(buf_view(&longer), T(""), &e));
	/* Over the limit of the file. */
	buf_clear(&longer);
	while (longer.n <= SECRET_FILE_MAX)
		buf_char(&longer, 'x');
	assert_null(secret_parse(buf_view(&longer), T(""), &e));
	assert_true(err_is(&e, "SECRET-MALFORMED"));
	buf_free(&longer);
	/* The public half must be that of the seed. */
	size_t line = text_find(whole, T("\n")) + 1;
	b.p[line + 150] = b.p[line + 150] == 'A' ? 'B' : 'A';
	assert_null(secret_parse(buf_view(&b), T(""), &e));
	secret_wipe(&b);
	secret_free(s);
}

static void refuses_an_absurd_cost(void **unused)
{
	struct err e = {0};
	struct secret *s = secret_generate(&e);
	struct buf b = file(s, "horse", true);
	struct text line = text_tail(buf_view(&b), text_find(buf_view(&b), T("\n")) + 1);
	uint8_t raw[158];
	char out[base64_size(158)];
	size_t n;

	(void)unused;
	line.n--;
	assert_true(base64_decode(line, raw, sizeof raw, &n));
	/* One past SECRET_OPSLIMIT_MAX, then past SECRET_MEMLIMIT_MAX: refused before it is computed. What the ends cost takes
	 * seconds and gigabytes; that usual costs are taken, the tests above show. */
	const uint64_t absurd[2] = {SECRET_OPSLIMIT_MAX + 1, SECRET_MEMLIMIT_MAX + 1};
	for (size_t i = 0; i < 2; i++) {
		uint8_t bad[158];
		memcpy(bad, raw, sizeof bad);
		for (size_t k = 0; k < 8; k++)
			bad[6 + 32 + 8 * i + k] = (uint8_t)(absurd[i] >> 8 * k);
		base64_encode(out, bad, n);
		memcpy(b.p + (line.p - b.p), out, line.n);
		e = (struct err){0};
		assert_null(secret_parse(buf_view(&b), T("horse"), &e));
		assert_true(err_is(&e, "SECRET-COST"));
	}
	secret_wipe(&b);
	secret_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_what_it_writes),
		cmocka_unit_test(refuses_a_wrong_password),
		cmocka_unit_test(signs_what_minisign_h_verifies),
		cmocka_unit_test(refuses_damage),
		cmocka_unit_test(refuses_an_absurd_cost),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
