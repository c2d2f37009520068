/* What every rule does the same way: a finding about one package. */
#include "scanner/rule/report.h"

#include "scanner/installed.h"
#include "scanner/rule/address.h"

#include <string.h>

bool rule_own(const struct package *p)
{
	return (p->flags & PACKAGE_ROOT) || p->source == SOURCE_WORKSPACE;
}

const bool *rule_own_manifests(struct arena *a, const struct project *p)
{
	bool *own = ARENA_ARRAY(a, bool, (size_t)p->manifest_count + 1);

	for (uint32_t i = 0; own && i < p->package_count; i++)
		if (rule_own(&p->packages[i]) && p->packages[i].manifest < p->manifest_count)
			own[p->packages[i].manifest] = true;
	return own;
}

const struct package *rule_twin(const struct project *p, uint32_t package)
{
	uint32_t twin = p->packages[package].twin;

	return twin < p->package_count && twin != package ? &p->packages[twin] : NULL;
}

enum source_kind rule_source(const struct project *p, uint32_t package)
{
	const struct package *self = &p->packages[package];
	const struct package *twin = rule_twin(p, package);

	if (!(self->flags & PACKAGE_LOCKED) && twin && (twin->flags & PACKAGE_LOCKED))
		return twin->source;
	return self->source;
}

bool rule_told_by_twin(const struct project *p, uint32_t package)
{
	return p->packages[package].flags & PACKAGE_ECHO;
}

struct text rule_label(struct arena *a, struct text name, struct text version)
{
	if (!name.n)
		name = T("a package without a name");
	if (!version.n)
		return name;
	char *p = arena_alloc(a, name.n + 1 + version.n + 1); /* often: without printf */
	if (!p)
		return T("");
	memcpy(p, name.p, name.n);
	p[name.n] = '@';
	memcpy(p + name.n + 1, version.p, version.n);
	return text_n(p, name.n + 1 + version.n);
}

struct text rule_cut(struct arena *a, struct text t, size_t max)
{
	size_t n = t.n;

	if (n <= max)
		return t;
	n = max > 3 ? max - 3 : 0;
	while (n && ((unsigned char)*text_tail(t, n).p & 0xc0) == 0x80)
		n--; /* never inside a UTF-8 sequence */
	return arena_printf(a, TEXT_FMT "...", TEXT_ARG(text_head(t, n)));
}

/* The chain of via, nearest the root first. Past the maximum the middle is left out: who asked
 * for it and what it is stay. */
static void put_path(struct finding *f, struct arena *a, const struct project *p, uint32_t package)
{
	uint32_t chain[FINDING_PATH_MAX], at = package;
	size_t n = 0, total = 0;

	for (; at < p->package_count && total < p->package_count;
	     at = p->packages[at].via, total++) {
		if (p->packages[at].flags & PACKAGE_ROOT)
			break;
		if (n == FINDING_PATH_MAX)
			chain[n - 1] = at;
		else
			chain[n++] = at;
	}
	for (size_t i = 0; i < n; i++) {
		const struct package *q = &p->packages[chain[n - 1 - i]];
		f->package.path[i] = rule_label(a, q->alias.n ? q->alias : q->name, q->version);
	}
	f->package.path_count = n;
}

static void put_place(struct finding *f, struct arena *a, const struct project *p,
		      const struct package *self)
{
	if (self->document < p->document_count) {
		f->file = arena_text(a, p->documents[self->document].path);
		f->line = self->line;
	}
}

/* What a lockfile among the data of tests asks for, nobody installs: not worth that a person stops for it. A package.json there
 * has findings only when it is a member of the project or somebody's dependency. */
static enum severity of_document(const struct project *p, uint32_t document, enum severity s)
{
	bool data = document < p->document_count && !p->test_data_used && installed_test_data(p->documents[document].path) &&
		    !text_eq(text_of(p->documents[document].input), T("package-json"));

	return data && s > SEVERITY_MEDIUM ? SEVERITY_MEDIUM : s;
}

struct finding *rule_report(struct rule_context *ctx, const struct rule *rule, enum severity s,
			    enum confidence c, uint32_t package)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);
	bool known = package < p->package_count;
	struct finding *f = finding_add(ctx->findings, rule->id, known ? of_document(p, p->packages[package].document, s) : s, c);
	uint32_t from = package;

	if (!f || !known)
		return f;
	const struct package *self = &p->packages[package];
	const struct package *twin = rule_twin(p, package);
	uint32_t flags = self->flags | (twin ? twin->flags : 0);

	if (twin && self->depth == DEP_NONE && twin->depth != DEP_NONE)
		from = self->twin;
	f->package.purl = package_purl(a, self->name, self->version);
	f->package.name = arena_text(a, self->name);
	f->package.version = arena_text(a, self->version);
	f->package.source = source_name(rule_source(p, package));
	f->package.direct = flags & PACKAGE_DIRECT;
	f->package.dev = flags & PACKAGE_DEV;
	f->package.optional = flags & PACKAGE_OPTIONAL;
	put_path(f, a, p, from);
	put_place(f, a, p, self);
	f->remediation = text_of(rule->remedy);
	f->references = text_of(rule->references);
	return f;
}

struct finding *rule_report_document(struct rule_context *ctx, const struct rule *rule,
				     enum severity s, enum confidence c, uint32_t document,
				     uint32_t line)
{
	const struct project *p = ctx->project;
	struct finding *f = finding_add(ctx->findings, rule->id, of_document(p, document, s), c);

	if (!f)
		return NULL;
	if (document < p->document_count) {
		f->file = arena_text(finding_arena(ctx->findings), p->documents[document].path);
		f->line = line;
	}
	f->package.source = "";
	f->remediation = text_of(rule->remedy);
	f->references = text_of(rule->references);
	return f;
}
