#include "scanner/guard.h"

#include "base/map.h"

#include <string.h>

#define MESSAGE_MAX 8192 /* bytes; far above any sentence */

static const char *fault_of(const struct finding *f)
{
	if (!f->rule || !f->rule[0])
		return "has no rule";
	if (f->severity >= SEVERITIES || f->confidence > CONFIDENCE_EXACT)
		return "has a severity or confidence that does not exist";
	if (strlen(f->fingerprint) != 32)
		return "has no fingerprint";
	if (f->message.n == 0 || f->message.n > MESSAGE_MAX)
		return "has no message, or an endless one";
	if (f->evidence.n > FINDING_EVIDENCE_MAX)
		return "has too much evidence";
	if (f->evidence.n == 0 && f->file.n == 0 && f->package.purl.n == 0)
		return "has nothing to check";
	if (f->package.path_count > FINDING_PATH_MAX || f->behaviour_count > FINDING_BEHAVIOUR_MAX)
		return "has a list that is too long";
	return NULL;
}

static int numbers(uint64_t a, uint64_t b)
{
	return a < b ? -1 : a > b;
}

/* The order that finding.h promises, written down a second time. */
static bool in_order(const struct finding *a, const struct finding *b)
{
	int order = numbers(b->severity, a->severity);

	order = order ? order : strcmp(a->rule, b->rule);
	order = order ? order : text_cmp(a->package.purl, b->package.purl);
	order = order ? order : text_cmp(a->file, b->file);
	order = order ? order : numbers(a->line, b->line);
	order = order ? order : numbers(a->column, b->column);
	order = order ? order : strcmp(a->fingerprint, b->fingerprint);
	return order < 0;
}

static bool fail(const struct finding *f, size_t at, const char *what, struct err *e)
{
	err_set(e, "SCAN-GUARD", "finding %zu (%s) %s", at + 1, f->rule ? f->rule : "?", what);
	return err_hint(e, "this is a defect of the scanner: please report it; there is no verdict");
}

bool guard_findings(const struct finding_list *l, struct err *e)
{
	struct arena *a = arena_new((size_t)1 << 30);
	struct map *seen = a ? map_new(a) : NULL;
	bool ok = seen || err_set(e, "LIMIT-MEMORY", "no memory to check the findings");

	for (size_t i = 0; ok && i < finding_count(l); i++) {
		const struct finding *f = finding_at(l, i);
		const char *fault = fault_of(f);
		bool fresh = false;
		if (!fault && i && !in_order(finding_at(l, i - 1), f))
			fault = "is out of order";
		if (!fault && !map_put(seen, text_of(f->fingerprint), &fresh))
			ok = err_set(e, "LIMIT-MEMORY", "no memory to check the findings");
		else if (!fault && !fresh)
			fault = "is there twice";
		if (fault)
			ok = fail(f, i, fault, e);
	}
	arena_free(a);
	return ok;
}

static const char *report_fault(const struct report *r, const struct finding_list *l, enum severity show)
{
	size_t counts[SEVERITIES] = {0}, known = 0, all = finding_count(l);

	for (size_t i = 0; i < all; i++) {
		counts[finding_at(l, i)->severity]++;
		known += finding_at(l, i)->known;
	}
	for (size_t i = 0; i < r->finding_count; i++)
		if (r->findings[i]->severity < show)
			return "shows a finding below the level asked for";
	if (memcmp(counts, r->counts, sizeof counts) != 0 || r->finding_count + r->hidden != all)
		return "counts other findings than there are";
	if (known != r->known)
		return "counts other known findings than there are";
	for (size_t i = 0; i < r->edge_count; i++)
		if (r->edges[i].from >= r->package_count || r->edges[i].to >= r->package_count)
			return "has a dependency on no package";
	return NULL;
}

bool guard_report(const struct report *r, const struct finding_list *l, enum severity show, struct err *e)
{
	const char *fault = report_fault(r, l, show);

	if (!fault)
		return true;
	err_set(e, "SCAN-GUARD", "the report %s", fault);
	return err_hint(e, "this is a defect of the scanner: please report it; there is no verdict");
}
