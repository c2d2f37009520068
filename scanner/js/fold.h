/* scanner/js/fold.h: what a script means, as far as its constants tell.
 *
 * One walk over the tokens (a second one when variables were used before they
 * were known) evaluates expressions abstractly: constants are folded, names are
 * followed to what they stand for, and every value carries where it came from.
 * Two lists come out:
 *
 *   constants  texts the source spells in pieces or in code: 'a'+'b', joins, char
 *              codes, escapes, base64, hex, gzip, XOR, tables of strings ...
 *   events     calls, `new`, imports, and reads and writes of members, by meaning:
 *
 *	const {exec: run} = require('child_process')	CALL "require" ("child_process")
 *	run(x)						CALL "child_process.exec" (...)
 *	globalThis['ev' + 'al'](atob(x))		CALL "eval" (origin DECODED)
 *	process['env'][k]				READ "process.env[]"
 *	fetch(u).then(r => r.text()).then(eval)		CALL "eval" (origin NETWORK), indirect
 *
 * Nothing of the script is run: there are no objects of a host, only texts, numbers and
 * lists, and the file's own pure decoders are evaluated on constants for a
 * bounded number of steps (js/limits.h). The walk is linear in the source.
 *
 * Paths: names joined by dots from a global or a module. `require("node:fs")` is "fs",
 * "fs/promises" is "fs.promises", globalThis/window/self/global are left out,
 * `x()` stands for the result of calling or constructing x ("https.request().write",
 * "net.Socket().connect"), "[]" for a key that is not known. A path that begins with a
 * dot is a member of something unknown: ".exec". Known aliases come out the same:
 * module.require, process.mainModule.require and Module._load are "require"; (0,eval),
 * eval.call, Reflect.apply(eval, ..) are "eval"; [].constructor.constructor is "Function".
 */
#ifndef PICKET_SCANNER_JS_FOLD_H
#define PICKET_SCANNER_JS_FOLD_H

#include "base/arena.h"
#include "scanner/js/lex.h"
#include "scanner/js/limits.h"

/* How a constant was come by: up to five steps, the first one first, six bits each. */
enum js_how_step {
	JS_HOW_NONE,
	JS_HOW_ESCAPE,	  /* \x41 \u0041 in a literal */
	JS_HOW_CONCAT,	  /* 'a' + 'b', concat(), templates */
	JS_HOW_JOIN,	  /* [..].join() */
	JS_HOW_CHARS,	  /* String.fromCharCode and numbers in general */
	JS_HOW_REVERSE,
	JS_HOW_REPLACE,
	JS_HOW_SLICE,	  /* slice, substr, charAt, split, trim, index */
	JS_HOW_CASE,	  /* toLowerCase, toUpperCase */
	JS_HOW_REPEAT,	  /* repeat, padStart, padEnd */
	JS_HOW_BASE64,
	JS_HOW_HEX,
	JS_HOW_PERCENT,	  /* decodeURIComponent, unescape */
	JS_HOW_XOR,
	JS_HOW_ROT,	  /* letters moved by a constant */
	JS_HOW_INFLATE,	  /* gzip, zlib, raw deflate */
	JS_HOW_TABLE,	  /* from a table of strings */
	JS_HOW_CALL,	  /* by a function of the file, evaluated */
	JS_HOW_INVISIBLE, /* variation selectors, tag characters */
	JS_HOW_EVAL,	  /* a plain text that is given to eval or the like */
	JS_HOW_BLOB,	  /* a coded run found in a literal that no code here decodes */
	JS_HOW_COUNT,
};
typedef uint32_t js_how;

js_how js_how_add(js_how how, enum js_how_step step); /* a repeated last step counts once */
bool js_how_has(js_how how, enum js_how_step step);
bool js_how_decodes(js_how how); /* some step takes what was coded apart, rather than puts texts together */
/* "concat+base64+inflate" into out (NUL-terminated, at most size bytes); "" for none. */
const char *fold_how_name(js_how how, char *out, size_t size);

/* Where a value comes from; bits. */
#define JS_FROM_ENV	  0x0001u /* one named environment variable */
#define JS_FROM_ENV_ALL	  0x0002u /* the environment as a whole */
#define JS_FROM_FILE	  0x0004u /* content of a file */
#define JS_FROM_CRED_FILE 0x0008u /* content (with FILE) or path of a file that keeps credentials */
#define JS_FROM_NETWORK	  0x0010u /* a response, a message */
#define JS_FROM_DECODED	  0x0020u /* base64, hex, char codes, XOR, inflated, ... */
#define JS_FROM_CRYPTO	  0x0040u /* deciphered (with DECODED) */
#define JS_FROM_ARGV	  0x0080u
#define JS_FROM_SYSTEM	  0x0100u /* host name, user, addresses, platform (os.*) */
#define JS_FROM_COMMAND	  0x0200u /* output of a command */
#define JS_FROM_CLIPBOARD 0x0400u
#define JS_FROM_BROWSER	  0x0800u /* cookies, storage, form fields, key strokes */
#define JS_FROM_STDIN	  0x1000u
#define JS_FROM_SELF	  0x2000u /* __filename, process.argv[1], import.meta */
#define JS_FROM_LISTING	  0x4000u /* names from a folder (readdir) */
#define JS_FROM_HOME	  0x8000u /* the home folder's path */
#define JS_FROM_PARAM	  0x10000u /* an argument of the enclosing function that no call here tells */
#define JS_FROM_KEYS	  0x20000u /* named as a private key or seed phrase */
#define JS_FROM_REQUEST	  0x40000u /* headers or query of what a caller gives (with PARAM) */
#define JS_FROM_BEARER	  0x80000u /* the authorization in those headers */
#define JS_FROM_COOKIE	  0x100000u /* the cookies in them */
#define JS_FROM_REPOSITORY 0x200000u /* output of a command, put where a service of repositories is told of which one */
/* "env+network" into out; "" for none. The order is that of the bits. */
const char *fold_origin_name(uint32_t origins, char *out, size_t size);

