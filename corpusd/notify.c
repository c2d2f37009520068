#include "corpusd/notify.h"

#include "base/text.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define FIRST_FD 3 /* SD_LISTEN_FDS_START */

void notify_state(const char *state)
{
	const char *path = getenv("NOTIFY_SOCKET");
	struct sockaddr_un a = {.sun_family = AF_UNIX};
	size_t n = path ? strlen(path) : 0;

	if (n < 2 || n >= sizeof a.sun_path || (path[0] != '/' && path[0] != '@'))
		return;
	memcpy(a.sun_path, path, n);
	if (path[0] == '@')
		a.sun_path[0] = '\0';
	int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return;
	socklen_t length = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + n);
	if (sendto(fd, state, strlen(state), MSG_NOSIGNAL, (struct sockaddr *)&a, length) < 0)
		state = NULL; /* nobody listens: nothing to do about it */
	close(fd);
}

bool notify_keeps(int fd)
{
	uint64_t device, inode;
	struct cut c = text_cut(text_of(getenv("JOURNAL_STREAM")), ':');
	struct stat st;

	return c.found && text_u64(c.head, &device) && text_u64(c.tail, &inode) && fstat(fd, &st) == 0 &&
	       (uint64_t)st.st_dev == device && (uint64_t)st.st_ino == inode;
}

bool notify_socket(int *out, struct err *e)
{
	uint64_t pid = 0, count = 0;

	*out = -1;
	if (!text_u64(text_of(getenv("LISTEN_PID")), &pid) || !text_u64(text_of(getenv("LISTEN_FDS")), &count) ||
	    pid != (uint64_t)getpid() || count == 0)
		return true;
	if (count > 1) {
		err_set(e, "SERVE-LISTEN", "%ju sockets were handed over to listen on", (uintmax_t)count);
		return err_hint(e, "one is served: leave one ListenStream= in corpusd.socket");
	}
	/* systemd hands over sockets that block: a client that is gone again would then hold up who accepts it. */
	if (fcntl(FIRST_FD, F_SETFD, FD_CLOEXEC) != 0 || fcntl(FIRST_FD, F_SETFL, O_RDWR | O_NONBLOCK) != 0)
		return err_errno(e, "SERVE-LISTEN", "what was handed over to listen on");
	unsetenv("LISTEN_PID");
	unsetenv("LISTEN_FDS");
	*out = FIRST_FD;
	return true;
}
