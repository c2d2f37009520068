/* L2-MAINT-001: who publishes, and what changed since the lockfile before. */
#include "base/map.h"
#include "scanner/policy.h"
#include "scanner/rule/address.h"
#include "scanner/rule/ioc.h"
#include "scanner/rule/lock.h"
#include "scanner/rule/report.h"

struct person {
	struct rule_context *ctx;
	uint32_t package;
	struct text value;
	bool failed;
};

static bool report(struct rule_context *ctx, enum severity s, uint32_t at, struct text message,
		   struct text evidence)
{
	struct finding *f = rule_report(ctx, &rule_maint, s, CONFIDENCE_HIGH, at);

	if (!f)
		return false;
	f->message = message;
	f->evidence = rule_cut(finding_arena(ctx->findings), evidence, FINDING_EVIDENCE_MAX);
	return message.n > 0;
}

static bool on_listed(void *arg, const struct corpus_indicator *row)
{
	struct person *p = arg;
	struct arena *a = finding_arena(p->ctx->findings);
	const struct package *q = &p->ctx->project->packages[p->package];
	struct finding *f =
	    rule_report(p->ctx, &rule_maint, SEVERITY_HIGH, CONFIDENCE_EXACT, p->package);

	p->failed = !f;
	if (!f)
		return false;
	f->message = arena_printf(
	    a, TEXT_FMT " names a publisher who is on a list of attackers: " TEXT_FMT ".",
	    TEXT_ARG(rule_label(a, q->name, q->version)), TEXT_ARG(text_head(p->value, 128)));
	f->evidence = arena_text(a, rule_cut(a, p->value, FINDING_EVIDENCE_MAX));
	f->content = f->evidence;
	ioc_put_record(p->ctx, f, &row->record);
	return false;
}

static bool denied(const struct policy *policy, struct text who)
{
	for (size_t i = 0; policy && i < policy->publisher_deny_count; i++)
		if (text_eq_nocase(policy->publishers_deny[i], who))
			return true;
	return false;
}

static bool check_people(struct rule_context *ctx, uint32_t at)
{
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[at];
	struct arena *a = finding_arena(ctx->findings);
	static const char *const kinds[] = {"email", "maintainer"};

	if (q->manifest >= p->manifest_count || rule_own(q))
		return true;
	const struct manifest_view *m = &p->manifests[q->manifest];
	for (uint32_t i = 0; i < m->people_count; i++) {
		struct person who = {
		    .ctx = ctx, .package = at, .value = text_trim(m->people[i].value)};
		for (size_t k = 0; who.value.n && k < 2; k++)
			if (!corpus_indicator(ctx->corpus, ctx->scratch, text_of(kinds[k]),
					      who.value, on_listed, &who) ||
			    who.failed)
				return false;
		if (denied(ctx->policy, who.value) &&
		    !report(
			ctx, SEVERITY_MEDIUM, at,
			arena_printf(
			    a, TEXT_FMT " names a publisher whom the site's policy does not allow.",
			    TEXT_ARG(rule_label(a, q->name, q->version))),
			who.value))
			return false;
	}
	return true;
}

/* yarn's digest of its own archive: comparable where both were made the same way, which yarn 4 writes before the slash
 * ("10c0/..."; yarnpkg.com, "compressionLevel"). */
static bool checksums_differ(struct text a, struct text b)
{
	struct cut x = text_cut(a, '/'), y = text_cut(b, '/');

	return x.found && y.found && text_eq(x.head, y.head) && !text_eq(x.tail, y.tail);
}

static bool other_bytes(const struct package *q, const struct package *old, struct text *was, struct text *is)
{
	bool sri = lock_contradict(q->integrity, old->integrity);

	*was = sri ? old->integrity : old->checksum;
	*is = sri ? q->integrity : q->checksum;
	return text_eq(q->version, old->version) && (sri || checksums_differ(q->checksum, old->checksum));
}

