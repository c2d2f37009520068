#include "scanner/rule/overrides.h"

#include "scanner/spec.h"

struct text overrides_target(struct text key)
{
	struct cut c = text_cut_last(key, '>');
	struct text last = c.found && c.tail.n ? c.tail : key;

	last = spec_cut(last).head;
	struct cut slash = text_cut_last(last, '/');
	if (!slash.found)
		return last;
	struct cut scope = text_cut_last(slash.head, '/');
	struct text before = scope.found ? scope.tail : slash.head;
	if (text_starts(before, T("@"))) /* "@s/b", also at the end of a path */
		return text_n(before.p, before.n + 1 + slash.tail.n);
	return slash.tail;
}

struct map *overrides_of(struct arena *a, const struct project *p)
{
	struct map *names = map_new(a);
	bool fresh;

	if (!names)
		return NULL;
	for (uint32_t m = 0; m < p->manifest_count; m++)
		for (uint32_t i = 0; i < p->manifests[m].override_count; i++)
			if (!map_put(names, overrides_target(p->manifests[m].overrides[i].key),
				     &fresh))
				return NULL;
	for (uint32_t i = 0; i < p->setting_count; i++) {
		struct text key = p->settings[i].key;
		if (!text_skip(&key, T("overrides.")) && !text_skip(&key, T("overrides>")))
			continue;
		if (!map_put(names, overrides_target(key), &fresh))
			return NULL;
	}
	return names;
}
