#include "packtool/apart.h"

#include "base/file.h"
#include "sandbox/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* What a client needs of the system: resolver settings, NSS modules, certificates. */
static const char *const system_dirs[] = {"/etc", "/usr", "/lib", "/lib64", "/run/systemd/resolve",
					  "/run/resolvconf", "/run/nscd"};
#define SYSTEM_DIRS (sizeof system_dirs / sizeof *system_dirs)

static bool enter(enum apart_kind kind, struct err *e)
{
	int dirs[SYSTEM_DIRS];
	struct sandbox box = {.read_dirs = dirs, .network = kind == APART_FETCH};

	for (size_t i = 0; kind == APART_FETCH && i < SYSTEM_DIRS; i++) {
		int fd = open(system_dirs[i], O_PATH | O_DIRECTORY | O_CLOEXEC);
		if (fd >= 0)
			dirs[box.read_dir_count++] = fd;
	}
	return sandbox_enter(&box, e);
}

struct verdict {
	bool ok;
	struct err e;
};

static _Noreturn void child(const struct apart *a, int out, pid_t parent)
{
	struct verdict v = {0};

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1);
	v.ok = enter(a->kind, &v.e) && a->work(a->ctx, a->reply, &v.e);
	bool told = file_write_fd(out, &v, sizeof v, NULL) &&
		    file_write_fd(out, a->reply, a->reply_size, NULL);
	_exit(told ? 0 : 1);
}

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Exactly n bytes before the time is up; -1: the time is up, 0: it ended early. */
static int take(int fd, void *out, size_t n, int64_t until)
{
	char *p = out;

	while (n) {
		struct pollfd ready = {.fd = fd, .events = POLLIN};
		int64_t left = until - now_ms();
		if (left <= 0)
			return -1;
		int rc = poll(&ready, 1, left < 60000 ? (int)left : 60000);
		if (rc == 0 || (rc < 0 && errno == EINTR))
			continue;
		ssize_t got = rc < 0 ? -1 : read(fd, p, n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return 0;
		p += got;
		n -= (size_t)got;
	}
	return 1;
}

static int reap(pid_t pid)
{
	int status = 0;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			break;
	return status;
}

static bool died(int status, struct err *e)
{
	if (!WIFSIGNALED(status))
		return err_set(e, "APART", "the process that did this work ended without an answer");
	int number = WTERMSIG(status);
	err_set(e, "APART", "the process that did this work died of signal %d (%s)", number,
		sigdescr_np(number) ? sigdescr_np(number) : "unknown");
	return number == SIGSYS
		       ? err_hint(e, "it asked for something its sandbox refuses: please report it")
		       : false;
}

static bool collect(const struct apart *a, pid_t pid, int in, struct err *e)
{
	int64_t until = now_ms() + (int64_t)a->seconds * 1000;
	struct verdict v;
	int got = take(in, &v, sizeof v, until);

	if (got == 1)
		got = take(in, a->reply, a->reply_size, until);
	if (got != 1)
		kill(pid, got < 0 ? SIGKILL : SIGTERM);
	int status = reap(pid);
	if (got < 0)
		return err_set(e, "APART-TIME", "not finished after %ju seconds",
			       (uintmax_t)a->seconds);
	if (got == 0)
		return died(status, e);
	if (!v.ok && e)
		*e = v.e;
	return v.ok;
}

bool apart_run(const struct apart *a, struct err *e)
{
	pid_t parent = getpid();
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) < 0)
		return err_errno(e, "APART", "cannot make a pipe");
	pid_t pid = fork();
	if (pid == 0) {
		close(ends[0]);
		child(a, ends[1], parent);
	}
	close(ends[1]);
	bool ok = pid > 0 ? collect(a, pid, ends[0], e) : err_errno(e, "APART", "cannot fork");
	close(ends[0]);
	return ok;
}
