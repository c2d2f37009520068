/* scanner/content/content.h: what the content pass found in files. Rules read this.
 *
 * One entry for every regular file of the target, sorted by the bytes of its path.
 */
#ifndef PICKET_SCANNER_CONTENT_CONTENT_H
#define PICKET_SCANNER_CONTENT_CONTENT_H

#include "scanner/dep.h"

struct corpus_indicator; /* scanner/corpus.h */

enum file_class { FILE_TEXT, FILE_SCRIPT, FILE_BINARY, FILE_EXECUTABLE, FILE_ARCHIVE, FILE_IMAGE, FILE_FONT, FILE_EMPTY };

enum behaviour { /* rules.md: a finding is a combination of these */
	BEHAVE_EXECUTE, /* dynamic execution of text */
	BEHAVE_DECODE,
	BEHAVE_COLLECT_ENV,
	BEHAVE_COLLECT_FILES, /* credential files and stores */
	BEHAVE_COLLECT_HOST,  /* host name, user, network addresses */
	BEHAVE_SEND,
	BEHAVE_FETCH,
	BEHAVE_EXEC, /* other programs */
	BEHAVE_WRITE_SELF,
	BEHAVE_WRITE_OTHERS, /* other packages, workflows, editor or agent configuration */
	BEHAVE_PUBLISH,
	BEHAVE_PERSIST,
	BEHAVE_HIDE,
	BEHAVE_DESTROY,
	BEHAVE_CLIPBOARD,
	BEHAVE_WALLET,
	BEHAVE_METADATA, /* cloud metadata services */
	BEHAVE_DROP,	 /* writes what it decoded or fetched to a file */
	BEHAVE_SHELL,	 /* gives a shell to the network */
	BEHAVE_PAGE,	 /* meddles with a web page: script tags, hooks of fetch, key strokes */
	BEHAVIOURS
};
const char *behaviour_name(enum behaviour b); /* "execute-dynamic", "collect-env", ... */

struct act { /* one behaviour at one place */
	enum behaviour behaviour;
	uint32_t offset, line, column;
	uint32_t layer;	    /* 0: the file itself, else index into layers */
	uint32_t flags;	    /* enum act_flag */
	struct text text;   /* folded text that shows it, bounded */
	struct text detail; /* host, path, callee ... */
	uint64_t source;    /* in one's own code: digest of its line and of what it shows, unbounded; else 0 */
	bool uncalled;	    /* in a function that the install hook which reaches the file does not call (content/uncalled.h) */
	bool joined;	    /* what its flags say only several modules together show (content/join.h) */
};
enum act_flag {
	ACT_DECODED_ARG = 1 << 0,  /* its argument comes from a decoder */
	ACT_FETCHED_ARG = 1 << 1,  /* ... from the network */
	ACT_CONCAT_ARG = 1 << 2,
	ACT_ENV_ARG = 1 << 3,	   /* whole environment, or secrets of it */
	ACT_FILE_ARG = 1 << 4,	   /* ... from credential files */
	ACT_HOST_ARG = 1 << 5,	   /* CLIPBOARD: a button of a page copies what its caller gives */
	ACT_CONSTANT = 1 << 6,	   /* argument is a plain constant */
	ACT_PLAIN = 1 << 7,	   /* a variable with nothing known of it; SEND: what one gets in with, in the header for it */
	ACT_COLLECTOR_HOST = 1 << 8, /* sends to a known collector (webhook, paste, tunnel, OAST) */
	ACT_RAW_IP = 1 << 9,
	ACT_SILENT = 1 << 10,	   /* output hidden, detached; SEND, FETCH: to a chat that a caller names */
	ACT_NESTED = 1 << 11,	   /* inside what handles an answer of the network */
	ACT_TOP = 1 << 12,	   /* runs when the file is loaded, as far as can be told */
	ACT_CODED = 1 << 13,	   /* its name was spelled in pieces or in code, or it lies in a decoded layer */
	ACT_SECRET_ARG = 1 << 14,  /* single secrets: tokens, private keys */
	ACT_COMMAND_ARG = 1 << 15, /* the output of a command */
	ACT_BROWSER_ARG = 1 << 16, /* cookies, key strokes, form fields */
	ACT_STRONG = 1 << 17,	   /* nothing honest looks like this */
	ACT_SELF_ARG = 1 << 18,	   /* the file itself */
	ACT_HOME_ARG = 1 << 19,	   /* the home folder or the root */
	ACT_PARAM_ARG = 1 << 20,   /* what a caller or a request gives */
	ACT_INSECURE = 1 << 21,	   /* plain http, or certificates not checked */
	ACT_OTHER_HOST = 1 << 22,  /* a constant host that is no collector */
	ACT_ASIDE = 1 << 23,	   /* in a comment, or under tests and examples */
	ACT_EXECUTED = 1 << 24,	   /* the layer it lies in is executed */
	ACT_WHOLE_URL = 1 << 25,   /* a collector's address with the key in it */
	ACT_KEYS_ARG = 1 << 26,	   /* private keys, seed phrases */
	ACT_SHARE = 1 << 27,	   /* a folder that another machine shares, by a fixed name; EXEC: of a file of the package that was copied elsewhere */
	ACT_COMMAND_ITSELF = 1 << 28, /* the command of a hook, which runs a file of the package */
	ACT_GATED = 1 << 29,	   /* EXEC, DROP: a signature of what was fetched was checked, with CONSTANT: it is shown in the browser; EXEC of nothing that was fetched or decoded: of a program that runs no file; SHELL: it is the terminal's; EXECUTE: its digest was compared with one of the package (with INSECURE: of a compiled addon), with CONSTANT: the words of the command line go to it; SEND: a word of the command line asks for it, or secrets of the environment are taken out first; COLLECT_FILES: a fixed one that keeps no token of a registry of packages */
	ACT_OWN = 1 << 30,	   /* EXECUTE: its digest was compared; EXEC in a hook: of a script that came in the package, and is looked at too; COLLECT_FILES: .env of the folder it is started in; WRITE_OTHERS: what a package says of itself, or parts of what a file there says; SEND: what another program gives to its standard input */
};

