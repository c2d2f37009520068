/* store/inside.h: what the files of this room share and nobody else sees. */
#ifndef PICKET_STORE_INSIDE_H
#define PICKET_STORE_INSIDE_H

#include "store/install.h"
#include "store/state.h"
#include "store/store.h"

#define ROOT_NAME_MAX 160
#define FIRST_USE     ".first-use" /* roots/NAME.first-use beside NAME.root: the mark */

struct store {
	char *dir, *corpus;
	bool has_builtin; /* the first root was compiled in */
	size_t root_count;
	struct trust *roots[STORE_ROOTS_MAX + 1]; /* the built-in one and those of roots/ */
	char root_names[STORE_ROOTS_MAX + 1][ROOT_NAME_MAX];
	bool first_use[STORE_ROOTS_MAX + 1];
	struct state state;
};

struct store_lock {
	int fd;
	int dir, packs; /* folders */
	uint64_t clock;
	char path[STORE_PATH_MAX];
};

/* "DIR/NAME". */
bool store_path(char out[STORE_PATH_MAX], const char *dir, const char *name, struct err *e);
/* "DIR/packs/ID/pack.iocpack". */
bool store_pack_path(char out[STORE_PATH_MAX], const char *dir, const struct digest *id,
		     struct err *e);

/* Sets or takes away a mark of first use, by its path in the store. */
bool store_mark(struct store_lock *l, const char *file, bool wanted, struct err *e);

/* How many files of the folder `path` are roots; 0 when it cannot be read. */
size_t store_root_files(const char *path);

/* An absent state is empty, unless packs are there. Codes: STATE-MALFORMED, STATE-LOST. */
bool store_state_read(const char *dir, struct state *out, bool *present, struct err *e);

/* store_open without the state, which may be lost: it stays empty. */
bool store_open_roots(const struct store_place *where, struct store **out, struct err *e);

/* Puts every pack of the folder `packs` that verifies whole into a state begun anew, oldest first; how
 * many. What was newest beyond them stays unknown. Codes: STATE-UNREADABLE, STORE-FULL: more than a state takes. */
bool store_adopt(const struct store *s, int packs, uint64_t clock, struct state *out, size_t *taken, struct err *e);

/* Opens the version v of the pack `name` and checks that it is that one. */
bool store_open_version(const struct store *s, const char *name, const struct state_version *v,
			struct pack **out, struct err *e);

#endif
