#include "scanner/rule/allow.h"

#include "scanner/rule/place.h"
#include "scanner/rule/report.h"
#include "version/affect.h"

static bool has_word(struct text list, struct text word)
{
	for (struct cut c = {.tail = list, .found = true}; c.found && word.n;) {
		c = text_cut(c.tail, ' ');
		if (text_eq(c.head, word))
			return true;
	}
	return false;
}

static bool names(const struct corpus_record *allow, const struct corpus_record *of)
{
	bool found = has_word(allow->aliases, of->id);

	for (struct cut c = {.tail = of->aliases, .found = true}; c.found && !found;) {
		c = text_cut(c.tail, ' ');
		found = has_word(allow->aliases, c.head);
	}
	return found;
}

struct named {
	struct text version;
	const struct corpus_record *of;
	struct corpus_record *out;
	bool *found;
};

static bool on_named(void *arg, const struct corpus_affected *row)
{
	struct named *n = arg;

	*n->found = affect_match(row->kind, row->spec, n->version) == AFFECT_YES && names(&row->record, n->of);
	if (*n->found)
		*n->out = row->record;
	return !*n->found;
}

bool allow_of_record(struct rule_context *ctx, struct text name, struct text version,
		     const struct corpus_record *of, struct corpus_record *out, bool *found)
{
	struct named n = {.version = version, .of = of, .out = out, .found = found};

	*found = false;
	return corpus_affected(ctx->corpus, ctx->scratch, ECO_NPM, name, T("allow"), on_named, &n);
}

static bool pinned(struct rule_context *ctx, const struct corpus_record *allow, const struct file *f,
		   bool *yes)
{
	char hex[65];

	hex_put(hex, f->sha256, sizeof f->sha256);
	return corpus_allows(ctx->corpus, ctx->scratch, allow, T("sha256"), text_n(hex, 64), yes);
}

/* Every file that a hook runs, and the one that names the hook. */
static bool pins_hook(struct rule_context *ctx, const struct corpus_record *allow, struct text folder,
		      bool *yes)
{
	const struct content *c = ctx->content;
	const struct file *manifest = place_file(c, place_join(ctx->scratch, folder, T("package.json")));

	*yes = manifest != NULL;
	if (*yes && !pinned(ctx, allow, manifest, yes))
		return false;
	for (uint32_t i = place_first(c, folder); *yes && i < c->file_count && place_under(&c->files[i], folder); i++)
		if (c->files[i].reach == REACH_HOOK && !pinned(ctx, allow, &c->files[i], yes))
			return false;
	return true;
}

/* Records of class `allow` about one version, in order: the corpus is asked again about each, once all are read. */
struct allows {
	struct text version;
	struct arena *arena;
	struct allow {
		struct corpus_record record;
		struct allow *next;
	} *first, **last;
	bool full;
};

static bool on_row(void *arg, const struct corpus_affected *row)
{
	struct allows *l = arg;
	struct allow *one;

	if (affect_match(row->kind, row->spec, l->version) != AFFECT_YES)
		return true;
	one = ARENA_ARRAY(l->arena, struct allow, 1);
	l->full = !one;
	if (!one)
		return false;
	one->record = row->record;
	*l->last = one;
	l->last = &one->next;
	return true;
}

bool allow_of_hook(struct rule_context *ctx, const struct package *p, struct text folder,
		   struct corpus_record *out, bool *found)
{
	struct allows l = {.version = p->version, .arena = ctx->scratch, .last = &l.first};

	*found = false;
	if (!ctx->content || !p->name.n || !p->version.n)
		return true;
	if (!corpus_affected(ctx->corpus, ctx->scratch, ECO_NPM, p->name, T("allow"), on_row, &l) || l.full)
		return false;
	for (const struct allow *one = l.first; one && !*found; one = one->next) {
		*out = one->record;
		if (!pins_hook(ctx, out, folder, found))
			return false;
	}
	return true;
}

void allow_lower(struct rule_context *ctx, struct finding *f, const struct corpus_record *by)
{
	struct arena *a = finding_arena(ctx->findings);
	struct corpus_pack pack = corpus_pack_at(ctx->corpus, by->pack);
	enum severity was = f->severity;

	f->severity = SEVERITY_INFO;
	f->evidence = rule_cut(a,
			       arena_printf(a, TEXT_FMT "; lowered from %s by " TEXT_FMT " of " TEXT_FMT "%s" TEXT_FMT,
					    TEXT_ARG(f->evidence), severity_name(was), TEXT_ARG(by->id),
					    TEXT_ARG(pack.name), by->summary.n ? ": " : "", TEXT_ARG(by->summary)),
			       FINDING_EVIDENCE_MAX);
	f->remediation = T("Nothing to do: the signers of that pack have looked at it.");
}
