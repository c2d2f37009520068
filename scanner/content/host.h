/* content/host.h: what kind of host an address names. */
#ifndef PICKET_SCANNER_CONTENT_HOST_H
#define PICKET_SCANNER_CONTENT_HOST_H

#include "base/text.h"

enum host_kind {
	HOST_NONE,	/* no host in it */
	HOST_LOCAL,	/* localhost, loopback, private addresses */
	HOST_RAW_IP,
	HOST_COLLECTOR, /* webhooks, request bins, pastes, tunnels, out-of-band testers, bots */
	HOST_METADATA,	/* cloud metadata service */
	HOST_OTHER,
};

struct host {
	enum host_kind kind;
	struct text name; /* without scheme, user, port and path */
	bool whole;	  /* a collector's address with the key that makes it one (webhook id, bot token) */
	bool insecure;	  /* http: */
	bool asked;	  /* a collector's, whose key the environment tells: /bot${process.env.TOKEN}/, '../bot' + process.env.TOKEN + '/' */
	struct text rest; /* what stands behind the common beginning of a collector's addresses: the key, in one that has it */
	struct text key;  /* a collector's, the name of the variable that holds its key: /bot${token}/, /bot${env.TOKEN}/, /bot${c.token}/, /bot${this.o.token}/, '../bot' + token */
};

/* t: a URL or what stands for one ("host/path", "https://host" with unknown parts). */
struct host host_of(struct text t);
#define HOST_KEY_LEAST 8u /* bytes of a key in an address */

/* The longest beginning that a host's name, or a key in an address, may be: letters, digits, ".", "-" and "_". */
struct text host_name_at(struct text t);

/* --- host_key.c --- */

/* The text holds the key of a bot, or sets a variable of the environment: then what the environment tells may be its own. */
bool host_key_within(struct text t);
/* The environment tells the key: it is asked for in the address, or is the only value that the text gives the variable there. Or a
 * file below the home folder does, which the program's user fills. */
bool host_key_asked(const struct host *h, struct text source);
/* A caller tells the key: it is a member, which the text gives no value, of what a function of the text is given. */
bool host_key_given(const struct host *h, struct text source);
/* The same of a key that an object keeps from its constructor, or that a function is given by itself: ${this.token} after
 * this.token = options.token, ${token} of ({ token, chat }) =>. What stands in for none is no caller's. */
bool host_key_passed(const struct host *h, struct text source);

/* --- host_letters.c --- */

/* The text holds letters that are no words, and enough of them for a key in pieces; makes letters of something else; or asks for
 * another file of the package, where a key may be written. Linear. */
bool host_key_possible(struct text t);

#endif
