#include "corpusd/answer.h"

#include <string.h>

void answer_json(struct response *r, struct json_writer *w)
{
	json_to_buf(w, &r->body, JSON_LINE);
}

void answer_end(struct response *r, struct json_writer *w)
{
	struct err e;

	if (json_end(w))
		return;
	err_set(&e, "LIMIT-MEMORY", "the answer cannot be written: %s", json_fault(w));
	http_error(r, 500, &e);
}

/* The first that begins so. */
static const struct {
	const char *code;
	unsigned status;
} statuses[] = {
	{"JOB-NONE", 404},	  {"QUEUE-FULL", 503},	   {"ERRAND-BUSY", 503},	   {"PATH-MISSING", 404}, {"PATH-", 400},
	{"BODY-", 400},		  {"JSON-", 400},	   {"QUERY-", 400},	  {"LOOKUP-QUESTION", 400},
	{"PACK-NONE-SUCH", 404}, {"PACK-ROLLBACK", 409}, {"PACK-EQUIVOCATION", 409},
	{"PACK-", 422},		  {"SIG-", 422},	   {"MANIFEST-", 422},	  {"KEY-", 422},
	{"ROOT-", 422},		  {"USTAR-", 422},	   {"STORE-", 503},	  {"STATE-", 503},
	{"DB-", 503},		  {"SEALED-SIZE", 400}, {"WORKER-", 503},	   {"LIMIT-MEMORY", 503},
};

void answer_fail(struct response *r, const struct err *e)
{
	for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
		if (strncmp(e->code, statuses[i].code, strlen(statuses[i].code)) == 0) {
			http_error(r, statuses[i].status, e);
			return;
		}
	http_error(r, 500, e);
}
