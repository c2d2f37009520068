#include "packtool/pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

bool pattern_check(struct text pattern, struct err *e)
{
	int number = 0, empty = 0;
	PCRE2_SIZE at = 0;
	PCRE2_UCHAR why[160];
	pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern.p, pattern.n, PCRE2_NEVER_BACKSLASH_C,
					 &number, &at, NULL);

	if (!code) {
		pcre2_get_error_message(number, why, sizeof why);
		return err_set(e, "SOURCE-ROW", "byte %zu of the pattern: %s", (size_t)at,
			       (const char *)why);
	}
	/* Matching nothing at all would match every file. */
	pcre2_match_data *data = pcre2_match_data_create(1, NULL);
	empty = data && pcre2_match(code, (PCRE2_SPTR) "", 0, 0, 0, data, NULL) >= 0;
	bool ok = data != NULL;
	pcre2_match_data_free(data);
	pcre2_code_free(code);
	if (!ok)
		return err_set(e, "NO-MEMORY", "out of memory");
	return !empty || err_set(e, "SOURCE-ROW", "the pattern matches the empty text: every file");
}
