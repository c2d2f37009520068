/* L2-ADV-001: a vulnerability advisory covers the version that is locked or installed. */
#include "scanner/cvss.h"
#include "scanner/rule/allow.h"
#include "scanner/rule/ioc.h"
#include "scanner/rule/report.h"
#include "version/affect.h"
#include "version/semver.h"

#include <string.h>

/* Records of one package kept at a time. */
#define RECORDS_MAX 512

struct advice {
	struct text version;
	struct corpus_record *records;
	size_t count, cap;
	struct arena *arena;
	bool full;
};

/* A record with several rows affects the union of them: kept once. */
static bool on_row(void *ctx, const struct corpus_affected *row)
{
	struct advice *v = ctx;

	if (affect_match(row->kind, row->spec, v->version) != AFFECT_YES)
		return true;
	for (size_t i = 0; i < v->count; i++)
		if (text_eq(v->records[i].id, row->record.id))
			return true;
	if (!v->records)
		v->records = ARENA_ARRAY(v->arena, struct corpus_record, RECORDS_MAX);
	if (!v->records || v->count == RECORDS_MAX) {
		v->full = !v->records;
		return false;
	}
	v->records[v->count++] = row->record;
	return true;
}

static bool shares_alias(struct text aliases, const struct corpus_record *r)
{
	for (struct text rest = aliases; rest.n;) {
		struct cut c = text_cut(rest, ' ');
		if (c.head.n && text_eq(c.head, r->id))
			return true;
		for (struct text other = r->aliases; other.n;) {
			struct cut o = text_cut(other, ' ');
			if (o.head.n && text_eq(o.head, c.head))
				return true;
			other = o.tail;
		}
		rest = c.tail;
	}
	return false;
}

/* Two databases write up one hole: the earlier record speaks for both. Of GHSA and others, GHSA. */
static bool same_hole(const struct corpus_record *a, const struct corpus_record *b)
{
	return shares_alias(a->aliases, b) || text_eq(a->id, b->id) || shares_alias(a->id, b);
}

static size_t rank(const struct corpus_record *r)
{
	return text_starts(r->id, T("GHSA-")) ? 0 : text_starts(r->id, T("CVE-")) ? 1 : 2;
}

static bool spoken_for(const struct advice *v, size_t i)
{
	for (size_t j = 0; j < v->count; j++) {
		if (j == i || !same_hole(&v->records[i], &v->records[j]))
			continue;
		size_t mine = rank(&v->records[i]), theirs = rank(&v->records[j]);
		if (theirs < mine || (theirs == mine && j < i))
			return true;
	}
	return false;
}

/* The first listed fix that is newer than what is there: the smallest step that helps. */
static struct text next_fix(const struct corpus_record *r, struct text version)
{
	struct semver now, best = {0}, one;
	struct text out = {0};

	if (!semver_parse(version, SEMVER_LOOSE, &now))
		return r->fixed;
	for (struct text rest = r->fixed; rest.n;) {
		struct cut c = text_cut(rest, ' ');
		if (semver_parse(c.head, SEMVER_LOOSE, &one) && semver_cmp(&one, &now) > 0 &&
		    (!out.n || semver_cmp(&one, &best) < 0)) {
			out = c.head;
			best = one;
		}
		rest = c.tail;
	}
	return out;
}

static enum severity weigh(const struct corpus_record *r, struct cvss *score)
{
	enum severity s = r->severity;

	if (r->cvss.n && cvss_read(r->cvss, score))
		s = score->severity;
	return s;
}

static int reachable(const struct rule_context *ctx, const struct package *p)
{
	if (!ctx->content)
		return -1;
	return p->flags & PACKAGE_IMPORTED ? 1 : -1;
}

static bool report(struct rule_context *ctx, uint32_t at, const struct corpus_record *r)
{
	const struct package *p = &ctx->project->packages[at];
	struct arena *a = finding_arena(ctx->findings);
	struct cvss score = {0};
	struct finding *f = rule_report(ctx, &rule_adv, weigh(r, &score), r->confidence, at);
	struct text fix = next_fix(r, p->version);
	struct text label = rule_label(a, p->name, p->version);
	struct buf b = BUF(FINDING_EVIDENCE_MAX);
	struct corpus_record allow;
	bool allowed;

	if (!f)
		return false;
	f->message =
	    arena_printf(a, TEXT_FMT " has a known vulnerability: " TEXT_FMT "%s", TEXT_ARG(label),
			 TEXT_ARG(r->summary.n ? text_head(r->summary, 240) : r->id),
			 text_ends(r->summary, T(".")) || text_ends(r->summary, T("\xe2\x80\xa6")) ? "" : ".");
	buf_printf(&b, TEXT_FMT, TEXT_ARG(text_head(r->id, 64)));
	if (r->aliases.n)
		buf_printf(&b, " (" TEXT_FMT ")", TEXT_ARG(text_head(r->aliases, 128)));
	if (score.version && score.version != 40)
		buf_printf(&b, ", CVSS %u.%u " TEXT_FMT, score.tenths / 10, score.tenths % 10,
			   TEXT_ARG(text_head(r->cvss, 96)));
	f->evidence = arena_text(a, buf_view(&b));
	buf_free(&b);
	ioc_put_record(ctx, f, r);
	f->content = f->corpus.row;
	f->fixed = arena_text(a, r->fixed);
	f->reachable = reachable(ctx, p);
	f->remediation =
	    fix.n ? arena_printf(a, "Update " TEXT_FMT " to " TEXT_FMT " or later.",
				 TEXT_ARG(p->name), TEXT_ARG(fix))
		  : T("No fixed version is known: look for another package, or make sure "
		      "that untrusted input cannot reach it.");
	if (!allow_of_record(ctx, p->name, p->version, r, &allow, &allowed))
		return false;
	if (allowed)
		allow_lower(ctx, f, &allow);
	return true;
}

static bool check(struct rule_context *ctx, uint32_t at)
{
	const struct package *p = &ctx->project->packages[at];
	enum source_kind source = rule_source(ctx->project, at);
	struct advice v = {.version = p->version, .arena = ctx->scratch};

	if (rule_own(p) || !p->name.n || !p->version.n || rule_told_by_twin(ctx->project, at))
		return true;
	if (source == SOURCE_DIR || source == SOURCE_LINK || source == SOURCE_WORKSPACE ||
	    source == SOURCE_RUNTIME || source == SOURCE_GIT)
		return true; /* its version is not that of the registry's package */
	if (!corpus_affected(ctx->corpus, ctx->scratch, ECO_NPM, p->name, T("advisory"), on_row,
			     &v) ||
	    v.full)
		return false;
	for (size_t i = 0; i < v.count; i++)
		if (!spoken_for(&v, i) && !report(ctx, at, &v.records[i]))
			return false;
	return true;
}

static bool run(struct rule_context *ctx)
{
	for (uint32_t i = 0; i < ctx->project->package_count; i++)
		if (!check(ctx, i))
			return false;
	return true;
}

const struct rule rule_adv = {
    .id = "L2-ADV-001",
    .title = "Known vulnerability",
    .about = "An advisory of an installed pack covers the version that is locked or installed. "
	     "Severity is "
	     "that of the CVSS base score, computed from the vector, or the database's own.",
    .remedy = "Update to a fixed version.",
    .references = "",
    .asks = true,
    .run = run,
};
