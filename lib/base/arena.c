#include "base/arena.h"

#include "base/pages.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_BYTES ((size_t)64 << 10)
#define SMALL_BYTES ((size_t)512 << 10) /* blocks double below this ... */
#define LARGE_BYTES ((size_t)4 << 20) /* ... and are this large then, so that large inputs do not make long chains */
#define ALIGN	    ((size_t)16)
#define SPARE_BYTES ((size_t)16 << 20) /* of large blocks that a reset keeps: fresh ones cost a fault and zeros for each page */

struct block {
	struct block *next;
	size_t used, size;
	_Alignas(16) unsigned char bytes[];
};

struct arena {
	struct block *blocks; /* the newest first */
	struct block *spare;  /* large ones, empty, for what comes after a reset */
	size_t used, max, spared;
	bool failed;
};

struct arena *arena_new(size_t max_bytes)
{
	struct arena *a = calloc(1, sizeof *a);

	if (a)
		a->max = max_bytes;
	return a;
}

static void free_blocks(struct block *b)
{
	while (b) {
		struct block *next = b->next;
		free(b);
		b = next;
	}
}

void arena_free(struct arena *a)
{
	if (!a)
		return;
	free_blocks(a->blocks);
	free_blocks(a->spare);
	free(a);
}

static struct block *large_block(size_t total)
{
	struct block *b = pages_new(total, &total);

	if (b)
		*b = (struct block){.size = total - sizeof *b};
	return b;
}

static struct block *small_block(size_t total)
{
	struct block *b = malloc(total);

	if (b)
		*b = (struct block){.size = total - sizeof *b};
	return b;
}

static struct block *take_spare(struct arena *a, size_t total)
{
	struct block *b = a->spare;

	if (!b || b->size + sizeof *b < total)
		return NULL;
	a->spare = b->next;
	a->spared -= b->size;
	return b;
}

/* Blocks behind the newest: what is large is kept for later, up to a ceiling. */
static void put_by(struct arena *a, struct block *b)
{
	while (b) {
		struct block *next = b->next;
		bool keep = b->size + sizeof *b == LARGE_BYTES && a->spared + b->size <= SPARE_BYTES;
		if (keep) {
			*b = (struct block){.next = a->spare, .size = b->size};
			a->spare = b;
			a->spared += b->size;
		} else {
			free(b);
		}
		b = next;
	}
}

static struct block *grow(struct arena *a, size_t bytes)
{
	size_t total = a->blocks ? (a->blocks->size + sizeof *a->blocks) * 2 : BLOCK_BYTES;

	if (total >= SMALL_BYTES)
		total = LARGE_BYTES;
	if (bytes > SIZE_MAX - sizeof *a->blocks)
		return NULL;
	if (total < bytes + sizeof *a->blocks)
		total = bytes + sizeof *a->blocks;
	struct block *b = total >= SMALL_BYTES ? take_spare(a, total) : small_block(total);
	if (!b && total >= SMALL_BYTES)
		b = large_block(total);
	if (!b)
		return NULL;
	b->next = a->blocks;
	a->blocks = b;
	return b;
}

static void *take(struct arena *a, size_t bytes)
{
	if (a->failed || bytes > a->max || a->max - bytes < a->used) {
		a->failed = true;
		return NULL;
	}
	size_t whole = (bytes + ALIGN - 1) & ~(ALIGN - 1);
	struct block *b = a->blocks;
	if (!b || b->size - b->used < whole)
		b = grow(a, whole);
	if (!b) {
		a->failed = true;
		return NULL;
	}
	void *p = b->bytes + b->used;
	b->used += whole;
	a->used += bytes;
	return p;
}

void *arena_alloc(struct arena *a, size_t bytes)
{
	void *p = take(a, bytes);

	return p ? memset(p, 0, bytes) : NULL;
}

void *arena_room(struct arena *a, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size) {
		a->failed = true;
		return NULL;
	}
	return take(a, count * size);
}

void *arena_array(struct arena *a, size_t count, size_t size)
{
	void *p = arena_room(a, count, size);

	return p ? memset(p, 0, count * size) : NULL;
}

struct text arena_text(struct arena *a, struct text t)
{
	char *p = take(a, t.n + 1);

	if (!p)
		return (struct text){NULL, 0};
	if (t.n)
		memcpy(p, t.p, t.n);
	p[t.n] = '\0';
	return (struct text){p, t.n};
}

static char *put(char *at, struct text t)
{
	if (t.n)
		memcpy(at, t.p, t.n);
	return at + t.n;
}

struct text arena_glue(struct arena *a, struct text head, struct text between, struct text tail)
{
	size_t n = head.n + between.n + tail.n;
	char *p = arena_alloc(a, n + 1);

	if (!p)
		return (struct text){NULL, 0};
	put(put(put(p, head), between), tail);
	return (struct text){p, n};
}

struct text arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	int n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	char *p = n < 0 ? NULL : arena_alloc(a, (size_t)n + 1);
	if (!p)
		return (struct text){NULL, 0};
	va_start(ap, fmt);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return (struct text){p, (size_t)n};
}

bool arena_failed(const struct arena *a)
{
	return a->failed;
}

size_t arena_used(const struct arena *a)
{
	return a->used;
}

void arena_reset(struct arena *a)
{
	if (a->blocks) {
		put_by(a, a->blocks->next);
		a->blocks->next = NULL;
		a->blocks->used = 0;
	}
	a->used = 0;
	a->failed = false;
}
