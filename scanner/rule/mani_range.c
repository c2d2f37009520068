/* L2-MANI-001: a range that accepts anything. */
#include "base/map.h"
#include "scanner/rule/report.h"
#include "scanner/rule/table.h"
#include "scanner/spec.h"
#include "version/semver.h"

/* How many transitive edges are told one by one: they are INFO; the others by one finding. */
#define TRANSITIVE_MAX 1000

/* "^1.2.3", "~1", "1.2.x": bounded, without parsing. */
static bool plainly_bounded(struct text t)
{
	if (!t.n || text_has(t, T("||")) || text_has(t, T(" ")))
		return false;
	if (*t.p == '^' || *t.p == '~' || *t.p == 'v')
		t = text_tail(t, 1);
	return t.n && *t.p >= '0' && *t.p <= '9';
}

static bool accepts_anything(struct arena *a, struct text spec)
{
	struct range *r;

	if (plainly_bounded(spec))
		return false;
	struct spec s = spec_parse(spec);
	if (s.source != SOURCE_REGISTRY || s.catalog)
		return false;
	struct text t = text_trim(s.range);
	if (text_eq(t, T("latest")))
		return true;
	return range_parse(a, t, SEMVER_LOOSE, &r, NULL) && range_is_any(r);
}

static bool kind_counts(enum dep_kind k)
{
	return k == DEP_PROD || k == DEP_DEV || k == DEP_OPTIONAL;
}

static struct map *own_names(struct arena *a, const struct project *p)
{
	struct map *names = map_new(a);
	bool fresh;

	for (uint32_t i = 0; names && i < p->package_count; i++)
		if (rule_own(&p->packages[i]) && p->packages[i].name.n &&
		    !map_put(names, p->packages[i].name, &fresh))
			return NULL;
	return names;
}

static bool direct(struct rule_context *ctx, const struct map *members,
		   const struct manifest_view *m, const struct dependency *d)
{
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f;

	if (!kind_counts(d->kind) || !accepts_anything(ctx->scratch, d->spec) ||
	    map_get(members, d->name))
		return true;
	f = rule_report_document(ctx, &rule_mani_range, SEVERITY_MEDIUM, CONFIDENCE_EXACT,
				 m->document, d->line);
	if (!f)
		return false;
	f->package.name = arena_text(a, d->name);
	struct text real = spec_parse(d->spec).name;
	f->package.purl = package_purl(a, real.n ? real : d->name, T(""));
	f->package.source = source_name(SOURCE_REGISTRY);
	f->package.direct = true;
	f->package.dev = d->kind == DEP_DEV;
	f->package.optional = d->kind == DEP_OPTIONAL;
	f->message = arena_printf(a,
				  TEXT_FMT " is asked for as \"" TEXT_FMT
					   "\", which accepts every release there will ever be.",
				  TEXT_ARG(d->name), TEXT_ARG(d->spec));
	f->evidence = rule_cut(a,
			       arena_printf(a, "\"" TEXT_FMT "\": \"" TEXT_FMT "\"",
					    TEXT_ARG(d->name), TEXT_ARG(d->spec)),
			       FINDING_EVIDENCE_MAX);
	f->content = f->evidence;
	return true;
}

static bool transitive(struct rule_context *ctx, const struct edge *e)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f;

	f = rule_report(ctx, &rule_mani_range, SEVERITY_INFO, CONFIDENCE_EXACT, e->from);
	if (!f)
		return false;
	f->message = arena_printf(
		a,
		TEXT_FMT " asks for " TEXT_FMT " as \"" TEXT_FMT "\", which accepts every release.",
		TEXT_ARG(p->packages[e->from].name), TEXT_ARG(e->name), TEXT_ARG(e->spec));
	f->evidence = rule_cut(a,
			       arena_printf(a, "\"" TEXT_FMT "\": \"" TEXT_FMT "\"",
					    TEXT_ARG(e->name), TEXT_ARG(e->spec)),
			       FINDING_EVIDENCE_MAX);
	f->content = f->evidence;
	f->remediation = T("Nothing to do while the lockfile is kept: it holds one version.");
	return true;
}

/* Those that are not told one by one. */
static bool report_rest(struct rule_context *ctx, const struct edge *first, size_t count)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f = rule_report(ctx, &rule_mani_range, SEVERITY_INFO, CONFIDENCE_EXACT, first->from);

	if (!f)
		return false;
	f->message = arena_printf(a, "%zu more packages ask for others in a way that accepts every release.", count);
	f->evidence = rule_cut(a,
			       arena_printf(a, "first: " TEXT_FMT ": \"" TEXT_FMT "\": \"" TEXT_FMT "\"",
					    TEXT_ARG(p->packages[first->from].name), TEXT_ARG(first->name),
					    TEXT_ARG(first->spec)),
			       FINDING_EVIDENCE_MAX);
	f->content = T("more than are told one by one");
	f->remediation = T("Nothing to do while the lockfile is kept: it holds one version.");
	return true;
}

static bool run(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	const bool *own = rule_own_manifests(ctx->scratch, p);
	const struct map *members = own_names(ctx->scratch, p);
	const struct edge *past = NULL;
	size_t told = 0;

	if (!own || !members)
		return false;
	for (uint32_t i = 0; i < p->manifest_count; i++) {
		const struct manifest_view *m = &p->manifests[i];
		if (!own[i])
			continue;
		for (uint32_t j = 0; j < m->dependency_count; j++)
			if (!direct(ctx, members, m, &m->dependencies[j]))
				return false;
	}
	for (uint32_t i = 0; i < p->edge_count; i++) {
		const struct edge *e = &p->edges[i];
		if (e->from >= p->package_count || rule_own(&p->packages[e->from]) ||
		    rule_told_by_twin(p, e->from) || !kind_counts(e->kind) || e->kind == DEP_DEV ||
		    !accepts_anything(ctx->scratch, e->spec))
			continue;
		if (told++ < TRANSITIVE_MAX && !transitive(ctx, e))
			return false;
		if (told == TRANSITIVE_MAX + 1)
			past = e;
	}
	return !past || report_rest(ctx, past, told - TRANSITIVE_MAX);
}

const struct rule rule_mani_range = {
	.id = "L2-MANI-001",
	.title = "A range that accepts anything",
	.about =
		"A direct dependency is asked for as *, \"\", latest, x or >=0. Whoever takes over "
		"that name "
		"can ship anything to everybody who installs without the lockfile. Peer ranges do "
		"not "
		"install anything and are left out; transitive ones are information.",
	.remedy = "Write the range that the project is tested with, such as ^1.2.0, and commit the "
		  "lockfile.",
	.references = "",
	.run = run,
};
