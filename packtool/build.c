#include "packtool/build.h"

#include "base/file.h"
#include "pack/layout.h"
#include "pack/pack.h"
#include "pack/transport.h"
#include "pack/verity.h"
#include "packtool/canon.h"
#include "packtool/change.h"
#include "packtool/container.h"
#include "packtool/value.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>


/* The files of one build, in a folder of their own beside the output. */
struct work {
	char dir[4096];
	char db[4200], work[4200], zst[4200], pack[4200];
	int db_fd, zst_fd;
	struct buf tree, sources, notes, manifest;
	struct manifest m;
	struct source_head head;
};

static bool work_open(struct work *w, const char *out, struct err *e)
{
	int n = snprintf(w->dir, sizeof w->dir, "%s.XXXXXX", out);

	w->db_fd = w->zst_fd = -1;
	w->tree = BUF((size_t)1 << 30);
	w->sources = BUF(SOURCES_FILE_MAX);
	w->notes = BUF(NOTES_FILE_MAX);
	w->manifest = BUF(MANIFEST_MAX);
	if (n < 0 || (size_t)n >= sizeof w->dir) {
		w->dir[0] = '\0';
		return err_set(e, "BUILD", "%s: path too long", out);
	}
	if (!mkdtemp(w->dir)) {
		err_errno(e, "BUILD", "%s", w->dir);
		w->dir[0] = '\0';
		return false;
	}
	snprintf(w->db, sizeof w->db, "%s/part.db", w->dir);
	snprintf(w->work, sizeof w->work, "%s/work.db", w->dir);
	snprintf(w->zst, sizeof w->zst, "%s/part.zst", w->dir);
	snprintf(w->pack, sizeof w->pack, "%s/pack", w->dir);
	return true;
}

static void work_close(struct work *w)
{
	if (w->db_fd >= 0)
		close(w->db_fd);
	if (w->zst_fd >= 0)
		close(w->zst_fd);
	if (w->dir[0]) {
		unlink(w->db);
		unlink(w->work);
		unlink(w->zst);
		unlink(w->pack);
		rmdir(w->dir);
	}
	buf_free(&w->tree);
	buf_free(&w->sources);
	buf_free(&w->notes);
	buf_free(&w->manifest);
}

static bool take_row(void *ctx, const struct source_row *row, struct err *e)
{
	return canon_add(ctx, row, e);
}

static bool make_db(struct work *w, const char *dir, struct part *p, struct err *e)
{
	struct canon *c = canon_new(w->work, e);
	struct source_sink sink = {take_row, c};
	bool ok = c && source_read(dir, &w->head, &sink, e) &&
		  canon_write(c, w->db, &p->rows, &p->content, e);

	canon_free(c);
	return ok;
}

/* Derived, so that equal input gives equal packs; no table for another pack fits. */
static void make_salt(const struct manifest *m, struct part *p)
{
	struct digest_state s;

	digest_begin(&s, "iocpack-salt", NULL);
	digest_add_text(&s, text_of(m->name));
	digest_add_u64(&s, m->epoch);
	digest_add_u64(&s, m->seq);
	digest_add_u64(&s, (uint64_t)p->tlp);
	digest_add(&s, p->content.b, sizeof p->content.b);
	struct digest d = digest_end(&s);
	memcpy(p->salt, d.b, sizeof p->salt);
}

/* The zstd form: what is signed of it is its size and hash. */
static bool make_zst(struct work *w, struct part *p, struct err *e)
{
	struct digest_state hash;
	char chunk[65536];
	struct stat st;

	if (!transport_compress(w->db_fd, 0, p->size, BUILD_ZST_LEVEL, w->zst_fd, e))
		return false;
	if (fstat(w->zst_fd, &st) < 0)
		return err_errno(e, "BUILD", "%s", w->zst);
	p->z = (uint64_t)st.st_size;
	digest_begin(&hash, DIGEST_FILE, NULL);
	for (uint64_t at = 0; at < p->z;) {
		size_t n = p->z - at < sizeof chunk ? (size_t)(p->z - at) : sizeof chunk;
		if (!file_pread(w->zst_fd, chunk, n, (off_t)at, e))
			return false;
		digest_add(&hash, chunk, n);
		at += n;
	}
	p->z_digest = digest_end(&hash);
	return true;
}

