/* A registry of the OCI distribution specification 1.1, as a client: section numbers are its. */
#include "packtool/ociauth.h"
#include "packtool/ocimanifest.h"
#include "packtool/url.h"

#include "base/file.h"
#include "crypto/sha.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool place(const struct remote *r, const char *what, const char *which, char out[URL_MAX + 1],
		  struct err *e)
{
	int n = snprintf(out, URL_MAX + 1, "%sv2/%s/%s/%s", r->base, r->repository, what, which);

	return (n > 0 && n <= URL_MAX) || err_set(e, "FETCH-URL", "the address is too long");
}

static bool judge(const struct fetch *f, const struct fetch_reply *reply, struct err *e)
{
	if (f->any_status || (reply->status >= 200 && reply->status < 300))
		return true;
	if (reply->status == 401 || reply->status == 403) {
		err_set(e, "FETCH-AUTH", "%.200s: answers %u", f->url, reply->status);
		return err_hint(e, "credentials are lacking or not enough: --auth-file, as docker login writes it");
	}
	return err_set(e, reply->status == 404 ? "FETCH-NOT-FOUND" : "FETCH-STATUS", "%.200s: answers %u",
		       f->url, reply->status);
}

/* One request with the token there is; asked for one, it is fetched and the request made again. out, when
 * not NULL, gets the body. */
static bool ask(struct remote *r, const struct fetch *f, struct buf *out, struct fetch_reply *reply,
		struct err *e)
{
	struct fetch g = *f;

	g.way = r->way;
	g.any_status = true;
	for (int i = 0; i < 2; i++) {
		g.auth = r->token[0] ? r->token : NULL;
		if (!(out ? fetch_bytes(&g, out, reply, e) : fetch_run(&g, reply, e)))
			return false;
		if (reply->status != 401 || i || !reply->challenge[0])
			break;
		if (!ociauth_get(r, text_of(reply->challenge), e))
			return false;
	}
	return judge(f, reply, e);
}

/* --- pull */

static bool sum_is(struct text bytes, const char *want)
{
	char hex[72] = "sha256:";
	uint8_t sum[32];
	struct sha *s = sha_new(SHA_256);
	bool ok = s && sha_add(s, bytes.p, bytes.n) && sha_end(s, sum);

	sha_free(s);
	if (ok)
		hex_put(hex + 7, sum, 32);
	return ok && strcmp(hex, want) == 0;
}

static bool oci_list(struct remote *r, struct offers *out, struct err *e)
{
	struct buf b = BUF(OCI_MANIFEST_MAX);
	struct fetch_reply reply;
	char url[URL_MAX + 1];

	*out = (struct offers){0};
	if (!place(r, "manifests", r->tag, url, e))
		return false;
	struct fetch f = {.url = url, .accept = OCI_MANIFEST_TYPE, .body = -1};
	bool ok = ask(r, &f, &b, &reply, e);
	if (!ok && r->pushes && err_is(e, "FETCH-NOT-FOUND")) {
		buf_free(&b);
		return true;
	}
	if (!ok && err_is(e, "FETCH-NOT-FOUND"))
		err_hint(e, "nothing has this name and tag there: picket corpus push oci://HOST/NAME:TAG FILE... puts it there");
	/* Asked for by digest, it must be that one (4.3); by tag, what the registry says of it must be so. */
	if (ok && text_starts(text_of(r->tag), T("sha256:")) && !sum_is(buf_view(&b), r->tag))
		ok = err_set(e, "PULL-DIGEST", "%.200s: this is another manifest", url);
	if (ok && reply.digest[0] && text_starts(text_of(reply.digest), T("sha256:")) &&
	    !sum_is(buf_view(&b), reply.digest))
		ok = err_set(e, "PULL-DIGEST", "%.200s: this is not the manifest that its header names", url);
	ok = ok && (ocimanifest_read(buf_view(&b), out, e) || err_in(e, "%.200s", url));
	buf_free(&b);
	return ok;
}

static void blob_digest(const struct offer *o, char out[72])
{
	memcpy(out, "sha256:", 8);
	hex_put(out + 7, o->sha256, 32);
}

