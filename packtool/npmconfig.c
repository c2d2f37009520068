#include "packtool/npmconfig.h"

#include "base/file.h"
#include "crypto/base64.h"
#include "packtool/npmask.h"
#include "packtool/url.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LAYER_ENV, LAYER_USER, LAYER_GLOBAL };

static const char *environment(void *ctx, const char *name)
{
	char *const *env = ctx;
	size_t n = strlen(name);

	for (; env && *env; env++)
		if (strncmp(*env, name, n) == 0 && (*env)[n] == '=')
			return *env + n + 1;
	return NULL;
}

static const char *set_in(char *const *env, const char *name)
{
	const char *value = environment((void *)(uintptr_t)env, name);
	return value && value[0] ? value : NULL;
}

/* npm_config_fetch_retries is fetch-retries; what begins with // is left as it is. */
static bool read_environment(struct arena *a, char *const *env, struct npmrc *out, struct err *e)
{
	size_t count = 0;

	for (char *const *v = env; v && *v; v++)
		count++;
	*out = (struct npmrc){.entry = ARENA_ARRAY(a, struct npmrc_entry, count + 1)};
	if (!out->entry)
		return err_set(e, "NO-MEMORY", "out of memory");
	for (; env && *env; env++) {
		struct cut c = text_cut(text_of(*env), '=');
		if (!text_eq_nocase(text_head(c.head, 11), T("npm_config_")) || c.tail.n == 0)
			continue;
		struct text name = text_tail(c.head, 11);
		char *key = arena_alloc(a, name.n + 1);
		if (!key)
			return err_set(e, "NO-MEMORY", "out of memory");
		bool address = text_starts(name, T("//"));
		for (size_t i = 0; i < name.n; i++) {
			char low = name.p[i] >= 'A' && name.p[i] <= 'Z' ? (char)(name.p[i] + 32) : name.p[i];
			key[i] = address ? name.p[i] : low == '_' && i ? '-' : low;
		}
		out->entry[out->count++] = (struct npmrc_entry){{key, name.n}, c.tail};
	}
	return true;
}

static bool get(const struct npmconfig *c, struct text key, struct text *out)
{
	for (size_t i = 0; i < 3; i++)
		if (npmrc_get(&c->layer[i], key, out))
			return true;
	return false;
}

/* A value that says that there is none. */
static bool nothing(struct text t)
{
	return t.n == 0 || text_eq(t, T("null")) || text_eq(t, T("false")) || text_eq(t, T("undefined"));
}

static const char *get_path(const struct npmconfig *c, struct arena *a, struct text key, const char *home)
{
	struct text t;

	if (!get(c, key, &t) || nothing(t))
		return NULL;
	if (text_skip(&t, T("~/")) && home)
		return arena_printf(a, "%s/" TEXT_FMT, home, TEXT_ARG(t)).p;
	return arena_text(a, t).p;
}

/* A file that is not there is an empty one. */
static bool read_file(struct arena *a, const char *path, char *const *env, struct npmrc *out,
		      struct err *e)
{
	struct buf b = BUF(NPMRC_MAX);

	*out = (struct npmrc){0};
	if (!path || access(path, F_OK) < 0)
		return true;
	bool ok = file_read(AT_FDCWD, path, false, &b, e) &&
		  (npmrc_parse(a, buf_view(&b), environment, (void *)(uintptr_t)env, out, e) ||
		   err_in(e, "%s", path));
	buf_free(&b);
	return ok;
}

/* The folder above that of node, as npm has it; NULL when there is none in PATH. */
static const char *node_prefix(struct arena *a, const char *path)
{
	struct cut c = {.tail = text_of(path), .found = path != NULL};
	char real[PATH_MAX];

	while (c.found) {
		c = text_cut(c.tail, ':');
		const char *node = arena_printf(a, TEXT_FMT "/node", TEXT_ARG(c.head)).p;
		if (!node || node[0] != '/' || access(node, X_OK) < 0 || !realpath(node, real))
			continue;
		struct text bin = text_cut_last(text_of(real), '/').head;
		return arena_text(a, text_cut_last(bin, '/').head).p;
	}
	return NULL;
}

static const char *global_file(const struct npmconfig *c, struct arena *a, char *const *env,
			       const char *home)
{
	const char *path = get_path(c, a, T("globalconfig"), home), *prefix;

	if (path)
		return path;
	prefix = get_path(c, a, T("prefix"), home);
	if (!prefix)
		prefix = set_in(env, "PREFIX");
	if (!prefix)
		prefix = node_prefix(a, set_in(env, "PATH"));
	path = prefix ? arena_printf(a, "%s/etc/npmrc", prefix).p : NULL;
	return path && access(path, F_OK) == 0 ? path : "/etc/npmrc";
}

