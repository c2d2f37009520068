/* content/gyp.h: what a condition of a binding.gyp may say beyond comparing settings. */
#ifndef PICKET_SCANNER_CONTENT_GYP_H
#define PICKET_SCANNER_CONTENT_GYP_H

#include "base/text.h"

/* gyp gives its conditions to Python's eval: they are expressions, and may call what they find. True when one reaches for
 * what lies outside of the settings: builtins, classes, imports. */
bool gyp_escapes(struct text t);

/* The next constant command that such a condition gives to the system, as ".system('node x.js')"; false when there is no more. */
bool gyp_python(struct text *rest, struct text *command);

#endif
