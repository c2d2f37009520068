#include "world.h"

#include "scanner/rule/address.h"
#include "scanner/rule/lock.h"

#define LOCK(entries)                                                                              \
	"{\"name\":\"app\",\"version\":\"1.0.0\",\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"app\"," \
	"\"version\":\"1.0.0\",\"dependencies\":{\"a\":\"^1.0.0\"}}," entries "}}"
#define GOOD(key, name, version)                                                                   \
	"\"" key "\":{\"version\":\"" version "\",\"resolved\":\"https://registry.example.com/" name \
	"/-/" name "-" version ".tgz\",\"integrity\":\"sha512-" name version "\"}"
#define FROM(key, version, url) "\"" key "\":{\"version\":\"" version "\",\"resolved\":\"" url "\",\"integrity\":\"sha512-AA\"}"
#define THREE GOOD("node_modules/a", "a", "1.0.0") "," GOOD("node_modules/b", "b", "1.0.0") "," GOOD("node_modules/c", "c", "1.0.0")

static struct world *run(const char *lock)
{
	struct world *w = world_new();

	world_file(w, "package-lock.json", lock);
	world_run(w, &rule_lock);
	return w;
}

static void test_sound_lockfile_is_silent(void **state)
{
	(void)state;
	struct world *w = run(LOCK(THREE));
	expect_count(w, 0);
	world_free(w);
}

static void test_missing_lockfile(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"dependencies\":{\"a\":\"^1.0.0\"}}");
	world_run(w, &rule_lock);
	expect_count(w, 1);
	assert_int_equal(finding_at(w->findings, 0)->severity, SEVERITY_MEDIUM);
	world_free(w);

	w = world_new(); /* nothing is asked for: nothing to lock */
	world_file(w, "package.json", "{\"name\":\"app\",\"peerDependencies\":{\"a\":\"^1.0.0\"}}");
	world_run(w, &rule_lock);
	expect_count(w, 0);
	world_free(w);
}

static void test_lone_foreign_host(void **state)
{
	(void)state;
	struct world *w = run(LOCK(THREE "," FROM("node_modules/x", "1.0.0", "https://cdn.evil.example/x/-/x-1.0.0.tgz")));
	expect(w, "x", SEVERITY_HIGH);
	expect_count(w, 1);
	world_free(w);
}

static void test_host_of_settings_is_trusted(void **state)
{
	(void)state;
	const char *lock = LOCK(THREE "," FROM("node_modules/@acme/x", "1.0.0", "https://npm.acme.example/@acme/x/-/x-1.0.0.tgz"));
	struct world *w = world_new();
	world_file(w, "package-lock.json", lock);
	world_setting(w, "npmrc", "@acme:registry", "https://npm.acme.example/");
	world_run(w, &rule_lock);
	expect_count(w, 0);
	world_free(w);

	w = world_new();
	const struct text host = T("npm.acme.example");
	w->policy.hosts = &host;
	w->policy.host_count = 1;
	world_file(w, "package-lock.json", lock);
	world_run(w, &rule_lock);
	expect_count(w, 0);
	world_free(w);

	w = run(lock); /* a scope of its own, but nobody says where from */
	expect(w, "@acme/x", SEVERITY_MEDIUM);
	world_free(w);
}

static void test_scope_with_most_entries(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package-lock.json",
		   LOCK(FROM("node_modules/x", "1.0.0", "https://registry.example.com/x/-/x-1.0.0.tgz") ","
			FROM("node_modules/@acme/x", "1.0.0", "https://npm.acme.example/@acme/x/-/x-1.0.0.tgz") ","
			FROM("node_modules/@acme/y", "1.0.0", "https://npm.acme.example/@acme/y/-/y-1.0.0.tgz")));
	world_setting(w, "npmrc", "@acme:registry", "https://npm.acme.example/");
	world_run(w, &rule_lock);
	expect_count(w, 0);
	world_free(w);
}

static void test_http_always(void **state)
{
	(void)state;
	struct world *w = run(LOCK(THREE "," FROM("node_modules/x", "1.0.0", "http://registry.example.com/x/-/x-1.0.0.tgz")));
	expect(w, "x", SEVERITY_HIGH);
	world_free(w);
}

