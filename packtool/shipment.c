#include "packtool/shipment.h"

#include "base/file.h"
#include "pack/waybill.h"
#include "packtool/ship.h"
#include "packtool/volume.h"
#include "store/audit.h"
#include "store/rotate.h"

#include <dirent.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct job {
	const struct shipment *s;
	const char *dir;
	struct arena *arena;
	struct waybill bill;
	struct shipped *out;
};

static bool is_wanted(const struct shipment *s, const char *name)
{
	for (size_t i = 0; i < s->name_count; i++)
		if (strcmp(s->names[i], name) == 0)
			return true;
	return s->name_count == 0;
}

/* "acme/iocs" e1 s42 is acme+iocs-e1s42.iocpack. */
static void file_name(char out[CARGO_NAME_MAX + 1], const char *pack, const char *middle, const char *end)
{
	int n = snprintf(out, CARGO_NAME_MAX + 1, "%.80s%.24s%s", pack, middle, end);

	for (int i = 0; i < n && i < CARGO_NAME_MAX; i++)
		if (out[i] == '/')
			out[i] = '+';
}

static bool hash_file(const char *path, struct cargo *c, struct err *e)
{
	struct digest_state s;
	char chunk[65536];
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0 || fstat(fd, &st) < 0) {
		if (fd >= 0)
			close(fd);
		return err_errno(e, "FILE-OPEN", "%s", path);
	}
	c->size = (uint64_t)st.st_size;
	digest_begin(&s, DIGEST_FILE, NULL);
	bool ok = true;
	for (uint64_t at = 0; ok && at < c->size;) {
		size_t n = c->size - at < sizeof chunk ? (size_t)(c->size - at) : sizeof chunk;
		ok = file_pread(fd, chunk, n, (off_t)at, e);
		if (ok)
			digest_add(&s, chunk, n);
		at += n;
	}
	close(fd);
	c->digest = digest_end(&s);
	return ok;
}

/* Enters a file of the folder into the waybill. */
static bool enter(struct job *j, const char *name, struct err *e)
{
	char path[4300];

	if (j->bill.count == CARGO_MAX)
		return err_set(e, "SHIP-FULL", "more than %d files", CARGO_MAX);
	struct cargo *c = &j->bill.cargo[j->bill.count++];
	snprintf(c->name, sizeof c->name, "%s", name);
	snprintf(path, sizeof path, "%.4000s/%s", j->dir, name);
	if (!hash_file(path, c, e))
		return false;
	j->out->bytes += c->size;
	return true;
}

/* Whether the site's version leads to ours by a delta that may go there. */
static bool by_delta(const struct job *j, const struct store_pack *p, const struct inventory_pack *has)
{
	const struct manifest *m = pack_manifest(p->pack);

	if (!has || has->epoch != m->epoch || has->seq >= m->seq ||
	    !ship_has_delta(j->s->from->store, p->path, has->seq))
		return false;
	for (size_t i = 0; i < m->part_count; i++)
		if (!has->levels[m->parts[i].tlp] || m->parts[i].tlp > j->s->max)
			return false;
	return true;
}

static bool is_same(struct job *j, const struct store_pack *p, const struct inventory_pack *has)
{
	const struct manifest *m = pack_manifest(p->pack);
	struct digest id = pack_id(p->pack);
	char hex[DIGEST_HEX];

	if (!has || has->epoch < m->epoch || (has->epoch == m->epoch && has->seq < m->seq))
		return false;
	digest_hex(hex, &id);
	if (has->epoch == m->epoch && has->seq == m->seq && strncmp(hex, has->id, 16) != 0)
		snprintf(j->out->conflict, sizeof j->out->conflict, "%s", m->name);
	return true;
}

