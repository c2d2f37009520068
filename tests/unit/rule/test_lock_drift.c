/* L2-LOCK-001: what the manifest asks for and what its overrides put in the place, against the lockfile. */
#include "world.h"

#include "scanner/rule/overrides.h"

#define AT "https://registry.example.com/"
#define ENTRY(key, name, version, more)                                                            \
	"\"" key "\":{\"version\":\"" version "\",\"resolved\":\"" AT name "/-/" name "-" version      \
	".tgz\",\"integrity\":\"sha512-" name version "\"" more "}"

static void key(enum override_section section, const char *t, const char *parent, const char *range,
		const char *name, const char *name_range, bool far)
{
	struct override o = {.section = section};

	override_key(&o, text_of(t));
	if (!text_eq(o.parent, text_of(parent)) || !text_eq(o.parent_range, text_of(range)) ||
	    !text_eq(o.name, text_of(name)) || !text_eq(o.range, text_of(name_range)) || o.far != far)
		fail_msg("%s: " TEXT_FMT " @ " TEXT_FMT " / " TEXT_FMT " @ " TEXT_FMT " %d", t,
			 TEXT_ARG(o.parent), TEXT_ARG(o.parent_range), TEXT_ARG(o.name),
			 TEXT_ARG(o.range), o.far);
}

static void test_keys(void **state)
{
	(void)state;
	key(OVERRIDE_NPM, "b", "", "", "b", "", false);
	key(OVERRIDE_NPM, "@s/b@^1.0.0", "", "", "@s/b", "^1.0.0", false);
	key(OVERRIDE_NPM, "a>b", "a", "", "b", "", true);
	key(OVERRIDE_NPM, "x@1>@s/a@2>b@3", "@s/a", "2", "b", "3", true);
	key(OVERRIDE_PNPM, "a>b", "a", "", "b", "", false);
	key(OVERRIDE_PNPM, "a@1>b@>2", "a", "1", "b", ">2", false);
	key(OVERRIDE_PNPM, "b@>=1 <2 || >3", "", "", "b", ">=1 <2 || >3", false);
	key(OVERRIDE_PNPM, "b@>1", "", "", "b", ">1", false);
	key(OVERRIDE_RESOLUTION, "b", "", "", "b", "", false);
	key(OVERRIDE_RESOLUTION, "**/b", "", "", "b", "", false);
	key(OVERRIDE_RESOLUTION, "@s/b", "", "", "@s/b", "", false);
	key(OVERRIDE_RESOLUTION, "a/b", "a", "", "b", "", false);
	key(OVERRIDE_RESOLUTION, "a/**/b", "a", "", "b", "", true);
	key(OVERRIDE_RESOLUTION, "x/a/b", "a", "", "b", "", true);
	key(OVERRIDE_RESOLUTION, "@s/a@npm:1.0.0/@t/b@npm:^1", "@s/a", "1.0.0", "@t/b", "^1", false);
	key(OVERRIDE_RESOLUTION, "b@https://host.example/x/b.tgz", "", "", "b", "https://host.example/x/b.tgz", false);
	key(OVERRIDE_RESOLUTION, "a>b", "a", "", "b", "", false); /* pnpm reads these too */
}

/* How many findings about `name` there are when `manifest` stands beside the lockfile. */
static void drifts(const char *lockfile, const char *lock, const char *fields, size_t want)
{
	struct world *w = world_new();
	char manifest[2048];

	snprintf(manifest, sizeof manifest, "{\"name\":\"app\",\"version\":\"1.0.0\"%s}", fields);
	world_file(w, "package.json", manifest);
	world_file(w, lockfile, lock);
	world_run(w, &rule_lock);
	if (finding_count(w->findings) != want) {
		world_print(w);
		fail_msg("%s with %s: not %zu", lockfile, fields, want);
	}
	for (size_t i = 0; i < finding_count(w->findings); i++)
		assert_int_equal(finding_at(w->findings, i)->severity, SEVERITY_MEDIUM);
	world_free(w);
}

