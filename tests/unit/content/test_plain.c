/* Uses of a marked word that are no reason to read a script, beside those that are. */
#include "test.h"

#include "scanner/content/plain.h"

#include <string.h>

typedef bool (*plain)(struct text before, struct text behind);

/* Looks at the first place where the word stands. */
static bool is_plain(plain p, const char *word, const char *script)
{
	struct text t = text_of(script), w = text_of(word);
	size_t at = text_find(t, w);

	assert_true(at < t.n);
	return p(text_head(t, at), text_tail(t, at + w.n));
}

static void check(plain p, const char *word, const char *const *plain_uses, const char *const *others)
{
	for (; *plain_uses; plain_uses++)
		if (!is_plain(p, word, *plain_uses))
			fail_msg("not plain: %s", *plain_uses);
	for (; *others; others++)
		if (is_plain(p, word, *others))
			fail_msg("plain: %s", *others);
}

static void test_prototype(void **state)
{
	static const char *const plain_uses[] = {
		"d.__proto__ = b;", "({ __proto__: [] } instanceof Array)", "{__proto__:null}", "a.__proto__!==b.prototype",
		"!('__proto__' in o)", "if (key === \"__proto__\" && d)", "'__proto__' === k", "// sets __proto__ sets it",
		"\"Redefinition of __proto__ property\"", NULL};
	static const char *const others[] = {
		"''.__proto__.constructor", "x.__proto__[k]", "x['__proto__']['constructor']", "x[\"__proto__\"]",
		"const {__proto__: {constructor: F}} = f", "let {__proto__: p} = f", "g(f.__proto__)", "y = f.__proto__;",
		"return f.__proto__\n.constructor", "(f.__proto__ as any).constructor", "f.__proto__ .constructor",
		"f.__proto__?.constructor", "f.__proto__/**/.constructor", "f.__proto__", "k('__proto__')", NULL};

	(void)state;
	check(plain_prototype, "__proto__", plain_uses, others);
}

static void test_element(void **state)
{
	static const char *const plain_uses[] = {
		"this[key] = value;", "this['_' + key]=1", "this[a.b] === c", "this[k] !== 1", "this[0]", "this[12](x)",
		"this[k]instanceof Date", NULL};
	static const char *const others[] = {
		"this[k](x)", "f = this[k];", "this['eval'](x)", "this[k].call(0, x)", "this[a[0]] = 1", "this[k] => 1", "this[k]",
		"this[k", "this[", "this[k\n] = 1", "this[0 + k](x)", NULL};
	char longest[128], longer[128];

	(void)state;
	check(plain_element, "this[", plain_uses, others);
	/* 64 bytes between the brackets are looked through. */
	snprintf(longest, sizeof longest, "this[%064d] = 1", 0);
	snprintf(longer, sizeof longer, "this[%065d] = 1", 0);
	assert_true(is_plain(plain_element, "this[", longest));
	assert_false(is_plain(plain_element, "this[", longer));
}

static void test_constructor(void **state)
{
	static const char *const plain_uses[] = {"new a.constructor(+b)", "new s.constructor({key: 1})", "chalk.constructor()",
						 "a.constructor( 12 )", "return new this.constructor(x)", NULL};
	static const char *const others[] = {
		"f.constructor(x)()", "f.constructor('return this')", "f.constructor(`x`)", "(f.constructor)(x).constructor(y)",
		"f.constructor({toString() { return x }})", "f.constructor({[Symbol.toPrimitive]: g})",
		"this.constructor(x)", "f.constructor(", "f.constructor(/**/x)", NULL};

	(void)state;
	check(plain_constructor, ".constructor(", plain_uses, others);
}

static void test_loop(void **state)
{
	static const char *const plain_uses[] = {"while(true) { if (x) break; }", "while(true){if(a){return 1}}",
						 "while(true) { // don't\n throw e; }", "while(true){s='}';if(s)break}", NULL};
	static const char *const others[] = {
		"while(true) { console.log(1) } break;", "while(true) log(1)", "while(true) {}", "while(true) { `${x}`; break; }",
		"while(true) { log('break;') }", "while(true) { /* return */ log(1) }", "while(true) { o.return() }",
		"while(true) { unbreak; }", "while(true) { 'x", "while(true) { /* x", "while(true) { break label }", "while(true)", NULL};
	char longest[3000], longer[3000];

	(void)state;
	check(plain_loop, "while(true)", plain_uses, others);
	/* 2,048 bytes of the body are looked at: "break;" ends there, or one byte behind. */
	snprintf(longest, sizeof longest, "while(true){%*sbreak;}", 2048 - 7, "");
	snprintf(longer, sizeof longer, "while(true){%*sbreak;}", 2048 - 6, "");
	assert_true(is_plain(plain_loop, "while(true)", longest));
	assert_false(is_plain(plain_loop, "while(true)", longer));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_prototype),
		cmocka_unit_test(test_element),
		cmocka_unit_test(test_constructor),
		cmocka_unit_test(test_loop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
