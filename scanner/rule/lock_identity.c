/* L2-LOCK-001: an entry whose address names another package or version than its key. */
#include "base/buf.h"
#include "base/map.h"
#include "scanner/rule/address.h"
#include "scanner/rule/lock.h"
#include "scanner/rule/overrides.h"
#include "scanner/rule/report.h"
#include "scanner/spec.h"

#include <string.h>

/* "%2f" and "%2F" stand for '/', "%40" for '@'. */
static struct text decode(struct arena *a, struct text t)
{
	struct buf b = BUF(1024);

	if (!text_has(t, T("%")))
		return t;
	for (size_t i = 0; i < t.n; i++) {
		struct text rest = text_tail(t, i);
		if (text_starts(rest, T("%2f")) || text_starts(rest, T("%2F")))
			i += 2 * buf_char(&b, '/');
		else if (text_starts(rest, T("%40")))
			i += 2 * buf_char(&b, '@');
		else
			buf_char(&b, t.p[i]);
	}
	struct text out = arena_text(a, buf_view(&b));
	buf_free(&b);
	return out;
}

static bool same_version(struct text a, struct text b)
{
	text_skip(&a, T("v"));
	text_skip(&b, T("v"));
	return text_eq(text_cut(a, '+').head, text_cut(b, '+').head);
}

static struct text name_in(struct rule_context *ctx, struct text resolved, struct spec *s)
{
	*s = spec_resolved(resolved);
	if (s->source != SOURCE_REGISTRY || !s->name.n || !address_remote(resolved))
		return T("");
	return decode(ctx->scratch, s->name);
}

/* Hosts whose addresses show scopes: there an address without one is that of another package. */
static struct map *with_scopes(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct map *hosts = map_new(ctx->scratch);
	struct text last = {"", 0};
	struct spec s;
	bool fresh;

	for (uint32_t i = 0; hosts && i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if (!text_starts(q->name, T("@")) || !lock_entry(p, i))
			continue;
		struct text host = address_host(q->resolved);
		if (text_eq(host, last) || !text_eq(name_in(ctx, q->resolved, &s), q->name))
			continue;
		last = host;
		if (!map_put(hosts, host, &fresh))
			return NULL;
	}
	return hosts;
}

/* The path of a registry's tarball ends in NAME/-/BASE-VERSION.tgz. A file that does not begin with
 * the base name is a registry with names of its own: nothing to compare. */
static bool address_at_odds(struct rule_context *ctx, const struct map *scopes, uint32_t i)
{
	const struct package *q = &ctx->project->packages[i];
	struct arena *a = finding_arena(ctx->findings);
	struct spec s;
	struct text name = name_in(ctx, q->resolved, &s);

	if (!name.n)
		return true;
	if (!text_eq_nocase(name, q->name)) {
		/* a registry that leaves the scope out of its addresses */
		if (text_eq_nocase(name, spec_base_name(q->name)) && !map_get(scopes, address_host(q->resolved)))
			return true;
		return lock_report(ctx, SEVERITY_CRITICAL, i,
				   arena_printf(a,
						"The entry of " TEXT_FMT
						" fetches another package, " TEXT_FMT ".",
						TEXT_ARG(q->name), TEXT_ARG(name)),
				   arena_printf(a, "resolved " TEXT_FMT, TEXT_ARG(q->resolved)));
	}
	bool numbered = s.range.n && strchr("0123456789v", *s.range.p);
	if (!numbered || !q->version.n || same_version(s.range, q->version))
		return true;
	return lock_report(
		ctx, SEVERITY_HIGH, i,
		arena_printf(a, "The entry of " TEXT_FMT " fetches another version, " TEXT_FMT ".",
			     TEXT_ARG(rule_label(a, q->name, q->version)), TEXT_ARG(s.range)),
		arena_printf(a, "resolved " TEXT_FMT, TEXT_ARG(q->resolved)));
}

/* The lockfile says that `debug` is really another package, and nobody asked for an alias. */
static bool renamed(struct rule_context *ctx, const struct overrides *overrides, const struct edge *e)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);

	if (e->to >= p->package_count || !lock_entry(p, e->to) || e->kind == DEP_PEER)
		return true;
	const struct package *q = &p->packages[e->to];
	if (!q->alias.n || q->source != SOURCE_REGISTRY || !text_eq(e->name, q->alias))
		return true;
	struct spec s = spec_parse(e->spec);
	if (s.source != SOURCE_REGISTRY || s.alias || s.catalog ||
	    overrides_any(overrides, e->from, e->name, e->spec))
		return true;
	return lock_report(
		ctx, SEVERITY_CRITICAL, e->to,
		arena_printf(a,
			     TEXT_FMT " is asked for, but the lockfile installs " TEXT_FMT
				      " in its place.",
			     TEXT_ARG(e->name), TEXT_ARG(q->name)),
		arena_printf(a, "asked for as \"" TEXT_FMT "\", locked as " TEXT_FMT,
			     TEXT_ARG(e->spec), TEXT_ARG(rule_label(a, q->name, q->version))));
}

bool lock_identity(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct overrides overrides;
	struct map *scopes = with_scopes(ctx);

	if (!scopes || !overrides_of(ctx->scratch, p, &overrides))
		return false;
	for (uint32_t i = 0; i < p->package_count; i++)
		if (lock_entry(p, i) && !rule_told_by_twin(p, i) &&
		    p->packages[i].source == SOURCE_REGISTRY && !address_at_odds(ctx, scopes, i))
			return false;
	for (uint32_t e = 0; e < p->edge_count; e++)
		if (!renamed(ctx, &overrides, &p->edges[e]))
			return false;
	return true;
}
