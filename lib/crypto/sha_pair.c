#include "crypto/sha_pair.h"

#include "crypto/sha.h"
#include "crypto/sha_ni.h"

#include <stdlib.h>
#include <string.h>

#define END_BYTES 9 /* behind a message: a bit, and its length (FIPS 180-4, 5.1.1) */

/* A message on its way. Its whole blocks are taken from the caller's bytes, then the last one or two from `end`. */
struct lane {
	const uint8_t *p;	    /* the next block */
	size_t blocks, end_blocks;  /* from p; then from end, 0 when p is there already. Both 0: the lane is free */
	uint32_t h[8];
	uint8_t end[2 * SHA_NI_BLOCK];
	uint8_t *out;
};

struct sha_pair {
	struct sha *alone; /* not NULL: this processor cannot do two */
	struct lane lanes[2];
};

struct sha_pair *sha_pair_new(void)
{
	return sha_ni_here() ? calloc(1, sizeof(struct sha_pair)) : sha_pair_new_alone();
}

struct sha_pair *sha_pair_new_alone(void)
{
	struct sha_pair *s = calloc(1, sizeof *s);

	if (!s)
		return NULL;
	s->alone = sha_new(SHA_256);
	if (s->alone)
		return s;
	free(s);
	return NULL;
}

void sha_pair_free(struct sha_pair *s)
{
	if (s)
		sha_free(s->alone);
	free(s);
}

static bool busy(const struct lane *l)
{
	return l->blocks > 0;
}

static void put_big_endian(uint8_t *p, uint64_t value, size_t bytes)
{
	for (size_t i = bytes; i-- > 0; value >>= 8)
		p[i] = (uint8_t)value;
}

static void begin(struct lane *l, const uint8_t *p, size_t n, uint8_t *out)
{
	/* FIPS 180-4, 5.3.3 */
	static const uint32_t first[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
					  0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
	size_t rest = n % SHA_NI_BLOCK, ends = rest + END_BYTES > SHA_NI_BLOCK ? 2 : 1;

	memcpy(l->h, first, sizeof l->h);
	memset(l->end, 0, sizeof l->end);
	if (rest)
		memcpy(l->end, p + (n - rest), rest);
	l->end[rest] = 0x80;
	put_big_endian(l->end + ends * SHA_NI_BLOCK - 8, (uint64_t)n * 8, 8);
	l->p = n < SHA_NI_BLOCK ? l->end : p;
	l->blocks = n < SHA_NI_BLOCK ? ends : n / SHA_NI_BLOCK;
	l->end_blocks = n < SHA_NI_BLOCK ? 0 : ends;
	l->out = out;
}

/* After `blocks` of it went into h. */
static void advance(struct lane *l, size_t blocks)
{
	l->p += blocks * SHA_NI_BLOCK;
	l->blocks -= blocks;
	if (l->blocks)
		return;
	l->p = l->end;
	l->blocks = l->end_blocks;
	l->end_blocks = 0;
	if (l->blocks)
		return;
	for (size_t i = 0; i < 8; i++)
		put_big_endian(l->out + 4 * i, l->h[i], 4);
}

bool sha_pair_add(struct sha_pair *s, const void *p, size_t n, uint8_t *out)
{
	struct lane *a = &s->lanes[0], *b = &s->lanes[1];

	if (s->alone)
		return sha_begin(s->alone) && sha_add(s->alone, p, n) && sha_end(s->alone, out);
	begin(busy(a) ? b : a, p, n, out);
	while (busy(a) && busy(b)) {
		size_t blocks = a->blocks < b->blocks ? a->blocks : b->blocks;
		sha_ni_two(a->h, a->p, b->h, b->p, blocks);
		advance(a, blocks);
		advance(b, blocks);
	}
	return true;
}

void sha_pair_end(struct sha_pair *s)
{
	for (struct lane *l = s->lanes; l < s->lanes + 2; l++)
		while (busy(l)) {
			size_t blocks = l->blocks;
			sha_ni_one(l->h, l->p, blocks);
			advance(l, blocks);
		}
}

const uint8_t *sha_pair_owes(const struct sha_pair *s)
{
	for (const struct lane *l = s->lanes; l < s->lanes + 2; l++)
		if (busy(l))
			return l->out;
	return NULL;
}
