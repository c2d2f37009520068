#include "crypto/mac.h"

#include <sodium.h>

_Static_assert(crypto_auth_hmacsha256_BYTES == MAC_BYTES, "HMAC-SHA-256");

void mac_make(const uint8_t key[MAC_BYTES], const char *role, struct text message, char hex[MAC_HEX])
{
	crypto_auth_hmacsha256_state s;
	uint8_t out[MAC_BYTES];

	crypto_auth_hmacsha256_init(&s, key, MAC_BYTES);
	crypto_auth_hmacsha256_update(&s, (const uint8_t *)role, strlen(role) + 1);
	if (message.n)
		crypto_auth_hmacsha256_update(&s, (const uint8_t *)message.p, message.n);
	crypto_auth_hmacsha256_final(&s, out);
	sodium_memzero(&s, sizeof s);
	hex_put(hex, out, sizeof out);
}

bool mac_fits(const uint8_t key[MAC_BYTES], const char *role, struct text message, struct text shown)
{
	char hex[MAC_HEX];

	mac_make(key, role, message, hex);
	return shown.n == MAC_HEX - 1 && sodium_memcmp(hex, shown.p, MAC_HEX - 1) == 0;
}
