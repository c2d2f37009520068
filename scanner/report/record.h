/* scanner/report/record.h: the parts of a report as JSON objects, keys sorted; what json, jsonl and others
 * share. The schema is schema/scan-report.schema.json. */
#ifndef PICKET_SCANNER_REPORT_RECORD_H
#define PICKET_SCANNER_REPORT_RECORD_H

#include "json/write.h"
#include "scanner/report/report.h"

void record_finding(struct json_writer *w, const struct finding *f);
void record_package(struct json_writer *w, const struct report_package *p);
void record_member(struct json_writer *w, const struct report_member *m);
void record_pack(struct json_writer *w, const struct report_pack *p);
void record_counts(struct json_writer *w, const struct report *r);
void record_stats(struct json_writer *w, const struct report *r);
/* {code, hint, message}, or null when the error holds none. */
void record_error(struct json_writer *w, const struct err *e);

#endif
