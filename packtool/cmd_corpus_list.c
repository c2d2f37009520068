#include "packtool/installed.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>

static void put(const struct store_pack *p)
{
	const struct manifest *m = pack_manifest(p->pack);
	uint64_t rows = 0;

	for (size_t i = 0; i < m->part_count; i++)
		for (size_t k = 0; k < pack_part_count(p->pack); k++)
			rows += pack_part_tlp(p->pack, k) == m->parts[i].tlp ? m->parts[i].rows : 0;
	printf("%-28s e%ju s%-9ju %-14s %8ju rows  %s%s%s%s  by ", m->name, (uintmax_t)m->epoch,
	       (uintmax_t)m->seq, m->version, (uintmax_t)rows, age_name(p->age),
	       p->builtin ? ", built in" : "", p->pinned ? ", rolled back on purpose" : "",
	       p->first_use ? ", key trusted on first use" : "");
	verb_put_signers(pack_verified(p->pack));
	if (pack_without(p->pack)[0])
		printf("%-28s without its level %s\n", "", pack_without(p->pack));
	if (p->behind)
		printf("%-28s %ju behind the newest that the catalog tells of\n", "", (uintmax_t)p->behind);
}

static void json_put(struct json_writer *w, const struct store_pack *p)
{
	struct digest id = pack_id(p->pack);

	json_open_object(w);
	verb_json_manifest(w, pack_manifest(p->pack), &id);
	verb_json_signers(w, pack_verified(p->pack));
	json_member_text(w, T("age"), text_of(age_name(p->age)));
	json_member_u64(w, T("ageSeconds"), p->age_seconds);
	json_member_u64(w, T("behind"), p->behind);
	if (pack_without(p->pack)[0])
		json_member_text(w, T("without"), text_of(pack_without(p->pack)));
	json_member_bool(w, T("builtin"), p->builtin);
	json_member_bool(w, T("pinned"), p->pinned);
	json_member_bool(w, T("firstUse"), p->first_use);
	json_close(w);
}

static int list(const struct args *a, const struct store_packs *packs)
{
	struct json_writer w;

	if (!arg_flag(a, "json")) {
		for (size_t i = 0; i < packs->count; i++)
			put(&packs->packs[i]);
		return EXIT_DONE;
	}
	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	json_key(&w, T("packs"));
	json_open_array(&w);
	for (size_t i = 0; i < packs->count; i++)
		json_put(&w, &packs->packs[i]);
	json_close(&w);
	json_close(&w);
	return verb_json_end(&w);
}

static int run(const struct args *a)
{
	struct err e = {0};
	struct installed *i = installed_open(a, NULL, &e);
	int status = i ? list(a, &i->packs) : verb_fail(&e);

	installed_close(i);
	return status;
}

static const struct option options[] = {OPTION_STORE, OPTION_JSON, {0}};

const struct cmd cmd_corpus_list = {
	.name = "corpus list",
	.summary = "the packs in force: built in and installed",
	.operands = "",
	.about = "Each pack with its sequence, version, rows, age and signers. A pack that cannot be\n"
		 "verified refuses all (exit 5), as it would a scan.",
	.example = "  picket corpus list",
	.options = options,
	.run = run,
};
