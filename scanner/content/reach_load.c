/* What whoever uses a package loads: main, exports, bin and what a program's own scripts start. */
#include "scanner/content/reach_pass.h"

#include "scanner/content/kind.h"
#include "scanner/content/program.h"
#include "scanner/content/resolve.h"
#include "scanner/rule/hook.h"

#define NEEDS_LOAD                                                                                 \
	(ACT_STRONG | ACT_DECODED_ARG | ACT_FETCHED_ARG | ACT_COLLECTOR_HOST | ACT_RAW_IP | ACT_ENV_ARG |  \
	 ACT_FILE_ARG | ACT_HOST_ARG | ACT_NESTED | ACT_CODED | ACT_SECRET_ARG | ACT_BROWSER_ARG | ACT_EXECUTED | ACT_SELF_ARG | ACT_KEYS_ARG | ACT_SHARE)

/* node takes every ending that it does not know for a script's: require('./x.txt'). Such files are read only when they are loaded. */
static bool loads_odd(const struct file *f)
{
	static const struct text endings[] = {{".txt", 4}, {".dat", 4}, {".bin", 4}};

	for (uint32_t i = 0; i < f->import_count; i++)
		for (size_t k = 0; k < sizeof endings / sizeof *endings; k++)
			if (text_ends(f->imports[i].spec, endings[k]) && reach_relative(f->imports[i].spec))
				return true;
	return false;
}

/* python3 ./assets/stats: a script by its use alone, read only when it is reached. */
static bool gives_python(const struct act *a)
{
	return a->behaviour == BEHAVE_EXEC && text_starts(a->detail, T("py")) && text_has(a->detail, T("/")) && !text_has(a->detail, T(".py"));
}

/* Most code executes, fetches or runs something plain; a rule asks about the rest. */
static bool worth(const struct file *f)
{
	const uint32_t plain = 1u << BEHAVE_EXEC | 1u << BEHAVE_FETCH | 1u << BEHAVE_DECODE | 1u << BEHAVE_EXECUTE |
			       1u << BEHAVE_COLLECT_ENV | 1u << BEHAVE_COLLECT_HOST | 1u << BEHAVE_WRITE_OTHERS |
			       1u << BEHAVE_CLIPBOARD;

	bool runs = false, fetches = false;

	if ((f->match_count && f->klass == FILE_SCRIPT) || loads_odd(f))
		return true;
	for (uint32_t i = 0; i < f->act_count; i++) {
		const struct act *a = &f->acts[i];
		runs |= a->behaviour == BEHAVE_EXECUTE && (a->flags & ACT_TOP) && (a->flags & ACT_PLAIN) && !(a->flags & ACT_CONSTANT);
		fetches |= a->behaviour == BEHAVE_FETCH && (a->flags & ACT_TOP) && (a->flags & ACT_OTHER_HOST);
	}
	if (runs && fetches)
		return true;
	for (uint32_t i = 0; i < f->act_count; i++)
		if (!(plain >> f->acts[i].behaviour & 1) || (f->acts[i].flags & NEEDS_LOAD) || gives_python(&f->acts[i]) ||
		    (f->acts[i].behaviour == BEHAVE_WRITE_OTHERS &&
		     (!(f->acts[i].flags & (ACT_CONSTANT | ACT_PLAIN)) || (f->acts[i].flags & ACT_COMMAND_ARG))))
			return true;
	return false;
}

/* Any file of the package, its nested packages aside, that a rule might ask about. */
static bool folder_worth(const struct content *c, struct text folder)
{
	uint32_t at = DEP_NONE;

	while (resolve_below(c, folder, &at) != DEP_NONE)
		if (worth(&c->files[at]) && !text_has(text_tail(c->files[at].path, folder.n), T("node_modules/")))
			return true;
	return false;
}

/* Whether there is such a file. */
static bool enter_entry(struct reach_pass *r, struct text folder, struct text target)
{
	if (!target.n || text_ends(target, T(".d.ts")) || text_has(target, T("*")))
		return false;
	uint32_t at = resolve_module(r->content, r->project, r->scratch, folder, target);
	reach_enter(r, at, REACH_LOAD, DEP_NONE, text_of(""));
	return at != DEP_NONE;
}

