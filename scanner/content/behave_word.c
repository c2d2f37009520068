/* What a program does for a word of its command line. */
#include "scanner/content/behave_walk.h"

#define WORD_BACK  8192 /* bytes before an event that are looked at */
#define WORD_ASKED 16	/* events of one file that are asked about */
#define WORD_TRIES 8	/* conditions around an event; declarations that are looked for one's name */

/* name is declared in a statement that reads the command line: const [cmd, sub] = process.argv.slice(2), or what a function is
 * given of it: (argv) => { const [cmd] = argv; .. */
static bool of_arguments(struct text source, struct text name)
{
	struct text rest = source;

	for (unsigned n = 0; n < WORD_TRIES; n++) {
		size_t at = text_find(rest, T("argv"));
		if (at >= rest.n)
			return false;
		size_t from = at;
		while (from > 0 && at - from < 200 && rest.p[from - 1] != ';' && rest.p[from - 1] != '\n')
			from--;
		struct text before = text_n(rest.p + from, at - from);
		for (size_t k = 0; k + name.n <= before.n; k++)
			if (text_eq(text_n(before.p + k, name.n), name) && (!k || !name_byte(before.p[k - 1])) &&
			    (k + name.n == before.n || !name_byte(before.p[k + name.n])))
				return true;
		rest = text_tail(rest, at + 4);
	}
	return false;
}

static bool is_quote(char c)
{
	return c == '\'' || c == '"';
}

/* The name, or process.argv[..], that stands on one side of a comparison with a literal on the other. */
static bool is_argument(struct text source, struct text side, struct text name)
{
	return text_has(side, T("process.argv[")) || (name.n && of_arguments(source, name));
}

/* cmd === 'install', and as minifiers write it: 'install' === cmd */
static bool compares(struct text source, struct text condition)
{
	for (size_t at; (at = text_find(condition, T("=="))) < condition.n;) {
		struct text left = text_trim(text_head(condition, at)), right = text_tail(condition, at + 2);
		(void)text_skip(&right, T("="));
		right = text_trim(right);
		size_t n = left.n;
		while (n > 0 && name_byte(left.p[n - 1]))
			n--;
		struct text name = text_tail(left, n);
		if (right.n > 2 && is_quote(*right.p) && is_argument(source, left, name))
			return true;
		size_t m = 0;
		while (m < right.n && name_byte(right.p[m]))
			m++;
		if (left.n > 2 && is_quote(left.p[left.n - 1]) &&
		    is_argument(source, text_head(right, sizeof "process.argv[0]"), text_head(right, m)))
			return true;
		condition = right;
	}
	return false;
}

/* The end of "if (..)" before "{": its condition, else "". */
static struct text condition_before(struct text before)
{
	unsigned depth = 0;
	size_t at;

	before = text_trim_end(before);
	if (!text_ends(before, T(")")))
		return text_of("");
	for (at = before.n; at-- > 0 && before.n - at < 400;) {
		depth += before.p[at] == ')';
		if (before.p[at] == '(' && --depth == 0)
			break;
	}
	if (depth || at >= before.n || !text_ends(text_trim_end(text_head(before, at)), T("if")))
		return text_of("");
	return text_n(before.p + at, before.n - at);
}

/* if (cmd === 'push') send(..); without a block. */
static bool in_statement(struct text source, size_t at)
{
	size_t from = at;
	unsigned depth = 1;

	while (from > 0 && at - from < 300 && source.p[from - 1] != '\n' && source.p[from - 1] != ';')
		from--;
	struct text line = text_trim(text_n(source.p + from, at - from));
	(void)text_skip(&line, T("} "));
	(void)text_skip(&line, T("else "));
	if (!text_skip(&line, T("if (")))
		return false;
	for (size_t i = 0; i < line.n; i++) {
		depth = line.p[i] == '(' ? depth + 1 : depth - (line.p[i] == ')');
		if (!depth)
			return compares(source, text_head(line, i)) && !text_has(text_head(line, i), T("||"));
	}
	return false;
}

