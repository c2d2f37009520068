/* bun.lockb, bun's binary lockfile until 1.2: a dump of bun's own structures, different from release to release. It is not
 * read, and saying so makes the scan partial: nothing locked in it was looked at. */
#include "scanner/input/input.h"
#include "scanner/input/limits.h"

static bool read_bun_lockb(struct project *p, uint32_t document, struct err *e)
{
	(void)e;
	project_problem(p, true, "LOCKFILE-BINARY", p->documents[document].path, 0,
			"a binary lockfile, which only bun reads: run `bun install --save-text-lockfile` and scan bun.lock");
	return true;
}

const struct input input_bun_lockb = {
	.name = "bun-lockb",
	.pattern = "bun.lockb",
	.lockfile = true,
	.max_bytes = INPUT_LOCKFILE_BYTES_MAX,
	.read = read_bun_lockb,
};
