/* scanner/dep.h: what a target is made of: documents, manifests, packages, edges.
 *
 * Filled by scanner/input/ (one file per format), joined by scanner/graph.c, read by
 * scanner/rule/. Nothing here knows a rule or a report. Everything lives in the
 * project's arena; texts are views into documents or the arena. Indexes, not
 * pointers, name packages and documents, since the arrays grow.
 */
#ifndef PICKET_SCANNER_DEP_H
#define PICKET_SCANNER_DEP_H

#include "base/arena.h"
#include "base/err.h"

#define DEP_NONE UINT32_MAX

/* A file that was read as a whole: manifest, lockfile, configuration. */
struct document {
	struct text path;  /* relative to the target, '/' between, no leading "./" */
	const char *input; /* name of the row in the input table, "package-lock" */
	struct text bytes; /* kept for line numbers and evidence */
	uint8_t sha256[32];
	int format;	   /* version the file claims (lockfileVersion 3; pnpm 9.0 is 90) or 0 */
};

/* What an entry really is (scan.md, "Identity before matching"). The names are those of the
 * `source` column of --list-packages. */
enum source_kind {
	SOURCE_REGISTRY,  /* a package of a registry */
	SOURCE_GIT,	  /* a git repository, in any spelling */
	SOURCE_TARBALL,	  /* a tarball by http(s) address that is no registry's */
	SOURCE_FILE,	  /* a local tarball */
	SOURCE_DIR,	  /* a local folder, copied */
	SOURCE_LINK,	  /* a local folder, linked */
	SOURCE_WORKSPACE, /* a member of the project itself */
	SOURCE_BUNDLED,	  /* inside another package's tarball */
	SOURCE_PATCH,	  /* a registry package with a local patch (yarn) */
	SOURCE_RUNTIME,	  /* a JavaScript runtime, not a package (pnpm) */
	SOURCE_UNKNOWN,	  /* the document does not say */
	SOURCE_KINDS
};
const char *source_name(enum source_kind s);

enum dep_kind { DEP_PROD, DEP_DEV, DEP_OPTIONAL, DEP_PEER, DEP_BUNDLE, DEP_KINDS };

enum package_flag {
	PACKAGE_DEV = 1 << 0,	     /* only needed for development */
	PACKAGE_OPTIONAL = 1 << 1,   /* may fail to install */
	PACKAGE_PEER = 1 << 2,
	PACKAGE_BUNDLED = 1 << 3,    /* delivered inside its parent */
	PACKAGE_LOCKED = 1 << 4,     /* a lockfile states it */
	PACKAGE_INSTALLED = 1 << 5,  /* it is on disk under node_modules */
	PACKAGE_SCRIPT = 1 << 6,     /* the lockfile says it has an install script */
	PACKAGE_NO_SCRIPT = 1 << 7,  /* the lockfile's format would say so, and does not */
	PACKAGE_DEPRECATED = 1 << 8,
	PACKAGE_DIRECT = 1 << 9,     /* a manifest of the project asks for it */
	PACKAGE_ROOT = 1 << 10,	     /* the project itself */
	PACKAGE_PATCHED = 1 << 11,
	PACKAGE_PINNED = 1 << 12,    /* git: by a full commit id */
	PACKAGE_IMPORTED = 1 << 13,  /* some file of its parent imports it (content pass) */
	PACKAGE_ECHO = 1 << 14,	     /* another entry with the same name and version states this very place: the
				      * installed copy of a locked package, an entry of node_modules/.package-lock.json
				      * or .pnpm/lock.yaml. graph_join() sets it; a rule that counts packages skips it */
	PACKAGE_STRAY = 1 << 15,     /* a package.json of the project that is no workspace: the patterns of the root leave
				      * its folder out, and no lockfile states it. An example, a template */
};

struct package {
	struct text name;      /* the real name: the alias's target, not the alias */
	struct text alias;     /* the name it is required by when that differs, else "" */
	struct text version;   /* exactly as written, may be "" */
	enum source_kind source;
	struct text resolved;  /* as the document writes it, may be "" */
	struct text integrity; /* as the document writes it, may be "" */
	struct text checksum;  /* yarn berry's own, which is not the registry's integrity */
	struct text key;       /* the entry's key in its document ("node_modules/a", "a@1.0.0") */
	struct text folder;    /* where it lies on disk, relative to the target; "" when nowhere */
	struct text licence;   /* as the lockfile says it, may be "" */
	struct text engines_node;
	struct text inside;    /* real name of the package that bundles it, or "" */
	uint32_t flags;	       /* enum package_flag */
	uint32_t document;     /* that states it; DEP_NONE never */
	uint32_t line;	       /* there, from 1; 0 when unknown */
	uint32_t manifest;     /* index of its package.json, or DEP_NONE */
	uint32_t twin;	       /* locked <-> installed: the other view of the same place, or DEP_NONE */
	uint32_t via;	       /* next package towards the root on the shortest path, or DEP_NONE */
	uint32_t depth;	       /* 0 root, 1 direct, ...; DEP_NONE when unreachable */
	uint32_t edge_first, edge_count; /* its dependencies, in project.edges after graph_join() */
};

