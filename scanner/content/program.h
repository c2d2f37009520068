/* content/program.h: commands of a package.json by which people start a program they work on. */
#ifndef PICKET_SCANNER_CONTENT_PROGRAM_H
#define PICKET_SCANNER_CONTENT_PROGRAM_H

#include "base/text.h"

/* "start", "dev", "start:dev" and the like, as the name of a script. */
bool program_starts(struct text name);

/* The next word of a command that names a script by its ending, also one in quotes: nodemon a.js, concurrently "node b.js".
 * Cuts what was read off the command; "" when there is none left. */
struct text program_script(struct text *command);

/* A file that some build tool loads as code because of its name, for who works on a project: vite.config.ts,
 * tailwind.config.js, gulpfile.js, karma.conf.js, .eslintrc.cjs. name: without folders. */
bool program_config(struct text name);

/* The one that this tool loads: "gulp" and gulpfile.js, "webpack" and webpack.config.js, "make" and GNUmakefile. */
bool program_config_of(struct text tool, struct text name);

/* Makefile and its other spellings (GNU make manual, 3.2). */
bool program_makefile(struct text name);

#endif
