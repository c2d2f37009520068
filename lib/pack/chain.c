#include "pack/chain.h"

#include "pack/root_rows.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool read_links(struct chain *c, struct err *e)
{
	for (size_t i = 0; i < c->count; i++) {
		if (!root_parse(c->links[i].bytes, &c->roots[i], e))
			return err_in(e, "link %zu", i + 1);
		if (i && (c->roots[i - 1]->version == UINT64_MAX ||
			  c->roots[i]->version != c->roots[i - 1]->version + 1))
			return err_set(e, "ROOT-CHAIN",
				       "root %ju stands behind root %ju: versions must rise by one",
				       (uintmax_t)c->roots[i]->version,
				       (uintmax_t)c->roots[i - 1]->version);
	}
	return true;
}

bool chain_parse(struct text bytes, struct arena *a, struct chain **out, struct err *e)
{
	struct chain *c = calloc(1, sizeof *c);

	if (!c)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (bytes.n > CHAIN_MAX)
		err_set(e, "ROOT-CHAIN", "longer than %zu bytes", CHAIN_MAX);
	else if (bundle_parse(bytes, ROOTS_MAX, ROOT_MAX, a, &c->links, &c->count, e) &&
		 read_links(c, e)) {
		*out = c;
		return true;
	}
	chain_free(c);
	return false;
}

void chain_free(struct chain *c)
{
	for (size_t i = 0; c && i < c->count; i++)
		trust_free(c->roots[i]);
	free(c);
}

static const struct root_role *root_role_of(const struct trust *t)
{
	for (size_t i = 0; i < t->role_count; i++)
		if (t->roles[i].kind == ROLE_ROOT)
			return &t->roles[i];
	return NULL; /* root_parse() refuses a root without one */
}

static size_t threshold_of(const struct trust *t)
{
	const struct root_role *r = root_role_of(t);

	return r ? (size_t)r->threshold : SIZE_MAX;
}

/* The key of this fingerprint, when it is of the root role; t may be NULL. */
static const struct root_key *signer_of(const struct trust *t, const char *fingerprint)
{
	const struct root_role *r = t ? root_role_of(t) : NULL;

	for (size_t i = 0; r && i < t->key_count; i++)
		if ((r->keys >> i & 1) && strcmp(t->keys[i].fingerprint, fingerprint) == 0)
			return &t->keys[i];
	return NULL;
}

bool root_has_signer(const struct trust *t, const char *fingerprint)
{
	return signer_of(t, fingerprint) != NULL;
}

void chain_comment(const struct chain *c, size_t i, char *out)
{
	char id[DIGEST_HEX], before[DIGEST_HEX];
	int n;

	digest_hex(id, &c->roots[i]->id);
	n = snprintf(out, MINISIGN_COMMENT_MAX + 1, "iocpack root v%" PRIu64 " m=%.32s",
		     c->roots[i]->version, id);
	if (i == 0 || n < 0)
		return;
	digest_hex(before, &c->roots[i - 1]->id);
	snprintf(out + n, (size_t)(MINISIGN_COMMENT_MAX + 1 - n), " p=%.32s", before);
}

/* The label has to be the one that a root has for the key. */
static bool has_label(const struct root_key *k, const struct minisig *s)
{
	return k && memcmp(k->key.keynum, s->keynum, sizeof s->keynum) == 0;
}

static bool bad(const char *fingerprint, const struct trust *t, const char *why, struct err *e)
{
	return err_set(e, "ROOT-SIGNATURE", "root %ju: the signature of %s %s",
		       (uintmax_t)t->version, fingerprint, why);
}

bool chain_tally(const struct chain *c, size_t i, struct chain_tally *out, struct err *e)
{
	const struct trust *before = i ? c->roots[i - 1] : NULL, *own = c->roots[i];
	const struct signed_object *o = &c->links[i];
	struct prehash h = minisig_prehash(o->bytes.p, o->bytes.n);
	char comment[MINISIGN_COMMENT_MAX + 1];

	*out = (struct chain_tally){
		.before_need = before ? threshold_of(before) : 0,
		.own_need = threshold_of(own)};
	chain_comment(c, i, comment);
	for (size_t k = 0; k < o->sig_count; k++) {
		const char *fp = o->sigs[k].fingerprint;
		const struct root_key *old = signer_of(before, fp), *new = signer_of(own, fp);
		const struct root_key *key = old ? old : new;
		struct minisig sig;
		if (!key)
			return bad(fp, own, "is of a key of neither root role", e);
		if (!minisig_parse(o->sigs[k].file, &sig, e))
			return false;
		if (strcmp(sig.comment, comment) != 0)
			return bad(fp, own, "is of another object", e);
		if ((!has_label(old, &sig) && !has_label(new, &sig)) ||
		    !minisig_verify(&sig, &h, &key->key))
			return bad(fp, own, "does not hold", e);
		out->before_have += old != NULL;
		out->own_have += new != NULL;
	}
	return true;
}

static uint64_t epoch_of(const struct trust *t, const char *name)
{
	for (size_t i = 0; i < t->epoch_count; i++)
		if (strcmp(t->epochs[i].name, name) == 0)
			return t->epochs[i].epoch;
	return 1;
}

/* An epoch that goes back would bring back what a thief signed in it. */
static bool epochs_rise(const struct trust *before, const struct trust *own, struct err *e)
{
	for (size_t i = 0; i < before->epoch_count; i++)
		if (epoch_of(own, before->epochs[i].name) < before->epochs[i].epoch) {
			err_set(e, "ROOT-CHAIN", "root %ju: the epoch of %s is lower than before",
				(uintmax_t)own->version, before->epochs[i].name);
			return err_hint(e, "an epoch is never lowered: keep its line");
		}
	return true;
}

bool chain_link_valid(const struct chain *c, size_t i, struct err *e)
{
	struct chain_tally t;

	if (!chain_tally(c, i, &t, e))
		return false;
	if (i == 0)
		return true;
	if (t.before_have < t.before_need || t.own_have < t.own_need) {
		err_set(e, "ROOT-THRESHOLD",
			"root %ju: signed by %zu of the root before (needs %zu) and %zu of its own "
			"(needs %zu)",
			(uintmax_t)c->roots[i]->version, t.before_have, t.before_need, t.own_have,
			t.own_need);
		return err_hint(e, "get the missing signatures: picket keys root sign FILE --key KEY");
	}
	return epochs_rise(c->roots[i - 1], c->roots[i], e);
}

bool chain_valid(const struct chain *c, struct err *e)
{
	for (size_t i = 0; i < c->count; i++)
		if (!chain_link_valid(c, i, e))
			return false;
	return true;
}

size_t chain_find(const struct chain *c, const struct digest *id)
{
	size_t i = 0;

	while (i < c->count && !digest_eq(&c->roots[i]->id, id))
		i++;
	return i;
}
