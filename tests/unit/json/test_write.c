/* The writer: exact bytes, escapes, and every misuse noticed. */
#include "test.h"

#include "base/buf.h"
#include "json/read.h"
#include "json/write.h"

static struct buf out;

static int setup(void **p)
{
	(void)p;
	out = BUF((size_t)16 << 20);
	return 0;
}

static int teardown(void **p)
{
	(void)p;
	buf_free(&out);
	return 0;
}

static void sample(struct json_writer *w)
{
	json_open_object(w);
	json_member_text(w, T("name"), T("a"));
	json_key(w, T("list"));
	json_open_array(w);
	json_put_u64(w, UINT64_MAX);
	json_put_i64(w, INT64_MIN);
	json_put_null(w);
	json_open_object(w);
	json_close(w);
	json_close(w);
	json_member_bool(w, T("yes"), true);
	json_member_u64(w, T("n"), 0);
	json_key(w, T("none"));
	json_open_array(w);
	json_close(w);
	json_key(w, T("score"));
	json_put_number(w, T("0.25"));
	json_close(w);
}

static void test_compact(void **p)
{
	struct json_writer w;
	(void)p;
	json_to_buf(&w, &out, JSON_COMPACT);
	sample(&w);
	assert_true(json_end(&w));
	assert_text(buf_view(&out), "{\"name\":\"a\",\"list\":[18446744073709551615,"
				    "-9223372036854775808,null,{}],\"yes\":true,\"n\":0,"
				    "\"none\":[],\"score\":0.25}");
}

static void test_pretty(void **p)
{
	struct json_writer w;
	(void)p;
	json_to_buf(&w, &out, JSON_PRETTY);
	sample(&w);
	assert_true(json_end(&w));
	assert_text(buf_view(&out),
		    "{\n  \"name\": \"a\",\n  \"list\": [\n    18446744073709551615,\n"
		    "    -9223372036854775808,\n    null,\n    {}\n  ],\n  \"yes\": true,\n"
		    "  \"n\": 0,\n  \"none\": [],\n  \"score\": 0.25\n}\n");
}

static void test_lines(void **p)
{
	(void)p;
	for (uint64_t i = 1; i <= 2; i++) {
		struct json_writer w;
		json_to_buf(&w, &out, JSON_LINE);
		json_open_object(&w);
		json_member_u64(&w, T("i"), i);
		json_close(&w);
		assert_true(json_end(&w));
	}
	assert_text(buf_view(&out), "{\"i\":1}\n{\"i\":2}\n");
}

static void written(struct text value, const char *want)
{
	struct json_writer w;

	buf_clear(&out);
	json_to_buf(&w, &out, JSON_COMPACT);
	json_put_text(&w, value);
	assert_true(json_end(&w));
	assert_text(buf_view(&out), want);
}

static void test_escapes(void **p)
{
	(void)p;
	written(T(""), "\"\"");
	written(T("a\"b\\c/<>&'"), "\"a\\\"b\\\\c/<>&'\"");
	written(T("\b\f\n\r\t\x01\x1f\x7f"), "\"\\b\\f\\n\\r\\t\\u0001\\u001f\\u007f\"");
	written(text_n("a\0b", 3), "\"a\\u0000b\"");
	written(T("\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80"), "\"\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80\"");
	written(T("\xe2\x80\xa8\xe2\x80\xa9"), "\"\\u2028\\u2029\"");
	written(T("\xe2\x80\xae" "evil\xe2\x81\xa6"), "\"\\u202eevil\\u2066\""); /* bidi */
	written(T("\xe2\x80\x8b\xef\xbb\xbf"), "\"\\u200b\\ufeff\"");	 /* zero width */
	written(T("\xf3\xa0\x81\x81"), "\"\\udb40\\udc41\"");		 /* tag letter */
	written(T("\xc2\x9b" "31m\x1b[0m"), "\"\\u009b31m\\u001b[0m\"");
	written(T("a\xff\xc0z"), "\"a\xef\xbf\xbd\xef\xbf\xbdz\"");
	written(T("\xe2\x82"), "\"\xef\xbf\xbd\xef\xbf\xbd\"");
}

