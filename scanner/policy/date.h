/* policy/date.h: days, as people write them. */
#ifndef PICKET_SCANNER_POLICY_DATE_H
#define PICKET_SCANNER_POLICY_DATE_H

#include "base/text.h"

/* "YYYY-MM-DD" of the Gregorian calendar, from 1970-01-01 to 9999-12-31, as days since
 * 1970-01-01. */
bool date_parse(struct text t, uint32_t *days);

#define DATE_TEXT 11 /* ten characters and a NUL */
void date_put(char out[DATE_TEXT], uint64_t unix_seconds); /* UTC; past 9999: "9999-12-31" */

#endif
