#include "packtool/ocimanifest.h"

#include "json/read.h"
#include "json/write.h"
#include "packtool/apart.h"

#include <string.h>

#define OCI_ARENA   ((size_t)64 << 20)
#define OCI_SECONDS 20

static void descriptor(struct json_writer *w, const char *type, const char *digest, uint64_t size)
{
	json_member_text(w, T("mediaType"), text_of(type));
	json_member_text(w, T("digest"), text_of(digest));
	json_member_u64(w, T("size"), size);
}

static void layer(struct json_writer *w, const struct offer *o)
{
	char digest[72] = "sha256:", title[PACK_NAME_MAX + 16];
	struct buf name = BUF(512);

	hex_put(digest + 7, o->sha256, 32);
	snprintf(title, sizeof title, "%s.iocpack", o->name);
	for (char *c = title; *c; c++)
		if (*c == '/')
			*c = '.';
	offer_name_put(o, &name);
	json_open_object(w);
	descriptor(w, OCI_LAYER_TYPE, digest, o->size);
	json_key(w, T("annotations"));
	json_open_object(w);
	json_member_text(w, T("org.opencontainers.image.title"), text_of(title));
	json_member_text(w, T("picket.pack"), buf_view(&name));
	json_close(w);
	json_close(w);
	buf_free(&name);
}

bool ocimanifest_format(const struct offers *o, struct buf *out)
{
	struct json_writer w;

	json_to_buf(&w, out, JSON_COMPACT);
	json_open_object(&w);
	json_member_u64(&w, T("schemaVersion"), 2);
	json_member_text(&w, T("mediaType"), T(OCI_MANIFEST_TYPE));
	json_member_text(&w, T("artifactType"), T(OCI_ARTIFACT_TYPE));
	json_key(&w, T("config"));
	json_open_object(&w);
	descriptor(&w, OCI_EMPTY_TYPE, OCI_EMPTY_DIGEST, sizeof OCI_EMPTY - 1);
	json_close(&w);
	json_key(&w, T("layers"));
	json_open_array(&w);
	for (size_t i = 0; i < o->count; i++)
		layer(&w, &o->offer[i]);
	json_close(&w);
	json_close(&w);
	return json_end(&w);
}

static bool take_layer(struct json v, struct offers *out, struct err *e)
{
	struct text digest = json_get_text(v, T("digest"));
	struct offer o = {0};

	if (!text_eq(json_get_text(v, T("mediaType")), T(OCI_LAYER_TYPE)))
		return true;
	if (!offer_name_parse(json_get_text(json_get(v, T("annotations")), T("picket.pack")), &o) ||
	    !text_skip(&digest, T("sha256:")) || !text_hex(digest, o.sha256, 32) ||
	    !json_u64(json_get(v, T("size")), &o.size) || o.size == 0 || o.size > OFFER_BYTES_MAX)
		return err_set(e, "OCI-MANIFEST", "a layer does not say which pack it is");
	for (size_t i = 0; i < out->count; i++)
		if (strcmp(out->offer[i].name, o.name) == 0)
			return err_set(e, "OCI-MANIFEST", "%s is there twice", o.name);
	return offers_put(out, &o) || err_set(e, "OCI-MANIFEST", "more than %d packs", OFFERS_MAX);
}

bool ocimanifest_parse(struct text bytes, struct offers *out, struct err *e)
{
	struct json_limits limits = {.max_bytes = OCI_MANIFEST_MAX, .max_depth = 32};
	struct arena *a = arena_new(OCI_ARENA);
	struct json_doc doc;
	uint64_t version = 0;

	memset(out, 0, sizeof *out);
	bool ok = a != NULL || err_set(e, "NO-MEMORY", "out of memory");
	ok = ok && json_parse(a, bytes, &limits, &doc, e);
	struct json root = ok ? json_root(&doc) : (struct json){0};
	if (ok && (!json_u64(json_get(root, T("schemaVersion")), &version) || version != 2 ||
		   !json_is(json_get(root, T("layers")), JSON_ARRAY)))
		ok = err_set(e, "OCI-MANIFEST", "this is no image manifest");
	for (struct json_each x = json_each(json_get(root, T("layers"))); ok && json_next(&x);)
		ok = take_layer(x.value, out, e);
	arena_free(a);
	return ok;
}

bool ocitoken_parse(struct text bytes, char token[OCI_TOKEN_MAX], struct err *e)
{
	struct json_limits limits = {.max_bytes = OCI_MANIFEST_MAX, .max_depth = 32};
	struct arena *a = arena_new(OCI_ARENA);
	struct json_doc doc;
	bool ok = a != NULL || err_set(e, "NO-MEMORY", "out of memory");

	memset(token, 0, OCI_TOKEN_MAX);
	ok = ok && json_parse(a, bytes, &limits, &doc, e);
	struct text t = ok ? json_get_text(json_root(&doc), T("token")) : T("");
	if (ok && !t.n)
		t = json_get_text(json_root(&doc), T("access_token"));
	bool plain = t.n && t.n < OCI_TOKEN_MAX;
	for (size_t i = 0; plain && i < t.n; i++)
		plain = t.p[i] > ' ' && t.p[i] < 0x7f;
	if (plain)
		memcpy(token, t.p, t.n);
	bool large = t.n >= OCI_TOKEN_MAX;
	arena_free(a);
	if (large)
		return err_set(e, "OCI-AUTH", "the answer's token is longer than %d bytes", OCI_TOKEN_MAX - 1);
	return plain || (ok ? err_set(e, "OCI-AUTH", "the answer holds no token") : false);
}

/* --- apart */

static bool read_manifest(void *ctx, void *reply, struct err *e)
{
	return ocimanifest_parse(*(struct text *)ctx, reply, e);
}

bool ocimanifest_read(struct text bytes, struct offers *out, struct err *e)
{
	struct apart a = {.kind = APART_PARSE, .seconds = OCI_SECONDS, .work = read_manifest, .ctx = &bytes,
			  .reply = out, .reply_size = sizeof *out};

	if (!apart_run(&a, e))
		return false;
	if (out->count > OFFERS_MAX)
		return err_set(e, "OCI-MANIFEST", "more than %d packs", OFFERS_MAX);
	for (size_t i = 0; i < out->count; i++)
		if (!pack_name_valid(text_n(out->offer[i].name, strnlen(out->offer[i].name, PACK_NAME_MAX + 1))) ||
		    out->offer[i].size > OFFER_BYTES_MAX)
			return err_set(e, "OCI-MANIFEST", "a layer does not say which pack it is");
	return true;
}

static bool read_token(void *ctx, void *reply, struct err *e)
{
	return ocitoken_parse(*(struct text *)ctx, reply, e);
}

bool ocitoken_read(struct text bytes, char token[OCI_TOKEN_MAX], struct err *e)
{
	struct apart a = {.kind = APART_PARSE, .seconds = OCI_SECONDS, .work = read_token, .ctx = &bytes,
			  .reply = token, .reply_size = OCI_TOKEN_MAX};
	bool ok = apart_run(&a, e);

	token[OCI_TOKEN_MAX - 1] = '\0';
	return ok;
}
