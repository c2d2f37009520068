#include "packtool/page.h"

#include "base/file.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The page that holds the lock bytes (at 1 GiB) has no content. */
#define LOCK_PAGE ((uint32_t)(((uint64_t)1 << 30) / PAGE_BYTES + 1))
/* What the header says wrote the file: one number, whatever version did. */
#define WRITER_VERSION 3040001

enum { INTERIOR_INDEX = 2, INTERIOR_TABLE = 5, LEAF_INDEX = 10, LEAF_TABLE = 13 };

struct page {
	uint8_t *p;
	uint8_t kind;
	size_t header;	      /* where the b-tree header begins: 100 on page 1 */
	size_t pointers, cells; /* where cell pointers begin; how many cells */
	uint8_t used[PAGE_BYTES];
};

static unsigned be16(const uint8_t *p)
{
	return (unsigned)p[0] << 8 | p[1];
}

static void put32(uint8_t *p, uint32_t v)
{
	for (int i = 0; i < 4; i++)
		p[i] = (uint8_t)(v >> (24 - 8 * i));
}

/* A varint at *at; false past the page's end. */
static bool varint(const struct page *g, size_t *at, uint64_t *out)
{
	*out = 0;
	for (int i = 0; i < 9 && *at < PAGE_BYTES; i++) {
		uint8_t byte = g->p[(*at)++];
		if (i == 8) {
			*out = *out << 8 | byte;
			return true;
		}
		*out = *out << 7 | (byte & 0x7f);
		if (!(byte & 0x80))
			return true;
	}
	return false;
}

/* Bytes of the cell that begins at `at`; 0 when it does not fit or overflows the page. */
static size_t cell_size(const struct page *g, size_t at)
{
	size_t end = at;
	uint64_t payload = 0, rowid;

	if (g->kind == INTERIOR_TABLE || g->kind == INTERIOR_INDEX)
		end += 4; /* the left child */
	if (end > PAGE_BYTES)
		return 0;
	if (g->kind != INTERIOR_TABLE && !varint(g, &end, &payload))
		return 0;
	if ((g->kind == INTERIOR_TABLE || g->kind == LEAF_TABLE) && !varint(g, &end, &rowid))
		return 0;
	/* The largest payload without an overflow page (file format, section 1.6). */
	uint64_t max = g->kind == LEAF_TABLE ? PAGE_BYTES - 35 : 1002;
	if (payload > max || payload > PAGE_BYTES - end)
		return 0;
	end += (size_t)payload;
	/* The allocator never hands out less than four bytes. */
	return end - at < 4 ? 4 : end - at;
}

static bool mark(struct page *g, size_t at, size_t n)
{
	if (at > PAGE_BYTES || n > PAGE_BYTES - at)
		return false;
	memset(g->used + at, 1, n);
	return true;
}

static bool mark_cells(struct page *g)
{
	for (size_t i = 0; i < g->cells; i++) {
		size_t at = be16(g->p + g->pointers + 2 * i);
		size_t n = at >= g->pointers + 2 * g->cells ? cell_size(g, at) : 0;
		if (n == 0 || !mark(g, at, n))
			return false;
	}
	return true;
}

/* Of a freeblock only its link and size say something. */
static bool mark_freeblocks(struct page *g)
{
	size_t at = be16(g->p + g->header + 1), last = 0;

	while (at) {
		if (at <= last || at + 4 > PAGE_BYTES || !mark(g, at, 4))
			return false;
		last = at;
		at = be16(g->p + at);
	}
	return true;
}

static bool parse(struct page *g, uint8_t *bytes, uint32_t number)
{
	g->p = bytes;
	g->header = number == 1 ? 100 : 0;
	g->kind = bytes[g->header];
	if (g->kind != INTERIOR_INDEX && g->kind != INTERIOR_TABLE && g->kind != LEAF_INDEX &&
	    g->kind != LEAF_TABLE)
		return false;
	bool leaf = g->kind == LEAF_INDEX || g->kind == LEAF_TABLE;
	g->cells = be16(bytes + g->header + 3);
	g->pointers = g->header + (leaf ? 8 : 12);
	memset(g->used, 0, sizeof g->used);
	return mark(g, 0, g->pointers) && mark(g, g->pointers, 2 * g->cells) && mark_cells(g) &&
	       mark_freeblocks(g);
}

/* File format, section 1.3. */
static void fix_file_header(uint8_t *p)
{
	put32(p + 24, 1); /* change counter */
	put32(p + 40, 1); /* schema cookie */
	put32(p + 92, 1); /* version-valid-for: equals the change counter */
	put32(p + 96, WRITER_VERSION);
}

bool page_fix(uint8_t bytes[PAGE_BYTES], uint32_t number, struct err *e)
{
	struct page g;

	if (number == LOCK_PAGE) {
		memset(bytes, 0, PAGE_BYTES);
		return true;
	}
	if (!parse(&g, bytes, number))
		return err_set(e, "CANON", "page %u is not what a fresh VACUUM leaves", number);
	for (size_t i = 0; i < PAGE_BYTES; i++)
		if (!g.used[i])
			bytes[i] = 0;
	if (number == 1)
		fix_file_header(bytes);
	return true;
}

static bool fix_fd(int fd, struct err *e)
{
	uint8_t page[PAGE_BYTES], before[PAGE_BYTES];
	struct stat st;

	if (fstat(fd, &st) < 0)
		return err_errno(e, "FILE-READ", "cannot stat");
	if (st.st_size <= 0 || st.st_size % PAGE_BYTES || st.st_size / PAGE_BYTES > UINT32_MAX)
		return err_set(e, "CANON", "not a whole number of pages");
	uint32_t count = (uint32_t)(st.st_size / PAGE_BYTES);
	for (uint32_t i = 0; i < count; i++) {
		off_t at = (off_t)i * PAGE_BYTES;
		if (!file_pread(fd, page, sizeof page, at, e))
			return false;
		memcpy(before, page, sizeof page);
		if (!page_fix(page, i + 1, e))
			return false;
		if (memcmp(before, page, sizeof page) != 0 &&
		    pwrite(fd, page, sizeof page, at) != (ssize_t)sizeof page)
			return err_errno(e, "FILE-WRITE", "cannot write");
	}
	return fsync(fd) == 0 || err_errno(e, "FILE-WRITE", "cannot sync");
}

bool page_fix_file(const char *path, struct err *e)
{
	int fd = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);

	if (fd < 0)
		return err_errno(e, "FILE-OPEN", "cannot open");
	bool ok = fix_fd(fd, e);
	close(fd);
	return ok;
}
