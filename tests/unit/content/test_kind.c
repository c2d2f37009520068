/* content/kind.h: what a file is by its bytes, and when its name lies. */
#include "test.h"

#include "scanner/content/kind.h"
#include "scanner/content/limits.h"
#include "scanner/content/scan_file.h"

static void test_kinds(void **state)
{
	static const struct {
		const char *path, *head;
		size_t n;
		enum file_class klass;
		enum script_kind script;
		bool mismatch;
	} rows[] = {
		{"a.js", "x", 1, FILE_SCRIPT, SCRIPT_JS, false},
		{"a.js", "x\0y", 3, FILE_BINARY, SCRIPT_JS, false},
		{"a.png", "\x89PNG\r\n\x1a\n\0", 9, FILE_IMAGE, SCRIPT_NONE, false},
		{"a.png", "require('x')", 12, FILE_TEXT, SCRIPT_NONE, true},
		{"a.svg", "<svg/>", 6, FILE_TEXT, SCRIPT_NONE, false},
		{"a.woff2", "wOF2\0", 5, FILE_FONT, SCRIPT_NONE, false},
		{"a.woff2", "\x7f" "ELF\0", 5, FILE_EXECUTABLE, SCRIPT_NONE, true},
		{"a", "#!/usr/bin/env node\n", 20, FILE_SCRIPT, SCRIPT_JS, false},
		{"a", "#!/bin/sh\n", 10, FILE_SCRIPT, SCRIPT_SHELL, false},
		{"a", "MZ said", 7, FILE_TEXT, SCRIPT_NONE, false},
		{"x/.vscode/tasks.json", "{}", 2, FILE_SCRIPT, SCRIPT_CONFIG, false},
		{".github/workflows/a.yml", "on", 2, FILE_SCRIPT, SCRIPT_CONFIG, false},
		{"a.yml", "on", 2, FILE_TEXT, SCRIPT_NONE, false},
		{"CLAUDE.md", "# x", 3, FILE_TEXT, SCRIPT_PROSE, false},
		{"a.js", "", 0, FILE_EMPTY, SCRIPT_NONE, false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct kind k = kind_of(text_of(rows[i].path), text_n(rows[i].head, rows[i].n));
		if (k.klass != rows[i].klass || k.script != rows[i].script || k.mismatch != rows[i].mismatch)
			fail_msg("%s: class %d script %d mismatch %d", rows[i].path, (int)k.klass, (int)k.script,
				 k.mismatch);
	}
}

static void test_need(void **state)
{
	(void)state;
	assert_int_equal(content_need(T("a.js"), T("x"), CONTENT_FILE_MAX), CONTENT_NEED_ALL);
	assert_int_equal(content_need(T("a.js"), T("x"), (uint64_t)CONTENT_FILE_MAX + 1), CONTENT_TOO_LARGE);
	assert_int_equal(content_need(T("a.node"), T("\x7f" "ELF\0"), (uint64_t)CONTENT_FILE_MAX + 1),
			 CONTENT_NEED_HEAD);
	assert_true(kind_is_aside(T("a/test/b.js")));
	assert_false(kind_is_aside(T("a/latest/b.js")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_kinds), cmocka_unit_test(test_need)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