static bool ship_one(struct job *j, const struct store_pack *p, struct err *e)
{
	const struct manifest *m = pack_manifest(p->pack);
	const struct inventory_pack *has = j->s->site ? inventory_find(j->s->site, m->name) : NULL;
	char name[CARGO_NAME_MAX + 1], middle[64], path[4300];

	if (p->builtin || !is_wanted(j->s, m->name))
		return true;
	if (is_same(j, p, has)) {
		j->out->same++;
		return true;
	}
	bool delta = by_delta(j, p, has);
	struct ship how = {.transport = true, .max = j->s->max, .from_seq = delta ? has->seq : 0};
	snprintf(middle, sizeof middle, "-e%" PRIu64 "s%" PRIu64, m->epoch, m->seq);
	file_name(name, m->name, middle, delta ? ".delta.iocpack" : ".iocpack");
	snprintf(path, sizeof path, "%.4000s/%s", j->dir, name);
	j->out->deltas += delta;
	j->out->whole += !delta;
	return ship_pack(j->s->from->store, p->path, &how, path, e) && enter(j, name, e);
}

static bool put_file(struct job *j, const char *name, struct text bytes, struct err *e)
{
	char path[4300];

	snprintf(path, sizeof path, "%.4000s/%s", j->dir, name);
	return file_replace(AT_FDCWD, path, bytes.p, bytes.n, 0644, e) && enter(j, name, e);
}

/* Roots and catalogs go by themselves too: they may be all that is new. */
static bool ship_roots(struct job *j, struct err *e)
{
	const struct store *s = j->s->from->store;
	char name[CARGO_NAME_MAX + 1], path[STORE_PATH_MAX];
	bool ok = true;

	for (size_t i = 0; ok && i < store_root_count(s); i++) {
		struct buf chain = BUF(CHAIN_MAX), catalog = BUF(CATALOG_FILE_MAX);
		if (strcmp(store_root_name(s, i), "builtin") == 0)
			continue;
		ok = store_chain_read(store_dir(s), store_root_name(s, i), store_roots(s)[i], &chain, e);
		file_name(name, store_root_name(s, i), "", ".roots");
		if (ok && chain.n)
			ok = put_file(j, name, buf_view(&chain), e);
		snprintf(path, sizeof path, "%.3800s/roots/%.150s.catalog", store_dir(s), store_root_name(s, i));
		file_name(name, store_root_name(s, i), "", ".catalog");
		if (ok && access(path, F_OK) == 0)
			ok = file_read(AT_FDCWD, path, true, &catalog, e) &&
			     put_file(j, name, buf_view(&catalog), e);
		buf_free(&chain);
		buf_free(&catalog);
	}
	return ok;
}

static int by_cargo_name(const void *a, const void *b)
{
	return strcmp(((const struct cargo *)a)->name, ((const struct cargo *)b)->name);
}

bool shipment_seal(struct waybill *w, const struct secret *key, struct buf *out, struct digest *id,
		   struct err *e)
{
	struct signed_object *o = calloc(1, sizeof *o);
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct buf text = BUF(WAYBILL_MAX), file = BUF(MINISIGN_FILE_MAX);
	struct minisig sig;

	w->has_key = key != NULL;
	if (key)
		w->key = secret_public(key);
	bool ok = (o || err_set(e, "NO-MEMORY", "out of memory")) &&
		  (waybill_format(w, &text) || err_set(e, "SHIP-FULL", "the waybill is too long"));
	if (ok)
		*id = object_id(buf_view(&text));
	if (ok && key) {
		struct prehash h = minisig_prehash(text.p, text.n);
		waybill_comment(w->clock, buf_view(&text), comment);
		ok = secret_sign(key, &h, comment, &sig, e) &&
		     (minisig_format(&sig, T(MINISIG_PACK_COMMENT), &file) ||
		      err_set(e, "SIG-MALFORMED", "the signature is too long"));
		pubkey_fingerprint(o->sigs[0].fingerprint, &w->key);
		o->sigs[0].file = buf_view(&file);
		o->sig_count = 1;
	}
	if (ok) {
		o->bytes = buf_view(&text);
		ok = bundle_format(o, 1, out) || err_set(e, "NO-MEMORY", "out of memory");
	}
	buf_free(&text);
	buf_free(&file);
	free(o);
	return ok;
}

