/* scanner/rule/hook_answer.h: what the network answers, kept in a shell variable and run. */
#ifndef PICKET_SCANNER_RULE_HOOK_ANSWER_H
#define PICKET_SCANNER_RULE_HOOK_ANSWER_H

#include "base/text.h"

#define HOOK_ANSWERS_MAX  8   /* such variables of one script; what more hold is not followed */
#define HOOK_ANSWER_TRIES 256 /* assignments of a command's output that are looked at */
#define HOOK_ANSWER_MAX	  4096 /* bytes of the command whose output a variable takes */

/* x=$(curl ..); eval "$x", a whole script or one command line. A variable that is only compared, printed or cut is nothing.
 * Where it is run; the length of the script when it is not. */
size_t hook_runs_answer(struct text script);

#endif
