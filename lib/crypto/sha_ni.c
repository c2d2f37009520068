#include "crypto/sha_ni.h"

#ifdef __x86_64__

#include <cpuid.h>
#include <immintrin.h>

#define WITH_SHA __attribute__((target("sha,sse4.1")))
#define INSIDE	 WITH_SHA __attribute__((always_inline)) static inline

/* FIPS 180-4, 4.2.2 */
static const uint32_t constants[64] __attribute__((aligned(16))) = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

/* The eight numbers as the instructions want them, the last letter lowest. */
struct chain {
	__m128i abef, cdgh;
};

/* One block on its way: the chain, and the last sixteen words of the message schedule. */
struct block {
	__m128i abef, cdgh, w[4];
};

INSIDE struct chain load(const uint32_t h[8])
{
	__m128i badc = _mm_loadu_si128((const void *)h), fehg = _mm_loadu_si128((const void *)(h + 4));
	__m128i abcd = _mm_shuffle_epi32(badc, 0x1b), efgh = _mm_shuffle_epi32(fehg, 0x1b);

	return (struct chain){_mm_unpackhi_epi64(efgh, abcd), _mm_unpacklo_epi64(efgh, abcd)};
}

INSIDE void store(uint32_t h[8], struct chain c)
{
	__m128i abcd = _mm_unpackhi_epi64(c.cdgh, c.abef), efgh = _mm_unpacklo_epi64(c.cdgh, c.abef);

	_mm_storeu_si128((void *)h, _mm_shuffle_epi32(abcd, 0x1b));
	_mm_storeu_si128((void *)(h + 4), _mm_shuffle_epi32(efgh, 0x1b));
}

/* The words 4i to 4i+3 of the schedule: bytes of the block, then made of the sixteen before them. */
INSIDE __m128i schedule(const struct block *b, const uint8_t *p, int i)
{
	const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
	const __m128i *w = b->w;

	if (i < 4)
		return _mm_shuffle_epi8(_mm_loadu_si128((const void *)(p + 16 * i)), big_endian);
	__m128i last = w[(i + 3) & 3], seven_back = _mm_alignr_epi8(last, w[(i + 2) & 3], 4);
	__m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(w[i & 3], w[(i + 1) & 3]), seven_back);
	return _mm_sha256msg2_epu32(sum, last);
}

/* The rounds 4i to 4i+3. i is a constant wherever this lands. */
INSIDE void four_rounds(struct block *b, const uint8_t *p, int i)
{
	__m128i w = schedule(b, p, i);
	__m128i x = _mm_add_epi32(w, _mm_load_si128((const void *)(constants + 4 * i)));

	b->w[i & 3] = w;
	b->cdgh = _mm_sha256rnds2_epu32(b->cdgh, b->abef, x);
	b->abef = _mm_sha256rnds2_epu32(b->abef, b->cdgh, _mm_shuffle_epi32(x, 0x0e));
}

INSIDE struct chain sum(struct chain c, const struct block *b)
{
	return (struct chain){_mm_add_epi32(c.abef, b->abef), _mm_add_epi32(c.cdgh, b->cdgh)};
}

/* One block of SHA-1 on its way. before: a to d as they were four rounds ago, where e is taken from. */
struct block1 {
	__m128i abcd, before, w[4];
};

INSIDE __m128i schedule1(const struct block1 *b, const uint8_t *p, int i)
{
	const __m128i backwards = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
	const __m128i *w = b->w;

	if (i < 4)
		return _mm_shuffle_epi8(_mm_loadu_si128((const void *)(p + 16 * i)), backwards);
	__m128i sum = _mm_xor_si128(_mm_sha1msg1_epu32(w[i & 3], w[(i + 1) & 3]), w[(i + 2) & 3]);
	return _mm_sha1msg2_epu32(sum, w[(i + 3) & 3]);
}

