/* scanner/rule/redact.h: secrets in evidence are cut out before anybody sees them. */
#ifndef PICKET_SCANNER_RULE_REDACT_H
#define PICKET_SCANNER_RULE_REDACT_H

#include "base/arena.h"

/* t, or a copy of it in which addresses show no user and password, and no token in what follows "?": "***" stands there.
 * Twice gives the same. */
struct text redact_address(struct arena *a, struct text t);

/* A copy of t with the secret part of known tokens (npm_, ghp_, AKIA, xox, JWT, keys of webhooks and bots,
 * private keys, what redact_address() hides) as "***". */
struct text redact_text(struct arena *a, struct text t);

#endif
