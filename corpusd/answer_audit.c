/* GET /v1/audit: the daemon's log, as it stands, one record a line. */
#include "corpusd/answer.h"

#include "store/audit.h"

static void on_line(void *ctx, struct text line)
{
	struct response *r = ctx;

	buf_text(&r->body, line);
	buf_char(&r->body, '\n');
}

void answer_audit(struct front *f, struct request *q, struct response *r)
{
	struct audit_sum sum;
	struct err e = {0};

	(void)q;
	if (!audit_walk(f->settings->state, on_line, r, &sum, &e)) {
		http_error(r, 500, &e);
		return;
	}
	r->type = "application/x-ndjson";
}
