/* L2-TYPO-001: names made to be mistaken for popular ones. */
#include "base/buf.h"
#include "base/map.h"
#include "scanner/rule/hook.h"
#include "scanner/rule/lookalike.h"
#include "scanner/rule/place.h"
#include "scanner/rule/release.h"
#include "scanner/rule/report.h"
#include "scanner/rule/table.h"
#include "scanner/spec.h"

#include <string.h>

#define LEFT_BEHIND_RANK 1000 /* a neighbouring key leads from real names to rarer ones than these: what only development asks for */
#define SHORT_NAME 4 /* names up to this length say little: at most MEDIUM */

enum signal {
	SIGNAL_DIRECT = 1 << 0,	    /* the project asks for it and nothing else does */
	SIGNAL_HOOK = 1 << 1,	    /* it runs something when installed */
	SIGNAL_NO_SOURCE = 1 << 2,  /* its package.json names no repository */
	SIGNAL_BORROWED = 1 << 3,   /* ... or the repository of the name it looks like */
	SIGNAL_YOUNG = 1 << 4,	    /* 0.0.x or 1.0.0 */
	SIGNAL_OWN_SOURCE = 1 << 5, /* its repository carries its own name: speaks for it */
};

struct state {
	struct rule_context *ctx;
	const struct corpus_popular *names; /* sorted */
	size_t count;
	const struct lookalikes *index; /* made when the first name that is not popular comes */
	size_t asked;
	struct map *wanted; /* names that some package other than the project's own asks for */
	struct map *done;
	uint32_t *next; /* the next package of the same name, or DEP_NONE */
};

static bool from_registry(enum source_kind s)
{
	return s == SOURCE_REGISTRY || s == SOURCE_UNKNOWN || s == SOURCE_PATCH ||
	       s == SOURCE_BUNDLED;
}

static bool young(struct text version)
{
	return text_starts(version, T("0.0.")) || text_eq(version, T("1.0.0"));
}

/* "https://host/user/NAME.git", "github:user/NAME": the last part, without ".git" and '#'. */
static struct text repository_name(struct text url)
{
	struct text t = text_cut(text_trim(url), '#').head;

	while (text_ends(t, T("/")))
		t = text_head(t, t.n - 1);
	if (text_ends(t, T(".git")))
		t = text_head(t, t.n - 4);
	struct cut c = text_cut_last(t, '/');
	return c.found ? c.tail : t;
}

static uint32_t source_signals(const struct manifest_view *m, const struct lookalike *like)
{
	struct text repository = repository_name(m->repository);

	if (!m->repository.n)
		return SIGNAL_NO_SOURCE;
	if (text_eq_nocase(repository, like->target) ||
	    text_eq_nocase(repository, spec_base_name(like->target)))
		return SIGNAL_BORROWED;
	if (text_eq_nocase(repository, m->name) ||
	    text_eq_nocase(repository, spec_base_name(m->name)))
		return SIGNAL_OWN_SOURCE;
	return 0;
}

static uint32_t package_signals(struct state *s, const struct package *q,
				const struct lookalike *like)
{
	const struct project *p = s->ctx->project;
	struct hook_command out[HOOK_COMMANDS_MAX];
	uint32_t signals = 0;

	if (q->flags & PACKAGE_SCRIPT)
		signals |= SIGNAL_HOOK;
	if (young(q->version))
		signals |= SIGNAL_YOUNG;
	if (q->manifest < p->manifest_count) {
		const struct manifest_view *m = &p->manifests[q->manifest];
		bool gyp = place_file(s->ctx->content,
				      place_join(s->ctx->scratch, m->folder, T("binding.gyp")));
		signals |= source_signals(m, like);
		if (hook_commands(m, gyp, false, out))
			signals |= SIGNAL_HOOK;
	}
	return signals;
}

static unsigned count_bits(uint32_t x)
{
	return (unsigned)__builtin_popcount(x);
}

/* How common the target must be for HIGH. A slip of the finger (letters exchanged, doubled) leads
 * to hardly any real name; other single edits often do (is-blob, is-glob), and so do separators
 * among old packages (parsejson, parse-json). Measured on ranks 10,000 to 20,000 against the first
 * 10,000. */
