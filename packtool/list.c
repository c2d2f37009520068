#include "packtool/list.h"

#include "base/file.h"
#include "packtool/packument.h"
#include "packtool/url.h"
#include "version/semver.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The packages known to hold such lists. */
static const struct list_source sources[] = {
	{"npm-high-impact", "npm-high-impact", "lib/top-download.js", "MIT", NAMELIST_MODULE},
	{"download-counts", "download-counts", "counts.json", "MIT", NAMELIST_COUNTS},
};

const struct list_source *list_source_find(const char *name)
{
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
		if (strcmp(sources[i].name, name) == 0)
			return &sources[i];
	return NULL;
}

/* The abbreviated form is enough and smaller; registries that do not know it send the whole. */
#define PACKUMENT_TYPE "application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8"

static bool get_packument(const struct list_ask *ask, struct arena *a, struct packument *p,
			  struct list_got *out, struct err *e)
{
	const char *url = arena_printf(a, "%s%s", ask->npm->registry, ask->source->package).p, *auth;
	int fd = file_in_memory("packument", false);
	struct fetch_reply reply;

	if (!url || fd < 0) {
		if (fd >= 0)
			close(fd);
		return err_set(e, "NO-MEMORY", "out of memory");
	}
	bool ok = npmconfig_auth(ask->npm, a, url, &auth, e);
	struct fetch f = {.way = ask->way, .url = url, .accept = PACKUMENT_TYPE, .etag = ask->etag,
			  .max = PACKUMENT_MAX, .out = fd, .body = -1};
	if (ok) {
		f.auth = auth;
		ok = fetch_run(&f, &reply, e);
		if (!ok && err_is(e, "FETCH-NOT-FOUND"))
			err_hint(e, "this registry has no package \"%s\": name one that has it (--registry), "
				    "or give a list of your own (--from)", ask->source->package);
	}
	if (ok) {
		memcpy(out->etag, reply.etag, sizeof out->etag);
		out->not_modified = reply.not_modified;
		ok = reply.not_modified || packument_read(fd, ask->source->package, p, e) ||
		     err_in(e, "%s", url);
	}
	close(fd);
	return ok;
}

static bool check_version(const struct list_ask *ask, const struct packument *p, struct err *e)
{
	struct semver new, last;

	if (!ask->last_version || !semver_parse(text_of(ask->last_version), SEMVER_STRICT, &last))
		return true;
	if (!semver_parse(text_of(p->version), SEMVER_STRICT, &new))
		return err_set(e, "PACKUMENT", "no version: %s", p->version);
	if (semver_cmp(&new, &last) >= 0)
		return true;
	err_set(e, "UPDATE-OLDER", "%s: the registry offers %s, older than %s, which is in use",
		ask->source->package, p->version, ask->last_version);
	return err_hint(e, "the registry is behind, or shows you an old state on purpose: ask again later, "
			   "or another one with --registry");
}

/* Every signature by a known key must hold; one that holds is enough. */
static bool check_signatures(const struct list_ask *ask, const struct packument *p,
			     struct list_got *out, struct err *e)
{
	char message[1024];
	struct text spki;
	int n = snprintf(message, sizeof message, "%s@%s:%s", ask->source->package, p->version, p->integrity);

	for (size_t i = 0; i < p->signature_count; i++) {
		const char *keyid = p->signature[i].keyid;
		if (!npmsign_find(ask->keys, text_of(keyid), &spki))
			continue;
		if (n < 0 || (size_t)n >= sizeof message ||
		    !npmsign_verify(spki, text_n(message, (size_t)n), text_of(p->signature[i].sig))) {
			err_set(e, "UPDATE-SIGNATURE", "%s %s: the registry's signature by %s does not hold",
				ask->source->package, p->version, keyid);
			return err_hint(e, "what the registry says was changed on its way: do not use it");
		}
		snprintf(out->signer, sizeof out->signer, "%s", keyid);
	}
	if (out->signer[0] || !ask->require_signature)
		return true;
	err_set(e, "UPDATE-UNSIGNED", "%s %s: no signature by a known key of the registry",
		ask->source->package, p->version);
	return err_hint(e, "give the registry's keys with --registry-keys, or leave out --require-signature");
}

/* The tarball's place, below the registry when it names another host: credentials and trust go to the
 * one host that was chosen. */
static bool tarball_url(const struct list_ask *ask, struct arena *a, const struct packument *p,
			char out[URL_MAX + 1], struct err *e)
{
	struct url u;

	if (!url_resolve(text_of(ask->npm->registry), text_of(p->tarball), out, e) ||
	    !url_cut(text_of(out), &u, e))
		return false;
	if (npmconfig_same_host(ask->npm->registry, out))
		return true;
	struct text path = arena_text(a, u.path);
	text_skip(&path, T("/"));
	return path.p ? url_resolve(text_of(ask->npm->registry), path, out, e)
		      : err_set(e, "NO-MEMORY", "out of memory");
}

static bool is_whole(void *ctx, int fd)
{
	struct file_sums sums;

	return file_sums(fd, &sums, NULL) && sums.size && memcmp(sums.sha512, ctx, 64) == 0;
}

static bool get_tarball(const struct list_ask *ask, struct arena *a, const struct packument *p,
			struct list_got *out, struct err *e)
{
	uint8_t want[64];
	const char *auth;
	struct fetch_reply reply;

