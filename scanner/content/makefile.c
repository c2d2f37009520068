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

static bool name(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if (!name_byte(t.p[i]))
			return false;
	return t.n != 0;
}

static void remember(struct make *m, struct text key, struct text value, bool known)
{
	if (m->variable_count == MAKEFILE_VARIABLES_MAX) {
		m->unclear = true;
		return;
	}
	m->variables[m->variable_count++] = (struct variable){key, value, known};
}

static void expand(struct make *m, struct text t, struct buf *out, unsigned depth);

/* $(OBJECTS:.c=.o), $(OBJECTS:%.c=%.o): any name with that ending, told as "%.o". */
static bool replaced_ending(struct text inside, struct buf *out)
{
	struct cut c = text_cut(inside, ':'), to = text_cut(c.tail, '=');
	struct text ending = text_trim(to.tail);

	(void)text_skip(&ending, T("%"));
	if (!c.found || !to.found || !name(text_trim(c.head)) || !name(ending))
		return false;
	buf_char(out, '%');
	buf_text(out, ending);
	return true;
}

static void expand_variable(struct make *m, struct text inside, struct buf *out, unsigned depth)
{
	bool found = false;

	m->spent += m->variable_count + inside.n;
	m->unclear |= m->spent > MAKEFILE_SPENT_MAX;
	if (replaced_ending(inside, out))
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

	m->unclear |= ++m->words > MAKEFILE_WORDS_MAX || text_has(wanted, T("*")) || text_has(wanted, T("?")) || text_has(wanted, T("["));
	if (m->unclear)
		return;
	if (text_has(wanted, T("%"))) {
		need_ending(m, text_cut_last(wanted, '%').tail);
		return;
	}
	(void)text_skip(&wanted, T("./"));
	first = map_get(m->named, wanted);
	for (uint32_t i = first ? *first : 0; i; i = m->targets[i - 1].next)
		m->rules[m->targets[i - 1].rule].made = true;
}

/* What stands behind "make" in a command or a recipe: goals, options, variables. */
static bool goals(struct make *m, struct text rest)
{
	static const char *const folders[] = {"-C", "--directory", "-I", "-o", "-W", "-l", NULL};
	static const char *const quiet[] = {"--silent", "--quiet", "--jobs", "--directory", "--no-print-directory", "--keep-going",
					    "--always-make", "--output-sync", "--jobserver-auth", NULL};
	struct text word;
	bool any = false;

	while (!m->unclear && next_word(&rest, &word)) {
		struct cut value = text_cut(word, '=');
		bool takes = text_ends(word, T(">")) || text_ends(word, T("<")), known = false;
		m->unclear |= ++m->words > MAKEFILE_WORDS_MAX;
		if (memchr("|&;#)`", *word.p, 6))
			break;
		if (!takes && (text_has(word, T(">")) || text_has(word, T("<"))))
			continue;
		for (const char *const *f = folders; *f; f++)
			takes |= text_eq(word, text_of(*f));
		for (const char *const *q = quiet; *q; q++)
			known |= text_eq(value.head, text_of(*q));
		if (takes) {
			next_word(&rest, &word);
		} else if (text_starts(word, T("--"))) {
			m->unclear |= !known;
		} else if (text_starts(word, T("-"))) { /* -f x, -e, -E x */
			m->unclear |= text_has(word, T("f")) || text_has(word, T("e")) || text_has(word, T("E"));
		} else if (value.found) {
			remember(m, value.head, value.tail, true);
		} else if (*word.p < '0' || *word.p > '9') { /* -j 4 */
			while (word.n && memchr(";&|)\"'`", word.p[word.n - 1], 7))
				word = text_head(word, word.n - 1);
			m->unclear |= text_has(word, T("\"")) || text_has(word, T("'")) || text_has(word, T("`"));
			need_all(m, word);
			any = true;
		}
	}
	return any;
}

/* $(MAKE) x, make -C d x */
static void recipe(struct make *m, struct text lines)
{
	static const char *const calls[] = {"$(MAKE)", "${MAKE}", "make ", NULL};

	for (const char *const *c = calls; *c; c++)
		for (struct text rest = lines; !m->unclear && rest.n;) {
			size_t at = text_find(rest, text_of(*c));
			bool word = at && name_byte(rest.p[at - 1]);
			if (at == rest.n)
				break;
			rest = text_tail(rest, at + strlen(*c));
			if (!word)
				goals(m, text_head(rest, text_find(rest, T("\n"))));
		}
}

