/* L2-IOC-001: what is on a list of the corpus. Packages here; files in ioc_file.c. */
#include "scanner/rule/ioc.h"

#include "base/buf.h"
#include "base/map.h"
#include "scanner/rule/report.h"
#include "scanner/spec.h"
#include "version/affect.h"
#include "version/semver.h"

#include <string.h>

/* Rows about one name kept for their evidence; past it a finding counts them only. */
#define OTHERS_MAX 8

struct verdict {
	struct text version; /* asked for */
	bool hit, all;	     /* all: a row that takes in every version made it one */
	size_t records;	     /* different records that hit */
	struct corpus_record best;
	struct text others[OTHERS_MAX];
	size_t other_count;
	/* what a declared range could resolve to */
	const struct range *range;
	struct text admits; /* a listed version that the range takes in */
};

static bool better(const struct corpus_record *a, const struct corpus_record *b)
{
	if (a->severity != b->severity)
		return a->severity > b->severity;
	return a->confidence > b->confidence;
}

static void take_record(struct verdict *v, const struct corpus_record *r)
{
	if (v->hit && text_eq(v->best.id, r->id))
		return;
	for (size_t i = 0; i < v->other_count; i++)
		if (text_eq(v->others[i], r->id))
			return;
	if (!v->hit) {
		v->best = *r;
		v->hit = true;
	} else {
		struct text loser = r->id;
		if (better(r, &v->best)) {
			loser = v->best.id;
			v->best = *r;
		}
		if (v->other_count < OTHERS_MAX)
			v->others[v->other_count++] = loser;
	}
	v->records++;
}

/* "*" and the like among npm ranges, introduced 0 without an end among events. */
static bool takes_all(const struct corpus_affected *row)
{
	return text_eq(row->kind, T("all")) ||
	       (text_eq(row->kind, T("events")) && text_eq(row->spec, T("introduced:0"))) ||
	       (text_eq(row->kind, T("npm")) && text_eq(row->spec, T("*")));
}

static bool judge_row(void *ctx, const struct corpus_affected *row)
{
	struct verdict *v = ctx;
	bool all = takes_all(row);

	if (all || (v->version.n && affect_match(row->kind, row->spec, v->version) == AFFECT_YES)) {
		take_record(v, &row->record);
		v->all |= all;
	}
	return true;
}

/* Does the range take in one of the versions that the row names? */
static bool admit_row(void *ctx, const struct corpus_affected *row)
{
	struct verdict *v = ctx;
	struct text rest = row->spec;

	if (takes_all(row)) {
		take_record(v, &row->record);
		v->all = true;
		return true;
	}
	if (!text_eq(row->kind, T("versions")))
		return true;
	while (rest.n) {
		struct cut c = text_cut(rest, ' ');
		struct semver one;
		if (!v->admits.n && semver_parse(c.head, SEMVER_LOOSE, &one) &&
		    range_has(v->range, &one)) {
			v->admits = c.head;
			v->best = row->record;
		}
		rest = c.tail;
	}
	return true;
}

void ioc_put_record(struct rule_context *ctx, struct finding *f, const struct corpus_record *r)
{
	struct arena *a = finding_arena(ctx->findings);
	struct corpus_pack pack = corpus_pack_at(ctx->corpus, r->pack);

	f->corpus.pack = arena_text(a, pack.name);
	f->corpus.seq = pack.seq;
	f->corpus.row = arena_text(a, r->id);
	f->corpus.source = arena_text(a, r->source);
	if (r->references.n)
		f->references = arena_text(a, r->references);
}

static struct text evidence(struct rule_context *ctx, const struct verdict *v)
{
	struct buf b = BUF(FINDING_EVIDENCE_MAX);
	struct text out;

	buf_printf(&b, TEXT_FMT, TEXT_ARG(text_head(v->best.id, 128)));
	if (v->best.summary.n)
		buf_printf(&b, ": " TEXT_FMT, TEXT_ARG(text_head(v->best.summary, 160)));
	if (v->best.campaign.n && !text_eq(v->best.campaign, T("unattributed")))
		buf_printf(&b, " (campaign " TEXT_FMT ")",
			   TEXT_ARG(text_head(v->best.campaign, 64)));
	for (size_t i = 0; i < v->other_count && b.n < 400; i++)
		buf_printf(&b, "%s" TEXT_FMT, i ? ", " : "; also ",
			   TEXT_ARG(text_head(v->others[i], 64)));
	out = arena_text(finding_arena(ctx->findings), buf_view(&b));
	buf_free(&b);
	return out;
}

static void put_message(struct rule_context *ctx, struct finding *f, const struct package *p,
			enum source_kind source, const struct verdict *v, bool doubtful)
{
	struct arena *a = finding_arena(ctx->findings);
	struct text label = rule_label(a, p->name, p->version);

