/* input/yarn.h: the two formats that are both called yarn.lock. */
#ifndef PICKET_SCANNER_INPUT_YARN_H
#define PICKET_SCANNER_INPUT_YARN_H

#include "scanner/dep.h"

/* Both leave edges open: scanner/graph_yarn.c joins them by the descriptors in package.key, which holds all of an
 * entry's, ", " between. */
bool yarn_classic_read(struct project *p, uint32_t document, struct err *e);
bool yarn_berry_read(struct project *p, uint32_t document, struct err *e);

#endif
