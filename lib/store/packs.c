#include "store/store.h"

#include "store/inside.h"
#include "store/rotate.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ATTEMPTS 3 /* a writer may retire a generation between our two looks */

bool store_pack_path(char out[STORE_PATH_MAX], const char *dir, const struct digest *id,
		     struct err *e)
{
	char hex[DIGEST_HEX], name[DIGEST_HEX + 32];

	digest_hex(hex, id);
	snprintf(name, sizeof name, "packs/%s/pack.iocpack", hex);
	return store_path(out, dir, name, e);
}

static struct state_version version_of(const struct pack *p)
{
	const struct manifest *m = pack_manifest(p);
	return (struct state_version){m->epoch, m->seq, pack_id(p)};
}

bool store_open_version(const struct store *s, const char *name, const struct state_version *v,
			struct pack **out, struct err *e)
{
	char path[STORE_PATH_MAX];
	struct pack *p = NULL;

	if (!store_pack_path(path, s->dir, &v->id, e))
		return false;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);
	if (fd < 0 && (errno == EACCES || errno == EPERM)) {
		err_errno(e, "PACK-UNREADABLE", "%s: %s", name, path);
		return err_hint(e, "this user must be able to read it and to enter the folders above it");
	}
	if (fd < 0) {
		err_errno(e, "PACK-MISSING", "%s: %s", name, path);
		return err_hint(e, "import the pack again: picket corpus import FILE");
	}
	if (!pack_open(fd, name, store_roots(s), s->root_count, &p, e))
		return false;
	struct state_version got = version_of(p);
	if (strcmp(pack_manifest(p)->name, name) != 0 || !digest_eq(&got.id, &v->id) ||
	    state_order(&got, v) != 0) {
		pack_close(p);
		err_set(e, "PACK-NAME", "%s: %s holds another pack", name, path);
		return err_hint(e, "the store was changed by hand; import the pack again");
	}
	*out = p;
	return true;
}

/* Takes p and the path over. */
static bool push(struct store_packs *out, struct store_pack new, const char *path, struct err *e)
{
	if (out->count == STACK_MAX) {
		pack_close(new.pack);
		err_set(e, "STORE-FULL", "more than %d packs, those that are built in counted", STACK_MAX);
		return err_hint(e, "take one away that is not needed: picket corpus remove NAME");
	}
	new.path = strdup(path);
	if (!new.path) {
		pack_close(new.pack);
		return err_set(e, "NO-MEMORY", "out of memory");
	}
	out->packs[out->count++] = new;
	return true;
}

static bool open_installed(struct store *s, struct store_packs *out, struct err *e)
{
	for (size_t i = 0; i < s->state.count; i++) {
		const struct state_pack *known = &s->state.packs[i];
		struct store_pack new = {.pinned = known->pinned};
		char path[STORE_PATH_MAX];
		if (!known->in_use)
			continue;
		if (!known->pinned && !state_accepts(&s->state, known->name, &known->use, e))
			return false;
		if (!store_pack_path(path, s->dir, &known->use.id, e) ||
		    !store_open_version(s, known->name, &known->use, &new.pack, e) ||
		    !push(out, new, path, e))
			return false;
	}
	return true;
}

/* Of a built-in and an installed pack of one name the higher is taken; of equal ones the
 * installed. */
static bool push_builtin(struct store_packs *out, struct pack *p, const char *path, struct err *e)
{
	struct state_version mine = version_of(p);

	out->builtin_seen = true;
	for (size_t i = 0; i < out->count; i++) {
		struct store_pack *other = &out->packs[i];
		if (strcmp(pack_manifest(other->pack)->name, pack_manifest(p)->name) != 0)
			continue;
		struct state_version theirs = version_of(other->pack);
		if (other->builtin) {
			pack_close(p);
			return err_set(e, "PACK-NAME", "%s is twice among the built-in packs",
				       pack_manifest(other->pack)->name);
		}
		if (other->pinned || state_order(&mine, &theirs) <= 0) {
			pack_close(p);
			return true;
		}
		pack_close(other->pack);
		free(other->path);
		*other = out->packs[--out->count];
		break;
	}
	return push(out, (struct store_pack){.pack = p, .builtin = true}, path, e);
}

static bool open_builtin_file(struct store *s, int dir, const char *name, struct store_packs *out,
			      struct err *e)
{
	struct pack *p = NULL;
	char path[STORE_PATH_MAX];

	if (!store_path(path, s->corpus, name, e))
		return false;
	int fd = openat(dir, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);

	if (fd < 0)
		return err_errno(e, "PACK-MISSING", "%s/%s", s->corpus, name);
	if (!pack_open(fd, name, store_roots(s), s->root_count, &p, e))
		return err_hint(e, "the built-in corpus in %.150s is not the one this program was "
				   "built with: install both together", s->corpus);
	return push_builtin(out, p, path, e);
}