/* --- the registry */

static bool take_registry(struct arena *a, struct npmconfig *c, struct text value, const char *from,
			  struct err *e)
{
	bool slash = text_ends(value, T("/"));
	struct url u;

	c->from = from;
	c->registry = arena_printf(a, TEXT_FMT "%s", TEXT_ARG(value), slash ? "" : "/").p;
	if (!c->registry)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (!url_cut(text_of(c->registry), &u, e))
		return err_in(e, "registry of %s", from);
	return !text_has(u.path, T("?")) || err_set(e, "NPM-REGISTRY", "%s: has a query", c->registry);
}

static bool choose_registry(struct arena *a, const struct npmconfig_ask *ask, const char *const *names,
			    struct npmconfig *c, struct err *e)
{
	char asked[URL_MAX + 1];
	struct text t;

	if (ask->way_only)
		return true;
	if (ask->registry)
		return take_registry(a, c, text_of(ask->registry), "--registry", e);
	for (size_t i = 0; i < 3; i++)
		if (npmrc_get(&c->layer[i], T("registry"), &t) && !nothing(t))
			return take_registry(a, c, t, names[i], e);
	if (ask->ask_npm && npmask(ask->environment, asked, sizeof asked, e))
		return take_registry(a, c, text_of(asked), "npm config get registry", e);
	if (!ask->ask_npm)
		err_set(e, "NPM-REGISTRY", "no registry is set");
	return err_hint(e, "give --registry URL, or set one: npm config set registry URL --location user");
}

/* --- certificates and proxies */

static bool read_ca(struct arena *a, const char *path, struct npmconfig *c, struct err *e)
{
	struct buf b = BUF(FETCH_CA_MAX);
	bool ok = file_read(AT_FDCWD, path, false, &b, e);

	if (ok)
		c->ca = arena_text(a, buf_view(&b));
	buf_free(&b);
	if (ok && !text_has(c->ca, T("-----BEGIN CERTIFICATE-----")))
		ok = err_set(e, "NPM-CONFIG", "%s: holds no PEM certificate", path);
	return ok;
}

/* ca="..." and ca[]="...", of the first layer that has one. */
static bool inline_ca(struct arena *a, struct npmconfig *c, struct err *e)
{
	struct buf b = BUF(FETCH_CA_MAX);

	for (size_t i = 0; i < 3 && b.n == 0; i++)
		for (size_t k = 0; k < c->layer[i].count; k++) {
			const struct npmrc_entry *x = &c->layer[i].entry[k];
			if (!text_eq(x->key, T("ca")) || nothing(x->value))
				continue;
			buf_text(&b, x->value);
			buf_char(&b, '\n');
		}
	bool ok = !b.failed || err_set(e, "NPM-CONFIG", "ca: too long");
	if (ok && b.n)
		c->ca = arena_text(a, buf_view(&b));
	buf_free(&b);
	return ok;
}

static bool choose_ca(struct arena *a, const struct npmconfig_ask *ask, const char *home,
		      struct npmconfig *c, struct err *e)
{
	const char *file = ask->ca_file ? ask->ca_file : get_path(c, a, T("cafile"), home);

	return file ? read_ca(a, file, c, e) || err_in(e, "certificates") : inline_ca(a, c, e);
}

static const char *choose(const struct npmconfig *c, struct arena *a, struct text key,
			  char *const *env, const char *const *names, size_t count)
{
	struct text t;

	if (get(c, key, &t))
		return nothing(t) ? NULL : arena_text(a, t).p;
	for (size_t i = 0; i < count; i++)
		if (set_in(env, names[i]))
			return arena_text(a, text_of(set_in(env, names[i]))).p;
	return NULL;
}

static void choose_proxy(struct arena *a, const struct npmconfig_ask *ask, struct npmconfig *c)
{
	static const char *const https[] = {"HTTPS_PROXY", "https_proxy"};
	static const char *const any[] = {"HTTP_PROXY", "http_proxy", "PROXY", "proxy"};
	static const char *const none[] = {"NO_PROXY", "no_proxy"};
	bool tls = !c->registry || text_starts(text_of(c->registry), T("https:"));

	c->proxy = ask->proxy;
	if (!c->proxy && tls)
		c->proxy = choose(c, a, T("https-proxy"), ask->environment, https, 2);
	if (!c->proxy)
		c->proxy = choose(c, a, T("proxy"), ask->environment, any, tls ? 0 : 4);
	c->no_proxy = choose(c, a, T("noproxy"), ask->environment, none, 2);
	if (!c->no_proxy)
		c->no_proxy = choose(c, a, T("no-proxy"), ask->environment, none, 0);
}

