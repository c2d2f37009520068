/* content/import.h: relative imports as they are spelled, without a tokenizer. */
#ifndef PICKET_SCANNER_CONTENT_IMPORT_H
#define PICKET_SCANNER_CONTENT_IMPORT_H

#include "scanner/content/content.h"

#define IMPORT_MAX 512 /* bytes of an import's path */

/* Every quoted text that begins with a dot, behind `require(`, `import`, `import(` or `from`. One too many (in
 * a comment) only makes a file be reached that is not. *more: there were more than
 * CONTENT_IMPORTS_MAX. False: no memory. */
bool imports_spelled(struct text t, struct arena *a, struct import **list, uint32_t *count, bool *more);

#endif
