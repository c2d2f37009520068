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
		{"plain", "plain"},
		{"", ""},
	};
	struct arena *a = arena_new(1 << 20);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_text(redact_text(a, text_of(rows[i].in)), rows[i].out);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
