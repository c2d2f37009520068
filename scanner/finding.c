#include "scanner/finding.h"

#include "base/map.h"
#include "crypto/digest.h"

#include <stdlib.h>
#include <string.h>

static const char *const severity_names[SEVERITIES] = {
	[SEVERITY_INFO] = "info", [SEVERITY_LOW] = "low",	    [SEVERITY_MEDIUM] = "medium",
	[SEVERITY_HIGH] = "high", [SEVERITY_CRITICAL] = "critical",
};

static const char *const confidence_names[] = {
	[CONFIDENCE_LOW] = "low",
	[CONFIDENCE_MEDIUM] = "medium",
	[CONFIDENCE_HIGH] = "high",
	[CONFIDENCE_EXACT] = "exact",
};

struct finding_list {
	struct arena *arena;
	struct finding_list *taken; /* whose findings are here now */
	struct finding **items; /* each in the arena: a pointer given out stays valid */
	size_t count, cap;
	bool full;
};

const char *severity_name(enum severity s)
{
	return severity_names[s];
}

bool severity_parse(struct text t, enum severity *out)
{
	for (int i = 0; i < SEVERITIES; i++)
		if (text_eq_nocase(t, text_of(severity_names[i]))) {
			*out = (enum severity)i;
			return true;
		}
	return false;
}

const char *confidence_name(enum confidence c)
{
	return confidence_names[c];
}

struct finding_list *finding_list_new(size_t max_bytes)
{
	struct finding_list *l = calloc(1, sizeof *l);

	if (!l)
		return NULL;
	l->arena = arena_new(max_bytes);
	if (!l->arena) {
		free(l);
		return NULL;
	}
	return l;
}

void finding_list_free(struct finding_list *l)
{
	if (!l)
		return;
	finding_list_free(l->taken);
	arena_free(l->arena);
	free(l->items);
	free(l);
}

bool finding_list_take(struct finding_list *l, struct finding_list *other)
{
	struct finding **all = realloc(l->items, (l->count + other->count + 1) * sizeof *all);
	struct finding_list **end = &l->taken;

	while (*end)
		end = &(*end)->taken;
	*end = other;
	if (!all)
		return false;
	if (other->count)
		memcpy(all + l->count, other->items, other->count * sizeof *all);
	l->items = all;
	l->cap = l->count + other->count + 1;
	l->count += other->count;
	return true;
}

struct arena *finding_arena(struct finding_list *l)
{
	return l->arena;
}

struct finding *finding_add(struct finding_list *l, const char *rule, enum severity s,
			    enum confidence c)
{
	if (l->full)
		return NULL;
	if (l->count == l->cap) {
		size_t cap = l->cap ? l->cap * 2 : 64;
		struct finding **grown = realloc(l->items, cap * sizeof(struct finding *));
		if (!grown) {
			l->full = true;
			return NULL;
		}
		l->items = grown;
		l->cap = cap;
	}
	struct finding *f = ARENA_NEW(l->arena, struct finding);
	if (!f) {
		l->full = true;
		return NULL;
	}
	*f = (struct finding){.rule = rule, .severity = s, .confidence = c, .reachable = -1};
	l->items[l->count++] = f;
	return f;
}

/* Rule + package + file + what fired (scan.md, section 3). Without a digest input of its own, the
 * message and the evidence stand for the content. */
static void fingerprint(struct finding *f)
{
	struct digest_state s;
	struct text content = f->content;

	digest_begin(&s, DIGEST_FINDING, NULL);
	digest_add_text(&s, text_of(f->rule));
	digest_add_text(&s, f->package.purl);
	digest_add_text(&s, f->file);
	if (content.n == 0) {
		digest_add_text(&s, f->message);
		content = f->evidence;
	}
	digest_add_text(&s, content);
	struct digest d = digest_end(&s);
	hex_put(f->fingerprint, d.b, 16);
}

static int compare_numbers(uint64_t a, uint64_t b)
{
	return a < b ? -1 : a > b;
}

static int compare(const void *pa, const void *pb)
{
	const struct finding *a = *(const struct finding *const *)pa;
	const struct finding *b = *(const struct finding *const *)pb;
	int order = compare_numbers(b->severity, a->severity);

	if (!order)
		order = strcmp(a->rule, b->rule);
	if (!order)
		order = text_cmp(a->package.purl, b->package.purl);
	if (!order)
		order = text_cmp(a->file, b->file);
	if (!order)
		order = compare_numbers(a->line, b->line);
	if (!order)
		order = compare_numbers(a->column, b->column);
	if (!order)
		order = strcmp(a->fingerprint, b->fingerprint);
	/* Twins: the order below decides which of them stays. */
	if (!order)
		order = compare_numbers(b->confidence, a->confidence);
	if (!order)
		order = text_cmp(a->message, b->message);
	if (!order)
		order = text_cmp(a->evidence, b->evidence);
	if (!order)
		order = compare_numbers(a->package.path_count, b->package.path_count);
	return order;
}

/* Keeps the first (the worst) of each fingerprint. */
static void merge(struct finding_list *l)
{
	struct arena *scratch = arena_new(SIZE_MAX);
	struct map *seen = scratch ? map_new(scratch) : NULL;
	size_t kept = 0;

	if (!seen)
		l->full = true;
	for (size_t i = 0; seen && i < l->count; i++) {
		bool fresh = false;
		if (!map_put(seen, text_of(l->items[i]->fingerprint), &fresh)) {
			l->full = true;
			break;
		}
		if (fresh)
			l->items[kept++] = l->items[i];
	}
	if (!l->full)
		l->count = kept;
	arena_free(scratch);
}

void finding_list_finish(struct finding_list *l)
{
	for (size_t i = 0; i < l->count; i++)
		fingerprint(l->items[i]);
	if (l->count)
		qsort(l->items, l->count, sizeof(struct finding *), compare);
	merge(l);
}

size_t finding_count(const struct finding_list *l)
{
	return l->count;
}

const struct finding *finding_at(const struct finding_list *l, size_t i)
{
	return l->items[i];
}

struct finding *finding_edit(struct finding_list *l, size_t i)
{
	return l->items[i];
}

void finding_keep(struct finding_list *l, bool (*keep)(void *ctx, const struct finding *f), void *ctx)
{
	size_t kept = 0;

	for (size_t i = 0; i < l->count; i++)
		if (keep(ctx, l->items[i]))
			l->items[kept++] = l->items[i];
	l->count = kept;
}

bool finding_list_full(const struct finding_list *l)
{
	return l->full || arena_failed(l->arena);
}
