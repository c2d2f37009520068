#define PICKET_MAKES_VERIFIED_BYTES /* the only file that does */
#include "pack/trust.h"

#include "pack/root_rows.h"
#include "pack/verified_make.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

uint64_t trust_version(const struct trust *t)
{
	return t->version;
}

struct digest trust_id(const struct trust *t)
{
	return t->id;
}

size_t trust_key_count(const struct trust *t)
{
	return t->key_count;
}

struct trust_key trust_key_at(const struct trust *t, size_t i)
{
	return (struct trust_key){t->keys[i].name, t->keys[i].key};
}

static size_t weight(const struct root_role *r)
{
	return r ? root_pattern_weight(text_of(r->pattern)) : 0;
}

static const struct root_role *publisher_for(const struct trust *t, struct text name)
{
	const struct root_role *best = NULL;

	for (size_t i = 0; i < t->role_count; i++) {
		const struct root_role *r = &t->roles[i];
		if (r->kind == ROLE_PUBLISHER && root_pattern_covers(text_of(r->pattern), name) &&
		    weight(r) > weight(best))
			best = r;
	}
	return best;
}

static bool grant_for(const struct trust *t, struct text name)
{
	size_t best = 0;
	bool allow = false;

	for (size_t i = 0; i < t->grant_count; i++) {
		struct text pattern = text_of(t->grants[i].pattern);
		if (root_pattern_covers(pattern, name) && root_pattern_weight(pattern) > best) {
			best = root_pattern_weight(pattern);
			allow = t->grants[i].allow;
		}
	}
	return allow;
}

/* The root and the role that decide about a name. */
static const struct root_role *decide(const struct trust *const *roots, size_t n, struct text name,
				      const struct trust **root)
{
	const struct root_role *best = NULL;

	for (size_t i = 0; i < n; i++) {
		const struct root_role *r = publisher_for(roots[i], name);
		if (weight(r) > weight(best)) {
			best = r;
			*root = roots[i];
		}
	}
	return best;
}

bool trust_role_for(const struct trust *const *roots, size_t n, struct text pack_name,
		    struct trust_role *out)
{
	const struct trust *root = NULL;
	const struct root_role *r = decide(roots, n, pack_name, &root);

	if (!r)
		return false;
	*out = (struct trust_role){.root = root,
				   .prefix = r->pattern,
				   .threshold = (size_t)r->threshold,
				   .grant_allow = grant_for(root, pack_name)};
	return true;
}

/* What a trusted comment claims. The verifier writes the comment that it expects and
 * compares: that is the domain separation. */
struct claim {
	char name[PACK_NAME_MAX + 1];
	uint64_t epoch, seq;
};

static bool claim_format(const struct claim *c, const struct digest *id,
			 char out[MINISIGN_COMMENT_MAX + 1])
{
	char hex[DIGEST_HEX];

	digest_hex(hex, id);
	int n = snprintf(out, MINISIGN_COMMENT_MAX + 1,
			 "iocpack manifest %s e%" PRIu64 " s%" PRIu64 " m=%.32s", c->name, c->epoch,
			 c->seq, hex);
	return n > 0 && n <= MINISIGN_COMMENT_MAX;
}

static void claim_of(const struct manifest *m, struct claim *c)
{
	memcpy(c->name, m->name, sizeof c->name);
	c->epoch = m->epoch;
	c->seq = m->seq;
}

bool trust_comment(const struct manifest *m, const struct digest *id, char *out, struct err *e)
{
	struct claim c;

	claim_of(m, &c);
	return claim_format(&c, id, out) || err_set(e, "PACK-ROLE", "trusted comment too long");
}

static bool tagged(struct text word, char tag, uint64_t *out)
{
	return text_skip(&word, text_n(&tag, 1)) && text_u64(word, out);
}

static bool claim_parse(struct text comment, const struct digest *id, struct claim *out)
{
	char again[MINISIGN_COMMENT_MAX + 1];
	struct text rest = comment;

	if (!text_skip(&rest, T("iocpack manifest ")))
		return false;
	struct cut name = text_cut(rest, ' ');
	struct cut epoch = text_cut(name.tail, ' ');
	struct cut seq = text_cut(epoch.tail, ' ');
	if (!pack_name_valid(name.head) || !tagged(epoch.head, 'e', &out->epoch) ||
	    !tagged(seq.head, 's', &out->seq))
		return false;
	memcpy(out->name, name.head.p, name.head.n);
	out->name[name.head.n] = '\0';
	return claim_format(out, id, again) && text_eq(comment, text_of(again));
}

