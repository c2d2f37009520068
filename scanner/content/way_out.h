/* content/way_out.h: could a script without any telling word act all the same?
 *
 * Small files that spell words in pieces, decode texts or hold tables of numbers are many, and nearly
 * all are harmless. To act, such a file needs a way to a module or a global that it does not
 * name: `require` of something put together, a global's member by a computed name,
 * `constructor`. One that has none, and whose pieces put together name nothing, is not tokenized
 * unless a hook or an entry point reaches it.
 */
#ifndef PICKET_SCANNER_CONTENT_WAY_OUT_H
#define PICKET_SCANNER_CONTENT_WAY_OUT_H

#include "base/buf.h"

/* True when `require` or `import` leads somewhere that no plain literal says, or a timer may be given a
 * text. Too often rather than not. (The other ways are words: MARK_WAY.) */
bool way_out_open(struct text script);

/* The script with the joints between its literals left out ('chi' + 'ld' is child, ["ev", "al"] is eval) and
 * escapes of plain characters spelled out; then, if it reverses anything, the same backwards.
 * False: no memory. */
bool way_out_spell(struct text script, struct buf *out);

#endif
