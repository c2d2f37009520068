#include "scanner/rule/code.h"

#include "base/buf.h"
#include "scanner/content/kind.h"
#include "scanner/rule/place.h"
#include "scanner/rule/redact.h"
#include "scanner/rule/report.h"

#include <inttypes.h>
#include <string.h>

#define HOOK_FILES_JOINED 12 /* files of one hook that are looked at as one program */
#define LOAD_FILES_JOINED 4
#define NAMED_KINDS	  3 /* of behaviours that a list of indicators names */
#define DETAILS_MAX	  8
#define CODE_SPREAD	  (1u << 20) /* bytes of one file between acts that are taken for one program */
#define CODE_SPREAD_HUGE  (64u << 10) /* the same of a file past CODE_HUGE: so much is in it that any two things are near each other */
#define CODE_SPREAD_PIECE (16u << 10) /* the same of one that was read in pieces */
#define CODE_HUGE	  (8u << 20)
#define HOPS_NEAR	  3 /* imports from the hook's command */

static bool fits(const struct act *a, const struct code_need *n)
{
	return (n->behaviours & (1u << a->behaviour)) && (a->flags & n->all) == n->all &&
	       (!n->any || (a->flags & n->any)) && !(a->flags & n->none) && !(a->flags & ACT_ASIDE);
}

struct hit {
	const struct file *file;
	const struct act *act;
};

/* From an act on, in order of place, as many different ones as the need wants, within its bytes. */
static bool gathered(const struct file *f, uint32_t from, const struct code_need *n)
{
	struct text details[DETAILS_MAX];
	uint32_t seen = 0;

	for (uint32_t k = from; k < f->act_count && seen < n->distinct && seen < DETAILS_MAX; k++) {
		const struct act *a = &f->acts[k];
		bool known = !fits(a, n);
		if (a->offset - f->acts[from].offset > n->near)
			break;
		for (uint32_t d = 0; d < seen && !known; d++)
			known = text_eq(details[d], a->detail);
		if (!known)
			details[seen++] = a->detail;
	}
	return seen >= n->distinct;
}

static bool gathered_somewhere(const struct code_unit *u, const struct code_need *n)
{
	for (size_t i = 0; i < u->count; i++)
		for (uint32_t k = 0; k < u->files[i]->act_count; k++)
			if (fits(&u->files[i]->acts[k], n) && gathered(u->files[i], k, n))
				return true;
	return false;
}

static bool met(const struct code_unit *u, const struct code_need *n, struct hit *first)
{
	struct text details[DETAILS_MAX];
	size_t seen = 0;

	for (size_t i = 0; i < u->count; i++)
		for (uint32_t k = 0; k < u->files[i]->act_count; k++) {
			const struct act *a = &u->files[i]->acts[k];
			bool known = false;
			if (!fits(a, n))
				continue;
			for (size_t d = 0; d < seen; d++)
				known |= text_eq(details[d], a->detail);
			if (known)
				continue;
			if (!seen || (first->act->uncalled && !a->uncalled) ||
			    (first->act->uncalled == a->uncalled && !(first->act->flags & ACT_TOP) && (a->flags & ACT_TOP)))
				*first = (struct hit){u->files[i], a};
			if (seen < DETAILS_MAX)
				details[seen++] = a->detail;
		}
	return seen && seen >= n->distinct && (!n->near || gathered_somewhere(u, n));
}

static bool holds(const struct code_unit *u, const struct code_signal *s, struct hit hits[CODE_NEEDS])
{
	for (size_t i = 0; i < CODE_NEEDS; i++) {
		hits[i] = (struct hit){NULL, NULL};
		if (s->needs[i].behaviours && !met(u, &s->needs[i], &hits[i]))
			return false;
	}
	return true;
}

/* Who runs it: an install does not call a function that its hook does not ask for. */
static enum reach reached(const struct hit hits[CODE_NEEDS])
{
	enum reach by = hits[0].file->reach;

	for (size_t i = 0; i < CODE_NEEDS && hits[i].act; i++)
		if (hits[i].act->uncalled && by == REACH_HOOK)
			by = REACH_LOAD;
	return by;
}

