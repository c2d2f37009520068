/* pnpm-workspace.yaml (pnpm.io, "pnpm-workspace.yaml" and "Settings"): all of it as settings, joined by ".":
 * packages, catalog.NAME, catalogs.CATALOG.NAME, overrides.SELECTOR, patchedDependencies.ID, onlyBuiltDependencies,
 * allowBuilds.NAME, dangerouslyAllowAllBuilds, configDependencies.NAME ... A list gives one setting an element. */
#include "scanner/input/flat.h"
#include "scanner/input/input.h"
#include "scanner/input/limits.h"

static bool read_pnpm_workspace(struct project *p, uint32_t document, struct err *e)
{
	struct flat f = {.project = p, .path = p->documents[document].path};
	struct yaml_stream stream;

	if (!yaml_read_document(p, document, true, true, &stream, e))
		return false;
	if (!stream.count)
		return true; /* empty, or only comments */
	if (stream.roots[0]->kind != YAML_MAP)
		return err_set(e, "SETTING-TYPE", "not a mapping");
	flat_yaml(&f, stream.roots[0], "", ".");
	flat_settings(&f, "pnpm-workspace", document);
	return !p->failed;
}

const struct input input_pnpm_workspace = {
	.name = "pnpm-workspace",
	.pattern = "pnpm-workspace.yaml",
	.max_bytes = INPUT_SETTING_BYTES_MAX,
	.read = read_pnpm_workspace,
};
