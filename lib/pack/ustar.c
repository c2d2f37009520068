#include "pack/ustar.h"

#include "base/file.h"
#include "pack/layout.h"

#include <string.h>
#include <sys/stat.h>

/* docs/formats/pack.md, section 4. Where the fields of a header are. */
#define NAME_SIZE 100
#define SIZE_AT	  124
#define SIZE_SIZE 11
#define SUM_AT	  148
#define SUM_SIZE  6
#define TYPE_AT	  156
#define BLOCK	  USTAR_BLOCK

/* Two ways to the same bytes. */
struct source {
	int fd;
	struct text bytes; /* used when fd is -1 */
	uint64_t size;
};

static bool source_read(const struct source *s, void *out, size_t n, uint64_t offset, struct err *e)
{
	if (offset > s->size || n > s->size - offset)
		return err_set(e, "PACK-TRUNCATED",
			       "cut short: byte %ju is the end, %ju was wanted", (uintmax_t)s->size,
			       (uintmax_t)offset + n);
	if (s->fd >= 0)
		return file_pread(s->fd, out, n, (off_t)offset, e) ||
		       err_in(e, "byte %ju", (uintmax_t)offset);
	memcpy(out, s->bytes.p + offset, n);
	return true;
}

static bool all_zero(const uint8_t *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (p[i])
			return false;
	return true;
}

static void octal(uint8_t *out, size_t digits, uint64_t v)
{
	while (digits--) {
		out[digits] = (uint8_t)('0' + (v & 7));
		v >>= 3;
	}
}

void ustar_header(uint8_t out[512], const char *name, uint64_t size)
{
	unsigned sum = 0;

	memset(out, 0, BLOCK);
	memcpy(out, name, strnlen(name, NAME_SIZE));
	memcpy(out + 100, "000444 ", 7); /* mode */
	memcpy(out + 108, "000000 ", 7); /* uid */
	memcpy(out + 116, "000000 ", 7); /* gid */
	octal(out + SIZE_AT, SIZE_SIZE, size);
	out[SIZE_AT + SIZE_SIZE] = ' ';
	memcpy(out + 136, "00000000000 ", 12); /* mtime */
	memset(out + SUM_AT, ' ', 8);
	out[TYPE_AT] = '0';
	memcpy(out + 257, "ustar\00000", 8);
	memcpy(out + 329, "000000 ", 7); /* device numbers */
	memcpy(out + 337, "000000 ", 7);
	for (size_t i = 0; i < BLOCK; i++)
		sum += out[i];
	octal(out + SUM_AT, SUM_SIZE, sum);
	out[SUM_AT + SUM_SIZE] = '\0';
}

static bool read_octal(const uint8_t *p, size_t digits, uint64_t *out)
{
	uint64_t v = 0;

	for (size_t i = 0; i < digits; i++) {
		if (p[i] < '0' || p[i] > '7')
			return false;
		v = v << 3 | (uint64_t)(p[i] - '0');
	}
	*out = v;
	return true;
}

/* There is one header for a name and a size: what is read is made again and compared, so
 * no field of it can carry anything else. */
static bool read_header(const uint8_t block[BLOCK], uint64_t at, struct member *m, struct err *e)
{
	uint8_t want[BLOCK];

	memcpy(m->name, block, NAME_SIZE);
	m->name[NAME_SIZE] = '\0';
	if (!read_octal(block + SIZE_AT, SIZE_SIZE, &m->size))
		return err_set(e, "PACK-CONTAINER", "byte %ju: not a ustar header (size field)",
			       (uintmax_t)at);
	if (block[TYPE_AT] != '0')
		return err_set(e, "PACK-MEMBER", "byte %ju: %s: not a regular file", (uintmax_t)at,
			       m->name);
	ustar_header(want, m->name, m->size);
	for (size_t i = 0; i < BLOCK; i++)
		if (block[i] != want[i])
			return err_set(e, "PACK-CONTAINER",
				       "byte %ju: ustar header not in canonical form",
				       (uintmax_t)(at + i));
	return true;
}

/* The bytes between the end of a member and the next header. */
static bool tail_is_zero(const struct source *s, const struct member *m, uint64_t end,
			 struct err *e)
{
	uint8_t tail[BLOCK];
	uint64_t at = m->offset + m->size;
	size_t n = (size_t)(end - at);

