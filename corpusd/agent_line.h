/* corpusd/agent_line.h: what agents of this machine say on the Unix socket, a line each.
 *
 *	ask QUESTION	one question, as of POST /v1/lookup
 *	packs		the packs in force
 *	pack NAME	the bytes of one, as sealed memory beside the answer
 *
 * A line ends with LF and has at most AGENT_LINE_MAX bytes with it, all of them UTF-8 without control characters.
 */
#ifndef PICKET_CORPUSD_AGENT_LINE_H
#define PICKET_CORPUSD_AGENT_LINE_H

#include "base/buf.h"
#include "base/err.h"

enum agent_verb { AGENT_ASK, AGENT_PACKS, AGENT_PACK };

struct agent_line {
	enum agent_verb verb;
	struct text object; /* what stands behind the verb, not empty; of AGENT_PACKS: "" */
};

/* The first whole line of what came in, without its end; false: there is none yet. */
bool agent_line_next(struct text in, struct text *line);

/* Codes: AGENT-LINE: no text that anybody would send, the conversation is over; AGENT-VERB. */
bool agent_line_read(struct text line, struct agent_line *out, struct err *e);

#endif
