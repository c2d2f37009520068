/* scanner/options.h: the options that scan, check and workspace share, from words to a launch. */
#ifndef PICKET_SCANNER_OPTIONS_H
#define PICKET_SCANNER_OPTIONS_H

#include "scanner/launch.h"

/* Lists in it are on the heap until options_free(). */
struct options {
	struct launch launch;
	const char **targets, **rules, **skip_rules;
	char *files_from; /* its bytes, cut into lines */
};

/* False: a usage error was printed. */
bool options_read(const struct args *a, struct options *o);
void options_free(struct options *o);

/* What scan and workspace print on a screen. */
#define OPTIONS_SCREEN                                                                             \
	{0, "summary", NULL, "the last lines of the table only"},                                  \
	{0, "list-packages", NULL, "print the inventory and run no rule"},                         \
	{0, "color", "WHEN", "auto (default), always or never", "auto always never"}

#define KINDS_OFFERED                                                                              \
	"package-json package-lock pnpm-lock pnpm-workspace yarn-lock bun-lock bun-lockb deno-lock "  \
	"npmrc yarnrc yarnrc-yml pnpmfile pnp modules-yaml cyclonedx spdx"
#define LEVELS_OFFERED "critical high medium low info"

/* Rows for the tables of options of the three verbs. */
#define OPTIONS_FORMAT                                                                             \
	{'f', "format", "NAME", "table (default), json, jsonl, tsv, sarif, html, cyclonedx ...", \
	 "table json jsonl tsv sarif html cyclonedx spdx github gitlab junit markdown ml-context"}, { \
		'o', "output", "FILE", "write the report there, whole or not at all"               \
	}
#define OPTIONS_COMMON                                                                             \
	{0, "fail-on", "LEVEL", "exit 1 at a finding of this level or above",                      \
	 LEVELS_OFFERED},                                                                           \
	{0, "exit-code", NULL, "exit 1 at any finding that is shown"},                             \
	{0, "show", "LEVEL", "show findings from this level on (default medium)",                  \
	 LEVELS_OFFERED},                                                                           \
	{0, "rules", "IDS", "run these rules only (L2-IOC-001,L2-CAMP-*)"},                        \
	{0, "skip-rules", "IDS", "do not run these rules"},                                        \
	{0, "no-content", NULL, "manifests and lockfiles only; no other file is opened"},          \
	{0, "no-cache", NULL, "look into every file, also where an earlier scan did and nothing changed"}, \
	{0, "as", "KIND", "what a single file or stdin is: package-lock, pnpm-lock, yarn-lock ...", KINDS_OFFERED}, \
	{0, "files-from", "FILE", "read targets from FILE, one a line (- for stdin)"},             \
	{0, "staged", NULL, "what git has staged in the folder (default .), for a pre-commit hook"},     \
	{0, "previous", "LOCK", "an older lockfile, to tell what changed"},                        \
	{0, "policy", "FILE", "the site's policy (default ~/.config/picket/policy.yml); see docs/policy.md"},     \
	{0, "trust-project-config", NULL, "let .picket.yml of the target excuse findings too"},    \
	{0, "baseline", "FILE", "findings in FILE are known: only new ones count for the exit status"}, \
	{0, "update-baseline", NULL, "write what is found now to the file of --baseline"},         \
	{0, "token-budget", "N", "--format ml-context: at most about N tokens (default 8000)"},    \
	{0, "store", "DIR", "the store of packs"},                                                 \
	{'j', "threads", "N", "threads (default: as many as processors)"},                         \
	{0, "timeout", "TIME", "give up after 30s, 5m ... with exit status 3"},                    \
	{0, "max-memory", "SIZE", "give up above 512M, 2G ... (default 2G)"},                      \
	{0, "allow-partial", NULL, "exit 0 or 1 also when not everything could be read"},          \
	{0, "deterministic-output", NULL, "leave out the clock and the target's path"},            \
	{0, "verify-determinism", NULL, "scan twice in two processes and compare"},                \
	{'q', "quiet", NULL, "no report on the terminal"},                                         \
	{'v', "verbose", NULL, "all findings of a package, and the time of each stage"}

#endif
