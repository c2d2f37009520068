/* scanner/spec.h: what a dependency's specification or resolved address really asks for.
 *
 * The grammar is the one npm documents for package specs (docs.npmjs.com, "package-spec" and
 * "package.json: dependencies"), with the protocols yarn, pnpm and bun add: workspace:, link:,
 * portal:, patch:, catalog:, runtime:, jsr:. Nothing is looked up; texts are views into t.
 */
#ifndef PICKET_SCANNER_SPEC_H
#define PICKET_SCANNER_SPEC_H

#include "scanner/dep.h"

struct spec {
	enum source_kind source; /* SOURCE_UNKNOWN: a protocol nobody documents */
	struct text protocol;	 /* "npm", "git+ssh", "github", "https", ...; "" when none is written */
	struct text name;	 /* real package name when the text says one (alias, registry path), or "" */
	struct text range;	 /* registry: version, range or tag; "" when absent */
	struct text address;	 /* git: repository without the fragment; tarball: URL; file: path */
	struct text commit;	 /* git: what stands behind '#', without "commit=" and "semver:" */
	bool pinned;		 /* git: commit is a full id, 40 or 64 hex digits */
	bool insecure;		 /* fetched over git:// or http://, which anybody on the way can change */
	bool alias;		 /* npm:NAME@...: installs another name than it is required by */
	bool catalog;		 /* pnpm, bun: the range stands in a catalog; range is the catalog's name */
	bool commit_range;	 /* git: commit is a range ("#semver:^1") */
};

/* What a manifest writes behind a name: "^1.2.3", "npm:ms@2", "user/repo#v1", "file:../x". */
struct spec spec_parse(struct text t);

/* What a lockfile says an entry was fetched from. As spec_parse, but an http(s) tarball whose path has a
 * registry's form is SOURCE_REGISTRY, with name and range (the version) from that path. */
struct spec spec_resolved(struct text t);

/* Cuts "name@rest" or "@scope/name@rest" at the first @ behind the name; found is false without one. */
struct cut spec_cut(struct text t);

/* "name" of "@scope/name". */
struct text spec_base_name(struct text name);

bool spec_is_archive(struct text path); /* ends in .tgz, .tar.gz or .tar */
bool spec_full_commit(struct text t);	/* 40 or 64 hex digits */

#endif
