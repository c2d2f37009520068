#include "corpusd/verbs.h"
#include "store/builtin.h"
#include "store/store.h"

static const struct cmd *const cmds[] = {
	&cmd_serve, &cmd_token_add, &cmd_token_list, &cmd_token_revoke, NULL,
};

static const struct program corpusd = {
	.name = "corpusd",
	.summary = "Serves packs and scans to a team over HTTP",
	.cmds = cmds,
};

int main(int argc, char **argv)
{
	store_builtin_set(builtin_root());
	return cmd_main(&corpusd, argc, argv);
}
