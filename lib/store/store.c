#include "store/store.h"

#include "base/file.h"
#include "store/inside.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool store_path(char out[STORE_PATH_MAX], const char *dir, const char *name, struct err *e)
{
	int n = snprintf(out, STORE_PATH_MAX, "%s/%s", dir, name);

	return (n > 0 && n < STORE_PATH_MAX) ||
	       err_set(e, "STORE-PLACE", "%s: path too long", dir);
}

static bool add_root(struct store *s, struct text bytes, const char *name, struct err *e)
{
	if (!root_parse(bytes, &s->roots[s->root_count], e)) {
		err_in(e, "root %s", name);
		return err_hint(e, "trust its keys again: picket keys trust KEY.pub --replace");
	}
	snprintf(s->root_names[s->root_count], sizeof s->root_names[0], "%s", name);
	s->root_count++;
	return true;
}

size_t store_root_files(const char *path)
{
	DIR *d = opendir(path);
	const struct dirent *entry;
	size_t count = 0;

	while (d && (entry = readdir(d)))
		count += text_ends(text_of(entry->d_name), T(".root"));
	if (d)
		closedir(d);
	return count;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* Which roots there are decides what is refused: none that cannot be read is left out. */
static bool unreadable(const struct err *why, struct err *e)
{
	err_set(e, "ROOT-UNREADABLE", "%s", why->text);
	return err_hint(e, "who may sign is not known without it: make it a plain file, in a folder, that this user can read");
}

/* The names of the root files, sorted: folder order must reach nothing. */
static bool list_roots(const char *path, char names[][ROOT_NAME_MAX], size_t *count, struct err *e)
{
	DIR *d = opendir(path);
	const struct dirent *entry;
	struct err why = {0};
	bool ok = true;

	*count = 0;
	if (!d && errno == ENOENT)
		return true;
	if (!d) {
		err_errno(&why, "FILE-OPEN", "%s", path);
		return unreadable(&why, e);
	}
	while (ok && (entry = readdir(d))) {
		struct text name = text_of(entry->d_name);
		if (!text_ends(name, T(".root")))
			continue;
		if (*count == STORE_ROOTS_MAX || name.n >= ROOT_NAME_MAX)
			ok = err_set(e, "ROOT-MALFORMED", "%s: too many roots, or too long a name",
				     path);
		else
			memcpy(names[(*count)++], name.p, name.n + 1);
	}
	closedir(d);
	qsort(names, *count, ROOT_NAME_MAX, by_name);
	return ok;
}

/* Whatever stands there marks: what cannot be looked at is not better than what can. */
static bool is_marked(const char *roots, const char *name)
{
	char file[STORE_PATH_MAX], marked[ROOT_NAME_MAX + sizeof FIRST_USE];
	struct stat st;

	snprintf(marked, sizeof marked, "%s" FIRST_USE, name);
	return !store_path(file, roots, marked, NULL) || lstat(file, &st) == 0 || errno != ENOENT;
}

static bool read_roots(struct store *s, struct err *e)
{
	char path[STORE_PATH_MAX], names[STORE_ROOTS_MAX][ROOT_NAME_MAX];
	size_t count;

	if (!store_path(path, s->dir, "roots", e) || !list_roots(path, names, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) {
		struct buf b = BUF(ROOT_MAX);
		char file[STORE_PATH_MAX];
		struct err why = {0};
		bool ok = store_path(file, path, names[i], e) &&
			  (file_read(AT_FDCWD, file, true, &b, &why) || unreadable(&why, e));
		names[i][strlen(names[i]) - strlen(".root")] = '\0';
		ok = ok && add_root(s, buf_view(&b), names[i], e);
		buf_free(&b);
		if (ok)
			s->first_use[s->root_count - 1] = is_marked(path, names[i]);
		if (!ok)
			return false;
	}
	return true;
}

/* Packs without a state: it was lost, and with it what is in use and what was newest. */
static bool lost(const char *dir, struct err *e)
{
	char path[STORE_PATH_MAX];
	const struct dirent *entry;
	bool found = false;

	if (!store_path(path, dir, "packs", e))
		return true;
	DIR *d = opendir(path);
	if (!d && errno == ENOENT)
		return false;
	if (!d) {
		err_errno(e, "STATE-UNREADABLE", "%s", path);
		return !err_hint(e, "whether packs are there is not known: make it a folder that this user can read");
	}
	while (!found && (entry = readdir(d)))
		found = entry->d_name[0] != '.';
	closedir(d);
	if (!found)
		return false;
	err_set(e, "STATE-LOST", "%s: packs are here, but the state file is gone", dir);
	err_hint(e, "import the newest packs again: picket corpus import FILE --new-state");
	return true;
}

bool store_state_read(const char *dir, struct state *out, bool *present, struct err *e)
{
	struct buf b = BUF(STATE_MAX);
	char path[STORE_PATH_MAX];
	bool ok = false;

	*present = false;
	memset(out, 0, sizeof *out);
	if (!store_path(path, dir, "state", e))
		return false;
	if (faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) < 0 && (errno == ENOENT || errno == ENOTDIR))
		return !lost(dir, e);
	struct err why = {0};
	if (!file_read(AT_FDCWD, path, true, &b, &why)) {
		/* Not the same as damaged: --new-state must not begin again over what only this
		 * user cannot read. */
		err_set(e, "STATE-UNREADABLE", "%s", why.text);
		err_hint(e, "what was newest here is not known without it: make it a plain file "
			    "that this user can read");
	} else {
		*present = true;
		ok = state_parse(buf_view(&b), out, e) || err_in(e, "%s", path);
		if (!ok)
			err_hint(e, "the store is damaged; put the state file back from a copy, or "
				    "import the newest packs again with --new-state");
	}
	buf_free(&b);
	return ok;
}

static char *copy(const char *s)
{
	return strdup(s ? s : "");
}

static bool fill(struct store *s, const struct store_place *where, struct err *e)
{
	s->dir = copy(where->dir);
	s->corpus = copy(where->corpus);
	if (!s->dir || !s->corpus)
		return err_set(e, "NO-MEMORY", "out of memory");
	s->has_builtin = where->root.n != 0;
	if (s->has_builtin && !add_root(s, where->root, "builtin", e))
		return false;
	return read_roots(s, e);
}

bool store_open(const struct store_place *where, struct store **out, struct err *e)
{
	struct store *s = NULL;
	bool present;

	if (!store_open_roots(where, &s, e))
		return false;
	if (!store_state_read(s->dir, &s->state, &present, e)) {
		store_close(s);
		return false;
	}
	*out = s;
	return true;
}

bool store_open_roots(const struct store_place *where, struct store **out, struct err *e)
{
	struct store *s = crypto_init() ? calloc(1, sizeof *s) : NULL;

	if (!s)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (!fill(s, where, e)) {
		store_close(s);
		return false;
	}
	*out = s;
	return true;
}

void store_close(struct store *s)
{
	if (!s)
		return;
	for (size_t i = 0; i < s->root_count; i++)
		trust_free(s->roots[i]);
	free(s->dir);
	free(s->corpus);
	free(s);
}

const char *store_dir(const struct store *s)
{
	return s->dir;
}

size_t store_root_count(const struct store *s)
{
	return s->root_count;
}

const struct trust *const *store_roots(const struct store *s)
{
	return (const struct trust *const *)s->roots;
}

const char *store_root_name(const struct store *s, size_t i)
{
	return s->root_names[i];
}

bool store_root_first_use(const struct store *s, size_t i)
{
	return s->first_use[i];
}

static bool has_key(const struct trust *t, const struct pubkey *k)
{
	for (size_t i = 0; i < trust_key_count(t); i++) {
		struct trust_key known = trust_key_at(t, i);
		if (memcmp(known.key.pk, k->pk, sizeof k->pk) == 0)
			return true;
	}
	return false;
}

bool store_key_first_use(const struct store *s, const struct pubkey *k)
{
	bool marked = false;

	for (size_t i = 0; i < s->root_count; i++) {
		if (!has_key(s->roots[i], k))
			continue;
		if (!s->first_use[i])
			return false; /* compared for another prefix */
		marked = true;
	}
	return marked;
}

const struct state *store_state(const struct store *s)
{
	return &s->state;
}
