#include "packtool/rootfile.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>

static bool has_line(struct text bytes, struct text wanted)
{
	struct text line;

	while (text_line(&bytes, &line))
		if (text_eq(line, wanted))
			return true;
	return false;
}

/* Lines of a that b lacks, with a sign before them. */
static void put_lacking(char sign, struct text a, struct text b)
{
	struct text line;

	while (text_line(&a, &line))
		if (!text_starts(line, T("version ")) && !has_line(b, line))
			printf("  %c %s" TEXT_FMT "\n", sign, "", TEXT_ARG(line));
}

static const char *state_of(const struct chain_tally *t)
{
	if (t->before_have >= t->before_need && t->own_have >= t->own_need)
		return "signed";
	return t->before_have || t->own_have ? "not signed by enough yet" : "not signed";
}

static void put_missing(const struct rootfile *f, size_t i)
{
	const struct signed_object *o = &f->chain->links[i];

	for (size_t side = i ? 0 : 1; side < 2; side++) {
		const struct trust *t = f->chain->roots[side ? i : i - 1];
		for (size_t k = 0; k < trust_key_count(t); k++) {
			struct trust_key key = trust_key_at(t, k);
			char fp[FINGERPRINT_TEXT];
			bool there = false;
			pubkey_fingerprint(fp, &key.key);
			for (size_t s = 0; s < o->sig_count; s++)
				there |= text_eq(text_of(o->sigs[s].fingerprint), text_of(fp));
			if (root_has_signer(t, fp))
				printf("    %-4s %-16s (root %ju)\n", there ? "yes" : "no", key.name,
				       (uintmax_t)trust_version(t));
		}
	}
}

static bool put_link(const struct rootfile *f, size_t i, struct err *e)
{
	const struct chain *c = f->chain;
	struct digest id = trust_id(c->roots[i]);
	char spoken[PUBKEY_SPOKEN];
	struct chain_tally t;

	if (!chain_tally(c, i, &t, e))
		return false;
	digest_spoken(spoken, &id);
	printf("root %ju  %s  %s", (uintmax_t)trust_version(c->roots[i]), spoken, state_of(&t));
	if (i)
		printf(": %zu of %zu by the root before, %zu of %zu by its own\n", t.before_have,
		       t.before_need, t.own_have, t.own_need);
	else
		printf(": %zu of %zu; the first root is believed by its fingerprint\n", t.own_have,
		       t.own_need);
	if (i == 0)
		put_lacking(' ', c->links[0].bytes, T(""));
	else {
		put_lacking('-', c->links[i - 1].bytes, c->links[i].bytes);
		put_lacking('+', c->links[i].bytes, c->links[i - 1].bytes);
	}
	if (i + 1 == c->count)
		put_missing(f, i);
	return true;
}

static bool json_link(struct json_writer *w, const struct chain *c, size_t i, struct err *e)
{
	struct digest id = trust_id(c->roots[i]);
	struct text rest = c->links[i].bytes, line;
	char spoken[PUBKEY_SPOKEN];
	struct chain_tally t;

	if (!chain_tally(c, i, &t, e))
		return false;
	digest_spoken(spoken, &id);
	json_open_object(w);
	json_member_u64(w, T("version"), trust_version(c->roots[i]));
	verb_json_digest(w, T("id"), &id);
	json_member_text(w, T("fingerprint"), text_of(spoken));
	json_member_bool(w, T("signed"), t.before_have >= t.before_need && t.own_have >= t.own_need);
	json_member_u64(w, T("byBefore"), t.before_have);
	json_member_u64(w, T("byBeforeNeeded"), t.before_need);
	json_member_u64(w, T("byOwn"), t.own_have);
	json_member_u64(w, T("byOwnNeeded"), t.own_need);
	json_key(w, T("text"));
	json_open_array(w);
	while (text_line(&rest, &line))
		json_put_text(w, line);
	json_close(w);
	json_close(w);
	return true;
}

static bool show(const struct rootfile *f, bool json, struct err *e)
{
	struct json_writer w;
	bool ok = true;

	if (json) {
		json_to_file(&w, stdout, JSON_PRETTY);
		json_open_object(&w);
		json_key(&w, T("roots"));
		json_open_array(&w);
	}
	for (size_t i = 0; ok && i < f->chain->count; i++)
		ok = json ? json_link(&w, f->chain, i, e) : put_link(f, i, e);
	if (json && ok) {
		json_close(&w);
		json_close(&w);
		verb_json_end(&w);
	}
	return ok;
}

static int run(const struct args *a)
{
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct err e = {0};
	struct rootfile f;
	bool ok = true;

	if (!crypto_init() || !rootfile_read(a->operands[0], &f, &e))
		return verb_fail(&e);
	size_t last = f.chain->count - 1;
	if (arg_flag(a, "text")) {
		fwrite(f.chain->links[last].bytes.p, 1, f.chain->links[last].bytes.n, stdout);
	} else if (arg_flag(a, "comment")) {
		chain_comment(f.chain, last, comment);
		puts(comment);
	} else {
		ok = show(&f, arg_flag(a, "json"), &e);
	}
	rootfile_close(&f);
	if (!ok)
		return verb_fail(&e);
	return fflush(stdout) == 0 ? EXIT_DONE : EXIT_INCOMPLETE;
}

static const struct option options[] = {
	{0, "text", NULL, "only the last root's exact bytes, as they are signed"},
	{0, "comment", NULL, "only the trusted comment that its signatures must have"},
	OPTION_JSON,
	{0},
};

const struct cmd cmd_keys_root_show = {
	.name = "keys root show",
	.summary = "the roots of a chain: what changed, who signed, who is missing",
	.operands = "FILE",
	.min = 1,
	.max = 1,
	.about = "The last root's fingerprint is what two people compare by voice.",
	.example = "  picket keys root show acme.roots\n"
		   "  # sign with the stock tool instead of \"keys root sign --key\"\n"
		   "  picket keys root show acme.roots --text >root.txt\n"
		   "  minisign -S -s bob.key -m root.txt -t \"$(picket keys root show acme.roots --comment)\"\n"
		   "  picket keys root sign acme.roots --add-signature root.txt.minisig",
	.options = options,
	.run = run,
};