static bool make_part(struct work *w, struct part *p, struct err *e)
{
	struct stat st;

	w->db_fd = open(w->db, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	w->zst_fd = open(w->zst, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (w->db_fd < 0 || w->zst_fd < 0 || fstat(w->db_fd, &st) < 0)
		return err_errno(e, "BUILD", "%s", w->dir);
	p->tlp = w->head.tlp;
	p->size = (uint64_t)st.st_size;
	if (p->size > PART_BYTES_MAX)
		return err_set(e, "BUILD", "the database is larger than a pack may hold");
	p->tree = verity_tree_size(p->size);
	make_salt(&w->m, p);
	return verity_build(w->db_fd, 0, p->size, p->salt, &w->tree, &p->root, e) &&
	       make_zst(w, p, e);
}

/* A file of the folder, carried as it is; empty when there is none. */
static bool carry(const char *dir, const char *name, struct buf *out, uint64_t *size,
		  struct digest *digest, struct err *e)
{
	char path[4200];

	snprintf(path, sizeof path, "%s/%s", dir, name);
	if (access(path, F_OK) == 0 && !file_read(AT_FDCWD, path, false, out, e))
		return false;
	if (!text_utf8_valid(buf_view(out)))
		return err_set(e, "BUILD", "%s: not valid UTF-8", path);
	*size = out->n;
	*digest = digest_of(DIGEST_FILE, NULL, out->p, out->n);
	return true;
}

/* What changed since the pack before, in the part that this source makes. */
static bool count_changes(const struct work *w, const struct pack *before, struct manifest *m,
			  struct err *e)
{
	struct change c = {.added = m->parts[0].rows};
	sqlite3 *db = NULL;
	bool ok = true;

	for (size_t i = 0; ok && i < pack_part_count(before); i++) {
		if (pack_part_tlp(before, i) != w->head.tlp)
			continue;
		ok = (sqlite3_open_v2(w->db, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK ||
		      err_set(e, "BUILD", "%s", w->db)) &&
		     change_count(pack_part_db(before, i), db, &c, e);
		sqlite3_close(db);
		/* A page of the old pack that does not verify says so itself. */
		if (!ok)
			pack_poisoned(before, e);
	}
	m->stats_add = c.added;
	m->stats_upd = c.changed;
	m->stats_del = c.gone;
	return ok;
}

/* Takes fd over. The transport form is expanded into the working folder first. */
static bool open_before(const struct build *b, const struct work *w, int fd, struct pack **out,
			struct err *e)
{
	char path[4200];
	struct err why = {0};
	int again = fcntl(fd, F_DUPFD_CLOEXEC, 3), live = -1;
	bool ok = pack_open(fd, b->prev, b->roots, b->root_count, out, &why);

	if (!ok && err_is(&why, "PACK-FORM")) {
		snprintf(path, sizeof path, "%s/prev", w->dir);
		live = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
		unlink(path);
		ok = live >= 0 || err_errno(&why, "BUILD", "%s", path);
		ok = ok && transport_expand(again, b->prev, b->roots, b->root_count, live, &why) &&
		     pack_open(fcntl(live, F_DUPFD_CLOEXEC, 3), b->prev, b->roots, b->root_count, out, &why);
	}
	if (!ok && e)
		*e = why;
	if (live >= 0)
		close(live);
	if (again >= 0)
		close(again);
	return ok;
}

/* The pack before: it must verify, and be of the same name. */
static bool follow(const struct build *b, const struct work *w, struct manifest *m, struct err *e)
{
	struct pack *before = NULL;

	if (!b->prev)
		return true;
	int fd = open(b->prev, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0)
		return err_errno(e, "BUILD", "%s", b->prev);
	if (!open_before(b, w, fd, &before, e))
		return err_hint(e, "--prev names the signed pack of the sequence before");
	const struct manifest *old = pack_manifest(before);
	bool ok = true;
	if (strcmp(old->name, m->name) != 0)
		ok = err_set(e, "BUILD", "%s: is \"%s\", not \"%s\"", b->prev, old->name, m->name);
	else if (b->seq && b->seq != old->seq + 1)
		ok = err_set(e, "BUILD", "%s: has seq %ju, so that the next is %ju", b->prev,
			     (uintmax_t)old->seq, (uintmax_t)old->seq + 1);
	m->epoch = old->epoch;
	m->seq = old->seq + 1;
	m->has_prev = true;
	m->prev = pack_id(before);
	ok = ok && count_changes(w, before, m, e);
	pack_close(before);
	return ok;
}

static bool make_manifest(const struct build *b, struct work *w, struct err *e)
{
	struct manifest *m = &w->m;

	snprintf(m->name, sizeof m->name, "%s", w->head.name);
	m->epoch = b->epoch ? b->epoch : 1;
	m->seq = b->seq ? b->seq : 1;
	m->stats_add = m->parts[0].rows;
	if (!follow(b, w, m, e))
		return false;
	m->created = b->has_created ? b->created : w->head.date ? w->head.date : b->now;
	const char *version = b->version ? b->version : w->head.version;
	char day[16];
	date_put(day, m->created, '.');
	snprintf(m->version, sizeof m->version, "%s", version[0] ? version : day);
	m->fresh_for = w->head.fresh_for;
	m->reader_min = 1;
	m->schema = 1;
	m->schema_digest = pack_schema_digest();
	m->part_count = 1;
	return make_part(w, &m->parts[0], e) &&
	       carry(b->dir, "source.tsv", &w->sources, &m->sources_size, &m->sources_digest, e) &&
	       carry(b->dir, "notes.txt", &w->notes, &m->notes_size, &m->notes_digest, e) &&
	       (manifest_format(m, &w->manifest) ||
		err_set(e, "BUILD", "the manifest contradicts itself (version \"%s\"?)", m->version)) &&
	       manifest_check(buf_view(&w->manifest), e);
}

static bool gather(const struct build *b, const struct work *w, struct contents *c, struct err *e)
{
	const struct part *p = &w->m.parts[0];
	char tree[101], db[101], zst[101];

	layout_tree_name(tree, p->tlp);
	layout_db_name(db, p->tlp);
	layout_zst_name(zst, p->tlp);
	if (!contents_bytes(c, "manifest", buf_view(&w->manifest), e))
		return false;
	bool ok = b->transport ? contents_range(c, zst, w->zst_fd, 0, p->z, e)
			       : contents_bytes(c, tree, buf_view(&w->tree), e) &&
					 contents_range(c, db, w->db_fd, 0, p->size, e);
	if (ok && w->sources.n)
		ok = contents_bytes(c, "sources", buf_view(&w->sources), e);
	if (ok && w->notes.n)
		ok = contents_bytes(c, "notes", buf_view(&w->notes), e);
	return ok;
}

bool build_pack(const struct build *b, struct manifest *made, struct digest *id, struct err *e)
{
	struct work *w = calloc(1, sizeof *w);
	struct contents *c = calloc(1, sizeof *c);
	bool ok = false;

	if (!w || !c) {
		err_set(e, "NO-MEMORY", "out of memory");
		goto out;
	}
	ok = work_open(w, b->out, e) && make_db(w, b->dir, &w->m.parts[0], e) &&
	     make_manifest(b, w, e) && gather(b, w, c, e) && container_place(b->out, w->pack, c, e);
	if (ok) {
		*made = w->m;
		*id = object_id(buf_view(&w->manifest));
	}
out:
	if (w)
		work_close(w);
	free(w);
	free(c);
	return ok;
}