#define DEPS ",\"dependencies\":{\"a\":\"^1.0.0\",\"b\":\"^1.0.0\"}"
static const char npm[] = "{\"name\":\"app\",\"version\":\"1.0.0\",\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"app\","
			  "\"version\":\"1.0.0\",\"dependencies\":{\"a\":\"^1.0.0\",\"b\":\"^1.0.0\"}},"
	ENTRY("node_modules/a", "a", "1.0.0", ",\"dependencies\":{\"b\":\"^2.0.0\"}") ","
	ENTRY("node_modules/a/node_modules/b", "b", "2.0.0", "") ","
	ENTRY("node_modules/b", "b", "1.5.0", "") "}}";

static void test_npm(void **state)
{
	(void)state;
	drifts("package-lock.json", npm, DEPS, 0);
	/* nested, and the lockfile was written before it */
	drifts("package-lock.json", npm, DEPS ",\"overrides\":{\"a\":{\"b\":\"2.0.1\"}}", 1);
	drifts("package-lock.json", npm, DEPS ",\"overrides\":{\"a\":{\"b\":\"2.0.0\"}}", 0);
	/* it says nothing about the project's own b */
	drifts("package-lock.json", npm, ",\"dependencies\":{\"a\":\"^1.0.0\",\"b\":\"^3.0.0\"},\"overrides\":{\"a\":{\"b\":\"2.0.0\"}}", 1);
	/* everywhere */
	drifts("package-lock.json", npm, DEPS ",\"overrides\":{\"b\":\"9.0.0\"}", 2);
	drifts("package-lock.json", npm, DEPS ",\"overrides\":{\"b\":\"$b\"}", 1);
	drifts("package-lock.json", npm, DEPS ",\"overrides\":{\"b\":\"git+https://host.example/b.git#v1\"}", 0);
	/* in a range that may or may not be meant: either is fine, a third thing is not */
	drifts("package-lock.json", npm, DEPS ",\"overrides\":{\"b@^2.0.0\":\"2.0.5\"}", 1);
	drifts("package-lock.json", npm, DEPS ",\"overrides\":{\"b@2.x\":\"2.0.5\"}", 0);
	drifts("package-lock.json", npm, ",\"dependencies\":{\"a\":\"^1.0.0\",\"b\":\"^3.0.0\"},\"overrides\":{\"b@3.x\":\"1.5.0\"}", 0);
	/* npm does not read resolutions, but somebody may have put them to work */
	drifts("package-lock.json", npm, DEPS ",\"resolutions\":{\"b\":\"9.0.0\"}", 0);
	drifts("package-lock.json", npm, ",\"dependencies\":{\"a\":\"^1.0.0\",\"b\":\"^3.0.0\"},\"resolutions\":{\"b\":\"1.5.0\"}", 0);
}

static void test_unknown_to_the_lockfile(void **state)
{
	(void)state;
	drifts("package-lock.json", npm, ",\"dependencies\":{\"a\":\"^1.0.0\",\"b\":\"^1.0.0\",\"c\":\"1.0.0\"}", 1);
	drifts("package-lock.json", npm, DEPS ",\"devDependencies\":{\"d\":\"1.0.0\"}", 1);
	drifts("package-lock.json", npm, DEPS ",\"optionalDependencies\":{\"c\":\"1.0.0\"},\"peerDependencies\":{\"d\":\"1\"}", 0);
	drifts("package-lock.json", npm, DEPS ",\"devDependencies\":{\"d\":\"file:../d\",\"e\":\"workspace:*\"}", 0);
}

