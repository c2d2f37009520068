/* A JSON Web Key Set (RFC 7517): the keys we can use of it. Others (encryption, other kinds) are passed over. */
#include "corpusd/jwks.h"

#include "crypto/base64.h"
#include "json/read.h"

#include <stdlib.h>
#include <string.h>

#define NUMBER_MAX 1025 /* bytes of an RSA modulus of 8192 bits, and a leading zero */

struct jwks {
	size_t count;
	struct {
		char kid[JWKS_KID_MAX + 1];
		struct public_key *key;
	} items[JWKS_KEYS_MAX];
};

struct number {
	uint8_t bytes[NUMBER_MAX];
	size_t n;
};

static bool read_number(struct json key, struct text name, struct number *out)
{
	struct text t = json_get_text(key, name);

	return t.n && base64url_decode(t, out->bytes, sizeof out->bytes, &out->n);
}

static struct text view(const struct number *n)
{
	return text_n(n->bytes, n->n);
}

static bool is_or_absent(struct json key, struct text name, struct text value)
{
	struct json v = json_get(key, name);

	return json_is(v, JSON_MISSING) || text_eq(json_text(v), value);
}

static struct public_key *read_key(struct json v)
{
	struct text kty = json_get_text(v, T("kty")), curve = json_get_text(v, T("crv"));
	static _Thread_local struct number a, b;

	if (!is_or_absent(v, T("use"), T("sig")))
		return NULL;
	if (text_eq(kty, T("RSA")) && is_or_absent(v, T("alg"), T("RS256")) && read_number(v, T("n"), &a) &&
	    read_number(v, T("e"), &b))
		return public_key_rsa(view(&a), view(&b));
	if (text_eq(kty, T("EC")) && text_eq(curve, T("P-256")) && is_or_absent(v, T("alg"), T("ES256")) &&
	    read_number(v, T("x"), &a) && read_number(v, T("y"), &b))
		return public_key_p256(view(&a), view(&b));
	if (text_eq(kty, T("OKP")) && text_eq(curve, T("Ed25519")) && is_or_absent(v, T("alg"), T("EdDSA")) &&
	    read_number(v, T("x"), &a))
		return public_key_ed25519(view(&a));
	return NULL;
}

/* Without a kid nothing could ask for it; of two with one kid neither is sure to be meant. */
static bool add(struct jwks *k, struct json v, struct err *e)
{
	struct text kid = json_get_text(v, T("kid"));
	struct public_key *key = kid.n && kid.n <= JWKS_KID_MAX && !memchr(kid.p, '\0', kid.n) ? read_key(v) : NULL;

	if (!key)
		return true;
	if (k->count == JWKS_KEYS_MAX || jwks_find(k, kid)) {
		public_key_free(key);
		return err_set(e, "OIDC-JWKS", k->count == JWKS_KEYS_MAX ? "more than %d keys"
									 : "two of at most %d keys have one kid",
			       JWKS_KEYS_MAX);
	}
	memcpy(k->items[k->count].kid, kid.p, kid.n);
	k->items[k->count++].key = key;
	return true;
}

static bool read_all(struct jwks *k, struct json keys, struct err *e)
{
	if (!json_is(keys, JSON_ARRAY))
		return err_set(e, "OIDC-JWKS", "no \"keys\" in it");
	for (struct json_each m = json_each(keys); json_next(&m);)
		if (!add(k, m.value, e))
			return false;
	return k->count > 0 || err_set(e, "OIDC-JWKS", "no key in it that can be used (RS256, ES256, EdDSA; with kid)");
}

bool jwks_parse(struct text bytes, struct jwks **out, struct err *e)
{
	struct arena *a = arena_new((size_t)8 << 20);
	struct json_limits limits = {.max_bytes = JWKS_MAX, .max_depth = 16};
	struct jwks *k = calloc(1, sizeof *k);
	struct json_doc doc;
	bool ok = (a && k) || err_set(e, "LIMIT-MEMORY", "no memory for the keys");

	ok = ok && json_parse(a, bytes, &limits, &doc, e) && read_all(k, json_get(json_root(&doc), T("keys")), e);
	arena_free(a);
	if (!ok) {
		jwks_free(k);
		return false;
	}
	*out = k;
	return true;
}

void jwks_free(struct jwks *k)
{
	if (!k)
		return;
	for (size_t i = 0; i < k->count; i++)
		public_key_free(k->items[i].key);
	free(k);
}

size_t jwks_count(const struct jwks *k)
{
	return k->count;
}

const struct public_key *jwks_find(const struct jwks *k, struct text kid)
{
	for (size_t i = 0; i < k->count; i++)
		if (text_eq(kid, text_of(k->items[i].kid)))
			return k->items[i].key;
	return NULL;
}
