/* base/build_id.h: which build of the program this is.
 *
 * The linker puts a digest of everything it links into a note of the program (--build-id; ELF note NT_GNU_BUILD_ID). Two
 * programs with equal code have the same; a changed line of code changes it.
 */
#ifndef PICKET_BASE_BUILD_ID_H
#define PICKET_BASE_BUILD_ID_H

#include "base/text.h"

/* The bytes of the note, in memory that stays; empty: linked without one. */
struct text build_id(void);

#endif