static bool under_word(struct text source, size_t at)
{
	size_t low = at > WORD_BACK ? at - WORD_BACK : 0;
	unsigned depth = 0, tries = 0;

	if (at > source.n)
		return false;
	if (in_statement(source, at))
		return true;
	for (size_t i = at; i-- > low && tries < WORD_TRIES;) {
		depth += source.p[i] == '}';
		if (source.p[i] != '{')
			continue;
		if (depth) {
			depth--;
			continue;
		}
		struct text condition = condition_before(text_head(source, i));
		if (condition.n && ++tries && compares(source, condition))
			return true;
	}
	return false;
}

/* if (process.argv[2] !== 'install') process.exit(): what follows is for that word. */
static bool behind_guard(struct text source, size_t at)
{
	struct text rest = text_head(source, at);

	for (unsigned n = 0; n < WORD_TRIES; n++) {
		size_t guard = text_find(rest, T("if (process.argv["));
		if (guard >= rest.n)
			return false;
		rest = text_tail(rest, guard);
		struct text block = text_head(rest, 400);
		struct cut line = text_cut(block, '\n');
		bool no_block = text_has(line.head, T("process.exit(")) || text_has(line.head, T(" return"));
		if (text_has(line.head, T("!==")) && compares(source, line.head) && (no_block || text_has(text_cut(block, '}').head, T("process.exit("))))
			return true;
		rest = text_tail(rest, 4);
	}
	return false;
}

/* The label of a line: 'startup' of case 'startup': */
static struct text label(struct text line)
{
	if (!text_skip(&line, T("case ")) || !line.n || !is_quote(*line.p))
		return text_of("");
	struct cut c = text_cut(text_tail(line, 1), *line.p);
	return c.found && text_starts(text_trim(c.tail), T(":")) ? c.head : text_of("");
}

/* The line that at stands in, or one of those before it, has a label, as far as no block ends between and no comment stands there. */
static struct text labelled(struct text source, size_t at, size_t low)
{
	for (unsigned n = 0; n < WORD_TRIES && at > low; n++) {
		size_t end = at;
		while (at > low && source.p[at - 1] != '\n')
			at--;
		struct text line = text_trim(text_n(source.p + at, end - at)), word = label(line);
		if (text_has(line, T("*/")) || text_has(line, T("/*")))
			break;
		if (word.n)
			return word;
		if (text_starts(line, T("case ")) || text_starts(line, T("default")) || text_starts(line, T("}")) || text_has(line, T("break;")) || text_ends(line, T("}")))
			break;
		at -= at > low;
	}
	return text_of("");
}

/* What stands for the word when none is given: cmd = 'list', argv[2] || 'list'. */
static bool stands_for_none(struct text source, struct text word)
{
	static const char *const signs[] = {"=", "||", "?\?", NULL};

	for (size_t from = 0, at; (at = text_find(text_tail(source, from), word)) + from < source.n;) {
		at += from;
		from = at + word.n;
		if (!at || !is_quote(source.p[at - 1]) || (at > 4 && text_ends(text_head(source, at - 1), T("==="))) || text_ends(text_trim_end(text_head(source, at - 1)), T("==")))
			continue;
		struct text before = text_trim_end(text_head(source, at - 1));
		for (const char *const *s = signs; *s; s++)
			if (text_ends(before, text_of(*s)))
				return true;
	}
	return false;
}

/* Between the brace of the switch and the place: as many blocks are closed as are opened, and no comment ends. */
static bool within_switch(struct text between)
{
	int depth = 0;

	for (size_t i = 0; i < between.n; i++) {
		depth += between.p[i] == '{' ? 1 : between.p[i] == '}' ? -1 : 0;
		if (depth < 0 || (between.p[i] == '/' && i && between.p[i - 1] == '*'))
			return false;
	}
	return true;
}

