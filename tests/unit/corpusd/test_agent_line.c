#include "test.h"

#include "corpusd/agent_line.h"

static bool reads(struct text line, enum agent_verb verb, struct text object)
{
	struct agent_line l;

	return agent_line_read(line, &l, NULL) && l.verb == verb && text_eq(l.object, object);
}

static void refuses(struct text line, const char *code)
{
	struct agent_line l;
	struct err e = {0};

	assert_false(agent_line_read(line, &l, &e));
	assert_string_equal(e.code, code);
}

static void verbs_and_their_objects(void **state)
{
	(void)state;
	assert_true(reads(T("packs"), AGENT_PACKS, T("")));
	assert_true(reads(T("ask a"), AGENT_ASK, T("a")));
	assert_true(reads(T("ask a b  c "), AGENT_ASK, T("a b  c ")));
	assert_true(reads(T("ask \xc3\xa4"), AGENT_ASK, T("\xc3\xa4")));
	assert_true(reads(T("pack acme/iocs"), AGENT_PACK, T("acme/iocs")));
	refuses(T(""), "AGENT-VERB");
	refuses(T("ask"), "AGENT-VERB");
	refuses(T("ask "), "AGENT-VERB");
	refuses(T("pack"), "AGENT-VERB");
	refuses(T("packs x"), "AGENT-VERB");
	refuses(T("packs "), "AGENT-VERB");
	refuses(T("Packs"), "AGENT-VERB");
	refuses(T(" packs"), "AGENT-VERB");
}

static void what_nobody_sends_in_earnest(void **state)
{
	(void)state;
	refuses(text_n("ask a\0b", 7), "AGENT-LINE");
	refuses(T("packs\r"), "AGENT-LINE");
	refuses(T("ask a\tb"), "AGENT-LINE");
	refuses(T("ask \x7f"), "AGENT-LINE");
	refuses(T("ask \xff"), "AGENT-LINE");
	refuses(T("ask \xed\xa0\x80"), "AGENT-LINE");
	refuses(T("ask \xc0\xaf"), "AGENT-LINE");
}

static void lines_are_cut_at_their_ends(void **state)
{
	struct text line;

	(void)state;
	assert_false(agent_line_next(T(""), &line));
	assert_false(agent_line_next(T("packs"), &line));
	assert_true(agent_line_next(T("packs\nask"), &line));
	assert_true(text_eq(line, T("packs")));
	assert_true(agent_line_next(T("\npacks"), &line));
	assert_true(text_eq(line, T("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(verbs_and_their_objects),
		cmocka_unit_test(what_nobody_sends_in_earnest),
		cmocka_unit_test(lines_are_cut_at_their_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