/* The work in progress. */
struct check {
	const struct trust *const *roots;
	size_t root_count;
	struct verified *v; /* becomes verified at the very end */
	struct digest id;
	struct prehash hash;
	struct minisig sigs[SIGS_MAX];
	char fingerprints[SIGS_MAX][FINGERPRINT_TEXT];
	bool known[SIGS_MAX]; /* a root has this key, and both signatures hold */
	size_t count;
	struct claim claim;
};

/* Inside a pack a signature has one spelling. */
static bool signature_canonical(const struct minisig *s, struct text file)
{
	struct buf b = BUF(MINISIGN_FILE_MAX);
	bool same = minisig_format(s, T(MINISIG_PACK_COMMENT), &b) && text_eq(buf_view(&b), file);

	buf_free(&b);
	return same;
}

static bool read_signatures(struct check *c, const struct signature *sigs, size_t n, struct err *e)
{
	if (n == 0) {
		err_set(e, "PACK-UNSIGNED", "the pack carries no signature");
		return err_hint(e, "sign it with `picket pack sign`, or get a signed one");
	}
	if (n > SIGS_MAX)
		return err_set(e, "PACK-MEMBER", "%zu signatures; at most %d are allowed", n,
			       SIGS_MAX);
	for (size_t i = 0; i < n; i++) {
		memcpy(c->fingerprints[i], sigs[i].fingerprint, FINGERPRINT_TEXT);
		c->fingerprints[i][FINGERPRINT_TEXT - 1] = '\0';
		if (!minisig_parse(sigs[i].file, &c->sigs[i], e))
			return err_in(e, "signature %s", c->fingerprints[i]);
		if (!signature_canonical(&c->sigs[i], sigs[i].file))
			return err_set(e, "SIG-MALFORMED",
				       "signature %s: its comment is not the one packs carry",
				       c->fingerprints[i]);
	}
	c->count = n;
	return true;
}

/* A key of this fingerprint in any root; the keynum has to be that of an entry. */
static const struct root_key *find_signer(const struct check *c, size_t sig, bool *keynum)
{
	const struct root_key *found = NULL;

	*keynum = false;
	for (size_t i = 0; i < c->root_count; i++) {
		const struct trust *t = c->roots[i];
		for (size_t k = 0; k < t->key_count; k++) {
			if (strcmp(t->keys[k].fingerprint, c->fingerprints[sig]) != 0)
				continue;
			found = &t->keys[k];
			*keynum = *keynum || memcmp(found->key.keynum, c->sigs[sig].keynum,
						    sizeof found->key.keynum) == 0;
		}
	}
	return found;
}

/* As `keys generate` and `keys list` spell it, so that it can be compared. */
static bool unknown(const char *fingerprint, struct err *e)
{
	char spoken[PUBKEY_SPOKEN] = "?";
	struct digest d = {0};

	if (text_hex(text_of(fingerprint), d.b, (FINGERPRINT_TEXT - 1) / 2))
		digest_spoken(spoken, &d);
	err_set(e, "PACK-UNKNOWN-KEY", "no trusted key signed it (signed by %s)", spoken);
	return err_hint(e, "ask its publisher, by another way, for the fingerprint; when it is this one: "
			   "picket keys trust KEY.pub --fingerprint ...");
}

static bool verify_signatures(struct check *c, struct err *e)
{
	bool any = false;

	for (size_t i = 0; i < c->count; i++) {
		bool keynum;
		const struct root_key *k = find_signer(c, i, &keynum);
		if (!k)
			continue;
		if (!keynum || !minisig_verify(&c->sigs[i], &c->hash, &k->key)) {
			err_set(e, "PACK-BAD-SIGNATURE", "the signature of %s (%s) does not hold",
				k->name, c->fingerprints[i]);
			return err_hint(e, "the pack was damaged or changed after it was signed: "
					   "get it again");
		}
		c->known[i] = any = true;
	}
	if (any)
		return true;
	return unknown(c->fingerprints[0], e);
}

