#include "corpusd/kept.h"

#include <fcntl.h>
#include <stdio.h>

static bool none(struct err *e)
{
	err_set(e, "PACK-NONE-SUCH", "this version is not kept here");
	return err_hint(e, "a store keeps the one in force and two before it");
}

bool kept_store(struct arena *a, const char *packs, struct store **out, struct err *e)
{
	struct store_place place;

	return store_place_find(a, packs, &place, e) && store_open(&place, out, e);
}

const struct state_pack *kept_known(const struct store *s, struct text name)
{
	const struct state *t = store_state(s);

	for (size_t i = 0; i < t->count; i++)
		if (text_eq(text_of(t->packs[i].name), name))
			return &t->packs[i];
	return NULL;
}

bool kept_is(const struct store *s, int fd, struct text id, struct pack **out, struct err *e)
{
	char hex[DIGEST_HEX];

	if (!pack_open(fd, "pack", store_roots(s), store_root_count(s), out, e))
		return false;
	struct digest d = pack_id(*out);
	digest_hex(hex, &d);
	if (text_eq(id, text_of(hex)))
		return true;
	pack_close(*out);
	*out = NULL;
	return none(e);
}

bool kept_open(const struct store *s, const char *path, struct text id, struct pack **out, struct err *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);

	return fd < 0 ? none(e) : kept_is(s, fd, id, out, e);
}

static bool is(const struct state_version *v, struct text id)
{
	char hex[DIGEST_HEX];

	digest_hex(hex, &v->id);
	return text_eq(id, text_of(hex));
}

const char *kept_path(char out[KEPT_PATH], const struct store *s, struct text id)
{
	int n = snprintf(out, KEPT_PATH, "%s/packs/" TEXT_FMT "/pack.iocpack", store_dir(s), TEXT_ARG(id));

	if (n < 0 || n >= KEPT_PATH)
		out[0] = '\0';
	return out;
}

bool kept_version(const struct store *s, struct text name, struct text id, struct pack **out, struct err *e)
{
	const struct state_pack *k = kept_known(s, name);
	bool known = k && k->in_use && is(&k->use, id);
	char path[KEPT_PATH];

	for (size_t i = 0; k && i < k->old_count; i++)
		known |= is(&k->old[i], id);
	return known ? kept_open(s, kept_path(path, s, id), id, out, e) : none(e);
}
