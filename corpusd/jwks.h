/* corpusd/jwks.h: the public keys of an issuer, from a JSON Web Key Set (RFC 7517). */
#ifndef PICKET_CORPUSD_JWKS_H
#define PICKET_CORPUSD_JWKS_H

#include "base/err.h"
#include "crypto/public_key.h"

#define JWKS_MAX      262144 /* bytes of a key file */
#define JWKS_KEYS_MAX 64
#define JWKS_KID_MAX  255

struct jwks;

/* Keys of other kinds are passed over. Code: OIDC-JWKS: none can be used, or two have one kid; JSON-*. */
bool jwks_parse(struct text bytes, struct jwks **out, struct err *e);
void jwks_free(struct jwks *k); /* NULL is fine */
size_t jwks_count(const struct jwks *k);
const struct public_key *jwks_find(const struct jwks *k, struct text kid); /* or NULL */

#endif
