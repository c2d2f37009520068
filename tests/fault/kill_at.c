/* LD_PRELOAD: kills the process by SIGKILL just before (KILL_AFTER=0) or just after its N-th call
 * (KILL_AT=N, from 1) that changes a file system. With KILL_COUNT=FILE it kills nothing and
 * writes how many such calls there were. */
#define _GNU_SOURCE
#include <dlfcn.h>
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

static void before(void)
{
	if (++seen == number("KILL_AT") && !number("KILL_AFTER"))
		kill(getpid(), SIGKILL);
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

#define WRAP(type, name, params, args)                                                             \
	type name params                                                                           \
	{                                                                                          \
		static type(*real) params;                                                         \
		if (!real)                                                                         \
			*(void **)&real = dlsym(RTLD_NEXT, #name);                                 \
		before();                                                                          \
		type result = real args;                                                           \
		after();                                                                           \
		return result;                                                                     \
	}

WRAP(ssize_t, pwrite, (int fd, const void *p, size_t n, off_t at), (fd, p, n, at))
WRAP(ssize_t, pwrite64, (int fd, const void *p, size_t n, off64_t at), (fd, p, n, at))
WRAP(int, fsync, (int fd), (fd))
WRAP(int, fdatasync, (int fd), (fd))
WRAP(int, ftruncate, (int fd, off_t n), (fd, n))
WRAP(int, rename, (const char *a, const char *b), (a, b))
WRAP(int, renameat, (int x, const char *a, int y, const char *b), (x, a, y, b))
WRAP(int, renameat2, (int x, const char *a, int y, const char *b, unsigned f), (x, a, y, b, f))
WRAP(int, linkat, (int x, const char *a, int y, const char *b, int f), (x, a, y, b, f))
WRAP(int, unlinkat, (int x, const char *a, int f), (x, a, f))
WRAP(int, unlink, (const char *a), (a))
WRAP(int, mkdir, (const char *a, mode_t m), (a, m))
WRAP(int, mkdirat, (int x, const char *a, mode_t m), (x, a, m))

/* Not what goes to stdout and stderr: after the work, nothing depends on it. */
ssize_t write(int fd, const void *p, size_t n)
{
	static ssize_t (*real)(int, const void *, size_t);
	if (!real)
		*(void **)&real = dlsym(RTLD_NEXT, "write");
	if (fd <= 2)
		return real(fd, p, n);
	before();
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
	before();
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