static bool open_builtin(struct store *s, struct store_packs *out, struct err *e)
{
	const struct dirent *entry;
	bool ok = true;

	if (!s->corpus[0])
		return true;
	DIR *d = opendir(s->corpus);
	if (!d)
		return errno == ENOENT || errno == ENOTDIR ||
		       err_errno(e, "PACK-MISSING", "%s", s->corpus);
	while (ok && (entry = readdir(d)))
		if (text_ends(text_of(entry->d_name), T(".iocpack")))
			ok = open_builtin_file(s, dirfd(d), entry->d_name, out, e);
	closedir(d);
	return ok;
}

/* A program that was built with a corpus and does not find it would judge by less than its user
 * believes. */
static bool check_builtin(const struct store *s, const struct store_packs *out, struct err *e)
{
	/* Without any pack at all the plainer PACK-NONE is said. */
	if (out->builtin_seen || !s->has_builtin || !s->corpus[0] || out->count == 0)
		return true;
	err_set(e, "PACK-BUILTIN", "the built-in corpus is not in %s", s->corpus);
	return err_hint(e, "install it beside the program, or set PICKET_CORPUS_DIR (empty: go without)");
}

static int by_pack_name(const void *pa, const void *pb)
{
	const struct store_pack *a = pa, *b = pb;
	return strcmp(pack_manifest(a->pack)->name, pack_manifest(b->pack)->name);
}

static bool signed_on_first_use(const struct store *s, const struct pack *p)
{
	const struct verified *v = pack_verified(p);

	for (size_t i = 0; i < verified_signers(v); i++)
		if (store_key_first_use(s, verified_signer_key(v, i)))
			return true;
	return false;
}

/* Asked of the catalog, so that no clock has to be believed. */
static uint64_t behind(const struct store *s, const struct manifest *m)
{
	struct arena *a = arena_new((size_t)4 << 20);
	struct catalog_pack newest;
	uint64_t lag = 0;

	if (a && store_catalog_newest(s, m->name, a, &newest)) {
		if (newest.epoch > m->epoch)
			lag = newest.seq;
		else if (newest.epoch == m->epoch && newest.seq > m->seq)
			lag = newest.seq - m->seq;
	}
	arena_free(a);
	return lag;
}

static void describe(const struct store *s, uint64_t clock, struct store_packs *out)
{
	uint64_t floor = s->state.floor;

	for (size_t i = 0; i < out->count; i++)
		floor = age_floor(floor, pack_manifest(out->packs[i].pack)->created, clock);
	for (size_t i = 0; i < out->count; i++) {
		const struct manifest *m = pack_manifest(out->packs[i].pack);
		out->packs[i].first_use = signed_on_first_use(s, out->packs[i].pack);
		out->packs[i].behind = behind(s, m);
		out->packs[i].age = age_of(m->created, m->fresh_for, clock, floor,
					   &out->packs[i].age_seconds);
	}
}

static bool open_all(struct store *s, unsigned flags, struct store_packs *out, struct err *e)
{
	out->count = 0;
	out->builtin_seen = false;
	bool ok = ((flags & STORE_NO_INSTALLED) || open_installed(s, out, e)) &&
		  ((flags & STORE_NO_BUILTIN) ||
		   (open_builtin(s, out, e) && check_builtin(s, out, e)));
	if (!ok)
		store_packs_close(out);
	return ok;
}

/* A pack in force that is no readable file refuses as a changed one does. */
static bool unreadable(struct err *e)
{
	struct err why;

	if (!e || strncmp(e->code, "FILE-", 5) != 0)
		return false;
	why = *e;
	err_set(e, "PACK-UNREADABLE", "%s", why.text);
	return err_hint(e, "import the pack again: picket corpus import FILE");
}

bool store_open_packs(struct store *s, unsigned flags, uint64_t clock, struct store_packs *out,
		      struct err *e)
{
	bool ok = open_all(s, flags, out, e);

	/* A generation that went away under us is no damage: the state names another by now. */
	for (int i = 1; !ok && i < ATTEMPTS && err_is(e, "PACK-MISSING"); i++) {
		bool present;
		if (!store_state_read(s->dir, &s->state, &present, e))
			return false;
		ok = open_all(s, flags, out, e);
	}
	if (!ok)
		return unreadable(e);
	if (out->count == 0) {
		err_set(e, "PACK-NONE", "no corpus: neither installed in %s nor built in", s->dir);
		return err_hint(e, "import a signed pack: picket corpus import FILE.iocpack");
	}
	qsort(out->packs, out->count, sizeof out->packs[0], by_pack_name);
	describe(s, clock, out);
	return true;
}

void store_packs_close(struct store_packs *p)
{
	for (size_t i = 0; i < p->count; i++) {
		pack_close(p->packs[i].pack);
		free(p->packs[i].path);
	}
	p->count = 0;
}
