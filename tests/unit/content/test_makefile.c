/* What of a makefile a command runs. */
#include "test.h"

#include "scanner/content/makefile.h"

/* What is left of the makefile's letters: "AB" where the recipes of A and B stay. Recipes are single capital letters. */
static void made(const char *makefile, const char *command, const char *left)
{
	struct text commands[] = {text_of(command)};
	struct buf out = BUF(1u << 20);
	struct buf seen = BUF(64);

	assert_true(makefile_made(text_of(makefile), commands, 1, &out));
	assert_int_equal(out.n, strlen(makefile));
	for (size_t i = 0; i < out.n; i++)
		if (out.p[i] >= 'A' && out.p[i] <= 'D' && i && out.p[i - 1] == '\t')
			buf_char(&seen, out.p[i]);
	assert_string_equal(buf_cstr(&seen), left);
	buf_free(&out);
	buf_free(&seen);
}

static bool clear(const char *makefile, const char *command)
{
	struct text commands[] = {text_of(command)};
	struct buf out = BUF(64u << 20);
	bool yes = makefile_made(text_of(makefile), commands, 1, &out);

	buf_free(&out);
	return yes;
}

static void test_goals(void **state)
{
	static const char two[] = "a: \n\tA\nb: ; true\n\tB\n";

	(void)state;
	made(two, "make", "A");
	made(two, "make b", "B");
	made(two, "make -j 4 a b", "AB");
	made(two, "make -C sub b > /dev/null 2>&1", "B");
	made(two, "make > log b", "B");
	made(two, "CC=x make V=1 b", "B");
	made(".PHONY: b\n.SUFFIXES:\na:\n\tA\nb:\n\tB\n", "make", "A");
	made(".DEFAULT_GOAL := b\na:\n\tA\nb:\n\tB\n", "make", "B");
	made("ifdef X\na:\n\tA\nendif\nb:\n\tB\nc:\n\tC\n", "make", "AB");
}

static void test_needs(void **state)
{
	(void)state;
	made("a: c\n\tA\nb:\n\tB\nc: d | e\n\tC\nd:\n\tD\n", "make", "ACD");
	made("N = b\na: $(N)\n\tA\nb:\n\tB\nc:\n\tC\n", "make", "AB");
	made("N = x\nN += ${M}\nM := c\na: \\\n  $(N)\n\tA\nb:\n\tB\nc:\n\tC\n", "make", "AC");
	made("a:\n\tA\n\t@$(MAKE) -C . c\nb:\n\tB\nc:\n\tC\n", "make", "AC");
	made("a:\n\tA\n\tcd x && make c; true\nb:\n\tB\nc:\n\tC\n", "make", "AC");
	made("a: $(S:.c=.o)\n\tA\nx.o:\n\tB\nc:\n\tC\n", "make", "AB");
	made("a: x\n\tA\n%.o: %.c\n\tB\nc:\n\tC\n", "make", "AB");
	made("a: b\na:\n\tA\n./b:\n\tB\nc:\n\tC\n", "make", "AB");
	made("a:\n\tA\nMakefile:\n\tB\n$(X): y\n\tC\nd:\n\tD\n", "make", "ABC");
	made("a: \n\tA\n\n# said\n\tB\nX = 1\nc: d\n\tC\n", "make", "AB");
	made("define r\n\tB\nendef\na:\n\tA\nc:\n\tC\n", "make", "BA");
}

/* A reader who takes such a line for another one does not see what B does. */
static void test_misread(void **state)
{
	(void)state;
	made("a: elsewhere\n\tA\nelsewhere: endifs\nendifs: b\nb:\n\tB\nc:\n\tC\n", "make", "AB");
	made("a: d\n\tA\nc:\n\tC\nX = 1\\\\\nd: b\nb:\n\tB\n", "make", "AB");
	made("a:\n\tA\nb:\n\tB\ndefine = 1\nc: b\n", "make c", "B");
	made("a:\n\tA\noverride define r\n: b: c\n\tB\nendef\nd:\n\tD\n", "make", "AB");
	made("a:\n\tA\ndefine r\ndefine s\nendef\nc:\n\tB\nendef\nd:\n\tD\n", "make", "AB");
	made("b:\n\tB\na:\n\tA\n\t$(MAKE)\nc:\n\tC\n", "make a", "BA");
	made("a:\n\tA\n\t-make b;true\nb:\n\tB\nc:\n\tC\n", "make", "AB");
	made("a:\n\tA\n\t$(MAKE) b&&true\nb:\n\tB\nc:\n\tC\n", "make", "AB");
	made("a:\n\tA\n\t/usr/bin/gmake\tb>/dev/null\nb:\n\tB\nc:\n\tC\n", "make", "AB");
	made("a:\n\tA\n\t$(MAKE) \\\n\t  b\nb:\n\tB\nc:\n\tC\n", "make", "AB");
	made("a:\n\tA\n\tcmake c\n\tmake-x c\nc:\n\tC\n", "make", "A");
	made("M = make b\na:\n\tA\n\t$(M)\nb:\n\tB\nc:\n\tC\n", "make", "AB");
	made("a:\n\tA\n1b:\n\tB\nc:\n\tC\n", "make 1b", "B");
	made("X = c\na: X=b\na:\n\tA\n\t$(MAKE) $(X)\nb:\n\tB\nc:\n\tC\nd:\n\tD\n", "make", "ABC");
	made("a: ././/b\n\tA\nb:\n\tB\nc:\n\tC\n", "make", "AB");
	made("./b:\n\tB\nc:\n\tC\n", "make", "B");
	made(".x b:\n\tB\nc:\n\tC\n", "make", "B");
	made("X = b\na: $(X:.z=.o)\n\tA\nb:\n\tB\nc:\n\tC\n", "make", "AB");
	made("S = $(wildcard *.c)\na: $(S:.c=.o)\n\tA\nb.c:\n\tB\nc:\n\tC\n", "make", "AB");
	made("a:\n\tA\nc: ; $(shell x)\n\tC\nd:\n\tD\n", "make", "AC");
}

