#include "scanner/summary.h"

#include "base/map.h"
#include "scanner/inventory.h"

#include <stdlib.h>

bool summary_packs(struct report *r, struct arena *a, const struct warm *w)
{
	if (!warm_list(w, a, &r->packs, &r->pack_count))
		return false;
	r->expired = corpus_expired(warm_corpus(w));
	return true;
}

static struct text document_path(const struct project *p, const struct package *g)
{
	return g->document == DEP_NONE ? T("") : p->documents[g->document].path;
}

/* row_of[package]: the row that stands for it; a package without one has its twin's. */
static uint32_t *index_rows(struct arena *a, const struct project *p,
			    const struct inventory_row *rows, size_t count)
{
	uint32_t *row_of = ARENA_ARRAY(a, uint32_t, (size_t)p->package_count + 1);
	struct map *by_key = map_new(a);
	bool fresh;

	if (!row_of || !by_key)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		uint32_t *at = map_put(by_key,
				       arena_glue(a, rows[i].name, T(" "), rows[i].version),
				       &fresh);
		if (at && fresh)
			*at = (uint32_t)i;
	}
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *g = &p->packages[i];
		struct text key = arena_glue(a, g->name, T(" "), g->version);
		const uint32_t *at = map_get(by_key, key);
		row_of[i] = at ? *at : DEP_NONE;
	}
	for (size_t i = 0; i < count; i++)
		row_of[rows[i].package] = (uint32_t)i;
	return arena_failed(a) ? NULL : row_of;
}

static int by_ends(const void *pa, const void *pb)
{
	const struct report_edge *a = pa, *b = pb;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return a->to < b->to ? -1 : a->to > b->to;
}

static void add_edges(struct report *r, const struct project *p, const uint32_t *row_of)
{
	for (uint32_t i = 0; i < p->edge_count; i++) {
		const struct edge *e = &p->edges[i];
		if (e->to == DEP_NONE || row_of[e->from] == DEP_NONE || row_of[e->to] == DEP_NONE)
			continue;
		r->edges[r->edge_count++] =
			(struct report_edge){.from = row_of[e->from], .to = row_of[e->to]};
	}
	size_t kept = 0;
	if (r->edge_count)
		qsort(r->edges, r->edge_count, sizeof *r->edges, by_ends);
	for (size_t i = 0; i < r->edge_count; i++)
		if (!kept || by_ends(&r->edges[kept - 1], &r->edges[i]) != 0)
			r->edges[kept++] = r->edges[i];
	r->edge_count = kept;
}

bool summary_packages(struct report *r, struct arena *a, const struct project *p)
{
	struct inventory_row *rows;
	size_t count;

	if (!inventory(p, DEP_NONE, a, &rows, &count))
		return false;
	r->packages = ARENA_ARRAY(a, struct report_package, count);
	r->edges = ARENA_ARRAY(a, struct report_edge, p->edge_count);
	uint32_t *row_of = index_rows(a, p, rows, count);
	if (!r->packages || !r->edges || !row_of)
		return false;
	for (size_t i = 0; i < count; i++) {
		const struct package *g = &p->packages[rows[i].package];
		uint32_t flags = g->flags;
		if (g->twin != DEP_NONE)
			flags |= p->packages[g->twin].flags & PACKAGE_INSTALLED;
		r->packages[i] = (struct report_package){
			.name = rows[i].name,
			.version = rows[i].version,
			.source = text_of(rows[i].source),
			.resolved = rows[i].resolved,
			.integrity = rows[i].integrity,
			.purl = package_purl(a, rows[i].name, rows[i].version),
			.file = document_path(p, g),
			.line = g->line,
			.index = (uint32_t)i,
			.direct = flags & PACKAGE_DIRECT,
			.dev = flags & PACKAGE_DEV,
			.optional = flags & PACKAGE_OPTIONAL,
			.installed = flags & PACKAGE_INSTALLED,
			.locked = flags & PACKAGE_LOCKED,
		};
	}
	r->package_count = count;
	add_edges(r, p, row_of);
	return !arena_failed(a);
}

bool summary_findings(struct report *r, struct arena *a, const struct finding_list *l,
		      enum severity show)
{
	size_t n = finding_count(l);
	const struct finding **shown = ARENA_ARRAY(a, const struct finding *, n);

	if (!shown)
		return false;
	for (size_t i = 0; i < n; i++) {
		const struct finding *f = finding_at(l, i);
		r->counts[f->severity]++;
		r->known += f->known;
		r->new_counts[f->severity] += !f->known;
		r->denied += f->denied.n > 0;
		r->denied_new += f->denied.n > 0 && !f->known;
		if (f->severity >= show)
			shown[r->finding_count++] = f;
		else
			r->hidden++;
	}
	r->findings = shown;
	return true;
}

void summary_timeless(struct report *r)
{
	r->target = r->started = T("");
	for (size_t i = 0; i < r->pack_count; i++) {
		r->packs[i].age = UINT64_MAX;
		r->packs[i].state = T("");
	}
}
