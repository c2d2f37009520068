/* content/workflow.h: where the commands of a workflow take what a variable holds. */
#ifndef PICKET_SCANNER_CONTENT_WORKFLOW_H
#define PICKET_SCANNER_CONTENT_WORKFLOW_H

#include "base/text.h"

/* The first place where all secrets are made a text: toJSON(secrets), however it is spelled; t.n when there is none. */
size_t workflow_all_secrets(struct text t);

/* $NAME, ${NAME} in a command; not for the empty name. */
bool workflow_uses(struct text t, struct text name);

/* curl -d "$NAME" https://..: what the variable holds, or all secrets as they stand in the command, goes to where the line says. Or
 * into a file first, by echo or as a text that stands in the script, and curl is given the file. */
bool workflow_hands_over(struct text t, struct text name);

#endif
