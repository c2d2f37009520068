#include "scanner/rule/table.h"

/* Sorted by id: the order in which rules run, and in which `rules` lists them. */
/* clang-format off */
const struct rule *const rules[] = {
	&rule_adv, /* L2-ADV-001 */
	&rule_bund, /* L2-BUND-001 */
	&rule_depc, /* L2-DEPC-001 */
	&rule_engin, /* L2-ENGIN-001 */
	&rule_fork, /* L2-FORK-001 */
	&rule_ioc, /* L2-IOC-001 */
	&rule_license, /* L2-LICENSE-001 */
	&rule_lock, /* L2-LOCK-001 */
	&rule_maint, /* L2-MAINT-001 */
	&rule_mani_range, /* L2-MANI-001 */
	&rule_mani_optional, /* L2-MANI-002 */
	&rule_pnpm, /* L2-PNPM-001 */
	&rule_post, /* L2-POST-001 */
	&rule_prov, /* L2-PROV-001 */
	&rule_scan, /* L2-SCAN-001 */
	&rule_sideload, /* L2-SIDELOAD-001 */
	&rule_typo, /* L2-TYPO-001 */
	NULL,
};
/* clang-format on */

const struct rule *rule_by_id(struct text id)
{
	for (size_t i = 0; rules[i]; i++)
		if (text_eq(text_of(rules[i]->id), id))
			return rules[i];
	return NULL;
}
