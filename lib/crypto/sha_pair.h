/* crypto/sha_pair.h: SHA-256 of many messages, one after the other, at nearly twice the speed: two are computed at once
 * (crypto/sha_ni.h). On a processor that cannot, libcrypto hashes each when it is given.
 *
 *	sha_pair_add(s, p, n, out)	as often as you like
 *	sha_pair_end(s)			now every out is written
 *
 * What is left of the longer one waits for the next: of all messages one at most. Until then its bytes must not change and
 * its out stays where it is. sha_pair_owes() tells whose, so that of two buffers one can always be read into.
 *
 * One for each thread.
 */
#ifndef PICKET_CRYPTO_SHA_PAIR_H
#define PICKET_CRYPTO_SHA_PAIR_H

#include "base/text.h"

struct sha_pair;
struct sha_pair *sha_pair_new(void); /* NULL: out of memory or unavailable */
struct sha_pair *sha_pair_new_alone(void); /* the same as on a processor that cannot, for tests */
void sha_pair_free(struct sha_pair *s); /* what waits is forgotten */

/* out: 32 bytes, written now or by a later call. False: libcrypto failed, and no out will be written. */
bool sha_pair_add(struct sha_pair *s, const void *p, size_t n, uint8_t *out);

/* Hashes what waits alone. */
void sha_pair_end(struct sha_pair *s);

/* The out that is not written yet; NULL: every one is. */
const uint8_t *sha_pair_owes(const struct sha_pair *s);

#endif
