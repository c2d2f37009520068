#include "test.h"

#include "crypto/digest.h"
#include "crypto/sha.h"
#include "crypto/sha_pair.h"

#define MANY 600

typedef struct sha_pair *(*maker)(void);
static const maker makers[] = {sha_pair_new, sha_pair_new_alone};

/* The same numbers in every run. */
static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

static void by_libcrypto(const uint8_t *p, size_t n, uint8_t out[32])
{
	struct sha *sha = sha_new(SHA_256);

	assert_true(sha_begin(sha) && sha_add(sha, p, n) && sha_end(sha, out));
	sha_free(sha);
}

/* FIPS 180-4's examples, and a million times "a" (NIST's). */
static void the_examples_of_the_standard(void **state)
{
	(void)state;
	char *million = malloc(1000000);
	memset(million, 'a', 1000000);
	const struct {
		const char *p;
		size_t n;
		const char *digest;
	} examples[] = {
		{"", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
		{million, 1000000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
		{"abc", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
		{"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 56,
		 "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
	};
	for (size_t m = 0; m < 2; m++) {
		struct sha_pair *s = makers[m]();
		uint8_t out[4][32];
		char hex[65];
		for (size_t i = 0; i < 4; i++)
			assert_true(sha_pair_add(s, examples[i].p, examples[i].n, out[i]));
		sha_pair_end(s);
		for (size_t i = 0; i < 4; i++) {
			hex_put(hex, out[i], 32);
			assert_string_equal(hex, examples[i].digest);
		}
		sha_pair_free(s);
	}
	free(million);
}

/* Each length beside each other one, around everything that the padding does. */
static void all_pairs_of_lengths(void **state)
{
	(void)state;
	uint8_t bytes[2][200], want[2][201][32], out[2][32];
	uint32_t seed = 1;

	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i / 200][i % 200] = (uint8_t)next(&seed);
	for (size_t n = 0; n <= 200; n++)
		for (size_t k = 0; k < 2; k++)
			by_libcrypto(bytes[k], n, want[k][n]);
	struct sha_pair *s = sha_pair_new();
	for (size_t n = 0; n <= 200; n++)
		for (size_t m = 0; m <= 200; m++) {
			memset(out, 0, sizeof out);
			assert_true(sha_pair_add(s, bytes[0], n, out[0]));
			assert_true(sha_pair_add(s, bytes[1], m, out[1]));
			sha_pair_end(s);
			assert_memory_equal(out[0], want[0][n], 32);
			assert_memory_equal(out[1], want[1][m], 32);
		}
	sha_pair_free(s);
}

static size_t some_length(uint32_t *seed)
{
	switch (next(seed) % 4) {
	case 0:
		return next(seed) % 200;
	case 1:
		return next(seed) % 100 * 64 + next(seed) % 3;
	case 2:
		return next(seed) % 5000;
	default:
		return next(seed) % 60000;
	}
}

/* Messages of all lengths and alignments, each in memory of its own that is taken away as soon as it is not needed. */
static void many_of_any_length(void **state)
{
	(void)state;
	static uint8_t want[MANY][32], out[MANY][32];

	for (size_t m = 0; m < 2; m++) {
		struct sha_pair *s = makers[m]();
		uint32_t seed = (uint32_t)m + 7;
		uint8_t *kept = NULL;
		const uint8_t *kept_for = NULL;
		memset(out, 0, sizeof out);
		for (size_t i = 0; i < MANY; i++) {
			size_t n = some_length(&seed), skew = next(&seed) % 32;
			uint8_t *memory = malloc(n + skew + 1), *p = memory + skew;
			for (size_t k = 0; k < n; k++)
				p[k] = (uint8_t)next(&seed);
			by_libcrypto(p, n, want[i]);
			assert_true(sha_pair_add(s, p, n, out[i]));
			const uint8_t *owed = sha_pair_owes(s);
			assert_true(!owed || owed == out[i] || owed == kept_for);
			if (owed != out[i]) {
				assert_memory_equal(out[i], want[i], 32);
				memset(memory, 0xee, n + skew);
				free(memory);
			}
			if (kept && owed != kept_for) {
				free(kept);
				kept = NULL;
				kept_for = NULL;
			}
			if (owed == out[i]) {
				kept = memory;
				kept_for = out[i];
			}
			if (next(&seed) % 50 == 0)
				sha_pair_end(s);
		}
		sha_pair_end(s);
		assert_null(sha_pair_owes(s));
		for (size_t i = 0; i < MANY; i++)
			assert_memory_equal(out[i], want[i], 32);
		free(kept);
		sha_pair_free(s);
	}
}

static void freeing_forgets_what_waits(void **state)
{
	(void)state;
	uint8_t out[32] = {0}, zero[32] = {0}, bytes[300] = {0};
	struct sha_pair *s = sha_pair_new();

	sha_pair_end(s);
	assert_true(sha_pair_add(s, bytes, sizeof bytes, out));
	if (sha_pair_owes(s))
		assert_memory_equal(out, zero, sizeof out);
	sha_pair_free(s);
	sha_pair_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_examples_of_the_standard),
		cmocka_unit_test(all_pairs_of_lengths),
		cmocka_unit_test(many_of_any_length),
		cmocka_unit_test(freeing_forgets_what_waits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
