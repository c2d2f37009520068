#include "packtool/fetch.h"

#include "base/file.h"
#include "packtool/apart.h"
#include "packtool/url.h"

#include <curl/curl.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define DROPPED_MAX ((size_t)64 << 10) /* of the body of an answer that is an error */

/* One request on its way, in the process that fetches. */
struct job {
	const struct fetch *f;
	struct fetch_reply *reply;
	CURL *curl;
	struct curl_slist *headers;
	size_t header_bytes, dropped;
	uint64_t content_from; /* Content-Range: bytes FROM-... */
	bool has_from;
	uint64_t sent;
	struct timespec shown;
	struct err e; /* why a callback stopped it; code "" when none did */
};

static double seconds_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool success(const struct job *j)
{
	return j->reply->status >= 200 && j->reply->status < 300;
}

/* --- headers */

static void keep(char *out, size_t size, struct text value)
{
	if (value.n < size)
		snprintf(out, size, TEXT_FMT, TEXT_ARG(value));
}

static bool header_is(struct text line, const char *name, struct text *value)
{
	struct cut c = text_cut(line, ':');

	*value = text_trim(c.tail);
	return c.found && text_eq_nocase(c.head, text_of(name));
}

static void take_header(struct job *j, struct text line)
{
	struct fetch_reply *r = j->reply;
	struct text v;

	if (header_is(line, "etag", &v))
		keep(r->etag, sizeof r->etag, v);
	else if (header_is(line, "content-type", &v))
		keep(r->content_type, sizeof r->content_type, v);
	else if (header_is(line, "location", &v))
		keep(r->location, sizeof r->location, v);
	else if (header_is(line, "www-authenticate", &v))
		keep(r->challenge, sizeof r->challenge, v);
	else if (header_is(line, "range", &v))
		keep(r->range, sizeof r->range, v);
	else if (header_is(line, "docker-content-digest", &v))
		keep(r->digest, sizeof r->digest, v);
	else if (header_is(line, "content-range", &v))
		j->has_from = text_skip(&v, T("bytes ")) &&
			      text_u64(text_cut(v, '-').head, &j->content_from);
}

static bool begin_body(struct job *j);

static size_t on_header(char *p, size_t size, size_t n, void *ctx)
{
	struct job *j = ctx;
	struct text line = text_trim(text_n(p, size * n));

	j->header_bytes += size * n;
	if (j->header_bytes > FETCH_HEADERS_MAX) {
		err_set(&j->e, "FETCH-HEADER", "the answer's headers exceed %zu bytes",
			FETCH_HEADERS_MAX);
		return 0;
	}
	if (text_starts(line, T("HTTP/"))) { /* after 100 Continue, or the proxy's */
		struct fetch_reply *r = j->reply;
		r->etag[0] = r->content_type[0] = r->location[0] = r->challenge[0] = '\0';
		r->range[0] = r->digest[0] = '\0';
		j->has_from = false;
	}
	take_header(j, line);
	if (line.n)
		return size * n;
	long status = 0; /* the headers are over */
	curl_easy_getinfo(j->curl, CURLINFO_RESPONSE_CODE, &status);
	return status < 200 || begin_body(j) ? size * n : 0;
}

/* --- body in */

