#include "scanner/corpus.h"

#include "base/map.h"
#include "pack/pack.h"
#include "scanner/limits.h"
#include "version/affect.h"
#include "yara/grammar.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CORPUS_ARENA_MAX ((size_t)512 << 20)
#define HASH_KINDS	 8
#define POPULAR_FIRST	 32768 /* names, before their array must grow */

#define RECORD_COLUMNS                                                                             \
	"r.record, r.class, r.severity, r.confidence, r.cvss, r.campaign, r.summary, r.aliases, "  \
	"r.fixed, r.reference, r.published, r.modified, r.expires, r.source"
enum { RECORD_FIRST = 0, RECORD_NEXT = 14 };

enum question { ASK_AFFECTED, ASK_INDICATOR, ASK_INDICATORS, ASK_VALUES, ASK_POPULAR, ASK_IS_POPULAR, ASK_CAMPAIGN, ASK_NAMES, ASK_ANY, ASK_RULE, QUESTIONS };

static const char *const questions[QUESTIONS] = {
	[ASK_AFFECTED] = "SELECT " RECORD_COLUMNS ", a.kind, a.spec, a.record FROM affected a LEFT JOIN record r "
			 "ON r.record = a.record WHERE a.ecosystem = ?1 AND a.name = ?2 "
			 "ORDER BY a.record, a.part",
	[ASK_INDICATOR] = "SELECT " RECORD_COLUMNS ", i.kind, i.value, i.note FROM indicator i "
			  "JOIN record r ON r.record = i.record WHERE i.kind = ?1 AND i.value = ?2 "
			  "ORDER BY i.record",
	[ASK_INDICATORS] = "SELECT " RECORD_COLUMNS ", i.kind, i.value, i.note FROM indicator i "
			   "JOIN record r ON r.record = i.record WHERE i.kind = ?1 "
			   "ORDER BY i.value, i.record",
	[ASK_VALUES] = "SELECT value FROM indicator WHERE kind = ?1 LIMIT ?2",
	[ASK_POPULAR] = "SELECT name, rank FROM popular WHERE ecosystem = ?1 ORDER BY name",
	[ASK_IS_POPULAR] = "SELECT rank FROM popular WHERE ecosystem = ?1 AND name = ?2",
	[ASK_NAMES] = "SELECT name FROM affected WHERE ecosystem = ?1",
	[ASK_ANY] = "SELECT 1 FROM affected WHERE ecosystem = ?1 LIMIT 1",
	[ASK_RULE] = "SELECT text FROM yara WHERE record = ?1 ORDER BY line",
	[ASK_CAMPAIGN] = ("SELECT campaign, title, first_seen, reference FROM campaign "
			  "WHERE campaign = ?1"),
};

struct part_handle {
	size_t pack;
	sqlite3 *db;
	sqlite3_stmt *ask[QUESTIONS]; /* prepared when first asked */
	uint64_t rows;	     /* of all tables, as signed */
	char made[16];	     /* the day the pack was made: what expired before it does not count */
	uint64_t asked;	     /* names asked for so far */
	uint64_t *names;      /* marks of all names of one ecosystem that `affected` has, once that pays; or NULL */
	uint64_t names_mask;  /* bits of it, less one */
	struct map *absent;   /* until then: names it was asked for in vain */
	bool nothing;	      /* no row of that ecosystem at all */
	struct text names_of; /* that ecosystem */
};

/* A name that is on no list costs a walk down the tree of pages, to see that its marks are not set costs a
 * hundredth of that. Reading all names costs a fifth of such a walk each, and pays when many are asked for: from
 * NAMES_ASKED questions on, when the part has at most NAMES_A_QUESTION rows for each of them. Two marks a name in
 * sixteen bits a row (a Bloom filter): one name in a hundred is asked for in vain. */
#define NAMES_ASKED	 256
#define NAMES_A_QUESTION 4
#define NAME_BITS	 16

/* All values of one hash kind, when they are few: most files of most projects are on no list. */
struct value_set {
	char kind[16];
	bool complete;
	struct map *values;
};

