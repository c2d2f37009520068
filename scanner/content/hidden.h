/* content/hidden.h: what is kept from the reader's eye: bidi controls, invisible payloads, code behind blanks,
 * and loops that never end. */
#ifndef PICKET_SCANNER_CONTENT_HIDDEN_H
#define PICKET_SCANNER_CONTENT_HIDDEN_H

#include "scanner/content/act.h"
#include "scanner/js/layer.h"
#include "scanner/js/runs.h"

/* tokens: of the file, or NULL when it was not tokenized. False: nothing in the runs asks for tokens. */
bool hidden_wants_look(const struct js_runs *runs, size_t bytes);
void hidden_find(struct act_list *acts, const struct js_runs *runs, const struct js_tokens *tokens);

/* A loop without a way out that runs when the file is loaded. */
void hidden_loops(struct act_list *acts, const struct js_tokens *tokens, const struct js_fold *fold);

#endif
