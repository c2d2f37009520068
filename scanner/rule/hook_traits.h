/* scanner/rule/hook_traits.h: what the text of a command gives away, beyond which programs it
 * names. */
#ifndef PICKET_SCANNER_RULE_HOOK_TRAITS_H
#define PICKET_SCANNER_RULE_HOOK_TRAITS_H

#include "base/text.h"

#include <stdint.h>

/* enum hook_trait of a shell command line. */
uint32_t hook_traits_text(struct text command);

/* ... of a program in the command: JavaScript, Python, shell. */
uint32_t hook_traits_code(struct text code);

/* A folder of another machine, "\\\\host\\share": *share begins with it. The host is a name with a dot, or an address. */
bool hook_share(struct text t, struct text *share);

#endif