struct corpus {
	struct pack *packs[STACK_MAX];
	size_t pack_count;
	struct part_handle *parts;
	size_t part_count;
	struct arena *arena; /* what lives as long as the corpus */
	struct text signers[STACK_MAX];
	struct value_set sets[HASH_KINDS];
	size_t set_count;
	struct map *expired;
	struct corpus_popular *popular;
	size_t popular_count;
	char popular_of[16];
	bool failed;
	struct err why;
};

/* Days since 1970-01-01 as a date (Howard Hinnant's civil_from_days, public method). */
static void date_of(uint64_t days, char out[16])
{
	uint64_t z = (days < 2932896 ? days : 2932896) + 719468, era = z / 146097, doe = z % 146097;
	uint64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	uint64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
	unsigned day = (unsigned)(doy - (153 * mp + 2) / 5 + 1);
	unsigned month = (unsigned)(mp < 10 ? mp + 3 : mp - 9);
	unsigned year = (unsigned)(yoe + era * 400 + (month <= 2));

	snprintf(out, 16, "%04u-%02u-%02u", year % 10000, month % 100, day % 100);
}

static struct text join_signers(struct corpus *c, const struct verified *v)
{
	struct text all = T("");

	for (size_t i = 0; i < verified_signers(v); i++)
		all = arena_printf(c->arena, TEXT_FMT "%s%s", TEXT_ARG(all), i ? ", " : "",
				   verified_signer_name(v, i));
	return all;
}

static uint64_t rows_of(const struct pack *p, enum tlp tlp)
{
	const struct manifest *m = pack_manifest(p);

	for (size_t i = 0; i < m->part_count; i++)
		if (m->parts[i].tlp == tlp)
			return m->parts[i].rows;
	return 0;
}

static bool add_parts(struct corpus *c)
{
	size_t count = 0;

	for (size_t i = 0; i < c->pack_count; i++)
		count += pack_part_count(c->packs[i]);
	c->parts = calloc(count + 1, sizeof *c->parts);
	if (!c->parts)
		return false;
	for (size_t i = 0; i < c->pack_count; i++) {
		c->signers[i] = join_signers(c, pack_verified(c->packs[i]));
		for (size_t k = 0; k < pack_part_count(c->packs[i]); k++) {
			struct part_handle *part = &c->parts[c->part_count++];
			*part = (struct part_handle){
				.pack = i,
				.db = pack_part_db(c->packs[i], k),
				.rows = rows_of(c->packs[i], pack_part_tlp(c->packs[i], k)),
			};
			date_of(pack_manifest(c->packs[i])->created / 86400, part->made);
		}
	}
	return true;
}

bool corpus_open(struct pack **packs, size_t n, struct corpus **out, struct err *e)
{
	struct corpus *c = calloc(1, sizeof *c);

	for (size_t i = 0; i < n && c && n <= STACK_MAX; i++)
		c->packs[c->pack_count++] = packs[i];
	if (c) {
		c->arena = arena_new(CORPUS_ARENA_MAX);
		c->expired = c->arena ? map_new(c->arena) : NULL;
	}
	if (!c || !c->expired || n > STACK_MAX || !add_parts(c)) {
		for (size_t i = c ? c->pack_count : 0; i < n; i++)
			pack_close(packs[i]);
		corpus_close(c);
		return err_set(e, "LIMIT-MEMORY", "no memory for the corpus");
	}
	*out = c;
	return true;
}

void corpus_close(struct corpus *c)
{
	if (!c)
		return;
	for (size_t i = 0; i < c->part_count; i++)
		for (int k = 0; k < QUESTIONS; k++)
			sqlite3_finalize(c->parts[i].ask[k]);
	for (size_t i = 0; i < c->pack_count; i++)
		pack_close(c->packs[i]);
	free(c->parts);
	arena_free(c->arena);
	free(c);
}

size_t corpus_pack_count(const struct corpus *c)
{
	return c->pack_count;
}

