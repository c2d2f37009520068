/* scanner/rule/rule.h: rules as a table, one file and one row each.
 *
 * A rule reads the project, the content and the corpus, and adds findings; it opens nothing
 * and prints nothing, and changes nothing but them: rules run side by side (scanner/lanes.h). What each rule must mean: docs/rules.md.
 */
#ifndef PICKET_SCANNER_RULE_RULE_H
#define PICKET_SCANNER_RULE_RULE_H

#include "scanner/content/content.h"
#include "scanner/corpus.h"
#include "scanner/dep.h"
#include "scanner/finding.h"

struct policy; /* scanner/policy.h; NULL: the defaults */
struct lookalikes; /* scanner/rule/lookalike.h */

struct rule_context {
	struct project *project;
	const struct content *content; /* NULL: no content pass ran (lockfile alone) */
	struct corpus *corpus; /* NULL: a listing, or the rule does not ask */
	const struct policy *policy;
	const struct project *previous; /* --previous LOCK, or NULL */
	struct finding_list *findings;
	struct arena *scratch; /* reset between rules */
	const struct lookalikes *likes; /* of all popular npm names, when it was made before the scan; or NULL */
};

struct rule {
	const char *id, *title;
	const char *about;  /* what it means, for `explain` */
	const char *remedy; /* what to do */
	const char *references; /* a space between */
	bool asks; /* the corpus */
	bool (*run)(struct rule_context *ctx); /* false: the corpus failed, or memory; the scan gives no verdict */
};

extern const struct rule *const rules[]; /* ends with NULL, sorted by id */
const struct rule *rule_by_id(struct text id);

/* A finding about one package, with purl, source, path, file and line filled in. */
struct finding *rule_report(struct rule_context *ctx, const struct rule *rule, enum severity s,
			    enum confidence c, uint32_t package);

#endif
