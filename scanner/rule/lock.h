/* scanner/rule/lock.h: the parts of L2-LOCK-001. */
#ifndef PICKET_SCANNER_RULE_LOCK_H
#define PICKET_SCANNER_RULE_LOCK_H

#include "scanner/rule/table.h"

/* More entries of one document with one weakness than this are told as one finding. */
#define LOCK_ALIKE_MAX 5

/* A locked entry that this rule judges: stated by a lockfile, and not the project's own. */
bool lock_entry(const struct project *p, uint32_t package);

/* Is the document a lockfile of this input ("package-lock", "yarn-lock")? */
bool lock_is(const struct project *p, uint32_t document, const char *input);

/* Any lockfile. */
bool lock_form(const struct project *p, uint32_t document);

/* ... and not the hidden one that npm leaves in node_modules. */
bool lock_document(const struct project *p, uint32_t document);

/* npm, pnpm, bun: the form always has an integrity for what comes from a registry. */
bool lock_says_integrity(const struct project *p, uint32_t document);

/* Two integrities (Subresource Integrity) with different digests of their strongest common
 * algorithm. */
bool lock_contradict(struct text a, struct text b);

/* A finding with message and evidence, both formatted into the findings' arena. */
bool lock_report(struct rule_context *ctx, enum severity s, uint32_t package, struct text message,
		 struct text evidence);

bool lock_hosts(struct rule_context *ctx);     /* http, and hosts that stand alone */
bool lock_integrity(struct rule_context *ctx); /* missing, weak, contradictory */
bool lock_identity(struct rule_context *ctx);  /* name and version at odds with the address */
bool lock_drift(struct rule_context *ctx);     /* at odds with the manifest or with the disk */

#endif
