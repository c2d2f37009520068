/* packtool/npmconfig.h: the registry that the user's npm is set to, and how it is reached.
 *
 * Asked in this order, the first that answers counts:
 *	1. --registry, --ca-file, --proxy
 *	2. the environment: npm_config_NAME, in any case
 *	3. the user's file: npm_config_userconfig, or HOME/.npmrc
 *	4. the global file: npm_config_globalconfig, or etc/npmrc below the prefix (npm_config_prefix, the
 *	   user file's prefix, or the folder above that of the node that PATH names), or /etc/npmrc
 *	5. for the registry alone: `npm config get registry`, run in /
 * A project's .npmrc is never read: who wrote the project does not choose whom this program asks.
 * No registry is known to this program.
 */
#ifndef PICKET_PACKTOOL_NPMCONFIG_H
#define PICKET_PACKTOOL_NPMCONFIG_H

#include "packtool/fetch.h"
#include "packtool/npmrc.h"

struct npmconfig_ask {
	const char *registry, *ca_file, *proxy; /* options; NULL when not given */
	char *const *environment;		/* NAME=VALUE, ends with NULL */
	bool ask_npm;				/* whether step 5 may run npm */
	bool way_only;				/* no registry is needed: registry stays NULL */
};

struct npmconfig {
	struct npmrc layer[3];	/* environment, user, global */
	const char *registry;	/* ends with a slash; a valid address */
	const char *from;	/* who named it, for people: "--registry", a file ... */
	struct text ca;		/* PEM; empty: the system's */
	const char *proxy, *no_proxy; /* or NULL */
	bool strict_off; /* strict-ssl=false is set: it is not followed, and worth a word */
};

/* All texts live in the arena. Codes: NPM-CONFIG, NPM-REGISTRY (none found, or no address),
 * FETCH-URL, those of file_read. */
bool npmconfig_load(struct arena *a, const struct npmconfig_ask *ask, struct npmconfig *out,
		    struct err *e);

/* The Authorization value for this address, or NULL when none is set for it: keys
 * //host:port/path/:_authToken, :_auth, :username and :_password, of the longest path that covers it.
 * Code: NPM-CONFIG. */
bool npmconfig_auth(const struct npmconfig *c, struct arena *a, const char *url, const char **auth,
		    struct err *e);

/* Whether both are of one origin: the Authorization for one may be sent to the other. */
bool npmconfig_same_host(const char *a, const char *b);

#endif
