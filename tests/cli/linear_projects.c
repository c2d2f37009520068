/* Hostile projects through a whole scan, each with so many entries, twice and four times as many: what the readers of
 * lockfiles and manifests, the graph and the rules take. Counted and compared as in linear_scan.c. */
#include "counted.h"

#include "base/buf.h"
#include "crypto/digest.h"
#include "scanner/scan.h"
#include "store/builtin.h"
#include "store/store.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define FEWEST	 512u /* entries */
#define SIZES	 3
#define SECTIONS 4
#define FILES	 3

#define NUMBERS	 100000u /* are equally long */

/* A file: for each section what begins it and what each entry adds; then its end. One whose path has a # is a file for each entry. In an entry # is its number, % the next one's, ~ that of the
 * one before. */
struct file_shape {
	const char *path;
	struct {
		const char *before, *unit;
	} sections[SECTIONS];
	const char *after;
};

struct hostile {
	const char *name;
	struct file_shape files[FILES];
};

#define HASH	 "sha512-tuwsAydSXyK3VMzDL+CDNLdGdYdbNFTYqwHXHqOY4JuDRRkfhoPShzaXYkvjjNCnmahQQGjmc5DaCbFiNmoO4A=="
#define TGZ(p)	 "https://registry.example.com/" p "/-/" p "-1.0.0.tgz"
#define LOCKED(p) "\"version\":\"1.0.0\",\"resolved\":\"" TGZ(p) "\",\"integrity\":\"" HASH "\""
#define NAMED	 "{\"name\":\"x\",\"version\":\"1.0.0\""
#define ASKS(unit) {"package.json", {{NAMED ",\"dependencies\":{", unit}}, "\"z\":\"1.0.0\"}}"}
#define NPM	 "{\"name\":\"x\",\"version\":\"1.0.0\",\"lockfileVersion\":3,\"requires\":true,\"packages\":{"
#define ROOT	 "\"\":{\"name\":\"x\",\"version\":\"1.0.0\",\"dependencies\":{"
#define ROOT_END "\"z\":\"1.0.0\"}},"
#define LAST	 "\"node_modules/z\":{" LOCKED("z") "}}}"

