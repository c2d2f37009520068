/* L2-LOCK-001: does the lockfile hold the project to what it asks for? */
#include "scanner/rule/lock.h"

#include "scanner/rule/report.h"

#include <string.h>

bool lock_is(const struct project *p, uint32_t document, const char *input)
{
	return document < p->document_count && p->documents[document].input &&
	       !strcmp(p->documents[document].input, input);
}

bool lock_form(const struct project *p, uint32_t document)
{
	static const char *const names[] = {
		"package-lock", "npm-shrinkwrap", "pnpm-lock", "yarn-lock",
		"bun-lock",	"bun-lockb",	  "deno-lock", NULL};

	for (size_t i = 0; names[i]; i++)
		if (lock_is(p, document, names[i]))
			return true;
	return false;
}

bool lock_document(const struct project *p, uint32_t document)
{
	if (!lock_form(p, document))
		return false;
	struct text path = p->documents[document].path;
	return !text_starts(path, T("node_modules/")) && !text_has(path, T("/node_modules/"));
}

bool lock_says_integrity(const struct project *p, uint32_t document)
{
	return lock_is(p, document, "package-lock") || lock_is(p, document, "npm-shrinkwrap") ||
	       lock_is(p, document, "pnpm-lock") || lock_is(p, document, "bun-lock");
}

bool lock_entry(const struct project *p, uint32_t package)
{
	const struct package *q = &p->packages[package];

	return (q->flags & PACKAGE_LOCKED) && !rule_own(q) && lock_form(p, q->document);
}

bool lock_report(struct rule_context *ctx, enum severity s, uint32_t package, struct text message,
		 struct text evidence)
{
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f = rule_report(ctx, &rule_lock, s, CONFIDENCE_HIGH, package);

	if (!f)
		return false;
	f->message = arena_text(a, message);
	f->evidence = arena_text(a, rule_cut(a, evidence, FINDING_EVIDENCE_MAX));
	return message.n > 0;
}

/* A manifest that asks for packages, none of which any lockfile of the target or of a folder above
 * it states. A package inside node_modules needs none. */
static bool asks(const struct manifest_view *m)
{
	for (uint32_t i = 0; i < m->dependency_count; i++) {
		const struct dependency *d = &m->dependencies[i];
		if (d->kind != DEP_PEER && d->kind != DEP_BUNDLE &&
		    !text_starts(d->spec, T("workspace:")) && !text_starts(d->spec, T("file:")) &&
		    !text_starts(d->spec, T("link:")))
			return true;
	}
	return false;
}

static bool above(struct text folder, struct text document)
{
	struct cut c = text_cut_last(document, '/');
	struct text base = c.found ? c.head : T("");

	return !base.n || text_eq(base, folder) ||
	       (text_starts(folder, base) && text_starts(text_tail(folder, base.n), T("/")));
}

static bool has_lockfile(const struct project *p, struct text folder)
{
	for (uint32_t i = 0; i < p->document_count; i++)
		if (lock_document(p, i) && above(folder, p->documents[i].path))
			return true;
	for (uint32_t i = 0; i < p->problem_count;
	     i++) { /* one that could not be read is not missing */
		struct text code = text_of(p->problems[i].code);
		struct text base = text_cut_last(p->problems[i].path, '/').tail;
		if (text_starts(code, T("LOCKFILE-")) || text_has(base, T("lock")) ||
		    text_has(p->problems[i].path, T("lock")))
			return true;
	}
	return false;
}

static bool missing(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	const bool *own = rule_own_manifests(ctx->scratch, p);

	if (!own)
		return false;
	if (p->packed)
		return true;
	for (uint32_t i = 0; i < p->manifest_count; i++) {
		const struct manifest_view *m = &p->manifests[i];
		if (!own[i] || m->folder.n || !asks(m) || has_lockfile(p, m->folder))
			continue;
		struct finding *f = rule_report_document(ctx, &rule_lock, SEVERITY_MEDIUM,
							 CONFIDENCE_EXACT, m->document, 0);
		if (!f)
			return false;
		f->message = T("There is no lockfile: every install may bring other versions than "
			       "the last.");
		f->evidence = arena_printf(finding_arena(ctx->findings),
					   "%u dependencies are declared", m->dependency_count);
		f->content = T("missing lockfile");
		f->remediation = T("Run the package manager's install once and commit the lockfile "
				   "it writes.");
	}
	return true;
}

static bool git_without_commit(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);

	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if (!lock_entry(p, i) || rule_told_by_twin(p, i) || q->source != SOURCE_GIT ||
		    (q->flags & PACKAGE_PINNED))
			continue;
		if (!lock_report(
			    ctx, SEVERITY_HIGH, i,
			    arena_printf(a,
					 TEXT_FMT
					 " is locked to a git repository but not to a commit, so "
					 "its owner decides what the next install brings.",
					 TEXT_ARG(q->name)),
			    q->resolved.n ? q->resolved : q->version))
			return false;
	}
	return true;
}

static bool run(struct rule_context *ctx)
{
	return missing(ctx) && git_without_commit(ctx) && lock_hosts(ctx) && lock_integrity(ctx) &&
	       lock_identity(ctx) && lock_drift(ctx);
}

const struct rule rule_lock = {
	.id = "L2-LOCK-001",
	.title = "Lockfile missing, tampered with or adrift",
	.about = "The lockfile is what makes an install repeatable; whoever edits it decides what "
		 "is "
		 "installed, and nobody reads its diff. Signs of tampering: an address on a host "
		 "that no "
		 "other "
		 "entry uses, http, a name or version that the address contradicts, two digests "
		 "for one "
		 "version, a git entry without commit. Weaknesses: no lockfile, no digest, SHA-1 "
		 "only, "
		 "entries "
		 "that do not satisfy the manifest.",
	.remedy = "Compare the entry with the last reviewed lockfile; if nobody can explain it, "
		  "delete "
		  "it and let "
		  "the package manager write it anew from the registry.",
	.references = "",
	.run = run,
};
