#include "packtool/build.h"

#include "base/file.h"
#include "pack/layout.h"
#include "pack/pack.h"
#include "pack/transport.h"
#include "pack/verity.h"
#include "packtool/change.h"
#include "packtool/container.h"
#include "packtool/delta.h"
#include "packtool/parts.h"
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
struct level {
	int db_fd, zst_fd;
	char zst[4200];
	struct buf tree;
};

struct work {
	char dir[4096], pack[4200];
	struct parts *parts;
	struct level levels[PARTS_MAX]; /* as the parts of the manifest */
	struct buf sources, notes, manifest;
	size_t delta_count; /* as the deltas of the manifest, by rising sequence */
	struct buf deltas[DELTAS_MAX];
	struct manifest m;
	struct source_head head;
	struct lint *lint; /* NULL: not asked for */
	const struct build *b;
	bool dated; /* lint knows the day */
};

static bool work_open(struct work *w, const char *out, struct err *e)
{
	int n = snprintf(w->dir, sizeof w->dir, "%s.XXXXXX", out);

	for (size_t i = 0; i < PARTS_MAX; i++)
		w->levels[i] = (struct level){.db_fd = -1, .zst_fd = -1, .tree = BUF((size_t)1 << 30)};
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
	snprintf(w->pack, sizeof w->pack, "%s/pack", w->dir);
	w->parts = parts_new(w->dir, e);
	return w->parts != NULL;
}

static void work_close(struct work *w)
{
	for (size_t i = 0; i < PARTS_MAX; i++) {
		struct level *l = &w->levels[i];
		if (l->db_fd >= 0)
			close(l->db_fd);
		if (l->zst_fd >= 0)
			close(l->zst_fd);
		if (l->zst[0])
			unlink(l->zst);
		buf_free(&l->tree);
	}
	parts_free(w->parts);
	if (w->dir[0]) {
		unlink(w->pack);
		rmdir(w->dir);
	}
	for (size_t i = 0; i < w->delta_count; i++)
		buf_free(&w->deltas[i]);
	lint_free(w->lint);
	buf_free(&w->sources);
	buf_free(&w->notes);
	buf_free(&w->manifest);
}

static uint64_t created(const struct build *b, const struct work *w)
{
	return b->has_created ? b->created : w->head.date ? w->head.date : b->now;
}

static bool take_row(void *ctx, const struct source_row *row, struct err *e)
{
	struct work *w = ctx;

	if (w->lint && !w->dated) /* the head is read before the rows */
		lint_day(w->lint, created(w->b, w));
	w->dated = true;
	return (!w->lint || lint_sink(w->lint, row, e)) && parts_sink(w->parts, row, e);
}

