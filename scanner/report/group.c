#include "scanner/report/group.h"

#include "base/map.h"

bool group_findings(const struct report *r, struct arena *a, struct groups *out)
{
	struct map *last = map_new(a);
	bool fresh;

	out->first = ARENA_ARRAY(a, bool, r->finding_count + 1);
	out->next = ARENA_ARRAY(a, size_t, r->finding_count + 1);
	if (!last || !out->first || !out->next)
		return false;
	for (size_t i = 0; i < r->finding_count; i++) {
		const struct finding *f = r->findings[i];
		uint32_t *at = map_put(last,
				       arena_printf(a, TEXT_FMT " " TEXT_FMT, TEXT_ARG(f->package.purl),
						    TEXT_ARG(f->package.name)),
				       &fresh);
		if (!at)
			return false;
		out->first[i] = fresh;
		if (!fresh)
			out->next[*at] = i;
		out->next[i] = r->finding_count;
		*at = (uint32_t)i;
	}
	return !arena_failed(a);
}
