#include "base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

/* Copy src into dst, each control byte (and DEL) as '?', cut with "...". */
static void put_line(char *dst, size_t size, const char *src)
{
	size_t n = strlen(src);
	size_t keep = n < size ? n : size - 1;

	memcpy(dst, src, keep);
	dst[keep] = '\0';
	if (n >= size)
		memcpy(dst + size - 4, "...", 4);
	for (char *p = dst; *p; p++)
		if ((unsigned char)*p < 0x20 || *p == 0x7f)
			*p = '?';
}

static void fill(struct err *e, const char *code, const char *text)
{
	put_line(e->code, sizeof e->code, code);
	put_line(e->text, sizeof e->text, text);
	e->hint[0] = '\0';
}

bool err_set(struct err *e, const char *code, const char *fmt, ...)
{
	char line[1024];
	va_list ap;

	if (!e)
		return false;
	va_start(ap, fmt);
	vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	fill(e, code, line);
	return false;
}

bool err_errno(struct err *e, const char *code, const char *fmt, ...)
{
	int number = errno;
	char line[1024];
	va_list ap;

	if (!e)
		return false;
	va_start(ap, fmt);
	int n = vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	if (n >= 0 && (size_t)n < sizeof line)
		snprintf(line + n, sizeof line - (size_t)n, ": %s", strerror(number));
	fill(e, code, line);
	return false;
}

bool err_in(struct err *e, const char *fmt, ...)
{
	char line[1024];
	va_list ap;

	if (!e)
		return false;
	va_start(ap, fmt);
	int n = vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	if (n >= 0 && (size_t)n < sizeof line)
		snprintf(line + n, sizeof line - (size_t)n, ": %s", e->text);
	put_line(e->text, sizeof e->text, line);
	return false;
}

bool err_hint(struct err *e, const char *fmt, ...)
{
	char line[512];
	va_list ap;

	if (!e)
		return false;
	va_start(ap, fmt);
	vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	put_line(e->hint, sizeof e->hint, line);
	return false;
}

bool err_is(const struct err *e, const char *code)
{
	return strcmp(e->code, code) == 0;
}
