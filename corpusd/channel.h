/* corpusd/channel.h: what keeper and front say to each other: a byte and descriptors, over a socket pair. */
#ifndef PICKET_CORPUSD_CHANNEL_H
#define PICKET_CORPUSD_CHANNEL_H

#include "base/err.h"

enum say {
	SAY_RELOAD = 'r', /* front: the packs have changed */
	SAY_ALIVE = 'a', /* front: its watch goes round, about once a second */
	SAY_IMPORT = 'i', /* front: import the pack (descriptor 0), answer over descriptor 1 */
	SAY_REFUSED = 'x', /* keeper: the packs could not be opened anew; descriptor 0: why (corpusd/alarm.h) */
	SAY_ZYGOTE = 'z', /* keeper: a new generation of packs; its zygote is descriptor 0 */
};
#define CHANNEL_FDS 2

bool channel_pair(int ends[2], struct err *e);
bool channel_send(int channel, enum say what, const int *fds, int count);
/* Does not wait: poll first. 1: something came, with `count` descriptors, the others -1. 0: the other side is gone. -1: nothing there, or nothing sound. */
int channel_take(int channel, enum say *what, int fds[CHANNEL_FDS]);

#endif
