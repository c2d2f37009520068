#include "packtool/keyfile.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/install.h"

#include <stdio.h>
#include <string.h>

#define ROOT_FILE_MAX (PACK_NAME_MAX + 2)

struct team {
	size_t count;
	struct trust_key keys[KEYS_MAX];
	char names[KEYS_MAX][KEY_NAME_MAX];
};

/* The fingerprint as hex or as it is read aloud; groups may be written with or without "-". */
static bool same_fingerprint(const struct pubkey *k, const char *said)
{
	char hex[FINGERPRINT_TEXT], spoken[PUBKEY_SPOKEN], flat[64] = "", want[64] = "";
	size_t n = 0, m = 0;

	pubkey_fingerprint(hex, k);
	pubkey_spoken(spoken, k);
	for (const char *p = said; *p && n + 1 < sizeof flat; p++)
		if (*p != '-' && *p != ' ')
			flat[n++] = *p;
	for (const char *p = spoken; *p && m + 1 < sizeof want; p++)
		if (*p != '-')
			want[m++] = *p;
	return text_eq_nocase(text_of(flat), text_of(want)) ||
	       text_eq_nocase(text_of(flat), text_of(hex));
}

/* A key is worth what is known of where it came from. */
static bool ask_for_fingerprint(const struct team *t, struct err *e)
{
	char spoken[PUBKEY_SPOKEN];

	pubkey_spoken(spoken, &t->keys[0].key);
	err_set(e, "KEY-NOT-COMPARED", "%s: nobody has compared its fingerprint: %s", t->names[0], spoken);
	return err_hint(e, "compare it with its owner and give it with --fingerprint; or take the key as "
			   "it came with --first-use, and every report will say so");
}

/* Every fingerprint that was said must be one of the keys', and each key must have been said. */
static bool check_fingerprints(const struct args *a, const struct team *t, struct err *e)
{
	if (!arg_nth(a, "fingerprint", 0))
		return arg_flag(a, "first-use") || ask_for_fingerprint(t, e);
	for (size_t k = 0; k < t->count; k++) {
		bool found = false;
		const char *said;
		for (int i = 0; (said = arg_nth(a, "fingerprint", i)); i++)
			found |= same_fingerprint(&t->keys[k].key, said);
		if (!found) {
			err_set(e, "KEY-FINGERPRINT", "%s: its fingerprint is not the one given",
				t->names[k]);
			return err_hint(e, "do not trust this file; get the key again from its owner");
		}
	}
	return true;
}

/* Two names for one key would let one person be two. */
static bool is_new(const struct team *t, const char *file, struct err *e)
{
	const struct trust_key *k = &t->keys[t->count];

	for (size_t i = 0; i < t->count; i++) {
		if (memcmp(t->keys[i].key.pk, k->key.pk, sizeof k->key.pk) == 0)
			return err_set(e, "KEY-TWICE", "%s is the same key as %s", file,
				       t->names[i]);
		if (strcmp(t->names[i], k->name) == 0)
			return err_set(e, "KEY-TWICE", "%s: another key is named \"%s\" already: "
				       "rename the file", file, k->name);
	}
	return true;
}

static bool load(const struct args *a, struct team *t, struct err *e)
{
	if (a->count > KEYS_MAX)
		return err_set(e, "KEY-NAME", "more than %d keys", KEYS_MAX);
	for (int i = 0; i < a->count; i++) {
		struct trust_key *k = &t->keys[t->count];
		if (!keyfile_read(a->operands[i], &k->key, t->names[t->count], e))
			return false;
		k->name = t->names[t->count];
		if (!is_new(t, a->operands[i], e))
			return false;
		t->count++;
	}
	return check_fingerprints(a, t, e);
}

/* "*" is kept in all.root, "acme/" and a star in acme.root, "acme/npm" in acme+npm.root, and
 * the one pack "acme" in acme+.root: no two prefixes share a file. */
