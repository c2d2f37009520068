/* content/makefile.h: what of a makefile a command such as "make -C native addon" runs. */
#ifndef PICKET_SCANNER_CONTENT_MAKEFILE_H
#define PICKET_SCANNER_CONTENT_MAKEFILE_H

#include "base/buf.h"

#define MAKEFILE_RULES_MAX     1024 /* of one makefile */
#define MAKEFILE_TARGETS_MAX   4096
#define MAKEFILE_WORDS_MAX     4096 /* goals and prerequisites that are looked for in it */
#define MAKEFILE_ENDINGS_MAX   16   /* "%.o" among them */
#define MAKEFILE_VARIABLES_MAX 256
#define MAKEFILE_DEPTH_MAX     8 /* variables in each other */
#define MAKEFILE_NAMES_MAX     (64u << 10) /* bytes of one list of names, its variables put in */
#define MAKEFILE_SPENT_MAX     ((size_t)1 << 20) /* bytes and names gone through to put variables in */
#define MAKEFILE_MEMORY_MAX    ((size_t)8 << 20)

/* The makefile with the rules blanked that none of these commands comes to: what no goal asks for, by name or by way of
 * prerequisites and of "$(MAKE) x" in a recipe. The first target is the goal where a command names none (GNU make manual,
 * 2.3). Lines stay where they are. False, and all of it counts, where names cannot be told without running make: functions,
 * variables of the environment, included makefiles, options that change what is read, more of anything than is kept. */
bool makefile_made(struct text makefile, const struct text *commands, size_t count, struct buf *out);

#endif
