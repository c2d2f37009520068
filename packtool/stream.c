#include "packtool/stream.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

void stream_open(struct stream *s, long (*fill)(void *, void *, size_t, struct err *), void *ctx,
		 uint64_t max)
{
	s->fill = fill;
	s->ctx = ctx;
	s->max = max;
	s->seen = 0;
	s->line = 1;
	s->at = s->end = 0;
	s->over = false;
	s->e = (struct err){0};
}

static long fill_file(void *ctx, void *p, size_t n, struct err *e)
{
	const int *fd = ctx;
	ssize_t got;

	do
		got = read(*fd, p, n);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		err_errno(e, "FILE-READ", "cannot read");
	return got;
}

void stream_file(struct stream *s, const int *fd, uint64_t max)
{
	stream_open(s, fill_file, (void *)(uintptr_t)fd, max);
}

static long fill_memory(void *ctx, void *p, size_t n, struct err *e)
{
	struct text *left = ctx, head = text_head(*left, n);

	(void)e;
	if (head.n)
		memcpy(p, head.p, head.n);
	*left = text_tail(*left, n);
	return (long)head.n;
}

void stream_memory(struct stream *s, struct text *bytes)
{
	stream_open(s, fill_memory, bytes, bytes->n);
}

static bool refill(struct stream *s)
{
	if (s->over)
		return false;
	long n = s->fill(s->ctx, s->held, sizeof s->held, &s->e);
	s->at = s->end = 0;
	if (n > 0 && (uint64_t)n > s->max - s->seen) {
		stream_fail(s, "LIST-SIZE", "more than %ju bytes", (uintmax_t)s->max);
		n = -1;
	}
	s->over = n <= 0;
	if (n > 0) {
		s->end = (size_t)n;
		s->seen += (uint64_t)n;
	}
	return n > 0;
}

int stream_peek(struct stream *s)
{
	if (s->over || (s->at == s->end && !refill(s)))
		return STREAM_END;
	return s->held[s->at];
}

int stream_next(struct stream *s)
{
	int c = stream_peek(s);

	if (c != STREAM_END)
		s->at++;
	s->line += c == '\n';
	return c;
}

bool stream_line(struct stream *s, struct buf *out)
{
	int c = STREAM_END;

	buf_clear(out);
	if (stream_peek(s) == STREAM_END)
		return false;
	while ((c = stream_next(s)) != STREAM_END && c != '\n')
		if (!buf_char(out, (char)c))
			return stream_fail(s, "LIST-SYNTAX", "a line of more than %zu bytes", out->max);
	return s->e.code[0] == '\0';
}

bool stream_fail(struct stream *s, const char *code, const char *fmt, ...)
{
	char text[300];
	va_list ap;

	if (!s->e.code[0]) {
		va_start(ap, fmt);
		vsnprintf(text, sizeof text, fmt, ap);
		va_end(ap);
		err_set(&s->e, code, "%s", text);
	}
	s->over = true;
	return false;
}

bool stream_failed(const struct stream *s, struct err *e)
{
	if (!s->e.code[0])
		return false;
	if (e) {
		*e = s->e;
		err_in(e, "line %ju", (uintmax_t)s->line);
	}
	return true;
}
