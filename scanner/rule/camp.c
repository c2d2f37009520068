#include "scanner/rule/ioc.h"
#include "scanner/rule/place.h"
#include "scanner/rule/table.h"

#include "base/buf.h"

#define CAMPAIGN_SIGNS 2 /* different indicators of one campaign in one file */
#define CAMPAIGN_LISTS 6 /* indicators of that many campaigns: a list of indicators, not an attack */

static struct text campaign_of(const struct content *c, const struct match *m)
{
	return m->indicator < c->indicator_count ? c->indicators[m->indicator].record.campaign : text_of("");
}

/* Different indicators of this match's campaign; 0 when an earlier match has counted it. */
static uint32_t signs(const struct content *c, const struct file *f, uint32_t from)
{
	struct text campaign = campaign_of(c, &f->matches[from]);
	uint32_t n = 0;

	for (uint32_t i = 0; i < f->match_count; i++) {
		bool again = false;
		if (!text_eq(campaign_of(c, &f->matches[i]), campaign))
			continue;
		if (i < from)
			return 0;
		for (uint32_t k = from; k < i; k++)
			again |= f->matches[k].indicator == f->matches[i].indicator;
		n += !again;
	}
	return n;
}

static uint32_t campaigns(const struct content *c, const struct file *f)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < f->match_count; i++)
		n += signs(c, f, i) > 0;
	return n;
}

static bool report(struct rule_context *ctx, const struct file *file, const struct match *m, uint32_t n,
		   bool list)
{
	const struct corpus_indicator *row = &ctx->content->indicators[m->indicator];
	bool runs = file->reach != REACH_REST;
	enum severity s = list ? SEVERITY_LOW : runs ? SEVERITY_CRITICAL : SEVERITY_MEDIUM;
	struct finding *f = place_report(ctx, &rule_camp, s, CONFIDENCE_HIGH, file, m->line, m->column);
	struct arena *a = finding_arena(ctx->findings);
	struct corpus_campaign told = {0};

	if (!f)
		return false;
	if (!corpus_campaign(ctx->corpus, a, row->record.campaign, &told))
		told.title = row->record.campaign;
	f->message = arena_printf(a, "%u indicators of the campaign " TEXT_FMT " stand together in this file.", n,
				  TEXT_ARG(text_head(told.title.n ? told.title : row->record.campaign, 120)));
	f->evidence = arena_printf(a, TEXT_FMT " " TEXT_FMT, TEXT_ARG(row->kind), TEXT_ARG(text_head(row->value, 200)));
	f->content = arena_text(a, row->record.campaign);
	ioc_put_record(ctx, f, &row->record);
	return true;
}

static bool run(struct rule_context *ctx)
{
	const struct content *c = ctx->content;

	for (uint32_t i = 0; c && i < c->file_count; i++) {
		const struct file *f = &c->files[i];
		if (f->match_count < CAMPAIGN_SIGNS || f->klass != FILE_SCRIPT)
			continue;
		bool list = campaigns(c, f) >= CAMPAIGN_LISTS;
		for (uint32_t k = 0; k < f->match_count && k < 64; k++) {
			uint32_t n = campaign_of(c, &f->matches[k]).n ? signs(c, f, k) : 0;
			if (n >= CAMPAIGN_SIGNS && !report(ctx, f, &f->matches[k], n, list))
				return false;
		}
	}
	return true;
}

const struct rule rule_camp = {
	.id = "L2-CAMP-001",
	.title = "A known campaign",
	.about = "Several indicators that a pack names for one campaign stand in one file of a package. One alone is "
		 "L2-IOC-001.",
	.remedy = "Read the campaign's references; treat machines that installed the version as compromised.",
	.references = "",
	.asks = true,
	.run = run,
};
