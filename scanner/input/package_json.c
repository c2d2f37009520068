/* package.json, as npm documents it, with what yarn, pnpm and bun add.
 *
 * Nothing in it makes the reader give up but bytes that are no JSON object: a field of an odd type is left out and
 * said. Of repeated keys the last one counts, as in node. */
#include "base/map.h"
#include "scanner/input/flat.h"
#include "scanner/input/input.h"
#include "scanner/input/limits.h"
#include "scanner/input/members.h"
#include "scanner/spec.h"

struct reader {
	struct project *p;
	struct document d; /* a copy: the array may move */
	uint32_t document;
	struct json root;
	struct lines lines;
	unsigned odd; /* fields said to be odd so far */
};

static void odd(struct reader *r, struct json v, const char *field, const char *want)
{
	if (r->odd++ < INPUT_ODD_MAX)
		project_problem(r->p, false, "MANIFEST-TYPE", r->d.path, members_line(v),
				"%s is not %s: left out%s", field, want,
				r->odd == INPUT_ODD_MAX ? "; and so may be more" : "");
}

static struct flat flat_of(struct reader *r)
{
	return (struct flat){.project = r->p, .path = r->d.path, .lines = &r->lines};
}

/* A string field; anything else but null is said. */
static struct text string_field(struct reader *r, const char *name)
{
	struct json v = json_get(r->root, text_of(name));

	if (!json_is(v, JSON_STRING) && !json_is(v, JSON_MISSING) && !json_is(v, JSON_NULL))
		odd(r, v, name, "a string");
	return json_text(v);
}

/* "url" or {"url": ...}. */
static struct text string_or(struct json v, const char *member)
{
	return json_is(v, JSON_OBJECT) ? json_get_text(v, text_of(member)) : json_text(v);
}

/* licenses: [{type}, ...] of old packages means any of them (SPDX: OR). */
static struct text licences_of(struct reader *r, struct json list)
{
	struct text all = {"", 0};

	for (struct json_each m = json_each(list); json_is(list, JSON_ARRAY) && json_next(&m);) {
		struct text one = string_or(m.value, "type");
		if (!one.n)
			continue;
		all = all.n ? arena_printf(r->p->arena, TEXT_FMT " OR " TEXT_FMT, TEXT_ARG(all),
					   TEXT_ARG(one))
			    : one;
		if (all.n > INPUT_KEY_BYTES_MAX)
			break;
	}
	return all;
}

static struct text licence_of(struct reader *r)
{
	struct json v = json_get(r->root, T("license"));
	if (json_is(v, JSON_MISSING))
		v = json_get(r->root, T("licence"));
	struct text one = string_or(v, "type");
	if (one.n)
		return one;
	if (json_is(v, JSON_ARRAY))
		return licences_of(r, v);
	v = json_get(r->root, T("licenses"));
	return json_is(v, JSON_ARRAY) ? licences_of(r, v) : string_or(v, "type");
}

static void scalars(struct reader *r, struct manifest_view *m)
{
	struct json name = json_get(r->root, T("name")), engines = json_get(r->root, T("engines"));

	m->numeric_name = !json_is(name, JSON_STRING) && !json_is(name, JSON_MISSING);
	m->name = string_field(r, "name");
	m->version = string_field(r, "version");
	m->licence = licence_of(r);
	m->repository = string_or(json_get(r->root, T("repository")), "url");
	m->homepage = string_or(json_get(r->root, T("homepage")), "url");
	m->description = string_field(r, "description");
	m->engines_node = json_get_text(engines, T("node"));
	m->engines_npm = json_get_text(engines, T("npm"));
	m->type = string_field(r, "type");
	m->main = string_field(r, "main");
	m->module = string_field(r, "module");
	m->browser = json_text(json_get(r->root, T("browser"))); /* an object is fine there */
	m->types = string_field(r, "types");
	if (!m->types.n)
		m->types = string_field(r, "typings");
	m->package_manager = string_field(r, "packageManager");
	m->private_ = json_true(json_get(r->root, T("private")));
	struct json gypfile = json_get(r->root, T("gypfile"));
	m->gypfile_false = json_is(gypfile, JSON_BOOL) && !json_true(gypfile);
}

/* Every dependency section counts, also when two name the same package: npm lets optionalDependencies win, but
 * a reader of the manifest should see both. */
static const struct section {
	const char *key;
	enum dep_kind kind;
} sections[] = {
	{"dependencies", DEP_PROD},
	{"devDependencies", DEP_DEV},
	{"optionalDependencies", DEP_OPTIONAL},
	{"peerDependencies", DEP_PEER},
};

static void add_dependency(struct reader *r, struct manifest_view *m, enum dep_kind kind,
			   struct text name, struct json value, const struct map *optional_peers)
{
	struct dependency *d = &m->dependencies[m->dependency_count++];

