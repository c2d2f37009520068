#include "scanner/rule/table.h"

/* Sorted by id: the order in which rules run, and in which `rules` lists them. */
/* clang-format off */
const struct rule *const rules[] = {
    &rule_adv,
    &rule_bund,
    &rule_camp,
    &rule_cred,
    &rule_depc,
    &rule_engin,
    &rule_fork,
    &rule_ioc,
    &rule_license,
    &rule_lock,
    &rule_maint,
    &rule_mani_range,
    &rule_mani_optional,
    &rule_netex,
    &rule_obfs_execute,
    &rule_obfs_names,
    &rule_obfs_layers,
    &rule_obfs_hidden,
    &rule_pnpm,
    &rule_post,
    &rule_prov,
    &rule_scan,
    &rule_sideload,
    &rule_typo,
    &rule_worm,
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
