#include "corpusd/agent_line.h"

static const struct {
	struct text word;
	enum agent_verb verb;
	bool has_object;
} verbs[] = {
	{{"ask", 3}, AGENT_ASK, true},
	{{"packs", 5}, AGENT_PACKS, false},
	{{"pack", 4}, AGENT_PACK, true},
};

bool agent_line_next(struct text in, struct text *line)
{
	struct cut c = text_cut(in, '\n');

	*line = c.head;
	return c.found;
}

static bool is_plain(struct text t)
{
	for (size_t i = 0; i < t.n; i++) {
		unsigned char c = (unsigned char)t.p[i];
		if (c < ' ' || c == 0x7f)
			return false;
	}
	return text_utf8_valid(t);
}

bool agent_line_read(struct text line, struct agent_line *out, struct err *e)
{
	if (!is_plain(line)) {
		err_set(e, "AGENT-LINE", "a line is UTF-8 without control characters, and ends with a line feed");
		return err_hint(e, "no carriage return, no NUL");
	}
	struct cut c = text_cut(line, ' ');
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (text_eq(c.head, verbs[i].word) && c.found == verbs[i].has_object && (c.tail.n || !c.found)) {
			*out = (struct agent_line){verbs[i].verb, c.tail};
			return true;
		}
	err_set(e, "AGENT-VERB", "this line is no question");
	return err_hint(e, "ask QUESTION, packs, or pack NAME");
}
