#include "packtool/installed.h"
#include "packtool/ioc.h"
#include "packtool/open.h"
#include "packtool/value.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/state.h"
#include "version/affect.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

/* What is asked for. */
struct question {
	const char *kind; /* NULL: any */
	struct text value, name, version;
};

struct why {
	const struct store *store;
	const struct question *q;
	struct arena *m;
	bool json;
	struct json_writer w;
	size_t hits;
	const struct pack *pack;
	enum tlp tlp;
	struct sqlite3 *db;
};

enum { F_RECORD, F_CLASS, F_SEVERITY, F_CONFIDENCE, F_SUMMARY, F_ALIASES, F_REFERENCE, F_PUBLISHED, F_MODIFIED,
       F_EXPIRES, F_CAMPAIGN, F_CAMPAIGN_TITLE, F_CAMPAIGN_REFERENCE, F_SOURCE, F_TITLE, F_URL, F_LICENCE,
       F_RETRIEVED, F_DIGEST, F_KIND, F_VALUE, F_DETAIL, FIELDS };
static const char *const names[FIELDS] = {
	"record", "class", "severity", "confidence", "summary", "aliases", "reference", "published", "modified",
	"expires", "campaign", "campaignTitle", "campaignReference", "source", "sourceTitle", "sourceUrl",
	"sourceLicence", "retrieved", "inputSha256", "kind", "value", "detail",
};

#define RECORD                                                                                     \
	"SELECT r.record, r.class, r.severity, r.confidence, r.summary, r.aliases, r.reference, r.published, "  \
	"r.modified, r.expires, r.campaign, c.title, c.reference, r.source, s.title, s.url, s.licence, "        \
	"s.retrieved, s.digest, "
#define JOINS                                                                                      \
	" JOIN record r ON r.record = x.record LEFT JOIN campaign c ON c.campaign = r.campaign "   \
	"LEFT JOIN source s ON s.source = r.source "

static const char by_package[] = RECORD "x.ecosystem, x.name, x.kind || ' ' || x.spec FROM affected x" JOINS
					"WHERE x.ecosystem = 'npm' AND x.name = ?1 ORDER BY x.record, x.part";
static const char by_indicator[] = RECORD "x.kind, x.value, x.note FROM indicator x" JOINS
					  "WHERE x.value = ?1 AND (?2 = '' OR x.kind = ?2) ORDER BY x.kind, x.record";
static const char by_record[] = RECORD "'record', x.record, '' FROM record x" JOINS "WHERE x.record = ?1";

static struct text column(sqlite3_stmt *s, int i)
{
	const void *p = sqlite3_column_text(s, i);
	return text_n(p ? p : "", (size_t)sqlite3_column_bytes(s, i));
}

/* ---- since when ---- */

/* Whether another version of the pack says the same of the same thing. */
static bool says_too(const struct pack *p, const char *sql, sqlite3_stmt *row)
{
	bool found = false;

	for (size_t i = 0; i < pack_part_count(p) && !found; i++) {
		sqlite3_stmt *s = NULL;
		struct text kind = column(row, F_KIND), value = column(row, sql == by_record ? F_RECORD : F_VALUE);
		if (sqlite3_prepare_v2(pack_part_db(p, i), sql, -1, &s, NULL) == SQLITE_OK) {
			sqlite3_bind_text(s, 1, value.p, (int)value.n, SQLITE_STATIC);
			if (sql == by_indicator)
				sqlite3_bind_text(s, 2, kind.p, (int)kind.n, SQLITE_STATIC);
			while (!found && sqlite3_step(s) == SQLITE_ROW)
				found = text_eq(column(s, F_RECORD), column(row, F_RECORD)) &&
					(sql == by_record || text_eq(column(s, F_DETAIL), column(row, F_DETAIL)));
		}
		sqlite3_finalize(s);
	}
	return found;
}

static struct pack *kept(const struct store *st, const struct digest *id)
{
	char path[4200], hex[DIGEST_HEX];
	struct pack *p = NULL;

