/* L2-POST-001: install hooks that will run. */
#include "base/buf.h"
#include "scanner/rule/allow.h"
#include "scanner/rule/code.h"
#include "scanner/rule/place.h"
#include "scanner/rule/post.h"
#include "scanner/rule/report.h"

#include <string.h>

static bool own_package(const struct package *q)
{
	return rule_own(q) || q->source == SOURCE_LINK || q->source == SOURCE_DIR;
}

static size_t first_below(const struct content *content, struct text folder)
{
	size_t low = 0, high = content->file_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (text_cmp(content->files[middle].path, folder) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

#define CONTENT_MAX ((size_t)1 << 20)

/* The command, and of an installed package the files that it runs: another payload behind the same command is another
 * finding. */
static struct text content_of(struct rule_context *ctx, struct arena *a, uint32_t at,
			      const struct manifest_view *m, const struct hook_command *c)
{
	const struct content *content = ctx->content;
	struct buf b = BUF(CONTENT_MAX);

	buf_text(&b, c->name);
	buf_char(&b, ' ');
	buf_text(&b, c->command);
	for (size_t i = content && text_has(m->folder, T("node_modules/")) ? first_below(content, m->folder) : SIZE_MAX;
	     content && i < content->file_count && text_starts(content->files[i].path, m->folder); i++)
		if (content->files[i].reach == REACH_HOOK && content->files[i].package == at)
			code_put_digest(&b, &content->files[i]);
	struct text out = arena_text(a, buf_view(&b));
	buf_free(&b);
	return out;
}

static bool report(struct rule_context *ctx, uint32_t at, const struct manifest_view *m,
		   const struct hook_command *c, const struct post *v)
{
	struct arena *a = finding_arena(ctx->findings);
	const struct package *q = &ctx->project->packages[at];
	struct finding *f =
		rule_report(ctx, &rule_post, v->severity,
			    v->severity >= SEVERITY_HIGH ? CONFIDENCE_HIGH : CONFIDENCE_EXACT, at);

	if (!f)
		return false;
	if (m->document < ctx->project->document_count) {
		f->file = arena_text(a, ctx->project->documents[m->document].path);
		f->line = c->line;
	}
	f->message = arena_printf(
		a, "The " TEXT_FMT " hook of " TEXT_FMT " " TEXT_FMT ".", TEXT_ARG(c->name),
		TEXT_ARG(q->name.n ? q->name : T("this package")), TEXT_ARG(v->why));
	f->evidence = rule_cut(a,
			       arena_printf(a, TEXT_FMT ": " TEXT_FMT "%s", TEXT_ARG(c->name),
					    TEXT_ARG(c->command),
					    c->implicit ? " (implied by binding.gyp)" : ""),
			       FINDING_EVIDENCE_MAX);
	f->content = content_of(ctx, a, at, m, c);
	if (v->severity >= SEVERITY_MEDIUM) {
		struct corpus_record allow;
		bool allowed;
		if (!allow_of_hook(ctx, q, m->folder, &allow, &allowed))
			return false;
		if (allowed)
			allow_lower(ctx, f, &allow);
	}
	if (v->severity <= SEVERITY_LOW)
		f->remediation = T("Nothing to do; to be sure, install with scripts off "
				   "(--ignore-scripts) and "
				   "run the build of the packages that you allow.");
	return true;
}

/* prepare: "npm run build", of one's own: a tool that nobody listed, called by name. */
static bool builds(const struct hook_command *c, bool own, const struct post *v)
{
	return own && v->severity == SEVERITY_MEDIUM && text_eq(v->why, T("runs a program")) && text_starts(c->name, T("prep"));
}

static bool check_hooks(struct rule_context *ctx, struct arena *work, uint32_t at,
			const struct manifest_view *m)
{
	const struct package *q = &ctx->project->packages[at];
	bool own = own_package(q) && !ctx->project->packed, git = own || rule_source(ctx->project, at) == SOURCE_GIT;
	bool gyp = place_file(ctx->content, place_join(work, m->folder, T("binding.gyp")));
	struct hook_command commands[HOOK_COMMANDS_MAX];
	struct text texts[HOOK_COMMANDS_MAX];
	enum severity worst = SEVERITY_INFO;
	size_t n = hook_commands(m, gyp, git, commands);

	for (size_t i = 0; i < n; i++) {
		struct post v;
		texts[i] = commands[i].command;
		if (!post_command(work, m, commands[i].command, own, &v))
			return false;
		if (i && worst < SEVERITY_CRITICAL && !post_together(work, texts, i + 1, &v))
			return false;
		if (builds(&commands[i], own, &v))
			v.severity = SEVERITY_LOW;
		worst = v.severity > worst ? v.severity : worst;
		post_behaviour(ctx, q, commands[i].name, &v);
		if (!report(ctx, at, m, &commands[i], &v))
			return false;
	}
	return true;
}

/* Scripts of a registry package that only its author runs; told when there is something to see. */
static bool check_authors(struct rule_context *ctx, struct arena *work, uint32_t at,
			  const struct manifest_view *m)
{
	static const char *const names[] = {"prepare",	      "prepack",  "prepublish",
					    "prepublishOnly", "postpack", NULL};

	for (uint32_t i = 0; i < m->script_count; i++) {
		struct hook_command c = {.name = m->scripts[i].name,
					 .command = m->scripts[i].command,
					 .line = m->scripts[i].line};
		struct post v;
		bool is = false;
		for (size_t j = 0; names[j]; j++)
			is |= text_eq(c.name, text_of(names[j]));
		if (!is)
			continue;
		if (!post_command(work, m, c.command, false, &v))
			return false;
		if (v.severity < SEVERITY_HIGH)
			continue;
		v.severity = SEVERITY_INFO;
		if (!report(ctx, at, m, &c, &v))
			return false;
	}
	return true;
}

/* A command of the system that a package offers under its own roof: node_modules/.bin comes first in the PATH of every
 * hook and script, so whoever says `node` there runs this. */
static bool shadows(struct text command, struct text package)
{
	static const char *const commands[] = {"node", "npm", "npx", "git", "sh", "bash", "zsh", "curl", "wget",
					       "python", "python3", "sudo", "ssh", "env", "tar", NULL};
	bool is = false;

	for (const char *const *c = commands; *c; c++)
		is |= text_eq(command, text_of(*c));
	return is && !text_has(package, command) && !(text_eq(command, T("npx")) && text_has(package, T("npm")));
}

static bool climbs(struct text path)
{
	for (struct cut c = {.tail = path, .found = true}; c.found;) {
		c = text_cut(c.tail, '/');
		if (text_eq(c.head, T("..")) || text_has(c.head, T("..\\")))
			return true;
	}
	return false;
}

/* npm before 6.13.4, yarn before 1.21.1 and pnpm before 4.0 wrote links where such names led (CVE-2019-16775, CVE-2019-16776). */
static bool leads_out(struct text name, struct text file)
{
	return climbs(name) || climbs(file) || text_starts(name, T("/")) || text_starts(file, T("/"));
}

static bool check_bins(struct rule_context *ctx, uint32_t at, const struct manifest_view *m)
{
	const struct package *q = &ctx->project->packages[at];
	struct arena *a = finding_arena(ctx->findings);

	for (uint32_t i = 0; i < m->bin_count; i++) {
		struct text name = m->bins[i].key;
		bool out = leads_out(name, m->bins[i].value);
		if (!out && !shadows(name, q->name))
			continue;
		struct finding *f = rule_report(ctx, &rule_post, SEVERITY_HIGH, CONFIDENCE_HIGH, at);
		if (!f)
			return false;
		if (m->document < ctx->project->document_count)
			f->file = arena_text(a, ctx->project->documents[m->document].path);
		f->message = arena_printf(a, out ? TEXT_FMT " has a command " TEXT_FMT " that leads out of its folder."
						 : TEXT_FMT " puts a command named " TEXT_FMT
							    " before the system's own in the PATH of every script.",
					  TEXT_ARG(q->name.n ? q->name : T("this package")), TEXT_ARG(text_head(name, 32)));
		f->evidence = rule_cut(a, arena_printf(a, "bin " TEXT_FMT ": " TEXT_FMT, TEXT_ARG(name), TEXT_ARG(m->bins[i].value)),
				       FINDING_EVIDENCE_MAX);
		f->content = arena_printf(a, "bin " TEXT_FMT, TEXT_ARG(name));
		return true; /* one says it */
	}
	return true;
}

static bool only_locked(struct rule_context *ctx, uint32_t at)
{
	const struct package *q = &ctx->project->packages[at];
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f = rule_report(ctx, &rule_post, SEVERITY_INFO, CONFIDENCE_EXACT, at);

	if (!f)
		return false;
	f->message = arena_printf(
		a,
		TEXT_FMT " runs a command when it is installed; the lockfile does not say which.",
		TEXT_ARG(q->name));
	f->evidence = T("hasInstallScript in the lockfile");
	f->content = T("install script");
	f->remediation = T("Scan the installed project to see what the command does.");
	return true;
}

static bool check(struct rule_context *ctx, struct arena *work, uint32_t at)
{
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[at];
	const struct package *twin = rule_twin(p, at);
	bool disk = (q->flags & PACKAGE_INSTALLED) || own_package(q);

	if (q->manifest < p->manifest_count && disk) {
		const struct manifest_view *m = &p->manifests[q->manifest];
		return check_hooks(ctx, work, at, m) && check_bins(ctx, at, m) &&
		       ((own_package(q) && !p->packed) || check_authors(ctx, work, at, m));
	}
	if ((q->flags & PACKAGE_LOCKED) && (q->flags & PACKAGE_SCRIPT) &&
	    !rule_told_by_twin(p, at) && !(twin && (twin->flags & PACKAGE_INSTALLED)))
		return only_locked(ctx, at);
	return true;
}

static bool run(struct rule_context *ctx)
{
	struct arena *work = arena_new(POST_MEMORY_MAX); /* of one package at a time */
	bool ok = work;

	for (uint32_t i = 0; ok && i < ctx->project->package_count; i++) {
		ok = check(ctx, work, i);
		arena_reset(work);
	}
	arena_free(work);
	return ok && code_report(ctx, &rule_post);
}

const struct rule rule_post = {
	.id = "L2-POST-001",
	.title = "A command that runs on install",
	.about = "preinstall, install and postinstall of every installed package run on the "
		 "machine that "
		 "installs, "
		 "and so does node-gyp when a binding.gyp lies there. Known build tools are LOW, a "
		 "file of "
		 "the "
		 "package MEDIUM, code or network in the command HIGH; fetching and executing, "
		 "secrets and "
		 "network, or hidden commands CRITICAL. prepare runs only for git dependencies and "
		 "the "
		 "project.",
	.remedy = "Read the command and the files it runs before the next install; install with "
		  "scripts off "
		  "(--ignore-scripts) until then.",
	.references = "",
	.asks = true,
	.run = run,
};
