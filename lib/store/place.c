#include "store/store.h"

#include "base/arena.h"

#include <stdlib.h>
#include <unistd.h>

static struct text builtin;

void store_builtin_set(struct text root)
{
	builtin = root;
}

static const char *set_or_null(const char *name)
{
	const char *value = getenv(name);
	return value && value[0] ? value : NULL;
}

/* The XDG base directory specification: relative paths there are to be ignored. */
static const char *dir_path(struct arena *a, const char *option)
{
	const char *set = option ? option : set_or_null("PICKET_STORE");
	const char *data = set_or_null("XDG_DATA_HOME"), *home = set_or_null("HOME");

	if (set)
		return arena_text(a, text_of(set)).p;
	if (geteuid() == 0)
		return "/var/lib/picket";
	if (data && data[0] == '/')
		return arena_printf(a, "%s/picket", data).p;
	return home ? arena_printf(a, "%s/.local/share/picket", home).p : NULL;
}

static const char *corpus_path(struct arena *a)
{
	const char *set = getenv("PICKET_CORPUS_DIR");
	char exe[STORE_PATH_MAX];

	if (set)
		return arena_text(a, text_of(set)).p;
	ssize_t n = readlink("/proc/self/exe", exe, sizeof exe);
	if (n <= 0 || (size_t)n == sizeof exe)
		return NULL;
	struct cut file = text_cut_last(text_n(exe, (size_t)n), '/');
	struct cut bin = text_cut_last(file.head, '/');
	return arena_printf(a, TEXT_FMT "/share/picket/corpus", TEXT_ARG(bin.head)).p;
}

bool store_place_find(struct arena *a, const char *option, struct store_place *out, struct err *e)
{
	*out = (struct store_place){.dir = dir_path(a, option), .corpus = corpus_path(a), .root = builtin};
	if (arena_failed(a))
		return err_set(e, "NO-MEMORY", "out of memory");
	if (!out->dir) {
		err_set(e, "STORE-PLACE", "no place for the store: HOME is not set");
		return err_hint(e, "give --store DIR or set PICKET_STORE");
	}
	return true;
}
