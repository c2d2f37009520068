#include "crypto/sha.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <pthread.h>
#include <stdlib.h>

struct sha {
	EVP_MD_CTX *ctx;
	const EVP_MD *md;
};

static const struct {
	const char *name;  /* ours */
	const char *fetch; /* libcrypto's */
	size_t size;
} kinds[SHA_KINDS] = {
	[SHA_MD5] = {"md5", "MD5", 16},
	[SHA_1] = {"sha1", "SHA1", 20},
	[SHA_256] = {"sha256", "SHA256", 32},
	[SHA_512] = {"sha512", "SHA512", 64},
};

/* Fetched once for the process: a fetch costs more than hashing a small file. In a
 * library context of our own and told to load no configuration, so that neither openssl.cnf
 * nor OPENSSL_CONF is read: the environment has no say in a finding, and nothing is opened
 * behind the sandbox. */
static EVP_MD *fetched[SHA_KINDS];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void fetch_all(void)
{
	OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL);
	OSSL_LIB_CTX *own = OSSL_LIB_CTX_new();
	if (!own)
		return;
	for (int i = 0; i < SHA_KINDS; i++)
		fetched[i] = EVP_MD_fetch(own, kinds[i].fetch, NULL);
}

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
	pthread_once(&once, fetch_all);
	if (!fetched[kind])
		return NULL;
	struct sha *s = calloc(1, sizeof *s);
	if (!s)
		return NULL;
	s->md = fetched[kind];
	s->ctx = EVP_MD_CTX_new();
	if (!s->ctx || !sha_begin(s)) {
		sha_free(s);
		return NULL;
	}
	return s;
}

void sha_free(struct sha *s)
{
	if (!s)
		return;
	EVP_MD_CTX_free(s->ctx);
	free(s);
}

bool sha_begin(struct sha *s)
{
	return EVP_DigestInit_ex2(s->ctx, s->md, NULL) == 1;
}

bool sha_add(struct sha *s, const void *p, size_t n)
{
	return n == 0 || EVP_DigestUpdate(s->ctx, p, n) == 1;
}

bool sha_end(struct sha *s, uint8_t *out)
{
	return EVP_DigestFinal_ex(s->ctx, out, NULL) == 1;
}