/* Two names of one registry, by their digests. */
static void test_one_registry(void **state)
{
	static const char *const list[] = {
		"1752fe171ea06d7ae8947c7b5193f77ca5da02b7703cca61e51e29eb3b35ca78", /* registry.example.com */
		"51ed18ce57d45a9312a10a806bf048f8e8c85e134e0d9ae3405c31a58ab296af", /* registry.example.net */
		NULL,
	};

	(void)state;
	assert_true(address_alike(T("registry.example.com"), T("registry.example.net"), list));
	assert_true(address_alike(T("registry.example.net"), T("registry.example.com"), list));
	assert_false(address_alike(T("registry.example.com"), T("registry.example.org"), list));
	assert_false(address_alike(T("registry.example.org"), T("registry.example.com"), list));
	assert_false(address_alike(T("registry.example.com"), T("registry.example.net:8443"), list));
	assert_false(address_alike(T("registry.example.com"), T("registry.example.net"), address_one_registry));
	for (const char *const *d = address_one_registry; *d; d++)
		assert_int_equal(strlen(*d), 64);
}

static void test_address_names_another(void **state)
{
	(void)state;
	struct world *w = run(LOCK(THREE "," FROM("node_modules/x", "1.0.0", "https://registry.example.com/evil/-/evil-1.0.0.tgz")
				   "," FROM("node_modules/y", "1.0.0", "https://registry.example.com/y/-/y-1.0.1.tgz")
				   "," FROM("node_modules/z", "1.0.0+build.5", "https://registry.example.com/z/-/z-1.0.0.tgz")
				   "," FROM("node_modules/@s/q", "1.0.0", "https://registry.example.com/@s%2fq/-/q-1.0.0.tgz")));
	expect(w, "x", SEVERITY_CRITICAL);
	expect(w, "y", SEVERITY_HIGH);
	expect_nothing(w, "z");
	expect_nothing(w, "@s/q");
	world_free(w);
}

#define R "https://registry.example.com"
#define ENTRY(name, address) FROM("node_modules/" name, "1.0.0", address)

static void test_registries_with_a_path(void **state)
{
	static const char *const good[] = {
		ENTRY("a", R "/api/npm/npm-remote/a/-/a-1.0.0.tgz"), /* Artifactory */
		ENTRY("@s/a", R "/api/npm/npm-remote/@s/a/-/@s/a-1.0.0.tgz"),
		ENTRY("@s/a", R "/artifactory/api/npm/npm/@s%2fa/-/@s%2fa-1.0.0.tgz"),
		ENTRY("@s/a", R "/artifactory/api/npm/npm/%40s%2Fa/-/a-1.0.0.tgz"),
		ENTRY("a", R "/repository/npm-group/a/-/a-1.0.0.tgz"), /* Nexus */
		ENTRY("@s/a", R "/repository/npm-group/@s/a/-/a-1.0.0.tgz"),
		ENTRY("@s/a", R "/download/@s/a/1.0.0/0123456789abcdef"), /* GitHub Packages */
		ENTRY("@s/a", R "/api/v4/projects/7/packages/npm/@s/a/-/@s/a-1.0.0.tgz"), /* GitLab */
		ENTRY("@s/a", R "/api/packages/team/npm/%40s%2Fa/-/1.0.0/a-1.0.0.tgz"), /* Gitea */
		ENTRY("a", R "/team/_packaging/feed/npm/registry/a/-/a-1.0.0.tgz"), /* Azure */
		ENTRY("a", R "/a/download/a-1.0.0.tgz?cache=0&sync_timestamp=1"),
		ENTRY("@s/a", R "/@s/a/download/@s/a-1.0.0.tgz"),
		ENTRY("a", "https://user:pass@registry.example.com/npm/a/-/a-1.0.0.tgz"),
		ENTRY("a", R ":443/npm/a/-/a-1.0.0.tgz?token=x#0123"),
		ENTRY("a", "https://REGISTRY.example.com/npm/a/-/a-1.0.0.tgz"),
	};
	static const char *const bad[] = {
		ENTRY("a", R "/api/npm/npm-remote/evil/-/evil-1.0.0.tgz"),
		ENTRY("@s/a", R "/api/npm/npm-remote/@s/evil/-/@s/evil-1.0.0.tgz"),
		ENTRY("@s/a", R "/api/npm/npm-remote/@evil/a/-/@evil/a-1.0.0.tgz"),
		ENTRY("a", R "/api/npm/npm-remote/@evil/a/-/a-1.0.0.tgz"),
		ENTRY("@s/a", R "/api/npm/npm/%40evil%2Fa/-/a-1.0.0.tgz"),
		ENTRY("a", R "/repository/npm-group/not-a/-/not-a-1.0.0.tgz"), /* it ends like a's */
		ENTRY("@s/a", R "/download/@evil/a/1.0.0/0123456789abcdef"),
		ENTRY("@s/a", R "/api/packages/team/npm/%40evil%2Fa/-/1.0.0/a-1.0.0.tgz"),
		ENTRY("a", "https://user:pass@registry.example.com/npm/evil/-/evil-1.0.0.tgz"),
	};

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		char *lock = NULL;
		assert_true(asprintf(&lock, "{\"lockfileVersion\":3,\"packages\":{%s}}", good[i]) > 0);
		struct world *w = run(lock);
		expect_count(w, 0);
		world_free(w);
		free(lock);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		char *lock = NULL;
		assert_true(asprintf(&lock, "{\"lockfileVersion\":3,\"packages\":{%s}}", bad[i]) > 0);
		struct world *w = run(lock);
		expect_count(w, 1);
		expect(w, strstr(bad[i], "@s") ? "@s/a" : "a", SEVERITY_CRITICAL);
		world_free(w);
		free(lock);
	}
}

