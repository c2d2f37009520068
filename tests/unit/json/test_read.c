/* The reader: what it takes and refuses, what it says, and both sides of its limits. */
#include "test.h"

#include "base/buf.h"
#include "json/limits.h"
#include "json/read.h"

#include <sys/mman.h>

struct state {
	struct arena *a;
	struct json_doc doc;
	struct err e;
};

static int setup(void **p)
{
	struct state *s = calloc(1, sizeof *s);
	s->a = arena_new((size_t)256 << 20);
	*p = s;
	return s->a ? 0 : -1;
}

static int teardown(void **p)
{
	struct state *s = *p;
	arena_free(s->a);
	free(s);
	return 0;
}

static bool parse_with(struct state *s, struct text t, struct json_limits l)
{
	s->e = (struct err){0};
	return json_parse(s->a, t, &l, &s->doc, &s->e);
}

static struct json parse(struct state *s, const char *source)
{
	if (!parse_with(s, text_of(source), (struct json_limits){0}))
		fail_msg("%s: %s", source, s->e.text);
	return json_root(&s->doc);
}

static void refuse(struct state *s, struct text t, const char *code, const char *says)
{
	if (parse_with(s, t, (struct json_limits){0}))
		fail_msg("accepted: %.*s", (int)t.n, t.p);
	assert_string_equal(s->e.code, code);
	if (!strstr(s->e.text, says))
		fail_msg("\"%s\" does not say \"%s\"", s->e.text, says);
}

static void test_scalars(void **p)
{
	struct state *s = *p;
	uint64_t n = 0;

	assert_int_equal(json_kind(parse(s, "null")), JSON_NULL);
	assert_true(json_true(parse(s, " true ")));
	assert_false(json_true(parse(s, "false")));
	assert_int_equal(json_kind(parse(s, "false")), JSON_BOOL);
	assert_text(json_text(parse(s, "\"a b\"")), "a b");
	assert_text(json_text(parse(s, "\"\"")), "");
	assert_text(json_number(parse(s, "-12.50e+3")), "-12.50e+3");
	assert_true(json_u64(parse(s, "18446744073709551615"), &n));
	assert_true(n == UINT64_MAX);
	assert_false(json_u64(parse(s, "18446744073709551616"), &n));
	assert_false(json_u64(parse(s, "-1"), &n));
	assert_false(json_u64(parse(s, "1.0"), &n));
	assert_false(json_u64(parse(s, "1e3"), &n));
	assert_false(json_u64(parse(s, "\"1\""), &n));
}

static void test_refused_syntax(void **p)
{
	static const char *const bad[] = {
		"",	    " ",	  "{",	      "[",	   "}",		"{]",	     "[}",
		"nul",	    "NaN",	  "Infinity", "-",	   "+1",	"01",	     "1.",
		".5",	    "1e",	  "1e+",      "0x10",	   "-a",	"1 2",	     "{}x",
		"[1,]",	    "[,1]",	  "[,]",      "{,}",	   "{\"a\":1,}", "{\"a\"}",  "{\"a\":}",
		"{a:1}",    "{'a':1}",	  "{1:2}",    "{\"a\" 1}", "[1 2]",	"\"a",	     "\"\\",
		"\"\\x\"",  "\"\\u12\"",  "\"\\u12g4\"", "\"\\u\"", "\"a\tb\"", "\"a\nb\"",  "/**/1",
		"1//",	    "'a'",	  "[1]]",     "true1",	   "nulll",	"tru e",     "\v1",
		"[\"a\",\n", "{\"a\":1", "[[1]",     "\"\\ud800", "--1",	"1e5.5",     "\f1",
	};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		refuse(*p, text_of(bad[i]), "JSON-SYNTAX", "line ");
}

