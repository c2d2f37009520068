/* Real signatures of the public registry, and the same made wrong (tests/vectors/npm-signatures.tsv). */
#include "test.h"

#include "base/file.h"
#include "packtool/npmsign.h"

#include <fcntl.h>

static void test_vectors(void **state)
{
	struct buf b = BUF(65536), message = BUF(1024);
	struct npmsign_keys keys;
	struct text rest, line, cell[6], spki;
	int valid = 0, invalid = 0;

	(void)state;
	npmsign_builtin(&keys);
	assert_true(file_read(AT_FDCWD, TEST_SOURCE_DIR "/tests/vectors/npm-signatures.tsv", false, &b, NULL));
	rest = buf_view(&b);
	assert_true(text_line(&rest, &line));
	while (text_line(&rest, &line)) {
		struct cut c = {.tail = line};
		for (int i = 0; i < 6; i++) {
			c = text_cut(c.tail, '\t');
			cell[i] = c.head;
		}
		buf_clear(&message);
		buf_printf(&message, TEXT_FMT "@" TEXT_FMT ":" TEXT_FMT, TEXT_ARG(cell[0]), TEXT_ARG(cell[1]),
			   TEXT_ARG(cell[2]));
		assert_true(npmsign_find(&keys, cell[3], &spki));
		bool good = text_eq(cell[5], T("valid"));
		if (npmsign_verify(spki, buf_view(&message), cell[4]) != good)
			fail_msg("%.*s", (int)line.n, line.p);
		valid += good;
		invalid += !good;
	}
	assert_int_equal(valid, 9);
	assert_int_equal(invalid, 17);
	buf_free(&b);
	buf_free(&message);
}

static void test_keys(void **state)
{
	struct npmsign_keys keys;
	struct text spki;
	struct err e = {0};

	(void)state;
	npmsign_builtin(&keys);
	size_t n = keys.count;
	assert_false(npmsign_find(&keys, T("SHA256:none"), &spki));
	assert_true(npmsign_add(&keys, T("# mine\n\n"), &e));
	assert_int_equal(keys.count, n);
	assert_false(npmsign_add(&keys, T("SHA256:x\tAAAA\n"), &e));
	assert_string_equal(e.code, "NPM-KEYS");
	/* An Ed25519 key is none of theirs. */
	assert_false(npmsign_add(&keys, T("x\tMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n"), &e));
	assert_false(npmsign_add(&keys, T("no tab\n"), &e));
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_vectors), cmocka_unit_test(test_keys)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
