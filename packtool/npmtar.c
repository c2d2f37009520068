#include "packtool/npmtar.h"

#include "packtool/limits.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#define BLOCK 512

struct npmtar {
	int fd;
	z_stream z;
	bool inflating, ended;
	uint64_t total;	      /* bytes unpacked */
	uint64_t found, size; /* where the file's bytes begin, and how many */
	uint64_t left;	      /* of the file, for its stream */
	uint64_t max;	      /* bytes it may have */
	bool has;
	struct buf path; /* of the extended header before an entry; empty when there is none */
	unsigned char in[65536];
};

static bool restart(struct npmtar *t, struct err *e)
{
	if (t->inflating)
		inflateEnd(&t->z);
	memset(&t->z, 0, sizeof t->z);
	t->ended = false;
	t->total = 0;
	t->inflating = inflateInit2(&t->z, 15 + 16) == Z_OK; /* gzip alone */
	if (!t->inflating)
		return err_set(e, "NO-MEMORY", "out of memory");
	return lseek(t->fd, 0, SEEK_SET) == 0 || err_errno(e, "FILE-READ", "cannot read");
}

/* The next compressed bytes; false at the end of the file. */
static bool more_input(struct npmtar *t, bool *damaged, struct err *e)
{
	ssize_t n;

	do
		n = read(t->fd, t->in, sizeof t->in);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		*damaged = !err_errno(e, "FILE-READ", "cannot read");
	t->z.next_in = t->in;
	t->z.avail_in = n > 0 ? (uInt)n : 0;
	return n > 0;
}

/* At most n bytes: how many; 0 at the end of the one member; -1 with e filled. */
static long unpack(struct npmtar *t, void *p, size_t n, struct err *e)
{
	bool damaged = false;

	t->z.next_out = p;
	t->z.avail_out = (uInt)n;
	while (t->z.avail_out == n && !t->ended) {
		if (t->z.avail_in == 0 && !more_input(t, &damaged, e)) {
			if (!damaged)
				err_set(e, "NPMTAR-GZIP", "the archive is cut short");
			return -1;
		}
		int rc = inflate(&t->z, Z_NO_FLUSH);
		t->ended = rc == Z_STREAM_END;
		if (rc != Z_OK && rc != Z_STREAM_END && rc != Z_BUF_ERROR) {
			err_set(e, "NPMTAR-GZIP", "the archive is damaged, or no gzip");
			return -1;
		}
	}
	n -= t->z.avail_out;
	t->total += n;
	if (t->total > NPMTAR_BYTES_MAX) {
		err_set(e, "NPMTAR-SIZE", "unpacks to more than %ju bytes", (uintmax_t)NPMTAR_BYTES_MAX);
		return -1;
	}
	return (long)n;
}

/* Exactly n bytes. */
static bool take(struct npmtar *t, void *p, size_t n, struct err *e)
{
	for (char *at = p; n;) {
		long got = unpack(t, at, n, e);
		if (got < 0)
			return false;
		if (got == 0)
			return err_set(e, "NPMTAR", "the archive ends inside an entry");
		at += got;
		n -= (size_t)got;
	}
	return true;
}

static bool skip(struct npmtar *t, uint64_t n, struct err *e)
{
	unsigned char dropped[16384];

	while (n) {
		size_t some = n < sizeof dropped ? (size_t)n : sizeof dropped;
		if (!take(t, dropped, some, e))
			return false;
		n -= some;
	}
	return true;
}

static uint64_t padding(uint64_t size)
{
	return (BLOCK - size % BLOCK) % BLOCK;
}

/* --- headers (POSIX.1-1988 ustar, with the extended headers of 2001) */

static bool octal(const char *p, size_t n, uint64_t *out)
{
	size_t i = 0;

	*out = 0;
	while (i < n && p[i] == ' ')
		i++;
	size_t digits = i;
	for (; i < n && p[i] >= '0' && p[i] <= '7'; i++) {
		if (*out >> 60)
			return false;
		*out = *out << 3 | (uint64_t)(p[i] - '0');
	}
	return i > digits && (i == n || p[i] == '\0' || p[i] == ' ');
}

