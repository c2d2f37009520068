#include "pack/transport.h"
#include "packtool/integrity.h"
#include "packtool/remote.h"
#include "packtool/verb_remote.h"
#include "packtool/verbs.h"
#include "store/rotate.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PUSH_TRIES 5

struct push {
	const struct args *args;
	struct verb_remote net;
	struct store *store;
	struct offers offers; /* what is there */
	size_t count;
	struct offer sent[OFFERS_MAX];
};

/* Once keys have changed, only a pack that carries the chain of roots reaches a site that slept meanwhile. */
static void tell_roots(const struct push *p, const char *file, int fd, const char *pack)
{
	struct store_carried c = {BUF(0), BUF(0)};
	struct buf chain = BUF(CHAIN_MAX);
	struct trust_role role;
	size_t i = 0;

	if (arg_flag(p->args, "quiet") ||
	    !trust_role_for(store_roots(p->store), store_root_count(p->store), text_of(pack), &role) ||
	    trust_version(role.root) < 2)
		return;
	while (store_roots(p->store)[i] != role.root)
		i++;
	if (store_carried_read(fd, &c, NULL) && !c.chain.n &&
	    store_chain_read(store_dir(p->store), store_root_name(p->store, i), role.root, &chain, NULL) && chain.n)
		fprintf(stderr, "%s carries no roots: sites without root %ju cannot take it. To push one that does: "
				"picket corpus export %s -o FILE\n",
			file, (uintmax_t)trust_version(role.root), pack);
	store_carried_free(&c);
	buf_free(&chain);
}

/* The pack is verified whole before it is shown to others; either form. */
static bool look(const struct push *p, const char *file, int fd, struct offer *out, struct err *e)
{
	struct file_sums sums;
	struct pack *pack = NULL;
	FILE *live = tmpfile();
	bool ok = live != NULL || err_errno(e, "FILE-WRITE", "a temporary file");

	ok = ok && transport_expand(fd, file, store_roots(p->store), store_root_count(p->store), fileno(live), e) &&
	     pack_open(dup(fileno(live)), file, store_roots(p->store), store_root_count(p->store), &pack, e) &&
	     pack_check(pack, e) && file_sums(fd, &sums, e);
	if (ok) {
		const struct manifest *m = pack_manifest(pack);
		snprintf(out->name, sizeof out->name, "%s", m->name);
		out->epoch = m->epoch;
		out->seq = m->seq;
		out->id = pack_id(pack);
		out->size = sums.size;
		memcpy(out->sha256, sums.sha256, sizeof out->sha256);
		tell_roots(p, file, fd, m->name);
	}
	pack_close(pack);
	if (live)
		fclose(live);
	return ok;
}

/* Never an older one in a newer one's place. */
static bool may_replace(const struct push *p, const struct offer *new, struct err *e)
{
	for (size_t i = 0; i < p->offers.count; i++) {
		const struct offer *old = &p->offers.offer[i];
		if (strcmp(old->name, new->name) != 0)
			continue;
		if (old->epoch > new->epoch || (old->epoch == new->epoch && old->seq > new->seq)) {
			err_set(e, "PUSH-OLDER", "%s: e%ju s%ju is there, newer than e%ju s%ju", new->name,
				(uintmax_t)old->epoch, (uintmax_t)old->seq, (uintmax_t)new->epoch,
				(uintmax_t)new->seq);
			return err_hint(e, "push the newest");
		}
	}
	return true;
}

static bool push_one(struct push *p, const char *file, struct err *e)
{
	struct offer *o = &p->sent[p->count];
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	bool ok = fd >= 0 || err_errno(e, "FILE-OPEN", "%s", file);

	ok = ok && (p->count < OFFERS_MAX || err_set(e, "USAGE", "more than %d packs", OFFERS_MAX)) &&
	     look(p, file, fd, o, e) && may_replace(p, o, e) && p->net.remote.kind->put(&p->net.remote, o, fd, e);
	verb_net_progress_end(&p->net.way);
	if (fd >= 0)
		close(fd);
	if (!ok)
		return false;
	p->count++;
	return true;
}

