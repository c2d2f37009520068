/* L2-SCAN-001: what the scan itself could not read or finish. */
#include "scanner/rule/report.h"
#include "scanner/rule/table.h"

#include <string.h>

static uint32_t document_of(const struct project *p, struct text path)
{
	for (uint32_t i = 0; i < p->document_count; i++)
		if (text_eq(p->documents[i].path, path))
			return i;
	return DEP_NONE;
}

static const char *next_step(const char *code)
{
	if (!strcmp(code, "LOCKFILE-BINARY"))
		return "Write the lockfile in its text form (bun install --save-text-lockfile) and "
		       "scan again.";
	if (!strcmp(code, "YARA-ABSENT"))
		return "Install libyara where the scanner runs (or one that was built with it), and scan again.";
	if (!strcmp(code, "YARA-RULE"))
		return "Have the pack's publisher mend the rule; picket pack lint names what is wrong.";
	if (!strncmp(code, "LIMIT-", 6))
		return "Scan the part that was too large on its own, or look at why it is so "
		       "large: limits "
		       "are far above what real projects need.";
	if (!strcmp(code, "INPUT-UNKNOWN"))
		return "Say what it is with --as KIND (the kinds: picket scan --help), or scan the folder it belongs to.";
	if (!strncmp(code, "POLICY-", 7))
		return "Have the project mend or remove its settings (docs/policy.md), or read them yourself: what it "
		       "wanted stricter was not.";
	if (!strcmp(code, "PNP"))
		return "Scan with yarn.lock beside it; to have the files of packages judged too, install with "
		       "nodeLinker: node-modules, or scan the archives.";
	if (!strcmp(code, "GIT-UNMERGED"))
		return "Resolve the merge, git add the file, and scan again.";
	if (!strcmp(code, "GIT-SUBMODULE"))
		return "Scan the submodule's own folder: what it has staged is judged there.";
	if (!strncmp(code, "JSON-", 5) || !strncmp(code, "YAML-", 5) || !strcmp(code, "CONFLICT-MARKERS"))
		return "Mend the file (an unfinished merge, a cut download) and scan again.";
	return "Look at the file named here and scan again.";
}

static bool run(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);

	for (uint32_t i = 0; i < p->problem_count; i++) {
		const struct problem *q = &p->problems[i];
		const char *code = q->code ? q->code : "UNKNOWN";
		struct finding *f = rule_report_document(
		    ctx, &rule_scan, q->partial ? SEVERITY_MEDIUM : SEVERITY_INFO, CONFIDENCE_EXACT,
		    document_of(p, q->path), q->line);
		if (!f)
			return false;
		f->file = arena_text(a, q->path);
		f->line = q->line;
		f->message = arena_printf(
		    a, "%s" TEXT_FMT "%s", q->partial ? "The scan is not complete: " : "",
		    TEXT_ARG(text_head(q->message, 512)), text_ends(q->message, T(".")) || text_ends(q->message, T("?")) ? "" : ".");
		f->evidence = text_of(code);
		f->content =
		    arena_printf(a, "%s " TEXT_FMT, code, TEXT_ARG(text_head(q->message, 512)));
		f->remediation = text_of(next_step(code));
	}
	return true;
}

const struct rule rule_scan = {
    .id = "L2-SCAN-001",
    .title = "Not everything could be read",
    .about =
	"A manifest, lockfile or other file could not be read or finished: it is malformed, past a "
	"limit, unreadable or of a format that cannot be read. What was not read was not judged, "
	"so "
	"the scan is partial and never counts as clean.",
    .remedy = "Look at the file named here and scan again.",
    .references = "",
    .run = run,
};
