#include "packtool/carry.h"

#include "base/file.h"
#include "pack/layout.h"
#include "store/rotate.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool put(struct contents *c, const char *name, struct text bytes, struct err *e)
{
	size_t at = c->count;

	while (at && text_starts(text_of(c->members[at - 1].name), T("delta.")))
		at--;
	if (!contents_bytes(c, name, bytes, e))
		return false;
	struct content mine = c->members[c->count - 1];
	memmove(&c->members[at + 1], &c->members[at], (c->count - 1 - at) * sizeof mine);
	c->members[at] = mine;
	return true;
}

static bool read_catalog(const struct store *s, const char *name, struct buf *out, struct err *e)
{
	char path[STORE_PATH_MAX];

	snprintf(path, sizeof path, "%.3800s/roots/%.150s.catalog", store_dir(s), name);
	if (access(path, F_OK) < 0 && errno == ENOENT)
		return true;
	return file_read(AT_FDCWD, path, true, out, e);
}

bool carry_add(struct carry *c, const struct store *s, const char *pack, struct contents *out,
	       struct err *e)
{
	struct trust_role role;
	char name[101];
	size_t i = 0;

	*c = (struct carry){BUF(CHAIN_MAX), BUF(CATALOG_FILE_MAX)};
	if (!trust_role_for(store_roots(s), store_root_count(s), text_of(pack), &role))
		return true;
	while (store_roots(s)[i] != role.root)
		i++;
	if (!store_chain_read(store_dir(s), store_root_name(s, i), role.root, &c->chain, e) ||
	    !read_catalog(s, store_root_name(s, i), &c->catalog, e))
		return false;
	layout_chain_name(name, trust_version(role.root));
	return (!c->chain.n || put(out, name, buf_view(&c->chain), e)) &&
	       (!c->catalog.n || put(out, "catalog", buf_view(&c->catalog), e));
}

void carry_free(struct carry *c)
{
	buf_free(&c->chain);
	buf_free(&c->catalog);
}
