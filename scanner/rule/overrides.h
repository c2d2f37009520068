/* scanner/rule/overrides.h: the names that the project replaces (overrides, resolutions). */
#ifndef PICKET_SCANNER_RULE_OVERRIDES_H
#define PICKET_SCANNER_RULE_OVERRIDES_H

#include "base/map.h"
#include "scanner/dep.h"

/* The package an override key is about: "b" of "a>b", "**" "/b", "a/b@^1", "a>@s/b". */
struct text overrides_target(struct text key);

/* All of them, from every manifest and pnpm setting; NULL when the arena is full. */
struct map *overrides_of(struct arena *a, const struct project *p);

#endif
