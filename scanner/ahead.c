#include "scanner/ahead.h"

#include "scanner/corpus.h"
#include "scanner/warm.h"

#include <fcntl.h>
#include <sys/stat.h>

/* Of a lockfile: more than a hundred packages, of which one is surely not popular. */
#define LOCKFILE_BYTES (64 << 10)

/* Bytes that a package takes in a lockfile, about; and rows of a pack for each package that a lockfile seems to have, up
 * to which marking all of the pack's names is over before the names are asked for. */
#define PACKAGE_BYTES  512
#define ROWS_A_PACKAGE 24

static uint64_t bytes_of(const struct stat *st)
{
	return S_ISREG(st->st_mode) && st->st_size > 0 ? (uint64_t)st->st_size : 0;
}

/* Only a guess at what walking it will show: links are not followed, and nothing is opened. */
static uint64_t folder_bytes(int dir, bool *installed)
{
	static const char *const names[] = {"package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock",
					    "bun.lock"};
	struct stat st;
	uint64_t most = 0;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (fstatat(dir, names[i], &st, AT_SYMLINK_NOFOLLOW) == 0 && bytes_of(&st) > most)
			most = bytes_of(&st);
	*installed |= fstatat(dir, "node_modules", &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(st.st_mode);
	return most;
}

static uint64_t target_bytes(const struct target *t, bool *installed)
{
	struct stat st;

	switch (t->kind) {
	case TARGET_FOLDER:
		return folder_bytes(t->fd, installed);
	case TARGET_FILE:
		return fstat(t->fd, &st) == 0 ? bytes_of(&st) : 0;
	case TARGET_STDIN:
		return t->bytes.n;
	case TARGET_TARBALL:
	case TARGET_STAGED:
		break;
	}
	return 0;
}

bool ahead_pays(const struct targets *t, uint64_t *rows)
{
	bool installed = false;
	uint64_t most = 0;

	for (size_t i = 0; i < t->count; i++) {
		uint64_t bytes = target_bytes(&t->items[i], &installed);
		most = bytes > most ? bytes : most;
	}
	*rows = most / PACKAGE_BYTES * ROWS_A_PACKAGE;
	return installed || most >= LOCKFILE_BYTES;
}

static void *make(void *ctx)
{
	struct ahead *a = ctx;
	bool names = corpus_rows(warm_corpus(a->warm)) <= a->rows;

	a->failed = !warm_likes(a->warm, &a->err) || (names && !warm_names(a->warm, &a->err));
	return NULL;
}

void ahead_begin(struct ahead *a, struct warm *warm, uint64_t rows)
{
	a->warm = warm;
	a->rows = rows;
	a->running = pthread_create(&a->thread, NULL, make, a) == 0;
}

bool ahead_end(struct ahead *a, struct err *e)
{
	if (a->running)
		pthread_join(a->thread, NULL);
	a->running = false;
	if (a->failed && e)
		*e = a->err;
	return !a->failed;
}
