/* corpusd/scan_root.h: folders that clients may have scanned: only what lies below one folder, links nowhere. */
#ifndef PICKET_CORPUSD_SCAN_ROOT_H
#define PICKET_CORPUSD_SCAN_ROOT_H

#include "base/err.h"
#include "base/text.h"

/* path: relative, no "..". Opened by openat2(2) with RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS: the kernel walks it, so
 * that no change in between matters. root -1: there is none. Codes: PATH-NONE, PATH-REFUSED, PATH-MISSING. -1: failed. */
int scan_root_open(int root, struct text path, struct err *e);

#endif