/* The same version with another digest; a new version from another host, or one that suddenly runs
 * a script. */
static bool compare(struct rule_context *ctx, uint32_t at, const struct package *old)
{
	const struct package *q = &ctx->project->packages[at];
	struct arena *a = finding_arena(ctx->findings);
	struct text label = rule_label(a, q->name, q->version);
	struct text was, is;

	if (other_bytes(q, old, &was, &is))
		return report(
		    ctx, SEVERITY_HIGH, at,
		    arena_printf(
			a,
			TEXT_FMT
			" has another digest than in the lockfile before, though its version is "
			"the same.",
			TEXT_ARG(label)),
		    arena_printf(a, "was " TEXT_FMT ", is " TEXT_FMT,
				 TEXT_ARG(text_head(was, 160)), TEXT_ARG(text_head(is, 160))));
	was = address_host(old->resolved);
	is = address_host(q->resolved);
	if (was.n && is.n && !text_eq_nocase(was, is) &&
	    !report(ctx, SEVERITY_MEDIUM, at,
		    arena_printf(a,
				 TEXT_FMT " comes from another host than in the lockfile before.",
				 TEXT_ARG(label)),
		    arena_printf(a, "was " TEXT_FMT ", is " TEXT_FMT, TEXT_ARG(text_head(was, 128)),
				 TEXT_ARG(text_head(is, 128)))))
		return false;
	if (!(q->flags & PACKAGE_SCRIPT) || !(old->flags & PACKAGE_NO_SCRIPT))
		return true;
	return report(
	    ctx, SEVERITY_MEDIUM, at,
	    arena_printf(a, TEXT_FMT " runs a command when installed, which " TEXT_FMT " did not.",
			 TEXT_ARG(label), TEXT_ARG(rule_label(a, old->name, old->version))),
	    T("hasInstallScript is new"));
}

static bool check_previous(struct rule_context *ctx)
{
	const struct project *p = ctx->project, *before = ctx->previous;
	struct map *by_key = map_new(ctx->scratch);
	bool fresh;

	if (!by_key)
		return false;
	for (uint32_t i = 0; i < before->package_count; i++) {
		const struct package *q = &before->packages[i];
		if (!(q->flags & PACKAGE_LOCKED) || rule_own(q))
			continue;
		/* by place (npm), and by name for formats whose keys hold the version */
		uint32_t *at = map_put(by_key, q->key, &fresh);
		uint32_t *named =
		    at ? map_put(by_key, rule_label(ctx->scratch, q->name, T("*")), &fresh) : NULL;
		if (!named)
			return false;
		if (fresh)
			*named = i;
		*map_get(by_key, q->key) = i;
	}
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if (!lock_entry(p, i) || !lock_document(p, q->document) ||
		    q->source != SOURCE_REGISTRY)
			continue;
		const uint32_t *at = map_get(by_key, q->key);
		if (!at)
			at = map_get(by_key, rule_label(ctx->scratch, q->name, T("*")));
		if (at && text_eq(before->packages[*at].name, q->name) &&
		    !compare(ctx, i, &before->packages[*at]))
			return false;
	}
	return true;
}

static bool run(struct rule_context *ctx)
{
	for (uint32_t i = 0; i < ctx->project->package_count; i++)
		if (!check_people(ctx, i))
			return false;
	return !ctx->previous || check_previous(ctx);
}

const struct rule rule_maint = {
    .id = "L2-MAINT-001",
    .title = "A publisher to doubt, or a change nobody announced",
    .about = "A person named in the package is on a list of the corpus or of the site; or, "
	     "compared with an older "
	     "lockfile (--previous), the same version has another digest, a package comes from "
	     "another host, or "
	     "suddenly runs a command when installed.",
    .remedy = "Look at who published this version and what changed before you install it.",
    .references = "",
    .asks = true,
    .run = run,
};
