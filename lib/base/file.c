#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#if !defined(MFD_NOEXEC_SEAL) /* linux/memfd.h of 6.3 */
#define MFD_NOEXEC_SEAL 8U
#endif

bool file_read_fd(int fd, struct buf *out, struct err *e)
{
	struct stat st;

	if (fstat(fd, &st) < 0)
		return err_errno(e, "FILE-READ", "cannot stat");
	if (!S_ISREG(st.st_mode))
		return err_set(e, "FILE-KIND", "not a regular file");
	if (st.st_size < 0 || (uintmax_t)st.st_size > out->max)
		return err_set(e, "FILE-TOO-LARGE", "%jd bytes; the most allowed is %zu",
			       (intmax_t)st.st_size, out->max);
	/* The file may change under us: the size is a hint, the maximum is the bound. */
	size_t step = (size_t)st.st_size + 1;
	for (;;) {
		size_t room = out->max - out->n;
		size_t want = room < step ? room : step;
		if (want && !buf_reserve(out, want))
			return err_set(e, "NO-MEMORY", "out of memory");
		char probe;
		ssize_t got = pread(fd, want ? out->p + out->n : &probe, want ? want : 1,
				    (off_t)out->n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return err_errno(e, "FILE-READ", "cannot read");
		if (got == 0)
			return true;
		if (!want)
			return err_set(e, "FILE-TOO-LARGE", "grew past %zu bytes", out->max);
		out->n += (size_t)got;
		step = 65536;
	}
}

bool file_read(int dirfd, const char *name, bool nofollow, struct buf *out, struct err *e)
{
	int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | (nofollow ? O_NOFOLLOW : 0);
	int fd = openat(dirfd, name, flags);

	if (fd < 0)
		return err_errno(e, "FILE-OPEN", "%s", name);
	bool ok = file_read_fd(fd, out, e) || err_in(e, "%s", name);
	close(fd);
	return ok;
}

bool file_pread(int fd, void *out, size_t n, off_t offset, struct err *e)
{
	size_t done = 0;

	while (done < n) {
		ssize_t got = pread(fd, (char *)out + done, n - done, offset + (off_t)done);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return err_errno(e, "FILE-READ", "cannot read");
		if (got == 0)
			return err_set(e, "FILE-READ", "ends %zu bytes early", n - done);
		done += (size_t)got;
	}
	return true;
}

bool file_write_fd(int fd, const void *p, size_t n, struct err *e)
{
	size_t done = 0;

	while (done < n) {
		ssize_t put = write(fd, (const char *)p + done, n - done);
		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return err_errno(e, "FILE-WRITE", "cannot write");
		done += (size_t)put;
	}
	return true;
}

/* The folder that holds name, opened, so that its entry can be synced. */
static int open_parent(int dirfd, const char *name)
{
	char path[4096];
	const char *slash = strrchr(name, '/');

	if (!slash)
		return openat(dirfd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	size_t n = slash == name ? 1 : (size_t)(slash - name);
	if (n >= sizeof path) {
		errno = ENAMETOOLONG;
		return -1;
	}
	memcpy(path, name, n);
	path[n] = '\0';
	return openat(dirfd, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static bool write_synced(int fd, const void *p, size_t n, struct err *e)
{
	if (!file_write_fd(fd, p, n, e))
		return false;
	return fsync(fd) == 0 || err_errno(e, "FILE-WRITE", "cannot sync");
}

int file_in_memory(const char *name, bool seals)
{
	unsigned flags = MFD_CLOEXEC | (seals ? MFD_ALLOW_SEALING : 0);
	int fd = memfd_create(name, flags | MFD_NOEXEC_SEAL);

	return fd >= 0 || errno != EINVAL ? fd : memfd_create(name, flags);
}

bool file_is_stream(int dirfd, const char *name)
{
	struct stat st;

	if (fstatat(dirfd, name, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return false;
	if (S_ISLNK(st.st_mode)) /* any other link may have been laid for us to follow */
		return strncmp(name, "/dev/", 5) == 0;
	return !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
}

int file_open_stream(int dirfd, const char *name, struct err *e)
{
	int fd = openat(dirfd, name, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	struct stat st;

	if (fd < 0 || fstat(fd, &st) != 0) {
		err_errno(e, "FILE-WRITE", "%s", name);
	} else if (S_ISBLK(st.st_mode)) {
		err_set(e, "FILE-KIND", "%s: a disk, not a file", name);
	} else if (fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK) != 0) {
		err_errno(e, "FILE-WRITE", "%s", name);
	} else {
		return fd;
	}
	if (fd >= 0)
		close(fd);
	return -1;
}

static bool write_stream(int dirfd, const char *name, const void *p, size_t n, struct err *e)
{
	int fd = file_open_stream(dirfd, name, e);
	bool ok = fd >= 0 && file_write_fd(fd, p, n, e);

	if (fd >= 0)
		close(fd);
	return ok;
}

bool file_replace(int dirfd, const char *name, const void *p, size_t n, mode_t mode, struct err *e)
{
	char temp[4096];
	bool ok = false;
	int fd = -1, parent = -1;

	if (dirfd == AT_FDCWD && file_is_stream(dirfd, name)) /* in a folder of ours none has its place */
		return write_stream(dirfd, name, p, n, e);
	int len = snprintf(temp, sizeof temp, "%s.new", name);
	if (len < 0 || (size_t)len >= sizeof temp)
		return err_set(e, "FILE-WRITE", "%s: name too long", name);
	/* A left-over of a killed run may be there: it is ours to overwrite. */
	if (unlinkat(dirfd, temp, 0) < 0 && errno != ENOENT)
		return err_errno(e, "FILE-WRITE", "%s", temp);
	fd = openat(dirfd, temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
	if (fd < 0)
		return err_errno(e, "FILE-WRITE", "%s", temp);
	if (!write_synced(fd, p, n, e)) {
		err_in(e, "%s", temp);
		goto out;
	}
	if (renameat(dirfd, temp, dirfd, name) < 0) {
		err_errno(e, "FILE-WRITE", "%s", name);
		goto out;
	}
	parent = open_parent(dirfd, name);
	if (parent < 0 || fsync(parent) < 0) {
		err_errno(e, "FILE-WRITE", "%s: folder", name);
		goto out;
	}
	ok = true;
out:
	if (!ok)
		unlinkat(dirfd, temp, 0);
	close(fd);
	if (parent >= 0)
		close(parent);
	return ok;
}

bool file_mkdirs(const char *path, mode_t mode, struct err *e)
{
	char part[4096];
	size_t n = strlen(path);

	if (n == 0 || n >= sizeof part)
		return err_set(e, "FILE-WRITE", "%s: bad path", path);
	memcpy(part, path, n + 1);
	for (size_t i = 1; i <= n; i++) {
		if (part[i] != '/' && part[i] != '\0')
			continue;
		char keep = part[i];
		part[i] = '\0';
		if (mkdir(part, mode) < 0 && errno != EEXIST)
			return err_errno(e, "FILE-WRITE", "%s", part);
		part[i] = keep;
	}
	return true;
}
