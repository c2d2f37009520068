/* LD_PRELOAD: what the disk holds for certain. Just before a file is flushed its bytes are copied, and when the flush went well
 * the copy takes its place in the folder DISK_SHADOW, under its name: what a power cut leaves at the least. Names are taken to
 * change at once (unlink, rename): whether folders are flushed is not asked here. While the file DISK_FAILS exists, flushes fail as
 * on a broken disk. Who holds the lock of DISK_SHADOW/~guard sees one moment: it is taken for each change of a name, and not
 * while something is flushed. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static const char *shadow(char to[4200], const char *name, const char *end)
{
	const char *slash = strrchr(name, '/');

	snprintf(to, 4200, "%s/%s%s", getenv("DISK_SHADOW"), slash ? slash + 1 : name, end);
	return to;
}

static int guard(void)
{
	char name[4200];
	int fd = open(shadow(name, "~guard", ""), O_RDWR | O_CREAT | O_CLOEXEC, 0600);

	if (fd < 0 || flock(fd, LOCK_EX) != 0)
		abort();
	return fd;
}

static int copy(int fd, char to[4200])
{
	char name[4200], link[64], bytes[65536];
	struct stat st;
	ssize_t n;

	if (!getenv("DISK_SHADOW") || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
		return 0;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	n = readlink(link, name, sizeof name - 1);
	if (n <= 0)
		return 0;
	name[n] = '\0';
	shadow(to, name, "");
	char made[4200];
	shadow(made, name, "~");
	int in = open(link, O_RDONLY), out = open(made, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	while (in >= 0 && out >= 0 && (n = read(in, bytes, sizeof bytes)) > 0)
		if (write(out, bytes, (size_t)n) != n)
			abort();
	close(in);
	close(out);
	return in >= 0 && out >= 0;
}

static int flush(const char *what, int fd)
{
	int (*real)(int);
	char to[4200], from[4202];
	int rc = -1;

	*(void **)&real = dlsym(RTLD_NEXT, what);
	if (getenv("DISK_FAILS") && access(getenv("DISK_FAILS"), F_OK) == 0) {
		errno = EIO;
		return -1;
	}
	pthread_mutex_lock(&lock);
	int copied = copy(fd, to);
	rc = real(fd);
	if (copied && rc == 0) {
		snprintf(from, sizeof from, "%s~", to);
		int one = guard();
		rename(from, to);
		close(one);
	}
	pthread_mutex_unlock(&lock);
	return rc;
}

int fsync(int fd)
{
	return flush("fsync", fd);
}

int fdatasync(int fd)
{
	return flush("fdatasync", fd);
}

int unlink(const char *path)
{
	char gone[4200];
	int (*real)(const char *) = NULL;

	*(void **)&real = dlsym(RTLD_NEXT, "unlink");
	int rc = real(path);
	if (rc == 0 && getenv("DISK_SHADOW")) {
		int one = guard();
		real(shadow(gone, path, ""));
		close(one);
	}
	return rc;
}

int renameat(int from_dir, const char *from, int to_dir, const char *to)
{
	char old[4200], new[4200];
	int (*real)(int, const char *, int, const char *) = NULL;

	*(void **)&real = dlsym(RTLD_NEXT, "renameat");
	int rc = real(from_dir, from, to_dir, to);
	if (rc == 0 && getenv("DISK_SHADOW")) {
		int one = guard();
		real(AT_FDCWD, shadow(old, from, ""), AT_FDCWD, shadow(new, to, ""));
		close(one);
	}
	return rc;
}