static void test_other_versions_behind_a_path(void **state)
{
	(void)state;
	struct world *w = run("{\"lockfileVersion\":3,\"packages\":{" ENTRY("a", R "/api/npm/r/a/-/a-1.0.1.tgz") ","
			      ENTRY("@s/b", R "/api/npm/r/@s%2fb/-/b-1.0.1.tgz") ","
			      ENTRY("@s/c", R "/download/@s/c/1.0.1/0123") ","
			      ENTRY("@s/d", R "/api/packages/team/npm/%40s%2Fd/-/1.0.1/d-1.0.1.tgz") "}}");
	expect(w, "a", SEVERITY_HIGH);
	expect(w, "@s/b", SEVERITY_HIGH);
	expect(w, "@s/c", SEVERITY_HIGH);
	expect(w, "@s/d", SEVERITY_HIGH);
	world_free(w);
}

/* A registry may leave scopes out of its addresses, but not of some. */
static void test_addresses_without_scopes(void **state)
{
	(void)state;
	struct world *w = run("{\"lockfileVersion\":3,\"packages\":{" ENTRY("@s/a", R "/npm/a/-/a-1.0.0.tgz") ","
			      ENTRY("@s/b", R "/npm/b/-/b-1.0.0.tgz") "}}");
	expect_count(w, 0);
	world_free(w);
	w = run("{\"lockfileVersion\":3,\"packages\":{" ENTRY("@s/a", R "/npm/@s/a/-/a-1.0.0.tgz") ","
		ENTRY("@s/b", R "/npm/b/-/b-1.0.0.tgz") "}}");
	expect(w, "@s/b", SEVERITY_CRITICAL);
	expect_count(w, 1);
	world_free(w);
}

/* bun.lock holds an address only for what comes from elsewhere: a second registry, or a tarball. */
static void test_bun(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "bun.lock",
		   "{\"lockfileVersion\":1,\"workspaces\":{\"\":{\"dependencies\":{\"t\":\"https://files.example.org/t.tgz\",\"a\":\"^1.0.0\"}}},"
		   "\"packages\":{\"t\":[\"t@https://files.example.org/t.tgz\",{},\"sha512-AA\"],"
		   "\"a\":[\"a@1.0.0\",\"https://registry.example.com/npm/a/-/a-1.0.0.tgz\",{},\"sha512-BB\"],"
		   "\"b\":[\"b@1.0.0\",\"https://registry.example.com/npm/evil/-/evil-1.0.0.tgz\",{},\"sha512-CC\"],"
		   "\"c\":[\"c@1.0.0\",\"https://registry.example.com/npm/c/-/c-1.0.1.tgz\",{},\"sha512-DD\"],"
		   "\"d\":[\"d@https://registry.example.com/npm/evil/-/evil-1.0.0.tgz\",{},\"sha512-EE\"],"
		   "\"e\":[\"e@1.0.0\",\"https://cdn.example.org/e/-/e-1.0.0.tgz\",{},\"sha512-FF\"],"
		   "\"f\":[\"f@1.0.0\",\"http://registry.example.com/npm/f/-/f-1.0.0.tgz\",{},\"sha512-GG\"]}}");
	world_run(w, &rule_lock);
	expect_nothing(w, "t"); /* asked for by address: L2-SIDELOAD-001 speaks of it */
	expect_nothing(w, "a");
	expect(w, "b", SEVERITY_CRITICAL);
	expect(w, "c", SEVERITY_HIGH);
	expect(w, "d", SEVERITY_CRITICAL);
	expect(w, "e", SEVERITY_HIGH);
	expect(w, "f", SEVERITY_HIGH);
	world_free(w);
}

