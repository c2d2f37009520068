/* scanner/rule/redact.h: secrets in evidence are cut out before anybody sees them. */
#ifndef PICKET_SCANNER_RULE_REDACT_H
#define PICKET_SCANNER_RULE_REDACT_H

#include "base/arena.h"

/* A copy of t with the secret part of known tokens (npm_, ghp_, AKIA, xox, JWT, keys of webhooks and bots,
 * private keys) as "***". */
struct text redact_text(struct arena *a, struct text t);

#endif
