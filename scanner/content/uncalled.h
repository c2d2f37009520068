/* content/uncalled.h: what a module could do that an install hook imports, and does not do for it.
 *
 *	postinstall.js:	import { enabled } from './telemetry.js';
 *	telemetry.js:	export function enabled() { .. }	export async function record() { fetch(..); }
 *
 * The acts of a function at the margin of a module whose name nobody says who reaches the module from that hook are marked (struct act,
 * uncalled): they count as those of a module that is merely loaded. Whoever gets the whole module, or reaches its exports otherwise than by
 * their names, may call them all.
 */
#ifndef PICKET_SCANNER_CONTENT_UNCALLED_H
#define PICKET_SCANNER_CONTENT_UNCALLED_H

struct reach_pass;

/* When all closures are known. */
void uncalled_mark(struct reach_pass *r);

#endif
