/* Against a server in a child process that plays one canned answer after another, each on a
 * connection of its own, and writes down what it was asked. */
#include "test.h"

#include "base/file.h"
#include "packtool/apart.h"
#include "packtool/fetch.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define ASKED 65536

static struct server {
	pid_t pid;
	char *asked; /* shared: all requests, one behind the other */
	char url[64];
} server;

/* An answer that ends in '~' goes on, a byte at a time, until nobody reads; in '!' is cut off
 * after what was said. */
static void play(int c, const char *answer)
{
	size_t n = strlen(answer), used = strlen(server.asked);
	char end = n ? answer[n - 1] : 0;
	ssize_t got = read(c, server.asked + used, ASKED - used - 1);

	if (got < 0)
		_exit(1);
	if (end == '~' || end == '!')
		n--;
	if (write(c, answer, n) != (ssize_t)n)
		_exit(1);
	while (end == '~') {
		usleep(200000);
		if (write(c, "x", 1) != 1)
			break;
	}
	/* What the client still sends is read, else closing would reset the connection under the answer. */
	shutdown(c, SHUT_WR);
	char rest[1024];
	while (end != '~' && end != '!' && read(c, rest, sizeof rest) > 0)
		;
	close(c);
}

static void serve(const char *const *answers)
{
	struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t n = sizeof at;
	int s = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	assert_true(s >= 0 && bind(s, (struct sockaddr *)&at, n) == 0 && listen(s, 8) == 0 &&
		    getsockname(s, (struct sockaddr *)&at, &n) == 0);
	snprintf(server.url, sizeof server.url, "http://127.0.0.1:%d", ntohs(at.sin_port));
	server.asked = mmap(NULL, ASKED, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	assert_true(server.asked != MAP_FAILED);
	server.pid = fork();
	if (server.pid == 0) {
		signal(SIGPIPE, SIG_IGN);
		for (; *answers; answers++) {
			int c = accept(s, NULL, NULL);
			if (c < 0)
				_exit(1);
			play(c, *answers);
		}
		_exit(0);
	}
	assert_true(server.pid > 0);
	close(s);
}

static void stop(void)
{
	kill(server.pid, SIGKILL);
	waitpid(server.pid, NULL, 0);
	munmap(server.asked, ASKED);
}

static struct fetch_way way = {.seconds = 10, .stall = 2};

static struct fetch ask(const char *path)
{
	static char url[128];

	snprintf(url, sizeof url, "%s%s", server.url, path);
	return (struct fetch){.way = &way, .url = url, .body = -1, .out = -1, .max = 100};
}

#define OK(headers) "HTTP/1.1 200 OK\r\n" headers "Connection: close\r\n\r\n"

static void test_whole(void **state)
{
	struct buf b = BUF(100);
	struct fetch_reply r;
	struct err e = {0};

	(void)state;
	serve((const char *const[]){
		OK("ETag: \"a1\"\r\nContent-Length: 5\r\nContent-Type: text/plain\r\n") "hello", NULL});
	struct fetch f = ask("/list");
	f.auth = "Bearer secret";
	f.accept = "text/plain";
	if (!fetch_bytes(&f, &b, &r, &e))
		fail_msg("%s %s", e.code, e.text);
	assert_text(buf_view(&b), "hello");
	assert_string_equal(r.etag, "\"a1\"");
	assert_string_equal(r.content_type, "text/plain");
	assert_int_equal(r.status, 200);
	assert_non_null(strstr(server.asked, "GET /list HTTP/1.1\r\n"));
	assert_non_null(strstr(server.asked, "Authorization: Bearer secret\r\n"));
	assert_null(strstr(server.asked, "Expect"));
	buf_free(&b);
	stop();
}

static void test_not_modified(void **state)
{
	struct buf b = BUF(100);
	struct fetch_reply r;

	(void)state;
	serve((const char *const[]){"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n", NULL});
	struct fetch f = ask("/list");
	f.etag = "\"a1\"";
	assert_true(fetch_bytes(&f, &b, &r, NULL));
	assert_true(r.not_modified && b.n == 0);
	assert_non_null(strstr(server.asked, "If-None-Match: \"a1\"\r\n"));
	buf_free(&b);
	stop();
}

static void fails(const char *answer, const char *code)
{
	struct buf b = BUF(100);
	struct fetch_reply r;
	struct err e = {0};

	serve((const char *const[]){answer, answer, answer, answer, NULL});
	struct fetch f = ask("/");
	bool ok = fetch_bytes(&f, &b, &r, &e);
	stop();
	buf_free(&b);
	if (ok || strcmp(e.code, code) != 0)
		fail_msg("%.60s: %s, not %s: %s", answer, ok ? "taken" : e.code, code, e.text);
	assert_non_null(strstr(e.text, server.url));
}

static void test_refused(void **state)
{
	static char many[80000];

	(void)state;
	fails(OK("Content-Length: 101\r\n"), "FETCH-SIZE");
	fails(OK("Content-Length: 50\r\n") "short!", "FETCH-CUT");
	fails(OK("Content-Length: 50\r\n") "slow~", "FETCH-SLOW");
	fails("HTTP/1.1 404 No\r\nConnection: close\r\n\r\nno", "FETCH-NOT-FOUND");
	fails("HTTP/1.1 401 No\r\nConnection: close\r\n\r\nno", "FETCH-AUTH");
	fails("HTTP/1.1 503 No\r\nConnection: close\r\n\r\nno", "FETCH-STATUS");
	fails("HTTP/1.1 302 On\r\nLocation: http://127.0.0.1:1/\r\nConnection: close\r\n\r\n",
	      "FETCH-REDIRECT");
	fails("HTTP/1.1 302 On\r\nLocation: ftp://127.0.0.1/\r\nConnection: close\r\n\r\n", "FETCH-URL");
	fails("HTTP/1.1 302 On\r\nLocation: /again\r\nConnection: close\r\n\r\n", "FETCH-REDIRECT");
	snprintf(many, sizeof many, "HTTP/1.1 200 OK\r\nA: %0*d\r\n\r\n", (int)FETCH_HEADERS_MAX - 24 + 1, 0);
	assert_int_equal(strlen(many), FETCH_HEADERS_MAX + 1);
	fails(many, "FETCH-HEADER");
	/* No length at all: counted while it comes. */
	int n = snprintf(many, sizeof many, OK(""));
	memset(many + n, 'a', 101);
	many[n + 101] = '\0';
	fails(many, "FETCH-SIZE");
}

static void test_exactly_full(void **state)
{
	static char many[80000];
	struct buf b = BUF(100);
	struct fetch_reply r;
	char answer[300];

	(void)state;
	int n = snprintf(answer, sizeof answer, OK(""));
	memset(answer + n, 'a', 100);
	answer[n + 100] = '\0';
	serve((const char *const[]){answer, NULL});
	struct fetch f = ask("/");
	assert_true(fetch_bytes(&f, &b, &r, NULL));
	assert_int_equal(b.n, 100);
	buf_free(&b);
	stop();

	/* As many headers as FETCH_HEADERS_MAX, as many redirects as FETCH_REDIRECTS; one more: test_refused. */
	snprintf(many, sizeof many, "HTTP/1.1 200 OK\r\nA: %0*d\r\n\r\n", (int)FETCH_HEADERS_MAX - 24, 0);
	assert_int_equal(strlen(many), FETCH_HEADERS_MAX);
	static const char on[] = "HTTP/1.1 302 On\r\nLocation: /again\r\nConnection: close\r\n\r\n";
	_Static_assert(FETCH_REDIRECTS == 3, "so many answers stand here, and one more in fails()");
	serve((const char *const[]){many, on, on, on, OK("") "there", NULL});
	f = ask("/");
	struct err e = {0};
	if (!fetch_bytes(&f, &b, &r, &e))
		fail_msg("%s %s", e.code, e.text);
	f = ask("/");
	assert_true(fetch_bytes(&f, &b, &r, NULL));
	assert_text(buf_view(&b), "there");
	buf_free(&b);
	stop();
}

static void test_redirect_followed(void **state)
{
	struct buf b = BUF(100);
	struct fetch_reply r;

	(void)state;
	serve((const char *const[]){"HTTP/1.1 302 On\r\nLocation: /b\r\nConnection: close\r\n\r\n",
				    OK("") "there", NULL});
	struct fetch f = ask("/a");
	f.auth = "Basic x";
	assert_true(fetch_bytes(&f, &b, &r, NULL));
	assert_text(buf_view(&b), "there");
	assert_non_null(strstr(r.url, "/b"));
	buf_free(&b);
	stop();
}

/* A file with the first bytes in it, gone on from or begun again. */
static void resume(const char *answer, const char *want, const char *code, bool resumed)
{
	int fd = memfd_create("half", MFD_CLOEXEC);
	struct buf b = BUF(100);
	struct fetch_reply r;
	struct err e = {0};

	assert_int_equal(write(fd, "hello ", 6), 6);
	serve((const char *const[]){answer, NULL});
	struct fetch f = ask("/");
	f.out = fd;
	f.have = 6;
	f.if_range = "\"v1\"";
	bool ok = fetch_run(&f, &r, &e);
	assert_non_null(strstr(server.asked, "Range: bytes=6-\r\n"));
	assert_non_null(strstr(server.asked, "If-Range: \"v1\"\r\n"));
	stop();
	assert_int_equal(ok, code == NULL);
	if (code) {
		assert_string_equal(e.code, code);
	} else {
		assert_int_equal(r.resumed, resumed);
		assert_true(file_read_fd(fd, &b, NULL));
		assert_text(buf_view(&b), want);
		assert_int_equal(r.size, b.n);
	}
	buf_free(&b);
	close(fd);
}

static void test_resume(void **state)
{
	(void)state;
	resume("HTTP/1.1 206 Part\r\nContent-Range: bytes 6-10/11\r\nContent-Length: 5\r\n"
	       "Connection: close\r\n\r\nworld", "hello world", NULL, true);
	resume(OK("Content-Length: 3\r\n") "new", "new", NULL, false);
	resume(OK("Content-Length: 0\r\n"), "", NULL, false);
	resume("HTTP/1.1 206 Part\r\nContent-Range: bytes 5-10/11\r\nContent-Length: 6\r\n"
	       "Connection: close\r\n\r\n world", NULL, "FETCH-HEADER", false);
	resume("HTTP/1.1 206 Part\r\nContent-Length: 5\r\nConnection: close\r\n\r\nworld", NULL,
	       "FETCH-HEADER", false);
	resume("HTTP/1.1 206 Part\r\nContent-Range: bytes 6-104/105\r\nContent-Length: 99\r\n"
	       "Connection: close\r\n\r\nworld", NULL, "FETCH-SIZE", false);
}

static void test_send(void **state)
{
	int fd = memfd_create("sent", MFD_CLOEXEC);
	struct fetch_reply r;
	struct err e = {0};

	(void)state;
	assert_int_equal(write(fd, "0123456789", 10), 10);
	serve((const char *const[]){
		"HTTP/1.1 202 Yes\r\nLocation: /next\r\nConnection: close\r\n\r\n", NULL});
	struct fetch f = ask("/up");
	f.method = "PATCH";
	f.body = fd;
	f.body_at = 2;
	f.body_size = 5;
	f.content_type = "application/octet-stream";
	f.content_range = "2-6";
	if (!fetch_run(&f, &r, &e))
		fail_msg("%s %s", e.code, e.text);
	assert_int_equal(r.status, 202);
	assert_string_equal(r.location, "/next");
	assert_non_null(strstr(server.asked, "PATCH /up HTTP/1.1\r\n"));
	assert_non_null(strstr(server.asked, "Content-Range: 2-6\r\n"));
	assert_non_null(strstr(server.asked, "Content-Length: 5\r\n"));
	close(fd);
	stop();
}

static void test_before_the_network(void **state)
{
	struct fetch_reply r;
	struct err e = {0};
	struct fetch f = {.way = &way, .url = "http://registry.example.com/", .body = -1, .out = -1};

	(void)state;
	assert_false(fetch_run(&f, &r, &e));
	assert_string_equal(e.code, "FETCH-PLAIN");
	f.url = "https://127.0.0.1:1/";
	f.auth = "a\r\nX: y";
	assert_false(fetch_run(&f, &r, &e));
	assert_string_equal(e.code, "FETCH-HEADER");
	f.auth = NULL;
	assert_false(fetch_run(&f, &r, &e));
	assert_string_equal(e.code, "FETCH-CONNECT");
	assert_true(fetch_passing(&e));
}

/* --- the process apart */

static bool opens_a_file(void *ctx, void *reply, struct err *e)
{
	(void)e;
	*(int *)reply = open(ctx, O_RDONLY | O_CLOEXEC);
	return true;
}
static bool opens_a_socket(void *ctx, void *reply, struct err *e)
{
	(void)ctx;
	(void)e;
	*(int *)reply = socket(AF_INET, SOCK_STREAM, 0);
	return true;
}
static bool never_ends(void *ctx, void *reply, struct err *e)
{
	(void)ctx;
	(void)reply;
	(void)e;
	while (usleep(1000) == 0 || true)
		;
	return false;
}

static bool apart(enum apart_kind kind, bool (*work)(void *, void *, struct err *), char *ctx, int *reply,
		  struct err *e)
{
	struct apart a = {.kind = kind, .seconds = 1, .work = work, .ctx = ctx, .reply = reply,
			  .reply_size = sizeof *reply};
	return apart_run(&a, e);
}

static void test_apart(void **state)
{
	char home[] = "/tmp/picket-test-fetch-XXXXXX", system[] = "/etc/passwd";
	struct err e = {0};
	int fd = mkstemp(home), r = 0;

	(void)state;
	assert_true(fd >= 0);
	assert_true(apart(APART_FETCH, opens_a_file, system, &r, &e) && r >= 0);
	assert_true(apart(APART_FETCH, opens_a_file, home, &r, &e) && r < 0);
	assert_true(apart(APART_PARSE, opens_a_file, system, &r, &e) && r < 0);
	assert_true(apart(APART_FETCH, opens_a_socket, NULL, &r, &e) && r >= 0);
	assert_false(apart(APART_PARSE, opens_a_socket, NULL, &r, &e));
	assert_string_equal(e.code, "APART");
	assert_non_null(strstr(e.text, "signal 31"));
	assert_false(apart(APART_PARSE, never_ends, NULL, &r, &e));
	assert_string_equal(e.code, "APART-TIME");
	close(fd);
	unlink(home);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole),		  cmocka_unit_test(test_not_modified),
		cmocka_unit_test(test_refused),		  cmocka_unit_test(test_exactly_full),
		cmocka_unit_test(test_redirect_followed), cmocka_unit_test(test_resume),
		cmocka_unit_test(test_send),		  cmocka_unit_test(test_before_the_network),
		cmocka_unit_test(test_apart),
	};
	signal(SIGPIPE, SIG_IGN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