	*d = (struct dependency){.name = name, .kind = kind, .line = lines_at(&r->lines, name)};
	if (!json_string(value, &d->spec))
		odd(r, value, "a dependency's range", "a string");
	if (kind == DEP_PEER)
		d->optional_peer = optional_peers && map_get(optional_peers, name);
}

/* The peers that peerDependenciesMeta calls optional; NULL when there are none, or no memory is (which the project's arena says). */
static struct map *optional_peers(struct reader *r)
{
	struct members peers = members_of(r->p->arena, json_get(r->root, T("peerDependenciesMeta")));
	struct map *names = NULL;
	bool fresh;

	while (members_next(&peers)) {
		if (!json_true(json_get(peers.value, T("optional"))))
			continue;
		names = names ? names : map_new(r->p->arena);
		if (!names || !map_put(names, peers.key, &fresh))
			return NULL;
	}
	return names;
}

static void dependencies(struct reader *r, struct manifest_view *m)
{
	size_t count = 0;
	const struct map *peers = optional_peers(r);

	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
		struct json v = json_get(r->root, text_of(sections[i].key));
		if (json_is(v, JSON_OBJECT))
			count += json_count(v);
		else if (!json_is(v, JSON_MISSING) && !json_is(v, JSON_NULL))
			odd(r, v, sections[i].key, "an object");
	}
	m->dependencies = ARENA_ARRAY(r->p->arena, struct dependency, count);
	for (size_t i = 0; m->dependencies && i < sizeof sections / sizeof *sections; i++) {
		struct members d =
			members_of(r->p->arena, json_get(r->root, text_of(sections[i].key)));
		while (members_next(&d))
			add_dependency(r, m, sections[i].kind, d.key, d.value, peers);
	}
}

static void scripts(struct reader *r, struct manifest_view *m)
{
	struct json v = json_get(r->root, T("scripts"));

	if (!json_is(v, JSON_OBJECT)) {
		if (!json_is(v, JSON_MISSING) && !json_is(v, JSON_NULL))
			odd(r, v, "scripts", "an object");
		return;
	}
	m->scripts = ARENA_ARRAY(r->p->arena, struct script, json_count(v));
	struct members s = members_of(r->p->arena, v);
	while (m->scripts && members_next(&s)) {
		struct text command;
		if (json_string(s.value, &command))
			m->scripts[m->script_count++] = (struct script){
				.name = s.key, .command = command, .line = lines_at(&r->lines, s.key)};
		else
			odd(r, s.value, "a script", "a string");
	}
}

static struct text *strings(struct reader *r, struct json v, const char *field, uint32_t *count)
{
	if (!json_is(v, JSON_ARRAY)) {
		if (!json_is(v, JSON_MISSING) && !json_is(v, JSON_NULL))
			odd(r, v, field, "a list");
		return NULL;
	}
	struct text *list = ARENA_ARRAY(r->p->arena, struct text, json_count(v));
	for (struct json_each m = json_each(v); list && json_next(&m);) {
		if (json_string(m.value, &list[*count]))
			++*count;
		else
			odd(r, m.value, field, "a list of strings");
	}
	return list;
}

static void lists(struct reader *r, struct manifest_view *m)
{
	struct json bundled = json_get(r->root, T("bundleDependencies"));
	struct json spaces = json_get(r->root, T("workspaces"));

	if (json_is(bundled, JSON_MISSING))
		bundled = json_get(r->root, T("bundledDependencies"));
	m->has_bundle_all = json_true(bundled);
	if (!json_is(bundled, JSON_BOOL))
		m->bundled = strings(r, bundled, "bundleDependencies", &m->bundled_count);
	if (json_is(spaces, JSON_OBJECT)) /* yarn and bun: {"packages": [...], "nohoist", "catalog"} */
		spaces = json_get(spaces, T("packages"));
	m->workspaces = strings(r, spaces, "workspaces", &m->workspace_count);
	m->files = strings(r, json_get(r->root, T("files")), "files", &m->file_count);
	m->trusted = strings(r, json_get(r->root, T("trustedDependencies")), "trustedDependencies",
			     &m->trusted_count);
}

static void bins(struct reader *r, struct manifest_view *m)
{
	struct json v = json_get(r->root, T("bin"));
	struct flat f = flat_of(r);
	struct text one;

	if (json_string(v, &one)) /* npm calls the command as the package, without its scope */
		flat_add(&f, spec_base_name(m->name), one, one);
	else
		flat_walk(&f, v, "", "/");
	m->bins = f.pairs;
	m->bin_count = f.count;
}

