#include "test.h"

#include "base/hint.h"

#include <string.h>

static void every_code_has_a_next_step(void **unused)
{
	static const char *const codes[] = {"FILE-OPEN", "NO-MEMORY", "PACK-SIZE", "A-NEW-ONE", ""};

	(void)unused;
	for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
		assert_true(strlen(hint_for(codes[i])) > 10);
}

static void members_stand_before_their_families(void **unused)
{
	(void)unused;
	assert_string_not_equal(hint_for("FILE-OPEN"), hint_for("FILE-READ"));
	assert_string_not_equal(hint_for("AUDIT-BROKEN"), hint_for("AUDIT-WRITE"));
	assert_string_not_equal(hint_for("SECRET-PASSWORD"), hint_for("SECRET-COST"));
	assert_string_not_equal(hint_for("PACKUMENT"), hint_for("PACK-PAGE"));
	assert_string_equal(hint_for("PACK-PAGE"), hint_for("PACK-SIZE"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_has_a_next_step),
		cmocka_unit_test(members_stand_before_their_families),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
