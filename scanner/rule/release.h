/* scanner/rule/release.h: is the target the unpacked release of a package? */
#ifndef PICKET_SCANNER_RULE_RELEASE_H
#define PICKET_SCANNER_RULE_RELEASE_H

#include "scanner/rule/rule.h"

/* m is the manifest of a folder that holds what `npm pack` puts into a tarball, and nothing that it leaves out: then nobody installs what m asks
 * for in development, as nobody does who scans the tarball itself (docs/decisions/0028-releases.md). False for every other manifest, for
 * a project of somebody's own, and where no content pass ran. */
bool rule_is_release(const struct rule_context *ctx, const struct manifest_view *m);

#endif
