/* packtool/value.h: the rules of single values (docs/formats/source.md, "Tables").
 *
 * Each takes a value that is not empty and says why it is not right. Code: SOURCE-ROW.
 */
#ifndef PICKET_PACKTOOL_VALUE_H
#define PICKET_PACKTOOL_VALUE_H

#include "base/err.h"
#include "base/text.h"

bool value_source_id(struct text v, struct err *e);
bool value_campaign_id(struct text v, struct err *e);
bool value_record_id(struct text v, struct err *e);
bool value_ecosystem(struct text v, struct err *e);
bool value_package(struct text v, struct err *e);
bool value_class(struct text v, struct err *e);
bool value_severity(struct text v, struct err *e);
bool value_confidence(struct text v, struct err *e);
bool value_cvss(struct text v, struct err *e);
bool value_words(struct text v, struct err *e); /* one space between, none at the ends */
bool value_url(struct text v, struct err *e);	/* http or https */
bool value_urls(struct text v, struct err *e);
bool value_date(struct text v, struct err *e);
bool value_sha256(struct text v, struct err *e);
bool value_tlp(struct text v, struct err *e);
bool value_any(struct text v, struct err *e);

/* Days since 1970-01-01 of a valid date. */
bool date_days(struct text v, int64_t *days);
#define DATE_SECONDS_MAX ((uint64_t)253402300799) /* the end of the year 9999 */
/* "2026-11-21" with this separator; out: 11 bytes at least. Years 1970 to 9999: what is later is its last day. */
void date_put(char out[16], uint64_t seconds, char separator);

#endif
