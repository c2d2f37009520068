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

/* The first that begins so. next: what to do, where the error does not say it itself. */
static const struct {
	const char *code;
	unsigned status;
	const char *next;
} statuses[] = {
	{"JOB-NONE", 404, "GET /v1/scans lists those that are there"},
	{"QUEUE-FULL", 503, "try again later"},
	{"ERRAND-BUSY", 503, "try again later"},
	{"PATH-MISSING", 404, "give a path below the scan root, as \"team/app\""},
	{"PATH-", 400, "give a path below the scan root, as \"team/app\""},
	{"BODY-", 400, "the body is one JSON object in UTF-8, each of its fields once; docs/daemon.md has them"},
	{"JSON-", 400, "the body is one JSON object in UTF-8, each of its fields once; docs/daemon.md has them"},
	{"QUERY-", 400, "docs/daemon.md lists what may be asked for"},
	{"LOOKUP-QUESTION", 400, "ask NAME@VERSION, a digest in hex, an address or a host"},
	{"PACK-NONE-SUCH", 404, "GET /v1/packs lists those in force"},
	{"PACK-NONE", 503, "ask /readyz what is wrong with the packs, and an operator to mend it"},
	{"PACK-ROLLBACK", 409, "send a newer version"},
	{"PACK-EQUIVOCATION", 409, "ask the publisher which of the two is meant"},
	{"PACK-", 422, "get the pack anew from who published it"},
	{"SIG-", 422, "get the pack anew from who published it, or trust its key: picket keys trust"},
	{"MANIFEST-", 422, "get the pack anew from who published it"},
	{"KEY-", 422, "get the pack anew from who published it, or trust its key: picket keys trust"},
	{"ROOT-", 422, "get the pack anew from who published it"},
	{"USTAR-", 422, "get the pack anew from who published it"},
	{"STORE-", 503, "an operator must look at the store: picket corpus verify"},
	{"STATE-", 503, "an operator must look at the store: picket corpus verify"},
	{"DB-", 503, "try again later; the log of the daemon says more"},
	{"SEALED-SIZE", 400, "send the bytes of one pack, of at most body-max"},
	{"WORKER-", 503, "try again later; the log of the daemon says more"},
	{"LIMIT-MEMORY", 503, "try again later, or with less at once"},
};

void answer_fail(struct response *r, const struct err *e)
{
	struct err told = *e;
	size_t i = 0, count = sizeof statuses / sizeof *statuses;

	while (i < count && strncmp(e->code, statuses[i].code, strlen(statuses[i].code)) != 0)
		i++;
	if (!told.hint[0])
		err_hint(&told, "%s", i < count ? statuses[i].next : "the log of the daemon says more");
	http_error(r, i < count ? statuses[i].status : 500, &told);
}
