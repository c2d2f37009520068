#include "base/map.h"

#include <string.h>

struct slot {
	struct text key;
	uint64_t hash; /* 0: empty */
	uint32_t value;
};

struct map {
	struct arena *arena;
	struct slot *slots;
	size_t count, size; /* size: a power of two */
};

static uint64_t seed[2];

void map_seed(const uint8_t key[16])
{
	memcpy(seed, key, 16);
}

static uint64_t rotl(uint64_t x, int b)
{
	return x << b | x >> (64 - b);
}

static void round_of(uint64_t v[4])
{
	v[0] += v[1], v[1] = rotl(v[1], 13) ^ v[0], v[0] = rotl(v[0], 32);
	v[2] += v[3], v[3] = rotl(v[3], 16) ^ v[2];
	v[0] += v[3], v[3] = rotl(v[3], 21) ^ v[0];
	v[2] += v[1], v[1] = rotl(v[1], 17) ^ v[2], v[2] = rotl(v[2], 32);
}

/* SipHash-1-3: one round a word and three at the end, "SipHash: a fast short-input PRF", section 2, where 2-4 is the
 * authenticator. Nobody sees these hashes, so the smaller one does, as in the tables of Rust and Ruby. */
uint64_t map_hash(struct text t)
{
	uint64_t v[4] = {seed[0] ^ 0x736f6d6570736575u, seed[1] ^ 0x646f72616e646f6du,
			 seed[0] ^ 0x6c7967656e657261u, seed[1] ^ 0x7465646279746573u};
	uint64_t word;

	for (size_t at = 0; at + 8 <= t.n; at += 8) {
		memcpy(&word, t.p + at, 8);
		v[3] ^= word;
		round_of(v);
		v[0] ^= word;
	}
	word = (uint64_t)t.n << 56;
	for (size_t i = t.n & ~(size_t)7, shift = 0; i < t.n; i++, shift += 8)
		word |= (uint64_t)(unsigned char)t.p[i] << shift;
	v[3] ^= word;
	round_of(v);
	v[0] ^= word;
	v[2] ^= 0xff;
	round_of(v), round_of(v), round_of(v);
	uint64_t h = v[0] ^ v[1] ^ v[2] ^ v[3];
	return h ? h : 1;
}

struct map *map_new(struct arena *a)
{
	struct map *m = ARENA_NEW(a, struct map);

	if (!m)
		return NULL;
	m->arena = a;
	m->size = 16;
	m->slots = ARENA_ARRAY(a, struct slot, m->size);
	return m->slots ? m : NULL;
}

/* The slot that holds key, or the empty one where it belongs. */
static struct slot *slot_of(const struct map *m, struct text key, uint64_t hash)
{
	for (size_t i = (size_t)hash;; i++) {
		struct slot *s = &m->slots[i & (m->size - 1)];
		if (!s->hash || (s->hash == hash && text_eq(s->key, key)))
			return s;
	}
}

static bool grow(struct map *m)
{
	struct map bigger = {.arena = m->arena, .count = m->count, .size = m->size * 2};

	bigger.slots = ARENA_ARRAY(m->arena, struct slot, bigger.size);
	if (!bigger.slots)
		return false;
	for (size_t i = 0; i < m->size; i++)
		if (m->slots[i].hash)
			*slot_of(&bigger, m->slots[i].key, m->slots[i].hash) = m->slots[i];
	*m = bigger;
	return true;
}

uint32_t *map_get(const struct map *m, struct text key)
{
	struct slot *s = slot_of(m, key, map_hash(key));
	return s->hash ? &s->value : NULL;
}

uint32_t *map_put(struct map *m, struct text key, bool *fresh)
{
	uint64_t hash = map_hash(key);

	if (m->count + 1 > m->size / 4 * 3 && !grow(m))
		return NULL;
	struct slot *s = slot_of(m, key, hash);
	*fresh = !s->hash;
	if (*fresh) {
		*s = (struct slot){.key = key, .hash = hash};
		m->count++;
	}
	return &s->value;
}

size_t map_count(const struct map *m)
{
	return m->count;
}
