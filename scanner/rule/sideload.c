/* L2-SIDELOAD-001: code from outside the registry. */
#include "base/map.h"
#include "scanner/rule/address.h"
#include "scanner/rule/overrides.h"
#include "scanner/rule/release.h"
#include "scanner/rule/report.h"
#include "scanner/rule/table.h"
#include "scanner/spec.h"

struct judged {
	enum severity severity;
	const char *what; /* "from a git repository, by branch or tag" */
	const char *remedy;
};

static const char pin[] = "Ask for a full commit id, or better for a release of a registry.";
static const char digest[] = "Ask for a release of a registry, whose digest the lockfile holds.";

static bool judge_remote(const struct spec *s, bool pinned, bool integrity, struct judged *out)
{
	bool ip = address_is_ip(address_host(s->address));

	if (s->insecure) {
		*out = (struct judged){SEVERITY_CRITICAL,
				       "over a connection that anybody on the way can change",
				       s->source == SOURCE_GIT ? pin : digest};
		return true;
	}
	if (s->source == SOURCE_GIT) {
		*out = pinned ? (struct judged){SEVERITY_MEDIUM, "from a git repository, by commit",
						pin}
			      : (struct judged){
					SEVERITY_HIGH,
					"from a git repository, by a name that its owner can move",
					pin};
		return true;
	}
	if (s->source != SOURCE_TARBALL)
		return false;
	*out = integrity && !ip ? (struct judged){SEVERITY_MEDIUM,
						  "from a tarball outside any registry", digest}
				: (struct judged){SEVERITY_HIGH,
						  ip ? "from a tarball on a bare IP address"
						     : "from a tarball without a digest",
						  digest};
	return true;
}

static bool judge_local(const struct spec *s, struct text folder, struct judged *out)
{
	if (s->source != SOURCE_FILE && s->source != SOURCE_DIR && s->source != SOURCE_LINK)
		return false;
	*out = address_leaves(folder, s->address)
		       ? (struct judged){SEVERITY_MEDIUM, "from a folder outside the project",
					 "Move it into the project or publish it."}
		       : (struct judged){SEVERITY_INFO, "from a folder of the project",
					 "Nothing to do."};
	return true;
}

/* What the entry was fetched from: `resolved`, or the address behind the name in it (berry) or in
 * the key (yarn, pnpm). */
static struct spec address_of(const struct package *q)
{
	const struct text places[] = {q->resolved, spec_cut(q->resolved).tail, q->version,
				      spec_cut(q->key).tail};

	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		struct spec s = spec_resolved(places[i]);
		if (places[i].n && s.source == q->source)
			return s;
	}
	return (struct spec){.source = q->source, .address = q->resolved};
}

static bool report_package(struct rule_context *ctx, uint32_t at, const struct judged *j,
			   struct text shown)
{
	struct arena *a = finding_arena(ctx->findings);
	const struct package *q = &ctx->project->packages[at];
	struct finding *f = rule_report(ctx, &rule_sideload, j->severity, CONFIDENCE_EXACT, at);

	if (!f)
		return false;
	f->message = arena_printf(a, TEXT_FMT " comes %s.",
				  TEXT_ARG(rule_label(a, q->name, q->version)), j->what);
	f->evidence = arena_text(a, rule_cut(a, shown, FINDING_EVIDENCE_MAX));
	f->content = f->evidence;
	f->remediation = text_of(j->remedy);
	return true;
}

static bool check_package(struct rule_context *ctx, uint32_t at)
{
	const struct project *p = ctx->project;
	const struct package *q = &p->packages[at];
	struct judged j;

	if (rule_own(q) || !(q->flags & PACKAGE_LOCKED) || (q->flags & PACKAGE_ECHO))
		return true;
	struct text shown = q->resolved.n ? q->resolved : q->key.n ? q->key : q->version;
	if (q->source == SOURCE_GIT || q->source == SOURCE_TARBALL) {
		struct spec s = address_of(q);
		if (judge_remote(&s, q->flags & PACKAGE_PINNED, q->integrity.n || q->checksum.n,
				 &j))
			return report_package(ctx, at, &j, shown);
	} else if (q->source == SOURCE_FILE || q->source == SOURCE_DIR ||
		   q->source == SOURCE_LINK) {
		struct spec s = address_of(q);
		if (judge_local(&s, T(""), &j))
			return report_package(ctx, at, &j, shown);
	}
	return true;
}

