/* content/started.h: scripts of the package that a command starts, where the command itself does not say which file it is. */
#ifndef PICKET_SCANNER_CONTENT_STARTED_H
#define PICKET_SCANNER_CONTENT_STARTED_H

#include "scanner/js/layer.h"

/* spawn('sh', ['b.sh'], {cwd: path.join(__dirname, 'steps')}), and spawn(cmd, args) of a table: "./steps/b.sh". Of the table it is every
 * script that a string of the text names. At most CONTENT_IMPORTS_MAX; *more: there were others. All of it lives in the arena. */
size_t started_scripts(const struct js_fold *fold, const struct js_tokens *tokens, struct arena *a, struct text **out, bool *more);

#endif
