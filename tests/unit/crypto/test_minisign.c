#include "test.h"

#include "base/buf.h"
#include "base/file.h"
#include "crypto/minisign.h"

#include <fcntl.h>

/* tests/vectors/minisign/ was made with Debian's minisign 0.11. */
static char *vector(const char *name)
{
	struct buf b = BUF(4096);
	char path[4096];

	snprintf(path, sizeof path, TEST_SOURCE_DIR "/tests/vectors/minisign/%s", name);
	if (!file_read(AT_FDCWD, path, false, &b, NULL))
		fail_msg("cannot read %s", path);
	char *s = strdup(buf_cstr(&b));
	buf_free(&b);
	return s;
}

static const char *sig_code(struct text file)
{
	static struct err e;
	struct minisig s;

	e = (struct err){0};
	return minisig_parse(file, &s, &e) ? "" : e.code;
}

static char *pub, *message, *minisig;
static struct pubkey key;
static struct minisig sig;
static struct prehash hash;

static int setup(void **state)
{
	struct err e;

	(void)state;
	pub = vector("plain.pub");
	message = vector("message");
	minisig = vector("message.minisig");
	assert_true(crypto_init());
	assert_true(pubkey_parse(text_of(pub), &key, &e));
	assert_true(minisig_parse(text_of(minisig), &sig, &e));
	hash = minisig_prehash(message, strlen(message));
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	free(pub);
	free(message);
	free(minisig);
	return 0;
}

static void test_verifies_what_minisign_signed(void **state)
{
	(void)state;
	assert_true(minisig_verify(&sig, &hash, &key));
	assert_string_equal(sig.comment, "iocpack manifest acme/npm-malware e1 s42 "
					 "m=00112233445566778899aabbccddeeff");
}

static void test_refuses_another_message_comment_or_key(void **state)
{
	struct prehash other = minisig_prehash("x", 1);
	struct minisig changed = sig;
	char *text = vector("other.pub");
	struct pubkey stranger;

	(void)state;
	assert_false(minisig_verify(&sig, &other, &key));
	changed.comment[0] = 'I';
	assert_false(minisig_verify(&changed, &hash, &key));
	changed = sig;
	changed.comment[strlen(changed.comment) - 1] = '\0';
	assert_false(minisig_verify(&changed, &hash, &key));
	assert_true(pubkey_parse(text_of(text), &stranger, NULL));
	assert_false(minisig_verify(&sig, &hash, &stranger));
	free(text);
}

static void test_legacy_signatures_are_refused(void **state)
{
	char *legacy = vector("message.legacy.minisig");

	(void)state;
	assert_string_equal(sig_code(text_of(legacy)), "SIG-ALGORITHM");
	free(legacy);
}

/* An ED signature relabelled Ed would hold for a 64-byte file: the hash. */
static void test_a_relabelled_signature_is_refused(void **state)
{
	struct buf b = BUF(4096);
	uint8_t raw[74];
	size_t n;
	char text[base64_size(74)];
	struct text rest = text_of(minisig), first, second;

	(void)state;
	assert_true(text_line(&rest, &first));
	assert_true(text_line(&rest, &second));
	assert_true(base64_decode(second, raw, sizeof raw, &n));
	raw[1] = 'd';
	base64_encode(text, raw, sizeof raw);
	buf_printf(&b, "%.*s\n%s\n%.*s", (int)first.n, first.p, text, (int)rest.n, rest.p);
	assert_string_equal(sig_code(buf_view(&b)), "SIG-ALGORITHM");
	buf_free(&b);
}

static void test_formats_what_it_parsed(void **state)
{
	struct buf b = BUF(MINISIGN_FILE_MAX), small = BUF(100);

	(void)state;
	assert_true(minisig_format(&sig, T("signature from minisign secret key"), &b));
	assert_text(buf_view(&b), minisig);
	assert_false(minisig_format(&sig, T("x"), &small));
	assert_false(minisig_format(&sig, T("two\nlines"), &b));
	buf_free(&b);
	buf_free(&small);
}

