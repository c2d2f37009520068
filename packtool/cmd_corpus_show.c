#include "packtool/account.h"
#include "packtool/installed.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/state.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

static const struct state_pack *kept(const struct installed *i, const char *name)
{
	const struct state *s = store_state(i->store);

	for (size_t k = 0; k < s->count; k++)
		if (strcmp(s->packs[k].name, name) == 0)
			return &s->packs[k];
	return NULL;
}

/* Rows of one table in all parts; -1 when a page does not verify. */
static int64_t count(const struct pack *p, const char *table)
{
	int64_t all = 0;
	char sql[64];

	snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", table);
	for (size_t i = 0; i < pack_part_count(p); i++) {
		sqlite3_stmt *s = NULL;
		if (sqlite3_prepare_v2(pack_part_db(p, i), sql, -1, &s, NULL) != SQLITE_OK ||
		    sqlite3_step(s) != SQLITE_ROW)
			all = -1;
		else if (all >= 0)
			all += sqlite3_column_int64(s, 0);
		sqlite3_finalize(s);
	}
	return all;
}

static bool show(const struct installed *i, struct err *e)
{
	const struct manifest *m = pack_manifest(i->found->pack);
	const struct state_pack *old = kept(i, m->name);
	struct digest id = pack_id(i->found->pack);
	char hex[DIGEST_HEX];

	digest_hex(hex, &id);
	printf("%s\n  sequence   e%ju s%ju, version %s\n  id         %s\n  age        %s%s%s\n", m->name,
	       (uintmax_t)m->epoch, (uintmax_t)m->seq, m->version, hex,
	       age_name(i->found->age), i->found->builtin ? ", built in" : "",
	       i->found->pinned ? ", rolled back on purpose" : "");
	if (!account_put(i->found->pack, i->store, e))
		return false;
	for (size_t k = 0; !i->found->builtin && old && k < old->old_count; k++)
		printf("  %-11se%ju s%ju (corpus rollback)\n", k ? "" : "kept", (uintmax_t)old->old[k].epoch,
		       (uintmax_t)old->old[k].seq);
	return true;
}

static bool show_json(const struct installed *i, struct err *e)
{
	const struct manifest *m = pack_manifest(i->found->pack);
	const struct state_pack *old = kept(i, m->name);
	struct digest id = pack_id(i->found->pack);
	struct json_writer w;

	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	verb_json_manifest(&w, m, &id);
	verb_json_signers(&w, pack_verified(i->found->pack));
	json_member_text(&w, T("age"), text_of(age_name(i->found->age)));
	json_member_bool(&w, T("builtin"), i->found->builtin);
	json_member_bool(&w, T("pinned"), i->found->pinned);
	json_key(&w, T("tables"));
	json_open_object(&w);
	for (size_t t = 0; t < TABLES; t++) {
		json_key(&w, text_of(tables[t].name));
		json_put_i64(&w, count(i->found->pack, tables[t].name));
	}
	json_close(&w);
	json_key(&w, T("kept"));
	json_open_array(&w);
	for (size_t k = 0; !i->found->builtin && old && k < old->old_count; k++) {
		json_open_object(&w);
		json_member_u64(&w, T("epoch"), old->old[k].epoch);
		json_member_u64(&w, T("seq"), old->old[k].seq);
		verb_json_digest(&w, T("id"), &old->old[k].id);
		json_close(&w);
	}
	json_close(&w);
	if (!account_json(&w, i->found->pack, i->store, e))
		return false;
	json_close(&w);
	return verb_json_end(&w) == EXIT_DONE || err_errno(e, "FILE-WRITE", "cannot write");
}

static int run(const struct args *a)
{
	struct err e = {0};
	struct installed *i = installed_open(a, a->operands[0], &e);

	if (!i)
		return verb_fail(&e);
	bool ok = (arg_flag(a, "json") ? show_json(i, &e) : show(i, &e)) && !pack_poisoned(i->found->pack, &e);
	installed_close(i);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {OPTION_STORE, OPTION_JSON, {0}};

const struct cmd cmd_corpus_show = {
	.name = "corpus show",
	.summary = "what one pack in force holds, who signed it, what can be gone back to",
	.operands = "PACK",
	.min = 1,
	.max = 1,
	.about = "Its rows by class, severity, kind, campaign and source, for each level; its signers, and since which\n"
		 "version of the root they are trusted; until when it is fresh; which versions are kept.",
	.example = "  picket corpus show picket/npm-malware",
	.options = options,
	.run = run,
};
