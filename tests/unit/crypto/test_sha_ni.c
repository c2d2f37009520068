#include "test.h"

#include "crypto/sha.h"
#include "crypto/sha_ni.h"

static const uint32_t first[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
				  0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

/* FIPS 180-4's examples for SHA-256, padded by hand. */
static const uint32_t abc[8] = {0xba7816bf, 0x8f01cfea, 0x414140de, 0x5dae2223,
				0xb00361a3, 0x96177a9c, 0xb410ff61, 0xf20015ad};
static const uint32_t abcdbcde[8] = {0x248d6a61, 0xd20638b8, 0xe5c02693, 0x0c3e6039,
				     0xa33ce459, 0x64ff2167, 0xf6ecedd4, 0x19db06c1};

static void pad(uint8_t *p, size_t blocks, const char *message)
{
	size_t n = strlen(message);

	memset(p, 0, blocks * SHA_NI_BLOCK);
	memcpy(p, message, n);
	p[n] = 0x80;
	p[blocks * SHA_NI_BLOCK - 2] = (uint8_t)(n * 8 >> 8);
	p[blocks * SHA_NI_BLOCK - 1] = (uint8_t)(n * 8);
}

static void the_examples_of_the_standard(void **state)
{
	(void)state;
	uint8_t one[SHA_NI_BLOCK], two[2 * SHA_NI_BLOCK], other[2 * SHA_NI_BLOCK] = {1, 2, 3};
	uint32_t g[8], h[8];

	if (!sha_ni_here())
		skip();
	pad(one, 1, "abc");
	pad(two, 2, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq");
	memcpy(h, first, sizeof h);
	sha_ni_one(h, one, 1);
	assert_memory_equal(h, abc, sizeof h);
	memcpy(h, first, sizeof h);
	sha_ni_one(h, two, 2);
	assert_memory_equal(h, abcdbcde, sizeof h);
	sha_ni_one(h, two, 0);
	assert_memory_equal(h, abcdbcde, sizeof h);
	for (int turn = 0; turn < 2; turn++) {
		memcpy(g, first, sizeof g);
		memcpy(h, first, sizeof h);
		if (turn)
			sha_ni_two(g, other, h, two, 2);
		else
			sha_ni_two(h, two, g, other, 2);
		assert_memory_equal(h, abcdbcde, sizeof h);
	}
	memcpy(g, first, sizeof g);
	memcpy(h, first, sizeof h);
	sha_ni_two(g, one, h, two, 1);
	assert_memory_equal(g, abc, sizeof g);
	sha_ni_one(h, two + SHA_NI_BLOCK, 1);
	assert_memory_equal(h, abcdbcde, sizeof h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_examples_of_the_standard),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
