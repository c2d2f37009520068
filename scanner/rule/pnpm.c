/* L2-PNPM-001: settings that open installs. */
#include "scanner/rule/place.h"
#include "scanner/rule/report.h"
#include "scanner/rule/table.h"
#include "scanner/spec.h"

#include <string.h>

static bool is_true(struct text t)
{
	t = text_trim(t);
	return text_eq_nocase(t, T("true")) || text_eq(t, T("1")) || text_eq_nocase(t, T("yes"));
}

/* "dangerouslyAllowAllBuilds", "dangerously-allow-all-builds", also at the end of a dotted key. */
static bool key_is(struct text key, const char *camel, const char *kebab)
{
	struct cut dot = text_cut_last(key, '.');
	struct text last = dot.found ? dot.tail : key;

	return text_eq(key, text_of(camel)) || text_eq(key, text_of(kebab)) ||
	       text_eq(last, text_of(camel));
}

static bool key_under(struct text key, const char *section, struct text *rest)
{
	*rest = key;
	if (!text_skip(rest, text_of(section)))
		return false;
	return !rest->n || text_skip(rest, T(".")) || text_skip(rest, T(">")) ||
	       text_skip(rest, T("["));
}

static bool report(struct rule_context *ctx, const struct setting *s, enum severity severity,
		   const char *message, const char *remedy)
{
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f =
	    rule_report_document(ctx, &rule_pnpm, severity, CONFIDENCE_EXACT, s->document, s->line);

	if (!f)
		return false;
	f->message = text_of(message);
	f->evidence = rule_cut(
	    a, arena_printf(a, TEXT_FMT " = " TEXT_FMT, TEXT_ARG(s->key), TEXT_ARG(s->value)),
	    FINDING_EVIDENCE_MAX);
	f->content = f->evidence;
	f->remediation = text_of(remedy);
	return true;
}

static bool builds(struct rule_context *ctx, const struct setting *s)
{
	struct text rest;

	if (key_is(s->key, "dangerouslyAllowAllBuilds", "dangerously-allow-all-builds") &&
	    is_true(s->value))
		return report(
		    ctx, s, SEVERITY_CRITICAL, "Every dependency may run its install scripts.",
		    "Remove the setting and list the few packages that must build (allowBuilds).");
	if (key_under(s->key, "onlyBuiltDependencies", &rest) && text_has(s->value, T("*")))
		return report(ctx, s, SEVERITY_MEDIUM,
			      "The list of packages that may run install scripts holds a wildcard.",
			      "Write the packages one by one.");
	if (key_under(s->key, "allowBuilds", &rest) && text_has(rest, T("*")) && is_true(s->value))
		return report(ctx, s, text_eq(rest, T("*")) ? SEVERITY_CRITICAL : SEVERITY_MEDIUM,
			      "The list of packages that may run install scripts holds a wildcard.",
			      "Write the packages one by one.");
	return true;
}

static bool patches(struct rule_context *ctx, const struct setting *s)
{
	struct text rest;

	if (!key_under(s->key, "patchedDependencies", &rest) || !ctx->content || !s->value.n ||
	    s->document >= ctx->project->document_count)
		return true;
	struct text folder =
	    text_cut_last(ctx->project->documents[s->document].path, '/').found
		? text_cut_last(ctx->project->documents[s->document].path, '/').head
		: T("");
	if (place_file(ctx->content, place_join(ctx->scratch, folder, s->value)))
		return true;
	return report(ctx, s, SEVERITY_MEDIUM,
		      "A patch of a dependency is listed, but its file is not there.",
		      "Restore the patch file or remove the line.");
}

static bool resolution(struct rule_context *ctx, const struct setting *s)
{
	struct text rest;

	if (key_under(s->key, "overrides", &rest) && rest.n) {
		struct spec spec = spec_parse(s->value);
		if (spec.source == SOURCE_GIT || spec.source == SOURCE_TARBALL)
			return report(ctx, s, spec.insecure ? SEVERITY_CRITICAL : SEVERITY_MEDIUM,
				      "A package is replaced by code from outside the registry.",
				      "Override with a release of a registry.");
	}
	if (!strcmp(s->origin, "pnpmfile") && !text_eq_nocase(s->value, T("false")))
		return report(ctx, s, SEVERITY_MEDIUM,
			      "A .pnpmfile.cjs may change what every install resolves to.",
			      "Read its hooks; keep them as few as possible.");
	return true;
}

/* Settings of npm itself that let a checkout choose which program runs, or what is believed. */
static bool programs(struct rule_context *ctx, const struct setting *s)
{
	bool npmrc = !strcmp(s->origin, "npmrc");

	if (npmrc &&
	    (text_eq(s->key, T("git")) || text_eq(s->key, T("script-shell")) ||
	     text_eq(s->key, T("node-gyp")) || text_eq(s->key, T("shell"))) &&
	    (text_starts(s->value, T(".")) || text_has(s->value, T("/")) ||
	     text_has(s->value, T("\\"))) &&
	    !text_starts(s->value, T("/bin/")) && !text_starts(s->value, T("/usr/bin/")))
		return report(
		    ctx, s, SEVERITY_HIGH,
		    "A setting of the project decides which program runs on every install.",
		    "Remove the line.");
	if ((text_eq(s->key, T("yarnPath")) || text_eq(s->key, T("yarn-path"))) && text_has(s->value, T("node_modules/")))
		return report(ctx, s, SEVERITY_HIGH,
			      "A file of an installed package runs in the place of yarn on every install.",
			      "Commit a release of yarn and name that, or leave the choice to corepack.");
	if ((npmrc && text_eq(s->key, T("strict-ssl")) &&
	     text_eq_nocase(text_trim(s->value), T("false"))) ||
	    (text_has(s->key, T("enableStrictSsl")) &&
	     text_eq_nocase(text_trim(s->value), T("false"))))
		return report(ctx, s, SEVERITY_MEDIUM,
			      "Certificates of registries are not checked.",
			      "Remove the line; add the site's own authority with cafile.");
	if (text_eq(s->key, T("verify-store-integrity")) ||
	    text_eq(s->key, T("verifyStoreIntegrity")))
		if (text_eq_nocase(text_trim(s->value), T("false")))
			return report(ctx, s, SEVERITY_MEDIUM,
				      "Content of the store is not checked before it is used.",
				      "Remove the line.");
	if ((text_eq(s->key, T("registry")) || text_ends(s->key, T(":registry"))) &&
	    text_starts(s->value, T("http://")))
		return report(ctx, s, SEVERITY_HIGH,
			      "A registry is asked over http, which anybody on the way can change.",
			      "Write https.");
	return true;
}

static bool run(struct rule_context *ctx)
{
	const struct project *p = ctx->project;

	for (uint32_t i = 0; i < p->setting_count; i++) {
		const struct setting *s = &p->settings[i];
		if (!s->origin)
			continue;
		if (!builds(ctx, s) || !patches(ctx, s) || !resolution(ctx, s) || !programs(ctx, s))
			return false;
	}
	return true;
}

const struct rule rule_pnpm = {
    .id = "L2-PNPM-001",
    .title = "A setting that opens installs",
    .about = "Settings of pnpm, npm and yarn that belong to the project can let every dependency "
	     "run its scripts, "
	     "replace packages by code from elsewhere, hook into resolution, or choose the "
	     "programs that an "
	     "install runs.",
    .remedy = "Remove the setting.",
    .references = "",
    .run = run,
};
