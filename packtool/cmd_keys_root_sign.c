#include "packtool/detached.h"
#include "packtool/keyfile.h"
#include "packtool/rootfile.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <stdlib.h>

static bool by_key(const struct args *a, struct rootfile *f, const char *file, struct err *e)
{
	size_t last = f->chain->count - 1;
	struct text bytes = f->chain->links[last].bytes;
	struct prehash h = minisig_prehash(bytes.p, bytes.n);
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct buf b = BUF(MINISIGN_FILE_MAX);
	struct signature s;
	struct minisig sig;
	struct secret *key = verb_secret(a, file, e);

	chain_comment(f->chain, last, comment);
	bool ok = key && secret_sign(key, &h, comment, &sig, e) &&
		  (minisig_format(&sig, T(MINISIG_PACK_COMMENT), &b) ||
		   err_set(e, "SIG-MALFORMED", "the signature is too long"));
	if (ok) {
		struct pubkey pub = secret_public(key);
		pubkey_fingerprint(s.fingerprint, &pub);
		s.file = buf_view(&b);
		ok = rootfile_sign(f, &s, e);
	}
	secret_free(key);
	buf_free(&b);
	return ok;
}

static size_t keys_of(const struct rootfile *f, struct pubkey *out)
{
	size_t n = 0;

	for (size_t side = 0; side < 2 && side < f->chain->count; side++) {
		const struct trust *t = f->chain->roots[f->chain->count - 1 - side];
		for (size_t k = 0; k < trust_key_count(t); k++)
			out[n++] = trust_key_at(t, k).key;
	}
	return n;
}

static bool by_file(struct rootfile *f, const char *file, struct err *e)
{
	static struct pubkey keys[2 * KEYS_MAX];
	size_t last = f->chain->count - 1;
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct buf b = BUF(MINISIGN_FILE_MAX);
	struct signature s;

	chain_comment(f->chain, last, comment);
	bool ok = detached_read(file, f->chain->links[last].bytes, comment, keys, keys_of(f, keys), &b,
				&s, e) &&
		  rootfile_sign(f, &s, e);
	buf_free(&b);
	return ok;
}

/* The signatures of somebody else's copy of the same chain. */
static bool by_copy(struct rootfile *f, const char *file, struct err *e)
{
	struct rootfile other;
	bool ok = true;

	if (!rootfile_read(file, &other, e))
		return false;
	struct digest mine = trust_id(rootfile_last(f)), theirs = trust_id(rootfile_last(&other));
	if (!digest_eq(&mine, &theirs)) {
		err_set(e, "ROOT-CHAIN", "%s: its last root is another one", file);
		ok = err_hint(e, "compare them: picket keys root show");
	}
	const struct signed_object *o = &other.chain->links[other.chain->count - 1];
	for (size_t i = 0; ok && i < o->sig_count; i++)
		ok = rootfile_sign(f, &o->sigs[i], e) || err_is(e, "PACK-SIGNED");
	rootfile_close(&other);
	return ok;
}

static void report(const struct rootfile *f)
{
	struct chain_tally t;
	struct err e = {0};

	bool done = rootfile_complete(f, &t, &e);
	verb_tell(f->path, "root %ju: %zu of %zu by the root before, %zu of %zu by its own%s\n",
	       (uintmax_t)trust_version(rootfile_last(f)), t.before_have, t.before_need, t.own_have,
	       t.own_need, done ? "; complete" : "; more signatures are needed");
}

static int run(const struct args *a)
{
	const char *key = arg_value(a, "key", NULL), *sig = arg_value(a, "add-signature", NULL),
		   *copy = arg_value(a, "merge", NULL);
	struct err e = {0};
	struct rootfile f;

	if (!key && !sig && !copy)
		return cmd_usage(a, "needs --key FILE, --add-signature FILE or --merge FILE");
	if (!crypto_init() || !rootfile_read(a->operands[0], &f, &e))
		return verb_fail(&e);
	bool ok = (!key || by_key(a, &f, key, &e)) && (!sig || by_file(&f, sig, &e)) &&
		  (!copy || by_copy(&f, copy, &e));
	if (ok && !arg_flag(a, "quiet"))
		report(&f);
	rootfile_close(&f);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{'k', "key", "FILE", "the minisign secret key to sign with"},
	{0, "add-signature", "FILE", "add a .minisig that was made elsewhere"},
	{0, "merge", "FILE", "add the signatures of another copy of this chain"},
	OPTION_PASSWORD,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_keys_root_sign = {
	.name = "keys root sign",
	.summary = "add a signature to the last root of a chain",
	.operands = "FILE",
	.min = 1,
	.max = 1,
	.about = "A root counts when enough keys of the root before it and enough of its own have signed.\n"
		 "Each curator signs on their own machine; copies are merged.",
	.example = "  picket keys root sign acme.roots --key alice.key\n"
		   "  picket keys root sign acme.roots --merge from-bob.roots",
	.options = options,
	.run = run,
};
