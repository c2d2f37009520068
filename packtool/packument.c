#include "packtool/packument.h"

#include "base/file.h"
#include "json/read.h"
#include "packtool/apart.h"
#include "version/semver.h"

#include <stdio.h>
#include <string.h>

#define PACKUMENT_ARENA	  ((size_t)512 << 20)
#define PACKUMENT_SECONDS 60

static bool keep(char *out, size_t size, struct text t, const char *what, struct err *e)
{
	bool printable = t.n > 0 && t.n < size;

	for (size_t i = 0; printable && i < t.n; i++)
		printable = t.p[i] > ' ' && t.p[i] < 0x7f;
	if (!printable)
		return err_set(e, "PACKUMENT", "%s is missing, too long or no plain text", what);
	memcpy(out, t.p, t.n);
	out[t.n] = '\0';
	return true;
}

static bool keep_signatures(struct json list, struct packument *out, struct err *e)
{
	if (json_is(list, JSON_MISSING) || json_is(list, JSON_NULL))
		return true;
	if (!json_is(list, JSON_ARRAY) || json_count(list) > PACKUMENT_SIGNATURES)
		return err_set(e, "PACKUMENT", "signatures are no list of at most %d", PACKUMENT_SIGNATURES);
	for (struct json_each x = json_each(list); json_next(&x); out->signature_count++)
		if (!keep(out->signature[out->signature_count].keyid, 128,
			  json_get_text(x.value, T("keyid")), "a signature's keyid", e) ||
		    !keep(out->signature[out->signature_count].sig, 256,
			  json_get_text(x.value, T("sig")), "a signature", e))
			return false;
	return true;
}

static bool take(struct json root, const char *name, struct packument *out, struct err *e)
{
	struct text latest = json_get_text(json_get(root, T("dist-tags")), T("latest"));
	struct semver v;

	if (!text_eq(json_get_text(root, T("name")), text_of(name)))
		return err_set(e, "PACKUMENT", "the answer is not about \"%s\"", name);
	if (!keep(out->version, sizeof out->version, latest, "the version of the tag latest", e))
		return false;
	if (!semver_parse(latest, SEMVER_STRICT, &v))
		return err_set(e, "PACKUMENT", "the tag latest is no version: %s", out->version);
	struct json version = json_get(json_get(root, T("versions")), latest);
	struct json dist = json_get(version, T("dist"));
	if (!text_eq(json_get_text(version, T("name")), text_of(name)) ||
	    !text_eq(json_get_text(version, T("version")), latest))
		return err_set(e, "PACKUMENT", "version %s is not there, or of another package", out->version);
	return keep(out->tarball, sizeof out->tarball, json_get_text(dist, T("tarball")), "the tarball", e) &&
	       keep(out->integrity, sizeof out->integrity, json_get_text(dist, T("integrity")),
		    "the integrity", e) &&
	       keep_signatures(json_get(dist, T("signatures")), out, e);
}

bool packument_parse(struct text bytes, const char *name, struct packument *out, struct err *e)
{
	struct json_limits limits = {.max_bytes = PACKUMENT_MAX};
	struct arena *a = arena_new(PACKUMENT_ARENA);
	struct json_doc doc;

	memset(out, 0, sizeof *out);
	bool ok = a != NULL || err_set(e, "NO-MEMORY", "out of memory");
	ok = ok && json_parse(a, bytes, &limits, &doc, e) && take(json_root(&doc), name, out, e);
	arena_free(a);
	return ok;
}

struct job {
	int fd;
	const char *name;
};

static bool read_here(void *ctx, void *reply, struct err *e)
{
	const struct job *j = ctx;
	struct buf b = BUF(PACKUMENT_MAX);
	bool ok = file_read_fd(j->fd, &b, e) && packument_parse(buf_view(&b), j->name, reply, e);

	buf_free(&b);
	return ok;
}

bool packument_read(int fd, const char *name, struct packument *out, struct err *e)
{
	struct job j = {fd, name};
	struct apart a = {
		.kind = APART_PARSE,
		.seconds = PACKUMENT_SECONDS,
		.work = read_here,
		.ctx = &j,
		.reply = out,
		.reply_size = sizeof *out,
	};

	if (!apart_run(&a, e))
		return false;
	/* From a process that read hostile bytes: whatever it wrote, these end. */
	out->version[sizeof out->version - 1] = out->tarball[URL_MAX] = '\0';
	out->integrity[sizeof out->integrity - 1] = '\0';
	if (out->signature_count > PACKUMENT_SIGNATURES)
		out->signature_count = PACKUMENT_SIGNATURES;
	for (size_t i = 0; i < PACKUMENT_SIGNATURES; i++)
		out->signature[i].keyid[127] = out->signature[i].sig[255] = '\0';
	return true;
}