static bool sum_right(const char *h)
{
	uint64_t told, sum = 0;

	for (size_t i = 0; i < BLOCK; i++)
		sum += i >= 148 && i < 156 ? ' ' : (unsigned char)h[i];
	return octal(h + 148, 8, &told) && told == sum;
}

static struct text field(const char *p, size_t n)
{
	return text_n(p, strnlen(p, n));
}

static bool name_good(struct text name, struct err *e)
{
	struct cut c = {.tail = name, .found = true};

	if (name.n == 0 || name.n > 4096 || *name.p == '/' || !text_utf8_valid(name))
		return err_set(e, "NPMTAR-NAME", "an entry's name is empty, absolute or no UTF-8");
	for (size_t i = 0; i < name.n; i++)
		if ((unsigned char)name.p[i] < ' ' || name.p[i] == 0x7f || name.p[i] == '\\')
			return err_set(e, "NPMTAR-NAME", "an entry's name holds a control character");
	while (c.found) {
		c = text_cut(c.tail, '/');
		if (text_eq(c.head, T("..")))
			return err_set(e, "NPMTAR-NAME", "the entry \"" TEXT_FMT "\" climbs out",
				       TEXT_ARG(text_head(name, 100)));
	}
	return true;
}

/* "LENGTH KEY=VALUE\n" again and again. Of the keys only path counts here; what would change size
 * or kind is refused. */
static bool extended(struct npmtar *t, uint64_t size, struct err *e)
{
	struct buf b = BUF(NPMTAR_PAX_MAX);
	bool ok = size <= NPMTAR_PAX_MAX && buf_reserve(&b, (size_t)size);

	if (!ok)
		err_set(e, "NPMTAR-SIZE", "an extended header of more than %d bytes", NPMTAR_PAX_MAX);
	ok = ok && take(t, b.p, (size_t)size, e);
	struct text rest = text_n(b.p, ok ? (size_t)size : 0);
	while (ok && rest.n) {
		struct cut c = text_cut(rest, ' ');
		uint64_t length;
		ok = c.found && text_u64(c.head, &length) && length > c.head.n + 1 && length <= rest.n &&
		     rest.p[length - 1] == '\n';
		if (!ok) {
			err_set(e, "NPMTAR", "an extended header is malformed");
			break;
		}
		struct text line = text_n(c.tail.p, (size_t)length - c.head.n - 2);
		struct cut kv = text_cut(line, '=');
		if (text_eq(kv.head, T("path"))) {
			buf_clear(&t->path);
			ok = buf_text(&t->path, kv.tail) || err_set(e, "NPMTAR-NAME", "a name is too long");
		} else if (text_eq(kv.head, T("size")) || text_eq(kv.head, T("linkpath")) ||
			   text_starts(kv.head, T("GNU."))) {
			ok = err_set(e, "NPMTAR", "an extended header changes an entry's size or kind");
		}
		rest = text_tail(rest, (size_t)length);
	}
	buf_free(&b);
	return ok && skip(t, padding(size), e);
}

/* The name without its first folder, as npm drops it. */
static struct text inner(struct text name)
{
	struct cut c = text_cut(name, '/');

	return c.found ? c.tail : name;
}

static bool entry_name(struct npmtar *t, const char *h, struct buf *out)
{
	struct text prefix = memcmp(h + 257, "ustar", 6) == 0 ? field(h + 345, 155) : T("");

	buf_clear(out);
	if (t->path.n)
		return buf_text(out, buf_view(&t->path));
	return buf_text(out, prefix) && (!prefix.n || buf_char(out, '/')) && buf_text(out, field(h, 100));
}

static bool take_entry(struct npmtar *t, const char *h, struct text name, const char *wanted,
		       struct err *e)
{
	char kind = h[156];
	uint64_t size;