static const struct hostile kinds[] = {
	{"npm", {ASKS("\"p#\":\"1.0.0\","),
		 {"package-lock.json", {{NPM ROOT, "\"p#\":\"1.0.0\","}, {ROOT_END, "\"node_modules/p#\":{" LOCKED("p#") "},"}}, LAST}}},
	{"npm-chain", {ASKS(""),
		       {"package-lock.json", {{NPM ROOT, ""}, {ROOT_END, "\"node_modules/p#\":{" LOCKED("p#") ",\"dependencies\":{\"p%\":\"^1.0.0\"}},"}}, LAST}}},
	{"npm-one-for-all", {ASKS("\"p#\":\"1.0.0\","),
			     {"package-lock.json", {{NPM ROOT, "\"p#\":\"1.0.0\","},
						    {ROOT_END, "\"node_modules/p#\":{" LOCKED("p#") ",\"dependencies\":{\"z\":\"^1.0.0\"}},"}}, LAST}}},
	{"npm-all-for-one", {ASKS(""),
			     {"package-lock.json", {{NPM ROOT, ""}, {ROOT_END, "\"node_modules/p#\":{" LOCKED("p#") "},"},
						    {"\"node_modules/y\":{" LOCKED("y") ",\"dependencies\":{", "\"p#\":\"^1.0.0\","}}, "\"z\":\"1\"}}," LAST}}},
	{"npm-one-name", {ASKS(""),
			  {"package-lock.json", {{NPM ROOT, ""}, {ROOT_END, "\"node_modules/p#/node_modules/ms\":{" LOCKED("ms") "},"}}, LAST}}},
	{"npm-inside-one", {ASKS(""),
			    {"package-lock.json", {{NPM ROOT, ""}, {ROOT_END, "\"node_modules/y/node_modules/p#\":{" LOCKED("p#") "},"}}, LAST}}},
	{"npm-aliases", {ASKS("\"a#\":\"npm:p#@1.0.0\","),
			 {"package-lock.json", {{NPM ROOT, "\"a#\":\"npm:p#@1.0.0\","},
						{ROOT_END, "\"node_modules/a#\":{\"name\":\"p#\"," LOCKED("p#") "},"}}, LAST}}},
	{"npm-drift", {ASKS("\"p#\":\"^2.0.0\","),
		       {"package-lock.json", {{NPM ROOT, "\"p#\":\"1.0.0\","}, {ROOT_END, "\"node_modules/p#\":{" LOCKED("p#") "},"}}, LAST}}},
	{"npm-hosts", {ASKS(""),
		       {"package-lock.json", {{NPM ROOT, ""},
					      {ROOT_END, "\"node_modules/p#\":{\"version\":\"1.0.0\",\"resolved\":\"http://h#.example.com/p.tgz\"},"}}, LAST}}},
	{"npm-git", {ASKS("\"p#\":\"github:a/p#\","),
		     {"package-lock.json", {{NPM ROOT, "\"p#\":\"github:a/p#\","},
					    {ROOT_END, "\"node_modules/p#\":{\"version\":\"1.0.0\",\"resolved\":\"git+ssh://git@example.com/a/p#.git\"},"}}, LAST}}},
	{"npm-links", {ASKS(""),
		       {"package-lock.json", {{NPM ROOT, ""}, {ROOT_END, "\"node_modules/p#\":{\"resolved\":\"w/p#\",\"link\":true},\"w/p#\":{\"version\":\"1.0.0\"},"}}, LAST}}},
	{"npm-bundled", {ASKS(""),
			 {"package-lock.json", {{NPM ROOT, ""},
						{ROOT_END, "\"node_modules/y/node_modules/p#\":{\"version\":\"1.0.0\",\"inBundle\":true},"}}, LAST}}},
	{"npm-old", {ASKS("\"p#\":\"1.0.0\","),
		     {"package-lock.json", {{"{\"name\":\"x\",\"lockfileVersion\":1,\"requires\":true,\"dependencies\":{",
					     "\"p#\":{" LOCKED("p#") ",\"requires\":{\"p%\":\"^1.0.0\"}},"}}, "\"z\":{" LOCKED("z") "}}}"}}},
	{"npm-known-names", {ASKS("\"loda#\":\"1.0.0\",\"chal-k#\":\"1.0.0\","),
			     {"package-lock.json", {{NPM ROOT, "\"loda#\":\"1.0.0\",\"chal-k#\":\"1.0.0\","},
						    {ROOT_END, "\"node_modules/loda#\":{" LOCKED("loda#") "},\"node_modules/chal-k#\":{" LOCKED("chal-k#") "},"}}, LAST}}},
	{"npm-hidden-lock", {ASKS("\"p#\":\"1.0.0\","),
			     {"package-lock.json", {{NPM ROOT, "\"p#\":\"1.0.0\","}, {ROOT_END, "\"node_modules/p#\":{" LOCKED("p#") "},"}}, LAST},
			     {"node_modules/.package-lock.json", {{NPM, "\"node_modules/p#\":{" LOCKED("p#") "},"}}, LAST}}},
	{"yarn", {ASKS("\"p#\":\"^1.0.0\","),
		  {"yarn.lock", {{"# yarn lockfile v1\n\n\n",
				  "p#@^1.0.0:\n  version \"1.0.0\"\n  resolved \"" TGZ("p#") "\"\n  integrity " HASH "\n  dependencies:\n    p% \"^1.0.0\"\n\n"}}, ""}}},
	{"yarn-ranges", {ASKS("\"p#\":\"^1.0.0\","),
			 {"yarn.lock", {{"# yarn lockfile v1\n\n\nms@1", ", ms@^1.0.#"}}, ":\n  version \"1.0.0\"\n  resolved \"" TGZ("ms") "\"\n"}}},
	{"yarn-one-for-all", {ASKS(""),
			      {"yarn.lock", {{"# yarn lockfile v1\n\n\n", "p#@^1.0.0:\n  version \"1.0.0\"\n  resolved \"" TGZ("p#") "\"\n  dependencies:\n    z \"^1.0.0\"\n\n"}},
			       "z@^1.0.0:\n  version \"1.0.0\"\n"}}},
	{"yarn-berry", {ASKS("\"p#\":\"^1.0.0\","),
			{"yarn.lock", {{"__metadata:\n  version: 8\n\n",
					"\"p#@npm:^1.0.0\":\n  version: 1.0.0\n  resolution: \"p#@npm:1.0.0\"\n  dependencies:\n    p%: \"npm:^1.0.0\"\n"
					"  checksum: 10c0/aa\n  languageName: node\n  linkType: hard\n\n"}}, ""}}},
	{"pnpm", {ASKS("\"p#\":\"1.0.0\","),
		  {"pnpm-lock.yaml", {{"lockfileVersion: '9.0'\n\nimporters:\n  .:\n    dependencies:\n", "      p#:\n        specifier: 1.0.0\n        version: 1.0.0\n"},
				      {"\npackages:\n", "  p#@1.0.0:\n    resolution: {integrity: " HASH "}\n"},
				      {"\nsnapshots:\n", "  p#@1.0.0:\n    dependencies:\n      p%: 1.0.0\n"}}, ""}}},
	{"pnpm-aliases", {ASKS("\"a#\":\"npm:p#@1.0.0\","),
			  {"pnpm-lock.yaml", {{"lockfileVersion: '9.0'\n\nimporters:\n  .:\n    dependencies:\n",
					       "      a#:\n        specifier: npm:p#@1.0.0\n        version: p#@1.0.0\n"},
					      {"\npackages:\n", "  p#@1.0.0:\n    resolution: {integrity: " HASH "}\n"},
					      {"\nsnapshots:\n", "  p#@1.0.0:\n    dependencies:\n      b%: p%@1.0.0\n"}}, ""}}},
	{"pnpm-peers", {ASKS(""),
			{"pnpm-lock.yaml", {{"lockfileVersion: '9.0'\n\npackages:\n", "  p#@1.0.0:\n    resolution: {integrity: " HASH "}\n"},
					    {"\nsnapshots:\n", "  p#@1.0.0(p%@1.0.0)(p~@1.0.0):\n    dependencies:\n      p%: 1.0.0(p#@1.0.0)\n"}}, ""}}},
	{"pnpm-importers", {ASKS(""),
			    {"pnpm-lock.yaml", {{"lockfileVersion: '9.0'\n\nimporters:\n",
						 "  w/p#:\n    dependencies:\n      p%:\n        specifier: workspace:*\n        version: link:../p%\n"}}, ""}}},
	{"pnpm-old", {ASKS("\"p#\":\"1.0.0\","),
		      {"pnpm-lock.yaml", {{"lockfileVersion: '6.0'\n\ndependencies:\n", "  p#:\n    specifier: 1.0.0\n    version: 1.0.0\n"},
					  {"\npackages:\n", "\n  /p#@1.0.0:\n    resolution: {integrity: " HASH "}\n    dependencies:\n      p%: 1.0.0\n"}}, ""}}},
	{"bun", {ASKS("\"p#\":\"1.0.0\","),
		 {"bun.lock", {{"{\"lockfileVersion\":1,\"workspaces\":{\"\":{\"name\":\"x\",\"dependencies\":{", "\"p#\":\"1.0.0\","},
			       {"},},},\"packages\":{", "\"p#\":[\"p#@1.0.0\",\"\",{\"dependencies\":{\"p%\":\"^1.0.0\"}},\"" HASH "\"],"}}, "}}"}}},
	{"deno", {ASKS(""),
		  {"deno.lock", {{"{\"version\":\"5\",\"specifiers\":{", "\"npm:p#@1\":\"1.0.0\","},
				 {"\"npm:z@1\":\"1.0.0\"},\"npm\":{", "\"p#@1.0.0\":{\"integrity\":\"" HASH "\",\"dependencies\":[\"p%\"]},"}},
		   "\"z@1.0.0\":{\"integrity\":\"" HASH "\"}}}"}}},
	{"cyclonedx", {{"x.cdx.json", {{"{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"components\":[",
					"{\"type\":\"library\",\"bom-ref\":\"r#\",\"name\":\"p#\",\"version\":\"1.0.0\",\"purl\":\"pkg:npm/p#@1.0.0\"},"},
				       {"{\"type\":\"library\",\"bom-ref\":\"z\",\"name\":\"z\",\"version\":\"1\",\"purl\":\"pkg:npm/z@1.0.0\"}],\"dependencies\":[",
					"{\"ref\":\"r#\",\"dependsOn\":[\"r%\"]},"}}, "{\"ref\":\"z\"}]}"}}},
	{"overrides", {{"package.json", {{NAMED ",\"dependencies\":{", "\"p#\":\"1.0.0\","}, {"\"z\":\"1.0.0\"},\"overrides\":{", "\"q#\":\"$p#\","}}, "\"y\":\"1\"}}"}}},
	{"overrides-nested", {{"package.json", {{NAMED ",\"overrides\":{", "\"p#\":{\"q#\":\"npm:r#@1\"},"}}, "\"y\":\"1\"}}"},
			      {"package-lock.json", {{NPM ROOT, ""}, {ROOT_END, "\"node_modules/q#\":{" LOCKED("q#") "},"}}, LAST}}},
	{"resolutions", {{"package.json", {{NAMED ",\"resolutions\":{", "\"**/p#\":\"1.0.0\","}}, "\"y\":\"1\"}}"},
			 {"yarn.lock", {{"# yarn lockfile v1\n\n\n", "p#@^1.0.0:\n  version \"1.0.0\"\n  resolved \"" TGZ("p#") "\"\n\n"}}, ""}}},
	{"scripts", {{"package.json", {{NAMED ",\"scripts\":{\"postinstall\":\"npm run s100000\",", "\"s#\":\"npm run s% && npm run s%\","}}, "\"y\":\"true\"}}"}}},
	{"workspaces", {{"package.json", {{NAMED ",\"workspaces\":[", "\"w/p#\","}}, "\"w/z\"]}"},
			{"package-lock.json", {{NPM ROOT, ""}, {ROOT_END, "\"w/p#\":{\"name\":\"p#\",\"version\":\"1.0.0\",\"dependencies\":{\"p%\":\"*\"}},"}}, LAST}}},
	{"npmrc", {ASKS(""), {".npmrc", {{"", "@s#:registry=https://h#.example.com/\n//h#.example.com/:_authToken=${T}\n"}}, ""}}},
	{"npmrc-scopes", {ASKS("\"@s#/p\":\"1.0.0\","), {".npmrc", {{"", "@s#:registry=https://registry.example.com/\n"}}, ""},
			  {"package-lock.json", {{NPM ROOT, "\"@s#/p\":\"1.0.0\","}, {ROOT_END, "\"node_modules/@s#/p\":{" LOCKED("@s#/p") "},"}}, LAST}}},
	{"npmrc-hosts", {ASKS(""), {".npmrc", {{"", "@s#:registry=https://h%.example.com/\n"}}, ""},
			 {"package-lock.json", {{NPM ROOT, ""}, {ROOT_END, "\"node_modules/@t#/p\":{\"version\":\"1.0.0\",\"resolved\":\"https://h#.example.com/p.tgz\"},"}}, LAST}}},
	{"overrides-one-name", {{"package.json", {{NAMED ",\"overrides\":{", "\"p#\":{\"ms\":\"2.0.0\"},"}}, "\"y\":\"1\"}}"},
				{"package-lock.json", {{NPM ROOT, ""}, {ROOT_END, "\"node_modules/p#\":{" LOCKED("p#") ",\"dependencies\":{\"ms\":\"1\"}},"}},
				 "\"node_modules/ms\":{" LOCKED("ms") "}," LAST}}},
	{"peers", {{"package.json", {{NAMED ",\"peerDependencies\":{", "\"p#\":\"1.0.0\","}, {"\"z\":\"1\"},\"peerDependenciesMeta\":{", "\"p#\":{\"optional\":true},"}},
		    "\"z\":{}}}"},
		   {"package-lock.json", {{NPM "\"\":{\"name\":\"x\",\"version\":\"1.0.0\",\"peerDependencies\":{", "\"p#\":\"1.0.0\","},
					  {"\"z\":\"1\"},\"peerDependenciesMeta\":{", "\"p#\":{\"optional\":true},"},
					  {"\"z\":{}}},", "\"node_modules/p#\":{" LOCKED("p#") ",\"peer\":true},"}}, LAST}}},
	{"bundle", {{"package.json", {{NAMED ",\"dependencies\":{", "\"p#\":\"1.0.0\","}, {"\"z\":\"1\"},\"bundleDependencies\":[", "\"p#\","}}, "\"z\"]}"},
		    {"package-lock.json", {{NPM ROOT, "\"p#\":\"1.0.0\","}, {ROOT_END, "\"node_modules/p#\":{" LOCKED("p#") ",\"inBundle\":true},"}}, LAST}}},
	{"bin", {{"package.json", {{NAMED ",\"bin\":{", "\"b#\":\"./b#.js\","}, {"\"z\":\"z\"},\"exports\":{", "\"./p#\":\"./p#.js\","}}, "\"./z\":\"./z.js\"}}"}}},
	{"builds", {ASKS(""), {"pnpm-workspace.yaml", {{"onlyBuiltDependencies:\n", "  - p#\n"}, {"patchedDependencies:\n", "  p#@1.0.0: patches/p#.patch\n"}}, ""},
		    {"pnpm-lock.yaml", {{"lockfileVersion: '6.0'\n\npackages:\n",
					 "\n  /p#@1.0.0:\n    resolution: {integrity: " HASH "}\n    requiresBuild: true\n"}}, ""}}},
	{"installed", {ASKS("\"p#\":\"1.0.0\","),
		       {"package-lock.json", {{NPM ROOT, "\"p#\":\"1.0.0\","}, {ROOT_END, "\"node_modules/p#\":{" LOCKED("p#") "},"}}, LAST},
		       {"node_modules/p#/package.json", {{"", "{\"name\":\"p#\",\"version\":\"1.0.0\",\"scripts\":{\"install\":\"node x.js\"}}"}}, ""}}},
	{"installed-scripts", {ASKS(""), {"node_modules/p#/package.json", {{"", "{\"name\":\"p#\",\"version\":\"1.0.0\",\"main\":\"a.js\"}"}}, ""},
			       {"node_modules/p#/a.js", {{"", "require('./b');require('p%');require('child_process').exec('node ../p%/a.js')"}}, ""}}},
	{"one-package-of-many", {ASKS(""), {"lib/a#.js", {{"", "require('./a%');require('child_process').exec('x')"}}, ""}, {"index.js", {{"", "require('./lib/a#');"}}, ""}}},
	{"workspace-folders", {{"package.json", {{NAMED ",\"workspaces\":[\"w/*\",", "\"v/p#\","}}, "\"z\"]}"},
			       {"w/p#/package.json", {{"", "{\"name\":\"p#\",\"version\":\"1.0.0\",\"dependencies\":{\"p%\":\"^1.0.0\"}}"}}, ""}}},
	{"locks", {ASKS(""), {"w/p#/package.json", {{"", "{\"name\":\"p#\",\"version\":\"1.0.0\",\"dependencies\":{\"ms\":\"1\"}}"}}, ""},
		   {"w/p#/package-lock.json", {{"", NPM "\"\":{\"name\":\"p#\",\"dependencies\":{\"ms\":\"1\"}},\"node_modules/ms\":{" LOCKED("ms") "}}}"}}, ""}}},
	{"pnpm-settings", {ASKS(""), {"pnpm-workspace.yaml", {{"packages:\n", "  - w/p#\n"}, {"overrides:\n", "  p#: 1.0.0\n"},
							      {"onlyBuiltDependencies:\n", "  - p#\n"}, {"patchedDependencies:\n", "  p#@1.0.0: patches/p#.patch\n"}}, ""}}},
};