struct corpus_pack corpus_pack_at(const struct corpus *c, size_t i)
{
	const struct pack *p = c->packs[i];
	const struct manifest *m = pack_manifest(p);
	struct digest id = pack_id(p);
	struct corpus_pack out = {
		.name = text_of(m->name),
		.version = text_of(m->version),
		.epoch = m->epoch,
		.seq = m->seq,
		.created = m->created,
		.signer_count = verified_signers(pack_verified(p)),
		.threshold = verified_threshold(pack_verified(p)),
		.signers = c->signers[i],
		.without = text_of(pack_without(p)),
	};

	digest_hex(out.id, &id);
	return out;
}

static bool fail(struct corpus *c, const struct part_handle *part)
{
	if (c->failed)
		return false;
	c->failed = true;
	if (part && pack_poisoned(c->packs[part->pack], &c->why))
		return false;
	if (!part)
		return err_set(&c->why, "LIMIT-MEMORY", "the memory for this scan is used up");
	err_set(&c->why, "PACK-READ", "%s: cannot be read: %s", pack_label(c->packs[part->pack]),
		sqlite3_errmsg(part->db));
	return err_hint(&c->why, "check it with: picket corpus verify");
}

/* The statement, reset and ready to be bound; NULL: failed. */
static sqlite3_stmt *ask(struct corpus *c, struct part_handle *part, enum question q)
{
	if (c->failed)
		return NULL;
	if (!part->ask[q] && sqlite3_prepare_v3(part->db, questions[q], -1, SQLITE_PREPARE_PERSISTENT,
						&part->ask[q], NULL) != SQLITE_OK) {
		fail(c, part);
		return NULL;
	}
	sqlite3_reset(part->ask[q]);
	return part->ask[q];
}

static bool bind(struct corpus *c, struct part_handle *part, sqlite3_stmt *s, int at, struct text t)
{
	return sqlite3_bind_text64(s, at, t.p ? t.p : "", t.n, SQLITE_STATIC, SQLITE_UTF8) ==
		       SQLITE_OK ||
	       fail(c, part);
}

/* Steps; *row false at the end. */
static bool step(struct corpus *c, struct part_handle *part, sqlite3_stmt *s, bool *row)
{
	int rc = sqlite3_step(s);

	*row = rc == SQLITE_ROW;
	if (*row || rc == SQLITE_DONE)
		return true;
	fail(c, part);
	sqlite3_reset(s);
	return false;
}

static struct text column(sqlite3_stmt *s, int at)
{
	/* As a blob: the same bytes, without the copy that a NUL behind them costs. Columns are text by schema. */
	const void *p = sqlite3_column_blob(s, at);

	return text_n(p ? p : "", (size_t)sqlite3_column_bytes(s, at));
}

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
			*fields[i] = arena_text(a, column(s, RECORD_FIRST + i));
	severity_parse(column(s, 2), &r.severity);
	r.confidence = confidence_of(column(s, 3));
	return r;
}

/* Whether the row counts: not expired, and an `allow` only from a pack that may lower anything. */
static bool in_force(struct corpus *c, const struct part_handle *part, sqlite3_stmt *s)
{
	struct text expires = column(s, 12);
	bool fresh;

	if (text_eq(column(s, 1), T("allow")) && !pack_grants_allow(c->packs[part->pack]))
		return false;
	if (expires.n == 0 || text_cmp(expires, text_of(part->made)) >= 0)
		return true;
	char key[1100]; /* a record's name has at most 512 bytes; a longer one is counted by its beginning */
	int n = snprintf(key, sizeof key, "%zu " TEXT_FMT, part->pack, TEXT_ARG(text_head(column(s, 0), 1024)));
	struct text id = text_n(key, (size_t)n);
	/* Kept once: a daemon asks the same corpus for months. */
	if (!map_get(c->expired, id)) {
		id = arena_text(c->arena, id);
		if (id.p)
			map_put(c->expired, id, &fresh);
	}
	return false;
}

/* The two places of a name's marks. */
static void marks_of(const struct part_handle *part, struct text name, uint64_t at[2])
{
	uint64_t hash = map_hash(name);

	at[0] = hash & part->names_mask;
	at[1] = hash >> 32 & part->names_mask;
}