/* Addresses that a browser's parser, which npm uses, understands as another host's. */
static void test_hosts_in_disguise(void **state)
{
	static const char *const addresses[] = {
		"https:/evil.example.org/x/-/x-1.0.0.tgz", "https:evil.example.org/x/-/x-1.0.0.tgz",
		"https:\\\\\\\\evil.example.org/x/-/x-1.0.0.tgz", "HTTPS://evil.example.org/x/-/x-1.0.0.tgz",
		"https:///evil.example.org/x/-/x-1.0.0.tgz", "https://registry.example.com@evil.example.org/x/-/x-1.0.0.tgz",
		"https://evil.example.org\\\\@registry.example.com/x/-/x-1.0.0.tgz",
		"HTTP://registry.example.com/x/-/x-1.0.0.tgz", "http:/registry.example.com/x/-/x-1.0.0.tgz",
	};

	(void)state;
	for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
		char *lock = NULL;
		assert_true(asprintf(&lock, "{\"lockfileVersion\":3,\"packages\":{" THREE "," FROM("node_modules/x", "1.0.0", "%s") "}}",
				     addresses[i]) > 0);
		struct world *w = run(lock);
		expect(w, "x", SEVERITY_HIGH);
		world_free(w);
		free(lock);
	}
}

static void test_entry_replaced_by_another_name(void **state)
{
	(void)state;
	const char *lock = LOCK("\"node_modules/a\":{\"name\":\"evil\",\"version\":\"1.0.0\",\"resolved\":"
				"\"https://registry.example.com/evil/-/evil-1.0.0.tgz\",\"integrity\":\"sha512-AA\"}");
	struct world *w = run(lock);
	expect(w, "evil", SEVERITY_CRITICAL);
	world_free(w);

	w = world_new(); /* an override may do that */
	world_file(w, "package.json", "{\"name\":\"app\",\"version\":\"1.0.0\",\"dependencies\":{\"a\":\"^1.0.0\"},"
				      "\"overrides\":{\"a\":\"npm:evil@1.0.0\"}}");
	world_file(w, "package-lock.json", lock);
	world_run(w, &rule_lock);
	expect_nothing(w, "evil");
	world_free(w);
}

/* pnpm writes what a package got, and not what it asked for. */
static void test_alias_or_exchange(void **state)
{
	(void)state;
	static const struct {
		const char *name, *got, *manifest; /* manifest: what the package on disk asks for, or NULL */
		int severity;			   /* -1: silent */
	} cases[] = {
		{"debug", "evil", NULL, SEVERITY_HIGH},
		{"debug", "evil", "^1.0.0", SEVERITY_CRITICAL},
		{"debug", "evil", "npm:evil@^1.0.0", -1},
		{"width-cjs", "width", NULL, -1},
		{"width-cjs", "width", "^1.0.0", SEVERITY_CRITICAL},
		{"width-3", "width", NULL, -1},
		{"width3", "width", NULL, SEVERITY_HIGH}, /* as web3 is no variant of web */
		{"width-v2.1", "width", NULL, -1},
		{"widthless", "width", NULL, SEVERITY_HIGH},
		{"width-cjsx", "width", NULL, SEVERITY_HIGH},
		{"width-", "width", NULL, SEVERITY_HIGH},
		{"'@s/tool-linux-x64'", "'@s/tool'", NULL, -1},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct world *w = world_new();
		char text[1024], got[64];
		bool quoted = *cases[i].got == '\'';
		snprintf(got, sizeof got, quoted ? "%.*s@1.0.0'" : "%.*s@1.0.0", (int)strlen(cases[i].got) - quoted, cases[i].got);
		snprintf(text, sizeof text,
			 "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      a: {specifier: ^1.0.0, version: 1.0.0}\n"
			 "packages:\n  a@1.0.0: {resolution: {integrity: sha512-a}}\n  %s: {resolution: {integrity: sha512-b}}\n"
			 "snapshots:\n  a@1.0.0:\n    dependencies:\n      %s: %s\n  %s: {}\n",
			 got, cases[i].name, got, got);
		world_file(w, "package.json", "{\"name\":\"app\",\"version\":\"1.0.0\",\"dependencies\":{\"a\":\"^1.0.0\"}}");
		world_file(w, "pnpm-lock.yaml", text);
		if (cases[i].manifest) {
			snprintf(text, sizeof text, "{\"name\":\"a\",\"version\":\"1.0.0\",\"dependencies\":{\"%s\":\"%s\"}}",
				 cases[i].name, cases[i].manifest);
			world_file(w, "node_modules/a/package.json", text);
		}
		world_run(w, &rule_lock);
		size_t want = cases[i].severity >= 0;
		if (finding_count(w->findings) != want || (want && (int)finding_at(w->findings, 0)->severity != cases[i].severity)) {
			world_print(w);
			fail_msg("%s that got %s", cases[i].name, cases[i].got);
		}
		world_free(w);
	}
}

