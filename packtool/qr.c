#include "packtool/qr.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define VERSIONS      40
#define CODEWORDS_MAX 3706 /* version 40 */
#define QUIET	      4	   /* modules of the margin */

/* ISO/IEC 18004, table 9, level L: codewords of error correction in each block, and how many blocks. */
static const uint8_t correction[VERSIONS] = {7,	 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30,
					     22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30,
					     30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30};
static const uint8_t block_count[VERSIONS] = {1, 1, 1, 1, 1, 2, 2, 2, 2, 4,  4,	 4,  4,	 4,  6,	 6,  6,	 6,  7,	 8,
					      8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25};

struct draw {
	struct qr *q;
	size_t version;
	uint8_t fixed[QR_SIZE_MAX][QR_SIZE_MAX]; /* patterns and formats: no data, no mask */
	uint8_t words[CODEWORDS_MAX];		 /* data, then interleaved with their correction */
	size_t count;
};

/* Modules that are left for data: section 7.1 written as arithmetic. */
static size_t data_modules(size_t version)
{
	size_t n = (16 * version + 128) * version + 64, align = version / 7 + 2;

	if (version >= 2)
		n -= (25 * align - 10) * align - 55;
	return version >= 7 ? n - 36 : n;
}

static size_t data_words(size_t version)
{
	return data_modules(version) / 8 - (size_t)correction[version - 1] * block_count[version - 1];
}

static size_t count_bits(size_t version)
{
	return version < 10 ? 8 : 16;
}

/* In GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1. */
static uint8_t multiply(uint8_t a, uint8_t b)
{
	unsigned z = 0;

	for (int i = 7; i >= 0; i--) {
		z = (z << 1) ^ ((z >> 7) * 0x11d);
		z ^= ((unsigned)b >> i & 1) * a;
	}
	return (uint8_t)z;
}

/* The remainder of the data by the polynomial with the roots 2^0 ... 2^(n-1). */
static void remainder_of(const uint8_t *data, size_t count, uint8_t *out, size_t n)
{
	uint8_t divisor[32] = {0}, root = 1;

	divisor[n - 1] = 1;
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < n; k++)
			divisor[k] = multiply(divisor[k], root) ^ (k + 1 < n ? divisor[k + 1] : 0);
		root = multiply(root, 2);
	}
	memset(out, 0, n);
	for (size_t i = 0; i < count; i++) {
		uint8_t factor = data[i] ^ out[0];
		memmove(out, out + 1, n - 1);
		out[n - 1] = 0;
		for (size_t k = 0; k < n; k++)
			out[k] ^= multiply(divisor[k], factor);
	}
}

/* Blocks of nearly equal length, the longer ones last; then column by column (section 7.6). */
static void interleave(struct draw *d, const uint8_t *data)
{
	size_t blocks = block_count[d->version - 1], extra = correction[d->version - 1];
	size_t all = data_modules(d->version) / 8, shorter = blocks - all % blocks, length = all / blocks - extra;
	uint8_t ends[25][32];

	for (size_t b = 0, at = 0; b < blocks; b++) {
		size_t n = length + (b >= shorter);
		remainder_of(data + at, n, ends[b], extra);
		at += n;
	}
	d->count = 0;
	for (size_t i = 0; i <= length; i++)
		for (size_t b = 0, at = 0; b < blocks; b++) {
			if (i < length || b >= shorter)
				d->words[d->count++] = data[at + i];
			at += length + (b >= shorter);
		}
	for (size_t i = 0; i < extra; i++)
		for (size_t b = 0; b < blocks; b++)
			d->words[d->count++] = ends[b][i];
}

static void put_bits(uint8_t *to, size_t *at, unsigned value, size_t n)
{
	while (n--) {
		to[*at / 8] |= (uint8_t)((value >> n & 1) << (7 - *at % 8));
		++*at;
	}
}

