/* yarn.lock: yarn 1 has a grammar of its own, yarn 2 and later write YAML with a __metadata entry. */
#include "scanner/input/input.h"
#include "scanner/input/limits.h"
#include "scanner/input/yarn.h"

static bool is_berry(struct text bytes)
{
	struct text line;

	for (struct text rest = text_head(bytes, (size_t)64 << 10); text_line(&rest, &line);)
		if (text_starts(line, T("__metadata:")))
			return true;
		else if (line.n && line.p[0] != '#' && line.p[0] != '\r')
			return false; /* berry writes it first of all */
	return false;
}

static bool read_yarn_lock(struct project *p, uint32_t document, struct err *e)
{
	struct text bytes = p->documents[document].bytes;

	text_skip(&bytes, T("\xef\xbb\xbf"));
	if (!text_trim(bytes).n) /* yarn 2 and later make one to mark where a project begins */
		project_problem(p, false, "LOCKFILE-TYPE", p->documents[document].path, 1,
				"it is empty: it locks nothing");
	return is_berry(bytes) || text_has(bytes, T("\n__metadata:"))
		       ? yarn_berry_read(p, document, e)
		       : yarn_classic_read(p, document, e);
}

const struct input input_yarn_lock = {
	.name = "yarn-lock",
	.pattern = "yarn.lock",
	.lockfile = true,
	.max_bytes = INPUT_LOCKFILE_BYTES_MAX,
	.read = read_yarn_lock,
};