static bool make_dbs(struct work *w, const struct build *b, struct err *e)
{
	struct source_sink sink = {take_row, w};

	if (b->lint) {
		w->b = b;
		w->lint = lint_new(b->canaries);
		if (!w->lint)
			return err_set(e, "NO-MEMORY", "out of memory");
	}
	if (!source_read(b->dir, &w->head, &sink, e))
		return false;
	if (w->lint)
		lint_end(w->lint, w->head.name);
	return parts_write(w->parts, w->head.tlp, w->m.parts, &w->m.part_count, e);
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
static bool make_zst(const struct level *l, struct part *p, struct err *e)
{
	struct digest_state hash;
	char chunk[65536];
	struct stat st;

	if (!transport_compress(l->db_fd, 0, p->size, BUILD_ZST_LEVEL, l->zst_fd, e))
		return false;
	if (fstat(l->zst_fd, &st) < 0)
		return err_errno(e, "BUILD", "%s", l->zst);
	p->z = (uint64_t)st.st_size;
	digest_begin(&hash, DIGEST_FILE, NULL);
	for (uint64_t at = 0; at < p->z;) {
		size_t n = p->z - at < sizeof chunk ? (size_t)(p->z - at) : sizeof chunk;
		if (!file_pread(l->zst_fd, chunk, n, (off_t)at, e))
			return false;
		digest_add(&hash, chunk, n);
		at += n;
	}
	p->z_digest = digest_end(&hash);
	return true;
}

static bool make_part(struct work *w, size_t i, struct err *e)
{
	struct part *p = &w->m.parts[i];
	struct level *l = &w->levels[i];
	struct stat st;

	snprintf(l->zst, sizeof l->zst, "%s/%s.zst", w->dir, tlp_name(p->tlp));
	l->db_fd = open(parts_file(w->parts, p->tlp), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	l->zst_fd = open(l->zst, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (l->db_fd < 0 || l->zst_fd < 0 || fstat(l->db_fd, &st) < 0)
		return err_errno(e, "BUILD", "%s", w->dir);
	p->size = (uint64_t)st.st_size;
	if (p->size > PART_BYTES_MAX)
		return err_set(e, "BUILD", "the database is larger than a pack may hold");
	p->tree = verity_tree_size(p->size);
	make_salt(&w->m, p);
	return verity_build(l->db_fd, 0, p->size, p->salt, &l->tree, &p->root, e) && make_zst(l, p, e);
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

static void sum_change(struct change *sum, const struct change *c)
{
	sum->added += c->added;
	sum->changed += c->changed;
	sum->gone += c->gone;
}

/* One level against the same level of the pack before; a level that one of them lacks is all new
 * or all gone. */
static bool count_level(const struct work *w, const struct pack *before, enum tlp t, struct change *sum,
			struct err *e)
{
	struct change c = {0};
	struct sqlite3 *old = NULL;
	sqlite3 *db = NULL;
	uint64_t rows_new = 0, rows_old = 0;
	const struct manifest *m = pack_manifest(before);
	bool ok = true;

	for (size_t i = 0; i < w->m.part_count; i++)
		rows_new += w->m.parts[i].tlp == t ? w->m.parts[i].rows : 0;
	for (size_t i = 0; i < m->part_count; i++)
		rows_old += m->parts[i].tlp == t ? m->parts[i].rows : 0;
	for (size_t i = 0; i < pack_part_count(before); i++)
		if (pack_part_tlp(before, i) == t)
			old = pack_part_db(before, i);
	if (rows_new && old) {
		ok = (sqlite3_open_v2(parts_file(w->parts, t), &db, SQLITE_OPEN_READONLY, NULL) ==
			      SQLITE_OK ||
		      err_set(e, "BUILD", "%s", parts_file(w->parts, t))) &&
		     change_count(old, db, &c, e);
		sqlite3_close(db);
	} else {
		c.added = rows_new;
		c.gone = rows_old;
	}
	sum_change(sum, &c);
	return ok;
}

static bool count_changes(struct work *w, const struct pack *before, struct manifest *m, struct err *e)
{
	const struct manifest *old = pack_manifest(before);
	struct change c = {0};
	uint64_t rows = 0;

	for (size_t i = 0; i < old->part_count; i++)
		rows += old->parts[i].rows;
	for (int t = 0; t < TLP_LEVELS; t++)
		if (!count_level(w, before, (enum tlp)t, &c, e)) {
			/* A page of the old pack that does not verify says so itself. */
			pack_poisoned(before, e);
			return false;
		}
	m->stats_add = c.added;
	m->stats_upd = c.changed;
	m->stats_del = c.gone;
	if (w->lint)
		lint_change(w->lint, &c, rows);
	return true;
}

/* Sequences and deltas lead on from what sites have: from a pack that counts. */
static bool before_hint(const char *file, struct err *e)
{
	if (err_is(e, "PACK-UNSIGNED") || err_is(e, "PACK-THRESHOLD"))
		return err_hint(e, "a pack is built on one that is signed: picket pack sign %.200s --key KEY, "
				   "by as many as it needs, then build again", file);
	if (err_is(e, "PACK-UNKNOWN-KEY"))
		return err_hint(e, "a pack is built on one that counts here: trust its signers (picket keys trust "
				   "KEY.pub, or picket keys root install FILE), or name the store that does: --store");
	return false;
}

/* Takes fd over. The transport form is expanded into the working folder first. */
static bool open_before(const struct build *b, const struct work *w, const char *file, int fd,
			struct pack **out, struct err *e)
{
	char path[4200];
	struct err why = {0};
	int again = fcntl(fd, F_DUPFD_CLOEXEC, 3), live = -1;
	bool ok = pack_open(fd, file, b->roots, b->root_count, out, &why);

	if (!ok && err_is(&why, "PACK-FORM")) {
		snprintf(path, sizeof path, "%s/prev", w->dir);
		live = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
		unlink(path);
		ok = live >= 0 || err_errno(&why, "BUILD", "%s", path);
		ok = ok && transport_expand(again, file, b->roots, b->root_count, live, &why) &&
		     pack_open(fcntl(live, F_DUPFD_CLOEXEC, 3), file, b->roots, b->root_count, out, &why);
	}
	if (!ok)
		before_hint(file, &why);
	if (!ok && e)
		*e = why;
	if (live >= 0)
		close(live);
	if (again >= 0)
		close(again);
	return ok;
}

/* What leads here from an earlier pack. One that is not worth it, being too large, is left out later. */
static bool add_delta(struct work *w, const struct pack *before, struct err *e)
{
	struct delta_part parts[PARTS_MAX];
	struct manifest *m = &w->m;
	struct err why = {0};
	size_t at = 0;

	if (w->delta_count == DELTAS_MAX)
		return err_set(e, "BUILD", "deltas from more than %d packs", DELTAS_MAX);
	for (size_t i = 0; i < m->part_count; i++)
		parts[i] = (struct delta_part){m->parts[i].tlp, parts_file(w->parts, m->parts[i].tlp)};
	struct buf b = BUF(DELTA_FILE_MAX);
	if (!delta_make(before, parts, m->part_count, &b, &why)) {
		buf_free(&b);
		if (!err_is(&why, "PACK-ZSTD") && e)
			*e = why;
		return err_is(&why, "PACK-ZSTD");
	}
	uint64_t from = pack_manifest(before)->seq;
	while (at < w->delta_count && m->deltas[at].from_seq < from)
		at++;
	memmove(&w->deltas[at + 1], &w->deltas[at], (w->delta_count - at) * sizeof b);
	memmove(&m->deltas[at + 1], &m->deltas[at], (w->delta_count - at) * sizeof m->deltas[0]);
	w->deltas[at] = b;
	m->deltas[at].from_seq = from;
	m->deltas[at].size = b.n;
	m->deltas[at].digest = digest_of(DIGEST_FILE, NULL, b.p, b.n);
	w->delta_count++;
	return true;
}

/* A delta is worth carrying while it is smaller than half of what it saves. */
static void drop_large_deltas(struct work *w)
{
	struct manifest *m = &w->m;
	uint64_t whole = 0;
	size_t kept = 0;

	for (size_t i = 0; i < m->part_count; i++)
		whole += m->parts[i].z;
	for (size_t i = 0; i < w->delta_count; i++) {
		if (w->deltas[i].n >= whole / 2) {
			buf_free(&w->deltas[i]);
			continue;
		}
		w->deltas[kept] = w->deltas[i];
		m->deltas[kept++] = m->deltas[i];
	}
	m->delta_count = w->delta_count = kept;
}

/* Packs before the last one, so that sites that missed some can be led on too. */
static bool more_deltas(const struct build *b, struct work *w, struct err *e)
{
	bool ok = true;

	for (size_t i = 0; ok && i < b->delta_from_count; i++) {
		struct pack *before = NULL;
		const char *file = b->delta_from[i];
		int fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
		ok = (fd >= 0 || err_errno(e, "BUILD", "%s", file)) &&
		     open_before(b, w, file, fd, &before, e);
		if (!ok)
			break;
		const struct manifest *old = pack_manifest(before);
		if (strcmp(old->name, w->m.name) != 0 || old->epoch != w->m.epoch || old->seq >= w->m.seq)
			ok = err_set(e, "BUILD", "%s: is no earlier version of %s", file, w->m.name);
		ok = ok && add_delta(w, before, e);
		pack_close(before);
	}
	for (size_t i = 1; ok && i < w->delta_count; i++)
		if (w->m.deltas[i].from_seq == w->m.deltas[i - 1].from_seq)
			ok = err_set(e, "BUILD", "two packs of sequence %ju to lead on from",
				     (uintmax_t)w->m.deltas[i].from_seq);
	return ok;
}

/* The pack before: it must verify, and be of the same name. */
static bool follow(const struct build *b, struct work *w, struct manifest *m, struct err *e)
{
	struct pack *before = NULL;

	if (!b->prev)
		return true;
	int fd = open(b->prev, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0)
		return err_errno(e, "BUILD", "%s", b->prev);
	if (!open_before(b, w, b->prev, fd, &before, e))
		return false;
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
	ok = ok && count_changes(w, before, m, e) && (b->dry || add_delta(w, before, e));
	pack_close(before);
	return ok;
}

/* What a reader of any part may see: of several parts, only what the lowest one names. */
static bool carry_sources(const struct build *b, struct work *w, struct err *e)
{
	struct manifest *m = &w->m;

	if (m->part_count == 1)
		return carry(b->dir, "source.tsv", &w->sources, &m->sources_size, &m->sources_digest, e);
	if (!parts_sources(w->parts, m->parts[0].tlp, &w->sources, e))
		return false;
	m->sources_size = w->sources.n;
	m->sources_digest = digest_of(DIGEST_FILE, NULL, w->sources.p, w->sources.n);
	return true;
}

/* Lint's judgement, once the change is known. */
static bool fit(const struct build *b, const struct work *w, struct err *e)
{
	if (!w->lint)
		return true;
	if (b->report)
		b->report(b->report_to, w->lint);
	return lint_pass(w->lint, b->allow, e);
}

/* Names the pack, compares it with the one before, and asks whether it may go on. */
static bool judge(const struct build *b, struct work *w, struct err *e)
{
	struct manifest *m = &w->m;

	snprintf(m->name, sizeof m->name, "%s", w->head.name);
	m->epoch = b->epoch ? b->epoch : 1;
	m->seq = b->seq ? b->seq : 1;
	m->created = created(b, w);
	for (size_t i = 0; i < m->part_count; i++)
		m->stats_add += m->parts[i].rows;
	return follow(b, w, m, e) && fit(b, w, e) && (b->dry || more_deltas(b, w, e));
}

static bool make_manifest(const struct build *b, struct work *w, struct err *e)
{
	struct manifest *m = &w->m;

	const char *version = b->version ? b->version : w->head.version;
	char day[16];
	date_put(day, m->created, '.');
	snprintf(m->version, sizeof m->version, "%s", version[0] ? version : day);
	m->fresh_for = w->head.fresh_for;
	m->reader_min = 1;
	m->schema = 1;
	m->schema_digest = pack_schema_digest();
	for (size_t i = 0; i < m->part_count; i++)
		if (!make_part(w, i, e))
			return false;
	drop_large_deltas(w);
	return carry_sources(b, w, e) &&
	       carry(b->dir, "notes.txt", &w->notes, &m->notes_size, &m->notes_digest, e) &&
	       (manifest_format(m, &w->manifest) ||
		err_set(e, "BUILD", "the manifest contradicts itself (version \"%s\"?)", m->version)) &&
	       manifest_check(buf_view(&w->manifest), e);
}

static bool gather_part(const struct build *b, const struct work *w, size_t i, struct contents *c,
			struct err *e)
{
	const struct part *p = &w->m.parts[i];
	const struct level *l = &w->levels[i];
	char tree[101], db[101], zst[101];

	layout_tree_name(tree, p->tlp);
	layout_db_name(db, p->tlp);
	layout_zst_name(zst, p->tlp);
	return b->transport ? contents_range(c, zst, l->zst_fd, 0, p->z, e)
			    : contents_bytes(c, tree, buf_view(&l->tree), e) &&
				      contents_range(c, db, l->db_fd, 0, p->size, e);
}

static bool gather(const struct build *b, const struct work *w, struct contents *c, struct err *e)
{
	bool ok = contents_bytes(c, "manifest", buf_view(&w->manifest), e);

	for (size_t i = 0; ok && i < w->m.part_count; i++)
		ok = gather_part(b, w, i, c, e);
	if (ok && w->sources.n)
		ok = contents_bytes(c, "sources", buf_view(&w->sources), e);
	if (ok && w->notes.n)
		ok = contents_bytes(c, "notes", buf_view(&w->notes), e);
	for (size_t i = 0; ok && i < w->delta_count; i++) {
		char name[101];
		layout_delta_name(name, w->m.deltas[i].from_seq);
		ok = contents_bytes(c, name, buf_view(&w->deltas[i]), e);
	}
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
	ok = work_open(w, b->out, e) && make_dbs(w, b, e) && judge(b, w, e);
	if (ok && !b->dry)
		ok = make_manifest(b, w, e) && gather(b, w, c, e) &&
		     container_place(b->out, w->pack, c, e);
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
