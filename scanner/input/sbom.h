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

#endif
