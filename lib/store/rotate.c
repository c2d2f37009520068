#include "store/rotate.h"

#include "base/file.h"
#include "pack/layout.h"
#include "pack/ustar.h"
#include "store/audit.h"
#include "store/inside.h"
#include "store/quarantine.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CHAIN_ARENA (sizeof(struct signed_object) * (ROOTS_MAX + 4) + 65536)

static bool sibling(char out[STORE_PATH_MAX], const char *dir, const char *name, const char *end,
		    struct err *e)
{
	char file[256];

	snprintf(file, sizeof file, "roots/%.150s%s", name, end);
	return store_path(out, dir, file, e);
}

static bool read_if_there(const char *path, struct buf *out, struct err *e)
{
	buf_clear(out);
	if (access(path, F_OK) < 0 && (errno == ENOENT || errno == ENOTDIR))
		return true;
	return file_read(AT_FDCWD, path, true, out, e);
}

/* A stored chain and what its parsing needs. */
struct kept {
	struct buf bytes;
	struct arena *arena;
	struct chain *chain; /* NULL: none */
};

static void kept_free(struct kept *k)
{
	chain_free(k->chain);
	arena_free(k->arena);
	buf_free(&k->bytes);
}

/* The stored chain that ends in this root. One that is damaged or ends elsewhere is as if it were
 * not there: it decides about nothing. */
static bool kept_read(const char *dir, const char *name, const struct trust *root, struct kept *k,
		      struct err *e)
{
	char path[STORE_PATH_MAX];
	struct digest id = trust_id(root);

	*k = (struct kept){.bytes = BUF(CHAIN_MAX), .arena = arena_new(CHAIN_ARENA)};
	if (!k->arena)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (!sibling(path, dir, name, ".chain", e) || !read_if_there(path, &k->bytes, e))
		return false;
	if (!k->bytes.n || !chain_parse(buf_view(&k->bytes), k->arena, &k->chain, NULL)) {
		k->chain = NULL;
		return true;
	}
	if (chain_find(k->chain, &id) + 1 != k->chain->count) {
		chain_free(k->chain);
		k->chain = NULL;
	}
	return true;
}

bool store_chain_read(const char *dir, const char *name, const struct trust *root, struct buf *out,
		      struct err *e)
{
	struct kept k;
	bool ok = kept_read(dir, name, root, &k, e);

	buf_clear(out);
	if (ok && k.chain && !buf_text(out, buf_view(&k.bytes)))
		ok = err_set(e, "NO-MEMORY", "out of memory");
	kept_free(&k);
	return ok;
}

/* Two roots of one version behind one and the same root: the keys of m people signed both. */
static bool forks(const struct chain *a, const struct chain *b)
{
	for (size_t i = 0; i + 1 < a->count; i++) {
		struct digest id = trust_id(a->roots[i]);
		size_t k = chain_find(b, &id);
		if (k + 1 >= b->count)
			continue;
		struct digest x = trust_id(a->roots[i + 1]), y = trust_id(b->roots[k + 1]);
		if (!digest_eq(&x, &y))
			return true;
	}
	return false;
}

static bool check_fork(const char *dir, const char *name, const struct trust *root,
		       const struct chain *c, struct err *e)
{
	struct kept k;
	bool ok = kept_read(dir, name, root, &k, e);

	if (ok && k.chain && forks(k.chain, c)) {
		ok = err_set(e, "ROOT-EQUIVOCATION",
			     "%s: two different roots of one version were signed by those who are "
			     "trusted", name);
		err_hint(e, "keys may be stolen: ask the publisher by another way which one is theirs");
	}
	kept_free(&k);
	return ok;
}

/* Where the chain leads a root: its last link, when the root is one of the others. */
static const struct trust *leads_to(const struct chain *c, const struct trust *root, size_t *at)
{
	struct digest id = trust_id(root);

	*at = chain_find(c, &id);
	return *at + 1 < c->count ? c->roots[c->count - 1] : NULL;
}

