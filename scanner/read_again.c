#include "scanner/read_inside.h"

#include "base/file.h"

#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

/* Opens a path below dir, however long it is. */
static int open_below(int dir, struct text path)
{
	char part[PATH_MAX];
	int at = dir;

	while (path.n >= sizeof part) {
		size_t cut = text_find_last(text_head(path, sizeof part - 1), '/');
		memcpy(part, path.p, cut);
		part[cut] = '\0';
		int next = openat(at, part, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
		if (at != dir)
			close(at);
		if (next < 0)
			return -1;
		at = next;
		path = text_tail(path, cut + 1);
	}
	memcpy(part, path.p, path.n);
	part[path.n] = '\0';
	int fd = openat(at, part, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW | O_NONBLOCK);
	if (at != dir)
		close(at);
	return fd;
}

static bool same_bytes(struct worker *w, uint32_t index, struct text bytes)
{
	uint8_t digest[SHA_MAX];

	return sha_begin(w->sha) && sha_add(w->sha, bytes.p, bytes.n) && sha_end(w->sha, digest) &&
	       memcmp(digest, w->reader->content.files[index].sha256, 32) == 0;
}

static bool read_again(void *ctx, uint32_t index, struct buf *out, struct err *e)
{
	struct worker *w = ctx;
	struct reader *r = w->reader;
	const struct entry *x = r->sorted[index];
	const struct origin *o = &r->origins[x->origin];

	if (x->kept.p)
		return buf_text(out, x->kept) || err_set(e, "LIMIT-SIZE", "too large to read again");
	if (o->dir < 0)
		return err_set(e, "LIMIT-SIZE", "the archive is too large to look at this file again");
	int fd = open_below(o->dir, text_tail(x->file.path, o->prefix.n));
	if (fd < 0)
		return err_errno(e, "FILE-OPEN", "cannot be opened again");
	bool ok = file_read_fd(fd, out, e);
	close(fd);
	if (ok && !same_bytes(w, index, buf_view(out)))
		return err_set(e, "FILE-CHANGED", "changed while it was scanned");
	return ok;
}

static bool in_folder(void *ctx, uint32_t index)
{
	const struct reader *r = ((struct worker *)ctx)->reader;

	return r->origins[r->sorted[index]->origin].dir >= 0;
}

bool read_pieces(struct reader *r, uint32_t index,
		 bool (*piece)(void *ctx, const void *p, size_t n), void *ctx, struct err *e)
{
	const struct entry *x = r->sorted[index];
	const struct origin *o = &r->origins[x->origin];
	size_t got = STREAM_BYTES;
	bool ok = true;

	if (x->kept.p && x->kept.n == x->file.size)
		return piece(ctx, x->kept.p, x->kept.n);
	int fd = o->dir < 0 ? -1 : open_below(o->dir, text_tail(x->file.path, o->prefix.n));
	if (fd < 0)
		return err_set(e, "FILE-OPEN", "cannot be opened again");
	char *p = read_buffer(&r->workers[0], STREAM_BYTES);
	if (!p)
		ok = read_full(e);
	while (ok && got == STREAM_BYTES) {
		ok = read_fill(fd, p, STREAM_BYTES, 0, &got) ||
		     err_errno(e, "FILE-READ", "cannot be read again");
		ok = ok && piece(ctx, p, got);
	}
	close(fd);
	return ok;
}

struct content_source read_source(struct reader *r)
{
	return (struct content_source){.ctx = &r->workers[0], .read = read_again};
}

unsigned read_lookers(struct reader *r, struct content_looker out[THREADS_MAX])
{
	for (unsigned i = 0; i < r->options.threads; i++) {
		struct worker *w = &r->workers[i];
		out[i] = (struct content_looker){w->content, w->arena, {.ctx = w, .read = read_again, .in_folder = in_folder}};
	}
	return r->options.threads;
}

struct rehasher *read_rehasher(struct reader *r)
{
	return &r->workers[0].rehasher;
}
