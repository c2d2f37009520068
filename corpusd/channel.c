#include "corpusd/channel.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

union control {
	struct cmsghdr align;
	char bytes[CMSG_SPACE(sizeof(int) * CHANNEL_FDS)];
};

bool channel_pair(int ends[2], struct err *e)
{
	return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0 ||
	       err_errno(e, "SERVE-START", "no socket pair");
}

bool channel_send(int channel, enum say what, const int *fds, int count)
{
	char byte = (char)what;
	union control control = {0};
	struct iovec io = {&byte, 1};
	struct msghdr m = {.msg_iov = &io, .msg_iovlen = 1};
	ssize_t n;

	if (count) {
		m.msg_control = &control;
		m.msg_controllen = CMSG_SPACE(sizeof(int) * (size_t)count);
		struct cmsghdr *c = &control.align; /* where CMSG_FIRSTHDR points, too */
		c->cmsg_level = SOL_SOCKET;
		c->cmsg_type = SCM_RIGHTS;
		c->cmsg_len = CMSG_LEN(sizeof(int) * (size_t)count);
		memcpy(CMSG_DATA(c), fds, sizeof(int) * (size_t)count);
	}
	do
		n = sendmsg(channel, &m, MSG_NOSIGNAL);
	while (n < 0 && errno == EINTR);
	return n == 1;
}

int channel_take(int channel, enum say *what, int fds[CHANNEL_FDS])
{
	char byte = 0;
	union control control = {0};
	struct iovec io = {&byte, 1};
	struct msghdr m = {.msg_iov = &io, .msg_iovlen = 1, .msg_control = &control,
			   .msg_controllen = sizeof control};
	ssize_t n;

	for (int i = 0; i < CHANNEL_FDS; i++)
		fds[i] = -1;
	do
		n = recvmsg(channel, &m, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
	while (n < 0 && errno == EINTR);
	if (n <= 0)
		return n == 0 || errno != EAGAIN ? 0 : -1;
	struct cmsghdr *c = CMSG_FIRSTHDR(&m);
	if (c && c->cmsg_type == SCM_RIGHTS && c->cmsg_len <= CMSG_LEN(sizeof(int) * CHANNEL_FDS))
		memcpy(fds, CMSG_DATA(c), c->cmsg_len - CMSG_LEN(0));
	*what = (enum say)byte;
	return 1;
}
