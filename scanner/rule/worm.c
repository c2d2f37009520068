#include "scanner/rule/code.h"
#include "scanner/rule/table.h"

static bool run(struct rule_context *ctx)
{
	return code_report(ctx, &rule_worm);
}

const struct rule rule_worm = {
	.id = "L2-WORM-001",
	.title = "Code that spreads, stays or destroys",
	.about = "Publishing packages with found tokens, writing into other packages, workflows, "
		 "editor or agent configuration, places from which programs start, and wiping "
		 "files.",
	.remedy = "If the code has run: rotate registry and repository tokens, look at your own "
		  "packages for versions you did not publish, and at the written places.",
	.references = "",
	.run = run,
};