static void test_integrity(void **state)
{
	(void)state;
	struct world *w = run(LOCK(THREE ",\"node_modules/x\":{\"version\":\"1.0.0\",\"resolved\":\"https://registry.example.com/x/-/x-1.0.0.tgz\"}"
				   ",\"node_modules/y\":{\"version\":\"1.0.0\",\"resolved\":\"https://registry.example.com/y/-/y-1.0.0.tgz\",\"integrity\":\"sha1-AA==\"}"
				   ",\"node_modules/z\":{\"version\":\"1.0.0\",\"resolved\":\"https://registry.example.com/z/-/z-1.0.0.tgz\",\"integrity\":\"sha1-AA== sha512-BB==\"}"));
	expect(w, "x", SEVERITY_MEDIUM);
	expect(w, "y", SEVERITY_MEDIUM);
	expect_nothing(w, "z");
	world_free(w);
}

static void test_many_alike_are_one_finding(void **state)
{
	(void)state;
	struct buf b = BUF(65536);
	buf_printf(&b, "{\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"app\"}");
	for (int i = 0; i < LOCK_ALIKE_MAX + 1; i++)
		buf_printf(&b, ",\"node_modules/p%d\":{\"version\":\"1.0.0\",\"resolved\":\"https://registry.example.com/p%d/-/p%d-1.0.0.tgz\"}", i, i, i);
	buf_printf(&b, "}}");
	struct world *w = run(buf_cstr(&b));
	buf_free(&b);
	expect_count(w, 1);
	world_free(w);
}

static void test_two_digests_for_one_version(void **state)
{
	(void)state;
	struct world *w = run(LOCK(THREE "," GOOD("node_modules/b/node_modules/d", "d", "1.0.0") ",\"node_modules/c/node_modules/d\":{\"version\":\"1.0.0\","
				   "\"resolved\":\"https://registry.example.com/d/-/d-1.0.0.tgz\",\"integrity\":\"sha512-OTHER\"}"));
	expect(w, "d", SEVERITY_HIGH);
	world_free(w);
}

static void test_git_without_commit(void **state)
{
	(void)state;
	struct world *w = run(LOCK(THREE ",\"node_modules/x\":{\"version\":\"1.0.0\",\"resolved\":\"git+https://git.example.com/a/x.git#main\"},"
				   "\"node_modules/y\":{\"version\":\"1.0.0\",\"resolved\":\"git+https://git.example.com/a/y.git#0123456789012345678901234567890123456789\"}"));
	expect(w, "x", SEVERITY_HIGH);
	expect_nothing(w, "y");
	world_free(w);
}

static void test_drift_from_the_manifest(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"version\":\"1.0.0\",\"dependencies\":{\"a\":\"^2.0.0\"}}");
	world_file(w, "package-lock.json", LOCK(THREE));
	world_run(w, &rule_lock);
	expect(w, "a", SEVERITY_MEDIUM);
	world_free(w);
}