static uint32_t high_rank(enum likeness l, bool second)
{
	switch (l) {
	case LIKE_CASE:
	case LIKE_HOMOGLYPH:
	case LIKE_SWAP:
	case LIKE_DOUBLE:
	case LIKE_SCOPE:
		return LOOKALIKE_EDIT_RANK;
	case LIKE_SEPARATOR:
	case LIKE_KEY:
		return second ? LOOKALIKE_EDIT_RANK : 2000;
	case LIKE_EDIT:
		return second ? 2000 : 0;
	case LIKE_AFFIX:
	case LIKE_ORDER:
	case LIKE_FLAT:
	case LIKE_TWO:
	case LIKE_WORD:
	case LIKE_NOTHING:
		break;
	}
	return 0;
}

/* The registry takes no new name with a capital, nor one that only a dot sets apart from another: png.js is older than the rule. */
static bool of_old(struct text name)
{
	for (size_t i = 0; i < name.n; i++)
		if (name.p[i] == '.' || (name.p[i] >= 'A' && name.p[i] <= 'Z'))
			return true;
	return false;
}

static enum severity weigh(const struct lookalike *like, struct text name, uint32_t signals)
{
	uint32_t other =
		signals & (SIGNAL_HOOK | SIGNAL_NO_SOURCE | SIGNAL_BORROWED | SIGNAL_YOUNG);
	unsigned points = count_bits(other) + !!(signals & SIGNAL_DIRECT);
	size_t shorter = name.n < like->target.n ? name.n : like->target.n;
	size_t longer = name.n > like->target.n ? name.n : like->target.n;
	bool close = like->distance <= 1 && shorter * 5 >= longer * 4;
	/* a package with a home of its own is a neighbour, unless it runs something or only a slip
	 * of the finger leads to it */
	bool excused = (signals & SIGNAL_OWN_SOURCE) && !(signals & SIGNAL_HOOK) &&
		       high_rank(like->likeness, false) != LOOKALIKE_EDIT_RANK;

	switch (like->likeness) {
	case LIKE_TWO:
		return other && !excused && shorter > SHORT_NAME ? SEVERITY_MEDIUM : SEVERITY_LOW;
	case LIKE_AFFIX:
	case LIKE_ORDER:
	case LIKE_FLAT:
		return other && !excused && count_bits(other) + !!(signals & SIGNAL_DIRECT) >= 2
			       ? SEVERITY_MEDIUM
			       : SEVERITY_LOW;
	case LIKE_WORD:
		return (other & SIGNAL_HOOK) && count_bits(other) >= 2 ? SEVERITY_MEDIUM
								       : SEVERITY_LOW;
	case LIKE_CASE:
	case LIKE_HOMOGLYPH:
	case LIKE_SEPARATOR:
	case LIKE_SWAP:
	case LIKE_DOUBLE:
	case LIKE_KEY:
	case LIKE_SCOPE:
	case LIKE_EDIT:
	case LIKE_NOTHING:
		break;
	}
	if (shorter <= SHORT_NAME || (like->likeness == LIKE_SEPARATOR && of_old(name) && !other))
		return points ? SEVERITY_MEDIUM : SEVERITY_LOW;
	if (close && points && !excused && like->rank <= high_rank(like->likeness, points > 1))
		return SEVERITY_HIGH;
	return points || like->likeness < LIKE_EDIT ? SEVERITY_MEDIUM : SEVERITY_LOW;
}

static struct text tell_signals(struct arena *a, const struct lookalike *like, uint32_t signals)
{
	struct buf b = BUF(FINDING_EVIDENCE_MAX);

	buf_printf(&b, TEXT_FMT " is number %u of the most downloaded names",
		   TEXT_ARG(text_head(like->target, 214)), like->rank);
	if (signals & SIGNAL_DIRECT)
		buf_text(&b, T("; only the project itself asks for this name"));
	if (signals & SIGNAL_HOOK)
		buf_text(&b, T("; it runs a command when installed"));
	if (signals & SIGNAL_NO_SOURCE)
		buf_text(&b, T("; it names no repository"));
	if (signals & SIGNAL_BORROWED)
		buf_text(&b, T("; it names the other one's repository as its own"));
	if (signals & SIGNAL_YOUNG)
		buf_text(&b, T("; its version is a first one"));
	struct text out = arena_text(a, buf_view(&b));
	buf_free(&b);
	return out;
}

