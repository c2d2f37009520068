#include "scanner/content/hunt.h"

#include "scanner/content/limits.h"
#include "yara/engine.h"

#include <stdlib.h>
#include <string.h>

struct hunt {
	struct arena *arena;
	const struct corpus_indicator *indicators;
	uint32_t *of; /* the indicator of each rule */
	struct text *rules;
	bool *good;
	uint32_t count;
	struct yara *compiled;
	struct err absent; /* why there is no engine */
	struct text *packs; /* their names */
	size_t pack_count;
};

struct hunter {
	const struct hunt *hunt;
	struct yara_scanner *scanner;
	uint32_t indicators[CONTENT_HUNTS_MAX];
	size_t places[CONTENT_HUNTS_MAX];
	uint32_t count;
	bool more;
};

static bool is_rule(const struct corpus_indicator *i)
{
	return text_eq(i->kind, T("yara"));
}

static bool load(struct hunt *h, struct corpus *corpus, uint32_t total, struct err *e)
{
	uint32_t rules = 0;

	for (uint32_t i = 0; i < total; i++)
		rules += is_rule(&h->indicators[i]);
	h->of = ARENA_ARRAY(h->arena, uint32_t, rules);
	h->rules = ARENA_ARRAY(h->arena, struct text, rules);
	h->good = ARENA_ARRAY(h->arena, bool, rules);
	h->pack_count = corpus_pack_count(corpus);
	h->packs = ARENA_ARRAY(h->arena, struct text, h->pack_count);
	if (!h->of || !h->rules || !h->good || !h->packs)
		return err_set(e, "CONTENT-MEMORY", "no memory for YARA rules");
	for (uint32_t i = 0; i < total; i++) {
		const struct corpus_indicator *in = &h->indicators[i];
		if (!is_rule(in))
			continue;
		h->of[h->count] = i;
		if (!corpus_rule(corpus, h->arena, &in->record, &h->rules[h->count])) {
			if (!corpus_failed(corpus, e))
				err_set(e, "CONTENT-MEMORY", "no memory for YARA rules");
			return false;
		}
		h->count++;
	}
	for (size_t i = 0; i < h->pack_count; i++)
		h->packs[i] = arena_text(h->arena, corpus_pack_at(corpus, i).name);
	yara_load(&h->absent);
	return true;
}

bool hunt_new(struct corpus *corpus, const struct corpus_indicator *indicators, uint32_t count, struct hunt **out,
	      struct err *e)
{
	uint32_t i = 0;

	*out = NULL;
	while (i < count && !is_rule(&indicators[i]))
		i++;
	if (i == count)
		return true;
	struct hunt *h = calloc(1, sizeof *h);
	if (h)
		h->arena = arena_new(CONTENT_HUNT_MEMORY);
	if (!h || !h->arena) {
		hunt_free(h);
		return err_set(e, "CONTENT-MEMORY", "no memory for YARA rules");
	}
	h->indicators = indicators;
	if (!load(h, corpus, count, e)) {
		hunt_free(h);
		return false;
	}
	*out = h;
	return true;
}

void hunt_free(struct hunt *h)
{
	if (!h)
		return;
	yara_free(h->compiled);
	arena_free(h->arena);
	free(h);
}

bool hunt_on(const struct hunt *h)
{
	return h && h->compiled;
}

/* One problem for each pack some of whose rules are not looked for. */
static void tell(const struct hunt *h, struct project *p)
{
	for (size_t pack = 0; pack < h->pack_count; pack++) {
		uint32_t missing = 0, all = 0, first = 0;
		for (uint32_t i = 0; i < h->count; i++) {
			const struct corpus_indicator *in = &h->indicators[h->of[i]];
			all += in->record.pack == pack;
			if (in->record.pack == pack && !h->good[i] && !missing++)
				first = h->of[i];
		}
		if (missing && h->absent.code[0])
			project_problem(p, true, "YARA-ABSENT", T(""), 0,
					"%u YARA rules of pack " TEXT_FMT " were not looked for: %s", missing,
					TEXT_ARG(h->packs[pack]), h->absent.text);
		else if (missing)
			project_problem(p, true, "YARA-RULE", T(""), 0,
					"%u of %u YARA rules of pack " TEXT_FMT " do not compile here and were not looked "
					"for; the first is " TEXT_FMT, missing, all, TEXT_ARG(h->packs[pack]),
					TEXT_ARG(h->indicators[first].value));
	}
}

void hunt_settle(struct hunt *h, struct project *p)
{
	if (!h)
		return;
	if (!h->compiled && !h->absent.code[0])
		h->compiled = yara_new(h->rules, h->count, CONTENT_HUNT_COMPILE, h->good);
	tell(h, p);
}

struct hunter *hunter_new(const struct hunt *h)
{
	struct hunter *one = hunt_on(h) ? calloc(1, sizeof *one) : NULL;

	if (!one)
		return NULL;
	one->hunt = h;
	one->scanner = yara_scanner_new(h->compiled, CONTENT_HUNT_FILE);
	if (one->scanner)
		return one;
	free(one);
	return NULL;
}

void hunter_free(struct hunter *h)
{
	if (h)
		yara_scanner_free(h->scanner);
	free(h);
}

/* Kept in order: the engine's order of reports is not promised. */
static void found(void *ctx, uint32_t rule, size_t at)
{
	struct hunter *h = ctx;
	uint32_t indicator = rule < h->hunt->count ? h->hunt->of[rule] : UINT32_MAX, i = h->count;

	if (indicator == UINT32_MAX)
		return;
	if (h->count == CONTENT_HUNTS_MAX) {
		h->more = true;
		return;
	}
	for (; i && h->indicators[i - 1] > indicator; i--) {
		h->indicators[i] = h->indicators[i - 1];
		h->places[i] = h->places[i - 1];
	}
	h->indicators[i] = indicator;
	h->places[i] = at;
	h->count++;
}

void hunter_find(struct hunter *h, struct text bytes, struct hunt_hits *out)
{
	h->count = 0;
	h->more = false;
	bool whole = yara_find(h->scanner, bytes, found, h);
	*out = (struct hunt_hits){h->indicators, h->places, h->count, h->more || !whole};
}
