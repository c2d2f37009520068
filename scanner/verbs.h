/* scanner/verbs.h: the verbs of the program, one file each. */
#ifndef PICKET_SCANNER_VERBS_H
#define PICKET_SCANNER_VERBS_H

#include "base/cmd.h"

extern const struct cmd cmd_scan, cmd_check, cmd_workspace, cmd_diff, cmd_query, cmd_rules,
	cmd_explain, cmd_convert, cmd_init, cmd_version;

#endif