bool npmconfig_load(struct arena *a, const struct npmconfig_ask *ask, struct npmconfig *out,
		    struct err *e)
{
	const char *home = set_in(ask->environment, "HOME");
	struct text strict;

	*out = (struct npmconfig){0};
	if (!read_environment(a, ask->environment, &out->layer[LAYER_ENV], e))
		return false;
	const char *user = get_path(out, a, T("userconfig"), home);
	if (!user && home)
		user = arena_printf(a, "%s/.npmrc", home).p;
	if (!read_file(a, user, ask->environment, &out->layer[LAYER_USER], e))
		return false;
	const char *global = global_file(out, a, ask->environment, home);
	if (!read_file(a, global, ask->environment, &out->layer[LAYER_GLOBAL], e))
		return false;
	const char *names[] = {"npm_config_registry", user, global};
	if (!choose_registry(a, ask, names, out, e) || !choose_ca(a, ask, home, out, e))
		return false;
	choose_proxy(a, ask, out);
	out->strict_off = get(out, T("strict-ssl"), &strict) && text_eq(strict, T("false"));
	return !arena_failed(a) || err_set(e, "NO-MEMORY", "out of memory");
}

/* --- credentials */

/* "//host/path/:name", of the first layer that has it. */
static bool get_at(const struct npmconfig *c, struct arena *a, struct text place, const char *name,
		   struct text *out)
{
	struct text key = arena_printf(a, TEXT_FMT ":%s", TEXT_ARG(place), name);
	return key.p && get(c, key, out) && out->n;
}

static bool basic(struct arena *a, struct text user, struct text password64, const char **auth,
		  struct err *e)
{
	uint8_t password[1024];
	size_t n;

	if (!base64_decode(password64, password, sizeof password, &n))
		return err_set(e, "NPM-CONFIG", "_password is not base64");
	size_t size = user.n + 1 + n;
	char *plain = arena_alloc(a, size + 1), *text = arena_alloc(a, base64_size(size));
	if (!plain || !text)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (user.n)
		memcpy(plain, user.p, user.n);
	plain[user.n] = ':';
	memcpy(plain + user.n + 1, password, n);
	base64_encode(text, plain, size);
	*auth = arena_printf(a, "Basic %s", text).p;
	return true;
}

static bool auth_at(const struct npmconfig *c, struct arena *a, struct text place, const char **auth,
		    struct err *e)
{
	struct text token, user, password;

	if (get_at(c, a, place, "_authToken", &token))
		*auth = arena_printf(a, "Bearer " TEXT_FMT, TEXT_ARG(token)).p;
	else if (get_at(c, a, place, "username", &user) && get_at(c, a, place, "_password", &password))
		return basic(a, user, password, auth, e);
	else if (get_at(c, a, place, "_auth", &token))
		*auth = arena_printf(a, "Basic " TEXT_FMT, TEXT_ARG(token)).p;
	if (*auth && text_has(text_of(*auth), T("${"))) {
		*auth = NULL;
		err_set(e, "NPM-CONFIG", TEXT_FMT ": names a variable that is not set", TEXT_ARG(place));
		return err_hint(e, "set the variable that the user's .npmrc names for the token");
	}
	return true;
}

bool npmconfig_auth(const struct npmconfig *c, struct arena *a, const char *url, const char **auth,
		    struct err *e)
{
	struct text t = text_of(url);
	struct url u;

	*auth = NULL;
	if (!url_cut(t, &u, e))
		return false;
	struct text place = text_cut(text_tail(t, u.tls ? 6 : 5), '?').head; /* behind "https:" */
	if (u.path.n == 0)
		place = arena_printf(a, TEXT_FMT "/", TEXT_ARG(place));
	/* "//host/a/b", "//host/a/", "//host/a" ..., "//host/", "//host": npm looks at each. */
	for (int i = 0; i < 512 && place.n > 2 && !*auth; i++) {
		if (!auth_at(c, a, place, auth, e))
			return false;
		if (text_ends(place, T("/")))
			place.n--;
		else
			place.n = text_cut_last(place, '/').head.n + 1;
	}
	return !arena_failed(a) || err_set(e, "NO-MEMORY", "out of memory");
}

bool npmconfig_same_host(const char *a, const char *b)
{
	struct url x, y;

	return url_cut(text_of(a), &x, NULL) && url_cut(text_of(b), &y, NULL) && url_same_origin(&x, &y);
}
