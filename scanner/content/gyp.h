/* content/gyp.h: what a binding.gyp says besides its commands: what a condition calls, and which other files it reads. */
#ifndef PICKET_SCANNER_CONTENT_GYP_H
#define PICKET_SCANNER_CONTENT_GYP_H

#include "base/text.h"

/* gyp gives its conditions to Python's eval: they are expressions, and may call what they find. True when one reaches for
 * what lies outside of the settings: builtins, classes, imports. */
bool gyp_escapes(struct text t);

/* The next constant command that such a condition gives to the system, as ".system('node x.js')"; false when there is no more. */
bool gyp_python(struct text *rest, struct text *command);

/* The next quoted path of a file of gyp's own, "gyp/common.gypi" or "deps/z/z.gyp:z" (then without what stands behind the colon);
 * false when there is no more. What is no constant path is not told. *longer: set when one of more than CONTENT_GYP_PATH bytes was left out. */
bool gyp_reads(struct text *rest, struct text *path, bool *longer);

#endif