/* All signers say the same, and it is what we would have said of these bytes. */
static bool check_comments(struct check *c, struct err *e)
{
	size_t first = 0;

	while (!c->known[first])
		first++;
	struct text comment = text_of(c->sigs[first].comment);
	if (!claim_parse(comment, &c->id, &c->claim)) {
		err_set(e, "PACK-ROLE", "signed as \"" TEXT_FMT "\", which is not this manifest",
			TEXT_ARG(comment));
		return err_hint(e, "sign it with `picket pack sign`, which says what is signed");
	}
	for (size_t i = 0; i < c->count; i++)
		if (!text_eq(comment, text_of(c->sigs[i].comment)))
			return err_set(e, "PACK-ROLE", "signature %s is of another object",
				       c->fingerprints[i]);
	return true;
}

static bool at_or_after(uint64_t epoch, uint64_t seq, const struct root_at *at)
{
	return epoch > at->epoch || (epoch == at->epoch && seq >= at->seq);
}

static bool is_revoked(const struct trust *t, size_t key, const struct claim *c)
{
	for (size_t i = 0; i < t->revoke_count; i++)
		if (t->revokes[i].key == key &&
		    root_pattern_covers(text_of(t->revokes[i].since.pattern), text_of(c->name)) &&
		    at_or_after(c->epoch, c->seq, &t->revokes[i].since))
			return true;
	return false;
}

/* Counts signers of the role: a root lists every public key once, and one member bears each
 * fingerprint, so they are distinct public keys. */
static bool check_threshold(struct check *c, const struct trust *t, const struct root_role *role,
			    struct err *e)
{
	struct verified *v = c->v;
	size_t revoked = 0;

	for (size_t k = 0; k < t->key_count; k++) {
		bool signed_it = false;
		for (size_t i = 0; i < c->count; i++)
			signed_it = signed_it || (c->known[i] && strcmp(t->keys[k].fingerprint,
									c->fingerprints[i]) == 0);
		if (!signed_it || !(role->keys >> k & 1))
			continue;
		if (is_revoked(t, k, &c->claim)) {
			revoked++;
			continue;
		}
		if (v->signer_count == SIGS_MAX)
			break;
		memcpy(v->signers[v->signer_count].name, t->keys[k].name, sizeof t->keys[k].name);
		v->signers[v->signer_count++].key = t->keys[k].key;
	}
	v->threshold = (size_t)role->threshold;
	if (v->signer_count >= role->threshold)
		return true;
	if (revoked)
		err_set(e, "PACK-REVOKED", "%zu of its signers' keys are revoked", revoked);
	else if (v->signer_count == 0)
		err_set(e, "PACK-UNKNOWN-KEY", "none of the signers may sign %s", c->claim.name);
	else
		err_set(e, "PACK-THRESHOLD", "good signatures: %zu, needed: %ju", v->signer_count, (uintmax_t)role->threshold);
	return err_hint(e, "%ju of the keys in force must sign it: picket pack sign FILE --key KEY by those who have not; or ask its "
			   "publisher for it, and for newer roots",
			(uintmax_t)role->threshold);
}

static bool check_epoch(const struct trust *t, const struct manifest *m, struct err *e)
{
	uint64_t epoch = 1; /* unless the root says otherwise */

	for (size_t i = 0; i < t->epoch_count; i++)
		if (strcmp(t->epochs[i].name, m->name) == 0)
			epoch = t->epochs[i].epoch;
	if (m->epoch == epoch)
		return true;
	bool old = m->epoch < epoch;
	err_set(e, old ? "PACK-ROLLBACK" : "PACK-EPOCH", "%s: epoch %ju, but epoch %ju is in force",
		m->name, (uintmax_t)m->epoch, (uintmax_t)epoch);
	return err_hint(e, old ? "get the pack of the epoch in force"
			       : "import the newer root first, if there is one");
}