/* What was sent, or something newer, is what the place shows. */
static bool stands(const struct push *p)
{
	for (size_t i = 0; i < p->count; i++) {
		const struct offer *o = &p->sent[i];
		bool there = false;
		for (size_t k = 0; k < p->offers.count && !there; k++) {
			const struct offer *n = &p->offers.offer[k];
			there = strcmp(n->name, o->name) == 0 &&
				(n->epoch > o->epoch || (n->epoch == o->epoch && n->seq > o->seq) ||
				 digest_eq(&n->id, &o->id));
		}
		if (!there)
			return false;
	}
	return true;
}

/* What was sent beside what is there now, which another may have changed while files went over. */
static bool add_sent(struct push *p, struct err *e)
{
	for (size_t i = 0; i < p->count; i++) {
		if (!may_replace(p, &p->sent[i], e))
			return false;
		if (!offers_put(&p->offers, &p->sent[i]))
			return err_set(e, "MIRROR-INDEX", "more than %d packs are there", OFFERS_MAX);
	}
	return true;
}

/* A server cannot be asked to write only if nothing changed. So it is read just before the write and once more after it; when
 * a row of ours is gone, it is put beside what is there now. (A folder is locked: nobody comes between.) */
static bool publish(struct push *p, struct err *e)
{
	struct remote *r = &p->net.remote;

	if (!r->kind->list(r, &p->offers, e))
		return false;
	for (int try = 0; try < PUSH_TRIES; try++) {
		if (!add_sent(p, e) || !r->kind->publish(r, &p->offers, e) || !r->kind->list(r, &p->offers, e))
			return false;
		if (stands(p))
			return true;
	}
	err_set(e, "PUSH-RACE", "others publish there all the time: what was sent does not stand");
	return err_hint(e, "push it again");
}

static int report(const struct push *p)
{
	struct json_writer w;

	if (!arg_flag(p->args, "json")) {
		for (size_t i = 0; i < p->count && !arg_flag(p->args, "quiet"); i++)
			printf("%s e%ju s%ju: pushed to %s\n", p->sent[i].name, (uintmax_t)p->sent[i].epoch,
			       (uintmax_t)p->sent[i].seq, p->args->operands[0]);
		return EXIT_DONE;
	}
	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	json_key(&w, T("pushed"));
	json_open_array(&w);
	for (size_t i = 0; i < p->count; i++) {
		json_open_object(&w);
		json_member_text(&w, T("pack"), text_of(p->sent[i].name));
		json_member_u64(&w, T("epoch"), p->sent[i].epoch);
		json_member_u64(&w, T("seq"), p->sent[i].seq);
		verb_json_digest(&w, T("id"), &p->sent[i].id);
		json_member_u64(&w, T("size"), p->sent[i].size);
		json_close(&w);
	}
	json_close(&w);
	json_close(&w);
	return verb_json_end(&w);
}

static int run(const struct args *a)
{
	struct push *p = calloc(1, sizeof *p);
	struct err e = {0};

	if (!p) {
		err_set(&e, "NO-MEMORY", "out of memory");
		return verb_fail(&e);
	}
	p->args = a;
	bool ok = crypto_init() && (p->store = verb_store(a, &e)) &&
		  verb_remote_open(a, a->operands[0], true, &p->net, &e) &&
		  p->net.remote.kind->list(&p->net.remote, &p->offers, &e);
	for (int i = 1; ok && i < a->count; i++)
		ok = push_one(p, a->operands[i], &e);
	/* All files first, the index last: it never names what is not there. */
	ok = ok && publish(p, &e);
	int status = ok ? report(p) : verb_fail(&e);
	store_close(p->store);
	verb_remote_close(&p->net);
	free(p);
	return status;
}

static const struct option options[] = {
	OPTION_REMOTE,
	OPTION_STORE,
	OPTION_JSON,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_corpus_push = {
	.name = "corpus push",
	.summary = "put signed packs on a mirror or into an OCI registry",
	.operands = "WHERE FILE...",
	.min = 2,
	.max = -1,
	.about = "WHERE is a folder that a web server shows, https://HOST/PATH/ of a server that takes PUT, or\n"
		 "oci://HOST/NAME[:TAG]. Each file must be a pack that the keys trusted here accept, and not older\n"
		 "than what is there. A push to a registry goes on where an earlier run broke off.",
	.example = "  picket corpus export picket/npm-popular -o npm-popular.iocpack\n"
		   "  picket corpus push mirror npm-popular.iocpack",
	.options = options,
	.run = run,
};
