/* corpusd/runner.h: the threads that take jobs from the queue, have them scanned, and write down what came of it. */
#ifndef PICKET_CORPUSD_RUNNER_H
#define PICKET_CORPUSD_RUNNER_H

#include "corpusd/engine.h"
#include "corpusd/jobs.h"
#include "corpusd/settings.h"

struct runner;

struct runner_job {
	struct jobs *jobs;
	struct engine *engine;
	const struct settings *settings;
	int scan_root; /* -1: none */
	void *ctx;
	/* After each job: how it ended. */
	void (*ended)(void *ctx, const struct job *job, enum job_state state, double seconds);
};

/* Code: SERVE-START. */
bool runner_start(const struct runner_job *r, struct runner **out, struct err *e);
void runner_wake(struct runner *r); /* there is a new job */
/* Takes no more jobs; those that run have `seconds`, then go back into the queue. What wakes it afterwards does nothing. */
void runner_stop(struct runner *r, unsigned seconds);
void runner_free(struct runner *r); /* stopped, and nobody wakes it any more */

#endif