static bool report_asked(struct rule_context *ctx, uint32_t from, uint32_t document, uint32_t line,
			 struct text name, struct text spec, const struct judged *j)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);
	bool own = from >= p->package_count || rule_own(&p->packages[from]);
	struct finding *f;

	if (own)
		f = rule_report_document(ctx, &rule_sideload, j->severity, CONFIDENCE_EXACT,
					 document, line);
	else
		f = rule_report(ctx, &rule_sideload, j->severity, CONFIDENCE_EXACT, from);
	if (!f)
		return false;
	if (own) {
		f->package.name = arena_text(a, name);
		f->package.purl = package_purl(a, name, T(""));
		f->package.direct = true;
	}
	if (own)
		f->message = arena_printf(a, TEXT_FMT " is asked for %s.", TEXT_ARG(name), j->what);
	else
		f->message =
			arena_printf(a, TEXT_FMT " asks for " TEXT_FMT " %s.",
				     TEXT_ARG(p->packages[from].name), TEXT_ARG(name), j->what);
	f->evidence = rule_cut(a,
			       arena_printf(a, "\"" TEXT_FMT "\": \"" TEXT_FMT "\"", TEXT_ARG(name),
					    TEXT_ARG(spec)),
			       FINDING_EVIDENCE_MAX);
	f->content = f->evidence;
	f->remediation = text_of(j->remedy);
	return true;
}

struct standing {
	bool locked;	  /* a lockfile lies there */
	uint32_t release; /* the manifest of the release that is looked at, or DEP_NONE */
};

static bool any_locked(const struct project *p)
{
	for (uint32_t i = 0; i < p->package_count; i++)
		if (p->packages[i].flags & PACKAGE_LOCKED)
			return true;
	return false;
}

/* Where no lockfile lies, what is asked for in development is what a published package leaves
 * behind: its users never install it. A git repository among what may fail is the other way
 * round: its prepare script runs, and nobody sees it fail. */
static void weigh(const struct standing *standing, enum dep_kind kind, const struct spec *s, bool released,
		  struct judged *j)
{
	if (kind == DEP_DEV && (j->severity == SEVERITY_HIGH || (released && s->source == SOURCE_GIT)) &&
	    !address_is_ip(address_host(s->address)) && !standing->locked)
		j->severity = SEVERITY_MEDIUM;
	if (kind == DEP_OPTIONAL && j->severity == SEVERITY_MEDIUM && s->source == SOURCE_GIT)
		j->severity = SEVERITY_HIGH;
}

/* What is asked for and not locked: without a lockfile nothing holds it. */
static bool check_edge(struct rule_context *ctx, const struct standing *standing, const struct edge *e)
{
	const struct project *p = ctx->project;
	struct judged j;

	if (e->kind == DEP_PEER || e->from >= p->package_count)
		return true;
	const struct package *from = &p->packages[e->from];
	if (e->kind == DEP_DEV && !rule_own(from))
		return true;
	if (e->to < p->package_count && (p->packages[e->to].flags & PACKAGE_LOCKED))
		return true;
	struct spec s = spec_parse(e->spec);
	if (judge_remote(&s, s.pinned, false, &j))
		weigh(standing, e->kind, &s, standing->release != DEP_NONE && from->manifest == standing->release, &j);
	else if (!rule_own(from) || !judge_local(&s, from->folder, &j))
		return true;
	uint32_t document = from->manifest < p->manifest_count
				    ? p->manifests[from->manifest].document
				    : from->document;
	return report_asked(ctx, e->from, document, e->line, e->name, e->spec, &j);
}

/* What the manifest asks for, by name: twice the place of the last entry, and one more for what only development asks for. */
static struct map *asked(struct rule_context *ctx, const struct manifest_view *m)
{
	struct map *kinds = map_new(ctx->scratch);
	bool fresh;

	for (uint32_t i = 0; kinds && i < m->dependency_count; i++) {
		const struct dependency *d = &m->dependencies[i];
		uint32_t *at = map_put(kinds, d->name, &fresh);
		if (!at)
			return NULL;
		*at = 2 * i + (d->kind == DEP_DEV && (fresh || *at & 1));
	}
	return kinds;
}

static enum override_section section_of(const struct manifest_view *m, uint32_t at)
{
	return at < m->resolution_first ? OVERRIDE_NPM : at < m->pnpm_override_first ? OVERRIDE_RESOLUTION : OVERRIDE_PNPM;
}

