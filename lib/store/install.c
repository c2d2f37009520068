#include "store/install.h"

#include "base/file.h"
#include "pack/refusal.h"
#include "pack/transport.h"
#include "store/audit.h"
#include "store/inside.h"
#include "store/quarantine.h"
#include "store/rotate.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define INCOMING "incoming" /* packs/incoming/pack.iocpack: a copy on its way in */
#define PACK_FILE "pack.iocpack"

static bool sync_fd(int fd, struct err *e)
{
	return fsync(fd) == 0 || err_errno(e, "FILE-WRITE", "cannot sync");
}

static bool open_folders(struct store_lock *l, struct err *e)
{
	char path[STORE_PATH_MAX];

	if (!store_path(path, l->path, "packs", e) || !file_mkdirs(path, 0755, e))
		return false;
	l->dir = open(l->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	l->packs = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (l->dir < 0 || l->packs < 0)
		return err_errno(e, "FILE-OPEN", "%s", path);
	return sync_fd(l->dir, e);
}

bool store_lock(const char *dir, uint64_t clock, struct store_lock **out, struct err *e)
{
	struct store_lock *l = calloc(1, sizeof *l);

	if (!l)
		return err_set(e, "NO-MEMORY", "out of memory");
	l->clock = clock;
	l->fd = l->dir = l->packs = -1;
	snprintf(l->path, sizeof l->path, "%s", dir);
	if (!file_mkdirs(dir, 0755, e) || !open_folders(l, e))
		goto out;
	/* For its owner alone: whoever can open it could hold it for ever. */
	l->fd = openat(l->dir, "lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (l->fd < 0) {
		err_errno(e, "STORE-LOCK", "%s/lock", dir);
		goto out;
	}
	while (flock(l->fd, LOCK_EX) < 0)
		if (errno != EINTR) {
			err_errno(e, "STORE-LOCK", "%s/lock", dir);
			goto out;
		}
	*out = l;
	return true;
out:
	store_unlock(l);
	return false;
}

void store_unlock(struct store_lock *l)
{
	if (!l)
		return;
	if (l->fd >= 0)
		close(l->fd); /* and with it the lock */
	if (l->dir >= 0)
		close(l->dir);
	if (l->packs >= 0)
		close(l->packs);
	free(l);
}

static bool note(struct store_lock *l, const char *event, const char *subject, const char *detail,
		 struct err *e)
{
	return audit_append(l->dir, l->clock, event, subject, detail, e);
}

bool store_note(struct store_lock *l, const char *event, const char *subject, const char *detail,
		struct err *e)
{
	return note(l, event, subject, detail, e);
}

static bool note_version(struct store_lock *l, const char *event, const char *name,
			 const struct state_version *v, const char *why, struct err *e)
{
	char hex[DIGEST_HEX], detail[DIGEST_HEX + 64 + STORE_REASON_MAX];

	if (strlen(why) > STORE_REASON_MAX)
		return err_set(e, "STORE-REASON", "a reason has at most %d bytes", STORE_REASON_MAX);
	digest_hex(hex, &v->id);
	snprintf(detail, sizeof detail, "e%ju s%ju %s%s%s", (uintmax_t)v->epoch, (uintmax_t)v->seq, hex,
		 why[0] ? ": " : "", why);
	return note(l, event, name, detail, e);
}

static bool write_state(struct store_lock *l, const struct state *s, struct err *e)
{
	struct buf b = BUF(STATE_MAX);
	bool ok = state_format(s, &b) || err_set(e, "STORE-FULL", "the state is too large");

	ok = ok && file_replace(l->dir, "state", b.p, b.n, 0644, e);
	buf_free(&b);
	return ok;
}

/* The folder of one version: its one file, then itself. */
static bool drop(struct store_lock *l, const char *name)
{
	char file[STORE_PATH_MAX];

	snprintf(file, sizeof file, "%.200s/" PACK_FILE, name);
	unlinkat(l->packs, file, 0);
	return unlinkat(l->packs, name, AT_REMOVEDIR) == 0;
}

/* Clears what no line of the state names: retired generations, left-overs of a killed run. Not
 * being able to is no failure: the next writer tries again. */
static void collect(struct store_lock *l, const struct state *s)
{
	int fd = openat(l->packs, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *d = fd >= 0 ? fdopendir(fd) : NULL;
	const struct dirent *entry;
	struct digest id;

	while (d && (entry = readdir(d))) {
		if (entry->d_name[0] == '.')
			continue;
		if (!digest_parse(text_of(entry->d_name), &id) || !state_names(s, &id))
			drop(l, entry->d_name);
	}
	if (d)
		closedir(d);
	else if (fd >= 0)
		close(fd);
}

/* The state, made and written when there is none, before the first pack is put beside it. One that is begun anew is written
 * once it has what stands in packs/ (begin_anew): empty, it would make them nobody's. */
static bool load_state(struct store_lock *l, bool new_state, struct state *s, bool *anew, struct err *e)
{
	struct err why = {0};
	bool present;

	*anew = false;
	if (!store_state_read(l->path, s, &present, &why)) {
		if (!new_state || err_is(&why, "STATE-UNREADABLE")) {
			if (e)
				*e = why;
			return false;
		}
		memset(s, 0, sizeof *s);
		present = false;
		*anew = true;
	}
	return present || *anew || write_state(l, s, e);
}

/* A verified live copy in packs/incoming/, synced. */
static int copy_in(struct store_lock *l, const struct trust *const *roots, size_t n, int fd,
		   const char *label, struct err *e)
{
	drop(l, INCOMING);
	if (mkdirat(l->packs, INCOMING, 0755) < 0) {
		err_errno(e, "FILE-WRITE", "%s/packs/" INCOMING, l->path);
		return -1;
	}
	int out = openat(l->packs, INCOMING "/" PACK_FILE,
			 O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0444);
	if (out < 0) {
		err_errno(e, "FILE-WRITE", "%s/packs/" INCOMING, l->path);
		return -1;
	}
	if (transport_expand(fd, label, roots, n, out, e) && sync_fd(out, e))
		return out;
	close(out);
	drop(l, INCOMING); /* else a full disk would stay full */
	return -1;
}

/* Opens and checks every byte of the copy: what was checked is what will be used. */
static bool check_copy(int fd, const char *label, const struct trust *const *roots, size_t n,
		       struct store_import *out, uint64_t *created, struct err *e)
{
	struct pack *p = NULL;

	if (!pack_open(fd, label, roots, n, &p, e))
		return false;
	bool ok = pack_check(p, e);
	const struct manifest *m = pack_manifest(p);
	memcpy(out->name, m->name, sizeof out->name);
	out->version = (struct state_version){m->epoch, m->seq, pack_id(p)};
	snprintf(out->without, sizeof out->without, "%s", pack_without(p));
	*created = m->created;
	pack_close(p);
	return ok;
}

/* The same version stands here whole, and with more levels: a copy with fewer must not take its place, since nobody signs
 * which levels a copy has. Levels fall away from the last on, so more of them are fewer that are missing. */
static bool have_fuller(struct store_lock *l, const struct store *roots, struct store_import *import)
{
	char path[STORE_PATH_MAX];
	struct pack *p = NULL;

	if (!store_pack_path(path, l->path, &import->version.id, NULL))
		return false;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);
	if (fd < 0 || !pack_open(fd, import->name, store_roots(roots), roots->root_count, &p, NULL))
		return false;
	struct digest id = pack_id(p);
	bool fuller = strlen(pack_without(p)) < strlen(import->without) && digest_eq(&id, &import->version.id) &&
		      pack_check(p, NULL);
	if (fuller)
		snprintf(import->without, sizeof import->without, "%s", pack_without(p));
	pack_close(p);
	return fuller;
}

/* incoming/ becomes packs/ID; when that is there already it is the same pack. */
static bool settle(struct store_lock *l, const struct digest *id, struct err *e)
{
	char hex[DIGEST_HEX];
	int folder = openat(l->packs, INCOMING, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	digest_hex(hex, id);
	if (folder < 0)
		return err_errno(e, "FILE-OPEN", "%s/packs/" INCOMING, l->path);
	bool ok = sync_fd(folder, e);
	close(folder);
	/* When it is there already it may be damaged and in use: the two change places at once, so
	 * that at no instant it is gone. */
	if (ok && renameat(l->packs, INCOMING, l->packs, hex) < 0 &&
	    renameat2(l->packs, INCOMING, l->packs, hex, RENAME_EXCHANGE) < 0)
		ok = err_errno(e, "FILE-WRITE", "%s/packs/%s", l->path, hex);
	return ok && sync_fd(l->packs, e);
}

/* Both packs: the one that was here and the one that came. */
static void keep_evidence(struct store_lock *l, const struct state *s,
			  const struct store_import *import)
{
	char hex[DIGEST_HEX], from[DIGEST_HEX + 32];

	quarantine_pack(l, INCOMING "/" PACK_FILE, &import->version.id);
	for (size_t i = 0; i < s->count; i++) {
		if (strcmp(s->packs[i].name, import->name) != 0)
			continue;
		digest_hex(hex, &s->packs[i].high.id);
		snprintf(from, sizeof from, "%s/" PACK_FILE, hex);
		quarantine_pack(l, from, &s->packs[i].high.id);
	}
}

/* What came beside the pack, and counts before it. */
struct beside {
	const struct store_place *where;
	struct store_carried carried;
	bool done; /* it is in force */
};

static bool put_beside(struct store_lock *l, struct beside *b, struct store_import *out,
		       struct err *e)
{
	struct store_step *steps = calloc(STORE_STEPS_MAX, sizeof *steps);
	size_t count = 0;
	bool ok = steps || err_set(e, "NO-MEMORY", "out of memory"), kept;

	b->done = true;
	if (ok && b->carried.chain.n)
		ok = store_rotate(l, b->where, buf_view(&b->carried.chain), steps, &count, e);
	if (ok && count) {
		out->root_from = steps[0].from;
		out->root_to = steps[0].to;
	}
	if (ok && b->carried.catalog.n)
		ok = store_catalog_put(l, b->where, buf_view(&b->carried.catalog), &kept, e);
	free(steps);
	return ok;
}

static bool accept(struct store_lock *l, const struct store *roots, struct state *s, struct store_import *out,
		   struct beside *b, uint64_t created, struct err *e)
{
	if (!state_accepts(s, out->name, &out->version, e)) {
		if (err_is(e, "PACK-EQUIVOCATION"))
			keep_evidence(l, s, out);
		return false;
	}
	const struct state_pack *known = state_find(s, text_of(out->name));
	out->had = known && known->in_use;
	if (out->had) {
		out->before = known->use;
		out->same = digest_eq(&known->use.id, &out->version.id);
	}
	s->floor = age_floor(s->floor, created, l->clock);
	out->fuller = have_fuller(l, roots, out);
	return state_put(s, out->name, &out->version, e) && put_beside(l, b, out, e) &&
	       (out->fuller || settle(l, &out->version.id, e)) &&
	       (out->same || note_version(l, "import", out->name, &out->version, "", e)) &&
	       write_state(l, s, e);
}

/* Refusals that tell of an attack or of damage on the way, not of a mistake. */
static bool is_evidence(const struct err *e)
{
	static const char *const codes[] = {"PACK-BAD-SIGNATURE", "PACK-ROLE", "PACK-REVOKED",
					    "PACK-PAGE", "PACK-CONTENT", "ROOT-SIGNATURE",
					    "CATALOG-SIGNATURE"};

	for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
		if (err_is(e, codes[i]))
			return true;
	return false;
}

static bool import_with(struct store_lock *l, struct store *roots, int fd, const char *label,
			struct state *s, struct beside *b, struct store_import *out, struct err *e)
{
	uint64_t created = 0;
	int copy = copy_in(l, store_roots(roots), roots->root_count, fd, label, e);
	bool ok = copy >= 0 && check_copy(copy, label, store_roots(roots), roots->root_count, out,
					  &created, e) &&
		  accept(l, roots, s, out, b, created, e);
	bool present;

	/* The newer root counts even when it is what refuses the pack. */
	if (!ok && refusal_is(e) && !b->done)
		put_beside(l, b, out, NULL);
	/* After a failure what is in force is what stands in the file. */
	if (copy >= 0 && (ok || store_state_read(l->path, s, &present, NULL)))
		collect(l, s);
	return ok;
}

static bool begin_anew(struct store_lock *l, const struct store *roots, struct state *s,
		       struct store_import *out, struct err *e)
{
	char detail[64];

	if (!store_adopt(roots, l->packs, l->clock, s, &out->adopted, e))
		return false;
	snprintf(detail, sizeof detail, "%zu packs found", out->adopted);
	return note(l, "new-state", "state", detail, e) && write_state(l, s, e);
}

/* The roots that count are those that the file itself leads to. */
static bool advance(struct store *roots, struct text chain, struct err *e)
{
	struct arena *a = arena_new(sizeof(struct signed_object) * (ROOTS_MAX + 4) + 65536);
	struct chain *c = NULL;
	bool ok = a || err_set(e, "NO-MEMORY", "out of memory");

	ok = ok && chain_parse(chain, a, &c, e) && store_roots_advance(roots, c, e);
	chain_free(c);
	arena_free(a);
	return ok;
}

bool store_import(struct store_lock *l, const struct store_place *where, int fd, const char *label,
		  bool new_state, struct store_import *out, struct err *e)
{
	struct state *s = calloc(1, sizeof *s);
	struct beside b = {.where = where};
	struct store *roots = NULL;
	struct err why = {0};
	bool ok = s != NULL || err_set(&why, "NO-MEMORY", "out of memory");

	memset(out, 0, sizeof *out);
	ok = ok && load_state(l, new_state, s, &out->anew, &why) && store_open_roots(where, &roots, &why) &&
	     (!out->anew || begin_anew(l, roots, s, out, &why));
	if (ok) {
		ok = (store_carried_read(fd, &b.carried, &why) &&
		      (!b.carried.chain.n || advance(roots, buf_view(&b.carried.chain), &why))) ||
		     err_in(&why, "%s", label);
		if (err_is(&why, "ROOT-EQUIVOCATION"))
			quarantine_bytes(l, "chain", buf_view(&b.carried.chain));
		ok = ok && import_with(l, roots, fd, label, s, &b, out, &why);
		if (!ok && refusal_is(&why))
			audit_append(l->dir, l->clock, "refused", out->name[0] ? out->name : label,
				     why.code, NULL);
		if (!ok && is_evidence(&why))
			quarantine_file(l, fd);
		store_carried_free(&b.carried);
	}
	if (!ok && e)
		*e = why;
	store_close(roots);
	free(s);
	return ok;
}

static struct state_pack *in_use(struct state *s, const char *name, struct err *e)
{
	struct state_pack *p = state_find(s, text_of(name));

	if (p && p->in_use)
		return p;
	err_set(e, "STORE-NO-PACK", "no pack \"%s\" is installed", name);
	err_hint(e, "picket corpus list shows what is");
	return NULL;
}

bool store_remove(struct store_lock *l, const char *name, struct err *e)
{
	struct state *s = calloc(1, sizeof *s);
	struct state_pack *p = NULL;
	bool anew, ok = s != NULL || err_set(e, "NO-MEMORY", "out of memory");

	ok = ok && load_state(l, false, s, &anew, e) && (p = in_use(s, name, e)) != NULL;
	if (ok) {
		p->in_use = p->pinned = false;
		p->old_count = 0;
		ok = note(l, "remove", name, "", e) && write_state(l, s, e);
		/* Not written: the file still names the pack as in use. */
		if (ok)
			collect(l, s);
	}
	free(s);
	return ok;
}

/* The kept version with this sequence opens and is whole. */
static bool go_back(struct store *store, struct state *s, struct state_pack *p, uint64_t seq,
		    struct err *e)
{
	struct pack *pack = NULL;

	for (size_t i = 0; i < p->old_count; i++) {
		if (p->old[i].seq != seq)
			continue;
		struct state_version v = p->old[i];
		if (!store_open_version(store, p->name, &v, &pack, e))
			return false;
		bool ok = pack_check(pack, e);
		pack_close(pack);
		return ok && state_put(s, p->name, &v, e);
	}
	err_set(e, "STORE-NO-VERSION", "%s: sequence %ju is not kept", p->name, (uintmax_t)seq);
	return err_hint(e, "picket corpus show lists the versions that are");
}

bool store_rollback(struct store_lock *l, const struct store_place *where, const char *name,
		    uint64_t seq, const char *reason, struct err *e)
{
	struct state *s = calloc(1, sizeof *s);
	struct store *store = NULL;
	struct state_pack *p = NULL;
	bool anew, ok = s != NULL || err_set(e, "NO-MEMORY", "out of memory");

	ok = ok && load_state(l, false, s, &anew, e) && store_open(where, &store, e) &&
	     (p = in_use(s, name, e)) != NULL && go_back(store, s, p, seq, e) &&
	     note_version(l, "rollback", name, &p->use, reason, e) && write_state(l, s, e);
	store_close(store);
	free(s);
	return ok;
}

/* The mark is there before the root is, and goes after it: killed in between, too much is said. */
bool store_mark(struct store_lock *l, const char *file, bool wanted, struct err *e)
{
	if (wanted)
		return file_replace(l->dir, file, "", 0, 0644, e);
	return unlinkat(l->dir, file, 0) == 0 || errno == ENOENT ||
	       err_errno(e, "FILE-WRITE", "%s/%s", l->path, file);
}

static bool may_write(struct store_lock *l, const struct store_trusted *t, const char *file,
		      struct err *e)
{
	char path[STORE_PATH_MAX];
	bool there = faccessat(l->dir, file, F_OK, 0) == 0;

	if (!store_path(path, l->path, "roots", e) || !file_mkdirs(path, 0755, e))
		return false;
	if (!t->replace && there) {
		err_set(e, "ROOT-EXISTS", "keys for \"%s\" are trusted already", t->name);
		return err_hint(e, "picket keys list shows them; --replace puts these in their "
				   "place");
	}
	if (!there && store_root_files(path) >= STORE_ROOTS_MAX) {
		err_set(e, "STORE-FULL", "%d roots are here; no more are read", STORE_ROOTS_MAX);
		return err_hint(e, "trust several keys in one call, or a pattern such as \"TEAM/*\"");
	}
	return true;
}

bool store_trust(struct store_lock *l, const struct store_trusted *t, struct err *e)
{
	char file[STORE_PATH_MAX], marked[STORE_PATH_MAX], hex[DIGEST_HEX];

	snprintf(file, sizeof file, "roots/%.150s.root", t->name);
	snprintf(marked, sizeof marked, "roots/%.150s" FIRST_USE, t->name);
	if (!may_write(l, t, file, e))
		return false;
	struct digest id = object_id(t->root);
	digest_hex(hex, &id);
	/* What led to the root before does not lead to this one. */
	char chain[STORE_PATH_MAX];
	snprintf(chain, sizeof chain, "roots/%.150s.chain", t->name);
	unlinkat(l->dir, chain, 0);
	return note(l, t->first_use ? "trust-first-use" : "trust", t->name, hex, e) &&
	       (!t->first_use || store_mark(l, marked, true, e)) &&
	       file_replace(l->dir, file, t->root.p, t->root.n, 0644, e) &&
	       (t->first_use || store_mark(l, marked, false, e));
}
