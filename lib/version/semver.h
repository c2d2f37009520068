/* version/semver.h: versions and ranges exactly as npm's own semver reads them.
 *
 * The grammar and its meaning are those of the npm package "semver" (7.x),
 * strict and loose, with its prerelease rule and its limits. Where its
 * documented grammar and its behaviour differ, the behaviour counts: tests/
 * vectors/semver.tsv holds what it answers.
 *
 * Nothing here is superlinear in its input.
 */
#ifndef PICKET_VERSION_SEMVER_H
#define PICKET_VERSION_SEMVER_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "version/limits.h"

/* Flags, to be or-ed. npm reads what users write in package.json with LOOSE. */
enum semver_flag {
	SEMVER_STRICT = 0,
	SEMVER_LOOSE = 1,      /* "=v1.2.3beta", leading zeros */
	SEMVER_PRERELEASE = 2, /* includePrerelease: ranges accept any prerelease in them */
};

/* prerelease and build are views into the parsed text: identifiers separated by
 * dots, without the leading - or +; empty when absent. */
struct semver {
	uint64_t major, minor, patch;
	struct text prerelease;
	struct text build;
};

/* False, with *out untouched, when t is no version. White space around is fine;
 * a leading v too; "=1.2.3" only when loose. */
bool semver_parse(struct text t, unsigned flags, struct semver *out);

/* Precedence (semver.org, item 11): -1, 0, 1. Build metadata does not count. */
int semver_cmp(const struct semver *a, const struct semver *b);

/* Normal form, without build metadata: "1.2.3-beta.1". */
void semver_put(struct buf *out, const struct semver *v);

/* A range, owned by the arena it was parsed into. */
struct range;

/* Codes on failure: RANGE-TAG when t is no range but could be a dist-tag
 * ("latest"), RANGE-SYNTAX when it is neither (a URL, "workspace:^"),
 * RANGE-LIMIT past a ceiling of limits.h, RANGE-MEMORY when the arena is full.
 * t need not outlive the call. */
bool range_parse(struct arena *a, struct text t, unsigned flags, struct range **out,
		 struct err *e);

/* Whether v lies in r, with the flags r was parsed with. */
bool range_has(const struct range *r, const struct semver *v);

/* True when r bounds nothing: "", "*", "x", ">=0", "1 || *". Prereleases count
 * as bounded only by node-semver's rule, not by r. */
bool range_is_any(const struct range *r);

/* node-semver's normal form of a range: ">=1.2.3 <2.0.0-0||>=3.0.0"; any is "*". */
void range_put(struct buf *out, const struct range *r);

/* Both from text: false also when either cannot be read. */
bool semver_satisfies(struct text version, struct text range, unsigned flags);

#endif
