#include "corpusd/agent.h"

#include "corpusd/agent_answer.h"
#include "corpusd/agent_line.h"
#include "corpusd/limits.h"
#include "corpusd/rate.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define LINES_A_TURN 16 /* of one agent, before the others have their turn */

struct agent { /* one conversation */
	int fd;
	char name[32];	   /* "uid 1000", for the log and the limit */
	struct buf in;	   /* what came and was not answered yet begins at `read` */
	size_t read;
	struct buf out;	   /* the answer on its way, from `sent` */
	size_t sent;
	int hand;	   /* goes with its first byte; -1: nothing */
	uint64_t deadline; /* monotonic seconds; 0: none */
	bool ending;	   /* after this answer */
};

struct agents {
	struct front *front;
	int listen, stop;
	pthread_t thread;
	atomic_uint count;
	struct agent items[AGENTS_MAX];
	struct agent_shelf shelf;
};

static uint64_t nanoseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

static uint64_t now_seconds(void)
{
	return nanoseconds() / 1000000000;
}

static void end(struct agents *x, struct agent *a)
{
	unsigned last = atomic_load(&x->count) - 1;

	if (a->hand >= 0)
		close(a->hand);
	close(a->fd);
	buf_free(&a->in);
	buf_free(&a->out);
	*a = x->items[last];
	atomic_store(&x->count, last);
}

static void refuse(struct agent *a, const char *code, const char *text, const char *hint)
{
	struct err e;

	err_set(&e, code, "%s", text);
	err_hint(&e, "%s", hint);
	buf_clear(&a->out);
	agent_refuse(&a->out, &e);
	a->ending = true;
}

/* Only our own user and root: the mode of the file says so too, but a file's mode can be changed. */
static bool is_ours(struct agents *x, int fd, char name[32])
{
	struct ucred who = {0};
	socklen_t n = sizeof who;

	if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &who, &n) != 0 || n != sizeof who)
		return false;
	snprintf(name, 32, "uid %u", (unsigned)who.uid);
	if (who.uid == geteuid() || who.uid == 0)
		return true;
	ledger_write(x->front->ledger, "refused", name, "AGENT-USER", NULL);
	return false;
}

