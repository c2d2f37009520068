/* Who runs what: the closures of install hooks and of entry points. */
#include "scanner/content/reach_pass.h"

#include "scanner/content/join.h"
#include "scanner/content/kind.h"
#include "scanner/content/limits.h"
#include "scanner/content/resolve.h"
#include "scanner/content/uncalled.h"

#include <string.h>

static void limits(struct reach_pass *r)
{
	static const struct {
		uint32_t limit;
		const char *code, *what;
	} rows[] = {
		{FILE_LIMIT_SIZE, "LIMIT-SIZE", "larger than a file that is read whole; its end was not looked at"},
		{FILE_LIMIT_LAYERS, "LIMIT-LAYERS", "more decoded layers than are kept"},
		{FILE_LIMIT_ACTS, "LIMIT-BEHAVIOURS", "more behaviours or commands than are looked at"},
		{FILE_LIMIT_TOKENS, "LIMIT-TOKENS", "more tokens or folded text than are looked at"},
		{FILE_LIMIT_PATTERN, "LIMIT-PATTERN", "more indicator matches than are kept"},
		{FILE_LIMIT_UNREAD, "FILE-READ", "cannot be read again for a closer look"},
		{FILE_LIMIT_HUNT, "LIMIT-YARA", "too large for YARA rules, or they did not finish in it"},
	};

	for (uint32_t i = 0; i < r->content->file_count; i++)
		for (size_t k = 0; k < sizeof rows / sizeof rows[0]; k++)
			if (r->content->files[i].limits & rows[k].limit)
				reach_problem(r, r->content->files[i].path, rows[k].code, rows[k].what);
}

/* An install runs hooks of the project, of its members and of what is installed; a package.json that
 * merely lies in a folder, such as the test data of a security tool, is none of them. Where the
 * target itself is no package, the folders below it are what is looked at. */
struct install { /* of one manifest */
	bool runs;
	bool from_git; /* prepare too */
};

static const struct install *installs(struct arena *a, const struct project *p)
{
	struct install *all = ARENA_ARRAY(a, struct install, p->manifest_count + 1);
	bool root = false;

	for (uint32_t i = 0; all && i < p->manifest_count; i++)
		root |= !p->manifests[i].folder.n;
	for (uint32_t i = 0; all && i < p->manifest_count; i++)
		all[i] = (struct install){!root || !p->manifests[i].folder.n, !p->packed && !p->manifests[i].folder.n};
	for (uint32_t i = p->package_count; all && i--;) { /* of several packages of one manifest, the first one tells */
		const struct package *k = &p->packages[i];
		if (k->manifest < p->manifest_count)
			all[k->manifest] = (struct install){
				true, !p->packed && /* else it ran where it was packed */
					      (k->source == SOURCE_GIT || (k->flags & PACKAGE_ROOT) || k->source == SOURCE_WORKSPACE)};
	}
	return all;
}

static const uint32_t *manifests_of_files(struct reach_pass *r)
{
	const struct content *c = r->content;
	const struct project *p = r->project;
	uint32_t *all = ARENA_ARRAY(c->arena, uint32_t, c->file_count + 1);

	for (uint32_t i = 0; all && i < c->file_count; i++)
		all[i] = DEP_NONE;
	for (uint32_t i = p->manifest_count; all && i--;) {
		arena_reset(r->scratch);
		uint32_t file = resolve_path(c, resolve_join(r->scratch, p->manifests[i].folder, T("package.json")));
		if (file != DEP_NONE)
			all[file] = i;
	}
	return all;
}

/* NAME=$HOME node x.js, cross-env NAME=~ node x.js: of a command. A folder below is as good as any. */
static bool sets_home(struct text command, struct text name)
{
	static const char *const homes[] = {"$HOME", "${HOME}", "~", "%USERPROFILE%", "$USERPROFILE", "/home", NULL};

	for (size_t at; name.n && (at = text_find(command, name)) < command.n;) {
		struct text value = text_tail(command, at + name.n);
		command = value;
		if (!text_skip(&value, T("=")))
			continue;
		value = text_cut(text_cut(text_cut(value, ' ').head, ';').head, '&').head;
		while (text_starts(value, T("'")) || text_starts(value, T("\"")))
			value = text_tail(value, 1);
		if (!value.n)
			continue;
		bool bare = text_has(value, T("..")) || text_has(value, T("$("));
		while (value.n && memchr("'\"/.", value.p[value.n - 1], 4))
			value = text_head(value, value.n - 1);
		bare |= !value.n;
		for (const char *const *h = homes; *h; h++)
			bare |= text_eq(value, text_of(*h));
		if (bare)
			return true;
	}
	return false;
}

