/* content/plain.h: uses of a marked word that lead nowhere, by what stands around it.
 *
 * before and behind: the text on both sides of the word as it is marked (its bracket or quote is part of it), all there is. A
 * use is plain when no reading of those bytes as JavaScript gets at a function by it; everything else is not. Comments in between are not looked through: such a
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

/* `_compile`, `= eval`, `environ`: the name goes on (_compileSerializer, evaluate, environment). */
bool plain_prefix(struct text before, struct text behind);

/* `eval"`, `Function'`: the end of a longer text, or a text that is compared, asked for in a list, or part of a sentence. */
bool plain_quoted(struct text before, struct text behind);

/* `"http"`, `'request'`: no name of a module, but a text that is compared, looked for, or part of a sentence. */
bool plain_word(struct text before, struct text behind);

/* `fetch(`, `fetch.`: of prefetch. */
bool plain_ahead(struct text before, struct text behind);

/* `eval` in backticks, in a sentence. */
bool plain_ticked(struct text before, struct text behind);

/* `Function)`, `Function]`: behind instanceof, in "[object Function]", one of (Class|Function). */
bool plain_type(struct text before, struct text behind);

/* ` Function(`: the head of a function or method of that name. */
bool plain_method(struct text before, struct text behind);

/* `=Function(`: given 'return this', and called: a way to the globals (MARK_WAY), and no more. Likewise where ` Function(`, `:Function(` and
 * `new Function` are asked about. */
bool plain_this(struct text before, struct text behind);

/* `:Function(`: of a regular expression, (?:Function( */
bool plain_group(struct text before, struct text behind);

/* `Function/`: a regular expression, or one of several/Function/things */
bool plain_between(struct text before, struct text behind);

/* `[Function`: how a text that shows a function begins. */
bool plain_shown(struct text before, struct text behind);

/* `new Function`: in quotes. */
bool plain_mention(struct text before, struct text behind);

/* `Function.call`: bound to a method of the language, as in Function.call.bind(Object.prototype.hasOwnProperty). */
bool plain_uncurried(struct text before, struct text behind);

/* `eval(`: given nothing. */
bool plain_empty(struct text before, struct text behind);

/* `runInContext`: called with nothing. */
bool plain_call(struct text before, struct text behind);

/* `eval`, `Function`, `fetch`, whatever stands behind: part of a longer name, of a sentence or of a type in a comment, the head of a
 * method, a text that is compared, or what is compared, written to, or asked for its type. */
bool plain_name(struct text before, struct text behind);

/* `constructor`: a method's head, or a member of which another is taken, or that is compared; not one that is given to a name. */
bool plain_member(struct text before, struct text behind);

/* `globalThis`, `window`, `global`: neither given another name nor indexed behind blanks or brackets. */
bool plain_global(struct text before, struct text behind);

/* `require(`, `import(`: a text, or an expression that puts nothing together and whose result is not used at once. */
bool plain_load(struct text before, struct text behind);

/* Two backslashes in a text that ends there and by which paths are parted or compared, or behind which no host's name can stand. */
bool plain_share(struct text before, struct text behind);

/* `' + "`: no letters on both sides that could be one word. */
bool plain_joint(struct text before, struct text behind);

/* `'.concat(`, a plus at the end of a line: likewise, where the second text has yet to begin. */
bool plain_joined(struct text before, struct text behind);

#endif
