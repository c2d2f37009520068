/* scanner/staged.h: what git has staged under a folder, as files in memory; for pre-commit hooks.
 *
 * Every regular file that is staged as added or changed, and, to understand it, the manifests and
 * lockfiles of the index, changed or not (those in node_modules only when they are staged). The
 * working tree is not looked at: what will be committed is what is judged. So `git add --intent-to-add`
 * stages nothing; a merge that is not finished, and a submodule, have no bytes here, and the caller says so.
 */
#ifndef PICKET_SCANNER_STAGED_H
#define PICKET_SCANNER_STAGED_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

enum staged_kind {
	STAGED_FILE,
	STAGED_UNMERGED,  /* there are two or three of it: nobody knows which will be committed */
	STAGED_SUBMODULE, /* staged as another commit of another repository */
};

struct staged_file {
	enum staged_kind kind;
	struct text path; /* relative to the folder */
	struct text id;	  /* of the blob, in hex */
	struct text bytes; /* of a file */
};

struct staged { /* sorted by path */
	struct staged_file *files;
	size_t count;
	struct buf bytes; /* files point into it */
};

/* Before the sandbox: git runs. Paths live in the arena. Codes: those of git_open() and git_ask(), GIT-OBJECT (the repository
 * lacks what its index names), LIMIT-MEMORY, LIMIT-STAGED. */
bool staged_open(const char *dir, struct arena *a, struct staged *out, struct err *e);
void staged_close(struct staged *s);

#endif