static void put(struct buf *out, const char *unit, size_t i)
{
	for (const char *p = unit; *p; p++) {
		if (*p == '#' || *p == '%' || *p == '~')
			buf_printf(out, "%zu", NUMBERS + i + (*p == '%') - (*p == '~'));
		else
			buf_add(out, p, 1);
	}
}

static bool make_folders(char *path)
{
	for (char *slash = path; (slash = strchr(slash, '/')); slash++) {
		*slash = '\0';
		bool ok = mkdir(path, 0700) == 0 || errno == EEXIST;
		*slash = '/';
		if (!ok)
			return false;
	}
	return true;
}

/* With the entries [from, to). */
static bool write_file(const char *folder, const struct file_shape *f, size_t from, size_t to)
{
	struct buf bytes = BUF((size_t)1 << 28), path = BUF(4096);

	for (size_t s = 0; s < SECTIONS && f->sections[s].before; s++) {
		buf_text(&bytes, text_of(f->sections[s].before));
		for (size_t i = from; i < to; i++)
			put(&bytes, f->sections[s].unit, i);
	}
	buf_text(&bytes, text_of(f->after));
	buf_printf(&path, "%s/", folder);
	put(&path, f->path, from);
	buf_char(&path, '\0');
	bool ok = !path.failed && !bytes.failed && make_folders(path.p);
	FILE *out = ok ? fopen(path.p, "w") : NULL;
	ok = out && fwrite(bytes.p, 1, bytes.n, out) == bytes.n;
	ok = out && fclose(out) == 0 && ok;
	buf_free(&bytes);
	buf_free(&path);
	return ok;
}

