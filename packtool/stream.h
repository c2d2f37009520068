/* packtool/stream.h: bytes of a source that need not fit in memory, pulled one by one.
 *
 * Failure is sticky: after it every read gives STREAM_END, and stream_failed() says so. What is
 * read past `max` bytes is a failure, never a shorter stream.
 */
#ifndef PICKET_PACKTOOL_STREAM_H
#define PICKET_PACKTOOL_STREAM_H

#include "base/buf.h"
#include "base/err.h"

#define STREAM_END (-1)

struct stream {
	/* Fills at most n bytes at p: how many, 0 at the end, or -1 with e filled. */
	long (*fill)(void *ctx, void *p, size_t n, struct err *e);
	void *ctx;
	uint64_t max;  /* bytes; what comes behind is an error */
	uint64_t seen; /* bytes given by fill */
	uint64_t line; /* of the next byte, from 1 */
	size_t at, end;
	bool over;
	struct err e; /* code "" when nothing failed */
	unsigned char held[65536];
};

void stream_open(struct stream *s, long (*fill)(void *, void *, size_t, struct err *), void *ctx,
		 uint64_t max);
/* A file from where it stands; ctx is the descriptor's place. */
void stream_file(struct stream *s, const int *fd, uint64_t max);
/* Bytes in memory, which must live as long. */
void stream_memory(struct stream *s, struct text *bytes);

int stream_peek(struct stream *s); /* the next byte, or STREAM_END */
int stream_next(struct stream *s);

/* A line without its LF into out (cleared first); false at the end and when it is longer than out
 * may be, which is a failure with code LIST-SYNTAX. */
bool stream_line(struct stream *s, struct buf *out);

/* Fails with this text; what failed first stays. */
bool stream_fail(struct stream *s, const char *code, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/* True when something failed, which is then in e with the line in front. */
bool stream_failed(const struct stream *s, struct err *e);

#endif
