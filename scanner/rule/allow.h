/* scanner/rule/allow.h: rows of class `allow`: what somebody has looked at and found harmless.
 *
 * The corpus gives such rows only from packs whose root grants `allow`. They lower a finding to INFO and
 * say so in it; nothing is left out. Nothing in the scanned project can do that.
 */
#ifndef PICKET_SCANNER_RULE_ALLOW_H
#define PICKET_SCANNER_RULE_ALLOW_H

#include "scanner/rule/rule.h"

/* An allow record about this version of the package whose aliases name the record, or one of its aliases
 * (a VEX statement; docs/formats/source.md). *found false: none. False: the corpus failed. */
bool allow_of_record(struct rule_context *ctx, struct text name, struct text version,
		     const struct corpus_record *of, struct corpus_record *out, bool *found);

/* An allow record about this version that pins its install hook: the SHA-256 of its package.json and of each
 * file that a hook reaches are indicators of the record. */
bool allow_of_hook(struct rule_context *ctx, const struct package *p, struct text folder,
		   struct corpus_record *out, bool *found);

/* Lowers the finding to INFO and tells by what. */
void allow_lower(struct rule_context *ctx, struct finding *f, const struct corpus_record *by);

#endif