static int oci_get(struct remote *r, const struct offer *o, struct err *e)
{
	char url[URL_MAX + 1], digest[72];
	struct fetch_reply reply;

	blob_digest(o, digest);
	if (!place(r, "blobs", digest, url, e))
		return -1;
	/* Asked first without a body: a token that is needed is fetched now. */
	struct fetch head = {.url = url, .method = "HEAD", .body = -1, .out = -1, .elsewhere = true};
	if (!ask(r, &head, NULL, &reply, e))
		return -1;
	return remote_download(r, o, url, r->token[0] ? r->token : NULL, e);
}

/* --- push */

struct upload {
	struct remote *r;
	const char *digest;
	int fd;
	uint64_t size, at;
	char location[URL_MAX + 1];
	char note[64]; /* of the cache: where an unfinished upload goes on */
};

/* The next address of an upload: of the registry's own host, since credentials go there. */
static bool take_location(struct upload *u, const struct fetch_reply *reply, const char *asked, struct err *e)
{
	char to[URL_MAX + 1];
	struct url a, b;

	if (!reply->location[0] || !url_resolve(text_of(asked), text_of(reply->location), to, e))
		return reply->location[0] ? false : err_set(e, "OCI-UPLOAD", "the registry says not where to send");
	if (!url_cut(text_of(u->r->base), &a, e) || !url_cut(text_of(to), &b, e))
		return false;
	if (!url_same_origin(&a, &b))
		return err_set(e, "FETCH-REDIRECT", "the upload is sent on to another host: %.200s", to);
	memcpy(u->location, to, sizeof to);
	return true;
}

/* "0-N": the last byte that is there. "0-0" is none or one: then it begins again. */
static bool range_end(const char *range, uint64_t *next)
{
	struct cut c = text_cut(text_of(range), '-');
	uint64_t last;

	if (!c.found || !text_eq(c.head, T("0")) || !text_u64(c.tail, &last) || last == 0)
		return false;
	*next = last + 1;
	return true;
}

static void note_name(struct upload *u)
{
	struct digest_state s;
	char hex[DIGEST_HEX];

	digest_begin(&s, DIGEST_FILE, NULL);
	digest_add_text(&s, text_of(u->r->base));
	digest_add_text(&s, text_of(u->r->repository));
	digest_add_text(&s, text_of(u->digest));
	struct digest d = digest_end(&s);
	digest_hex(hex, &d);
	snprintf(u->note, sizeof u->note, "%.32s.upload", hex);
}

/* An upload of an earlier run, asked where it stands (4.4.2). */
static bool go_on(struct upload *u)
{
	struct buf b = BUF(URL_MAX);
	struct fetch_reply reply;
	bool ok = false;

	if (cache_get(u->r->cache, u->note, &b) && b.n && buf_cstr(&b)) {
		struct fetch f = {.url = buf_cstr(&b), .body = -1, .out = -1};
		struct url a, c;
		ok = url_cut(text_of(u->r->base), &a, NULL) && url_cut(buf_view(&b), &c, NULL) &&
		     url_same_origin(&a, &c) && ask(u->r, &f, NULL, &reply, NULL) &&
		     range_end(reply.range, &u->at) && u->at <= u->size;
		if (ok && !take_location(u, &reply, f.url, NULL))
			memcpy(u->location, b.p, b.n + 1);
	}
	if (!ok)
		u->at = 0;
	buf_free(&b);
	return ok;
}

static bool begin(struct upload *u, struct err *e)
{
	struct fetch_reply reply;
	char url[URL_MAX + 1];

	if (!place(u->r, "blobs", "uploads/", url, e))
		return false;
	struct fetch f = {.url = url, .method = "POST", .body = u->fd, .body_size = 0, .out = -1};
	return ask(u->r, &f, NULL, &reply, e) && take_location(u, &reply, url, e);
}