struct edge {
	uint32_t from;	   /* package */
	uint32_t to;	   /* package, or DEP_NONE when nothing satisfies it */
	enum dep_kind kind;
	struct text name;  /* as the manifest spells it (an alias stays an alias) */
	struct text spec;  /* the range or address asked for */
	uint32_t line;
};

struct dependency { /* one line of a manifest */
	struct text name, spec;
	enum dep_kind kind;
	bool optional_peer; /* peerDependenciesMeta says optional */
	uint32_t line;
};

struct script {
	struct text name, command;
	uint32_t line;
};

struct pair {
	struct text key, value;
	uint32_t line;
};

struct manifest_view { /* a package.json; odd types survive as "" with a problem recorded */
	uint32_t document;
	struct text folder; /* "" for the target's own */
	struct text name, version, licence, repository, homepage, description;
	struct text engines_node, engines_npm, type, main, module, browser, types, package_manager;
	bool private_, gypfile_false, has_bundle_all;
	bool numeric_name;  /* name is not a string: kept as "" */
	struct dependency *dependencies;
	struct script *scripts;
	struct text *bundled, *workspaces, *files, *trusted;	/* trustedDependencies */
	struct pair *bins, *overrides, *exports, *imports, *directories, *people;
	/* overrides: flattened "a>b" -> spec, from overrides, resolutions, pnpm.overrides;
	 * exports/imports: flattened target paths; people: author, maintainers, publisher e-mails */
	uint32_t dependency_count, script_count, bundled_count, workspace_count, file_count,
		trusted_count, bin_count, override_count, export_count, import_count,
		directory_count, people_count;
	/* overrides[0..resolution_first) are npm's and bun's "overrides", then "resolutions", then pnpm.overrides */
	uint32_t resolution_first, pnpm_override_first;
	bool duplicate_keys;
};

/* Settings that open or close doors, from .npmrc, .yarnrc(.yml), pnpm-workspace.yaml,
 * package.json#pnpm, node_modules/.modules.yaml, in one flat list. */
struct setting {
	const char *origin; /* "npmrc", "yarnrc", "yarnrc.yml", "pnpm-workspace", "package.json#pnpm", "modules.yaml", "pnpmfile" */
	uint32_t document;
	uint32_t line;
	struct text key;   /* "registry", "@acme:registry", "dangerouslyAllowAllBuilds", "overrides.a", ... */
	struct text value;
};

/* Something that could not be read or finished: becomes an L2-SCAN-001 finding. */
struct problem {
	struct text path;
	struct text message; /* what, where */
	const char *code;    /* "JSON-SYNTAX", "LOCKFILE-BINARY", "LIMIT-DEPTH", ... */
	uint32_t line;
	bool partial; /* true: the scan is incomplete because of it; false: only worth saying */
};

struct project {
	struct arena *arena;
	struct document *documents;
	struct package *packages;
	struct edge *edges;
	struct manifest_view *manifests;
	struct setting *settings;
	struct problem *problems;
	uint32_t document_count, package_count, edge_count, manifest_count, setting_count,
		problem_count;
	uint32_t document_cap, package_cap, edge_cap, manifest_cap, setting_cap, problem_cap;
	bool test_data_used; /* a script of its own installs below its test data */
	bool packed; /* what is scanned are packed packages alone: they come without a lockfile */
	bool failed; /* sticky: the arena is full; the caller reports LIMIT-MEMORY */
};

struct project *project_new(size_t max_bytes);
void project_free(struct project *p);

/* Each appends one zeroed element and returns it (valid until the next append), or NULL with
 * p->failed set. *index may be NULL. */
struct document *project_document(struct project *p, uint32_t *index);
struct package *project_package(struct project *p, uint32_t *index);
struct edge *project_edge(struct project *p);
struct manifest_view *project_manifest(struct project *p, uint32_t *index);
struct setting *project_setting(struct project *p);
void project_problem(struct project *p, bool partial, const char *code, struct text path,
		     uint32_t line, const char *fmt, ...) __attribute__((format(printf, 6, 7)));

/* scanner/graph.c: after all documents are read. Joins lockfile entries with installed
 * folders (twin), resolves edges (hoisting for npm, keys for the others), finds roots, direct
 * dependencies and workspace members, and the shortest path of each package (breadth first,
 * ties by name and version: the same on every machine). Sorts edges by `from`. */
bool graph_join(struct project *p, struct err *e);

/* The path root -> ... -> package as "a@1 > b@2", bounded, in the arena. */
struct text graph_path(struct project *p, uint32_t package);

/* "pkg:npm/%40scope/name@1.2.3" (purl specification, npm type), in the arena. */
struct text package_purl(struct arena *a, struct text name, struct text version);

#endif
