/* GET /healthz and /readyz: a load balancer's questions. */
#include "corpusd/answer.h"

void answer_health(struct front *f, struct request *q, struct response *r)
{
	(void)f;
	(void)q;
	buf_text(&r->body, T("{\"status\":\"alive\"}\n"));
}

void answer_ready(struct front *f, struct request *q, struct response *r)
{
	struct generation *g = engine_hold(f->engine);
	struct jobs_counts counts;
	struct err e = {0};

	(void)q;
	if (!g)
		err_set(&e, "PACK-NONE", "no packs are open");
	else if (!generation_bad(g, &e))
		jobs_count(&f->jobs, &counts, &e);
	if (!e.code[0] && f->unconfined.code[0])
		e = f->unconfined;
	engine_drop(g);
	if (e.code[0] && !e.hint[0])
		err_hint(&e, "the log of the daemon says more");
	if (e.code[0])
		http_error(r, 503, &e);
	else
		buf_text(&r->body, T("{\"status\":\"ready\"}\n"));
}
