#include "packtool/wellknown.h"

/* Each among the first few hundred of every count of recent years. */
const char *const wellknown_good[WELLKNOWN_GOOD] = {
	"ansi-styles", "async",	      "axios",	  "chalk", "commander", "debug",  "esbuild",  "eslint",
	"express",     "glob",	      "inherits", "lodash", "minimatch", "ms",	  "postcss",  "react-is",
	"semver",      "strip-ansi", "supports-color", "tslib", "typescript", "uuid", "ws",	"yargs",
};

/* Taken down by the registry years ago: crossenv and its kin (2017), lookalikes since. */
const char *const wellknown_bad[WELLKNOWN_BAD] = {
	"babelcli", "cross-env.js", "crossenv", "d3.js", "fabric-js", "ffmepg",
	"gruntcli", "http-proxy.js", "mongose", "nodemailer-js", "nodesass", "sqliter",
};

static void look(const char *const *table, unsigned count, struct text name, uint32_t *seen)
{
	unsigned from = 0, to = count;

	while (from < to) {
		unsigned middle = (from + to) / 2;
		int order = text_cmp(name, text_of(table[middle]));
		if (order == 0) {
			*seen |= UINT32_C(1) << middle;
			return;
		}
		if (order < 0)
			to = middle;
		else
			from = middle + 1;
	}
}

void wellknown_see(struct wellknown *c, struct text name)
{
	look(wellknown_good, WELLKNOWN_GOOD, name, &c->good);
	look(wellknown_bad, WELLKNOWN_BAD, name, &c->bad);
}

const char *wellknown_fault(const struct wellknown *c, bool *missing)
{
	for (unsigned i = 0; i < WELLKNOWN_BAD; i++)
		if (c->bad >> i & 1) {
			*missing = false;
			return wellknown_bad[i];
		}
	for (unsigned i = 0; i < WELLKNOWN_GOOD; i++)
		if (!(c->good >> i & 1)) {
			*missing = true;
			return wellknown_good[i];
		}
	return NULL;
}
