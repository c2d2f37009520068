/* packtool/open.h: a verified pack from a file of either form. */
#ifndef PICKET_PACKTOOL_OPEN_H
#define PICKET_PACKTOOL_OPEN_H

#include "pack/pack.h"
#include "store/store.h"

/* The transport form is expanded to a file that has no name. Codes: of pack_open, transport_expand. */
bool open_pack(const char *file, const struct store *s, struct pack **out, struct err *e);

#endif
