/* js/packer.h: texts packed as eval(function(p,a,c,k,e,d){...}('0 1=2',62,3,'var|x|y'.split('|'),0,{})).
 *
 * Words of the first text are numbers in the base of the second argument, and stand for entries of a list.
 */
#ifndef PICKET_SCANNER_JS_PACKER_H
#define PICKET_SCANNER_JS_PACKER_H

#include "scanner/js/eval.h"

/* True and the text when the function is that one and its arguments are constants. Linear in what comes out. */
bool packer_open(struct folder *f, const struct fun *fn, const struct val *args, uint32_t n, struct val *out);

#endif
