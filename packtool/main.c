/* packtool: keys, packs, the store and the team's own indicators. */
#include "base/map.h"
#include "packtool/verbs.h"
#include "store/builtin.h"
#include "store/store.h"

#include <stdio.h>
#include <sys/random.h>

static const struct cmd *const cmds[] = {
	&cmd_ioc_add,	    &cmd_ioc_list,	&cmd_ioc_remove,
	&cmd_ioc_import,    &cmd_ioc_edit,	&cmd_ioc_withdraw,
	&cmd_ioc_expire,    &cmd_ioc_campaign,
	&cmd_pack_diff,	    &cmd_pack_why,
	&cmd_pack_build,    &cmd_pack_sign,	&cmd_pack_verify,
	&cmd_pack_inspect,  &cmd_pack_fmt,	&cmd_pack_lint,
	&cmd_pack_canaries,
	&cmd_corpus_import, &cmd_corpus_list,	&cmd_corpus_show,
	&cmd_corpus_verify, &cmd_corpus_export, &cmd_corpus_remove,
	&cmd_corpus_rollback,
	&cmd_keys_generate, &cmd_keys_list,	&cmd_keys_trust,
	&cmd_keys_root_init, &cmd_keys_root_add, &cmd_keys_root_remove,
	&cmd_keys_root_rotate, &cmd_keys_root_revoke, &cmd_keys_root_threshold,
	&cmd_keys_root_set, &cmd_keys_root_draft, &cmd_keys_root_sign,
	&cmd_keys_root_show, &cmd_keys_root_install, &cmd_keys_root_export,
	&cmd_pack_manifest, &cmd_pack_delta,
	&cmd_corpus_inventory, &cmd_corpus_catalog,
	&cmd_audit_show,    &cmd_audit_verify,  &cmd_audit_export,
	&cmd_corpus_pull,   &cmd_corpus_push,	&cmd_update,
	&cmd_doctor,
	NULL,
};

static const struct program packtool = {
	.name = "packtool",
	.summary = "make, sign, check and install packs of indicators",
	.cmds = cmds,
};

int main(int argc, char **argv)
{
	uint8_t seed[16];

	if (getrandom(seed, sizeof seed, 0) == (ssize_t)sizeof seed)
		map_seed(seed);
	store_builtin_set(builtin_root());
	return cmd_main(&packtool, argc, argv);
}
