#include "packtool/account.h"

#include "packtool/rootfile.h"
#include "packtool/value.h"
#include "packtool/verb.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Rows of "name, how many, more": added up over the levels in the order in which they come. */
static const struct {
	const char *name, *title, *sql;
} counts[] = {
	{"classes", "records", "SELECT class, count(*), '' FROM record GROUP BY class ORDER BY class"},
	{"severities", "severity", "SELECT severity, count(*), '' FROM record GROUP BY severity ORDER BY severity"},
	{"packages", "packages", "SELECT ecosystem, count(*), '' FROM affected GROUP BY ecosystem ORDER BY ecosystem"},
	{"indicators", "indicators", "SELECT kind, count(*), '' FROM indicator GROUP BY kind ORDER BY kind"},
	{"popular", "popular", "SELECT ecosystem, count(*), '' FROM popular GROUP BY ecosystem ORDER BY ecosystem"},
	{"campaigns", "campaign", "SELECT r.campaign, count(*), c.title FROM record r JOIN campaign c ON c.campaign = "
				  "r.campaign GROUP BY r.campaign ORDER BY count(*) DESC, r.campaign"},
	{"sources", "source", "SELECT s.source, count(*), s.title || ', ' || s.licence || ', retrieved ' || s.retrieved FROM "
			      "record r JOIN source s ON s.source = r.source GROUP BY r.source ORDER BY count(*) DESC, r.source"},
};
#define COUNTS	  (sizeof counts / sizeof counts[0])
#define SHOWN_MAX 20 /* of one kind of count, for people; JSON has all */

/* Calls each for every row of one count in one part; false: a page does not verify. */
static bool ask(const struct pack *p, size_t part, size_t count,
		void (*each)(void *ctx, struct text name, uint64_t n, struct text more), void *ctx)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(pack_part_db(p, part), counts[count].sql, -1, &s, NULL);

	while (rc == SQLITE_OK || rc == SQLITE_ROW) {
		rc = sqlite3_step(s);
		if (rc != SQLITE_ROW)
			break;
		const void *name = sqlite3_column_text(s, 0), *more = sqlite3_column_text(s, 2);
		each(ctx, text_n(name ? name : "", (size_t)sqlite3_column_bytes(s, 0)),
		     (uint64_t)sqlite3_column_int64(s, 1), text_n(more ? more : "", (size_t)sqlite3_column_bytes(s, 2)));
	}
	sqlite3_finalize(s);
	return rc == SQLITE_DONE;
}

static bool unreadable(const struct pack *p, struct err *e)
{
	return pack_poisoned(p, e) ? false : err_set(e, "PACK-READ", "%s: cannot be counted", pack_label(p));
}

struct lines {
	struct arena *m;
	const char *title, *level;
	size_t shown;
};

static void put_line(void *ctx, struct text name, uint64_t n, struct text more)
{
	struct lines *l = ctx;

	if (++l->shown > SHOWN_MAX)
		return;
	printf("  %-11s%s %ju%s%s%s\n", l->title, verb_show(l->m, name), (uintmax_t)n, l->level, more.n ? "  " : "",
	       verb_show(l->m, more));
	l->title = "";
}

static bool put_counts(const struct pack *p, struct arena *m, struct err *e)
{
	for (size_t c = 0; c < COUNTS; c++) {
		char level[32] = "";
		struct lines l = {.m = m, .title = counts[c].title, .level = level};
		for (size_t i = 0; i < pack_part_count(p); i++) {
			if (pack_part_count(p) > 1)
				snprintf(level, sizeof level, " %s", tlp_name(pack_part_tlp(p, i)));
			if (!ask(p, i, c, put_line, &l))
				return unreadable(p, e);
		}
		if (l.shown > SHOWN_MAX)
			printf("  %-11sand %zu more (--json has all)\n", "", l.shown - SHOWN_MAX);
	}
	return true;
}

static bool has_key(const struct trust *t, const struct pubkey *k)
{
	for (size_t i = 0; i < trust_key_count(t); i++) {
		struct trust_key key = trust_key_at(t, i);
		if (pubkey_eq(&key.key, k))
			return true;
	}
	return false;
}

/* The first root in one row up to the one in force that has the key; 0 when nothing is known but that one. */
static uint64_t since(const struct store *s, const struct trust *root, const struct pubkey *k)
{
	char path[4300];
	struct rootfile f;
	uint64_t first = 0;

	for (size_t i = 0; i < store_root_count(s); i++) {
		if (store_roots(s)[i] != root)
			continue;
		int n = snprintf(path, sizeof path, "%s/roots/%s.chain", store_dir(s), store_root_name(s, i));
		if (n < 0 || (size_t)n >= sizeof path || !rootfile_read(path, &f, NULL))
			return has_key(root, k) ? trust_version(root) : 0;
		for (size_t v = 0; v < f.chain->count && trust_version(f.chain->roots[v]) <= trust_version(root); v++) {
			bool has = has_key(f.chain->roots[v], k);
			first = !has ? 0 : first ? first : trust_version(f.chain->roots[v]);
		}
		rootfile_close(&f);
	}
	return first;
}

