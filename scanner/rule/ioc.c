/* L2-IOC-001: what is on a list of the corpus. Packages and tarballs here; what a manifest asks for
 * in ioc_declared.c, files in ioc_file.c. */
#include "scanner/rule/ioc.h"

#include "scanner/rule/allow.h"
#include "scanner/rule/report.h"

static void put_message(struct rule_context *ctx, struct finding *f, const struct package *p,
			enum source_kind source, const struct ioc_verdict *v, bool doubtful)
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
	f->evidence = ioc_evidence(ctx, v);
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

/* Only when each record that hit is allowed, of those that are kept by name. */
static bool lower(struct rule_context *ctx, struct finding *f, const struct package *p,
		  const struct ioc_verdict *v)
{
	struct corpus_record allow, other = {0};
	bool all = v->records == v->other_count + 1, found;

	if (!all)
		return true;
	for (size_t i = 0; i < v->other_count && all; i++) {
		other.id = v->others[i];
		if (!allow_of_record(ctx, p->name, p->version, &other, &allow, &all))
			return false;
	}
	if (!all)
		return true;
	if (!allow_of_record(ctx, p->name, p->version, &v->best, &allow, &found))
		return false;
	if (found)
		allow_lower(ctx, f, &allow);
	return true;
}

static bool check_package(struct rule_context *ctx, uint32_t at)
{
	const struct package *p = &ctx->project->packages[at];
	enum source_kind source = rule_source(ctx->project, at);
	struct ioc_verdict v = {.version = p->version};
	bool popular = false;

	if (rule_own(p) || !p->name.n || !identity_counts(source) ||
	    rule_told_by_twin(ctx->project, at))
		return true;
	if (!corpus_affected(ctx->corpus, ctx->scratch, ECO_NPM, p->name, T("malware"),
			     ioc_judge_row, &v))
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
	return lower(ctx, f, p, &v);
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

static bool run(struct rule_context *ctx)
{
	for (uint32_t i = 0; i < ctx->project->package_count; i++)
		if (!check_package(ctx, i) || !check_integrity(ctx, i))
			return false;
	return ioc_declared(ctx) && ioc_files(ctx);
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
	.asks = true,
	.run = run,
};
