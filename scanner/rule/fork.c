/* L2-FORK-001: a name that claims a project whose repository it is not. */
#include "base/map.h"
#include "scanner/rule/report.h"
#include "scanner/rule/table.h"
#include "scanner/spec.h"

static bool fork_word(struct text w)
{
	static const char *const words[] = {
	    "fork",	  "forked",   "patch", "patched", "fixed",    "fix",
	    "unofficial", "mirror",   "copy",  "clone",	  "hotfix",   "continued",
	    "maintained", "modified", "mod",   "bugfix",  "security", "secure",
	    "legacy",	  "temp",     "tmp",   NULL};

	for (size_t i = 0; words[i]; i++)
		if (text_eq(w, text_of(words[i])))
			return true;
	return false;
}

/* "lodash" of "lodash-fork" and "patched-lodash"; "" when there is no such word. */
static struct text claimed(struct text name)
{
	struct text base = spec_base_name(name);
	struct cut last = text_cut_last(base, '-'), first = text_cut(base, '-');

	if (last.found && fork_word(last.tail))
		return last.head;
	if (first.found && fork_word(first.head))
		return first.tail;
	return T("");
}

/* "host/owner/name" of any spelling of a repository. */
static struct text repository_path(struct text url)
{
	struct text t = text_cut(text_trim(url), '#').head;
	size_t scheme = text_find(t, T("://"));

	if (scheme < t.n)
		t = text_tail(t, scheme + 3);
	text_skip(&t, T("git@"));
	while (text_ends(t, T("/")))
		t = text_head(t, t.n - 1);
	if (text_ends(t, T(".git")))
		t = text_head(t, t.n - 4);
	return t;
}

static struct text last_part(struct text path)
{
	struct cut c = text_cut_last(path, '/');

	return c.found ? c.tail : path;
}

static bool check(struct rule_context *ctx, const struct map *repositories, uint32_t at)
{
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[at];
	const struct manifest_view *m = &p->manifests[q->manifest];
	struct arena *a = finding_arena(ctx->findings);
	struct text what = claimed(q->name);

	if (!m->repository.n) {
		if (!(q->flags & PACKAGE_DIRECT))
			return true;
		struct finding *f = rule_report(ctx, &rule_fork, SEVERITY_INFO, CONFIDENCE_LOW, at);
		if (!f)
			return false;
		f->message = arena_printf(
		    a, TEXT_FMT " names no repository, so nobody can compare it with its source.",
		    TEXT_ARG(q->name));
		f->evidence = T("no repository field");
		f->remediation = T("Nothing to do when you know where it comes from.");
		return true;
	}
	if (!what.n)
		return true;
	struct text repository = repository_path(m->repository);
	const uint32_t *original = map_get(repositories, what);
	bool same = original &&
		    text_eq_nocase(repository_path(p->manifests[*original].repository), repository);
	if (!same && !text_eq_nocase(last_part(repository), what))
		return true;
	if (!original && text_starts(q->name, T("@"))) /* a team's own fork under its own scope */
		return true;
	struct finding *f = rule_report(ctx, &rule_fork, SEVERITY_MEDIUM, CONFIDENCE_MEDIUM, at);
	if (!f)
		return false;
	f->message = arena_printf(a,
				  TEXT_FMT " calls itself another version of " TEXT_FMT
					   ", but names the repository of " TEXT_FMT " as its own.",
				  TEXT_ARG(q->name), TEXT_ARG(what), TEXT_ARG(what));
	f->evidence = rule_cut(a, arena_printf(a, "repository " TEXT_FMT, TEXT_ARG(m->repository)),
			       FINDING_EVIDENCE_MAX);
	return true;
}

static bool run(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct map *repositories = map_new(ctx->scratch);
	bool fresh;

	if (!repositories)
		return false;
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if (q->manifest >= p->manifest_count || rule_own(q) ||
		    !p->manifests[q->manifest].repository.n || !q->name.n)
			continue;
		uint32_t *at = map_put(repositories, q->name, &fresh);
		if (!at)
			return false;
		if (fresh)
			*at = q->manifest;
	}
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if ((q->flags & PACKAGE_INSTALLED) && q->manifest < p->manifest_count &&
		    !rule_own(q) && q->name.n && !check(ctx, repositories, i))
			return false;
	}
	return true;
}

const struct rule rule_fork = {
    .id = "L2-FORK-001",
    .title = "A fork that borrows its origin's name and repository",
    .about = "The name says that it is a patched, fixed or forked version of a package, and the "
	     "repository field "
	     "names the original's: the code that is installed is in neither. A direct dependency "
	     "without any "
	     "repository is information.",
    .remedy = "Use the original, or a fork whose repository holds the code that is published.",
    .references = "",
    .run = run,
};
