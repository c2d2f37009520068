/* corpusd/host.h: the Host header, where nobody need show who he is.
 *
 * A page of any site may send a browser to a name of its own that then points to 127.0.0.1 (DNS rebinding), and read the
 * answer. Such a request says that name in its Host header. Without authentication only this machine's own names count.
 */
#ifndef PICKET_CORPUSD_HOST_H
#define PICKET_CORPUSD_HOST_H

#include "base/text.h"

/* "localhost", an address of 127.0.0.0/8 or [::1], each with a port or without; anything else is not. */
bool host_is_loopback(struct text host);

#endif
