/* scanner/js/limits.h: every ceiling of the JavaScript stage.
 *
 * Reaching one of those that end a list or a reading never goes unsaid: the result's `truncated` is set, and the caller
 * reports the scan of that file as partial. Past the others (what is kept of a call, of an object, of a path; how large a
 * decoder may be to be evaluated) a value is unknown, as most values of a program are, and counts as such.
 */
#ifndef PICKET_SCANNER_JS_LIMITS_H
#define PICKET_SCANNER_JS_LIMITS_H

/* Lexer. A longer source is refused; more tokens end the token list early. */
#define JS_SOURCE_MAX ((size_t)1 << 30)
#define JS_TOKENS_MAX ((size_t)4 << 20) /* 16 bytes each */
#define JS_NEST_MAX   ((size_t)1 << 20) /* open brackets remembered; past it none is matched */

/* Folder. */
#define JS_AGAIN_MAX	((size_t)4 << 20)  /* larger sources are walked once */
#define JS_LATE_MAX	((size_t)256 << 10) /* ... larger ones not for late functions alone, whose arguments it alone tells */
#define JS_WALKS_MAX	4u		   /* walks of a source in which a secret goes from one function or field to the next */
#define JS_LOOKS_MAX	1024u		   /* arguments whose text is looked at for whether to */
#define JS_DEPTH_MAX	160		   /* nested expressions; what lies deeper is read on its own */
#define JS_DEPTH_CALL	16		   /* levels kept for what stands in the innermost bracket, so that it is read as a whole */
#define JS_QUEUE_MAX	65536		   /* such deeper parts that wait to be read */
#define JS_NAMES_MAX	((size_t)1 << 20)  /* different identifiers, and none */
#define JS_BINDINGS_MAX ((size_t)1 << 20)  /* variables known at one time */
#define JS_EVENTS_MAX	((size_t)200000)   /* events of one source */
#define JS_CONSTANTS_MAX ((size_t)200000)  /* folded constants of one source */
#define JS_ARGS_MAX	4		   /* arguments kept of a call */
#define JS_KEYS_MAX	128		   /* properties of an object known by name; the rest as a whole */
#define JS_JOINED_MAX	8		   /* elements of two lists of which one is taken, joined one by one; of longer ones none is known */
#define JS_PROPS_MAX	8		   /* properties kept of an object given as argument */
#define JS_PATH_MAX	160		   /* bytes of a dotted path */
#define JS_MEMBERS_KEPT	256		   /* paths found again without spelling them; a power of two */
#define JS_PATHS_MAX	262144		   /* different paths, and none: minified bundles of half a megabyte have more than 65,536 */
#define JS_ARRAY_MAX	((size_t)1 << 18)  /* elements of a constant array */
#define JS_STRING_MAX	((size_t)16 << 20) /* bytes of one folded constant */
#define JS_REPEAT_MAX	32768		   /* bytes that .repeat() makes: more is a stress test's input, and stays unknown */
#define JS_FOLD_TIMES	16		   /* folded bytes: at most that many times the source ... */
#define JS_FOLD_FLOOR	((size_t)1 << 20)  /* ... or this, when the source is small ... */
#define JS_FOLD_MAX	((size_t)64 << 20) /* ... and never more than this */
#define JS_MEMORY_MAX	((size_t)96 << 20) /* arena of one source: values, names, events */
/* Evaluation of the file's own pure decoders (loops, functions on constants):
 * steps (tokens read again) for a whole source. */
#define JS_STEPS_FLOOR	 20000
#define JS_STEPS_CODED	 1500000 /* more with an obfuscator's names (_0x...) in it, ... */
#define JS_STEPS_CODED_TOKEN 2500 /* ... but no more than this for each token */
#define JS_STEPS_A_TOKEN 16
/* Whole texts and lists that are gone through in passing, by 64 bytes or 4 elements: so many steps, and more by the size of the
 * source. Past it such calls give nothing known. */
#define JS_WHOLE_FLOOR	((int64_t)1 << 12)
#define JS_WHOLE_BYTE	4
#define JS_INLINE_MAX	512 /* arguments of a command among which code is looked for */
#define JS_CALLS_MAX	 24   /* calls inside calls */
#define JS_REPLACE_RUNS	 4096 /* calls of what one replace() is given */
#define JS_INTEROP_TOKENS 120 /* of a function that a compiler puts around require() */
#define JS_ENCODER_TOKENS 24 /* of a function that only writes what it is given in another way */
#define JS_BODY_MAX	 6000 /* tokens of a function that is evaluated */
#define JS_OWN_TOKENS	 48   /* of an expression that is read again without what the calls gave */
#define JS_LOOP_MAX	 400  /* and of the body of a loop */

/* Layers. */
#define JS_LAYER_DEPTH	5
#define JS_LAYER_TIMES	16		   /* decoded bytes: at most that many times the file ... */
#define JS_LAYER_FLOOR	((size_t)256 << 10) /* ... or this, when the file is small ... */
#define JS_LAYER_MAX	((size_t)64 << 20) /* ... and never more than this */
#define JS_LAYERS_MAX	4096		   /* layers of one file */

/* Runs and evidence. */
#define JS_RUNS_MAX	256 /* runs of one kind that are kept; all are counted */
#define JS_EXCERPT_MAX	200 /* bytes of an excerpt, before escaping */

#define JS_BUNDLED_MAX	64 /* modules of Node that a bundle wraps */
#define JS_TOLD_MAX	8 /* names of events of the file's own that are given something worth telling; more are not followed */
#define JS_UP_MAX	4u /* classes above a class, itself among them, that are asked for a member and told of a field */
#define JS_PASSES_MAX	8 /* functions, each around the one before, that are told what a callback is given */
#define JS_CALLERS_MAX	4 /* functions around the calls of one function that are kept */

#endif
