#include "packtool/sign.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>

static int run(const struct args *a)
{
	const char *file = arg_value(a, "key", NULL);
	char comment[MINISIGN_COMMENT_MAX + 1], spoken[PUBKEY_SPOKEN];
	struct err e = {0};

	if (!file)
		return cmd_usage(a, "needs --key FILE");
	struct secret *key = verb_secret(a, file, &e);
	if (!key)
		return verb_fail(&e);
	struct pubkey pub = secret_public(key);
	bool ok = sign_pack(a->operands[0], key, comment, &e);
	secret_free(key);
	if (!ok)
		return verb_fail(&e);
	pubkey_spoken(spoken, &pub);
	if (!arg_flag(a, "quiet"))
		printf("%s: signed by %s\n%s\n", a->operands[0], spoken, comment);
	return EXIT_DONE;
}

static const struct option options[] = {
	{'k', "key", "FILE", "the minisign secret key to sign with"},
	OPTION_PASSWORD,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_pack_sign = {
	.name = "pack sign",
	.summary = "add a signature to a pack",
	.operands = "FILE",
	.min = 1,
	.max = 1,
	.about = "Checks every byte of the pack against its manifest and adds a signature. A second\n"
		 "person runs it on the same file with another key: signatures add up.",
	.example = "  packtool pack sign acme.iocpack --key keys/alice.key\n"
		   "  packtool pack sign acme.iocpack --key keys/bob.key",
	.options = options,
	.run = run,
};