/* What an install clears is a tool's own folder (behave_remove.c), unless a script says that it is the home folder. */
static void judge_folders(struct reach_pass *r)
{
	for (uint32_t i = 0; i < r->content->file_count; i++) {
		const struct file *f = &r->content->files[i];
		for (uint32_t k = 0; f->reach == REACH_HOOK && k < f->act_count; k++) {
			struct act *a = &f->acts[k];
			if (a->behaviour != BEHAVE_DESTROY || !(a->flags & ACT_ASIDE) || !(a->flags & ACT_SECRET_ARG))
				continue;
			bool home = false;
			for (uint32_t m = 0; m < r->project->manifest_count && !home; m++)
				for (uint32_t n = 0; n < r->project->manifests[m].script_count && !home; n++)
					home = sets_home(r->project->manifests[m].scripts[n].command, a->detail);
			if (home)
				a->flags = (a->flags & ~(uint32_t)(ACT_ASIDE | ACT_SECRET_ARG)) | ACT_STRONG | ACT_HOME_ARG;
		}
	}
}

/* Few files act, and every rule about code asks for them. */
static bool list_acting(struct content *c)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < c->file_count; i++)
		n += c->files[i].act_count != 0;
	uint32_t *list = ARENA_ARRAY(c->arena, uint32_t, n + 1);
	if (!list)
		return false;
	for (uint32_t i = 0; i < c->file_count; i++)
		if (c->files[i].act_count)
			list[c->acting_count++] = i;
	c->acting = list;
	return true;
}

bool content_reach(const struct content_looker *lookers, unsigned count, struct project *project,
		   struct content *content, struct err *e)
{
	struct reach_pass r = {.lookers = lookers, .looker_count = count, .project = project, .content = content,
			       .scratch = arena_new(CONTENT_REACH_MEMORY), .bytes = BUF(CONTENT_FILE_MAX)};
	const size_t most = (size_t)content->file_count * 2 + 1; /* each is loaded, and then run by a hook */
	const struct install *install = installs(content->arena, project);
	bool ok;

	r.queue = ARENA_ARRAY(content->arena, struct step, most);
	r.wave = ARENA_ARRAY(content->arena, uint32_t, most);
	ok = r.scratch && r.queue && r.wave && install && (content->manifests = manifests_of_files(&r));
	for (uint32_t i = 0; ok && i < content->file_count; i++)
		content->files[i].via = DEP_NONE;
	for (uint32_t i = 0; ok && i < project->manifest_count && !r.failed; i++) {
		arena_reset(r.scratch);
		if (install[i].runs)
			reach_hooks(&r, &project->manifests[i], install[i].from_git);
	}
	if (ok)
		reach_managers(&r);
	for (uint32_t i = 0; ok && i < content->file_count && !r.failed; i++)
		if (content->files[i].act_count && kind_of(content->files[i].path, T("{")).script == SCRIPT_CONFIG)
			reach_opened(&r, i);
	ok = ok && join_modules(&r);
	for (uint32_t i = 0; ok && i < project->manifest_count && !r.failed; i++) {
		arena_reset(r.scratch);
		if (!install[i].runs && kind_is_aside(project->manifests[i].folder))
			continue; /* packages that a test plays with */
		reach_load(&r, &project->manifests[i]);
	}
	if (ok)
		reach_follow(&r);
	if (ok)
		reach_made(&r);
	if (ok)
		uncalled_mark(&r);
	if (ok)
		uncalled_mark_called(&r);
	if (ok)
		judge_folders(&r);
	if (ok)
		limits(&r);
	ok = ok && list_acting(content);
	ok = ok && !r.failed && !arena_failed(content->arena);
	arena_free(r.scratch);
	buf_free(&r.bytes);
	return ok || err_set(e, "CONTENT-MEMORY", "no memory for the content pass");
}