	digest_hex(hex, id);
	snprintf(path, sizeof path, "%.4000s/packs/%s/pack.iocpack", store_dir(st), hex);
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	return fd >= 0 && pack_open(fd, path, store_roots(st), store_root_count(st), &p, NULL) ? p : NULL;
}

/* The lowest sequence of those kept here that says it; *before: an older one is kept and does not. */
static uint64_t since(const struct why *y, const char *sql, sqlite3_stmt *row, bool *before)
{
	const struct state *s = store_state(y->store);
	const struct manifest *m = pack_manifest(y->pack);
	uint64_t seq = m->seq;

	*before = false;
	for (size_t i = 0; i < s->count; i++) {
		const struct state_pack *p = &s->packs[i];
		for (size_t k = 0; strcmp(p->name, m->name) == 0 && k < p->old_count && !*before; k++) {
			struct pack *old = p->old[k].epoch == m->epoch && p->old[k].seq < seq ? kept(y->store, &p->old[k].id)
											     : NULL;
			if (old && says_too(old, sql, row))
				seq = p->old[k].seq;
			else
				*before = old != NULL;
			pack_close(old);
		}
	}
	return seq;
}

/* ---- output ---- */

static struct text signers(struct why *y)
{
	const struct verified *v = pack_verified(y->pack);
	struct text all = T("");
	char spoken[PUBKEY_SPOKEN];

	for (size_t i = 0; i < verified_signers(v); i++) {
		pubkey_spoken(spoken, verified_signer_key(v, i));
		all = arena_printf(y->m, TEXT_FMT "%s%s (%s)", TEXT_ARG(all), i ? ", " : "", verified_signer_name(v, i),
				   spoken);
	}
	return all;
}

static void line(struct why *y, const char *label, struct text value)
{
	if (value.n)
		printf("  %-11s %s\n", label, verb_show(y->m, value));
}

static struct text joined(struct why *y, const char *fmt_between, struct text a, struct text b)
{
	return !b.n ? a : arena_printf(y->m, TEXT_FMT "%s" TEXT_FMT, TEXT_ARG(a), fmt_between, TEXT_ARG(b));
}

static void put_pack(struct why *y, uint64_t from, bool before)
{
	const struct manifest *m = pack_manifest(y->pack);
	struct digest id = pack_id(y->pack), root;
	struct trust_role role;
	char hex[DIGEST_HEX], day[16];

	date_put(day, m->created, '-');
	digest_hex(hex, &id);
	printf("  %-11s %s e%ju s%ju, version %s of %s, tlp %s\n", "pack", m->name, (uintmax_t)m->epoch,
	       (uintmax_t)m->seq, m->version, day, tlp_name(y->tlp));
	printf("  %-11s s%ju%s\n", "since", (uintmax_t)from, before ? "" : " or earlier (no older one is kept here)");
	printf("  %-11s %s\n", "manifest", hex);
	line(y, "signed by", joined(y, "; needed: ", signers(y),
				   arena_printf(y->m, "%zu", verified_threshold(pack_verified(y->pack)))));
	if (trust_role_for(store_roots(y->store), store_root_count(y->store), text_of(m->name), &role)) {
		root = trust_id(role.root);
		digest_hex(hex, &root);
		printf("  %-11s version %ju for %s, grants %s, id %s\n", "root", (uintmax_t)trust_version(role.root),
		       role.prefix, role.grant_allow ? "deny and allow" : "deny", hex);
	}
}

/* Against the day its pack was made: docs/decisions/0020-expiry.md. */
static bool expired(const struct why *y, sqlite3_stmt *s)
{
	char day[16];
	struct text expires = column(s, F_EXPIRES);

	date_put(day, pack_manifest(y->pack)->created, '-');
	return expires.n && text_cmp(expires, text_of(day)) < 0;
}

