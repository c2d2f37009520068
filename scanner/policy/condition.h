/* policy/condition.h: `severity >= 'high' and reachable`: SQL conditions over findings.
 *
 * The columns are those of the table in docs/policy.md. A condition sees one finding at a time
 * (no subquery, no aggregate), NULL is "not met", and it ends: see CONDITION_STEPS_EACH.
 */
#ifndef PICKET_SCANNER_POLICY_CONDITION_H
#define PICKET_SCANNER_POLICY_CONDITION_H

#include "scanner/finding.h"

/* Whether it compiles. Codes of policy/sql.h, and CONDITION-SHAPE. */
bool condition_check(struct text condition, struct err *e);

struct conditions; /* a set of findings to ask about */
bool conditions_open(const struct finding_list *l, size_t count, struct conditions **out,
		     struct err *e);
void conditions_close(struct conditions *c); /* NULL is fine */

/* Sets met[i] for each finding it holds of (others are left alone); count conditions were
 * promised to conditions_open, which is the budget. */
bool conditions_ask(struct conditions *c, struct text condition, bool *met, struct err *e);

#endif
