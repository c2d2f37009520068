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

/* Puts this key's signature into a bundle of one catalog. */
static bool add_signature(struct signed_object *o, uint64_t seq, const struct secret *key, struct buf *out, struct err *e)
{
	struct buf file = BUF(MINISIGN_FILE_MAX);
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct prehash h = minisig_prehash(o->bytes.p, o->bytes.n);
	struct pubkey pub = secret_public(key);
	struct signature mine;
	struct minisig sig;

	catalog_comment(seq, o->bytes, comment);
	pubkey_fingerprint(mine.fingerprint, &pub);
	bool ok = secret_sign(key, &h, comment, &sig, e) &&
		  (minisig_format(&sig, T(MINISIG_PACK_COMMENT), &file) ||
		   err_set(e, "SIG-MALFORMED", "the signature is too long"));
	mine.file = buf_view(&file);
	ok = ok && bundle_sign(o, &mine, e) && (bundle_format(o, 1, out) || err_set(e, "NO-MEMORY", "out of memory"));
	buf_free(&file);
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
		err_set(e, "CATALOG-OLDER", "a catalog as new as this one is here already");
		ok = err_hint(e, "picket corpus list tells what it says");
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

struct job {
	const struct args *args;
	const struct installed *here;
	size_t root;
	struct arena *arena;
	struct catalog catalog;
	struct signed_object *object;
	struct catalog_tally tally;
	struct buf text, bundle; /* bundle: as it is read, then as it is written */
	bool kept;
};

/* What is installed here, as the next in the line of catalogs. */
static bool begin(struct job *j, struct err *e)
{
	struct catalog *c = &j->catalog;

	c->packs = ARENA_ARRAY(j->arena, struct catalog_pack, STACK_MAX);
	j->object = ARENA_ARRAY(j->arena, struct signed_object, 1);
	if (!c->packs || !j->object)
		return err_set(e, "NO-MEMORY", "out of memory");
	c->seq = last_seq(j->here->store, j->root) + 1;
	c->created = verb_now();
	if (!list(j->here, j->root, c->packs, &c->count, e))
		return false;
	if (!catalog_format(c, &j->text))
		return err_set(e, "CATALOG-MALFORMED", "too long");
	j->object->bytes = buf_view(&j->text);
	return true;
}

/* What a second signer sees at another machine must not be what the first one wrote down. */
static bool same_as_here(const struct job *j, struct err *e)
{
	for (size_t i = 0; i < j->here->packs.count; i++) {
		const struct store_pack *p = &j->here->packs.packs[i];
		const struct manifest *m = pack_manifest(p->pack);
		const struct catalog_pack *c = catalog_find(&j->catalog, m->name);
		struct digest id = pack_id(p->pack);
		if (!c || p->builtin || c->epoch != m->epoch)
			continue;
		if (c->seq < m->seq || (c->seq == m->seq && !digest_eq(&c->id, &id))) {
			err_set(e, "CATALOG-DIFFERS", "it says %s s%ju, and s%ju is in use here%s", m->name,
				(uintmax_t)c->seq, (uintmax_t)m->seq, c->seq == m->seq ? ", with another id" : "");
			return err_hint(e, "sign what you know to be the newest: begin a list here instead");
		}
	}
	return true;
}

/* Somebody else's list, with who signed it so far. */
static bool read_begun(struct job *j, const char *file, struct err *e)
{
	size_t count;

	if (!file_read(AT_FDCWD, file, false, &j->text, e) ||
	    !bundle_parse(buf_view(&j->text), 1, CATALOG_MAX, j->arena, &j->object, &count, e) ||
	    !catalog_parse(j->object->bytes, j->arena, &j->catalog, e))
		return err_in(e, "%s", file);
	return same_as_here(j, e);
}

static bool sign(struct job *j, struct err *e)
{
	const struct trust *t = store_roots(j->here->store)[j->root];
	struct catalog_tally before;
	struct secret *key = verb_secret(j->args, arg_value(j->args, "key", NULL), e);
	bool ok = key && catalog_tally(j->object, t, &before, e) &&
		  add_signature(j->object, j->catalog.seq, key, &j->bundle, e);

	secret_free(key);
	struct text made = buf_view(&j->bundle);
	size_t count;
	/* Views of the signature that was just made end with it: read what was written. */
	ok = ok && bundle_parse(made, 1, CATALOG_MAX, j->arena, &j->object, &count, e) &&
	     catalog_tally(j->object, t, &j->tally, e);
	if (ok && j->tally.have == before.have) {
		err_set(e, "CATALOG-SIGNATURE", "the key is not of the catalog role of this root");
		return err_hint(e, "picket keys root show tells whose it is");
	}
	return ok;
}

/* In the store once enough have signed; to the file for those who have not. */
static bool put_away(struct job *j, struct err *e)
{
	const char *file = arg_value(j->args, "output", arg_value(j->args, "add", NULL));
	bool enough = j->tally.have >= j->tally.need;

	if (!enough && !file) {
		err_set(e, "CATALOG-SIGNATURE", "%zu signatures are needed, and one key is here", j->tally.need);
		return err_hint(e, "-o FILE writes it; the others sign that: picket corpus catalog %s --add FILE --key ...",
				j->args->operands[0]);
	}
	if (file && !file_replace(AT_FDCWD, file, j->bundle.p, j->bundle.n, 0644, e))
		return err_in(e, "%s", file);
	j->kept = enough && keep(j->args, buf_view(&j->bundle), e);
	return j->kept || !enough;
}

static int report_json(const struct job *j)
{
	struct json_writer w;

	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	json_member_text(&w, T("root"), text_of(j->args->operands[0]));
	json_member_u64(&w, T("seq"), j->catalog.seq);
	json_member_u64(&w, T("created"), j->catalog.created);
	json_key(&w, T("packs"));
	json_open_array(&w);
	for (size_t i = 0; i < j->catalog.count; i++) {
		const struct catalog_pack *p = &j->catalog.packs[i];
		json_open_object(&w);
		json_member_text(&w, T("pack"), text_of(p->name));
		json_member_u64(&w, T("epoch"), p->epoch);
		json_member_u64(&w, T("seq"), p->seq);
		verb_json_digest(&w, T("id"), &p->id);
		json_member_u64(&w, T("size"), p->size);
		json_close(&w);
	}
	json_close(&w);
	json_member_u64(&w, T("signatures"), j->tally.have);
	json_member_u64(&w, T("threshold"), j->tally.need);
	json_member_bool(&w, T("kept"), j->kept);
	json_close(&w);
	return verb_json_end(&w);
}

static int report(const struct job *j)
{
	if (arg_flag(j->args, "json"))
		return report_json(j);
	if (arg_flag(j->args, "quiet"))
		return EXIT_DONE;
	for (size_t i = 0; i < j->catalog.count && arg_value(j->args, "add", NULL); i++)
		printf("  %s e%ju s%ju\n", j->catalog.packs[i].name, (uintmax_t)j->catalog.packs[i].epoch,
		       (uintmax_t)j->catalog.packs[i].seq);
	verb_tell(j->args->operands[0], "catalog %ju, %zu packs; ", (uintmax_t)j->catalog.seq, j->catalog.count);
	if (j->kept)
		puts("it goes along with every export");
	else
		printf("%zu of %zu signatures, not in use yet\n", j->tally.have, j->tally.need);
	return EXIT_DONE;
}

static bool work(struct job *j, struct err *e)
{
	const char *add = arg_value(j->args, "add", NULL);

	j->root = find(j->here->store, j->args->operands[0]);
	if (j->root == store_root_count(j->here->store)) {
		err_set(e, "ROOT-EXISTS", "no root is called \"%s\" here", j->args->operands[0]);
		return err_hint(e, "picket keys list shows them");
	}
	return (add ? read_begun(j, add, e) : begin(j, e)) && sign(j, e) && put_away(j, e);
}

static int run(const struct args *a)
{
	struct job j = {.args = a, .text = BUF(CATALOG_FILE_MAX), .bundle = BUF(CATALOG_FILE_MAX)};
	struct err e = {0};

	if (!arg_value(a, "key", NULL))
		return cmd_usage(a, "needs --key FILE");
	struct installed *i = installed_open(a, NULL, &e);
	j.here = i;
	j.arena = arena_new((size_t)8 << 20);
	bool ok = i && (j.arena || err_set(&e, "NO-MEMORY", "out of memory")) && work(&j, &e);
	int status = ok ? report(&j) : verb_fail(&e);
	buf_free(&j.text);
	buf_free(&j.bundle);
	arena_free(j.arena);
	installed_close(i);
	return status;
}

static const struct option options[] = {
	{'k', "key", "FILE", "a secret key of the root's catalog role"},
	OPTION_PASSWORD,
	{'o', "output", "FILE", "write it there too: when others of the role must sign it"},
	{0, "add", "FILE", "sign the one that another began, instead of what is here"},
	OPTION_STORE,
	OPTION_JSON,
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
		 "trusted. Where the role needs several signatures, one writes it with -o FILE, and each of the\n"
		 "others adds theirs with --add FILE; who completes it has it in the store.",
	.example = "  picket corpus catalog acme --key alice.key",
	.options = options,
	.run = run,
};
