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

/* Beside each other as alone, in pieces of any length, at any alignment. */
static void test_both_of_the_same_bytes(void **state)
{
	(void)state;
	static const size_t pieces[] = {1, 0, 63, 64, 65, 128, 4096, 7, 57, 300, 640, 64, 1000};
	enum { PIECES = sizeof pieces / sizeof *pieces, LEAD = 200 };
	struct sha *a = sha_new(SHA_256), *b = sha_new(SHA_1);
	uint8_t bytes[8192], both[2][32], alone[2][32];

	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (uint8_t)(i * 31 + i / 251);
	for (size_t lead = 0; lead < LEAD; lead++)
		for (size_t first = 0; first < PIECES; first++) {
			size_t n = 0;
			assert_true(sha_begin(a) && sha_begin(b));
			assert_true(sha_add_both(a, b, bytes, lead));
			n = lead;
			for (size_t i = first; i < PIECES; n += pieces[i++])
				assert_true(sha_add_both(a, b, bytes + n, pieces[i]));
			assert_true(sha_end(a, both[0]) && sha_end(b, both[1]));
			assert_true(sha_begin(a) && sha_add(a, bytes, n) && sha_end(a, alone[0]));
			assert_true(sha_begin(b) && sha_add(b, bytes, n) && sha_end(b, alone[1]));
			assert_memory_equal(both[0], alone[0], 32);
			assert_memory_equal(both[1], alone[1], 20);
		}
	/* one of them is ahead: neither takes the other's bytes for its own */
	assert_true(sha_begin(a) && sha_begin(b));
	assert_true(sha_add(a, bytes, 64) && sha_add_both(a, b, bytes + 64, 640));
	assert_true(sha_end(a, both[0]) && sha_end(b, both[1]));
	assert_true(sha_begin(a) && sha_add(a, bytes, 704) && sha_end(a, alone[0]));
	assert_true(sha_begin(b) && sha_add(b, bytes + 64, 640) && sha_end(b, alone[1]));
	assert_memory_equal(both[0], alone[0], 32);
	assert_memory_equal(both[1], alone[1], 20);
	sha_free(a);
	sha_free(b);
}

/* The length in bits leaves 32 bits behind. */
static void test_both_past_512_mb(void **state)
{
	(void)state;
	static uint8_t zeros[1 << 20];
	struct sha *a = sha_new(SHA_256), *b = sha_new(SHA_1);
	uint8_t out[32];
	char hex[65];

	assert_true(sha_begin(a) && sha_begin(b));
	for (int i = 0; i < 513; i++)
		assert_true(sha_add_both(a, b, zeros, sizeof zeros));
	assert_true(sha_end(a, out));
	hex_put(hex, out, 32);
	assert_string_equal(hex, "a3e2acbb469e4e59dde406f912e754c933c1ac0fb0092a3634d61d5073309c0c");
	assert_true(sha_end(b, out));
	hex_put(hex, out, 20);
	assert_string_equal(hex, "56b0894b2b968f40e7a5e9240d242c19f7c56b70");
	sha_free(a);
	sha_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_kinds_twice),
		cmocka_unit_test(test_both_of_the_same_bytes),
		cmocka_unit_test(test_both_past_512_mb),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