/* Everything that leaves the content as it is, but not the bytes. */
static void test_other_spellings_are_refused(void **state)
{
	struct buf b = BUF(8192);
	size_t n = strlen(minisig);

	(void)state;
	static const char *const tails[] = {"\n", " ", "x", "\r\n", "\0"};
	for (size_t i = 0; i < 5; i++) {
		buf_clear(&b);
		buf_text(&b, text_of(minisig));
		buf_add(&b, tails[i], i == 4 ? 1 : strlen(tails[i]));
		assert_string_equal(sig_code(buf_view(&b)), "SIG-MALFORMED");
	}
	assert_string_equal(sig_code(text_n(minisig, n - 1)), "SIG-MALFORMED"); /* no last LF */
	buf_clear(&b);
	for (size_t i = 0; i < n; i++) { /* CRLF */
		if (minisig[i] == '\n')
			buf_char(&b, '\r');
		buf_char(&b, minisig[i]);
	}
	assert_string_equal(sig_code(buf_view(&b)), "SIG-MALFORMED");
	/* The last digit of line 2 has two spare bits. */
	char *copy = strdup(minisig);
	char *pad = strstr(copy, "=\ntrusted");
	assert_non_null(pad);
	pad[-1]++;
	assert_string_equal(sig_code(text_of(copy)), "SIG-MALFORMED");
	free(copy);
	buf_free(&b);
}

static void test_every_bit_and_every_cut(void **state)
{
	size_t n = strlen(minisig), first = (size_t)(strchr(minisig, '\n') - minisig);
	struct minisig s;

	(void)state;
	for (size_t i = 0; i < n; i++)
		assert_false(minisig_parse(text_n(minisig, i), &s, NULL));
	for (size_t bit = 0; bit < n * 8; bit++) {
		minisig[bit / 8] ^= (char)(1 << bit % 8);
		bool holds = minisig_parse(text_of(minisig), &s, NULL) &&
			     minisig_verify(&s, &hash, &key);
		minisig[bit / 8] ^= (char)(1 << bit % 8);
		/* Nothing signs the untrusted comment (a pack allows one only) and the key's
		 * number (a pack compares it): pack/trust.c. */
		bool comment = bit / 8 > 18 && bit / 8 < first;
		bool keynum = bit / 8 > first + 2 && bit / 8 < first + 1 + 15;
		if (holds && !comment && !keynum)
			fail_msg("bit %zu of byte %zu changes nothing", bit % 8, bit / 8);
	}
}

static void test_limits_of_files(void **state)
{
	struct minisig s = sig;
	struct buf b = BUF(8192);
	char fill[MINISIGN_COMMENT_MAX + 1];
	struct minisig back;

	(void)state;
	memset(fill, 'c', sizeof fill);
	memcpy(s.comment, fill, MINISIGN_COMMENT_MAX);
	s.comment[MINISIGN_COMMENT_MAX] = '\0';
	assert_true(minisig_format(&s, T("u"), &b));
	assert_true(minisig_parse(buf_view(&b), &back, NULL));
	size_t room = MINISIGN_FILE_MAX - b.n;
	struct buf long_one = BUF(8192);
	for (int over = 0; over < 2; over++) {
		char comment[MINISIGN_FILE_MAX + 2];
		memset(comment, 'u', sizeof comment);
		buf_clear(&long_one);
		assert_true(
			minisig_format(&s, text_n(comment, 1 + room + (size_t)over), &long_one));
		assert_int_equal(long_one.n, MINISIGN_FILE_MAX + over);
		assert_int_equal(minisig_parse(buf_view(&long_one), &back, NULL), !over);
	}
	/* A trusted comment of one byte more. */
	buf_clear(&long_one);
	size_t at = text_find(buf_view(&b), text_n(fill, MINISIGN_COMMENT_MAX));
	buf_text(&long_one, text_head(buf_view(&b), at));
	buf_char(&long_one, 'c');
	buf_text(&long_one, text_tail(buf_view(&b), at));
	assert_string_equal(sig_code(buf_view(&long_one)), "SIG-MALFORMED");
	buf_free(&b);
	buf_free(&long_one);
}

static bool key_accepts(const char *s)
{
	struct pubkey k;
	return pubkey_parse(text_of(s), &k, NULL);
}

