/* corpusd/role.h: who may do what. A role is a set of scopes; an endpoint asks for one. */
#ifndef PICKET_CORPUSD_ROLE_H
#define PICKET_CORPUSD_ROLE_H

#include "base/text.h"

enum scope {
	SCOPE_NONE = 0, /* everybody */
	SCOPE_PACK_READ = 1 << 0,
	SCOPE_PACK_IMPORT = 1 << 1,
	SCOPE_SCAN_RUN = 1 << 2,
	SCOPE_SCAN_READ = 1 << 3,
	SCOPE_SCAN_REMOVE = 1 << 4,
	SCOPE_AUDIT_READ = 1 << 5,
	SCOPE_METRICS_READ = 1 << 6,
};
const char *scope_name(enum scope s); /* "pack:read" */

enum role { ROLE_VIEWER, ROLE_SCANNER, ROLE_CURATOR, ROLE_AUDITOR, ROLE_ADMIN, ROLES };
const char *role_name(enum role r);
bool role_parse(struct text t, enum role *out);
unsigned role_scopes(enum role r); /* of enum scope */

struct identity {
	char name[128]; /* of the token, or issuer's subject; "" for nobody */
	enum role role;
	unsigned scopes;
	bool session; /* came by a cookie: changes need the session's secret */
};

#endif
