/* packtool/npmask.h: asks the npm of the user which registry it is set to. */
#ifndef PICKET_PACKTOOL_NPMASK_H
#define PICKET_PACKTOOL_NPMASK_H

#include "base/err.h"

#include <stddef.h>

/* Runs `npm config get registry` in /, where no project has a say, for at most 30 seconds; out gets
 * the one line it prints. Code: NPM-REGISTRY (no npm, it failed, or it names none). */
bool npmask(char *const *environment, char *out, size_t size, struct err *e);

#endif
