/* L2-LOCK-001: digests that are missing, weak or contradict each other. */
#include "base/map.h"
#include "scanner/rule/lock.h"
#include "scanner/rule/report.h"

#include <stdlib.h>
#include <string.h>

enum weakness { MISSING, WEAK, SOUND };

static bool strong(struct text integrity)
{
	return text_has(integrity, T("sha512-")) || text_has(integrity, T("sha256-")) ||
	       text_has(integrity, T("sha384-"));
}

/* A registry's tarball; those of other sources have no digest in most formats, and rules of
 * their own. Berry and deno hold checksums of another kind. */
static bool judged(const struct project *p, uint32_t i)
{
	const struct package *q = &p->packages[i];

	if (!lock_entry(p, i) || q->source != SOURCE_REGISTRY ||
	    (q->flags & (PACKAGE_BUNDLED | PACKAGE_ECHO)) || q->checksum.n)
		return false;
	if (lock_says_integrity(p, q->document))
		return true;
	return lock_is(p, q->document, "yarn-lock") && q->resolved.n &&
	       text_has(q->resolved, T("://"));
}

static enum weakness weakness(const struct package *q)
{
	if (strong(q->integrity))
		return SOUND;
	/* yarn classic before 1.10 has the SHA-1 behind '#' */
	if (q->integrity.n || text_cut(q->resolved, '#').tail.n == 40)
		return WEAK;
	return MISSING;
}

/* npm 6 leaves it out for optional packages of another platform: npm itself fills it in later. */
static bool excused(const struct project *p, const struct package *q)
{
	return (q->flags & PACKAGE_OPTIONAL) && lock_is(p, q->document, "package-lock") &&
	       p->documents[q->document].format <= 1;
}

static bool report_one(struct rule_context *ctx, uint32_t i, enum weakness w)
{
	const struct package *q = &ctx->project->packages[i];
	struct arena *a = finding_arena(ctx->findings);
	bool tarball =
		lock_is(ctx->project, q->document, "pnpm-lock") && text_has(q->resolved, T("://"));

	return lock_report(
		ctx, w == MISSING && tarball ? SEVERITY_HIGH : SEVERITY_MEDIUM, i,
		arena_printf(a,
			     w == WEAK ? TEXT_FMT " is locked by a SHA-1 only, which can be forged."
				       : TEXT_FMT " is locked without a digest, so any content is "
						  "accepted for it.",
			     TEXT_ARG(rule_label(a, q->name, q->version))),
		arena_printf(a, "integrity \"" TEXT_FMT "\", resolved " TEXT_FMT,
			     TEXT_ARG(text_head(q->integrity, 128)),
			     TEXT_ARG(text_head(q->resolved, 300))));
}

static bool report_many(struct rule_context *ctx, uint32_t document, enum weakness w,
			uint32_t count, uint32_t first)
{
	const struct package *q = &ctx->project->packages[first];
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f = rule_report_document(ctx, &rule_lock, SEVERITY_MEDIUM, CONFIDENCE_EXACT,
						 document, q->line);

	if (!f)
		return false;
	f->message = arena_printf(
		a,
		w == WEAK ? "%u entries are locked by a SHA-1 only, which can be forged."
			  : "%u entries are locked without a digest, so any content is accepted "
			    "for them.",
		count);
	f->evidence =
		arena_printf(a, "first: " TEXT_FMT, TEXT_ARG(rule_label(a, q->name, q->version)));
	f->content = w == WEAK ? T("weak integrity") : T("missing integrity");
	f->remediation = T("Delete the lockfile's old entries and let a current package manager "
			   "write them anew.");
	return true;
}

/* The entries of one document from `first` on; next: of each, the next one. */
static bool weak_entries(struct rule_context *ctx, const uint32_t *next, uint32_t first, enum weakness w)
{
	const struct project *p = ctx->project;
	uint32_t count = 0, weak = DEP_NONE;

	for (uint32_t i = first; i != DEP_NONE; i = next[i]) {
		const struct package *q = &p->packages[i];
		if (!judged(p, i) || weakness(q) != w || excused(p, q))
			continue;
		if (!count++)
			weak = i;
	}
	if (count > LOCK_ALIKE_MAX)
		return report_many(ctx, p->packages[weak].document, w, count, weak);
	for (uint32_t i = weak; i != DEP_NONE; i = next[i]) {
		const struct package *q = &p->packages[i];
		if (judged(p, i) && weakness(q) == w && !excused(p, q) && !report_one(ctx, i, w))
			return false;
	}
	return true;
}

/* The digest of one algorithm in an integrity, or "". */
static struct text digest_of(struct text integrity, struct text prefix)
{
	for (struct text rest = integrity; rest.n;) {
		struct cut c = text_cut(rest, ' ');
		if (text_starts(c.head, prefix))
			return text_cut(c.head, '?').head;
		rest = c.tail;
	}
	return T("");
}

bool lock_contradict(struct text a, struct text b)
{
	static const char *const kinds[] = {"sha512-", "sha384-", "sha256-", "sha1-"};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct text x = digest_of(a, text_of(kinds[i])),
			    y = digest_of(b, text_of(kinds[i]));
		if (x.n && y.n)
			return !text_eq(x, y);
	}
	return false;
}

static bool contradictions(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct arena *a = finding_arena(ctx->findings);
	struct map *seen = map_new(ctx->scratch);

	if (!seen)
		return false;
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		bool fresh;
		if (!lock_entry(p, i) || q->source != SOURCE_REGISTRY || !q->integrity.n ||
		    !lock_document(p, q->document))
			continue;
		struct text label = arena_glue(ctx->scratch, q->name, T("@"), q->version);
		uint32_t *at = map_put(seen, label, &fresh);
		if (!at || !label.n)
			return false;
		if (fresh)
			*at = i;
		const struct package *other = &p->packages[*at];
		if (!lock_contradict(q->integrity, other->integrity))
			continue;
		if (!lock_report(
			    ctx, SEVERITY_HIGH, i,
			    arena_printf(a,
					 TEXT_FMT
					 " is locked with two different digests, so one of them is "
					 "not the package.",
					 TEXT_ARG(label)),
			    arena_printf(a, TEXT_FMT " and " TEXT_FMT " (" TEXT_FMT ")",
					 TEXT_ARG(text_head(q->integrity, 128)),
					 TEXT_ARG(text_head(other->integrity, 128)),
					 TEXT_ARG(other->key))))
			return false;
	}
	return true;
}

bool lock_integrity(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	uint32_t *first = ARENA_ARRAY(ctx->scratch, uint32_t, (size_t)p->document_count + 1);
	uint32_t *next = ARENA_ARRAY(ctx->scratch, uint32_t, (size_t)p->package_count + 1);

	if (!first || !next)
		return false;
	for (uint32_t d = 0; d < p->document_count; d++)
		first[d] = DEP_NONE;
	for (uint32_t i = p->package_count; i-- > 0;) {
		uint32_t d = p->packages[i].document;
		if (d >= p->document_count)
			continue;
		next[i] = first[d];
		first[d] = i;
	}
	for (uint32_t d = 0; d < p->document_count; d++)
		if (lock_form(p, d) && (!weak_entries(ctx, next, first[d], MISSING) || !weak_entries(ctx, next, first[d], WEAK)))
			return false;
	return contradictions(ctx);
}