/* npm: overrides, nested; yarn: resolutions, flat; pnpm: pnpm.overrides, flat with ">". */
static void overrides(struct reader *r, struct manifest_view *m)
{
	struct flat f = flat_of(r);

	f.drop_dot = true;
	flat_walk(&f, json_get(r->root, T("overrides")), "", ">");
	m->resolution_first = f.count;
	flat_walk(&f, json_get(r->root, T("resolutions")), "", ">");
	m->pnpm_override_first = f.count;
	flat_walk(&f, json_get(json_get(r->root, T("pnpm")), T("overrides")), "", ">");
	m->overrides = f.pairs;
	m->override_count = f.count;
}

static void entries(struct reader *r, struct manifest_view *m)
{
	struct flat exports = flat_of(r);
	struct flat imports = exports, directories = exports;
	struct json exported = json_get(r->root, T("exports"));
	struct text one;

	if (json_string(exported, &one)) /* "exports": "./x.js" is {".": "./x.js"} */
		flat_add(&exports, T("."), one, one);
	else
		flat_walk(&exports, exported, "", ">");
	flat_walk(&imports, json_get(r->root, T("imports")), "", ">");
	flat_walk(&imports, json_get(r->root, T("browser")), "browser", ">");
	flat_walk(&directories, json_get(r->root, T("directories")), "", ">");
	m->exports = exports.pairs;
	m->export_count = exports.count;
	m->imports = imports.pairs;
	m->import_count = imports.count;
	m->directories = directories.pairs;
	m->directory_count = directories.count;
}

/* "Name <mail@host> (page)" or {"name", "email", "url"}. */
static void person(struct flat *f, const char *role, struct json v)
{
	struct text name = json_get_text(v, T("name")), mail = json_get_text(v, T("email")), whole;

	if (json_string(v, &whole)) {
		struct cut open = text_cut(whole, '<');
		name = text_trim(text_cut(open.head, '(').head);
		mail = text_trim(text_cut(open.tail, '>').head);
	}
	if (mail.n)
		flat_add(f, text_of(role), mail, mail);
	if (name.n)
		flat_add(f, arena_printf(f->project->arena, "%s.name", role), name, name);
}

static void people(struct reader *r, struct manifest_view *m)
{
	static const char *const lists_of[][2] = {{"maintainers", "maintainer"},
						  {"contributors", "contributor"}};
	struct flat f = flat_of(r);

	person(&f, "author", json_get(r->root, T("author")));
	person(&f, "publisher", json_get(r->root, T("_npmUser")));
	for (size_t i = 0; i < 2; i++) {
		struct json list = json_get(r->root, text_of(lists_of[i][0]));
		if (!json_is(list, JSON_ARRAY))
			continue;
		for (struct json_each each = json_each(list); json_next(&each);)
			person(&f, lists_of[i][1], each.value);
	}
	m->people = f.pairs;
	m->people_count = f.count;
}

/* What opens doors for installs, as settings: pnpm's section, bun's and yarn's own fields. */
static void settings(struct reader *r)
{
	static const char *const fields[] = {"patchedDependencies", "catalog", "catalogs",
					     "dependenciesMeta", "publishConfig", "allowScripts"};
	struct flat f = flat_of(r);
	struct json spaces = json_get(r->root, T("workspaces"));

	flat_walk(&f, json_get(r->root, T("pnpm")), "", ".");
	flat_settings(&f, "package.json#pnpm", r->document);
	f = flat_of(r);
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		flat_walk(&f, json_get(r->root, text_of(fields[i])), fields[i], ".");
	if (json_is(spaces, JSON_OBJECT)) {
		flat_walk(&f, json_get(spaces, T("catalog")), "catalog", ".");
		flat_walk(&f, json_get(spaces, T("catalogs")), "catalogs", ".");
	}
	flat_settings(&f, "package.json", r->document);
}

static bool read_package_json(struct project *p, uint32_t document, struct err *e)
{
	struct reader r = {.p = p, .d = p->documents[document], .document = document};
	struct json_doc doc;
	struct manifest_view m = {.document = document, .folder = path_folder(p->documents[document].path)};

	if (!members_parse(p, document, false, &doc, &m.duplicate_keys, e))
		return false;
	r.root = json_root(&doc);
	r.lines = lines_of(r.d.bytes);
	if (!json_is(r.root, JSON_OBJECT))
		return err_set(e, "MANIFEST-TYPE", "not an object");
	scalars(&r, &m);
	dependencies(&r, &m);
	scripts(&r, &m);
	lists(&r, &m);
	bins(&r, &m);
	overrides(&r, &m);
	entries(&r, &m);
	people(&r, &m);
	settings(&r);
	struct manifest_view *kept = project_manifest(p, NULL);
	if (kept)
		*kept = m;
	return kept != NULL;
}

const struct input input_package_json = {
	.name = "package-json",
	.pattern = "package.json",
	.max_bytes = INPUT_MANIFEST_BYTES_MAX,
	.read = read_package_json,
};
