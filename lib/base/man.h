/* base/man.h: manual pages in roff, from the tables of verbs. */
#ifndef PICKET_BASE_MAN_H
#define PICKET_BASE_MAN_H

#include "base/cmd.h"

/* The page of a program, and of one of its verbs, on stdout. */
void man_program(const struct program *p);
void man_verb(const struct cmd *c);

/* One row of a section VERBS: "pack build" has a page picket-pack-build(1). */
void man_row(const char *verb, const char *summary);

/* EXIT STATUS and SEE ALSO, the end of every page; without the names in `but`. */
void man_end(const char *but);

/* Text in roff: backslashes, dashes, and leading dots and quotes are escaped. */
void man_text(const char *text);

#endif