/* Mode, length, bytes, end, padding (sections 7.4.2, 7.4.5, 7.4.10). */
static void put_data(struct draw *d, struct text bytes)
{
	uint8_t data[CODEWORDS_MAX] = {0};
	size_t at = 0, words = data_words(d->version), left;

	put_bits(data, &at, 4, 4);
	put_bits(data, &at, (unsigned)bytes.n, count_bits(d->version));
	for (size_t i = 0; i < bytes.n; i++)
		put_bits(data, &at, (unsigned char)bytes.p[i], 8);
	left = words * 8 - at;
	put_bits(data, &at, 0, left < 4 ? left : 4);
	at = (at + 7) / 8;
	for (unsigned pad = 0xec; at < words; pad ^= 0xec ^ 0x11)
		data[at++] = (uint8_t)pad;
	interleave(d, data);
}

static void fix(struct draw *d, size_t row, size_t column, bool dark)
{
	if (row >= d->q->size || column >= d->q->size)
		return; /* the separator of a corner lies half outside */
	d->q->dark[row][column] = dark;
	d->fixed[row][column] = 1;
}

/* Rings around a middle: dark at these distances. Sizes wrap below zero, and fix() leaves them out. */
static void rings(struct draw *d, size_t row, size_t column, size_t reach)
{
	for (size_t i = 0; i <= 2 * reach; i++)
		for (size_t k = 0; k <= 2 * reach; k++) {
			size_t y = i > reach ? i - reach : reach - i, x = k > reach ? k - reach : reach - k;
			size_t far = y > x ? y : x;
			fix(d, row + i - reach, column + k - reach, far != 2 - (reach == 2) && far != 4);
		}
}

static void alignments(struct draw *d)
{
	size_t n = d->version / 7 + 2, places[8] = {6}, size = d->q->size;
	size_t step = (d->version * 8 + n * 3 + 5) / (n * 4 - 4) * 2;

	if (d->version == 1)
		return;
	for (size_t i = n, at = size - 7; --i >= 1; at -= step)
		places[i] = at;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			if (!((i == 0 && k == 0) || (i == 0 && k == n - 1) || (i == n - 1 && k == 0)))
				rings(d, places[i], places[k], 2);
}

/* Level and mask with their BCH code, twice (section 7.9). */
static void put_format(struct draw *d, unsigned mask)
{
	unsigned data = 1u << 3 | mask, rest = data;
	size_t size = d->q->size;

	for (int i = 0; i < 10; i++)
		rest = (rest << 1) ^ ((rest >> 9) * 0x537);
	unsigned bits = (data << 10 | rest) ^ 0x5412;
	for (size_t i = 0; i < 15; i++) {
		bool dark = bits >> i & 1;
		if (i < 8)
			fix(d, i < 6 ? i : i + 1, 8, dark);
		else
			fix(d, 8, i == 8 ? 7 : 14 - i, dark);
		if (i < 8)
			fix(d, 8, size - 1 - i, dark);
		else
			fix(d, size - 15 + i, 8, dark);
	}
	fix(d, size - 8, 8, true);
}

static void put_version(struct draw *d)
{
	unsigned rest = (unsigned)d->version;

	if (d->version < 7)
		return;
	for (int i = 0; i < 12; i++)
		rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
	unsigned bits = (unsigned)d->version << 12 | rest;
	for (size_t i = 0; i < 18; i++) {
		size_t a = d->q->size - 11 + i % 3, b = i / 3;
		fix(d, b, a, bits >> i & 1);
		fix(d, a, b, bits >> i & 1);
	}
}

static void put_patterns(struct draw *d)
{
	size_t size = d->q->size;

	for (size_t i = 0; i < size; i++) {
		fix(d, 6, i, i % 2 == 0);
		fix(d, i, 6, i % 2 == 0);
	}
	rings(d, 3, 3, 4);
	rings(d, 3, size - 4, 4);
	rings(d, size - 4, 3, 4);
	alignments(d);
	put_format(d, 0);
	put_version(d);
}

/* Two columns at a time from the right, up and down (section 7.7.3). */
static void put_words(struct draw *d)
{
	size_t size = d->q->size, bit = 0;

	for (size_t right = size - 1; right < size; right -= right == 8 ? 3 : 2)
		for (size_t i = 0; i < size; i++)
			for (size_t k = 0; k < 2; k++) {
				bool up = ((right + 1) & 2) == 0;
				size_t row = up ? size - 1 - i : i, column = right - k;
				if (column >= size || d->fixed[row][column])
					continue;
				if (bit < d->count * 8)
					d->q->dark[row][column] = d->words[bit / 8] >> (7 - bit % 8) & 1;
				bit++;
			}
}

