#include "corpusd/http.h"

#include "corpusd/limits.h"
#include "corpusd/turn.h"
#include "json/write.h"

#include <arpa/inet.h>
#include <errno.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define BODIES_MAX    ((uint64_t)1 << 30) /* bytes of all bodies held at once */
#define REQUEST_ARENA ((size_t)512 << 20)

/* One connection; in a list, for the watch. */
struct link {
	struct link *next, *before;
	int fd;
	_Atomic uint64_t deadline; /* monotonic seconds; 0: none */
};

struct exchange { /* one request on it */
	struct request q;
	struct buf body;
	uint64_t body_max, held;
	const struct http_limits *limits;
	bool refused, too_large, crowded;
	unsigned status;
	struct timespec started;
	struct link *link;
	struct MHD_Connection *connection;
	struct exchange *next_waiting;
	char waiting[40]; /* suspended for this job; "" when not */
};

struct http {
	struct MHD_Daemon *daemon;
	struct http_limits limits;
	struct http_handler handler;
	bool mutual;	      /* clients must show a certificate */
	pthread_mutex_t lock; /* of the two lists */
	struct link *links;
	struct exchange *waiting;
	bool ending; /* under lock: nobody may wait any more */
	_Atomic uint64_t connections, refused, cut, bodies;
};

static uint64_t now_seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec;
}

static void set_deadline(struct link *l, uint64_t seconds)
{
	if (l)
		atomic_store(&l->deadline, now_seconds() + seconds + 1);
}

struct text http_header(const struct request *q, const char *name)
{
	const struct exchange *x = q->inner;

	return text_of(MHD_lookup_connection_value(x->connection, MHD_HEADER_KIND, name));
}

struct text http_query(const struct request *q, const char *name)
{
	const struct exchange *x = q->inner;

	return text_of(MHD_lookup_connection_value(x->connection, MHD_GET_ARGUMENT_KIND, name));
}

struct text http_cookie(const struct request *q, const char *name)
{
	const struct exchange *x = q->inner;

	return text_of(MHD_lookup_connection_value(x->connection, MHD_COOKIE_KIND, name));
}

void http_put_header(struct response *r, const char *name, struct text value)
{
	if (r->header_count == HEADERS_MAX)
		return;
	r->headers[r->header_count].name = name;
	r->headers[r->header_count++].value = value;
}

void http_error(struct response *r, unsigned status, const struct err *e)
{
	struct json_writer w;

	r->status = status;
	r->type = NULL;
	buf_clear(&r->body);
	json_to_buf(&w, &r->body, JSON_LINE);
	json_open_object(&w);
	json_key(&w, T("error"));
	json_open_object(&w);
	json_member_text(&w, T("code"), text_of(e->code));
	json_member_text(&w, T("message"), text_of(e->text));
	json_member_text(&w, T("hint"), text_of(e->hint));
	json_close(&w);
	json_close(&w);
	json_end(&w);
}

static void answer_begin(struct response *r)
{
	*r = (struct response){.status = 200, .fd = -1, .body = BUF(REQUEST_ARENA)};
}

static void put_address(char out[64], const struct sockaddr *a)
{
	const struct sockaddr_in *v4 = (const void *)a;
	const struct sockaddr_in6 *v6 = (const void *)a;

	snprintf(out, 64, "unknown");
	if (a && a->sa_family == AF_INET)
		inet_ntop(AF_INET, &v4->sin_addr, out, 64);
	else if (a && a->sa_family == AF_INET6)
		inet_ntop(AF_INET6, &v6->sin6_addr, out, 64);
}

static struct exchange *begin(struct http *h, struct MHD_Connection *c, const char *url, const char *method)
{
	struct exchange *x = calloc(1, sizeof *x);
	const union MHD_ConnectionInfo *info;

