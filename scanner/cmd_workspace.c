#include "scanner/options.h"
#include "scanner/verbs.h"

static int run(const struct args *a)
{
	struct options o;
	int status = EXIT_USAGE;

	if (options_read(a, &o)) {
		o.launch.scan.members = true;
		status = launch_run(&o.launch);
	}
	options_free(&o);
	return status;
}

static const struct option options[] = {
	OPTIONS_FORMAT,
	OPTIONS_COMMON,
	OPTIONS_SCREEN,
	{0},
};

const struct cmd cmd_workspace = {
	.name = "workspace",
	.summary = "judge a monorepo: every member, shared packages once",
	.operands = "ROOT",
	.min = 1,
	.max = 1,
	.about = "As scan of the root folder, with the members of the workspaces of npm, yarn, pnpm and bun\n"
		 "told apart: a finding in a member's files names that member, a finding about a package\n"
		 "names all members that need it. A node_modules they share is read once. At the end each\n"
		 "member has a line with what concerns it; --format json has them as members.",
	.example = "  picket workspace .",
	.options = options,
	.run = run,
};
