/* version/affect.h: does a version fall under a row of a pack?
 *
 * A row is a kind and a spec (docs/formats/pack.md, table affected):
 *
 *	all       spec empty          every version there ever is
 *	versions  "1.2.3 1.2.4-rc.1"  exactly these, one space between them
 *	events    "introduced:0 fixed:1.2.3 introduced:2.0.0 last_affected:2.4.1"
 *	                              an OSV range of type SEMVER; also limit:X
 *	npm       ">=1.2.3 <2"        a node-semver range, strict
 *
 * versions: the strings are compared, after white space around and leading "v"
 * and "=" are taken off both; 1.2.3 and 1.2.3+build differ.
 * events: as the OSV schema says ("Evaluation"): plain semver order, so that a
 * prerelease of the fixed version is still affected; "introduced:0" stands
 * before everything, and alone it needs no order: it affects whatever the version
 * is. Of events at one version the one written last counts. Versions are strict
 * semver after white space around and leading "v" and "=" are taken off.
 * npm: prereleases in the range match too (includePrerelease): a malicious range
 * is not escaped by publishing a prerelease. "<1.2.3" takes in 1.2.3-beta.
 *
 * A record with several rows affects the union of them: the caller loops.
 */
#ifndef PICKET_VERSION_AFFECT_H
#define PICKET_VERSION_AFFECT_H

#include "base/err.h"
#include "base/text.h"
#include "version/limits.h"

enum affect_result {
	AFFECT_NO,
	AFFECT_YES,
	/* Order is needed, and the version ("1.0.0beta") or the row has none. Not clean. */
	AFFECT_UNDECIDED,
};

/* Whether kind and spec make a row that affect_match can decide for every valid
 * version; for the side that writes packs. Codes: AFFECT-KIND, AFFECT-SPEC,
 * AFFECT-LIMIT. */
bool affect_check(struct text kind, struct text spec, struct err *e);

/* Never fails, whatever the bytes; a row that affect_check refuses is at most
 * undecided. Linear in the spec. */
enum affect_result affect_match(struct text kind, struct text spec, struct text version);

#endif
