/* content/plain.h: uses of a marked word that lead nowhere, by what stands around it.
 *
 * before and behind: the text on both sides of the word, as much of it as there is. A use is plain when no reading of those
 * bytes as JavaScript gets at a function by it; everything else is not. Comments in between are not looked through: such a
 * use is not plain.
 */
#ifndef PICKET_SCANNER_CONTENT_PLAIN_H
#define PICKET_SCANNER_CONTENT_PLAIN_H

#include "base/text.h"

/* `__proto__`: written to, compared, asked for with `in`, a word of a sentence; a literal's `__proto__: []` and `: null`. */
bool plain_prototype(struct text before, struct text behind);

/* `this[`: an element that is written to or compared, or one by its number. */
bool plain_element(struct text before, struct text behind);

/* `while (true)`: its body, in braces, has a break, return or throw (content/hidden.h looks at those that have none). */
bool plain_loop(struct text before, struct text behind);

/* `.constructor(`: given nothing, an object or a number, none of which is the text of a function; `new this.constructor(`. */
bool plain_constructor(struct text before, struct text behind);

#endif
