#include "scanner/site.h"

#include "scanner/input/input.h"
#include "scanner/policy/baseline.h"
#include "scanner/rule/rule.h"

#include <stdlib.h>

#define NAMED_MAX 8 /* packages named in one finding */

static bool no_memory(struct err *e)
{
	return err_set(e, "LIMIT-MEMORY", "no memory left for the policy");
}

bool site_open(struct site *s, const struct scan_options *o, struct err *e)
{
	struct stack_places places = {
		.policy = o->policy,
		.config = o->config_home,
		.home = o->home,
		.etc = o->policy_etc,
		.trust_project = o->trust_project,
	};
	size_t count = 0;

	while (rules[count])
		count++;
	s->rule_ids = calloc(count + 1, sizeof *s->rule_ids);
	if (!s->rule_ids)
		return no_memory(e);
	for (size_t i = 0; i < count; i++)
		s->rule_ids[i] = rules[i]->id;
	return stack_open(&places, o->now, s->rule_ids, &s->stack, e) &&
	       (!o->baseline || baseline_open(o->baseline, o->update_baseline, &s->baseline, e));
}

void site_close(struct site *s)
{
	baseline_close(s->baseline);
	stack_close(s->stack);
	free(s->rule_ids);
	*s = (struct site){0};
}

bool site_takes_packs(struct site *s, const struct store_packs *packs, struct err *e)
{
	enum settings_stale wanted = stack_stale(s->stack);

	for (size_t i = 0; i < packs->count; i++) {
		if (packs->packs[i].age != AGE_STALE)
			continue;
		s->has_stale = wanted == STALE_WARN;
		if (wanted != STALE_REFUSE)
			continue;
		err_set(e, "PACK-STALE", "%s is %ju days old, and the policy refuses stale packs",
			pack_manifest(packs->packs[i].pack)->name,
			(uintmax_t)(packs->packs[i].age_seconds / 86400));
		return err_hint(e, "import a newer pack: picket corpus import FILE");
	}
	return true;
}

void site_read_projects(struct site *s, const struct targets *t, struct project *p)
{
	for (size_t i = 0; i < t->count; i++) {
		const struct target *one = &t->items[i];
		struct err why = {0};
		if (one->kind != TARGET_FOLDER || stack_add_project(s->stack, one->fd, one->prefix, &why))
			continue;
		struct text path = arena_printf(p->arena, TEXT_FMT PROJECT_FILE, TEXT_ARG(one->prefix));
		struct text code = arena_text(p->arena, text_of(why.code));
		project_problem(p, true, code.p ? code.p : "POLICY", path, 0, "not used: %s", why.text);
	}
}

static struct finding *add(struct finding_list *l, struct text message, struct text evidence)
{
	struct finding *f = finding_add(l, "L2-LOCK-001", SEVERITY_HIGH, CONFIDENCE_EXACT);

	if (!f)
		return NULL;
	f->message = message;
	f->evidence = evidence;
	f->denied = T("the policy requires it");
	f->package.source = source_name(SOURCE_UNKNOWN);
	return f;
}

static bool has_lockfile(const struct project *p)
{
	for (uint32_t i = 0; i < p->document_count; i++) {
		const struct input *in = input_by_name(text_of(p->documents[i].input));
		if (in && in->lockfile)
			return true;
	}
	return false;
}

static bool wants_lockfile(const struct project *p)
{
	for (uint32_t i = 0; i < p->manifest_count; i++)
		if (p->manifests[i].folder.n == 0 && p->manifests[i].dependency_count)
			return true;
	return false;
}

static bool require_lockfile(const struct project *p, struct finding_list *l)
{
	if (has_lockfile(p) || !wants_lockfile(p))
		return true;
	struct finding *f = add(l, T("There is no lockfile, and the policy requires one."),
				T("package.json has dependencies"));
	if (!f)
		return false;
	f->file = T("package.json");
	f->remediation = T("Make a lockfile with the package manager (npm install --package-lock-only), "
			   "and commit it.");
	return true;
}

static bool lacks_integrity(const struct package *g)
{
	return (g->flags & PACKAGE_LOCKED) && !(g->flags & PACKAGE_ECHO) &&
	       g->source == SOURCE_REGISTRY && !g->integrity.n && !g->checksum.n;
}

static bool require_integrity(const struct project *p, struct finding_list *l)
{
	struct arena *a = finding_arena(l);
	struct text named = T("");
	const struct package *first = NULL;
	size_t count = 0;

	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *g = &p->packages[i];
		if (!lacks_integrity(g))
			continue;
		if (count++ < NAMED_MAX)
			named = arena_printf(a, TEXT_FMT "%s" TEXT_FMT "@" TEXT_FMT, TEXT_ARG(named),
					     count > 1 ? ", " : "", TEXT_ARG(text_head(g->name, 40)),
					     TEXT_ARG(text_head(g->version, 16)));
		if (!first)
			first = g;
	}
	if (!first)
		return true;
	struct finding *f = add(l, arena_printf(a, "%zu packages are locked without integrity, and the policy "
						   "requires it.", count), named);
	if (!f)
		return false;
	f->file = first->document == DEP_NONE ? T("") : p->documents[first->document].path;
	f->line = first->line;
	f->remediation = T("Write the lockfile anew with a current package manager, so that every entry has "
			   "its integrity.");
	return true;
}

bool site_require(const struct site *s, const struct project *p, struct finding_list *l)
{
	return (!stack_requires_lockfile(s->stack) || require_lockfile(p, l)) &&
	       (!stack_requires_integrity(s->stack) || require_integrity(p, l));
}

bool site_judge(struct site *s, struct finding_list *l, struct report *r, struct arena *a,
		struct err *e)
{
	struct judgement j;

	if (s->baseline) {
		r->has_baseline = true;
		r->gone = baseline_mark(s->baseline, l);
	}
	if (!judge_findings(s->stack, l, a, &j, e))
		return false;
	struct text *notices = ARENA_ARRAY(a, struct text, j.notice_count + 1);
	if (!notices)
		return no_memory(e);
	for (; r->notice_count < j.notice_count; r->notice_count++)
		notices[r->notice_count] = j.notices[r->notice_count];
	if (s->has_stale)
		notices[r->notice_count++] = T("a pack is stale: import a newer one");
	r->notices = notices;
	r->suppressed = j.excused;
	r->suppressed_count = j.excused_count;
	r->has_fail_on = stack_fail_on(s->stack, false, &r->fail_on);
	r->has_project_fail_on = stack_fail_on(s->stack, true, &r->project_fail_on);
	s->partial = j.partial;
	stack_digest(s->stack, r->policy);
	return true;
}
