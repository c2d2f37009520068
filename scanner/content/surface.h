/* content/surface.h: what editors, agents and CI take from files of a project: tasks, hooks, servers, dev containers,
 * workflows, instructions to agents.
 */
#ifndef PICKET_SCANNER_CONTENT_SURFACE_H
#define PICKET_SCANNER_CONTENT_SURFACE_H

#include "scanner/content/act.h"
#include "scanner/content/kind.h"
#include "scanner/content/word.h"

/* kind: SCRIPT_CONFIG or SCRIPT_PROSE. scratch is emptied. */
void surface_find(struct act_list *acts, enum script_kind kind, struct text path, struct text t,
		  const struct word_set *set, struct arena *scratch);

/* What a text tells an agent to do: a download that is run, secrets that are sent, what is kept from the user. surface_prose.c */
void surface_prose(struct act_list *acts, struct text t);

#endif
