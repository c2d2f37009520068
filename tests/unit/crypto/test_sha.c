#include "test.h"

#include "crypto/sha.h"

/* FIPS 180-4 and RFC 1321 examples: "abc". */
static const char *const abc[SHA_KINDS] = {
	[SHA_MD5] = "900150983cd24fb0d6963f7d28e17f72",
	[SHA_1] = "a9993e364706816aba3e25717850c26c9cd0d89d",
	[SHA_256] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
	[SHA_512] = ("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
		     "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"),
};

static void test_all_kinds_twice(void **state)
{
	(void)state;
	for (int k = 0; k < SHA_KINDS; k++) {
		enum sha_kind kind = (enum sha_kind)k;
		struct sha *s = sha_new(kind);
		assert_non_null(s);
		for (int again = 0; again < 2; again++) {
			uint8_t out[SHA_MAX];
			char hex[2 * SHA_MAX + 1];
			assert_true(sha_begin(s));
			assert_true(sha_add(s, "a", 1));
			assert_true(sha_add(s, NULL, 0));
			assert_true(sha_add(s, "bc", 2));
			assert_true(sha_end(s, out));
			hex_put(hex, out, sha_size(kind));
			assert_string_equal(hex, abc[k]);
		}
		sha_free(s);
	}
	assert_string_equal(sha_name(SHA_512), "sha512");
	sha_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_kinds_twice),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
