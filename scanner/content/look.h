/* content/look.h: files that somebody runs or loads, looked at closely by all threads at once; and what else they do side by side. */
#ifndef PICKET_SCANNER_CONTENT_LOOK_H
#define PICKET_SCANNER_CONTENT_LOOK_H

#include "scanner/content/scan_file.h"

/* Scans each of the files deeply that has not been yet; what cannot be read again gets FILE_LIMIT_UNREAD. What is found does
 * not depend on the number of lookers. files: no index twice; left in another order. False: no memory. */
bool look_at_all(const struct content_looker *lookers, unsigned count, struct content *content, uint32_t *files,
		 uint32_t file_count);

/* Calls one() for each number below count, on as many threads as there are lookers and as many bytes are worth; by: the looker of that
 * thread, buf: working memory of its own. False: some call gave false; others may not have been made then. */
bool look_by_all(const struct content_looker *lookers, unsigned looker_count, uint32_t count, uint64_t bytes,
		 bool (*one)(void *ctx, const struct content_looker *by, uint32_t i, struct buf *buf), void *ctx);

#endif
