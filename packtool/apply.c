#include "packtool/apply.h"

#include "base/file.h"
#include "pack/head.h"
#include "pack/layout.h"
#include "pack/verity.h"
#include "packtool/canon.h"
#include "packtool/container.h"
#include "packtool/delta.h"
#include "store/rotate.h"
#include "store/state.h"

#include <dirent.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER "apply." /* STORE/apply.XXXXXX */

struct job {
	struct store *store; /* its roots as the file leads them on */
	struct store_carried carried;
	struct head head, base;
	int base_fd;
	char dir[STORE_PATH_MAX], work[STORE_PATH_MAX + 16], done[PARTS_MAX][STORE_PATH_MAX + 16];
	int fds[PARTS_MAX];
	struct buf trees[PARTS_MAX], delta;
	sqlite3 *db;
	struct contents contents;
};

bool apply_is_delta(int fd)
{
	struct container *c = calloc(1, sizeof *c);
	bool parts = false, delta = false, ok = c && ustar_walk(fd, c, NULL);

	for (size_t i = 0; ok && i < c->count; i++) {
		struct text name = text_of(c->members[i].name);
		parts |= text_ends(name, T(".db")) || text_ends(name, T(".zst"));
		delta |= text_starts(name, T("delta."));
	}
	free(c);
	return ok && delta && !parts;
}

static void clear_folder(const char *path)
{
	char file[STORE_PATH_MAX + 300];
	const struct dirent *entry;
	DIR *d = opendir(path);

	while (d && (entry = readdir(d))) {
		snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
		if (entry->d_name[0] != '.')
			unlink(file);
	}
	if (d)
		closedir(d);
	rmdir(path);
}

int apply_nameless(const char *store, struct err *e)
{
	char path[STORE_PATH_MAX];

	snprintf(path, sizeof path, "%.3900s/apply.XXXXXX", store);
	int fd = mkostemp(path, O_CLOEXEC);
	if (fd < 0)
		err_errno(e, "FILE-WRITE", "%s", path);
	else
		unlink(path);
	return fd;
}

void apply_clear(const char *store)
{
	char path[STORE_PATH_MAX];
	const struct dirent *entry;
	DIR *d = opendir(store);

	while (d && (entry = readdir(d)))
		if (strncmp(entry->d_name, FOLDER, strlen(FOLDER)) == 0) {
			snprintf(path, sizeof path, "%.3800s/%.200s", store, entry->d_name);
			unlink(path);
			clear_folder(path);
		}
	if (d)
		closedir(d);
}

/* The roots that the file leads to, in memory. */
static bool open_roots(struct job *j, int fd, const struct store_place *where, struct err *e)
{
	struct arena *a = arena_new(sizeof(struct signed_object) * (ROOTS_MAX + 4) + 65536);
	struct chain *c = NULL;
	bool ok = (a || err_set(e, "NO-MEMORY", "out of memory")) && store_open(where, &j->store, e) &&
		  store_carried_read(fd, &j->carried, e);

	if (ok && j->carried.chain.n)
		ok = chain_parse(buf_view(&j->carried.chain), a, &c, e) &&
		     store_roots_advance(j->store, c, e);
	chain_free(c);
	arena_free(a);
	return ok;
}

/* A version of the pack that is here and from which one of the deltas leads on. */
static bool find_base(const struct job *j, size_t *delta, struct state_version *out)
{
	const struct manifest *m = &j->head.manifest;
	const struct state *s = store_state(j->store);
	const struct state_pack *p = NULL;
	char name[101];

	for (size_t i = 0; i < s->count; i++)
		if (strcmp(s->packs[i].name, m->name) == 0)
			p = &s->packs[i];
	for (size_t d = m->delta_count; p && d--;) {
		layout_delta_name(name, m->deltas[d].from_seq);
		if (!ustar_find(&j->head.container, name))
			continue;
		for (size_t k = 0; k < 1 + p->old_count; k++) {
			const struct state_version *v = k ? &p->old[k - 1] : &p->use;
			if ((k || p->in_use) && v->epoch == m->epoch && v->seq == m->deltas[d].from_seq) {
				*delta = d;
				*out = *v;
				return true;
			}
		}
	}
	return false;
}

/* It was accepted here once, and its id was written down; its signers may not count any more. */
static bool open_base(struct job *j, const struct state_version *v, struct err *e)
{
	char path[STORE_PATH_MAX + 128], hex[DIGEST_HEX];
	struct buf manifest = BUF(MANIFEST_MAX);

	digest_hex(hex, &v->id);
	snprintf(path, sizeof path, "%s/packs/%s/pack.iocpack", store_dir(j->store), hex);
	j->base_fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);
	bool ok = (j->base_fd >= 0 || err_errno(e, "DELTA-BASE", "%s", path)) &&
		  ustar_walk(j->base_fd, &j->base.container, e) &&
		  container_read(j->base_fd, &j->base.container, "manifest", &manifest, e) &&
		  manifest_known(buf_view(&manifest), &v->id, &j->base.manifest, e);
	buf_free(&manifest);
	return ok;
}