static void welcome(struct agents *x)
{
	unsigned count = atomic_load(&x->count);
	struct agent a = {.hand = -1, .in = BUF(AGENT_LINE_MAX), .out = BUF(AGENT_LINE_MAX)};

	a.fd = accept4(x->listen, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
	if (a.fd < 0)
		return;
	if (!is_ours(x, a.fd, a.name) || count == AGENTS_MAX) {
		refuse(&a, count == AGENTS_MAX ? "AGENT-CROWDED" : "AGENT-USER",
		       count == AGENTS_MAX ? "too many agents at once" : "this socket is for the daemon's own user",
		       count == AGENTS_MAX ? "try again" : "ask over HTTP, with a token");
		send(a.fd, a.out.p, a.out.n, MSG_NOSIGNAL);
		buf_free(&a.out);
		close(a.fd);
		return;
	}
	x->items[count] = a;
	atomic_store(&x->count, count + 1);
}

/* False: the other side is gone. */
static bool receive(struct agent *a)
{
	char bytes[16384];
	struct iovec io = {bytes, sizeof bytes};
	struct msghdr m = {.msg_iov = &io, .msg_iovlen = 1}; /* no room for descriptors: the kernel closes them */

	if (a->read) { /* what was answered makes room */
		memmove(a->in.p, a->in.p + a->read, a->in.n - a->read);
		a->in.n -= a->read;
		a->read = 0;
	}
	if (io.iov_len > AGENT_LINE_MAX - a->in.n)
		io.iov_len = AGENT_LINE_MAX - a->in.n;
	ssize_t n = recvmsg(a->fd, &m, 0);
	if (n < 0)
		return errno == EAGAIN || errno == EINTR;
	if (m.msg_flags & MSG_CTRUNC)
		refuse(a, "AGENT-DESCRIPTOR", "this socket takes no descriptors", "lines only");
	else if (n > 0 && !buf_add(&a->in, bytes, (size_t)n))
		return false;
	return n > 0;
}

static bool transmit(struct agent *a)
{
	union {
		struct cmsghdr align;
		char bytes[CMSG_SPACE(sizeof(int))];
	} control = {0};
	struct iovec io = {a->out.p + a->sent, a->out.n - a->sent};
	struct msghdr m = {.msg_iov = &io, .msg_iovlen = 1};

	if (a->hand >= 0) {
		m.msg_control = &control;
		m.msg_controllen = sizeof control;
		control.align.cmsg_level = SOL_SOCKET;
		control.align.cmsg_type = SCM_RIGHTS;
		control.align.cmsg_len = CMSG_LEN(sizeof(int));
		memcpy(CMSG_DATA(&control.align), &a->hand, sizeof(int));
	}
	ssize_t n = sendmsg(a->fd, &m, MSG_NOSIGNAL);
	if (n < 0)
		return errno == EAGAIN || errno == EINTR;
	if (a->hand >= 0)
		close(a->hand);
	a->hand = -1;
	a->sent += (size_t)n;
	if (a->sent == a->out.n) {
		buf_clear(&a->out);
		a->sent = 0;
		a->deadline = 0;
		return !a->ending;
	}
	return true;
}

static struct text rest(const struct agent *a)
{
	return text_tail(buf_view(&a->in), a->read);
}

static void answer(struct agents *x, struct agent *a, struct text line)
{
	a->read += line.n + 1;
	a->deadline = 0;
	if (!rate_take(x->front->rate, text_of(a->name), nanoseconds())) {
		refuse(a, "RATE-LIMIT", "too many requests from this user", "wait a second");
		a->ending = false;
	} else if (!agent_answer(x->front, &x->shelf, line, &a->out, &a->hand)) {
		a->ending = true;
	}
}

/* What is there is answered; false: the conversation is over. */
static bool converse(struct agents *x, struct agent *a)
{
	struct text line;

	for (int i = 0; i < LINES_A_TURN && !a->out.n; i++) {
		if (agent_line_next(rest(a), &line))
			answer(x, a, line);
		else if (rest(a).n == AGENT_LINE_MAX)
			refuse(a, "AGENT-LINE", "the line is longer than 64 KiB", "ask in several lines");
		if (!a->out.n)
			break;
		if (!transmit(a))
			return false;
	}
	return true;
}

static bool has_line(const struct agent *a)
{
	struct text line;

	return !a->out.n && agent_line_next(rest(a), &line);
}

/* Sets the deadline of what is under way; false: it is over. */
static bool in_time(const struct agents *x, struct agent *a, uint64_t now)
{
	const struct settings *s = x->front->settings;

	if (has_line(a) || (!a->out.n && !rest(a).n))
		a->deadline = 0;
	else if (!a->deadline)
		a->deadline = now + (a->out.n ? s->idle_seconds : s->header_seconds) + 1;
	return !a->deadline || now < a->deadline;
}

static bool turn(struct agents *x, struct agent *a, short events)
{
	if ((events & POLLOUT) && a->out.n && !transmit(a))
		return false;
	if ((events & (POLLIN | POLLHUP | POLLERR)) && !a->out.n && !has_line(a) && !receive(a))
		return false;
	return converse(x, a) && in_time(x, a, now_seconds());
}

static void *live(void *ctx)
{
	struct agents *x = ctx;
	struct pollfd p[AGENTS_MAX + 2];

	for (;;) {
		unsigned count = atomic_load(&x->count);
		int patience = 1000;
		p[0] = (struct pollfd){x->stop, POLLIN, 0};
		p[1] = (struct pollfd){x->listen, POLLIN, 0};
		for (unsigned i = 0; i < count; i++) {
			bool line = has_line(&x->items[i]);
			p[i + 2] = (struct pollfd){x->items[i].fd, x->items[i].out.n ? POLLOUT : line ? 0 : POLLIN, 0};
			if (line)
				patience = 0;
		}
		if (poll(p, count + 2, patience) < 0 && errno != EINTR)
			return NULL;
		if (p[0].revents)
			return NULL;
		/* From the last: an end moves the last one into the gap. */
		for (unsigned i = count; i-- > 0;)
			if (!turn(x, &x->items[i], p[i + 2].revents))
				end(x, &x->items[i]);
		if (p[1].revents)
			welcome(x);
	}
}

bool agents_start(struct front *f, int listen, struct agents **out, struct err *e)
{
	struct agents *x = calloc(1, sizeof *x);

	if (!x)
		return err_set(e, "SERVE-START", "no memory for the agents");
	x->front = f;
	x->listen = listen;
	x->stop = eventfd(0, EFD_CLOEXEC);
	if (x->stop < 0 || pthread_create(&x->thread, NULL, live, x) != 0) {
		if (x->stop >= 0)
			close(x->stop);
		free(x);
		return err_set(e, "SERVE-START", "no thread for the agents");
	}
	*out = x;
	return true;
}

void agents_stop(struct agents *x)
{
	const uint64_t one = 1;

	if (!x)
		return;
	while (write(x->stop, &one, sizeof one) < 0 && errno == EINTR)
		;
	pthread_join(x->thread, NULL);
	while (atomic_load(&x->count))
		end(x, &x->items[0]);
	agent_shelf_clear(&x->shelf);
	close(x->stop);
	close(x->listen);
	free(x);
}

unsigned agents_count(const struct agents *x)
{
	return x ? atomic_load(&x->count) : 0;
}