static const char pnpm[] = "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n"
			   "      a: {specifier: ^1.0.0, version: 1.0.0}\n      b: {specifier: ^1.0.0, version: 1.5.0}\n"
			   "packages:\n  a@1.0.0: {resolution: {integrity: sha512-a}}\n  b@1.5.0: {resolution: {integrity: sha512-b}}\n"
			   "  b@2.0.0: {resolution: {integrity: sha512-c}}\n"
			   "snapshots:\n  a@1.0.0: {dependencies: {b: 2.0.0}}\n  b@1.5.0: {}\n  b@2.0.0: {}\n";

static void test_pnpm(void **state)
{
	(void)state;
	drifts("pnpm-lock.yaml", pnpm, DEPS, 0);
	drifts("pnpm-lock.yaml", pnpm, DEPS ",\"pnpm\":{\"overrides\":{\"a>b\":\"2.0.0\"}}", 0);
	drifts("pnpm-lock.yaml", pnpm, DEPS ",\"pnpm\":{\"overrides\":{\"a>b\":\"2.1.0\"}}", 1);
	drifts("pnpm-lock.yaml", pnpm, DEPS ",\"pnpm\":{\"overrides\":{\"c>b\":\"2.1.0\",\"a>b>c\":\"1.0.0\"}}", 0);
	drifts("pnpm-lock.yaml", pnpm, ",\"dependencies\":{\"a\":\"^1.0.0\",\"b\":\"^3.0.0\"},\"pnpm\":{\"overrides\":{\"a>b\":\"2.0.0\"}}", 1);
	drifts("pnpm-lock.yaml", pnpm, DEPS ",\"dependencies2\":{},\"pnpm\":{\"overrides\":{\"c\":\"-\"}}", 0);
	drifts("pnpm-lock.yaml", pnpm, ",\"dependencies\":{\"a\":\"^1.0.0\",\"b\":\"^1.0.0\",\"c\":\"^1.0.0\"},\"pnpm\":{\"overrides\":{\"c\":\"-\"}}", 0);
	struct world *w = world_new(); /* the same in pnpm-workspace.yaml */
	world_file(w, "package.json", "{\"name\":\"app\",\"version\":\"1.0.0\"" DEPS "}");
	world_file(w, "pnpm-lock.yaml", pnpm);
	world_file(w, "pnpm-workspace.yaml", "overrides:\n  a>b: 2.1.0\n");
	world_run(w, &rule_lock);
	expect_count(w, 1);
	world_free(w);
}

static const char classic[] = "# yarn lockfile v1\n\n\n"
			      "a@^1.0.0:\n  version \"1.0.0\"\n  resolved \"" AT "a/-/a-1.0.0.tgz#aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"\n"
			      "  integrity sha512-a\n  dependencies:\n    b \"^2.0.0\"\n\n"
			      "b@2.0.5, b@^2.0.0:\n  version \"2.0.5\"\n  resolved \"" AT "b/-/b-2.0.5.tgz#bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\"\n"
			      "  integrity sha512-b\n";
#define BERRY(name, keys, version, more)                                                           \
	"\n\"" keys "\":\n  version: " version "\n  resolution: \"" name "@npm:" version            \
	"\"\n" more "  checksum: 10c0/ab\n  languageName: node\n  linkType: hard\n"
static const char berry[] = "__metadata:\n  version: 8\n  cacheKey: 10c0\n"
	BERRY("a", "a@npm:^1.0.0", "1.0.0", "  dependencies:\n    b: \"npm:^2.0.0\"\n")
	BERRY("c", "c@npm:^1.0.0", "1.0.0", "  dependencies:\n    b: \"npm:^2.0.0\"\n")
	"\n\"app@workspace:.\":\n  version: 0.0.0-use.local\n  resolution: \"app@workspace:.\"\n"
	"  dependencies:\n    a: \"npm:^1.0.0\"\n    c: \"npm:^1.0.0\"\n  languageName: unknown\n  linkType: soft\n"
	BERRY("b", "b@npm:3.0.0", "3.0.0", "") BERRY("b", "b@npm:^2.0.0", "2.0.5", "");

