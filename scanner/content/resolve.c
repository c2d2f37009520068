#include "scanner/content/resolve.h"

#include "scanner/content/limits.h"

#include <string.h>

/* The first file that is not before the path. */
static uint32_t first_from(const struct content *c, struct text path)
{
	uint32_t low = 0, high = c->file_count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;
		if (text_cmp(c->files[mid].path, path) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

uint32_t resolve_path(const struct content *c, struct text path)
{
	uint32_t at = first_from(c, path);

	return at < c->file_count && text_eq(c->files[at].path, path) ? at : DEP_NONE;
}

uint32_t resolve_below(const struct content *c, struct text folder, uint32_t *at)
{
	*at = *at == DEP_NONE ? first_from(c, folder) : *at + 1;
	for (; *at < c->file_count && text_starts(c->files[*at].path, folder); ++*at)
		if (!folder.n || text_starts(text_tail(c->files[*at].path, folder.n), T("/")))
			return *at; /* "a-b/c" stands between "a" and "a/b" */
	return DEP_NONE;
}

struct text resolve_folder(struct text path)
{
	struct cut c = text_cut_last(path, '/');

	return c.found ? c.head : text_of("");
}

struct joined {
	char p[CONTENT_PATH_MAX];
	size_t n;
};

/* Drops the last part; false at the top. */
static bool up(struct joined *to)
{
	if (!to->n)
		return false;
	size_t at = text_find_last(text_n(to->p, to->n), '/');
	to->n = at < to->n ? at : 0;
	return true;
}

static bool add(struct joined *to, struct text t)
{
	if (t.n > sizeof to->p - to->n)
		return false;
	if (t.n)
		memcpy(to->p + to->n, t.p, t.n);
	to->n += t.n;
	return true;
}

struct text resolve_join(struct arena *a, struct text folder, struct text spec)
{
	struct joined to;
	struct text rest = spec;
	bool ok = true;

	to.n = 0;
	if (!text_starts(spec, T("/")))
		ok = add(&to, folder);
	while (ok && rest.n) {
		struct cut c = text_cut(rest, '/');
		rest = c.tail;
		if (!c.head.n || text_eq(c.head, T(".")))
			continue;
		if (text_eq(c.head, T("..")))
			ok = up(&to);
		else
			ok = (!to.n || add(&to, T("/"))) && add(&to, c.head);
	}
	return ok ? arena_text(a, text_n(to.p, to.n)) : (struct text){NULL, 0};
}

/* Does the file stand before path + ending? What does not begin with the path stands behind it, from where the search begins. */
static bool stands_before(const struct content *c, uint32_t i, struct text path, struct text ending)
{
	return text_starts(c->files[i].path, path) && text_cmp(text_tail(c->files[i].path, path.n), ending) < 0;
}

/* Of files that begin with the path most stand near the first of them. */
static uint32_t with_ending(const struct content *c, uint32_t first, struct text path, struct text ending)
{
	uint32_t low = first, step = 1;

	while (step < c->file_count - low && stands_before(c, low + step - 1, path, ending)) {
		low += step;
		step *= 2;
	}
	uint32_t high = step < c->file_count - low ? low + step : c->file_count;
	while (low < high) {
		uint32_t mid = low + (high - low) / 2;
		if (stands_before(c, mid, path, ending))
			low = mid + 1;
		else
			high = mid;
	}
	bool found = low < c->file_count && c->files[low].path.n == path.n + ending.n && text_starts(c->files[low].path, path) &&
		     text_ends(c->files[low].path, ending);
	return found ? low : DEP_NONE;
}

static uint32_t with_endings(const struct content *c, struct text path)
{
	static const struct text endings[] = {{"", 0}, {".js", 3}, {".cjs", 4}, {".mjs", 4}, {".json", 5}, {".node", 5}, {".ts", 3},
					      {"/index.js", 9}, {"/index.cjs", 10}, {"/index.mjs", 10}, {"/index.ts", 9}};

	path = text_cut(path, '\0').head; /* no file has more in its name */
	uint32_t first = first_from(c, path);
	if (first == c->file_count || !text_starts(c->files[first].path, path))
		return DEP_NONE;
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		bool top = !path.n && text_starts(endings[i], T("/"));
		uint32_t at = with_ending(c, first, path, top ? text_tail(endings[i], 1) : endings[i]);
		if (at != DEP_NONE)
			return at;
	}
	return DEP_NONE;
}

const struct manifest_view *resolve_manifest(const struct content *c, const struct project *p, struct arena *a, struct text folder)
{
	uint32_t file = resolve_path(c, resolve_join(a, folder, T("package.json")));

	return file == DEP_NONE || c->manifests[file] == DEP_NONE ? NULL : &p->manifests[c->manifests[file]];
}

static uint32_t module_at(const struct content *c, const struct project *p, struct arena *a, struct text folder, struct text spec)
{
	struct text path = resolve_join(a, folder, spec);
	uint32_t at = path.p ? with_endings(c, path) : DEP_NONE;
	const struct manifest_view *m = path.p && at == DEP_NONE ? resolve_manifest(c, p, a, path) : NULL;

	if (at != DEP_NONE)
		return at;
	return m ? with_endings(c, resolve_join(a, path, m->main.n ? m->main : T("index.js"))) : DEP_NONE;
}

uint32_t resolve_module(const struct content *c, const struct project *p, struct arena *a,
			struct text folder, struct text spec)
{
	uint32_t at = module_at(c, p, a, folder, spec);

	if (at != DEP_NONE || !text_has(spec, T("\\")))
		return at;
	char *slashes = arena_room(a, spec.n, 1);
	for (size_t i = 0; slashes && i < spec.n; i++)
		slashes[i] = spec.p[i] == '\\' ? '/' : spec.p[i];
	return slashes ? module_at(c, p, a, folder, text_n(slashes, spec.n)) : DEP_NONE;
}
