/* crypto/sha_ni.h: the compression function of SHA-256 (FIPS 180-4, 6.2.2) by the SHA instructions of x86, for one
 * message or for two that have nothing to do with each other; and for one message beside that of SHA-1 (6.1.2).
 *
 * Each round waits for the one before it, so one message leaves the unit that computes them idle half of the time; a
 * second message, or a second hash of the same, fills the gaps. Why this is ours: docs/decisions/0024-two-hashes-at-once.md.
 */
#ifndef PICKET_CRYPTO_SHA_NI_H
#define PICKET_CRYPTO_SHA_NI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SHA_NI_BLOCK 64 /* bytes */

bool sha_ni_here(void); /* whether this processor has them; without, nothing below may be called */

/* `blocks` blocks from p, which needs no alignment, go into h (a to h, numbers). */
void sha_ni_one(uint32_t h[8], const uint8_t *p, size_t blocks);

/* The same for two messages, `blocks` blocks of each. */
void sha_ni_two(uint32_t g[8], const uint8_t *p, uint32_t h[8], const uint8_t *q, size_t blocks);

/* SHA-256 into h, SHA-1 of the same bytes into g. */
void sha_ni_both(uint32_t h[8], uint32_t g[5], const uint8_t *p, size_t blocks);

#endif
