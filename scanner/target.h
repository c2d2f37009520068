/* scanner/target.h: what is to be scanned, opened before the sandbox.
 *
 * Paths in findings are relative to the target. With several targets each path begins with its
 * target as it was given (without "./" in front), so that they do not mix. Those of a folder inside
 * node_modules, or of node_modules itself, begin with "node_modules/": they are installed packages.
 */
#ifndef PICKET_SCANNER_TARGET_H
#define PICKET_SCANNER_TARGET_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "scanner/input/input.h"
#include "scanner/staged.h"

enum target_kind {
	TARGET_FOLDER,	/* fd is the folder */
	TARGET_FILE,	/* one file: a lockfile, a manifest, a script */
	TARGET_TARBALL, /* .tgz, .tar.gz or .tar, as packed by npm */
	TARGET_STDIN,	/* its bytes are in `bytes` */
	TARGET_STAGED,	/* what git has staged under the folder, in `staged` */
};

struct target {
	const char *given; /* as on the command line */
	enum target_kind kind;
	int fd;		    /* -1 for stdin */
	struct text prefix; /* of its paths, with '/' at the end, or "" */
	struct text name;   /* of the one file, relative: base name, or "stdin" */
	const struct input *input; /* forced by --as, or NULL */
	struct buf bytes;
	struct staged staged;
};

struct targets {
	struct target *items;
	size_t count;
	struct arena *arena;
};

/* Opens all of them, or takes those that are open already (fds, else NULL); as may be NULL. Nothing hostile is parsed, stdin is only read. Codes:
 * TARGET-MISSING, TARGET-KIND, TARGET-AS, TARGET-STDIN. */
bool targets_open(const char *const *given, const int *fds, size_t count, const char *as,
		  struct targets *out, struct err *e);
/* Makes every target, which must be a folder, what git has staged in it. Runs git. Codes: TARGET-KIND and
 * those of staged_open(). */
bool targets_stage(struct targets *t, struct err *e);
void targets_close(struct targets *t);

#endif
