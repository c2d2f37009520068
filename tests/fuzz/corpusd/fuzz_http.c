/* Requests as clients send them, to the library and then to all that reads what it gives: headers, query, cookies, bodies of
 * every kind. Whatever comes back is HTTP, and no page of the library's own. */
#include "corpusd/body.h"
#include "corpusd/form.h"
#include "corpusd/http.h"
#include "corpusd/range.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct http *http;
static struct sockaddr_in place;

static bool accept_request(void *ctx, struct request *q, uint64_t *body_max, struct response *r)
{
	struct err e;

	(void)ctx;
	*body_max = 4096;
	if (!text_starts(q->path, T("/no")))
		return true;
	err_set(&e, "HTTP-PATH", "no");
	http_error(r, 404, &e);
	return false;
}

static void answer_request(void *ctx, struct request *q, struct response *r)
{
	struct form form;
	struct json list;
	struct body_place said;
	uint64_t from, length;
	struct err e = {0};

	(void)ctx;
	if (q->body.n > 4096)
		abort();
	range_read(http_header(q, "Range"), 1000, &from, &length);
	form_parse(q->arena, http_header(q, "Content-Type"), q->body, &form, &e);
	body_questions(q->arena, q->body, &list, &e);
	body_place(q->arena, q->body, &said, &e);
	http_put_header(r, "Location", http_query(q, "name"));
	err_set(&e, "X", TEXT_FMT, TEXT_ARG(http_cookie(q, "picket")));
	http_error(r, 200, &e);
}

static void nothing(void *ctx)
{
	(void)ctx;
}

static void done(void *ctx, const struct request *q, unsigned status, double seconds)
{
	(void)ctx, (void)q, (void)status, (void)seconds;
}

static void start(void)
{
	static const struct http_handler handler = {NULL, accept_request, answer_request, nothing, done};
	static const struct http_limits limits = {64, 4096, 10, 10, 10, 1};
	socklen_t n = sizeof place;
	struct err e;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	place.sin_family = AF_INET;
	place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (fd < 0 || bind(fd, (struct sockaddr *)&place, sizeof place) != 0 || listen(fd, 64) != 0 ||
	    getsockname(fd, (struct sockaddr *)&place, &n) != 0 || !http_start(fd, &limits, &handler, NULL, NULL, NULL, 1, &http, &e))
		abort();
}

/* Until nothing comes for a moment: what a request that is not whole waits for never comes. */
static void hear(int fd)
{
	char bytes[65536];
	size_t n = 0;

	for (struct pollfd p = {fd, POLLIN, 0}; n < sizeof bytes && poll(&p, 1, n ? 1 : 5) > 0;) {
		ssize_t got = read(fd, bytes + n, sizeof bytes - n);
		if (got <= 0)
			break;
		n += (size_t)got;
	}
	struct text said = text_n(bytes, n);
	if (n >= 7 && !text_starts(said, T("HTTP/1.")))
		abort();
	if (text_find(said, T("<html")) < n)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct linger at_once = {1, 0}; /* or a minute of fuzzing uses up all ports */

	if (!http)
		start();
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (fd < 0 || connect(fd, (struct sockaddr *)&place, sizeof place) != 0)
		abort();
	setsockopt(fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
	if (size && send(fd, data, size, MSG_NOSIGNAL) > 0)
		hear(fd);
	close(fd);
	return 0;
}
