/* base/arena.h: memory that is freed all at once, with a ceiling.
 *
 * Parsers allocate from an arena: what they return lives exactly as long as the
 * arena. Past the ceiling (or when malloc fails) every allocation gives NULL,
 * and arena_failed() stays true.
 */
#ifndef PICKET_BASE_ARENA_H
#define PICKET_BASE_ARENA_H

#include "base/text.h"

struct arena; /* not for use by two threads at once */

struct arena *arena_new(size_t max_bytes); /* NULL when out of memory */
void arena_free(struct arena *a);	   /* NULL is fine */

/* Zeroed memory, aligned for any type; NULL past the ceiling. */
void *arena_alloc(struct arena *a, size_t bytes);
/* count * size with the product checked. */
void *arena_array(struct arena *a, size_t count, size_t size);
#define ARENA_NEW(a, type)	(type *)arena_alloc((a), sizeof(type))
#define ARENA_ARRAY(a, type, n) (type *)arena_array((a), (n), sizeof(type))

/* The same, not zeroed: for what is filled before it is read. */
void *arena_room(struct arena *a, size_t count, size_t size);

/* A copy that ends in a NUL (not counted in n). On failure: {NULL, 0}. */
struct text arena_text(struct arena *a, struct text t);
/* head, between, tail in a row: what arena_printf does, at a tenth of its cost. */
struct text arena_glue(struct arena *a, struct text head, struct text between, struct text tail);
struct text arena_printf(struct arena *a, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

bool arena_failed(const struct arena *a);
size_t arena_used(const struct arena *a); /* bytes handed out so far */

/* Drop everything and start again, keeping the first block and the ceiling. */
void arena_reset(struct arena *a);

#endif
