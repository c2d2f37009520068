/* corpusd/ledger.h: the daemon's audit log: who did what, when, to what, with which outcome. The format is that of
 * store/audit.h, in the daemon's state folder. Many threads write; what must be logged and cannot be is not done. */
#ifndef PICKET_CORPUSD_LEDGER_H
#define PICKET_CORPUSD_LEDGER_H

#include "base/err.h"

struct ledger;

/* state: the open state folder, kept by the caller. Code: AUDIT-*: it cannot be written. */
bool ledger_open(int state, struct ledger **out, struct err *e);
/* Event: "login", "scan", "import", "refused", ... */
bool ledger_write(struct ledger *l, const char *event, const char *who, const char *detail, struct err *e);

#endif
