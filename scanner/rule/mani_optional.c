/* L2-MANI-002: optional dependencies and install hooks. */
#include "scanner/rule/place.h"
#include "scanner/rule/post.h"
#include "scanner/rule/report.h"
#include "scanner/rule/table.h"

/* Does installing this package run something of its own? *command says what. */
static bool has_hook(struct rule_context *ctx, struct arena *work, const struct package *p,
		     struct text *command)
{
	struct hook_command out[HOOK_COMMANDS_MAX];

	if (p->manifest < ctx->project->manifest_count) {
		const struct manifest_view *m = &ctx->project->manifests[p->manifest];
		bool gyp = place_file(ctx->content, place_join(work, m->folder, T("binding.gyp")));
		if (!hook_commands(m, gyp, p->source == SOURCE_GIT, out))
			return false;
		*command = out[0].command;
		return true;
	}
	*command = T("hasInstallScript in the lockfile");
	return p->flags & PACKAGE_SCRIPT;
}

/* Known build tools alone: fsevents and the like compile themselves, which is what they say. */
static bool only_builds(struct arena *a, struct text command)
{
	struct hook h;

	if (!hook_parse(a, command, &h) || h.traits)
		return false;
	for (size_t i = 0; i < h.count; i++)
		if (h.steps[i].kind != HOOK_BUILDER && h.steps[i].kind != HOOK_IDLE)
			return false;
	return h.count > 0;
}

static bool edge(struct rule_context *ctx, struct arena *work, const struct edge *e)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);
	struct text command = T("");

	if (e->kind != DEP_OPTIONAL || e->to >= p->package_count || e->from >= p->package_count ||
	    rule_told_by_twin(p, e->from))
		return true;
	const struct package *to = &p->packages[e->to], *from = &p->packages[e->from];
	const struct package *disk = rule_twin(p, e->to);
	if (disk && (disk->flags & PACKAGE_INSTALLED))
		to = disk; /* what lies on disk says more */
	if (rule_own(to) || !has_hook(ctx, work, to, &command))
		return true;
	bool known = to->manifest < p->manifest_count;
	enum severity s = !known		       ? SEVERITY_INFO
			  : only_builds(work, command) ? SEVERITY_LOW
						       : SEVERITY_MEDIUM;
	struct finding *f = rule_report(ctx, &rule_mani_optional, s, CONFIDENCE_HIGH, e->to);
	if (!f)
		return false;
	f->message = arena_printf(a,
				  TEXT_FMT " is an optional dependency of " TEXT_FMT
					   " and runs a command when it is installed.",
				  TEXT_ARG(to->name),
				  TEXT_ARG(from->name.n ? from->name : T("the project")));
	f->evidence = rule_cut(a, command, FINDING_EVIDENCE_MAX);
	f->content = f->evidence;
	return true;
}

static bool run(struct rule_context *ctx)
{
	struct arena *work = arena_new(POST_MEMORY_MAX); /* of one edge at a time */
	bool ok = work;

	for (uint32_t i = 0; ok && i < ctx->project->edge_count; i++) {
		if (ctx->project->edges[i].kind != DEP_OPTIONAL)
			continue;
		ok = edge(ctx, work, &ctx->project->edges[i]);
		arena_reset(work);
	}
	arena_free(work);
	return ok;
}

const struct rule rule_mani_optional = {
	.id = "L2-MANI-002",
	.title = "An optional dependency that runs a command",
	.about = "An optional dependency may fail without anybody noticing, and this one runs a "
		 "command when "
		 "it is installed: a quiet place for a payload. Known build tools alone are LOW.",
	.remedy = "Read the command; install with scripts off (--ignore-scripts) or leave the "
		  "dependency out "
		  "(--omit=optional) when it is not needed.",
	.references = "",
	.run = run,
};
