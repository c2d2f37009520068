/* L2-ENGIN-001: engines that say nothing, or that nobody can satisfy. */
#include "scanner/rule/hook.h"
#include "scanner/rule/place.h"
#include "scanner/rule/report.h"
#include "scanner/rule/table.h"
#include "version/semver.h"

/* Majors of Node.js that get fixes (nodejs.org, release schedule, 2026) and those that follow. */
#define NODE_FIRST 20
#define NODE_LAST  40

/* Does the range take in any release of a supported major? Ends of majors are tried, which is where
 * ranges draw their lines. */
static bool any_supported(const struct range *r)
{
	static const uint64_t minors[] = {0, 9, 99};

	for (uint64_t major = NODE_FIRST; major <= NODE_LAST; major++)
		for (size_t i = 0; i < sizeof minors / sizeof *minors; i++) {
			struct semver v = {.major = major, .minor = minors[i]};
			if (range_has(r, &v))
				return true;
		}
	return false;
}

static struct text engines_of(const struct project *p, const struct package *q)
{
	if (q->manifest < p->manifest_count)
		return p->manifests[q->manifest].engines_node;
	return q->engines_node;
}

static bool hooked(struct rule_context *ctx, const struct package *q)
{
	const struct project *p = ctx->project;
	struct hook_command out[HOOK_COMMANDS_MAX];

	if (q->manifest >= p->manifest_count)
		return q->flags & PACKAGE_SCRIPT;
	const struct manifest_view *m = &p->manifests[q->manifest];
	bool gyp = place_file(ctx->content, place_join(ctx->scratch, m->folder, T("binding.gyp")));
	return hook_commands(m, gyp, false, out) > 0;
}

static bool check(struct rule_context *ctx, uint32_t at)
{
	const struct package *q = &ctx->project->packages[at];
	struct text engines = engines_of(ctx->project, q);
	struct arena *a = finding_arena(ctx->findings);
	struct text message = T("");
	struct range *r;
	bool hook = engines.n && hooked(ctx, q);

	if (!engines.n || (!hook && !(q->flags & PACKAGE_DIRECT)) ||
	    !range_parse(ctx->scratch, engines, SEMVER_LOOSE, &r, NULL))
		return true;
	bool any = range_is_any(r);
	if (any ? !hook : !(q->flags & PACKAGE_DIRECT) || any_supported(r))
		return true;
	struct text label = rule_label(a, q->name, q->version);
	if (any)
		message = arena_printf(
			a,
			TEXT_FMT
			" runs a command when installed and claims to fit every Node there is.",
			TEXT_ARG(label));
	else
		message =
			arena_printf(a, TEXT_FMT " fits no version of Node that still gets fixes.",
				     TEXT_ARG(label));
	if (!message.n)
		return true;
	struct finding *f = rule_report(ctx, &rule_engin, SEVERITY_LOW, CONFIDENCE_HIGH, at);
	if (!f)
		return false;
	f->message = message;
	f->evidence =
		rule_cut(a, arena_printf(a, "engines.node \"" TEXT_FMT "\"", TEXT_ARG(engines)),
			 FINDING_EVIDENCE_MAX);
	f->content = f->evidence;
	return true;
}

static bool run(struct rule_context *ctx)
{
	const struct project *p = ctx->project;

	for (uint32_t i = 0; i < p->package_count; i++)
		if (!rule_own(&p->packages[i]) && !rule_told_by_twin(p, i) && !check(ctx, i))
			return false;
	return true;
}

const struct rule rule_engin = {
	.id = "L2-ENGIN-001",
	.title = "Engines that no supported Node satisfies, or any",
	.about = "A direct dependency that fits no supported version of Node holds the project on "
		 "one "
		 "without fixes; "
		 "a package with an install hook that claims to fit everything was written without "
		 "care.",
	.remedy = "Update the package, or look for one that is maintained.",
	.references = "",
	.run = run,
};
