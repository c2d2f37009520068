/* packtool/url.h: addresses, cut strictly (RFC 3986, the part that registries and mirrors use).
 *
 * Printable ASCII without blank, at most URL_MAX bytes; no user:password@ and no #fragment.
 */
#ifndef PICKET_PACKTOOL_URL_H
#define PICKET_PACKTOOL_URL_H

#include "base/err.h"
#include "base/text.h"
#include "packtool/limits.h"

struct url { /* views of the text that was cut */
	bool tls;	  /* https, else http */
	struct text host; /* as written, an IPv6 address in its brackets */
	uint16_t port;	  /* 443 and 80 when none is written */
	struct text path; /* with its query; "" or "/..." */
};

/* Code: FETCH-URL. */
bool url_cut(struct text t, struct url *out, struct err *e);

bool url_same_origin(const struct url *a, const struct url *b); /* scheme, host, port */
bool url_loopback(const struct url *u); /* localhost, 127.0.0.0/8, ::1: never leaves the machine */

/* https, or http to loopback, or http when plain is set. Code: FETCH-PLAIN. */
bool url_allowed(const struct url *u, bool plain, struct err *e);

/* What `reference` means when it is met at base: an address, "//host/...", "/path" or a relative
 * path; dot segments are refused. out: URL_MAX + 1 bytes. Code: FETCH-URL. */
bool url_resolve(struct text base, struct text reference, char *out, struct err *e);

#endif
