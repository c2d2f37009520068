/* L2-LOCK-001: an entry whose address names another package or version than its key. */
#include "base/buf.h"
#include "base/map.h"
#include "scanner/rule/address.h"
#include "scanner/rule/lock.h"
#include "scanner/rule/overrides.h"
#include "scanner/rule/report.h"
#include "scanner/spec.h"

#include <string.h>

/* "%2f" and "%2F" stand for '/', "%40" for '@'. */
static struct text decode(struct arena *a, struct text t)
{
	struct buf b = BUF(1024);

	if (!text_has(t, T("%")))
		return t;
	for (size_t i = 0; i < t.n; i++) {
		struct text rest = text_tail(t, i);
		if (text_starts(rest, T("%2f")) || text_starts(rest, T("%2F")))
			i += 2 * buf_char(&b, '/');
		else if (text_starts(rest, T("%40")))
			i += 2 * buf_char(&b, '@');
		else
			buf_char(&b, t.p[i]);
	}
	struct text out = arena_text(a, buf_view(&b));
	buf_free(&b);
	return out;
}

static bool same_version(struct text a, struct text b)
{
	text_skip(&a, T("v"));
	text_skip(&b, T("v"));
	return text_eq(text_cut(a, '+').head, text_cut(b, '+').head);
}

static struct text name_in(struct rule_context *ctx, struct text resolved, struct spec *s)
{
	*s = spec_resolved(resolved);
	if (s->source != SOURCE_REGISTRY || !s->name.n || !address_remote(resolved))
		return T("");
	return decode(ctx->scratch, s->name);
}

/* Hosts whose addresses show scopes: there an address without one is that of another package. */
static struct map *with_scopes(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct map *hosts = map_new(ctx->scratch);
	struct text last = {"", 0};
	struct spec s;
	bool fresh;

	for (uint32_t i = 0; hosts && i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if (!text_starts(q->name, T("@")) || !lock_entry(p, i))
			continue;
		struct text host = address_host(q->resolved);
		if (text_eq(host, last) || !text_eq(name_in(ctx, q->resolved, &s), q->name))
			continue;
		last = host;
		if (!map_put(hosts, host, &fresh))
			return NULL;
	}
	return hosts;
}

/* The path of a registry's tarball ends in NAME/-/BASE-VERSION.tgz. A file that does not begin with
 * the base name is a registry with names of its own: nothing to compare. */
static bool address_at_odds(struct rule_context *ctx, const struct map *scopes, uint32_t i)
{
	const struct package *q = &ctx->project->packages[i];
	struct arena *a = finding_arena(ctx->findings);
	struct spec s;
	struct text name = name_in(ctx, q->resolved, &s);

	if (!name.n)
		return true;
	if (!text_eq_nocase(name, q->name)) {
		/* a registry that leaves the scope out of its addresses */
		if (text_eq_nocase(name, spec_base_name(q->name)) && !map_get(scopes, address_host(q->resolved)))
			return true;
		return lock_report(ctx, SEVERITY_CRITICAL, i,
				   arena_printf(a,
						"The entry of " TEXT_FMT
						" fetches another package, " TEXT_FMT ".",
						TEXT_ARG(q->name), TEXT_ARG(name)),
				   arena_printf(a, "resolved " TEXT_FMT, TEXT_ARG(q->resolved)));
	}
	bool numbered = s.range.n && strchr("0123456789v", *s.range.p);
	if (!numbered || !q->version.n || same_version(s.range, q->version))
		return true;
	return lock_report(
		ctx, SEVERITY_HIGH, i,
		arena_printf(a, "The entry of " TEXT_FMT " fetches another version, " TEXT_FMT ".",
			     TEXT_ARG(rule_label(a, q->name, q->version)), TEXT_ARG(s.range)),
		arena_printf(a, "resolved " TEXT_FMT, TEXT_ARG(q->resolved)));
}

/* -cjs, -v2, -3, -legacy: what makes an alias of a name the name of one of its variants. */
static bool variant(struct text rest)
{
	static const char *const words[] = {"cjs", "esm", "mjs", "umd", "es5", "legacy", "latest", "next", "old", NULL};

	if (!text_skip(&rest, T("-")))
		return false;
	for (const char *const *w = words; *w; w++)
		if (text_eq(rest, text_of(*w)))
			return true;
	(void)text_skip(&rest, T("v"));
	for (size_t i = 0; i < rest.n; i++)
		if (!strchr("0123456789-.", rest.p[i]))
			return false;
	return rest.n > 0;
}