/* What we write, our reader gives back: all bytes, all code points of the BMP's start. */
static void test_round_trip(void **p)
{
	struct buf in = BUF(1 << 16);
	struct arena *a = arena_new((size_t)1 << 24);
	struct json_writer w;
	struct json_doc doc;
	struct err e;
	(void)p;

	for (unsigned c = 0; c < 0x800; c++)
		if (c < 0x80)
			buf_char(&in, (char)c);
		else
			buf_printf(&in, "%c%c", (char)(0xc0 | c >> 6), (char)(0x80 | (c & 63)));
	json_to_buf(&w, &out, JSON_PRETTY);
	json_open_object(&w);
	json_member_text(&w, buf_view(&in), buf_view(&in));
	json_close(&w);
	assert_true(json_end(&w));
	assert_true(json_parse(a, buf_view(&out), NULL, &doc, &e));
	assert_true(text_eq(json_get_text(json_root(&doc), buf_view(&in)), buf_view(&in)));
	arena_free(a);
	buf_free(&in);
}

static void misuse(void (*write)(struct json_writer *w), const char *says)
{
	struct json_writer w;

	buf_clear(&out);
	json_to_buf(&w, &out, JSON_COMPACT);
	write(&w);
	assert_false(json_end(&w));
	assert_non_null(json_fault(&w));
	if (!strstr(json_fault(&w), says))
		fail_msg("\"%s\" is not \"%s\"", json_fault(&w), says);
}

static void write_nothing(struct json_writer *w)
{
	(void)w;
}

static void write_open(struct json_writer *w)
{
	json_open_array(w);
}

static void write_close(struct json_writer *w)
{
	json_close(w);
}

static void write_twice(struct json_writer *w)
{
	json_put_null(w);
	json_put_null(w);
}

static void write_without_key(struct json_writer *w)
{
	json_open_object(w);
	json_put_null(w);
	json_close(w);
}

static void write_key_only(struct json_writer *w)
{
	json_open_object(w);
	json_key(w, T("a"));
	json_close(w);
}

static void write_key_twice(struct json_writer *w)
{
	json_open_object(w);
	json_key(w, T("a"));
	json_key(w, T("b"));
}

static void write_key_in_array(struct json_writer *w)
{
	json_open_array(w);
	json_key(w, T("a"));
}

static void write_no_number(struct json_writer *w)
{
	json_put_number(w, T("1.e"));
}

static void test_misuse(void **p)
{
	(void)p;
	misuse(write_nothing, "no value");
	misuse(write_open, "left open");
	misuse(write_close, "without an open");
	misuse(write_twice, "second top-level");
	misuse(write_without_key, "without a key");
	misuse(write_key_only, "without a value");
	misuse(write_key_twice, "two keys");
	misuse(write_key_in_array, "outside an object");
	misuse(write_no_number, "number");
}

static bool nested(uint32_t depth)
{
	struct json_writer w;

	buf_clear(&out);
	json_to_buf(&w, &out, JSON_COMPACT);
	for (uint32_t i = 0; i < depth; i++)
		json_open_array(&w);
	for (uint32_t i = 0; i < depth; i++)
		json_close(&w);
	return json_end(&w);
}

static void test_depth_limit(void **p)
{
	(void)p;
	assert_true(nested(JSON_DEPTH_MAX));
	assert_false(nested(JSON_DEPTH_MAX + 1));
}

static void test_full_sink(void **p)
{
	struct buf small = BUF(3000);
	struct json_writer w;
	(void)p;

	for (size_t n = 2990; n < 3010; n++) {
		char text[3010];
		memset(text, 'x', sizeof text);
		buf_clear(&small);
		json_to_buf(&w, &small, JSON_COMPACT);
		json_put_text(&w, text_n(text, n));
		assert_int_equal(json_end(&w), n + 2 <= 3000);
	}
	buf_free(&small);
}

static void test_file(void **p)
{
	struct json_writer w;
	char got[64] = "";
	FILE *f = tmpfile();
	(void)p;

	assert_non_null(f);
	json_to_file(&w, f, JSON_LINE);
	json_put_bool(&w, false);
	assert_true(json_end(&w));
	rewind(f);
	assert_int_equal(fread(got, 1, sizeof got, f), 6);
	assert_string_equal(got, "false\n");
	fclose(f);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_compact),    TEST(test_pretty), TEST(test_lines),
		TEST(test_escapes),    TEST(test_round_trip), TEST(test_misuse),
		TEST(test_depth_limit), TEST(test_full_sink), TEST(test_file),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
