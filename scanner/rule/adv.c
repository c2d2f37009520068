/* L2-ADV-001: a vulnerability advisory covers the version that is locked or installed. */
#include "base/map.h"
#include "scanner/cvss.h"
#include "scanner/rule/allow.h"
#include "scanner/rule/ioc.h"
#include "scanner/rule/report.h"
#include "version/affect.h"
#include "version/semver.h"

#include <string.h>

/* The records that cover one version: as many as there are, within the memory of the scan. */
struct advice {
	struct text version;
	struct corpus_record *records;
	uint32_t count, cap;
	struct arena *arena;
	struct map *names; /* the id of each record, and every name of its hole: index + 1 of who speaks for it */
	bool full;
};

static bool grow(struct advice *v)
{
	uint32_t cap = v->cap ? v->cap * 2 : 8;
	struct corpus_record *more = cap > v->cap ? ARENA_ARRAY(v->arena, struct corpus_record, cap) : NULL;

	if (!more)
		return false;
	if (v->count)
		memcpy(more, v->records, v->count * sizeof *more);
	v->records = more;
	v->cap = cap;
	return true;
}

/* A record with several rows affects the union of them: kept once. */
static bool on_row(void *ctx, const struct corpus_affected *row)
{
	struct advice *v = ctx;
	bool fresh;

	if (affect_match(row->kind, row->spec, v->version) != AFFECT_YES)
		return true;
	if (!v->names)
		v->names = map_new(v->arena);
	v->full = !v->names || !map_put(v->names, row->record.id, &fresh) ||
		  (fresh && v->count == v->cap && !grow(v));
	if (v->full)
		return false;
	if (fresh)
		v->records[v->count++] = row->record;
	return true;
}

static size_t rank(const struct corpus_record *r)
{
	return text_starts(r->id, T("GHSA-")) ? 0 : text_starts(r->id, T("CVE-")) ? 1 : 2;
}

/* Two databases write up one hole: the earlier record speaks for both. Of GHSA and others, GHSA. */
static bool before(const struct advice *v, uint32_t i, uint32_t j)
{
	size_t mine = rank(&v->records[i]), theirs = rank(&v->records[j]);

	return mine < theirs || (mine == theirs && i < j);
}

/* The record i is one of those that have this name. */
static bool put_name(struct advice *v, struct text name, uint32_t i)
{
	bool fresh;
	uint32_t *who = map_put(v->names, name, &fresh);

	if (who && (!*who || before(v, i, *who - 1)))
		*who = i + 1;
	return who;
}

static bool put_names(struct advice *v)
{
	bool ok = true;

	for (uint32_t i = 0; i < v->count && ok; i++) {
		ok = put_name(v, v->records[i].id, i);
		for (struct text rest = v->records[i].aliases; rest.n && ok;) {
			struct cut c = text_cut(rest, ' ');
			ok = !c.head.n || put_name(v, c.head, i);
			rest = c.tail;
		}
	}
	return ok;
}

static bool spoken_for(const struct advice *v, uint32_t i)
{
	bool spoken = *map_get(v->names, v->records[i].id) != i + 1;

	for (struct text rest = v->records[i].aliases; rest.n && !spoken;) {
		struct cut c = text_cut(rest, ' ');
		spoken = c.head.n && *map_get(v->names, c.head) != i + 1;
		rest = c.tail;
	}
	return spoken;
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
	    v.full || !put_names(&v))
		return false;
	for (uint32_t i = 0; i < v.count; i++)
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
