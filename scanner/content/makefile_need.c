#include "scanner/content/makefile_inside.h"

#include <string.h>

/* "%.o": whatever ends so. */
static void need_ending(struct make *m, struct text ending)
{
	m->unclear |= ++m->endings > MAKEFILE_ENDINGS_MAX;
	for (uint32_t i = 0; i < m->target_count && !m->unclear; i++)
		if (text_ends(m->targets[i].name, ending))
			m->rules[m->targets[i].rule].made = true;
}

/* Marks rules; what they need in turn is the caller's to ask for. */
static void need(struct make *m, struct text wanted)
{
	uint32_t *first;

	m->unclear |= ++m->words > MAKEFILE_WORDS_MAX || text_has(wanted, T("*")) || text_has(wanted, T("?")) || text_has(wanted, T("[")) ||
		      text_has(wanted, T("{"));
	if (m->unclear)
		return;
	if (text_has(wanted, T("%"))) {
		need_ending(m, text_cut_last(wanted, '%').tail);
		return;
	}
	first = map_get(m->named, make_plain_name(wanted));
	m->missing |= !first;
	for (uint32_t i = first ? *first : 0; i; i = m->targets[i - 1].next)
		m->rules[m->targets[i - 1].rule].made = true;
}

void make_need_all(struct make *m, struct text names)
{
	struct buf b = BUF(MAKEFILE_NAMES_MAX);
	struct text rest, word;

	make_expand(m, names, &b);
	rest = buf_view(&b);
	while (!m->unclear && make_word(&rest, &word))
		need(m, word);
	buf_free(&b);
}

/* A word of a command up to what ends or redirects it: evil;true, evil>/dev/null, 2>&1. takes: the next one is a file's name. */
static struct text until_sign(struct text word, bool *takes, bool *last)
{
	size_t n = 0, digits = 0;

	while (n < word.n && !memchr("<>|&;`", word.p[n], 6))
		n++;
	struct text rest = text_tail(word, n);
	bool redirects = rest.n && (*rest.p == '<' || *rest.p == '>');
	while (redirects && rest.n && memchr("<>&", *rest.p, 3))
		rest = text_tail(rest, 1);
	*takes = redirects && !rest.n;
	*last = text_has(rest, T(";")) || text_has(rest, T("|")) || text_has(rest, T("&"));
	word = text_head(word, n);
	while (digits < word.n && word.p[digits] >= '0' && word.p[digits] <= '9')
		digits++;
	return redirects && digits == word.n ? text_of("") : word;
}

bool make_goals(struct make *m, struct text rest)
{
	static const char *const folders[] = {"-C", "--directory", "-I", "-o", "-W", "-l", NULL};
	static const char *const quiet[] = {"--silent", "--quiet", "--jobs", "--directory", "--no-print-directory", "--keep-going",
					    "--always-make", "--output-sync", "--jobserver-auth", NULL};
	struct text word, other;
	bool any = false, last = false;

	while (!m->unclear && !last && make_word(&rest, &word)) {
		bool takes, known = false, number = true, missing = m->missing;
		m->unclear |= ++m->words > MAKEFILE_WORDS_MAX;
		if (memchr("|&;#)`", *word.p, 6))
			break;
		word = until_sign(word, &takes, &last);
		struct cut value = text_cut(word, '=');
		for (const char *const *f = folders; *f; f++)
			takes |= text_eq(word, text_of(*f));
		for (const char *const *q = quiet; *q; q++)
			known |= text_eq(value.head, text_of(*q));
		if (takes && !last)
			make_word(&rest, &other);
		if (!word.n) {
			continue;
		} else if (text_starts(word, T("--"))) {
			m->unclear |= !known;
		} else if (text_starts(word, T("-"))) { /* -f x, -e, -E x */
			m->unclear |= text_has(word, T("f")) || text_has(word, T("e")) || text_has(word, T("E"));
		} else if (value.found) {
			make_remember(m, value.head, value.tail, true);
		} else {
			while (word.n && memchr(")\"'", word.p[word.n - 1], 3))
				word = text_head(word, word.n - 1);
			m->unclear |= text_has(word, T("\"")) || text_has(word, T("'"));
			for (size_t i = 0; i < word.n; i++)
				number &= (word.p[i] >= '0' && word.p[i] <= '9') || word.p[i] == '.';
			make_need_all(m, word);
			any |= !number; /* -j 4 */
			m->missing = number ? missing : m->missing;
		}
	}
	return any;
}

/* To the end of the line, or of the last that it goes on in. */
static struct text whole_line(struct text t)
{
	size_t n = 0;

	while (n < t.n && (t.p[n] != '\n' || (n && t.p[n - 1] == '\\')))
		n++;
	return text_head(t, n);
}

bool make_escapes(struct text command)
{
	for (size_t i = 0; i < command.n && !memchr(";|&#", command.p[i], 4); i++)
		if (command.p[i] == '\\' && i + 1 < command.n && command.p[i + 1] != '\n' && command.p[i + 1] != '\r')
			return true;
	return false;
}

void make_default_goal(struct make *m)
{
	bool done = false;

	if (m->goal.n)
		make_need_all(m, m->goal);
	for (uint32_t i = 0; i < m->rule_count && !done && !m->goal.n; i++) {
		struct make_rule *r = &m->rules[i];
		struct text rest = r->targets, word;
		bool counts = !rest.n;
		while (make_word(&rest, &word))
			counts |= (!text_starts(word, T(".")) || text_has(word, T("/"))) && !text_has(word, T("%"));
		if (!counts)
			continue;
		r->made = true;
		done = r->sure && r->targets.n;
	}
}

static void made_there(struct make *m, struct text behind)
{
	struct text line = whole_line(behind);

	m->spent += line.n; /* of a line with many */
	m->unclear |= m->spent > MAKEFILE_SPENT_MAX || ++m->words > MAKEFILE_WORDS_MAX || make_escapes(line);
	if (m->unclear || make_goals(m, line))
		return;
	m->unclear |= m->between; /* M = make: a recipe says of what */
	make_default_goal(m);
}

/* make, gmake, -make (its failure counts for nothing), /usr/bin/make; not cmake or make-x */
static bool is_make(struct text before, struct text behind)
{
	size_t n = 0;

	while (n < 3 && n < before.n && make_name_byte(before.p[before.n - 1 - n]))
		n++;
	struct text run = text_tail(before, before.n - n);
	(void)text_skip(&run, T("-"));
	(void)text_skip(&run, T("g"));
	return !run.n && !(behind.n && make_name_byte(*behind.p));
}

void make_recipe(struct make *m, struct text lines)
{
	for (size_t at = 0; !m->unclear && (at += text_find_nocase(text_tail(lines, at), T("make"))) < lines.n; at += 4) {
		struct text before = text_head(lines, at), said = text_n(lines.p + at, 4), behind = text_tail(lines, at + 4);
		bool variable = text_eq(said, T("MAKE")) && (text_ends(before, T("$(")) || text_ends(before, T("${")));
		char next = behind.n ? *behind.p : '\n';
		if (variable && (next == ')' || next == '}'))
			made_there(m, text_tail(behind, 1));
		else if (variable)
			m->unclear |= next == ':';
		else if (text_eq(said, T("make")) && is_make(before, behind) && next != ':' && next != '=' && next != '/' && next != ',') {
			m->unclear |= !make_blank(next) && !memchr(";&|)<>", next, 6);
			made_there(m, behind);
		}
	}
}
