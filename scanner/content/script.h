/* content/script.h: shell, PowerShell, batch and Python scripts, as far as behaviours go. */
#ifndef PICKET_SCANNER_CONTENT_SCRIPT_H
#define PICKET_SCANNER_CONTENT_SCRIPT_H

#include "scanner/content/act.h"
#include "scanner/content/kind.h"
#include "scanner/content/word.h"

/* Adds acts, one command (lines joined at a backslash) at a time. */
void script_find(struct act_list *acts, enum script_kind kind, struct text t, const struct word_set *set,
		 uint32_t layer, uint32_t file_offset, uint32_t flags);

/* What is coded in one command: powershell -enc, echo ... | base64 -d. */
void script_find_coded(struct act_list *acts, struct text line, uint32_t offset, uint32_t layer, uint32_t flags);

/* A program of Python, Ruby, Perl or PHP on one line, as -c or -e takes it. */
void script_find_code(struct act_list *acts, struct text code, uint32_t offset, uint32_t layer, uint32_t flags);

/* Commands that a binding.gyp runs when it is read: <!(...) and <!@(...). The next one from *rest. */
bool script_gyp_command(struct text *rest, struct text *command);

/* Commands of its actions: 'action': ['sh', '-c', 'x'] as "sh" "-c" "x", in the arena; "" for one too long. */
bool script_gyp_action(struct text *rest, struct arena *a, struct text *command);

#endif
