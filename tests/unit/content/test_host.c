/* content/host.h: which hosts are collectors, raw addresses, or nothing of the kind. */
#include "test.h"

#include "base/buf.h"
#include "scanner/content/host.h"

struct row {
	const char *url;
	enum host_kind kind;
	bool whole;
};

static const struct row rows[] = {
	{"https://webhook.site/abc", HOST_COLLECTOR, true},
	{"https://abc.oastify.com", HOST_COLLECTOR, true},
	{"abc.m.pipedream.net", HOST_COLLECTOR, true},
	{"https://discord.com/api/webhooks/123456789012345678/x", HOST_COLLECTOR, true},
	{"https://discord.com/api/webhooks/", HOST_COLLECTOR, false},
	{"https://discord.com/channels/1", HOST_OTHER, false},
	{"https://api.telegram.org/bot1234567890:abc", HOST_COLLECTOR, true},
	{"https://api.telegram.org/bot", HOST_COLLECTOR, false},
	{"http://203.0.113.7/x", HOST_RAW_IP, false},
	{"http://3405803783/x", HOST_RAW_IP, false},
	{"http://user@203.0.113.7:8080/x", HOST_RAW_IP, false},
	{"http://user:word@203.0.113.7:8080/x", HOST_RAW_IP, false},
	{"postgres://u:p@c2.example.com/db", HOST_OTHER, false},
	{"https://a.example.com:8443/x:y@z.example.com", HOST_OTHER, false},
	{"mailto:somebody@example.com", HOST_NONE, false},
	{"http://127.0.0.1:3000", HOST_LOCAL, false},
	{"http://192.168.1.1", HOST_LOCAL, false},
	{"http://localhost/x", HOST_LOCAL, false},
	{"http://169.254.169.254/latest", HOST_METADATA, false},
	{"http://metadata.google.internal/x", HOST_METADATA, false},
	{"https://notwebhook.site.example.com", HOST_OTHER, false},
	{"https://mywebhook.site", HOST_OTHER, false},
	{"https://example.com", HOST_OTHER, false},
	{"https://256.1.1.1/", HOST_OTHER, false},
	{"/relative/path", HOST_NONE, false},
	{"word", HOST_NONE, false},
	{"", HOST_NONE, false},
};

static void test_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct host h = host_of(text_of(rows[i].url));
		if (h.kind != rows[i].kind || h.whole != rows[i].whole)
			fail_msg("%s: kind %d whole %d", rows[i].url, (int)h.kind, h.whole);
	}
}

/* Variables set to short words are no key, as long as they are few and nobody asks for them. */
static void test_settings(void **state)
{
	struct buf b = BUF(4096);

	(void)state;
	for (unsigned i = 0; i < 16; i++)
		buf_printf(&b, "process.env.SETTING_%c = 'plain';\n", 'A' + (int)i);
	assert_false(host_key_within(buf_view(&b)));
	buf_printf(&b, "process.env.SETTING_Q = 'plain';\n");
	assert_true(host_key_within(buf_view(&b)));
	buf_free(&b);
	assert_true(host_key_within(T("process.env.BOT = 'x'; ask(process.env.BOT)")));
	assert_true(host_key_within(T("process.env.BOT = a.b.join(':')")));
}

/* Whose the key of an address is that is put together with +: nothing may stand in for it, or be joined to it. */
static void test_joined(void **state)
{
	static const struct {
		const char *url, *key;
		bool asked;
	} keys[] = {
		{"https://api.telegram.org/bot' + TOKEN + '/send'", "TOKEN", false},
		{"https://api.telegram.org/bot\"+o.token+\"/send\"", "o.token", false},
		{"https://api.telegram.org/bot' + TOKEN;", "TOKEN", false},
		{"https://api.telegram.org/bot' + process.env.TOKEN + '/send'", "", true},
		{"https://api.telegram.org/bot' + process.env.TOKEN || '12'", "", false},
		{"https://api.telegram.org/bot' + TOKEN || '12'", "", false},
		{"https://api.telegram.org/bot' + a + b + '/send'", "", false},
		{"https://api.telegram.org/bot' + a + ':x/send'", "", false},
		{"https://api.telegram.org/bot' + a(b) + '/send'", "", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct host h = host_of(text_of(keys[i].url));
		if (h.kind != HOST_COLLECTOR || h.asked != keys[i].asked || !text_eq(h.key, text_of(keys[i].key)))
			fail_msg("%s: " TEXT_FMT " %d", keys[i].url, TEXT_ARG(h.key), h.asked);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_settings), cmocka_unit_test(test_joined)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
