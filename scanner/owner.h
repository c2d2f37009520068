/* scanner/owner.h: in which package's folder does a file lie? */
#ifndef PICKET_SCANNER_OWNER_H
#define PICKET_SCANNER_OWNER_H

#include "scanner/content/content.h"

/* Sets file.package of every file: the package with the deepest folder above it, the installed
 * view before the locked one; DEP_NONE where only the project's own folder is above. Linear in the
 * bytes of the paths. False: the arena is full. */
bool owner_assign(const struct project *p, struct content *content, struct arena *scratch);

#endif
