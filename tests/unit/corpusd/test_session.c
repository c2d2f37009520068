#include "test.h"

#include "corpusd/session.h"

static void comes_back_until_its_time_is_over(void **state)
{
	struct sessions *x = sessions_new(), *other = sessions_new();
	char text[SESSION_TEXT];
	struct session s;

	(void)state;
	assert_true(session_begin(x, "ci.team-a", 7, 1000, text));
	assert_true(session_read(x, text_of(text), 1000, &s));
	assert_string_equal(s.name, "ci.team-a");
	assert_int_equal(s.created, 7);
	assert_true(session_read(x, text_of(text), 1000 + SESSION_SECONDS - 1, &s));
	assert_false(session_read(x, text_of(text), 1000 + SESSION_SECONDS, &s));
	assert_false(session_read(other, text_of(text), 1000, &s)); /* another process, another key */
	sessions_free(x);
	sessions_free(other);
}

static void no_byte_can_be_changed(void **state)
{
	struct sessions *x = sessions_new();
	char text[SESSION_TEXT];
	struct session s;

	(void)state;
	assert_true(session_begin(x, "admin", 0, 1000, text));
	for (size_t i = 0; i < strlen(text); i++) {
		text[i] ^= 1;
		assert_false(session_read(x, text_of(text), 1000, &s));
		text[i] ^= 1;
		assert_false(session_read(x, text_head(text_of(text), i), 1000, &s));
	}
	assert_true(session_read(x, text_of(text), 1000, &s));
	assert_false(session_begin(x, "no;cookie", 0, 1000, text));
	assert_false(session_begin(x, "", 0, 1000, text));
	sessions_free(x);
}

static void ends_for_all_copies(void **state)
{
	struct sessions *x = sessions_new();
	char one[SESSION_TEXT], two[SESSION_TEXT];
	struct session s;

	(void)state;
	assert_true(session_begin(x, "a", 0, 1000, one) && session_begin(x, "a", 0, 1000, two));
	assert_true(session_read(x, text_of(one), 1000, &s));
	session_end(x, &s, 1000);
	assert_false(session_read(x, text_of(one), 1000, &s));
	assert_true(session_read(x, text_of(two), 1000, &s));
	/* With as many ended as can be remembered, and one more, none comes back. */
	for (size_t i = 0; i < SESSIONS_MAX; i++) {
		char text[SESSION_TEXT];
		assert_true(session_begin(x, "a", 0, 1000, text) && session_read(x, text_of(text), 1000, &s));
		session_end(x, &s, 1000);
	}
	assert_false(session_read(x, text_of(one), 1000, &s));
	assert_false(session_read(x, text_of(two), 1000, &s));
	assert_true(session_begin(x, "a", 0, 1000, two) && session_read(x, text_of(two), 1000, &s));
	sessions_free(x);
}

static void each_has_a_secret_of_its_own(void **state)
{
	struct sessions *x = sessions_new();
	char text[SESSION_TEXT], secret[MAC_HEX];
	struct session a, b;

	(void)state;
	assert_true(session_begin(x, "a", 0, 1000, text) && session_read(x, text_of(text), 1000, &a));
	assert_true(session_begin(x, "a", 0, 1000, text) && session_read(x, text_of(text), 1000, &b));
	session_secret(x, &a, secret);
	assert_true(session_secret_fits(x, &a, text_of(secret)));
	assert_false(session_secret_fits(x, &b, text_of(secret)));
	assert_false(session_secret_fits(x, &a, T("")));
	assert_false(text_has(text_of(text), text_of(secret)));
	sessions_free(x);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(comes_back_until_its_time_is_over),
		cmocka_unit_test(no_byte_can_be_changed),
		cmocka_unit_test(ends_for_all_copies),
		cmocka_unit_test(each_has_a_secret_of_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
