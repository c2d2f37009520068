#include "scanner/policy/judge.h"

#include "scanner/policy/condition.h"
#include "scanner/policy/limits.h"
#include "scanner/policy/wildcard.h"

#include <string.h>

struct judge {
	const struct stack *stack;
	struct finding_list *list;
	struct arena *arena;
	struct judgement *out;
	struct conditions *conditions;
	bool *met;		  /* of the condition asked last */
	const struct settings_excuse **allowed; /* by finding */
	const struct settings **allowed_by;
	size_t notices_max, excused_at;
	struct err *e;
};

static bool no_memory(struct judge *j)
{
	return err_set(j->e, "LIMIT-MEMORY", "no memory left for the policy");
}

static struct text place(struct judge *j, const struct settings *s, uint32_t line)
{
	return arena_printf(j->arena, TEXT_FMT ":%u", TEXT_ARG(s->name), line);
}

static void put_notice(struct judge *j, struct text t)
{
	if (j->out->notice_count < j->notices_max)
		j->out->notices[j->out->notice_count++] = t;
}

static bool rule_is(struct text pattern, const char *rule)
{
	struct text id = text_of(rule);

	return text_ends(pattern, T("*")) ? text_starts(id, text_head(pattern, pattern.n - 1))
					  : text_eq(pattern, id);
}

static bool in_scope(const struct settings *s, const struct finding *f)
{
	return s->scope.n == 0 || text_starts(f->file, s->scope);
}

bool judge_package(struct text pattern, const struct finding *f)
{
	char joined[1024];

	if (text_starts(pattern, T("pkg:"))) {
		size_t at = text_find_last(f->package.purl, '@');
		return wildcard_name(pattern, f->package.purl) ||
		       wildcard_name(pattern, text_head(f->package.purl, at));
	}
	if (f->package.name.n == 0)
		return false;
	if (wildcard_name(pattern, f->package.name))
		return true;
	size_t n = f->package.name.n + 1 + f->package.version.n;
	if (n > sizeof joined)
		return false;
	memcpy(joined, f->package.name.p, f->package.name.n);
	joined[f->package.name.n] = '@';
	if (f->package.version.n)
		memcpy(joined + f->package.name.n + 1, f->package.version.p, f->package.version.n);
	return wildcard_name(pattern, text_n(joined, n));
}

static bool excuse_meets(const struct settings_excuse *x, const struct finding *f)
{
	return !x->expired && (!x->rule.n || rule_is(x->rule, f->rule)) &&
	       (!x->package.n || judge_package(x->package, f)) &&
	       (!x->path.n || (f->file.n && wildcard_path(x->path, f->file))) &&
	       (!x->fingerprint.n || text_starts(text_of(f->fingerprint), x->fingerprint));
}

/* A site sets, its first entry that fits counts; a project raises. */
static bool set_levels(struct judge *j, const struct settings *s)
{
	size_t *lower = ARENA_ARRAY(j->arena, size_t, s->level_count + 1);

	if (!lower)
		return no_memory(j);
	for (size_t i = 0; i < finding_count(j->list); i++) {
		struct finding *f = finding_edit(j->list, i);
		size_t k = 0;
		while (k < s->level_count && !rule_is(s->levels[k].rule, f->rule))
			k++;
		if (k == s->level_count || !in_scope(s, f))
			continue;
		if (s->project && s->levels[k].level < f->severity)
			lower[k]++;
		else
			f->severity = s->levels[k].level;
	}
	for (size_t k = 0; k < s->level_count; k++)
		if (lower[k])
			put_notice(j, arena_printf(j->arena,
						   TEXT_FMT ":%u: severity of " TEXT_FMT
							    " is ignored for %zu findings: a project "
							    "only raises",
						   TEXT_ARG(s->name), s->levels[k].line,
						   TEXT_ARG(s->levels[k].rule), lower[k]));
	return true;
}

static bool undecided(struct judge *j, const struct settings *s, uint32_t line, struct err *why)
{
	if (!s->project) {
		*j->e = *why;
		return err_in(j->e, TEXT_FMT ":%u", TEXT_ARG(s->name), line);
	}
	j->out->partial = true;
	put_notice(j, arena_printf(j->arena, TEXT_FMT ":%u: deny cannot be decided: %s [%s]",
				   TEXT_ARG(s->name), line, why->text, why->code));
	return true;
}

static bool ask(struct judge *j, const struct settings *s, struct text when, uint32_t line)
{
	struct err why = {0};

	memset(j->met, 0, finding_count(j->list) * sizeof *j->met);
	return conditions_ask(j->conditions, when, j->met, &why) || undecided(j, s, line, &why);
}

static bool ask_deny(struct judge *j, const struct settings *s)
{
	for (size_t k = 0; k < s->deny_count; k++) {
		const struct settings_deny *d = &s->deny[k];
		if (!ask(j, s, d->when, d->line))
			return false;
		for (size_t i = 0; i < finding_count(j->list); i++) {
			struct finding *f = finding_edit(j->list, i);
			if (j->met[i] && !f->denied.n && in_scope(s, f))
				f->denied = arena_printf(j->arena, TEXT_FMT " (" TEXT_FMT ":%u)",
							 TEXT_ARG(d->reason), TEXT_ARG(s->name), d->line);
		}
	}
	return true;
}

static bool ask_allow(struct judge *j, const struct settings *s)
{
	for (size_t k = 0; k < s->allow_count; k++) {
		const struct settings_excuse *x = &s->allow[k];
		if (x->expired)
			continue;
		if (!ask(j, s, x->when, x->line))
			return false;
		for (size_t i = 0; i < finding_count(j->list); i++)
			if (j->met[i] && !j->allowed[i] && excuse_meets(x, finding_at(j->list, i))) {
				j->allowed[i] = x;
				j->allowed_by[i] = s;
			}
	}
	return true;
}