bool store_roots_advance(struct store *s, const struct chain *c, struct err *e)
{
	size_t at;

	if (!chain_valid(c, e))
		return false;
	for (size_t i = s->has_builtin; i < s->root_count; i++) {
		struct trust *new = NULL;
		if (!check_fork(s->dir, s->root_names[i], s->roots[i], c, e))
			return false;
		if (!leads_to(c, s->roots[i], &at))
			continue;
		if (!root_parse(c->links[c->count - 1].bytes, &new, e))
			return false;
		trust_free(s->roots[i]);
		s->roots[i] = new;
	}
	return true;
}

/* What is kept of the past, and behind it what is new. */
static bool join(const struct kept *old, const struct chain *c, size_t at, struct buf *out,
		 struct err *e)
{
	struct signed_object *all = calloc(ROOTS_MAX, sizeof *all);
	size_t before = old->chain ? old->chain->count : at + 1, n = before + c->count - at - 1;
	const struct signed_object *first = old->chain ? old->chain->links : c->links;

	if (!all)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (n > ROOTS_MAX) {
		free(all);
		return err_set(e, "ROOT-CHAIN", "more than %d roots in a row", ROOTS_MAX);
	}
	memcpy(all, first, before * sizeof *all);
	memcpy(all + before, c->links + at + 1, (n - before) * sizeof *all);
	bool ok = bundle_format(all, n, out) || err_set(e, "ROOT-CHAIN", "longer than allowed");
	free(all);
	return ok;
}

static bool note(struct store_lock *l, const char *event, const char *name, const struct trust *t,
		 struct err *e)
{
	struct digest id = trust_id(t);
	char hex[DIGEST_HEX], detail[DIGEST_HEX + 32];

	digest_hex(hex, &id);
	snprintf(detail, sizeof detail, "v%ju %s", (uintmax_t)trust_version(t), hex);
	return audit_append(l->dir, l->clock, event, name, detail, e);
}

/* Chain first, then the root, which is what decides. */
static bool write_root(struct store_lock *l, const char *name, struct text chain, struct text root,
		       struct err *e)
{
	char file[256];

	snprintf(file, sizeof file, "roots/%.150s.chain", name);
	if (!file_replace(l->dir, file, chain.p, chain.n, 0644, e))
		return false;
	snprintf(file, sizeof file, "roots/%.150s.root", name);
	return file_replace(l->dir, file, root.p, root.n, 0644, e);
}

static bool move(struct store_lock *l, const char *name, const struct trust *from,
		 const struct chain *c, size_t at, struct store_step *out, struct err *e)
{
	const struct trust *to = c->roots[c->count - 1];
	struct buf chain = BUF(CHAIN_MAX);
	struct kept k;
	bool ok = kept_read(l->path, name, from, &k, e) && join(&k, c, at, &chain, e) &&
		  note(l, "root", name, to, e) &&
		  write_root(l, name, buf_view(&chain), c->links[c->count - 1].bytes, e);

	if (ok) {
		*out = (struct store_step){.from = trust_version(from), .to = trust_version(to)};
		snprintf(out->name, sizeof out->name, "%s", name);
	}
	kept_free(&k);
	buf_free(&chain);
	return ok;
}

static bool rotate(struct store_lock *l, const struct store *s, const struct chain *c,
		   struct store_step *steps, size_t *count, struct err *e)
{
	size_t at;

	if (!chain_valid(c, e))
		return false;
	for (size_t i = s->has_builtin; i < s->root_count; i++) {
		if (!check_fork(s->dir, s->root_names[i], s->roots[i], c, e))
			return false;
		if (!leads_to(c, s->roots[i], &at))
			continue;
		if (!move(l, s->root_names[i], s->roots[i], c, at, &steps[(*count)++], e))
			return false;
	}
	return true;
}

bool store_rotate(struct store_lock *l, const struct store_place *where, struct text chain,
		  struct store_step *steps, size_t *count, struct err *e)
{
	struct arena *a = arena_new(CHAIN_ARENA);
	struct store *s = NULL;
	struct chain *c = NULL;
	bool ok = a || err_set(e, "NO-MEMORY", "out of memory");

