/* scanner/context.h: the lines around a finding, and what the file decodes there.
 *
 * For reports that show code. Files are read once more, inside the sandbox, each once; what changed
 * meanwhile, or is too large, has no context. Secrets are cut out as in evidence.
 */
#ifndef PICKET_SCANNER_CONTEXT_H
#define PICKET_SCANNER_CONTEXT_H

#include "scanner/content/scan_file.h"
#include "scanner/finding.h"

/* Fills finding.context of the first CONTEXT_FINDINGS_MAX findings of this level or above that have a line.
 * content may be NULL (then only documents are known). False: no memory. */
bool context_add(struct finding_list *l, enum severity from, const struct project *p,
		 const struct content *content, const struct content_source *source);

#endif
