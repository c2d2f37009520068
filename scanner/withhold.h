/* scanner/withhold.h: passwords and tokens in addresses are taken out of what was read, before a rule or a report sees them.
 *
 * A lockfile may say "https://USER:TOKEN@host/a.tgz", and some package managers write it so. What an entry is, and which
 * host it comes from, does not depend on that part.
 */
#ifndef PICKET_SCANNER_WITHHOLD_H
#define PICKET_SCANNER_WITHHOLD_H

#include "scanner/dep.h"
#include "scanner/finding.h"

/* Before graph_join(): keys and what is asked for are changed alike. False: the arena is full. */
bool withhold_project(struct project *p);
/* Messages and evidence, which may quote files. False: the list's arena is full. */
bool withhold_findings(struct finding_list *l);

#endif
