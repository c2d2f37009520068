#include "scanner/content/resolve.h"

#include "base/buf.h"
#include "scanner/content/limits.h"

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

/* Drops the last part of what is in b; false at the top. */
static bool up(struct buf *b)
{
	size_t at;

	if (!b->n)
		return false;
	at = text_find_last(buf_view(b), '/');
	b->n = at < b->n ? at : 0;
	return true;
}

struct text resolve_join(struct arena *a, struct text folder, struct text spec)
{
	struct buf b = BUF(CONTENT_PATH_MAX);
	struct text rest = spec, out = {NULL, 0};
	bool ok = true;

	if (!text_starts(spec, T("/")))
		buf_text(&b, folder);
	while (ok && rest.n) {
		struct cut c = text_cut(rest, '/');
		rest = c.tail;
		if (!c.head.n || text_eq(c.head, T(".")))
			continue;
		if (text_eq(c.head, T(".."))) {
			ok = up(&b);
			continue;
		}
		if (b.n)
			buf_char(&b, '/');
		buf_text(&b, c.head);
	}
	if (ok && !b.failed)
		out = arena_text(a, buf_view(&b));
	buf_free(&b);
	return out;
}

static uint32_t with_endings(const struct content *c, struct arena *a, struct text path)
{
	static const char *const endings[] = {"", ".js", ".cjs", ".mjs", ".json", ".node", ".ts",
					      "/index.js", "/index.cjs", "/index.mjs", "/index.ts"};

	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		struct text t = arena_printf(a, TEXT_FMT "%s", TEXT_ARG(path), endings[i]);
		uint32_t at = resolve_path(c, text_starts(t, T("/")) ? text_tail(t, 1) : t);
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
	uint32_t at = path.p ? with_endings(c, a, path) : DEP_NONE;
	const struct manifest_view *m = path.p && at == DEP_NONE ? resolve_manifest(c, p, a, path) : NULL;

	if (at != DEP_NONE)
		return at;
	return m ? with_endings(c, a, resolve_join(a, path, m->main.n ? m->main : T("index.js"))) : DEP_NONE;
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
