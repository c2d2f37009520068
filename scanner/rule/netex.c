#include "scanner/rule/code.h"
#include "scanner/rule/table.h"

static bool run(struct rule_context *ctx)
{
	return code_report(ctx, &rule_netex);
}

const struct rule rule_netex = {
	.id = "L2-NETEX-001",
	.title = "Data on its way out",
	.about = "Collected data and a connection: known drop places (webhooks, pastes, tunnels, "
		 "out-of-band testers), raw addresses, DNS names made of data, cloud metadata, "
		 "swapped wallet addresses.",
	.remedy = "Block the host named in the evidence, look at its traffic, remove the version.",
	.references = "",
	.run = run,
};
