#include "scanner/owner.h"

#include "base/map.h"

static bool is_better(const struct project *p, uint32_t a, uint32_t b)
{
	bool has_a = p->packages[a].flags & PACKAGE_INSTALLED;
	bool has_b = p->packages[b].flags & PACKAGE_INSTALLED;

	return has_a != has_b ? has_a : a < b;
}

static struct map *folders(const struct project *p, struct arena *scratch)
{
	struct map *m = map_new(scratch);
	bool fresh;

	for (uint32_t i = 0; m && i < p->package_count; i++) {
		const struct package *g = &p->packages[i];
		if (g->folder.n == 0 || g->flags & PACKAGE_ROOT)
			continue;
		uint32_t *at = map_put(m, g->folder, &fresh);
		if (!at)
			return NULL;
		if (fresh || is_better(p, i, *at))
			*at = i;
	}
	return m;
}

static uint32_t owner_of(const struct map *m, struct text folder)
{
	while (folder.n) {
		const uint32_t *at = map_get(m, folder);
		if (at)
			return *at;
		size_t slash = text_find_last(folder, '/');
		folder = text_head(folder, slash == folder.n ? 0 : slash);
	}
	return DEP_NONE;
}

bool owner_assign(const struct project *p, struct content *content, struct arena *scratch)
{
	struct map *m = folders(p, scratch);
	struct text last = T("");
	uint32_t owner = DEP_NONE;

	if (!m)
		return false;
	/* Files are sorted, so those of one folder mostly stand together. */
	for (uint32_t i = 0; i < content->file_count; i++) {
		struct text path = content->files[i].path;
		size_t slash = text_find_last(path, '/');
		struct text folder = text_head(path, slash == path.n ? 0 : slash);
		if (!text_eq(folder, last) || i == 0) {
			owner = owner_of(m, folder);
			last = folder;
		}
		content->files[i].package = owner;
	}
	return true;
}