	if (source == SOURCE_GIT || source == SOURCE_TARBALL || source == SOURCE_FILE)
		f->message = arena_printf(a,
					  TEXT_FMT
					  " does not come from a registry (%s), but its "
					  "name and version are on the list of malicious packages.",
					  TEXT_ARG(label), source_name(source));
	else if (doubtful)
		f->message =
			arena_printf(a,
				     TEXT_FMT " is covered by a record of malicious packages that "
					      "takes in every version of a widely used name.",
				     TEXT_ARG(label));
	else if (source == SOURCE_BUNDLED)
		f->message = arena_printf(
			a, TEXT_FMT " is a known malicious package, delivered inside " TEXT_FMT ".",
			TEXT_ARG(label), TEXT_ARG(p->inside.n ? p->inside : T("another package")));
	else if (p->alias.n)
		f->message =
			arena_printf(a,
				     TEXT_FMT " is a known malicious package, installed under the "
					      "name " TEXT_FMT ".",
				     TEXT_ARG(label), TEXT_ARG(p->alias));
	else
		f->message =
			arena_printf(a, TEXT_FMT " is a known malicious package.", TEXT_ARG(label));
	f->evidence = evidence(ctx, v);
}

static bool identity_counts(enum source_kind s)
{
	switch (s) {
	case SOURCE_REGISTRY:
	case SOURCE_BUNDLED:
	case SOURCE_PATCH:
	case SOURCE_UNKNOWN:
	case SOURCE_GIT:
	case SOURCE_TARBALL:
	case SOURCE_FILE:
		return true;
	case SOURCE_DIR:
	case SOURCE_LINK:
	case SOURCE_WORKSPACE:
	case SOURCE_RUNTIME:
	case SOURCE_KINDS:
		break;
	}
	return false; /* a folder of the project's own: its name says nothing of a registry */
}

static bool check_package(struct rule_context *ctx, uint32_t at)
{
	const struct package *p = &ctx->project->packages[at];
	enum source_kind source = rule_source(ctx->project, at);
	struct verdict v = {.version = p->version};
	bool popular = false;

	if (rule_own(p) || !p->name.n || !identity_counts(source) ||
	    rule_told_by_twin(ctx->project, at))
		return true;
	if (!corpus_affected(ctx->corpus, ctx->scratch, ECO_NPM, p->name, T("malware"), judge_row,
			     &v))
		return false;
	if (!v.hit)
		return true;
	/* a record of every version of a name that everybody uses is more likely wrong than true */
	if (v.all && !corpus_is_popular(ctx->corpus, ECO_NPM, p->name, &popular))
		return false;

	bool elsewhere = source == SOURCE_GIT || source == SOURCE_TARBALL || source == SOURCE_FILE;
	bool doubtful = popular && v.all;
	enum severity s = v.best.severity;
	enum confidence c = doubtful ? CONFIDENCE_MEDIUM : CONFIDENCE_EXACT;
	if (elsewhere && s > SEVERITY_MEDIUM)
		s = SEVERITY_MEDIUM;
	if (doubtful && s > SEVERITY_HIGH)
		s = SEVERITY_HIGH;
	if (elsewhere)
		c = CONFIDENCE_LOW;
	struct finding *f = rule_report(ctx, &rule_ioc, s, c, at);
	if (!f)
		return false;
	put_message(ctx, f, p, source, &v, doubtful);
	ioc_put_record(ctx, f, &v.best);
	f->content = f->corpus.row;
	if (elsewhere)
		f->remediation =
			T("Look at what this address really delivers; remove it unless you "
			  "know the repository and its owner.");
	else if (doubtful)
		f->remediation =
			T("Check the record with its source before you remove the package; if the "
			  "record is wrong, have it withdrawn from the pack.");
	return true;
}

/* A tarball whose digest is listed, whatever it is called. */
struct tarball {
	struct rule_context *ctx;
	uint32_t package;
	struct text value;
	bool failed;
};

static bool on_tarball(void *arg, const struct corpus_indicator *row)
{
	struct tarball *t = arg;
	struct rule_context *ctx = t->ctx;
	struct arena *a = finding_arena(ctx->findings);
	const struct package *p = &ctx->project->packages[t->package];
	struct finding *f =
		rule_report(ctx, &rule_ioc, row->record.severity, CONFIDENCE_EXACT, t->package);

	t->failed = !f;
	if (!f)
		return false;
	f->message = arena_printf(
		a, "The tarball of " TEXT_FMT " has the digest of a known malicious one.",
		TEXT_ARG(rule_label(a, p->name, p->version)));
	f->evidence = rule_cut(a, arena_printf(a, "integrity " TEXT_FMT, TEXT_ARG(t->value)),
			       FINDING_EVIDENCE_MAX);
	f->content = arena_text(a, t->value);
	ioc_put_record(ctx, f, &row->record);
	return false; /* one record is enough */
}

