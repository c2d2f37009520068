#include "scanner/target.h"

#include "base/nearest.h"
#include "scanner/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Names of targets, and of what is staged: git's lists are kept, of changes twice, and what their rows become. */
#define NAMES_ARENA_MAX (((size_t)64 << 20) + 5 * STAGED_LIST_MAX)

static const struct input *forced(const char *as, struct err *e)
{
	const char *names[64] = {0};
	size_t count = 0;
	const struct input *in = input_by_name(text_of(as));

	if (in)
		return in;
	for (; inputs[count] && count < 64; count++)
		names[count] = inputs[count]->name;
	err_set(e, "TARGET-AS", "--as %s: no such kind of input", as);
	size_t near = nearest_word(as, names, count);
	if (near < count)
		err_hint(e, "did you mean \"%s\"?", names[near]);
	else
		err_hint(e, "the kinds are listed by: picket scan --help");
	return NULL;
}

static bool is_tarball(struct text name)
{
	return text_ends(name, T(".tgz")) || text_ends(name, T(".tar.gz")) ||
	       text_ends(name, T(".tar"));
}

static struct text base_name(const char *given)
{
	struct text t = text_of(given);

	while (t.n > 1 && t.p[t.n - 1] == '/')
		t.n--;
	size_t slash = text_find_last(t, '/');
	return slash == t.n ? t : text_tail(t, slash + 1);
}

/* "./a//b/" is "a/b/"; what climbs or is absolute keeps its last names only. */
static struct text prefix_of(struct arena *a, const char *given)
{
	struct text all = T("");
	struct cut c = {.tail = text_of(given), .found = true};

	while (c.found) {
		c = text_cut(c.tail, '/');
		if (c.head.n && !text_eq(c.head, T(".")) && !text_eq(c.head, T("..")))
			all = arena_printf(a, TEXT_FMT TEXT_FMT "/", TEXT_ARG(all), TEXT_ARG(c.head));
	}
	return all;
}

/* The folder of an installed package, or node_modules itself, keeps its place: what lies in there is installed, not a
 * project of its own. "" for all others. */
static struct text installed_at(struct arena *a, const char *given)
{
	static const struct text folder = {"/node_modules", sizeof "/node_modules" - 1};
	char *real = realpath(given, NULL);
	struct text all = text_of(real), place = T("");

	for (size_t at = 0; at + folder.n <= all.n; at++) {
		struct text rest = text_tail(all, at);
		if (text_starts(rest, folder) && (rest.n == folder.n || rest.p[folder.n] == '/'))
			place = text_tail(rest, 1);
	}
	if (place.n)
		place = arena_printf(a, TEXT_FMT "/", TEXT_ARG(place));
	free(real);
	return place;
}

static bool read_stdin(struct target *t, struct err *e)
{
	t->kind = TARGET_STDIN;
	t->name = T("stdin");
	t->bytes = BUF(STDIN_MAX + 1); /* one more, to see that it is too much */
	for (;;) {
		if (t->bytes.n > STDIN_MAX ||
		    !buf_reserve(&t->bytes, t->bytes.max - t->bytes.n < 65536 ? 1 : 65536))
			return err_set(e, "TARGET-STDIN", "stdin: more than 256 MiB, or no memory");
		ssize_t n = read(STDIN_FILENO, t->bytes.p + t->bytes.n, t->bytes.cap - t->bytes.n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_errno(e, "TARGET-STDIN", "stdin");
		if (n == 0)
			return true;
		t->bytes.n += (size_t)n;
	}
}

static bool open_one(struct target *t, const int *fd, struct err *e)
{
	struct stat st;

	if (!fd && strcmp(t->given, "-") == 0)
		return read_stdin(t, e);
	t->fd = fd ? *fd : open(t->given, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (t->fd < 0 || fstat(t->fd, &st) < 0) {
		bool denied = errno == EACCES || errno == EPERM;
		err_errno(e, denied ? "TARGET-DENIED" : "TARGET-MISSING", "%s", t->given[0] ? t->given : "\"\"");
		return err_hint(e, denied ? "this user must be able to read it and to enter the folders above it"
					  : "give a project folder, a package folder, a .tgz or a lockfile");
	}
	t->name = base_name(t->given);
	if (S_ISDIR(st.st_mode)) {
		t->kind = TARGET_FOLDER;
		return true;
	}
	t->kind = is_tarball(t->name) && !t->input ? TARGET_TARBALL : TARGET_FILE;
	return S_ISREG(st.st_mode) ||
	       err_set(e, "TARGET-KIND", "%s: neither a folder nor a regular file", t->given);
}

bool targets_open(const char *const *given, const int *fds, size_t count, const char *as,
		  struct targets *out, struct err *e)
{
	const struct input *input = as ? forced(as, e) : NULL;

	*out = (struct targets){0};
	if (as && !input)
		return false;
	if (count == 0 || count > TARGETS_MAX)
		return err_set(e, "TARGET-MISSING", "%zu targets; from 1 to %d are possible", count,
			       TARGETS_MAX);
	out->arena = arena_new(NAMES_ARENA_MAX);
	out->items = calloc(count, sizeof *out->items);
	if (!out->arena || !out->items)
		return err_set(e, "LIMIT-MEMORY", "no memory for the targets");
	for (size_t i = 0; i < count; i++) {
		struct target *t = &out->items[out->count++];
		*t = (struct target){.given = given[i], .fd = -1, .input = input};
		if (!open_one(t, fds ? &fds[i] : NULL, e))
			return false;
		t->prefix = T("");
		if (count == 1 && t->kind == TARGET_FOLDER && !fds)
			t->prefix = installed_at(out->arena, given[i]);
		if (count > 1)
			t->prefix = prefix_of(out->arena, given[i]);
		if (count > 1 && t->kind == TARGET_FILE) /* its name follows */
			t->prefix.n -= t->prefix.n ? t->name.n + 1 : 0;
	}
	return !arena_failed(out->arena) || err_set(e, "LIMIT-MEMORY", "too many targets");
}

bool targets_stage(struct targets *t, struct err *e)
{
	for (size_t i = 0; i < t->count; i++) {
		struct target *one = &t->items[i];
		if (one->kind != TARGET_FOLDER) {
			err_set(e, "TARGET-KIND", "--staged %s: not a folder", one->given);
			return err_hint(e, "give a folder of a git repository");
		}
		close(one->fd);
		one->fd = -1;
		one->kind = TARGET_STAGED;
		if (!staged_open(one->given, t->arena, &one->staged, e))
			return false;
	}
	return true;
}

void targets_close(struct targets *t)
{
	for (size_t i = 0; i < t->count; i++) {
		if (t->items[i].fd >= 0)
			close(t->items[i].fd);
		buf_free(&t->items[i].bytes);
		staged_close(&t->items[i].staged);
	}
	free(t->items);
	arena_free(t->arena);
	*t = (struct targets){0};
}
