/* L2-LOCK-001: where entries come from. No host is known beforehand (but address_one_registry): those of the project's
 * settings and of the site's policy are trusted, and the one most entries of the lockfile use. */
#include "base/map.h"
#include "scanner/content/kind.h"
#include "scanner/policy.h"
#include "scanner/rule/address.h"
#include "scanner/rule/lock.h"
#include "scanner/rule/report.h"
#include "scanner/rule/scope.h"
#include "scanner/spec.h"

#include <stdlib.h>
#include <string.h>

/* A second host is established, not foreign, from this share of the entries and this many. */
#define ESTABLISHED_SHARE 20 /* one in */
#define ESTABLISHED_COUNT 10

struct host {
	struct text name;
	uint32_t entries;
	uint32_t scoped; /* entries of scopes that settings send here */
	uint32_t first;	 /* package */
	bool trusted;	/* by settings or policy, or another name of the main one */
	bool own_scope; /* serves only scopes that the main host does not */
};

struct hosts {
	struct rule_context *ctx;
	struct map *index;
	struct host *all;
	uint32_t *of; /* package -> host */
	uint32_t count, total, main;
};

static bool fetched(const struct project *p, uint32_t i)
{
	const struct package *q = &p->packages[i];

	return lock_entry(p, i) && !(q->flags & PACKAGE_ECHO) &&
	       (q->source == SOURCE_REGISTRY || q->source == SOURCE_TARBALL ||
		q->source == SOURCE_PATCH) &&
	       address_remote(q->resolved);
}

/* Which entries a manifest or another entry asks for by this very address: SIDELOAD-001 speaks of
 * those. */
static bool *asked_by_address(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	bool *asked = ARENA_ARRAY(ctx->scratch, bool, p->package_count + 1);
	struct map *addresses = map_new(ctx->scratch);
	bool fresh;

	if (!asked || !addresses)
		return NULL;
	for (uint32_t e = 0; e < p->edge_count; e++)
		if (p->edges[e].to < p->package_count && text_has(p->edges[e].spec, T("://")))
			asked[p->edges[e].to] = true;
	for (uint32_t m = 0; m < p->manifest_count; m++)
		for (uint32_t d = 0; d < p->manifests[m].dependency_count; d++) {
			struct text spec = p->manifests[m].dependencies[d].spec;
			if (text_has(spec, T("://")) &&
			    !map_put(addresses, text_cut(spec, '#').head, &fresh))
				return NULL;
		}
	for (uint32_t i = 0; i < p->package_count; i++) /* yarn's keys hold what was asked for */
		if (map_get(addresses, text_cut(p->packages[i].resolved, '#').head) ||
		    (lock_is(p, p->packages[i].document, "yarn-lock") &&
		     text_has(p->packages[i].key, T("://"))))
			asked[i] = true;
	return asked;
}

static bool in_policy(const struct policy *policy, struct text host)
{
	for (size_t i = 0; policy && i < policy->host_count; i++)
		if (text_eq_nocase(policy->hosts[i], host))
			return true;
	return false;
}

static bool looks_like_registry(struct text host)
{
	return text_starts(host, T("registry.")) || text_starts(host, T("npm."));
}

/* Hosts know no case (RFC 3986, 3.2.2). */
static struct text lower(struct arena *a, struct text host)
{
	size_t i = 0;

	while (i < host.n && (host.p[i] < 'A' || host.p[i] > 'Z'))
		i++;
	if (i == host.n)
		return host;
	char *p = arena_alloc(a, host.n);
	for (i = 0; p && i < host.n; i++)
		p[i] = host.p[i] >= 'A' && host.p[i] <= 'Z' ? (char)(host.p[i] + 32) : host.p[i];
	return (struct text){p, p ? host.n : 0};
}

static bool collect(struct hosts *h)
{
	const struct project *p = h->ctx->project;

	h->index = map_new(h->ctx->scratch);
	h->all = ARENA_ARRAY(h->ctx->scratch, struct host, p->package_count + 1);
	h->of = ARENA_ARRAY(h->ctx->scratch, uint32_t, p->package_count + 1);
	if (!h->index || !h->all || !h->of)
		return false;
	uint32_t last = 0; /* the next entry mostly has the same host */
	for (uint32_t i = 0; i < p->package_count; i++) {
		bool fresh;
		if (!fetched(p, i))
			continue;
		struct text name = lower(h->ctx->scratch, address_host(p->packages[i].resolved));
		h->total++;
		if (h->count && text_eq(h->all[last].name, name)) {
			h->all[last].entries++;
			h->of[i] = last;
			continue;
		}
		uint32_t *at = map_put(h->index, name, &fresh);
		if (!at)
			return false;
		if (fresh) {
			*at = h->count;
			h->all[h->count++] = (struct host){.name = name, .first = i};
		}
		last = *at;
		h->all[last].entries++;
		h->of[i] = last;
	}
	return true;
}

/* The registries of the project's settings. */
static void trust_settings(struct hosts *h)
{
	const struct project *p = h->ctx->project;

	for (uint32_t i = 0; i < p->setting_count; i++) {
		struct text key = p->settings[i].key;
		bool names = text_eq(key, T("registry")) || text_ends(key, T(":registry")) ||
			     text_ends(key, T("npmRegistryServer")) ||
			     text_has(key, T("registries"));
		const uint32_t *at = names ? map_get(h->index, lower(h->ctx->scratch, address_host(p->settings[i].value))) : NULL;
		if (at)
			h->all[*at].trusted = true;
	}
}

