#include "scanner/rule/code.h"
#include "scanner/rule/table.h"

static bool run(struct rule_context *ctx)
{
	return code_report(ctx, &rule_obfs_execute);
}

const struct rule rule_obfs_execute = {
	.id = "L2-OBFS-001",
	.title = "Code that runs text as code",
	.about = "A call of eval, Function, vm.run*, module._compile or a timer with text, where "
		 "the text is decoded, fetched, brought by a request, or reached by a name that is "
		 "hidden. Plain eval of a bundle is LOW.",
	.remedy = "Read the call and what it runs; do not install the version until you know what "
		  "that text is.",
	.references = "",
	.run = run,
};
