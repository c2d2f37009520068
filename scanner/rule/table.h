/* scanner/rule/table.h: every rule there is. One file, one declaration here, one row in table.c. */
#ifndef PICKET_SCANNER_RULE_TABLE_H
#define PICKET_SCANNER_RULE_TABLE_H

#include "scanner/rule/rule.h"

extern const struct rule rule_adv;	     /* L2-ADV-001 */
extern const struct rule rule_bund;	     /* L2-BUND-001 */
extern const struct rule rule_depc;	     /* L2-DEPC-001 */
extern const struct rule rule_engin;	     /* L2-ENGIN-001 */
extern const struct rule rule_fork;	     /* L2-FORK-001 */
extern const struct rule rule_ioc;	     /* L2-IOC-001 */
extern const struct rule rule_license;	     /* L2-LICENSE-001 */
extern const struct rule rule_lock;	     /* L2-LOCK-001 */
extern const struct rule rule_maint;	     /* L2-MAINT-001 */
extern const struct rule rule_mani_optional; /* L2-MANI-002 */
extern const struct rule rule_mani_range;    /* L2-MANI-001 */
extern const struct rule rule_pnpm;	     /* L2-PNPM-001 */
extern const struct rule rule_post;	     /* L2-POST-001 */
extern const struct rule rule_prov;	     /* L2-PROV-001 */
extern const struct rule rule_scan;	     /* L2-SCAN-001 */
extern const struct rule rule_sideload;	     /* L2-SIDELOAD-001 */
extern const struct rule rule_typo;	     /* L2-TYPO-001 */
extern const struct rule rule_camp; /* L2-CAMP-001 */
extern const struct rule rule_cred; /* L2-CRED-001 */
extern const struct rule rule_netex; /* L2-NETEX-001 */
extern const struct rule rule_obfs_execute; /* L2-OBFS-001 */
extern const struct rule rule_obfs_names; /* L2-OBFS-002 */
extern const struct rule rule_obfs_layers; /* L2-OBFS-003 */
extern const struct rule rule_obfs_hidden; /* L2-OBFS-004 */
extern const struct rule rule_worm; /* L2-WORM-001 */

#endif
