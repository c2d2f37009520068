#include "corpusd/keeper.h"

#include "corpusd/channel.h"
#include "corpusd/front.h"
#include "corpusd/importer.h"
#include "corpusd/notify.h"
#include "corpusd/sealed.h"
#include "corpusd/zygote.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RENEW_SECONDS 3600
#define DEATHS_MAX    5 /* of the front within a minute: then we give up */

struct keeper {
	const struct settings *settings;
	int listen, agents, signals;
	int front;    /* the channel to it */
	pid_t front_pid;
	int zygote;   /* the newest that is ready, to be handed to a new front too; -1: none */
	pid_t zygote_pid;
	bool stopping;
	uint64_t renewed; /* seconds */
	uint64_t deaths[DEATHS_MAX];
	unsigned death_count;
};

static uint64_t now_seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec;
}

static void close_all(const struct keeper *k)
{
	if (k->front >= 0)
		close(k->front);
	if (k->zygote >= 0)
		close(k->zygote);
	close(k->signals);
}

/* What only a front may have. */
static void close_doors(const struct keeper *k)
{
	close(k->listen);
	if (k->agents >= 0)
		close(k->agents);
}

static void unblock(void)
{
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

/* A new zygote, ready; the old one goes when the front lets go of it. */
static bool new_zygote(struct keeper *k, struct err *e)
{
	int ends[2];

	if (!channel_pair(ends, e))
		return false;
	pid_t pid = fork();
	if (pid == 0) {
		close_all(k);
		close_doors(k);
		close(ends[0]);
		unblock();
		zygote_run(ends[1], k->settings->packs, (uint64_t)time(NULL), k->settings->enterprise);
	}
	close(ends[1]);
	k->renewed = now_seconds();
	if (pid < 0 || !zygote_ready(ends[0], e)) {
		close(ends[0]);
		return pid >= 0 ? false : err_errno(e, "SERVE-START", "no process for the packs");
	}
	if (k->zygote >= 0)
		close(k->zygote);
	k->zygote = ends[0];
	k->zygote_pid = pid;
	return true;
}

/* The front has the logs that people look at; without one it is said here. */
static void raise_alarm(struct keeper *k, const struct err *why)
{
	int fd = k->front >= 0 ? sealed_make("why", text_n(why, sizeof *why), NULL) : -1;

	if (fd < 0 || !channel_send(k->front, SAY_REFUSED, &fd, 1))
		cmd_fail(why, 0);
	if (fd >= 0)
		close(fd);
}

static void renew(struct keeper *k)
{
	struct err e = {0};

	if (!new_zygote(k, &e)) {
		err_in(&e, "the packs of before stay in force");
		raise_alarm(k, &e);
	} else if (k->front >= 0) {
		channel_send(k->front, SAY_ZYGOTE, &k->zygote, 1);
	}
}

static bool new_front(struct keeper *k, struct err *e)
{
	int ends[2];

	if (!channel_pair(ends, e))
		return false;
	k->front_pid = fork();
	if (k->front_pid == 0) {
		if (k->front >= 0)
			close(k->front);
		close(k->signals);
		close(ends[0]);
		front_run(k->settings, k->listen, k->agents, ends[1], k->zygote);
	}
	close(ends[1]);
	if (k->front >= 0)
		close(k->front);
	k->front = ends[0];
	return k->front_pid > 0 || err_errno(e, "SERVE-START", "no process for clients");
}

static void import(struct keeper *k, const int fds[CHANNEL_FDS])
{
	pid_t pid = fds[0] >= 0 && fds[1] >= 0 ? fork() : -1;

	if (pid == 0) {
		close_all(k);
		close_doors(k);
		unblock();
		importer_run(k->settings->packs, fds[0], fds[1], (uint64_t)time(NULL));
	}
}

static void hear(struct keeper *k)
{
	int fds[CHANNEL_FDS];
	enum say what;
	int got = channel_take(k->front, &what, fds);

	if (got == 0) { /* it is ending: SIGCHLD says the rest */
		close(k->front);
		k->front = -1;
	}
	if (got <= 0)
		return;
	if (what == SAY_ALIVE)
		notify_state("WATCHDOG=1"); /* who has a watchdog hears when the front hangs, and starts us anew */
	if (what == SAY_IMPORT)
		import(k, fds);
	if (what == SAY_RELOAD)
		renew(k);
	for (int i = 0; i < CHANNEL_FDS; i++)
		if (fds[i] >= 0)
			close(fds[i]);
}

/* Dying again and again is no life: better to be seen as failed. */
static bool too_often(struct keeper *k)
{
	uint64_t now = now_seconds(), *oldest = &k->deaths[k->death_count % DEATHS_MAX];
	bool often = k->death_count >= DEATHS_MAX && now - *oldest < 60;

	*oldest = now;
	k->death_count++;
	return often;
}

/* 0: go on; else an exit status plus one. */
static int reap(struct keeper *k)
{
	struct err e = {0};
	int status;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
		if (pid == k->zygote_pid && !k->stopping) {
			k->zygote_pid = 0;
			renew(k);
		}
		if (pid != k->front_pid)
			continue;
		k->front_pid = 0;
		if (k->stopping)
			return 1 + (WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_INCOMPLETE);
		if (too_often(k) || (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_USAGE))
			return 1 + EXIT_INCOMPLETE;
		err_set(&e, "SERVE-FRONT", "the process for clients has died; another one is started");
		cmd_fail(&e, 0);
		if (!new_front(k, &e))
			return 1 + cmd_fail(&e, EXIT_INCOMPLETE);
	}
	return 0;
}

static int on_signal(struct keeper *k)
{
	struct signalfd_siginfo info;

	if (read(k->signals, &info, sizeof info) != (ssize_t)sizeof info)
		return 0;
	switch (info.ssi_signo) {
	case SIGCHLD:
		return reap(k);
	case SIGHUP:
		notify_state("RELOADING=1");
		renew(k);
		notify_state("READY=1");
		return 0;
	default:
		k->stopping = true;
		notify_state("STOPPING=1");
		if (k->front_pid > 0)
			kill(k->front_pid, SIGTERM);
		return k->front_pid > 0 ? 0 : 1 + EXIT_DONE;
	}
}

static int loop(struct keeper *k)
{
	for (;;) {
		struct pollfd p[] = {{k->signals, POLLIN, 0}, {k->front, POLLIN, 0}};
		int ended = 0;
		poll(p, k->front >= 0 ? 2 : 1, 10000);
		if (p[0].revents)
			ended = on_signal(k);
		if (ended)
			return ended - 1;
		if (k->front >= 0 && p[1].revents)
			hear(k);
		if (!k->stopping && now_seconds() >= k->renewed + RENEW_SECONDS)
			renew(k);
	}
}

int keeper_run(const struct settings *s, int listen, int agents)
{
	struct keeper k = {.settings = s, .listen = listen, .agents = agents, .front = -1, .zygote = -1};
	struct err e = {0};
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGHUP);
	sigaddset(&set, SIGCHLD);
	sigprocmask(SIG_BLOCK, &set, NULL);
	k.signals = signalfd(-1, &set, SFD_CLOEXEC);
	if (k.signals < 0) {
		err_errno(&e, "SERVE-START", "no signals");
		return cmd_fail(&e, EXIT_INCOMPLETE);
	}
	if (!new_zygote(&k, &e))
		return cmd_fail(&e, EXIT_REFUSED);
	if (!new_front(&k, &e))
		return cmd_fail(&e, EXIT_INCOMPLETE);
	notify_state("READY=1");
	return loop(&k);
}
