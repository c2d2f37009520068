#include "scanner/content/makefile.h"

#include "base/arena.h"
#include "base/map.h"

#include <stdlib.h>
#include <string.h>

struct rule {
	struct text targets, needs; /* as written */
	size_t from, to;	    /* its lines, recipe and all */
	bool made;
	bool sure; /* outside of any condition: it is the default goal when no other came before */
};

struct target {
	struct text name;
	uint32_t rule, next; /* another rule of this name, one more than its index */
};

struct variable {
	struct text name, value;
	bool known; /* "?=" gives way to the environment */
};

struct make {
	struct text text;
	struct rule *rules;
	struct target *targets;
	struct variable *variables;
	struct map *named; /* a target's name: one more than its index */
	uint32_t rule_count, target_count, variable_count;
	uint32_t words, endings; /* looked for */
	size_t spent;		 /* on putting variables in */
	struct text goal; /* .DEFAULT_GOAL, as written */
	bool between;	  /* rules: what is read there is no recipe */
	bool missing;	  /* a goal that no rule names */
	int conditions;	  /* open where it is read */
	bool unclear;	  /* what is made cannot be told */
};

static bool blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\\';
}

/* The next word; "\" at the end of a line parts words too. */
static bool next_word(struct text *rest, struct text *word)
{
	size_t n = 0;
	unsigned open = 0;

	while (rest->n && blank(*rest->p))
		*rest = text_tail(*rest, 1);
	for (; n < rest->n && (open || !blank(rest->p[n])); n++) { /* $(a b) is one */
		open += rest->p[n] == '(' || rest->p[n] == '{';
		open -= open && (rest->p[n] == ')' || rest->p[n] == '}');
	}
	*word = text_head(*rest, n);
	*rest = text_tail(*rest, n);
	return n != 0;
}

static bool name_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

/* ./x, .//x: as make knows it */
static struct text plain_name(struct text t)
{
	while (text_skip(&t, T("./")))
		while (text_skip(&t, T("/")))
			;
	return t;
}

static bool name(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if (!name_byte(t.p[i]))
			return false;
	return t.n != 0;
}

static void remember(struct make *m, struct text key, struct text value, bool known)
{
	static const char *const rulers[] = {".RECIPEPREFIX", ".EXTRA_PREREQS", "MAKEFLAGS", "GNUMAKEFLAGS", "MAKEFILES", "VPATH", NULL};

	for (const char *const *r = rulers; *r; r++)
		m->unclear |= text_eq(key, text_of(*r));
	if (m->variable_count == MAKEFILE_VARIABLES_MAX) {
		m->unclear = true;
		return;
	}
	m->variables[m->variable_count++] = (struct variable){key, value, known};
}

static void expand(struct make *m, struct text t, struct buf *out, unsigned depth);

/* $(OBJECTS:.c=.o), $(OBJECTS:%.c=%.o): any name with that ending, told as "%.o"; what has another one stays as it is. */
static bool replaced_ending(struct make *m, struct text inside, struct buf *out, unsigned depth)
{
	struct cut c = text_cut(inside, ':'), to = text_cut(c.tail, '=');
	struct text ending = text_trim(to.tail);

	(void)text_skip(&ending, T("%"));
	if (!c.found || !to.found || !name(text_trim(c.head)) || !name(ending))
		return false;
	buf_char(out, '%');
	buf_text(out, ending);
	for (uint32_t i = 0; i < m->variable_count && !m->unclear; i++) {
		struct text value = m->variables[i].value, pattern = text_trim(value);
		if (!text_eq(m->variables[i].name, text_trim(c.head)))
			continue;
		m->spent += value.n;
		m->unclear |= m->spent > MAKEFILE_SPENT_MAX;
		buf_char(out, ' ');
		if (text_skip(&pattern, T("$(wildcard ")) && text_ends(pattern, T(")")) && text_has(pattern, T("*")) && !text_has(pattern, T(" "))) {
			buf_char(out, '%'); /* files that there are */
			buf_text(out, text_cut_last(text_head(pattern, pattern.n - 1), '*').tail);
		} else {
			expand(m, value, out, depth + 1);
		}
	}
	buf_char(out, ' ');
	return true;
}

