#include "packtool/rootfile.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/rotate.h"

#include <stdio.h>
#include <string.h>

/* Groups may be written with or without "-". */
static bool same_spoken(const char *said, const struct digest *id)
{
	char want[PUBKEY_SPOKEN];
	const char *w = want;

	digest_spoken(want, id);
	for (const char *p = said; *p; p++) {
		if (*p == '-' || *p == ' ')
			continue;
		if (*w == '-')
			w++;
		char c = *p >= 'A' && *p <= 'Z' ? (char)(*p - 'A' + 'a') : *p;
		if (c != *w++)
			return false;
	}
	return *w == '\0';
}

/* The fingerprint may be that of any link: who knows an old root believes what it led to. */
static bool check(const struct args *a, const struct rootfile *f, bool known, struct err *e)
{
	const char *said = arg_value(a, "fingerprint", NULL);

	for (size_t i = 0; said && i < f->chain->count; i++) {
		struct digest id = trust_id(f->chain->roots[i]);
		if (same_spoken(said, &id))
			return true;
	}
	if (said) {
		err_set(e, "ROOT-FINGERPRINT", "%s: its fingerprint is not the one given", f->path);
		return err_hint(e, "do not trust this file; get it again from its publisher");
	}
	if (known || arg_flag(a, "first-use"))
		return true;
	err_set(e, "ROOT-FINGERPRINT", "%s: nothing here leads to this root", f->path);
	return err_hint(e, "ask its publisher for the fingerprint, by voice or on paper: --fingerprint "
			   "TEXT; --first-use believes the file as it is");
}

/* Where a root of this name is, only what follows it is taken, and no fingerprint is needed. */
static bool is_there(const struct store *s, const char *name)
{
	for (size_t i = 0; i < store_root_count(s); i++)
		if (strcmp(store_root_name(s, i), name) == 0)
			return true;
	return false;
}

static void stem(const char *path, char out[128])
{
	struct cut c = text_cut_last(text_of(path), '/');
	struct text base = c.found ? c.tail : c.head;

	snprintf(out, 128, TEXT_FMT, TEXT_ARG(text_cut(base, '.').head));
}

static bool install(const struct args *a, struct store_lock *l, const struct store *s,
		    const struct rootfile *f, const char *name, struct store_step *step,
		    struct err *e)
{
	bool known = is_there(s, name) && !arg_flag(a, "replace");
	bool compared = arg_value(a, "fingerprint", NULL) != NULL;
	struct store_chain in = {.name = name,
				 .chain = buf_view(&f->bytes),
				 .replace = arg_flag(a, "replace"),
				 .first_use = !compared && !known,
				 .compared = compared};

	return check(a, f, known, e) && store_chain_install(l, &in, step, e);
}

static int run(const struct args *a)
{
	struct arena *m = arena_new(65536);
	struct store_lock *l = NULL;
	struct store_place where;
	struct store_step step;
	struct store *s = NULL;
	struct rootfile f;
	struct err e = {0};
	char name[128];

	stem(a->operands[0], name);
	if (arg_value(a, "name", NULL))
		snprintf(name, sizeof name, "%s", arg_value(a, "name", NULL));
	if (!pack_name_valid(text_of(name)) || strchr(name, '/') || strcmp(name, "builtin") == 0) {
		arena_free(m);
		return cmd_usage(a, "--name wants [a-z0-9][a-z0-9._-]{0,63}");
	}
	if (!crypto_init() || !rootfile_read(a->operands[0], &f, &e)) {
		arena_free(m);
		return verb_fail(&e);
	}
	bool ok = verb_place(a, m, &where, &e) && store_lock(where.dir, verb_now(), &l, &e) &&
		  store_open(&where, &s, &e) &&
		  install(a, l, s, &f, name, &step, &e);
	if (ok && !arg_flag(a, "quiet"))
		printf("%s: root %ju is in force%s\n", name, (uintmax_t)step.to,
		       step.from == step.to ? " already" : "");
	store_close(s);
	store_unlock(l);
	rootfile_close(&f);
	arena_free(m);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{0, "fingerprint", "TEXT", "of the last root or of an earlier one, as its publisher says it"},
	{0, "first-use", NULL, "believe the file as it is; every report says so"},
	{0, "name", "NAME", "what the root is called here (default: the file's name)"},
	{0, "replace", NULL, "in place of another root of that name"},
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_keys_root_install = {
	.name = "keys root install",
	.summary = "trust a chain of roots on this machine",
	.operands = "FILE",
	.min = 1,
	.max = 1,
	.about = "The first time the fingerprint is compared; later roots need none, since those who are\n"
		 "trusted have signed them. Packs that \"corpus export\" wrote carry the chain, so most sites\n"
		 "never do this twice.",
	.example = "  picket keys root install acme.roots --fingerprint k5xw-q3lp-...",
	.options = options,
	.run = run,
};
