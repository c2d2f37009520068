/* content/kind.h: what a file is, by its first bytes and by what its name promises. */
#ifndef PICKET_SCANNER_CONTENT_KIND_H
#define PICKET_SCANNER_CONTENT_KIND_H

#include "scanner/content/content.h"

enum script_kind { /* languages whose behaviours are looked for */
	SCRIPT_NONE,
	SCRIPT_JS,     /* also TypeScript, and anything node would run */
	SCRIPT_SHELL,
	SCRIPT_PYTHON,
	SCRIPT_RUBY,
	SCRIPT_PERL,
	SCRIPT_PHP,
	SCRIPT_POWERSHELL,
	SCRIPT_BATCH,
	SCRIPT_GYP,    /* binding.gyp and its includes */
	SCRIPT_CONFIG, /* editor, agent and workflow files: data that makes programs run */
	SCRIPT_HTML,
	SCRIPT_PROSE,  /* instructions for agents (CLAUDE.md, .cursorrules) */
};

struct kind {
	enum file_class klass;
	enum script_kind script;
	bool mismatch; /* the header is of another kind than the extension, in a way that hides code */
};

/* head: the first CONTENT_HEAD_BYTES bytes, or all. */
struct kind kind_of(struct text path, struct text head);

/* Extension without the dot, in lower case letters only when it was so written; "" for none. */
struct text kind_extension(struct text path);
struct text kind_base_name(struct text path);

bool kind_is_git_hook(struct text path); /* .husky/pre-commit: sh, whatever it begins with */

/* Under a folder of tests, fixtures, docs or examples: nothing of it runs by itself. */
bool kind_is_aside(struct text path);

#endif
