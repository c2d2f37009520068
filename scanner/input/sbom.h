/* input/sbom.h: what CycloneDX and SPDX have in common: purls, hex digests, references between components. */
#ifndef PICKET_SCANNER_INPUT_SBOM_H
#define PICKET_SCANNER_INPUT_SBOM_H

#include "scanner/dep.h"

/* Name and version of "pkg:npm/%40scope/name@1.2.3?...#..." (purl-spec), in the arena. False: not an npm purl. */
bool sbom_purl(struct arena *a, struct text purl, struct text *name, struct text *version);

/* "sha512-BASE64" of an algorithm's name ("SHA-512", "SHA512") and hex digits; "" when it is no SRI digest. */
struct text sbom_integrity(struct arena *a, struct text algorithm, struct text hex);

/* Ends a list: says how many components were of other ecosystems. */
void sbom_skipped(struct project *p, uint32_t document, uint32_t count);

/* What the entry really is, in g->source: from where it was fetched (g->resolved, or the purl's vcs_url and download_url), or
 * from where it lies: `path`, "" when nobody says, is relative to the project, and what is not in node_modules is a
 * member of the project or a folder that it links. */
void sbom_identify(struct arena *a, struct package *g, struct text purl, struct text path);

#endif