	*count = 0;
	ok = ok && chain_parse(chain, a, &c, e) && store_open_roots(where, &s, e) &&
	     rotate(l, s, c, steps, count, e);
	if (!ok && err_is(e, "ROOT-EQUIVOCATION"))
		quarantine_bytes(l, "chain", chain);
	store_close(s);
	chain_free(c);
	arena_free(a);
	return ok;
}

static size_t find_root(const struct store *s, const char *name)
{
	size_t i = s->has_builtin;

	while (i < s->root_count && strcmp(s->root_names[i], name) != 0)
		i++;
	return i;
}

static bool may_replace(const struct store *s, size_t i, const struct chain *c, bool *same,
			struct err *e)
{
	struct digest id = trust_id(s->roots[i]);
	size_t at = chain_find(c, &id);

	*same = at + 1 == c->count;
	if (!check_fork(s->dir, s->root_names[i], s->roots[i], c, e))
		return false;
	if (at < c->count)
		return true;
	err_set(e, "ROOT-EXISTS", "another root is trusted as \"%s\", and this one does not follow it",
		s->root_names[i]);
	return err_hint(e, "give it another --name; --replace puts it in its place");
}

static bool install(struct store_lock *l, const struct store *s, const struct store_chain *in,
		    const struct chain *c, struct store_step *out, struct err *e)
{
	const struct trust *last = c->roots[c->count - 1];
	size_t i = find_root(s, in->name), at;
	char path[STORE_PATH_MAX];
	bool same = false;

	*out = (struct store_step){.to = trust_version(last)};
	snprintf(out->name, sizeof out->name, "%s", in->name);
	if (i == s->root_count && s->root_count - s->has_builtin == STORE_ROOTS_MAX)
		return err_set(e, "STORE-FULL", "%d roots are here; no more are read", STORE_ROOTS_MAX);
	if (i < s->root_count && !in->replace) {
		if (!may_replace(s, i, c, &same, e))
			return false;
		out->from = trust_version(s->roots[i]);
		if (same)
			return true;
		leads_to(c, s->roots[i], &at);
		return move(l, in->name, s->roots[i], c, at, out, e);
	}
	return sibling(path, l->path, "", "", e) && file_mkdirs(path, 0755, e) &&
	       note(l, "root", in->name, last, e) &&
	       write_root(l, in->name, in->chain, c->links[c->count - 1].bytes, e);
}

/* The mark is there before the root is, and goes after it. */
static bool install_marked(struct store_lock *l, const struct store *s, const struct store_chain *in,
			   const struct chain *c, struct store_step *out, struct err *e)
{
	char marked[256], path[STORE_PATH_MAX];

	snprintf(marked, sizeof marked, "roots/%.150s" FIRST_USE, in->name);
	return sibling(path, l->path, "", "", e) && file_mkdirs(path, 0755, e) &&
	       (!in->first_use || store_mark(l, marked, true, e)) && install(l, s, in, c, out, e) &&
	       (!in->compared || store_mark(l, marked, false, e));
}

bool store_chain_install(struct store_lock *l, const struct store_chain *in, struct store_step *out,
			 struct err *e)
{
	struct store_place where = {.dir = l->path};
	struct arena *a = arena_new(CHAIN_ARENA);
	struct store *s = NULL;
	struct chain *c = NULL;
	bool ok = a || err_set(e, "NO-MEMORY", "out of memory");

	ok = ok && chain_parse(in->chain, a, &c, e) && chain_valid(c, e) &&
	     store_open_roots(&where, &s, e) && install_marked(l, s, in, c, out, e);
	if (!ok && err_is(e, "ROOT-EQUIVOCATION"))
		quarantine_bytes(l, "chain", in->chain);
	store_close(s);
	chain_free(c);
	arena_free(a);
	return ok;
}

/* A catalog is nothing without a key of ours; one that is ours and older is not wanted. */
static bool put_catalog(struct store_lock *l, const char *name, const struct trust *t,
			struct text bundle, bool *kept, struct err *e)
{
	struct buf old = BUF(CATALOG_FILE_MAX);
	struct arena *a = arena_new((size_t)4 << 20);
	struct catalog new, known;
	char path[STORE_PATH_MAX], file[256];
	bool theirs = false, had = false;
	bool ok = (a || err_set(e, "NO-MEMORY", "out of memory")) &&
		  catalog_open(bundle, t, a, &new, &theirs, e);

