#include "scanner/content/makefile_inside.h"

#include <stdlib.h>

/* Make comes to these by itself: ways to make any file of a kind, the makefile, targets of its own. */
static bool by_itself(struct text target)
{
	static const char *const signs[] = {"%", "(", "*", "?", "[", NULL};

	for (const char *const *s = signs; *s; s++)
		if (text_has(target, text_of(*s)))
			return true;
	return text_starts(target, T(".")) || text_ends(target, T("akefile"));
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

	word = make_plain_name(word);
	m->unclear |= m->target_count == MAKEFILE_TARGETS_MAX;
	first = m->unclear ? NULL : map_put(m->named, word, &fresh);
	m->unclear |= !first;
	if (!first)
		return;
	m->targets[m->target_count++] = (struct make_target){word, rule, *first};
	*first = m->target_count;
	m->rules[rule].made |= by_itself(word) && !names_nothing(word);
}

/* Targets with their variables put in; rules that make comes to by itself are made. */
static void name_targets(struct make *m, struct arena *a)
{
	for (uint32_t i = 0; i < m->rule_count && !m->unclear; i++) {
		struct make_rule *r = &m->rules[i];
		struct buf b = BUF(MAKEFILE_NAMES_MAX);
		struct text rest = text_of(""), word;
		make_expand(m, r->targets, &b);
		if (m->unclear) { /* it may have any name: then it is made, and the others are still told apart */
			m->unclear = b.failed;
			r->targets = text_of("");
			r->made = true;
		} else {
			r->targets = rest = arena_text(a, buf_view(&b));
			m->unclear |= b.n && !r->targets.n;
		}
		while (!m->unclear && make_word(&rest, &word))
			put_target(m, i, word);
		buf_free(&b);
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
			struct make_rule *r = &m->rules[i];
			if (!r->made || asked[i])
				continue;
			asked[i] = more = true;
			/* the same target in another rule: this one's needs, that one's recipe */
			make_need_all(m, r->targets);
			make_need_all(m, r->needs);
			struct text lines = text_n(m->text.p + r->from, r->to - r->from);
			make_recipe(m, lines);
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
				make_recipe(m, line);
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

	while (!m->unclear && make_word(&rest, &word) && !text_ends(word, T("make")))
		if (text_cut(word, '=').found)
			make_remember(m, text_cut(word, '=').head, text_cut(word, '=').tail, true);
	return rest;
}

/* A hook's command. A goal that no rule names was not understood, or is another's; $X is the shell's and not the makefile's. */
static void asked_for(struct make *m, struct text command)
{
	struct text behind = behind_make(m, command);
	bool any;

	m->unclear |= text_has(behind, T("$")) || make_escapes(behind);
	m->missing = false;
	any = !m->unclear && make_goals(m, behind);
	m->unclear |= m->missing;
	if (!m->unclear && !any)
		make_default_goal(m);
}

bool makefile_made(struct text makefile, const struct text *commands, size_t count, struct buf *out)
{
	struct make m = {.text = makefile};
	struct arena *a = arena_new(MAKEFILE_MEMORY_MAX);

	m.rules = a ? ARENA_ARRAY(a, struct make_rule, MAKEFILE_RULES_MAX) : NULL;
	m.targets = a ? ARENA_ARRAY(a, struct make_target, MAKEFILE_TARGETS_MAX) : NULL;
	m.variables = a ? ARENA_ARRAY(a, struct make_variable, MAKEFILE_VARIABLES_MAX) : NULL;
	m.named = a ? map_new(a) : NULL;
	m.unclear = text_has(makefile, T("eval")) || !m.rules || !m.targets || !m.variables || !m.named;
	if (!m.unclear)
		make_read(&m);
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
