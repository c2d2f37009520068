/* The part of L2-IOC-001 for what a manifest asks for and nothing holds yet. */
#include "base/buf.h"
#include "base/map.h"
#include "scanner/rule/ioc.h"
#include "scanner/rule/release.h"
#include "scanner/rule/report.h"
#include "scanner/spec.h"

static struct finding *report_declared(struct rule_context *ctx, const struct manifest_view *m,
				       const struct dependency *d, struct text name,
				       enum severity s, const struct ioc_verdict *v)
{
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f =
		rule_report_document(ctx, &rule_ioc, s, CONFIDENCE_EXACT, m->document, d->line);

	if (!f)
		return NULL;
	f->package.purl = package_purl(a, name, v->version);
	f->package.name = arena_text(a, name);
	f->package.version = arena_text(a, v->version);
	f->package.source = source_name(SOURCE_REGISTRY);
	f->package.direct = true;
	f->package.dev = d->kind == DEP_DEV;
	f->package.optional = d->kind == DEP_OPTIONAL;
	f->package.path[0] = rule_label(a, name, v->version);
	f->package.path_count = 1;
	ioc_put_record(ctx, f, &v->best);
	f->content = f->corpus.row;
	f->evidence = ioc_evidence(ctx, v);
	return f;
}

/* Every alternative of the range is one exact version, and each is listed. */
static bool only_listed(struct rule_context *ctx, const struct range *r, struct text name,
			struct ioc_verdict *v, bool *only)
{
	struct buf b = BUF(RANGE_BYTES_MAX);
	struct text rest;

	*only = true;
	range_put(&b, r);
	rest = arena_text(ctx->scratch, buf_view(&b));
	buf_free(&b);
	if (!rest.n)
		*only = false;
	while (rest.n && *only) {
		size_t bar = text_find(rest, T("||"));
		struct text one = text_head(rest, bar);
		struct semver exact;
		struct ioc_verdict w = {.version = one};
		if (!semver_parse(one, SEMVER_STRICT, &exact)) {
			*only = false;
			break;
		}
		if (!corpus_affected(ctx->corpus, ctx->scratch, ECO_NPM, name, T("malware"),
				     ioc_judge_row, &w))
			return false;
		*only = w.hit;
		if (w.hit)
			*v = w;
		rest = text_tail(rest, bar + 2);
	}
	return true;
}

/* @tool-internals/x of tool: a name that only the authors of one would give the other. */
static bool of_family(struct text own, struct text name)
{
	(void)text_skip(&own, T("@"));
	own = text_cut(own, '/').head;
	return own.n > 3 && text_skip(&name, T("@")) && text_starts(name, own);
}

/* released: m is that of an unpacked release. What its authors' workspaces are called stands there under development, and somebody may
 * have registered such a name since. */
static bool check_declared(struct rule_context *ctx, const struct map *present,
			   const struct manifest_view *m, const struct dependency *d, bool released)
{
	struct arena *a = finding_arena(ctx->findings);
	struct spec spec = spec_parse(d->spec);
	struct text name = spec.name.n ? spec.name : d->name;
	struct ioc_verdict v = {0};
	struct range *range;
	bool only, popular = false;

	if (spec.source != SOURCE_REGISTRY || spec.catalog || map_get(present, name) ||
	    !range_parse(ctx->scratch, spec.range, SEMVER_LOOSE, &range, NULL))
		return true;
	if (!only_listed(ctx, range, name, &v, &only))
		return false;
	if (!only) {
		v = (struct ioc_verdict){.range = range};
		if (!corpus_affected(ctx->corpus, ctx->scratch, ECO_NPM, name, T("malware"),
				     ioc_admit_row, &v))
			return false;
	}
	if (!v.hit && !v.admits.n)
		return true;
	if (v.all && !corpus_is_popular(ctx->corpus, ECO_NPM, name, &popular))
		return false;

	enum severity s = !v.hit				       ? SEVERITY_LOW
			  : popular && v.best.severity > SEVERITY_HIGH ? SEVERITY_HIGH
								       : v.best.severity;
	struct semver exact;
	bool left_behind = released && d->kind == DEP_DEV && s > SEVERITY_MEDIUM && semver_parse(spec.range, SEMVER_STRICT, &exact) && (v.all || of_family(m->name, name));
	if (left_behind)
		s = SEVERITY_MEDIUM;
	struct finding *f = report_declared(ctx, m, d, name, s, &v);
	if (!f)
		return false;
	if (v.hit) {
		f->message = arena_printf(a,
					  "package.json asks for " TEXT_FMT " " TEXT_FMT
					  ", which can only be a known malicious package.",
					  TEXT_ARG(name), TEXT_ARG(spec.range));
		if (left_behind)
			f->remediation = T("Who installs this release does not install it. Whoever works on its source does: install nothing there.");
	} else {
		f->confidence = CONFIDENCE_LOW;
		f->message =
			arena_printf(a,
				     "package.json asks for " TEXT_FMT " " TEXT_FMT
				     ", which takes in " TEXT_FMT ", a known malicious release.",
				     TEXT_ARG(name), TEXT_ARG(spec.range), TEXT_ARG(v.admits));
		f->remediation =
			T("Commit a lockfile that holds a good version, and install with it.");
	}
	return true;
}

/* What a manifest asks for and no lockfile or folder holds: the next install brings it. */
bool ioc_declared(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	const bool *own = rule_own_manifests(ctx->scratch, p);
	struct map *present = map_new(ctx->scratch);
	bool fresh;

	if (!own || !present)
		return false;
	for (uint32_t i = 0; i < p->package_count; i++)
		if (p->packages[i].name.n && !map_put(present, p->packages[i].name, &fresh))
			return false;
	for (uint32_t i = 0; i < p->manifest_count; i++) {
		const struct manifest_view *m = &p->manifests[i];
		bool released = own[i] && rule_is_release(ctx, m);
		for (uint32_t j = 0; own[i] && j < m->dependency_count; j++)
			if (m->dependencies[j].kind != DEP_PEER &&
			    !check_declared(ctx, present, m, &m->dependencies[j], released))
				return false;
	}
	return true;
}
