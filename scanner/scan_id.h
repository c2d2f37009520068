/* scanner/scan_id.h: the name of a scan, by what it was given.
 *
 * BLAKE2b over engine version, policy digest, manifest ids, and path and digest of every file read (content), or of every document
 * when there was no content pass; and over the lockfile before, when there is one. Of many files that takes as long as a stage
 * does, and only the end asks for it: a thread of its own makes it meanwhile.
 */
#ifndef PICKET_SCANNER_SCAN_ID_H
#define PICKET_SCANNER_SCAN_ID_H

#include "crypto/digest.h"
#include "scanner/content/content.h"
#include "scanner/corpus.h"

#include <pthread.h>

struct scan_id {
	char policy[DIGEST_HEX]; /* its digest; "" for none */
	const struct corpus *corpus; /* NULL for none, as each of the next */
	const struct project *project, *previous;
	const struct content *content;
	char hex[DIGEST_HEX]; /* when it is made */
	pthread_t thread;
	bool begun, running;
};

/* Makes it, aside: by a thread, if there is one to be had. What it is made of, and id itself, stay as they are until scan_id_wait(). */
void scan_id_begin(struct scan_id *id, bool aside);

/* Nothing was begun, or it is over: at once. */
void scan_id_wait(struct scan_id *id);

#endif