static bool role_of(const struct pack *p, const struct store *s, struct trust_role *out)
{
	return trust_role_for(store_roots(s), store_root_count(s), text_of(pack_manifest(p)->name), out);
}

static void put_signers(const struct pack *p, const struct store *s, const struct trust_role *role)
{
	const struct verified *v = pack_verified(p);
	char spoken[PUBKEY_SPOKEN];

	for (size_t i = 0; i < verified_signers(v); i++) {
		uint64_t from = since(s, role->root, verified_signer_key(v, i));
		pubkey_spoken(spoken, verified_signer_key(v, i));
		printf("  %-11s%s  %s", i ? "" : "signed by", verified_signer_name(v, i), spoken);
		if (from)
			printf("  since root %ju", (uintmax_t)from);
		puts(store_key_first_use(s, verified_signer_key(v, i)) ? "  (trusted on first use)" : "");
	}
	printf("  %-11s%zu needed; %s of root %ju\n", "", role->threshold, role->prefix,
	       (uintmax_t)trust_version(role->root));
}

bool account_put(const struct pack *p, const struct store *s, struct err *e)
{
	const struct manifest *m = pack_manifest(p);
	struct arena *a = arena_new((size_t)16 << 20);
	struct trust_role role;
	char made[16], until[16];

	if (!a)
		return err_set(e, "NO-MEMORY", "out of memory");
	date_put(made, m->created, '-');
	date_put(until, m->created < DATE_SECONDS_MAX ? m->created + m->fresh_for : m->created, '-');
	printf("  %-11s%s, fresh until %s\n", "made", made, until);
	if (role_of(p, s, &role)) {
		put_signers(p, s, &role);
		printf("  %-11s%s\n", "may", role.grant_allow ? "deny and allow (lower findings)" : "deny");
	}
	for (size_t i = 0; i < m->part_count; i++) {
		bool here = false;
		for (size_t k = 0; k < pack_part_count(p); k++)
			here |= pack_part_tlp(p, k) == m->parts[i].tlp;
		printf("  %-11s%s: %ju rows, %ju bytes%s\n", i ? "" : "levels", tlp_name(m->parts[i].tlp),
		       (uintmax_t)m->parts[i].rows, (uintmax_t)m->parts[i].size, here ? "" : ", not in this copy");
	}
	if (m->delta_count) {
		printf("  %-11s", "leads on");
		for (size_t i = 0; i < m->delta_count; i++)
			printf("%sfrom s%ju (%ju bytes)", i ? ", " : "", (uintmax_t)m->deltas[i].from_seq,
			       (uintmax_t)m->deltas[i].size);
		puts("");
	}
	bool ok = put_counts(p, a, e);
	arena_free(a);
	return ok;
}

static void json_line(void *ctx, struct text name, uint64_t n, struct text more)
{
	struct json_writer *w = ctx;

	json_open_object(w);
	json_member_text(w, T("name"), name);
	json_member_u64(w, T("count"), n);
	if (more.n)
		json_member_text(w, T("about"), more);
	json_close(w);
}

static void json_trust(struct json_writer *w, const struct pack *p, const struct store *s, const struct trust_role *role)
{
	const struct verified *v = pack_verified(p);
	struct digest id = trust_id(role->root);
	char spoken[PUBKEY_SPOKEN];

	json_key(w, T("trust"));
	json_open_object(w);
	json_member_u64(w, T("root"), trust_version(role->root));
	verb_json_digest(w, T("rootId"), &id);
	json_member_text(w, T("prefix"), text_of(role->prefix));
	json_member_u64(w, T("threshold"), role->threshold);
	json_member_bool(w, T("grantsAllow"), role->grant_allow);
	json_key(w, T("signers"));
	json_open_array(w);
	for (size_t i = 0; i < verified_signers(v); i++) {
		pubkey_spoken(spoken, verified_signer_key(v, i));
		json_open_object(w);
		json_member_text(w, T("name"), text_of(verified_signer_name(v, i)));
		json_member_text(w, T("fingerprint"), text_of(spoken));
		json_member_u64(w, T("sinceRoot"), since(s, role->root, verified_signer_key(v, i)));
		json_member_bool(w, T("firstUse"), store_key_first_use(s, verified_signer_key(v, i)));
		json_close(w);
	}
	json_close(w);
	json_close(w);
}

bool account_json(struct json_writer *w, const struct pack *p, const struct store *s, struct err *e)
{
	const struct manifest *m = pack_manifest(p);
	struct trust_role role;

	json_key(w, T("validity"));
	json_open_object(w);
	json_member_u64(w, T("made"), m->created);
	json_member_u64(w, T("freshUntil"), m->created + m->fresh_for);
	json_close(w);
	if (role_of(p, s, &role))
		json_trust(w, p, s, &role);
	json_key(w, T("counts"));
	json_open_object(w);
	for (size_t i = 0; i < pack_part_count(p); i++) {
		json_key(w, text_of(tlp_name(pack_part_tlp(p, i))));
		json_open_object(w);
		for (size_t c = 0; c < COUNTS; c++) {
			json_key(w, text_of(counts[c].name));
			json_open_array(w);
			if (!ask(p, i, c, json_line, w))
				return unreadable(p, e);
			json_close(w);
		}
		json_close(w);
	}
	json_close(w);
	return true;
}
