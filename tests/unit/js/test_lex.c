#include "test.h"

#include "base/buf.h"
#include "scanner/js/lex.h"
#include "scanner/js/limits.h"
#include "scanner/js/place.h"

static struct js_tokens tokens;

/* "kind:text kind:text ..." with a letter for each kind. */
static const char *spell(const char *source)
{
	static struct buf b = {.max = 65536};
	static const char letters[] = "enwpdbstHMTrPcX";

	js_lex(&tokens, text_of(source));
	buf_clear(&b);
	for (size_t i = 0; i < tokens.count; i++) {
		struct text raw = js_token_raw(&tokens, &tokens.list[i]);
		buf_printf(&b, "%s%c:" TEXT_FMT, i ? " " : "", letters[tokens.list[i].kind],
			   TEXT_ARG(raw));
	}
	return buf_cstr(&b);
}

static void test_kinds(void **state)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{"a/b/c", "n:a P:/ n:b P:/ n:c"},
		{"x=/b/g", "n:x P:= r:/b/g"},
		{"/[/]/", "r:/[/]/"},
		{"(a)/b", "P:( n:a P:) P:/ n:b"},
		{"if(a)/b/", "w:if P:( n:a P:) r:/b/"},
		{"{}/a/", "P:{ P:} r:/a/"},
		{"x={}/a", "n:x P:= P:{ P:} P:/ n:a"},
		{"return/a/", "w:return r:/a/"},
		{"a.return/b", "n:a P:. w:return P:/ n:b"},
		{"a++/b", "n:a P:++ P:/ n:b"},
		{"function f(){}/a/", "w:function n:f P:( P:) P:{ P:} r:/a/"},
		{"x=function(){}/a", "n:x P:= w:function P:( P:) P:{ P:} P:/ n:a"},
		{"a?{}/b:c", "n:a P:? P:{ P:} P:/ n:b P:: n:c"},
		{"`a${b}c`", "H:`a${ n:b T:}c`"},
		{"`${`${x}`}`", "H:`${ H:`${ n:x T:}` T:}`"},
		{"`a${{b:1}}c`", "H:`a${ P:{ n:b P:: d:1 P:} T:}c`"},
		{"0x1f 1_0 .5e-3 08.5 1n 1..a", "d:0x1f d:1_0 d:.5e-3 d:08.5 b:1n d:1. P:. n:a"},
		{"a?.b a?.5:1 a?\?=b", "n:a P:?. n:b n:a P:? d:.5 P:: d:1 n:a P:\?\?= n:b"},
		{"#p in a", "p:#p w:in n:a"},
		{"\\u0061b\\u{63}", "n:\\u0061b\\u{63}"},
		{"'a\\\nb' \"it's\"", "s:'a\\\nb' s:\"it's\""},
		{"'open\nx", "s:'open n:x"},
		{"<!-- c\na\n--> d\nb", "n:a n:b"},
		{"a --> b", "n:a P:-- P:> n:b"},
		{"#!/bin/node\na", "n:a"},
		{"a/*\n*/b", "n:a n:b"},
		{"\xc2\xa0" "a\xe2\x80\xa8" "b", "n:a n:b"},
		{"a>>>=b**=c", "n:a P:>>>= n:b P:**= n:c"},
		{"<div>it's {a/b}</div>", "P:< n:div P:> n:it s:'s {a/b}</div>"},
		{"\x01\x02" "a", "X:\x01\x02 n:a"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(spell(rows[i].source), rows[i].want);
}

static void test_text(void **state)
{
	struct arena *a = arena_new(65536);

	(void)state;
	spell("'\\x41\\u0042\\u{43}\\104\\n\\\n\\q\\ud83d\\ude00' \\u0061b");
	assert_text(js_token_text(&tokens, &tokens.list[0], a), "ABCD\nq\xf0\x9f\x98\x80");
	assert_text(js_token_text(&tokens, &tokens.list[1], a), "ab");
	arena_free(a);
}

static void test_mates(void **state)
{
	(void)state;
	spell("f(a[0],{b:`x${c}y`})}");
	assert_int_equal(tokens.list[1].mate, tokens.count - 2);
	assert_int_equal(tokens.list[tokens.count - 2].mate, 1);
	assert_int_equal(tokens.list[tokens.count - 1].mate, JS_NO_MATE);
	assert_int_equal(js_kind_at(&tokens, 0), JS_NAME);
	assert_int_equal(js_kind_at(&tokens, 100), JS_END);
	spell("a /* b */ c");
	assert_int_equal(js_kind_at(&tokens, 4), JS_COMMENT);
	assert_int_equal(js_kind_at(&tokens, 1), JS_END);
}

/* Every cut of a script is read to its end, in linear work. */
static void test_every_cut(void **state)
{
	static const char source[] = "#!x\nvar a=`b${c+`d${e}`}f`,g=/h[/]i/j;if(k)/l/.m(n?.o??p);"
				     "'q\\'r';\"s\\\nt\";{u:{v:1}}//w\n/*x*/<!--y\n-->z\n\\u0041\xc3\xa9";

	(void)state;
	for (size_t n = 0; n <= sizeof source - 1; n++) {
		assert_true(js_lex(&tokens, text_n(source, n)));
		assert_true(tokens.list[tokens.count].start == n);
		assert_true(tokens.steps <= 2 * n + 16);
	}
}

static void test_ceilings(void **state)
{
	char *many = malloc(JS_TOKENS_MAX + 2);

	(void)state;
	assert_non_null(many);
	memset(many, ';', JS_TOKENS_MAX + 2);
	assert_true(js_lex(&tokens, text_n(many, JS_TOKENS_MAX)));
	assert_false(js_lex(&tokens, text_n(many, JS_TOKENS_MAX + 1)));
	assert_true(tokens.truncated);
	assert_int_equal(tokens.count, JS_TOKENS_MAX);
	memset(many, '(', JS_NEST_MAX + 1);
	assert_true(js_lex(&tokens, text_n(many, JS_NEST_MAX)));
	assert_false(js_lex(&tokens, text_n(many, JS_NEST_MAX + 1)));
	free(many);
}

static void test_place(void **state)
{
	struct js_places p = {.text = text_of("ab\nc\xc3\xa9" "d\xf0\x9f\x98\x80" "e\nf")};
	struct buf b = BUF(4096);

	(void)state;
	struct js_place at = js_place_of(&p, 4);
	assert_int_equal(at.line, 2);
	assert_int_equal(at.column, 2);
	at = js_place_of(&p, 11);
	assert_int_equal(at.line, 2);
	assert_int_equal(at.column, 6);
	at = js_place_of(&p, 0);
	assert_int_equal(at.line, 1);
	at = js_place_of(&p, 999);
	assert_int_equal(at.line, 3);
	js_excerpt(text_of("one\ntwo\x1b[31m three\nfour"), 4, 7, &b);
	assert_text(buf_view(&b), "two\\x1b[31m three");
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds),	  cmocka_unit_test(test_text),
		cmocka_unit_test(test_mates),	  cmocka_unit_test(test_every_cut),
		cmocka_unit_test(test_ceilings),  cmocka_unit_test(test_place),
	};

	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	js_tokens_free(&tokens);
	return failed;
}
