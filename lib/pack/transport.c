#include "pack/transport.h"

#include "base/buf.h"
#include "base/file.h"
#include "pack/head.h"
#include "pack/verity.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zstd.h>

#define CHUNK ((size_t)1 << 17)

/* The container being written: everything goes to a known offset. */
struct sink {
	int fd;
	uint64_t at;
};

static bool put_at(int fd, const void *p, size_t n, uint64_t offset, struct err *e)
{
	size_t done = 0;

	while (done < n) {
		ssize_t put = pwrite(fd, (const char *)p + done, n - done, (off_t)(offset + done));
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return err_errno(e, "FILE-WRITE", "cannot write");
		done += (size_t)put;
	}
	return true;
}

static bool put(struct sink *s, const void *p, size_t n, struct err *e)
{
	if (!put_at(s->fd, p, n, s->at, e))
		return false;
	s->at += n;
	return true;
}

static bool put_header(struct sink *s, const char *name, uint64_t size, struct err *e)
{
	uint8_t header[USTAR_BLOCK];

	ustar_header(header, name, size);
	return put(s, header, sizeof header, e);
}

static bool put_padding(struct sink *s, struct err *e)
{
	static const uint8_t zero[USTAR_BLOCK];

	return put(s, zero, (size_t)((USTAR_BLOCK - s->at % USTAR_BLOCK) % USTAR_BLOCK), e);
}

static bool put_pad(struct sink *s, unsigned number, struct err *e)
{
	static const uint8_t zero[LAYOUT_ALIGN];
	char name[8] = "pad0";
	uint64_t size = layout_pad_size(s->at);

	name[3] = (char)('0' + number); /* at most 2 * PARTS_MAX = 8 of them */
	return put_header(s, name, size, e) && put(s, zero, (size_t)size, e);
}

static bool copy_bytes(int fd, uint64_t from, uint64_t size, struct sink *s, struct err *e)
{
	char *chunk = malloc(CHUNK);
	bool ok = chunk || err_set(e, "NO-MEMORY", "out of memory");

	while (ok && size) {
		size_t n = size < CHUNK ? (size_t)size : CHUNK;
		ok = file_pread(fd, chunk, n, (off_t)from, e) && put(s, chunk, n, e);
		from += n;
		size -= n;
	}
	free(chunk);
	return ok;
}

static bool copy_member(int fd, const struct member *m, struct sink *s, struct err *e)
{
	return put_header(s, m->name, m->size, e) && copy_bytes(fd, m->offset, m->size, s, e) &&
	       put_padding(s, e);
}

static bool zstd_bad(const char *why, struct err *e)
{
	return err_set(e, "PACK-ZSTD", "compressed database: %s", why);
}

/* The frame's header says what is to come; it has to be what was signed. */
static bool frame_valid(struct text z, uint64_t size, struct err *e)
{
	unsigned long long content = ZSTD_getFrameContentSize(z.p, z.n);

	if (content == ZSTD_CONTENTSIZE_ERROR || content == ZSTD_CONTENTSIZE_UNKNOWN)
		return zstd_bad("not a zstd frame that tells its size", e);
	if (content != size)
		return zstd_bad("its size is not the signed one", e);
	if (ZSTD_findFrameCompressedSize(z.p, z.n) != z.n)
		return zstd_bad("not exactly one frame", e);
	return true;
}

/* Streams the frame out, never more than the signed size. */
static bool decompress(ZSTD_DCtx *ctx, struct text z, uint64_t size, struct sink *s, char *chunk,
		       struct err *e)
{
	ZSTD_inBuffer in = {z.p, z.n, 0};
	uint64_t done = 0;
	size_t left = 1;

	while (left) {
		ZSTD_outBuffer out = {chunk, CHUNK, 0};
		left = ZSTD_decompressStream(ctx, &out, &in);
		if (ZSTD_isError(left))
			return zstd_bad(ZSTD_getErrorName(left), e);
		if (out.pos > size - done)
			return zstd_bad("longer than was signed", e);
		if (left && out.pos == 0 && in.pos == in.size)
			return zstd_bad("cut short", e);
		if (!put(s, chunk, out.pos, e))
			return false;
		done += out.pos;
	}
	if (done != size || in.pos != in.size)
		return zstd_bad("not as long as was signed", e);
	return true;
}

static bool expand_db(int fd, const struct member *m, const struct part *part, struct sink *s,
		      struct err *e)
{
	struct buf z = BUF((size_t)part->z);
	ZSTD_DCtx *ctx = ZSTD_createDCtx();
	char *chunk = malloc(CHUNK);
	bool ok = (ctx && chunk) || err_set(e, "NO-MEMORY", "out of memory");

	if (ok &&
	    ZSTD_isError(ZSTD_DCtx_setParameter(ctx, ZSTD_d_windowLogMax, ZST_WINDOW_LOG_MAX)))
		ok = zstd_bad("the window cannot be limited", e);
	ok = ok && head_member(fd, m, &part->z_digest, &z, e) &&
	     frame_valid(buf_view(&z), part->size, e) &&
	     decompress(ctx, buf_view(&z), part->size, s, chunk, e);
	ZSTD_freeDCtx(ctx);
	free(chunk);
	buf_free(&z);
	return ok;
}

static bool put_db(int fd, const struct head *h, const struct part *part, struct sink *s,
		   struct err *e)
{
	const struct member *zst = head_zst(h, part->tlp);

	if (zst)
		return expand_db(fd, zst, part, s, e);
	return copy_bytes(fd, head_db(h, part->tlp)->offset, part->size, s, e);
}

