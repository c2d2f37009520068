/* L2-LOCK-001: a lockfile that the manifest, or what lies on disk, contradicts. */
#include "base/map.h"
#include "scanner/rule/hook.h"
#include "scanner/rule/lock.h"
#include "scanner/rule/overrides.h"
#include "scanner/rule/report.h"
#include "scanner/spec.h"
#include "version/semver.h"

#include <string.h>

/* What became of a dependency of a manifest in the lockfile that rules there. */
struct answer {
	uint32_t locked; /* entry, or DEP_NONE */
	bool asked;	 /* the lockfile knows that it is asked for */
	bool found;	 /* something answers, a member of the workspace perhaps */
};

/* The edges of a package by their names: of each name the first, and of each edge the next one of its name; both count from 1. */
struct asked {
	struct map *first;
	uint32_t *next;
};

static bool asked_of(struct arena *a, const struct project *p, const struct package *q, struct asked *out)
{
	*out = (struct asked){map_new(a), ARENA_ARRAY(a, uint32_t, (size_t)q->edge_count + 1)};
	for (uint32_t i = q->edge_count; out->first && out->next && i > 0; i--) {
		bool fresh;
		uint32_t *at = map_put(out->first, p->edges[q->edge_first + i - 1].name, &fresh);
		if (!at)
			return false;
		out->next[i] = fresh ? 0 : *at;
		*at = i;
	}
	return out->first && out->next;
}

static struct answer answer_to(const struct project *p, const struct asked *asked, uint32_t own, const struct dependency *d)
{
	const struct package *q = &p->packages[own];
	const uint32_t *first = map_get(asked->first, d->name);
	struct answer out = {.locked = DEP_NONE};

	for (uint32_t i = first ? *first : 0; i && out.locked == DEP_NONE; i = asked->next[i]) {
		const struct edge *e = &p->edges[q->edge_first + i - 1];
		out.asked = true;
		if (e->to >= p->package_count)
			continue;
		out.found = true;
		if (p->packages[e->to].flags & PACKAGE_LOCKED)
			out.locked = e->to;
	}
	return out;
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

/* "$name": what the root itself asks for under that name (npm, pnpm). */
static struct text value_of(const struct project *p, const struct override *o)
{
	struct text name = o->value;
	const struct manifest_view *m = &p->manifests[p->packages[o->root].manifest];

	if (!text_skip(&name, T("$")))
		return o->value;
	for (uint32_t i = 0; i < m->dependency_count; i++)
		if (m->dependencies[i].kind != DEP_PEER && text_eq(m->dependencies[i].name, name))
			return m->dependencies[i].spec;
	return T("catalog:"); /* nobody can say */
}

/* Does the package manager that wrote the lockfile read that section at all? */
static bool in_force(const struct project *p, const struct override *o, uint32_t document)
{
	static const struct {
		const char *input;
		enum override_section section;
	} reads[] = {
		{"package-lock", OVERRIDE_NPM}, {"bun-lock", OVERRIDE_NPM},
		{"yarn-lock", OVERRIDE_RESOLUTION}, {"pnpm-lock", OVERRIDE_PNPM},
	};

	for (size_t i = 0; i < sizeof reads / sizeof *reads; i++)
		if (o->section == reads[i].section && lock_is(p, document, reads[i].input))
			return true;
	return false;
}

/* Whether the entry holds what is asked for, or what overrides put in its place. *by: the override that certainly
 * applies, and that it does not hold to; NULL when the manifest itself is not held to. */
static bool held(struct rule_context *ctx, const struct overrides *o, const struct edge *e,
		 const struct package *q, const struct override **by)
{
	struct override_walk w = {e->from, e->name, e->spec, overrides_first(o, e->name), NULL, false, false};

	*by = NULL;
	while (overrides_next(o, &w)) {
		if (satisfied(ctx->scratch, q, value_of(ctx->project, w.hit)) != 0)
			return true;
		if (w.sure && in_force(ctx->project, w.hit, q->document))
			*by = w.hit;
	}
	return w.crowded || (!*by && satisfied(ctx->scratch, q, e->spec) != 0);
}

static struct finding *report(struct rule_context *ctx, uint32_t package)
{
	struct finding *f = rule_report(ctx, &rule_lock, SEVERITY_MEDIUM, CONFIDENCE_HIGH, package);

