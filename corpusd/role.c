#include "corpusd/role.h"

static const struct {
	const char *name;
	unsigned scopes;
} roles[ROLES] = {
#define READ	(SCOPE_PACK_READ | SCOPE_SCAN_READ | SCOPE_METRICS_READ)
#define SCAN	(READ | SCOPE_SCAN_RUN)
#define CURATE (SCAN | SCOPE_PACK_IMPORT)
	[ROLE_VIEWER] = {"viewer", READ},
	[ROLE_SCANNER] = {"scanner", SCAN},
	[ROLE_CURATOR] = {"curator", CURATE},
	[ROLE_AUDITOR] = {"auditor", READ | SCOPE_AUDIT_READ},
	[ROLE_ADMIN] = {"admin", CURATE | SCOPE_AUDIT_READ | SCOPE_SCAN_REMOVE},
};

const char *role_name(enum role r)
{
	return roles[r].name;
}

bool role_parse(struct text t, enum role *out)
{
	for (enum role r = ROLE_VIEWER; r < ROLES; r++)
		if (text_eq(t, text_of(roles[r].name))) {
			*out = r;
			return true;
		}
	return false;
}

unsigned role_scopes(enum role r)
{
	return roles[r].scopes;
}

const char *scope_name(enum scope s)
{
	switch (s) {
	case SCOPE_NONE:
		return "none";
	case SCOPE_PACK_READ:
		return "pack:read";
	case SCOPE_PACK_IMPORT:
		return "pack:import";
	case SCOPE_SCAN_RUN:
		return "scan:run";
	case SCOPE_SCAN_READ:
		return "scan:read";
	case SCOPE_SCAN_REMOVE:
		return "scan:remove";
	case SCOPE_AUDIT_READ:
		return "audit:read";
	case SCOPE_METRICS_READ:
		return "metrics:read";
	}
	return "?";
}
