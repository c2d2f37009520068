/* scanner/report/visible.h: foreign text in a JSON report that a person reads in some viewer.
 *
 * JSON's own escapes are gone when the viewer shows the text, so what moves, hides or reorders is
 * spelled out first, as for a terminal (base/escape.h).
 */
#ifndef PICKET_SCANNER_REPORT_VISIBLE_H
#define PICKET_SCANNER_REPORT_VISIBLE_H

#include "json/write.h"

#define VISIBLE_MAX ((size_t)256 << 10) /* bytes of one text when escaped */

void visible_member(struct json_writer *w, struct text key, struct text value);
/* As above, and "](" cannot make a link (SARIF 2.1.0, 3.11.6; markdown). */
void visible_prose(struct json_writer *w, struct text key, struct text value);

#endif