static void test_refused_bytes(void **p)
{
	refuse(*p, text_n("1\0", 2), "JSON-SYNTAX", "nothing may follow");
	refuse(*p, text_n("\"a\0b\"", 5), "JSON-SYNTAX", "control character");
	refuse(*p, text_n("\0", 1), "JSON-SYNTAX", "value");
	refuse(*p, text_of("\"\xff\""), "JSON-UTF8", "line 1, column 2");
	refuse(*p, text_of("\"\xc0\xaf\""), "JSON-UTF8", "UTF-8");	   /* overlong */
	refuse(*p, text_of("\"\xed\xa0\x80\""), "JSON-UTF8", "UTF-8");	   /* surrogate */
	refuse(*p, text_of("\"\xf4\x90\x80\x80\""), "JSON-UTF8", "UTF-8"); /* too high */
	refuse(*p, text_of("\"\xe2\x82"), "JSON-UTF8", "UTF-8");	   /* cut */
	refuse(*p, text_of("[\"long enough a text\",\n \"then \xfe\"]"), "JSON-UTF8",
	       "line 2, column 8");
	refuse(*p, text_of("\xff\xfe{\0}\0"), "JSON-UTF8", "line 1, column 1"); /* UTF-16 */
}

static void test_places_of_errors(void **p)
{
	struct state *s = *p;

	refuse(s, T("{\n  \"a\": 1,\n  \"b\": x\n}"), "JSON-SYNTAX", "line 3, column 8");
	assert_int_equal(s->doc.fault.line, 3);
	assert_int_equal(s->doc.fault.column, 8);
	assert_int_equal(s->doc.fault.offset, 19);
	refuse(s, T("{\r\n\"\xc3\xa4\xe2\x82\xac\" 1}"), "JSON-SYNTAX", "line 2, column 6");
	refuse(s, T("[1,\n2"), "JSON-SYNTAX", "line 2, column 2: the file ends too early");
	refuse(s, T("[1, 2}"), "JSON-SYNTAX", "a comma or ] was expected");
	refuse(s, T("{\"a\":1]"), "JSON-SYNTAX", "a comma or } was expected");
}

static void test_conflict_markers(void **p)
{
	struct state *s = *p;

	refuse(s, T("{\n  \"a\": 1,\n<<<<<<< HEAD\n  \"b\": 2\n"), "JSON-SYNTAX", "line 3, column 1");
	assert_non_null(strstr(s->e.text, "conflict marker (<<<<<<<)"));
	assert_non_null(strstr(s->e.hint, "merge conflict"));
	refuse(s, T("{\n\"a\": 1\n=======\n}"), "JSON-SYNTAX", "conflict marker (=======)");
	refuse(s, T("{}\n>>>>>>> theirs\n"), "JSON-SYNTAX", "conflict marker (>>>>>>>)");
	refuse(s, T("[1,\n||||||| base\n]"), "JSON-SYNTAX", "conflict marker (|||||||)");
	refuse(s, T("<<<<<<< a\n{}"), "JSON-SYNTAX", "line 1, column 1: a git conflict marker");
	refuse(s, T("{ <<<<<<< a"), "JSON-SYNTAX", "a key in double quotes");
	assert_null(strstr(s->e.text, "conflict"));
}

