/* regex/compiler.h: the half of Vectorscan that compiles patterns.
 *
 * Matching needs its runtime library only, and that is all that programs link. The compiler brings the C++ library
 * with it, whose relocations cost every start some milliseconds, and most runs find their patterns compiled already:
 * it is loaded when it is first wanted. Inside a sandbox it cannot be, and the first call must not be in two threads
 * at once: who may need it there calls compiler_load() before.
 */
#ifndef PICKET_REGEX_COMPILER_H
#define PICKET_REGEX_COMPILER_H

#include "base/err.h"

#include <hs/hs.h>

struct compiler { /* the functions of hs_compile.h, by their names there */
	__typeof__(hs_compile) *compile;
	__typeof__(hs_compile_multi) *compile_multi;
	__typeof__(hs_expression_info) *expression_info;
	__typeof__(hs_free_compile_error) *free_compile_error;
};

/* The same one each time; NULL: it is absent, or of another version than the runtime. Code: REGEX-LIBRARY. */
const struct compiler *compiler_load(struct err *e);

#endif