static enum severity severity_at(const struct code_signal *s, const struct file *f, enum reach reach, bool top)
{
	/* far from the command: what a large tool could do, not what the hook does */
	if (reach == REACH_HOOK && s->hook == SEVERITY_HIGH && f->hops > HOPS_NEAR)
		return SEVERITY_MEDIUM;
	if (reach == REACH_HOOK && s->hook == SEVERITY_CRITICAL && f->hops > HOPS_NEAR && !top && s->load != CODE_NONE &&
	    s->load < SEVERITY_HIGH)
		return SEVERITY_MEDIUM;
	if (reach == REACH_HOOK)
		return s->hook;
	if (reach == REACH_LOAD)
		return top ? s->top : s->load;
	if (s->rest != CODE_NONE && kind_is_aside(f->path))
		return s->rest > SEVERITY_MEDIUM ? SEVERITY_MEDIUM : SEVERITY_LOW;
	return s->rest;
}

/* Of a bundle that was not read as a whole, pieces were (content/piece.h): one says nothing of another. */
static uint32_t spread_of(const struct file *f)
{
	if (!f->deep)
		return CODE_SPREAD_PIECE;
	return f->size > CODE_HUGE ? CODE_SPREAD_HUGE : CODE_SPREAD;
}

/* Acts near one act of a file that fit a need. */
static bool met_near(const struct file *f, const struct act *anchor, const struct code_need *n)
{
	struct text details[DETAILS_MAX];
	uint32_t want = n->distinct ? n->distinct : 1, seen = 0;

	for (uint32_t k = 0; k < f->act_count && seen < want && seen < DETAILS_MAX; k++) {
		const struct act *a = &f->acts[k];
		uint32_t apart = a->offset > anchor->offset ? a->offset - anchor->offset : anchor->offset - a->offset;
		bool known = apart > spread_of(f) || !fits(a, n);
		for (uint32_t d = 0; d < seen && !known; d++)
			known = text_eq(details[d], a->detail);
		if (!known)
			details[seen++] = a->detail;
	}
	return seen >= want;
}

/* In a bundle of many packages what one of them does says nothing of what another one, a megabyte away, does. */
static bool far_apart(const struct code_unit *u, const struct code_signal *s)
{
	const struct file *f = u->files[0];

	if (u->count != 1 || f->reach == REACH_HOOK || f->size <= spread_of(f) || !s->needs[1].behaviours)
		return false;
	for (uint32_t k = 0; k < f->act_count; k++) {
		bool all = fits(&f->acts[k], &s->needs[0]);
		for (size_t i = 0; i < CODE_NEEDS && all && s->needs[i].behaviours; i++)
			all = met_near(f, &f->acts[k], &s->needs[i]);
		if (all)
			return false;
	}
	return true;
}

/* Values that one module hands to another are less sure than those of one. To run text that came so, or to send to an address
 * that is written down, is what it looks like all the same; backups, vaults and clients hand their data on in as many files. */
static bool loosely_joined(const struct hit hits[CODE_NEEDS])
{
	for (size_t i = 0; i < CODE_NEEDS && hits[i].act; i++) {
		const struct act *a = hits[i].act;
		bool sure = a->behaviour == BEHAVE_EXECUTE || (a->behaviour == BEHAVE_WRITE_OTHERS && a->flags & ACT_FETCHED_ARG) ||
			    (a->behaviour == BEHAVE_SEND && a->flags & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP));
		if (a->joined && !sure)
			return true;
	}
	return false;
}

static bool all_top(const struct hit hits[CODE_NEEDS])
{
	return hits[0].act && (hits[0].act->flags & ACT_TOP);
}

static enum severity severity_of(const struct code_unit *u, const struct code_signal *s, const struct hit hits[CODE_NEEDS])
{
	const struct file *f = hits[0].file;
	enum severity at = severity_at(s, f, reached(hits), all_top(hits));

	if (at == CODE_NONE || at <= SEVERITY_MEDIUM)
		return at;
	return far_apart(u, s) || (s->wanted && f->reach == REACH_LOAD && f->asked) || (s->ours && f->reach == REACH_HOOK && f->ours) || (reached(hits) != REACH_HOOK && loosely_joined(hits)) ? SEVERITY_MEDIUM : at;
}

enum severity code_judge(const struct file *file, const struct code_signal **row)
{
	struct code_unit u = {&file, 1};
	struct hit hits[CODE_NEEDS];
	enum severity worst = CODE_NONE;

	*row = NULL;
	for (size_t i = 0; i < code_signal_count; i++) {
		enum severity s;
		if (!holds(&u, &code_signals[i], hits))
			continue;
		s = reached(hits) == file->reach ? severity_of(&u, &code_signals[i], hits) : CODE_NONE;
		if (s != CODE_NONE && (worst == CODE_NONE || s > worst)) {
			worst = s;
			*row = &code_signals[i];
		}
	}
	return worst;
}

