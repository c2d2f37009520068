/* A mirror: BASE/index and BASE/packs/<manifest id>.iocpack, over HTTP or in a folder. */
#include "packtool/remote.h"

#include "base/file.h"
#include "packtool/integrity.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static bool join(char out[URL_MAX + 1], const char *base, const char *name, struct err *e)
{
	int n = snprintf(out, URL_MAX + 1, "%s%s", base, name);

	return (n > 0 && n <= URL_MAX) || err_set(e, "FETCH-URL", "the address is too long");
}

static bool pack_place(const struct remote *r, const struct offer *o, char out[URL_MAX + 1],
		       struct err *e)
{
	char hex[DIGEST_HEX], name[DIGEST_HEX + 32];

	digest_hex(hex, &o->id);
	snprintf(name, sizeof name, "packs/%s.iocpack", hex);
	return join(out, r->base, name, e);
}

static const char *auth_of(const struct remote *r)
{
	return r->basic.n ? r->basic.p : NULL;
}

/* --- over HTTP */

/* The index fetched before, with its ETag in the first line. */
static void index_note(const struct remote *r, char out[64])
{
	struct digest d = digest_of(DIGEST_FILE, NULL, r->base, strlen(r->base));
	char hex[DIGEST_HEX];

	digest_hex(hex, &d);
	snprintf(out, 64, "%.32s.index", hex);
}

static void keep_index(const struct remote *r, const char *note, const char *etag, struct text bytes)
{
	struct buf b = BUF(MIRROR_INDEX_MAX);

	if (etag[0] && buf_printf(&b, "%s\n", etag) && buf_text(&b, bytes))
		cache_put(r->cache, note, buf_view(&b), NULL);
	buf_free(&b);
}

static bool mirror_list(struct remote *r, struct offers *out, struct err *e)
{
	struct buf known = BUF(MIRROR_INDEX_MAX), came = BUF(MIRROR_INDEX_MAX);
	char url[URL_MAX + 1], note[64], etag[256] = "";
	struct fetch_reply reply;

	index_note(r, note);
	cache_get(r->cache, note, &known);
	struct cut c = text_cut(buf_view(&known), '\n');
	if (c.found && c.head.n < sizeof etag)
		memcpy(etag, c.head.p, c.head.n);
	*out = (struct offers){0};
	bool ok = join(url, r->base, "index", e);
	struct fetch f = {.way = r->way, .url = url, .auth = auth_of(r), .body = -1,
			  .etag = etag[0] ? etag : NULL};
	ok = ok && fetch_bytes(&f, &came, &reply, e);
	if (!ok && r->pushes && err_is(e, "FETCH-NOT-FOUND"))
		ok = true;
	else if (!ok && err_is(e, "FETCH-NOT-FOUND"))
		err_hint(e, "no mirror of packs is there: picket corpus push FOLDER FILE... writes what a web server shows; "
			    "a registry's address begins with oci://");
	else if (ok && reply.not_modified)
		ok = offers_parse(c.tail, out, e);
	else if (ok)
		ok = offers_parse(buf_view(&came), out, e) || err_in(e, "%s", url);
	if (ok && came.n)
		keep_index(r, note, reply.etag, buf_view(&came));
	buf_free(&known);
	buf_free(&came);
	return ok;
}

static int mirror_get(struct remote *r, const struct offer *o, struct err *e)
{
	char url[URL_MAX + 1];

	return pack_place(r, o, url, e) ? remote_download(r, o, url, auth_of(r), e) : -1;
}

static bool send(struct remote *r, const char *url, int fd, uint64_t size, const char *type, struct err *e)
{
	struct fetch_reply reply;
	struct fetch f = {.way = r->way, .method = "PUT", .url = url, .auth = auth_of(r), .out = -1,
			  .body = fd, .body_size = size, .content_type = type};

	if (fetch_run(&f, &reply, e))
		return true;
	return err_is(e, "FETCH-STATUS")
		       ? err_hint(e, "this server takes no PUT: push to a folder and let the server show that")
		       : false;
}

static bool mirror_put(struct remote *r, const struct offer *o, int fd, struct err *e)
{
	char url[URL_MAX + 1];

	return pack_place(r, o, url, e) && send(r, url, fd, o->size, "application/octet-stream", e);
}

