#include "packtool/lint_inside.h"

static const struct rulebook_samples *samples(struct lint *l, struct rulebook_samples *out, size_t **lines)
{
	const struct canaries *c = l->canaries;
	size_t most = c ? c->never_count : 0;
	struct text *texts = ARENA_ARRAY(l->arena, struct text, most + 1);

	*lines = ARENA_ARRAY(l->arena, size_t, most + 1);
	*out = (struct rulebook_samples){.texts = texts};
	for (size_t i = 0; texts && *lines && i < most; i++)
		if (text_eq(c->never[i].kind, T("text"))) {
			(*lines)[out->count] = c->never[i].line;
			texts[out->count++] = c->never[i].value;
		}
	return out;
}

struct telling {
	struct lint *l;
	const size_t *lines; /* of the samples, in the list of canaries */
};

static void on_trouble(void *ctx, size_t rule, enum rulebook_trouble trouble, size_t sample, const char *why)
{
	static const enum lint_code codes[] = {
		[RULEBOOK_BAD] = LINT_YARA, [RULEBOOK_SLOW] = LINT_BROAD, [RULEBOOK_MATCH] = LINT_CANARY};
	const struct telling *t = ctx;
	struct rulebook_rule r = rulebook_at(t->l->rules, rule);
	struct source_row row = {.table = &sheets[SHEET_YARA], .line = r.line};

	if (trouble == RULEBOOK_MATCH)
		lint_say(t->l, codes[trouble], &row, "rule " TEXT_FMT " matches a text that must never match (line %zu "
			 "of the canaries)", TEXT_ARG(r.name), t->lines[sample]);
	else
		lint_say(t->l, codes[trouble], &row, "rule " TEXT_FMT ": %s", TEXT_ARG(r.name), why);
}

void lint_rules(struct lint *l)
{
	struct rulebook_samples s;
	struct telling t = {.l = l};
	struct err why = {0};
	size_t *lines;

	if (!rulebook_count(l->rules))
		return;
	samples(l, &s, &lines);
	t.lines = lines;
	if (!rulebook_end(l->rules, &why) || !rulebook_compile(l->rules, &s, on_trouble, &t, &why))
		lint_say(l, LINT_YARA, NULL, "%s%s%s", why.text, why.hint[0] ? "; " : "", why.hint);
}
