/* scanner/rehash.h: hashes that only old lists have.
 *
 * MD5, SHA-1 and SHA-512 are computed only when a pack has rows of that kind, and only for what
 * droppers are: executables and archives (while they are read: scanner/read.h), and files that
 * an install hook runs (afterwards, here). Measured reason: docs/decisions/0011-what-is-read.md.
 */
#ifndef PICKET_SCANNER_REHASH_H
#define PICKET_SCANNER_REHASH_H

#include "crypto/sha.h"
#include "scanner/content/content.h"
#include "scanner/corpus.h"

struct project;
struct reader;

#define REHASH_KINDS 3u

/* One thread's hashers, for one file at a time. */
struct rehasher {
	struct sha *sha[REHASH_KINDS]; /* NULL: no pack asks for it */
	uint32_t count;
};

/* Which kinds the packs ask for, one bit each. False: the corpus failed. */
bool rehash_kinds(struct corpus *c, uint32_t *kinds);

bool rehash_open(struct rehasher *h, uint32_t kinds); /* false: no memory */
void rehash_close(struct rehasher *h);

bool rehash_is_dropper(const struct file *f); /* by its class: an executable or an archive */
bool rehash_begin(struct rehasher *h);
bool rehash_add(void *rehasher, const void *p, size_t n);
bool rehash_end(struct rehasher *h, struct arena *a, struct file *f); /* sets f->digests */

/* After content_reach(): what a hook runs. What cannot be read again is a problem of the project.
 * False: memory. */
bool rehash(struct rehasher *h, struct reader *r, struct project *p, struct content *content,
	    struct err *e);

#endif