/* What is not known of an address stands first where it names a repository to the service that keeps it, and that place is in it
 * once. host: of the service, or "" when the address begins with it. */
bool fold_names_repository(struct text host, struct text address);
/* git WORD: a question about the history or the files of a repository, or what changes it; not one about its settings. */
bool fold_asks_history(struct text word);

/* A path, or a part of one, of a file or folder that keeps credentials; its first 256 bytes are looked at. */
bool fold_names_credential(struct text path);

struct js_constant {
	uint32_t start, end; /* the expression in the source */
	struct text text;    /* decoded bytes */
	js_how how;	     /* never none */
	bool is_text;	     /* valid UTF-8 without control characters */
	bool executed;	     /* given to eval, Function, vm.*, setTimeout ... */
};

enum js_event_kind {
	JS_CALL,
	JS_NEW,
	JS_READ,   /* a member read; args: none */
	JS_WRITE,  /* a member written; args[0] is the value */
	JS_IMPORT, /* import/export ... from; path "import", args[0] the specifier */
};

enum js_arg_kind {
	JS_ARG_UNKNOWN,
	JS_ARG_CONST,	 /* text: the constant, also numbers and booleans as text */
	JS_ARG_PATH,	 /* text: the path of what is given, unevaluated */
	JS_ARG_FUNCTION, /* function: its index, or JS_NO_FUNCTION */
	JS_ARG_OBJECT,	 /* props; origins: of all of them */
	JS_ARG_ARRAY,	 /* props: the first elements, without names */
	JS_ARG_BYTES,	 /* text: constant bytes (Buffer) */
	JS_ARG_REGEX,	 /* text: as spelled */
};

/* Flags of an argument. */
#define JS_ARG_FOLDED 1u /* the constant was spelled in pieces or in code (see how) */
#define JS_ARG_MIXED  2u /* constants and unknown parts: text is what is constant of it,
			  * joined, with U+FFFD for what is not known */
#define JS_ARG_OPEN   4u /* a list that holds more than its props, at places that nobody knows: [...x] */
#define JS_ARG_LOCAL  8u /* path or function of this file */

#define JS_NO_FUNCTION UINT32_MAX

struct js_prop;
struct js_arg {
	uint8_t kind; /* enum js_arg_kind */
	uint8_t flags;
	uint16_t prop_count;
	uint32_t origins; /* JS_FROM_* */
	uint32_t function;
	uint32_t more; /* origins of what an open list holds besides its props */
	js_how how;
	struct text text;
	const struct js_prop *props;
};
struct js_prop {
	struct text name;
	struct js_arg value; /* its own props are not kept */
};

/* Flags of an event. */
#define JS_EVENT_INDIRECT 1u /* called by what it was given to: .then(eval), Reflect.apply */
#define JS_EVENT_CODED	  2u /* the callee or member was spelled in pieces or in code: x['ev'+'al'] */
#define JS_EVENT_WHOLE	  4u /* READ of process.env that is not followed by a name */
#define JS_EVENT_BRANCH	  8u /* under if, ?:, &&, catch or in a loop */
#define JS_EVENT_AWAITED  16u

struct js_event {
	uint8_t kind; /* enum js_event_kind */
	uint8_t flags;
	uint16_t depth;	     /* functions around it; 0: runs when the file is loaded */
	uint32_t start, end; /* the call or member expression in the source */
	uint32_t function;   /* index of the function around it, or JS_NO_FUNCTION */
	uint32_t receiver;   /* origins of what it is a member of */
	uint32_t argc;	     /* as written; args has min(argc, JS_ARGS_MAX), and of Function() with more of them the last one besides */
	struct text path;
	const struct js_arg *args;
};

struct js_function {
	uint32_t start, end;  /* from its first token to the end of its body */
	uint32_t parent;      /* index, or JS_NO_FUNCTION */
	struct text name;     /* may be empty */
	bool called;	      /* called, or given to a call, somewhere in this file */
	uint8_t caller_count; /* JS_CALLERS_MAX + 1: more than are kept */
	uint32_t callers[JS_CALLERS_MAX]; /* the functions around these calls; JS_NO_FUNCTION: the file */
};

struct js_fold {
	const struct js_event *events; /* in order of start, then of appearance */
	size_t event_count;
	const struct js_constant *constants; /* in order of start */
	size_t constant_count;
	const struct js_function *functions; /* in order of start */
	size_t function_count;
	bool truncated;	      /* a ceiling was reached: the lists are right but not whole */
	bool coded_names;     /* an obfuscator's identifiers (_0x1a2b), or the way it turns its list of texts, and again where that fails */
	uint64_t steps;	      /* work done, for the test of linearity */
	uint64_t folded_bytes;
};

/* Everything in out lives in the arena (and views the source). Never fails as a whole: an
 * arena too small gives short lists and truncated. */
void js_fold(const struct js_tokens *t, struct arena *a, struct js_fold *out);

#endif