static bool marked(const struct part_handle *part, struct text name)
{
	uint64_t at[2];

	marks_of(part, name, at);
	return part->names[at[0] / 64] >> at[0] % 64 & part->names[at[1] / 64] >> at[1] % 64 & 1;
}

static bool load_names(struct corpus *c, struct part_handle *part, struct text ecosystem)
{
	sqlite3_stmt *s = ask(c, part, ASK_NAMES);
	uint64_t bits = 1024, at[2];
	bool row = true;

	if (!s || !bind(c, part, s, 1, ecosystem))
		return false;
	while (bits < part->rows * NAME_BITS && bits < (uint64_t)1 << 32)
		bits *= 2;
	part->names = ARENA_ARRAY(c->arena, uint64_t, bits / 64);
	if (!part->names)
		return fail(c, NULL);
	part->names_mask = bits - 1;
	while (step(c, part, s, &row) && row) {
		marks_of(part, column(s, 0), at);
		part->names[at[0] / 64] |= (uint64_t)1 << at[0] % 64;
		part->names[at[1] / 64] |= (uint64_t)1 << at[1] % 64;
	}
	sqlite3_reset(s);
	return !c->failed;
}

/* The first question about an ecosystem: the part may have nothing of it. */
static bool begin_names(struct corpus *c, struct part_handle *part, struct text ecosystem)
{
	sqlite3_stmt *s = ask(c, part, ASK_ANY);
	bool row;

	part->names = NULL;
	part->asked = 0;
	part->names_of = arena_text(c->arena, ecosystem);
	part->absent = map_new(c->arena);
	if (!part->names_of.p || !part->absent)
		return fail(c, NULL);
	if (!s || !bind(c, part, s, 1, ecosystem) || !step(c, part, s, &row))
		return false;
	part->nothing = !row;
	sqlite3_reset(s);
	return true;
}

bool corpus_expect(struct corpus *c, struct text ecosystem)
{
	for (size_t i = 0; i < c->part_count; i++) {
		struct part_handle *part = &c->parts[i];
		if ((!part->absent || !text_eq(part->names_of, ecosystem)) && !begin_names(c, part, ecosystem))
			return false;
		if (!part->nothing && !part->names && !load_names(c, part, ecosystem))
			return false;
	}
	return true;
}

/* Whether the part may have rows about the name; false in *maybe means surely none. */
static bool may_have(struct corpus *c, struct part_handle *part, struct text ecosystem,
		     struct text name, bool *maybe)
{
	*maybe = false;
	if ((!part->absent || !text_eq(part->names_of, ecosystem)) && !begin_names(c, part, ecosystem))
		return false;
	if (part->nothing)
		return true;
	part->asked++;
	if (!part->names && part->asked >= NAMES_ASKED && part->rows / NAMES_A_QUESTION <= part->asked &&
	    !load_names(c, part, ecosystem))
		return false;
	*maybe = part->names ? marked(part, name) : !map_get(part->absent, name);
	return true;
}

