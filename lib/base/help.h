/* base/help.h: what --help prints, from the tables of base/cmd.h, for a terminal of 80 columns. */
#ifndef PICKET_BASE_HELP_H
#define PICKET_BASE_HELP_H

#include "base/cmd.h"

/* One verb: usage, about, options, example; to stdout. */
void help_put(const struct cmd *c);

/* All verbs of a program. */
void help_overview(FILE *f, const struct program *p);

/* How many of the words typed name a group: 1 of `pack biuld`, 2 of `keys root`, 0 of `scna`. */
int help_group_words(const struct program *p, int argc, char **argv);

/* The verbs whose names begin with the words of `group` ("keys root"); none when it is "". */
void help_rows(FILE *f, const struct program *p, const char *group);

/* Those of the first `words` words of argv, with their usage, to stdout; an exit status. */
int help_group(const struct program *p, int words, char **argv);

/* The words with blanks between; what is too long is cut. */
void help_join(char *out, size_t size, int words, char **argv);

#endif
