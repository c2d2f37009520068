/* L2-DEPC-001: a name of the house that comes from elsewhere. */
#include "base/map.h"
#include "scanner/policy.h"
#include "scanner/rule/address.h"
#include "scanner/rule/hook.h"
#include "scanner/rule/report.h"
#include "scanner/rule/scope.h"
#include "scanner/rule/table.h"
#include "scanner/spec.h"

#include <string.h>

/* "@acme" the scope, "acme-*" a prefix, "acme-ui" one name. */
static bool internal(const struct policy *policy, struct text name)
{
	for (size_t i = 0; policy && i < policy->internal_count; i++) {
		struct text t = policy->internal[i];
		if (text_ends(t, T("*")) && text_starts(name, text_head(t, t.n - 1)))
			return true;
		if (text_eq(t, name) || (text_starts(t, T("@")) && text_eq(t, scope_of(name))))
			return true;
	}
	return false;
}

static bool trusted_host(const struct policy *policy, struct text host)
{
	for (size_t i = 0; policy && i < policy->host_count; i++)
		if (text_eq_nocase(policy->hosts[i], host))
			return true;
	return false;
}

static bool nines(struct text t, size_t least)
{
	if (t.n < least)
		return false;
	for (size_t i = 0; i < t.n; i++)
		if (t.p[i] != '9')
			return false;
	return true;
}

/* 99.99.99, 999.0.0, 99.9.1: made to be newer than anything. 99.0.0 alone is a real browser's
 * driver. */
static bool placeholder(struct text version)
{
	struct cut major = text_cut(version, '.');
	struct cut minor = text_cut(major.tail, '.');

	return nines(major.head, 3) || (nines(major.head, 2) && nines(minor.head, 1));
}

static bool report(struct rule_context *ctx, enum severity s, uint32_t at, struct text message,
		   struct text evidence)
{
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f = rule_report(ctx, &rule_depc, s, CONFIDENCE_HIGH, at);

	if (f) {
		f->message = message;
		f->evidence = rule_cut(a, evidence, FINDING_EVIDENCE_MAX);
	}
	return f && message.n;
}

static bool check_scope(struct rule_context *ctx, const struct pins *pins, uint32_t at)
{
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[at];
	struct arena *a = finding_arena(ctx->findings);
	struct text host = address_host(q->resolved), pinned = pins_host(pins, scope_of(q->name));
	bool ours = internal(ctx->policy, q->name);

	if (pinned.n && host.n && !text_eq_nocase(host, pinned) && !trusted_host(ctx->policy, host))
		return report(ctx, SEVERITY_CRITICAL, at,
			      arena_printf(a,
					   TEXT_FMT
					   " belongs to " TEXT_FMT
					   " by the project's settings, but is locked to " TEXT_FMT
					   ".",
					   TEXT_ARG(q->name), TEXT_ARG(pinned), TEXT_ARG(host)),
			      arena_printf(a, "resolved " TEXT_FMT, TEXT_ARG(q->resolved)));
	if (!ours || pinned.n || trusted_host(ctx->policy, host))
		return true;
	if (host.n && ctx->policy->host_count)
		return report(ctx, SEVERITY_CRITICAL, at,
			      arena_printf(a,
					   TEXT_FMT
					   " is an internal name, but is locked to " TEXT_FMT ".",
					   TEXT_ARG(q->name), TEXT_ARG(host)),
			      arena_printf(a, "resolved " TEXT_FMT, TEXT_ARG(q->resolved)));
	return report(
		ctx, SEVERITY_HIGH, at,
		arena_printf(
			a,
			TEXT_FMT
			" is an internal name, and no setting says which registry it comes from.",
			TEXT_ARG(q->name)),
		q->resolved.n ? arena_printf(a, "resolved " TEXT_FMT, TEXT_ARG(q->resolved))
			      : T("no address in the lockfile"));
}

/* lib/node_modules/x, and lib is no package: no install puts anything there, somebody packed a copy. */
static bool carried_along(const struct project *p, const struct package *q)
{
	size_t at = q->key.n;

	if (q->flags & PACKAGE_LOCKED)
		return false;
	while (at > 0 && !text_starts(text_tail(q->key, at), T("/node_modules/")))
		at--;
	for (uint32_t i = 0; at && i < p->manifest_count; i++)
		if (text_eq(p->manifests[i].folder, text_head(q->key, at)))
			return false;
	return at != 0;
}

enum { ASKED_BY_US = 1, ASKED_BY_OTHERS = 2 };

/* For each package, who asks for it. */
static const uint8_t *askers(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	uint8_t *asked = ARENA_ARRAY(ctx->scratch, uint8_t, p->package_count + 1);

	for (uint32_t i = 0; asked && i < p->edge_count; i++) {
		const struct edge *e = &p->edges[i];
		if (e->from < p->package_count && e->to < p->package_count)
			asked[e->to] |= rule_own(&p->packages[e->from]) ? ASKED_BY_US : ASKED_BY_OTHERS;
	}
	return asked;
}

