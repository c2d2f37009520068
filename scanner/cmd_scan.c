#include "scanner/options.h"
#include "scanner/verbs.h"

static int run(const struct args *a)
{
	struct options o;
	int status = EXIT_USAGE;

	if (options_read(a, &o))
		status = launch_run(&o.launch);
	options_free(&o);
	return status;
}

static const struct option options[] = {
	OPTIONS_FORMAT,
	OPTIONS_COMMON,
	OPTIONS_SCREEN,
	{0},
};

const struct cmd cmd_scan = {
	.name = "scan",
	.summary = "judge a project, a package, a tarball or a lockfile",
	.operands = "TARGET...",
	.min = 0,
	.max = -1,
	.about = "TARGET is a project folder, one package's folder, a .tgz, a lockfile alone, or - for\n"
		 "a document on standard input (with --as KIND). Everything is read offline, inside a\n"
		 "sandbox, and nothing of it is run.\n\n"
		 "Formats: for people table, html, markdown; for programs json, jsonl, tsv; for code hosts\n"
		 "and CI sarif, github, gitlab, junit; inventories cyclonedx, spdx; ml-context for models.\n\n"
		 "Kinds: package-json, package-lock (also a shrinkwrap), pnpm-lock, pnpm-workspace, yarn-lock,\n"
		 "bun-lock, bun-lockb, deno-lock, npmrc, yarnrc, yarnrc-yml, pnpmfile, pnp, modules-yaml; inventories\n"
		 "cyclonedx, spdx. A file with its usual name needs none.\n\n"
		 "Exit status: 0 done; 1 findings at or above --fail-on; 2 usage or bad target; 3 timed\n"
		 "out; 4 incomplete; 5 corpus refused. No verdict is never \"clean\".",
	.example = "  picket scan .\n"
		   "  picket scan --format json -o report.json --fail-on high .\n"
		   "  picket scan --list-packages --format tsv package-lock.json\n"
		   "  picket scan --as pnpm-lock - < pnpm-lock.yaml",
	.options = options,
	.run = run,
};
