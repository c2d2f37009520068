/* base/cursor.h: reads hostile binary bytes in order.
 *
 * Failure is sticky: after a read past the end every read gives zero (or an
 * empty text), so a parser asks once, at the end, and `cursor_done()` also
 * says that no byte is left over.
 */
#ifndef PICKET_BASE_CURSOR_H
#define PICKET_BASE_CURSOR_H

#include "base/text.h"

struct cursor {
	const uint8_t *p;
	size_t left;
	size_t at; /* bytes read so far, for messages */
	bool failed;
};

struct cursor cursor_of(const void *p, size_t n);
uint32_t cursor_le32(struct cursor *c);
uint64_t cursor_le64(struct cursor *c);
/* A view of the next n bytes, not a copy. */
struct text cursor_bytes(struct cursor *c, size_t n);
/* Copies the next n bytes to out; on failure out is all zero. */
bool cursor_copy(struct cursor *c, void *out, size_t n);
/* True when everything was read and nothing failed. */
bool cursor_done(const struct cursor *c);

#endif
