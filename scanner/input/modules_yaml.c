/* node_modules/.modules.yaml, what pnpm notes about an installation: JSON since pnpm 8, YAML before. Everything but
 * the long lists of names becomes a setting: layoutVersion, nodeLinker, packageManager, registries.default, included.*,
 * ignoredBuilds, pendingBuilds, virtualStoreDir ... */
#include "scanner/input/flat.h"
#include "scanner/input/input.h"
#include "scanner/input/limits.h"
#include "scanner/input/members.h"

static bool is_bulk(struct text key)
{
	return text_eq(key, T("hoistedDependencies")) || text_eq(key, T("hoistedAliases")) ||
	       text_eq(key, T("skipped")) || text_eq(key, T("hoistedLocations"));
}

static bool read_json(struct project *p, uint32_t document, struct flat *f, struct err *e)
{
	struct lines lines = lines_of(p->documents[document].bytes);
	struct json_doc doc;

	f->lines = &lines;
	if (!members_parse(p, document, false, &doc, NULL, e))
		return false;
	struct members m = members_of(p->arena, json_root(&doc));
	while (members_next(&m))
		if (!is_bulk(m.key)) {
			const char *name = arena_text(p->arena, m.key).p;
			if (name)
				flat_walk(f, m.value, name, ".");
		}
	return true;
}

static bool read_yaml(struct project *p, uint32_t document, struct flat *f, struct err *e)
{
	struct yaml_stream stream;

	if (!yaml_read_document(p, document, false, false, &stream, e))
		return false;
	if (!stream.count || stream.roots[0]->kind != YAML_MAP)
		return err_set(e, "SETTING-TYPE", "not a mapping");
	for (struct yaml_each m = yaml_each(stream.roots[0]); yaml_next(&m);)
		if (!is_bulk(yaml_text(m.key)))
			flat_yaml(f, m.value, yaml_text(m.key).p ? yaml_text(m.key).p : "", ".");
	return true;
}

static bool read_modules_yaml(struct project *p, uint32_t document, struct err *e)
{
	struct flat f = {.project = p, .path = p->documents[document].path};
	struct text bytes = text_trim(p->documents[document].bytes);

	bool ok = text_starts(bytes, T("{")) ? read_json(p, document, &f, e)
					     : read_yaml(p, document, &f, e);
	if (ok)
		flat_settings(&f, "modules.yaml", document);
	return ok && !p->failed;
}

const struct input input_modules_yaml = {
	.name = "modules-yaml",
	.pattern = ".modules.yaml",
	.max_bytes = INPUT_LOCKFILE_BYTES_MAX,
	.read = read_modules_yaml,
};