	snprintf(file, sizeof file, "roots/%.150s.catalog", name);
	if (ok && theirs)
		ok = store_path(path, l->path, file, e) && read_if_there(path, &old, e);
	if (ok && theirs && old.n && !catalog_open(buf_view(&old), t, a, &known, &had, NULL))
		had = false; /* signed by keys of a former root, or damaged */
	if (ok && had && known.seq == new.seq && !text_eq(buf_view(&old), bundle)) {
		struct buf x = BUF(CATALOG_MAX), y = BUF(CATALOG_MAX);
		bool same = catalog_format(&known, &x) && catalog_format(&new, &y) &&
			    text_eq(buf_view(&x), buf_view(&y));
		buf_free(&x);
		buf_free(&y);
		if (!same) {
			quarantine_bytes(l, "catalog", bundle);
			err_set(e, "CATALOG-EQUIVOCATION", "%s: two catalogs are signed as s%ju", name,
				(uintmax_t)new.seq);
			ok = err_hint(e, "a key of the catalog role may be stolen: ask its owner");
		}
	}
	if (ok && theirs && (!had || known.seq < new.seq)) {
		ok = file_replace(l->dir, file, bundle.p, bundle.n, 0644, e);
		*kept = ok;
	}
	arena_free(a);
	buf_free(&old);
	return ok;
}

bool store_catalog_put(struct store_lock *l, const struct store_place *where, struct text bundle,
		       bool *kept, struct err *e)
{
	struct store *s = NULL;
	bool ok = store_open_roots(where, &s, e);

	*kept = false;
	for (size_t i = ok ? s->has_builtin : 0; ok && i < s->root_count; i++)
		ok = put_catalog(l, s->root_names[i], s->roots[i], bundle, kept, e);
	store_close(s);
	return ok;
}

bool store_catalog_newest(const struct store *s, const char *pack, struct arena *a,
			  struct catalog_pack *out)
{
	struct buf b = BUF(CATALOG_FILE_MAX);
	struct trust_role role;
	struct catalog c;
	char path[STORE_PATH_MAX];
	bool found = false, theirs = false;
	size_t i = 0;

	if (!trust_role_for(store_roots(s), s->root_count, text_of(pack), &role))
		return false;
	while (s->roots[i] != role.root)
		i++;
	if (sibling(path, s->dir, s->root_names[i], ".catalog", NULL) && read_if_there(path, &b, NULL) &&
	    b.n && catalog_open(buf_view(&b), role.root, a, &c, &theirs, NULL) && theirs) {
		const struct catalog_pack *p = catalog_find(&c, pack);
		found = p != NULL;
		if (found)
			*out = *p;
	}
	buf_free(&b);
	return found;
}

static bool read_member(int fd, const struct member *m, struct buf *out, struct err *e)
{
	if (!buf_reserve(out, (size_t)m->size))
		return err_set(e, "NO-MEMORY", "out of memory");
	out->n = (size_t)m->size;
	return file_pread(fd, out->p, out->n, (off_t)m->offset, e);
}

bool store_carried_read(int fd, struct store_carried *out, struct err *e)
{
	struct container *c = calloc(1, sizeof *c);
	bool ok = c || err_set(e, "NO-MEMORY", "out of memory");

	*out = (struct store_carried){BUF(CHAIN_MAX), BUF(CATALOG_FILE_MAX)};
	ok = ok && ustar_walk(fd, c, e);
	for (size_t i = 0; ok && i < c->count; i++) {
		const struct member *m = &c->members[i];
		if (layout_is_carried(m->name))
			ok = read_member(fd, m, m->name[0] == 'r' ? &out->chain : &out->catalog, e);
	}
	free(c);
	return ok;
}

void store_carried_free(struct store_carried *c)
{
	buf_free(&c->chain);
	buf_free(&c->catalog);
}
