/* .pnp.cjs, .pnp.js (yarnpkg.com, "Plug'n'Play"): instead of node_modules, a table from names to archives. It is code, and
 * what it says stands in yarn.lock: that is read, and here only said. */
#include "scanner/input/input.h"
#include "scanner/input/limits.h"
#include "scanner/input/place.h"

static bool has_lockfile(const struct project *p, struct text folder)
{
	for (uint32_t i = 0; i < p->document_count; i++)
		if (text_eq(path_base(p->documents[i].path), T("yarn.lock")) &&
		    text_eq(path_folder(p->documents[i].path), folder))
			return true;
	return false;
}

static bool read_pnp(struct project *p, uint32_t document, struct err *e)
{
	struct text path = p->documents[document].path;
	bool locked = has_lockfile(p, path_folder(path));

	(void)e;
	project_problem(p, !locked, "PNP", path, 0, "%s",
			locked ? "installed as Plug'n'Play: the packages are those of yarn.lock; what is inside their "
				 "archives (.yarn/cache) is not looked at"
			       : "installed as Plug'n'Play, but there is no yarn.lock beside it that says which packages");
	return !p->failed;
}

const struct input input_pnp = {
	.name = "pnp",
	.pattern = ".pnp.cjs|.pnp.js",
	.max_bytes = INPUT_LOCKFILE_BYTES_MAX,
	.read = read_pnp,
};
