/* pack/sound.h: can every row of a part be understood? Signed or not, a row that a scanner would stumble
 * over is refused when the pack comes in, not when somebody's build meets it. */
#ifndef PICKET_PACK_SOUND_H
#define PICKET_PACK_SOUND_H

#include "base/err.h"

struct sqlite3;

/* Records: known class, severity and confidence. Rows about packages: a kind and spec that can be decided, a
 * record that is there. Indicators: a record that is there, a pattern that can be compiled. Code: PACK-ROW. */
bool rows_sound(struct sqlite3 *db, struct err *e);

#endif
