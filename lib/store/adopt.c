/* After a lost state: what stands in packs/ and verifies is in use again, the newest of each name. */
#include "store/inside.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FOUND_MAX (STATE_PACKS_MAX * STORE_GENERATIONS)

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

size_t store_adopt(const struct store *s, int packs, uint64_t clock, struct state *out)
{
	struct found *all = calloc(FOUND_MAX, sizeof *all);
	int fd = openat(packs, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *d = all && fd >= 0 ? fdopendir(fd) : NULL;
	const struct dirent *entry;
	size_t count = 0, taken = 0;

	while (d && count < FOUND_MAX && (entry = readdir(d)))
		count += look(s, packs, entry->d_name, &all[count]);
	if (count)
		qsort(all, count, sizeof *all, by_name_and_version);
	for (size_t i = 0; i < count; i++) {
		/* Of two with one sequence the second is refused here as it is at an import. */
		if (!state_accepts(out, all[i].name, &all[i].version, NULL) ||
		    !state_put(out, all[i].name, &all[i].version, NULL))
			continue;
		out->floor = age_floor(out->floor, all[i].created, clock);
		taken++;
	}
	if (d)
		closedir(d);
	else if (fd >= 0)
		close(fd);
	free(all);
	return taken;
}