static bool write_files(const char *folder, const struct file_shape *f, size_t entries)
{
	bool ok = true;

	if (!strchr(f->path, '#'))
		return write_file(folder, f, 0, entries);
	for (size_t i = 0; ok && i < entries; i++)
		ok = write_file(folder, f, i, i + 1);
	return ok;
}

static bool run(const struct hostile *k, size_t entries, const char *store, bool told)
{
	char folder[64], name[96];
	struct scan *s = NULL;
	struct err e = {0};

	snprintf(folder, sizeof folder, "%s-%zu", k->name, entries);
	bool ok = mkdir(folder, 0700) == 0;
	for (size_t i = 0; ok && i < FILES && k->files[i].path; i++)
		ok = write_files(folder, &k->files[i], entries);
	const char *const targets[] = {folder};
	/* To get the popular names costs more than all else of a small scan: only where names are like them. */
	static const char *const typo[] = {"L2-TYPO-001", NULL};
	struct scan_options o = {.targets = targets, .target_count = 1, .store = store, .threads = 1, .now = (uint64_t)time(NULL), .no_cache = true,
				 .deterministic = true, .skip_rules = strcmp(k->name, "npm-known-names") ? typo : NULL};
	ok = ok && scan_prepare(&o, &s, &e);
	CALLGRIND_START_INSTRUMENTATION;
	CALLGRIND_ZERO_STATS;
	clock_t began = clock();
	ok = ok && scan_run(s, &e);
	double took = (double)(clock() - began) / CLOCKS_PER_SEC;
	snprintf(name, sizeof name, "%s %zu", k->name, entries);
	CALLGRIND_DUMP_STATS_AT(name);
	CALLGRIND_STOP_INSTRUMENTATION;
	if (told)
		printf("%s %.3f s, %zu findings\n", name, took, ok ? scan_report(s)->finding_count : 0);
	if (!ok)
		fprintf(stderr, "%s: %s %s\n", name, e.code, e.text);
	scan_free(s);
	return ok;
}

/* linear_projects STORE [ENTRIES [KIND]]: in the folder where it is started. ENTRIES: so many in the smallest, for a look by the clock. */
int main(int argc, char **argv)
{
	size_t fewest = argc > 2 ? strtoul(argv[2], NULL, 10) : FEWEST;
	bool ok = argc > 1 && crypto_init();

	store_builtin_set(builtin_root());
	for (size_t i = 0; ok && i < sizeof kinds / sizeof *kinds; i++)
		for (unsigned s = 0; ok && s < SIZES && (argc < 4 || !strcmp(argv[3], kinds[i].name)); s++)
			ok = run(&kinds[i], fewest << s, argv[1], argc > 2);
	return !ok;
}
