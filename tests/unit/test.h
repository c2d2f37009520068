/* The headers cmocka needs, in the order it needs them, and text assertions. */
#ifndef PICKET_TESTS_TEST_H
#define PICKET_TESTS_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define assert_text(t, s)                                                                          \
	do {                                                                                       \
		struct text t_ = (t);                                                              \
		const char *s_ = (s);                                                              \
		if (!text_eq(t_, text_of(s_)))                                                     \
			fail_msg("got \"%.*s\", want \"%s\"", (int)t_.n, t_.p ? t_.p : "", s_);    \
	} while (0)

#endif
