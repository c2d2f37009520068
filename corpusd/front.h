/* corpusd/front.h: the process that speaks with clients, and what its parts share.
 *
 * It reads requests, keeps the queue and answers; it never looks into a target (workers do), holds no secret key
 * and dials nobody. What needs more rights it asks of the keeper.
 */
#ifndef PICKET_CORPUSD_FRONT_H
#define PICKET_CORPUSD_FRONT_H

#include "corpusd/auth.h"
#include "corpusd/engine.h"
#include "corpusd/jobs.h"
#include "corpusd/ledger.h"
#include "corpusd/metrics.h"
#include "corpusd/runner.h"

struct rate;
struct errands;
struct agents;
struct alarm;

struct front {
	const struct settings *settings;
	int state; /* the folder */
	int scan_root;
	int keeper; /* the channel */
	struct jobs jobs;
	struct auth *auth;
	struct engine *engine;
	struct ledger *ledger;
	struct metrics *metrics;
	struct rate *rate;	 /* of requests */
	struct rate *rate_login; /* of failed ones */
	struct errands *errands;
	struct alarm *alarm;
	struct runner *runner;
	struct http *http;
	struct agents *agents; /* NULL: there is no Unix socket */
	struct err unconfined; /* why workers cannot enter their sandbox; no code: they can. As found at the start */
};

/* The front's whole life, in a child. listen, agents (the Unix socket, or -1) and zygote are taken over; ends on SIGTERM
 * or when the keeper is gone. */
_Noreturn void front_run(const struct settings *s, int listen, int agents, int keeper, int zygote);

#endif
