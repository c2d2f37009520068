/* corpusd/notify.h: what systemd is told and gives, by its documented environment: sd_notify(3), sd_listen_fds(3). */
#ifndef PICKET_CORPUSD_NOTIFY_H
#define PICKET_CORPUSD_NOTIFY_H

/* "READY=1" and the like; nothing happens without NOTIFY_SOCKET. */
void notify_state(const char *state);

/* The first socket that was opened for us, or -1. */
int notify_socket(void);

#endif
