/* js/limits.h: inside of each ceiling all is known; past it that is said, or what is past it counts as unknown. */
#include "test.h"

#include "base/buf.h"
#include "scanner/js/decode.h"
#include "scanner/js/layer.h"
#include "scanner/js/limits.h"
#include "scanner/js/place.h"
#include "scanner/js/runs.h"

static struct js_tokens tokens;
static struct arena *arena;
static struct js_fold fold;
static struct js_layers layers;
static struct buf source;

static void begin(const char *head)
{
	buf_clear(&source);
	buf_text(&source, text_of(head));
}

static void times(const char *part, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_text(&source, text_of(part));
}

static void fill(char c, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_char(&source, c);
}

static void numbered(const char *head, const char *tail, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_printf(&source, "%s%zu%s", head, i, tail);
}

static void folded(const char *tail)
{
	buf_text(&source, text_of(tail));
	assert_false(source.failed);
	arena_reset(arena);
	js_lex(&tokens, buf_view(&source));
	js_fold(&tokens, arena, &fold);
}

static void peeled(const char *tail)
{
	buf_text(&source, text_of(tail));
	assert_false(source.failed);
	arena_reset(arena);
	js_layers_find(buf_view(&source), &tokens, arena, &layers);
}

/* The last of that path, or one without a path. */
static const struct js_event *event(const char *path)
{
	static const struct js_arg unknown[JS_ARGS_MAX];
	static const struct js_event none = {.args = unknown};

	for (size_t i = fold.event_count; i-- > 0;)
		if (text_eq(fold.events[i].path, text_of(path)))
			return &fold.events[i];
	return &none;
}

/* What the last eval() of the source is given is a constant. */
static bool known(void)
{
	const struct js_event *e = event("eval");

	assert_true(e->path.n);
	return e->args && e->argc && e->args[0].kind == JS_ARG_CONST;
}

