#include "scanner/rule/code.h"
#include "scanner/rule/table.h"

static bool run(struct rule_context *ctx)
{
	return code_report(ctx, &rule_cred);
}

const struct rule rule_cred = {
	.id = "L2-CRED-001",
	.title = "Credentials collected",
	.about = "Credential files (.npmrc, .aws, .ssh, .kube, browser profiles, wallets) or the "
		 "environment as a whole are read, and in the worse cases sent.",
	.remedy = "If the code has run: rotate every token and key of that machine. Remove the "
		  "version.",
	.references = "",
	.run = run,
};
