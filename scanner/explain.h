/* scanner/explain.h: one finding of a saved report, told whole: why, where from, who says so, since when,
 * what to do, and how to silence it with a reason. */
#ifndef PICKET_SCANNER_EXPLAIN_H
#define PICKET_SCANNER_EXPLAIN_H

#include "json/write.h"
#include "scanner/rule/rule.h"
#include "scanner/saved.h"

#include <stdio.h>

/* Fingerprint: 12 digits at least. Codes of saved_find(). */
bool explain_finding(const struct saved *s, struct text fingerprint, FILE *out, struct err *e);
/* {excuse, finding, pack, rule}: what the report and the catalogue hold about it. */
bool explain_finding_json(const struct saved *s, struct text fingerprint, FILE *out, struct err *e);
/* {about, id, references, remedy, title}, or null without a rule. */
void explain_rule_json(struct json_writer *w, const struct rule *r);

#endif