struct layer {
	uint32_t parent; /* 0: the file */
	uint32_t offset; /* in the file */
	struct text how; /* "base64 > gunzip" */
	struct text text;
	uint64_t source; /* digest of all of it */
};

struct match { /* an indicator of a pack, seen in the bytes or in a layer */
	uint32_t indicator; /* index into content.indicators */
	uint32_t offset, line, column, layer;
};

struct import { /* a module this file asks for; folded where the file was tokenized, else as spelled */
	struct text spec; /* "./lib/a", "lodash/fp" */
	uint32_t line;
	bool started; /* no module, but a script that a command may start (content/started.h) */
};

enum file_limit {
	FILE_LIMIT_SIZE = 1 << 0,   /* past CONTENT_FILE_MAX */
	FILE_LIMIT_LAYERS = 1 << 1, /* decoded layers: count, depth or bytes */
	FILE_LIMIT_ACTS = 1 << 2,
	FILE_LIMIT_TOKENS = 1 << 3,
	FILE_LIMIT_PATTERN = 1 << 4, /* the pattern engine gave up */
	FILE_LIMIT_HUNT = 1 << 5,    /* YARA rules did not finish, or the file was too large for them */
	FILE_LIMIT_UNREAD = 1 << 6,  /* could not be read again for a closer look */
};

struct file_digest { /* of another kind than SHA-256 */
	const char *kind; /* "md5", "sha1", "sha512" */
	char hex[129];
};

enum reach { REACH_REST, REACH_LOAD, REACH_HOOK };

struct file {
	struct text path;
	uint64_t size;
	uint8_t sha256[32];
	enum file_class klass;
	enum reach reach;
	uint32_t package;      /* whose folder it lies in (index into project), or DEP_NONE: the project's own */
	uint32_t via;	       /* the file whose import or hook reaches it, or DEP_NONE */
	uint32_t hops;	       /* imports between it and the hook or entry point */
	struct text hook;      /* reached by a hook: "postinstall" */
	struct act *acts;
	struct layer *layers;
	struct match *matches;
	uint32_t act_count, layer_count, match_count;
	struct import *imports;
	uint32_t import_count;
	uint32_t limits;       /* enum file_limit: what was given up; becomes problems */
	const struct file_digest *digests; /* where a pack asks for them: scanner/rehash.h */
	uint32_t digest_count;
	bool mismatch;	       /* header says another kind than the extension */
	bool deep;	       /* tokenized (else only the pattern stage saw it) */
	uint32_t marks;	       /* words seen in it: enum mark */
	bool idle;	       /* holds no word with which code acts on anything outside */
	bool python;	       /* a command gives it to Python, whatever its name */
	bool ours;	       /* a hook runs it that only an install of a private project runs, which is the one that is scanned */
	bool asked;	       /* loaded, but only by a program that somebody starts by its name: its package has nothing else to load. */
};

struct content {
	struct arena *arena;
	struct file *files; /* by path */
	uint32_t file_count;
	const uint32_t *manifests; /* of each file, which of the project's manifests it is, or DEP_NONE: while content_reach() works */
	const uint32_t *acting; /* the files with acts, in their order: known after content_reach() */
	uint32_t acting_count;
	const struct corpus_indicator *indicators; /* content_engine_indicators() */
	uint32_t indicator_count;
	uint64_t bytes;	    /* read in all */
	bool complete;
};

#endif
