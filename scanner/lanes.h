/* scanner/lanes.h: runs the rules, those that ask the corpus beside those that do not.
 *
 * A rule changes nothing but its findings, so two may run at once; the corpus answers one thread at a time, so all that ask
 * it run in one lane, in the order of the table. A rule of the other lane is given no corpus at all. Each lane has
 * findings of its own, also when they run one after the other: threads never change a result.
 */
#ifndef PICKET_SCANNER_LANES_H
#define PICKET_SCANNER_LANES_H

#include "scanner/rule/rule.h"

struct lanes {
	bool (*chosen)(const void *ctx, const struct rule *rule); /* whether it is to run */
	bool (*ready)(void *ctx, struct rule_context *c, struct err *e); /* once, before the first rule that asks: waits for the
									    corpus, and fills in what of c comes from it */
	void *ctx;
	bool threads;	 /* side by side */
	size_t findings; /* bytes for those of the second lane */
};

/* base: without scratch. Findings end up in base->findings. Codes: LIMIT-MEMORY, those of ready and
 * of a corpus that failed. */
bool lanes_run(const struct rule_context *base, const struct lanes *how, struct err *e);

#endif
