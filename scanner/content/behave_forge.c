/* Workflows that are put into repositories by the service that keeps them. */
#include "scanner/content/behave_walk.h"

#define FOLDER ".github/workflows"

static bool is_put(const struct walk *w)
{
	const struct js_event *e = w->event;
	bool put = text_ends(e->path, T(".put"));

	for (uint32_t i = 0; i < e->argc && i < JS_ARGS_MAX && !put; i++)
		put = text_eq(constant(arg(e, i)), T("PUT")) || text_eq(constant(prop(arg(e, i), T("method"))), T("PUT"));
	return put;
}

/* fetch(`${api}/repos/${x}/contents/.github/workflows/ci.yml`, {method: 'PUT'}), of a helper of another module too. */
static bool puts_by_address(const struct walk *w)
{
	static const char *const keys[] = {"path", "url", "pathname", NULL};
	const struct js_event *e = w->event;
	bool named = false;

	for (uint32_t i = 0; i < e->argc && i < JS_ARGS_MAX && !named; i++) {
		named = has(arg(e, i)->text, "/contents/" FOLDER);
		for (const char *const *k = keys; *k && !named; k++) {
			const struct js_arg *v = prop(arg(e, i), text_of(*k));
			named = v && has(v->text, "/contents/" FOLDER);
		}
	}
	return named && is_put(w);
}

/* octokit.request('PUT /repos/{owner}/{repo}/contents/{path}', {path}), .createOrUpdateFileContents({path}) */
static bool puts_by_client(const struct walk *w)
{
	const struct js_event *e = w->event;
	bool request = text_starts(arg(e, 0)->text, T("PUT /repos/"));
	const struct js_arg *path = prop(arg(e, request ? 1 : 0), T("path"));

	return (request || has(e->path, "createOrUpdateFile")) && ((path && has(path->text, FOLDER)) || (request && has(arg(e, 0)->text, FOLDER)));
}

/* Which repositories there are is asked for here, or was where the event's words come from. */
static bool of_each(struct walk *w)
{
	static const char *const ways[] = {"/user/repos", "listForAuthenticatedUser", "installation/repositories", "listReposAccessibleToInstallation", NULL};
	uint32_t from = 0;

	for (const char *const *way = ways; *way && behave_may_ask(w, ASK_FORGE, CONTENT_QUESTIONS); way++)
		if (behave_said(w, *way))
			return true;
	for (uint32_t i = 0; i < w->event->argc && i < JS_ARGS_MAX; i++)
		from |= arg(w->event, i)->origins;
	return (from & JS_FROM_NETWORK) && !(from & (JS_FROM_PARAM | JS_FROM_ARGV));
}

void behave_puts_workflow(struct walk *w)
{
	uint32_t flags = w->flags;

	if (!w->event->argc || (!puts_by_address(w) && !puts_by_client(w)))
		return;
	if (behave_on_demand(w, arg(w->event, 0)))
		w->flags &= ~(uint32_t)ACT_TOP;
	behave_add(w, BEHAVE_WRITE_OTHERS, ACT_STRONG | (of_each(w) ? ACT_OTHER_HOST : 0), T("a workflow of a repository"));
	w->flags = flags;
}
