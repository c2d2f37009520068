#include "base/file.h"
#include "packtool/installed.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/rotate.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The sequence of the catalog kept for a root; 0 when there is none. */
static uint64_t last_seq(const struct store *s, size_t root)
{
	struct arena *a = arena_new((size_t)4 << 20);
	struct buf b = BUF(CATALOG_FILE_MAX);
	char path[STORE_PATH_MAX];
	struct catalog c = {0};
	bool theirs = false;

	snprintf(path, sizeof path, "%.3800s/roots/%.150s.catalog", store_dir(s), store_root_name(s, root));
	bool ok = a && access(path, F_OK) == 0 && file_read(AT_FDCWD, path, true, &b, NULL) &&
		  catalog_open(buf_view(&b), store_roots(s)[root], a, &c, &theirs, NULL) && theirs;
	buf_free(&b);
	arena_free(a);
	return ok ? c.seq : 0;
}

/* The installed packs whose names this root decides about. */
static bool list(const struct installed *i, size_t root, struct catalog_pack *packs, size_t *count,
		 struct err *e)
{
	*count = 0;
	for (size_t k = 0; k < i->packs.count; k++) {
		const struct store_pack *p = &i->packs.packs[k];
		const struct manifest *m = pack_manifest(p->pack);
		struct trust_role role;
		struct stat st;
		if (p->builtin || !trust_role_for(store_roots(i->store), store_root_count(i->store),
						  text_of(m->name), &role) ||
		    role.root != store_roots(i->store)[root])
			continue;
		if (stat(p->path, &st) < 0)
			return err_errno(e, "FILE-OPEN", "%s", p->path);
		struct catalog_pack *c = &packs[(*count)++];
		*c = (struct catalog_pack){.epoch = m->epoch, .seq = m->seq, .size = (uint64_t)st.st_size,
					   .id = pack_id(p->pack)};
		memcpy(c->name, m->name, sizeof c->name);
	}
	return true;
}

static bool sign(const struct catalog *c, const struct secret *key, struct buf *out, struct err *e)
{
	struct signed_object *o = calloc(1, sizeof *o);
	struct buf text = BUF(CATALOG_MAX), file = BUF(MINISIGN_FILE_MAX);
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct pubkey pub = secret_public(key);
	struct minisig sig;
	bool ok = (o || err_set(e, "NO-MEMORY", "out of memory")) &&
		  (catalog_format(c, &text) || err_set(e, "CATALOG-MALFORMED", "too long"));

	if (ok) {
		struct prehash h = minisig_prehash(text.p, text.n);
		catalog_comment(c->seq, buf_view(&text), comment);
		ok = secret_sign(key, &h, comment, &sig, e) &&
		     (minisig_format(&sig, T(MINISIG_PACK_COMMENT), &file) ||
		      err_set(e, "SIG-MALFORMED", "the signature is too long"));
	}
	if (ok) {
		o->bytes = buf_view(&text);
		pubkey_fingerprint(o->sigs[0].fingerprint, &pub);
		o->sigs[0].file = buf_view(&file);
		o->sig_count = 1;
		ok = bundle_format(o, 1, out) || err_set(e, "NO-MEMORY", "out of memory");
	}
	buf_free(&text);
	buf_free(&file);
	free(o);
	return ok;
}

static bool keep(const struct args *a, struct text bundle, struct err *e)
{
	struct arena *m = arena_new(65536);
	struct store_lock *l = NULL;
	struct store_place where;
	bool kept = false;
	bool ok = verb_place(a, m, &where, e) && store_lock(where.dir, verb_now(), &l, e) &&
		  store_catalog_put(l, &where, bundle, &kept, e);

	if (ok && !kept) {
		err_set(e, "CATALOG-SIGNATURE", "the key is not of the catalog role of this root");
		ok = err_hint(e, "picket keys root show tells whose it is");
	}
	store_unlock(l);
	arena_free(m);
	return ok;
}

static size_t find(const struct store *s, const char *name)
{
	size_t i = 0;

	while (i < store_root_count(s) && strcmp(store_root_name(s, i), name) != 0)
		i++;
	return i;
}

static bool make(const struct args *a, const struct installed *i, struct catalog *c, struct err *e)
{
	size_t root = find(i->store, a->operands[0]);
	struct buf b = BUF(CATALOG_FILE_MAX);

	if (root == store_root_count(i->store)) {
		err_set(e, "ROOT-EXISTS", "no root is called \"%s\" here", a->operands[0]);
		return err_hint(e, "picket keys list shows them");
	}
	struct secret *key = verb_secret(a, arg_value(a, "key", NULL), e);
	c->seq = last_seq(i->store, root) + 1;
	c->created = verb_now();
	bool ok = key && list(i, root, c->packs, &c->count, e) && sign(c, key, &b, e) &&
		  keep(a, buf_view(&b), e);
	secret_free(key);
	buf_free(&b);
	return ok;
}

static int run(const struct args *a)
{
	static struct catalog_pack packs[STACK_MAX];
	struct catalog c = {.packs = packs};
	struct err e = {0};

	if (!arg_value(a, "key", NULL))
		return cmd_usage(a, "needs --key FILE");
	struct installed *i = installed_open(a, NULL, &e);
	bool ok = i && make(a, i, &c, &e);
	installed_close(i);
	if (!ok)
		return verb_fail(&e);
	if (!arg_flag(a, "quiet"))
		printf("%s: catalog %ju, %zu packs; it goes along with every export\n", a->operands[0],
		       (uintmax_t)c.seq, c.count);
	return EXIT_DONE;
}

static const struct option options[] = {
	{'k', "key", "FILE", "a secret key of the root's catalog role"},
	OPTION_PASSWORD,
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_corpus_catalog = {
	.name = "corpus catalog",
	.summary = "sign a list of what is newest here, for sites that cannot ask",
	.operands = "ROOT",
	.min = 1,
	.max = 1,
	.about = "Lists the installed packs whose names this root decides about. A site that gets the list\n"
		 "sees that a pack was withheld from it, without believing any clock. It makes nothing\n"
		 "trusted.",
	.example = "  picket corpus catalog acme --key alice.key",
	.options = options,
	.run = run,
};