/* The part was asked for this name and has no row. */
static bool note_absent(struct corpus *c, struct part_handle *part, struct text name)
{
	bool fresh;

	return part->names || map_put(part->absent, arena_text(c->arena, name), &fresh) || fail(c, NULL);
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
	struct text id = column(s, RECORD_NEXT + 2);
	struct err why = {0};

	if (sqlite3_column_type(s, RECORD_FIRST) == SQLITE_NULL)
		err_set(&why, "PACK-ROW", "its record is not in the pack");
	else if (!known(column(s, 1), classes))
		err_set(&why, "PACK-ROW", "class \"" TEXT_FMT "\" is unknown", TEXT_ARG(column(s, 1)));
	else if (!known(column(s, 2), severities))
		err_set(&why, "PACK-ROW", "severity \"" TEXT_FMT "\" is unknown", TEXT_ARG(column(s, 2)));
	else if (affect_check(column(s, RECORD_NEXT), column(s, RECORD_NEXT + 1), &why))
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
		if (!may_have(c, part, ecosystem, name, &maybe))
			return false;
		if (!maybe)
			continue;
		sqlite3_stmt *s = ask(c, part, ASK_AFFECTED);
		if (!s || !bind(c, part, s, 1, ecosystem) || !bind(c, part, s, 2, name))
			return false;
		while (more) {
			if (!step(c, part, s, &row))
				return false;
			if (!row)
				break;
			any = true;
			if (!row_sound(c, part, s))
				return false;
			if ((klass.n && !text_eq(column(s, 1), klass)) || !in_force(c, part, s))
				continue;
			struct corpus_affected found = {
				.record = record_of(a, s, part->pack),
				.kind = arena_text(a, column(s, RECORD_NEXT)),
				.spec = arena_text(a, column(s, RECORD_NEXT + 1)),
			};
			if (arena_failed(a))
				return fail(c, NULL);
			more = each(ctx, &found);
		}
		sqlite3_reset(s);
		if (!any && !note_absent(c, part, name))
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
		if (!step(c, part, s, &row))
			return false;
		if (!row)
			break;
		if (text_eq(column(s, 1), T("allow")) != allow || !in_force(c, part, s))
			continue;
		struct corpus_indicator found = {
			.record = record_of(a, s, part->pack),
			.kind = arena_text(a, column(s, RECORD_NEXT)),
			.value = arena_text(a, column(s, RECORD_NEXT + 1)),
			.note = arena_text(a, column(s, RECORD_NEXT + 2)),
		};
		if (arena_failed(a))
			return fail(c, NULL);
		*more = each(ctx, &found);
	}
	sqlite3_reset(s);
	return true;
}

static bool load_values(struct corpus *c, struct part_handle *part, struct text kind,
			struct value_set *set)
{
	sqlite3_stmt *s = ask(c, part, ASK_VALUES);
	bool row = true, fresh;

