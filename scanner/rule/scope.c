#include "scanner/rule/scope.h"

#include "base/map.h"
#include "scanner/rule/address.h"

struct pins {
	const struct project *project;
	struct map *settings; /* by the scope without its @ */
};

struct text scope_of(struct text name)
{
	return text_starts(name, T("@")) ? text_cut(name, '/').head : T("");
}

/* The scope that a setting is about, without its @; "" when it is about something else. */
static struct text pinned(struct text key)
{
	if (text_skip(&key, T("@")))
		return text_ends(key, T(":registry")) ? text_head(key, key.n - T(":registry").n) : T("");
	if (!text_skip(&key, T("npmScopes.")) && !text_skip(&key, T("npmScopes>")))
		return T("");
	bool server = text_ends(key, T(".npmRegistryServer")) || text_ends(key, T(">npmRegistryServer"));
	return server ? text_head(key, key.n - T(".npmRegistryServer").n) : T("");
}

struct pins *pins_of(struct arena *a, const struct project *p)
{
	struct pins *pins = ARENA_NEW(a, struct pins);

	if (!pins)
		return NULL;
	*pins = (struct pins){p, map_new(a)};
	for (uint32_t i = 0; pins->settings && i < p->setting_count; i++) {
		struct text scope = pinned(p->settings[i].key);
		bool fresh;
		uint32_t *at = scope.n ? map_put(pins->settings, scope, &fresh) : NULL;
		if (scope.n && !at)
			return NULL;
		if (at && (fresh || p->settings[*at].document == p->settings[i].document)) /* of one file the last counts */
			*at = i;
	}
	return pins->settings ? pins : NULL;
}

struct text pins_host(const struct pins *pins, struct text scope)
{
	const uint32_t *at = text_skip(&scope, T("@")) ? map_get(pins->settings, scope) : NULL;

	return at ? address_host(pins->project->settings[*at].value) : T("");
}
