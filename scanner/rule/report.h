/* scanner/rule/report.h: how rules name a package and a place.
 *
 * A package may be there twice: as the lockfile states it and as it lies on disk (its twin).
 */
#ifndef PICKET_SCANNER_RULE_REPORT_H
#define PICKET_SCANNER_RULE_REPORT_H

#include "scanner/rule/rule.h"

/* The project itself or a member of its workspace: nobody published it to us. */
bool rule_own(const struct package *p);

/* By manifest: whether it is one of the project's own (the root's, a member's), not one that an
 * installed package, a build folder or a fixture brings along. NULL: the arena is full. */
const bool *rule_own_manifests(struct arena *a, const struct project *p);

/* The other view of the same place, or NULL. */
const struct package *rule_twin(const struct project *p, uint32_t package);

/* Where it really comes from: an installed folder is what its lockfile entry says. */
enum source_kind rule_source(const struct project *p, uint32_t package);

/* Another entry states this very place with the same name and version (PACKAGE_ECHO): rules on
 * identity report that one and leave this one out. */
bool rule_told_by_twin(const struct project *p, uint32_t package);

/* "name@version", or the name when there is no version. */
struct text rule_label(struct arena *a, struct text name, struct text version);

/* At most max bytes of t; what is cut off shows as "...". For evidence. */
struct text rule_cut(struct arena *a, struct text t, size_t max);

/* A finding about a document of the project (or, with DEP_NONE, the project as a whole). */
struct finding *rule_report_document(struct rule_context *ctx, const struct rule *rule,
				     enum severity s, enum confidence c, uint32_t document,
				     uint32_t line);

#endif
