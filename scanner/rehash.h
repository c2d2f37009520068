/* scanner/rehash.h: hashes that only old lists have.
 *
 * MD5, SHA-1 and SHA-512 are computed only when a pack has rows of that kind, and only for what
 * droppers are: executables, archives, and files that an install hook runs. Measured reason: docs/
 * decisions/0011-what-is-read.md.
 */
#ifndef PICKET_SCANNER_REHASH_H
#define PICKET_SCANNER_REHASH_H

#include "scanner/corpus.h"
#include "scanner/read.h"

/* After content_reach(). What cannot be read again is a problem of the project. False: the corpus failed, or
 * memory. */
bool rehash(struct reader *r, struct corpus *c, struct project *p, struct content *content,
	    struct err *e);

#endif
