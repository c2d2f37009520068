/* LD_PRELOAD: kills the process by SIGKILL just before (KILL_AFTER=0) or just after its N-th call
 * (KILL_AT=N, from 1) that changes a file system. With FAIL_WITH=ERRNO the call is not made and fails
 * so instead, as on a full or broken disk; unlink, rmdir and ftruncate, which free room, do not fail. With
 * KILL_COUNT=FILE it kills nothing and writes how many such calls there were. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static long seen;

static long number(const char *name)
{
	const char *value = getenv(name);
	return value ? atol(value) : 0;
}

/* True when the call is to fail. */
static int before(int frees)
{
	if (++seen != number("KILL_AT") || number("KILL_AFTER"))
		return 0;
	if (!number("FAIL_WITH"))
		kill(getpid(), SIGKILL);
	if (frees)
		return 0;
	errno = (int)number("FAIL_WITH");
	return 1;
}

static void after(void)
{
	if (seen == number("KILL_AT") && number("KILL_AFTER"))
		kill(getpid(), SIGKILL);
}

__attribute__((destructor)) static void report(void)
{
	const char *file = getenv("KILL_COUNT");
	FILE *f = file ? fopen(file, "w") : NULL;
	if (f) {
		fprintf(f, "%ld\n", seen);
		fclose(f);
	}
}

#define WRAP(type, name, frees, params, args)                                                             \
	type name params                                                                           \
	{                                                                                          \
		static type(*real) params;                                                         \
		if (!real)                                                                         \
			*(void **)&real = dlsym(RTLD_NEXT, #name);                                 \
		if (before(frees))                                                                 \
			return (type)-1;                                                           \
		type result = real args;                                                           \
		after();                                                                           \
		return result;                                                                     \
	}

WRAP(ssize_t, pwrite, 0, (int fd, const void *p, size_t n, off_t at), (fd, p, n, at))
WRAP(ssize_t, pwrite64, 0, (int fd, const void *p, size_t n, off64_t at), (fd, p, n, at))
WRAP(int, fsync, 0, (int fd), (fd))
WRAP(int, fdatasync, 0, (int fd), (fd))
WRAP(int, ftruncate, 1, (int fd, off_t n), (fd, n))
WRAP(int, rename, 0, (const char *a, const char *b), (a, b))
WRAP(int, renameat, 0, (int x, const char *a, int y, const char *b), (x, a, y, b))
WRAP(int, renameat2, 0, (int x, const char *a, int y, const char *b, unsigned f), (x, a, y, b, f))
WRAP(int, linkat, 0, (int x, const char *a, int y, const char *b, int f), (x, a, y, b, f))
WRAP(int, unlinkat, 1, (int x, const char *a, int f), (x, a, f))
WRAP(int, unlink, 1, (const char *a), (a))
WRAP(int, mkdir, 0, (const char *a, mode_t m), (a, m))
WRAP(int, mkdirat, 0, (int x, const char *a, mode_t m), (x, a, m))

/* Not what goes to stdout and stderr: after the work, nothing depends on it. */
ssize_t write(int fd, const void *p, size_t n)
{
	static ssize_t (*real)(int, const void *, size_t);
	if (!real)
		*(void **)&real = dlsym(RTLD_NEXT, "write");
	if (fd <= 2)
		return real(fd, p, n);
	if (before(0))
		return -1;
	ssize_t result = real(fd, p, n);
	after();
	return result;
}

/* Only opens that may make a file count. */
static int open_with(const char *name, int dir, const char *path, int flags, mode_t mode)
{
	int (*real)(int, const char *, int, ...);
	*(void **)&real = dlsym(RTLD_NEXT, name);
	if (!(flags & O_CREAT))
		return real(dir, path, flags, mode);
	if (before(0))
		return -1;
	int fd = real(dir, path, flags, mode);
	after();
	return fd;
}

#define OPENAT(name)                                                                               \
	int name(int dir, const char *path, int flags, ...)                                        \
	{                                                                                          \
		va_list ap;                                                                        \
		va_start(ap, flags);                                                               \
		mode_t mode = va_arg(ap, mode_t);                                                  \
		va_end(ap);                                                                        \
		return open_with(#name, dir, path, flags, mode);                                   \
	}
OPENAT(openat)
OPENAT(openat64)
