/* L2-LICENSE-001: licences against the site's lists, and packages without any. */
#include "scanner/policy.h"
#include "scanner/rule/report.h"
#include "scanner/rule/table.h"
#include "scanner/spdx.h"

static bool listed(const struct text *list, size_t n, struct text id)
{
	for (size_t i = 0; i < n; i++) {
		struct text t = list[i];
		if (text_eq_nocase(t, id))
			return true;
		if (text_ends(t, T("*")) &&
		    text_eq_nocase(text_head(id, t.n - 1), text_head(t, t.n - 1)))
			return true;
	}
	return false;
}

static bool fine(void *ctx, struct text id, bool or_later, struct text exception)
{
	const struct policy *policy = *(const struct policy **)ctx;

	(void)or_later;
	(void)exception;
	if (listed(policy->licence_deny, policy->licence_deny_count, id))
		return false;
	return !policy->licence_allow_count ||
	       listed(policy->licence_allow, policy->licence_allow_count, id);
}

/* As the package.json on disk says it, else as the lockfile does; known is false when neither
 * would. */
static struct text licence_of(const struct project *p, uint32_t at, bool *known)
{
	const struct package *q = &p->packages[at];
	const struct package *twin = rule_twin(p, at);
	uint32_t manifest = q->manifest < p->manifest_count ? q->manifest
			    : twin			    ? twin->manifest
							    : DEP_NONE;

	*known = true;
	if (manifest < p->manifest_count)
		return p->manifests[manifest].licence;
	*known = q->licence.n > 0;
	return q->licence;
}

static bool report(struct rule_context *ctx, uint32_t at, enum severity s, struct text message,
		   struct text licence)
{
	struct finding *f = rule_report(ctx, &rule_license, s, CONFIDENCE_HIGH, at);

	if (!f)
		return false;
	f->message = message;
	f->evidence =
		licence.n ? rule_cut(finding_arena(ctx->findings), licence, FINDING_EVIDENCE_MAX)
			  : T("no licence field");
	f->content = f->evidence;
	return message.n > 0;
}

static bool check(struct rule_context *ctx, uint32_t at, const struct policy *policy)
{
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[at];
	struct arena *a = finding_arena(ctx->findings);
	bool known, lists = policy->licence_allow_count || policy->licence_deny_count;
	struct text licence = licence_of(p, at, &known), culprit;

	if (!known || (!lists && !(q->flags & PACKAGE_DIRECT)))
		return true;
	struct text label = rule_label(a, q->name, q->version);
	switch (spdx_evaluate(licence, fine, &policy, &culprit)) {
	case SPDX_ALLOWED:
		return true;
	case SPDX_DENIED:
		return report(ctx, at, SEVERITY_MEDIUM,
			      arena_printf(a,
					   TEXT_FMT " is under " TEXT_FMT
						    ", which the site's policy does not allow.",
					   TEXT_ARG(label), TEXT_ARG(culprit)),
			      licence);
	case SPDX_NONE:
		if (!(q->flags & PACKAGE_DIRECT))
			return true;
		return report(ctx, at, lists ? SEVERITY_MEDIUM : SEVERITY_LOW,
			      arena_printf(a,
					   TEXT_FMT
					   " has no licence, so nobody may use it without asking.",
					   TEXT_ARG(label)),
			      licence);
	case SPDX_ELSEWHERE:
	case SPDX_MALFORMED:
		break;
	}
	if (!lists)
		return true;
	return report(
		ctx, at, SEVERITY_LOW,
		arena_printf(a, TEXT_FMT " has a licence that cannot be judged against the policy.",
			     TEXT_ARG(label)),
		licence);
}

static bool run(struct rule_context *ctx)
{
	static const struct policy none;
	const struct project *p = ctx->project;
	const struct policy *policy = ctx->policy ? ctx->policy : &none;

	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if (rule_own(q) || rule_told_by_twin(p, i) || q->source == SOURCE_LINK ||
		    q->source == SOURCE_RUNTIME)
			continue;
		if (!check(ctx, i, policy))
			return false;
	}
	return true;
}

const struct rule rule_license = {
	.id = "L2-LICENSE-001",
	.title = "Licence missing or not allowed",
	.about = "The package's SPDX expression is evaluated against the site's allow and deny "
		 "lists "
		 "(OR: one side is "
		 "enough; AND: both). Without lists only a missing licence, or UNLICENSED, of a "
		 "direct "
		 "dependency is "
		 "told.",
	.remedy = "Ask whoever answers for licences, or use another package.",
	.references = "",
	.run = run,
};
