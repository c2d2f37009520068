#include "packtool/arrive.h"

#include "base/file.h"
#include "pack/waybill.h"
#include "packtool/apply.h"
#include "packtool/receive.h"
#include "packtool/volume.h"
#include "store/rotate.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* In the order in which the files of a folder are taken. */
enum kind { WAYBILL, CHAIN, CATALOG, PACK, VOLUME, OTHER };

struct item {
	enum kind kind;
	char name[256]; /* in its folder or shipment */
	char path[4400];
	bool inside; /* a range of the shipment that was joined */
	uint64_t offset, size;
	/* What a pack says of itself, for the order alone. */
	char pack[PACK_NAME_MAX + 1];
	uint64_t epoch, seq;
	bool delta;
};

struct group {
	size_t count;
	struct item *items;
	int whole; /* the joined shipment, or -1 */
};

struct arriving {
	struct store_lock *l;
	const struct store_place *where;
	bool new_state;
	const struct arrive_report *r;
	struct arrived *out;
	size_t set_count;
	struct volume sets[VOLUME_SETS_MAX + 1]; /* touched, not complete yet */
	struct digest *whole;			 /* sets that were completed: volumes of them that still come are no new ones */
	size_t whole_count;
};

static enum kind kind_of(struct text start)
{
	struct text line;

	if (text_starts(start, T("iocpack-volume 1\n")))
		return VOLUME;
	if (!text_skip(&start, T("iocpack-bundle 1\n")))
		return text_starts(start, T("manifest\0")) ? PACK : OTHER;
	text_line(&start, &line);
	return text_starts(start, T("iocpack-root ")) ? CHAIN
	       : text_starts(start, T("iocpack-catalog ")) ? CATALOG
	       : text_starts(start, T("iocpack-waybill ")) ? WAYBILL
							     : OTHER;
}

/* Name, epoch and seq as the manifest's first lines say; not verified, and of no weight. */
static void peek_pack(struct text start, struct item *it)
{
	struct text rest = text_tail(start, 512), line;

	for (int i = 0; i < 4 && text_line(&rest, &line); i++) {
		if (text_skip(&line, T("pack ")) && line.n <= PACK_NAME_MAX)
			memcpy(it->pack, line.p, line.n);
		else if (text_skip(&line, T("epoch ")))
			text_u64(line, &it->epoch);
		else if (text_skip(&line, T("seq ")))
			text_u64(line, &it->seq);
	}
}

static void look(int fd, uint64_t offset, uint64_t size, struct item *it)
{
	char start[2048];
	size_t n = size < sizeof start ? (size_t)size : sizeof start;

	it->kind = OTHER;
	if (!file_pread(fd, start, n, (off_t)offset, NULL))
		return;
	it->kind = kind_of(text_n(start, n));
	if (it->kind == PACK)
		peek_pack(text_n(start, n), it);
	it->delta = text_ends(text_of(it->name), T(".delta.iocpack"));
}

static bool look_file(const char *path, const char *name, struct item *it, struct err *e)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

	memset(it, 0, sizeof *it);
	snprintf(it->path, sizeof it->path, "%.4300s", path);
	snprintf(it->name, sizeof it->name, "%.250s", name);
	it->kind = OTHER;
	if (fd < 0)
		return err_errno(e, "FILE-OPEN", "%s", path);
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0)
		look(fd, 0, (uint64_t)st.st_size, it);
	close(fd);
	return true;
}

static int by_order(const void *pa, const void *pb)
{
	const struct item *a = pa, *b = pb;

	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	int order = strcmp(a->pack, b->pack);
	if (!order)
		order = a->epoch != b->epoch ? (a->epoch < b->epoch ? -1 : 1)
			: a->seq != b->seq   ? (a->seq < b->seq ? -1 : 1)
					     : a->delta - b->delta;
	return order ? order : strcmp(a->name, b->name);
}

static bool grow(struct group *g, struct err *e)
{
	/* Twice as many at each power of two. */
	if (g->count & (g->count - 1) && g->count)
		return true;
	size_t room = g->count ? 2 * g->count : 1;
	struct item *more = realloc(g->items, room * sizeof *more);
	if (!more)
		return err_set(e, "NO-MEMORY", "out of memory");
	g->items = more;
	return true;
}