static void expand_variable(struct make *m, struct text inside, struct buf *out, unsigned depth)
{
	bool found = false;

	m->spent += m->variable_count + inside.n;
	m->unclear |= m->spent > MAKEFILE_SPENT_MAX;
	if (replaced_ending(m, inside, out, depth))
		return;
	for (uint32_t i = 0; i < m->variable_count && !m->unclear; i++) {
		if (!text_eq(m->variables[i].name, inside))
			continue;
		m->spent += m->variables[i].value.n;
		found = true;
		m->unclear |= !m->variables[i].known;
		expand(m, m->variables[i].value, out, depth + 1); /* all that it is ever given: more is made than make would */
		buf_char(out, ' ');
	}
	m->unclear |= !found;
}

static void expand(struct make *m, struct text t, struct buf *out, unsigned depth)
{
	m->unclear |= depth > MAKEFILE_DEPTH_MAX;
	for (size_t i = 0; i < t.n && !m->unclear && !out->failed; i++) {
		char close = 0;
		if (t.p[i] != '$') {
			buf_char(out, t.p[i]);
			continue;
		}
		if (++i < t.n)
			close = t.p[i] == '(' ? ')' : t.p[i] == '{' ? '}' : 0;
		struct text inside = close ? text_cut(text_tail(t, i + 1), close).head : text_head(text_tail(t, i), 1);
		m->unclear |= !inside.n || text_eq(inside, T("$"));
		expand_variable(m, inside, out, depth);
		i += inside.n + (close ? 1 : 0) - (close ? 0 : 1);
	}
	m->unclear |= out->failed;
}

/* Make comes to these by itself: ways to make any file of a kind, the makefile, targets of its own. */
static bool by_itself(struct text target)
{
	static const char *const signs[] = {"%", "(", "*", "?", "[", NULL};

	for (const char *const *s = signs; *s; s++)
		if (text_has(target, text_of(*s)))
			return true;
	return text_starts(target, T(".")) || text_ends(target, T("akefile"));
}

static void need(struct make *m, struct text wanted);

static void need_all(struct make *m, struct text names)
{
	struct buf b = BUF(MAKEFILE_NAMES_MAX);
	struct text rest, word;

	expand(m, names, &b, 0);
	rest = buf_view(&b);
	while (!m->unclear && next_word(&rest, &word))
		need(m, word);
	buf_free(&b);
}

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
	first = map_get(m->named, plain_name(wanted));
	m->missing |= !first;
	for (uint32_t i = first ? *first : 0; i; i = m->targets[i - 1].next)
		m->rules[m->targets[i - 1].rule].made = true;
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

/* What stands behind "make" in a command or a recipe: goals, options, variables. Says whether there was a goal. */
static bool goals(struct make *m, struct text rest)
{
	static const char *const folders[] = {"-C", "--directory", "-I", "-o", "-W", "-l", NULL};
	static const char *const quiet[] = {"--silent", "--quiet", "--jobs", "--directory", "--no-print-directory", "--keep-going",
					    "--always-make", "--output-sync", "--jobserver-auth", NULL};
	struct text word, other;
	bool any = false, last = false;

	while (!m->unclear && !last && next_word(&rest, &word)) {
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
			next_word(&rest, &other);
		if (!word.n) {
			continue;
		} else if (text_starts(word, T("--"))) {
			m->unclear |= !known;
		} else if (text_starts(word, T("-"))) { /* -f x, -e, -E x */
			m->unclear |= text_has(word, T("f")) || text_has(word, T("e")) || text_has(word, T("E"));
		} else if (value.found) {
			remember(m, value.head, value.tail, true);
		} else {
			while (word.n && memchr(")\"'", word.p[word.n - 1], 3))
				word = text_head(word, word.n - 1);
			m->unclear |= text_has(word, T("\"")) || text_has(word, T("'"));
			for (size_t i = 0; i < word.n; i++)
				number &= (word.p[i] >= '0' && word.p[i] <= '9') || word.p[i] == '.';
			need_all(m, word);
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

/* A backslash that stands for itself, or hides a letter, in the command that begins there. */
static bool escapes(struct text command)
{
	for (size_t i = 0; i < command.n && !memchr(";|&#", command.p[i], 4); i++)
		if (command.p[i] == '\\' && i + 1 < command.n && command.p[i + 1] != '\n' && command.p[i + 1] != '\r')
			return true;
	return false;
}

static void default_goal(struct make *m);

static void made_there(struct make *m, struct text behind)
{
	struct text line = whole_line(behind);

	m->spent += line.n; /* of a line with many */
	m->unclear |= m->spent > MAKEFILE_SPENT_MAX || ++m->words > MAKEFILE_WORDS_MAX || escapes(line);
	if (m->unclear || goals(m, line))
		return;
	m->unclear |= m->between; /* M = make: a recipe says of what */
	default_goal(m);
}

/* make, gmake, -make (its failure counts for nothing), /usr/bin/make; not cmake or make-x */
static bool is_make(struct text before, struct text behind)
{
	size_t n = 0;

	while (n < 3 && n < before.n && name_byte(before.p[before.n - 1 - n]))
		n++;
	struct text run = text_tail(before, before.n - n);
	(void)text_skip(&run, T("-"));
	(void)text_skip(&run, T("g"));
	return !run.n && !(behind.n && name_byte(*behind.p));
}

/* $(MAKE) x, make -C d x */
static void recipe(struct make *m, struct text lines)
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
			m->unclear |= !blank(next) && !memchr(";&|)<>", next, 6);
			made_there(m, behind);
		}
	}
}

