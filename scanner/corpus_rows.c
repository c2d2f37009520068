#include "scanner/corpus_inside.h"

#include "scanner/limits.h"
#include "version/affect.h"
#include "yara/grammar.h"

#include <stdio.h>
#include <string.h>

static enum confidence confidence_of(struct text t)
{
	for (int i = CONFIDENCE_LOW; i <= CONFIDENCE_EXACT; i++)
		if (text_eq(t, text_of(confidence_name((enum confidence)i))))
			return (enum confidence)i;
	return CONFIDENCE_LOW;
}

static struct corpus_record record_of(struct arena *a, sqlite3_stmt *s, size_t pack)
{
	struct corpus_record r = {.pack = pack, .severity = SEVERITY_MEDIUM};
	struct text *fields[] = {&r.id,	   &r.klass, NULL,	    NULL,	  &r.cvss,
				 &r.campaign, &r.summary, &r.aliases,	 &r.fixed,	  &r.references,
				 &r.published, &r.modified, NULL,	    &r.source};

	for (int i = 0; i < RECORD_NEXT; i++)
		if (fields[i])
			*fields[i] = arena_text(a, corpus_column(s, RECORD_FIRST + i));
	severity_parse(corpus_column(s, 2), &r.severity);
	r.confidence = confidence_of(corpus_column(s, 3));
	return r;
}

/* Whether the row counts: not expired, and an `allow` only from a pack that may lower anything. */
static bool in_force(struct corpus *c, const struct part_handle *part, sqlite3_stmt *s)
{
	struct text expires = corpus_column(s, 12);
	bool fresh;

	if (text_eq(corpus_column(s, 1), T("allow")) && !pack_grants_allow(c->packs[part->pack]))
		return false;
	if (expires.n == 0 || text_cmp(expires, text_of(part->made)) >= 0)
		return true;
	char key[1100]; /* a record's name has at most 512 bytes; a longer one is counted by its beginning */
	int n = snprintf(key, sizeof key, "%zu " TEXT_FMT, part->pack, TEXT_ARG(text_head(corpus_column(s, 0), 1024)));
	struct text id = text_n(key, (size_t)n);
	/* Kept once: a daemon asks the same corpus for months. */
	if (!map_get(c->expired, id)) {
		id = arena_text(c->arena, id);
		if (id.p)
			map_put(c->expired, id, &fresh);
	}
	return false;
}

static bool known(struct text t, const char *const *words)
{
	while (*words && !text_eq(t, text_of(*words)))
		words++;
	return *words != NULL;
}

/* A row about this very name that cannot be understood is no row to pass over: its publisher meant
 * something by it. Signed or not, there is no verdict. */
static bool row_sound(struct corpus *c, const struct part_handle *part, sqlite3_stmt *s)
{
	static const char *const classes[] = {"malware", "advisory", "indicator", "allow", NULL};
	static const char *const severities[] = {"critical", "high", "medium", "low", "info", NULL};
	struct text id = corpus_column(s, RECORD_NEXT + 2);
	struct err why = {0};

	if (sqlite3_column_type(s, RECORD_FIRST) == SQLITE_NULL)
		err_set(&why, "PACK-ROW", "its record is not in the pack");
	else if (!known(corpus_column(s, 1), classes))
		err_set(&why, "PACK-ROW", "class \"" TEXT_FMT "\" is unknown", TEXT_ARG(corpus_column(s, 1)));
	else if (!known(corpus_column(s, 2), severities))
		err_set(&why, "PACK-ROW", "severity \"" TEXT_FMT "\" is unknown", TEXT_ARG(corpus_column(s, 2)));
	else if (affect_check(corpus_column(s, RECORD_NEXT), corpus_column(s, RECORD_NEXT + 1), &why))
		return true;
	c->failed = true;
	err_set(&c->why, "PACK-ROW", "%s: a row of " TEXT_FMT " cannot be understood: %s",
		pack_label(c->packs[part->pack]), TEXT_ARG(id), why.text);
	return err_hint(&c->why, "ask the pack's publisher for a corrected one, or go back: "
				 "picket corpus rollback");
}