static void put(struct why *y, const char *sql, sqlite3_stmt *s)
{
	bool before;
	uint64_t from = since(y, sql, s, &before);

	printf("%s%s %s%s%s\n", y->hits > 1 ? "\n" : "", verb_show(y->m, column(s, F_KIND)),
	       verb_show(y->m, column(s, F_VALUE)), column(s, F_DETAIL).n ? " " : "",
	       verb_show(y->m, column(s, F_DETAIL)));
	printf("  %-11s %s: %s, severity %s, confidence %s\n", "record", verb_show(y->m, column(s, F_RECORD)),
	       verb_show(y->m, column(s, F_CLASS)), verb_show(y->m, column(s, F_SEVERITY)),
	       verb_show(y->m, column(s, F_CONFIDENCE)));
	line(y, "says", column(s, F_SUMMARY));
	line(y, "aliases", column(s, F_ALIASES));
	line(y, "campaign", joined(y, ": ", column(s, F_CAMPAIGN),
				   joined(y, " ", column(s, F_CAMPAIGN_TITLE), column(s, F_CAMPAIGN_REFERENCE))));
	line(y, "references", column(s, F_REFERENCE));
	line(y, "published", column(s, F_PUBLISHED));
	line(y, "modified", column(s, F_MODIFIED));
	line(y, "expires", joined(y, ", ", column(s, F_EXPIRES), expired(y, s) ? T("counts no more: this pack was made later") : T("")));
	line(y, "source", joined(y, ": ", column(s, F_SOURCE), column(s, F_TITLE)));
	line(y, "from", column(s, F_URL));
	line(y, "licence", column(s, F_LICENCE));
	line(y, "retrieved", column(s, F_RETRIEVED));
	line(y, "input", joined(y, "", column(s, F_DIGEST).n ? T("sha256 ") : T(""), column(s, F_DIGEST)));
	put_pack(y, from, before);
}

static void put_json(struct why *y, const char *sql, sqlite3_stmt *s)
{
	const struct manifest *m = pack_manifest(y->pack);
	struct digest id = pack_id(y->pack);
	struct trust_role role;
	bool before;
	uint64_t from = since(y, sql, s, &before);

	json_open_object(&y->w);
	for (int i = 0; i < FIELDS; i++)
		json_member_text(&y->w, text_of(names[i]), column(s, i));
	json_member_text(&y->w, T("tlp"), text_of(tlp_name(y->tlp)));
	verb_json_manifest(&y->w, m, &id);
	json_member_u64(&y->w, T("sinceSeq"), from);
	json_member_bool(&y->w, T("olderKept"), before);
	verb_json_signers(&y->w, pack_verified(y->pack));
	if (trust_role_for(store_roots(y->store), store_root_count(y->store), text_of(m->name), &role)) {
		struct digest root = trust_id(role.root);
		json_key(&y->w, T("root"));
		json_open_object(&y->w);
		json_member_u64(&y->w, T("version"), trust_version(role.root));
		json_member_text(&y->w, T("prefix"), text_of(role.prefix));
		json_member_bool(&y->w, T("grantsAllow"), role.grant_allow);
		verb_json_digest(&y->w, T("id"), &root);
		json_close(&y->w);
	}
	json_close(&y->w);
}

/* "versions 1.0.0 1.0.1" as kind and spec. */
static bool covers(const struct why *y, sqlite3_stmt *s)
{
	struct cut c = text_cut(column(s, F_DETAIL), ' ');
	return !y->q->version.n || affect_match(c.head, c.tail, y->q->version) == AFFECT_YES;
}

static bool ask(struct why *y, const char *sql, struct text value, struct err *e)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(y->db, sql, -1, &s, NULL);
	const char *kind = y->q->kind ? y->q->kind : "";

	if (rc == SQLITE_OK) {
		sqlite3_bind_text(s, 1, value.p, (int)value.n, SQLITE_STATIC);
		if (sql == by_indicator)
			sqlite3_bind_text(s, 2, kind, -1, SQLITE_STATIC);
		while ((rc = sqlite3_step(s)) == SQLITE_ROW) {
			if (sql == by_package && !covers(y, s))
				continue;
			y->hits++;
			if (y->json)
				put_json(y, sql, s);
			else
				put(y, sql, s);
		}
	}
	sqlite3_finalize(s);
	return rc == SQLITE_DONE || pack_poisoned(y->pack, e) ? rc == SQLITE_DONE
							       : err_set(e, "PACK-READ", "%s: cannot be read", pack_label(y->pack));
}

