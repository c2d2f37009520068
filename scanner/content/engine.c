/* What all files are compared with (indicators, patterns, YARA rules), and the scratch of the threads that do it. */
#include "scanner/content/engine.h"

#include "scanner/content/limits.h"
#include "scanner/js/limits.h"

#include <stdlib.h>
#include <string.h>

static struct text keep(struct arena *a, struct text t)
{
	return t.n ? arena_text(a, t) : text_of("");
}

static bool take_indicator(void *ctx, const struct corpus_indicator *row)
{
	struct content_engine *g = ctx;
	struct corpus_indicator *to;

	if (g->count == g->cap) {
		uint32_t cap = g->cap ? g->cap * 2 : 64;
		if (cap > CONTENT_INDICATORS_MAX)
			cap = CONTENT_INDICATORS_MAX;
		struct corpus_indicator *list =
			cap > g->count ? ARENA_ARRAY(g->arena, struct corpus_indicator, cap) : NULL;
		if (!list) {
			g->failed = true;
			return false;
		}
		if (g->count)
			memcpy(list, g->indicators, g->count * sizeof *list);
		g->indicators = list;
		g->cap = cap;
	}
	to = &g->indicators[g->count++];
	*to = *row;
	to->kind = keep(g->arena, row->kind);
	to->value = keep(g->arena, row->value);
	to->note = keep(g->arena, row->note);
	to->record.id = keep(g->arena, row->record.id);
	to->record.klass = keep(g->arena, row->record.klass);
	to->record.cvss = keep(g->arena, row->record.cvss);
	to->record.campaign = keep(g->arena, row->record.campaign);
	to->record.summary = keep(g->arena, row->record.summary);
	to->record.aliases = keep(g->arena, row->record.aliases);
	to->record.fixed = keep(g->arena, row->record.fixed);
	to->record.references = keep(g->arena, row->record.references);
	to->record.published = keep(g->arena, row->record.published);
	to->record.modified = keep(g->arena, row->record.modified);
	to->record.source = keep(g->arena, row->record.source);
	return true;
}

static bool load_indicators(struct content_engine *g, struct corpus *corpus, struct err *e)
{
	static const char *const kinds[] = {"string", "domain", "url", "ip", "regex", "yara"};
	struct arena *scratch = arena_new(CONTENT_ENGINE_MEMORY);
	bool ok = scratch != NULL;

	for (size_t i = 0; ok && i < sizeof kinds / sizeof kinds[0]; i++) {
		ok = corpus_indicators(corpus, scratch, text_of(kinds[i]), take_indicator, g) && !g->failed;
		arena_reset(scratch);
	}
	arena_free(scratch);
	if (!ok && !corpus_failed(corpus, e))
		err_set(e, "CONTENT-MEMORY", "more indicators than memory for them");
	return ok;
}

bool content_engine_new(struct corpus *corpus, int cache_dir, struct content_engine **out,
			struct err *e)
{
	struct content_engine *g = calloc(1, sizeof *g);
	bool ok = g && (g->arena = arena_new(CONTENT_ENGINE_MEMORY));

	*out = NULL;
	if (!ok)
		err_set(e, "CONTENT-MEMORY", "no memory for the content pass");
	ok = ok && (!corpus || load_indicators(g, corpus, e)) &&
	     pattern_set_new(g->indicators, g->count, cache_dir, &g->patterns, e) &&
	     (!corpus || hunt_new(corpus, g->indicators, g->count, &g->hunt, e));
	if (!ok) {
		content_engine_free(g);
		return false;
	}
	*out = g;
	return true;
}

void content_engine_free(struct content_engine *g)
{
	if (!g)
		return;
	recall_close(g->recall);
	pattern_set_free(g->patterns);
	hunt_free(g->hunt);
	arena_free(g->arena);
	free(g);
}

const struct corpus_indicator *content_engine_indicators(const struct content_engine *g,
							 uint32_t *count)
{
	*count = g->count;
	return g->indicators;
}

void content_engine_settle(struct content_engine *g, struct project *p)
{
	hunt_settle(g->hunt, p);
}

/* What YARA rules match is not kept: who has such rules wants them asked. They are compiled later, inside the sandbox, so that
 * there are any has to be enough here. */
void content_engine_recall(struct content_engine *g, int cache_dir)
{
	const struct digest *id = pattern_set_id(g->patterns);

	if (id && cache_dir >= 0 && !g->recall && !g->hunt)
		g->recall = recall_open(cache_dir, id);
}

void content_engine_save(struct content_engine *g)
{
	recall_save(g->recall);
}

uint32_t content_engine_recalled(const struct content_engine *g)
{
	return recall_count(g->recall);
}

bool content_looks_into_all(const struct content_worker *w)
{
	return hunt_on(w->engine->hunt);
}

struct content_worker *content_worker_new(struct content_engine *g)
{
	struct content_worker *w = calloc(1, sizeof *w);

	if (!w)
		return NULL;
	w->engine = g;
	w->placed_of = DEP_NONE;
	w->spelled = BUF((size_t)4 * CONTENT_BUNDLE);
	w->scratch = pattern_scratch_new(g->patterns);
	w->arena = arena_new(JS_MEMORY_MAX);
	if (g->recall)
		w->notes = recall_notes_new(g->recall);
	if (!w->scratch || !w->arena || (g->recall && !w->notes)) {
		content_worker_free(w);
		return NULL;
	}
	return w;
}

void content_worker_free(struct content_worker *w)
{
	if (!w)
		return;
	pattern_scratch_free(w->scratch);
	hunter_free(w->hunter);
	regex_free(w->placed);
	js_tokens_free(&w->tokens);
	buf_free(&w->spelled);
	arena_free(w->arena);
	free(w);
}

/* The first look asks for no reach; the second does (scan_file.c). */
static uint32_t way_of(bool deep, const struct file *f)
{
	return deep ? 1 + (uint32_t)f->reach + (f->python ? 4 : 0) : 0;
}

bool content_recall(struct content_worker *w, bool deep, struct arena *arena, struct file *out)
{
	return w->notes && recall_take(w->engine->recall, way_of(deep, out), arena, out);
}

void content_remember(struct content_worker *w, bool deep, const struct file *f)
{
	if (w->notes)
		recall_put(w->engine->recall, w->notes, way_of(deep, f), f);
}
