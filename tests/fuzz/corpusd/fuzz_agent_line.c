/* What comes over the Unix socket: lines are found, and each is refused or a verb with its object. */
#include "corpusd/agent_line.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text in = text_n(data, size), line;
	struct agent_line l;
	struct err e;

	while (agent_line_next(in, &line)) {
		if (line.n + 1 > in.n || text_has(line, T("\n")))
			abort();
		if (agent_line_read(line, &l, &e)) {
			if ((l.verb == AGENT_PACKS) != (l.object.n == 0) || !text_utf8_valid(l.object) ||
			    text_has(l.object, text_n("", 1)))
				abort();
		} else if (!err_is(&e, "AGENT-LINE") && !err_is(&e, "AGENT-VERB")) {
			abort();
		}
		in = text_tail(in, line.n + 1);
	}
	return 0;
}
