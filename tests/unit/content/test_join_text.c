/* Modules put together as one script: what they ask each other for, what they export, where every byte stood. */
#include "test.h"

#include "scanner/content/join_text.h"
#include "scanner/content/limits.h"

static struct arena *arena;
static struct buf out;
static struct join_text joined;
static struct js_tokens tokens;

/* "./1" asks for the first module, "./2" for the second. */
static uint32_t numbered(void *ctx, struct text spec)
{
	uint32_t n = spec.n == 3 && text_starts(spec, T("./")) ? (uint32_t)(spec.p[2] - '0') : 0;

	(void)ctx;
	return n <= joined.count ? n : 0;
}

static struct text table(void *ctx, struct text spec)
{
	(void)ctx;
	return text_eq(spec, T("./t.json")) ? T("{\"a\":1}") : text_of("");
}

static void begin(size_t most)
{
	arena_reset(arena);
	buf_free(&out);
	out = BUF(most);
	joined = (struct join_text){.arena = arena, .out = &out};
}

static void add(const char *source)
{
	struct join_module m = {text_of(source), numbered, NULL, table};

	join_text_add(&joined, &m, &tokens);
}

/* The second of two modules becomes that, without its wrapping. */
static void becomes(const char *first, const char *second, const char *want)
{
	begin(65536);
	add(first);
	size_t from = out.n;
	add(second);
	assert_false(joined.failed);
	struct text t = text_tail(buf_view(&out), from), head = T("var $m2=(function(){var exports={},module={exports};\n"),
		    tail = T("return module.exports})();\n");
	assert_true(text_starts(t, head) && text_ends(t, tail));
	t = text_head(text_tail(t, head.n), t.n - head.n - tail.n);
	if (!text_eq(t, text_of(want)))
		fail_msg("%s\nbecame\n%.*s\nnot\n%s", second, (int)t.n, t.p, want);
}

static void test_asked(void **state)
{
	const char *cjs = "exports.a = 1", *esm = "export default 1";

	(void)state;
	becomes(cjs, "const c = require('./1');", "const c = $m1;\n;");
	becomes(cjs, "require ( `./1` ).a()", "$m1.a()\n;");
	becomes(cjs, "require('./9'); require('fs'); x.require('./1'); require(a)", "require('./9'); require('fs'); x.require('./1'); require(a)\n;");
	becomes(cjs, "import('./1').then(f)", "Promise.resolve($m1).then(f)\n;");
	becomes(cjs, "const t = require('./t.json').a;", "const t = ({\"a\":1}).a;\n;");
	becomes(cjs, "import('./t.json')", "Promise.resolve({default:{\"a\":1}})\n;");
	becomes(esm, "import t from './t.json' with { type: 'json' };f(t)", "var t=({\"a\":1});;f(t)\n;");
	becomes(esm, "import t from './u.json'; require('./u.json')", "import t from './u.json'; require('./u.json')\n;");
	becomes(cjs, "import c from './1'; c()", "var c=$m1;; c()\n;");
	becomes(esm, "import c from './1'\nc()", "var c=$m1.default;\nc()\n;");
	becomes(cjs, "import * as c from './1';", "var c=$m1;;\n;");
	becomes(cjs, "import { a, b as c } from './1';", "var {a,b:c}=$m1;;\n;");
	becomes(cjs, "import { as, as as b } from './1'", "var {as,as:b}=$m1;\n;");
	becomes(esm, "import d, { a } from './1'", "var d=$m1.default;var {a}=$m1;\n;");
	becomes(cjs, "import fs from 'fs'; import './1'; import.meta.url", "import fs from 'fs'; import './1'; import.meta.url\n;");
}

static void test_exported(void **state)
{
	(void)state;
	becomes("", "export function f() {}", "function f() {}\n;exports.f=f;");
	becomes("", "export async function f() {}", "async function f() {}\n;exports.f=f;");
	becomes("", "export class C {}", "class C {}\n;exports.C=C;");
	becomes("", "export default function f() {}", "function f() {}\n;exports.default=f;");
	becomes("", "export default () => 1", "exports.default=() => 1\n;");
	becomes("", "export const a = f(x, y), b = [1, 2]\nconst c = 1", "const a = f(x, y), b = [1, 2]\nconst c = 1\n;exports.a=a;exports.b=b;");
	becomes("", "export { a, b as c, d as default };", ";\n;exports.a=a;exports.c=b;exports.default=d;");
	becomes("", "export { a as b } from './1'", "\n;exports.b=$m1.a;");
	becomes("", "export * from './1'", "Object.assign(exports,$m1)\n;");
	becomes("", "export * as n from './1'", "exports.n=$m1\n;");
	becomes("", "export * from 'x'; export { a } from 'x'", "export * from 'x'; export { a } from 'x'\n;");
	becomes("", "export const a = require('./1')", "const a = $m1\n;exports.a=a;");
	becomes("", "export", "export\n;");
	becomes("", "export {", "export {\n;");
	becomes("", "import {", "import {\n;");
}

static void place(const char *of, uint32_t module, const char *source)
{
	uint32_t m, offset;
	size_t at = text_find(buf_view(&out), text_of(of));

	assert_true(at < out.n);
	assert_true(join_text_place(&joined, (uint32_t)at, &m, &offset));
	assert_int_equal(m, module);
	assert_int_equal(offset, text_find(text_of(source), text_of(of)));
}

static void test_places(void **state)
{
	const char *one = "#!/usr/bin/env node\nexport function first() {}", *two = "const x = require('./1'); second(x)";
	uint32_t m, offset;

	(void)state;
	begin(65536);
	add(one);
	add(two);
	place("function first", 0, one);
	place("const x", 1, two);
	place("second(x)", 1, two);
	assert_false(text_has(buf_view(&out), T("#!")));
	/* what was put in stands where it was put in */
	size_t at = text_find(buf_view(&out), T("$m1;"));
	assert_true(join_text_place(&joined, (uint32_t)at + 1, &m, &offset));
	assert_int_equal(offset, 10);
	assert_false(join_text_place(&joined, 0, &m, &offset));
}

/* As much as the buffer takes, and one byte less of it. */
static void test_room(void **state)
{
	(void)state;
	begin(65536);
	add("exports.a = 1");
	size_t n = out.n;
	begin(n);
	add("exports.a = 1");
	assert_false(joined.failed);
	begin(n - 1);
	add("exports.a = 1");
	assert_true(joined.failed);
}

static int setup(void **state)
{
	(void)state;
	arena = arena_new(64u << 20);
	return arena ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	buf_free(&out);
	js_tokens_free(&tokens);
	arena_free(arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_asked),
		cmocka_unit_test(test_exported),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_room),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