static void test_escapes(void **p)
{
	struct state *s = *p;
	struct text t;

	assert_text(json_text(parse(s, "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"")), "\"\\/\b\f\n\r\t");
	assert_text(json_text(parse(s, "\"x\\u0041y\\u00e4\\u20AC\"")), "xAy\xc3\xa4\xe2\x82\xac");
	assert_text(json_text(parse(s, "\"\\ud83d\\ude00!\"")), "\xf0\x9f\x98\x80!");
	assert_text(json_text(parse(s, "\"\\udbff\\udfff\"")), "\xf4\x8f\xbf\xbf");
	assert_text(json_text(parse(s, "\"\\ud800\"")), "\xef\xbf\xbd");
	assert_text(json_text(parse(s, "\"\\ude00a\"")), "\xef\xbf\xbd""a");
	assert_text(json_text(parse(s, "\"\\ud83d\\u0041\"")), "\xef\xbf\xbd""A");
	assert_text(json_text(parse(s, "\"\\ud83d\\ud83d\\ude00\"")), "\xef\xbf\xbd\xf0\x9f\x98\x80");
	t = json_text(parse(s, "\"a\\u0000b\""));
	assert_int_equal(t.n, 3);
	assert_memory_equal(t.p, "a\0b", 3);
	/* A key is compared as decoded. */
	assert_text(json_get_text(parse(s, "{\"pre\\u0069nstall\":\"x\"}"), T("preinstall")), "x");
}

static void test_byte_order_mark(void **p)
{
	struct state *s = *p;
	struct json root = parse(s, "\xef\xbb\xbf{\"a\": 1}");

	assert_int_equal(json_place(root).column, 1);
	assert_int_equal(json_place(root).offset, 3);
	assert_int_equal(json_place(json_get(root, T("a"))).column, 7);
	refuse(s, T("\xef\xbb\xbf\xef\xbb\xbf{}"), "JSON-SYNTAX", "line 1, column 1");
	refuse(s, T("{}\xef\xbb\xbf"), "JSON-SYNTAX", "column 3");
	refuse(s, T("\xef\xbb\xbf"), "JSON-SYNTAX", "ends too early");
}

static void test_objects(void **p)
{
	struct json root = parse(*p, "{ \"a\" : [1, [2, 3], {}] ,\r\n\"b\":{\"c\":\"d\"},\"\":7}");
	struct json a = json_get(root, T("a"));

	assert_int_equal(json_count(root), 3);
	assert_int_equal(json_count(a), 3);
	assert_text(json_number(json_at(a, 0)), "1");
	assert_text(json_number(json_at(json_at(a, 1), 1)), "3");
	assert_int_equal(json_count(json_at(a, 2)), 0);
	assert_int_equal(json_kind(json_at(a, 3)), JSON_MISSING);
	assert_text(json_get_text(json_get(root, T("b")), T("c")), "d");
	assert_text(json_number(json_get(root, T(""))), "7");
	assert_int_equal(json_kind(json_get(root, T("c"))), JSON_MISSING);
	assert_int_equal(json_kind(json_get(json_get(root, T("x")), T("y"))), JSON_MISSING);
	assert_int_equal(json_kind(json_get(a, T("a"))), JSON_MISSING);
	assert_int_equal(json_kind(json_at(root, 0)), JSON_MISSING);
	assert_int_equal(json_count(json_get(root, T(""))), 0);
	assert_int_equal(json_place((struct json){0}).line, 0);
}

static void test_walks(void **p)
{
	struct json root = parse(*p, "{\"b\":[],\"a\":{\"x\":[1]},\"b\":true}");
	struct json_each m = json_each(root);

	assert_true(json_next(&m));
	assert_text(m.key, "b");
	assert_int_equal(json_kind(m.value), JSON_ARRAY);
	assert_true(json_next(&m));
	assert_text(m.key, "a");
	assert_int_equal(json_place(m.name).column, 9);
	assert_true(json_next(&m));
	assert_true(json_true(m.value));
	assert_false(json_next(&m));
	assert_false(json_next(&m));
	m = json_each(parse(*p, "[[], 1]"));
	assert_true(json_next(&m));
	assert_int_equal(json_kind(m.name), JSON_MISSING);
	assert_true(json_next(&m));
	assert_text(json_number(m.value), "1");
	assert_false(json_next(&m));
	m = json_each(json_at(root, 0));
	assert_false(json_next(&m));
}

static void test_last_duplicate_counts(void **p)
{
	struct state *s = *p;
	struct json root = parse(s, "{\n\"a\":{\"z\":1,\"z\":2},\n \"a\":5,\"A\":6}");

	assert_text(json_number(json_get(root, T("a"))), "5");
	assert_int_equal(s->doc.duplicates, 2);
	assert_text(s->doc.duplicate, "z"); /* the first in the source, though it is deeper */
	assert_int_equal(s->doc.duplicate_at.line, 2);
	assert_int_equal(s->doc.duplicate_at.column, 12);
	root = parse(s, "{\"a\":1,\"\\u0061\":2}");
	assert_int_equal(s->doc.duplicates, 1);
	assert_text(json_number(json_get(root, T("a"))), "2");
	parse(s, "[{\"a\":1},{\"a\":1}]");
	assert_int_equal(s->doc.duplicates, 0);
	assert_int_equal(s->doc.duplicate.n, 0);
}

/* An object of n members k0, k1, ...; the last one named as given. */
static struct text big_object(struct state *s, int n, const char *last)
{
	struct buf b = BUF((size_t)64 << 20);

	for (int i = 0; i < n - 1; i++)
		buf_printf(&b, "%s\"k%d\":%d", i ? ",\n" : "{", i, i);
	buf_printf(&b, "%s\"%s\":\"end\"}", n > 1 ? ",\n" : "{", last);
	struct text t = arena_text(s->a, buf_view(&b));
	buf_free(&b);
	return t;
}

static void test_duplicates_in_objects_of_every_size(void **p)
{
	struct state *s = *p;
	static const int sizes[] = {2, 11, 12, 13, 14, 100, 50000};

	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		assert_true(parse_with(s, big_object(s, sizes[i], "k0"), (struct json_limits){0}));
		assert_int_equal(s->doc.duplicates, 1);
		assert_text(s->doc.duplicate, "k0");
		assert_int_equal(s->doc.duplicate_at.line, sizes[i]);
		struct json_index *x = json_index_new(s->a, json_root(&s->doc));
		assert_text(json_text(json_index_get(x, T("k0"))), "end");
		assert_int_equal(json_kind(json_index_get(x, T("none"))), JSON_MISSING);
		assert_true(parse_with(s, big_object(s, sizes[i], "k"), (struct json_limits){0}));
		assert_int_equal(s->doc.duplicates, 0);
	}
	assert_int_equal(json_kind(json_index_get(json_index_new(s->a, (struct json){0}), T("a"))),
			 JSON_MISSING);
}

static struct text repeated(struct state *s, const char *open, size_t n, const char *mid,
			    const char *close)
{
	struct buf b = BUF((size_t)64 << 20);

	for (size_t i = 0; i < n; i++)
		buf_text(&b, text_of(open));
	buf_text(&b, text_of(mid));
	for (size_t i = 0; i < n; i++)
		buf_text(&b, text_of(close));
	struct text t = arena_text(s->a, buf_view(&b));
	buf_free(&b);
	return t;
}

static void test_depth_limit(void **p)
{
	struct state *s = *p;
	struct json_limits three = {.max_depth = 3}, huge = {.max_depth = 100000};

	assert_true(parse_with(s, repeated(s, "[", JSON_DEPTH_MAX, "", "]"), (struct json_limits){0}));
	refuse(s, repeated(s, "[", JSON_DEPTH_MAX + 1, "", "]"), "JSON-DEPTH", "column 513");
	refuse(s, repeated(s, "{\"a\":", JSON_DEPTH_MAX + 1, "1", "}"), "JSON-DEPTH", "deeper");
	refuse(s, repeated(s, "[", 1000000, "", ""), "JSON-DEPTH", "deeper");
	assert_false(parse_with(s, repeated(s, "[", JSON_DEPTH_MAX + 1, "", "]"), huge));
	assert_true(parse_with(s, T("[[[1]]]"), three));
	assert_false(parse_with(s, T("[[[[]]]]"), three));
}

static void test_size_limits(void **p)
{
	struct state *s = *p;

	assert_true(parse_with(s, T("[1,2]"), (struct json_limits){.max_bytes = 5}));
	assert_false(parse_with(s, T("[1,2]"), (struct json_limits){.max_bytes = 4}));
	assert_string_equal(s->e.code, "JSON-SIZE");
	assert_true(parse_with(s, T("{\"a\":1}"), (struct json_limits){.max_nodes = 3}));
	assert_false(parse_with(s, T("{\"a\":1}"), (struct json_limits){.max_nodes = 2}));
	assert_string_equal(s->e.code, "JSON-SIZE");
	assert_int_equal(s->doc.fault.column, 6);
}

/* Bytes of address space that nobody may look at: what is past a limit is refused by its size alone. */
static struct text untouchable(size_t n)
{
	void *p = mmap(NULL, n, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	assert_ptr_not_equal(p, MAP_FAILED);
	return text_n(p, n);
}

static void test_default_bytes(void **p)
{
	struct state *s = *p;
	char *spaces = malloc(JSON_BYTES_DEFAULT);

	assert_non_null(spaces);
	memset(spaces, ' ', JSON_BYTES_DEFAULT);
	spaces[JSON_BYTES_DEFAULT - 1] = '1';
	assert_true(parse_with(s, text_n(spaces, JSON_BYTES_DEFAULT), (struct json_limits){0}));
	free(spaces);
	struct text more = untouchable(JSON_BYTES_DEFAULT + 1);
	assert_false(parse_with(s, more, (struct json_limits){0}));
	assert_string_equal(s->e.code, "JSON-SIZE");
	munmap((void *)(uintptr_t)more.p, more.n);
	more = untouchable(JSON_BYTES_MAX + 1); /* whatever the caller asks for */
	assert_false(parse_with(s, more, (struct json_limits){.max_bytes = SIZE_MAX}));
	assert_string_equal(s->e.code, "JSON-SIZE");
	munmap((void *)(uintptr_t)more.p, more.n);
}

static void test_default_nodes(void **p)
{
	struct state *s = *p;
	size_t ones = JSON_NODES_DEFAULT - 1; /* and the array itself */
	char *list = malloc(2 * ones + 3);

	assert_non_null(list);
	list[0] = '[';
	for (size_t i = 0; i <= ones; i++)
		memcpy(list + 1 + 2 * i, "1,", 2);
	list[2 * ones] = ']';
	assert_true(parse_with(s, text_n(list, 2 * ones + 1), (struct json_limits){0}));
	list[2 * ones] = ',';
	list[2 * ones + 2] = ']';
	assert_false(parse_with(s, text_n(list, 2 * ones + 3), (struct json_limits){0}));
	assert_string_equal(s->e.code, "JSON-SIZE");
	free(list);
}

static void test_what_is_granted(void **p)
{
	(void)p;
	assert_int_equal(json_limit(0, JSON_NODES_DEFAULT, JSON_NODES_MAX), JSON_NODES_DEFAULT);
	assert_int_equal(json_limit(JSON_NODES_MAX, JSON_NODES_DEFAULT, JSON_NODES_MAX), JSON_NODES_MAX);
	assert_int_equal(json_limit(JSON_NODES_MAX + 1, JSON_NODES_DEFAULT, JSON_NODES_MAX), JSON_NODES_MAX);
	assert_int_equal(json_limit(JSON_BYTES_MAX, JSON_BYTES_DEFAULT, JSON_BYTES_MAX), JSON_BYTES_MAX);
	assert_int_equal(json_limit(SIZE_MAX, JSON_BYTES_DEFAULT, JSON_BYTES_MAX), JSON_BYTES_MAX);
}

static void test_full_arena(void **p)
{
	struct state *s = *p;
	struct text t = big_object(s, 1000, "\\u0041");

	for (size_t max = 0; max < 40000; max += 97) {
		struct arena *small = arena_new(max);
		struct json_doc doc;
		struct err e = {0};
		if (!json_parse(small, t, NULL, &doc, &e))
			assert_string_equal(e.code, "JSON-MEMORY");
		else
			assert_int_equal(json_count(json_root(&doc)), 1000);
		arena_free(small);
	}
}

static void test_long_numbers(void **p)
{
	struct state *s = *p;
	struct text t = repeated(s, "9", 5000, "", "");
	uint64_t n;

	assert_true(parse_with(s, t, (struct json_limits){0}));
	assert_int_equal(json_number(json_root(&s->doc)).n, 5000);
	assert_false(json_u64(json_root(&s->doc), &n));
	/* A name that is a number stays one: the caller sees that it is no string. */
	struct json root = parse(s, "{\"name\": 12, \"version\": -0}");
	assert_int_equal(json_kind(json_get(root, T("name"))), JSON_NUMBER);
	assert_int_equal(json_get_text(root, T("name")).n, 0);
	assert_text(json_number(json_get(root, T("version"))), "-0");
}

static void test_jsonc(void **p)
{
	struct state *s = *p;
	struct json_limits jsonc = {.jsonc = true};
	static const char *const good[] = {
		"// c\n{\"a\": 1, /* x */ \"b\": [1, 2,], } // end",
		"{/**/\"a\"/***/:/*\n*/1/* // */,}", "[1,]", "/*/ */1", "1 //",
	};
	static const char *const bad[] = {"[,]", "{,}", "[1,,]", "/* ", "/", "1 /*/", "// only",
					  "[1,/]", "{\"a\":1,,}", "/* * /1"};

	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
		if (!parse_with(s, text_of(good[i]), jsonc))
			fail_msg("%s: %s", good[i], s->e.text);
		refuse(s, text_of(good[i]), "JSON-SYNTAX", "line ");
	}
	assert_true(parse_with(s, T("[\"// no comment\"]"), jsonc));
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (parse_with(s, text_of(bad[i]), jsonc))
			fail_msg("accepted: %s", bad[i]);
}

/* Places are right on both sides of the 4 KiB marks, in long lines and short ones. */
static void test_places_across_marks(void **p)
{
	struct state *s = *p;
	struct buf b = BUF((size_t)1 << 20);
	int count = 0;

	buf_char(&b, '[');
	while (b.n < 60000) {
		buf_printf(&b, "%s\"\xc3\xa4%d\"", count ? count % 1000 ? "," : ",\n" : "", count);
		count++;
	}
	buf_char(&b, ']');
	assert_true(parse_with(s, buf_view(&b), (struct json_limits){0}));
	uint32_t line = 1, column = 1;
	size_t at = 0;
	for (struct json_each m = json_each(json_root(&s->doc)); json_next(&m);) {
		struct json_place place = json_place(m.value);
		for (; at < place.offset; at++) {
			if (b.p[at] == '\n')
				line++, column = 1;
			else if (((unsigned char)b.p[at] & 0xc0) != 0x80)
				column++;
		}
		assert_int_equal(place.line, line);
		assert_int_equal(place.column, column);
	}
	buf_free(&b);
}

/* Every cut of a document is refused, and no byte past it is read (ASan sees that). */
static void test_every_truncation(void **p)
{
	struct state *s = *p;
	struct text t = T("{\"a\\u0041\":[1.5e3,true,null,\"\\ud83d\\ude00 \xe2\x82\xac\"],\"b\":{}}");

	for (size_t n = 0; n < t.n; n++) {
		char *exact = malloc(n ? n : 1);
		memcpy(exact, t.p, n);
		assert_false(parse_with(s, text_n(exact, n), (struct json_limits){0}));
		assert_false(parse_with(s, text_n(exact, n), (struct json_limits){.jsonc = true}));
		free(exact);
	}
	assert_true(parse_with(s, t, (struct json_limits){0}));
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_scalars),	   TEST(test_refused_syntax),
		TEST(test_refused_bytes),  TEST(test_places_of_errors),
		TEST(test_conflict_markers), TEST(test_escapes),
		TEST(test_byte_order_mark), TEST(test_objects),
		TEST(test_walks),	   TEST(test_last_duplicate_counts),
		TEST(test_duplicates_in_objects_of_every_size), TEST(test_depth_limit),
		TEST(test_size_limits),	   TEST(test_full_arena),
		TEST(test_default_bytes),  TEST(test_default_nodes),
		TEST(test_what_is_granted),
		TEST(test_long_numbers),   TEST(test_jsonc),
		TEST(test_places_across_marks), TEST(test_every_truncation),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
