#include "test.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpusd/token.h"

static struct tokens t, again;

static void shown_once_found_by_its_text(void **state)
{
	char text[TOKEN_TEXT];
	struct err e;

	(void)state;
	t = (struct tokens){.key = {1, 2, 3}};
	assert_true(tokens_add(&t, "ci", ROLE_SCANNER, 1000, 2000, text, &e));
	assert_int_equal(strlen(text), TOKEN_TEXT - 1);
	assert_memory_equal(text, TOKEN_PREFIX, 4);
	assert_string_equal(tokens_find(&t, text_of(text), 1999)->name, "ci");
	assert_null(tokens_find(&t, text_of(text), 2000)); /* its time is over */
	assert_null(tokens_find(&t, T("pkt_"), 1500));
	assert_null(tokens_find(&t, T(""), 1500));
	text[10] ^= 1;
	assert_null(tokens_find(&t, text_of(text), 1500));
	text[10] ^= 1;
	t.key[0] ^= 1; /* another key: another hash */
	assert_null(tokens_find(&t, text_of(text), 1500));
	t.key[0] ^= 1;
	assert_true(tokens_remove(&t, "ci"));
	assert_false(tokens_remove(&t, "ci"));
	assert_null(tokens_find(&t, text_of(text), 1500));
}

static void names_are_words_and_each_once(void **state)
{
	char text[TOKEN_TEXT], name[TOKEN_NAME_MAX + 2];
	struct err e;

	(void)state;
	t = (struct tokens){0};
	memset(name, 'a', sizeof name);
	name[TOKEN_NAME_MAX] = '\0';
	assert_true(tokens_add(&t, name, ROLE_VIEWER, 1, 0, text, &e));
	name[TOKEN_NAME_MAX] = 'a';
	name[TOKEN_NAME_MAX + 1] = '\0';
	assert_false(tokens_add(&t, name, ROLE_VIEWER, 1, 0, text, &e));
	assert_string_equal(e.code, "TOKEN-NAME");
	assert_true(tokens_add(&t, "b", ROLE_VIEWER, 1, 0, text, &e));
	assert_false(tokens_add(&t, "b", ROLE_ADMIN, 1, 0, text, &e));
	assert_string_equal(e.code, "TOKEN-EXISTS");
	assert_false(tokens_add(&t, "A", ROLE_VIEWER, 1, 0, text, &e));
	assert_false(tokens_add(&t, "-a", ROLE_VIEWER, 1, 0, text, &e));
	assert_false(tokens_add(&t, "a b", ROLE_VIEWER, 1, 0, text, &e));
	assert_false(tokens_add(&t, "", ROLE_VIEWER, 1, 0, text, &e));
}

static void the_file_is_canonical(void **state)
{
	char text[TOKEN_TEXT];
	struct buf b = BUF(65536);
	struct err e;

	(void)state;
	t = (struct tokens){0};
	assert_true(tokens_add(&t, "zed", ROLE_ADMIN, 5, 0, text, &e));
	assert_true(tokens_add(&t, "ann", ROLE_AUDITOR, 5, 9, text, &e));
	assert_true(tokens_format(&t, &b));
	assert_true(tokens_parse(buf_view(&b), &again, &e));
	assert_int_equal(again.count, 2);
	assert_string_equal(again.items[0].name, "ann");
	/* Every byte changed to a few others: refused, or another file that is canonical itself. */
	for (size_t i = 0; i < b.n; i++) {
		static const char others[] = {' ', '\n', '0', 'A', '\0'};
		char was = b.p[i];
		for (size_t k = 0; k < sizeof others; k++) {
			struct buf out = BUF(65536);
			b.p[i] = others[k];
			if (tokens_parse(buf_view(&b), &again, &e)) {
				assert_true(tokens_format(&again, &out));
				assert_true(text_eq(buf_view(&out), buf_view(&b)));
			} else {
				assert_string_equal(e.code, "TOKEN-FILE");
			}
			buf_free(&out);
		}
		b.p[i] = was;
	}
	for (size_t n = 0; n < b.n; n++)
		if (tokens_parse(text_n(b.p, n), &again, &e)) /* after a whole line */
			assert_int_equal(b.p[n - 1], '\n');
	buf_free(&b);
}

static void as_many_as_the_ceiling(void **state)
{
	char text[TOKEN_TEXT], name[16];
	struct err e;

	(void)state;
	t = (struct tokens){0};
	for (int i = 0; i < TOKENS_MAX; i++) {
		snprintf(name, sizeof name, "t%d", i);
		assert_true(tokens_add(&t, name, ROLE_VIEWER, 1, 0, text, &e));
	}
	assert_false(tokens_add(&t, "more", ROLE_VIEWER, 1, 0, text, &e));
	assert_string_equal(e.code, "TOKEN-FULL");
}

static void files_are_for_their_owner_only(void **state)
{
	char dir[] = "/tmp/picket-token-XXXXXX", text[TOKEN_TEXT];
	struct stat st;
	struct err e;

	(void)state;
	assert_non_null(mkdtemp(dir));
	int fd = open(dir, O_RDONLY | O_DIRECTORY);
	assert_true(tokens_load(fd, &t, &e));
	assert_int_equal(t.count, 0);
	assert_true(tokens_add(&t, "ci", ROLE_SCANNER, 1, 0, text, &e));
	assert_true(tokens_save(fd, &t, &e));
	assert_true(tokens_load(fd, &again, &e));
	assert_string_equal(tokens_find(&again, text_of(text), 5)->name, "ci");
	assert_int_equal(fstatat(fd, "tokens", &st, 0), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(fstatat(fd, "token.key", &st, 0), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	unlinkat(fd, "tokens", 0);
	unlinkat(fd, "token.key", 0);
	close(fd);
	rmdir(dir);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shown_once_found_by_its_text), cmocka_unit_test(names_are_words_and_each_once),
		cmocka_unit_test(the_file_is_canonical),	cmocka_unit_test(as_many_as_the_ceiling),
		cmocka_unit_test(files_are_for_their_owner_only),
	};

	if (!crypto_init())
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
