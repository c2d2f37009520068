#include "scanner/scan_inside.h"

#include "scanner/context.h"
#include "scanner/guard.h"
#include "scanner/lanes.h"
#include "scanner/limits.h"
#include "scanner/read.h"
#include "scanner/rule/rule.h"
#include "scanner/rule/table.h"
#include "scanner/warm.h"
#include "scanner/withhold.h"

static bool matches_id(const char *const *patterns, const char *id)
{
	for (; *patterns; patterns++) {
		struct text t = text_of(*patterns);
		bool prefix = t.n && t.p[t.n - 1] == '*';
		if (prefix ? text_starts(text_of(id), text_head(t, t.n - 1))
			   : text_eq(t, text_of(id)))
			return true;
	}
	return false;
}

/* What a person asks for on the command line counts more than the site's skip-rules. */
bool scan_runs_rule(const struct scan *s, const struct rule *rule)
{
	const struct scan_options *o = &s->options;

	return (o->rules ? matches_id(o->rules, rule->id) : !stack_skips(s->site.stack, rule->id)) &&
	       !(o->skip_rules && matches_id(o->skip_rules, rule->id));
}

static bool chosen(const void *ctx, const struct rule *rule)
{
	return scan_runs_rule(ctx, rule);
}

static bool ready(void *ctx, struct rule_context *c, struct err *e)
{
	struct scan *s = ctx;

	if (!ahead_end(&s->ahead, e))
		return false;
	c->likes = s->warm ? warm_made_likes(s->warm) : NULL;
	return true;
}

static bool run_rules(struct scan *s, struct err *e)
{
	uint64_t memory = s->options.max_memory ? s->options.max_memory : MEMORY_DEFAULT;
	struct rule_context ctx = {
		.project = s->project,
		.content = s->engine ? s->content : NULL,
		.corpus = s->corpus,
		.policy = stack_policy(s->site.stack, e),
		.previous = s->previous,
		.findings = s->findings,
	};
	struct lanes how = {.chosen = chosen, .ready = ready, .ctx = s, .threads = s->threads > 1,
			    .findings = (size_t)(memory / 8)};
	bool ok = ctx.policy ? lanes_run(&ctx, &how, e) : scan_no_memory(e);

	if (ok && s->corpus && corpus_failed(s->corpus, e))
		ok = false;
	if (ok && (finding_list_full(s->findings) || s->project->failed))
		ok = scan_no_memory(e);
	return ok;
}

/* Reports explain the rules that ran. */
static bool list_rules(struct scan *s)
{
	size_t count = 0;

	while (rules[count])
		count++;
	struct report_rule *ran = ARENA_ARRAY(s->arena, struct report_rule, count);
	for (size_t i = 0; ran && i < count; i++)
		if (scan_runs_rule(s, rules[i]))
			ran[s->report.rule_count++] = (struct report_rule){
				rules[i]->id, rules[i]->title, rules[i]->about, rules[i]->remedy,
				rules[i]->references,
			};
	s->report.rules = ran;
	return ran != NULL;
}

bool scan_judge(struct scan *s, struct err *e)
{
	static const char *const about_the_scan[] = {"L2-SCAN-001", NULL};

	/* A listing runs no rule, but what could not be read must be said. */
	if (s->options.list_packages)
		s->options.rules = about_the_scan;
	if (!list_rules(s))
		return scan_no_memory(e);
	if (!run_rules(s, e))
		return false;
	if (!s->options.list_packages && !site_require(&s->site, s->project, s->findings))
		return scan_no_memory(e);
	if (!withhold_findings(s->findings))
		return scan_no_memory(e);
	finding_list_finish(s->findings);
	if (finding_list_full(s->findings))
		return scan_no_memory(e);
	if (!s->options.list_packages &&
	    !site_judge(&s->site, s->findings, &s->report, s->arena, e))
		return false;
	struct content_source source = read_source(s->reader);
	if (s->options.context && !context_add(s->findings, s->options.show, s->project,
					       s->engine ? s->content : NULL, &source))
		return scan_no_memory(e);
	return guard_findings(s->findings, e);
}