/* kinds: of asked(), made when the first is asked for. One below what only development asks for is itself so. */
static bool check_override(struct rule_context *ctx, const struct standing *standing, const struct manifest_view *m, uint32_t at, struct map **kinds)
{
	const struct pair *pair = &m->overrides[at];
	struct spec s = spec_parse(pair->value);
	struct override o = {.section = section_of(m, at)};
	struct text name = pair->value;
	struct judged j;

	override_key(&o, pair->key);
	bool reference = o.section != OVERRIDE_RESOLUTION && text_skip(&name, T("$"));
	if (!reference && !judge_remote(&s, s.pinned, false, &j))
		return true;
	if (!*kinds && !(*kinds = asked(ctx, m)))
		return false;
	/* "$name": as the project itself asks for it (npm and pnpm, "overrides"); of the same name it is judged where that stands */
	const uint32_t *of = reference ? map_get(*kinds, name) : NULL;
	if (reference) {
		if (!of || text_eq(name, o.name))
			return true;
		s = spec_parse(m->dependencies[*of / 2].spec);
		if (!judge_remote(&s, s.pinned, false, &j))
			return true;
	}
	const uint32_t *dev = o.parent.n ? map_get(*kinds, o.parent) : NULL;
	weigh(standing, dev && *dev & 1 ? DEP_DEV : DEP_PROD, &s, false, &j);
	return report_asked(ctx, DEP_NONE, m->document, pair->line, pair->key, pair->value, &j);
}

/* Aliases are a normal thing (string-width-cjs); one that takes a popular name for another is worth
 * a look. */
static bool check_alias(struct rule_context *ctx, uint32_t at)
{
	const struct package *q = &ctx->project->packages[at];
	struct arena *a = finding_arena(ctx->findings);
	bool direct = q->flags & PACKAGE_DIRECT;
	struct finding *f;

	if (!q->alias.n || (q->flags & (PACKAGE_LOCKED | PACKAGE_ECHO)) != PACKAGE_LOCKED ||
	    q->source != SOURCE_REGISTRY)
		return true;
	f = rule_report(ctx, &rule_sideload, direct ? SEVERITY_LOW : SEVERITY_INFO,
			CONFIDENCE_EXACT, at);
	if (!f)
		return false;
	f->message = arena_printf(a, TEXT_FMT " is installed under the name " TEXT_FMT ".",
				  TEXT_ARG(rule_label(a, q->name, q->version)), TEXT_ARG(q->alias));
	f->evidence = arena_printf(a, TEXT_FMT " = npm:" TEXT_FMT, TEXT_ARG(q->alias),
				   TEXT_ARG(rule_label(a, q->name, q->version)));
	f->content = T("alias");
	f->remediation = T("Nothing to do when the alias is meant: rules look at the real name.");
	return true;
}

static bool run(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	const bool *own = rule_own_manifests(ctx->scratch, p);
	struct standing standing = {any_locked(p), DEP_NONE};

	if (!own)
		return false;
	for (uint32_t i = 0; i < p->manifest_count && standing.release == DEP_NONE; i++)
		if (own[i] && rule_is_release(ctx, &p->manifests[i]))
			standing.release = i;
	for (uint32_t i = 0; i < p->package_count; i++)
		if (!check_package(ctx, i) || !check_alias(ctx, i))
			return false;
	for (uint32_t i = 0; i < p->edge_count; i++)
		if (!check_edge(ctx, &standing, &p->edges[i]))
			return false;
	for (uint32_t i = 0; i < p->manifest_count; i++) {
		const struct manifest_view *m = &p->manifests[i];
		struct map *kinds = NULL;
		for (uint32_t j = 0; own[i] && j < m->override_count; j++)
			if (!check_override(ctx, &standing, m, j, &kinds))
				return false;
	}
	return true;
}

const struct rule rule_sideload = {
	.id = "L2-SIDELOAD-001",
	.title = "Code from outside the registry",
	.about = "A dependency comes from a git repository, a tarball address or a folder: no "
		 "registry "
		 "checked it, "
		 "nobody can withdraw it, and advisories do not cover it. git:// and http:// are "
		 "CRITICAL, "
		 "what "
		 "its owner can move is HIGH, a pinned commit MEDIUM, a folder of the project "
		 "information.",
	.remedy = "Ask for a release of a registry.",
	.references = "",
	.run = run,
};
