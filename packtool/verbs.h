/* packtool/verbs.h: the verbs, one file each; the table is in main.c. */
#ifndef PICKET_PACKTOOL_VERBS_H
#define PICKET_PACKTOOL_VERBS_H

#include "base/cmd.h"

extern const struct cmd cmd_keys_generate, cmd_keys_list, cmd_keys_trust;
extern const struct cmd cmd_pack_lint, cmd_pack_canaries;
extern const struct cmd cmd_keys_root_init, cmd_keys_root_add, cmd_keys_root_remove,
	cmd_keys_root_rotate, cmd_keys_root_revoke, cmd_keys_root_threshold, cmd_keys_root_set,
	cmd_keys_root_draft, cmd_keys_root_sign, cmd_keys_root_show, cmd_keys_root_install,
	cmd_keys_root_export;
extern const struct cmd cmd_pack_manifest, cmd_pack_delta, cmd_corpus_inventory, cmd_corpus_catalog;
extern const struct cmd cmd_pack_build, cmd_pack_sign, cmd_pack_verify, cmd_pack_inspect, cmd_pack_fmt;
extern const struct cmd cmd_corpus_import, cmd_corpus_list, cmd_corpus_show, cmd_corpus_export,
	cmd_corpus_remove, cmd_corpus_verify, cmd_corpus_rollback;
extern const struct cmd cmd_ioc_add, cmd_ioc_list, cmd_ioc_remove, cmd_ioc_import, cmd_ioc_edit,
	cmd_ioc_withdraw, cmd_ioc_expire, cmd_ioc_campaign;
extern const struct cmd cmd_pack_diff, cmd_pack_why;
extern const struct cmd cmd_audit_show, cmd_audit_verify, cmd_audit_export;
extern const struct cmd cmd_update, cmd_corpus_pull, cmd_corpus_push;
extern const struct cmd cmd_doctor;

#endif