static void test_disk_differs(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"version\":\"1.0.0\",\"dependencies\":{\"a\":\"^1.0.0\"}}");
	world_file(w, "package-lock.json", LOCK(THREE));
	world_file(w, "node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.9\"}");
	world_file(w, "node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\",\"scripts\":{\"postinstall\":\"node x.js\"}}");
	world_file(w, "node_modules/c/package.json", "{\"name\":\"c\",\"version\":\"1.0.0\",\"scripts\":{\"test\":\"node x.js\"}}");
	world_run(w, &rule_lock);
	expect(w, "a", SEVERITY_MEDIUM);
	expect(w, "b", SEVERITY_HIGH);
	expect_nothing(w, "c");
	world_free(w);
}

/* What the real tools write: nothing but the git repository in a file: address and the tarball on http. */
static void test_real_lockfiles_are_silent(void **state)
{
	static const struct {
		const char *path, *golden;
	} files[] = {
		{"package-lock.json", "npm-v1/small.package-lock.json"},
		{"package-lock.json", "npm-v1/small-npm6.package-lock.json"},
		{"package-lock.json", "npm-v2/small.package-lock.json"},
		{"package-lock.json", "npm-v3/small.package-lock.json"},
		{"package-lock.json", "npm-v3/small-no-resolved.package-lock.json"},
		{"npm-shrinkwrap.json", "npm-shrinkwrap/small.npm-shrinkwrap.json"},
		{"pnpm-lock.yaml", "pnpm-v6/small.pnpm-lock.yaml"},
		{"pnpm-lock.yaml", "pnpm-v7/small.pnpm-lock.yaml"},
		{"pnpm-lock.yaml", "pnpm-v8/small.pnpm-lock.yaml"},
		{"pnpm-lock.yaml", "pnpm-v9/small.pnpm-lock.yaml"},
		{"pnpm-lock.yaml", "pnpm-v10/small.pnpm-lock.yaml"},
		{"pnpm-lock.yaml", "pnpm-v11/small.pnpm-lock.yaml"},
		{"pnpm-lock.yaml", "pnpm-v12/small.pnpm-lock.yaml"},
		{"pnpm-lock.yaml", "pnpm-v12/small-two-documents.pnpm-lock.yaml"},
		{"yarn.lock", "yarn-v1/small.yarn.lock"},
		{"yarn.lock", "yarn-v2/small.yarn.lock"},
		{"yarn.lock", "yarn-v3/small.yarn.lock"},
		{"yarn.lock", "yarn-v4/small.yarn.lock"},
		{"bun.lock", "bun/small.bun.lock"},
		{"deno.lock", "deno/small.deno.lock"},
	};
	(void)state;
	bool bad = false;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct world *w = world_new();
		world_golden(w, files[i].path, files[i].golden);
		world_run(w, &rule_lock);
		for (size_t j = 0; j < finding_count(w->findings); j++) {
			struct text name = finding_at(w->findings, j)->package.name;
			bad |= !text_eq(name, T("remote-tgz")) && !text_eq(name, T("gitdep"));
		}
		if (finding_count(w->findings)) {
			print_error("%s\n", files[i].golden);
			world_print(w);
		}
		world_free(w);
	}
	assert_false(bad);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sound_lockfile_is_silent),
		cmocka_unit_test(test_missing_lockfile),
		cmocka_unit_test(test_lone_foreign_host),
		cmocka_unit_test(test_host_of_settings_is_trusted),
		cmocka_unit_test(test_scope_with_most_entries),
		cmocka_unit_test(test_http_always),
		cmocka_unit_test(test_one_registry), cmocka_unit_test(test_address_names_another),
		cmocka_unit_test(test_registries_with_a_path),
		cmocka_unit_test(test_other_versions_behind_a_path),
		cmocka_unit_test(test_addresses_without_scopes),
		cmocka_unit_test(test_hosts_in_disguise),
		cmocka_unit_test(test_bun),
		cmocka_unit_test(test_entry_replaced_by_another_name),
		cmocka_unit_test(test_alias_or_exchange),
		cmocka_unit_test(test_integrity),
		cmocka_unit_test(test_many_alike_are_one_finding),
		cmocka_unit_test(test_two_digests_for_one_version),
		cmocka_unit_test(test_git_without_commit),
		cmocka_unit_test(test_drift_from_the_manifest),
		cmocka_unit_test(test_disk_differs),
		cmocka_unit_test(test_real_lockfiles_are_silent),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