static bool copy_range(int from, uint64_t at, uint64_t size, int to, struct err *e)
{
	char chunk[65536];
	bool ok = true;

	while (ok && size) {
		size_t n = size < sizeof chunk ? (size_t)size : sizeof chunk;
		ok = file_pread(from, chunk, n, (off_t)at, e) && file_write_fd(to, chunk, n, e);
		at += n;
		size -= n;
	}
	return ok;
}

static int open_item(const struct arriving *v, const struct group *g, const struct item *it,
		     struct err *e)
{
	int fd;

	if (!it->inside) {
		fd = open(it->path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
		if (fd < 0)
			err_errno(e, "FILE-OPEN", "%s", it->path);
		return fd;
	}
	fd = apply_nameless(v->where->dir, e);
	if (fd >= 0 && !copy_range(g->whole, it->offset, it->size, fd, e)) {
		close(fd);
		return -1;
	}
	return fd;
}

static void note(const struct arriving *v, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
static void note(const struct arriving *v, const char *fmt, ...)
{
	char text[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	v->r->note(v->r->ctx, text);
}

static void miss(struct arriving *v, const char *what)
{
	v->out->missing++;
	v->r->missing(v->r->ctx, what);
}

#define FOLDER_MAX 4096

/* A file that cannot be opened is missing: it may be a pack. A folder (lost+found) is none. */
static bool read_folder(struct arriving *v, const char *dir, struct group *g, struct err *e)
{
	char path[4400];
	const struct dirent *entry;
	DIR *d = opendir(dir);
	bool ok = d || err_errno(e, "FILE-OPEN", "%s", dir);

	while (ok && (entry = readdir(d))) {
		if (entry->d_name[0] == '.')
			continue;
		if (g->count == FOLDER_MAX) {
			ok = err_set(e, "FILE-TOO-LARGE", "%s: more than %d files", dir, FOLDER_MAX);
			break;
		}
		snprintf(path, sizeof path, "%.4000s/%s", dir, entry->d_name);
		struct err why = {0};
		ok = grow(g, e);
		struct item *it = ok ? &g->items[g->count] : NULL;
		if (it && look_file(path, entry->d_name, it, &why)) {
			/* By its name one of ours: its reader says what is wrong with it. */
			if (it->kind == OTHER && text_ends(text_of(entry->d_name), T(".iocpack")))
				it->kind = PACK;
			g->count += it->kind != OTHER;
		}
		else if (ok && errno != ENXIO) /* a socket */
			entry->d_type == DT_DIR ? note(v, "not looked at: %s", why.text) : miss(v, why.text);
	}
	if (d)
		closedir(d);
	if (g->count)
		qsort(g->items, g->count, sizeof *g->items, by_order);
	return ok;
}

static bool take_chain(struct arriving *v, int fd, struct err *e)
{
	struct store_step *steps = calloc(STORE_STEPS_MAX, sizeof *steps);
	struct buf b = BUF(CHAIN_MAX);
	size_t count = 0;
	bool ok = (steps || err_set(e, "NO-MEMORY", "out of memory")) && file_read_fd(fd, &b, e) &&
		  store_rotate(v->l, v->where, buf_view(&b), steps, &count, e);

	for (size_t i = 0; ok && i < count; i++)
		note(v, "root \"%s\": version %ju, was %ju", steps[i].name, (uintmax_t)steps[i].to,
		     (uintmax_t)steps[i].from);
	buf_free(&b);
	free(steps);
	return ok;
}

static bool take_catalog(struct arriving *v, int fd, struct err *e)
{
	struct buf b = BUF(CATALOG_FILE_MAX);
	bool kept = false;
	bool ok = file_read_fd(fd, &b, e) && store_catalog_put(v->l, v->where, buf_view(&b), &kept, e);

	if (ok && kept)
		note(v, "a newer catalog is kept");
	buf_free(&b);
	return ok;
}

static bool is_here(const struct group *g, const char *name)
{
	for (size_t i = 0; i < g->count; i++)
		if (strcmp(g->items[i].name, name) == 0)
			return true;
	return false;
}

static bool tell_waybill(struct arriving *v, const struct group *g, const struct waybill *w,
			 bool is_signed, struct err *e)
{
	char fp[PUBKEY_SPOKEN] = "nobody", head[DIGEST_HEX], detail[256];

	if (is_signed)
		pubkey_spoken(fp, &w->key);
	digest_hex(head, &w->audit_head);
	snprintf(detail, sizeof detail, "signed by %s, clock %ju, audit %ju %s", fp,
		 (uintmax_t)w->clock, (uintmax_t)w->audit_count, head);
	note(v, "waybill of \"%s\", %s: %zu files", w->site, is_signed ? fp : "not signed", w->count);
	for (size_t i = 0; i < w->count; i++)
		if (!is_here(g, w->cargo[i].name))
			miss(v, w->cargo[i].name);
	return store_note(v->l, "waybill", w->site, detail, e);
}

static bool take_waybill(struct arriving *v, const struct group *g, int fd, struct err *e)
{
	struct arena *a = arena_new((size_t)1 << 20);
	struct buf b = BUF(WAYBILL_MAX + 4096);
	struct waybill w;
	bool is_signed;
	bool ok = (a || err_set(e, "NO-MEMORY", "out of memory")) && file_read_fd(fd, &b, e) &&
		  waybill_open(buf_view(&b), a, &w, &is_signed, e) &&
		  tell_waybill(v, g, &w, is_signed, e);

	arena_free(a);
	buf_free(&b);
	return ok;
}

static bool take_pack(struct arriving *v, const struct item *it, int fd, struct err *e)
{
	struct store_import done;

	if (!receive_pack(v->l, v->where, fd, it->inside ? it->name : it->path, v->new_state, &done, e))
		return false;
	v->new_state = false; /* it was begun again */
	v->out->packs++;
	v->r->pack(v->r->ctx, it->inside ? it->name : it->path, &done);
	return true;
}

static void forget_set(struct arriving *v, const struct digest *set)
{
	for (size_t i = 0; i < v->set_count; i++)
		if (digest_eq(&v->sets[i].set, set))
			v->sets[i] = v->sets[--v->set_count];
}

static bool read_shipment(int fd, struct group *g, struct err *e);
static bool take_group(struct arriving *v, const struct group *g);

static bool is_whole(const struct arriving *v, const struct digest *set)
{
	for (size_t i = 0; i < v->whole_count; i++)
		if (digest_eq(&v->whole[i], set))
			return true;
	return false;
}

static bool note_whole(struct arriving *v, const struct digest *set, struct err *e)
{
	struct digest *grown = realloc(v->whole, (v->whole_count + 1) * sizeof *grown);

	if (!grown)
		return err_set(e, "NO-MEMORY", "out of memory");
	v->whole = grown;
	v->whole[v->whole_count++] = *set;
	return true;
}

/* All volumes are here. */
static bool unpack(struct arriving *v, const struct volume *vol, struct err *e)
{
	struct group g = {.whole = apply_nameless(v->where->dir, e)};
	bool ok = g.whole >= 0 && volume_join(v->where->dir, vol, g.whole, e) &&
		  read_shipment(g.whole, &g, e);

	volume_drop(v->where->dir, &vol->set);
	if (ok)
		take_group(v, &g); /* its refusals are told and counted */
	if (g.whole >= 0)
		close(g.whole);
	free(g.items);
	return ok;
}

static bool take_volume(struct arriving *v, int fd, struct err *e)
{
	char missing[256];
	struct volume vol;

	if (!volume_keep(v->where->dir, fd, &vol, e))
		return false;
	note(v, "volume %ju of %ju", (uintmax_t)vol.number, (uintmax_t)vol.count);
	/* Kept from an earlier run, and so complete before this one came. */
	if (is_whole(v, &vol.set)) {
		volume_drop(v->where->dir, &vol.set);
		return true;
	}
	forget_set(v, &vol.set);
	volume_missing(v->where->dir, &vol, missing, sizeof missing);
	if (missing[0]) {
		if (v->set_count < VOLUME_SETS_MAX)
			v->sets[v->set_count++] = vol;
		return true;
	}
	return note_whole(v, &vol.set, e) && unpack(v, &vol, e);
}

static bool take(struct arriving *v, const struct group *g, const struct item *it, struct err *e)
{
	int fd = open_item(v, g, it, e);
	bool ok = fd >= 0;

	if (ok && it->kind == CHAIN)
		ok = take_chain(v, fd, e);
	else if (ok && it->kind == CATALOG)
		ok = take_catalog(v, fd, e);
	else if (ok && it->kind == WAYBILL)
		ok = take_waybill(v, g, fd, e);
	else if (ok && it->kind == VOLUME)
		ok = take_volume(v, fd, e) || err_in(e, "%s", it->name);
	else if (ok)
		ok = take_pack(v, it, fd, e);
	if (fd >= 0)
		close(fd);
	return ok;
}

static bool take_group(struct arriving *v, const struct group *g)
{
	bool all = true;

	for (size_t i = 0; i < g->count; i++) {
		struct err e = {0};
		if (take(v, g, &g->items[i], &e))
			continue;
		if (!v->out->refused++)
			v->out->why = e;
		v->r->refused(v->r->ctx, g->items[i].name, &e);
		all = false;
	}
	return all;
}

/* `file NAME SIZE` LF and the bytes, again and again. */
static bool read_shipment(int fd, struct group *g, struct err *e)
{
	char head[CARGO_NAME_MAX + 64];
	struct stat st;
	uint64_t at = 0;

	if (fstat(fd, &st) < 0)
		return err_errno(e, "FILE-READ", "shipment");
	uint64_t end = (uint64_t)st.st_size;
	while (at < end) {
		size_t n = end - at < sizeof head ? (size_t)(end - at) : sizeof head;
		struct text line, rest;
		if (!file_pread(fd, head, n, (off_t)at, e))
			return false;
		rest = text_n(head, n);
		bool ok = text_line(&rest, &line) && line.n < n && text_skip(&line, T("file "));
		struct cut c = text_cut(line, ' ');
		uint64_t size = 0;
		ok = ok && cargo_name_valid(c.head) && text_u64(c.tail, &size);
		at += n - rest.n;
		if (!ok || size > end - at || g->count > CARGO_MAX)
			return err_set(e, "VOLUME-MALFORMED", "the volumes do not hold a shipment");
		if (!grow(g, e))
			return false;
		struct item *it = &g->items[g->count++];
		memset(it, 0, sizeof *it);
		memcpy(it->name, c.head.p, c.head.n);
		it->inside = true;
		it->offset = at;
		it->size = size;
		look(fd, at, size, it);
		if (it->kind == VOLUME || it->kind == OTHER)
			g->count--; /* none of ours; a shipment in a shipment neither */
		at += size;
	}
	if (g->count)
		qsort(g->items, g->count, sizeof *g->items, by_order);
	return true;
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static bool take_operand(struct arriving *v, const char *path)
{
	struct group g = {.whole = -1};
	struct stat st;
	struct err e = {0};
	bool folder = stat(path, &st) == 0 && S_ISDIR(st.st_mode);
	bool ok = folder ? read_folder(v, path, &g, &e) : grow(&g, &e);

	if (ok && !folder) {
		ok = look_file(path, base_name(path), &g.items[0], &e);
		g.count = 1;
		if (g.items[0].kind == OTHER)
			g.items[0].kind = PACK; /* whose reader says what is wrong with it */
	}
	if (ok && folder && g.count == 0)
		ok = err_set(&e, "FILE-KIND", "%s: holds nothing that packtool wrote", path);
	if (ok)
		ok = take_group(v, &g);
	else {
		if (!v->out->refused++)
			v->out->why = e;
		v->r->refused(v->r->ctx, path, &e);
	}
	free(g.items);
	return ok;
}

bool arrive(struct store_lock *l, const struct store_place *where, bool new_state,
	    char *const *paths, size_t count, const struct arrive_report *r, struct arrived *out)
{
	struct arriving *v = calloc(1, sizeof *v);
	char missing[256], what[512];

	*out = (struct arrived){0};
	if (!v)
		return err_set(&out->why, "NO-MEMORY", "out of memory");
	*v = (struct arriving){.l = l, .where = where, .new_state = new_state, .r = r, .out = out};
	apply_clear(where->dir);
	for (size_t i = 0; i < count && !out->refused; i++)
		take_operand(v, paths[i]);
	for (size_t i = 0; i < v->set_count; i++) {
		volume_missing(where->dir, &v->sets[i], missing, sizeof missing);
		snprintf(what, sizeof what, "volumes %s of %ju", missing, (uintmax_t)v->sets[i].count);
		miss(v, what);
	}
	free(v->whole);
	free(v);
	return out->refused == 0;
}