	if (!integrity_parse(text_of(p->integrity), want, e) || !tarball_url(ask, a, p, out->url, e) ||
	    !npmconfig_auth(ask->npm, a, out->url, &auth, e))
		return false;
	snprintf(out->wanted, sizeof out->wanted, "%s", p->integrity);
	struct download d = {
		.fetch = {.way = ask->way, .url = out->url, .auth = auth, .max = TARBALL_MAX, .body = -1},
		.wanted = text_of(out->wanted),
		.whole = is_whole,
		.ctx = want,
	};
	out->fd = download_get(ask->cache, &d, &reply, e);
	if (out->fd < 0 || !file_sums(out->fd, &out->sums, e))
		return false;
	if (memcmp(out->sums.sha512, want, sizeof want) == 0)
		return true;
	download_drop(ask->cache, text_of(out->wanted));
	err_set(e, "UPDATE-INTEGRITY", "%.200s: these are not the bytes that the registry promised (sha512)",
		out->url);
	return err_hint(e, "they were changed or damaged on their way: try again, or ask whoever runs the registry");
}

/* A version is published once: other bytes under its name are an attack or a broken registry. */
static bool check_bytes(const struct list_ask *ask, const struct list_got *got, struct err *e)
{
	char hex[65];

	hex_put(hex, got->sums.sha256, sizeof got->sums.sha256);
	if (!ask->last_version || strcmp(ask->last_version, got->version) != 0 || !ask->last_sha256 ||
	    !ask->last_sha256[0] || strcmp(ask->last_sha256, hex) == 0)
		return true;
	err_set(e, "UPDATE-CHANGED", "%s %s: other bytes than when this version was fetched before",
		ask->source->package, got->version);
	return err_hint(e, "a registry never changes a published version: ask whoever runs it");
}

static bool from_registry(const struct list_ask *ask, struct arena *a, struct list_got *out,
			  struct err *e)
{
	static struct packument p; /* too large for a stack */

	if (!get_packument(ask, a, &p, out, e))
		return false;
	if (out->not_modified)
		return true;
	memcpy(out->version, p.version, sizeof out->version);
	return check_version(ask, &p, e) && check_signatures(ask, &p, out, e) &&
	       get_tarball(ask, a, &p, out, e) && check_bytes(ask, out, e);
}

static bool check_sha256(const struct list_ask *ask, const struct list_got *got, struct err *e)
{
	char hex[65];

	hex_put(hex, got->sums.sha256, sizeof got->sums.sha256);
	return !ask->sha256 || strcmp(ask->sha256, hex) == 0 ||
	       err_set(e, "UPDATE-INTEGRITY", "%.200s: has the sha256 %s", ask->from, hex);
}

static bool from_address(const struct list_ask *ask, struct arena *a, struct list_got *out,
			 struct err *e)
{
	struct fetch_reply reply;
	const char *auth;

	if (!npmconfig_auth(ask->npm, a, ask->from, &auth, e))
		return false;
	snprintf(out->url, sizeof out->url, "%s", ask->from);
	snprintf(out->wanted, sizeof out->wanted, "%.500s", ask->from);
	struct download d = {
		.fetch = {.way = ask->way, .url = ask->from, .auth = auth, .max = LIST_BYTES_MAX, .body = -1},
		.wanted = text_of(out->wanted),
	};
	/* Without a digest, bytes of two days must not be joined: each run begins again. */
	download_drop(ask->cache, d.wanted);
	out->fd = download_get(ask->cache, &d, &reply, e);
	return out->fd >= 0 && file_sums(out->fd, &out->sums, e) && check_sha256(ask, out, e);
}

static bool from_file(const struct list_ask *ask, struct list_got *out, struct err *e)
{
	struct stat st;

	out->fd = open(ask->from, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (out->fd < 0 || fstat(out->fd, &st) < 0)
		return err_errno(e, "FILE-OPEN", "%s", ask->from);
	/* Before it is hashed: a pipe may wait and a device has no end. */
	if (!S_ISREG(st.st_mode))
		return err_set(e, "FILE-KIND", "%s: not a regular file", ask->from);
	if ((uint64_t)st.st_size > LIST_BYTES_MAX)
		return err_set(e, "LIST-SIZE", "%s: more than %ju bytes", ask->from, (uintmax_t)LIST_BYTES_MAX);
	return file_sums(out->fd, &out->sums, e) && check_sha256(ask, out, e);
}

bool list_get(const struct list_ask *ask, struct list_got *out, struct err *e)
{
	struct arena *a = arena_new((size_t)1 << 20);
	bool ok = a != NULL || err_set(e, "NO-MEMORY", "out of memory");

	memset(out, 0, sizeof *out);
	out->fd = -1;
	if (ok && ask->source)
		ok = from_registry(ask, a, out, e);
	else if (ok && text_starts(text_of(ask->from), T("http")) && text_has(text_of(ask->from), T("://")))
		ok = from_address(ask, a, out, e);
	else if (ok)
		ok = from_file(ask, out, e);
	arena_free(a);
	if (!ok && out->fd >= 0) {
		close(out->fd);
		out->fd = -1;
	}
	return ok;
}
