#include "corpusd/oidc.h"

#include "base/file.h"
#include "corpusd/jwks.h"
#include "crypto/base64.h"
#include "json/read.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/stat.h>

#define ROLES_MAX 32

struct oidc {
	const struct settings *settings;
	struct {
		struct text value;
		enum role role;
	} map[ROLES_MAX];
	size_t map_count;
	pthread_rwlock_t lock; /* of keys */
	struct jwks *keys;
	struct timespec changed;
};

/* "admins=admin,ci=scanner" */
static bool read_map(struct oidc *o, const char *list, struct err *e)
{
	struct cut c = {.tail = text_of(list), .found = list != NULL};

	while (c.found) {
		c = text_cut(c.tail, ',');
		struct cut pair = text_cut_last(c.head, '=');
		if (o->map_count == ROLES_MAX || !pair.found || !pair.head.n ||
		    !role_parse(pair.tail, &o->map[o->map_count].role)) {
			err_set(e, "OIDC-ROLES", "oidc-roles: \"" TEXT_FMT "\" is not VALUE=ROLE", TEXT_ARG(c.head));
			return err_hint(e, "roles: viewer, scanner, curator, auditor, admin; at most %d pairs", ROLES_MAX);
		}
		o->map[o->map_count++].value = pair.head;
	}
	return true;
}

bool oidc_refresh(struct oidc *o, struct err *e)
{
	struct buf b = BUF(JWKS_MAX);
	struct jwks *fresh = NULL, *old;
	struct stat st = {0};

	if (!o)
		return true;
	if (stat(o->settings->jwks, &st) == 0 && o->keys && st.st_mtim.tv_sec == o->changed.tv_sec &&
	    st.st_mtim.tv_nsec == o->changed.tv_nsec)
		return true;
	bool ok = file_read(AT_FDCWD, o->settings->jwks, false, &b, e) && jwks_parse(buf_view(&b), &fresh, e);
	buf_free(&b);
	if (!ok)
		return err_in(e, "%s", o->settings->jwks);
	pthread_rwlock_wrlock(&o->lock);
	old = o->keys;
	o->keys = fresh;
	pthread_rwlock_unlock(&o->lock);
	jwks_free(old);
	o->changed = st.st_mtim;
	return true;
}

bool oidc_open(const struct settings *s, struct oidc **out, struct err *e)
{
	struct oidc *o;

	*out = NULL;
	if (!s->issuer)
		return true;
	o = calloc(1, sizeof *o);
	if (!o)
		return err_set(e, "LIMIT-MEMORY", "no memory for the keys");
	o->settings = s;
	pthread_rwlock_init(&o->lock, NULL);
	if (!read_map(o, s->roles, e) || !oidc_refresh(o, e)) {
		oidc_close(o);
		return false;
	}
	*out = o;
	return true;
}

void oidc_close(struct oidc *o)
{
	if (!o)
		return;
	jwks_free(o->keys);
	pthread_rwlock_destroy(&o->lock);
	free(o);
}

bool oidc_is_token(struct text t)
{
	struct cut a = text_cut(t, '.'), b = text_cut(a.tail, '.');

	return a.found && b.found && a.head.n && b.head.n && b.tail.n && !text_has(b.tail, T("."));
}

static bool bad(struct err *e, const char *why)
{
	err_set(e, "OIDC-TOKEN", "the token %s", why);
	return err_hint(e, "get a new one from the issuer that this daemon is set to");
}

/* A part of the token as JSON, in the arena. */
static bool read_part(struct arena *a, struct text part, struct json_doc *doc)
{
	struct json_limits limits = {.max_bytes = JWT_MAX, .max_depth = 16};
	uint8_t *bytes = arena_alloc(a, part.n + 1);
	size_t n = 0;

	return bytes && base64url_decode(part, bytes, part.n, &n) &&
	       json_parse(a, text_n(bytes, n), &limits, doc, NULL) && json_is(json_root(doc), JSON_OBJECT) &&
	       !doc->duplicates;
}

static const char *name_of(enum public_key_kind k)
{
	return k == PUBLIC_KEY_RS256 ? "RS256" : k == PUBLIC_KEY_ES256 ? "ES256" : "EdDSA";
}