static void test_public_keys(void **state)
{
	char text[PUBKEY_TEXT], line[256];

	(void)state;
	pubkey_text(text, &key);
	assert_true(strstr(pub, text) != NULL);
	assert_true(key_accepts(text));
	snprintf(line, sizeof line, "%s\n", text);
	assert_true(key_accepts(line));
	static const char *const tails[] = {"\n\n", "\r\n", " ", "x", "="};
	for (size_t i = 0; i < 5; i++) {
		snprintf(line, sizeof line, "%s%s", text, tails[i]);
		assert_false(key_accepts(line));
	}
	snprintf(line, sizeof line, "untrusted comment: k");
	assert_false(key_accepts(line));
	snprintf(line, sizeof line, "comment: k\n%s\n", text);
	assert_false(key_accepts(line));
	text[1] = 'U'; /* "ED": a signature's mark */
	assert_false(key_accepts(text));
	text[1] = 'W';
	text[55] = '\0';
	assert_false(key_accepts(text));
	assert_false(key_accepts(""));
}

/* What an editor did is told, for nobody can see it. */
static void test_edited_keys(void **state)
{
	char text[PUBKEY_TEXT], line[256];
	struct pubkey k;
	struct err e = {0};

	(void)state;
	pubkey_text(text, &key);
	snprintf(line, sizeof line, "untrusted comment: k\r\n%s\r\n", text);
	assert_false(pubkey_parse(text_of(line), &k, &e));
	assert_string_equal(e.code, "KEY-MALFORMED");
	assert_non_null(strstr(e.text, "carriage return"));
	snprintf(line, sizeof line, "\xef\xbb\xbfuntrusted comment: k\n%s\n", text);
	assert_false(pubkey_parse(text_of(line), &k, &e));
	assert_non_null(strstr(e.text, "byte order mark"));
	snprintf(line, sizeof line, "untrusted comment: k\n%s\n", text);
	assert_true(pubkey_parse(text_of(line), &k, &e));
}

static void test_limits_of_keys(void **state)
{
	char text[PUBKEY_TEXT];
	struct buf b = BUF(4096);
	struct pubkey k;

	(void)state;
	pubkey_text(text, &key);
	for (int over = 0; over < 2; over++) {
		buf_clear(&b);
		buf_text(&b, T("untrusted comment: "));
		while (b.n < MINISIGN_PUBKEY_MAX - PUBKEY_TEXT + (size_t)over)
			buf_char(&b, 'k');
		buf_printf(&b, "\n%s", text);
		assert_int_equal(b.n, MINISIGN_PUBKEY_MAX + over);
		assert_int_equal(pubkey_parse(buf_view(&b), &k, NULL), !over);
	}
	buf_free(&b);
}

/* A keynum is a random label: two keys may bear the same. */
static void test_the_keynum_is_no_identity(void **state)
{
	struct pubkey twin = key;
	char a[FINGERPRINT_TEXT], b[FINGERPRINT_TEXT];

	(void)state;
	twin.keynum[0] ^= 1;
	assert_true(pubkey_eq(&key, &twin));
	pubkey_fingerprint(a, &key);
	pubkey_fingerprint(b, &twin);
	assert_string_equal(a, b);
	twin = key;
	twin.pk[0] ^= 1;
	assert_false(pubkey_eq(&key, &twin));
	pubkey_fingerprint(b, &twin);
	assert_string_not_equal(a, b);
}

/* Computed with another implementation. */
static void test_fingerprints_are_stable(void **state)
{
	char fp[FINGERPRINT_TEXT], spoken[PUBKEY_SPOKEN];

	(void)state;
	pubkey_fingerprint(fp, &key);
	pubkey_spoken(spoken, &key);
	assert_string_equal(fp, "d3e70acc397066cb29207fe0ad74786a");
	assert_string_equal(spoken, "2ptq-vtbz-obtm-wkja-p7qk-25dy-ni");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_verifies_what_minisign_signed),
		cmocka_unit_test(test_refuses_another_message_comment_or_key),
		cmocka_unit_test(test_legacy_signatures_are_refused),
		cmocka_unit_test(test_a_relabelled_signature_is_refused),
		cmocka_unit_test(test_formats_what_it_parsed),
		cmocka_unit_test(test_other_spellings_are_refused),
		cmocka_unit_test(test_every_bit_and_every_cut),
		cmocka_unit_test(test_limits_of_files),
		cmocka_unit_test(test_public_keys),
		cmocka_unit_test(test_edited_keys),
		cmocka_unit_test(test_limits_of_keys),
		cmocka_unit_test(test_the_keynum_is_no_identity),
		cmocka_unit_test(test_fingerprints_are_stable),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
