#include "scanner/verbs.h"
#include "store/builtin.h"
#include "store/store.h"

static const struct cmd *const cmds[] = {
	&cmd_scan, &cmd_check, &cmd_workspace, &cmd_diff, &cmd_query, &cmd_rules,
	&cmd_explain, &cmd_convert, &cmd_init, &cmd_version, NULL,
};

static const struct program scanner = {
	.name = "scanner",
	.summary = "Judges npm, pnpm, yarn and bun projects against signed packs, offline",
	.cmds = cmds,
};

int main(int argc, char **argv)
{
	store_builtin_set(builtin_root());
	return cmd_main(&scanner, argc, argv);
}