static bool check_integrity(struct rule_context *ctx, uint32_t at)
{
	const struct package *p = &ctx->project->packages[at];
	struct text rest = p->integrity;

	if (rule_own(p) || rule_told_by_twin(ctx->project, at))
		return true;
	while (rest.n) { /* several digests, a space between (Subresource Integrity, 3.5) */
		struct cut c = text_cut(rest, ' ');
		struct tarball t = {.ctx = ctx, .package = at, .value = text_cut(c.head, '?').head};
		if (t.value.n && !corpus_indicator(ctx->corpus, ctx->scratch, T("integrity"),
						   t.value, on_tarball, &t))
			return false;
		if (t.failed)
			return false;
		rest = c.tail;
	}
	return true;
}

/* Without a lockfile: what package.json asks for. */
static struct finding *report_declared(struct rule_context *ctx, const struct manifest_view *m,
				       const struct dependency *d, struct text name,
				       enum severity s, const struct verdict *v)
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
	f->evidence = evidence(ctx, v);
	return f;
}

/* Every alternative of the range is one exact version, and each is listed. */
static bool only_listed(struct rule_context *ctx, const struct range *r, struct text name,
			struct verdict *v, bool *only)
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
		struct verdict w = {.version = one};
		if (!semver_parse(one, SEMVER_STRICT, &exact)) {
			*only = false;
			break;
		}
		if (!corpus_affected(ctx->corpus, ctx->scratch, ECO_NPM, name, T("malware"),
				     judge_row, &w))
			return false;
		*only = w.hit;
		if (w.hit)
			*v = w;
		rest = text_tail(rest, bar + 2);
	}
	return true;
}

static bool check_declared(struct rule_context *ctx, const struct map *present,
			   const struct manifest_view *m, const struct dependency *d)
{
	struct arena *a = finding_arena(ctx->findings);
	struct spec spec = spec_parse(d->spec);
	struct text name = spec.name.n ? spec.name : d->name;
	struct verdict v = {0};
	struct range *range;
	bool only, popular = false;

	if (spec.source != SOURCE_REGISTRY || spec.catalog || map_get(present, name) ||
	    !range_parse(ctx->scratch, spec.range, SEMVER_LOOSE, &range, NULL))
		return true;
	if (!only_listed(ctx, range, name, &v, &only))
		return false;
	if (!only) {
		v = (struct verdict){.range = range};
		if (!corpus_affected(ctx->corpus, ctx->scratch, ECO_NPM, name, T("malware"),
				     admit_row, &v))
			return false;
	}
	if (!v.hit && !v.admits.n)
		return true;
	if (v.all && !corpus_is_popular(ctx->corpus, ECO_NPM, name, &popular))
		return false;

	enum severity s = !v.hit				       ? SEVERITY_LOW
			  : popular && v.best.severity > SEVERITY_HIGH ? SEVERITY_HIGH
								       : v.best.severity;
	struct finding *f = report_declared(ctx, m, d, name, s, &v);
	if (!f)
		return false;
	if (v.hit) {
		f->message = arena_printf(a,
					  "package.json asks for " TEXT_FMT " " TEXT_FMT
					  ", which can only be a known malicious package.",
					  TEXT_ARG(name), TEXT_ARG(spec.range));
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
static bool check_manifests(struct rule_context *ctx)
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
		for (uint32_t j = 0; own[i] && j < m->dependency_count; j++)
			if (m->dependencies[j].kind != DEP_PEER &&
			    !check_declared(ctx, present, m, &m->dependencies[j]))
				return false;
	}
	return true;
}

static bool run(struct rule_context *ctx)
{
	for (uint32_t i = 0; i < ctx->project->package_count; i++)
		if (!check_package(ctx, i) || !check_integrity(ctx, i))
			return false;
	return check_manifests(ctx) && ioc_files(ctx);
}

const struct rule rule_ioc = {
	.id = "L2-IOC-001",
	.title = "Known malicious package or file",
	.about = "A package, tarball, file or text of the project is an indicator of compromise in "
		 "an "
		 "installed pack: an exact fact, not a guess. Only what really comes from a "
		 "registry is "
		 "compared by name and version: an alias counts under its real name, a workspace "
		 "member or "
		 "a linked folder never, a git repository or tarball of that name is a lesser "
		 "finding.",
	.remedy = "Remove it, treat every machine that installed it as compromised, and rotate the "
		  "credentials that were within its reach.",
	.references = "",
	.run = run,
};