static bool check_member(struct rule_context *ctx, const struct map *members, const uint8_t **asked, uint32_t at)
{
	const struct package *q = &ctx->project->packages[at];
	struct arena *a = finding_arena(ctx->findings);

	if (!map_get(members, q->name) || carried_along(ctx->project, q))
		return true;
	if (!*asked && !(*asked = askers(ctx)))
		return false;
	/* nyc asks for a released istanbul-reports where that one is made: it means the public one, and the project does not ask */
	if ((*asked)[at] == ASKED_BY_OTHERS && !placeholder(q->version))
		return true;
	return report(
		ctx, SEVERITY_HIGH, at,
		arena_printf(
			a,
			TEXT_FMT " is a package of this project, but one of that name comes from a "
				 "registry%s.",
			TEXT_ARG(rule_label(a, q->name, q->version)),
			placeholder(q->version) ? ", with a version made to be newer than anything"
						: ""),
		q->resolved.n ? q->resolved : q->key);
}

static bool check_placeholder(struct rule_context *ctx, uint32_t at)
{
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[at];
	struct arena *a = finding_arena(ctx->findings);
	struct hook_command out[HOOK_COMMANDS_MAX];
	bool hook = q->flags & PACKAGE_SCRIPT;

	if (!placeholder(q->version))
		return true;
	if (q->manifest < p->manifest_count)
		hook |= hook_commands(&p->manifests[q->manifest], false, false, out) > 0;
	if (rule_own(q) && !hook)
		return true;
	return report(
		ctx, SEVERITY_HIGH, at,
		arena_printf(a,
			     TEXT_FMT
			     " has a version made to be newer than anything, as in dependency "
			     "confusion%s.",
			     TEXT_ARG(rule_label(a, q->name, q->version)),
			     hook ? ", and runs a command when installed" : ""),
		arena_printf(a, "version " TEXT_FMT, TEXT_ARG(q->version)));
}

static bool check_declared(struct rule_context *ctx, const struct pins *pins, const struct edge *e)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);

	if (e->from >= p->package_count || !rule_own(&p->packages[e->from]) ||
	    e->to < p->package_count || e->kind == DEP_PEER)
		return true;
	struct spec s = spec_parse(e->spec);
	struct text name = s.name.n ? s.name : e->name;
	if (s.source != SOURCE_REGISTRY || !internal(ctx->policy, name) ||
	    pins_host(pins, scope_of(name)).n)
		return true;
	struct finding *f = rule_report_document(ctx, &rule_depc, SEVERITY_HIGH, CONFIDENCE_HIGH,
						 p->packages[e->from].document, e->line);
	if (!f)
		return false;
	f->package.name = arena_text(a, name);
	f->package.purl = package_purl(a, name, T(""));
	f->package.direct = true;
	f->message = arena_printf(
		a,
		TEXT_FMT " is an internal name, and no setting says which registry it comes from.",
		TEXT_ARG(name));
	f->evidence = arena_printf(a, "\"" TEXT_FMT "\": \"" TEXT_FMT "\"", TEXT_ARG(e->name),
				   TEXT_ARG(text_head(e->spec, 200)));
	return true;
}

static bool run(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct map *members = map_new(ctx->scratch);
	const struct pins *pins = pins_of(ctx->scratch, p);
	const uint8_t *asked = NULL; /* once it is needed */
	bool fresh;

	if (!members || !pins)
		return false;
	for (uint32_t i = 0; i < p->package_count; i++)
		if (rule_own(&p->packages[i]) && !(p->packages[i].flags & (PACKAGE_ROOT | PACKAGE_STRAY)) &&
		    p->packages[i].name.n && !map_put(members, p->packages[i].name, &fresh))
			return false;
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		bool registry = rule_source(p, i) == SOURCE_REGISTRY && !rule_own(q);
		if (rule_told_by_twin(p, i) || !q->name.n)
			continue;
		if (registry && (!check_scope(ctx, pins, i) || !check_member(ctx, members, &asked, i)))
			return false;
		if ((registry || rule_own(q)) && !check_placeholder(ctx, i))
			return false;
	}
	for (uint32_t i = 0; i < p->edge_count; i++)
		if (!check_declared(ctx, pins, &p->edges[i]))
			return false;
	return true;
}

const struct rule rule_depc = {
	.id = "L2-DEPC-001",
	.title = "Dependency confusion",
	.about =
		"A name of the house (site policy, a scope with a registry of its own, a workspace "
		"member) comes from "
		"another registry, or nothing says where it comes from; or a version such as "
		"99.99.99 "
		"is there to be "
		"newer than the real one. Whoever registers that name in public is installed "
		"instead.",
	.remedy = "Write the scope's registry into .npmrc (@scope:registry=https://...), register "
		  "the "
		  "name in public, "
		  "and delete the entry so that it is resolved anew.",
	.references = "",
	.run = run,
};
