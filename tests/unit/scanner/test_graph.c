/* The graph: every lockfile's own way of naming, installed trees, twins, paths. */
#include "../input/input_test.h"

static struct project *fresh(void)
{
	struct project *p = project_new((size_t)256 << 20);
	assert_non_null(p);
	return p;
}

static void put(struct project *p, const char *path, struct text bytes)
{
	uint32_t index;
	struct document *d = project_document(p, &index);
	assert_non_null(d);
	d->path = text_of(path);
	d->bytes = arena_text(p->arena, bytes);
	const struct input *in = input_for_path(d->path);
	assert_non_null(in);
	assert_true(input_read(p, index, in));
}

static void put_text(struct project *p, const char *path, const char *bytes)
{
	put(p, path, text_of(bytes));
}

static void put_golden(struct project *p, const char *path, const char *golden)
{
	char name[1024];
	snprintf(name, sizeof name, TEST_SOURCE_DIR "/tests/golden/lockfiles/%s", golden);
	struct buf b = slurp(name);
	put(p, path, buf_view(&b));
	buf_free(&b);
}

static void join(struct project *p)
{
	struct err e;
	if (!graph_join(p, &e))
		fail_msg("%s", e.text);
}

/* Everything locked is reached from the project; returns how many are direct. */
static unsigned check_reached(struct project *p, const char *what)
{
	unsigned lost = 0, direct = 0;

	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *k = &p->packages[i];
		direct += (k->flags & PACKAGE_DIRECT) != 0;
		if (k->flags & PACKAGE_LOCKED && k->depth == DEP_NONE) {
			print_error("%s: %.*s is not reached\n", what, (int)k->key.n, k->key.p);
			lost++;
		}
	}
	assert_int_equal(lost, 0);
	return direct;
}

static void assert_path(struct project *p, const char *name, const char *version, const char *path)
{
	struct package *k = find_package(p, name, version);
	assert_text(graph_path(p, (uint32_t)(k - p->packages)), path);
}

static void test_every_format(void **state)
{
	static const struct {
		const char *path, *lock, *manifest;
	} cases[] = {
		{"package-lock.json", "npm-v1/small.package-lock.json", "npm-v3/small.package.json"},
		{"package-lock.json", "npm-v1/small-npm6.package-lock.json", "npm-v3/small.package.json"},
		{"package-lock.json", "npm-v2/small.package-lock.json", NULL},
		{"package-lock.json", "npm-v3/small.package-lock.json", NULL},
		{"pnpm-lock.yaml", "pnpm-v6/small.pnpm-lock.yaml", NULL},
		{"pnpm-lock.yaml", "pnpm-v7/small.pnpm-lock.yaml", NULL},
		{"pnpm-lock.yaml", "pnpm-v8/small.pnpm-lock.yaml", NULL},
		{"pnpm-lock.yaml", "pnpm-v10/small.pnpm-lock.yaml", NULL},
		{"pnpm-lock.yaml", "pnpm-v11/handmade-edge.pnpm-lock.yaml", NULL},
		{"pnpm-lock.yaml", "pnpm-v12/small.pnpm-lock.yaml", NULL},
		{"pnpm-lock.yaml", "pnpm-v12/small-two-documents.pnpm-lock.yaml", NULL},
		{"yarn.lock", "yarn-v1/small.yarn.lock", "yarn-v1/small.package.json"},
		{"yarn.lock", "yarn-v2/small.yarn.lock", "yarn-v2/small.package.json"},
		{"yarn.lock", "yarn-v3/small.yarn.lock", "yarn-v3/small.package.json"},
		{"yarn.lock", "yarn-v4/small.yarn.lock", "yarn-v4/small.package.json"},
		{"bun.lock", "bun/small-v1.2.bun.lock", NULL},
		{"bun.lock", "bun/small.bun.lock", NULL},
		{"deno.lock", "deno/small.deno.lock", NULL},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct project *p = fresh();
		put_golden(p, cases[i].path, cases[i].lock);
		if (cases[i].manifest) {
			put_golden(p, "package.json", cases[i].manifest);
			put_text(p, "packages/lib-a/package.json",
				 "{\"name\":\"@mono/lib-a\",\"version\":\"1.1.0\",\"dependencies\":"
				 "{\"@mono/lib-b\":\"*\",\"chalk\":\"^4.1.2\"}}");
			put_text(p, "packages/lib-b/package.json",
				 "{\"name\":\"@mono/lib-b\",\"version\":\"2.0.0\",\"dependencies\":"
				 "{\"is-odd\":\"3.0.1\"},\"devDependencies\":{\"chalk\":\"^5.3.0\"}}");
		}
		join(p);
		assert_true(check_reached(p, cases[i].lock) > 1);
		project_free(p);
	}
}

