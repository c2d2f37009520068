#include "packtool/remote.h"

#include "packtool/integrity.h"
#include "packtool/url.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Distribution specification: NAME of lower-case words with . _ - between and slashes. */
static bool repository_valid(struct text t)
{
	bool word = false;

	for (size_t i = 0; i < t.n; i++) {
		bool plain = (t.p[i] >= 'a' && t.p[i] <= 'z') || (t.p[i] >= '0' && t.p[i] <= '9');
		if (!plain && (!word || !strchr("._-/", t.p[i])))
			return false;
		word = plain || (t.p[i] != '/' && word);
	}
	return word && t.n < 256;
}

static bool tag_valid(struct text t)
{
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
			     c == '_';
		if (!plain && (i == 0 || !strchr(".-", c)))
			return false;
	}
	return t.n > 0 && t.n <= 128;
}

/* HOST/NAME, HOST/NAME:TAG, HOST/NAME@sha256:HEX. */
static bool open_oci(struct text t, bool tls, struct remote *out, struct err *e)
{
	struct cut host = text_cut(t, '/'), at = text_cut(host.tail, '@');
	struct cut tag = text_cut_last(at.head, ':');
	struct text name = tag.found ? tag.head : at.head, version = tag.found ? tag.tail : T("latest");
	struct text hex = at.tail;
	uint8_t digest[32];

	out->kind = &remote_oci;
	if (at.found)
		version = at.tail;
	bool ok = host.found && repository_valid(name) &&
		  (at.found ? text_skip(&hex, T("sha256:")) && text_hex(hex, digest, 32) : tag_valid(version));
	if (!ok)
		return err_set(e, "USAGE", "a registry is written oci://HOST/NAME, :TAG or @sha256:... behind it");
	snprintf(out->base, sizeof out->base, "http%s://" TEXT_FMT "/", tls ? "s" : "", TEXT_ARG(host.head));
	snprintf(out->repository, sizeof out->repository, TEXT_FMT, TEXT_ARG(name));
	snprintf(out->tag, sizeof out->tag, TEXT_FMT, TEXT_ARG(version));
	return true;
}

bool remote_open(const char *where, struct remote *out, struct err *e)
{
	struct text t = text_of(where);
	struct url u;

	if (text_skip(&t, T("oci://"))) {
		if (!open_oci(t, true, out, e))
			return false;
	} else if (text_skip(&t, T("oci+http://"))) {
		if (!open_oci(t, false, out, e))
			return false;
	} else if (text_has(t, T("://"))) {
		out->kind = &remote_mirror;
		if ((size_t)snprintf(out->base, sizeof out->base, "%s%s", where,
				     text_ends(t, T("/")) ? "" : "/") >= sizeof out->base)
			return err_set(e, "FETCH-URL", "the address is too long");
	} else {
		out->kind = &remote_folder;
		return (size_t)snprintf(out->base, sizeof out->base, "%s/", where) < sizeof out->base ||
		       err_set(e, "USAGE", "the folder's name is too long");
	}
	return url_cut(text_of(out->base), &u, e) && url_allowed(&u, out->way->plain, e);
}

void remote_close(struct remote *r)
{
	if (r->lock > 0)
		close(r->lock);
	r->lock = 0;
}

static bool is_whole(void *ctx, int fd)
{
	const struct offer *o = ctx;
	struct file_sums sums;

	return file_sums(fd, &sums, NULL) && sums.size == o->size &&
	       memcmp(sums.sha256, o->sha256, 32) == 0;
}

int remote_download(struct remote *r, const struct offer *o, const char *url, const char *auth,
		    struct err *e)
{
	struct offer wanted = *o;
	struct fetch_reply reply;
	char hex[72] = "sha256:";

	hex_put(hex + 7, o->sha256, 32);
	struct download d = {
		.fetch = {.way = r->way, .url = url, .auth = auth, .max = o->size, .body = -1,
			  .elsewhere = r->kind == &remote_oci},
		.wanted = text_of(hex),
		.whole = is_whole,
		.ctx = &wanted,
	};
	int fd = download_get(r->cache, &d, &reply, e);
	if (fd < 0 || is_whole(&wanted, fd))
		return fd;
	close(fd);
	download_drop(r->cache, d.wanted);
	err_set(e, "PULL-DIGEST", "%.200s: these are not the bytes that were announced (%s)", url, hex);
	err_hint(e, "they were changed or damaged there or on their way: ask whoever runs the mirror");
	return -1;
}
