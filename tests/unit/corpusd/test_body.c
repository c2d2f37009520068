#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "corpusd/body.h"
#include "corpusd/limits.h"

static struct arena *arena;

static bool asks(struct text body, const char *code)
{
	struct json list;
	struct err e = {0};

	arena_free(arena);
	arena = arena_new((size_t)64 << 20);
	return body_questions(arena, body, &list, &e) ? !code : code && err_is(&e, code);
}

static bool places(struct text body, const char *code)
{
	struct body_place p;
	struct err e = {0};

	arena_free(arena);
	arena = arena_new((size_t)64 << 20);
	return body_place(arena, body, &p, &e) ? !code : code && err_is(&e, code);
}

static void questions(void **state)
{
	(void)state;
	assert_true(asks(T("{\"ask\":[]}"), NULL));
	assert_true(asks(T("{\"ask\":[\"a\",\"\\u00e4\",\"\\ud83d\\ude00\"]}"), NULL));
	assert_true(asks(T("{\"ask\":\"a\"}"), "BODY-FIELD"));
	assert_true(asks(T("{\"ask\":[1]}"), "BODY-FIELD"));
	assert_true(asks(T("{\"ask\":[null]}"), "BODY-FIELD"));
	assert_true(asks(T("{\"ask\":[],\"rules\":\"X\"}"), "BODY-FIELD"));
	assert_true(asks(T("{\"Ask\":[]}"), "BODY-FIELD"));
	assert_true(asks(T("{}"), "BODY-FIELD"));
	assert_true(asks(T("[1]"), "BODY-FIELD"));
	assert_true(asks(T("null"), "BODY-FIELD"));
	assert_true(asks(T(""), "JSON-SYNTAX"));
	assert_true(asks(T("{\"ask\":[\"a\"]}x"), "JSON-SYNTAX"));
}

static void two_readers_read_the_same(void **state)
{
	(void)state;
	assert_true(asks(T("\xef\xbb\xbf{\"ask\":[]}"), "BODY-JSON"));
	assert_true(asks(T("{\"ask\":[\"a\"],\"ask\":[\"b\"]}"), "BODY-FIELD"));
	assert_true(asks(T("{\"ask\":[\"a\"],\"\\u0061sk\":[\"b\"]}"), "BODY-FIELD"));
	assert_true(asks(T("{\"ask\":[\"\\ud800\"]}"), "BODY-FIELD"));
	assert_true(asks(T("{\"ask\":[\"\\udc00\\ud800\"]}"), "BODY-FIELD"));
	assert_true(asks(T("{\"ask\":[\"\xef\xbf\xbd\"]}"), "BODY-FIELD"));
	assert_true(asks(T("{\"ask\":[\"\xff\"]}"), "JSON-UTF8"));
	assert_true(places(T("\xef\xbb\xbf{\"path\":\"a\"}"), "BODY-JSON"));
	assert_true(places(T("{\"path\":\"a\",\"path\":\"b\"}"), "BODY-FIELD"));
	assert_true(places(T("{\"path\":\"a\\ud800\"}"), "BODY-FIELD"));
	assert_true(places(T("{\"path\":\"a\",\"\\ud800\":1}"), "BODY-FIELD"));
}

static void ten_thousand_and_no_more(void **state)
{
	struct buf b = BUF((size_t)1 << 20);

	(void)state;
	for (int more = 0; more < 2; more++) {
		buf_clear(&b);
		buf_text(&b, T("{\"ask\":["));
		for (int i = 0; i < LOOKUP_QUESTIONS_MAX + more; i++)
			buf_text(&b, i ? T(",\"a\"") : T("\"a\""));
		buf_text(&b, T("]}"));
		assert_true(asks(buf_view(&b), more ? "BODY-FIELD" : NULL));
	}
	buf_free(&b);
}

static void places_under_the_root(void **state)
{
	struct body_place p;

	(void)state;
	assert_true(places(T("{\"path\":\"a/b\"}"), NULL));
	assert_true(places(T("{\"path\":\"\"}"), "BODY-FIELD"));
	assert_true(places(T("{\"path\":1}"), "BODY-FIELD"));
	assert_true(places(T("{\"path\":null}"), "BODY-FIELD"));
	assert_true(places(T("{\"members\":true}"), "BODY-FIELD"));
	assert_true(places(T("{\"path\":\"a\",\"members\":1}"), "BODY-FIELD"));
	assert_true(places(T("{\"path\":\"a\",\"members\":null}"), "BODY-FIELD"));
	assert_true(places(T("{\"path\":\"a\",\"rules\":\"X\"}"), "BODY-FIELD"));
	assert_true(places(T("[1]"), "BODY-FIELD"));
	assert_true(body_place(arena, T("{\"members\":true,\"path\":\"a\"}"), &p, NULL));
	assert_true(p.members && text_eq(p.path, T("a")) && p.path.p[1] == '\0');
	assert_true(body_place(arena, T("{\"path\":\"a\",\"members\":false}"), &p, NULL));
	assert_false(p.members);
}

static int end(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(questions),
		cmocka_unit_test(two_readers_read_the_same),
		cmocka_unit_test(ten_thousand_and_no_more),
		cmocka_unit_test(places_under_the_root),
	};

	return cmocka_run_group_tests(tests, NULL, end);
}
