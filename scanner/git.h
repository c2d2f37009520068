/* scanner/git.h: one question to git, before the sandbox.
 *
 * Only questions that read the index and the object store: no working tree is looked at, no
 * filter, text conversion, hook or file system monitor of the repository runs, nothing is fetched,
 * no lock is taken. What git itself says in words is thrown away: it may quote the repository.
 */
#ifndef PICKET_SCANNER_GIT_H
#define PICKET_SCANNER_GIT_H

#include "base/buf.h"
#include "base/err.h"

#define GIT_WORDS_MAX 16 /* words of a question */

/* Runs `git QUESTION...` (NULL-terminated) in dir, with `in` as its standard input, and adds what
 * it prints to out. False: GIT-MISSING, GIT-FAILED, LIMIT-STAGED (more than out->max). */
bool git_ask(const char *dir, const char *const *question, struct text in, struct buf *out,
	     struct err *e);

#endif
