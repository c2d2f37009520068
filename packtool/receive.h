/* packtool/receive.h: one file that came from elsewhere, into the store: a pack in either form, or a delta. */
#ifndef PICKET_PACKTOOL_RECEIVE_H
#define PICKET_PACKTOOL_RECEIVE_H

#include "store/install.h"

/* fd stays open. Codes: those of store_import and apply_delta. */
bool receive_pack(struct store_lock *l, const struct store_place *where, int fd, const char *label,
		  bool new_state, struct store_import *out, struct err *e);

#endif