	if (f)
		f->remediation = T("Run the package manager's install and commit the lockfile it writes.");
	return f;
}

static bool report_replaced(struct rule_context *ctx, uint32_t to, const struct edge *e,
			    const struct override *by)
{
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[to], *from = &p->packages[e->from];
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f = report(ctx, to);

	if (!f)
		return false;
	f->message = arena_printf(a,
				  "package.json puts " TEXT_FMT " in the place of " TEXT_FMT
				  ", but the lockfile holds " TEXT_FMT ".",
				  TEXT_ARG(by->value), TEXT_ARG(by->name), TEXT_ARG(q->version));
	f->evidence = arena_printf(a, TEXT_FMT " asks for \"" TEXT_FMT "\"",
				   TEXT_ARG(text_head(from->name.n ? from->name : T("the project"), 200)),
				   TEXT_ARG(text_head(e->spec, 200)));
	return true;
}

/* Yarn and npm 6 do not write down what the project itself asks for, deno does so in its own way. */
static bool knows_requests(const struct project *p, const struct package *own)
{
	return lock_document(p, own->document) && !lock_is(p, own->document, "deno-lock") &&
	       (!lock_is(p, own->document, "package-lock") || p->documents[own->document].format > 1);
}

/* pnpm's hooks may take dependencies away. */
static bool has_hooks(const struct project *p)
{
	for (uint32_t i = 0; i < p->setting_count; i++)
		if (!strcmp(p->settings[i].origin, "pnpmfile"))
			return true;
	return false;
}

static bool report_unknown(struct rule_context *ctx, uint32_t own, const struct manifest_view *m,
			   const struct dependency *d)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);
	struct spec s = spec_parse(d->spec);

	if (d->kind == DEP_OPTIONAL || s.source != SOURCE_REGISTRY || s.catalog ||
	    !knows_requests(p, &p->packages[own]) || has_hooks(p))
		return true;
	struct finding *f = rule_report_document(ctx, &rule_lock, SEVERITY_MEDIUM, CONFIDENCE_HIGH,
						 m->document, d->line);
	if (!f)
		return false;
	f->message = arena_printf(a, "package.json asks for " TEXT_FMT " " TEXT_FMT
				     ", which the lockfile does not know.",
				  TEXT_ARG(d->name), TEXT_ARG(d->spec));
	f->evidence = arena_printf(a, TEXT_FMT " has no such request",
				   TEXT_ARG(text_head(p->documents[p->packages[own].document].path, 200)));
	f->content = arena_text(a, d->name);
	f->remediation = T("Run the package manager's install and commit the lockfile it writes.");
	return true;
}

static bool check_dependency(struct rule_context *ctx, const struct overrides *overrides, bool *told, const struct asked *asked,
			     uint32_t own, const struct manifest_view *m, const struct dependency *d)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);
	struct edge e = {.from = own, .name = d->name, .spec = d->spec};
	const struct override *by;

	if (d->kind != DEP_PROD && d->kind != DEP_DEV && d->kind != DEP_OPTIONAL)
		return true;
	struct answer answer = answer_to(p, asked, own, d);
	if (!answer.asked && !overrides_any(overrides, own, d->name, d->spec))
		return report_unknown(ctx, own, m, d);
	if (answer.locked == DEP_NONE)
		return true;
	const struct package *q = &p->packages[answer.locked];
	if (held(ctx, overrides, &e, q, &by))
		return true;
	if (by) {
		told[answer.locked] = true;
		return report_replaced(ctx, answer.locked, &e, by);
	}
	struct finding *f = report(ctx, answer.locked);
	if (!f)
		return false;
	f->message = arena_printf(a,
				  "package.json asks for " TEXT_FMT " " TEXT_FMT
				  ", but the lockfile holds " TEXT_FMT ".",
				  TEXT_ARG(d->name), TEXT_ARG(d->spec), TEXT_ARG(q->version));
	f->evidence = arena_printf(a, TEXT_FMT ":%u against " TEXT_FMT,
				   TEXT_ARG(text_head(p->documents[m->document].path, 200)),
				   d->line, TEXT_ARG(text_head(q->key, 200)));
	return true;
}

static bool manifests(struct rule_context *ctx, const struct overrides *overrides, bool *told)
{
	const struct project *p = ctx->project;

	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if (!rule_own(q) || q->manifest >= p->manifest_count || q->flags & PACKAGE_STRAY)
			continue;
		const struct manifest_view *m = &p->manifests[q->manifest];
		struct asked asked;
		if (!asked_of(ctx->scratch, p, q, &asked))
			return false;
		for (uint32_t j = 0; j < m->dependency_count; j++)
			if (!check_dependency(ctx, overrides, told, &asked, i, m, &m->dependencies[j]))
				return false;
	}
	return true;
}

/* Yarn 1 writes what was asked for and not who got what: where a parent is named, its lockfile cannot tell. */
static bool tells(const struct project *p, const struct override *o, uint32_t document)
{
	return !o->parent.n || !lock_is(p, document, "yarn-lock") || p->documents[document].format > 1;
}

/* An override that is written down, but that the lockfile was not written with: what it keeps out may be inside. */
static bool replaced(struct rule_context *ctx, const struct overrides *overrides, bool *told)
{
	const struct project *p = ctx->project;

	for (uint32_t i = 0; overrides->count && i < p->edge_count; i++) {
		const struct edge *e = &p->edges[i];
		const struct override *by;
		if (e->to >= p->package_count || e->kind == DEP_PEER || e->kind == DEP_BUNDLE ||
		    told[e->to] || overrides_first(overrides, e->name) == DEP_NONE ||
		    !lock_entry(p, e->from) || !lock_entry(p, e->to))
			continue;
		const struct package *q = &p->packages[e->to];
		if (q->source != SOURCE_REGISTRY || !lock_document(p, q->document) ||
		    (p->packages[e->from].flags & PACKAGE_BUNDLED) || held(ctx, overrides, e, q, &by) ||
		    !by || !tells(p, by, q->document))
			continue;
		told[e->to] = true; /* once, whoever asks */
		if (!report_replaced(ctx, e->to, e, by))
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
	struct overrides overrides;

	bool *told = ARENA_ARRAY(ctx->scratch, bool, (size_t)ctx->project->package_count + 1);

	return told && overrides_of(ctx->scratch, ctx->project, &overrides) &&
	       manifests(ctx, &overrides, told) && replaced(ctx, &overrides, told) && disk(ctx);
}
