/* rule/redact.h: no secret reaches a report. */
#include "test.h"

#include "scanner/rule/redact.h"

static void test_rows(void **state)
{
	static const struct {
		const char *in, *out;
	} rows[] = {
		{"t = 'npm_abcdefghijklmnopqrstuvwxyz0123456789'", "t = 'npm_***'"},
		{"npm_config_cache", "npm_config_cache"},
		{"ghp_0123456789abcdefghij0123456789abcdef x", "ghp_*** x"},
		{"AKIAIOSFODNN7EXAMPLE", "AKIA***"},
		{"AKIA", "AKIA"},
		{"https://discord.com/api/webhooks/123456789/abcdefgh'", "https://discord.com/api/webhooks/***'"},
		{"https://api.telegram.org/bot12345678:abc/sendMessage", "https://api.telegram.org/bot***"},
		{"https://api.telegram.org/botX/a?q=1&_authToken=abc", "https://api.telegram.org/botX/a?q=1&_authToken=***"},
		{"plain", "plain"},
		{"", ""},
	};
	struct arena *a = arena_new(1 << 20);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_text(redact_text(a, text_of(rows[i].in)), rows[i].out);
	arena_free(a);
}

static void test_addresses(void **state)
{
	static const struct {
		const char *in, *out;
	} rows[] = {
		{"https://registry.example.com/a/-/a-1.0.0.tgz", NULL},
		{"https://registry.example.com:8443/@s/a/-/a-1.0.0.tgz", NULL},
		{"https://user:pass@registry.example.com/a.tgz", "https://***@registry.example.com/a.tgz"},
		{"https://t0k3n@registry.example.com/a.tgz", "https://***@registry.example.com/a.tgz"},
		{"https://a:p@ss@registry.example.com/@s/a.tgz", "https://***@registry.example.com/@s/a.tgz"},
		{"a@git+https://x-token:t0k3n@git.example.com/o/r.git#v1", "a@git+https://***@git.example.com/o/r.git#v1"},
		{"git+ssh://git@git.example.com/o/r.git", NULL},
		{"git+ssh://git:pass@git.example.com/o/r.git", "git+ssh://git:***@git.example.com/o/r.git"},
		{"https://cdn.example.com/a.tgz?X-Amz-Date=1&X-Amz-Signature=ab%2Fcd&x=y#z",
		 "https://cdn.example.com/a.tgz?X-Amz-Date=1&X-Amz-Signature=***&x=y#z"},
		{"https://cdn.example.com/a.tgz?token=a&private_token=b", "https://cdn.example.com/a.tgz?token=***&private_token=***"},
		{"https://cdn.example.com/a.tgz?cache=0&sync_timestamp=1", NULL},
		{"a=b&token=c", NULL},
		{"a@npm:1.0.0::__archiveUrl=https%3A%2F%2Fu%3Ap%40registry.example.com%2Fa%2F-%2Fa-1.0.0.tgz",
		 "a@npm:1.0.0::__archiveUrl=https%3A%2F%2F***%40registry.example.com%2Fa%2F-%2Fa-1.0.0.tgz"},
		{"a@npm:1.0.0::__archiveUrl=https%3A%2F%2Fregistry.example.com%2F%40s%2Fa.tgz", NULL},
		{"two https://u:p@a.example.com/ and https://v:q@b.example.com/",
		 "two https://***@a.example.com/ and https://***@b.example.com/"},
		{"https://", NULL},
		{"https://@", NULL},
		{"%3a%2f%2f", NULL},
		{"://?token=", NULL},
	};
	struct arena *a = arena_new(1 << 20);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct text once = redact_address(a, text_of(rows[i].in));
		assert_text(once, rows[i].out ? rows[i].out : rows[i].in);
		assert_text(redact_address(a, once), rows[i].out ? rows[i].out : rows[i].in);
	}
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_addresses)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
