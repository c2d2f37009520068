#include "crypto/public_key.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define RSA_BITS_MIN 2048
#define RSA_BITS_MAX 8192

struct public_key {
	enum public_key_kind kind;
	EVP_PKEY *key;
};

/* As in crypto/sha.c: a library context of our own, which reads no configuration file. */
static OSSL_LIB_CTX *own;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make_own(void)
{
	OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL);
	own = OSSL_LIB_CTX_new();
}

static struct public_key *make(enum public_key_kind kind, EVP_PKEY *key)
{
	struct public_key *k = key ? calloc(1, sizeof *k) : NULL;

	if (!k) {
		EVP_PKEY_free(key);
		return NULL;
	}
	k->kind = kind;
	k->key = key;
	return k;
}

/* Takes the parameters over. */
static EVP_PKEY *from(const char *type, OSSL_PARAM *params)
{
	EVP_PKEY_CTX *c = params ? EVP_PKEY_CTX_new_from_name(own, type, NULL) : NULL;
	EVP_PKEY *key = NULL;

	if (c && EVP_PKEY_fromdata_init(c) == 1 && EVP_PKEY_fromdata(c, &key, EVP_PKEY_PUBLIC_KEY, params) != 1)
		key = NULL;
	EVP_PKEY_CTX_free(c);
	OSSL_PARAM_free(params);
	return key;
}

struct public_key *public_key_rsa(struct text modulus, struct text exponent)
{
	OSSL_PARAM_BLD *b;
	OSSL_PARAM *params = NULL;
	BIGNUM *n, *e;

	pthread_once(&once, make_own);
	if (!own || modulus.n > RSA_BITS_MAX / 8 + 1 || exponent.n == 0 || exponent.n > 8)
		return NULL;
	b = OSSL_PARAM_BLD_new();
	n = BN_bin2bn((const unsigned char *)modulus.p, (int)modulus.n, NULL);
	e = BN_bin2bn((const unsigned char *)exponent.p, (int)exponent.n, NULL);
	bool sound = b && n && e && BN_num_bits(n) >= RSA_BITS_MIN && BN_num_bits(n) <= RSA_BITS_MAX && BN_is_odd(n) &&
		     BN_is_odd(e) && BN_num_bits(e) > 1;
	if (sound && OSSL_PARAM_BLD_push_BN(b, OSSL_PKEY_PARAM_RSA_N, n) == 1 &&
	    OSSL_PARAM_BLD_push_BN(b, OSSL_PKEY_PARAM_RSA_E, e) == 1)
		params = OSSL_PARAM_BLD_to_param(b);
	EVP_PKEY *key = from("RSA", params);
	OSSL_PARAM_BLD_free(b);
	BN_free(n);
	BN_free(e);
	return make(PUBLIC_KEY_RS256, key);
}

struct public_key *public_key_p256(struct text x, struct text y)
{
	unsigned char point[65] = {4}; /* uncompressed */
	OSSL_PARAM_BLD *b;
	OSSL_PARAM *params = NULL;

	pthread_once(&once, make_own);
	if (!own || x.n != 32 || y.n != 32)
		return NULL;
	memcpy(point + 1, x.p, 32);
	memcpy(point + 33, y.p, 32);
	b = OSSL_PARAM_BLD_new();
	if (b && OSSL_PARAM_BLD_push_utf8_string(b, OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) == 1 &&
	    OSSL_PARAM_BLD_push_octet_string(b, OSSL_PKEY_PARAM_PUB_KEY, point, sizeof point) == 1)
		params = OSSL_PARAM_BLD_to_param(b);
	EVP_PKEY *key = from("EC", params);
	OSSL_PARAM_BLD_free(b);
	return make(PUBLIC_KEY_ES256, key);
}

struct public_key *public_key_ed25519(struct text x)
{
	pthread_once(&once, make_own);
	if (!own || x.n != 32)
		return NULL;
	return make(PUBLIC_KEY_EDDSA,
		    EVP_PKEY_new_raw_public_key_ex(own, "ED25519", NULL, (const unsigned char *)x.p, x.n));
}

void public_key_free(struct public_key *k)
{
	if (!k)
		return;
	EVP_PKEY_free(k->key);
	free(k);
}

enum public_key_kind public_key_kind(const struct public_key *k)
{
	return k->kind;
}

/* R and S of fixed size to the DER that libcrypto wants. */
static int der_of(struct text signature, unsigned char **der)
{
	const unsigned char *p = (const unsigned char *)signature.p;
	ECDSA_SIG *s = ECDSA_SIG_new();
	BIGNUM *r = BN_bin2bn(p, 32, NULL), *v = BN_bin2bn(p + 32, 32, NULL);
	int n = -1;

	if (s && r && v && ECDSA_SIG_set0(s, r, v) == 1) {
		r = v = NULL;
		n = i2d_ECDSA_SIG(s, der);
	}
	BN_free(r);
	BN_free(v);
	ECDSA_SIG_free(s);
	return n;
}

static bool check(const struct public_key *k, const char *digest, struct text message, const unsigned char *signature,
		  size_t n)
{
	EVP_MD_CTX *c = EVP_MD_CTX_new();
	bool ok = c && EVP_DigestVerifyInit_ex(c, NULL, digest, own, NULL, k->key, NULL) == 1 &&
		  EVP_DigestVerify(c, signature, n, (const unsigned char *)message.p, message.n) == 1;

	EVP_MD_CTX_free(c);
	return ok;
}

bool public_key_verify(const struct public_key *k, struct text message, struct text signature)
{
	unsigned char *der = NULL;
	bool ok = false;
	int n;

	switch (k->kind) {
	case PUBLIC_KEY_RS256:
		return check(k, "SHA256", message, (const unsigned char *)signature.p, signature.n);
	case PUBLIC_KEY_EDDSA:
		return signature.n == 64 && check(k, NULL, message, (const unsigned char *)signature.p, signature.n);
	case PUBLIC_KEY_ES256:
		n = signature.n == 64 ? der_of(signature, &der) : -1;
		ok = n > 0 && check(k, "SHA256", message, der, (size_t)n);
		OPENSSL_free(der);
		return ok;
	}
	return false;
}
