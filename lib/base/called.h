/* base/called.h: the name the user called us by, and texts in which it stands.
 *
 * Texts say "picket VERB" throughout: it is the one face, and `picket` hands its own name on to the program of a
 * verb. Whoever runs that program by itself is answered with its name, for the verbs that it has.
 */
#ifndef PICKET_BASE_CALLED_H
#define PICKET_BASE_CALLED_H

#include "base/cmd.h"

#include <stdio.h>

/* Once, when the program starts; p lives on. argv0 may be NULL. */
void called_set(const struct program *p, const char *argv0);

/* "picket", or the program's own name; "picket" before called_set(). Static. */
const char *called(void);

/* Writes text with "picket VERB" as the user would type it. */
void called_put(FILE *f, const char *text);

#endif
