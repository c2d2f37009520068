/* Which repository a folder belongs to, when the environment names one too (git-rev-parse, --local-env-vars). */
#include "scanner/git.h"

#include <stdlib.h>

#define GIT_ANSWER_MAX ((size_t)64 << 10) /* bytes of one path */

extern char **environ;

/* What says where a repository's parts are. */
static const char *const places[] = {"GIT_DIR",		     "GIT_WORK_TREE", "GIT_PREFIX",
				     "GIT_INDEX_FILE",	     "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
				     "GIT_ALTERNATE_OBJECT_DIRECTORIES", NULL};
/* Of these the first three, which a folder's own repository answers better. */
enum { PLACES_OF_FOLDER = 3, PLACES_ALL = sizeof places / sizeof places[0] - 1 };

static bool named(void)
{
	for (size_t i = 0; i < PLACES_ALL; i++)
		if (getenv(places[i]))
			return true;
	return false;
}

static bool is_one_of(const char *variable, size_t count)
{
	struct text name = text_cut(text_of(variable), '=').head;

	for (size_t i = 0; i < count; i++)
		if (text_eq(name, text_of(places[i])))
			return true;
	return false;
}

/* The environment without the first `count` places, and with up to two more variables. */
static char *const *environment(struct arena *a, size_t count, char *one, char *two)
{
	size_t n = 0, kept = 0;

	while (environ[n])
		n++;
	char **out = ARENA_ARRAY(a, char *, n + 3);
	if (!out)
		return NULL;
	for (size_t i = 0; i < n; i++)
		if (!is_one_of(environ[i], count))
			out[kept++] = environ[i];
	if (one)
		out[kept++] = one;
	if (two)
		out[kept++] = two;
	return out;
}

/* The one line of an answer; false also when git has none. */
static bool one_line(const struct git *g, const char *what, struct arena *a, struct text *line, struct err *e)
{
	const char *const question[] = {"rev-parse", what, NULL};
	struct buf out = BUF(GIT_ANSWER_MAX);
	bool ok = git_ask(g, question, text_of(""), &out, e);

	if (ok) {
		*line = buf_view(&out);
		line->n -= line->n && line->p[line->n - 1] == '\n';
		*line = arena_text(a, *line);
		ok = line->n > 0;
	}
	buf_free(&out);
	return ok;
}

static char *variable(struct arena *a, const char *name, struct text value)
{
	char *p = arena_alloc(a, strlen(name) + 1 + value.n + 1);

	if (p) {
		memcpy(p, name, strlen(name));
		p[strlen(name)] = '=';
		memcpy(p + strlen(name) + 1, value.p, value.n);
	}
	return p;
}

bool git_open(const char *dir, struct arena *a, struct git *out, struct err *e)
{
	struct text own, theirs, tree;
	char *place = NULL, *top = NULL;
	size_t without = 0;

	*out = (struct git){.dir = dir, .env = environ};
	if (!named())
		return true;
	struct git folder = {.dir = dir, .env = environment(a, PLACES_ALL, NULL, NULL)};
	struct git here = {.dir = ".", .env = environ};
	bool found = folder.env && one_line(&folder, "--absolute-git-dir", a, &own, e);
	if (e && err_is(e, "GIT-MISSING"))
		return false;
	bool meant = one_line(&here, "--absolute-git-dir", a, &theirs, NULL);
	if (found) {
		without = meant && text_eq(own, theirs) ? PLACES_OF_FOLDER : PLACES_ALL;
	} else if (meant) { /* a work tree that does not say whose it is: only the environment does */
		without = PLACES_OF_FOLDER;
		place = variable(a, "GIT_DIR", theirs);
		if (one_line(&here, "--show-toplevel", a, &tree, NULL))
			top = variable(a, "GIT_WORK_TREE", tree);
	}
	if (e)
		*e = (struct err){0};
	out->env = environment(a, without, place, top);
	return (out->env && !arena_failed(a)) || err_set(e, "LIMIT-MEMORY", "no memory for the environment of git");
}
