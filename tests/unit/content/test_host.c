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

/* Letters that are no words: one key's worth of them is too many, the few that every text has are not. */
static void test_letters(void **state)
{
	static const char *const plain[] = {
		"const { hostname } = require('os'); fetch(`https://api.telegram.org/bot${t}/sendMessage`, { headers: { 'content-type': 'application/json; charset=utf8' } });",
		"sha256 IPv4 30s 12px indexOf getElementById URLs toISOString MarkdownV2 60000 3600000 0x57f287 i18n __classPrivateFieldGet",
		"[408, 429, 500, 502, 503, 504]",
	};
	static const char *const odd[] = {
		"'78123' + '45678' + 'AAEx' + '9fK2mQ' + 'wErTyU' + 'iO7pAs' + 'DfG3hJk'", "'AAEx9fK2mQwErTyUiOp'", "781234567", "[55,56,49,50,51,52,53,54,55,56]",
		"'a','b','c','d','e','f','g','h','i','j','k','l','m','n','o','p' ", "require('./key')", "atob(x)", "'https://discord.com/api/webhooks/1111/abcd'",
		"['78', 'AA'].join(':')",
	};

	(void)state;
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		if (host_key_possible(text_of(plain[i])))
			fail_msg("%s", plain[i]);
	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
		if (!host_key_possible(text_of(odd[i])))
			fail_msg("%s", odd[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_settings), cmocka_unit_test(test_joined), cmocka_unit_test(test_letters)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
