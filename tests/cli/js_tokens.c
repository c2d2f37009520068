/* Prints the tokens of the scripts given, one a line: file, offset, length, kind. For the
 * differential test against acorn (tests/cli/test_acorn.sh). */
#include "base/file.h"
#include "scanner/js/lex.h"

#include <fcntl.h>
#include <stdio.h>

static const char *kind_of(const struct token *k)
{
	switch ((enum js_kind)k->kind) {
	case JS_NAME:
	case JS_WORD:
		return "name";
	case JS_PRIVATE:
		return "private";
	case JS_NUMBER:
	case JS_BIGINT:
		return "number";
	case JS_STRING:
		return "string";
	case JS_REGEX:
		return "regex";
	case JS_PUNCT:
		return "punct";
	case JS_TEMPLATE:
	case JS_TEMPLATE_HEAD:
	case JS_TEMPLATE_MIDDLE:
	case JS_TEMPLATE_TAIL:
		return "template";
	case JS_END:
	case JS_COMMENT:
	case JS_BAD:
	default:
		return "bad";
	}
}

int main(int argc, char **argv)
{
	struct buf b = BUF((size_t)64 << 20);
	struct js_tokens t = {0};

	for (int i = 1; i < argc; i++) {
		struct err e;
		buf_clear(&b);
		if (!file_read(AT_FDCWD, argv[i], false, &b, &e)) {
			fprintf(stderr, "%s\n", e.text);
			return 1;
		}
		js_lex(&t, buf_view(&b));
		printf("file %s\n", argv[i]);
		for (size_t k = 0; k < t.count; k++)
			printf("%u %u %s\n", t.list[k].start, t.list[k].length, kind_of(&t.list[k]));
	}
	js_tokens_free(&t);
	buf_free(&b);
	return 0;
}