static bool send_chunks(struct upload *u, struct err *e)
{
	struct fetch_reply reply;
	char range[64], asked[URL_MAX + 1];
	uint64_t next;

	while (u->at < u->size) {
		uint64_t n = u->size - u->at < OCI_CHUNK ? u->size - u->at : OCI_CHUNK;
		snprintf(range, sizeof range, "%ju-%ju", (uintmax_t)u->at, (uintmax_t)(u->at + n - 1));
		memcpy(asked, u->location, sizeof asked);
		struct fetch f = {.url = asked, .method = "PATCH", .body = u->fd, .body_at = u->at, .body_size = n,
				  .out = -1, .content_type = "application/octet-stream", .content_range = range};
		cache_put(u->r->cache, u->note, text_of(asked), NULL);
		if (!ask(u->r, &f, NULL, &reply, e) || !take_location(u, &reply, asked, e))
			return false;
		if (range_end(reply.range, &next) && next != u->at + n)
			return err_set(e, "OCI-UPLOAD", "the registry has other bytes than were sent");
		u->at += n;
	}
	return true;
}

static bool finish(struct upload *u, struct err *e)
{
	struct fetch_reply reply;
	char url[URL_MAX + 1];
	int n = snprintf(url, sizeof url, "%s%sdigest=%s", u->location, strchr(u->location, '?') ? "&" : "?",
			 u->digest);

	if (n < 0 || n > URL_MAX)
		return err_set(e, "FETCH-URL", "the address is too long");
	struct fetch f = {.url = url, .method = "PUT", .body = u->fd, .body_size = 0, .out = -1};
	bool ok = ask(u->r, &f, NULL, &reply, e);
	unlinkat(u->r->cache->fd, u->note, 0);
	return ok;
}

static bool put_blob(struct remote *r, const char *digest, int fd, uint64_t size, struct err *e)
{
	struct upload u = {.r = r, .digest = digest, .fd = fd, .size = size};
	struct fetch_reply reply;
	char url[URL_MAX + 1];

	if (!place(r, "blobs", digest, url, e))
		return false;
	struct fetch head = {.url = url, .method = "HEAD", .body = -1, .out = -1, .any_status = true,
			     .elsewhere = true};
	if (!ask(r, &head, NULL, &reply, e))
		return false;
	if (reply.status == 200)
		return true; /* it is there */
	note_name(&u);
	return (go_on(&u) || begin(&u, e)) && send_chunks(&u, e) && finish(&u, e);
}

static bool oci_put(struct remote *r, const struct offer *o, int fd, struct err *e)
{
	char digest[72];

	blob_digest(o, digest);
	return put_blob(r, digest, fd, o->size, e);
}

static bool put_text(struct remote *r, struct text bytes, const char *digest, struct err *e)
{
	int fd = file_in_memory("text", false);
	struct fetch_reply reply;
	char url[URL_MAX + 1];
	bool ok = fd >= 0 || err_set(e, "NO-MEMORY", "out of memory");

	ok = ok && file_write_fd(fd, bytes.p, bytes.n, e);
	if (ok && digest) {
		ok = put_blob(r, digest, fd, bytes.n, e);
	} else if (ok && place(r, "manifests", r->tag, url, e)) {
		struct fetch f = {.url = url, .method = "PUT", .body = fd, .body_size = bytes.n, .out = -1,
				  .content_type = OCI_MANIFEST_TYPE};
		ok = ask(r, &f, NULL, &reply, e);
	} else {
		ok = false;
	}
	if (fd >= 0)
		close(fd);
	return ok;
}

static bool oci_publish(struct remote *r, const struct offers *all, struct err *e)
{
	struct buf b = BUF(OCI_MANIFEST_MAX);
	bool ok = !text_starts(text_of(r->tag), T("sha256:")) ||
		  err_set(e, "USAGE", "a push names a tag, not a digest");

	ok = ok && (ocimanifest_format(all, &b) || err_set(e, "NO-MEMORY", "out of memory")) &&
	     put_text(r, T(OCI_EMPTY), OCI_EMPTY_DIGEST, e) && put_text(r, buf_view(&b), NULL, e);
	buf_free(&b);
	return ok;
}

const struct remote_kind remote_oci = {oci_list, oci_get, oci_put, oci_publish};
