/* crypto/base64.h: base64, RFC 4648 section 4, strict: one spelling for each value.
 *
 * Padding must be there, the bits behind the last byte must be zero, and nothing
 * else (no blank, no line end) may stand between or behind the digits.
 */
#ifndef PICKET_CRYPTO_BASE64_H
#define PICKET_CRYPTO_BASE64_H

#include "base/text.h"

/* False (and *n = 0) when t is not canonical or holds more than max bytes. */
bool base64_decode(struct text t, uint8_t *out, size_t max, size_t *n);

/* Characters for n bytes, with the NUL. */
#define base64_size(n) (((n) + 2) / 3 * 4 + 1)
void base64_encode(char *out, const void *p, size_t n); /* out: base64_size(n) */

/* base64url without padding (RFC 4648 section 5; RFC 7515 section 2): '-' and '_', no '='. As strict. */
bool base64url_decode(struct text t, uint8_t *out, size_t max, size_t *n);
void base64url_encode(char *out, const void *p, size_t n); /* out: base64_size(n) is enough */

#endif
