/* content/passed.h: is what a script spells what its callers give?
 *
 * Read from the text itself, as variable.h reads it: where folding knows nothing of a value, its text tells that no other one
 * stands in for it. Only ever used to clear somebody, so whatever is unusual is no.
 */
#ifndef PICKET_SCANNER_CONTENT_PASSED_H
#define PICKET_SCANNER_CONTENT_PASSED_H

#include "base/text.h"

/* key: token, options.token, this.token, this.options.token. A function of the text is given what it is made of, by a name or as
 * one that it takes out, an object keeps it as it is, and the text gives it no other value: {} at most stands in for options. */
bool passed_by_caller(struct text source, struct text key);
/* In a text that is read together with that of the key: an object is made, or such a member is set, that may be the one. */
bool passed_elsewhere(struct text t, struct text name);

#endif