	if (!source_read(s, tail, n, at, e))
		return false;
	return all_zero(tail, n) ||
	       err_set(e, "PACK-CONTAINER", "byte %ju: padding of %s is not zero", (uintmax_t)at,
		       m->name);
}

static bool pad_is_zero(const struct source *s, const struct member *m, struct err *e)
{
	uint8_t pad[LAYOUT_ALIGN];

	if (m->size > sizeof pad) /* layout_next() refused it already */
		return err_set(e, "PACK-CONTAINER", "%s: too long", m->name);
	if (!source_read(s, pad, (size_t)m->size, m->offset, e))
		return false;
	return all_zero(pad, (size_t)m->size) ||
	       err_set(e, "PACK-CONTAINER", "%s: not zero", m->name);
}

/* One member; *at moves past it. */
static bool walk_member(const struct source *s, const uint8_t header[BLOCK], uint64_t *at,
			struct layout *l, struct member *m, struct err *e)
{
	if (!read_header(header, *at, m, e))
		return false;
	m->offset = *at + BLOCK;
	/* size has at most 33 bits and offset is inside the file: no overflow. */
	uint64_t end = m->offset + (m->size + BLOCK - 1) / BLOCK * BLOCK;
	if (end > s->size)
		return err_set(e, "PACK-TRUNCATED", "%s: cut short: needs %ju bytes more", m->name,
			       (uintmax_t)(end - s->size));
	if (!layout_next(l, m, e))
		return false;
	if (layout_is_pad(m->name) && !pad_is_zero(s, m, e))
		return false;
	*at = end;
	return tail_is_zero(s, m, end, e);
}

/* Two zero blocks and nothing behind them; `first` was read already. */
static bool walk_end(const struct source *s, uint64_t at, struct err *e)
{
	uint8_t block[BLOCK];

	if (!source_read(s, block, BLOCK, at + BLOCK, e))
		return false;
	if (!all_zero(block, BLOCK))
		return err_set(e, "PACK-CONTAINER",
			       "byte %ju: the end mark is one zero block, not two",
			       (uintmax_t)(at + BLOCK));
	at += 2 * BLOCK;
	return at == s->size ||
	       err_set(e, "PACK-TRAILING", "%ju bytes behind the end of the container",
		       (uintmax_t)(s->size - at));
}

static bool walk(const struct source *s, struct container *out, struct err *e)
{
	struct layout l = {0};
	uint8_t header[BLOCK];
	uint64_t at = 0;

	out->count = 0;
	out->size = s->size;
	for (;;) {
		if (!source_read(s, header, BLOCK, at, e))
			return false;
		if (all_zero(header, BLOCK))
			break;
		if (out->count == MEMBERS_MAX)
			return err_set(e, "PACK-CONTAINER", "more than %d members", MEMBERS_MAX);
		if (!walk_member(s, header, &at, &l, &out->members[out->count], e))
			return false;
		out->count++;
	}
	return walk_end(s, at, e) && layout_end(&l, e);
}

static bool hinted(bool ok, struct err *e)
{
	return ok ||
	       err_hint(e,
			"fetch the pack again; this file is damaged or was not made by packtool");
}

bool ustar_walk(int fd, struct container *out, struct err *e)
{
	struct stat st;

	if (fstat(fd, &st) < 0)
		return err_errno(e, "FILE-READ", "cannot stat");
	if (!S_ISREG(st.st_mode) || st.st_size < 0)
		return err_set(e, "FILE-KIND", "not a regular file");
	return hinted(walk(&(struct source){.fd = fd, .size = (uint64_t)st.st_size}, out, e), e);
}

bool ustar_walk_bytes(struct text bytes, struct container *out, struct err *e)
{
	return hinted(walk(&(struct source){.fd = -1, .bytes = bytes, .size = bytes.n}, out, e), e);
}

const struct member *ustar_find(const struct container *c, const char *name)
{
	for (size_t i = 0; i < c->count; i++)
		if (strcmp(c->members[i].name, name) == 0)
			return &c->members[i];
	return NULL;
}
