#include "scanner/inventory.h"

#include "base/escape.h"

#include <stdlib.h>
#include <string.h>

static int row_cmp(const void *pa, const void *pb)
{
	const struct inventory_row *a = pa, *b = pb;
	int c = text_cmp(a->name, b->name);

	c = c ? c : text_cmp(a->version, b->version);
	c = c ? c : strcmp(a->source, b->source);
	c = c ? c : text_cmp(a->resolved, b->resolved);
	return c ? c : text_cmp(a->integrity, b->integrity);
}

/* For sorting: among equal rows the first package comes first. */
static int row_order(const void *pa, const void *pb)
{
	const struct inventory_row *a = pa, *b = pb;
	int c = row_cmp(a, b);

	return c ? c : (a->package > b->package) - (a->package < b->package);
}

static bool listed(const struct project *p, const struct package *g, uint32_t document)
{
	if (document != DEP_NONE)
		return g->document == document && g->flags & PACKAGE_LOCKED;
	if (g->flags & PACKAGE_LOCKED)
		return true;
	return g->flags & PACKAGE_INSTALLED &&
	       (g->twin == DEP_NONE || !(p->packages[g->twin].flags & PACKAGE_LOCKED));
}

bool inventory(const struct project *p, uint32_t document, struct arena *a,
	       struct inventory_row **rows, size_t *count)
{
	size_t n = 0, unique = 0;
	struct inventory_row *all = ARENA_ARRAY(a, struct inventory_row, (size_t)p->package_count + 1);

	if (!all)
		return false;
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *g = &p->packages[i];
		if (listed(p, g, document))
			all[n++] = (struct inventory_row){
				.package = i,
				.name = g->name,
				.version = g->version,
				.source = source_name(g->source),
				.resolved = g->resolved,
				.integrity = g->integrity.n ? g->integrity : g->checksum,
			};
	}
	qsort(all, n, sizeof *all, row_order);
	for (size_t i = 0; i < n; i++)
		if (!unique || row_cmp(&all[unique - 1], &all[i]) != 0)
			all[unique++] = all[i];
	*rows = all;
	*count = unique;
	return true;
}

void inventory_tsv(struct buf *out, const struct inventory_row *rows, size_t count)
{
	buf_text(out, T("name\tversion\tsource\tresolved\tintegrity\n"));
	for (size_t i = 0; i < count; i++) {
		const struct inventory_row *r = &rows[i];
		escape_plain(out, r->name);
		buf_char(out, '\t');
		escape_plain(out, r->version);
		buf_printf(out, "\t%s\t", r->source);
		escape_plain(out, r->resolved);
		buf_char(out, '\t');
		escape_plain(out, r->integrity);
		buf_char(out, '\n');
	}
}