bool corpus_affected(struct corpus *c, struct arena *a, struct text ecosystem, struct text name,
		     struct text klass, bool (*each)(void *ctx, const struct corpus_affected *row),
		     void *ctx)
{
	bool lowering = text_eq(klass, T("allow"));

	for (size_t i = 0; i < c->part_count; i++) {
		struct part_handle *part = &c->parts[i];
		bool row = true, more = true, any = false, maybe;
		if (lowering && !pack_grants_allow(c->packs[part->pack]))
			continue; /* whatever it says, it lowers nothing */
		if (!corpus_may_have(c, part, ecosystem, name, &maybe))
			return false;
		if (!maybe)
			continue;
		sqlite3_stmt *s = corpus_ask(c, part, ASK_AFFECTED);
		if (!s || !corpus_bind(c, part, s, 1, ecosystem) || !corpus_bind(c, part, s, 2, name))
			return false;
		while (more) {
			if (!corpus_step(c, part, s, &row))
				return false;
			if (!row)
				break;
			any = true;
			if (!row_sound(c, part, s))
				return false;
			if ((klass.n && !text_eq(corpus_column(s, 1), klass)) || !in_force(c, part, s))
				continue;
			struct corpus_affected found = {
				.record = record_of(a, s, part->pack),
				.kind = arena_text(a, corpus_column(s, RECORD_NEXT)),
				.spec = arena_text(a, corpus_column(s, RECORD_NEXT + 1)),
			};
			if (arena_failed(a))
				return corpus_fail(c, NULL);
			more = each(ctx, &found);
		}
		sqlite3_reset(s);
		if (!any && !corpus_note_absent(c, part, name))
			return false;
		if (!more)
			break;
	}
	return true;
}

/* allow: rows of that class only; else all others. */
static bool give_indicators(struct corpus *c, struct part_handle *part, sqlite3_stmt *s,
			    struct arena *a, bool allow,
			    bool (*each)(void *ctx, const struct corpus_indicator *row), void *ctx,
			    bool *more)
{
	bool row = true;

	while (*more) {
		if (!corpus_step(c, part, s, &row))
			return false;
		if (!row)
			break;
		if (text_eq(corpus_column(s, 1), T("allow")) != allow || !in_force(c, part, s))
			continue;
		struct corpus_indicator found = {
			.record = record_of(a, s, part->pack),
			.kind = arena_text(a, corpus_column(s, RECORD_NEXT)),
			.value = arena_text(a, corpus_column(s, RECORD_NEXT + 1)),
			.note = arena_text(a, corpus_column(s, RECORD_NEXT + 2)),
		};
		if (arena_failed(a))
			return corpus_fail(c, NULL);
		*more = each(ctx, &found);
	}
	sqlite3_reset(s);
	return true;
}

static bool load_values(struct corpus *c, struct part_handle *part, struct text kind,
			struct value_set *set)
{
	sqlite3_stmt *s = corpus_ask(c, part, ASK_VALUES);
	bool row = true, fresh;

	if (!s || !corpus_bind(c, part, s, 1, kind) ||
	    sqlite3_bind_int64(s, 2, CORPUS_SET_MAX + 1) != SQLITE_OK)
		return false;
	while (corpus_step(c, part, s, &row) && row) {
		if (map_count(set->values) >= CORPUS_SET_MAX) {
			set->complete = false;
			break;
		}
		if (!map_put(set->values, arena_text(c->arena, corpus_column(s, 0)), &fresh))
			return corpus_fail(c, NULL);
	}
	sqlite3_reset(s);
	return !c->failed;
}

/* The set of a kind, loaded when first asked; NULL: failed, or no room for one more kind. */
static const struct value_set *values_of(struct corpus *c, struct text kind)
{
	for (size_t i = 0; i < c->set_count; i++)
		if (text_eq(kind, text_of(c->sets[i].kind)))
			return &c->sets[i];
	struct value_set *set = &c->sets[c->set_count];
	if (c->set_count == HASH_KINDS || kind.n >= sizeof set->kind)
		return NULL;
	set->values = map_new(c->arena);
	set->complete = set->values != NULL;
	for (size_t i = 0; i < c->part_count && set->complete; i++)
		if (!load_values(c, &c->parts[i], kind, set))
			return NULL;
	memcpy(set->kind, kind.p, kind.n);
	c->set_count++;
	return set;
}