/* The site's conditions first: a project's cannot use up their steps. */
static bool ask_all(struct judge *j)
{
	size_t total = 0, n = finding_count(j->list);

	for (size_t i = 0; i < stack_count(j->stack); i++)
		total += stack_at(j->stack, i)->deny_count + stack_at(j->stack, i)->allow_count;
	j->met = ARENA_ARRAY(j->arena, bool, n + 1);
	j->allowed = ARENA_ARRAY(j->arena, const struct settings_excuse *, n + 1);
	j->allowed_by = ARENA_ARRAY(j->arena, const struct settings *, n + 1);
	if (!j->met || !j->allowed || !j->allowed_by)
		return no_memory(j);
	if (total == 0)
		return true;
	bool ok = conditions_open(j->list, total, &j->conditions, j->e);
	for (int project = 0; ok && project < 2; project++)
		for (size_t i = 0; ok && i < stack_count(j->stack); i++) {
			const struct settings *s = stack_at(j->stack, i);
			if (s->project == (project == 1))
				ok = ask_deny(j, s) && ask_allow(j, s);
		}
	conditions_close(j->conditions);
	return ok;
}

static void excuse(struct judge *j, const struct finding *f, const struct settings *s,
		   const struct settings_excuse *x, const char *kind)
{
	j->out->excused[j->out->excused_count++] = (struct finding_excuse){
		.finding = f,
		.kind = kind,
		.reason = x->reason,
		.owner = x->owner,
		.expires = x->expires,
		.policy = place(j, s, x->line),
	};
}

static bool ignored(struct judge *j, const struct settings *s, const struct finding *f)
{
	for (size_t i = 0; i < s->ignore_paths.count; i++)
		if (f->file.n && wildcard_path(s->ignore_paths.items[i], f->file)) {
			struct settings_excuse x = {
				.reason = arena_printf(j->arena, "ignored path " TEXT_FMT,
						       TEXT_ARG(s->ignore_paths.items[i]))};
			excuse(j, f, s, &x, "ignore");
			return true;
		}
	for (size_t i = 0; i < s->ignore_packages.count; i++)
		if (judge_package(s->ignore_packages.items[i], f)) {
			struct settings_excuse x = {
				.reason = arena_printf(j->arena, "ignored package " TEXT_FMT,
						       TEXT_ARG(s->ignore_packages.items[i]))};
			excuse(j, f, s, &x, "ignore");
			return true;
		}
	return false;
}

static bool suppressed(struct judge *j, const struct settings *s, const struct finding *f)
{
	for (size_t k = 0; k < s->suppress_count; k++)
		if (excuse_meets(&s->suppress[k], f)) {
			excuse(j, f, s, &s->suppress[k], "suppress");
			return true;
		}
	return false;
}

static bool excused(struct judge *j, size_t i)
{
	const struct finding *f = finding_at(j->list, i);

	if (f->denied.n)
		return false;
	for (size_t k = 0; k < stack_count(j->stack); k++)
		if (suppressed(j, stack_at(j->stack, k), f))
			return true;
	if (j->allowed[i]) {
		excuse(j, f, j->allowed_by[i], j->allowed[i], "allow");
		return true;
	}
	for (size_t k = 0; k < stack_count(j->stack); k++)
		if (ignored(j, stack_at(j->stack, k), f))
			return true;
	return false;
}

static bool not_excused(void *ctx, const struct finding *f)
{
	struct judge *j = ctx;
	struct judgement *out = j->out;

	/* Both are in the order of findings. */
	if (j->excused_at < out->excused_count && out->excused[j->excused_at].finding == f) {
		j->excused_at++;
		return false;
	}
	return true;
}

static bool excuse_all(struct judge *j)
{
	size_t n = finding_count(j->list);

	j->out->excused = ARENA_ARRAY(j->arena, struct finding_excuse, n + 1);
	if (!j->out->excused)
		return no_memory(j);
	for (size_t i = 0; i < n; i++)
		excused(j, i);
	finding_keep(j->list, not_excused, j);
	return true;
}

static bool gather_notices(struct judge *j)
{
	size_t levels = 0, denies = 0, notices = 0;

	for (size_t i = 0; i < stack_count(j->stack); i++) {
		const struct settings *s = stack_at(j->stack, i);
		levels += s->level_count;
		denies += s->deny_count;
		notices += s->notice_count;
	}
	j->notices_max = levels + denies + notices;
	j->out->notices = ARENA_ARRAY(j->arena, struct text, j->notices_max + 1);
	if (!j->out->notices)
		return no_memory(j);
	for (size_t i = 0; i < stack_count(j->stack); i++)
		for (size_t k = 0; k < stack_at(j->stack, i)->notice_count; k++)
			put_notice(j, stack_at(j->stack, i)->notices[k]);
	return true;
}

bool judge_findings(const struct stack *s, struct finding_list *l, struct arena *a,
		    struct judgement *out, struct err *e)
{
	struct judge j = {.stack = s, .list = l, .arena = a, .out = out, .e = e};

	*out = (struct judgement){0};
	if (stack_count(s) == 0)
		return true;
	if (!gather_notices(&j))
		return false;
	for (int project = 0; project < 2; project++)
		for (size_t i = stack_count(s); i-- > 0;)
			if (stack_at(s, i)->project == (project == 1) && !set_levels(&j, stack_at(s, i)))
				return false;
	finding_list_finish(l);
	if (!ask_all(&j) || !excuse_all(&j))
		return false;
	return !arena_failed(a) || no_memory(&j);
}
