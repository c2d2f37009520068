/* scanner/content/reach_pass.h: what follows the closures of install hooks and of entry points.
 *
 * A closure begins at a start (reach_begin), what it begins with is entered (reach_enter), and reach_follow() enters
 * what that leads to, in waves. Which files starts have is reach_hook.c's (what an install runs, what opening a folder
 * runs) and reach_load.c's (what whoever uses the package loads). content_reach() (reach.c) goes through all of them.
 */
#ifndef PICKET_SCANNER_CONTENT_REACH_PASS_H
#define PICKET_SCANNER_CONTENT_REACH_PASS_H

#include "scanner/content/limits.h"
#include "scanner/content/scan_file.h"

/* Where a closure begins: a package's hooks, its entry points, a folder that is opened. */
struct start {
	struct text root; /* its folder */
	uint32_t reached;
};

struct step {
	uint32_t file;
	struct start *start;
};

struct reach_pass {
	const struct content_looker *lookers;
	unsigned looker_count;
	struct project *project;
	struct content *content;
	struct arena *scratch; /* of one file or command */
	struct buf bytes;
	struct start *start; /* of what is entered now */
	struct step *queue;  /* files to follow */
	uint32_t head, tail;
	uint32_t *wave; /* those of them to be looked at together */
	const struct script *followed[CONTENT_SCRIPTS_MAX]; /* by the hooks of this package: each once */
	uint32_t followed_count;
	struct started_tool {
		struct text tool, folder;
	} tools[CONTENT_TOOLS_MAX]; /* of this package's hooks, likewise */
	uint32_t tool_count;
	struct made {
		uint32_t makefile;
		struct text command; /* "make -C native addon" */
	} made[CONTENT_TOOLS_MAX]; /* by all hooks */
	uint32_t made_count;
	bool made_more; /* than are kept: then makefiles are read whole */
	bool ours;	/* what is entered now belongs to hooks of the project that is scanned, which nobody else installs */
	bool asked;	/* what is entered now is a program, of a package that has nothing else to load */
	bool failed;    /* memory */
};

void reach_problem(struct reach_pass *r, struct text path, const char *code, const char *what);

/* What is entered from now on belongs to a start of this folder. */
void reach_begin(struct reach_pass *r, struct text root);

/* Puts a file (or DEP_NONE: nothing) into the closure being followed, once; `how` never sinks. via: the file that led
 * there, or DEP_NONE. hook: its name, for evidence. */
void reach_enter(struct reach_pass *r, uint32_t index, enum reach how, uint32_t via, struct text hook);

/* A file that the command of such a program runs: what Python is given is Python, whatever its name. */
void reach_given_to(struct reach_pass *r, uint32_t index, struct text program);

/* The act starts a copy of this file (or DEP_NONE), away from the package: a program by what it holds, whatever it is called. */
void reach_carried(struct reach_pass *r, struct act *a, uint32_t index);

/* Follows all that was entered to its end. */
void reach_follow(struct reach_pass *r);

/* "./x" and "../x", not a package's name. */
bool reach_relative(struct text spec);

/* Unknown parts in front of a constant path ("<dirname>/x.js") stand for the file's own folder. */
struct text reach_known_part(struct text path);

/* The file itself says what an install runs. hook: for evidence. */
void reach_enter_holder(struct reach_pass *r, uint32_t holder, struct text hook);
/* What a command runs that the file of that number holds (holder, at that line) in that folder, and what that runs in turn. depth: 0, more
 * inside of scripts that scripts run. */
void reach_run_command(struct reach_pass *r, const struct manifest_view *m, struct text folder, uint32_t holder,
		       struct text command, struct text hook, uint32_t line, unsigned depth);
struct text reach_bytes(struct reach_pass *r, uint32_t index); /* of a file as they were, until the next is asked for; empty when it cannot be read */
/* Acts of a command stand in the file that holds the command, in that line: package.json, binding.gyp. */
void reach_append_acts(struct reach_pass *r, struct file *f, const struct act *list, uint32_t n, uint32_t line);

/* What an install of this package runs. */
void reach_hooks(struct reach_pass *r, const struct manifest_view *m, bool from_git);
/* Of its binding.gyp, the file of that number, and the build files that one reads. */
void reach_gyp(struct reach_pass *r, const struct manifest_view *m, uint32_t file);
/* Of the makefiles that hooks make: what they make in them. After all hooks. */
void reach_made(struct reach_pass *r);
/* What package managers run and load beside hooks: yarnPath, plugins, .pnpmfile.cjs. */
void reach_managers(struct reach_pass *r);
/* Editor tasks and agents' hooks of this file run when a folder or session is opened. */
void reach_opened(struct reach_pass *r, uint32_t index);

/* Enters what is loaded when the package is used; the caller follows. */
void reach_load(struct reach_pass *r, const struct manifest_view *m);

#endif
