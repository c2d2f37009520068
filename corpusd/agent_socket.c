/* The agents' socket in the file system. */
#include "corpusd/agent.h"

#include "corpusd/limits.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static bool bad(struct err *e, const char *path, const char *what)
{
	err_set(e, "AGENT-SOCKET", "%s: %s", path, what);
	return err_hint(e, "another path: --socket PATH");
}

static bool answers(const struct sockaddr_un *a)
{
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	bool yes = fd >= 0 && (connect(fd, (const struct sockaddr *)a, sizeof *a) == 0 || errno != ECONNREFUSED);

	if (fd >= 0)
		close(fd);
	return yes;
}

/* The place is free, or holds the socket of a daemon that is gone. */
static bool clear(const struct sockaddr_un *a, struct err *e)
{
	struct stat st;

	if (lstat(a->sun_path, &st) != 0)
		return errno == ENOENT || err_errno(e, "AGENT-SOCKET", "%s", a->sun_path);
	if (!S_ISSOCK(st.st_mode))
		return bad(e, a->sun_path, "something else than a socket stands there");
	if (answers(a))
		return bad(e, a->sun_path, "another daemon listens there");
	return unlink(a->sun_path) == 0 || err_errno(e, "AGENT-SOCKET", "%s", a->sun_path);
}

int agent_socket_make(const char *path, struct err *e)
{
	struct sockaddr_un a = {.sun_family = AF_UNIX};
	size_t n = strlen(path);

	if (n >= sizeof a.sun_path) {
		bad(e, path, "the path is too long for a socket");
		return -1;
	}
	memcpy(a.sun_path, path, n);
	if (!clear(&a, e))
		return -1;
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	mode_t before = umask(0177);
	bool ok = fd >= 0 && bind(fd, (struct sockaddr *)&a, sizeof a) == 0 && listen(fd, AGENTS_MAX) == 0;
	umask(before);
	if (ok)
		return fd;
	err_errno(e, "AGENT-SOCKET", "%s", path);
	if (fd >= 0)
		close(fd);
	return -1;
}
