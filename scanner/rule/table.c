#include "scanner/rule/table.h"

/* Sorted by id: the order in which rules run, and in which `rules` lists them. */
const struct rule *const rules[] = {
    &rule_adv, &rule_ioc, &rule_lock, &rule_mani_range, &rule_mani_optional, &rule_scan, &rule_typo, NULL,
};

const struct rule *rule_by_id(struct text id)
{
	for (size_t i = 0; rules[i]; i++)
		if (text_eq(text_of(rules[i]->id), id))
			return rules[i];
	return NULL;
}
