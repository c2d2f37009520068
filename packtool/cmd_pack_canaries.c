#include "base/file.h"
#include "packtool/canary.h"
#include "packtool/limits.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <fcntl.h>
#include <stdio.h>

/* Signs the list: FILE.minisig beside it. */
static bool sign(const struct args *a, const char *file, struct text bytes, struct err *e)
{
	char comment[MINISIGN_COMMENT_MAX + 1], path[4200];
	struct secret *key = verb_secret(a, arg_value(a, "key", NULL), e);
	struct buf out = BUF(MINISIGN_FILE_MAX);
	struct prehash h = minisig_prehash(bytes.p, bytes.n);
	struct minisig sig;

	canaries_comment(bytes, comment);
	snprintf(path, sizeof path, "%.4000s.minisig", file);
	bool ok = key && secret_sign(key, &h, comment, &sig, e) &&
		  (minisig_format(&sig, T("signature of picket canaries"), &out) ||
		   err_set(e, "SIG-MALFORMED", "the signature file is too long")) &&
		  file_replace(AT_FDCWD, path, out.p, out.n, 0644, e);
	secret_free(key);
	buf_free(&out);
	return ok;
}

static int run(const struct args *a)
{
	const char *file = a->operands[0];
	struct buf b = BUF(CANARY_FILE_MAX);
	struct err e = {0};
	struct canaries *c = NULL;
	struct store *s = NULL;
	bool ok = crypto_init();

	if (arg_value(a, "key", NULL)) {
		ok = ok && file_read(AT_FDCWD, file, false, &b, &e) &&
		     (c = canaries_parse(buf_view(&b), &e)) && sign(a, file, buf_view(&b), &e);
	} else {
		s = verb_store(a, &e);
		ok = ok && s && (c = canaries_open(file, store_roots(s), store_root_count(s), &e));
	}
	if (ok && !arg_flag(a, "quiet"))
		verb_tell(file, "%zu that must never match, %zu that must; %s%s\n", c->never_count,
		       c->must_count, c->signer ? "signed by " : "signed now",
		       c->signer ? c->signer : "");
	canaries_free(c);
	store_close(s);
	buf_free(&b);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{'k', "key", "FILE", "sign the list with this minisign secret key"},
	OPTION_PASSWORD,
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_pack_canaries = {
	.name = "pack canaries",
	.summary = "check, or sign, a list of what packs must and must never match",
	.operands = "FILE",
	.min = 1,
	.max = 1,
	.about = "Without --key: is FILE sound, and is FILE.minisig by a key that is trusted here? With it the\n"
		 "list is signed.",
	.example = "  picket pack canaries canaries.txt --key keys/alice.key\n"
		   "  picket pack lint my-iocs --canaries canaries.txt",
	.options = options,
	.run = run,
};
