#include "packtool/container.h"

#include "base/file.h"
#include "crypto/minisign.h"
#include "pack/layout.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static struct content *add(struct contents *c, const char *name, struct err *e)
{
	if (c->count == MEMBERS_MAX) {
		err_set(e, "PACK-CONTAINER", "more than %d members", MEMBERS_MAX);
		return NULL;
	}
	struct content *m = &c->members[c->count++];
	*m = (struct content){.fd = -1};
	snprintf(m->name, sizeof m->name, "%s", name);
	return m;
}

bool contents_bytes(struct contents *c, const char *name, struct text bytes, struct err *e)
{
	struct content *m = add(c, name, e);

	if (!m)
		return false;
	m->bytes = bytes;
	m->size = bytes.n;
	return true;
}

bool contents_range(struct contents *c, const char *name, int fd, uint64_t offset, uint64_t size,
		    struct err *e)
{
	struct content *m = add(c, name, e);

	if (!m)
		return false;
	m->fd = fd;
	m->offset = offset;
	m->size = size;
	return true;
}

bool contents_of(struct contents *c, int fd, const struct container *from, struct err *e)
{
	for (size_t i = 0; i < from->count; i++) {
		const struct member *m = &from->members[i];
		if (!layout_is_pad(m->name) &&
		    !contents_range(c, m->name, fd, m->offset, m->size, e))
			return false;
	}
	return true;
}

bool contents_sign(struct contents *c, const char *fingerprint, struct text file, struct err *e)
{
	char name[101];
	size_t at = 1, sigs = 0;

	layout_sig_name(name, fingerprint);
	for (size_t i = 1; i < c->count; i++) {
		if (!text_starts(text_of(c->members[i].name), T("sigs/")))
			break;
		int order = strcmp(c->members[i].name, name);
		if (order == 0)
			return err_set(e, "PACK-SIGNED", "this key has signed the pack already");
		at += order < 0;
		sigs++;
	}
	if (sigs == SIGS_MAX)
		return err_set(e, "PACK-SIGNED", "the pack has %d signatures; no more are allowed",
			       SIGS_MAX);
	if (c->count == 0 || !contents_bytes(c, name, file, e))
		return false;
	struct content mine = c->members[c->count - 1];
	memmove(&c->members[at + 1], &c->members[at], (c->count - 1 - at) * sizeof mine);
	c->members[at] = mine;
	return true;
}

static bool put(int fd, uint64_t *at, const void *p, size_t n, struct err *e)
{
	*at += n;
	return file_write_fd(fd, p, n, e);
}

static bool put_zeros(int fd, uint64_t *at, uint64_t n, struct err *e)
{
	static const char zeros[LAYOUT_ALIGN];

	return put(fd, at, zeros, (size_t)n, e);
}

static bool put_range(int fd, uint64_t *at, const struct content *m, struct err *e)
{
	char chunk[65536];

	for (uint64_t done = 0; done < m->size;) {
		size_t n = m->size - done < sizeof chunk ? (size_t)(m->size - done) : sizeof chunk;
		if (!file_pread(m->fd, chunk, n, (off_t)(m->offset + done), e) ||
		    !put(fd, at, chunk, n, e))
			return false;
		done += n;
	}
	return true;
}

static bool put_member(int fd, uint64_t *at, const struct content *m, struct err *e)
{
	uint8_t header[USTAR_BLOCK];

	ustar_header(header, m->name, m->size);
	if (!put(fd, at, header, sizeof header, e))
		return false;
	bool ok = m->fd < 0 ? put(fd, at, m->bytes.p, m->bytes.n, e) : put_range(fd, at, m, e);
	uint64_t over = m->size % USTAR_BLOCK;
	return ok && (!over || put_zeros(fd, at, USTAR_BLOCK - over, e));
}

static bool put_pad(int fd, uint64_t *at, unsigned number, struct err *e)
{
	uint8_t header[USTAR_BLOCK];
	uint64_t size = layout_pad_size(*at);
	char name[16];

	snprintf(name, sizeof name, "pad%u", number);
	ustar_header(header, name, size);
	return put(fd, at, header, sizeof header, e) && put_zeros(fd, at, size, e);
}

bool container_write(int fd, const struct contents *c, struct err *e)
{
	struct container walked;
	unsigned pads = 0;
	uint64_t at = 0;

	for (size_t i = 0; i < c->count; i++) {
		struct text name = text_of(c->members[i].name);
		bool aligned = text_starts(name, T("tree.")) || text_ends(name, T(".db"));
		if ((aligned && !put_pad(fd, &at, pads++, e)) ||
		    !put_member(fd, &at, &c->members[i], e))
			return err_in(e, "%s", c->members[i].name);
	}
	return put_zeros(fd, &at, 2 * (uint64_t)USTAR_BLOCK, e) && ustar_walk(fd, &walked, e);
}

/* The entry in the folder is synced too, so that a success is one after a power cut. */
static bool sync_folder(const char *path, struct err *e)
{
	char folder[4096];
	struct cut c = text_cut_last(text_of(path), '/');
	size_t n = c.found ? (c.head.n ? c.head.n : 1) : 1;

	if (n >= sizeof folder)
		return err_set(e, "FILE-WRITE", "%s: path too long", path);
	memcpy(folder, c.found ? path : ".", n);
	folder[n] = '\0';
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool ok = (fd >= 0 && fsync(fd) == 0) || err_errno(e, "FILE-WRITE", "%s", folder);
	if (fd >= 0)
		close(fd);
	return ok;
}

bool container_place(const char *path, const char *temp, const struct contents *c, struct err *e)
{
	if (file_is_stream(AT_FDCWD, path))
		return err_set(e, "FILE-KIND", "%s: a pack goes to a file", path);
	int fd = open(temp, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
	bool ok = false;

	if (fd < 0)
		return err_errno(e, "FILE-WRITE", "%s", temp);
	if (!container_write(fd, c, e))
		goto out;
	if (fsync(fd) < 0 || rename(temp, path) < 0)
		err_errno(e, "FILE-WRITE", "%s", path);
	else
		ok = sync_folder(path, e);
out:
	close(fd);
	if (!ok)
		unlink(temp);
	return ok;
}

bool container_read(int fd, const struct container *c, const char *name, struct buf *out,
		    struct err *e)
{
	const struct member *m = ustar_find(c, name);

	buf_clear(out);
	if (!m)
		return err_set(e, "PACK-MEMBER", "no member \"%s\"", name);
	if (m->size > out->max || !buf_reserve(out, (size_t)m->size))
		return err_set(e, "PACK-SIZE", "member \"%s\" is too large", name);
	if (!file_pread(fd, out->p, (size_t)m->size, (off_t)m->offset, e))
		return err_in(e, "%s", name);
	out->n = (size_t)m->size;
	return true;
}
