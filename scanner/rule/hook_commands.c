/* Which commands of a package.json an install runs. */
#include "scanner/rule/hook.h"

static bool script(const struct manifest_view *m, const char *name, struct hook_command *out)
{
	for (uint32_t i = m->script_count; i-- > 0;) {
		if (!text_eq(m->scripts[i].name, text_of(name)) ||
		    !text_trim(m->scripts[i].command).n)
			continue;
		*out = (struct hook_command){.name = m->scripts[i].name,
					     .command = m->scripts[i].command,
					     .line = m->scripts[i].line};
		return true;
	}
	return false;
}

size_t hook_commands(const struct manifest_view *m, bool has_gyp, bool from_git,
		     struct hook_command out[HOOK_COMMANDS_MAX])
{
	static const char *const git[] = {"preprepare", "prepare", "postprepare", NULL};
	bool pre, own;
	size_t n = 0;

	pre = script(m, "preinstall", &out[n]);
	n += pre;
	own = script(m, "install", &out[n]);
	n += own;
	/* npm docs, "scripts": binding.gyp and neither install nor preinstall means node-gyp
	 * rebuild. */
	if (has_gyp && !pre && !own && !m->gypfile_false)
		out[n++] = (struct hook_command){
			.name = T("install"), .command = T("node-gyp rebuild"), .implicit = true};
	n += script(m, "postinstall", &out[n]);
	for (size_t i = 0; from_git && git[i]; i++)
		n += script(m, git[i], &out[n]);
	return n;
}