static void root_name(char out[ROOT_FILE_MAX], const char *prefix)
{
	size_t n = strlen(prefix);
	bool one = !strpbrk(prefix, "*/");

	if (strcmp(prefix, "*") == 0)
		prefix = "all", n = 3;
	else if (n > 2 && strcmp(prefix + n - 2, "/*") == 0)
		n -= 2;
	if (n > PACK_NAME_MAX)
		n = PACK_NAME_MAX;
	memcpy(out, prefix, n);
	out[n] = '\0';
	for (char *p = out; *p; p++)
		if (*p == '/')
			*p = '+';
	if (one)
		memcpy(out + n, "+", 2);
}

static bool write_root(const struct args *a, struct text root, const char *prefix, struct err *e)
{
	struct arena *m = arena_new(65536);
	struct store_lock *l = NULL;
	struct store_place where;
	char name[ROOT_FILE_MAX];

	root_name(name, prefix);
	struct store_trusted t = {.name = name,
				  .root = root,
				  .replace = arg_flag(a, "replace"),
				  .first_use = !arg_nth(a, "fingerprint", 0)};
	bool ok = verb_place(a, m, &where, e) && store_lock(where.dir, verb_now(), &l, e) &&
		  store_trust(l, &t, e);
	store_unlock(l);
	arena_free(m);
	return ok;
}

static void report(const struct team *t, uint64_t threshold, const char *prefix, bool first_use)
{
	char spoken[PUBKEY_SPOKEN];

	printf("packs \"%s\" need %ju of these %zu:\n", prefix, (uintmax_t)threshold, t->count);
	for (size_t i = 0; i < t->count; i++) {
		pubkey_spoken(spoken, &t->keys[i].key);
		printf("  %-16s %s\n", t->names[i], spoken);
	}
	if (first_use)
		puts("On first use: nobody has compared the fingerprints, and every report says so. To end that,\n"
		     "compare them by voice or on paper, and give them with --fingerprint and --replace.");
}

static int run(const struct args *a)
{
	const char *prefix = arg_value(a, "prefix", "*");
	struct buf root = BUF(ROOT_MAX);
	struct err e = {0};
	uint64_t threshold;
	static struct team t;

	if (!root_pattern_valid(text_of(prefix)))
		return cmd_usage(a, "--prefix wants \"*\", \"TEAM/*\" or \"TEAM/PACK\"");
	if (!verb_number(a, "threshold", 1, &threshold, &e))
		return cmd_usage(a, "%s", e.text);
	if (threshold < 1 || threshold > (uint64_t)a->count)
		return cmd_usage(a, "--threshold is 1 to the number of keys given");
	bool ok = crypto_init() && load(a, &t, &e) &&
		  root_simple(t.keys, t.count, (size_t)threshold, prefix, &root, &e) &&
		  write_root(a, buf_view(&root), prefix, &e);
	buf_free(&root);
	if (!ok)
		return verb_fail(&e);
	if (!arg_flag(a, "quiet"))
		report(&t, threshold, prefix, !arg_nth(a, "fingerprint", 0));
	return EXIT_DONE;
}

static const struct option options[] = {
	{0, "prefix", "PREFIX", "which packs: \"*\" (default), \"TEAM/*\" or \"TEAM/PACK\""},
	{'m', "threshold", "M", "how many of these keys must sign (default: 1)"},
	{0, "fingerprint", "TEXT", "as its owner reads it out; once for each key"},
	{0, "first-use", NULL, "take keys whose fingerprint nobody compared; every report says so"},
	{0, "replace", NULL, "these keys instead of those trusted for the same prefix"},
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_keys_trust = {
	.name = "keys trust",
	.summary = "trust keys to sign packs on this machine",
	.operands = "KEY.pub...",
	.min = 1,
	.max = -1,
	.about = "Each key needs its --fingerprint, as \"keys generate\" printed it for its owner, or --first-use.\n"
		 "Several keys with --threshold 2 mean: two of these people must have signed. The file's\n"
		 "name (alice.pub) names the key in every report.",
	.example = "  picket keys trust keys/alice.pub --first-use\n"
		   "  # two of three, for the packs of one team only\n"
		   "  picket keys trust alice.pub bob.pub carol.pub --first-use --threshold 2 --prefix 'acme/*'",
	.options = options,
	.run = run,
};