/* The rounds 4i to 4i+3 of 80. The function changes every 20 rounds and is part of the instruction. */
INSIDE void four_rounds1(struct block1 *b, const uint8_t *p, int i)
{
	__m128i w = schedule1(b, p, i), abcd = b->abcd;
	__m128i x = i ? _mm_sha1nexte_epu32(b->before, w) : _mm_add_epi32(b->before, w);

	b->w[i & 3] = w;
	b->before = abcd;
	b->abcd = i < 5    ? _mm_sha1rnds4_epu32(abcd, x, 0)
		  : i < 10 ? _mm_sha1rnds4_epu32(abcd, x, 1)
		  : i < 15 ? _mm_sha1rnds4_epu32(abcd, x, 2)
			   : _mm_sha1rnds4_epu32(abcd, x, 3);
}

#define ALL_ROUNDS(X)                                                                              \
	X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12) X(13) X(14) X(15)

bool sha_ni_here(void)
{
	unsigned a, b, c, d, wanted = bit_SSSE3 | bit_SSE4_1;

	return __get_cpuid(1, &a, &b, &c, &d) && (c & wanted) == wanted &&
	       __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

WITH_SHA void sha_ni_one(uint32_t h[8], const uint8_t *p, size_t blocks)
{
	struct chain c = load(h);

	for (; blocks; blocks--, p += SHA_NI_BLOCK) {
		struct block b = {.abef = c.abef, .cdgh = c.cdgh};
#define ROUNDS(i) four_rounds(&b, p, i);
		ALL_ROUNDS(ROUNDS)
#undef ROUNDS
		c = sum(c, &b);
	}
	store(h, c);
}

WITH_SHA void sha_ni_two(uint32_t g[8], const uint8_t *p, uint32_t h[8], const uint8_t *q, size_t blocks)
{
	struct chain c = load(g), d = load(h);

	for (; blocks; blocks--, p += SHA_NI_BLOCK, q += SHA_NI_BLOCK) {
		struct block a = {.abef = c.abef, .cdgh = c.cdgh}, b = {.abef = d.abef, .cdgh = d.cdgh};
#define ROUNDS(i) four_rounds(&a, p, i), four_rounds(&b, q, i);
		ALL_ROUNDS(ROUNDS)
#undef ROUNDS
		c = sum(c, &a);
		d = sum(d, &b);
	}
	store(g, c);
	store(h, d);
}

WITH_SHA void sha_ni_both(uint32_t h[8], uint32_t g[5], const uint8_t *p, size_t blocks)
{
	struct chain c = load(h);
	__m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128((const void *)g), 0x1b), e = _mm_set_epi32((int)g[4], 0, 0, 0);

	for (; blocks; blocks--, p += SHA_NI_BLOCK) {
		struct block a = {.abef = c.abef, .cdgh = c.cdgh};
		struct block1 b = {.abcd = abcd, .before = e};
/* sixteen times four rounds of the one, twenty of the other */
#define ROUNDS(i)                                                                                  \
	four_rounds(&a, p, i), four_rounds1(&b, p, i + i / 4);                                     \
	if (i % 4 == 3)                                                                            \
		four_rounds1(&b, p, i + i / 4 + 1);
		ALL_ROUNDS(ROUNDS)
#undef ROUNDS
		c = sum(c, &a);
		e = _mm_sha1nexte_epu32(b.before, e);
		abcd = _mm_add_epi32(abcd, b.abcd);
	}
	store(h, c);
	_mm_storeu_si128((void *)g, _mm_shuffle_epi32(abcd, 0x1b));
	g[4] = (uint32_t)_mm_extract_epi32(e, 3);
}

#else

bool sha_ni_here(void)
{
	return false;
}

void sha_ni_both(uint32_t h[8], uint32_t g[5], const uint8_t *p, size_t blocks)
{
	(void)h, (void)g, (void)p, (void)blocks;
}

void sha_ni_one(uint32_t h[8], const uint8_t *p, size_t blocks)
{
	(void)h, (void)p, (void)blocks;
}

void sha_ni_two(uint32_t g[8], const uint8_t *p, uint32_t h[8], const uint8_t *q, size_t blocks)
{
	(void)g, (void)p, (void)h, (void)q, (void)blocks;
}

#endif
