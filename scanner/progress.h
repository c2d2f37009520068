/* scanner/progress.h: a line on the terminal for what takes longer than a second. */
#ifndef PICKET_SCANNER_PROGRESS_H
#define PICKET_SCANNER_PROGRESS_H

#include "scanner/read.h"

struct progress;

/* Starts a thread that rewrites one line on stderr every half second, from the first second on. NULL
 * when that does not work: then there is no line, and the scan goes on. */
struct progress *progress_start(const struct reader *r);
void progress_stop(struct progress *p); /* wipes the line; NULL is fine */

#endif
