#include "test.h"

#include "packtool/npmconfig.h"

#include <sys/stat.h>
#include <unistd.h>

static char home[64], user[128], global[128], where_home[128], where_global[160];

static int set_up(void **state)
{
	(void)state;
	snprintf(home, sizeof home, "/tmp/picket-npmconfig-%d", (int)getpid());
	snprintf(user, sizeof user, "%s/.npmrc", home);
	snprintf(global, sizeof global, "%s/global", home);
	snprintf(where_home, sizeof where_home, "HOME=%s", home);
	snprintf(where_global, sizeof where_global, "npm_config_globalconfig=%s", global);
	return mkdir(home, 0700);
}

static int tear_down(void **state)
{
	(void)state;
	unlink(user);
	unlink(global);
	return rmdir(home);
}

static void put(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static bool load(struct arena *a, const char *registry, const char *extra, struct npmconfig *c, struct err *e)
{
	char *env[] = {where_home, where_global, (char *)(uintptr_t)extra, NULL};
	struct npmconfig_ask ask = {.registry = registry, .environment = env};

	return npmconfig_load(a, &ask, c, e);
}

static void registry_is(const char *option, const char *extra, const char *want)
{
	struct arena *a = arena_new((size_t)16 << 20);
	struct npmconfig c;
	struct err e = {0};

	if (!load(a, option, extra, &c, &e))
		fail_msg("%s", e.text);
	assert_string_equal(c.registry, want);
	arena_free(a);
}

static void test_order(void **state)
{
	struct arena *a = arena_new((size_t)16 << 20);
	struct npmconfig c;
	struct err e = {0};

	(void)state;
	assert_false(load(a, NULL, NULL, &c, &e));
	assert_string_equal(e.code, "NPM-REGISTRY");
	put(global, "registry = https://global.example/");
	registry_is(NULL, NULL, "https://global.example/");
	put(user, "; mine\nregistry=https://user.example/npm\n");
	registry_is(NULL, NULL, "https://user.example/npm/");
	registry_is(NULL, "npm_config_registry=https://env.example/", "https://env.example/");
	registry_is(NULL, "NPM_CONFIG_REGISTRY=https://env.example/", "https://env.example/");
	registry_is(NULL, "npm_config_registry=", "https://user.example/npm/");
	registry_is("https://option.example", "npm_config_registry=https://env.example/",
		    "https://option.example/");
	put(user, "[other]\nregistry=https://section.example/\n");
	registry_is(NULL, NULL, "https://global.example/");
	put(user, "registry=${HOST}\n");
	registry_is(NULL, "HOST=https://named.example/", "https://named.example/");
	assert_false(load(a, NULL, NULL, &c, &e));
	put(user, "registry=not-an-address\n");
	assert_false(load(a, NULL, NULL, &c, &e));
	assert_string_equal(e.code, "FETCH-URL");
	arena_free(a);
}

static void auth_is(const char *url, const char *want)
{
	struct arena *a = arena_new((size_t)16 << 20);
	struct npmconfig c;
	const char *auth;
	struct err e = {0};

	if (!load(a, "https://r.example/", "TOKEN=secret", &c, &e) || !npmconfig_auth(&c, a, url, &auth, &e))
		fail_msg("%s", e.text);
	if (want)
		assert_non_null(auth);
	else
		assert_null(auth);
	if (want)
		assert_string_equal(auth, want);
	arena_free(a);
}

static void test_auth(void **state)
{
	(void)state;
	put(user, "//r.example/npm/:_authToken=${TOKEN}\n"
		  "//r.example/:_auth=YTpi\n"
		  "//b.example:8443/:username=me\n//b.example:8443/:_password=c2VjcmV0\n"
		  "_authToken=everybody\n");
	auth_is("https://r.example/npm/left-pad", "Bearer secret");
	auth_is("https://r.example/npm/-/left-pad.tgz?x=/y/", "Bearer secret");
	auth_is("https://r.example/other", "Basic YTpi");
	auth_is("https://r.example", "Basic YTpi");
	auth_is("https://r.example:444/npm/", NULL);
	auth_is("https://b.example:8443/x", "Basic bWU6c2VjcmV0");
	auth_is("https://b.example/x", NULL);
	auth_is("https://other.example/npm/", NULL);
	auth_is("https://r.example.evil.example/npm/", NULL);
}

static void test_way(void **state)
{
	struct arena *a = arena_new((size_t)16 << 20);
	struct npmconfig c;
	struct err e = {0};

	(void)state;
	put(user, "registry=https://r.example/\nproxy=http://p.example:1/\nnoproxy=a,b\nstrict-ssl=false\n"
		  "ca=\"-----BEGIN CERTIFICATE-----\\nx\\n-----END CERTIFICATE-----\"\n");
	assert_true(load(a, NULL, NULL, &c, &e));
	assert_string_equal(c.proxy, "http://p.example:1/");
	assert_string_equal(c.no_proxy, "a,b");
	assert_true(c.strict_off);
	assert_true(text_starts(c.ca, T("-----BEGIN CERTIFICATE-----\nx\n")));
	put(user, "registry=https://r.example/\nhttps-proxy=null\ncafile=/nowhere/at/all\n");
	assert_false(load(a, NULL, NULL, &c, &e));
	put(user, "registry=https://r.example/\n");
	assert_true(load(a, NULL, "HTTPS_PROXY=http://q.example/", &c, &e));
	assert_string_equal(c.proxy, "http://q.example/");
	assert_true(load(a, NULL, "HTTP_PROXY=http://q.example/", &c, &e));
	assert_null(c.proxy); /* that one is for plain http */
	arena_free(a);
}

static const char *no_env(void *ctx, const char *name)
{
	(void)ctx;
	return strcmp(name, "A") == 0 ? "x" : NULL;
}

static void value_is(const char *line, const char *want)
{
	struct arena *a = arena_new((size_t)16 << 20);
	struct npmrc r;
	struct text v;

	assert_true(npmrc_parse(a, text_of(line), no_env, NULL, &r, NULL));
	assert_true(npmrc_get(&r, T("k"), &v));
	assert_text(v, want);
	arena_free(a);
}

static void test_values(void **state)
{
	(void)state;
	value_is("k=v", "v");
	value_is(" k = v ; comment", "v");
	value_is("k = a\\;b\\#c # d", "a;b#c");
	value_is("k=\"a;\\n\\\"b\"", "a;\n\"b");
	value_is("k='a;b'", "a;b");
	value_is("k=1${A}2", "1x2");
	value_is("k=${B}", "${B}");
	value_is("k=${B?}", "");
	value_is("k=\\\\${A}", "${A}"); /* the ini's backslash, then npm's */
	value_is("k=a\nk=b", "b");
	value_is("k[]=a", "a");
	value_is("k", "true");
	value_is("k=a=b", "a=b");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_auth),
		cmocka_unit_test(test_way),
		cmocka_unit_test(test_values),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
