/* What the records of a corpus say about one version, or about what a range could be. */
#include "base/buf.h"
#include "scanner/rule/ioc.h"
#include "version/affect.h"

static bool better(const struct corpus_record *a, const struct corpus_record *b)
{
	if (a->severity != b->severity)
		return a->severity > b->severity;
	return a->confidence > b->confidence;
}

static void take_record(struct ioc_verdict *v, const struct corpus_record *r)
{
	if (v->hit && text_eq(v->best.id, r->id))
		return;
	for (size_t i = 0; i < v->other_count; i++)
		if (text_eq(v->others[i], r->id))
			return;
	if (!v->hit) {
		v->best = *r;
		v->hit = true;
	} else {
		struct text loser = r->id;
		if (better(r, &v->best)) {
			loser = v->best.id;
			v->best = *r;
		}
		if (v->other_count < OTHERS_MAX)
			v->others[v->other_count++] = loser;
	}
	v->records++;
}

/* "*" and the like among npm ranges, introduced 0 without an end among events. */
static bool takes_all(const struct corpus_affected *row)
{
	return text_eq(row->kind, T("all")) ||
	       (text_eq(row->kind, T("events")) && text_eq(row->spec, T("introduced:0"))) ||
	       (text_eq(row->kind, T("npm")) && text_eq(row->spec, T("*")));
}

bool ioc_judge_row(void *ctx, const struct corpus_affected *row)
{
	struct ioc_verdict *v = ctx;
	bool all = takes_all(row);

	if (all || (v->version.n && affect_match(row->kind, row->spec, v->version) == AFFECT_YES)) {
		take_record(v, &row->record);
		v->all |= all;
	}
	return true;
}

/* Does the range take in one of the versions that the row names? */
bool ioc_admit_row(void *ctx, const struct corpus_affected *row)
{
	struct ioc_verdict *v = ctx;
	struct text rest = row->spec;

	if (takes_all(row)) {
		take_record(v, &row->record);
		v->all = true;
		return true;
	}
	if (!text_eq(row->kind, T("versions")))
		return true;
	while (rest.n) {
		struct cut c = text_cut(rest, ' ');
		struct semver one;
		if (!v->admits.n && semver_parse(c.head, SEMVER_LOOSE, &one) &&
		    range_has(v->range, &one)) {
			v->admits = c.head;
			v->best = row->record;
		}
		rest = c.tail;
	}
	return true;
}

void ioc_put_record(struct rule_context *ctx, struct finding *f, const struct corpus_record *r)
{
	struct arena *a = finding_arena(ctx->findings);
	struct corpus_pack pack = corpus_pack_at(ctx->corpus, r->pack);

	f->corpus.pack = arena_text(a, pack.name);
	f->corpus.seq = pack.seq;
	f->corpus.row = arena_text(a, r->id);
	f->corpus.source = arena_text(a, r->source);
	if (r->references.n)
		f->references = arena_text(a, r->references);
}

struct text ioc_evidence(struct rule_context *ctx, const struct ioc_verdict *v)
{
	struct buf b = BUF(FINDING_EVIDENCE_MAX);
	struct text out;

	buf_printf(&b, TEXT_FMT, TEXT_ARG(text_head(v->best.id, 128)));
	if (v->best.summary.n)
		buf_printf(&b, ": " TEXT_FMT, TEXT_ARG(text_head(v->best.summary, 160)));
	if (v->best.campaign.n && !text_eq(v->best.campaign, T("unattributed")))
		buf_printf(&b, " (campaign " TEXT_FMT ")",
			   TEXT_ARG(text_head(v->best.campaign, 64)));
	for (size_t i = 0; i < v->other_count && b.n < 400; i++)
		buf_printf(&b, "%s" TEXT_FMT, i ? ", " : "; also ",
			   TEXT_ARG(text_head(v->others[i], 64)));
	out = arena_text(finding_arena(ctx->findings), buf_view(&b));
	buf_free(&b);
	return out;
}
