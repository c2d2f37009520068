#include "scanner/withhold.h"

#include "scanner/rule/redact.h"

static void hide(struct project *p, struct text *t)
{
	*t = redact_address(p->arena, *t);
}

static void hide_pairs(struct project *p, struct pair *pairs, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		hide(p, &pairs[i].key);
		hide(p, &pairs[i].value);
	}
}

static void hide_manifest(struct project *p, struct manifest_view *m)
{
	hide(p, &m->repository);
	hide(p, &m->homepage);
	hide_pairs(p, m->overrides, m->override_count);
	for (uint32_t i = 0; i < m->dependency_count; i++)
		hide(p, &m->dependencies[i].spec);
}

bool withhold_project(struct project *p)
{
	for (uint32_t i = 0; i < p->package_count; i++) {
		hide(p, &p->packages[i].version);
		hide(p, &p->packages[i].resolved);
		hide(p, &p->packages[i].key);
	}
	for (uint32_t i = 0; i < p->edge_count; i++)
		hide(p, &p->edges[i].spec);
	for (uint32_t i = 0; i < p->manifest_count; i++)
		hide_manifest(p, &p->manifests[i]);
	for (uint32_t i = 0; i < p->setting_count; i++) {
		hide(p, &p->settings[i].key);
		hide(p, &p->settings[i].value);
	}
	for (uint32_t i = 0; i < p->problem_count; i++)
		hide(p, &p->problems[i].message);
	return !arena_failed(p->arena);
}

bool withhold_findings(struct finding_list *l)
{
	struct arena *a = finding_arena(l);

	for (size_t i = 0; i < finding_count(l); i++) {
		struct finding *f = finding_edit(l, i);
		f->message = redact_address(a, f->message);
		f->evidence = redact_address(a, f->evidence);
	}
	return !arena_failed(a);
}