static bool check_floors(const struct trust *t, const struct manifest *m, struct err *e)
{
	struct text name = text_of(m->name);

	for (size_t i = 0; i < t->floor_count; i++) {
		const struct root_at *at = &t->floors[i];
		if (!root_pattern_covers(text_of(at->pattern), name) ||
		    at_or_after(m->epoch, m->seq, at))
			continue;
		err_set(e, "PACK-ROLLBACK", "%s: e%ju s%ju is below e%ju s%ju, the lowest allowed",
			m->name, (uintmax_t)m->epoch, (uintmax_t)m->seq, (uintmax_t)at->epoch,
			(uintmax_t)at->seq);
		return err_hint(e, "get a newer pack from its publisher");
	}
	for (size_t i = 0; i < t->withdraw_count; i++) {
		const struct root_at *at = &t->withdraws[i].at;
		if (!root_pattern_covers(text_of(at->pattern), name) || m->epoch != at->epoch ||
		    m->seq != at->seq)
			continue;
		err_set(e, "PACK-WITHDRAWN", "%s: e%ju s%ju was withdrawn: %s", m->name,
			(uintmax_t)m->epoch, (uintmax_t)m->seq, t->withdraws[i].reason);
		return err_hint(e, "get another version from its publisher");
	}
	return true;
}

static bool copy_bytes(struct check *c, struct text bytes, struct err *e)
{
	if (bytes.n == 0 || bytes.n > MANIFEST_MAX)
		return err_set(e, "MANIFEST-MALFORMED", "manifest: %zu bytes long", bytes.n);
	c->v = calloc(1, sizeof *c->v);
	if (c->v)
		c->v->bytes = malloc(bytes.n);
	if (!c->v || !c->v->bytes)
		return err_set(e, "NO-MEMORY", "out of memory");
	/* From here on only the copy is looked at. */
	memcpy(c->v->bytes, bytes.p, bytes.n);
	c->v->n = bytes.n;
	c->id = object_id(verified_bytes(c->v));
	c->hash = minisig_prehash(c->v->bytes, c->v->n);
	return true;
}

/* Names what was promised and what is there; the parser runs on verified bytes only. */
static bool read_manifest(const struct check *c, struct manifest *m, struct err *e)
{
	if (!manifest_parse(c->v, m, e))
		return false;
	if (strcmp(m->name, c->claim.name) == 0 && m->epoch == c->claim.epoch &&
	    m->seq == c->claim.seq)
		return true;
	return err_set(e, "PACK-ROLE", "signed as %s e%ju s%ju, but it says %s e%ju s%ju",
		       c->claim.name, (uintmax_t)c->claim.epoch, (uintmax_t)c->claim.seq, m->name,
		       (uintmax_t)m->epoch, (uintmax_t)m->seq);
}

static bool check_role(struct check *c, struct trust_role *role, struct err *e)
{
	struct text name = text_of(c->claim.name);
	const struct trust *root = NULL;
	const struct root_role *r = decide(c->roots, c->root_count, name, &root);

	if (!r || !trust_role_for(c->roots, c->root_count, name, role)) {
		err_set(e, "PACK-UNKNOWN-KEY", "nobody is trusted to sign %s", c->claim.name);
		return err_hint(e, "trust its publisher for this name with `picket keys trust`");
	}
	return check_threshold(c, root, r, e);
}

bool trust_verify_manifest(const struct trust *const *roots, size_t root_count, struct text bytes,
			   const struct signature *sigs, size_t sig_count, struct verified **out,
			   struct manifest *m, struct trust_role *role, struct err *e)
{
	struct manifest read = {0};
	struct trust_role in_force = {0};
	struct check *c = calloc(1, sizeof *c);
	bool ok = false;

	if (!c)
		return err_set(e, "NO-MEMORY", "out of memory");
	c->roots = roots;
	c->root_count = root_count;
	ok = copy_bytes(c, bytes, e) && read_signatures(c, sigs, sig_count, e) &&
	     verify_signatures(c, e) && check_comments(c, e) && check_role(c, &in_force, e) &&
	     read_manifest(c, &read, e) && check_epoch(in_force.root, &read, e) &&
	     check_floors(in_force.root, &read, e);
	if (ok) {
		*out = c->v;
		*m = read;
		*role = in_force;
	} else {
		verified_free(c->v);
	}
	free(c);
	return ok;
}
