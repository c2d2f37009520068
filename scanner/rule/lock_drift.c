/* L2-LOCK-001: a lockfile that the manifest, or what lies on disk, contradicts. */
#include "scanner/rule/hook.h"
#include "scanner/rule/lock.h"
#include "scanner/rule/overrides.h"
#include "scanner/rule/report.h"
#include "scanner/spec.h"
#include "version/semver.h"

#include <string.h>

/* The entry that a dependency of this manifest is locked to, or DEP_NONE. */
static uint32_t locked_for(const struct project *p, uint32_t own, const struct dependency *d,
			   bool *edge)
{
	const struct package *q = &p->packages[own];

	*edge = false;
	for (uint32_t i = 0; i < q->edge_count; i++) {
		const struct edge *e = &p->edges[q->edge_first + i];
		if (!text_eq(e->name, d->name))
			continue;
		*edge = true;
		if (e->to < p->package_count && (p->packages[e->to].flags & PACKAGE_LOCKED))
			return e->to;
	}
	return DEP_NONE;
}

/* 1: satisfied; 0: not; -1: cannot be said. */
static int satisfied(struct arena *a, const struct package *q, struct text spec)
{
	struct spec s = spec_parse(spec);
	struct range *r;
	struct semver v;

	if (s.source != SOURCE_REGISTRY || s.catalog || q->source != SOURCE_REGISTRY)
		return -1;
	if (!semver_parse(q->version, SEMVER_LOOSE, &v) ||
	    !range_parse(a, s.range, SEMVER_LOOSE | SEMVER_PRERELEASE, &r, NULL))
		return -1;
	return range_has(r, &v);
}

static bool check_dependency(struct rule_context *ctx, const struct map *overrides, uint32_t own,
			     const struct manifest_view *m, const struct dependency *d)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);
	bool edge;
	uint32_t to = locked_for(p, own, d, &edge);

	if ((d->kind != DEP_PROD && d->kind != DEP_DEV && d->kind != DEP_OPTIONAL) ||
	    map_get(overrides, d->name))
		return true;
	if (to == DEP_NONE || satisfied(ctx->scratch, &p->packages[to], d->spec) != 0)
		return true;
	const struct package *q = &p->packages[to];
	struct finding *f = rule_report(ctx, &rule_lock, SEVERITY_MEDIUM, CONFIDENCE_HIGH, to);
	if (!f)
		return false;
	f->message = arena_printf(a,
				  "package.json asks for " TEXT_FMT " " TEXT_FMT
				  ", but the lockfile holds " TEXT_FMT ".",
				  TEXT_ARG(d->name), TEXT_ARG(d->spec), TEXT_ARG(q->version));
	f->evidence = arena_printf(a, TEXT_FMT ":%u against " TEXT_FMT,
				   TEXT_ARG(text_head(p->documents[m->document].path, 200)),
				   d->line, TEXT_ARG(text_head(q->key, 200)));
	f->remediation = T("Run the package manager's install and commit the lockfile it writes.");
	return true;
}

static bool manifests(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct map *overrides = overrides_of(ctx->scratch, p);

	if (!overrides)
		return false;
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if (!rule_own(q) || q->manifest >= p->manifest_count)
			continue;
		const struct manifest_view *m = &p->manifests[q->manifest];
		for (uint32_t j = 0; j < m->dependency_count; j++)
			if (!check_dependency(ctx, overrides, i, m, &m->dependencies[j]))
				return false;
	}
	return true;
}

static bool other_version(struct rule_context *ctx, uint32_t i, const struct package *disk)
{
	const struct package *q = &ctx->project->packages[i];
	struct arena *a = finding_arena(ctx->findings);
	bool name = !text_eq(disk->name, q->name);

	return lock_report(
	    ctx, name ? SEVERITY_HIGH : SEVERITY_MEDIUM, i,
	    arena_printf(a, "The lockfile says " TEXT_FMT ", but node_modules holds " TEXT_FMT ".",
			 TEXT_ARG(rule_label(a, q->name, q->version)),
			 TEXT_ARG(rule_label(a, disk->name, disk->version))),
	    disk->folder);
}

/* Manifest confusion: the registry's metadata (and so the lockfile) knows no install script, the
 * package.json in the tarball has one. */
static bool hidden_script(struct rule_context *ctx, uint32_t i, const struct package *disk)
{
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[i];
	struct arena *a = finding_arena(ctx->findings);
	struct hook_command out[HOOK_COMMANDS_MAX];

	if (!(q->flags & PACKAGE_NO_SCRIPT) || disk->manifest >= p->manifest_count ||
	    !hook_commands(&p->manifests[disk->manifest], false, false, out))
		return true;
	return lock_report(ctx, SEVERITY_HIGH, i,
			   arena_printf(a,
					"The lockfile knows no install script of " TEXT_FMT
					", but the package on disk has one.",
					TEXT_ARG(rule_label(a, q->name, q->version))),
			   arena_printf(a, TEXT_FMT ": " TEXT_FMT, TEXT_ARG(out[0].name),
					TEXT_ARG(text_head(out[0].command, 400))));
}

static bool disk(struct rule_context *ctx)
{
	const struct project *p = ctx->project;

	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		const struct package *twin = rule_twin(p, i);
		if (!lock_entry(p, i) || !twin || !(twin->flags & PACKAGE_INSTALLED) ||
		    !twin->version.n || !q->version.n || q->source != SOURCE_REGISTRY)
			continue;
		bool same = text_eq(q->version, twin->version) && text_eq(q->name, twin->name);
		if (!(same ? hidden_script(ctx, i, twin) : other_version(ctx, i, twin)))
			return false;
	}
	return true;
}

bool lock_drift(struct rule_context *ctx)
{
	return manifests(ctx) && disk(ctx);
}
