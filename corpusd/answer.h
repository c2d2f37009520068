/* corpusd/answer.h: the endpoints as a table, one file each, and what they work on. */
#ifndef PICKET_CORPUSD_ANSWER_H
#define PICKET_CORPUSD_ANSWER_H

#include "corpusd/front.h"
#include "corpusd/http.h"
#include "json/write.h"

enum endpoint_flags {
	TAKES_BYTES = 1, /* a body up to body-max; else up to BODY_SMALL_MAX */
	TAKES_NONE = 2,	 /* no body */
	FOR_PEOPLE = 4,	 /* a page: without a session one is sent to the login */
};

struct endpoint {
	const char *method;
	const char *path; /* "/v1/scans/" followed by '*': one name; by "**": all the rest */
	enum scope scope;
	unsigned flags;
	void (*run)(struct front *f, struct request *q, struct response *r);
	const char *about;
};
extern const struct endpoint endpoints[]; /* ends with a NULL method */

/* The endpoint of a path and method; NULL with *allowed: the methods it has ("" when there is no such path). */
const struct endpoint *endpoint_find(const char *method, struct text path, struct text *rest,
				     char allowed[64]);

/* JSON into the body of an answer; answer_end turns a failure of the writer into status 500. */
void answer_json(struct response *r, struct json_writer *w);
void answer_end(struct response *r, struct json_writer *w);
/* Status by the code of the error: 404, 409, 413, 429, 503 ... */
void answer_fail(struct response *r, const struct err *e);

/* One question, asked and answered as an object of "answers". a: for what is found. Codes: those of lookup_ask. */
bool answer_question(struct front *f, struct generation *g, struct arena *arena, struct text question,
		     struct lookup_answer *a, struct json_writer *w, struct err *e);
/* {"packs": [...]}; g may be NULL: none. */
void answer_put_packs(struct json_writer *w, const struct generation *g);

/* since, before, limit and severity of the query. Codes: QUERY-*. */
bool answer_filter(struct request *q, struct jobs_filter *f, struct err *e);

/* Puts a lockfile or package in the queue, as POST /v1/scans does. Fills j. Codes: BODY-*, QUERY-*, QUEUE-FULL, DB-*. */
bool answer_scan_put(struct front *f, struct request *q, struct job *j, struct text name, struct text body,
		     struct err *e);

void answer_health(struct front *f, struct request *q, struct response *r);
void answer_ready(struct front *f, struct request *q, struct response *r);
void answer_metrics(struct front *f, struct request *q, struct response *r);
void answer_packs(struct front *f, struct request *q, struct response *r);
void answer_pack(struct front *f, struct request *q, struct response *r);
void answer_pack_import(struct front *f, struct request *q, struct response *r);
void answer_scan_new(struct front *f, struct request *q, struct response *r);
void answer_scan(struct front *f, struct request *q, struct response *r);
void answer_scan_remove(struct front *f, struct request *q, struct response *r);
void answer_scans(struct front *f, struct request *q, struct response *r);
void answer_lookup(struct front *f, struct request *q, struct response *r);
void answer_findings(struct front *f, struct request *q, struct response *r);
void answer_holders(struct front *f, struct request *q, struct response *r);
void answer_audit(struct front *f, struct request *q, struct response *r);

#endif
