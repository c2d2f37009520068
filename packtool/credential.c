#include "packtool/credential.h"

#include "base/file.h"
#include "json/read.h"
#include "packtool/url.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

struct credentials {
	struct json_doc doc;
	struct json auths;
};

static const char *default_path(struct arena *a)
{
	const char *set = getenv("DOCKER_CONFIG"), *home = getenv("HOME");

	if (set && set[0])
		return arena_printf(a, "%s/config.json", set).p;
	return home && home[0] ? arena_printf(a, "%s/.docker/config.json", home).p : NULL;
}

struct credentials *credentials_open(struct arena *a, const char *path, struct err *e)
{
	struct credentials *c = ARENA_NEW(a, struct credentials);
	struct buf b = BUF(CREDENTIAL_FILE_MAX);
	bool given = path != NULL;

	if (!c) {
		err_set(e, "NO-MEMORY", "out of memory");
		return NULL;
	}
	if (!given)
		path = default_path(a);
	if (!path || (!given && access(path, F_OK) < 0))
		return c;
	bool ok = file_read(AT_FDCWD, path, false, &b, e) &&
		  (json_parse(a, arena_text(a, buf_view(&b)), NULL, &c->doc, e) || err_in(e, "%s", path));
	buf_free(&b);
	if (!ok)
		return NULL;
	c->auths = json_get(json_root(&c->doc), T("auths"));
	return c;
}

struct text credentials_for(const struct credentials *c, struct arena *a, const char *url)
{
	struct url u;

	if (!c || !url_cut(text_of(url), &u, NULL))
		return T("");
	struct text host = arena_printf(a, TEXT_FMT ":%u", TEXT_ARG(u.host), (unsigned)u.port);
	struct text auth = json_get_text(json_get(c->auths, host), T("auth"));
	if (!auth.n && u.port == (u.tls ? 443 : 80))
		auth = json_get_text(json_get(c->auths, u.host), T("auth"));
	return auth.n ? arena_printf(a, "Basic " TEXT_FMT, TEXT_ARG(auth)) : T("");
}