static void test_lists(void **state)
{
	static const struct {
		const char *head, *part, *tail;
		size_t most, more;
	} rows[] = {
		{"", "eval(a);", "", JS_EVENTS_MAX, 0},
		{"", "x='abc'+'d';", "", JS_CONSTANTS_MAX, 0},
		{"eval([", "1,", "])", JS_ARRAY_MAX, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		for (size_t past = 0; past < 2; past++) {
			begin(rows[i].head);
			times(rows[i].part, rows[i].most + past);
			folded(rows[i].tail);
			if (fold.truncated != (past == 1))
				fail_msg("%s: %zu past the ceiling", rows[i].part, past);
		}
}

/* One place of each list stands for none. */
static void test_names(void **state)
{
	struct arena *was = arena;

	(void)state;
	arena = arena_new((size_t)1 << 30); /* in JS_MEMORY_MAX there is no room for so many */
	for (size_t past = 0; past < 2; past++) {
		begin("var ");
		numbered("a", ",", JS_NAMES_MAX - 2 + past);
		folded("b");
		assert_int_equal(fold.truncated, past);
		/* the member, and what its call gives; process is one too */
		begin("");
		numbered("process.a", "();", JS_PATHS_MAX / 2 - 1 + past);
		folded("");
		assert_int_equal(fold.truncated, past);
	}
	arena_free(arena);
	arena = was;
}

/* --- values: known up to the ceiling, unknown past it --- */

static void keys(size_t n)
{
	begin("var o={");
	numbered("k", ":'ab'+'c',", n);
	buf_printf(&source, "};eval(o.k%zu)", n - 1);
}

static void replaced(size_t n)
{
	begin("eval('");
	fill('a', 2 * n);
	buf_text(&source, T("'.replace(/../g,x=>x+'b'))"));
}

static void above(size_t n)
{
	begin("class A0{x='ab'+'c'}");
	for (size_t i = 1; i < n; i++)
		buf_printf(&source, "class A%zu extends A%zu{}", i, i - 1);
	buf_printf(&source, "eval(new A%zu().x)", n - 1);
}

/* 16 tokens and the bracket before them */
static void body(size_t n)
{
	begin("function d(s){");
	fill(';', n - 17);
	buf_text(&source, T("return s.split('').reverse().join('')}eval(d('cba'))"));
}

/* 10 tokens and the bracket before them */
static void loop(size_t n)
{
	begin("s='';for(i=0;i<3;i++){");
	fill(';', n - 11);
	buf_text(&source, T("s+=String.fromCharCode(97+i)}eval(s)"));
}

static void test_known(void **state)
{
	static const struct {
		const char *name;
		void (*make)(size_t n);
		size_t most;
	} rows[] = {
		{"JS_KEYS_MAX", keys, JS_KEYS_MAX},	{"JS_BODY_MAX", body, JS_BODY_MAX},
		{"JS_REPLACE_RUNS", replaced, JS_REPLACE_RUNS}, {"JS_LOOP_MAX", loop, JS_LOOP_MAX},
		{"JS_UP_MAX", above, JS_UP_MAX},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		rows[i].make(rows[i].most);
		folded("");
		if (!known())
			fail_msg("%s: unknown at the ceiling", rows[i].name);
		rows[i].make(rows[i].most + 1);
		folded("");
		if (known())
			fail_msg("%s: known past the ceiling", rows[i].name);
	}
}

/* Listeners that stand in the wrong order: each hands a secret on to the one before it, which the next walk tells. */
static void test_walks(void **state)
{
	(void)state;
	for (size_t past = 0; past < 2; past++) {
		size_t hops = JS_WALKS_MAX - 2 + past;
		begin("b.on('k0',x=>fetch(x));");
		for (size_t i = 1; i <= hops; i++)
			buf_printf(&source, "b.on('k%zu',x=>b.emit('k%zu',x));", i, i - 1);
		buf_printf(&source, "b.emit('k%zu',process.env)", hops);
		folded("");
		assert_int_equal(!(event("fetch")->args[0].origins & JS_FROM_ENV_ALL), past);
	}
}

static void test_steps(void **state)
{
	uint64_t steps[2] = {0, 0};

	(void)state;
	for (size_t coded = 0; coded < 2; coded++)
		for (unsigned n = 100; n <= 100000000; n *= 1000000) {
			begin("");
			const char *name = coded ? "_0xa1b2" : "s";
			buf_printf(&source, "%s='';for(i=0;i<%u;i++)%s+=String.fromCharCode(97);eval(%s)", name, n, name, name);
			if (coded)
				buf_text(&source, T(";_0xa1b3=_0xa1b4=_0xa1b5=_0xa1b6=_0xa1b7=_0xa1b8=_0xa1b9=_0xa1c1=1"));
			folded("");
			assert_int_equal(known(), n == 100);
			assert_int_equal(fold.coded_names, coded);
			steps[coded] = fold.steps;
		}
	/* for the tokens of it (JS_STEPS_A_TOKEN, JS_STEPS_CODED_TOKEN) and JS_STEPS_FLOOR; one of the budget is up to two
	 * steps of those that are counted for linearity */
	assert_true(steps[0] > JS_STEPS_FLOOR && steps[0] < 2 * (JS_STEPS_FLOOR + 100 * JS_STEPS_A_TOKEN));
	assert_true(steps[1] > steps[0] && steps[1] < 2 * (JS_STEPS_FLOOR + 100 * (JS_STEPS_A_TOKEN + JS_STEPS_CODED_TOKEN)));
	assert_true(steps[1] < JS_STEPS_FLOOR + 2 * JS_STEPS_CODED);
}

static void test_arguments(void **state)
{
	(void)state;
	for (size_t n = JS_TOLD_MAX; n <= JS_TOLD_MAX + 1; n++) {
		begin("bus.on('last',(x)=>eval(x));");
		for (size_t i = 1; i < n; i++) {
			times("bus.emit('n", 1);
			fill('a', i);
			times("',atob(y));", 1);
		}
		folded("bus.emit('last',atob(y));");
		const struct js_event *e = event("eval");
		assert_true(e->path.n);
		assert_int_equal((e->args[0].origins & JS_FROM_DECODED) != 0, n == JS_TOLD_MAX);
	}
	for (size_t n = JS_ARGS_MAX; n <= JS_ARGS_MAX + 1; n++) {
		begin("fetch(");
		times("a,", n - 1);
		folded("process.env)");
		const struct js_event *e = event("fetch");
		assert_true(e->path.n);
		assert_int_equal(e->argc, n);
		assert_int_equal((e->args[JS_ARGS_MAX - 1].origins & JS_FROM_ENV_ALL) != 0, n == JS_ARGS_MAX);
	}
	for (size_t n = JS_PROPS_MAX; n <= JS_PROPS_MAX + 1; n++) {
		begin("fetch(u,{");
		numbered("a", ":1,", n - 1);
		folded("b:process.env})");
		const struct js_event *e = event("fetch");
		assert_true(e->path.n);
		assert_int_equal(e->args[1].prop_count, JS_PROPS_MAX);
		assert_true(e->args[1].origins & JS_FROM_ENV_ALL); /* of all of them */
	}
	for (size_t n = JS_JOINED_MAX; n <= JS_JOINED_MAX + 1; n++) {
		begin("const l=u?['a',");
		times("1,", n - 1);
		folded("]:['a',2];fetch(...l)");
		const struct js_event *e = event("fetch");
		assert_int_equal(e->args[0].kind == JS_ARG_CONST, n == JS_JOINED_MAX);
	}
	for (size_t n = JS_INLINE_MAX; n <= JS_INLINE_MAX + 1; n++) {
		begin("require('child_process').spawn(process.execPath,[");
		times("'-r',", n - 1);
		folded("'-e','require(\"child_process\").exec(\"id\")'])");
		bool run = false;
		for (size_t i = 0; i < fold.constant_count; i++)
			run |= fold.constants[i].executed;
		assert_int_equal(run, n == JS_INLINE_MAX);
		assert_int_equal(fold.truncated, n > JS_INLINE_MAX);
	}
	for (size_t n = JS_PATH_MAX; n <= JS_PATH_MAX + 1; n++) {
		begin("process.");
		fill('a', n - 8);
		folded("(x)");
		bool whole = false;
		for (size_t i = 0; i < fold.event_count; i++)
			whole |= fold.events[i].path.n == JS_PATH_MAX;
		assert_int_equal(whole, n == JS_PATH_MAX);
	}
	for (size_t n = JS_CALLERS_MAX; n <= JS_CALLERS_MAX + 1; n++) {
		begin("function f(){}");
		numbered("function g", "(){f()}", n);
		folded("");
		assert_int_equal(fold.functions[0].caller_count, n);
	}
	for (size_t n = JS_PASSES_MAX; n <= JS_PASSES_MAX + 1; n++) {
		begin("const g=require('util').promisify(function(done){");
		times("(()=>{", n - 1);
		times("done(atob(y));", 1);
		times("});", n - 1);
		folded("});g().then((x)=>eval(x));");
		const struct js_event *e = event("eval");
		assert_true(e->path.n);
		assert_int_equal((e->args[0].origins & JS_FROM_DECODED) != 0, n == JS_PASSES_MAX);
	}
}

/* The result of one call apart from what another gave: of a short expression. */
static void test_own(void **state)
{
	(void)state;
	for (size_t n = JS_OWN_TOKENS; n <= JS_OWN_TOKENS + 2; n += 2) {
		begin("function f(a){return a");
		times("+b", n / 2 - 2);
		folded("+!b}f(atob(d));eval(f(e))");
		assert_int_equal((event("eval")->args[0].origins & JS_FROM_DECODED) != 0, n > JS_OWN_TOKENS);
	}
}

/* Deep expressions: what is deeper than JS_DEPTH_MAX is read by itself, so a call in it is seen. */
static void test_depth(void **state)
{
	unsigned changes = 0;

	(void)state;
	for (size_t n = 1, was = 1; n < JS_DEPTH_MAX * 4; n++) {
		begin("x=");
		fill('(', n);
		buf_text(&source, T("eval('ab'+'c')"));
		fill(')', n);
		folded("");
		assert_true(known());
		begin("eval(");
		fill('(', n);
		buf_text(&source, T("'ab'+'c'"));
		fill(')', n);
		folded(")");
		changes += known() != was;
		was = known();
		/* each bracket is two levels, and those of the innermost call are kept */
		if (2 * n < JS_DEPTH_MAX - JS_DEPTH_CALL - 2)
			assert_true(was);
		if (2 * n >= JS_DEPTH_MAX)
			assert_false(was);
	}
	assert_int_equal(changes, 1);
}

/* Blocks in blocks too: each call of them is seen. */
static void test_blocks(void **state)
{
	static const char *const heads[] = {"{", "if(a){", "for(;;){", "try{", "while(b){if(c){", "(()=>{", "(function(){", "x=function(){"};
	static const char *const tails[] = {"}", "}", "}", "}finally{}", "}}", "})()", "})()", "}"};

	(void)state;
	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
		for (size_t n = 20; n < 2 * JS_DEPTH_MAX; n++) {
			begin("");
			times(heads[i], n);
			buf_text(&source, T("eval(atob(z));"));
			times(tails[i], n);
			folded("");
			if (!event("eval")->path.n && !fold.truncated)
				fail_msg("%s: lost at %zu", heads[i], n);
		}
}

/* Calls in what calls are given, as generated parsers have them: nothing is lost, at whatever level it lies too deep. */
static void test_calls(void **state)
{
	static const char *const heads[] = {"f(([a])=>", "f(h(a),([a])=>", "f.g(a=>", "f(()=>a.b[c].d(a),a=>", "f(a(b)(c),()=>", "f?.(a=>", "f?.g(h?.[a](b),a=>"};

	(void)state;
	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
		for (size_t n = 10; n < JS_DEPTH_MAX; n++) {
			begin("");
			times(heads[i], n);
			buf_text(&source, T("k.l(eval(atob(z)))"));
			times(")", n);
			folded("");
			if (!event("eval")->path.n || fold.truncated)
				fail_msg("%s: lost at %zu", heads[i], n);
			begin(""); /* and where no bracket is closed, that is told */
			times(heads[i], n);
			folded("k.l(eval(atob(z");
			if (!event("eval")->path.n && !fold.truncated)
				fail_msg("%s: lost at %zu, not closed", heads[i], n);
		}
}

static void queued(size_t deep, size_t n)
{
	begin("x=");
	fill('(', deep);
	times("[a],", n);
	buf_char(&source, 'a');
	fill(')', deep);
	folded("");
}

/* As deep as one bracket less than waits itself: each that stands there waits. */
static void test_queue(void **state)
{
	size_t deep = (JS_DEPTH_MAX - JS_DEPTH_CALL) / 2;

	(void)state;
	do
		queued(--deep, JS_QUEUE_MAX * 2);
	while (!fold.truncated && deep > 60);
	queued(deep, JS_QUEUE_MAX);
	assert_false(fold.truncated);
	queued(deep, JS_QUEUE_MAX + 1);
	assert_true(fold.truncated);
}

static void test_bundled(void **state)
{
	(void)state;
	for (size_t n = JS_BUNDLED_MAX; n <= JS_BUNDLED_MAX + 1; n++) {
		begin("(()=>{var t={");
		for (size_t i = 1; i < n; i++)
			buf_printf(&source, "%zu:e=>{e.exports=require(\"os\")},", i);
		buf_printf(&source, "%zu:e=>{e.exports=require(\"child_process\")},3000:(e,t,n)=>{n(%zu).exec(x)}};})()", n, n);
		folded("");
		assert_int_equal(event("child_process.exec")->path.n != 0, n == JS_BUNDLED_MAX);
		assert_int_equal(fold.truncated, n > JS_BUNDLED_MAX);
		assert_true(fold.event_count > 0);
	}
}

/* --- bytes --- */

static void test_bytes(void **state)
{
	(void)state;
	/* 4 MiB of source: 64 MiB may be folded of it, 16 MiB of them in one text */
	for (size_t past = 0; past < 2; past++) {
		begin("s='");
		fill('a', JS_STRING_MAX / 4);
		folded(past ? "';t=s+s;u=t+t;v=u+'b'" : "';t=s+s;u=t+t");
		assert_int_equal(fold.truncated, past);
		assert_int_equal(fold.folded_bytes, JS_STRING_MAX);
	}
	/* a smaller one may fold JS_FOLD_TIMES as much: here 4 MiB, more than JS_FOLD_FLOOR */
	for (size_t past = 0; past < 2; past++) {
		begin("s='");
		fill('a', JS_FOLD_FLOOR / 4);
		folded(past ? "';t=s+s;u=t+t;v=u+u;w=v+v;" : "';t=s+s;u=t+t;v=u+u;");
		assert_int_equal(fold.truncated, past);
		assert_true(fold.folded_bytes > JS_FOLD_FLOOR && fold.folded_bytes <= JS_FOLD_FLOOR / 4 * JS_FOLD_TIMES);
	}
	/* JS_FOLD_MAX is less than that of a large one */
	struct arena *was = arena;
	arena = arena_new((size_t)1 << 30);
	for (size_t n = 6; n <= 7; n++) {
		begin("s='");
		fill('a', JS_FOLD_MAX / JS_FOLD_TIMES / 4 * 5);
		buf_text(&source, T("';"));
		numbered("t", "=s+s;", n);
		folded("");
		assert_int_equal(fold.truncated, n == 7);
		assert_true(fold.folded_bytes <= JS_FOLD_MAX);
	}
	arena_free(arena);
	/* a small arena is full sooner than JS_MEMORY_MAX */
	arena = was;
	begin("x='aaa'+'b';");
	folded("");
	assert_false(fold.truncated);
	arena = arena_new(4096);
	folded("");
	assert_true(fold.truncated);
	arena_free(arena);
	arena = was;
}

/* Calls that go through a whole text: as many as JS_WHOLE_FLOOR and JS_WHOLE_BYTE allow for the source. */
static void test_whole(void **state)
{
	(void)state;
	begin("s='");
	fill('a', 32768);
	buf_text(&source, T("';"));
	/* each is 512 steps and 15 bytes */
	size_t most = (size_t)(JS_WHOLE_FLOOR + JS_WHOLE_BYTE * 32768) / 512;
	times("s.indexOf('b');", most / 2);
	folded("");
	assert_false(fold.truncated);
	times("s.indexOf('b');", most * 2);
	folded("");
	assert_true(fold.truncated);
}

/* A source that is walked twice knows a variable before the line that sets it. */
static void test_again(void **state)
{
	(void)state;
	for (size_t past = 0; past < 2; past++) {
		begin("function r(f){f(k)}r(eval);var k=process.env;//");
		fill('x', JS_AGAIN_MAX - 1 + past - source.n);
		folded("");
		assert_int_equal(fold.event_count, past ? 1 : 2);
		assert_false(fold.truncated);
	}
}

/* --- layers, runs, excerpts --- */

static void test_layers(void **state)
{
	struct arena *was = arena;

	(void)state;
	arena = arena_new((size_t)1 << 30);
	for (size_t n = JS_LAYERS_MAX - 1; n <= JS_LAYERS_MAX; n++) { /* the first is the file */
		begin("");
		numbered("eval('require(\"fs\").a(", ")');", n);
		peeled("");
		assert_int_equal(layers.count, JS_LAYERS_MAX);
		assert_int_equal(layers.truncated, n == JS_LAYERS_MAX);
	}
	/* bytes of all: JS_LAYER_FLOOR of a source that is too small for more, JS_LAYER_TIMES of a larger one */
	for (size_t more = 0; more < 2; more++)
		for (size_t past = 0; past < 2; past++) {
			size_t most = JS_LAYER_FLOOR / 32768 + more;
			begin("");
			for (size_t k = 0; k < most + past; k++)
				buf_printf(&source, "eval('%c();'.repeat(8192));", (int)('a' + k));
			buf_text(&source, T("//"));
			fill('x', (more ? most * 32768 / JS_LAYER_TIMES : 12000) - source.n);
			peeled("");
			assert_int_equal(layers.count, most + 1);
			assert_int_equal(layers.decoded_bytes, most * 32768);
			assert_true(layers.truncated || !past);
		}
	arena_free(arena);
	arena = was;
}

static void test_runs(void **state)
{
	struct js_runs runs;
	char text[2 * JS_EXCERPT_MAX];
	struct buf b = BUF(4096);

	(void)state;
	for (size_t n = JS_RUNS_MAX; n <= JS_RUNS_MAX + 1; n++) {
		begin("");
		times("'\\x41\\x42\\x43\\x44\\x45\\x46\\x47\\x48';", n);
		arena_reset(arena);
		assert_true(js_runs_find(buf_view(&source), arena, &runs));
		assert_int_equal(runs.of[RUN_ESCAPES].kept, JS_RUNS_MAX);
		assert_int_equal(runs.of[RUN_ESCAPES].count, n);
	}
	memset(text, 'x', sizeof text);
	for (size_t n = JS_EXCERPT_MAX; n <= JS_EXCERPT_MAX + 1; n++) {
		buf_clear(&b);
		js_excerpt(text_n(text, sizeof text), 0, n, &b);
		assert_int_equal(b.n, JS_EXCERPT_MAX + 3); /* and "..." */
	}
	buf_free(&b);
}

/* Past JS_SOURCE_MAX nothing is read. */
static void test_source(void **state)
{
	(void)state;
	assert_false(js_lex(&tokens, text_n("a", JS_SOURCE_MAX + 1)));
	assert_int_equal(tokens.count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lists),	 cmocka_unit_test(test_names), cmocka_unit_test(test_known),
		cmocka_unit_test(test_walks), cmocka_unit_test(test_own),
		cmocka_unit_test(test_steps),	 cmocka_unit_test(test_arguments), cmocka_unit_test(test_depth), cmocka_unit_test(test_blocks), cmocka_unit_test(test_calls),
		cmocka_unit_test(test_queue),	 cmocka_unit_test(test_bundled), cmocka_unit_test(test_bytes),
		cmocka_unit_test(test_whole), cmocka_unit_test(test_again), cmocka_unit_test(test_layers),	 cmocka_unit_test(test_runs), cmocka_unit_test(test_source),
	};

	source = BUF((size_t)64 << 20);
	arena = arena_new(JS_MEMORY_MAX);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(arena);
	buf_free(&source);
	js_tokens_free(&tokens);
	return failed;
}
