/* corpusd/notify.h: what systemd is told and gives, by its documented environment: sd_notify(3), sd_listen_fds(3). */
#ifndef PICKET_CORPUSD_NOTIFY_H
#define PICKET_CORPUSD_NOTIFY_H

#include "base/err.h"

#include <stdbool.h>

/* "READY=1" and the like; nothing happens without NOTIFY_SOCKET. */
void notify_state(const char *state);

/* What is written to fd goes to the journal, which keeps it for others to read (JOURNAL_STREAM, systemd.exec(5)). */
bool notify_keeps(int fd);

/* The socket that was opened for us, or -1: there is none. Code: SERVE-LISTEN: there are several. */
bool notify_socket(int *out, struct err *e);

#endif
