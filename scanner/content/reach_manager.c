/* What package managers run and load beside hooks, whatever the command. */
#include "scanner/content/reach_pass.h"

#include "scanner/content/kind.h"
#include "scanner/content/limits.h"
#include "scanner/content/resolve.h"
#include "scanner/rule/hook.h"

/* yarn runs what yarnPath names in the place of itself, and loads its plugins, whatever the command. Yarn itself is a large
 * bundle, committed by many projects: read as a hook it would be what such a tool is. */
static void yarn_programs(struct reach_pass *r)
{
	const struct project *p = r->project;

	for (uint32_t i = 0; i < p->setting_count && !r->failed; i++) {
		const struct setting *s = &p->settings[i];
		bool itself = text_eq(s->key, T("yarnPath")) || text_eq(s->key, T("yarn-path"));
		bool plugin = text_starts(s->key, T("plugins")) && text_ends(s->key, T("path"));
		if (!s->origin || !text_starts(text_of(s->origin), T("yarnrc")) || (!itself && !plugin) ||
		    s->document >= p->document_count || text_has(p->documents[s->document].path, T("node_modules/")) ||
		    kind_is_aside(p->documents[s->document].path))
			continue;
		arena_reset(r->scratch);
		struct text folder = resolve_folder(p->documents[s->document].path);
		uint32_t at = resolve_module(r->content, p, r->scratch, folder, s->value);
		if (at == DEP_NONE || (itself && r->content->files[at].size > CONTENT_BUNDLE))
			continue;
		reach_begin(r, folder);
		reach_enter(r, at, itself ? REACH_HOOK : REACH_LOAD, DEP_NONE, itself ? T("yarnPath") : text_of(""));
		reach_follow(r);
	}
}

/* npm gives node-options of a project's .npmrc to every script that it runs. */
static void npm_preloads(struct reach_pass *r)
{
	const struct project *p = r->project;

	for (uint32_t i = 0; i < p->setting_count && !r->failed; i++) {
		const struct setting *s = &p->settings[i];
		struct hook h = {0};
		if (!s->origin || !text_starts(text_of(s->origin), T("npmrc")) || !text_eq(s->key, T("node-options")) ||
		    s->document >= p->document_count || text_has(p->documents[s->document].path, T("node_modules/")) ||
		    kind_is_aside(p->documents[s->document].path))
			continue;
		arena_reset(r->scratch);
		struct text folder = resolve_folder(p->documents[s->document].path);
		r->failed |= !hook_preloads(r->scratch, s->value, &h);
		reach_begin(r, folder);
		for (size_t k = 0; k < h.count; k++)
			reach_enter(r, resolve_module(r->content, p, r->scratch, folder, h.steps[k].target), REACH_HOOK, DEP_NONE,
				    T("node-options"));
		reach_follow(r);
	}
}

/* bun loads what bunfig.toml lists as preload before each script and test that it runs (bun's documentation, bunfig.toml). */
static void bun_preloads(struct reach_pass *r)
{
	uint32_t at = resolve_path(r->content, T("bunfig.toml"));
	struct text rest = at == DEP_NONE ? text_of("") : reach_bytes(r, at), line;
	bool listing = false;

	arena_reset(r->scratch);
	reach_begin(r, text_of(""));
	while (text_line(&rest, &line)) {
		struct cut c = text_cut(text_trim(line), '=');
		bool here = c.found && text_eq(text_trim(c.head), T("preload"));
		struct text values = here ? c.tail : line;
		if (!here && !listing)
			continue;
		for (struct cut q = text_cut(values, '"'); q.found; q = text_cut(q.tail, '"')) {
			q = text_cut(q.tail, '"');
			if (q.found)
				reach_enter(r, resolve_module(r->content, r->project, r->scratch, text_of(""), q.head), REACH_LOAD,
					    DEP_NONE, text_of(""));
		}
		listing = (here || listing) && text_has(here ? values : T("["), T("[")) && !text_has(values, T("]"));
	}
	reach_follow(r);
}

/* pnpm loads this file of the project whatever its command. */
static void pnpm_hooks(struct reach_pass *r)
{
	static const char *const names[] = {".pnpmfile.cjs", ".pnpmfile.mjs", "pnpmfile.js", NULL};

	for (const char *const *n = names; *n; n++) {
		reach_begin(r, text_of(""));
		reach_enter(r, resolve_path(r->content, text_of(*n)), REACH_HOOK, DEP_NONE, text_of(*n));
		reach_follow(r);
	}
}

void reach_managers(struct reach_pass *r)
{
	yarn_programs(r);
	npm_preloads(r);
	bun_preloads(r);
	pnpm_hooks(r);
}
