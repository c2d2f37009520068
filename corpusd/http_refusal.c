/* What libmicrohttpd cannot read it answers itself, with pages of HTML in constant strings: no Host, a length that is none,
 * headers without end. Our clients were promised JSON, and the library's documented interface has neither an option of the
 * daemon nor a callback for these answers (microhttpd.h of 0.9.75);
 * but it makes them by its own exported function, which the dynamic linker lets the program define.
 * tests/cli/test_daemon_limits.sh fails when a library does otherwise. */
#include "corpusd/http.h"

#include "corpusd/limits.h"

#include <microhttpd.h>
#include <stdlib.h>
#include <string.h>

static struct text title_of(struct text page)
{
	struct text rest = text_tail(page, text_find(page, T("<title>")));
	struct text title = text_head(rest, text_find(rest, T("</title>")));

	return text_starts(title, T("<title>")) ? text_tail(title, 7) : T("the request cannot be read");
}

static struct MHD_Response *as_json(struct text page)
{
	struct response r = {.body = BUF(4096)};
	struct text title = title_of(page);
	struct MHD_Response *m = NULL;
	struct err e;

	err_set(&e, "HTTP-REQUEST", TEXT_FMT, TEXT_ARG(title));
	err_hint(&e, "send a whole HTTP/1.1 request; its line and headers have at most %d bytes", HEADER_MAX);
	http_error(&r, 400, &e);
	if (!r.body.failed)
		m = MHD_create_response_from_buffer_with_free_callback(r.body.n, r.body.p, free);
	if (!m) {
		buf_free(&r.body);
		return NULL;
	}
	MHD_add_response_header(m, MHD_HTTP_HEADER_CONTENT_TYPE, "application/json");
	return m;
}

static void keep(void *constant)
{
	(void)constant;
}

/* As the library's own, by its twin that leaves the bytes to us. */
struct MHD_Response *MHD_create_response_from_buffer(size_t size, void *buffer, enum MHD_ResponseMemoryMode mode)
{
	bool copied = mode == MHD_RESPMEM_MUST_COPY;
	void *p = copied ? malloc(size ? size : 1) : buffer;

	/* Ours are never constants that begin so: reports and pages are handed over. */
	if (mode == MHD_RESPMEM_PERSISTENT && text_starts(text_n(buffer, size), T("<html>")))
		return as_json(text_n(buffer, size));
	if (copied && p && size)
		memcpy(p, buffer, size);
	return !copied || p ? MHD_create_response_from_buffer_with_free_callback(
				      size, p, mode == MHD_RESPMEM_PERSISTENT ? keep : free)
			    : NULL;
}
