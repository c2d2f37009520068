#include "packtool/ship.h"

#include "base/file.h"
#include "pack/head.h"
#include "pack/layout.h"
#include "pack/transport.h"
#include "packtool/build.h"
#include "packtool/carry.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEXT_WITH_DELTA ((uint64_t)64 << 10) /* longer sources or notes stay behind */

struct job {
	const struct store *store;
	const struct ship *how;
	int fd;
	FILE *zst;
	struct head head;
	struct contents contents;
	struct carry carry;
	char temp[4200], checked[4200];
};

/* All parts of the manifest are in the file, and none is to be left out. */
static bool complete(const struct head *h, enum tlp max)
{
	for (size_t i = 0; i < h->manifest.part_count; i++) {
		enum tlp t = h->manifest.parts[i].tlp;
		if (t > max || (!head_db(h, t) && !head_zst(h, t)))
			return false;
	}
	return true;
}

static bool copy(struct job *j, const struct member *m, struct err *e)
{
	return contents_range(&j->contents, m->name, j->fd, m->offset, m->size, e);
}

static bool squeeze(struct job *j, const struct member *m, struct err *e)
{
	struct stat st;
	char to[101];
	off_t at = lseek(fileno(j->zst), 0, SEEK_END);

	snprintf(to, sizeof to, "%.90s.zst", m->name);
	if (at < 0)
		return err_errno(e, "FILE-WRITE", "a temporary file");
	return transport_compress(j->fd, (off_t)m->offset, m->size, BUILD_ZST_LEVEL, fileno(j->zst), e) &&
	       (fstat(fileno(j->zst), &st) == 0 || err_errno(e, "FILE-WRITE", "a temporary file")) &&
	       contents_range(&j->contents, to, fileno(j->zst), (uint64_t)at,
			      (uint64_t)(st.st_size - at), e);
}

/* The level of a member that belongs to a part. */
static bool level_of(const char *name, enum tlp *out)
{
	struct text t = text_of(name);
	struct cut tree = text_cut(t, '.');

	return tlp_parse(text_eq(tree.head, T("tree")) ? tree.tail : tree.head, out);
}

static bool take_whole(struct job *j, const struct member *m, struct err *e)
{
	struct text name = text_of(m->name);
	enum tlp level;

	if (level_of(m->name, &level)) {
		if (level > j->how->max)
			return true;
		if (!j->how->transport || text_ends(name, T(".zst")))
			return copy(j, m, e);
		return text_starts(name, T("tree.")) || squeeze(j, m, e);
	}
	/* A delta speaks of every part: it must not go where one of them may not. */
	if (text_starts(name, T("delta.")) && !complete(&j->head, j->how->max))
		return true;
	return copy(j, m, e);
}

static bool take_delta(struct job *j, const struct member *m, struct err *e)
{
	struct text name = text_of(m->name);
	char delta[101];
	enum tlp level;

	layout_delta_name(delta, j->how->from_seq);
	if (level_of(m->name, &level) ||
	    (text_starts(name, T("delta.")) && strcmp(m->name, delta) != 0) ||
	    ((text_eq(name, T("sources")) || text_eq(name, T("notes"))) && m->size > TEXT_WITH_DELTA))
		return true;
	return copy(j, m, e);
}

static bool gather(struct job *j, struct err *e)
{
	size_t parts = 0;
	enum tlp level;

	for (size_t i = 0; i < j->head.container.count; i++) {
		const struct member *m = &j->head.container.members[i];
		if (layout_is_pad(m->name) || layout_is_carried(m->name))
			continue;
		if (!(j->how->from_seq ? take_delta(j, m, e) : take_whole(j, m, e)))
			return false;
		parts += level_of(m->name, &level) && level <= j->how->max;
	}
	if (!j->how->from_seq && parts == 0) {
		err_set(e, "SHIP-EMPTY", "%s: no part is of level %s or below", j->head.manifest.name,
			tlp_name(j->how->max));
		return err_hint(e, "picket corpus show tells the levels");
	}
	return carry_add(&j->carry, j->store, j->head.manifest.name, &j->contents, e);
}