static void test_yarn(void **state)
{
	static const char a[] = ",\"dependencies\":{\"a\":\"^1.0.0\"}", ac[] = ",\"dependencies\":{\"a\":\"^1.0.0\",\"c\":\"^1.0.0\"}";
	char fields[512];
	static const struct {
		const char *lockfile, *lock, *dependencies, *resolutions;
		size_t want;
	} rows[] = {
		{"yarn.lock", classic, a, "\"b\":\"2.0.5\"", 0},
		{"yarn.lock", classic, a, "\"**/b\":\"2.0.5\"", 0},
		{"yarn.lock", classic, a, "\"**/b\":\"2.0.6\"", 1},
		{"yarn.lock", classic, a, "\"a/b\":\"2.0.6\"", 0}, /* it cannot tell who gets what */
		{"yarn.lock", classic, a, "\"a/**/b\":\"2.0.6\"", 0},
		{"yarn.lock", berry, ac, "\"a/b\":\"3.0.0\"", 0}, /* a has 3.0.0, c has 2.0.5 */
		{"yarn.lock", berry, ac, "\"a/b\":\"npm:3.0.0\"", 0},
		{"yarn.lock", berry, ac, "\"a@npm:1.0.0/b@npm:^2.0.0\":\"3.0.0\"", 0},
		{"yarn.lock", berry, ac, "\"a/b\":\"4.0.0\"", 1},
		{"yarn.lock", berry, ac, "\"b@npm:^2.0.0\":\"2.0.5\"", 0},
		{"yarn.lock", berry, ac, "\"b@npm:^2.0.0\":\"4.0.0\"", 1},
		{"yarn.lock", berry, ac, "\"b@npm:^5.0.0\":\"5.1.0\"", 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		snprintf(fields, sizeof fields, "%s,\"resolutions\":{%s}", rows[i].dependencies, rows[i].resolutions);
		drifts(rows[i].lockfile, rows[i].lock, fields, rows[i].want);
	}
}

/* A dependency that publishes its own overrides changes nothing here. */
static void test_only_the_root_replaces(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"version\":\"1.0.0\",\"dependencies\":{\"a\":\"^1.0.0\",\"b\":\"^3.0.0\"}}");
	world_file(w, "package-lock.json", npm);
	world_file(w, "node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.0\",\"dependencies\":{\"b\":\"^2.0.0\"},\"overrides\":{\"b\":\"1.5.0\"},\"resolutions\":{\"b\":\"1.5.0\"}}");
	world_run(w, &rule_lock);
	expect_count(w, 1);
	world_free(w);
}

static void many(size_t n, size_t want)
{
	struct buf b = BUF(1 << 20);

	buf_text(&b, T(",\"dependencies\":{\"a\":\"^1.0.0\",\"b\":\"^3.0.0\"},\"overrides\":{\"x0\":{\"b\":\"1.0.0\"}"));
	for (size_t i = 1; i < n; i++)
		buf_printf(&b, ",\"x%zu\":{\"b\":\"1.0.0\"}", i);
	buf_text(&b, T("}"));
	struct world *w = world_new();
	char *manifest = malloc(b.n + 64);
	snprintf(manifest, b.n + 64, "{\"name\":\"app\",\"version\":\"1.0.0\"%s}", buf_cstr(&b));
	world_file(w, "package.json", manifest);
	world_file(w, "package-lock.json", npm);
	world_run(w, &rule_lock);
	assert_int_equal(finding_count(w->findings), want);
	world_free(w);
	free(manifest);
	buf_free(&b);
}

static void test_limit(void **state)
{
	(void)state;
	many(OVERRIDES_ALIKE_MAX, 1);
	many(OVERRIDES_ALIKE_MAX + 1, 0); /* nobody can tell */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_npm),
		cmocka_unit_test(test_unknown_to_the_lockfile),
		cmocka_unit_test(test_pnpm),
		cmocka_unit_test(test_yarn),
		cmocka_unit_test(test_only_the_root_replaces),
		cmocka_unit_test(test_limit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
