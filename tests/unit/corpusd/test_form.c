#include "test.h"

#include "corpusd/form.h"

static struct arena *a;
static struct form f;

static bool parse(const char *type, const char *body)
{
	struct err e = {0};
	bool ok = form_parse(a, text_of(type), text_of(body), &f, &e);

	assert_true(ok || err_is(&e, "BODY-FORM"));
	return ok;
}

#define URL "application/x-www-form-urlencoded"
#define MULTI "multipart/form-data; boundary=XX"

static void urlencoded(void **state)
{
	(void)state;
	assert_true(parse(URL, "token=pkt_a%2Bb+c&next=%2fscans&empty="));
	assert_text(form_value(&f, "token"), "pkt_a+b c");
	assert_text(form_value(&f, "next"), "/scans");
	assert_text(form_value(&f, "empty"), "");
	assert_text(form_value(&f, "none"), "");
	assert_true(parse(URL "; charset=utf-8", "a=1"));
	assert_true(parse(URL, ""));
	assert_false(parse(URL, "a=1&a=2"));
	assert_false(parse(URL, "a=%4"));
	assert_false(parse(URL, "a=%zz"));
	assert_false(parse(URL, "=1"));
	assert_false(parse("text/plain", "a=1"));
	assert_false(parse("", "a=1"));
}

static void as_many_fields_as_allowed(void **state)
{
	char body[FORM_FIELDS_MAX * 8 + 8] = "";
	size_t n = 0;

	(void)state;
	for (int i = 0; i < FORM_FIELDS_MAX; i++)
		n += (size_t)snprintf(body + n, sizeof body - n, "%sf%d=1", i ? "&" : "", i);
	assert_true(parse(URL, body));
	snprintf(body + n, sizeof body - n, "&z=1");
	assert_false(parse(URL, body));
}

#define PART(name, value) "--XX\r\nContent-Disposition: form-data; name=\"" name "\"\r\n\r\n" value "\r\n"

static void multipart(void **state)
{
	(void)state;
	assert_true(parse(MULTI, PART("csrf", "abc")
			  "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.json\"\r\n"
			  "Content-Type: application/json\r\n\r\n{\r\n--XY\r\n}\n\r\n--XX--\r\n"));
	assert_text(form_value(&f, "csrf"), "abc");
	assert_text(form_file(&f, "file"), "a b.json");
	assert_text(form_value(&f, "file"), "{\r\n--XY\r\n}\n");
	assert_text(form_file(&f, "csrf"), "");
	assert_true(parse(MULTI, PART("a", "") "--XX--"));
	assert_false(parse(MULTI, PART("a", "1"))); /* not closed */
	assert_false(parse(MULTI, PART("a", "1") PART("a", "2") "--XX--"));
	assert_false(parse(MULTI, PART("a", "1") "--XX--\r\nmore"));
	assert_false(parse(MULTI, "--XX\r\nContent-Type: text/plain\r\n\r\n1\r\n--XX--")); /* no name */
	assert_false(parse(MULTI, "--XX\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--XX--"));
	assert_false(parse(MULTI, "--XX\r\nContent-Disposition: form-data; name=\"a\"; x=\"b\"\r\n\r\n1\r\n--XX--"));
	assert_false(parse(MULTI, "no boundary"));
	assert_false(parse("multipart/form-data", PART("a", "1") "--XX--"));
	assert_false(parse("multipart/form-data; boundary=", PART("a", "1") "--XX--"));
}

static void a_header_line_has_a_ceiling(void **state)
{
	char body[FORM_WORD_MAX + 200];

	(void)state;
	for (int over = 0; over < 2; over++) {
		const char *head = "Content-Disposition: form-data; name=\"a\"";
		int room = FORM_WORD_MAX - 2 + over - (int)strlen("X: ");
		snprintf(body, sizeof body, "--XX\r\nX: %0*d\r\n%s\r\n\r\n1\r\n--XX--", room, 0, head);
		assert_int_equal(parse(MULTI, body), !over);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(urlencoded),
		cmocka_unit_test(as_many_fields_as_allowed),
		cmocka_unit_test(multipart),
		cmocka_unit_test(a_header_line_has_a_ceiling),
	};
	a = arena_new((size_t)1 << 20);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(a);
	return failed;
}
