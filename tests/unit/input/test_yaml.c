#include "input_test.h"

#include "scanner/input/limits.h"
#include "scanner/input/yaml.h"

static struct arena *arena;

static bool parse(const char *text, bool by_hand, struct yaml_stream *out, struct err *e)
{
	return yaml_read(arena, text_of(text), by_hand, out, e);
}

static void test_tree(void **state)
{
	(void)state;
	struct yaml_stream s;
	struct err e = {0};
	arena = arena_new(1 << 20);
	assert_true(parse("\xef\xbb\xbf"
			  "a: 1\r\nb: {c: 'x', d: [1, 2]}\r\ne: |-\r\n  one\r\n  two\r\n",
			  false, &s, &e));
	assert_int_equal(s.count, 1);
	assert_text(yaml_get_text(s.roots[0], T("a")), "1");
	assert_text(yaml_get_text(yaml_get(s.roots[0], T("b")), T("c")), "x");
	assert_text(yaml_get_text(s.roots[0], T("e")), "one\ntwo");
	assert_int_equal(yaml_get(s.roots[0], T("e"))->line, 3);
	struct yaml_each m = yaml_each(yaml_get(yaml_get(s.roots[0], T("b")), T("d")));
	assert_true(yaml_next(&m));
	assert_null(m.key);
	assert_true(yaml_next(&m));
	assert_text(yaml_text(m.value), "2");
	assert_false(yaml_next(&m));
	assert_null(yaml_get(NULL, T("a")));
	arena_free(arena);
}

static void refused(const char *text, bool by_hand, const char *code)
{
	struct yaml_stream s;
	struct err e = {0};
	arena = arena_new(1 << 20);
	assert_false(parse(text, by_hand, &s, &e));
	assert_string_equal(e.code, code);
	arena_free(arena);
}

static void test_refused(void **state)
{
	(void)state;
	refused("a: &x 1\n", false, "YAML-ALIAS");
	refused("a: *x\n", false, "YAML-ALIAS");
	refused("a: *x\n", true, "YAML-ALIAS");
	refused("a: &x [*x]\n", true, "YAML-ALIAS"); /* inside itself */
	refused("a: !!python/object x\n", false, "YAML-ALIAS");
	refused("a: [1\n", false, "YAML-SYNTAX");
	refused("a: b: c\n", false, "YAML-SYNTAX");
	refused("a: \xff\n", false, "YAML-SYNTAX");
	refused("<<<<<<< HEAD\na: 1\n=======\n", false, "YAML-SYNTAX");
}

static void test_alias_by_hand(void **state)
{
	(void)state;
	struct yaml_stream s;
	struct err e = {0};
	arena = arena_new(1 << 20);
	assert_true(parse("a: &x {k: v}\nb: *x\n", true, &s, &e));
	assert_text(yaml_get_text(yaml_get(s.roots[0], T("b")), T("k")), "v");
	arena_free(arena);
}

static void depth(int levels, bool fits)
{
	struct buf b = BUF(1 << 20);
	struct yaml_stream s;
	struct err e = {0};
	for (int i = 0; i < levels; i++)
		buf_char(&b, '[');
	for (int i = 0; i < levels; i++)
		buf_char(&b, ']');
	arena = arena_new(1 << 20);
	assert_int_equal(yaml_read(arena, buf_view(&b), false, &s, &e), fits);
	if (!fits)
		assert_string_equal(e.code, "LIMIT-DEPTH");
	arena_free(arena);
	buf_free(&b);
}

/* Few keys are compared each with each, many by a table. */
static void test_duplicates(void **state)
{
	(void)state;
	for (int keys = 2; keys < 12; keys++) {
		for (int twice = 0; twice < 2; twice++) {
			struct buf b = BUF(4096);
			buf_text(&b, T("m:\n"));
			for (int i = 0; i < keys; i++)
				buf_printf(&b, "  k%d: {k0: 1}\n", twice && i == keys - 1 ? 0 : i);
			struct project *p = read_bytes("pnpm-workspace.yaml", b.p, b.n, NULL);
			assert_int_equal(has_problem(p, "YAML-DUPLICATE"), twice);
			if (twice) {
				assert_int_equal(p->problems[0].line, keys + 1);
				assert_true(p->problems[0].partial);
			}
			project_free(p);
			buf_free(&b);
		}
	}
	struct project *p = read_text(".yarnrc.yml", "a: 1\na: 2\n"); /* yarn takes the last */
	assert_true(has_problem(p, "YAML-DUPLICATE"));
	assert_false(p->problems[0].partial);
	project_free(p);
}

static void test_limits(void **state)
{
	(void)state;
	depth(INPUT_YAML_DEPTH_MAX, true);
	depth(INPUT_YAML_DEPTH_MAX + 1, false);
	depth(10000, false);
	for (int documents = INPUT_YAML_DOCUMENTS_MAX; documents <= INPUT_YAML_DOCUMENTS_MAX + 1; documents++) {
		struct buf b = BUF(1 << 20);
		struct yaml_stream s;
		struct err e = {0};
		for (int i = 0; i < documents; i++)
			buf_text(&b, T("---\na: 1\n"));
		arena = arena_new(1 << 20);
		assert_int_equal(yaml_read(arena, buf_view(&b), false, &s, &e),
				 documents == INPUT_YAML_DOCUMENTS_MAX);
		arena_free(arena);
		buf_free(&b);
	}
}

/* INPUT_YAML_EVENTS_MAX by a smaller one. Stream, document, and a list of n: 2 + 1 + n + 1 + 2 events */
static void test_events(void **state)
{
	struct yaml_stream s;
	struct err e = {0};

	(void)state;
	for (size_t most = 8; most <= 9; most++) {
		arena = arena_new(1 << 20);
		assert_int_equal(yaml_read_within(arena, T("[a, b, c]"), false, most, &s, &e), most == 9);
		if (most == 8)
			assert_string_equal(e.code, "LIMIT-SIZE");
		arena_free(arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tree),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_alias_by_hand),
		cmocka_unit_test(test_duplicates),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_events),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