	if (!s || !bind(c, part, s, 1, kind) ||
	    sqlite3_bind_int64(s, 2, CORPUS_SET_MAX + 1) != SQLITE_OK)
		return false;
	while (step(c, part, s, &row) && row) {
		if (map_count(set->values) >= CORPUS_SET_MAX) {
			set->complete = false;
			break;
		}
		if (!map_put(set->values, arena_text(c->arena, column(s, 0)), &fresh))
			return fail(c, NULL);
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
		sqlite3_stmt *s = ask(c, &c->parts[i], ASK_INDICATOR);
		if (!s || !bind(c, &c->parts[i], s, 1, kind) || !bind(c, &c->parts[i], s, 2, value) ||
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
		sqlite3_stmt *s = ask(c, &c->parts[i], ASK_INDICATOR);
		if (!s || !bind(c, &c->parts[i], s, 1, kind) || !bind(c, &c->parts[i], s, 2, value) ||
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
		sqlite3_stmt *s = ask(c, &c->parts[i], ASK_INDICATORS);
		if (!s || !bind(c, &c->parts[i], s, 1, kind) ||
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
		sqlite3_stmt *s = c->parts[i].pack == r->pack ? ask(c, &c->parts[i], ASK_RULE) : NULL;
		if (!s || !bind(c, &c->parts[i], s, 1, r->id))
			continue;
		while (step(c, &c->parts[i], s, &row) && row) {
			buf_text(&b, column(s, 0));
			buf_char(&b, '\n');
		}
		sqlite3_reset(s);
	}
	*out = arena_text(a, buf_view(&b));
	bool ok = !c->failed && !b.failed && out->p;
	buf_free(&b);
	return ok;
}

static bool add_popular(struct corpus *c, struct part_handle *part, struct text ecosystem, size_t *cap)
{
	sqlite3_stmt *s = ask(c, part, ASK_POPULAR);
	bool row = true;

	if (!s || !bind(c, part, s, 1, ecosystem))
		return false;
	while (step(c, part, s, &row) && row) {
		if (c->popular_count == *cap) {
			*cap = *cap ? *cap * 2 : part->rows < POPULAR_FIRST ? (size_t)part->rows + 1 : POPULAR_FIRST;
			struct corpus_popular *grown =
				arena_array(c->arena, *cap, sizeof(struct corpus_popular));
			if (!grown)
				return fail(c, NULL);
			if (c->popular_count)
				memcpy(grown, c->popular, c->popular_count * sizeof *grown);
			c->popular = grown;
		}
		c->popular[c->popular_count++] = (struct corpus_popular){
			.name = arena_text(c->arena, column(s, 0)),
			.rank = (uint32_t)sqlite3_column_int64(s, 1),
			.pack = part->pack,
		};
	}
	sqlite3_reset(s);
	return !c->failed && (!arena_failed(c->arena) || fail(c, NULL));
}

static int by_name(const void *a, const void *b)
{
	const struct corpus_popular *x = a, *y = b;
	int order = text_cmp(x->name, y->name);

	if (order)
		return order;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return x->pack < y->pack ? -1 : x->pack > y->pack;
}

/* One pack alone comes sorted already. */
static bool in_order(const struct corpus_popular *p, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (by_name(&p[i - 1], &p[i]) > 0)
			return false;
	return true;
}

bool corpus_popular(struct corpus *c, struct text ecosystem, const struct corpus_popular **names,
		    size_t *count)
{
	size_t cap = 0, kept = 0;

	if (c->failed || ecosystem.n >= sizeof c->popular_of)
		return false;
	if (!text_eq(ecosystem, text_of(c->popular_of))) {
		c->popular_count = 0;
		for (size_t i = 0; i < c->part_count; i++)
			if (!add_popular(c, &c->parts[i], ecosystem, &cap))
				return false;
		if (!in_order(c->popular, c->popular_count))
			qsort(c->popular, c->popular_count, sizeof *c->popular, by_name);
		for (size_t i = 0; i < c->popular_count; i++)
			if (!kept || !text_eq(c->popular[kept - 1].name, c->popular[i].name))
				c->popular[kept++] = c->popular[i];
		c->popular_count = kept;
		memset(c->popular_of, 0, sizeof c->popular_of);
		memcpy(c->popular_of, ecosystem.p, ecosystem.n);
	}
	*names = c->popular;
	*count = c->popular_count;
	return true;
}

bool corpus_is_popular(struct corpus *c, struct text ecosystem, struct text name, bool *popular)
{
	bool row = false;

	for (size_t i = 0; i < c->part_count && !row; i++) {
		sqlite3_stmt *s = ask(c, &c->parts[i], ASK_IS_POPULAR);
		if (!s || !bind(c, &c->parts[i], s, 1, ecosystem) ||
		    !bind(c, &c->parts[i], s, 2, name) || !step(c, &c->parts[i], s, &row))
			return false;
		sqlite3_reset(s);
	}
	*popular = row;
	return true;
}

bool corpus_campaign(struct corpus *c, struct arena *a, struct text id, struct corpus_campaign *out)
{
	*out = (struct corpus_campaign){0};
	for (size_t i = 0; i < c->part_count; i++) {
		struct part_handle *part = &c->parts[i];
		sqlite3_stmt *s = ask(c, part, ASK_CAMPAIGN);
		bool row = false;
		if (!s || !bind(c, part, s, 1, id) || !step(c, part, s, &row))
			return false;
		if (row)
			*out = (struct corpus_campaign){
				.id = arena_text(a, column(s, 0)),
				.title = arena_text(a, column(s, 1)),
				.first_seen = arena_text(a, column(s, 2)),
				.reference = arena_text(a, column(s, 3)),
				.pack = part->pack,
			};
		sqlite3_reset(s);
		if (row)
			break;
	}
	return !arena_failed(a) || fail(c, NULL);
}

bool corpus_failed(const struct corpus *c, struct err *e)
{
	if (c->failed && e)
		*e = c->why;
	return c->failed;
}

uint64_t corpus_expired(const struct corpus *c)
{
	return map_count(c->expired);
}