	if (!x)
		return NULL;
	x->q.arena = arena_new(REQUEST_ARENA);
	if (!x->q.arena) {
		free(x);
		return NULL;
	}
	clock_gettime(CLOCK_MONOTONIC, &x->started);
	x->connection = c;
	x->limits = &h->limits;
	x->body = BUF(h->limits.body_max);
	x->q.inner = x;
	x->q.method = strcmp(method, MHD_HTTP_METHOD_HEAD) == 0 ? "GET" : method;
	x->q.path = text_of(url);
	info = MHD_get_connection_info(c, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
	x->link = info ? info->socket_context : NULL;
	info = MHD_get_connection_info(c, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
	put_address(x->q.client, info ? info->client_addr : NULL);
	info = MHD_get_connection_info(c, MHD_CONNECTION_INFO_PROTOCOL);
	x->q.tls = MHD_get_connection_info(c, MHD_CONNECTION_INFO_GNUTLS_SESSION) != NULL;
	return x;
}

static void hold(struct http *h, struct exchange *x, uint64_t n)
{
	x->held += n;
	atomic_fetch_add(&h->bodies, n);
}

/* A response whose bytes are handed over: the buffer's memory becomes its own. */
static struct MHD_Response *make_response(struct response *r)
{
	struct MHD_Response *m;

	if (r->fd >= 0) {
		m = MHD_create_response_from_fd_at_offset64(r->length, r->fd, r->offset);
		if (!m)
			close(r->fd);
		r->fd = -1;
		return m;
	}
	if (!r->body.p)
		return MHD_create_response_from_buffer(0, (void *)(uintptr_t) "", MHD_RESPMEM_PERSISTENT);
	m = MHD_create_response_from_buffer_with_free_callback(r->body.n, r->body.p, free);
	if (m)
		r->body = BUF(0);
	return m;
}

static void put_headers(struct MHD_Response *m, const struct exchange *x, struct response *r)
{
	MHD_add_response_header(m, "Content-Type", r->type ? r->type : "application/json");
	MHD_add_response_header(m, "X-Content-Type-Options", "nosniff");
	MHD_add_response_header(m, "Referrer-Policy", "no-referrer");
	for (size_t i = 0; i < r->header_count; i++) {
		struct text v = arena_text(x->q.arena, r->headers[i].value);
		if (v.p)
			MHD_add_response_header(m, r->headers[i].name, v.p);
	}
}

static enum MHD_Result send_answer(struct exchange *x, struct response *r)
{
	enum MHD_Result ok;
	uint64_t size = r->fd >= 0 ? r->length : r->body.n;
	struct MHD_Response *m;

	if (r->body.failed) {
		struct err e;
		err_set(&e, "LIMIT-MEMORY", "the answer does not fit in memory");
		http_error(r, 500, &e);
	}
	m = make_response(r);
	buf_free(&r->body);
	if (!m)
		return MHD_NO;
	put_headers(m, x, r);
	set_deadline(x->link, x->limits->body_seconds + size / x->limits->answer_pace);
	x->status = r->status;
	ok = MHD_queue_response(x->connection, r->status, m);
	MHD_destroy_response(m);
	return ok;
}

static enum MHD_Result refuse_size(struct exchange *x, struct response *r)
{
	struct err e;

	if (x->crowded)
		err_set(&e, "BODY-CROWDED", "too many bodies are on their way at once");
	else
		err_set(&e, "BODY-TOO-LARGE", "the body is larger than %ju bytes", (uintmax_t)x->body_max);
	err_hint(&e, x->crowded ? "try again" : "the setting is body-max; for JSON it is 1 MiB");
	http_error(r, x->crowded ? 503 : 413, &e);
	return send_answer(x, r);
}

/* The headers are there; the body is not. */
static enum MHD_Result first_call(struct http *h, struct exchange *x)
{
	struct response r;
	uint64_t length = 0;
	struct text said = http_header(&x->q, "Content-Length");

	answer_begin(&r);
	x->body_max = h->limits.body_max;
	if (!h->handler.accept(h->handler.ctx, &x->q, &x->body_max, &r)) {
		x->refused = true;
		return send_answer(x, &r);
	}
	if (said.n && text_u64(said, &length) && length > x->body_max) {
		x->refused = true;
		return refuse_size(x, &r);
	}
	buf_free(&r.body);
	x->body.max = (size_t)x->body_max;
	set_deadline(x->link, h->limits.body_seconds);
	return MHD_YES;
}

static void add_body(struct http *h, struct exchange *x, const char *p, size_t n)
{
	if (x->too_large)
		return;
	x->crowded = atomic_load(&h->bodies) + n > BODIES_MAX;
	if (x->crowded || !buf_add(&x->body, p, n)) {
		x->too_large = true;
		buf_free(&x->body);
		return;
	}
	hold(h, x, n);
}

/* False: the library is about to end, which it must not while one waits. */
static bool wait_for(struct http *h, struct exchange *x, const struct response *r)
{
	pthread_mutex_lock(&h->lock);
	if (h->ending) {
		pthread_mutex_unlock(&h->lock);
		return false;
	}
	memcpy(x->waiting, r->wait, sizeof x->waiting);
	memcpy(x->q.waited, r->wait, sizeof x->q.waited);
	if (x->link)
		atomic_store(&x->link->deadline, 0);
	x->next_waiting = h->waiting;
	h->waiting = x;
	MHD_suspend_connection(x->connection);
	pthread_mutex_unlock(&h->lock);
	h->handler.waits(h->handler.ctx);
	return true;
}

static void too_late(struct response *r)
{
	struct err e;

	err_set(&e, "SERVE-ENDS", "the daemon ends; what was accepted is done after its next start");
	err_hint(&e, "ask again then");
	http_error(r, 503, &e);
}

static enum MHD_Result whole(struct http *h, struct exchange *x)
{
	struct response r;

	answer_begin(&r);
	if (x->too_large)
		return refuse_size(x, &r);
	x->q.body = buf_view(&x->body);
	if (x->link)
		atomic_store(&x->link->deadline, 0); /* it is our turn */
	h->handler.answer(h->handler.ctx, &x->q, &r);
	if (r.wait[0]) {
		buf_free(&r.body);
		if (wait_for(h, x, &r))
			return MHD_YES;
		answer_begin(&r);
		too_late(&r);
	}
	return send_answer(x, &r);
}

static gnutls_session_t session_of(struct MHD_Connection *c)
{
	const union MHD_ConnectionInfo *info = MHD_get_connection_info(c, MHD_CONNECTION_INFO_GNUTLS_SESSION);

	return info ? info->tls_session : NULL;
}

/* microhttpd only asks for a certificate, and goes on without one, or with any. Before the handshake: the library
 * shall require one, for clients, of the authority, in its time, and end the handshake otherwise. */
static void demand_certificate(struct MHD_Connection *c)
{
	static char purpose[] = GNUTLS_KP_TLS_WWW_CLIENT;
	static gnutls_typed_vdata_st what = {
		.type = GNUTLS_DT_KEY_PURPOSE_OID, .data = (unsigned char *)purpose, .size = sizeof purpose - 1};
	gnutls_session_t session = session_of(c);

	if (!session)
		return;
	gnutls_certificate_server_set_request(session, GNUTLS_CERT_REQUIRE);
	gnutls_session_set_verify_cert2(session, &what, 1, 0);
}

/* Nothing is answered to a session of which that was not decided well. */
static bool proven(const struct http *h, struct MHD_Connection *c)
{
	gnutls_session_t session = h->mutual ? session_of(c) : NULL;

	return !h->mutual || (session && gnutls_session_get_verify_cert_status(session) == 0 &&
			      gnutls_certificate_get_peers(session, NULL) != NULL);
}

static enum MHD_Result on_request(void *cls, struct MHD_Connection *c, const char *url, const char *method,
				  const char *version, const char *data, size_t *size, void **con)
{
	struct http *h = cls;
	struct exchange *x = *con;

	(void)version;
	if (!x) {
		x = proven(h, c) ? begin(h, c, url, method) : NULL;
		*con = x;
		return x ? first_call(h, x) : MHD_NO;
	}
	if (*size) {
		add_body(h, x, data, *size);
		*size = 0;
		return MHD_YES;
	}
	if (x->refused)
		return MHD_YES;
	x->q.path = text_of(url);
	return whole(h, x);
}

/* Its end frees what the kernel still holds for it: megabytes, which a client that hardly reads would keep. */
static void give_up(int fd)
{
	struct linger none = {.l_onoff = 1, .l_linger = 0};

	setsockopt(fd, SOL_SOCKET, SO_LINGER, &none, sizeof none);
}

static void on_completed(void *cls, struct MHD_Connection *c, void **con, enum MHD_RequestTerminationCode code)
{
	struct http *h = cls;
	struct exchange *x = *con;
	static _Thread_local struct turn turn;
	struct timespec now;

	(void)c;
	if (!x)
		return;
	clock_gettime(CLOCK_MONOTONIC, &now);
	h->handler.done(h->handler.ctx, &x->q, code == MHD_REQUEST_TERMINATED_COMPLETED_OK ? x->status : 0,
			(double)(now.tv_sec - x->started.tv_sec) +
				(double)(now.tv_nsec - x->started.tv_nsec) / 1e9);
	if (x->link && code == MHD_REQUEST_TERMINATED_TIMEOUT_REACHED) {
		atomic_fetch_add(&h->cut, 1);
		give_up(x->link->fd);
	}
	atomic_fetch_sub(&h->bodies, x->held);
	buf_free(&x->body);
	/* The next request may take its time to come, and then has the time of headers. */
	set_deadline(x->link, h->limits.idle_seconds + h->limits.header_seconds);
	arena_free(x->q.arena);
	free(x);
	*con = NULL;
	turn_over(&turn, (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec);
}

static void link_in(struct http *h, struct link *l)
{
	pthread_mutex_lock(&h->lock);
	l->next = h->links;
	if (l->next)
		l->next->before = l;
	h->links = l;
	pthread_mutex_unlock(&h->lock);
}

static void link_out(struct http *h, struct link *l)
{
	pthread_mutex_lock(&h->lock);
	if (l->next)
		l->next->before = l->before;
	if (l->before)
		l->before->next = l->next;
	else
		h->links = l->next;
	pthread_mutex_unlock(&h->lock);
	free(l);
}

static void on_connection(void *cls, struct MHD_Connection *c, void **socket_context,
			  enum MHD_ConnectionNotificationCode code)
{
	struct http *h = cls;
	struct link *l = *socket_context;
	const union MHD_ConnectionInfo *info = MHD_get_connection_info(c, MHD_CONNECTION_INFO_CONNECTION_FD);

	if (code == MHD_CONNECTION_NOTIFY_STARTED) {
		atomic_fetch_add(&h->connections, 1);
		if (h->mutual)
			demand_certificate(c);
		l = info ? calloc(1, sizeof *l) : NULL;
		*socket_context = l;
		if (!l)
			return;
		l->fd = info->connect_fd;
		set_deadline(l, h->limits.header_seconds);
		link_in(h, l);
		return;
	}
	atomic_fetch_sub(&h->connections, 1);
	if (l)
		link_out(h, l);
	*socket_context = NULL;
}

/* The lock keeps the descriptor from being closed, and used anew, in between. */
void http_watch(struct http *h)
{
	uint64_t now = now_seconds();

	pthread_mutex_lock(&h->lock);
	for (struct link *l = h->links; l; l = l->next) {
		uint64_t deadline = atomic_load(&l->deadline);
		if (deadline && deadline <= now) {
			atomic_store(&l->deadline, 0);
			atomic_fetch_add(&h->cut, 1);
			give_up(l->fd);
			shutdown(l->fd, SHUT_RDWR);
		}
	}
	pthread_mutex_unlock(&h->lock);
}

void http_wake(struct http *h, const char *job)
{
	struct exchange **at;

	if (!h)
		return;
	at = &h->waiting;
	pthread_mutex_lock(&h->lock);
	while (*at) {
		struct exchange *x = *at;
		if (*job && strcmp(x->waiting, job) != 0) {
			at = &x->next_waiting;
			continue;
		}
		*at = x->next_waiting;
		x->waiting[0] = '\0';
		MHD_resume_connection(x->connection);
	}
	pthread_mutex_unlock(&h->lock);
}

struct http_counts http_count(const struct http *h)
{
	return (struct http_counts){atomic_load(&h->connections), atomic_load(&h->refused), atomic_load(&h->cut)};
}

static void on_log(void *cls, const char *format, va_list ap)
{
	(void)cls;
	(void)format;
	(void)ap; /* what single clients do wrong is not worth a line each */
}

#define OPTIONS_MAX 24
struct option_list {
	struct MHD_OptionItem items[OPTIONS_MAX];
	size_t count;
};

static void add(struct option_list *l, enum MHD_OPTION option, intptr_t value, const void *pointer)
{
	l->items[l->count++] = (struct MHD_OptionItem){option, value, (void *)(uintptr_t)pointer};
}

bool http_start(int listen, const struct http_limits *l, const struct http_handler *handler, const char *cert,
		const char *key, const char *client_ca, unsigned threads, struct http **out, struct err *e)
{
	struct option_list o = {.count = 0};
	unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
	struct http *h = calloc(1, sizeof *h);

	if (!h)
		return err_set(e, "HTTP-START", "no memory");
	h->limits = *l;
	h->handler = *handler;
	h->mutual = client_ca != NULL;
	pthread_mutex_init(&h->lock, NULL);
	add(&o, MHD_OPTION_LISTEN_SOCKET, listen, NULL);
	add(&o, MHD_OPTION_CONNECTION_LIMIT, (intptr_t)l->connections, NULL);
	add(&o, MHD_OPTION_CONNECTION_MEMORY_LIMIT, HEADER_MAX, NULL);
	add(&o, MHD_OPTION_CONNECTION_TIMEOUT, (intptr_t)l->idle_seconds, NULL);
	add(&o, MHD_OPTION_NOTIFY_COMPLETED, (intptr_t)on_completed, h);
	add(&o, MHD_OPTION_NOTIFY_CONNECTION, (intptr_t)on_connection, h);
	add(&o, MHD_OPTION_STRICT_FOR_CLIENT, 1, NULL);
	if (threads > 1)
		add(&o, MHD_OPTION_THREAD_POOL_SIZE, (intptr_t)threads, NULL);
	if (cert) {
		flags |= MHD_USE_TLS;
		add(&o, MHD_OPTION_HTTPS_MEM_CERT, 0, cert);
		add(&o, MHD_OPTION_HTTPS_MEM_KEY, 0, key);
		add(&o, MHD_OPTION_HTTPS_PRIORITIES, 0, "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2");
	}
	if (client_ca)
		add(&o, MHD_OPTION_HTTPS_MEM_TRUST, 0, client_ca);
	add(&o, MHD_OPTION_END, 0, NULL);
	h->daemon = MHD_start_daemon(flags, 0, NULL, NULL, on_request, h, MHD_OPTION_EXTERNAL_LOGGER, on_log, NULL,
				     MHD_OPTION_ARRAY, o.items, MHD_OPTION_END);
	if (!h->daemon) {
		pthread_mutex_destroy(&h->lock);
		free(h);
		err_set(e, "HTTP-START", "the HTTP server cannot start");
		return err_hint(e, "are the certificate and its key whole and a pair?");
	}
	*out = h;
	return true;
}

void http_quiesce(struct http *h)
{
	int fd = MHD_quiesce_daemon(h->daemon);

	if (fd >= 0)
		close(fd);
}

void http_stop(struct http *h)
{
	if (!h)
		return;
	pthread_mutex_lock(&h->lock);
	h->ending = true;
	pthread_mutex_unlock(&h->lock);
	http_wake(h, "");
	MHD_stop_daemon(h->daemon);
	pthread_mutex_destroy(&h->lock);
	free(h);
}