static void test_paths(void **state)
{
	(void)state;
	struct project *p = fresh();
	put_golden(p, "package-lock.json", "npm-v3/small.package-lock.json");
	join(p);
	assert_path(p, "ansi-styles", "3.2.1",
		    "@babel/code-frame@7.22.5 > @babel/highlight@7.25.9 > chalk@2.4.2 > ansi-styles@3.2.1");
	assert_path(p, "chalk", "4.1.2", "@mono/lib-a@1.1.0 > chalk@4.1.2");
	assert_path(p, "ms", "2.1.2", "debug@4.3.4 > ms@2.1.2");
	assert_true(find_package(p, "ms", "2.0.0")->flags & PACKAGE_DIRECT);
	assert_text(find_package(p, "ms", "2.0.0")->alias, "alias-ms");
	assert_text(find_package(p, "inner", "3.0.0")->inside, "bundler");
	project_free(p);

	p = fresh();
	put_golden(p, "pnpm-lock.yaml", "pnpm-v12/small.pnpm-lock.yaml");
	join(p);
	assert_path(p, "ansi-styles", "3.2.1",
		    "@babel/code-frame@7.22.5 > @babel/highlight@7.25.9 > chalk@2.4.2 > ansi-styles@3.2.1");
	assert_true(find_package(p, "typescript", "5.4.5")->flags & PACKAGE_DEV);
	assert_true(find_package(p, "fsevents", "2.3.3")->flags & PACKAGE_OPTIONAL);
	assert_false(find_package(p, "debug", "4.3.4")->flags & PACKAGE_DEV);
	assert_true(find_package(p, "is-odd", "3.0.1")->flags & PACKAGE_PATCHED);
	project_free(p);
}

static void test_yarn_knows_dev_from_the_manifest(void **state)
{
	static const char *const locks[][2] = {{"yarn-v1/small.yarn.lock", "yarn-v1/small.package.json"},
					       {"yarn-v4/small.yarn.lock", "yarn-v4/small.package.json"}};
	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct project *p = fresh();
		put_golden(p, "yarn.lock", locks[i][0]);
		put_golden(p, "package.json", locks[i][1]);
		join(p);
		assert_true(find_package(p, "chokidar", "3.6.0")->flags & PACKAGE_DEV);
		assert_false(find_package(p, "request", "2.88.2")->flags & PACKAGE_DEV);
		project_free(p);
	}
}

static void test_installed_tree(void **state)
{
	(void)state;
	struct project *p = fresh();
	put_text(p, "package.json", "{\"name\":\"app\",\"dependencies\":{\"a\":\"1\",\"x\":\"npm:real@1\"}}");
	put_text(p, "package-lock.json",
		 "{\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"app\",\"dependencies\":{\"a\":\"1\"}},"
		 "\"node_modules/a\":{\"version\":\"1.0.0\",\"dependencies\":{\"b\":\"1\"}},"
		 "\"node_modules/a/node_modules/b\":{\"version\":\"1.0.0\"},"
		 "\"node_modules/c\":{\"version\":\"9.0.0\",\"dev\":true}}}");
	put_text(p, "node_modules/.package-lock.json",
		 "{\"lockfileVersion\":3,\"packages\":{\"node_modules/a\":{\"version\":\"1.0.0\"}}}");
	put_text(p, "node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.0\"}");
	put_text(p, "node_modules/a/dist/package.json", "{\"name\":\"not-a-package\",\"version\":\"1.0.0\"}");
	put_text(p, "node_modules/a/test/fixtures/node_modules/evil/package.json",
		 "{\"name\":\"evil\",\"version\":\"1.0.0\"}");
	put_text(p, "node_modules/a/node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\"}");
	put_text(p, "node_modules/c/package.json", "{\"name\":\"c\",\"version\":\"9.0.1\"}");
	put_text(p, "node_modules/x/package.json", "{\"name\":\"real\",\"version\":\"1.0.0\"}");
	put_text(p, "test/fixtures/app/node_modules/worm/package.json", "{\"name\":\"worm\",\"version\":\"1.0.0\"}");
	put_text(p, "test/fixtures/fake/package.json", "{\"name\":\"fake\",\"version\":\"1.0.0\"}");
	join(p);
	unsigned installed = 0, echoes = 0;
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *k = &p->packages[i];
		installed += (k->flags & PACKAGE_INSTALLED) != 0;
		echoes += (k->flags & PACKAGE_ECHO) != 0;
		assert_false(text_eq(k->name, T("evil")) || text_eq(k->name, T("worm")) ||
			     text_eq(k->name, T("fake")) || text_eq(k->name, T("not-a-package")));
		if (k->flags & PACKAGE_INSTALLED && text_eq(k->name, T("b")))
			assert_int_equal(k->depth, 2);
	}
	assert_int_equal(installed, 4);
	assert_int_equal(echoes, 3); /* a and b on disk, a in the hidden lockfile; c differs */
	struct package *c = find_package(p, "c", "9.0.1");
	assert_text(p->packages[c->twin].version, "9.0.0");
	assert_text(find_package(p, "real", "1.0.0")->alias, "x");
	project_free(p);
}