static bool reads(struct job *j, int fd, struct err *e)
{
	struct head *h = calloc(1, sizeof *h);
	FILE *live = NULL;
	bool ok = h || err_set(e, "NO-MEMORY", "out of memory");

	if (ok && j->how->from_seq) {
		ok = head_read(fd, store_roots(j->store), store_root_count(j->store), h, e);
		if (ok)
			head_free(h);
	} else if (ok) {
		live = tmpfile();
		ok = (live || err_errno(e, "FILE-WRITE", "a temporary file")) &&
		     transport_expand(fd, j->checked, store_roots(j->store),
				      store_root_count(j->store), fileno(live), e);
	}
	if (live)
		fclose(live);
	free(h);
	return ok;
}

/* What leaves is opened again as an importer would; a zstd that makes other bytes than those that
 * were signed shows here. */
static bool place(struct job *j, const char *out, struct err *e)
{
	if (file_is_stream(AT_FDCWD, out))
		return err_set(e, "FILE-KIND", "%s: a pack goes to a file", out);
	snprintf(j->temp, sizeof j->temp, "%.4000s.new", out);
	snprintf(j->checked, sizeof j->checked, "%.4000s.unchecked", out);
	unlink(j->temp); /* of a killed run */
	if (!container_place(j->checked, j->temp, &j->contents, e))
		return false;
	int fd = open(j->checked, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	bool ok = (fd >= 0 || err_errno(e, "FILE-OPEN", "%s", j->checked)) && reads(j, fd, e);
	if (fd >= 0)
		close(fd);
	if (ok && rename(j->checked, out) < 0)
		ok = err_errno(e, "FILE-WRITE", "%s", out);
	if (!ok)
		unlink(j->checked);
	return ok;
}

static bool open_from(const struct store *s, const char *from, int *fd, struct head *h, struct err *e)
{
	*fd = open(from, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	return (*fd >= 0 || err_errno(e, "FILE-OPEN", "%s", from)) &&
	       (head_read(*fd, store_roots(s), store_root_count(s), h, e) || err_in(e, "%s", from));
}

static bool has_delta(const struct head *h, uint64_t seq)
{
	char name[101];

	layout_delta_name(name, seq);
	return ustar_find(&h->container, name) != NULL;
}

bool ship_pack(const struct store *s, const char *from, const struct ship *how, const char *out,
	       struct err *e)
{
	struct job *j = calloc(1, sizeof *j);

	if (!j)
		return err_set(e, "NO-MEMORY", "out of memory");
	*j = (struct job){.store = s, .how = how, .fd = -1, .zst = tmpfile()};
	bool ok = (j->zst || err_errno(e, "FILE-WRITE", "a temporary file")) &&
		  open_from(s, from, &j->fd, &j->head, e);
	if (ok && how->from_seq && !has_delta(&j->head, how->from_seq)) {
		err_set(e, "SHIP-DELTA", "%s: has no delta from sequence %ju", from,
			(uintmax_t)how->from_seq);
		ok = err_hint(e, "picket pack build --prev OLD makes one, before the pack is signed");
	}
	ok = ok && gather(j, e) && place(j, out, e);
	if (j->zst)
		fclose(j->zst);
	if (j->fd >= 0)
		close(j->fd);
	head_free(&j->head);
	carry_free(&j->carry);
	free(j);
	return ok;
}

bool ship_has_delta(const struct store *s, const char *from, uint64_t seq)
{
	struct head *h = calloc(1, sizeof *h);
	int fd = -1;
	bool ok = h && open_from(s, from, &fd, h, NULL);
	bool yes = ok && has_delta(h, seq) && complete(h, TLP_RED);

	if (ok)
		head_free(h);
	if (fd >= 0)
		close(fd);
	free(h);
	return yes;
}
