/* crypto/mac.h: HMAC-SHA-256 (RFC 2104) by libsodium: what this process said itself, known again when it comes back. */
#ifndef PICKET_CRYPTO_MAC_H
#define PICKET_CRYPTO_MAC_H

#include "base/text.h"

#define MAC_BYTES 32
#define MAC_HEX	  (2 * MAC_BYTES + 1) /* with the NUL */

/* Over the role, a NUL and the message, so that a code of one purpose is none of another. */
void mac_make(const uint8_t key[MAC_BYTES], const char *role, struct text message, char hex[MAC_HEX]);
/* Whether shown is that code; in constant time. */
bool mac_fits(const uint8_t key[MAC_BYTES], const char *role, struct text message, struct text shown);

#endif