static void fill(struct rule_context *ctx, struct finding *f, struct text name,
		 const struct lookalike *like, uint32_t signals)
{
	struct arena *a = finding_arena(ctx->findings);

	f->message =
		arena_printf(a, TEXT_FMT " can be mistaken for " TEXT_FMT ": it %s.",
			     TEXT_ARG(name), TEXT_ARG(like->target), likeness_name(like->likeness));
	f->evidence = tell_signals(a, like, signals);
	f->content = arena_text(a, like->target);
	f->remediation = arena_printf(a,
				      "If you meant " TEXT_FMT
				      ", replace it and treat what it ran as hostile; "
				      "if you know the package, keep it.",
				      TEXT_ARG(like->target));
}

static enum confidence sureness(enum severity s)
{
	return s >= SEVERITY_HIGH     ? CONFIDENCE_HIGH
	       : s == SEVERITY_MEDIUM ? CONFIDENCE_MEDIUM
				      : CONFIDENCE_LOW;
}

/* Names asked about one by one, before all popular names are loaded at once. */
#define ASKED_ONE_BY_ONE 64

static bool load(struct state *s)
{
	return corpus_popular(s->ctx->corpus, ECO_NPM, &s->names, &s->count) &&
	       (s->index = lookalikes_new(s->ctx->scratch, s->names, s->count));
}

/* In a small project every name is popular, and loading the popular names and their index costs
 * more than all the rest: that waits for the first name that is not. False: no memory, or the
 * corpus. */
static bool find(struct state *s, struct text name, struct lookalike *like, bool *found)
{
	*found = false;
	if (!s->index && s->asked++ < ASKED_ONE_BY_ONE) {
		bool known;
		if (!corpus_is_popular(s->ctx->corpus, ECO_NPM, name, &known))
			return false;
		if (known)
			return true;
	}
	if (!s->index && !load(s))
		return false;
	*found = lookalikes_find(s->index, name, like);
	return true;
}

/* Both only once a name looks like another: most projects never need them. */
static bool note_wanted(struct state *s)
{
	const struct project *p = s->ctx->project;
	bool fresh;

	for (uint32_t i = 0; i < p->edge_count; i++) {
		const struct edge *e = &p->edges[i];
		if (e->from >= p->package_count || rule_own(&p->packages[e->from]) ||
		    e->kind == DEP_DEV)
			continue;
		struct text name = e->to < p->package_count ? p->packages[e->to].name : e->name;
		if (name.n && !map_put(s->wanted, name, &fresh))
			return false;
	}
	return true;
}

static bool chain_names(struct state *s)
{
	const struct project *p = s->ctx->project;
	struct map *last = map_new(s->ctx->scratch);
	bool fresh;

	s->next = ARENA_ARRAY(s->ctx->scratch, uint32_t, p->package_count + 1);
	if (!last || !s->next)
		return false;
	for (uint32_t i = 0; i < p->package_count; i++) {
		uint32_t *at = map_put(last, p->packages[i].name, &fresh);
		if (!at)
			return false;
		if (!fresh)
			s->next[*at] = i;
		s->next[i] = DEP_NONE;
		*at = i;
	}
	return true;
}

/* Every instance of the name adds its signals; the finding is about the first. */
static bool check_name(struct state *s, uint32_t at)
{
	const struct project *p = s->ctx->project;
	struct text name = p->packages[at].name;
	struct lookalike like;
	uint32_t signals = 0;
	bool found;

	if (!find(s, name, &like, &found))
		return false;
	if (!found)
		return true;
	if (!s->next && (!chain_names(s) || !note_wanted(s)))
		return false;
	for (uint32_t i = at; i != DEP_NONE; i = s->next[i])
		signals |= package_signals(s, &p->packages[i], &like);
	if (!map_get(s->wanted, name))
		signals |= SIGNAL_DIRECT;
	enum severity severity = weigh(&like, name, signals);
	struct finding *f = rule_report(s->ctx, &rule_typo, severity, sureness(severity), at);
	if (f)
		fill(s->ctx, f, name, &like, signals);
	return f;
}

