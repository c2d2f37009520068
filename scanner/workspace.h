/* scanner/workspace.h: which members of a monorepo does a finding concern?
 *
 * Members are the folders of the project's own packages, the root among them; not a package.json that the root's
 * patterns leave out and no lockfile states (PACKAGE_STRAY), whose files belong to the member above. A finding in a member's own file
 * concerns that member: the deepest folder above the file. A finding about a package, in a lockfile or under
 * node_modules, concerns every member that needs the package, however far away: it is one finding with several names.
 * What nobody needs belongs to the member whose folder it lies in.
 */
#ifndef PICKET_SCANNER_WORKSPACE_H
#define PICKET_SCANNER_WORKSPACE_H

#include "scanner/dep.h"
#include "scanner/report/report.h"

/* Whether so many members can be told apart: one walk of the graph for each, WORKSPACE_STEPS_MAX at most. */
bool workspace_fits(size_t members, size_t packages, size_t edges);

/* Fills r->members, and the members of each finding; texts live in the arena or in the project. After graph_join().
 * False: LIMIT-MEMBERS or LIMIT-MEMORY; r has no members then. */
bool workspace_members(struct report *r, struct arena *a, const struct project *p,
		       struct finding_list *l, struct err *e);

#endif
