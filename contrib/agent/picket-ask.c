/* picket-ask: one question to a corpusd of this machine, over its Unix socket (docs/daemon.md, "The Unix socket").
 *
 *	cc -o picket-ask picket-ask.c
 *	./picket-ask /run/picket/agents 'ask left-pad@1.3.0'
 *	./picket-ask /run/picket/agents 'pack picket/npm-popular' >npm-popular.iocpack
 *
 * Prints the answer's line; of a pack the bytes, and the line to stderr. A pack comes as a descriptor, and is believed
 * only when it is sealed: nobody can then change it while it is read. Ends with 0; 1 for an error; 2 for usage.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define LINE_MAX_BYTES 65536
#define PACK_MAX_BYTES ((off_t)1 << 30)

static int fail(const char *what)
{
	perror(what);
	return 1;
}

static int reach(const char *path)
{
	struct sockaddr_un a = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (fd < 0 || strlen(path) >= sizeof a.sun_path)
		return -1;
	memcpy(a.sun_path, path, strlen(path) + 1);
	if (connect(fd, (struct sockaddr *)&a, sizeof a) == 0)
		return fd;
	close(fd);
	return -1;
}

/* A daemon that has already answered and gone is still heard: it may have said why. */
static int say(int fd, const char *question)
{
	char line[LINE_MAX_BYTES];
	size_t n = strlen(question), sent = 0;

	if (n + 1 > sizeof line) {
		errno = EMSGSIZE;
		return 0;
	}
	memcpy(line, question, n);
	line[n++] = '\n';
	while (sent < n) {
		ssize_t got = send(fd, line + sent, n - sent, MSG_NOSIGNAL);
		if (got <= 0)
			return errno == EPIPE;
		sent += (size_t)got;
	}
	return 1;
}

/* A line, and the descriptor that came with its first byte, if any. */
static size_t hear(int fd, char line[LINE_MAX_BYTES], int *pack)
{
	size_t n = 0;

	while (n < LINE_MAX_BYTES) {
		union {
			struct cmsghdr align;
			char bytes[CMSG_SPACE(sizeof(int))];
		} control;
		struct iovec io = {line + n, LINE_MAX_BYTES - n};
		struct msghdr m = {.msg_iov = &io, .msg_iovlen = 1, .msg_control = &control,
				   .msg_controllen = sizeof control};
		ssize_t got = recvmsg(fd, &m, MSG_CMSG_CLOEXEC);
		struct cmsghdr *c = got > 0 ? CMSG_FIRSTHDR(&m) : NULL;
		if (got <= 0)
			return 0;
		if (c && c->cmsg_type == SCM_RIGHTS && c->cmsg_len == CMSG_LEN(sizeof(int)))
			memcpy(pack, CMSG_DATA(c), sizeof(int));
		n += (size_t)got;
		if (line[n - 1] == '\n')
			return n;
	}
	return 0;
}

/* Sealed against every change, a plain file, of a size that we want: only then it is mapped. */
static int put_pack(int fd)
{
	const int all = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;
	int seals = fcntl(fd, F_GET_SEALS);
	struct stat st;

	if (seals < 0 || (seals & all) != all || fstat(fd, &st) != 0 || st.st_size <= 0 || st.st_size > PACK_MAX_BYTES) {
		fprintf(stderr, "picket-ask: what came is not sealed memory\n");
		return 1;
	}
	void *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (p == MAP_FAILED)
		return fail("mmap");
	size_t put = fwrite(p, 1, (size_t)st.st_size, stdout);
	munmap(p, (size_t)st.st_size);
	return put == (size_t)st.st_size && fflush(stdout) == 0 ? 0 : fail("writing");
}

int main(int argc, char **argv)
{
	static char line[LINE_MAX_BYTES];
	int pack = -1;

	if (argc != 3) {
		fprintf(stderr, "usage: picket-ask SOCKET 'ask QUESTION' | packs | 'pack NAME'\n");
		return 2;
	}
	int fd = reach(argv[1]);
	if (fd < 0)
		return fail(argv[1]);
	size_t n = say(fd, argv[2]) ? hear(fd, line, &pack) : 0;
	if (!n)
		return fail("no answer");
	fwrite(line, 1, n, pack < 0 ? stdout : stderr);
	if (pack >= 0)
		return put_pack(pack);
	return n >= 8 && memcmp(line, "{\"error\"", 8) == 0;
}
