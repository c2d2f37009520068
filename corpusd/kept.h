/* corpusd/kept.h: packs of the store by their id, for pages: verified anew, and exactly that version or none. */
#ifndef PICKET_CORPUSD_KEPT_H
#define PICKET_CORPUSD_KEPT_H

#include "base/arena.h"
#include "pack/pack.h"
#include "store/state.h"
#include "store/store.h"

/* packs: as the setting. */
bool kept_store(struct arena *a, const char *packs, struct store **out, struct err *e);
/* What the store knows of a pack; NULL: nothing. */
const struct state_pack *kept_known(const struct store *s, struct text name);
/* The same of an open file, which is taken over. */
bool kept_is(const struct store *s, int fd, struct text id, struct pack **out, struct err *e);
/* id: 64 hex digits. Codes: PACK-NONE-SUCH, and those of pack_open. */
bool kept_open(const struct store *s, const char *path, struct text id, struct pack **out, struct err *e);
/* Where the store keeps that version. */
#define KEPT_PATH 4096
const char *kept_path(char out[KEPT_PATH], const struct store *s, struct text id); /* "": it does not fit */
/* The version in use, or one that is kept to go back to. */
bool kept_version(const struct store *s, struct text name, struct text id, struct pack **out, struct err *e);

#endif
