#include "packtool/npmsign.h"

#include "crypto/base64.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string.h>

/* Published by the registry at /-/npm/v1/keys and signed by the Sigstore root; the first ended in
 * January 2025 and still stands under what was published before. */
static const char *const builtin[][2] = {
	{"SHA256:jl3bwswu80PjjokCgh0o2w5c2U4LhQAE57gj9cz1kzA",
	 "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE1Olb3zMAFFxXKHiIkQO5cJ3Yhl5i6UPp+IhuteBJbuHcA5UogKo0EWtlWwW6"
	 "KSaKoTNEYL7JlCQiVnkhBktUgg=="},
	{"SHA256:DhQ8wR5APBvFHLF/+Tc+AYvPOdTpcIDqOhxsBHRwC7U",
	 "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEY6Ya7W++7aUPzvMTrezH6Ycx3c+HOKYCcNGybJZSCJq/fd7Qa8uuAKtdIkUQ"
	 "tQiEKERhAmE5lMMJhP8OkDOa2g=="},
};

void npmsign_builtin(struct npmsign_keys *out)
{
	out->count = 0;
	for (size_t i = 0; i < sizeof builtin / sizeof *builtin; i++) {
		out->key[out->count].keyid = text_of(builtin[i][0]);
		out->key[out->count++].spki = text_of(builtin[i][1]);
	}
}

/* As in crypto/sha.c: a library context of our own, which reads no configuration file. */
static OSSL_LIB_CTX *own(void)
{
	static OSSL_LIB_CTX *made;

	if (!made) {
		OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL);
		made = OSSL_LIB_CTX_new();
	}
	return made;
}

static EVP_PKEY *parse_key(struct text spki)
{
	unsigned char der[256];
	const unsigned char *at = der;
	size_t n;

	if (!base64_decode(spki, der, sizeof der, &n))
		return NULL;
	EVP_PKEY *key = d2i_PUBKEY_ex(NULL, &at, (long)n, own(), NULL);
	char group[64] = "";
	size_t length;
	bool p256 = key && at == der + n && EVP_PKEY_is_a(key, "EC") &&
		    EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1 &&
		    strcmp(group, "prime256v1") == 0;
	if (p256)
		return key;
	EVP_PKEY_free(key);
	return NULL;
}

bool npmsign_add(struct npmsign_keys *k, struct text bytes, struct err *e)
{
	struct text line;

	for (uintmax_t n = 1; text_line(&bytes, &line); n++) {
		line = text_trim(line);
		if (line.n == 0 || *line.p == '#')
			continue;
		struct cut c = text_cut(line, '\t');
		EVP_PKEY *key = parse_key(c.tail);
		EVP_PKEY_free(key);
		if (!c.head.n || !key)
			return err_set(e, "NPM-KEYS", "line %ju: not KEYID, TAB and a P-256 key", n);
		if (k->count == NPMSIGN_KEYS_MAX)
			return err_set(e, "NPM-KEYS", "more than %d keys", NPMSIGN_KEYS_MAX);
		k->key[k->count].keyid = c.head;
		k->key[k->count++].spki = c.tail;
	}
	return true;
}

bool npmsign_find(const struct npmsign_keys *k, struct text keyid, struct text *spki)
{
	for (size_t i = 0; i < k->count; i++)
		if (text_eq(k->key[i].keyid, keyid)) {
			*spki = k->key[i].spki;
			return true;
		}
	return false;
}

bool npmsign_verify(struct text spki, struct text message, struct text sig)
{
	unsigned char der[256];
	size_t n;
	EVP_PKEY *key = parse_key(spki);
	EVP_MD_CTX *ctx = EVP_MD_CTX_new();
	bool ok = key && ctx && message.n <= 1024 && base64_decode(sig, der, sizeof der, &n) &&
		  EVP_DigestVerifyInit_ex(ctx, NULL, "SHA256", own(), NULL, key, NULL) == 1 &&
		  EVP_DigestVerify(ctx, der, n, (const unsigned char *)message.p, message.n) == 1;

	EVP_MD_CTX_free(ctx);
	EVP_PKEY_free(key);
	return ok;
}
