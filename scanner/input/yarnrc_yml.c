/* .yarnrc.yml (yarnpkg.com, "Yarnrc files"): all of it as settings, joined by ".": npmRegistryServer,
 * npmScopes.SCOPE.npmRegistryServer, enableScripts, unsafeHttpWhitelist, yarnPath, plugins.path ... */
#include "scanner/input/flat.h"
#include "scanner/input/input.h"
#include "scanner/input/limits.h"

static bool read_yarnrc_yml(struct project *p, uint32_t document, struct err *e)
{
	struct flat f = {.project = p, .path = p->documents[document].path};
	struct yaml_stream stream;

	if (!yaml_read_document(p, document, true, false, &stream, e))
		return false;
	if (!stream.count)
		return true;
	if (stream.roots[0]->kind != YAML_MAP)
		return err_set(e, "SETTING-TYPE", "not a mapping");
	flat_yaml(&f, stream.roots[0], "", ".");
	flat_settings(&f, "yarnrc.yml", document);
	return !p->failed;
}

const struct input input_yarnrc_yml = {
	.name = "yarnrc-yml",
	.pattern = ".yarnrc.yml",
	.max_bytes = INPUT_SETTING_BYTES_MAX,
	.read = read_yarnrc_yml,
};