static bool check_packages(struct state *s)
{
	const struct project *p = s->ctx->project;
	bool fresh;

	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if (rule_own(q) || !q->name.n || !from_registry(rule_source(p, i)))
			continue;
		if (!map_put(s->done, q->name, &fresh) || (fresh && !check_name(s, i)))
			return false;
	}
	return true;
}

/* What nothing locks and only development asks for is mostly left behind by a package's author, and one letter apart from a
 * seldom name, or from a short one, is nothing. A slip of the finger stays one. */
static bool left_behind(const struct dependency *d, const struct lookalike *like, struct text name)
{
	bool is_short = name.n <= SHORT_NAME || like->target.n <= SHORT_NAME;
	bool edit = like->likeness == LIKE_EDIT || like->likeness == LIKE_KEY;

	return d->kind == DEP_DEV && (is_short || (edit && like->rank > high_rank(LIKE_KEY, false)));
}

/* Names that a manifest of the project asks for and that no lockfile holds. */
static bool check_declared(struct state *s, const struct manifest_view *m)
{
	struct rule_context *ctx = s->ctx;
	struct arena *a = finding_arena(ctx->findings);
	bool fresh, release = rule_is_release(ctx, m);

	for (uint32_t i = 0; i < m->dependency_count; i++) {
		const struct dependency *d = &m->dependencies[i];
		struct spec spec = spec_parse(d->spec);
		struct text name = spec.name.n ? spec.name : d->name;
		struct lookalike like;
		bool found;
		if (spec.source != SOURCE_REGISTRY || !name.n || d->kind == DEP_BUNDLE)
			continue;
		if (!map_put(s->done, name, &fresh) || (fresh && !find(s, name, &like, &found)))
			return false;
		if (!fresh || !found)
			continue;
		enum severity severity = weigh(&like, name, SIGNAL_DIRECT);
		if (severity == SEVERITY_HIGH && d->kind == DEP_DEV && (release || (like.likeness == LIKE_KEY && like.rank > LEFT_BEHIND_RANK)))
			severity = SEVERITY_MEDIUM;
		if (severity == SEVERITY_MEDIUM && left_behind(d, &like, name))
			severity = SEVERITY_LOW;
		struct finding *f = rule_report_document(ctx, &rule_typo, severity,
							 sureness(severity), m->document, d->line);
		if (!f)
			return false;
		f->package.name = arena_text(a, name);
		f->package.purl = package_purl(a, name, T(""));
		f->package.source = source_name(SOURCE_REGISTRY);
		f->package.direct = true;
		fill(ctx, f, name, &like, SIGNAL_DIRECT);
	}
	return true;
}

/* The project's own names are not squats. */
static bool note_own(struct state *s)
{
	const struct project *p = s->ctx->project;
	bool fresh;

	for (uint32_t i = 0; i < p->package_count; i++)
		if (rule_own(&p->packages[i]) && p->packages[i].name.n &&
		    !map_put(s->done, p->packages[i].name, &fresh))
			return false;
	return true;
}

static bool run(struct rule_context *ctx)
{
	const struct project *p = ctx->project;
	struct state s = {.ctx = ctx, .index = ctx->likes};

	s.wanted = map_new(ctx->scratch);
	s.done = map_new(ctx->scratch);
	if (!s.wanted || !s.done || !note_own(&s) || !check_packages(&s))
		return false;
	const bool *own = rule_own_manifests(ctx->scratch, p);
	for (uint32_t i = 0; own && i < p->manifest_count; i++)
		if (own[i] && !check_declared(&s, &p->manifests[i]))
			return false;
	return own;
}

const struct rule rule_typo = {
	.id = "L2-TYPO-001",
	.title = "A name that looks like a popular one",
	.about = "The name is one slip of the finger, one look-alike letter, a separator or a "
		 "swapped "
		 "word away from "
		 "one that millions install. By the name alone it is never CRITICAL, and HIGH only "
		 "for "
		 "one edit "
		 "of a long enough, very common name together with a second sign: an install hook, "
		 "no "
		 "repository "
		 "or a borrowed one, a first version, or that nobody but the project asks for it. "
		 "Names that are "
		 "popular themselves are never reported.",
	.remedy = "Check that this is the package you mean.",
	.references = "",
	.asks = true,
	.run = run,
};
