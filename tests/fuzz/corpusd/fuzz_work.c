/* What the front says to the processes beside it: to the zygote (what to scan) and to the keeper. The first byte: how many
 * descriptors come along; the rest is the message, in place of a sound one's bytes. Nothing but whole messages is taken, and no
 * descriptor stays behind. */
#include "corpusd/channel.h"
#include "corpusd/zygote.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define SENT_MAX 4

static void send_raw(int to, const void *p, size_t n, unsigned count)
{
	union {
		struct cmsghdr align;
		char bytes[CMSG_SPACE(sizeof(int) * SENT_MAX)];
	} control;
	int fds[SENT_MAX] = {0, 0, 0, 0};
	struct iovec io = {(void *)(uintptr_t)p, n};
	struct msghdr m = {.msg_iov = &io, .msg_iovlen = 1};

	if (count) {
		memset(&control, 0, sizeof control);
		m.msg_control = &control;
		m.msg_controllen = CMSG_SPACE(sizeof(int) * count);
		struct cmsghdr *c = CMSG_FIRSTHDR(&m);
		c->cmsg_level = SOL_SOCKET;
		c->cmsg_type = SCM_RIGHTS;
		c->cmsg_len = CMSG_LEN(sizeof(int) * count);
		memcpy(CMSG_DATA(c), fds, sizeof(int) * count);
	}
	if (sendmsg(to, &m, MSG_NOSIGNAL) != (ssize_t)n)
		abort();
}

/* The next descriptor that the kernel would give: it grows when one was left open. */
static int next_free(void)
{
	int fd = dup(0);

	close(fd);
	return fd;
}

static void to_zygote(const int ends[2], const void *p, size_t n, unsigned count)
{
	struct work w;
	int fds[WORK_FDS];

	send_raw(ends[0], p, n, count);
	if (zygote_take(ends[1], &w, fds) != 1)
		return;
	if (n != sizeof w || count != WORK_FDS || strlen(w.name) >= sizeof w.name || !w.seconds)
		abort();
	close(fds[0]);
	close(fds[1]);
}

static void to_keeper(const int ends[2], const void *p, size_t n, unsigned count)
{
	enum say what;
	int fds[CHANNEL_FDS];

	send_raw(ends[0], p, n, count);
	channel_take(ends[1], &what, fds);
	for (int i = 0; i < CHANNEL_FDS; i++)
		if (fds[i] >= 0)
			close(fds[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct work w = {.seconds = 1};
	int ends[2];
	struct err e;

	if (size < 2 || size > 4096)
		return 0;
	if (fcntl(0, F_GETFD) < 0)
		open("/dev/null", O_RDONLY);
	if (!channel_pair(ends, &e))
		abort();
	int before = next_free();
	to_zygote(ends, data + 1, size - 1, data[0] % (SENT_MAX + 1));
	memcpy(&w, data + 1, size - 1 < sizeof w ? size - 1 : sizeof w);
	to_zygote(ends, &w, sizeof w, data[0] % (SENT_MAX + 1));
	to_keeper(ends, data + 1, size - 1, data[0] / 8 % (SENT_MAX + 1));
	if (next_free() != before)
		abort();
	close(ends[0]);
	close(ends[1]);
	return 0;
}
