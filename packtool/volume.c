#include "packtool/volume.h"

#include "base/file.h"
#include "pack/lines.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK ((size_t)1 << 20)

bool volume_parse(struct text start, struct volume *out, struct err *e)
{
	struct volume v = {0};
	struct text rest = text_head(start, VOLUME_HEAD_MAX), line;
	char again[VOLUME_HEAD_MAX];
	size_t lines = 0, n;

	struct text left = rest;
	while (lines < 6 && text_line(&left, &line))
		lines++;
	v.head = rest.n - left.n;
	struct lines r = {.rest = text_head(rest, v.head)};
	lines_begin(&r, "iocpack-volume");
	lines_literal(&r, "1");
	lines_begin(&r, "set");
	lines_digest(&r, &v.set);
	lines_begin(&r, "number");
	lines_number(&r, &v.number);
	lines_begin(&r, "count");
	lines_number(&r, &v.count);
	lines_begin(&r, "size");
	lines_number(&r, &v.size);
	lines_begin(&r, "hash");
	lines_digest(&r, &v.hash);
	lines_end(&r);
	if (r.failed || v.number == 0 || v.number > v.count || v.count > VOLUMES_MAX || v.size == 0 ||
	    !volume_format(&v, again, &n) || n != v.head || memcmp(again, rest.p, n) != 0)
		return err_set(e, "VOLUME-MALFORMED", "not the head of a volume");
	*out = v;
	return true;
}

bool volume_format(const struct volume *v, char out[VOLUME_HEAD_MAX], size_t *n)
{
	char set[DIGEST_HEX], hash[DIGEST_HEX];

	digest_hex(set, &v->set);
	digest_hex(hash, &v->hash);
	int len = snprintf(out, VOLUME_HEAD_MAX,
			   "iocpack-volume 1\nset %s\nnumber %" PRIu64 "\ncount %" PRIu64
			   "\nsize %" PRIu64 "\nhash %s\n",
			   set, v->number, v->count, v->size, hash);
	*n = (size_t)len;
	return len > 0 && (size_t)len < VOLUME_HEAD_MAX;
}

/* Copies and hashes; to may be -1. */
static bool pass(int from, uint64_t at, uint64_t size, int to, struct digest *hash, struct err *e)
{
	struct digest_state s;
	char *chunk = malloc(CHUNK);
	bool ok = chunk || err_set(e, "NO-MEMORY", "out of memory");

	digest_begin(&s, DIGEST_FILE, NULL);
	while (ok && size) {
		size_t n = size < CHUNK ? (size_t)size : CHUNK;
		ok = file_pread(from, chunk, n, (off_t)at, e) &&
		     (to < 0 || file_write_fd(to, chunk, n, e));
		if (ok)
			digest_add(&s, chunk, n);
		at += n;
		size -= n;
	}
	free(chunk);
	*hash = digest_end(&s);
	return ok;
}

static bool cut_one(int fd, uint64_t at, struct volume *v, const char *path, struct err *e)
{
	char head[VOLUME_HEAD_MAX];
	size_t n;

	if (!pass(fd, at, v->size, -1, &v->hash, e))
		return false;
	unlink(path);
	int out = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
	bool ok = (out >= 0 || err_errno(e, "FILE-WRITE", "%s", path)) && volume_format(v, head, &n) &&
		  file_write_fd(out, head, n, e) && pass(fd, at, v->size, out, &v->hash, e) &&
		  (fsync(out) == 0 || err_errno(e, "FILE-WRITE", "%s", path));
	if (out >= 0)
		close(out);
	return ok;
}

bool volume_cut(int fd, uint64_t size, const struct digest *set, uint64_t max, const char *dir,
		uint64_t *count, struct err *e)
{
	uint64_t room = max - VOLUME_HEAD_MAX;
	char path[4300];

	if (max < VOLUME_SIZE_MIN)
		return err_set(e, "VOLUME-SIZE", "a volume holds at least %ju bytes",
			       (uintmax_t)VOLUME_SIZE_MIN);
	*count = (size + room - 1) / room;
	if (*count > VOLUMES_MAX)
		return err_set(e, "VOLUME-SIZE", "more than %d volumes would be needed", VOLUMES_MAX);
	for (uint64_t i = 0; i < *count; i++) {
		uint64_t at = i * room;
		struct volume v = {.set = *set, .number = i + 1, .count = *count,
				   .size = size - at < room ? size - at : room};
		snprintf(path, sizeof path, "%.4000s/volume-%03ju.iocvol", dir, (uintmax_t)i + 1);
		if (!cut_one(fd, at, &v, path, e))
			return false;
	}
	return true;
}

static void set_path(char out[4300], const char *store, const struct digest *set)
{
	char hex[DIGEST_HEX];

	digest_hex(hex, set);
	snprintf(out, 4300, "%.4000s/volumes/%.32s", store, hex);
}

