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
		"this[k]instanceof Date", "this[']'] = 1", NULL};
	static const char *const others[] = {
		"this[k](x)", "f = this[k];", "this['eval'](x)", "this[k].call(0, x)", "this[a[0]] = 1", "this[k] => 1", "this[k]",
		"this[k", "this[", "this[k\n] = 1", "this[0 + k](x)", "this[']=', k](x)", "this[/*]=*/k](x)", "this[/]=/ && k](x)",
		"this[`]=`, k](x)", NULL};
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
						 "a.constructor( 12 )", "return new this.constructor(x)",
						 "new s.constructor({a: {b: '}'}, c: d.e})", NULL};
	static const char *const others[] = {
		"f.constructor(x)()", "f.constructor('return this')", "f.constructor(`x`)", "(f.constructor)(x).constructor(y)",
		"f.constructor({toString() { return x }})", "f.constructor({[Symbol.toPrimitive]: g})",
		"this.constructor(x)", "f.constructor(", "f.constructor(/**/x)", "f.constructor(0 || x)", "f.constructor(+a || x)",
		"f.constructor({} && x)", "f.constructor({}.a || x)", "f.constructor({...o})", "f.constructor({['to' + s]: g})",
		"f.constructor({to\\u0053tring: g})", "f.constructor(1e999, x)", NULL};
	char longest[512], longer[512];

	(void)state;
	check(plain_constructor, ".constructor(", plain_uses, others);
	/* 256 bytes of an object and what is behind it are looked at. */
	snprintf(longest, sizeof longest, "f.constructor({%*s})", 256 - 3, "");
	snprintf(longer, sizeof longer, "f.constructor({%*s})", 256 - 2, "");
	assert_true(is_plain(plain_constructor, ".constructor(", longest));
	assert_false(is_plain(plain_constructor, ".constructor(", longer));
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