/* The key fixes the algorithm; a header that says another, or asks for extensions, is refused. */
static bool check_signature(struct oidc *o, struct arena *a, struct text token, struct err *e)
{
	struct cut sign = text_cut_last(token, '.'), head = text_cut(token, '.');
	struct json_doc *doc = ARENA_NEW(a, struct json_doc);
	uint8_t signature[1024];
	size_t n = 0;

	if (!doc || !read_part(a, head.head, doc))
		return bad(e, "has no sound header");
	struct json root = json_root(doc);
	if (!json_is(json_get(root, T("crit")), JSON_MISSING))
		return bad(e, "asks for extensions that are not known here");
	if (!base64url_decode(sign.tail, signature, sizeof signature, &n))
		return bad(e, "has no sound signature");
	pthread_rwlock_rdlock(&o->lock);
	const struct public_key *key = jwks_find(o->keys, json_get_text(root, T("kid")));
	const char *why = !key ? "is signed by a key that is not known here"
			  : !text_eq(json_get_text(root, T("alg")), text_of(name_of(public_key_kind(key))))
				  ? "names another algorithm than its key has"
			  : !public_key_verify(key, sign.head, text_n(signature, n)) ? "has a wrong signature"
										    : NULL;
	pthread_rwlock_unlock(&o->lock);
	return !why || bad(e, why);
}

static bool has_audience(struct json v, struct text wanted)
{
	if (json_is(v, JSON_STRING))
		return text_eq(json_text(v), wanted);
	for (struct json_each m = json_each(v); json_is(v, JSON_ARRAY) && json_next(&m);)
		if (text_eq(json_text(m.value), wanted))
			return true;
	return false;
}

static bool check_times(struct json root, uint64_t now, struct err *e)
{
	struct json not_before = json_get(root, T("nbf")), issued = json_get(root, T("iat"));
	uint64_t expires = 0, from = 0;

	if (!json_u64(json_get(root, T("exp")), &expires))
		return bad(e, "does not say when it expires");
	if (expires + OIDC_SKEW < expires || now >= expires + OIDC_SKEW)
		return bad(e, "has expired");
	if (!json_is(not_before, JSON_MISSING) && (!json_u64(not_before, &from) || from > now + OIDC_SKEW))
		return bad(e, "is not valid yet");
	if (!json_is(issued, JSON_MISSING) && (!json_u64(issued, &from) || from > now + OIDC_SKEW))
		return bad(e, "was issued in the future");
	return true;
}

static bool map_role(const struct oidc *o, struct text value, enum role *best, bool *any)
{
	for (size_t i = 0; i < o->map_count; i++)
		if (text_eq(o->map[i].value, value)) {
			*best = !*any || o->map[i].role > *best ? o->map[i].role : *best;
			*any = true;
		}
	return *any;
}

/* One text or a list of them; of several roles the last in order of enum role. */
static bool find_role(const struct oidc *o, struct json claim, enum role *out)
{
	bool any = false;

	if (json_is(claim, JSON_STRING))
		map_role(o, json_text(claim), out, &any);
	for (struct json_each m = json_each(claim); json_is(claim, JSON_ARRAY) && json_next(&m);)
		map_role(o, json_text(m.value), out, &any);
	return any;
}

static bool check_claims(struct oidc *o, struct arena *a, struct text token, uint64_t now, struct identity *who,
			 struct err *e)
{
	const struct settings *s = o->settings;
	struct json_doc *doc = ARENA_NEW(a, struct json_doc);
	struct text payload = text_cut(text_cut(token, '.').tail, '.').head;

	if (!doc || !read_part(a, payload, doc))
		return bad(e, "has no sound claims");
	struct json root = json_root(doc);
	struct text subject = json_get_text(root, T("sub"));
	if (!text_eq(json_get_text(root, T("iss")), text_of(s->issuer)))
		return bad(e, "is of another issuer");
	if (!has_audience(json_get(root, T("aud")), text_of(s->audience)))
		return bad(e, "is meant for another audience");
	if (!check_times(root, now, e))
		return false;
	if (!subject.n || !find_role(o, json_get(root, text_of(s->claim)), &who->role))
		return bad(e, "gives no role here");
	snprintf(who->name, sizeof who->name, "oidc:" TEXT_FMT, TEXT_ARG(text_head(subject, 100)));
	who->scopes = role_scopes(who->role);
	return true;
}

bool oidc_check(struct oidc *o, struct text token, uint64_t now, struct identity *who, struct err *e)
{
	struct arena *a;

	if (!o || token.n > JWT_MAX || !oidc_is_token(token))
		return bad(e, "is not known here");
	a = arena_new((size_t)1 << 20);
	bool ok = a ? check_signature(o, a, token, e) && check_claims(o, a, token, now, who, e)
		    : err_set(e, "LIMIT-MEMORY", "no memory for the token");
	arena_free(a);
	return ok;
}
