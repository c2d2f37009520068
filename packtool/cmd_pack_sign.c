#include "pack/pack.h"
#include "packtool/keyfile.h"
#include "packtool/open.h"
#include "packtool/sign.h"
#include "packtool/verb_lint.h"
#include "packtool/verbs.h"

#include <stdio.h>

struct look {
	const struct canaries *canaries;
	unsigned allow;
	bool quiet;
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
		ok = lint_pass(l, k->allow, e);
		if (lint_errors(l) && !(ok && k->quiet))
			verb_lint_put(stderr, l, k->allow);
	}
	lint_free(l);
	return ok;
}

#define CANDIDATES 1024

/* The keys whose signature may be added: those of --pub, and all that are trusted here. */
static bool candidates(const struct args *a, struct pubkey *keys, size_t *count, struct err *e)
{
	char name[KEY_NAME_MAX];
	const char *file;
	struct store *s;

	*count = 0;
	for (int i = 0; (file = arg_nth(a, "pub", i)) && *count < CANDIDATES; i++)
		if (!keyfile_read(file, &keys[(*count)++], name, e))
			return false;
	if (*count)
		return true;
	s = verb_store(a, e);
	if (!s)
		return false;
	for (size_t i = 0; i < store_root_count(s); i++)
		for (size_t k = 0; k < trust_key_count(store_roots(s)[i]) && *count < CANDIDATES; k++)
			keys[(*count)++] = trust_key_at(store_roots(s)[i], k).key;
	store_close(s);
	return true;
}

static bool add(const struct args *a, struct look *how, char *comment, struct err *e)
{
	static struct pubkey keys[CANDIDATES];
	struct detached d = {.path = arg_value(a, "add-signature", NULL), .keys = keys};

	if (!candidates(a, keys, &d.count, e) ||
	    !sign_detached(a->operands[0], &d, comment, look, how, e))
		return false;
	if (!arg_flag(a, "quiet"))
		verb_tell(a->operands[0], "signature added\n%s\n", comment);
	return true;
}

static bool sign(const struct args *a, struct look *how, char *comment, struct err *e)
{
	struct secret *key = verb_secret(a, arg_value(a, "key", NULL), e);
	char spoken[PUBKEY_SPOKEN];

	if (!key)
		return false;
	struct pubkey pub = secret_public(key);
	bool ok = sign_pack_if(a->operands[0], key, comment, look, how, e);
	secret_free(key);
	pubkey_spoken(spoken, &pub);
	if (ok && !arg_flag(a, "quiet"))
		verb_tell(a->operands[0], "signed by %s\n%s\n", spoken, comment);
	return ok;
}

/* Whether the pack counts by the roots in force here, or what it still needs. */
static void standing(const char *file, const struct store *s)
{
	struct pack *p = NULL;
	struct err why = {0};

	if (open_pack(file, s, &p, &why))
		printf("here it counts\n");
	else
		printf("here it does not count yet: %s\n", why.text);
	pack_close(p);
}

static int run(const struct args *a)
{
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct canaries *canaries = NULL;
	struct err e = {0};
	struct look how = {0};

	if (!arg_value(a, "key", NULL) && !arg_value(a, "add-signature", NULL))
		return cmd_usage(a, "needs --key FILE or --add-signature FILE");
	if (!verb_lint_allow(a, &how.allow, &e))
		return cmd_usage(a, "%s", e.text);
	struct store *s = crypto_init() ? verb_store(a, &e) : NULL;
	bool ok = s && verb_lint_canaries(a, s, &canaries, &e);
	how.canaries = canaries;
	how.quiet = arg_flag(a, "quiet");
	ok = ok && (arg_value(a, "key", NULL) ? sign(a, &how, comment, &e) : add(a, &how, comment, &e));
	if (ok && !how.quiet)
		standing(a->operands[0], s);
	store_close(s);
	canaries_free(canaries);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{'k', "key", "FILE", "the minisign secret key to sign with"},
	OPTION_LINT,
	{0, "add-signature", "FILE", "add a .minisig over the manifest that was made elsewhere"},
	{0, "pub", "KEY.pub", "by this key (default: by any key trusted here); may be repeated"},
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
	.example = "  picket pack sign acme.iocpack --key keys/alice.key\n"
		   "  # another person, with our tool or with the stock one, from the manifest alone\n"
		   "  picket pack sign acme.iocpack --key keys/carol.key\n"
		   "  picket pack manifest acme.iocpack -o manifest\n"
		   "  minisign -S -s bob.key -m manifest -t \"$(picket pack manifest acme.iocpack --comment)\"\n"
		   "  picket pack sign acme.iocpack --add-signature manifest.minisig --pub bob.pub",
	.options = options,
	.run = run,
};
