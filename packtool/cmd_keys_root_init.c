#include "packtool/keyfile.h"
#include "packtool/rootfile.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <string.h>

static bool load(const struct args *a, struct trust_key *keys, char names[][KEY_NAME_MAX],
		 struct err *e)
{
	if (a->count > KEYS_MAX)
		return err_set(e, "KEY-NAME", "more than %d keys", KEYS_MAX);
	for (int i = 0; i < a->count; i++) {
		if (!keyfile_read(a->operands[i], &keys[i].key, names[i], e))
			return false;
		keys[i].name = names[i];
	}
	return true;
}

static int run(const struct args *a)
{
	static struct trust_key keys[KEYS_MAX];
	static char names[KEYS_MAX][KEY_NAME_MAX];
	const char *prefix = arg_value(a, "prefix", "*"), *out = arg_value(a, "output", NULL);
	struct buf root = BUF(ROOT_MAX);
	char spoken[PUBKEY_SPOKEN];
	struct err e = {0};
	uint64_t m;

	if (!out)
		return cmd_usage(a, "needs -o FILE");
	if (!root_pattern_valid(text_of(prefix)))
		return cmd_usage(a, "--prefix wants \"*\", \"TEAM/*\" or \"TEAM/PACK\"");
	if (!verb_number(a, "threshold", 1, &m, &e))
		return cmd_usage(a, "%s", e.text);
	bool ok = crypto_init() && load(a, keys, names, &e) &&
		  root_simple(keys, (size_t)a->count, (size_t)m, prefix, &root, &e) &&
		  rootfile_create(out, buf_view(&root), &e);
	if (ok && !arg_flag(a, "quiet")) {
		struct digest id = object_id(buf_view(&root));
		digest_spoken(spoken, &id);
		verb_tell(out, "root 1, %ju of %d keys, packs \"%s\"\nfingerprint %s\n", (uintmax_t)m,
		       a->count, prefix, spoken);
	}
	buf_free(&root);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{'o', "output", "FILE", "where the chain of roots goes; must not be there"},
	{'m', "threshold", "M", "how many of these keys must sign roots and packs (default: 1)"},
	{0, "prefix", "PREFIX", "which packs: \"*\" (default), \"TEAM/*\" or \"TEAM/PACK\""},
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_keys_root_init = {
	.name = "keys root init",
	.summary = "begin a root: whose signatures count, and how many of them",
	.operands = "KEY.pub...",
	.min = 1,
	.max = -1,
	.about = "Writes a chain with one root in which these keys have all roles. As long as nobody has\n"
		 "signed it, the other \"keys root\" verbs change it; afterwards they draft the next version.\n"
		 "It is the same root that \"keys trust\" makes of the same keys.",
	.example = "  picket keys root init alice.pub bob.pub carol.pub -m 2 --prefix 'acme/*' -o acme.roots",
	.options = options,
	.run = run,
};
