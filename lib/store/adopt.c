/* After a lost state: what stands in packs/ and verifies is in use again, the newest of each name. */
#include "store/inside.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct found {
	char name[PACK_NAME_MAX + 1];
	struct state_version version;
	uint64_t created;
};

/* Whole and signed by whom its folder's state may have named: every byte is checked. */
static bool look(const struct store *s, int packs, const char *folder, struct found *out)
{
	char file[DIGEST_HEX + 32];
	struct pack *p = NULL;
	struct digest id;

	if (!digest_parse(text_of(folder), &id))
		return false;
	snprintf(file, sizeof file, "%.64s/pack.iocpack", folder);
	int fd = openat(packs, file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);
	if (fd < 0 || !pack_open(fd, folder, store_roots(s), s->root_count, &p, NULL))
		return false;
	const struct manifest *m = pack_manifest(p);
	struct digest got = pack_id(p);
	bool ok = digest_eq(&got, &id) && pack_check(p, NULL);
	if (ok) {
		memcpy(out->name, m->name, sizeof out->name);
		out->version = (struct state_version){m->epoch, m->seq, got};
		out->created = m->created;
	}
	pack_close(p);
	return ok;
}

static int by_name_and_version(const void *pa, const void *pb)
{
	const struct found *a = pa, *b = pb;
	int order = strcmp(a->name, b->name);

	if (!order)
		order = state_order(&a->version, &b->version);
	return order ? order : memcmp(a->version.id.b, b->version.id.b, sizeof a->version.id.b);
}

struct finds {
	struct found *all;
	size_t count, room;
};

static bool list(const struct store *s, int packs, DIR *d, struct finds *f, struct err *e)
{
	const struct dirent *entry;

	while (errno = 0, entry = readdir(d)) {
		if (f->count == f->room) {
			size_t room = f->room ? 2 * f->room : 64;
			struct found *more = reallocarray(f->all, room, sizeof *more);
			if (!more)
				return err_set(e, "NO-MEMORY", "out of memory");
			f->all = more;
			f->room = room;
		}
		f->count += look(s, packs, entry->d_name, &f->all[f->count]);
	}
	return !errno || err_errno(e, "STATE-UNREADABLE", "%s/packs", store_dir(s));
}

/* Left out, a pack would be cleared away, and a rollback of it not be seen. */
static bool too_many(const struct store *s, const char *name, struct err *e)
{
	err_in(e, "%s/packs: %s", store_dir(s), name);
	return err_hint(e, "move folders of packs that are not needed out of it, and import again with --new-state");
}

static bool take(const struct store *s, const struct finds *f, uint64_t clock, struct state *out, size_t *taken,
		 struct err *e)
{
	for (size_t i = 0; i < f->count; i++) {
		const struct found *one = &f->all[i];
		/* Of two with one sequence the second is refused here as it is at an import. */
		if (!state_accepts(out, one->name, &one->version, NULL))
			continue;
		if (!state_put(out, one->name, &one->version, e))
			return too_many(s, one->name, e);
		out->floor = age_floor(out->floor, one->created, clock);
		++*taken;
	}
	return true;
}

bool store_adopt(const struct store *s, int packs, uint64_t clock, struct state *out, size_t *taken, struct err *e)
{
	struct finds f = {0};
	int fd = openat(packs, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *d = fd >= 0 ? fdopendir(fd) : NULL;
	bool ok = d || err_errno(e, "STATE-UNREADABLE", "%s/packs", store_dir(s));

	*taken = 0;
	ok = ok && list(s, packs, d, &f, e);
	if (ok && f.count)
		qsort(f.all, f.count, sizeof *f.all, by_name_and_version);
	ok = ok && take(s, &f, clock, out, taken, e);
	if (d)
		closedir(d);
	else if (fd >= 0)
		close(fd);
	free(f.all);
	return ok;
}
