#include "corpusd/frame.h"

#include "base/cursor.h"
#include "base/file.h"

#include <string.h>

static const char magic[4] = {'P', 'K', 'T', 'f'};

static bool begin(struct frame_reader *r)
{
	struct cursor c = cursor_of(r->head, sizeof r->head);
	struct text m = cursor_bytes(&c, sizeof magic);
	uint32_t kind = cursor_le32(&c);
	uint64_t n = cursor_le64(&c);

	if (!text_eq(m, text_n(magic, sizeof magic)) || r->ended)
		return false;
	if (kind == FRAME_REPORT && (r->has_report || n > r->report.max))
		return false;
	if (kind == FRAME_END && (!r->has_report || n != 1))
		return false;
	if (kind != FRAME_REPORT && kind != FRAME_END)
		return false;
	r->has_report = true;
	r->kind = kind;
	r->left = n;
	r->head_n = 0;
	return true;
}

static size_t take_head(struct frame_reader *r, const uint8_t *p, size_t n)
{
	size_t want = sizeof r->head - r->head_n, got = n < want ? n : want;

	memcpy(r->head + r->head_n, p, got);
	r->head_n += got;
	if (r->head_n == sizeof r->head && !begin(r))
		r->failed = true;
	return got;
}

static size_t take_payload(struct frame_reader *r, const uint8_t *p, size_t n)
{
	size_t got = n < r->left ? n : (size_t)r->left;

	if (r->kind == FRAME_REPORT)
		r->failed |= !buf_add(&r->report, p, got);
	else if (got)
		r->status = p[0];
	r->left -= got;
	return got;
}

bool frame_feed(struct frame_reader *r, const void *bytes, size_t n)
{
	const uint8_t *p = bytes;

	while (!r->failed && (n || (r->kind && r->left == 0))) {
		size_t got = r->kind ? take_payload(r, p, n) : take_head(r, p, n);
		p += got;
		n -= got;
		if (r->kind && r->left == 0) {
			r->ended |= r->kind == FRAME_END;
			r->kind = 0;
		}
	}
	return !r->failed;
}

bool frame_whole(const struct frame_reader *r, struct err *e)
{
	if (!r->failed && r->ended && r->head_n == 0)
		return true;
	err_set(e, "WORKER-ANSWER", "the scanning process ended without a whole answer");
	return err_hint(e, "there is no verdict; the log of the daemon may say why");
}

bool frame_write(int fd, enum frame_kind kind, const void *p, size_t n, struct err *e)
{
	uint8_t head[16];

	memcpy(head, magic, sizeof magic);
	for (int i = 0; i < 4; i++)
		head[4 + i] = (uint8_t)((uint32_t)kind >> (8 * i));
	for (int i = 0; i < 8; i++)
		head[8 + i] = (uint8_t)((uint64_t)n >> (8 * i));
	return file_write_fd(fd, head, sizeof head, e) && file_write_fd(fd, p, n, e);
}
