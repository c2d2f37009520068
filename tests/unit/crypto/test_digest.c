#include "test.h"

#include "crypto/digest.h"

static void check_hex(struct digest d, const char *want)
{
	char hex[DIGEST_HEX];

	digest_hex(hex, &d);
	assert_string_equal(hex, want);
}

/* Computed with another implementation of BLAKE2 (Python's hashlib). */
static void test_roles_and_salts(void **state)
{
	uint8_t salt[16];

	(void)state;
	for (uint8_t i = 0; i < 16; i++)
		salt[i] = i;
	check_hex(digest_of(DIGEST_OBJECT_ID, NULL, "abc", 3),
		  "0b020cf9d6ae05b50a40b4a70c93ad895862f1c5dac5fc976ab4badbf4101d38");
	check_hex(digest_of(DIGEST_VERITY_LEAF, salt, "abc", 3),
		  "3c9f4246ffab945132b16c09952981de0474de2905fb849382b9c73174adaac9");
	struct digest a = digest_of(DIGEST_FILE, NULL, "abc", 3);
	struct digest b = digest_of(DIGEST_ROWS, NULL, "abc", 3);
	assert_false(digest_eq(&a, &b));
}

static void test_piecewise_is_the_same(void **state)
{
	struct digest_state s;

	(void)state;
	digest_begin(&s, DIGEST_OBJECT_ID, NULL);
	digest_add(&s, "a", 1);
	digest_add(&s, NULL, 0);
	digest_add(&s, "bc", 2);
	check_hex(digest_end(&s),
		  "0b020cf9d6ae05b50a40b4a70c93ad895862f1c5dac5fc976ab4badbf4101d38");
}

static void test_texts_keep_their_ends(void **state)
{
	struct digest_state s;

	(void)state;
	digest_begin(&s, DIGEST_FILE, NULL);
	digest_add_text(&s, T("ab"));
	digest_add_text(&s, T("c"));
	struct digest one = digest_end(&s);
	digest_begin(&s, DIGEST_FILE, NULL);
	digest_add_text(&s, T("a"));
	digest_add_text(&s, T("bc"));
	struct digest other = digest_end(&s);
	assert_false(digest_eq(&one, &other));
}

static void test_hex_both_ways(void **state)
{
	char hex[DIGEST_HEX];
	struct digest d, back;

	(void)state;
	d = digest_of(DIGEST_FILE, NULL, "", 0);
	digest_hex(hex, &d);
	assert_true(digest_parse(text_of(hex), &back));
	assert_true(digest_eq(&d, &back));
	assert_false(digest_parse(text_head(text_of(hex), 63), &back));
	hex[0] = 'A';
	assert_false(digest_parse(text_of(hex), &back));
}

static int setup(void **state)
{
	(void)state;
	return crypto_init() ? 0 : 1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_roles_and_salts),
		cmocka_unit_test(test_piecewise_is_the_same),
		cmocka_unit_test(test_texts_keep_their_ends),
		cmocka_unit_test(test_hex_both_ways),
	};
	return cmocka_run_group_tests(tests, setup, NULL);
}
