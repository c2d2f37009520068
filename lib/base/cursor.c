#include "base/cursor.h"

#include <string.h>

struct cursor cursor_of(const void *p, size_t n)
{
	return (struct cursor){.p = p, .left = n};
}

struct text cursor_bytes(struct cursor *c, size_t n)
{
	if (c->failed || n > c->left) {
		c->failed = true;
		return (struct text){"", 0};
	}
	struct text t = {(const char *)c->p, n};
	if (n)
		c->p += n;
	c->left -= n;
	c->at += n;
	return t;
}

bool cursor_copy(struct cursor *c, void *out, size_t n)
{
	struct text t = cursor_bytes(c, n);

	if (c->failed) {
		memset(out, 0, n);
		return false;
	}
	if (n)
		memcpy(out, t.p, n);
	return true;
}

static uint64_t little(struct cursor *c, size_t n)
{
	uint8_t b[8] = {0};
	uint64_t v = 0;

	cursor_copy(c, b, n);
	for (size_t i = n; i-- > 0;)
		v = v << 8 | b[i];
	return v;
}

uint32_t cursor_le32(struct cursor *c)
{
	return (uint32_t)little(c, 4);
}

uint64_t cursor_le64(struct cursor *c)
{
	return little(c, 8);
}

bool cursor_done(const struct cursor *c)
{
	return !c->failed && c->left == 0;
}