static bool mask_at(unsigned mask, size_t y, size_t x)
{
	switch (mask) {
	case 0: return (x + y) % 2 == 0;
	case 1: return y % 2 == 0;
	case 2: return x % 3 == 0;
	case 3: return (x + y) % 3 == 0;
	case 4: return (x / 3 + y / 2) % 2 == 0;
	case 5: return x * y % 2 + x * y % 3 == 0;
	case 6: return (x * y % 2 + x * y % 3) % 2 == 0;
	default: return ((x + y) % 2 + x * y % 3) % 2 == 0;
	}
}

/* Twice is not at all. */
static void turn(struct draw *d, unsigned mask)
{
	for (size_t y = 0; y < d->q->size; y++)
		for (size_t x = 0; x < d->q->size; x++)
			d->q->dark[y][x] ^= !d->fixed[y][x] && mask_at(mask, y, x);
}

/* Runs, squares and balance of section 7.8.3; what looks like a corner's pattern is not counted, which only makes the
 * choice of a mask a little worse. */
static long penalty(const struct qr *q)
{
	long bad = 0, dark = 0, all = (long)(q->size * q->size);

	for (size_t y = 0; y < q->size; y++) {
		long row = 0, column = 0;
		for (size_t x = 0; x < q->size; x++) {
			row = x && q->dark[y][x] == q->dark[y][x - 1] ? row + 1 : 1;
			column = x && q->dark[x][y] == q->dark[x - 1][y] ? column + 1 : 1;
			bad += (row == 5 ? 3 : row > 5) + (column == 5 ? 3 : column > 5);
			dark += q->dark[y][x];
			if (x && y && q->dark[y][x] == q->dark[y][x - 1] && q->dark[y][x] == q->dark[y - 1][x] &&
			    q->dark[y][x] == q->dark[y - 1][x - 1])
				bad += 3;
		}
	}
	return bad + labs(dark * 20 - all * 10) / all * 10;
}

static void choose_mask(struct draw *d)
{
	long least = LONG_MAX;
	unsigned best = 0;

	for (unsigned mask = 0; mask < 8; mask++) {
		put_format(d, mask);
		turn(d, mask);
		long bad = penalty(d->q);
		turn(d, mask);
		if (bad < least) {
			least = bad;
			best = mask;
		}
	}
	put_format(d, best);
	turn(d, best);
}

bool qr_encode(struct text bytes, struct qr *out)
{
	static struct draw d; /* large; packtool has one thread */
	size_t version = 1;

	while (version <= VERSIONS && 4 + count_bits(version) + bytes.n * 8 > data_words(version) * 8)
		version++;
	if (version > VERSIONS)
		return false;
	d = (struct draw){.q = out, .version = version};
	memset(out, 0, sizeof *out);
	out->size = version * 4 + 17;
	put_data(&d, bytes);
	put_patterns(&d);
	put_words(&d);
	choose_mask(&d);
	return true;
}

static bool dark_at(const struct qr *q, size_t y, size_t x)
{
	return y >= QUIET && x >= QUIET && y - QUIET < q->size && x - QUIET < q->size &&
	       q->dark[y - QUIET][x - QUIET];
}

bool qr_text(const struct qr *q, bool ink, struct buf *out)
{
	static const char *const blocks[] = {" ", "\u2580", "\u2584", "\u2588"}; /* none, upper, lower, both */
	size_t side = q->size + (size_t)2 * QUIET;

	for (size_t y = 0; y < side; y += 2) {
		for (size_t x = 0; x < side; x++) {
			bool upper = dark_at(q, y, x) == ink, lower = dark_at(q, y + 1, x) == ink;
			buf_text(out, text_of(blocks[upper + 2 * lower]));
		}
		buf_char(out, '\n');
	}
	return !out->failed;
}
