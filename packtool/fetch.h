/* packtool/fetch.h: the one place that speaks to the network: HTTP by libcurl, in a process apart.
 *
 * That process has a sandbox of its own (packtool/apart.h): it may open sockets and read the system's
 * settings and certificates, and it writes to the one descriptor it was given. It parses nothing
 * but HTTP; what it fetched is parsed elsewhere. Call it before any secret key is in memory.
 *
 * https only; http to this machine alone unless the way allows it. Certificates are always checked.
 * At most FETCH_REDIRECTS redirects, to the same scheme, host and port only, so that credentials
 * never reach another host (but see fetch.elsewhere); proxies are those of the way, never of the environment.
 */
#ifndef PICKET_PACKTOOL_FETCH_H
#define PICKET_PACKTOOL_FETCH_H

#include "base/buf.h"
#include "base/err.h"
#include "packtool/limits.h"

/* How hosts are reached: from npm's settings and a verb's options. */
struct fetch_way {
	struct text ca;	      /* PEM certificates that replace the system's; empty: the system's */
	struct text client;   /* PEM of a certificate and its key, shown to the host that was asked for; or empty */
	const char *proxy;    /* address, or NULL for none */
	const char *no_proxy; /* hosts reached without it, commas between; or NULL */
	bool plain;	      /* allow http to other machines */
	uint64_t seconds;     /* the whole of one request; 0: FETCH_SECONDS */
	uint64_t stall;	      /* seconds below FETCH_RATE_MIN until it is cut off; 0: FETCH_STALL */
	/* Called in the process that fetches, at most a few times a second; may be NULL. total: 0
	 * when not known. */
	void (*progress)(void *ctx, uint64_t done, uint64_t total);
	void *progress_ctx;
};

struct fetch {
	const struct fetch_way *way;
	const char *method; /* NULL: GET */
	const char *url;
	const char *auth;	  /* value of Authorization, or NULL */
	const char *accept;	  /* or NULL */
	const char *etag;	  /* If-None-Match, or NULL */
	uint64_t max;		  /* bytes of the body, with what is there already */
	int out;		  /* where the body of a 2xx goes; -1: it is read and dropped */
	uint64_t have;		  /* bytes in out already, to be gone on from; 0: from the start */
	const char *if_range;	  /* ETag of those bytes; NULL when a digest is checked after all */
	int body;		  /* what is sent: body_size bytes from body_at of this file; -1: none */
	uint64_t body_at, body_size;
	const char *content_type; /* of what is sent, or NULL */
	const char *content_range;
	bool elsewhere;		  /* redirects may lead to other hosts: nothing that tells who asks goes there. Only
				   * for bytes whose digest is known */
	bool any_status;	  /* 4xx and 5xx are answers too, for the caller to judge */
};

struct fetch_reply {
	unsigned status;
	uint64_t size;	   /* bytes in out now */
	bool resumed;	   /* what was there was gone on from; else out was begun again */
	bool not_modified; /* 304: the ETag is still the one */
	char url[URL_MAX + 1]; /* where it came from, after redirects */
	char etag[256], content_type[128];
	char location[URL_MAX + 1];
	char challenge[1024]; /* WWW-Authenticate */
	char range[64], digest[160]; /* Range, Docker-Content-Digest */
};

/* out is written from its offset `have`; on failure the bytes that came stay in it and
 * reply->size says how many. Codes: FETCH-URL, FETCH-PLAIN, FETCH-REDIRECT, FETCH-SIZE, FETCH-SLOW,
 * FETCH-TIME, FETCH-TLS, FETCH-CONNECT, FETCH-PROXY, FETCH-CUT (the connection ended too early),
 * FETCH-AUTH (401, 403), FETCH-NOT-FOUND (404, 410), FETCH-STATUS, FETCH-HEADER, FETCH-WRITE, FETCH,
 * and those of apart_run. */
bool fetch_run(const struct fetch *f, struct fetch_reply *reply, struct err *e);

/* The same into memory: at most out->max bytes, f->max and f->out are not looked at. */
bool fetch_bytes(const struct fetch *f, struct buf *out, struct fetch_reply *reply, struct err *e);

/* True for failures that another try may mend: cut off, slow, no connection, 5xx. */
bool fetch_passing(const struct err *e);

#endif
