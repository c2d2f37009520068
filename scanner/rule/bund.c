/* L2-BUND-001: bundled dependencies that are not what they say, or that run something. */
#include "base/map.h"
#include "scanner/rule/place.h"
#include "scanner/rule/post.h"
#include "scanner/rule/report.h"

#include <string.h>

static bool is_bundled(const struct project *p, uint32_t i)
{
	return (p->packages[i].flags & PACKAGE_BUNDLED) || rule_source(p, i) == SOURCE_BUNDLED;
}

static bool check_hook(struct rule_context *ctx, uint32_t at)
{
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[at];
	struct arena *a = finding_arena(ctx->findings);
	struct hook_command out[HOOK_COMMANDS_MAX];
	struct post v;

	if (q->manifest >= p->manifest_count ||
	    !hook_commands(&p->manifests[q->manifest], false, false, out))
		return true;
	if (!post_command(ctx->scratch, &p->manifests[q->manifest], out[0].command, false, &v))
		return false;
	struct finding *f =
	    rule_report(ctx, &rule_bund, v.severity <= SEVERITY_LOW ? SEVERITY_LOW : SEVERITY_HIGH,
			CONFIDENCE_HIGH, at);
	if (!f)
		return false;
	f->message = arena_printf(
	    a, TEXT_FMT " is delivered inside another package and runs a command when installed.",
	    TEXT_ARG(rule_label(a, q->name, q->version)));
	f->evidence = rule_cut(a,
			       arena_printf(a, TEXT_FMT ": " TEXT_FMT, TEXT_ARG(out[0].name),
					    TEXT_ARG(out[0].command)),
			       FINDING_EVIDENCE_MAX);
	return true;
}

static bool code(const struct file *f)
{
	return f->klass == FILE_SCRIPT || f->klass == FILE_EXECUTABLE;
}

/* The first file of code under `folder` that the same package's copy from the registry has not, or
 * has with other content. */
static const struct file *other_code(struct rule_context *ctx, struct text folder, struct text copy)
{
	const struct content *c = ctx->content;

	for (uint32_t i = place_first(c, folder);
	     c && i < c->file_count && place_under(&c->files[i], folder); i++) {
		const struct file *f = &c->files[i];
		struct text inner = text_tail(f->path, folder.n + 1);
		if (!code(f) || text_starts(inner, T("node_modules/")))
			continue;
		const struct file *same = place_file(c, place_join(ctx->scratch, copy, inner));
		if (!same || memcmp(same->sha256, f->sha256, sizeof f->sha256))
			return f;
	}
	return NULL;
}

static bool check_content(struct rule_context *ctx, const struct map *copies, uint32_t at)
{
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[at];
	struct arena *a = finding_arena(ctx->findings);
	struct text label = rule_label(ctx->scratch, q->name, q->version);
	const uint32_t *copy = map_get(copies, label);

	if (!ctx->content || !copy || !q->folder.n || !(q->flags & PACKAGE_INSTALLED))
		return true;
	const struct file *odd = other_code(ctx, q->folder, p->packages[*copy].folder);
	if (!odd)
		return true;
	struct finding *f = rule_report(ctx, &rule_bund, SEVERITY_HIGH, CONFIDENCE_HIGH, at);
	if (!f)
		return false;
	f->file = arena_text(a, odd->path);
	f->line = 0;
	f->message = arena_printf(
	    a, "The bundled copy of " TEXT_FMT " holds code that the registry's copy does not.",
	    TEXT_ARG(label));
	f->evidence = arena_printf(a, "compared with " TEXT_FMT,
				   TEXT_ARG(text_head(p->packages[*copy].folder, 300)));
	return true;
}

static bool check_list(struct rule_context *ctx, uint32_t at)
{
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[at];
	struct arena *a = finding_arena(ctx->findings);

	if (q->manifest >= p->manifest_count || rule_own(q))
		return true;
	const struct manifest_view *m = &p->manifests[q->manifest];
	if (!m->bundled_count && !m->has_bundle_all)
		return true;
	struct finding *f = rule_report(ctx, &rule_bund, SEVERITY_INFO, CONFIDENCE_EXACT, at);
	if (!f)
		return false;
	f->message = arena_printf(
	    a, TEXT_FMT " delivers other packages inside itself, which no lockfile holds.",
	    TEXT_ARG(rule_label(a, q->name, q->version)));
	f->evidence = m->bundled_count
			  ? arena_printf(a, "%u names, first " TEXT_FMT, m->bundled_count,
					 TEXT_ARG(text_head(m->bundled[0], 214)))
			  : T("all of its dependencies");
	f->remediation = T("Nothing to do; what is inside was judged like everything else.");
	return true;
}

static bool run(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct map *copies = map_new(ctx->scratch);
	bool fresh;

	if (!copies)
		return false;
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if (!(q->flags & PACKAGE_INSTALLED) || is_bundled(p, i) || !q->folder.n ||
		    rule_source(p, i) != SOURCE_REGISTRY)
			continue;
		uint32_t *at =
		    map_put(copies, rule_label(ctx->scratch, q->name, q->version), &fresh);
		if (!at)
			return false;
		if (fresh)
			*at = i;
	}
	for (uint32_t i = 0; i < p->package_count; i++) {
		if ((p->packages[i].flags & PACKAGE_INSTALLED) && !check_list(ctx, i))
			return false;
		if (is_bundled(p, i) && (!check_hook(ctx, i) || !check_content(ctx, copies, i)))
			return false;
	}
	return true;
}

const struct rule rule_bund = {
    .id = "L2-BUND-001",
    .title = "Bundled dependency that is not what it says",
    .about = "A package may deliver other packages inside its own tarball. No lockfile holds their "
	     "content, so "
	     "code can hide behind a well-known name and version. A bundle that differs from the "
	     "registry's copy "
	     "in the same project, or that runs a command when installed, is HIGH; bundling alone "
	     "is information.",
    .remedy = "Compare the bundled copy with the registry's; do not use the package if nobody can "
	      "explain the "
	      "difference.",
    .references = "",
    .run = run,
};