	if (!octal(h + 124, 12, &size) || size > NPMTAR_BYTES_MAX)
		return err_set(e, "NPMTAR-SIZE", "an entry's size is malformed or too large");
	if (kind == 'x')
		return extended(t, size, e);
	if (kind == 'g') /* of the archive as a whole; nothing of it counts here, but it must be sound */
		return extended(t, size, e) && (t->path.n == 0 || err_set(e, "NPMTAR-NAME",
						"one name for all entries"));
	if (!name_good(name, e))
		return false;
	if (kind == '1' || kind == '2')
		return err_set(e, "NPMTAR-LINK", "\"" TEXT_FMT "\" is a link", TEXT_ARG(text_head(name, 100)));
	if (kind != '0' && kind != '\0' && kind != '5')
		return err_set(e, "NPMTAR-LINK", "\"" TEXT_FMT "\" is neither file nor folder",
			       TEXT_ARG(text_head(name, 100)));
	if (kind == '5' && size)
		return err_set(e, "NPMTAR", "a folder with bytes");
	if (kind != '5' && text_eq(inner(name), text_of(wanted))) {
		if (t->has)
			return err_set(e, "NPMTAR-NAME", "\"%s\" is there twice", wanted);
		if (size > t->max)
			return err_set(e, "NPMTAR-SIZE", "\"%s\" has %ju bytes; at most %ju are read",
				       wanted, (uintmax_t)size, (uintmax_t)t->max);
		t->has = true;
		t->found = t->total;
		t->size = size;
	}
	buf_clear(&t->path);
	return skip(t, size, e) && skip(t, padding(size), e);
}

static bool all_zero(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (p[i])
			return false;
	return true;
}

/* Behind the end: zeroes, the gzip's own checksum (inflate looks at it), and nothing. */
static bool take_end(struct npmtar *t, struct err *e)
{
	char block[16384];
	bool damaged = false;
	long n;

	if (!take(t, block, BLOCK, e) || !all_zero(block, BLOCK))
		return err_set(e, "NPMTAR", "the archive has no proper end");
	while ((n = unpack(t, block, sizeof block, e)) > 0)
		if (!all_zero(block, (size_t)n))
			return err_set(e, "NPMTAR", "something stands behind the archive's end");
	if (n < 0)
		return false;
	if (t->z.avail_in || more_input(t, &damaged, e))
		return err_set(e, "NPMTAR-GZIP", "something stands behind the gzip member");
	return !damaged;
}

static bool walk(struct npmtar *t, const char *wanted, struct err *e)
{
	struct buf name = BUF(8192);
	char h[BLOCK];
	bool ok = restart(t, e), end = false;

	for (int n = 0; ok && !end; n++) {
		ok = take(t, h, BLOCK, e);
		end = ok && all_zero(h, BLOCK);
		if (!ok || end)
			break;
		if (n == NPMTAR_ENTRIES_MAX)
			ok = err_set(e, "NPMTAR-SIZE", "more than %d entries", NPMTAR_ENTRIES_MAX);
		else if (!sum_right(h))
			ok = err_set(e, "NPMTAR", "a header's sum is wrong");
		else
			ok = (entry_name(t, h, &name) || err_set(e, "NPMTAR-NAME", "a name is too long")) &&
			     take_entry(t, h, buf_view(&name), wanted, e);
	}
	buf_free(&name);
	ok = ok && take_end(t, e);
	return ok && (t->has || err_set(e, "NPMTAR-ABSENT", "\"%s\" is not in the package", wanted));
}

struct npmtar *npmtar_open(int fd, const char *name, uint64_t max, struct err *e)
{
	struct npmtar *t = calloc(1, sizeof *t);

	if (!t) {
		err_set(e, "NO-MEMORY", "out of memory");
		return NULL;
	}
	t->fd = fd;
	t->max = max;
	t->path = BUF(4096);
	if (walk(t, name, e))
		return t;
	npmtar_close(t);
	return NULL;
}

void npmtar_close(struct npmtar *t)
{
	if (!t)
		return;
	if (t->inflating)
		inflateEnd(&t->z);
	buf_free(&t->path);
	free(t);
}

static long fill(void *ctx, void *p, size_t n, struct err *e)
{
	struct npmtar *t = ctx;

	if (t->left == 0)
		return 0;
	long got = unpack(t, p, n < t->left ? n : (size_t)t->left, e);
	if (got > 0)
		t->left -= (uint64_t)got;
	return got;
}

bool npmtar_stream(struct npmtar *t, struct stream *out, struct err *e)
{
	stream_open(out, fill, t, t->size);
	t->left = t->size;
	return restart(t, e) && skip(t, t->found, e);
}