static bool count_scoped(struct hosts *h)
{
	const struct project *p = h->ctx->project;
	const struct pins *pins = pins_of(h->ctx->scratch, p);

	for (uint32_t i = 0; pins && h->count > 1 && i < p->package_count; i++) {
		struct text scope = scope_of(p->packages[i].name);
		if (scope.n && fetched(p, i) && text_eq_nocase(pins_host(pins, scope), h->all[h->of[i]].name))
			h->all[h->of[i]].scoped++;
	}
	return pins;
}

/* Most entries, but for those of scopes that have a registry of their own; of equals one that calls itself a registry, then by name. */
static void choose_main(struct hosts *h)
{
	for (uint32_t i = 1; i < h->count; i++) {
		const struct host *a = &h->all[i], *b = &h->all[h->main];
		bool ra = looks_like_registry(a->name), rb = looks_like_registry(b->name);
		uint32_t na = a->entries - a->scoped, nb = b->entries - b->scoped;
		if (na > nb ||
		    (na == nb &&
		     (ra > rb || (ra == rb && text_cmp(a->name, b->name) < 0))))
			h->main = i;
	}
}

/* A private scope has its own registry, and nothing of it comes from elsewhere. */
static bool mark_scopes(struct hosts *h)
{
	const struct project *p = h->ctx->project;
	struct map *elsewhere = map_new(h->ctx->scratch);
	bool fresh;

	if (!elsewhere)
		return false;
	if (h->count == 1)
		return true;
	for (uint32_t i = 0; i < h->count; i++)
		h->all[i].own_scope = true;
	for (uint32_t i = 0; i < p->package_count; i++) {
		struct text scope = scope_of(p->packages[i].name);
		if (fetched(p, i) && h->of[i] == h->main && scope.n &&
		    !map_put(elsewhere, scope, &fresh))
			return false;
	}
	for (uint32_t i = 0; i < p->package_count; i++) {
		struct text scope = scope_of(p->packages[i].name);
		if (fetched(p, i) && (!scope.n || map_get(elsewhere, scope)))
			h->all[h->of[i]].own_scope = false;
	}
	return true;
}

static bool established(const struct hosts *h, const struct host *host)
{
	return host->entries >= ESTABLISHED_COUNT &&
	       host->entries >= h->total / ESTABLISHED_SHARE && !address_is_ip(host->name);
}

static enum severity weigh(const struct hosts *h, const struct host *host, const struct package *q)
{
	bool plain = address_is_plain(q->resolved);

	if (address_is_ip(host->name) && !q->integrity.n)
		return SEVERITY_CRITICAL;
	if (plain || address_is_ip(host->name))
		return SEVERITY_HIGH;
	if (established(h, host))
		return SEVERITY_LOW;
	return host->own_scope ? SEVERITY_MEDIUM : SEVERITY_HIGH;
}

static bool report_foreign(struct hosts *h, uint32_t i, const struct host *host)
{
	struct rule_context *ctx = h->ctx;
	const struct package *q = &ctx->project->packages[i];
	struct arena *a = finding_arena(ctx->findings);
	const struct host *main = &h->all[h->main];

	return lock_report(
		ctx, weigh(h, host, q), i,
		arena_printf(a,
			     TEXT_FMT " is fetched from " TEXT_FMT ", while %u of %u entries come "
				      "from " TEXT_FMT ".",
			     TEXT_ARG(q->name), TEXT_ARG(text_head(host->name, 128)), main->entries,
			     h->total, TEXT_ARG(text_head(main->name, 128))),
		arena_printf(a, "resolved " TEXT_FMT, TEXT_ARG(q->resolved)));
}

static bool report_plain(struct hosts *h, uint32_t i)
{
	struct rule_context *ctx = h->ctx;
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[i];
	struct arena *a = finding_arena(ctx->findings);
	/* of a benchmark or an example, and what comes is compared with a sum: npm of 2018 wrote such addresses by itself */
	bool aside = q->integrity.n && q->document < p->document_count && kind_is_aside(p->documents[q->document].path);

	return lock_report(
		ctx, aside ? SEVERITY_MEDIUM : q->integrity.n ? SEVERITY_HIGH : SEVERITY_CRITICAL, i,
		arena_printf(a,
			     TEXT_FMT " is fetched over http, which anybody on the way can change.",
			     TEXT_ARG(q->name)),
		arena_printf(a, "resolved " TEXT_FMT, TEXT_ARG(q->resolved)));
}

bool lock_hosts(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct hosts h = {.ctx = ctx};

	if (!collect(&h))
		return false;
	if (!h.count)
		return true;
	if (!count_scoped(&h))
		return false;
	choose_main(&h);
	trust_settings(&h);
	for (uint32_t i = 0; i < h.count; i++)
		h.all[i].trusted = h.all[i].trusted || in_policy(ctx->policy, h.all[i].name) ||
				   (i != h.main && address_alike(h.all[i].name, h.all[h.main].name, address_one_registry));
	bool *asked = asked_by_address(ctx);
	if (!asked || !mark_scopes(&h))
		return false;
	for (uint32_t i = 0; i < p->package_count; i++) {
		if (!fetched(p, i))
			continue;
		uint32_t at = h.of[i];
		const struct host *host = &h.all[at];
		bool plain = address_is_plain(p->packages[i].resolved);
		bool foreign = at != h.main && !host->trusted && h.total > 1;
		if (foreign && established(&h, host) && host->first != i && !plain)
			continue; /* told once */
		if ((!plain && !foreign) || asked[i])
			continue;
		if (!(plain ? report_plain(&h, i) : report_foreign(&h, i, host)))
			return false;
	}
	return true;
}
