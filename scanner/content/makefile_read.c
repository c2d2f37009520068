#include "scanner/content/makefile_inside.h"

#include <string.h>

/* The word, and nothing that makes another one of it: "elsewhere: x" is a rule, and "define = 1" a variable. */
static bool directive(struct text *line, const char *word)
{
	struct text rest = *line, said;

	if (!text_skip(&rest, text_of(word)) || (rest.n && !make_blank(*rest.p) && !memchr("(#'\"", *rest.p, 4)))
		return false;
	said = text_trim(rest);
	if (said.n && (memchr("=:?+!", *said.p, 5)))
		return false;
	*line = said;
	return true;
}

/* export X, override define X */
static bool qualified(struct text *line)
{
	bool any = false;

	while (directive(line, "export") || directive(line, "override") || directive(line, "private"))
		any = true;
	return any;
}

static bool conditional(struct text line, int *depth)
{
	static const char *const opens[] = {"ifeq", "ifneq", "ifdef", "ifndef", NULL};
	bool closes = directive(&line, "endif"), is = closes || directive(&line, "else");

	for (const char *const *o = opens; *o && !is; o++)
		if (directive(&line, *o)) {
			++*depth;
			is = true;
		}
	*depth -= closes;
	return is;
}

/* Where a rule's or an assignment's sign is, outside of $(..); t.n for neither. */
static size_t sign_at(struct text t)
{
	unsigned open = 0;

	for (size_t i = 0; i < t.n; i++) {
		open += t.p[i] == '(' || t.p[i] == '{';
		open -= open && (t.p[i] == ')' || t.p[i] == '}');
		if (!open && (t.p[i] == ':' || t.p[i] == '='))
			return i;
	}
	return t.n;
}

static void assignment(struct make *m, struct text key, struct text value)
{
	bool known = !text_ends(key, T("?")) && !text_ends(key, T("!"));

	while (key.n && memchr("?+!: \t", key.p[key.n - 1], 6))
		key = text_head(key, key.n - 1);
	(void)qualified(&key);
	key = text_trim(key);
	if (text_eq(key, T(".DEFAULT_GOAL"))) {
		m->unclear |= m->goal.n || m->conditions || !known || !text_trim(value).n; /* another one may hold */
		m->goal = value;
	}
	m->unclear |= text_has(key, T("$"));
	make_remember(m, key, value, known);
}

/* One line outside of recipes, continuations and all: a rule begins (true), or it says something else. */
static bool top_line(struct make *m, struct text line, size_t from, bool sure)
{
	struct text said = line;
	size_t at = sign_at(line), sign = at;

	m->unclear |= directive(&said, "undefine") || directive(&said, "load") || directive(&said, "-load") || directive(&said, "vpath") ||
		      text_starts(line, T(".SECONDEXPANSION"));
	if (directive(&said, "include") || directive(&said, "-include") || directive(&said, "sinclude")) {
		/* what a compiler says about headers makes nothing */
		m->unclear |= !text_ends(line, T(".d")) && !text_ends(line, T(".d)"));
		return false;
	}
	if (at == line.n) { /* $(eval ..), $(call ..), $(foreach ..) may say rules */
		m->unclear |= text_starts(line, T("$")) && !text_starts(line, T("$(info")) && !text_starts(line, T("$(warning")) &&
			      !text_starts(line, T("$(error"));
		return false;
	}
	while (line.p[at] == ':' && sign + 1 < line.n && line.p[sign + 1] == ':')
		sign++;
	if (line.p[at] == '=' || (sign + 1 < line.n && line.p[sign + 1] == '=')) {
		assignment(m, text_head(line, at), text_tail(line, text_find(line, T("=")) + 1));
		return false;
	}
	if (m->rule_count == MAKEFILE_RULES_MAX) {
		m->unclear = true;
		return false;
	}
	struct text targets = text_head(line, at), needs = text_cut(text_tail(line, sign + 1), ';').head;
	size_t value = sign_at(needs);
	size_t is = value;
	while (is < needs.n && needs.p[is] == ':')
		is++;
	if (is < needs.n && needs.p[is] == '=') /* all: X = 1 */
		assignment(m, text_head(needs, value), text_tail(needs, is + 1));
	while (text_ends(targets, T("&")))
		targets = text_head(targets, targets.n - 1);
	m->rules[m->rule_count++] = (struct make_rule){.targets = targets, .needs = text_cut(needs, '#').head, .from = from, .to = from + line.n,
						  .sure = sure, .made = text_has(line, T("(shell")) || text_has(line, T("{shell"))}; /* runs as it is read */
	return true;
}

/* define X: its lines are not put in. */
static void defined(struct make *m, struct text key)
{
	while (key.n && memchr("?+!: \t", key.p[key.n - 1], 6))
		key = text_head(key, key.n - 1);
	m->unclear |= text_has(key, T("$")) || text_eq(key, T(".DEFAULT_GOAL"));
	make_remember(m, key, text_of(""), false);
}

/* An odd number of backslashes: an even one stands for itself. */
static bool goes_on(struct text line)
{
	size_t n = 0;

	if (text_ends(line, T("\r")))
		line = text_head(line, line.n - 1);
	while (n < line.n && line.p[line.n - 1 - n] == '\\')
		n++;
	return n % 2;
}

void make_read(struct make *m)
{
	struct text rest = m->text, line;
	bool in_rule = false;
	unsigned defines = 0;

	while (!m->unclear && text_line(&rest, &line)) {
		const char *begin = line.p;
		while (goes_on(line)) {
			struct text more;
			if (!text_line(&rest, &more))
				break;
			line = text_n(begin, (size_t)(more.p + more.n - begin));
		}
		struct text said = text_trim(line);
		struct text what = said;
		(void)(!defines && qualified(&what));
		bool recipe_line = text_starts(line, T("\t")) && (in_rule || defines);
		if (!recipe_line && directive(&what, "define")) {
			if (!defines++)
				defined(m, text_head(what, sign_at(what)));
			in_rule = false;
		} else if (defines) {
			defines -= !recipe_line && directive(&what, "endef");
		} else if (text_starts(line, T("\t")) && in_rule) {
			m->rules[m->rule_count - 1].to = (size_t)(line.p + line.n - m->text.p);
		} else if (said.n && *said.p != '#' && !conditional(said, &m->conditions)) {
			in_rule = top_line(m, said, (size_t)(said.p - m->text.p), !m->conditions);
		}
	}
}