/* --- reporting --- */

static void put_chain(struct buf *b, const struct content *c, const struct file *f)
{
	const struct file *at = f;

	for (unsigned n = 0; n < 6 && at->via < c->file_count; n++) {
		at = &c->files[at->via];
		buf_printf(b, " < " TEXT_FMT, TEXT_ARG(text_head(kind_base_name(at->path), 40)));
	}
	if (f->hook.n)
		buf_printf(b, " < " TEXT_FMT, TEXT_ARG(text_head(f->hook, 32)));
}

static void put_hit(struct buf *b, const struct hit *h)
{
	const struct act *a = h->act;
	struct text t = text_head(a->text, 100);

	buf_printf(b, "%s at " TEXT_FMT ":%u:%u", behaviour_name(a->behaviour),
		   TEXT_ARG(text_head(kind_base_name(h->file->path), 40)), a->line, a->column);
	if (a->layer && a->layer < h->file->layer_count && h->file->layers[a->layer].how.n)
		buf_printf(b, " (decoded by " TEXT_FMT ")",
			   TEXT_ARG(text_head(h->file->layers[a->layer].how, 40)));
	if (t.n)
		buf_printf(b, ": " TEXT_FMT, TEXT_ARG(t));
	if (a->detail.n && !text_has(a->text, a->detail) && b->n < FINDING_EVIDENCE_MAX - 80)
		buf_printf(b, " [" TEXT_FMT "]", TEXT_ARG(text_head(a->detail, 60)));
}

void code_put_digest(struct buf *b, const struct file *f)
{
	char hex[2 * sizeof f->sha256 + 1];

	hex_put(hex, f->sha256, sizeof f->sha256);
	buf_printf(b, "|%s", hex);
}

/* An installed version never changes, so there it is the whole file: a payload that was changed is a new finding, whatever
 * the line that shows it says. One's own code changes every day: there it is the line, and what is decoded from it. */
static void put_source(struct buf *b, const struct hit *h)
{
	if (text_has(h->file->path, T("node_modules/"))) {
		code_put_digest(b, h->file);
		return;
	}
	buf_printf(b, "|%016" PRIx64, h->act->source);
	if (h->act->layer && h->act->layer < h->file->layer_count)
		buf_printf(b, "|%016" PRIx64, h->file->layers[h->act->layer].source);
}

/* What fired. */
static struct text content_of(struct arena *a, const struct code_signal *s, const struct hit hits[CODE_NEEDS])
{
	struct buf b = BUF(8192);

	buf_printf(&b, "%s|" TEXT_FMT, s->name, TEXT_ARG(hits[0].act->text));
	for (size_t i = 0; i < CODE_NEEDS && hits[i].act; i++)
		put_source(&b, &hits[i]);
	struct text out = arena_text(a, buf_view(&b));
	buf_free(&b);
	return out;
}

static bool report(struct rule_context *ctx, const struct rule *rule, const struct code_signal *s,
		   enum severity severity, const struct hit hits[CODE_NEEDS])
{
	const struct hit *first = &hits[0];
	enum confidence c = first->act->flags & ACT_STRONG ? CONFIDENCE_HIGH : CONFIDENCE_MEDIUM;
	struct finding *f = place_report(ctx, rule, severity, c, first->file, first->act->line,
					 first->act->column);
	struct arena *a = finding_arena(ctx->findings);
	struct buf b = BUF(4096);

	if (!f)
		return false;
	for (size_t i = 0; i < CODE_NEEDS && hits[i].act; i++) {
		struct text name = text_of(behaviour_name(hits[i].act->behaviour));
		if (!f->behaviour_count || !text_eq(f->behaviours[f->behaviour_count - 1], name))
			f->behaviours[f->behaviour_count++] = name;
		if (i)
			buf_text(&b, T("; "));
		put_hit(&b, &hits[i]);
		if (!i)
			put_chain(&b, ctx->content, first->file);
	}
	f->message = arena_printf(a, "%s: %s%s.", reached(hits) == REACH_HOOK ? "Code that an install runs"
				  : reached(hits) == REACH_LOAD ? "Code that runs when the package is loaded"
								     : "A file of the package", s->message, "");
	f->evidence = rule_cut(a, redact_text(a, buf_view(&b)), FINDING_EVIDENCE_MAX);
	f->content = content_of(a, s, hits);
	buf_free(&b);
	return f->message.n != 0 && f->content.n != 0;
}

