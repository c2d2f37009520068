#include "scanner/rule/code.h"
#include "scanner/rule/table.h"

static bool run(struct rule_context *ctx)
{
	return code_report(ctx, &rule_obfs_layers);
}

const struct rule rule_obfs_layers = {
	.id = "L2-OBFS-003",
	.title = "Hidden layers of code",
	.about = "Base64, gzip, XOR or character-code layers that decode to a script or a command, "
		 "and obfuscator's output that acts on the system. Decoded layers are read like "
		 "files, with their own findings.",
	.remedy = "Read the decoded text in the evidence; do not install the version until its "
		  "author explains it.",
	.references = "",
	.run = run,
};
