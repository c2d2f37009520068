/* content/resolve.h: from what a script asks for to a file of the target. */
#ifndef PICKET_SCANNER_CONTENT_RESOLVE_H
#define PICKET_SCANNER_CONTENT_RESOLVE_H

#include "scanner/content/content.h"

/* Index of the file of exactly this path, or DEP_NONE. By binary search. */
uint32_t resolve_path(const struct content *c, struct text path);

/* The next of the files that lie in the folder or below it, in their order, or DEP_NONE; *at begins as DEP_NONE. */
uint32_t resolve_below(const struct content *c, struct text folder, uint32_t *at);

/* "a/b" and "../c/./d.js" to "a/c/d.js", in the arena; "" is the target itself. p is NULL when it leaves the target. */
struct text resolve_join(struct arena *a, struct text folder, struct text spec);

/* The package.json of exactly this folder ("" is the target), or NULL. Its path lies in the arena. */
const struct manifest_view *resolve_manifest(const struct content *c, const struct project *p, struct arena *a, struct text folder);

/* As node does: the path itself, with .js .cjs .mjs .json .node .ts, or index.* in it, or its package.json's main.
 * DEP_NONE when nothing is there. What is not there by that name may be written as Windows writes it: scripts\setup.cmd. */
uint32_t resolve_module(const struct content *c, const struct project *p, struct arena *a,
			struct text folder, struct text spec);

/* "a/b" of "a/b/c.js"; "" at the top. */
struct text resolve_folder(struct text path);

#endif
