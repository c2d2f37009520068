/* The least that answers HTTP: what tests/bench/daemon.sh compares corpusd with. Two threads, each with a listening socket
 * and an epoll of its own; whatever arrives in one read is a request, and gets the same bytes. Its first line is the
 * port; it ends with its standard input. Build: cc -O2 -pthread -o responder tests/bench/responder.c
 */
#if !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

static const char answer[] = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
			     "16\r\n\r\n{\"status\":\"ok\"}\n";

static int listening(struct sockaddr_in *a)
{
	int fd = socket(AF_INET, SOCK_STREAM, 0), one = 1;
	socklen_t n = sizeof *a;

	setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &one, sizeof one);
	if (bind(fd, (struct sockaddr *)a, n) || listen(fd, 512) ||
	    getsockname(fd, (struct sockaddr *)a, &n)) {
		perror("responder");
		exit(2);
	}
	return fd;
}

static void take(int epoll, int from)
{
	int fd = accept4(from, NULL, NULL, SOCK_NONBLOCK), one = 1;
	struct epoll_event e = {.events = EPOLLIN, .data.fd = fd};

	if (fd < 0)
		return;
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &e);
}

static void *serve(void *socket)
{
	int from = *(int *)socket, epoll = epoll_create1(0);
	struct epoll_event e = {.events = EPOLLIN, .data.fd = from}, ready[128];
	char request[4096];

	epoll_ctl(epoll, EPOLL_CTL_ADD, from, &e);
	for (;;) {
		int n = epoll_wait(epoll, ready, 128, -1);
		for (int i = 0; i < n; i++) {
			int fd = ready[i].data.fd;
			if (fd == from)
				take(epoll, from);
			else if (read(fd, request, sizeof request) <= 0 ||
				 write(fd, answer, sizeof answer - 1) < 0)
				close(fd);
		}
	}
	return NULL;
}

int main(void)
{
	struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int sockets[2] = {listening(&a), -1};
	pthread_t thread;
	char c;

	sockets[1] = listening(&a);
	printf("%d\n", ntohs(a.sin_port));
	fflush(stdout);
	for (int i = 0; i < 2; i++)
		if (pthread_create(&thread, NULL, serve, &sockets[i]) != 0)
			return 2;
	while (read(0, &c, 1) > 0)
		;
	return 0;
}