static void test_unclear(void **state)
{
	static const char *const makefiles[] = {"a: $(X)\n\tA\n", "X ?= b\na: $(X)\n", "include rules.mk\na:\n", "$(eval $(call r,a))\na:\n",
						"a: $(wildcard *.c)\n", "a: *.c\n", "a: $$(x)\n", "a:\n\t$(MAKE) -f b.mk\n", "X = $(X)\na: $(X)\n",
						"a:\n\tfor d in b c; do $(MAKE) $$d; done\n", ".RECIPEPREFIX = >\na:\n", "vpath %.c src\na:\n",
						"a:\nX := $(eval a: b)\n", "a:\nX := $(call eval,a: b)\n", "a:\ninclude\trules.mk\n",
						"M = make\na:\n\t$(M) b\n", "a:\n\t\"make\" b\n", "a:\n\tmake \\b\n", "a:\n\tmake {b,c}\n",
						"a:\n\t$(MAKE:x=y) b\n", "a:\n.EXTRA_PREREQS = b\n", "a:\nexport\tMAKEFLAGS = -e\n",
						"b:\na:\nifdef X\n.DEFAULT_GOAL = a\nendif\n", "a:\ndefine .DEFAULT_GOAL\nb\nendef\n",
						".DEFAULT_GOAL = a\nundefine .DEFAULT_GOAL\nb:\n", "X = c\ndefine X\nb\nendef\na: $(X)\n",
						"a:\n\tnpm run b\n", "a:\nb: $(shell c)\n", NULL};
	static const char *const commands[] = {"make -f b.mk", "make --eval=x: -j", "make -e", "make $X", "make \"a b\"", "make \\a", "MAKEFILES=x make a",
						"make {a,b}", NULL};

	(void)state;
	for (const char *const *m = makefiles; *m; m++)
		assert_false(clear(*m, "make"));
	for (const char *const *c = commands; *c; c++)
		assert_false(clear("a:\n\tA\n", *c));
	assert_false(clear("a:\n\tA\n", "make missing"));
	assert_true(clear("-include $(DEPS:.o=.d)\na:\n\tA\n", "make"));
	assert_true(clear("", "make"));
}

/* n lines, each "head<number>tail", between two texts. */
static bool many(const char *before, const char *head, unsigned n, const char *tail, const char *after)
{
	struct buf b = BUF(64u << 20);
	bool yes;

	buf_text(&b, text_of(before));
	for (unsigned i = 0; i < n; i++)
		buf_printf(&b, "%s%u%s", head, i, tail);
	buf_text(&b, text_of(after));
	yes = clear(buf_cstr(&b), "make");
	buf_free(&b);
	return yes;
}

static void test_limits(void **state)
{
	(void)state;
	assert_true(many("", "a", MAKEFILE_RULES_MAX, ":\n", ""));
	assert_false(many("", "a", MAKEFILE_RULES_MAX + 1, ":\n", ""));
	assert_true(many("", "a", MAKEFILE_TARGETS_MAX, " ", ": ; b\n"));
	assert_false(many("", "a", MAKEFILE_TARGETS_MAX + 1, " ", ": ; b\n"));
	assert_true(many("", "a", MAKEFILE_VARIABLES_MAX, " = 1\n", "b:\n"));
	assert_false(many("", "a", MAKEFILE_VARIABLES_MAX + 1, " = 1\n", "b:\n"));
	assert_true(many("b: ", "a", MAKEFILE_WORDS_MAX - 1, " ", "\n"));
	assert_false(many("b: ", "a", MAKEFILE_WORDS_MAX, " ", "\n"));
	assert_true(many("b: ", "%.", MAKEFILE_ENDINGS_MAX, " ", "\n"));
	assert_false(many("b: ", "%.", MAKEFILE_ENDINGS_MAX + 1, " ", "\n"));
	assert_true(many("", "v0 = 1\n#", 2, "\n", "a: $(v0)\n"));
	assert_false(many("x = $(x)\n", "#", 1, "\n", "a: $(x)\n"));
	/* each costs the variables that there are, its name and its value */
	assert_true(many("x = 12345678\na: ", "$(x)", 1u << 10, "", "\n"));
	assert_false(many("x = 12345678\na: ", "$(x)", 1u << 16, "", "\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_goals),
		cmocka_unit_test(test_needs),
		cmocka_unit_test(test_misread),
		cmocka_unit_test(test_unclear),
		cmocka_unit_test(test_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
