/* From documents to one graph: who asks for whom, and the shortest way from the project to each package. */
#include "scanner/graph.h"

#include "base/buf.h"

#include <stdlib.h>
#include <string.h>

/* Counting sort by `from`, in place of the array; edges of one package keep their order. */
static bool sort_edges(struct project *p)
{
	uint32_t n = p->package_count, *next = ARENA_ARRAY(p->arena, uint32_t, (size_t)n + 1);
	struct edge *sorted = calloc((size_t)p->edge_cap + 1, sizeof *sorted);

	if (!next || !sorted) {
		free(sorted);
		return false;
	}
	for (uint32_t i = 0; i < p->edge_count; i++)
		next[p->edges[i].from + 1]++;
	for (uint32_t i = 0; i < n; i++) {
		p->packages[i].edge_first = next[i];
		p->packages[i].edge_count = next[i + 1];
		next[i + 1] += next[i];
	}
	for (uint32_t i = 0; i < p->edge_count; i++)
		sorted[next[p->edges[i].from]++] = p->edges[i];
	free(p->edges);
	p->edges = sorted;
	return true;
}

static bool is_source(const struct package *k)
{
	return k->flags & PACKAGE_ROOT || k->source == SOURCE_WORKSPACE;
}

/* The order of ties: by name, then version, then where it is stated. Total, and the same on every machine. */
static const struct package *ordered; /* qsort has no context; set and used by one thread, in rank_of() alone */

static int tie_cmp(const void *pa, const void *pb)
{
	uint32_t ia = *(const uint32_t *)pa, ib = *(const uint32_t *)pb;
	const struct package *a = &ordered[ia], *b = &ordered[ib];
	int c = text_cmp(a->name, b->name);

	c = c ? c : text_cmp(a->version, b->version);
	c = c ? c : text_cmp(a->key, b->key);
	return c ? c : (ia > ib) - (ia < ib);
}

/* rank[i]: the place of package i in that order; by_rank: the packages in it. */
static bool rank_of(struct project *p, uint32_t **rank, uint32_t **by_rank)
{
	uint32_t n = p->package_count;

	*rank = ARENA_ARRAY(p->arena, uint32_t, (size_t)n + 1);
	*by_rank = ARENA_ARRAY(p->arena, uint32_t, (size_t)n + 1);
	if (!*rank || !*by_rank)
		return false;
	for (uint32_t i = 0; i < n; i++)
		(*by_rank)[i] = i;
	ordered = p->packages;
	qsort(*by_rank, n, sizeof **by_rank, tie_cmp);
	for (uint32_t i = 0; i < n; i++)
		(*rank)[(*by_rank)[i]] = i;
	return true;
}