bool corpus_indicator(struct corpus *c, struct arena *a, struct text kind, struct text value,
		      bool (*each)(void *ctx, const struct corpus_indicator *row), void *ctx)
{
	const struct value_set *set = c->failed ? NULL : values_of(c, kind);
	bool more = true;

	if (c->failed)
		return false;
	if (set && set->complete && !map_get(set->values, value))
		return true;
	for (size_t i = 0; i < c->part_count && more; i++) {
		sqlite3_stmt *s = corpus_ask(c, &c->parts[i], ASK_INDICATOR);
		if (!s || !corpus_bind(c, &c->parts[i], s, 1, kind) || !corpus_bind(c, &c->parts[i], s, 2, value) ||
		    !give_indicators(c, &c->parts[i], s, a, false, each, ctx, &more))
			return false;
	}
	return true;
}

struct allowing {
	const struct corpus_record *allow;
	bool yes;
};

static bool on_allow(void *ctx, const struct corpus_indicator *row)
{
	struct allowing *a = ctx;

	a->yes = row->record.pack == a->allow->pack && text_eq(row->record.id, a->allow->id);
	return !a->yes;
}

bool corpus_allows(struct corpus *c, struct arena *a, const struct corpus_record *allow, struct text kind,
		   struct text value, bool *yes)
{
	struct allowing ask_for = {.allow = allow};
	bool more = true;

	for (size_t i = 0; i < c->part_count && more; i++) {
		if (c->parts[i].pack != allow->pack)
			continue;
		sqlite3_stmt *s = corpus_ask(c, &c->parts[i], ASK_INDICATOR);
		if (!s || !corpus_bind(c, &c->parts[i], s, 1, kind) || !corpus_bind(c, &c->parts[i], s, 2, value) ||
		    !give_indicators(c, &c->parts[i], s, a, true, on_allow, &ask_for, &more))
			return false;
	}
	*yes = ask_for.yes;
	return !c->failed;
}

bool corpus_indicators(struct corpus *c, struct arena *a, struct text kind,
		       bool (*each)(void *ctx, const struct corpus_indicator *row), void *ctx)
{
	bool more = true;

	for (size_t i = 0; i < c->part_count && more; i++) {
		sqlite3_stmt *s = corpus_ask(c, &c->parts[i], ASK_INDICATORS);
		if (!s || !corpus_bind(c, &c->parts[i], s, 1, kind) ||
		    !give_indicators(c, &c->parts[i], s, a, false, each, ctx, &more))
			return false;
	}
	return true;
}

bool corpus_rule(struct corpus *c, struct arena *a, const struct corpus_record *r, struct text *out)
{
	struct buf b = BUF(YARA_RULE_MAX);
	bool row = true;

	for (size_t i = 0; i < c->part_count && !c->failed; i++) {
		sqlite3_stmt *s = c->parts[i].pack == r->pack ? corpus_ask(c, &c->parts[i], ASK_RULE) : NULL;
		if (!s || !corpus_bind(c, &c->parts[i], s, 1, r->id))
			continue;
		while (corpus_step(c, &c->parts[i], s, &row) && row) {
			buf_text(&b, corpus_column(s, 0));
			buf_char(&b, '\n');
		}
		sqlite3_reset(s);
	}
	*out = arena_text(a, buf_view(&b));
	bool ok = !c->failed && !b.failed && out->p;
	buf_free(&b);
	return ok;
}

bool corpus_campaign(struct corpus *c, struct arena *a, struct text id, struct corpus_campaign *out)
{
	*out = (struct corpus_campaign){0};
	for (size_t i = 0; i < c->part_count; i++) {
		struct part_handle *part = &c->parts[i];
		sqlite3_stmt *s = corpus_ask(c, part, ASK_CAMPAIGN);
		bool row = false;
		if (!s || !corpus_bind(c, part, s, 1, id) || !corpus_step(c, part, s, &row))
			return false;
		if (row)
			*out = (struct corpus_campaign){
				.id = arena_text(a, corpus_column(s, 0)),
				.title = arena_text(a, corpus_column(s, 1)),
				.first_seen = arena_text(a, corpus_column(s, 2)),
				.reference = arena_text(a, corpus_column(s, 3)),
				.pack = part->pack,
			};
		sqlite3_reset(s);
		if (row)
			break;
	}
	return !arena_failed(a) || corpus_fail(c, NULL);
}