static bool conditional(struct text line, int *depth)
{
	static const char *const opens[] = {"ifeq", "ifneq", "ifdef", "ifndef", NULL};
	bool is = text_starts(line, T("else")) || text_starts(line, T("endif"));

	for (const char *const *o = opens; *o; o++)
		if (text_starts(line, text_of(*o))) {
			++*depth;
			is = true;
		}
	*depth -= text_starts(line, T("endif"));
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
	static const char *const words[] = {"export ", "override ", "private ", NULL};
	bool known = !text_ends(key, T("?")) && !text_ends(key, T("!"));

	while (key.n && memchr("?+!: \t", key.p[key.n - 1], 6))
		key = text_head(key, key.n - 1);
	for (const char *const *w = words; *w; w++)
		(void)text_skip(&key, text_of(*w));
	key = text_trim(key);
	if (text_eq(key, T(".DEFAULT_GOAL")))
		m->goal = value;
	m->unclear |= text_eq(key, T(".RECIPEPREFIX")) || text_eq(key, T("MAKEFLAGS")) || text_eq(key, T("MAKEFILES")) || text_eq(key, T("VPATH")) || text_has(key, T("$"));
	remember(m, key, value, known);
}

/* One line outside of recipes, continuations and all: a rule begins (true), or it says something else. */
static bool top_line(struct make *m, struct text line, size_t from, bool sure)
{
	size_t at = sign_at(line), sign = at;
	struct text rest = text_tail(line, at + 1);

	if (text_starts(line, T("include ")) || text_starts(line, T("-include ")) || text_starts(line, T("sinclude ")) ||
	    text_starts(line, T("load ")) || text_starts(line, T("vpath ")) || text_starts(line, T(".SECONDEXPANSION"))) {
		/* what a compiler says about headers makes nothing */
		m->unclear |= !text_ends(text_trim(line), T(".d")) && !text_ends(text_trim(line), T(".d)"));
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
	struct text targets = text_head(line, at);
	while (text_ends(targets, T("&")))
		targets = text_head(targets, targets.n - 1);
	rest = text_tail(line, sign + 1);
	m->rules[m->rule_count++] = (struct rule){.targets = targets, .needs = text_cut(text_cut(rest, ';').head, '#').head, .from = from,
						  .to = from + line.n, .sure = sure};
	return true;
}

static void read_lines(struct make *m)
{
	struct text rest = m->text, line;
	bool in_rule = false, in_define = false;
	int conditions = 0;

	while (!m->unclear && text_line(&rest, &line)) {
		const char *begin = line.p;
		while (text_ends(line, T("\\")) || text_ends(line, T("\\\r"))) {
			struct text more;
			if (!text_line(&rest, &more))
				break;
			line = text_n(begin, (size_t)(more.p + more.n - begin));
		}
		struct text said = text_trim(line);
		if (in_define || text_starts(said, T("define "))) {
			in_define = !text_starts(said, T("endef"));
			in_rule = false;
		} else if (text_starts(line, T("\t")) && in_rule) {
			m->rules[m->rule_count - 1].to = (size_t)(line.p + line.n - m->text.p);
		} else if (said.n && *said.p != '#' && !conditional(said, &conditions)) {
			in_rule = top_line(m, said, (size_t)(said.p - m->text.p), !conditions);
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

	(void)text_skip(&word, T("./"));
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
		bool counts = !text_starts(r->targets, T(".")) && !text_has(r->targets, T("%"));
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
			recipe(m, text_n(m->text.p + r->from, r->to - r->from));
		}
	}
	free(asked);
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

bool makefile_made(struct text makefile, const struct text *commands, size_t count, struct buf *out)
{
	struct make m = {.text = makefile};
	struct arena *a = arena_new(MAKEFILE_MEMORY_MAX);

	m.rules = a ? ARENA_ARRAY(a, struct rule, MAKEFILE_RULES_MAX) : NULL;
	m.targets = a ? ARENA_ARRAY(a, struct target, MAKEFILE_TARGETS_MAX) : NULL;
	m.variables = a ? ARENA_ARRAY(a, struct variable, MAKEFILE_VARIABLES_MAX) : NULL;
	m.named = a ? map_new(a) : NULL;
	m.unclear = !m.rules || !m.targets || !m.variables || !m.named;
	if (!m.unclear)
		read_lines(&m);
	for (size_t i = 0; i < count && !m.unclear; i++)
		behind_make(&m, commands[i]);
	if (!m.unclear)
		name_targets(&m, a);
	for (size_t i = 0; i < count && !m.unclear; i++)
		if (!goals(&m, behind_make(&m, commands[i])))
			default_goal(&m);
	if (!m.unclear)
		close_over(&m);
	if (!m.unclear)
		blank_others(&m, out);
	arena_free(a);
	return !m.unclear && !out->failed;
}
