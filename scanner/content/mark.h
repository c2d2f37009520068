/* content/mark.h: words in raw bytes that make a file worth a closer look.
 *
 * A mark alone means nothing: mark_wants_look() says which sets of them do.
 */
#ifndef PICKET_SCANNER_CONTENT_MARK_H
#define PICKET_SCANNER_CONTENT_MARK_H

#include "base/text.h"

enum mark {
	MARK_EXECUTE = 1 << 0,	/* eval, Function, vm */
	MARK_EXEC = 1 << 1,	/* child_process */
	MARK_NET = 1 << 2,	/* http, net, dns, fetch */
	MARK_ENV = 1 << 3,
	MARK_HOST = 1 << 4,	/* host name, user */
	MARK_SECRET = 1 << 5,	/* credential files and their keys */
	MARK_DECODE = 1 << 6,
	MARK_CODED = 1 << 7,	/* obfuscator's names, words in pieces */
	MARK_COLLECTOR = 1 << 8, /* hosts where data is dropped */
	MARK_METADATA = 1 << 9,
	MARK_WORM = 1 << 10,
	MARK_PERSIST = 1 << 11,
	MARK_DESTROY = 1 << 12,
	MARK_WALLET = 1 << 13,
	MARK_CLIPBOARD = 1 << 14,
	MARK_SELF = 1 << 15,	/* its own file, or other packages' */
	MARK_AGENT = 1 << 16,	/* AI command lines, agents' configuration */
	MARK_BROWSER = 1 << 17, /* cookies, key strokes, script tags */
	MARK_WRITE = 1 << 18,	/* files written */
	MARK_LOOP = 1 << 19,
	MARK_ADDRESS = 1 << 21, /* a URL that begins with a digit */
	MARK_HEXADECIMAL = 1 << 22, /* a string that begins with 0x */
	MARK_SURE = 1 << 23,	/* worth a look in a file of any size */
	MARK_SHELL = 1 << 20,	/* download tools and shells in strings */
	MARK_LISTING = 1 << 24, /* names of files in folders */
	MARK_WAY = 1 << 25,	/* a way to modules and globals that are not named */
	MARK_SHARE = 1 << 27,	/* two backslashes at the head of a string */
	MARK_KEYS = 1 << 26,	/* private keys by the names that wallets give them */
	MARK_MAY_EXECUTE = 1 << 28, /* eval, Function in any form: MARK_EXECUTE beside another mark, alone nothing */
	MARK_MAY_NET = 1 << 29,	/* fetch in any form, likewise */
};

struct mark_word {
	const char *word;
	uint32_t marks;
	bool alone; /* no letter, digit or _ may stand before it */
	bool (*plain)(struct text before, struct text behind); /* content/plain.h: uses that do not count; may be NULL */
};
extern const struct mark_word mark_words[];
extern const size_t mark_word_count;

bool mark_wants_look(uint32_t marks, size_t bytes);

/* The same of a few thousand bytes of a larger one, for which only what stands together counts (content/piece.h). */
#define MARKS_PIECE (MARK_EXECUTE | MARK_EXEC | MARK_NET | MARK_ENV | MARK_HOST | MARK_SECRET | MARK_DECODE | MARK_METADATA | MARK_PERSIST | \
		     MARK_DESTROY | MARK_WALLET | MARK_CLIPBOARD | MARK_AGENT | MARK_BROWSER | MARK_WRITE | MARK_KEYS | \
		     MARK_SHELL | MARK_HEXADECIMAL | MARK_MAY_NET | MARK_SELF)
bool mark_wants_piece(uint32_t marks);

/* The words alone say little: worth a look if there is a way out (content/way_out.h). */
bool mark_may_want_look(uint32_t marks, size_t bytes);

/* Any word with which code acts on something outside: what is loaded with it is read closely. Of a file that nothing asked to
 * read closely so far: the words in pieces of a small one have been put together, and made none (mark_may_want_look()). */
bool mark_can_act(uint32_t marks, size_t bytes);

#endif
