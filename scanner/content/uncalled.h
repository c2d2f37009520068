/* content/uncalled.h: which functions of a module those call that import it.
 *
 *	postinstall.js:	import { enabled } from './telemetry.js';
 *	telemetry.js:	export function enabled() { .. }	export async function record() { fetch(..); }
 *
 * The acts of a function at the margin of a module whose name nobody says who reaches the module from that hook are marked (struct act,
 * uncalled): they count as those of a module that is merely loaded. Whoever gets the whole module, or reaches its exports otherwise than by
 * their names, may call them all.
 *
 *	index.js:	require('./beacon').report();
 *	beacon.js:	exports.report = () => fetch(.., { body: execSync('whoami') });
 *
 * Of a module that is merely loaded the other way round: what it sends of credential files and of the output of commands runs at once
 * (ACT_TOP) when a module that imports it calls a function of its outside of all functions of its own.
 */
#ifndef PICKET_SCANNER_CONTENT_UNCALLED_H
#define PICKET_SCANNER_CONTENT_UNCALLED_H

struct reach_pass;

/* Both when all closures are known. */
void uncalled_mark(struct reach_pass *r);
void uncalled_mark_called(struct reach_pass *r);

#endif
