/* policy/judge.h: what the policy says about finished findings.
 *
 * In this order: severities (a project's only upwards), deny, and for what is not denied
 * suppress, allow, ignore. Deny wins over every excuse. Excused findings leave the list
 * and are handed back, so that reports show them.
 */
#ifndef PICKET_SCANNER_POLICY_JUDGE_H
#define PICKET_SCANNER_POLICY_JUDGE_H

#include "scanner/policy/stack.h"

struct judgement { /* in the arena given */
	struct finding_excuse *excused; /* in the order of findings */
	size_t excused_count;
	struct text *notices; /* those of all files, and what was not done for a project */
	size_t notice_count;
	bool partial; /* a project's condition could not be decided */
};

/* The list must be finished, `known` set where a baseline says so; it is finished again. False: a site's
 * condition cannot be decided (codes of policy/condition.h), or LIMIT-MEMORY. */
bool judge_findings(const struct stack *s, struct finding_list *l, struct arena *a,
		    struct judgement *out, struct err *e);

/* "lodash", "lodash@4.*", "@acme/" + "*", "pkg:npm/lodash@4.*": whether the pattern means this package; without
 * a version it means all of them. */
bool judge_package(struct text pattern, const struct finding *f);

#endif
