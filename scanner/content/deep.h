/* content/deep.h: the parts of the closer look that are about one kind of file or one question. */
#ifndef PICKET_SCANNER_CONTENT_DEEP_H
#define PICKET_SCANNER_CONTENT_DEEP_H

#include "scanner/content/act.h"
#include "scanner/content/kind.h"
#include "scanner/content/word.h"
#include "scanner/content/scan_file.h"
#include "scanner/js/layer.h"
#include "scanner/js/runs.h"

/* As content_scan_file(), and tokenized whatever its marks say. */
bool deep_scan_file(struct content_worker *worker, struct text path, struct text bytes,
		    struct arena *arena, struct file *out);

/* import/require of a constant specifier, or a file beside it made a thread or a process. */
bool deep_is_import(const struct js_event *e);

/* Some step of it hides the text, rather than puts it together. */
bool deep_coded(js_how how);

/* A copy in the arena. */
struct js_runs *deep_keep_runs(struct arena *a, const struct js_runs *runs);

/* Coded runs, code behind blanks, invisible characters: reasons to tokenize. */
bool deep_runs_ask(const struct js_runs *runs, uint32_t marks, struct text script);
/* Tables of escapes and numbers: a reason if there is a way out (content/way_out.h). */
bool deep_runs_may_ask(const struct js_runs *runs, size_t bytes);

/* Constants that are addresses of crypto-currencies, when there are many of them. */
void deep_wallets(struct act_list *acts, struct text t, const struct js_tokens *tokens);

/* Command lines that stand in strings of their own, for programs that choose one of them. */
void deep_command_strings(struct act_list *acts, const struct js_tokens *tokens, struct arena *scratch);

/* "(![]+[])[+[]]": programs of []()!+ alone. */
void deep_six_characters(struct act_list *acts, struct text t);

#endif
