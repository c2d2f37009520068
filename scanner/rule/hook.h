/* scanner/rule/hook.h: what a lifecycle command runs, and which commands an install runs.
 *
 * The command language of npm scripts is that of sh (or cmd.exe): it is cut into simple
 * commands at && || ; | & and newlines, with quotes, environment assignments and wrappers
 * (env, cross-env, sudo, exec, time, nohup) taken off. Nothing is expanded and nothing is run.
 */
#ifndef PICKET_SCANNER_RULE_HOOK_H
#define PICKET_SCANNER_RULE_HOOK_H

#include "scanner/dep.h"

#define HOOK_STEPS_MAX	 64    /* simple commands of one hook */
#define HOOK_WORDS_MAX	 128   /* words of one simple command */
#define HOOK_COMMAND_MAX 65536 /* bytes of one command line */
#define HOOK_DEPTH_MAX	 4     /* sh -c "...", cmd /c ..., npm run ... inside each other */

enum hook_kind {
	HOOK_IDLE,    /* echo, exit, true, test, cd, mkdir: nothing of its own */
	HOOK_BUILDER, /* a known build or install tool (hook_builder()) */
	HOOK_FILE,    /* a file of the package: target is its path, "./" taken off */
	HOOK_INLINE,  /* code in the command itself (node -e): target is the code */
	HOOK_SCRIPT,  /* another script of the same package: target is its name */
	HOOK_PACKAGE, /* a package fetched and run (npx, bunx, dlx, npm exec, npm install x): target
		       */
	HOOK_NETWORK, /* a program that talks to the network (curl, nslookup, nc): target the
			 address */
	HOOK_SHELL,   /* an interpreter that reads its program from a pipe, or a shell built by hand
		       */
	HOOK_PROGRAM, /* any other program: target its name */
	HOOK_KINDS
};

enum hook_trait {
	HOOK_FETCHES = 1 << 0,	    /* something comes from the network */
	HOOK_RUNS_FETCHED = 1 << 1, /* ... and is executed */
	HOOK_SENDS = 1 << 2,	    /* something goes out: POST, data, DNS of a computed name */
	HOOK_ENCODED = 1 << 3,	    /* powershell -enc, base64 -d, xxd -r, $'\x..' */
	HOOK_SOCKET = 1 << 4,	    /* /dev/tcp, nc -e, bash -i: a shell on the network */
	HOOK_SECRETS = 1 << 5,	    /* names a credential file, or the environment as a whole */
	HOOK_DESTROYS = 1 << 6,	    /* rm -rf of /, ~, $HOME; format; shred */
	HOOK_SILENT = 1 << 7,	    /* output thrown away, or left running in the background */
	HOOK_RECON = 1 << 8,	    /* whoami, hostname, id, uname, ifconfig */
	HOOK_PERSISTS = 1 << 9,	    /* crontab, schtasks, reg add, systemctl, shell profiles */
	HOOK_TOO_MUCH = 1 << 10,    /* past a ceiling above: what was cut into steps is not all */
	HOOK_RUNS_DECODED = 1 << 11, /* what it decodes is executed */
	HOOK_SEIZES = 1 << 12,	    /* the container service with the host's disk, sudoers */
	HOOK_MINES = 1 << 13,	    /* digs for coins */
	HOOK_LOADER = 1 << 14,	    /* a library or script run by a tool of the system: rundll32, mshta */
	HOOK_DIVERTS = 1 << 16,	    /* where packages come from or what runs them is set, or an editor's extension installed */
	HOOK_REGISTERS = 1 << 15,   /* with PERSISTS: a timer, service or start entry, no mere profile */
};

struct hook_step {
	enum hook_kind kind;
	struct text program; /* base name, "node", "sh" */
	struct text target;  /* as the kind says, may be "" */
	struct text folder;  /* where it runs, from where the command began: cd x, npm --prefix x; "" there */
	struct text text;    /* the simple command, as written */
	bool piped;	     /* reads the output of the step before */
	bool within;	     /* git runs it: that its words name it does not make it what git fetches */
};

struct hook {
	struct hook_step *steps;
	size_t count;
	uint32_t traits; /* enum hook_trait */
};

/* False only when the arena is full. Code in node -e and the like is looked at for traits too. */
bool hook_parse(struct arena *a, struct text command, struct hook *out);

/* Adds a step for each file that node's options load before any program ("--require ./x.js"), as NODE_OPTIONS and .npmrc's
 * node-options carry them. False: no memory. */
bool hook_preloads(struct arena *a, struct text options, struct hook *out);

/* The file that a step of kind HOOK_NETWORK writes what it fetches to (curl -o x, wget u/x, curl u > x); "" for none. */
struct text hook_output(const struct hook_step *s);

/* Whether a step runs what a download's text names: sh x, ./x or x after curl -o x. A tool of the system (tar, gpg) that bears
 * a name in an address is itself. */
bool hook_runs_named(const struct hook_step *s, struct text download);

/* Build and install tools that are what they are called: node-gyp, prebuild-install, husky ... */
bool hook_builder(struct text program);

/* One lifecycle command that an install of this package runs. */
struct hook_command {
	struct text name;    /* "preinstall", "install", "postinstall", "prepare" */
	struct text command; /* as written; "node-gyp rebuild" when implicit */
	uint32_t line;	     /* in the package.json */
	bool implicit;	     /* binding.gyp without an install script of its own */
};

#define HOOK_COMMANDS_MAX 8

/* The commands that installing `manifest` runs, in the order npm runs them; how many.
 * has_gyp: a binding.gyp lies beside it. from_git: its prepare script (and what npm runs with
 * it) runs too, as for the project's own. */
size_t hook_commands(const struct manifest_view *manifest, bool has_gyp, bool from_git,
		     struct hook_command out[HOOK_COMMANDS_MAX]);

#endif