/* The rest are told by few bytes: word, plain use or not, script. */
static void test_few_bytes(void **state)
{
	static const struct {
		plain is;
		const char *word, *script;
		bool plain;
	} rows[] = {
		{plain_prefix, "_compile", "this._compileSerializer(s)", true},
		{plain_prefix, "_compile", "module._compile(x)", false},
		{plain_prefix, "_compile", "m['_compile'](x)", false},
		{plain_prefix, "= eval", "r = evaluate()", true},
		{plain_prefix, "= eval", "r = eval", false},
		{plain_prefix, ": eval", "{e: eval}", false},
		{plain_quoted, "Function\"", "if (t === \"Function\")", true},
		{plain_quoted, "Function\"", "types.has(\"Function\")", true},
		{plain_quoted, "Function\"", "\"default: Function\"", true},
		{plain_quoted, "Function'", "'Function' in o", true},
		{plain_quoted, "eval'", "the 'eval' keyword", true},
		{plain_quoted, "Function\"", "g[\"Function\"](x)", false},
		{plain_quoted, "Function\"", "[\"Function\"].map(f)", false},
		{plain_quoted, "eval'", "k = 'eval';", false},
		{plain_quoted, "eval'", "get('eval')", false},
		{plain_share, "'\\\\\\\\", "p.split('\\\\\\\\')", true},
		{plain_share, "\"\\\\\\\\", "p.replace(\"\\\\\\\\\", \"/\")", true},
		{plain_share, "'\\\\\\\\", "c === '\\\\\\\\' ? 1 : 2", true},
		{plain_share, "'\\\\\\\\", "if ('\\\\\\\\' == c)", true},
		{plain_share, "'\\\\\\\\", "r = '\\\\\\\\[ab]'", true},
		{plain_share, "'\\\\\\\\", "r = '\\\\\\\\evil.example\\\\a'", false},
		{plain_share, "'\\\\\\\\", "r = '\\\\\\\\203.0.113.9'", false},
		{plain_share, "`\\\\\\\\", "r = `\\\\\\\\${host}`", false},
		{plain_share, "'\\\\\\\\", "r = '\\\\\\\\' + host", false},
		{plain_share, "'\\\\\\\\", "s = '\\\\\\\\';", false},
		{plain_share, "'\\\\\\\\", "['\\\\\\\\', host].join('')", false},
		{plain_share, "'\\\\\\\\", "a.replace(x, '\\\\\\\\')", false},
		{plain_share, "'\\\\\\\\", "r = '\\\\\\\\?\\\\UNC'", false},
		{plain_share, "'\\\\\\\\", "r = '\\\\\\\\\\x65vil'", false},
		{plain_word, "\"needle\"", "the \"needle\" mapping", true},
		{plain_word, "\"http\"", "url.startsWith(\"http\")", true},
		{plain_word, "'request'", "if (k !== 'request')", true},
		{plain_word, "'http'", "require('http')", false},
		{plain_word, "'http'", "import a from 'http'", false},
		{plain_word, "'http'", "require(s ? 'http' : 'https')", false},
		{plain_word, "'http'", "['http', 'fs'].map(require)", false},
		{plain_word, "'http'", "m = 'http' + s", false},
		{plain_word, "'http'", "m = 'http' \nrequire(m)", false},
		{plain_word, "'http'", "m = 'http' satisfies string", false},
		{plain_word, "'http'", "names.includes('http') && x", true},
		{plain_word, "'http'", "o.includes('http').get(x)", false},
		{plain_ahead, "fetch(", "router.prefetch(x)", true},
		{plain_ahead, "fetch(", "await fetch(x)", false},
		{plain_ahead, "fetch(", "window.fetch(x)", false},
		{plain_ticked, "eval`", "use `eval` here", true},
		{plain_ticked, "eval`", "eval`x`", false},
		{plain_ticked, "eval`", "g[`eval`](x)", false},
		{plain_ticked, "eval`", "k = `eval`;", false},
		{plain_type, "Function)", "if (f instanceof Function)", true},
		{plain_type, "Function)", "/^(?:Class|Function)$/", true},
		{plain_type, "Function]", "s === '[object Function]'", true},
		{plain_type, "Function)", "(x||Function)(c)", false},
		{plain_type, "Function)", "(0,Function)(c)", false},
		{plain_type, "Function]", "[Function][0](c)", false},
		{plain_method, " Function(", "v = { Function(path, state) {", true},
		{plain_method, " Function(", "function Function(schema", true},
		{plain_method, " Function(", "x ? Function(code) : 0", false},
		{plain_method, " Function(", "f = Function(code)\n{}", false},
		{plain_method, " Function(", "f = Function('x') {", false},
		{plain_method, " Function(", "new Function(x)()", false},
		{plain_method, " Function(", "class A extends Function(c) {}", false},
		{plain_this, "|Function(", "r=g||Function('return this')();", true},
		{plain_this, "=Function(", "a=Function(\"return this\")(),b", true},
		{plain_this, "=Function(", "a=Function(\"return this\")", false},
		{plain_this, "=Function(", "a=Function(\"return this\"+x)()", false},
		{plain_this, "=Function(", "a=Function('return this.process')()", false},
		{plain_method, " Function(", "r = Function('return this')();", true},
		{plain_group, ":Function(", "a?b:Function('return this')()", true},
		{plain_mention, "new Function", "g = new Function('return this')();", true},
		{plain_mention, "new Function", "g = new Function('return this', x)();", false},
		{plain_group, ":Function(", "/(?:Function(?:Declaration))/", true},
		{plain_group, ":Function(", "a?b:Function(c)()", false},
		{plain_between, "Function/", "/Function/u.test(x)", true},
		{plain_between, "Function/", "Function/**/(c)", false},
		{plain_between, "Function/", "x = /**/Function/**/(c)", false},
		{plain_between, "Function/", "x = 1/Function/**/(c)", false},
		{plain_shown, "[Function", "'[Function' + n", true},
		{plain_shown, "[Function", "[Function][0](c)", false},
		{plain_shown, "[Function", "''[Function(c)()]", false},
		{plain_shown, "[Function", "g[Function.name](c)", false},
		{plain_mention, "new Function", "no 'new Function' here", true},
		{plain_mention, "new Function", "with `new Function` here", true},
		{plain_mention, "new Function", "new Function`code`", false},
		{plain_mention, "new Function", "new Function(c)", false},
		{plain_uncurried, "Function.call", "Function.call.bind(Object.prototype.hasOwnProperty)", true},
		{plain_uncurried, "Function.call", "Function.call.bind(Object.constructor)(0, c)", false},
		{plain_uncurried, "Function.call", "Function.call.bind(Array.prototype.constructor.constructor)", false},
		{plain_uncurried, "Function.call", "Function.call.bind(Function)(0, c)", false},
		{plain_uncurried, "Function.call", "Function.call.bind(Array.from.constructor)(0, c)", false},
		{plain_uncurried, "Function.call", "Function.call.bind(Object.getPrototypeOf(f).x)", false},
		{plain_uncurried, "Function.call", "Function.call(0, c)", false},
		{plain_empty, "eval(", "an eval() call", true},
		{plain_empty, "eval(", "eval(c)", false},
		{plain_call, "runInContext", "_.runInContext()", true},
		{plain_call, "runInContext", "vm.runInContext(c, x)", false},
		{plain_call, "runInContext", "(0, vm.runInContext)(c, x)", false},
		{plain_call, "runInContext", "{runInContext} = vm", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (is_plain(rows[i].is, rows[i].word, rows[i].script) != rows[i].plain)
			fail_msg("%s: %s", rows[i].plain ? "not plain" : "plain", rows[i].script);
}

/* A word in whatever form. */
static void test_name(void **state)
{
	static const char *const plain_uses[] = {
		"eval1(x)", "evaluate(x)", "page.$eval(x)", "this.#eval(x)", "to eval it", "he needs eval (x)", "// eval is slow", "uses eval.", "\"uses eval.\"", "uses eval. So", "no 'eval' here",
		"'no-eval'", "case 'eval':", "k === 'eval'", "x instanceof eval)", "typeof eval === t", "x === eval)", "eval = x", "eval !== x",
		"(?:eval(?:x)", "'[eval: x]'", "{ eval(path, state) {", "/eval/.test(x)", "@param {eval} x", "@param {(string|eval)=} x",
		"eval.prototype.x", "eval-source-map", "eval()", "\"fails for eval\"", "use `eval` here", NULL};
	static const char *const others[] = {
		"eval\r(x)", "eval\v(x)", "eval\xc2\xa0(x)", "eval\xe2\x80\xa8(x)", "eval  (x)", "eval\r\n(x)", "eval<!--\n(x)", "eval ?.(x)", "eval .call(0, x)",
		"eval['call'](0, x)", "eval`x`", "eval /**/ (x)", "(eval || 0)(x)", "(eval ?? 0)(x)", "(a ? eval : 0)(x)", "(a?eval:0)(x)", "[eval ][0](x)",
		"e = eval", "e = eval;", "e = eval\ne(x)", "{ eval }", "{eval: e} = g", "f(eval)", "f(eval, 1)", "(eval as any)(x)", "return eval (x)",
		"=> eval", "'eval'", "'a,eval,b'", "x instanceof eval(c)", "a === eval(c)", "class A extends eval(c) {}", "@param {${eval(c)}",
		"1/eval/**/(c)", "eval. bind(0)", "eval.\ncall(0, x)", "eval.bind(0)", NULL};
	char longest[128], longer[128];

	(void)state;
	check(plain_name, "eval", plain_uses, others);
	/* A word of 15 letters before it makes a sentence, a longer one is not known; a type has at most 64 bytes before it. */
	assert_true(is_plain(plain_name, "eval", "abcdefghijklmno eval;"));
	assert_false(is_plain(plain_name, "eval", "abcdefghijklmnop eval;"));
	snprintf(longest, sizeof longest, "@a {%*s,eval} x", 64 - 4, "");
	snprintf(longer, sizeof longer, "@a {%*s,eval} x", 64 - 3, "");
	assert_true(is_plain(plain_name, "eval", longest));
	assert_false(is_plain(plain_name, "eval", longer));
}

static void test_member(void **state)
{
	static const char *const plain_uses[] = {
		"class A { constructor(x) {", "a.constructor.name", "a.constructor === b", "a.constructor(x)", "x && a.constructor && b",
		"captureStackTrace(this, this.constructor)", "{ constructor: function () {", "{constructor:{value:1}}", "p.constructor = f",
		"f('constructor', x)", "k === 'constructor'", "the constructor of", "f(a, constructor)", "x.constructor\n  === y", "_constructor;", NULL};
	static const char *const others[] = {
		"F = f.constructor;", "F = f.constructor", "F = f.constructor\nF(x)", "(f.constructor)(x)", "f.constructor (x)", "f.constructor\n(x)",
		"f.constructor?.(x)", "f.constructor.call(0, x)", "f.constructor.bind(0)", "f.constructor['call'](0, x)", "f.constructor`x`",
		"f.constructor/**/(x)", "f.constructor\xc2\xa0(x)", "(f.constructor || 0)(x)", "{constructor: F} = f", "{ constructor : F } = f", "{a, constructor: F} = f",
		"{constructor} = f", "{constructor, a} = f", "{a, constructor} = f", "{constructor = 1} = f", "{'constructor': F} = f", "(a ? f.constructor : 0)(x)", "k = 'constructor';", "['constructor'][0]",
		NULL};

	(void)state;
	check(plain_member, "constructor", plain_uses, others);
}

static void test_global(void **state)
{
	static const char *const plain_uses[] = {
		"globalThis.x", "typeof globalThis !== 'undefined'", "a ? globalThis : b", "f(globalThis, x)", "?q=globalThis, Node.js 12",
		"x == globalThis;", "a.globalThis;", NULL};
	static const char *const others[] = {
		"g = globalThis;", "g=globalThis", "g = globalThis\ng[k]", "g=globalThis,k=1", "g=globalThis,{a}=b", "globalThis [k]", "globalThis\n[k]", "globalThis/**/[k]",
		"(globalThis)[k]", "(0, globalThis)[k]", "(function (g) {})(globalThis)", NULL};

	(void)state;
	check(plain_global, "globalThis", plain_uses, others);
}

static void test_load(void **state)
{
	static const char *const plain_uses[] = {
		"require('a')", "require( \"a\" )", "require('a', b)", "require()", "m = require(file);", "require(path.join(a, b))", "require('a')(x)",
		"require(\n file\n)", "require(name)", "require(/* a */ 'b').then(c)", NULL};
	static const char *const others[] = {
		"require(a + b)", "require(t[0])", "require(m).get(x)", "require(m)[k](x)", "require('a' + b)", "require('a'.concat(b))", "require(\"a\"/**/)",
		"require('a", "require(a\n+ b)", "require(/* a */ b[0])", NULL};
	char longest[512], longer[512];

	(void)state;
	check(plain_load, "require(", plain_uses, others);
	/* 256 bytes behind the bracket are looked through. */
	snprintf(longest, sizeof longest, "require(%0255d)", 0);
	snprintf(longer, sizeof longer, "require(%0256d)", 0);
	assert_true(is_plain(plain_load, "require(", longest));
	assert_false(is_plain(plain_load, "require(", longer));
}

static void test_joint(void **state)
{
	(void)state;
	assert_false(is_plain(plain_joint, "' + \"", "'child_' + \"process\""));
	assert_false(is_plain(plain_joint, "' + \"", "'.s' + \"sh\""));
	assert_true(is_plain(plain_joint, "' + \"", "'a text ' + \"goes on\""));
	assert_true(is_plain(plain_joint, "' + \"", "'a text' + \" goes on\""));
	assert_false(is_plain(plain_joined, "' +\n", "'child_' +\n\t'process'"));
	assert_false(is_plain(plain_joined, "' +\n", "'child_' +\n`process`"));
	assert_true(is_plain(plain_joined, "' +\n", "'a text ' +\n\t'goes on'"));
	assert_false(is_plain(plain_joined, "'.concat(", "'child_'.concat('process')"));
	assert_true(is_plain(plain_joined, "'.concat(", "'color '.concat('red')"));
	assert_true(is_plain(plain_joined, "'.concat(", "''.concat(x)"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_prototype),
		cmocka_unit_test(test_element),
		cmocka_unit_test(test_constructor),
		cmocka_unit_test(test_loop),
		cmocka_unit_test(test_few_bytes),
		cmocka_unit_test(test_name),
		cmocka_unit_test(test_member),
		cmocka_unit_test(test_global),
		cmocka_unit_test(test_load),
		cmocka_unit_test(test_joint),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