/* Several files together say no more than the one they begin with, which was reported. */
static bool alone(const struct code_signal *s, const struct hit hits[CODE_NEEDS])
{
	struct code_unit u = {&hits[0].file, 1};
	struct hit own[CODE_NEEDS];

	return holds(&u, s, own) && !far_apart(&u, s);
}

/* Of one file the worst row of a rule is reported, and no second row of the same severity about the same place. */
static bool report_unit(struct rule_context *ctx, const struct rule *rule, const struct code_unit *u)
{
	const struct code_signal *best = NULL;
	struct hit hits[CODE_NEEDS], best_hits[CODE_NEEDS];
	enum severity worst = CODE_NONE;

	for (size_t i = 0; i < code_signal_count; i++) {
		const struct code_signal *s = &code_signals[i];
		enum severity at;
		if (!text_eq(text_of(s->rule), text_of(rule->id)) || !holds(u, s, hits))
			continue;
		at = severity_of(u, s, hits);
		if (at == CODE_NONE || (worst != CODE_NONE && at <= worst))
			continue;
		worst = at;
		best = s;
		memcpy(best_hits, hits, sizeof hits);
	}
	return !best || (u->count > 1 && alone(best, best_hits)) || report(ctx, rule, best, worst, best_hits);
}

static bool each_file(struct rule_context *ctx, const struct rule *rule)
{
	const struct content *c = ctx->content;

	for (uint32_t i = 0; i < c->acting_count; i++) {
		const struct file *f = &c->files[c->acting[i]];
		struct code_unit u = {&f, 1};
		if (!report_unit(ctx, rule, &u))
			return false;
	}
	return true;
}

/* Strings that name what attacks use, several kinds of it, in a file that does nothing itself: a scanner's list. */
bool code_only_names(const struct file *f)
{
	uint32_t kinds = 0, n = 0;

	for (uint32_t i = 0; i < f->act_count; i++) {
		if (!(f->acts[i].flags & ACT_CONSTANT))
			return false;
		n += !(kinds & (1u << f->acts[i].behaviour));
		kinds |= 1u << f->acts[i].behaviour;
	}
	return n >= NAMED_KINDS;
}

/* The acting files of one package that are reached in the same way, when they are few. next: of each, the next one. */
static size_t join(const struct content *c, const uint32_t *next, uint32_t first, size_t most, const struct file **joined)
{
	size_t n = 0;

	for (uint32_t k = first; k != DEP_NONE; k = next[k]) {
		const struct file *f = &c->files[c->acting[k]];
		if (f->reach == REACH_LOAD && code_only_names(f))
			continue;
		if (n == most)
			return 0;
		joined[n++] = f;
	}
	return n;
}

/* What one file collects another may send: few files are read as one program. */
static bool each_group(struct rule_context *ctx, const struct rule *rule, enum reach reach, size_t most)
{
	const struct content *c = ctx->content;
	const struct file *joined[HOOK_FILES_JOINED];
	uint32_t packages = ctx->project->package_count;
	uint32_t *first = ARENA_ARRAY(ctx->scratch, uint32_t, (size_t)packages + 1);
	uint32_t *next = ARENA_ARRAY(ctx->scratch, uint32_t, (size_t)c->acting_count + 1);

	if (!first || !next)
		return false;
	for (uint32_t i = 0; i <= packages; i++)
		first[i] = DEP_NONE;
	for (uint32_t i = c->acting_count; i-- > 0;) {
		const struct file *f = &c->files[c->acting[i]];
		uint32_t *of = &first[f->package < packages ? f->package : packages];
		if (f->reach != reach)
			continue;
		next[i] = *of;
		*of = i;
	}
	for (uint32_t i = 0; i < c->acting_count; i++) {
		const struct file *f = &c->files[c->acting[i]];
		if (f->reach != reach || first[f->package < packages ? f->package : packages] != i)
			continue;
		struct code_unit u = {joined, join(c, next, i, most, joined)};
		if (u.count > 1 && !report_unit(ctx, rule, &u))
			return false;
	}
	return true;
}

bool code_report(struct rule_context *ctx, const struct rule *rule)
{
	return !ctx->content ||
	       (each_file(ctx, rule) && each_group(ctx, rule, REACH_HOOK, HOOK_FILES_JOINED) &&
		each_group(ctx, rule, REACH_LOAD, LOAD_FILES_JOINED));
}