/* Before the first byte of the body: what it is, and whether it fits. */
static bool begin_body(struct job *j)
{
	const struct fetch *f = j->f;
	curl_off_t length = -1;
	long status = 0;

	curl_easy_getinfo(j->curl, CURLINFO_RESPONSE_CODE, &status);
	j->reply->status = (unsigned)status;
	if (!success(j) || f->out < 0)
		return true;
	if (status == 206 && f->have) {
		if (!j->has_from || j->content_from != f->have)
			return err_set(&j->e, "FETCH-HEADER", "the answer goes on from another place "
							      "than was asked for");
		j->reply->size = f->have;
		j->reply->resumed = true;
	} else {
		j->reply->size = 0;
		if (f->have && ftruncate(f->out, 0) < 0)
			return err_errno(&j->e, "FETCH-WRITE", "cannot begin again");
	}
	curl_easy_getinfo(j->curl, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
	if (length > 0 && (uint64_t)length > f->max - j->reply->size)
		return err_set(&j->e, "FETCH-SIZE", "announces %jd bytes; at most %ju are taken",
			       (intmax_t)length, (uintmax_t)f->max);
	return true;
}

static bool store(struct job *j, const char *p, size_t n)
{
	const struct fetch *f = j->f;

	if (n > f->max - j->reply->size)
		return err_set(&j->e, "FETCH-SIZE", "more than %ju bytes came", (uintmax_t)f->max);
	while (n) {
		ssize_t put = pwrite(f->out, p, n, (off_t)j->reply->size);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return err_errno(&j->e, "FETCH-WRITE", "cannot keep what was fetched");
		j->reply->size += (uint64_t)put;
		p += put;
		n -= (size_t)put;
	}
	return true;
}

static size_t on_body(char *p, size_t size, size_t n, void *ctx)
{
	struct job *j = ctx;

	if (success(j) && j->f->out >= 0)
		return store(j, p, size * n) ? size * n : 0;
	j->dropped += size * n;
	return j->dropped <= DROPPED_MAX ? size * n : 0;
}

/* --- body out */

static size_t on_send(char *p, size_t size, size_t n, void *ctx)
{
	struct job *j = ctx;
	uint64_t left = j->f->body_size - j->sent;
	size_t want = size * n < left ? size * n : (size_t)left;
	ssize_t got = want ? pread(j->f->body, p, want, (off_t)(j->f->body_at + j->sent)) : 0;

	if (got < 0 || (got == 0 && want)) {
		err_set(&j->e, "FETCH-WRITE", "what is to be sent cannot be read");
		return CURL_READFUNC_ABORT;
	}
	j->sent += (uint64_t)got;
	return (size_t)got;
}

static int on_seek(void *ctx, curl_off_t offset, int origin)
{
	struct job *j = ctx;

	if (origin != SEEK_SET || offset < 0 || (uint64_t)offset > j->f->body_size)
		return CURL_SEEKFUNC_FAIL;
	j->sent = (uint64_t)offset;
	return CURL_SEEKFUNC_OK;
}

static int on_progress(void *ctx, curl_off_t all, curl_off_t done, curl_off_t up_all, curl_off_t up)
{
	struct job *j = ctx;
	const struct fetch_way *way = j->f->way;
	uint64_t before = j->reply->resumed ? j->f->have : 0;
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	if (t.tv_sec == j->shown.tv_sec && t.tv_nsec / 250000000 == j->shown.tv_nsec / 250000000)
		return 0;
	j->shown = t;
	if (j->f->body >= 0)
		way->progress(way->progress_ctx, (uint64_t)up, (uint64_t)up_all);
	else
		way->progress(way->progress_ctx, before + (uint64_t)done,
			      all > 0 ? before + (uint64_t)all : 0);
	return 0;
}

/* --- one request */

static bool header(struct job *j, const char *name, const char *value)
{
	char line[URL_MAX + 4096];

	if (!value)
		return true;
	for (const char *c = value; *c; c++)
		if ((unsigned char)*c < ' ' || *c == 0x7f)
			return err_set(&j->e, "FETCH-HEADER", "%s: a control character", name);
	int n = snprintf(line, sizeof line, "%s: %s", name, value);
	if (n < 0 || (size_t)n >= sizeof line)
		return err_set(&j->e, "FETCH-HEADER", "%s: too long", name);
	struct curl_slist *more = curl_slist_append(j->headers, line);
	if (!more)
		return err_set(&j->e, "NO-MEMORY", "out of memory");
	j->headers = more;
	return true;
}

static bool set_headers(struct job *j)
{
	const struct fetch *f = j->f;
	char range[64] = "";

	if (f->have)
		snprintf(range, sizeof range, "bytes=%ju-", (uintmax_t)f->have);
	struct curl_slist *more = curl_slist_append(NULL, "Expect:");
	j->headers = more;
	return header(j, "Authorization", f->auth) && header(j, "Accept", f->accept) &&
	       header(j, "If-None-Match", f->etag) && header(j, "Range", range[0] ? range : NULL) &&
	       header(j, "If-Range", range[0] ? f->if_range : NULL) &&
	       header(j, "Content-Type", f->content_type) &&
	       header(j, "Content-Range", f->content_range);
}

#define SET(option, value) (rc = rc ? rc : curl_easy_setopt(j->curl, option, value))

static CURLcode set_limits(struct job *j, double left)
{
	const struct fetch_way *way = j->f->way;
	CURLcode rc = CURLE_OK;

	SET(CURLOPT_NOSIGNAL, 1L);
	SET(CURLOPT_CONNECTTIMEOUT, (long)FETCH_CONNECT_MAX);
	SET(CURLOPT_TIMEOUT_MS, (long)(left * 1000) + 1);
	SET(CURLOPT_LOW_SPEED_LIMIT, (long)FETCH_RATE_MIN);
	SET(CURLOPT_LOW_SPEED_TIME, (long)(way->stall ? way->stall : FETCH_STALL));
	SET(CURLOPT_FOLLOWLOCATION, 0L);
	SET(CURLOPT_PROTOCOLS_STR, "https,http"); /* which of the two: url_allowed() */
	SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	SET(CURLOPT_SSL_VERIFYPEER, 1L);
	SET(CURLOPT_SSL_VERIFYHOST, 2L);
	SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
	SET(CURLOPT_PROXY, way->proxy ? way->proxy : ""); /* "": nor that of the environment */
	SET(CURLOPT_NOPROXY, way->no_proxy ? way->no_proxy : "");
	SET(CURLOPT_HEADEROPT, (long)CURLHEADER_SEPARATE);
	SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
	SET(CURLOPT_USERAGENT, "picket/" PICKET_VERSION);
	if (way->ca.n) {
		struct curl_blob blob = {.data = (void *)(uintptr_t)way->ca.p, .len = way->ca.n};
		SET(CURLOPT_CAINFO, NULL);
		SET(CURLOPT_CAPATH, NULL);
		SET(CURLOPT_CAINFO_BLOB, &blob);
	}
	if (way->client.n) {
		struct curl_blob blob = {.data = (void *)(uintptr_t)way->client.p, .len = way->client.n};
		SET(CURLOPT_SSLCERT_BLOB, &blob);
		SET(CURLOPT_SSLKEY_BLOB, &blob);
	}
	return rc;
}

static CURLcode set_request(struct job *j, const char *url)
{
	const struct fetch *f = j->f;
	CURLcode rc = CURLE_OK;

	SET(CURLOPT_URL, url);
	SET(CURLOPT_HTTPHEADER, j->headers);
	SET(CURLOPT_HEADERFUNCTION, on_header);
	SET(CURLOPT_HEADERDATA, j);
	SET(CURLOPT_WRITEFUNCTION, on_body);
	SET(CURLOPT_WRITEDATA, j);
	if (f->body >= 0) {
		SET(CURLOPT_UPLOAD, 1L);
		SET(CURLOPT_INFILESIZE_LARGE, (curl_off_t)f->body_size);
		SET(CURLOPT_READFUNCTION, on_send);
		SET(CURLOPT_READDATA, j);
		SET(CURLOPT_SEEKFUNCTION, on_seek);
		SET(CURLOPT_SEEKDATA, j);
	}
	if (f->method && strcmp(f->method, "HEAD") == 0)
		SET(CURLOPT_NOBODY, 1L);
	else if (f->method)
		SET(CURLOPT_CUSTOMREQUEST, f->method);
	if (f->way->progress) {
		SET(CURLOPT_NOPROGRESS, 0L);
		SET(CURLOPT_XFERINFOFUNCTION, on_progress);
		SET(CURLOPT_XFERINFODATA, j);
	}
	return rc;
}

static const char tls_code[] = "FETCH-TLS";

/* What OpenSSL says of an answer that is no TLS. */
static bool speaks_plain(const char *detail)
{
	return strstr(detail, "wrong version number") || strstr(detail, "http request") ||
	       strstr(detail, "packet length too long");
}

static const char *code_of(CURLcode rc)
{
	static const struct {
		CURLcode rc;
		const char *code;
	} rows[] = {
		{CURLE_COULDNT_RESOLVE_HOST, "FETCH-CONNECT"},
		{CURLE_COULDNT_CONNECT, "FETCH-CONNECT"},
		{CURLE_COULDNT_RESOLVE_PROXY, "FETCH-PROXY"},
		{CURLE_PROXY, "FETCH-PROXY"},
		{CURLE_PEER_FAILED_VERIFICATION, tls_code},
		{CURLE_SSL_CONNECT_ERROR, tls_code},
		{CURLE_SSL_CACERT_BADFILE, tls_code},
		{CURLE_SSL_CERTPROBLEM, tls_code},
		{CURLE_SSL_CIPHER, tls_code},
		{CURLE_PARTIAL_FILE, "FETCH-CUT"},
		{CURLE_GOT_NOTHING, "FETCH-CUT"},
		{CURLE_RECV_ERROR, "FETCH-CUT"},
		{CURLE_SEND_ERROR, "FETCH-CUT"},
		{CURLE_HTTP2, "FETCH-CUT"},
		{CURLE_HTTP2_STREAM, "FETCH-CUT"},
		{CURLE_OUT_OF_MEMORY, "NO-MEMORY"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].rc == rc)
			return rows[i].code;
	return "FETCH";
}

static bool explain(struct job *j, CURLcode rc, const char *detail, double until, struct err *e)
{
	if (j->e.code[0]) {
		*e = j->e;
		return false;
	}
	if (rc == CURLE_OPERATION_TIMEDOUT && seconds_now() >= until - 0.05)
		return err_set(e, "FETCH-TIME", "not finished in the time given");
	if (rc == CURLE_OPERATION_TIMEDOUT && strstr(detail, "too slow"))
		return err_set(e, "FETCH-SLOW", "slower than %d bytes a second", FETCH_RATE_MIN);
	if (rc == CURLE_OPERATION_TIMEDOUT)
		return err_set(e, "FETCH-CONNECT", "no connection within %d seconds", FETCH_CONNECT_MAX);
	if (code_of(rc) == tls_code && speaks_plain(detail)) {
		err_set(e, tls_code, "answers without TLS: plain http, it seems");
		return err_hint(e, "if that is meant: http://... for a registry of npm or a mirror, "
				   "oci+http://HOST/NAME for a registry of packs");
	}
	err_set(e, code_of(rc), "%s", detail[0] ? detail : curl_easy_strerror(rc));
	if (err_is(e, "FETCH-TLS"))
		err_hint(e, "for a private authority give its certificate: cafile in the user's .npmrc, "
			    "or --ca-file");
	return false;
}

/* One request without redirects. next: where it redirects to, or "". */
static bool request(const struct fetch *f, const char *url, double until, char next[URL_MAX + 1],
		    struct fetch_reply *reply, struct err *e)
{
	struct job j = {.f = f, .reply = reply, .curl = curl_easy_init()};
	char detail[CURL_ERROR_SIZE] = "", *to = NULL;
	double left = until - seconds_now();
	long status = 0;
	bool ok = false;

	next[0] = '\0';
	reply->resumed = false;
	if (!j.curl || left <= 0) {
		err_set(e, j.curl ? "FETCH-TIME" : "NO-MEMORY", "%s",
			j.curl ? "not finished in the time given" : "out of memory");
		goto out;
	}
	curl_easy_setopt(j.curl, CURLOPT_ERRORBUFFER, detail);
	CURLcode rc = CURLE_FAILED_INIT;
	if (set_headers(&j)) {
		rc = set_limits(&j, left);
		rc = rc ? rc : set_request(&j, url);
		rc = rc ? rc : curl_easy_perform(j.curl);
	}
	curl_easy_getinfo(j.curl, CURLINFO_RESPONSE_CODE, &status);
	reply->status = (unsigned)status;
	if (rc == CURLE_WRITE_ERROR && !j.e.code[0] && j.dropped > DROPPED_MAX)
		rc = CURLE_OK; /* a long page that says that something is wrong */
	ok = rc == CURLE_OK || explain(&j, rc, detail, until, e);
	if (ok && status >= 301 && status <= 308 && status != 304 &&
	    curl_easy_getinfo(j.curl, CURLINFO_REDIRECT_URL, &to) == CURLE_OK && to)
		ok = (size_t)snprintf(next, URL_MAX + 1, "%s", to) <= URL_MAX ||
		     err_set(e, "FETCH-REDIRECT", "redirects to an address that is too long");
out:
	curl_slist_free_all(j.headers);
	curl_easy_cleanup(j.curl);
	return ok;
}

/* What tells who asks is for the first host alone, and for good once another one was asked. */
static void go_elsewhere(struct fetch *f, struct fetch_way *way)
{
	*way = *f->way;
	way->client = T("");
	f->way = way;
	f->auth = NULL;
}

/* Credentials went to the first host: only the same may be next, unless they stay behind. */
static bool may_follow(struct fetch *f, struct fetch_way *way, const char *from, const char *to, struct err *e)
{
	struct url a, b;

	if (f->body >= 0)
		return err_set(e, "FETCH-REDIRECT", "what is sent is not sent on to %.200s", to);
	if (!url_cut(text_of(from), &a, e) || !url_cut(text_of(to), &b, e))
		return false;
	if (a.tls && !b.tls)
		return err_set(e, "FETCH-REDIRECT", "redirects from https to http: %.200s", to);
	if (url_same_origin(&a, &b))
		return true;
	if (!f->elsewhere)
		return err_set(e, "FETCH-REDIRECT", "redirects to another host: %.200s", to);
	if (url_loopback(&b) && !url_loopback(&a))
		return err_set(e, "FETCH-REDIRECT", "redirects into this machine: %.200s", to);
	if (!url_allowed(&b, f->way->plain, e))
		return false;
	go_elsewhere(f, way);
	return true;
}

static bool judge(const struct fetch *f, struct fetch_reply *r, struct err *e)
{
	r->not_modified = r->status == 304 && f->etag;
	if ((r->status >= 200 && r->status < 300) || r->not_modified || f->any_status)
		return true;
	if (r->status == 401 || r->status == 403) {
		err_set(e, "FETCH-AUTH", "answers %u", r->status);
		return err_hint(e, "credentials are lacking or wrong: those of the user's .npmrc "
				   "for this very host and path are sent, no others");
	}
	if (r->status == 404 || r->status == 410)
		return err_set(e, "FETCH-NOT-FOUND", "answers %u", r->status);
	return err_set(e, "FETCH-STATUS", "answers %u", r->status);
}

/* In the process apart. */
static bool fetch_here(void *ctx, void *out, struct err *e)
{
	struct fetch *f = ctx;
	struct fetch_way way; /* once another host is asked */
	struct fetch_reply *r = out;
	double until = seconds_now() + (double)(f->way->seconds ? f->way->seconds : FETCH_SECONDS);
	char next[URL_MAX + 1];

	snprintf(r->url, sizeof r->url, "%s", f->url);
	r->size = f->have;
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
		return err_set(e, "FETCH", "libcurl does not start");
	for (int hops = 0;; hops++) {
		if (!request(f, r->url, until, next, r, e))
			break;
		if (!next[0]) {
			if (judge(f, r, e))
				return true;
			break;
		}
		if (hops == FETCH_REDIRECTS) {
			err_set(e, "FETCH-REDIRECT", "more than %d redirects", FETCH_REDIRECTS);
			break;
		}
		if (!may_follow(f, &way, r->url, next, e))
			break;
		memcpy(r->url, next, sizeof next);
	}
	return err_in(e, "%.200s", r->url);
}

bool fetch_run(const struct fetch *f, struct fetch_reply *reply, struct err *e)
{
	struct fetch copy = *f;
	struct url u;
	struct apart apart = {
		.kind = APART_FETCH,
		.seconds = (f->way->seconds ? f->way->seconds : FETCH_SECONDS) + FETCH_CONNECT_MAX,
		.work = fetch_here,
		.ctx = &copy,
		.reply = reply,
		.reply_size = sizeof *reply,
	};

	memset(reply, 0, sizeof *reply);
	if (f->have > f->max)
		return err_set(e, "FETCH-SIZE", "more than %ju bytes are there", (uintmax_t)f->max);
	return url_cut(text_of(f->url), &u, e) && url_allowed(&u, f->way->plain, e) &&
	       apart_run(&apart, e);
}

bool fetch_bytes(const struct fetch *f, struct buf *out, struct fetch_reply *reply, struct err *e)
{
	struct fetch to = *f;
	int fd = file_in_memory("fetched", false);

	if (fd < 0)
		return err_errno(e, "FETCH-WRITE", "memory for what is fetched");
	to.out = fd;
	to.max = out->max;
	to.have = 0;
	buf_clear(out);
	bool ok = fetch_run(&to, reply, e) && file_read_fd(fd, out, e);
	close(fd);
	return ok;
}

bool fetch_passing(const struct err *e)
{
	static const char *const codes[] = {"FETCH-CUT", "FETCH-SLOW", "FETCH-TIME", "FETCH-CONNECT"};

	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (err_is(e, codes[i]))
			return true;
	return false;
}
