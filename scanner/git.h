/* scanner/git.h: questions to git, before the sandbox.
 *
 * Only questions that read the index and the object store: no working tree is looked at, no
 * filter, text conversion, hook or file system monitor of the repository runs, nothing is fetched,
 * no lock is taken. What git itself says in words is thrown away: it may quote the repository.
 */
#ifndef PICKET_SCANNER_GIT_H
#define PICKET_SCANNER_GIT_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

#define GIT_WORDS_MAX 16 /* words of a question */

/* A folder and the environment git is asked with. A hook inherits GIT_DIR and GIT_INDEX_FILE from the git that runs it.
 * With the first git takes any folder it is started in for the top of the work tree, and the second means one
 * repository's index only (`git commit FILE` makes one for the occasion); so what is inherited counts as far as it is about
 * the repository the folder lies in. */
struct git {
	const char *dir;
	char *const *env; /* in the arena, or the process's own */
};

/* Codes: GIT-MISSING, GIT-FAILED, LIMIT-MEMORY. That dir is a repository is not yet said. */
bool git_open(const char *dir, struct arena *a, struct git *out, struct err *e);

/* Runs `git QUESTION...` (NULL-terminated) in the folder, with `in` as its standard input, and adds what
 * it prints to out. False: GIT-MISSING, GIT-FAILED, LIMIT-STAGED (more than out->max). */
bool git_ask(const struct git *g, const char *const *question, struct text in, struct buf *out,
	     struct err *e);

#endif
