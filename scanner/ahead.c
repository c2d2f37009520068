#include "scanner/ahead.h"

#include "scanner/warm.h"

#include <fcntl.h>
#include <sys/stat.h>

/* Of a lockfile: more than a hundred packages, of which one is surely not popular. */
#define LOCKFILE_BYTES (64 << 10)

static bool large_file(const struct stat *st)
{
	return S_ISREG(st->st_mode) && st->st_size >= LOCKFILE_BYTES;
}

/* Only a guess at what walking it will show: links are not followed, and nothing is opened. */
static bool large_folder(int dir)
{
	static const char *const names[] = {"package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock",
					    "bun.lock"};
	struct stat st;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (fstatat(dir, names[i], &st, AT_SYMLINK_NOFOLLOW) == 0 && large_file(&st))
			return true;
	return fstatat(dir, "node_modules", &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(st.st_mode);
}

static bool large(const struct target *t)
{
	struct stat st;

	switch (t->kind) {
	case TARGET_FOLDER:
		return large_folder(t->fd);
	case TARGET_FILE:
		return fstat(t->fd, &st) == 0 && large_file(&st);
	case TARGET_STDIN:
		return t->bytes.n >= LOCKFILE_BYTES;
	case TARGET_TARBALL:
	case TARGET_STAGED:
		break;
	}
	return false;
}

bool ahead_pays(const struct targets *t)
{
	for (size_t i = 0; i < t->count; i++)
		if (large(&t->items[i]))
			return true;
	return false;
}

static void *make(void *ctx)
{
	struct ahead *a = ctx;

	a->failed = !warm_likes(a->warm, &a->err);
	return NULL;
}

void ahead_begin(struct ahead *a, struct warm *warm)
{
	a->warm = warm;
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
