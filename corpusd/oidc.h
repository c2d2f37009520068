/* corpusd/oidc.h: who a JSON Web Token says somebody is (OpenID Connect Core 1.0, section 3.1.3.7; RFC 7515, 7519, 8725).
 *
 * Issuer, audience and expiry are always checked. The key is found by `kid` alone and fixes the algorithm: RS256, ES256 or
 * EdDSA; `none` and HMAC do not exist here. Keys come from a file that somebody else keeps fresh: the daemon dials nobody.
 */
#ifndef PICKET_CORPUSD_OIDC_H
#define PICKET_CORPUSD_OIDC_H

#include "base/err.h"
#include "corpusd/role.h"
#include "corpusd/settings.h"

#define JWT_MAX	  16384 /* bytes of a token */
#define OIDC_SKEW 60 /* seconds that clocks may differ */

struct oidc; /* for many threads */

/* NULL in *out when no issuer is set. Codes: OIDC-JWKS, OIDC-ROLES, FILE-*. */
bool oidc_open(const struct settings *s, struct oidc **out, struct err *e);
void oidc_close(struct oidc *o);
/* Reads the key file again when it has changed; an unsound one leaves the old keys. */
bool oidc_refresh(struct oidc *o, struct err *e);

/* Whether a text looks like a token of this kind: three parts. */
bool oidc_is_token(struct text t);
/* Code: OIDC-TOKEN, with what is wrong. */
bool oidc_check(struct oidc *o, struct text token, uint64_t now, struct identity *who, struct err *e);

#endif