static void test_installed_without_lockfile(void **state)
{
	(void)state;
	struct project *p = fresh();
	put_text(p, "package.json", "{\"name\":\"app\",\"version\":\"1.0.0\",\"dependencies\":{\"a\":\"1\"}}");
	put_text(p, "node_modules/a/package.json",
		 "{\"name\":\"a\",\"version\":\"1.0.0\",\"dependencies\":{\"b\":\"1\",\"i\":\"1\"},"
		 "\"bundleDependencies\":[\"i\"],\"devDependencies\":{\"zzz\":\"1\"}}");
	put_text(p, "node_modules/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\"}");
	put_text(p, "node_modules/a/node_modules/i/package.json", "{\"name\":\"i\",\"version\":\"1.0.0\"}");
	put_text(p, "node_modules/.pnpm/q@1.0.0/node_modules/q/package.json",
		 "{\"name\":\"q\",\"version\":\"1.0.0\"}");
	put_text(p, "node_modules/.pnpm/q@1.0.0/node_modules/@s/r/package.json",
		 "{\"name\":\"@s/r\",\"version\":\"1.0.0\"}");
	join(p);
	assert_path(p, "b", "1.0.0", "a@1.0.0 > b@1.0.0");
	assert_int_equal(find_package(p, "i", "1.0.0")->source, SOURCE_BUNDLED);
	assert_text(find_package(p, "i", "1.0.0")->inside, "a");
	assert_true(find_package(p, "q", "1.0.0")->flags & PACKAGE_INSTALLED);
	assert_true(find_package(p, "@s/r", "1.0.0")->flags & PACKAGE_INSTALLED);
	project_free(p);
}

/* Two equally short ways: the smaller name leads. */
static void test_ties(void **state)
{
	(void)state;
	struct project *p = fresh();
	put_text(p, "package-lock.json",
		 "{\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"app\",\"dependencies\":{\"z\":\"1\",\"b\":\"1\"}},"
		 "\"node_modules/z\":{\"version\":\"1.0.0\",\"dependencies\":{\"t\":\"1\"}},"
		 "\"node_modules/b\":{\"version\":\"1.0.0\",\"dependencies\":{\"t\":\"1\"}},"
		 "\"node_modules/t\":{\"version\":\"1.0.0\",\"dependencies\":{\"b\":\"1\"}}}}");
	join(p);
	assert_path(p, "t", "1.0.0", "b@1.0.0 > t@1.0.0");
	project_free(p);
}

static void test_several_lockfiles(void **state)
{
	(void)state;
	struct project *p = fresh();
	put_text(p, "a/package-lock.json",
		 "{\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"a\",\"dependencies\":{\"t\":\"1\"}},"
		 "\"node_modules/t\":{\"version\":\"1.0.0\"}}}");
	put_text(p, "b/yarn.lock", "t@2:\n  version \"2.0.0\"\n");
	put_text(p, "b/package.json", "{\"name\":\"b\",\"devDependencies\":{\"t\":\"2\"}}");
	join(p);
	assert_text(find_package(p, "t", "1.0.0")->folder, "a/node_modules/t");
	assert_true(find_package(p, "t", "2.0.0")->flags & PACKAGE_DEV);
	assert_true(find_package(p, "t", "2.0.0")->flags & PACKAGE_DIRECT);
	project_free(p);
}

/* Long names on many levels, asked for many things: the work is bounded, and the end of it is said. */
static void deep_requests(int count, bool fits)
{
	struct buf b = BUF((size_t)4 << 20);
	struct project *p = fresh();

	buf_text(&b, T("{\"lockfileVersion\":3,\"packages\":{\"x"));
	for (int i = 0; i < 63; i++)
		buf_printf(&b, "/node_modules/%040d", i);
	buf_text(&b, T("\":{\"version\":\"1.0.0\",\"dependencies\":{\"z\":\"1\""));
	for (int i = 0; i < count; i++)
		buf_printf(&b, ",\"d%d\":\"1\"", i);
	buf_text(&b, T("}}}}"));
	put(p, "package-lock.json", buf_view(&b));
	join(p);
	assert_int_equal(has_problem(p, "LIMIT-GRAPH"), !fits);
	project_free(p);
	buf_free(&b);
}

static void test_bounded_work(void **state)
{
	(void)state;
	deep_requests(100, true);
	deep_requests(2000, false);
}

static void test_purl(void **state)
{
	(void)state;
	struct arena *a = arena_new(1 << 16);
	assert_text(package_purl(a, T("@s/n"), T("1.0.0+b")), "pkg:npm/%40s/n@1.0.0%2Bb");
	assert_text(package_purl(a, T("n"), T("")), "pkg:npm/n");
	assert_text(package_purl(a, T("a b/\n"), T("?")), "pkg:npm/a%20b/%0A@%3F");
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_format),
		cmocka_unit_test(test_paths),
		cmocka_unit_test(test_yarn_knows_dev_from_the_manifest),
		cmocka_unit_test(test_installed_tree),
		cmocka_unit_test(test_installed_without_lockfile),
		cmocka_unit_test(test_ties),
		cmocka_unit_test(test_several_lockfiles),
		cmocka_unit_test(test_bounded_work),
		cmocka_unit_test(test_purl),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
