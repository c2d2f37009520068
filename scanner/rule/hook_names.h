/* scanner/rule/hook_names.h: programs by what they are for. Base names, compared without case. */
#ifndef PICKET_SCANNER_RULE_HOOK_NAMES_H
#define PICKET_SCANNER_RULE_HOOK_NAMES_H

#include "base/text.h"

bool hook_listed(struct text word, const char *const *words); /* words ends with NULL */

bool hook_idle(struct text program);	    /* changes nothing that matters: echo, cd, mkdir */
bool hook_wrapper(struct text program);	    /* runs the command behind it unchanged: env, sudo */
bool hook_shell(struct text program);	    /* sh, cmd, powershell */
bool hook_interpreter(struct text program); /* runs a file it is given; shells too */
bool hook_many(struct text program);	    /* runs several scripts or commands: run-s, concurrently */
bool hook_network(struct text program);	    /* talks to the network */
bool hook_tool(struct text program);	    /* unpacks, checks, cuts or places what it is given: tar, gpg, jq; words of the shell too */

#endif
