#include "test.h"

#include "crypto/mac.h"

/* HMAC fills any key with zeros to a block, so the short key and 32 bytes of it are the same (RFC 2104, section 2). */
static void as_others_compute_it(void **state)
{
	uint8_t key[MAC_BYTES] = {'J', 'e', 'f', 'e'};
	char hex[MAC_HEX];

	(void)state;
	/* The role and its NUL come first: HMAC("Jefe", "what do ya want\0for nothing?"), by another program. */
	mac_make(key, "what do ya want", T("for nothing?"), hex);
	assert_string_equal(hex, "adf13648edae17564744ff0aef28b138a329fa4a8104ff63388d270cef395d2b");
}

static void only_the_same_fits(void **state)
{
	uint8_t key[MAC_BYTES] = {1};
	char hex[MAC_HEX];

	(void)state;
	mac_make(key, "a", T("message"), hex);
	assert_true(mac_fits(key, "a", T("message"), text_of(hex)));
	assert_false(mac_fits(key, "b", T("message"), text_of(hex)));
	assert_false(mac_fits(key, "a", T("massage"), text_of(hex)));
	assert_false(mac_fits(key, "a", T("message"), text_head(text_of(hex), MAC_HEX - 2)));
	assert_false(mac_fits(key, "a", T("message"), T("")));
	hex[0] ^= 1;
	assert_false(mac_fits(key, "a", T("message"), text_of(hex)));
	hex[0] ^= 1;
	key[31] = 1;
	assert_false(mac_fits(key, "a", T("message"), text_of(hex)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_others_compute_it),
		cmocka_unit_test(only_the_same_fits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
