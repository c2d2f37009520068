#include "pack/zstream.h"

#include "pack/limits.h"

#include <stdlib.h>
#include <string.h>
#include <zstd.h>

#define CHUNK ((size_t)1 << 16)

static bool bad(const char *why, struct err *e)
{
	return err_set(e, "PACK-ZSTD", "compressed rows: %s", why);
}

struct zwriter {
	ZSTD_CCtx *ctx;
	struct buf *out;
	char chunk[CHUNK];
};

struct zwriter *zwriter_new(int level, struct buf *out, struct err *e)
{
	struct zwriter *w = calloc(1, sizeof *w);

	if (w)
		w->ctx = ZSTD_createCCtx();
	if (w && w->ctx &&
	    !ZSTD_isError(ZSTD_CCtx_setParameter(w->ctx, ZSTD_c_compressionLevel, level)) &&
	    !ZSTD_isError(ZSTD_CCtx_setParameter(w->ctx, ZSTD_c_windowLog, ZST_WINDOW_LOG_MAX))) {
		w->out = out;
		return w;
	}
	err_set(e, "NO-MEMORY", "out of memory");
	zwriter_free(w);
	return NULL;
}

static bool push(struct zwriter *w, ZSTD_inBuffer *in, ZSTD_EndDirective mode, struct err *e)
{
	size_t left;

	do {
		ZSTD_outBuffer o = {w->chunk, CHUNK, 0};
		left = ZSTD_compressStream2(w->ctx, &o, in, mode);
		if (ZSTD_isError(left))
			return bad(ZSTD_getErrorName(left), e);
		if (!buf_add(w->out, w->chunk, o.pos))
			return bad("larger than allowed", e);
	} while (mode == ZSTD_e_end ? left != 0 : in->pos < in->size);
	return true;
}

bool zwriter_put(struct zwriter *w, const void *p, size_t n, struct err *e)
{
	ZSTD_inBuffer in = {p, n, 0};

	return push(w, &in, ZSTD_e_continue, e);
}

bool zwriter_end(struct zwriter *w, struct err *e)
{
	ZSTD_inBuffer in = {"", 0, 0};

	return push(w, &in, ZSTD_e_end, e);
}

void zwriter_free(struct zwriter *w)
{
	if (w)
		ZSTD_freeCCtx(w->ctx);
	free(w);
}

struct zreader {
	ZSTD_DCtx *ctx;
	ZSTD_inBuffer in;
	uint64_t max, made;
	bool ended; /* the frame is complete */
	size_t have, at;
	char chunk[CHUNK];
};

struct zreader *zreader_new(struct text z, uint64_t max, struct err *e)
{
	struct zreader *r = calloc(1, sizeof *r);

	if (r)
		r->ctx = ZSTD_createDCtx();
	if (r && r->ctx &&
	    !ZSTD_isError(ZSTD_DCtx_setParameter(r->ctx, ZSTD_d_windowLogMax, ZST_WINDOW_LOG_MAX))) {
		r->in = (ZSTD_inBuffer){z.p, z.n, 0};
		r->max = max;
		return r;
	}
	err_set(e, "NO-MEMORY", "out of memory");
	zreader_free(r);
	return NULL;
}

static bool fill(struct zreader *r, struct err *e)
{
	ZSTD_outBuffer o = {r->chunk, CHUNK, 0};

	while (o.pos == 0) {
		if (r->ended)
			return bad("cut short", e);
		size_t before = r->in.pos;
		size_t left = ZSTD_decompressStream(r->ctx, &o, &r->in);
		if (ZSTD_isError(left))
			return bad(ZSTD_getErrorName(left), e);
		r->ended = left == 0;
		if (left && o.pos == 0 && r->in.pos == before)
			return bad("cut short", e);
	}
	r->made += o.pos;
	r->have = o.pos;
	r->at = 0;
	return r->made <= r->max || bad("longer than allowed", e);
}

bool zreader_get(struct zreader *r, void *out, size_t n, struct err *e)
{
	char *to = out;

	while (n) {
		if (r->at == r->have && !fill(r, e))
			return false;
		size_t some = r->have - r->at < n ? r->have - r->at : n;
		memcpy(to, r->chunk + r->at, some);
		r->at += some;
		to += some;
		n -= some;
	}
	return true;
}

bool zreader_done(struct zreader *r, struct err *e)
{
	if (r->at != r->have)
		return bad("more than was announced", e);
	/* The frame's end may stand alone, without any more output. */
	while (!r->ended) {
		ZSTD_outBuffer o = {r->chunk, CHUNK, 0};
		size_t before = r->in.pos;
		size_t left = ZSTD_decompressStream(r->ctx, &o, &r->in);
		if (ZSTD_isError(left))
			return bad(ZSTD_getErrorName(left), e);
		if (o.pos || (left && r->in.pos == before))
			return bad("not one whole frame", e);
		r->ended = left == 0;
	}
	return r->in.pos == r->in.size || bad("bytes behind its end", e);
}

void zreader_free(struct zreader *r)
{
	if (r)
		ZSTD_freeDCtx(r->ctx);
	free(r);
}