/* switch (cmd) { .. case 'startup': return startup(); at the name of the function, or at an event: done for that word alone. */
static bool in_case(struct text source, size_t at)
{
	size_t low = at > WORD_BACK ? at - WORD_BACK : 0, from = at;
	struct text word = labelled(source, at, low);

	if (!word.n || stands_for_none(source, word))
		return false;
	while (from > low && !text_starts(text_tail(source, from), T("switch (")))
		from--;
	struct text operand = text_tail(source, from), line = text_head(source, from);
	if (!text_skip(&operand, T("switch (")) || text_has(text_tail(line, text_find_last(line, '\n') + 1 < line.n ? text_find_last(line, '\n') + 1 : line.n), T("/")))
		return false;
	struct cut c = text_cut(operand, ')');
	struct text name = text_trim(c.head), behind = text_trim(c.tail), argument = name;
	if (!text_skip(&behind, T("{")) || !within_switch(text_n(behind.p, (size_t)(source.p + at - behind.p))))
		return false;
	if (text_skip(&argument, T("process.argv[")))
		return argument.n == 2 && *argument.p >= '2' && *argument.p <= '9' && argument.p[1] == ']';
	return name.n && name.n < 32 && name_at(name).n == name.n && of_arguments(source, name);
}

bool behave_for_word(struct walk *w)
{
	return text_starts(w->source, T("#!")) && behave_said(w, "process.argv") && !behave_said(w, "argv.splice") && behave_may_ask(w, ASK_WORD, WORD_ASKED) &&
	       (under_word(w->source, w->event->start) || behind_guard(w->source, w->event->start) || in_case(w->source, w->event->start));
}

/* What stands before a name makes it a value, which may be called by another name; else it is a word of a text. */
static bool is_value(struct text before)
{
	return text_ends(before, T("||")) || text_ends(before, T("return")) || (before.n && memchr("=([{,:?&>.!", before.p[before.n - 1], 11));
}

/* Every call of the function of that name. */
static bool all_for_words(struct walk *w, struct text name)
{
	struct text source = w->source;
	unsigned calls = 0;

	for (size_t from = 0, at, tries = 0; (at = text_find(text_tail(source, from), name)) + from < source.n;) {
		at += from;
		from = at + name.n;
		if (++tries > CONTENT_WORD_TRIES)
			return false;
		bool inside = (at && (name_byte(source.p[at - 1]) || is_quote(source.p[at - 1]))) || (from < source.n && name_byte(source.p[from]));
		if (inside || text_ends(text_head(source, at), T("function ")))
			continue;
		if (!text_starts(text_tail(source, from), T("("))) {
			if (is_value(text_trim_end(text_head(source, at))))
				return false;
			continue;
		}
		if (!behave_may_ask(w, ASK_WORD, WORD_ASKED) || (!in_case(source, at) && !under_word(source, at)))
			return false;
		calls++;
	}
	return calls > 0;
}

bool behave_called_for_word(struct walk *w)
{
	uint32_t id = w->event->function;

	if (!behave_said(w, "argv") || behave_said(w, "argv = [") || behave_said(w, "argv.splice") || !behave_may_ask(w, ASK_WORD, WORD_ASKED))
		return false;
	for (unsigned n = 0; n < 4 && id < w->fold->function_count; n++, id = w->fold->functions[id].parent)
		if (w->fold->functions[id].name.n > 2)
			return all_for_words(w, w->fold->functions[id].name);
	return false;
}

bool behave_on_demand(struct walk *w, const struct js_arg *path)
{
	static const char *const asks[] = {"process.argv", "readline", "inquirer", "prompts", "enquirer", "commander", "yargs", NULL};

	bool asked = false;

	if (w->event->depth && behave_called_for_word(w))
		return true;
	if (!text_starts(w->source, T("#!")))
		return false;
	for (const char *const *a = asks; *a && !asked; a++)
		asked = behave_said(w, *a);
	if (!asked)
		return false;
	return w->event->depth || (path->origins & JS_FROM_ARGV) || !(path->origins & (JS_FROM_HOME | JS_FROM_ENV)) || behave_for_word(w);
}
