/* base/complete.h: what a shell may offer behind the words typed so far.
 *
 * The scripts of the three shells are the same few lines for every program: they ask
 * `PROGRAM help --words WORD...`, which prints one candidate a line, a tab, and what it is for.
 */
#ifndef PICKET_BASE_COMPLETE_H
#define PICKET_BASE_COMPLETE_H

#include "base/cmd.h"

/* The script for "bash", "zsh" or "fish" on stdout; false for another shell. */
bool complete_script(const char *program, const char *shell);

/* The candidates after these words, on stdout. */
void complete_words(const struct program *p, int count, char **words);

#endif