/* pad, tree, pad, database. The tree stands before the database it is made from. */
static bool put_part(int fd, const struct head *h, const struct part *part, unsigned index,
		     struct sink *s, struct err *e)
{
	char name[sizeof h->container.members[0].name];
	struct buf tree = BUF((size_t)part->tree);
	struct digest root;

	layout_tree_name(name, part->tlp);
	if (!put_pad(s, 2 * index, e) || !put_header(s, name, part->tree, e))
		return false;
	uint64_t tree_at = s->at;
	s->at += part->tree;
	layout_db_name(name, part->tlp);
	if (!put_pad(s, 2 * index + 1, e) || !put_header(s, name, part->size, e))
		return false;
	uint64_t db_at = s->at;
	bool ok = put_db(fd, h, part, s, e) &&
		  verity_build(s->fd, (off_t)db_at, part->size, part->salt, &tree, &root, e);
	if (ok && !digest_eq(&root, &part->root))
		ok = err_set(e, "PACK-PAGE", "%s is not what was signed", name);
	ok = ok && put_at(s->fd, tree.p, tree.n, tree_at, e);
	buf_free(&tree);
	return ok;
}

static bool is_first(const struct member *m)
{
	return text_eq(text_of(m->name), T("manifest")) ||
	       text_starts(text_of(m->name), T("sigs/"));
}

static bool is_last(const struct member *m)
{
	struct text name = text_of(m->name);

	return text_eq(name, T("sources")) || text_eq(name, T("notes")) ||
	       text_starts(name, T("delta."));
}

static bool copy_those(int fd, const struct head *h, bool (*wanted)(const struct member *),
		       struct sink *s, struct err *e)
{
	for (size_t i = 0; i < h->container.count; i++)
		if (wanted(&h->container.members[i]) &&
		    !copy_member(fd, &h->container.members[i], s, e))
			return false;
	return true;
}

static bool put_parts(int fd, const struct head *h, struct sink *s, struct err *e)
{
	unsigned index = 0;

	for (size_t i = 0; i < h->manifest.part_count; i++) {
		const struct part *part = &h->manifest.parts[i];
		if (!head_zst(h, part->tlp) && !head_db(h, part->tlp))
			continue;
		if (!put_part(fd, h, part, index++, s, e))
			return err_in(e, "part %s", tlp_name(part->tlp));
	}
	return true;
}

static bool has_parts(const struct head *h, struct err *e)
{
	if (h->form != FORM_DELTA)
		return true;
	err_set(e, "PACK-FORM", "the file holds only what changed since an earlier sequence");
	return err_hint(e, "import it where that sequence is in use: picket corpus import FILE");
}

bool transport_expand(int fd, const char *label, const struct trust *const *roots,
		      size_t root_count, int out, struct err *e)
{
	static const uint8_t end[2 * USTAR_BLOCK];
	struct sink s = {.fd = out};
	struct head *h = calloc(1, sizeof *h);

	if (!h)
		return err_set(e, "NO-MEMORY", "out of memory");
	bool ok = head_read(fd, roots, root_count, h, e) && has_parts(h, e) && copy_those(fd, h, is_first, &s, e) &&
		  put_parts(fd, h, &s, e) && copy_those(fd, h, is_last, &s, e) &&
		  put(&s, end, sizeof end, e);
	head_free(h);
	free(h);
	return ok || err_in(e, "%s", label);
}

static bool compress(ZSTD_CCtx *ctx, int fd, off_t db, uint64_t size, int out, char *in_chunk,
		     char *out_chunk, struct err *e)
{
	uint64_t done = 0;
	size_t left = 1;

	while (left) {
		size_t n = size - done < CHUNK ? (size_t)(size - done) : CHUNK;
		if (!file_pread(fd, in_chunk, n, db + (off_t)done, e))
			return false;
		done += n;
		ZSTD_inBuffer in = {in_chunk, n, 0};
		ZSTD_EndDirective mode = done == size ? ZSTD_e_end : ZSTD_e_continue;
		do {
			ZSTD_outBuffer o = {out_chunk, CHUNK, 0};
			left = ZSTD_compressStream2(ctx, &o, &in, mode);
			if (ZSTD_isError(left))
				return zstd_bad(ZSTD_getErrorName(left), e);
			if (!file_write_fd(out, out_chunk, o.pos, e))
				return false;
		} while (mode == ZSTD_e_end ? left : in.pos < in.size);
		left = mode == ZSTD_e_end ? 0 : 1;
	}
	return true;
}

bool transport_compress(int fd, off_t db, uint64_t size, int level, int out, struct err *e)
{
	ZSTD_CCtx *ctx = ZSTD_createCCtx();
	char *chunks = malloc(2 * CHUNK);
	bool ok = (ctx && chunks) || err_set(e, "NO-MEMORY", "out of memory");

	if (ok &&
	    (ZSTD_isError(ZSTD_CCtx_setParameter(ctx, ZSTD_c_compressionLevel, level)) ||
	     ZSTD_isError(ZSTD_CCtx_setParameter(ctx, ZSTD_c_windowLog, ZST_WINDOW_LOG_MAX)) ||
	     ZSTD_isError(ZSTD_CCtx_setPledgedSrcSize(ctx, size))))
		ok = zstd_bad("level or window refused", e);
	ok = ok && compress(ctx, fd, db, size, out, chunks, chunks + CHUNK, e);
	ZSTD_freeCCtx(ctx);
	free(chunks);
	return ok;
}
