#include "scanner/installed.h"

static struct text segment(struct text *rest)
{
	struct cut c = text_cut(*rest, '/');
	*rest = c.tail;
	return c.head;
}

/* Package managers that keep every package in a folder of its own. */
static bool is_store(struct text name)
{
	return text_eq(name, T(".pnpm")) || text_eq(name, T(".bun")) || text_eq(name, T(".store"));
}

static void put(struct text *to, struct text value)
{
	if (to)
		*to = value;
}

/* Bytes of path before rest, without the slash between. */
static struct text before(struct text path, struct text rest)
{
	size_t n = rest.n ? (size_t)(rest.p - path.p) - 1 : path.n;
	return text_head(path, n);
}

/* What stands behind a node_modules/: a name, or a store's ID/node_modules/name. False: neither. */
static bool package_name(struct text *rest, struct text *name)
{
	struct text first = segment(rest);

	if (is_store(first)) {
		segment(rest);
		struct text next = segment(rest);
		if (text_eq(first, T(".store")) && text_eq(next, T("package")) && !rest->n) {
			*name = next;
			return true;
		}
		if (!text_eq(next, T("node_modules")))
			return false;
		first = segment(rest);
	}
	*name = first;
	if (!first.n || first.p[0] == '.')
		return false;
	if (first.p[0] != '@')
		return true;
	struct text second = segment(rest);
	*name = text_n(first.p, first.n + 1 + second.n);
	return second.n > 0;
}

/* Where the first segment "node_modules" begins, or folder.n. */
static size_t first_modules(struct text folder)
{
	for (struct text rest = folder; rest.n;) {
		size_t at = (size_t)(rest.p - folder.p);
		if (text_eq(segment(&rest), T("node_modules")))
			return at;
	}
	return folder.n;
}

enum place installed_place(struct text folder, struct text *owner, struct text *name,
			   struct text *parent)
{
	size_t at = first_modules(folder);
	struct text above = text_head(folder, at ? at - 1 : 0), found;

	if (at == folder.n) {
		put(owner, folder);
		return PLACE_PROJECT;
	}
	put(owner, above);
	struct text rest = text_tail(folder, at);
	segment(&rest);
	while (rest.n && package_name(&rest, &found)) {
		if (!rest.n) {
			put(name, found);
			put(parent, above);
			return PLACE_INSTALLED;
		}
		above = before(folder, rest);
		if (!text_eq(segment(&rest), T("node_modules")))
			break;
	}
	return PLACE_INSIDE;
}

static bool below(struct text path, const char *const *names)
{
	while (path.n) {
		struct text one = segment(&path);
		for (const char *const *n = names; *n; n++)
			if (text_eq(one, text_of(*n)))
				return true;
	}
	return false;
}

static const char *const test_data[] = {"fixture", "fixtures", "__fixtures__", "testdata", "test-data", NULL};

bool installed_test_data(struct text path)
{
	return below(path, test_data) && first_modules(path) == path.n;
}

bool installed_from_test_data(struct text command)
{
	return (text_has(command, T("fixture")) || text_has(command, T("testdata")) || text_has(command, T("test-data"))) &&
	       (text_has(command, T("npm")) || text_has(command, T("yarn")) || text_has(command, T("bun")));
}

bool installed_fixture(struct text folder)
{
	static const char *const names[] = {"test", "tests", "__tests__", "spec", NULL};

	return below(folder, names) || below(folder, test_data);
}

bool installed_package(struct project *p, uint32_t manifest)
{
	const struct manifest_view *m = &p->manifests[manifest];
	struct text owner, name, folder = m->folder;

	if (installed_place(folder, &owner, &name, NULL) != PLACE_INSTALLED ||
	    installed_fixture(owner))
		return false;
	struct package *g = project_package(p, NULL);
	if (!g)
		return false;
	m = &p->manifests[manifest];
	g->name = m->name.n ? m->name : name;
	if (!text_eq(g->name, name))
		g->alias = name;
	g->version = m->version;
	g->source = SOURCE_REGISTRY;
	g->licence = m->licence;
	g->engines_node = m->engines_node;
	g->key = folder;
	g->folder = folder;
	g->flags = PACKAGE_INSTALLED;
	g->document = m->document;
	g->line = 1;
	g->manifest = manifest;
	return true;
}