/* The word, and nothing that makes another one of it: "elsewhere: x" is a rule, and "define = 1" a variable. */
static bool directive(struct text *line, const char *word)
{
	struct text rest = *line, said;

	if (!text_skip(&rest, text_of(word)) || (rest.n && !blank(*rest.p) && !memchr("(#'\"", *rest.p, 4)))
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
	remember(m, key, value, known);
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
	m->rules[m->rule_count++] = (struct rule){.targets = targets, .needs = text_cut(needs, '#').head, .from = from, .to = from + line.n,
						  .sure = sure, .made = text_has(line, T("(shell")) || text_has(line, T("{shell"))}; /* runs as it is read */
	return true;
}

/* define X: its lines are not put in. */
static void defined(struct make *m, struct text key)
{
	while (key.n && memchr("?+!: \t", key.p[key.n - 1], 6))
		key = text_head(key, key.n - 1);
	m->unclear |= text_has(key, T("$")) || text_eq(key, T(".DEFAULT_GOAL"));
	remember(m, key, text_of(""), false);
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

static void read_lines(struct make *m)
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

static bool names_nothing(struct text targets)
{
	return text_starts(targets, T(".PHONY")) || text_starts(targets, T(".SUFFIXES")) || text_starts(targets, T(".PRECIOUS")) ||
	       text_starts(targets, T(".SILENT")) || text_starts(targets, T(".SECONDARY")) || text_starts(targets, T(".INTERMEDIATE")) ||
	       text_starts(targets, T(".NOTPARALLEL")) || text_starts(targets, T(".IGNORE"));
}

static void put_target(struct make *m, uint32_t rule, struct text word)
{
	bool fresh;
	uint32_t *first;

	word = plain_name(word);
	m->unclear |= m->target_count == MAKEFILE_TARGETS_MAX;
	first = m->unclear ? NULL : map_put(m->named, word, &fresh);
	m->unclear |= !first;
	if (!first)
		return;
	m->targets[m->target_count++] = (struct target){word, rule, *first};
	*first = m->target_count;
	m->rules[rule].made |= by_itself(word) && !names_nothing(word);
}

/* Targets with their variables put in; rules that make comes to by itself are made. */
static void name_targets(struct make *m, struct arena *a)
{
	for (uint32_t i = 0; i < m->rule_count && !m->unclear; i++) {
		struct rule *r = &m->rules[i];
		struct buf b = BUF(MAKEFILE_NAMES_MAX);
		struct text rest = text_of(""), word;
		expand(m, r->targets, &b, 0);
		if (m->unclear) { /* it may have any name: then it is made, and the others are still told apart */
			m->unclear = b.failed;
			r->targets = text_of("");
			r->made = true;
		} else {
			r->targets = rest = arena_text(a, buf_view(&b));
			m->unclear |= b.n && !r->targets.n;
		}
		while (!m->unclear && next_word(&rest, &word))
			put_target(m, i, word);
		buf_free(&b);
	}
}

static void default_goal(struct make *m)
{
	bool done = false;

	if (m->goal.n)
		need_all(m, m->goal);
	for (uint32_t i = 0; i < m->rule_count && !done && !m->goal.n; i++) {
		struct rule *r = &m->rules[i];
		struct text rest = r->targets, word;
		bool counts = !rest.n;
		while (next_word(&rest, &word))
			counts |= (!text_starts(word, T(".")) || text_has(word, T("/"))) && !text_has(word, T("%"));
		if (!counts)
			continue;
		r->made = true;
		done = r->sure && r->targets.n;
	}
}

/* What is made needs more, until nothing is added. */
static void close_over(struct make *m)
{
	bool *asked = calloc(m->rule_count + 1, sizeof *asked);
	bool more = asked != NULL;

	m->unclear |= !asked;
	while (more && !m->unclear) {
		more = false;
		for (uint32_t i = 0; i < m->rule_count && !m->unclear; i++) {
			struct rule *r = &m->rules[i];
			if (!r->made || asked[i])
				continue;
			asked[i] = more = true;
			/* the same target in another rule: this one's needs, that one's recipe */
			need_all(m, r->targets);
			need_all(m, r->needs);
			struct text lines = text_n(m->text.p + r->from, r->to - r->from);
			recipe(m, lines);
			/* a script may make anything */
			m->unclear |= text_has(lines, T("npm ")) || text_has(lines, T("npx ")) || text_has(lines, T("yarn"));
		}
	}
	free(asked);
}

/* Variables may hold what a recipe says. */
static void between_rules(struct make *m)
{
	size_t from = 0;

	m->between = true;
	for (uint32_t i = 0; i <= m->rule_count && !m->unclear; i++) {
		struct text rest = text_n(m->text.p + from, (i < m->rule_count ? m->rules[i].from : m->text.n) - from), line;
		while (!m->unclear && text_line(&rest, &line))
			if (!text_starts(text_trim(line), T("#")))
				recipe(m, line);
		from = i < m->rule_count ? m->rules[i].to : from;
	}
	m->between = false;
}

static void blank_others(const struct make *m, struct buf *out)
{
	buf_text(out, m->text);
	for (uint32_t i = 0; i < m->rule_count && !out->failed; i++)
		for (size_t at = m->rules[i].from; !m->rules[i].made && at < m->rules[i].to; at++)
			if (out->p[at] != '\n')
				out->p[at] = ' ';
}

/* X=1 make y: its variables are put with the makefile's. */
static struct text behind_make(struct make *m, struct text command)
{
	struct text rest = command, word;

	while (!m->unclear && next_word(&rest, &word) && !text_ends(word, T("make")))
		if (text_cut(word, '=').found)
			remember(m, text_cut(word, '=').head, text_cut(word, '=').tail, true);
	return rest;
}

/* A hook's command. A goal that no rule names was not understood, or is another's; $X is the shell's and not the makefile's. */
static void asked_for(struct make *m, struct text command)
{
	struct text behind = behind_make(m, command);
	bool any;

	m->unclear |= text_has(behind, T("$")) || escapes(behind);
	m->missing = false;
	any = !m->unclear && goals(m, behind);
	m->unclear |= m->missing;
	if (!m->unclear && !any)
		default_goal(m);
}

bool makefile_made(struct text makefile, const struct text *commands, size_t count, struct buf *out)
{
	struct make m = {.text = makefile};
	struct arena *a = arena_new(MAKEFILE_MEMORY_MAX);

	m.rules = a ? ARENA_ARRAY(a, struct rule, MAKEFILE_RULES_MAX) : NULL;
	m.targets = a ? ARENA_ARRAY(a, struct target, MAKEFILE_TARGETS_MAX) : NULL;
	m.variables = a ? ARENA_ARRAY(a, struct variable, MAKEFILE_VARIABLES_MAX) : NULL;
	m.named = a ? map_new(a) : NULL;
	m.unclear = text_has(makefile, T("eval")) || !m.rules || !m.targets || !m.variables || !m.named;
	if (!m.unclear)
		read_lines(&m);
	for (size_t i = 0; i < count && !m.unclear; i++)
		behind_make(&m, commands[i]);
	if (!m.unclear)
		name_targets(&m, a);
	for (size_t i = 0; i < count && !m.unclear; i++)
		asked_for(&m, commands[i]);
	if (!m.unclear)
		between_rules(&m);
	if (!m.unclear)
		close_over(&m);
	if (!m.unclear)
		blank_others(&m, out);
	arena_free(a);
	return !m.unclear && !out->failed;
}
