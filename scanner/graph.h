/* scanner/graph.h: the parts of graph_join() (see scanner/dep.h), one file each. */
#ifndef PICKET_SCANNER_GRAPH_H
#define PICKET_SCANNER_GRAPH_H

#include "base/map.h"
#include "scanner/dep.h"

/* Folders above a package that are looked into for a dependency; lockfiles and trees nest far less. */
#define GRAPH_LEVELS_MAX 64
/* Bytes of a key that is looked up; longer ones are in no map. */
#define GRAPH_KEY_MAX 4096
/* Bytes of keys that are looked up: so many, and so many for each byte of the documents. An honest lockfile needs
 * about four for each byte; long keys with many dependencies at each of many levels would need any number. */
#define GRAPH_PROBE_BYTES      ((size_t)64 << 20)
#define GRAPH_PROBE_BYTES_EACH 32

/* What one lockfile states, by what others call it. */
struct graph_lock {
	struct map *keys;    /* npm, bun: key; yarn: descriptors and locators -> package */
	struct map *patched; /* yarn: descriptor -> the built-in patch that takes its place */
	struct map *exact;   /* "name@version" -> package */
	struct map *only;    /* name -> package, or DEP_NONE when there are several */
	struct text base;    /* the folder its keys are relative to */
	bool hidden;	     /* states what is installed: .package-lock.json, .pnpm/lock.yaml */
};

struct graph_replacement {
	struct text value;
	struct text parent_range; /* the version of the parent that is meant, or "" for any */
};

struct graph {
	struct project *p;
	struct graph_lock *locks;  /* by document; keys is NULL for what is no lockfile */
	struct map *lock_at;	   /* folder -> document of the lockfile that rules there */
	struct map *hidden_at;	   /* the same for hidden ones */
	struct map *installed;	   /* folder -> installed package */
	struct map *project_at;	   /* folder -> root or workspace package */
	struct map *members;	   /* name of a part of the project -> package */
	struct map *replaced;	   /* yarn's resolutions: "name", "name@range", "parent>name" -> index of: */
	struct graph_replacement *replacement; /* what is taken in its place */
	bool parents;		   /* some name a parent */
	struct map *spaces;	   /* folder that says which folders are its workspaces -> index of: */
	struct patterns *space;
	uint32_t space_count;
	size_t member_steps;	   /* taken for patterns with wildcards: MEMBERS_STEPS_MAX */
	bool members_over;	   /* there were too few, and that is said */
	size_t budget;		   /* bytes that may still be looked up */
	char key[GRAPH_KEY_MAX];   /* the one that is looked up; here, since clearing it each time would cost more */
};

/* graph_keys.c. False: memory is out. */
bool graph_keys(struct graph *g);
/* The lockfile that rules in a folder, or above it; DEP_NONE when none does. */
uint32_t graph_lock_of(const struct graph *g, struct text folder);
/* The package that `from` gets when it asks for name@spec, or DEP_NONE. */
uint32_t graph_find(struct graph *g, uint32_t from, struct text name, struct text spec);
/* Fills `to` of every edge that is still open. */
void graph_resolve(struct graph *g);

/* graph_members.c: what the project says its workspaces are. False: memory is out. */
bool graph_spaces(struct graph *g);
/* Whether a folder of the project is one of its workspaces; true also for the root, and where nobody says what they
 * are. A workspace may have workspaces of its own (yarn). */
bool graph_member(struct graph *g, struct text folder);

/* graph_tree.c: installed packages, roots and members from manifests, with the edges lockfiles do not have. */
bool graph_tree(struct graph *g);
/* Locked <-> installed. */
void graph_twins(struct graph *g);

#endif
