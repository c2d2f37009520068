/* scanner/site.h: what the site wants of one scan: its policy, and its baseline.
 *
 * Opened before the sandbox; the project's own policy file is read inside it. scan.c calls these in
 * the order they stand here.
 */
#ifndef PICKET_SCANNER_SITE_H
#define PICKET_SCANNER_SITE_H

#include "scanner/dep.h"
#include "scanner/policy/judge.h"
#include "scanner/report/report.h"
#include "scanner/scan.h"
#include "scanner/target.h"
#include "store/store.h"

struct baseline;

struct site {
	struct stack *stack;
	struct baseline *baseline; /* NULL: none */
	const char **rule_ids;
	bool has_stale;	  /* a pack is stale, and the policy wants that said */
	bool partial;	  /* a project's condition could not be decided */
};

/* Codes: POLICY-*, BASELINE-* (a bad argument), LIMIT-MEMORY. */
bool site_open(struct site *s, const struct scan_options *o, struct err *e);
void site_close(struct site *s);

/* stale: refuse. Code: PACK-STALE. */
bool site_takes_packs(struct site *s, const struct store_packs *packs, struct err *e);

/* Inside the sandbox. What cannot be read is a problem of the project, and partial. */
void site_read_projects(struct site *s, const struct targets *t, struct project *p);

/* Findings for `require`: no lockfile, packages without integrity. False: no memory. */
bool site_require(const struct site *s, const struct project *p, struct finding_list *l);

/* Marks what the baseline knows, judges, and tells the report; the list is then final. */
bool site_judge(struct site *s, struct finding_list *l, struct report *r, struct arena *a,
		struct err *e);

#endif
