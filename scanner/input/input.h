/* scanner/input/input.h: input formats as a table, one file and one row each.
 *
 * A reader gets bytes that somebody else read and bounded; it opens nothing, prints nothing,
 * and fills the project. What it cannot understand it records with project_problem();
 * it returns false only when nothing of the document could be used.
 */
#ifndef PICKET_SCANNER_INPUT_INPUT_H
#define PICKET_SCANNER_INPUT_INPUT_H

#include "scanner/dep.h"

struct input {
	const char *name;	/* "package-lock", "pnpm-lock", "yarn-lock", ...: also for --as KIND */
	const char *pattern;	/* base names it reads, '|' between: "package-lock.json|npm-shrinkwrap.json";
				 * "a/b" with its folder, "*.cdx.json" any name that ends so */
	bool lockfile;		/* states resolved packages */
	size_t max_bytes;	/* larger files become a problem LIMIT-SIZE */
	bool (*read)(struct project *p, uint32_t document, struct err *e);
};

extern const struct input *const inputs[]; /* ends with NULL */

/* By path ("a/b/package-lock.json", "node_modules/.package-lock.json"), or NULL: not an input. */
const struct input *input_for_path(struct text path);
const struct input *input_by_name(struct text name); /* for --as */
/* For a file of unknown name ("small.pnpm-lock.yaml", stdin): by name suffix, then by its first
 * bytes; NULL when nothing fits. */
const struct input *input_guess(struct text path, struct text bytes);

/* True for a file that a dependency ships and no package manager looks at there: its yarn.lock, its .npmrc, its SBOM. What
 * stands in node_modules itself (.package-lock.json, .modules.yaml, .pnpm/lock.yaml) is the package manager's own. A
 * package.json always counts. For files met on a walk, not for those somebody names. */
bool input_inert(const struct input *in, struct text path);

/* Reads the document (path and bytes filled in) as this input: checks its size, sets
 * document.input and .format, and makes a problem of whatever read() could not do (CONFLICT-MARKERS when
 * that is the cause). A package.json deep inside a package, or in a fixture, may be broken on purpose: saying so does
 * not make the scan partial. False: nothing of it could be used, or memory is out (p->failed). */
bool input_read(struct project *p, uint32_t document, const struct input *in);

#endif