/* The owner of one name owns the other, or one is the variant of the other: an exchange would need that owner. */
static bool same_owner(struct text alias, struct text name)
{
	struct cut a = text_cut(alias, '/'), n = text_cut(name, '/');
	struct text rest = alias;

	if (n.found && a.found && text_eq(a.head, n.head))
		return true;
	return text_skip(&rest, name) && variant(rest);
}

/* The first entry of each name in a manifest. */
static struct map *names_of(struct arena *a, const struct manifest_view *m)
{
	struct map *places = map_new(a);
	bool fresh;

	for (uint32_t i = 0; places && i < m->dependency_count; i++) {
		if (m->dependencies[i].kind != DEP_PROD && m->dependencies[i].kind != DEP_OPTIONAL)
			continue;
		uint32_t *at = map_put(places, m->dependencies[i].name, &fresh);
		if (!at)
			return NULL;
		*at = fresh ? i : *at;
	}
	return places;
}

/* What the manifest of the asking package, where it lies on disk, asks for under that name; "" when nobody can say. names: of each
 * manifest, made when it is asked first. False: no memory. */
static bool asked_on_disk(struct rule_context *ctx, struct map **names, const struct edge *e, struct text *spec)
{
	const struct project *p = ctx->project;
	const struct package *twin = rule_twin(p, e->from);

	*spec = T("");
	if (!twin || !(twin->flags & PACKAGE_INSTALLED) || twin->manifest >= p->manifest_count)
		return true;
	const struct manifest_view *m = &p->manifests[twin->manifest];
	struct map **own = &names[twin->manifest];
	if (!*own && !(*own = names_of(ctx->scratch, m)))
		return false;
	const uint32_t *at = map_get(*own, e->name);
	if (at)
		*spec = m->dependencies[*at].spec;
	return true;
}

/* pnpm writes down what the project asks for, but of a package only what it got: "string-width-cjs: string-width@4.2.3"
 * may be its own alias or somebody's exchange. */
static bool only_what_it_got(const struct project *p, const struct edge *e)
{
	return lock_entry(p, e->from) && lock_is(p, p->packages[e->from].document, "pnpm-lock");
}

/* The lockfile says that `debug` is really another package, and nobody asked for an alias. */
static bool renamed(struct rule_context *ctx, const struct overrides *overrides, struct map **names, const struct edge *e)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);
	struct text asked = e->spec;
	bool sure = true;

	if (e->to >= p->package_count || !lock_entry(p, e->to) || e->kind == DEP_PEER)
		return true;
	const struct package *q = &p->packages[e->to];
	if (!q->alias.n || q->source != SOURCE_REGISTRY || !text_eq(e->name, q->alias))
		return true;
	if (only_what_it_got(p, e)) {
		struct text on_disk;
		if (!asked_on_disk(ctx, names, e, &on_disk))
			return false;
		sure = on_disk.n > 0;
		asked = sure ? on_disk : asked;
		if (!sure && same_owner(e->name, q->name))
			return true;
	}
	struct spec s = spec_parse(asked);
	if (s.source != SOURCE_REGISTRY || s.alias || s.catalog ||
	    overrides_any(overrides, e->from, e->name, e->spec))
		return true;
	return lock_report(
		ctx, sure ? SEVERITY_CRITICAL : SEVERITY_HIGH, e->to,
		arena_printf(a,
			     TEXT_FMT " is asked for, but the lockfile installs " TEXT_FMT
				      " in its place.",
			     TEXT_ARG(e->name), TEXT_ARG(q->name)),
		arena_printf(a, "asked for as \"" TEXT_FMT "\", locked as " TEXT_FMT,
			     TEXT_ARG(sure ? asked : e->name), TEXT_ARG(rule_label(a, q->name, q->version))));
}

bool lock_identity(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct overrides overrides;
	struct map *scopes = with_scopes(ctx), **names = ARENA_ARRAY(ctx->scratch, struct map *, (size_t)p->manifest_count + 1);

	if (!scopes || !names || !overrides_of(ctx->scratch, p, &overrides))
		return false;
	for (uint32_t i = 0; i < p->package_count; i++)
		if (lock_entry(p, i) && !rule_told_by_twin(p, i) &&
		    p->packages[i].source == SOURCE_REGISTRY && !address_at_odds(ctx, scopes, i))
			return false;
	for (uint32_t e = 0; e < p->edge_count; e++)
		if (!renamed(ctx, &overrides, names, &p->edges[e]))
			return false;
	return true;
}
