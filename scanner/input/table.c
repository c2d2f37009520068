#include "scanner/input/input.h"
#include "scanner/input/limits.h"
#include "scanner/input/place.h"
#include "scanner/installed.h"

extern const struct input input_package_json, input_package_lock, input_pnpm_lock, input_yarn_lock,
	input_bun_lock, input_bun_lockb, input_deno_lock, input_pnpm_workspace,
	input_npmrc, input_yarnrc, input_yarnrc_yml, input_pnpmfile, input_pnp,
	input_modules_yaml, input_cyclonedx, input_spdx;

/* The formats, one row and one file each. */
const struct input *const inputs[] = {
	&input_package_json,
	&input_package_lock,
	&input_pnpm_lock,
	&input_yarn_lock,
	&input_bun_lock,
	&input_bun_lockb,
	&input_deno_lock,
	&input_pnpm_workspace,
	&input_npmrc,
	&input_yarnrc,
	&input_yarnrc_yml,
	&input_pnpmfile,
	&input_pnp,
	&input_modules_yaml,
	&input_cyclonedx,
	&input_spdx,
	NULL,
};

/* One pattern: "name", ".pnpm/lock.yaml" (with its folder) or "*.cdx.json" (any beginning). */
static bool matches(struct text path, struct text pattern)
{
	if (text_skip(&pattern, T("*")))
		return text_ends(path, pattern);
	if (!text_ends(path, pattern))
		return false;
	return path.n == pattern.n || path.p[path.n - pattern.n - 1] == '/';
}

const struct input *input_for_path(struct text path)
{
	for (const struct input *const *in = inputs; *in; in++)
		for (struct text rest = text_of((*in)->pattern); rest.n;) {
			struct cut c = text_cut(rest, '|');
			rest = c.tail;
			if (matches(path, c.head))
				return *in;
		}
	return NULL;
}

const struct input *input_by_name(struct text name)
{
	for (const struct input *const *in = inputs; *in; in++)
		if (text_eq(text_of((*in)->name), name))
			return *in;
	return NULL;
}

/* "small.pnpm-lock.yaml", "my-package-lock.json": the longest pattern the name ends in, behind a byte
 * that is no letter or digit. */
static const struct input *by_suffix(struct text path)
{
	const struct input *best = NULL;
	size_t longest = 0;

	for (const struct input *const *in = inputs; *in; in++)
		for (struct text rest = text_of((*in)->pattern); rest.n;) {
			struct cut c = text_cut(rest, '|');
			rest = c.tail;
			text_skip(&c.head, T("*"));
			if (!text_ends(path, c.head) || c.head.n <= longest)
				continue;
			char before = path.n > c.head.n ? path.p[path.n - c.head.n - 1] : '/';
			char low = before | 0x20;
			if ((low >= 'a' && low <= 'z') || (before >= '0' && before <= '9'))
				continue;
			best = *in;
			longest = c.head.n;
		}
	return best;
}

/* What only one format writes near its beginning. */
static const struct input *by_bytes(struct text bytes)
{
	static const struct {
		const char *mark, *name;
	} marks[] = {
		{"bun-lockfile-format-v0", "bun-lockb"}, {"# yarn lockfile v1", "yarn-lock"},
		{"\n__metadata:", "yarn-lock"},		 {"\"bomFormat\"", "cyclonedx"},
		{"\"spdxVersion\"", "spdx"},		 {"\"specifiers\"", "deno-lock"},
		{"\"configVersion\"", "bun-lock"},	 {"\"requires\"", "package-lock"},
		{"\"lockfileVersion\"", "package-lock"}, {"lockfileVersion:", "pnpm-lock"},
		{"hoistPattern:", "modules-yaml"},	 {"\"name\"", "package-json"},
		{"\"dependencies\"", "package-json"},
	};
	struct text head = text_head(bytes, 4096);

	/* bun.lock before 1.3 has no configVersion, but always trailing commas. */
	if (text_has(head, T("\"lockfileVersion\"")) && text_has(head, T("\"workspaces\": {\n    \"\": {")))
		return input_by_name(T("bun-lock"));
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (text_has(head, text_of(marks[i].mark)))
			return input_by_name(text_of(marks[i].name));
	return NULL;
}

const struct input *input_guess(struct text path, struct text bytes)
{
	const struct input *in = input_for_path(path);

	if (!in)
		in = by_suffix(path);
	return in ? in : by_bytes(bytes);
}

bool input_inert(const struct input *in, struct text path)
{
	struct text folder = path_folder(path), owner;
	enum place place = installed_place(folder, &owner, NULL, NULL);

	if (in == &input_package_json || place == PLACE_PROJECT)
		return false;
	text_skip(&folder, owner);
	text_skip(&folder, T("/"));
	return !text_eq(folder, T("node_modules")) && !text_eq(folder, T("node_modules/.pnpm"));
}

/* Where broken manifests are kept on purpose: the tests of resolvers and bundlers. */
static bool may_be_broken(const struct input *in, struct text path)
{
	struct text folder = path_folder(path);

	return in == &input_package_json &&
	       (installed_fixture(folder) ||
		installed_place(folder, NULL, NULL, NULL) == PLACE_INSIDE);
}

/* Git leaves these behind when a merge did not end (git-merge, "How conflicts are presented"). */
static uint32_t conflict_line(struct text bytes)
{
	struct text line;
	uint32_t number = 0;

	if (!text_has(bytes, T("<<<<<<< ")))
		return 0;
	for (struct text rest = bytes; text_line(&rest, &line);) {
		number++;
		if (text_starts(line, T("<<<<<<< ")))
			return number;
	}
	return 0;
}

bool input_read(struct project *p, uint32_t document, const struct input *in)
{
	struct err e = {0};
	struct text path = p->documents[document].path, bytes = p->documents[document].bytes;

	p->documents[document].input = in->name;
	if (bytes.n > in->max_bytes) {
		project_problem(p, true, "LIMIT-SIZE", path, 0,
				"%zu bytes, more than the %zu that are read of a %s", bytes.n,
				in->max_bytes, in->name);
		return false;
	}
	if (in->read(p, document, &e))
		return !p->failed && !arena_failed(p->arena);
	uint32_t line = conflict_line(bytes);
	const char *code = arena_text(p->arena, text_of(e.code)).p;
	bool partial = !may_be_broken(in, path);
	if (line)
		project_problem(p, partial, "CONFLICT-MARKERS", path, line,
				"a merge conflict was left in it (<<<<<<< in line %u)", line);
	else
		project_problem(p, partial, code && *code ? code : "LIMIT-MEMORY", path, 0, "%s",
				e.text[0] ? e.text : "no memory left");
	return false;
}