static const struct part *part_of(const struct manifest *m, enum tlp t, size_t *index)
{
	for (size_t i = 0; i < m->part_count; i++)
		if (m->parts[i].tlp == t) {
			*index = i;
			return &m->parts[i];
		}
	return NULL;
}

static bool copy_file(int from, uint64_t at, uint64_t size, int to, struct err *e)
{
	char *chunk = malloc((size_t)1 << 20);
	bool ok = chunk || err_set(e, "NO-MEMORY", "out of memory");

	while (ok && size) {
		size_t n = size < (uint64_t)1 << 20 ? (size_t)size : (size_t)1 << 20;
		ok = file_pread(from, chunk, n, (off_t)at, e) && file_write_fd(to, chunk, n, e);
		at += n;
		size -= n;
	}
	free(chunk);
	return ok;
}

/* SQLite sees these bytes only once their tree is the signed one. */
static bool copy_base(struct job *j, const struct part *p, struct err *e)
{
	const struct member *db = head_db(&j->base, p->tlp);
	struct buf tree = BUF((size_t)p->tree);
	struct digest root;
	int fd = open(j->work, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool ok = (fd >= 0 || err_errno(e, "FILE-WRITE", "%s", j->work)) &&
		  (db || err_set(e, "DELTA-BASE", "part %s is not here", tlp_name(p->tlp))) &&
		  copy_file(j->base_fd, db->offset, p->size, fd, e) &&
		  verity_build(fd, 0, p->size, p->salt, &tree, &root, e) &&
		  (digest_eq(&root, &p->root) ||
		   err_set(e, "DELTA-BASE", "the installed pack is damaged: part %s", tlp_name(p->tlp)));

	if (fd >= 0)
		close(fd);
	buf_free(&tree);
	return ok;
}

static bool sql(struct job *j, const char *text, struct err *e)
{
	return sqlite3_exec(j->db, text, NULL, NULL, NULL) == SQLITE_OK ||
	       err_set(e, "DELTA-APPLY", "%s", sqlite3_errmsg(j->db));
}

static struct sqlite3 *begin(void *ctx, enum tlp t, struct err *e)
{
	struct job *j = ctx;
	size_t i;
	const struct part *old = part_of(&j->base.manifest, t, &i);
	bool ok = part_of(&j->head.manifest, t, &i) ||
		  err_set(e, "DELTA-MALFORMED", "delta: of a part that the pack does not have");

	if (ok && !old)
		ok = canon_empty(j->work, &j->db, e);
	else if (ok)
		ok = copy_base(j, old, e) &&
		     (sqlite3_open_v2(j->work, &j->db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK ||
		      err_set(e, "DELTA-APPLY", "%s", j->work));
	ok = ok && sql(j, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;"
			  "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; BEGIN", e);
	return ok ? j->db : NULL;
}

/* What came out is what was signed, or it is nothing. */
static bool check(struct job *j, size_t i, struct err *e)
{
	const struct part *p = &j->head.manifest.parts[i];
	struct digest root;
	struct stat st;

	j->fds[i] = open(j->done[i], O_RDONLY | O_CLOEXEC);
	if (j->fds[i] < 0 || fstat(j->fds[i], &st) < 0)
		return err_errno(e, "FILE-OPEN", "%s", j->done[i]);
	j->trees[i] = BUF((size_t)p->tree);
	bool same = (uint64_t)st.st_size == p->size;
	if (same && !verity_build(j->fds[i], 0, p->size, p->salt, &j->trees[i], &root, e))
		return false;
	if (same && digest_eq(&root, &p->root))
		return true;
	err_set(e, "DELTA-MISMATCH", "part %s: what the delta makes is not what was signed",
		tlp_name(p->tlp));
	return err_hint(e, "get the full pack: picket corpus export without --for, or its publisher's");
}

static bool end(void *ctx, enum tlp t, struct err *e)
{
	struct job *j = ctx;
	size_t i = 0;

	part_of(&j->head.manifest, t, &i);
	snprintf(j->done[i], sizeof j->done[i], "%s/%s.db", j->dir, tlp_name(t));
	bool ok = sql(j, "COMMIT", e) && canon_vacuum(j->db, j->done[i], e) && canon_fix(j->done[i], e);
	sqlite3_close(j->db);
	j->db = NULL;
	unlink(j->work);
	return ok && check(j, i, e);
}

/* Sources and notes: from the delta's file, else from the base when they are still the same. */
static bool put_text(struct job *j, int fd, const char *name, uint64_t size, const struct digest *want,
		     struct err *e)
{
	const struct member *m = ustar_find(&j->head.container, name);
	const struct member *old = ustar_find(&j->base.container, name);
	const struct digest *had = strcmp(name, "notes") == 0 ? &j->base.manifest.notes_digest
							      : &j->base.manifest.sources_digest;

	if (m)
		return contents_range(&j->contents, name, fd, m->offset, m->size, e);
	if (old && old->size == size && digest_eq(had, want))
		return contents_range(&j->contents, name, j->base_fd, old->offset, old->size, e);
	return true; /* left out, as an export may */
}

static bool put_parts(struct job *j, struct err *e)
{
	const struct manifest *m = &j->head.manifest;
	char name[101];

	for (size_t i = 0; i < m->part_count; i++) {
		if (j->fds[i] < 0)
			return err_set(e, "DELTA-MALFORMED", "delta: part %s is missing",
				       tlp_name(m->parts[i].tlp));
		layout_tree_name(name, m->parts[i].tlp);
		if (!contents_bytes(&j->contents, name, buf_view(&j->trees[i]), e))
			return false;
		layout_db_name(name, m->parts[i].tlp);
		if (!contents_range(&j->contents, name, j->fds[i], 0, m->parts[i].size, e))
			return false;
	}
	return true;
}

static bool put_those(struct job *j, int fd, bool first, struct err *e)
{
	const struct container *c = &j->head.container;
	bool ok = true;

	for (size_t i = 0; ok && i < c->count; i++) {
		struct text name = text_of(c->members[i].name);
		bool head = text_eq(name, T("manifest")) || text_starts(name, T("sigs/"));
		bool tail = layout_is_carried(c->members[i].name) || text_starts(name, T("delta."));
		if (first ? head : tail)
			ok = contents_range(&j->contents, c->members[i].name, fd, c->members[i].offset,
					    c->members[i].size, e);
	}
	return ok;
}

static bool assemble(struct job *j, int fd, int out, struct err *e)
{
	const struct manifest *m = &j->head.manifest;

	return put_those(j, fd, true, e) && put_parts(j, e) &&
	       put_text(j, fd, "sources", m->sources_size, &m->sources_digest, e) &&
	       put_text(j, fd, "notes", m->notes_size, &m->notes_digest, e) &&
	       put_those(j, fd, false, e) && container_write(out, &j->contents, e);
}

static bool run(struct job *j, int fd, int out, struct err *e)
{
	struct delta_sink sink = {begin, end, j};
	struct state_version base;
	char name[101];
	size_t d;

	if (!head_read(fd, store_roots(j->store), store_root_count(j->store), &j->head, e))
		return false;
	if (!find_base(j, &d, &base)) {
		err_set(e, "DELTA-BASE", "%s e%ju s%ju: no version that it leads on from is here",
			j->head.manifest.name, (uintmax_t)j->head.manifest.epoch,
			(uintmax_t)j->head.manifest.seq);
		return err_hint(e, "get the full pack, or one for this site's \"corpus inventory\"");
	}
	layout_delta_name(name, j->head.manifest.deltas[d].from_seq);
	j->delta = BUF(DELTA_FILE_MAX);
	return open_base(j, &base, e) &&
	       head_member(fd, ustar_find(&j->head.container, name),
			   &j->head.manifest.deltas[d].digest, &j->delta, e) &&
	       delta_read(buf_view(&j->delta), &sink, e) && assemble(j, fd, out, e);
}

static bool make_folder(struct job *j, const char *store, struct err *e)
{
	snprintf(j->dir, sizeof j->dir, "%.3900s/" FOLDER "XXXXXX", store);
	if (!mkdtemp(j->dir)) {
		err_errno(e, "FILE-WRITE", "%s", j->dir);
		j->dir[0] = '\0';
		return false;
	}
	snprintf(j->work, sizeof j->work, "%s/work.db", j->dir);
	return true;
}

static void job_free(struct job *j)
{
	sqlite3_close(j->db);
	for (size_t i = 0; i < PARTS_MAX; i++) {
		if (j->fds[i] >= 0)
			close(j->fds[i]);
		buf_free(&j->trees[i]);
	}
	if (j->base_fd >= 0)
		close(j->base_fd);
	if (j->dir[0])
		clear_folder(j->dir);
	head_free(&j->head);
	buf_free(&j->delta);
	store_carried_free(&j->carried);
	store_close(j->store);
	free(j);
}

bool apply_delta(int fd, const char *label, const struct store_place *where, int out, struct err *e)
{
	struct job *j = calloc(1, sizeof *j);

	if (!j)
		return err_set(e, "NO-MEMORY", "out of memory");
	j->base_fd = -1;
	for (size_t i = 0; i < PARTS_MAX; i++)
		j->fds[i] = -1;
	bool ok = open_roots(j, fd, where, e) && make_folder(j, where->dir, e) && run(j, fd, out, e);
	job_free(j);
	return ok || err_in(e, "%s", label);
}
