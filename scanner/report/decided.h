/* scanner/report/decided.h: what policy and baseline decided, told the same way in several reports. */
#ifndef PICKET_SCANNER_REPORT_DECIDED_H
#define PICKET_SCANNER_REPORT_DECIDED_H

#include "json/write.h"
#include "scanner/report/report.h"

/* Lines for people, each at most width columns wide; nothing when there is nothing to say. all: every excused
 * finding, not only the first few. */
void decided_lines(FILE *out, const struct report *r, size_t width, bool all);

/* One sentence about an excused finding, without line end, raw text: "high L2-X name@1: reason (owner, until DAY)". */
void decided_sentence(struct buf *out, const struct finding_excuse *x);

/* The second half of it: "reason (owner, until DAY)". */
void decided_reason(struct buf *out, const struct finding_excuse *x);

/* {expires, finding, kind, owner, policy, reason}, keys sorted. */
void decided_record(struct json_writer *w, const struct finding_excuse *x);
/* {gone, known, new} or null. */
void decided_baseline(struct json_writer *w, const struct report *r);
/* {denied, digest, notices} */
void decided_policy(struct json_writer *w, const struct report *r);

#endif
