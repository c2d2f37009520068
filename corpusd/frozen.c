#include "corpusd/frozen.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#if !defined(MADV_POPULATE_WRITE)
#define MADV_POPULATE_WRITE 23
#endif
#define MAPS_MAX   65536
#define RANGES_MAX 64
#define ROOM_BYTES ((size_t)2 << 20) /* at the end of the heap: addresses, not memory */
#define HOLE_MIN   ((size_t)24)
#define PAGE	   ((uintptr_t)4096)

static uintptr_t room; /* where it begins, once there is one */

struct range {
	uintptr_t from, to;
};

/* Whole, and without the heap: it must not change between its copy and its replacement. */
static size_t read_maps(char out[MAPS_MAX])
{
	int fd = open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
	size_t n = 0;
	ssize_t got = 0;

	while (fd >= 0 && n < MAPS_MAX - 1 && (got = read(fd, out + n, MAPS_MAX - 1 - n)) > 0)
		n += (size_t)got;
	if (fd >= 0)
		close(fd);
	out[n] = '\0';
	return got == 0 ? n : 0;
}

/* "from-to rw-p 00000000 00:00 0    [heap]"; there may be several beside each other. */
static size_t find_heap(const char *maps, struct range ranges[RANGES_MAX])
{
	size_t count = 0;

	while (*maps && count < RANGES_MAX) {
		const char *end = strchr(maps, '\n');
		size_t n = end ? (size_t)(end - maps) : strlen(maps);
		struct range *r = &ranges[count];
		char how[8];
		if (n > 6 && memcmp(maps + n - 6, "[heap]", 6) == 0 &&
		    sscanf(maps, "%" SCNxPTR "-%" SCNxPTR " %7s", &r->from, &r->to, how) == 3 && strcmp(how, "rw-p") == 0)
			count++;
		maps += n + (end != NULL);
	}
	return count;
}

static bool is_empty(const char *page)
{
	return page[0] == 0 && memcmp(page, page + 1, PAGE - 1) == 0;
}

/* Empty pages stay holes of the file, which need no memory. */
static bool copy(int fd, const struct range *r)
{
	for (uintptr_t at = r->from; at < r->to; at += PAGE) {
		const char *p = (const char *)at;
		ssize_t n = is_empty(p) ? (ssize_t)PAGE : pwrite(fd, p, PAGE, (off_t)(at - r->from));
		if (n != (ssize_t)PAGE)
			return false;
	}
	return true;
}

static bool freeze(const struct range *r)
{
	int fd = file_in_memory("packs", false);
	size_t n = r->to - r->from;
	bool ok = fd >= 0 && ftruncate(fd, (off_t)n) == 0 && copy(fd, r) &&
		  mmap((void *)r->from, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0) == (void *)r->from;

	if (fd >= 0)
		close(fd);
	return ok;
}

/* A block from the very end of the heap, and all holes that are as large; NULL: there is no such heap. */
static char *last_block(size_t free_bytes)
{
	for (size_t tries = 2 + free_bytes / ROOM_BYTES; tries; tries--) {
		char *before = sbrk(0), *p = malloc(ROOM_BYTES);
		if (!p || sbrk(0) != before)
			return p;
	}
	return NULL;
}

/* What is free between what is in use would be used first, here some bytes and there some, and each page of it copied
 * for them. It is taken for good, so that all that comes later lies side by side behind it. */
static uintptr_t fill_holes(void)
{
	size_t left = mallinfo2().fordblks;

	mallopt(M_MMAP_THRESHOLD, (int)(2 * ROOM_BYTES));
	mallopt(M_TRIM_THRESHOLD, (int)(4 * ROOM_BYTES));
	char *last = last_block(left);
	uintptr_t end = (uintptr_t)last;
	for (size_t n = ROOM_BYTES / 2; last && n >= HOLE_MIN; n = n / 2 < HOLE_MIN && n > HOLE_MIN ? HOLE_MIN : n / 2) {
		char *p = NULL;
		while (left >= n && (p = malloc(n)) && p < last)
			left -= n;
		if (p > last)
			free(p);
	}
	free(last);
	return end;
}

void frozen_room(size_t bytes)
{
	uintptr_t from = (room + PAGE - 1) & ~(PAGE - 1);

	if (room && bytes < ROOM_BYTES) /* Linux 5.14; else they come one by one, as ever */
		madvise((void *)from, bytes & ~(PAGE - 1), MADV_POPULATE_WRITE);
}

bool frozen_heap(void)
{
	static char maps[MAPS_MAX]; /* neither on the heap nor a burden of the stack */
	struct range ranges[RANGES_MAX];
	uintptr_t end = fill_holes() & ~(PAGE - 1);
	size_t count = end && read_maps(maps) ? find_heap(maps, ranges) : 0;
	bool ok = count > 0;

	for (size_t i = 0; i < count; i++) {
		ranges[i].to = ranges[i].to < end ? ranges[i].to : end;
		if (ranges[i].from < ranges[i].to)
			ok = freeze(&ranges[i]) && ok;
	}
	room = ok ? end : 0;
	return ok;
}