static bool append(int to, const char *dir, const char *name, uint64_t size, struct err *e)
{
	char path[4300], chunk[65536], head[CARGO_NAME_MAX + 64];
	int n = snprintf(head, sizeof head, "file %s %" PRIu64 "\n", name, size);

	snprintf(path, sizeof path, "%.4000s/%s", dir, name);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	bool ok = (fd >= 0 || err_errno(e, "FILE-OPEN", "%s", path)) && file_write_fd(to, head, (size_t)n, e);
	for (uint64_t at = 0; ok && at < size;) {
		size_t some = size - at < sizeof chunk ? (size_t)(size - at) : sizeof chunk;
		ok = file_pread(fd, chunk, some, (off_t)at, e) && file_write_fd(to, chunk, some, e);
		at += some;
	}
	if (fd >= 0)
		close(fd);
	return ok;
}

/* One behind the other, cut, and the files themselves away. */
static bool cut(struct job *j, uint64_t bill_size, const struct digest *set, struct err *e)
{
	char path[4300];
	struct stat st;

	snprintf(path, sizeof path, "%.4000s/shipment.new", j->dir);
	int fd = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
	bool ok = (fd >= 0 || err_errno(e, "FILE-WRITE", "%s", path)) &&
		  append(fd, j->dir, "waybill", bill_size, e);
	unlink(path);
	for (size_t i = 0; ok && i < j->bill.count; i++)
		ok = append(fd, j->dir, j->bill.cargo[i].name, j->bill.cargo[i].size, e);
	ok = ok && (fstat(fd, &st) == 0 || err_errno(e, "FILE-READ", "%s", path)) &&
	     volume_cut(fd, (uint64_t)st.st_size, set, j->s->volume, j->dir, &j->out->volumes, e);
	if (fd >= 0)
		close(fd);
	for (size_t i = 0; i <= j->bill.count; i++) {
		snprintf(path, sizeof path, "%.4000s/%s", j->dir,
			 i < j->bill.count ? j->bill.cargo[i].name : "waybill");
		unlink(path);
	}
	return ok;
}

static bool seal(struct job *j, struct err *e)
{
	struct audit_sum sum;
	struct buf bill = BUF(WAYBILL_MAX + 4096);
	struct digest id;
	char path[4300];

	if (!audit_walk(store_dir(j->s->from->store), NULL, NULL, &sum, e))
		return false;
	snprintf(j->bill.site, sizeof j->bill.site, "%s", j->s->name);
	j->bill.clock = j->s->clock;
	j->bill.audit_count = sum.records;
	j->bill.audit_head = sum.head;
	qsort(j->bill.cargo, j->bill.count, sizeof j->bill.cargo[0], by_cargo_name);
	snprintf(path, sizeof path, "%.4000s/waybill", j->dir);
	bool ok = shipment_seal(&j->bill, j->s->key, &bill, &id, e) &&
		  file_replace(AT_FDCWD, path, bill.p, bill.n, 0644, e) &&
		  (!j->s->volume || cut(j, bill.n, &id, e));
	buf_free(&bill);
	return ok;
}

static bool is_empty(const char *dir, struct err *e)
{
	const struct dirent *entry;
	bool empty = true;
	DIR *d = opendir(dir);

	while (d && (entry = readdir(d)))
		empty &= entry->d_name[0] == '.';
	if (d)
		closedir(d);
	if (empty)
		return true;
	err_set(e, "SHIP-FOLDER", "%s: is not empty", dir);
	return err_hint(e, "two shipments in one folder could not be told apart: choose another one");
}

bool shipment_make(const struct shipment *s, const char *dir, struct shipped *out, struct err *e)
{
	struct job *j = calloc(1, sizeof *j);
	bool ok = j || err_set(e, "NO-MEMORY", "out of memory");

	*out = (struct shipped){0};
	if (!ok)
		return false;
	*j = (struct job){.s = s, .dir = dir, .out = out, .arena = arena_new((size_t)1 << 20)};
	j->bill.cargo = j->arena ? ARENA_ARRAY(j->arena, struct cargo, CARGO_MAX) : NULL;
	ok = (j->bill.cargo || err_set(e, "NO-MEMORY", "out of memory")) && file_mkdirs(dir, 0755, e) &&
	     is_empty(dir, e);
	for (size_t i = 0; ok && i < s->from->packs.count; i++)
		ok = ship_one(j, &s->from->packs.packs[i], e);
	ok = ok && ship_roots(j, e) && seal(j, e);
	arena_free(j->arena);
	free(j);
	return ok;
}
