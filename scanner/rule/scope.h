/* scanner/rule/scope.h: scopes of names, and the registries that settings name for them. */
#ifndef PICKET_SCANNER_RULE_SCOPE_H
#define PICKET_SCANNER_RULE_SCOPE_H

#include "scanner/dep.h"

struct text scope_of(struct text name); /* "@acme" of "@acme/ui"; "" of a name without one */

/* The settings by scope: .npmrc "@acme:registry", .yarnrc.yml "npmScopes.acme.npmRegistryServer". In the arena; NULL: it is full. */
struct pins;
struct pins *pins_of(struct arena *a, const struct project *p);

/* The host that the first file with a setting for this scope names, by the last one in it; "" when none does. */
struct text pins_host(const struct pins *pins, struct text scope);

#endif
