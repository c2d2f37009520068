#include "scanner/rule/code.h"
#include "scanner/rule/table.h"

static bool run(struct rule_context *ctx)
{
	return code_report(ctx, &rule_obfs_names);
}

const struct rule rule_obfs_names = {
	.id = "L2-OBFS-002",
	.title = "Names that are spelled in code",
	.about = "System modules, hosts, or functions that run, read or delete whose names come out of hex, character "
		 "codes, base64, reversed or cut strings. Honest programs write them down.",
	.remedy = "Look at the decoded name in the evidence and ask why it is hidden; go back to "
		  "the last version without it.",
	.references = "",
	.run = run,
};
