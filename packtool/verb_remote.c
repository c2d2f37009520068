#include "packtool/verb_remote.h"

bool verb_remote_open(const struct args *a, const char *where, bool pushes, struct verb_remote *out,
		      struct err *e)
{
	struct remote *r = &out->remote;

	out->cache = (struct cache){.fd = -1, .lock = -1};
	out->arena = arena_new((size_t)16 << 20);
	if (!out->arena)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (!verb_net(a, out->arena, true, &out->settings, &out->way, e))
		return false;
	r->way = &out->way;
	r->pushes = pushes;
	if (!remote_open(where, r, e) || !cache_open("mirror", &out->cache, e))
		return false;
	r->cache = &out->cache;
	r->credentials = credentials_open(out->arena, arg_value(a, "auth-file", NULL), e);
	if (!r->credentials)
		return false;
	if (r->kind != &remote_folder)
		r->basic = credentials_for(r->credentials, out->arena, r->base);
	return true;
}

void verb_remote_close(struct verb_remote *v)
{
	remote_close(&v->remote);
	if (v->arena)
		cache_close(&v->cache);
	arena_free(v->arena);
}
