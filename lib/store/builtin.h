/* store/builtin.h: the root that a program was built with.
 *
 * Defined outside of this room: by the file that the build of the corpus generates, for the
 * final programs, or by packtool/no_builtin/, whose root is empty, for the packtool
 * that builds the corpus. Only main programs and their verbs call it.
 */
#ifndef PICKET_STORE_BUILTIN_H
#define PICKET_STORE_BUILTIN_H

#include "base/text.h"

/* The canonical text of the root; empty when nothing is built in. */
struct text builtin_root(void);

#endif
