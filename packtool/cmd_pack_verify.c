#include "pack/pack.h"
#include "packtool/open.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>

static int refuse(const struct args *a, const char *file, const struct err *e)
{
	struct json_writer w;

	if (arg_flag(a, "json")) {
		json_to_file(&w, stdout, JSON_PRETTY);
		json_open_object(&w);
		json_member_text(&w, T("file"), text_of(file));
		json_member_bool(&w, T("verified"), false);
		json_member_text(&w, T("code"), text_of(e->code));
		json_member_text(&w, T("message"), text_of(e->text));
		json_member_text(&w, T("hint"), text_of(e->hint));
		json_close(&w);
		verb_json_end(&w);
	}
	return verb_fail(e);
}

static int report(const struct args *a, const char *file, const struct pack *p)
{
	const struct manifest *m = pack_manifest(p);
	struct digest id = pack_id(p);
	struct json_writer w;
	char hex[DIGEST_HEX];

	if (arg_flag(a, "json")) {
		json_to_file(&w, stdout, JSON_PRETTY);
		json_open_object(&w);
		json_member_text(&w, T("file"), text_of(file));
		json_member_bool(&w, T("verified"), true);
		verb_json_manifest(&w, m, &id);
		verb_json_signers(&w, pack_verified(p));
		if (pack_without(p)[0])
			json_member_text(&w, T("without"), text_of(pack_without(p)));
		json_close(&w);
		return verb_json_end(&w);
	}
	digest_hex(hex, &id);
	verb_tell(file, "verified, every byte\n%s e%ju s%ju, version %s\nid %s\nsigned by ", m->name,
	       (uintmax_t)m->epoch, (uintmax_t)m->seq, m->version, hex);
	verb_put_signers(pack_verified(p));
	if (pack_without(p)[0])
		printf("without its level %s: its rows are not in this copy\n", pack_without(p));
	return EXIT_DONE;
}

static int run(const struct args *a)
{
	const char *file = a->operands[0];
	struct pack *p = NULL;
	struct err e = {0};
	struct store *s = verb_store(a, &e);

	if (!s)
		return verb_fail(&e);
	bool ok = open_pack(file, s, &p, &e) && pack_check(p, &e);
	int status = ok ? report(a, file, p) : refuse(a, file, &e);
	pack_close(p);
	store_close(s);
	return status;
}

static const struct option options[] = {
	OPTION_STORE,
	OPTION_JSON,
	{0},
};

const struct cmd cmd_pack_verify = {
	.name = "pack verify",
	.summary = "check every byte of a pack against the keys trusted here",
	.operands = "FILE",
	.min = 1,
	.max = 1,
	.about = "Signatures, threshold, manifest, every page, the rows' digest, and all other members.\n"
		 "Exit 0: verified. Exit 5: refused, with a code that says why.",
	.example = "  picket keys trust keys/alice.pub --first-use\n"
		   "  picket pack verify acme.iocpack",
	.options = options,
	.run = run,
};
