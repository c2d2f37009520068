/* corpusd/keeper.h: the first process. It reads nothing of any client: it starts the others, and starts them again.
 *
 *	keeper --- zygote (one a generation of packs) --- workers, one a scan
 *	       \-- front (HTTP, queue, tables)
 *	       \-- importer, one a pack that came over HTTP
 *
 * SIGHUP opens the packs anew, also once an hour: only when that went well they take the place of the old ones.
 * SIGTERM lets the front come to an end. A front or zygote that died is started again; the socket stays open
 * meanwhile, so that clients wait rather than fail.
 */
#ifndef PICKET_CORPUSD_KEEPER_H
#define PICKET_CORPUSD_KEEPER_H

#include "corpusd/settings.h"

/* Takes listen and agents (the Unix socket, or -1) over. An exit status. */
int keeper_run(const struct settings *s, int listen, int agents);

#endif
