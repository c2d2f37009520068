#include "packtool/download.h"

#include "base/file.h"
#include "crypto/digest.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define TRIES	  5
#define TRY_BYTES ((uint64_t)64 << 10) /* a try that brought fewer is the last */
#define NOTE_MAX  ((size_t)64 << 10)

static bool place(char *out, size_t size, const char *name, struct err *e)
{
	const char *set = getenv("PICKET_CACHE"), *xdg = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
	int n;

	if (set && set[0])
		n = snprintf(out, size, "%s/%s", set, name);
	else if (geteuid() == 0)
		n = snprintf(out, size, "/var/cache/picket/%s", name);
	else if (xdg && xdg[0] == '/')
		n = snprintf(out, size, "%s/picket/%s", xdg, name);
	else if (home && home[0])
		n = snprintf(out, size, "%s/.cache/picket/%s", home, name);
	else
		return err_set(e, "CACHE", "no place for downloads: HOME is not set");
	return (n > 0 && (size_t)n < size) || err_set(e, "CACHE", "the folder's name is too long");
}

bool cache_open(const char *name, struct cache *out, struct err *e)
{
	*out = (struct cache){.fd = -1, .lock = -1};
	if (!place(out->dir, sizeof out->dir, name, e))
		return false;
	if (!file_mkdirs(out->dir, 0700, e)) {
		err_set(e, "CACHE", "%.400s: cannot be made", out->dir);
		return err_hint(e, "set PICKET_CACHE to a folder that can be written");
	}
	out->fd = open(out->dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
	if (out->fd >= 0)
		out->lock = openat(out->fd, "lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (out->lock < 0) {
		err_errno(e, "CACHE", "%.400s", out->dir);
		return err_hint(e, "set PICKET_CACHE to a folder that can be written");
	}
	if (flock(out->lock, LOCK_EX | LOCK_NB) == 0)
		return true;
	err_set(e, "CACHE", "another run is at work in %.400s", out->dir);
	return err_hint(e, "wait for it to end");
}

void cache_close(struct cache *c)
{
	if (c->lock >= 0)
		close(c->lock);
	if (c->fd >= 0)
		close(c->fd);
	c->lock = c->fd = -1;
}

bool cache_path(const struct cache *c, const char *name, char *out, struct err *e)
{
	int n = snprintf(out, 4096, "%s/%s", c->dir, name);

	return (n > 0 && n < 4096) || err_set(e, "CACHE", "the folder's name is too long");
}

bool cache_get(const struct cache *c, const char *name, struct buf *out)
{
	buf_clear(out);
	return file_read(c->fd, name, true, out, NULL);
}

bool cache_put(const struct cache *c, const char *name, struct text bytes, struct err *e)
{
	return bytes.n <= NOTE_MAX ? file_replace(c->fd, name, bytes.p, bytes.n, 0600, e)
				   : err_set(e, "CACHE", "%s: too long", name);
}

#define PART_NAME (DIGEST_HEX + 8)

static void part_name(char out[PART_NAME], struct text wanted, const char *end)
{
	struct digest d = digest_of(DIGEST_FILE, NULL, wanted.p, wanted.n);
	char hex[DIGEST_HEX];

	digest_hex(hex, &d);
	snprintf(out, PART_NAME, "%.32s.%s", hex, end);
}

/* One request that goes on from what is there. */
static bool attempt(const struct cache *c, const struct download *d, int fd, const char *etag_name,
		    struct fetch_reply *reply, struct err *e)
{
	struct buf etag = BUF(256);
	struct fetch f = d->fetch;
	struct stat st;

	if (fstat(fd, &st) < 0)
		return err_errno(e, "CACHE", "cannot look at what came so far");
	f.out = fd;
	f.have = (uint64_t)st.st_size <= f.max ? (uint64_t)st.st_size : 0;
	if ((uint64_t)st.st_size > f.max && ftruncate(fd, 0) < 0)
		return err_errno(e, "CACHE", "cannot begin again");
	/* A strong ETag only: a weak one does not stand for bytes (RFC 9110, section 13.1.5). */
	if (f.have && cache_get(c, etag_name, &etag) && text_starts(buf_view(&etag), T("\"")))
		f.if_range = buf_cstr(&etag);
	bool ok = fetch_run(&f, reply, e);
	if (!ok && reply->status == 416 && f.have && ftruncate(fd, 0) == 0) {
		f.have = 0;
		f.if_range = NULL;
		ok = fetch_run(&f, reply, e);
	}
	if (reply->etag[0])
		cache_put(c, etag_name, text_of(reply->etag), NULL);
	buf_free(&etag);
	return ok;
}

int download_get(const struct cache *c, const struct download *d, struct fetch_reply *reply,
		 struct err *e)
{
	char part[PART_NAME], etag[PART_NAME];
	uint64_t before = 0;
	bool ok = false;

	part_name(part, d->wanted, "part");
	part_name(etag, d->wanted, "etag");
	int fd = openat(c->fd, part, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0) {
		err_errno(e, "CACHE", "%s/%s", c->dir, part);
		return -1;
	}
	memset(reply, 0, sizeof *reply);
	ok = d->whole && d->whole(d->ctx, fd);
	for (int i = 0; i < TRIES && !ok; i++) {
		ok = attempt(c, d, fd, etag, reply, e);
		if (!ok && (!fetch_passing(e) || reply->size < before + TRY_BYTES))
			break;
		before = reply->size;
	}
	if (ok)
		return fd;
	close(fd);
	return -1;
}

void download_drop(const struct cache *c, struct text wanted)
{
	char name[PART_NAME];

	part_name(name, wanted, "part");
	unlinkat(c->fd, name, 0);
	part_name(name, wanted, "etag");
	unlinkat(c->fd, name, 0);
}
