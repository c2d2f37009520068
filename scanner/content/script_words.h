/* content/script_words.h: what a script in Python, Ruby, Perl or PHP does as a whole, by the functions it names. */
#ifndef PICKET_SCANNER_CONTENT_SCRIPT_WORDS_H
#define PICKET_SCANNER_CONTENT_SCRIPT_WORDS_H

#include "scanner/content/act.h"
#include "scanner/content/kind.h"

/* Adds acts: decoded or fetched text that is executed, the network, the environment as a whole. Nothing for other kinds. */
void script_words_find(struct act_list *acts, enum script_kind kind, struct text t, uint32_t layer, uint32_t file_offset,
		       uint32_t flags);

#endif
