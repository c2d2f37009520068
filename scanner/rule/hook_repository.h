/* rule/hook_repository.h: whether a step runs a package that comes out of a repository, by no registry: npx github:o/r, pnpm dlx git+ssh://..,
 * npx -p gitlab:o/r tool, npx o/r. Whoever keeps that repository says what runs, now and later; its prepare script runs as well. */
#ifndef PICKET_SCANNER_RULE_HOOK_REPOSITORY_H
#define PICKET_SCANNER_RULE_HOOK_REPOSITORY_H

#include "scanner/rule/hook.h"

bool hook_runs_repository(const struct hook_step *s);

#endif
