/* scanner/content/limits.h: ceilings of the content pass. Reaching one is said, never silent. */
#ifndef PICKET_SCANNER_CONTENT_LIMITS_H
#define PICKET_SCANNER_CONTENT_LIMITS_H

#define CONTENT_FILE_MAX	(64u << 20) /* bytes of a text file that is read whole */
#define CONTENT_ACTS_MAX	512	    /* behaviours kept of one file */
#define CONTENT_MATCHES_MAX	256	    /* indicator matches kept of one file */
#define CONTENT_IMPORTS_MAX	4096	    /* imports kept of one file */
#define CONTENT_LAYERS_MAX	64	    /* decoded layers kept of one file */
#define CONTENT_LAYER_KEEP	(64u << 10) /* bytes of one coded word that are decoded at a time */
#define CONTENT_TEXT_MAX	160	    /* bytes of act.text and act.detail */
#define CONTENT_SHOWN_MAX	(16u << 10) /* bytes of what shows an act that count for its source */
#define CONTENT_LAYER_TEXT	512	    /* bytes of a layer kept in the result */
#define CONTENT_ENGINE_MEMORY	(256u << 20)
#define CONTENT_REACH_MEMORY	(64u << 20)
#define CONTENT_RECALL_MAX	(32u << 20) /* bytes of what is kept of files that were looked into before */
#define CONTENT_RECALL_FROM	512u /* files of one scan, from which on that is read and written */
#define CONTENT_RECALL_EACH	8192u /* of its bytes for each such file: where there are more, it is read later */
#define CONTENT_RECALL_FRESH	128u /* results that are known for each new one: where there are more, it is not written */
#define CONTENT_PATH_MAX	4096 /* bytes of a path that is followed */
#define CONTENT_INDICATORS_MAX	200000	    /* of all packs */
#define CONTENT_LOOKERS_MAX	16	    /* threads that look at what is reached; more are not begun */
#define CONTENT_CLOSURE_MAX	20000	    /* files one package's entry points may reach */
#define JOIN_FILE_MAX	(32u << 10) /* bytes of a module that is read together with others; a larger one is a bundle, and whole */
#define JOIN_BYTES_MAX	(64u << 10) /* of all of them; when more ask for each other each is read by itself alone */
#define JOIN_DATA_MAX	(32u << 10) /* of the tables in JSON that they ask for; what lies in more is not known */
#define JOIN_FILES_MAX	24
#define JOIN_PASS_MAX	(8u << 10) /* of one that only passes values on */
#define JOIN_WAY_MAX	2048	   /* of one that only brings the way to a program or a host */
#define JOIN_HOME_MAX	64	   /* modules of a package; of a larger one only those that do something are asked whom they ask */
#define JOIN_SMALL_MAX	16	   /* modules of a package of which all are looked at that ask for each other */
#define CONTENT_WORD_PLACES	3  /* places kept of one word in one file */
#define CONTENT_QUESTIONS	8  /* of one kind about one text, each of which looks through it: enum question */
#define CONTENT_WORD_TRIES	64 /* places looked at of one word in one text */
#define CONTENT_PLAIN_TRIES	4096u /* uses of words in one text that are asked whether they lead anywhere; past it all do */
#define CONTENT_FETCHES_MAX	12 /* downloads of one shell script whose names are looked for */
#define CONTENT_CALLER_ROUNDS	16 /* calls between the file and a function that are followed to see whether it runs */
#define CONTENT_CARRIED_MAX	64 /* files of the package copied to where nobody looks, remembered in one script */
#define CONTENT_DROPS_MAX	16 /* files written with fetched bytes, remembered in one script */
#define CONTENT_BUNDLE		131072 /* bytes: past it every common word occurs, and marks must say more */
#define CONTENT_PIECE_MAX	(48u << 10) /* bytes of a piece of one that is read by itself (content/piece.h), without its margins */
#define CONTENT_BLOCKS_MAX	32u /* of one piece; the last one has the rest */
#define CONTENT_PIECE_TEXT	(16u << 10) /* bytes of one text that is read to its end, when the piece ends within it */
#define CONTENT_PIECE_WHOLE	(768u << 10) /* bytes of a bundle that is tokenized as a whole; of a larger one: */
#define CONTENT_PIECE_AHEAD	(16u << 10)  /* so much in front of each piece, and the head of the bundle for its imports */
#define CONTENT_PIECES_MAX	128u /* of one file */
#define CONTENT_PIECES_BYTES	(2u << 20) /* of all of them */
#define CONTENT_PIECE_IMPORTS	(8u << 10) /* bytes of imports in front of a piece */
#define CONTENT_HUGE		(8u << 20) /* bytes: past it a file is many packages, and what one says is no sign for another */
#define CONTENT_AROUND		(64u << 10) /* bytes before and behind a call there that are asked for a word */
#define CONTENT_AROUND_TRIES	256 /* such calls of one file; for more the whole file is asked */
#define CONTENT_INSIDE_MAX	16 /* events behind a call among which the file that it fills is looked for */
#define CONTENT_HOOKS_MAX	16 /* hooks of requests remembered in one file */
#define CONTENT_HOOK_BYTES	16384 /* of one that are looked at */
#define CONTENT_SPANS_MAX	512 /* handlers of network answers remembered in one file */
#define CONTENT_SCRIPT_LINES	20000 /* commands of one shell script that are looked at */
#define CONTENT_SCRIPTS_MAX	256 /* scripts of package.json that the hooks of one package are followed through */
#define CONTENT_SCRIPTS_DEPTH	32 /* of them that call each other */
#define CONTENT_TOOLS_MAX	64 /* build tools, each in its folder, that the hooks of one package start */
#define CONTENT_GYP_FILES	64 /* that the binding.gyp of one package reads, itself too */
#define CONTENT_GYP_PATH	256 /* bytes of the name of one */
#define CONTENT_SURFACE_NODES	65536 /* values and keys of an editor's or agent's settings; past it only plain commands are read */
#define CONTENT_SURFACE_DEPTH	16 /* objects and lists in each other there */
#define CONTENT_HUNTS_MAX	64 /* YARA rules that match one file, kept */
#define CONTENT_HUNT_COMPILE	60 /* seconds for all YARA rules of all packs; what is not compiled then is told */
#define CONTENT_HUNT_FILE	20 /* seconds for one file; more: FILE_LIMIT_HUNT */
#define CONTENT_HUNT_MEMORY	(320u << 20) /* the rules of all packs as text */

#endif
