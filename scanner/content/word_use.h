/* content/word_use.h: what a word (content/word.h) or an address is there for where it stands in a text.
 *
 * Scanners, linters and backups name what attacks use without doing it: in a list that texts are searched for, in an expression, among
 * the patterns of what is left out. Only what is spelled in one of these ways is passed over.
 */
#ifndef PICKET_SCANNER_CONTENT_WORD_USE_H
#define PICKET_SCANNER_CONTENT_WORD_USE_H

#include "scanner/content/word.h"

/* --- word_use.c --- */

/* The literal around at, when it is a whole line of text between quotes: false when there is none. */
bool word_literal(struct text t, size_t at, size_t *from, size_t *to);

/* The whole text is a client that has the word for what it is: expressions of many kinds of tokens, GitHub's own command line. */
bool word_of_client(struct text t, struct text word);
/* At this place the word is only looked for, left out, or part of another one. */
bool word_only_named(struct text t, const struct word *w, size_t at);
/* enum act_flag: a workflow is put into a repository by the service that keeps it, STRONG; into each that a token opens, OTHER_HOST too. */
uint32_t word_puts(struct text t, const struct word *w, size_t at);

/* --- word_address.c --- */

/* at: of "://"; rest: behind what is known of the address */
bool word_only_compared(struct text t, size_t at, struct text rest);
bool word_stands_for_key(struct text t, size_t at, struct text rest);

#endif
