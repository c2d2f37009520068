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

/* The package the list is about is no package of a registry, unless it says where that was fetched or what its digest is. */
bool sbom_is_own(const struct package *g);

/* Of what the root asks for, what has neither address nor digest is a member or a folder of the project, when most of the
 * list has one; where npm wrote it, when anything has: npm has one for all it fetched, or, without a lockfile, for nothing.
 * Of the document's packages from `first` and edges from `first_edge`. */
void sbom_members(struct project *p, bool by_npm, uint32_t root, uint32_t first, uint32_t first_edge);

#endif
