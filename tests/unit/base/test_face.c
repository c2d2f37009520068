/* err, escape, nearest and file: what a person sees, and files as wholes. */
#include "test.h"

#include "base/err.h"
#include "base/escape.h"
#include "base/file.h"
#include "base/nearest.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static void context_goes_in_front(void **state)
{
	struct err e = {0};

	(void)state;
	assert_false(err_set(&e, "X-CODE", "byte %d: cut short", 37));
	err_in(&e, "manifest");
	err_in(&e, "%s", "npm.iocpack");
	err_hint(&e, "fetch it again");
	assert_string_equal(e.text, "npm.iocpack: manifest: byte 37: cut short");
	assert_string_equal(e.hint, "fetch it again");
	assert_true(err_is(&e, "X-CODE"));
	assert_false(err_set(NULL, "X", "no one listens"));
	errno = ENOENT;
	err_errno(&e, "F", "name");
	assert_string_equal(e.text, "name: No such file or directory");
}

static void control_characters_do_not_pass_an_error(void **state)
{
	struct err e;
	char longer[2000];

	(void)state;
	err_set(&e, "X", "a\033[31mb\nc");
	assert_string_equal(e.text, "a?[31mb?c");
	memset(longer, 'x', sizeof longer - 1);
	longer[sizeof longer - 1] = '\0';
	err_set(&e, "X", "%s", longer);
	assert_int_equal(strlen(e.text), sizeof e.text - 1);
	assert_string_equal(e.text + sizeof e.text - 4, "...");
}

static void expect_escape(const char *in, const char *want)
{
	struct buf b = BUF(1000);

	escape_plain(&b, text_of(in));
	assert_text(buf_view(&b), want);
	assert_int_equal(escape_columns(text_of(in)) > 0, want[0] != '\0');
	buf_free(&b);
}

static void nothing_foreign_moves_the_cursor(void **state)
{
	(void)state;
	expect_escape("plain é 漢", "plain é 漢");
	expect_escape("\033[2J\r\n\t\x7f", "\\x1b[2J\\x0d\\x0a\\x09\\x7f");
	expect_escape("\xc2\x9b"
		      "31m",
		      "\\x9b31m");
	expect_escape("a\xe2\x80\xae"
		      "b",
		      "a\\u{202e}b");
	expect_escape("\xff\xc0\x80", "\\xff\\xc0\\x80");
	expect_escape("\xf3\xa0\x81\x81", "\\u{e0041}");
}

static void html_cannot_be_left(void **state)
{
	struct buf b = BUF(1000);

	(void)state;
	escape_html(&b, T("<img src=x onerror='a'>&\""));
	assert_text(buf_view(&b), "&#60;img src=x onerror=&#39;a&#39;&#62;&#38;&#34;");
	buf_free(&b);
}

static void columns_are_those_of_the_escaped_text(void **state)
{
	(void)state;
	assert_int_equal(escape_columns(T("abc")), 3);
	assert_int_equal(escape_columns(T("漢")), 2);
	assert_int_equal(escape_columns(T("\033")), 4);
	assert_int_equal(escape_columns(T("\xe2\x80\xae")), strlen("\\u{202e}"));
	assert_int_equal(escape_columns(T("\xf3\xa0\x81\x81")), strlen("\\u{e0041}"));
}

static void the_nearest_word_is_offered(void **state)
{
	static const char *const words[] = {"format", "fail-on", "files-from"};

	(void)state;
	assert_int_equal(nearest_word("fromat", words, 3), 0);
	assert_int_equal(nearest_word("failon", words, 3), 1);
	assert_int_equal(nearest_word("zzz", words, 3), 3);
}

static void files_are_replaced_whole(void **state)
{
	char dir[] = "/tmp/picket-test-XXXXXX";
	struct buf b = BUF(5);
	struct err e;

	(void)state;
	assert_non_null(mkdtemp(dir));
	int fd = open(dir, O_RDONLY | O_DIRECTORY);
	assert_true(file_replace(fd, "f", "first", 5, 0600, &e));
	assert_true(file_replace(fd, "f", "12345", 5, 0600, &e));
	assert_true(file_read(fd, "f", true, &b, &e));
	assert_text(buf_view(&b), "12345");
	assert_int_equal(faccessat(fd, "f.new", F_OK, 0), -1);

	buf_clear(&b);
	assert_true(file_replace(fd, "f", "123456", 6, 0600, &e));
	assert_false(file_read(fd, "f", true, &b, &e));
	assert_true(err_is(&e, "FILE-TOO-LARGE"));

	buf_clear(&b);
	assert_int_equal(symlinkat("f", fd, "link"), 0);
	assert_false(file_read(fd, "link", true, &b, &e));
	assert_false(file_read(fd, ".", true, &b, &e));
	assert_true(err_is(&e, "FILE-KIND"));
	unlinkat(fd, "f", 0);
	unlinkat(fd, "link", 0);
	close(fd);
	rmdir(dir);
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(context_goes_in_front),
		cmocka_unit_test(control_characters_do_not_pass_an_error),
		cmocka_unit_test(nothing_foreign_moves_the_cursor),
		cmocka_unit_test(html_cannot_be_left),
		cmocka_unit_test(columns_are_those_of_the_escaped_text),
		cmocka_unit_test(the_nearest_word_is_offered),
		cmocka_unit_test(files_are_replaced_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