static bool ask_pack(struct why *y, const struct pack *p, struct err *e)
{
	const struct question *q = y->q;
	bool package = !q->kind || strcmp(q->kind, "npm") == 0, indicator = !q->kind || !package;

	y->pack = p;
	for (size_t i = 0; i < pack_part_count(p); i++) {
		y->tlp = pack_part_tlp(p, i);
		y->db = pack_part_db(p, i);
		if ((package && q->name.n && !ask(y, by_package, q->name, e)) ||
		    (indicator && !ask(y, by_indicator, q->value, e)) ||
		    (!q->kind && !ask(y, by_record, q->value, e)))
			return false;
	}
	return true;
}

/* The packs in force, or the one given. */
static bool ask_all(struct why *y, const struct args *a, struct err *e)
{
	const char *file = arg_value(a, "pack", NULL);
	bool ok = true;

	if (file) {
		struct store *s = verb_store(a, e);
		struct pack *p = NULL;
		y->store = s;
		ok = s && open_pack(file, s, &p, e) && ask_pack(y, p, e);
		pack_close(p);
		store_close(s);
		return ok;
	}
	struct installed *i = installed_open(a, NULL, e);
	if (!i)
		return false;
	y->store = i->store;
	for (size_t k = 0; ok && k < i->packs.count; k++)
		ok = ask_pack(y, i->packs.packs[k].pack, e);
	installed_close(i);
	return ok;
}

static bool none(const struct args *a, struct err *e)
{
	const char *file = arg_value(a, "pack", NULL);

	const char *asked = a->operands[a->count - 1];
	bool version = asked[0] && strchr(asked + 1, '@');

	err_set(e, "WHY-NONE", "no row of %.200s says anything about \"%.200s\"", file ? file : "a pack in force", asked);
	return err_hint(e, "%spicket corpus list shows the packs in force; what is in none yet: picket ioc list --dir DIR",
			version ? "without a version all rows about a package are told; " : "");
}

static int run(const struct args *a)
{
	struct question q = {.kind = a->count == 2 ? a->operands[0] : NULL,
			     .value = text_of(a->operands[a->count - 1])};
	struct ioc_package p = ioc_package(a->operands[a->count - 1]);
	struct why y = {.q = &q, .m = arena_new((size_t)64 << 20), .json = arg_flag(a, "json")};
	struct err e = {0};

	q.name = p.name;
	q.version = p.kind[0] == 'v' ? p.spec : T("");
	if (y.json) {
		json_to_file(&y.w, stdout, JSON_PRETTY);
		json_open_array(&y.w);
	}
	bool ok = y.m && crypto_init() && ask_all(&y, a, &e);
	if (y.json) {
		json_close(&y.w);
		verb_json_end(&y.w);
	}
	if (ok && !y.hits) {
		ok = none(a, &e);
	}
	arena_free(y.m);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{0, "pack", "FILE", "ask this pack instead of those in force"},
	OPTION_STORE,
	OPTION_JSON,
	{0},
};

const struct cmd cmd_pack_why = {
	.name = "pack why",
	.summary = "where a verdict comes from: row, source, input, signers, root",
	.operands = "NAME[@VERSION] | VALUE | RECORD | KIND VALUE",
	.min = 1,
	.max = 2,
	.about = "Everything that the packs in force say about a package, an indicator or a record: the row, who said\n"
		 "it and under which licence, the SHA-256 of the input it was read from, since which of the versions\n"
		 "kept here, the manifest, its signers and the root that trusts them.",
	.example = "  picket pack why event-stream@3.3.6\n"
		   "  picket pack why domain evil.example",
	.options = options,
	.run = run,
};
