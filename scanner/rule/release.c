#include "scanner/rule/release.h"

#include "scanner/rule/place.h"

static bool lies(const struct rule_context *ctx, struct text path)
{
	(void)text_skip(&path, T("./"));
	return path.n && place_file(ctx->content, path);
}

/* As require() finds it: x, x.js, x/index.js. */
static bool found(const struct rule_context *ctx, struct text path)
{
	struct text base = text_ends(path, T("/")) ? text_head(path, path.n - 1) : path;

	return lies(ctx, path) || lies(ctx, arena_printf(ctx->scratch, TEXT_FMT ".js", TEXT_ARG(base))) ||
	       lies(ctx, place_join(ctx->scratch, base, T("index.js")));
}

/* A working copy before its build has none of these. */
static bool has_entry(const struct rule_context *ctx, const struct manifest_view *m)
{
	bool any = found(ctx, m->main.n ? m->main : T("index.js"));

	for (uint32_t i = 0; !any && i < m->bin_count; i++)
		any = found(ctx, m->bins[i].value);
	for (uint32_t i = 0; !any && i < m->export_count; i++)
		any = lies(ctx, m->exports[i].value);
	return any;
}

/* What npm never packs (npm-packlist, "always ignored"): a working copy has one of them as a rule. */
static bool has_more(const struct rule_context *ctx)
{
	static const char *const names[] = {".gitignore", ".npmignore", ".npmrc", ".git/HEAD", ".hg/requires", ".svn/entries", "package-lock.json",
					    "yarn.lock", "pnpm-lock.yaml", "pnpm-workspace.yaml", "bun.lock", "bun.lockb", "deno.lock", NULL};

	for (const char *const *n = names; *n; n++)
		if (place_file(ctx->content, text_of(*n)))
			return true;
	uint32_t first = place_first(ctx->content, T("node_modules"));
	return first < ctx->content->file_count && place_under(&ctx->content->files[first], T("node_modules"));
}

/* postinstall: npm install --include=dev: then somebody does. */
static bool installs_more(const struct manifest_view *m)
{
	static const char *const hooks[] = {"preinstall", "install", "postinstall", "prepare", NULL};
	static const char *const words[] = {"npm i", "npm ci", "npm add", "npm up", "pnpm i", "pnpm add", "yarn", "bun i", "bun add", "include=dev", NULL};

	for (uint32_t i = 0; i < m->script_count; i++)
		for (const char *const *h = hooks; *h; h++)
			for (const char *const *w = words; text_eq(m->scripts[i].name, text_of(*h)) && *w; w++)
				if (text_has(m->scripts[i].command, text_of(*w)))
					return true;
	return false;
}

bool rule_is_release(const struct rule_context *ctx, const struct manifest_view *m)
{
	const struct project *p = ctx->project;

	if (!ctx->content || m->folder.n || m->private_ || !m->name.n || !m->version.n || !m->repository.n)
		return false;
	if (!has_entry(ctx, m) || has_more(ctx) || installs_more(m))
		return false;
	for (uint32_t i = 0; i < p->package_count; i++)
		if (p->packages[i].flags & PACKAGE_LOCKED)
			return false;
	return true;
}
