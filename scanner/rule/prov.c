/* L2-PROV-001: installed packages that nothing vouches for. */
#include "base/map.h"
#include "scanner/rule/lock.h"
#include "scanner/rule/report.h"

#define ALIKE_MAX 5 /* more than this are told as one finding */

/* A folder inside node_modules, scanned alone, has its lockfile where nobody looked. */
static bool has_project(const struct project *p)
{
	for (uint32_t d = 0; d < p->document_count; d++) {
		struct text path = p->documents[d].path;
		if (lock_form(p, d) ||
		    (!text_starts(path, T("node_modules/")) && !text_has(path, T("/node_modules/"))))
			return true;
	}
	return p->document_count == 0;
}

/* On disk, from a registry as far as anybody can tell, and in no lockfile. */
static bool unvouched(const struct project *p, uint32_t i)
{
	const struct package *q = &p->packages[i];
	const struct package *twin = rule_twin(p, i);

	if (!(q->flags & PACKAGE_INSTALLED) || (q->flags & (PACKAGE_LOCKED | PACKAGE_BUNDLED)) ||
	    rule_own(q) || q->inside.n || (twin && (twin->flags & PACKAGE_LOCKED)))
		return false;
	return q->source == SOURCE_REGISTRY || q->source == SOURCE_UNKNOWN;
}

static bool report_all(struct rule_context *ctx, uint32_t count, uint32_t first)
{
	const struct package *q = &ctx->project->packages[first];
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f = rule_report_document(ctx, &rule_prov, SEVERITY_MEDIUM, CONFIDENCE_EXACT,
						 DEP_NONE, 0);

	if (!f)
		return false;
	f->message = arena_printf(
		a,
		"%u installed packages are in no lockfile, so nothing says what they should hold.",
		count);
	f->evidence = arena_printf(a, "first: " TEXT_FMT " in " TEXT_FMT,
				   TEXT_ARG(rule_label(a, q->name, q->version)),
				   TEXT_ARG(text_head(q->folder, 300)));
	f->content = T("unvouched");
	return true;
}

static bool report_one(struct rule_context *ctx, uint32_t at)
{
	const struct package *q = &ctx->project->packages[at];
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f = rule_report(ctx, &rule_prov, SEVERITY_MEDIUM, CONFIDENCE_EXACT, at);

	if (!f)
		return false;
	f->message = arena_printf(a, TEXT_FMT " is installed, but no lockfile knows it.",
				  TEXT_ARG(rule_label(a, q->name, q->version)));
	f->evidence = arena_text(a, q->folder);
	return true;
}

static bool unvouched_packages(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	uint32_t count = 0, first = 0;

	if (!has_project(p))
		return true;
	for (uint32_t i = 0; i < p->package_count; i++)
		if (unvouched(p, i) && !count++)
			first = i;
	if (count > ALIKE_MAX)
		return report_all(ctx, count, first);
	for (uint32_t i = first; count && i < p->package_count; i++)
		if (unvouched(p, i) && !report_one(ctx, i))
			return false;
	return true;
}

/* The lockfile and the one that npm keeps in node_modules say different things of one place. */
static bool hidden_lockfile(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);
	struct map *by_key = map_new(ctx->scratch);
	bool fresh, hidden = false;

	for (uint32_t d = 0; d < p->document_count; d++)
		hidden |= lock_form(p, d) && !lock_document(p, d);
	if (!hidden)
		return true;
	if (!by_key)
		return false;
	for (uint32_t i = 0; i < p->package_count; i++) {
		if (!lock_entry(p, i) || !lock_document(p, p->packages[i].document) ||
		    !p->packages[i].folder.n)
			continue;
		uint32_t *at = map_put(by_key, p->packages[i].folder, &fresh);
		if (!at)
			return false;
		*at = i;
	}
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if (!lock_entry(p, i) || lock_document(p, q->document) || !q->folder.n)
			continue;
		const uint32_t *at = map_get(by_key, q->folder);
		if (!at || !text_eq(p->packages[*at].version, q->version) ||
		    !lock_contradict(p->packages[*at].integrity, q->integrity))
			continue;
		struct finding *f =
			rule_report(ctx, &rule_prov, SEVERITY_MEDIUM, CONFIDENCE_EXACT, *at);
		if (!f)
			return false;
		f->message = arena_printf(a,
					  "What is installed as " TEXT_FMT
					  " has another digest than the lockfile says.",
					  TEXT_ARG(rule_label(a, q->name, q->version)));
		f->evidence = arena_printf(a, "lockfile " TEXT_FMT ", installed " TEXT_FMT,
					   TEXT_ARG(text_head(p->packages[*at].integrity, 128)),
					   TEXT_ARG(text_head(q->integrity, 128)));
	}
	return true;
}

static bool run(struct rule_context *ctx)
{
	return unvouched_packages(ctx) && hidden_lockfile(ctx);
}

const struct rule rule_prov = {
	.id = "L2-PROV-001",
	.title = "Installed, and nothing vouches for it",
	.about = "An installed package has no digest in any lockfile, or another one than the "
		 "lockfile "
		 "that npm wrote "
		 "when it was installed. A valid provenance attestation lowers nothing: malicious "
		 "builds had one.",
	.remedy = "Delete node_modules and install from the lockfile (npm ci, pnpm install "
		  "--frozen-lockfile).",
	.references = "",
	.run = run,
};
