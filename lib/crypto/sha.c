/* The block functions of libcrypto itself, not EVP: EVP looks its algorithms up by name in providers, and to load those
 * costs a millisecond at the start of every process. It is the same code that hashes. Nor does a configuration
 * file (openssl.cnf, OPENSSL_CONF) have a say in it: nothing of one is read. */
#define OPENSSL_SUPPRESS_DEPRECATED

#include "crypto/sha.h"

#include <openssl/md5.h>
#include <openssl/sha.h>
#include <stdlib.h>

struct sha {
	enum sha_kind kind;
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
