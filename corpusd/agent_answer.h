/* corpusd/agent_answer.h: one line of an agent, answered by one line. */
#ifndef PICKET_CORPUSD_AGENT_ANSWER_H
#define PICKET_CORPUSD_AGENT_ANSWER_H

#include "corpusd/front.h"
#include "pack/limits.h"

/* Packs as they were last handed out, each made and sealed once; for one thread. All zero: empty. */
struct agent_shelf {
	size_t count;
	struct {
		char id[65]; /* of the manifest, hex */
		int fd;
	} items[STACK_MAX];
};
void agent_shelf_clear(struct agent_shelf *s);

/* The answer's line into an empty out; *hand: a descriptor to go with it, to be closed, or -1. False: the
 * conversation is over. */
bool agent_answer(struct front *f, struct agent_shelf *s, struct text line, struct buf *out, int *hand);
/* {"error": ...} as a line. */
void agent_refuse(struct buf *out, const struct err *e);

#endif
