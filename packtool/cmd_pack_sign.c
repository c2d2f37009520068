#include "pack/pack.h"
#include "packtool/sign.h"
#include "packtool/verb_lint.h"
#include "packtool/verbs.h"

#include <stdio.h>

struct look {
	const struct canaries *canaries;
	unsigned allow;
};

/* What the second person signs has been looked at by a second lint. A large change shows in what
 * the manifest says of itself. */
static bool look(void *ctx, const struct pack *p, struct err *e)
{
	const struct look *k = ctx;
	const struct manifest *m = pack_manifest(p);
	struct change c = {m->stats_add, m->stats_upd, m->stats_del};
	struct lint *l = lint_new(k->canaries);
	uint64_t rows = 0;
	bool ok = l != NULL || err_set(e, "NO-MEMORY", "out of memory");

	if (l)
		lint_day(l, m->created);
	for (size_t i = 0; ok && i < pack_part_count(p); i++)
		ok = lint_db(l, pack_part_db(p, i), e);
	for (size_t i = 0; i < m->part_count; i++)
		rows += m->parts[i].rows;
	if (ok && m->has_prev && rows + c.gone >= c.added)
		lint_change(l, &c, rows + c.gone - c.added);
	if (ok) {
		lint_end(l, m->name);
		if (lint_errors(l))
			verb_lint_put(stderr, l);
		ok = lint_pass(l, k->allow, e);
	}
	lint_free(l);
	return ok;
}

static int run(const struct args *a)
{
	const char *file = arg_value(a, "key", NULL);
	char comment[MINISIGN_COMMENT_MAX + 1], spoken[PUBKEY_SPOKEN];
	struct err e = {0};
	struct canaries *canaries = NULL;
	struct look how = {0};

	if (!file)
		return cmd_usage(a, "needs --key FILE");
	if (!verb_lint_allow(a, &how.allow, &e))
		return cmd_usage(a, "%s", e.text);
	struct store *s = crypto_init() ? verb_store(a, &e) : NULL;
	bool ok = s && verb_lint_canaries(a, s, &canaries, &e);
	store_close(s);
	struct secret *key = ok ? verb_secret(a, file, &e) : NULL;
	if (!key) {
		canaries_free(canaries);
		return verb_fail(&e);
	}
	struct pubkey pub = secret_public(key);
	how.canaries = canaries;
	ok = sign_pack_if(a->operands[0], key, comment, look, &how, &e);
	secret_free(key);
	canaries_free(canaries);
	if (!ok)
		return verb_fail(&e);
	pubkey_spoken(spoken, &pub);
	if (!arg_flag(a, "quiet"))
		printf("%s: signed by %s\n%s\n", a->operands[0], spoken, comment);
	return EXIT_DONE;
}

static const struct option options[] = {
	{'k', "key", "FILE", "the minisign secret key to sign with"},
	OPTION_LINT,
	OPTION_PASSWORD,
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_pack_sign = {
	.name = "pack sign",
	.summary = "add a signature to a pack",
	.operands = "FILE",
	.min = 1,
	.max = 1,
	.about = "Checks every byte of the pack against its manifest, looks at its rows as \"pack lint\"\n"
		 "does, and adds a signature. A second person runs it on the same file with another key:\n"
		 "signatures add up.",
	.example = "  packtool pack sign acme.iocpack --key keys/alice.key\n"
		   "  packtool pack sign acme.iocpack --key keys/bob.key",
	.options = options,
	.run = run,
};
