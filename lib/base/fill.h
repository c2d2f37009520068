/* base/fill.h: prose in lines that fit a terminal. */
#ifndef PICKET_BASE_FILL_H
#define PICKET_BASE_FILL_H

#include <stdio.h>

#define FILL_COLUMNS 80 /* the narrowest terminal that help is written for */

/* Writes text in lines of at most FILL_COLUMNS columns: words of one paragraph flow together, an empty line ends one, and a
 * line that begins with a blank stays a line of its own. `at` columns of the first line are taken already, each further one
 * begins with `indent` blanks. A word that is longer than a line stands alone. Ends without a line feed. */
void fill_put(FILE *f, const char *text, size_t at, size_t indent);

#endif
