/* Files that were written with what came from the network, and whether they are run. */
#include "scanner/content/behave_walk.h"

static const char *const program_endings[] = {".js", ".cjs", ".mjs", ".sh", ".ps1", ".bat", ".cmd", ".vbs", ".exe", ".py", ".node", ".dll", NULL};

bool behave_program_path(struct text t)
{
	for (const char *const *p = program_endings; *p; p++)
		if (text_ends(t, text_of(*p)))
			return true;
	return false;
}

/* What is constant of a path, when it is enough to know it again: "/tmp/a" or "/s.js" of a mixed one. */
static struct text known_path(const struct js_arg *a)
{
	struct text t = a->text;
	size_t at = text_find_last(t, (char)0xBD);

	if (a->kind == JS_ARG_PATH || (a->kind != JS_ARG_CONST && !(a->flags & JS_ARG_MIXED)))
		return text_of("");
	if ((a->flags & JS_ARG_MIXED) && at < t.n)
		t = text_tail(t, at + 1);
	return t.n >= 4 ? t : text_of("");
}

/* A library's own binary goes into its own folder; what lands among temporary files or is a script was not meant to be seen. */
static bool throwaway(const struct js_arg *a, struct text known)
{
	return has(a->text, "tmp") || has(a->text, "Temp") || (a->origins & JS_FROM_SYSTEM) || has(known, "/.") ||
	       (behave_program_path(known) && !text_ends(known, T(".node")) && !text_ends(known, T(".exe")) && !text_ends(known, T(".dll")));
}

void behave_remember_drop(struct walk *w, struct text path)
{
	if (path.n && w->dropped_count < CONTENT_DROPS_MAX)
		w->dropped[w->dropped_count++] = path;
}

void behave_opens(struct walk *w, const struct js_arg *path, bool fetched)
{
	struct text known = known_path(path);

	if (throwaway(path, known))
		w->opened = known;
	if (fetched)
		behave_remember_drop(w, w->opened);
}

bool behave_runs_drop(const struct walk *w, struct text line)
{
	for (uint32_t i = 0; i < w->dropped_count; i++)
		if (text_has(line, w->dropped[i]))
			return true;
	return false;
}