/* main: "style.css" and a script beside it: pages load such a package file by file. */
static void pages_load(struct reach_pass *r, const struct manifest_view *m)
{
	uint32_t main = m->main.n ? resolve_path(r->content, resolve_join(r->scratch, m->folder, m->main)) : DEP_NONE;

	if (main == DEP_NONE || r->content->files[main].klass == FILE_SCRIPT || text_ends(m->main, T(".json")) ||
	    text_ends(m->main, T(".node")) || m->export_count || m->bin_count)
		return;
	for (uint32_t at = DEP_NONE; resolve_below(r->content, m->folder, &at) != DEP_NONE;) {
		const struct file *f = &r->content->files[at];
		if (f->klass == FILE_SCRIPT && text_eq(resolve_folder(f->path), m->folder) && worth(f))
			reach_enter(r, at, REACH_LOAD, DEP_NONE, text_of(""));
	}
}

/* A program of the project's own has no main: whoever tries it out starts it. */
static void program_of(struct reach_pass *r, const struct manifest_view *m)
{
	if (text_has(m->folder, T("node_modules")) || (!m->private_ && (m->main.n || m->export_count || m->bin_count)))
		return;
	for (uint32_t i = 0; i < m->script_count; i++) {
		struct hook h = {0};
		struct text rest = m->scripts[i].command, word;
		if (!program_starts(m->scripts[i].name))
			continue;
		while ((word = program_script(&rest)).n)
			(void)enter_entry(r, m->folder, word);
		if (!hook_parse(r->scratch, m->scripts[i].command, &h))
			continue;
		for (size_t k = 0; k < h.count; k++)
			if (h.steps[k].kind == HOOK_FILE) /* node server: without an ending */
				(void)enter_entry(r, m->folder, h.steps[k].target);
	}
}

/* Who works on a project runs tools that load these: next dev, eslint, vitest, and has husky run its hooks of git. A package that is installed is built by then. */
static void configs_of(struct reach_pass *r, const struct manifest_view *m)
{
	uint32_t at = DEP_NONE;

	if (!m->script_count || text_has(m->folder, T("node_modules")))
		return;
	while (resolve_below(r->content, m->folder, &at) != DEP_NONE) {
		struct text path = r->content->files[at].path;
		struct text name = kind_base_name(path);
		bool hook = kind_is_git_hook(path) && text_starts(path, m->folder) && !text_has(text_tail(path, m->folder.n + (m->folder.n > 0)), T("/.husky/"));
		if (hook || (text_eq(resolve_folder(path), m->folder) && program_config(name)))
			reach_enter(r, at, REACH_LOAD, DEP_NONE, text_of(""));
	}
}

/* "bin": "index.js" and no main: node would load it all the same, and nobody does. */
static bool program_alone(struct reach_pass *r, const struct manifest_view *m)
{
	uint32_t main = m->main.n || m->export_count ? DEP_NONE : resolve_module(r->content, r->project, r->scratch, m->folder, T("index.js"));

	for (uint32_t i = 0; i < m->bin_count && main != DEP_NONE; i++)
		if (resolve_module(r->content, r->project, r->scratch, m->folder, m->bins[i].value) == main)
			return true;
	return false;
}

void reach_load(struct reach_pass *r, const struct manifest_view *m)
{
	bool library;

	if (!folder_worth(r->content, m->folder))
		return;
	reach_begin(r, m->folder);
	pages_load(r, m);
	library = m->main.n && enter_entry(r, m->folder, m->main);
	if ((!m->main.n || !m->export_count) && !program_alone(r, m))
		library |= enter_entry(r, m->folder, T("index.js"));
	library |= enter_entry(r, m->folder, m->module);
	library |= enter_entry(r, m->folder, m->browser);
	for (uint32_t i = 0; i < m->export_count; i++)
		library |= enter_entry(r, m->folder, m->exports[i].value);
	for (uint32_t i = 0; i < m->import_count; i++)
		if (reach_relative(m->imports[i].value))
			(void)enter_entry(r, m->folder, m->imports[i].value);
	r->asked = !library;
	for (uint32_t i = 0; i < m->bin_count; i++)
		(void)enter_entry(r, m->folder, m->bins[i].value);
	r->asked = false;
	program_of(r, m);
	configs_of(r, m);
}
