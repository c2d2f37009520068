/* content/look.h: files that somebody runs or loads, looked at closely by all threads at once. */
#ifndef PICKET_SCANNER_CONTENT_LOOK_H
#define PICKET_SCANNER_CONTENT_LOOK_H

#include "scanner/content/scan_file.h"

/* Scans each of the files deeply that has not been yet; what cannot be read again gets FILE_LIMIT_UNREAD. What is found does
 * not depend on the number of lookers. files: no index twice; left in another order. False: no memory. */
bool look_at_all(const struct content_looker *lookers, unsigned count, struct content *content, uint32_t *files,
		 uint32_t file_count);

#endif
