/* The block functions of libcrypto itself, not EVP: EVP looks its algorithms up by name in providers, and to load those
 * costs a millisecond at the start of every process. It is the same code that hashes. Nor does a configuration
 * file (openssl.cnf, OPENSSL_CONF) have a say in it: nothing of one is read. */
#define OPENSSL_SUPPRESS_DEPRECATED

#include "crypto/sha.h"

#include "crypto/sha_ni.h"

#include <openssl/md5.h>
#include <openssl/sha.h>
#include <stdlib.h>

struct sha {
	enum sha_kind kind;
	bool here; /* sha_ni_here() */
	union {
		MD5_CTX md5;
		SHA_CTX sha1;
		SHA256_CTX sha256;
		SHA512_CTX sha512;
	};
};

static const struct {
	const char *name;
	size_t size;
} kinds[SHA_KINDS] = {
	[SHA_MD5] = {"md5", 16},
	[SHA_1] = {"sha1", 20},
	[SHA_256] = {"sha256", 32},
	[SHA_512] = {"sha512", 64},
};

size_t sha_size(enum sha_kind kind)
{
	return kinds[kind].size;
}

const char *sha_name(enum sha_kind kind)
{
	return kinds[kind].name;
}

struct sha *sha_new(enum sha_kind kind)
{
	struct sha *s = calloc(1, sizeof *s);

	if (!s)
		return NULL;
	s->kind = kind;
	s->here = sha_ni_here();
	if (sha_begin(s))
		return s;
	sha_free(s);
	return NULL;
}

void sha_free(struct sha *s)
{
	free(s);
}

bool sha_begin(struct sha *s)
{
	switch (s->kind) {
	case SHA_MD5:
		return MD5_Init(&s->md5) == 1;
	case SHA_1:
		return SHA1_Init(&s->sha1) == 1;
	case SHA_256:
		return SHA256_Init(&s->sha256) == 1;
	case SHA_512:
		return SHA512_Init(&s->sha512) == 1;
	case SHA_KINDS:
		break;
	}
	return false;
}

bool sha_add(struct sha *s, const void *p, size_t n)
{
	if (!n)
		return true;
	switch (s->kind) {
	case SHA_MD5:
		return MD5_Update(&s->md5, p, n) == 1;
	case SHA_1:
		return SHA1_Update(&s->sha1, p, n) == 1;
	case SHA_256:
		return SHA256_Update(&s->sha256, p, n) == 1;
	case SHA_512:
		return SHA512_Update(&s->sha512, p, n) == 1;
	case SHA_KINDS:
		break;
	}
	return false;
}

/* What the header of libcrypto shows of its hashers: a chain, the length in bits, how much of a block waits. */
static void whole_blocks(SHA256_CTX *a, SHA_CTX *b, const uint8_t *p, size_t blocks)
{
	uint64_t length = ((uint64_t)a->Nh << 32 | a->Nl) + (uint64_t)blocks * SHA_NI_BLOCK * 8;
	uint32_t g[5] = {b->h0, b->h1, b->h2, b->h3, b->h4};

	sha_ni_both(a->h, g, p, blocks);
	b->h0 = g[0], b->h1 = g[1], b->h2 = g[2], b->h3 = g[3], b->h4 = g[4];
	a->Nl = b->Nl = (uint32_t)length;
	a->Nh = b->Nh = (uint32_t)(length >> 32);
}

bool sha_add_both(struct sha *s256, struct sha *s1, const void *p, size_t n)
{
	_Static_assert(sizeof(SHA_LONG) == sizeof(uint32_t), "FIPS 180-4 counts in words of 32 bits");
	SHA256_CTX *a = &s256->sha256;
	SHA_CTX *b = &s1->sha1;
	size_t whole = 0;

	if (s256->here && a->num == 0 && b->num == 0 && a->Nl == b->Nl && a->Nh == b->Nh) {
		whole = n / SHA_NI_BLOCK * SHA_NI_BLOCK;
		whole_blocks(a, b, p, whole / SHA_NI_BLOCK);
	}
	p = (const uint8_t *)p + whole;
	return sha_add(s256, p, n - whole) && sha_add(s1, p, n - whole);
}

bool sha_end(struct sha *s, uint8_t *out)
{
	switch (s->kind) {
	case SHA_MD5:
		return MD5_Final(out, &s->md5) == 1;
	case SHA_1:
		return SHA1_Final(out, &s->sha1) == 1;
	case SHA_256:
		return SHA256_Final(out, &s->sha256) == 1;
	case SHA_512:
		return SHA512_Final(out, &s->sha512) == 1;
	case SHA_KINDS:
		break;
	}
	return false;
}
