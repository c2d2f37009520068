/* corpusd/pid_file.h: one daemon a file. Made with O_CREAT | O_EXCL; one that is left from a process that is gone is
 * replaced, one of a living process refuses the start. */
#ifndef PICKET_CORPUSD_PID_FILE_H
#define PICKET_CORPUSD_PID_FILE_H

#include "base/err.h"

/* NULL path: nothing. Codes: PID-RUNNING, PID-FILE. */
bool pid_file_make(const char *path, struct err *e);
void pid_file_remove(const char *path);

#endif
