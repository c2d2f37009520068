#include "packtool/installed.h"
#include "packtool/receive.h"
#include "packtool/remote.h"
#include "packtool/verb_remote.h"
#include "packtool/verbs.h"
#include "store/install.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum fate { FATE_IMPORTED, FATE_SAME, FATE_OLDER, FATE_NOT_ASKED };

struct pull {
	const struct args *args;
	struct verb_remote net;
	struct store_place where;
	struct store *store;
	struct offers offers;
	enum fate fate[OFFERS_MAX];
	struct store_import done[OFFERS_MAX];
};

static bool asked_for(const struct args *a, const char *name)
{
	for (int i = 1; i < a->count; i++)
		if (strcmp(a->operands[i], name) == 0)
			return true;
	return a->count == 1;
}

/* What the state knows decides what is worth fetching; import decides what is accepted. */
static enum fate fate_of(const struct pull *p, const struct offer *o)
{
	const struct state *s = store_state(p->store);

	if (!asked_for(p->args, o->name))
		return FATE_NOT_ASKED;
	for (size_t i = 0; i < s->count; i++) {
		const struct state_pack *known = &s->packs[i];
		if (strcmp(known->name, o->name) != 0)
			continue;
		if (known->in_use && digest_eq(&known->use.id, &o->id))
			return FATE_SAME;
		if (o->epoch < known->high.epoch ||
		    (o->epoch == known->high.epoch && o->seq < known->high.seq))
			return FATE_OLDER;
	}
	return FATE_IMPORTED;
}

static bool pull_one(struct pull *p, size_t i, struct err *e)
{
	const struct offer *o = &p->offers.offer[i];
	struct store_lock *l = NULL;
	char hex[72] = "sha256:";

	p->fate[i] = fate_of(p, o);
	if (p->fate[i] != FATE_IMPORTED)
		return true;
	int fd = p->net.remote.kind->get(&p->net.remote, o, e);
	verb_net_progress_end(&p->net.way);
	if (fd < 0)
		return err_in(e, "%s", o->name);
	/* The lock is taken for the import alone: a slow mirror keeps no other writer waiting. */
	bool ok = store_lock(p->where.dir, verb_now(), &l, e) &&
		  receive_pack(l, &p->where, fd, o->name, arg_flag(p->args, "new-state"), &p->done[i], e);
	store_unlock(l);
	close(fd);
	hex_put(hex + 7, o->sha256, 32);
	download_drop(&p->net.cache, text_of(hex));
	return ok;
}

static bool check_names(const struct pull *p, struct err *e)
{
	for (int i = 1; i < p->args->count; i++) {
		bool found = false;
		for (size_t k = 0; k < p->offers.count; k++)
			found |= strcmp(p->args->operands[i], p->offers.offer[k].name) == 0;
		if (!found)
			return err_set(e, "PULL-ABSENT", "%s is not there", p->args->operands[i]);
	}
	return p->offers.count || err_set(e, "PULL-ABSENT", "%s has no pack", p->args->operands[0]);
}

static const char *const fates[] = {"imported", "in use already", "older than what was seen here"};

static void report(const struct pull *p, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct offer *o = &p->offers.offer[i];
		if (p->fate[i] != FATE_NOT_ASKED)
			printf("%s e%ju s%ju: %s\n", o->name, (uintmax_t)o->epoch, (uintmax_t)o->seq,
			       fates[p->fate[i]]);
	}
}

static int json_report(const struct pull *p, size_t count, const struct err *e)
{
	struct json_writer w;

	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	json_key(&w, T("packs"));
	json_open_array(&w);
	for (size_t i = 0; i < count; i++) {
		const struct offer *o = &p->offers.offer[i];
		if (p->fate[i] == FATE_NOT_ASKED)
			continue;
		json_open_object(&w);
		json_member_text(&w, T("pack"), text_of(o->name));
		json_member_u64(&w, T("epoch"), o->epoch);
		json_member_u64(&w, T("seq"), o->seq);
		verb_json_digest(&w, T("id"), &o->id);
		json_member_text(&w, T("outcome"), text_of(fates[p->fate[i]]));
		json_close(&w);
	}
	json_close(&w);
	if (e) {
		json_member_text(&w, T("code"), text_of(e->code));
		json_member_text(&w, T("message"), text_of(e->text));
	}
	json_close(&w);
	return verb_json_end(&w);
}

static int run(const struct args *a)
{
	struct pull *p = calloc(1, sizeof *p);
	struct err e = {0};
	size_t done = 0;

	if (!p) {
		err_set(&e, "NO-MEMORY", "out of memory");
		return verb_fail(&e);
	}
	p->args = a;
	bool ok = crypto_init() && verb_remote_open(a, a->operands[0], false, &p->net, &e) &&
		  verb_place(a, p->net.arena, &p->where, &e) && store_open(&p->where, &p->store, &e) &&
		  p->net.remote.kind->list(&p->net.remote, &p->offers, &e) && check_names(p, &e);
	verb_net_progress_end(&p->net.way);
	/* What was imported before a refusal stays imported, and is said. */
	while (ok && done < p->offers.count) {
		ok = pull_one(p, done, &e);
		done += ok;
	}
	if (arg_flag(a, "json"))
		json_report(p, done, ok ? NULL : &e);
	else if (!arg_flag(a, "quiet"))
		report(p, done);
	store_close(p->store);
	verb_remote_close(&p->net);
	free(p);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{0, "new-state", NULL, "begin again when the store's state was lost or damaged"},
	OPTION_REMOTE,
	OPTION_STORE,
	OPTION_JSON,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_corpus_pull = {
	.name = "corpus pull",
	.summary = "fetch packs from a mirror or an OCI registry and install them",
	.operands = "WHERE [PACK...]",
	.min = 1,
	.max = -1,
	.about = "WHERE is https://HOST/PATH/ (a mirror), oci://HOST/NAME[:TAG], or a folder. What is newer than\n"
		 "what was seen here is fetched, going on where an earlier run broke off, and imported as from\n"
		 "a stick: every byte is checked against the keys trusted here, and nothing the mirror says counts.",
	.example = "  picket corpus export picket/npm-popular -o npm-popular.iocpack\n"
		   "  picket corpus push mirror npm-popular.iocpack\n"
		   "  picket corpus pull mirror",
	.options = options,
	.run = run,
};
