/* keys root add, remove, rotate, revoke, threshold, set, draft: each changes the draft of the next root. */
#include "base/file.h"
#include "packtool/keyfile.h"
#include "packtool/root_edit.h"
#include "packtool/rootfile.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <fcntl.h>
#include <stdio.h>

typedef bool edit(const struct args *a, const struct trust *t, struct buf *out, struct err *e);

static int change(const struct args *a, edit *how)
{
	struct buf root = BUF(ROOT_MAX);
	struct rootfile f;
	struct err e = {0};
	bool ok = false;

	if (crypto_init() && rootfile_read(a->operands[0], &f, &e)) {
		ok = how(a, rootfile_last(&f), &root, &e) && rootfile_put(&f, buf_view(&root), &e);
		if (ok && !arg_flag(a, "quiet"))
			verb_tell(f.path, "root %ju is a draft: sign it with \"keys root sign\"\n",
			       (uintmax_t)trust_version(rootfile_last(&f)));
		rootfile_close(&f);
	}
	buf_free(&root);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static bool choice(const struct args *a, struct root_choice *c, struct err *e)
{
	const char *pattern;

	*c = (struct root_choice){.root = arg_flag(a, "root"), .catalog = arg_flag(a, "catalog")};
	while ((pattern = arg_nth(a, "publisher", (int)c->count))) {
		if (c->count + 1 == sizeof c->patterns / sizeof c->patterns[0])
			return err_set(e, "ROOT-EDIT", "too many --publisher");
		c->patterns[c->count++] = pattern;
	}
	return true;
}

static bool key(const char *file, struct trust_key *k, char name[KEY_NAME_MAX], struct err *e)
{
	k->name = name;
	return keyfile_read(file, &k->key, name, e);
}

static bool do_add(const struct args *a, const struct trust *t, struct buf *out, struct err *e)
{
	char name[KEY_NAME_MAX];
	struct root_choice c;
	struct trust_key k;

	return choice(a, &c, e) && key(a->operands[1], &k, name, e) && root_edit_add(t, &k, &c, out, e);
}

static bool do_remove(const struct args *a, const struct trust *t, struct buf *out, struct err *e)
{
	struct root_choice c;

	return choice(a, &c, e) && root_edit_remove(t, a->operands[1], &c, out, e);
}

static bool do_rotate(const struct args *a, const struct trust *t, struct buf *out, struct err *e)
{
	char name[KEY_NAME_MAX];
	struct trust_key k;

	return key(a->operands[2], &k, name, e) && root_edit_rotate(t, a->operands[1], &k, out, e);
}

static bool do_revoke(const struct args *a, const struct trust *t, struct buf *out, struct err *e)
{
	return root_edit_revoke(t, a->operands[1], arg_value(a, "packs", "*"),
				arg_value(a, "since", NULL), out, e);
}

static bool do_threshold(const struct args *a, const struct trust *t, struct buf *out, struct err *e)
{
	struct root_choice c;
	uint64_t m;

	if (!text_u64(text_of(a->operands[1]), &m))
		return err_set(e, "ROOT-EDIT", "\"%s\" is no number", a->operands[1]);
	return choice(a, &c, e) && root_edit_threshold(t, m, &c, out, e);
}

static bool do_set(const struct args *a, const struct trust *t, struct buf *out, struct err *e)
{
	return root_edit_line(t, text_of(a->operands[1]), arg_flag(a, "drop"), out, e);
}

static bool do_draft(const struct args *a, const struct trust *t, struct buf *out, struct err *e)
{
	struct buf text = BUF(ROOT_MAX);
	bool ok = file_read(AT_FDCWD, a->operands[1], false, &text, e) &&
		  root_edit_text(buf_view(&text), out, e);

	(void)t;
	buf_free(&text);
	return ok;
}

#define VERB(word)                                                                                 \
	static int run_##word(const struct args *a)                                                \
	{                                                                                          \
		return change(a, do_##word);                                                       \
	}
VERB(add)
VERB(remove)
VERB(rotate)
VERB(revoke)
VERB(threshold)
VERB(set)
VERB(draft)

#define QUIET {'q', "quiet", NULL, "say nothing when all is well"}
#define ROLES                                                                                      \
	{0, "root", NULL, "in the root role"}, {0, "catalog", NULL, "in the catalog role"},        \
	{                                                                                          \
		0, "publisher", "PREFIX", "in the publisher role of this prefix; may be repeated"  \
	}
static const struct option role_options[] = {ROLES, QUIET, {0}};
static const struct option plain[] = {QUIET, {0}};

const struct cmd cmd_keys_root_add = {
	.name = "keys root add",
	.summary = "draft: one more key",
	.operands = "FILE KEY.pub",
	.min = 2,
	.max = 2,
	.about = "In the roles named, or in all of them. The key's name is the file's name.",
	.example = "  picket keys root add acme.roots dave.pub --publisher 'acme/*'",
	.options = role_options,
	.run = run_add,
};

const struct cmd cmd_keys_root_remove = {
	.name = "keys root remove",
	.summary = "draft: a key leaves its roles",
	.operands = "FILE NAME",
	.min = 2,
	.max = 2,
	.about = "Out of the roles named, or out of all. Packs that need its signature are then refused; to\n"
		 "keep those that it signed before a certain sequence, use \"keys root revoke\".",
	.example = "  picket keys root remove acme.roots carol",
	.options = role_options,
	.run = run_remove,
};

const struct cmd cmd_keys_root_rotate = {
	.name = "keys root rotate",
	.summary = "draft: a new key in place of an old one",
	.operands = "FILE NAME NEW.pub",
	.min = 3,
	.max = 3,
	.about = "In every role of the old key. Packs signed with the old one need a new signature.",
	.example = "  picket keys root rotate acme.roots alice alice-2027.pub",
	.options = plain,
	.run = run_rotate,
};

static const struct option revoke_options[] = {
	{0, "since", "eN.sN", "what it signed from this version on counts no more (default: e1.s1)"},
	{0, "packs", "PREFIX", "for these packs (default: \"*\")"},
	QUIET,
	{0},
};

const struct cmd cmd_keys_root_revoke = {
	.name = "keys root revoke",
	.summary = "draft: a key's signatures count no more, since a version",
	.operands = "FILE NAME",
	.min = 2,
	.max = 2,
	.about = "The key leaves the root and catalog roles too. What it signed for older sequences stays\n"
		 "good, so nothing has to be signed again.",
	.example = "  picket keys root revoke acme.roots bob --since e1.s40",
	.options = revoke_options,
	.run = run_revoke,
};

const struct cmd cmd_keys_root_threshold = {
	.name = "keys root threshold",
	.summary = "draft: how many signatures are needed",
	.operands = "FILE M",
	.min = 2,
	.max = 2,
	.about = "For the roles named; with none named for the root role and all publishers.",
	.example = "  picket keys root threshold acme.roots 2 --publisher 'acme/*'",
	.options = role_options,
	.run = run_threshold,
};

static const struct option set_options[] = {
	{0, "drop", NULL, "take the line away instead"},
	QUIET,
	{0},
};

const struct cmd cmd_keys_root_set = {
	.name = "keys root set",
	.summary = "draft: one line: role, grant, floor, withdraw, epoch",
	.operands = "FILE LINE",
	.min = 2,
	.max = 2,
	.about = "The line as a root has it, in place of the one about the same subject. A publisher role\n"
		 "for a longer prefix delegates those packs to other keys.",
	.example = "  picket keys root set acme.roots 'role publisher acme/web 1 dave'\n"
		   "  picket keys root set acme.roots 'grant acme/* deny,allow'\n"
		   "  picket keys root set acme.roots 'floor acme/iocs e1 s40'\n"
		   "  picket keys root set acme.roots 'withdraw acme/iocs e1 s41 \"wrong rows\"'\n"
		   "  picket keys root set acme.roots 'epoch acme/iocs 2'",
	.options = set_options,
	.run = run_set,
};

const struct cmd cmd_keys_root_draft = {
	.name = "keys root draft",
	.summary = "draft: the whole text of the next root, from a file",
	.operands = "FILE TEXT",
	.min = 2,
	.max = 2,
	.about = "For those who like an editor better: begin with \"keys root show FILE --text\". Lines may\n"
		 "stand in any order; the version is set as it must be.",
	.example = "  picket keys root show acme.roots --text >next.txt\n"
		   "  picket keys root draft acme.roots next.txt",
	.options = plain,
	.run = run_draft,
};
