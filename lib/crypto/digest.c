#include "crypto/digest.h"

#include <sodium.h>
#include <string.h>

_Static_assert(sizeof(crypto_generichash_blake2b_state) <= sizeof(struct digest_state),
	       "digest_state holds libsodium's state");
_Static_assert(sizeof(struct digest) == crypto_generichash_blake2b_BYTES, "BLAKE2b-256");

bool crypto_init(void)
{
	return sodium_init() >= 0;
}

static crypto_generichash_blake2b_state *inside(struct digest_state *s)
{
	return (crypto_generichash_blake2b_state *)(void *)s->opaque;
}

void digest_begin(struct digest_state *s, const char *personal, const uint8_t *salt)
{
	unsigned char role[crypto_generichash_blake2b_PERSONALBYTES] = {0};
	static const unsigned char no_salt[crypto_generichash_blake2b_SALTBYTES];
	size_t n = strlen(personal);

	memcpy(role, personal, n < sizeof role ? n : sizeof role);
	/* Cannot fail: the output size is in range and there is no key. */
	crypto_generichash_blake2b_init_salt_personal(inside(s), NULL, 0, sizeof(struct digest),
						      salt ? salt : no_salt, role);
}

void digest_add(struct digest_state *s, const void *p, size_t n)
{
	if (n)
		crypto_generichash_blake2b_update(inside(s), p, n);
}

void digest_add_u64(struct digest_state *s, uint64_t v)
{
	uint8_t b[8];

	for (size_t i = 0; i < sizeof b; i++)
		b[i] = (uint8_t)(v >> 8 * i);
	digest_add(s, b, sizeof b);
}

void digest_add_text(struct digest_state *s, struct text t)
{
	digest_add_u64(s, t.n);
	digest_add(s, t.p, t.n);
}

struct digest digest_end(struct digest_state *s)
{
	struct digest d;

	crypto_generichash_blake2b_final(inside(s), d.b, sizeof d.b);
	return d;
}

struct digest digest_of(const char *personal, const uint8_t *salt, const void *p, size_t n)
{
	struct digest_state s;

	digest_begin(&s, personal, salt);
	digest_add(&s, p, n);
	return digest_end(&s);
}

struct digest digest_keyed(const char *personal, const uint8_t key[32], const void *p, size_t n)
{
	unsigned char role[crypto_generichash_blake2b_PERSONALBYTES] = {0};
	static const unsigned char no_salt[crypto_generichash_blake2b_SALTBYTES];
	size_t length = strlen(personal);
	struct digest d;

	memcpy(role, personal, length < sizeof role ? length : sizeof role);
	crypto_generichash_blake2b_salt_personal(d.b, sizeof d.b, p, n, key, 32, no_salt, role);
	return d;
}

bool digest_eq(const struct digest *a, const struct digest *b)
{
	return sodium_memcmp(a->b, b->b, sizeof a->b) == 0;
}

bool digest_parse(struct text hex, struct digest *out)
{
	return text_hex(hex, out->b, sizeof out->b);
}

void digest_hex(char out[DIGEST_HEX], const struct digest *d)
{
	hex_put(out, d->b, sizeof d->b);
}
