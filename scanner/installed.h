/* scanner/installed.h: which package.json is an installed package, and which only lies around.
 *
 * A package manager puts packages at NODE_MODULES/NAME and NODE_MODULES/@SCOPE/NAME, where NODE_MODULES belongs to the
 * project or to another installed package; pnpm and bun also at node_modules/.pnpm/ID/node_modules/NAME. A package.json
 * anywhere else inside a package (dist/cjs/package.json, test/fixtures/node_modules/x/package.json) is part of that
 * package and no package itself, whatever it is called.
 */
#ifndef PICKET_SCANNER_INSTALLED_H
#define PICKET_SCANNER_INSTALLED_H

#include "scanner/dep.h"

enum place {
	PLACE_PROJECT,	 /* no node_modules above it: the project, a member, a fixture of its own */
	PLACE_INSTALLED, /* an installed package */
	PLACE_INSIDE,	 /* inside an installed package */
};

/* Where a folder lies, by its path alone. *owner: the project folder whose node_modules it is in; *name: the name it
 * is installed as; *parent: the folder of the package that its node_modules is in, or of the project. Any may be NULL. */
enum place installed_place(struct text folder, struct text *owner, struct text *name,
			   struct text *parent);

/* True for folders that hold examples for tests: test/fixtures/x, __tests__/y. A node_modules in one is a
 * fixture too; what a lockfile beside it states is read all the same. */
bool installed_fixture(struct text folder);

/* True below a folder of data for tests, by the names that it has everywhere: fixtures, testdata. Tests have folders of their
 * own that an install runs in (test/e2e); in these nobody installs anything. False below node_modules: that was installed, and
 * a package may have such a name. */
bool installed_test_data(struct text path);

/* cd fixtures/app && npm ci: a script of the project starts a package manager, and names test data. */
bool installed_from_test_data(struct text command);

/* Appends the package (PACKAGE_INSTALLED) of that manifest when it is an installed one. False: it is none, or
 * memory is out (p->failed). */
bool installed_package(struct project *p, uint32_t manifest);

#endif
