/* corpusd/agent.h: the Unix socket for programs of this machine: corpusd/agent_line.h says what they ask.
 *
 * One thread serves AGENTS_MAX conversations, without waiting for any. Who is at the other end is asked of the kernel
 * (SO_PEERCRED): the daemon's own user, or root. A line that was begun must end within header-seconds, an answer be
 * taken within idle-seconds; silence between lines costs nothing. Descriptors that a client sends are not taken.
 */
#ifndef PICKET_CORPUSD_AGENT_H
#define PICKET_CORPUSD_AGENT_H

#include "corpusd/front.h"

struct agents;

/* listen: a listening Unix socket, taken over. Code: SERVE-START. */
bool agents_start(struct front *f, int listen, struct agents **out, struct err *e);
void agents_stop(struct agents *x); /* NULL is fine */
unsigned agents_count(const struct agents *x); /* now; of NULL: 0 */

/* The socket in the file system, mode 0600; -1. What is left of a daemon that died is replaced; a living one's, or any
 * other file, is not. Codes: AGENT-SOCKET. */
int agent_socket_make(const char *path, struct err *e);

#endif
