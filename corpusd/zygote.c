#include "corpusd/zygote.h"

#include "base/arena.h"
#include "base/cmd.h"
#include "corpusd/frozen.h"
#include "sandbox/sandbox.h"

#include <errno.h>
#include <malloc.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Zeroes are good news. */
static bool say(int front, const struct err *e)
{
	return send(front, e, sizeof *e, MSG_NOSIGNAL) == (ssize_t)sizeof *e;
}

/* The front is trusted less than we are: it speaks with the network. */
static bool is_sound(const struct work *w)
{
	return memchr(w->format, '\0', sizeof w->format) && memchr(w->as, '\0', sizeof w->as) && memchr(w->name, '\0', sizeof w->name) &&
	       memchr(w->policy, '\0', sizeof w->policy) && w->seconds > 0 && w->seconds <= 86400;
}

/* However many came: what the control buffer had no room for the kernel has closed. */
static size_t descriptors_of(struct msghdr *m, int fds[WORK_FDS])
{
	struct cmsghdr *c = CMSG_FIRSTHDR(m);

	if (!c || c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS || c->cmsg_len > CMSG_LEN(sizeof(int) * WORK_FDS))
		return 0;
	memcpy(fds, CMSG_DATA(c), c->cmsg_len - CMSG_LEN(0));
	return (c->cmsg_len - CMSG_LEN(0)) / sizeof(int);
}

int zygote_take(int front, struct work *w, int fds[WORK_FDS])
{
	union {
		struct cmsghdr align;
		char bytes[CMSG_SPACE(sizeof(int) * WORK_FDS)];
	} control;
	struct iovec io = {w, sizeof *w};
	struct msghdr m = {.msg_iov = &io, .msg_iovlen = 1, .msg_control = &control,
			   .msg_controllen = sizeof control};
	ssize_t n;

	do
		n = recvmsg(front, &m, MSG_CMSG_CLOEXEC);
	while (n < 0 && errno == EINTR);
	if (n == 0 && m.msg_controllen == 0)
		return 0;
	size_t count = n < 0 ? 0 : descriptors_of(&m, fds);
	if (n == (ssize_t)sizeof *w && count == WORK_FDS && !(m.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) && is_sound(w))
		return 1;
	for (size_t i = 0; i < count; i++)
		close(fds[i]);
	return -1;
}

static void serve(int front, struct warm *warm)
{
	struct work w;
	int fds[WORK_FDS], got;

	while ((got = zygote_take(front, &w, fds)) != 0) {
		if (got < 0)
			continue;
		pid_t pid = fork();
		if (pid == 0) {
			close(front);
			worker_run(warm, &w, fds[0], fds[1]);
		}
		/* Without a worker nobody holds the pipe: the front reads its end, and the job has failed. */
		close(fds[0]);
		close(fds[1]);
	}
}

static bool takes_ages(const struct warm *warm, struct err *e)
{
	struct arena *a = arena_new((size_t)1 << 20);
	struct report_pack *packs = NULL;
	size_t count = 0;
	bool ok = a && warm_list(warm, a, &packs, &count);

	for (size_t i = 0; ok && i < count; i++)
		if (text_eq(packs[i].state, T("stale")))
			ok = err_set(e, "PACK-STALE", TEXT_FMT ": stale, and this daemon refuses stale packs",
				     TEXT_ARG(packs[i].name));
	arena_free(a);
	return ok;
}

_Noreturn void zygote_run(int front, const char *store, uint64_t now, bool fresh)
{
	struct warm *warm = NULL;
	struct content_engine *engine;
	struct err e = {0};

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	signal(SIGCHLD, SIG_IGN); /* workers are not waited for */
	signal(SIGTERM, SIG_IGN); /* the keeper ends us by closing the channel */
	signal(SIGINT, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	bool ok = warm_open(store, now, &warm, &e) && (!fresh || takes_ages(warm, &e)) &&
		  warm_patterns(warm, &engine, &e) && warm_likes(warm, &e) && worker_rehearse(warm, now, &e) &&
		  warm_names(warm, &e);
	if (ok)
		e = (struct err){0};
	malloc_trim(0); /* compiling patterns leaves much that is free */
	sandbox_prepare(&(struct sandbox){.threads = true}); /* as a scan enters it */
	frozen_heap();
	if (say(front, &e) && ok)
		serve(front, warm);
	/* What runs keeps its packs to the end; it would die with us. */
	while (wait(NULL) > 0 || errno == EINTR)
		;
	_exit(ok ? EXIT_DONE : EXIT_REFUSED);
}

bool zygote_ready(int zygote, struct err *e)
{
	struct err why;
	ssize_t n;

	do
		n = recv(zygote, &why, sizeof why, 0);
	while (n < 0 && errno == EINTR);
	if (n != (ssize_t)sizeof why)
		return err_set(e, "WORKER-START", "the process that opens the packs has died");
	why.code[sizeof why.code - 1] = why.text[sizeof why.text - 1] = why.hint[sizeof why.hint - 1] = '\0';
	if (!why.code[0])
		return true;
	*e = why;
	return false;
}

bool zygote_work(int zygote, const struct work *w, int target, int answer, struct err *e)
{
	union {
		struct cmsghdr align;
		char bytes[CMSG_SPACE(sizeof(int) * WORK_FDS)];
	} control = {0};
	struct iovec io = {(void *)(uintptr_t)w, sizeof *w};
	struct msghdr m = {.msg_iov = &io, .msg_iovlen = 1, .msg_control = &control,
			   .msg_controllen = sizeof control};
	struct cmsghdr *c = &control.align; /* where CMSG_FIRSTHDR points, too */
	int fds[WORK_FDS] = {target, answer};
	ssize_t n;

	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(sizeof fds);
	memcpy(CMSG_DATA(c), fds, sizeof fds);
	do
		n = sendmsg(zygote, &m, MSG_NOSIGNAL);
	while (n < 0 && errno == EINTR);
	return n == (ssize_t)sizeof *w || err_errno(e, "WORKER-START", "no process for the scan");
}