static bool mirror_publish(struct remote *r, const struct offers *all, struct err *e)
{
	struct buf b = BUF(MIRROR_INDEX_MAX);
	char url[URL_MAX + 1];
	int fd = file_in_memory("index", false);
	bool ok = (fd >= 0 && offers_format(all, &b)) || err_set(e, "NO-MEMORY", "out of memory");

	ok = ok && file_write_fd(fd, b.p, b.n, e) && join(url, r->base, "index", e) &&
	     send(r, url, fd, b.n, "text/plain", e);
	if (fd >= 0)
		close(fd);
	buf_free(&b);
	return ok;
}

const struct remote_kind remote_mirror = {mirror_list, mirror_get, mirror_put, mirror_publish};

/* --- in a folder */

/* One pushes at a time; the kernel lets go of it when the process ends, however it does. */
static bool folder_lock(struct remote *r, struct err *e)
{
	if (!r->pushes || r->lock > 0)
		return true;
	if (!file_mkdirs(r->base, 0755, e))
		return false;
	r->lock = open(r->base, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	return (r->lock > 0 && flock(r->lock, LOCK_EX) == 0) || err_errno(e, "FILE-OPEN", "%s", r->base);
}

static bool folder_list(struct remote *r, struct offers *out, struct err *e)
{
	struct buf b = BUF(MIRROR_INDEX_MAX);
	char path[URL_MAX + 1];

	*out = (struct offers){0};
	bool ok = folder_lock(r, e) && join(path, r->base, "index", e);
	if (ok && r->pushes && access(path, F_OK) < 0 && errno == ENOENT)
		return true;
	if (ok && access(path, F_OK) < 0 && errno == ENOENT) {
		err_set(e, "FILE-OPEN", "%s: no index of packs is there", path);
		ok = err_hint(e, "a mirror is a folder that picket corpus push wrote, https://... or oci://HOST/NAME");
	}
	ok = ok && file_read(AT_FDCWD, path, false, &b, e) &&
	     (offers_parse(buf_view(&b), out, e) || err_in(e, "%s", path));
	buf_free(&b);
	return ok;
}

static int folder_get(struct remote *r, const struct offer *o, struct err *e)
{
	char path[URL_MAX + 1];
	struct file_sums sums;
	struct stat st;

	if (!pack_place(r, o, path, e))
		return -1;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0) {
		err_errno(e, "FILE-OPEN", "%s", path);
		return -1;
	}
	/* Its size first: a device has no end. */
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && (uint64_t)st.st_size == o->size && file_sums(fd, &sums, e) &&
	    sums.size == o->size && memcmp(sums.sha256, o->sha256, 32) == 0)
		return fd;
	close(fd);
	err_set(e, "PULL-DIGEST", "%s: these are not the bytes that the index announces", path);
	return -1;
}

static bool copy(int from, uint64_t size, int to, struct err *e)
{
	char chunk[65536];

	for (uint64_t at = 0; at < size;) {
		size_t n = size - at < sizeof chunk ? (size_t)(size - at) : sizeof chunk;
		if (!file_pread(from, chunk, n, (off_t)at, e) || !file_write_fd(to, chunk, n, e))
			return false;
		at += n;
	}
	return fsync(to) == 0 || err_errno(e, "FILE-WRITE", "cannot sync");
}

static bool folder_put(struct remote *r, const struct offer *o, int fd, struct err *e)
{
	char path[URL_MAX + 1], temp[URL_MAX + 8], dir[URL_MAX + 1];

	if (!pack_place(r, o, path, e) || !join(dir, r->base, "packs", e) || !file_mkdirs(dir, 0755, e))
		return false;
	snprintf(temp, sizeof temp, "%s.new", path);
	int to = open(temp, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
	bool ok = to >= 0 || err_errno(e, "FILE-WRITE", "%s", temp);
	ok = ok && copy(fd, o->size, to, e) &&
	     (rename(temp, path) == 0 || err_errno(e, "FILE-WRITE", "%s", path));
	if (to >= 0)
		close(to);
	if (!ok)
		unlink(temp);
	return ok;
}

static bool folder_publish(struct remote *r, const struct offers *all, struct err *e)
{
	struct buf b = BUF(MIRROR_INDEX_MAX);
	char path[URL_MAX + 1];
	bool ok = (offers_format(all, &b) || err_set(e, "NO-MEMORY", "out of memory")) &&
		  join(path, r->base, "index", e) && file_replace(AT_FDCWD, path, b.p, b.n, 0644, e);

	buf_free(&b);
	return ok;
}

const struct remote_kind remote_folder = {folder_list, folder_get, folder_put, folder_publish};