/* A set more is only begun while there are few. */
static bool make_set(const char *store, const char *path, struct err *e)
{
	char all[4300];
	const struct dirent *entry;
	size_t sets = 0;

	if (access(path, F_OK) == 0)
		return true;
	snprintf(all, sizeof all, "%.4000s/volumes", store);
	if (!file_mkdirs(all, 0755, e))
		return false;
	DIR *d = opendir(all);
	while (d && (entry = readdir(d)))
		sets += entry->d_name[0] != '.';
	if (d)
		closedir(d);
	if (sets >= VOLUME_SETS_MAX) {
		err_set(e, "VOLUME-FULL", "%d shipments are waiting for their missing volumes", VOLUME_SETS_MAX);
		return err_hint(e, "bring those, or delete folders in %.150s", all);
	}
	return file_mkdirs(path, 0755, e);
}

static bool check_head(int fd, struct volume *v, struct err *e)
{
	char start[VOLUME_HEAD_MAX];
	struct stat st;

	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode))
		return err_set(e, "VOLUME-MALFORMED", "not a file");
	size_t n = st.st_size < (off_t)sizeof start ? (size_t)st.st_size : sizeof start;
	if (!file_pread(fd, start, n, 0, e) || !volume_parse(text_n(start, n), v, e))
		return false;
	return v->size == (uint64_t)st.st_size - v->head ||
	       err_set(e, "VOLUME-DAMAGED", "volume %ju of %ju is %ju bytes long; it says %ju",
		       (uintmax_t)v->number, (uintmax_t)v->count, (uintmax_t)st.st_size - v->head,
		       (uintmax_t)v->size);
}

bool volume_keep(const char *store, int fd, struct volume *out, struct err *e)
{
	char dir[4300], temp[4400], path[4400];
	struct digest hash;
	struct volume v;

	if (!check_head(fd, &v, e))
		return false;
	set_path(dir, store, &v.set);
	snprintf(temp, sizeof temp, "%s/new", dir);
	snprintf(path, sizeof path, "%s/%ju", dir, (uintmax_t)v.number);
	if (!make_set(store, dir, e))
		return false;
	unlink(temp);
	int to = open(temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	bool ok = (to >= 0 || err_errno(e, "FILE-WRITE", "%s", temp)) &&
		  pass(fd, 0, v.head, to, &hash, e) && pass(fd, v.head, v.size, to, &hash, e);
	if (ok && !digest_eq(&hash, &v.hash)) {
		err_set(e, "VOLUME-DAMAGED", "volume %ju of %ju is damaged", (uintmax_t)v.number,
			(uintmax_t)v.count);
		ok = err_hint(e, "have this one volume written again");
	}
	ok = ok && (fsync(to) == 0 || err_errno(e, "FILE-WRITE", "%s", temp)) &&
	     (rename(temp, path) == 0 || err_errno(e, "FILE-WRITE", "%s", path));
	if (to >= 0)
		close(to);
	if (!ok)
		unlink(temp);
	*out = v;
	return ok;
}

void volume_missing(const char *store, const struct volume *v, char *out, size_t n)
{
	char dir[4300], path[4400];
	size_t at = 0;

	set_path(dir, store, &v->set);
	out[0] = '\0';
	for (uint64_t i = 1; i <= v->count; i++) {
		snprintf(path, sizeof path, "%s/%ju", dir, (uintmax_t)i);
		if (access(path, F_OK) == 0 || at + 24 > n)
			continue;
		at += (size_t)snprintf(out + at, n - at, "%s%ju", at ? ", " : "", (uintmax_t)i);
	}
}

bool volume_join(const char *store, const struct volume *v, int out, struct err *e)
{
	char dir[4300], path[4400];
	bool ok = true;

	set_path(dir, store, &v->set);
	for (uint64_t i = 1; ok && i <= v->count; i++) {
		struct digest hash;
		struct volume one;
		snprintf(path, sizeof path, "%s/%ju", dir, (uintmax_t)i);
		int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
		ok = (fd >= 0 || err_errno(e, "FILE-OPEN", "%s", path)) && check_head(fd, &one, e) &&
		     pass(fd, one.head, one.size, out, &hash, e);
		if (ok && (one.count != v->count || one.number != i || !digest_eq(&hash, &one.hash)))
			ok = err_set(e, "VOLUME-DAMAGED", "volume %ju does not belong to the others",
				     (uintmax_t)i);
		if (fd >= 0)
			close(fd);
	}
	return ok;
}

void volume_drop(const char *store, const struct digest *set)
{
	char dir[4300], path[4600];
	const struct dirent *entry;

	set_path(dir, store, set);
	DIR *d = opendir(dir);
	while (d && (entry = readdir(d))) {
		snprintf(path, sizeof path, "%s/%s", dir, entry->d_name);
		if (entry->d_name[0] != '.')
			unlink(path);
	}
	if (d)
		closedir(d);
	rmdir(dir);
}
