/* content/callee.h: what a dotted path of a script (js/fold.h) does when it is called or made. */
#ifndef PICKET_SCANNER_CONTENT_CALLEE_H
#define PICKET_SCANNER_CONTENT_CALLEE_H

#include "base/text.h"

enum callee {
	CALLEE_NONE,
	CALLEE_EXECUTE,	  /* runs text: argument 0 */
	CALLEE_TIMER,	  /* runs text when argument 0 is text */
	CALLEE_COMPILE,	  /* module._compile */
	CALLEE_NET,	  /* talks to a host: argument 0 is a URL or options */
	CALLEE_NET_POST,  /* the same, with something to say */
	CALLEE_NET_WRITE, /* a body, for a connection that is open */
	CALLEE_SOCKET,	  /* a connection: port, host */
	CALLEE_DNS,
	CALLEE_EXEC,	  /* a command line */
	CALLEE_SPAWN,	  /* a program and its arguments */
	CALLEE_READ,	  /* a file: argument 0 */
	CALLEE_WRITE,	  /* a file: argument 0, what: argument 1 */
	CALLEE_COPY,	  /* from, to */
	CALLEE_REMOVE,
	CALLEE_HOST_INFO,
	CALLEE_DECODE,
	CALLEE_STRINGIFY,
	CALLEE_REQUIRE,
	CALLEE_CLIP_READ,
	CALLEE_CLIP_WRITE,
	CALLEE_LISTEN,	  /* addEventListener */
	CALLEE_ELEMENT,	  /* document.createElement */
	CALLEE_ASK,	  /* readline.question */
	CALLEE_PIPE,
	CALLEE_PIPELINE,
};

enum callee callee_of(struct text path);

/* ky.create(), got.extend(): gives a client like the one it is a member of, with settings of its own. */
bool callee_makes_client(struct text path);

/* The path begins with a network callee's result: "https.request().on", "fetch().then". */
bool callee_is_answer(struct text path);

#endif