static int u32_cmp(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

/* Level by level, each in rank order: the first to reach a package is on its shortest path. */
static bool shortest_paths(struct project *p)
{
	uint32_t *rank, *by_rank, n = p->package_count, count = 0, at = 0;
	uint32_t *queue = ARENA_ARRAY(p->arena, uint32_t, (size_t)n + 1); /* of ranks */

	if (!queue || !rank_of(p, &rank, &by_rank))
		return false;
	for (uint32_t r = 0; r < n; r++)
		if (is_source(&p->packages[by_rank[r]])) {
			p->packages[by_rank[r]].depth = 0;
			queue[count++] = r;
		}
	while (at < count) {
		uint32_t level_end = count;
		for (; at < level_end; at++) {
			uint32_t from = by_rank[queue[at]];
			const struct package *k = &p->packages[from];
			for (uint32_t i = 0; i < k->edge_count; i++) {
				uint32_t to = p->edges[k->edge_first + i].to;
				if (to == DEP_NONE)
					continue;
				if (k->depth == 0)
					p->packages[to].flags |= PACKAGE_DIRECT;
				if (p->packages[to].depth != DEP_NONE)
					continue;
				p->packages[to].depth = k->depth + 1;
				p->packages[to].via = from;
				queue[count++] = rank[to];
			}
		}
		qsort(queue + level_end, count - level_end, sizeof *queue, u32_cmp);
	}
	return true;
}

/* Packages reached from the project without edges of the kinds left out. */
static bool reach(struct project *p, bool without_optional, uint8_t *seen)
{
	uint32_t n = p->package_count, count = 0;
	uint32_t *queue = ARENA_ARRAY(p->arena, uint32_t, (size_t)n + 1);

	if (!queue)
		return false;
	for (uint32_t i = 0; i < n; i++)
		if (is_source(&p->packages[i])) {
			seen[i] = 1;
			queue[count++] = i;
		}
	for (uint32_t at = 0; at < count; at++) {
		const struct package *k = &p->packages[queue[at]];
		for (uint32_t i = 0; i < k->edge_count; i++) {
			const struct edge *e = &p->edges[k->edge_first + i];
			bool skip = e->to == DEP_NONE || e->kind == DEP_DEV ||
				    (without_optional && e->kind == DEP_OPTIONAL);
			if (skip || seen[e->to])
				continue;
			seen[e->to] = 1;
			queue[count++] = e->to;
		}
	}
	return true;
}

/* npm's lockfiles, and pnpm's until 9.0, say themselves what is only for development. */
static bool says_dev(const struct document *d)
{
	if (!d->input)
		return false;
	return strcmp(d->input, "package-lock") == 0 ||
	       (strcmp(d->input, "pnpm-lock") == 0 && d->format < 90);
}

static bool mark_needs(struct project *p)
{
	uint8_t *needed = ARENA_ARRAY(p->arena, uint8_t, (size_t)p->package_count + 1);
	uint8_t *certain = ARENA_ARRAY(p->arena, uint8_t, (size_t)p->package_count + 1);

	if (!needed || !certain || !reach(p, false, needed) || !reach(p, true, certain))
		return false;
	for (uint32_t i = 0; i < p->package_count; i++) {
		struct package *k = &p->packages[i];
		if (k->depth == DEP_NONE || says_dev(&p->documents[k->document]))
			continue;
		if (!needed[i])
			k->flags |= PACKAGE_DEV;
		else if (!certain[i])
			k->flags |= PACKAGE_OPTIONAL;
	}
	return true;
}

/* An installed copy is as near to the project as the entry that states it. */
static void copy_to_twins(struct project *p)
{
	for (uint32_t i = 0; i < p->package_count; i++) {
		struct package *k = &p->packages[i];
		if (k->twin == DEP_NONE || k->depth != DEP_NONE)
			continue;
		const struct package *t = &p->packages[k->twin];
		if (t->twin != DEP_NONE && t->twin != i && t->depth == DEP_NONE)
			t = &p->packages[t->twin];
		k->depth = t->depth;
		k->via = t->via;
		k->flags |= t->flags & (PACKAGE_DIRECT | PACKAGE_DEV | PACKAGE_OPTIONAL);
	}
}

bool graph_join(struct project *p, struct err *e)
{
	struct graph g = {.p = p};
	bool ok = graph_keys(&g) && graph_tree(&g);

	if (ok) {
		graph_twins(&g);
		graph_resolve(&g);
		ok = !p->failed && sort_edges(p) && shortest_paths(p) && mark_needs(p);
	}
	if (!ok || p->failed || arena_failed(p->arena)) {
		p->failed = true;
		return err_set(e, "LIMIT-MEMORY", "the dependency graph does not fit in memory");
	}
	copy_to_twins(p);
	return true;
}

/* Packages a shown path names at most; the middle of a longer one is left out. */
#define PATH_NAMES_MAX 16

static void put_name(struct buf *b, const struct package *k)
{
	buf_text(b, k->name.n ? k->name : k->key);
	if (k->version.n) {
		buf_char(b, '@');
		buf_text(b, k->version);
	}
}

struct text graph_path(struct project *p, uint32_t package)
{
	uint32_t chain[PATH_NAMES_MAX], length = 0, total = 0;
	struct buf b = BUF((size_t)64 << 10);

	for (uint32_t i = package; i != DEP_NONE && total <= p->package_count; i = p->packages[i].via) {
		total++;
		if (length < PATH_NAMES_MAX)
			chain[length++] = i;
	}
	if (length && p->packages[chain[length - 1]].flags & PACKAGE_ROOT && length > 1)
		length--;
	if (total > PATH_NAMES_MAX)
		buf_text(&b, T("... > "));
	for (uint32_t i = length; i-- > 0;) {
		put_name(&b, &p->packages[chain[i]]);
		if (i)
			buf_text(&b, T(" > "));
	}
	struct text out = b.failed ? T("") : arena_text(p->arena, buf_view(&b));
	buf_free(&b);
	return out;
}

static bool unreserved(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
	       c == '.' || c == '_' || c == '~';
}

static char *encode(char *out, struct text t)
{
	static const char hex[] = "0123456789ABCDEF";

	for (size_t i = 0; i < t.n; i++) {
		unsigned char c = (unsigned char)t.p[i];
		if (unreserved(t.p[i])) {
			*out++ = t.p[i];
		} else {
			*out++ = '%';
			*out++ = hex[c >> 4];
			*out++ = hex[c & 15];
		}
	}
	return out;
}

/* purl-spec, "npm": the scope is the namespace, its @ encoded. */
struct text package_purl(struct arena *a, struct text name, struct text version)
{
	static const char type[] = "pkg:npm/";
	char *p = name.n < SIZE_MAX / 8 && version.n < SIZE_MAX / 8
			  ? arena_alloc(a, sizeof type + 3 * (name.n + version.n) + 2)
			  : NULL;

	if (!p)
		return (struct text){"", 0};
	memcpy(p, type, sizeof type - 1);
	char *out = p + sizeof type - 1;
	struct cut scope = text_cut(name, '/');
	if (scope.found) {
		out = encode(out, scope.head);
		*out++ = '/';
		name = scope.tail;
	}
	out = encode(out, name);
	if (version.n) {
		*out++ = '@';
		out = encode(out, version);
	}
	return text_n(p, (size_t)(out - p));
}
