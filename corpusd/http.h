/* corpusd/http.h: requests in, answers out. The only file that knows libmicrohttpd.
 *
 * Its own deadlines are for silence only; here each connection has absolute ones: until the headers are complete,
 * until the body is, until the answer is taken. A watch closes what is over time, so that slow clients cost a
 * descriptor for a while and nothing else.
 */
#ifndef PICKET_CORPUSD_HTTP_H
#define PICKET_CORPUSD_HTTP_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "corpusd/role.h"

struct request {
	const char *method; /* "GET"; HEAD is told as GET, its body is not sent */
	struct text path;   /* without query, percent-escapes resolved */
	struct text rest;   /* what stood for the '*' of the endpoint's path */
	struct text body;
	char client[64];    /* its address, for the log and limits */
	bool tls;
	struct identity who;
	struct arena *arena; /* as long as the request */
	char waited[40];    /* the job that this request waited for, or "" */
	void *inner;
};

/* Absent: the empty text. A header's name in any case. */
struct text http_header(const struct request *q, const char *name);
struct text http_query(const struct request *q, const char *name);
struct text http_cookie(const struct request *q, const char *name);

#define HEADERS_MAX 12
struct response {
	unsigned status;
	const char *type;  /* content type; NULL: application/json */
	struct buf body;
	int fd;		   /* instead of body: a file from offset, length bytes; closed when sent. -1: none */
	uint64_t offset, length;
	size_t header_count;
	struct {
		const char *name;
		struct text value; /* in the request's arena, or constant */
	} headers[HEADERS_MAX];
	char wait[40];	   /* do not answer yet: call again when this job has ended */
};
void http_put_header(struct response *r, const char *name, struct text value);
/* Code, message and hint as JSON, with the status. */
void http_error(struct response *r, unsigned status, const struct err *e);

struct http_limits {
	uint64_t connections, body_max, header_seconds, body_seconds, idle_seconds;
	uint64_t answer_pace; /* bytes a second of an answer that a client must take at least */
};

/* What the daemon decides of a request. */
struct http_handler {
	void *ctx;
	/* Before the body: false with an answer filled refuses it. *body_max: the most the endpoint takes. */
	bool (*accept)(void *ctx, struct request *q, uint64_t *body_max, struct response *r);
	void (*answer)(void *ctx, struct request *q, struct response *r);
	/* A request waits now (response.wait): what it waits for may begin. */
	void (*waits)(void *ctx);
	/* After the answer was sent; status 0: the client went away before its end. */
	void (*done)(void *ctx, const struct request *q, unsigned status, double seconds);
};

struct http;
/* listen: a listening socket, taken over. PEM texts may be NULL. Code: HTTP-START. */
bool http_start(int listen, const struct http_limits *l, const struct http_handler *h, const char *cert,
		const char *key, const char *client_ca, unsigned threads, struct http **out, struct err *e);
/* Those that wait for this job ("": all) are asked again. */
void http_wake(struct http *h, const char *job);
/* Closes connections that are over time; to be called about once a second. */
void http_watch(struct http *h);
/* Takes no new connection; those there are go on. */
void http_quiesce(struct http *h);
void http_stop(struct http *h);

struct http_counts {
	uint64_t connections, refused, cut; /* now; over the ceiling; cut off for slowness */
};
struct http_counts http_count(const struct http *h);

#endif
