/* policy/wildcard.h: patterns for names, paths and SQL's like, in time linear in pattern times text.
 *
 * Hostile texts meet these patterns: no backtracking, all positions of the pattern are
 * followed at once.
 */
#ifndef PICKET_SCANNER_POLICY_WILDCARD_H
#define PICKET_SCANNER_POLICY_WILDCARD_H

#include "base/text.h"

/* For names and purls: '*' is any bytes, '?' one byte. */
bool wildcard_name(struct text pattern, struct text name);

/* For relative paths: '*' and '?' stay inside a folder, '**' crosses folders, a leading or inner
 * "**" with a slash also means none, a '/' at the end means all below. */
bool wildcard_path(struct text pattern, struct text path);

/* SQL: '%' is any bytes, '_' one byte, ASCII letters of both cases are equal. */
bool wildcard_like(struct text pattern, struct text text);

/* The longest pattern that any of the above takes; a longer one matches nothing. */
#define WILDCARD_BYTES_MAX 1024

#endif
