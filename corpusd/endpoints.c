/* All endpoints; docs/daemon.md is checked against this table. */
#include "corpusd/answer.h"
#include "corpusd/page.h"

#include <stdio.h>
#include <string.h>

const struct endpoint endpoints[] = {
	{"GET", "/healthz", SCOPE_NONE, TAKES_NONE, answer_health, "the process answers"},
	{"GET", "/readyz", SCOPE_NONE, TAKES_NONE, answer_ready, "packs verified, store writable"},
	{"GET", "/metrics", SCOPE_METRICS_READ, TAKES_NONE, answer_metrics, "for Prometheus"},
	{"GET", "/v1/packs", SCOPE_PACK_READ, TAKES_NONE, answer_packs, "the packs in force"},
	{"GET", "/v1/packs/**", SCOPE_PACK_READ, TAKES_NONE, answer_pack, "NAME: its history; NAME/SEQ: its bytes"},
	{"POST", "/v1/packs", SCOPE_PACK_IMPORT, TAKES_BYTES, answer_pack_import, "import a pack"},
	{"POST", "/v1/scans", SCOPE_SCAN_RUN, TAKES_BYTES, answer_scan_new, "scan a lockfile, a .tgz or a path"},
	{"GET", "/v1/scans", SCOPE_SCAN_READ, TAKES_NONE, answer_scans, "scans, newest first"},
	{"GET", "/v1/scans/*", SCOPE_SCAN_READ, TAKES_NONE, answer_scan, "one scan"},
	{"DELETE", "/v1/scans/*", SCOPE_SCAN_REMOVE, TAKES_NONE, answer_scan_remove, "remove it"},
	{"POST", "/v1/lookup", SCOPE_SCAN_RUN, 0, answer_lookup, "are these on a list?"},
	{"GET", "/v1/findings", SCOPE_SCAN_READ, TAKES_NONE, answer_findings, "findings of all scans"},
	{"GET", "/v1/packages/**", SCOPE_SCAN_READ, TAKES_NONE, answer_holders, "NAME: scans that hold the package"},
	{"GET", "/v1/audit", SCOPE_AUDIT_READ, TAKES_NONE, answer_audit, "the chained log"},
	{"GET", "/", SCOPE_SCAN_READ, TAKES_NONE | FOR_PEOPLE, page_overview, "page: corpora, scans over time, findings"},
	{"GET", "/scans", SCOPE_SCAN_READ, TAKES_NONE | FOR_PEOPLE, page_scans, "page: scans, newest first"},
	{"POST", "/scans", SCOPE_SCAN_RUN, TAKES_BYTES | FOR_PEOPLE, page_scan_new, "its form: scan a lockfile"},
	{"GET", "/scans/*", SCOPE_SCAN_READ, TAKES_NONE | FOR_PEOPLE, page_scan, "page: one scan"},
	{"GET", "/search", SCOPE_SCAN_READ, TAKES_NONE | FOR_PEOPLE, page_search, "page: who has this package?"},
	{"GET", "/packs", SCOPE_PACK_READ, TAKES_NONE | FOR_PEOPLE, page_packs, "page: the packs and their history"},
	{"GET", "/packs/diff", SCOPE_PACK_READ, TAKES_NONE | FOR_PEOPLE, page_diff, "page: two versions of a pack"},
	{"GET", "/login", SCOPE_NONE, TAKES_NONE | FOR_PEOPLE, page_login, "page: log in"},
	{"POST", "/login", SCOPE_NONE, FOR_PEOPLE, page_login_try, "its form"},
	{"POST", "/logout", SCOPE_NONE, FOR_PEOPLE, page_logout, "end the session"},
	{0},
};

static bool matches(const char *pattern, struct text path, struct text *rest)
{
	const char *star = strchr(pattern, '*');

	*rest = T("");
	if (!star)
		return text_eq(path, text_of(pattern));
	if (!text_starts(path, text_n(pattern, (size_t)(star - pattern))))
		return false;
	*rest = text_tail(path, (size_t)(star - pattern));
	return rest->n > 0 && (star[1] == '*' || !text_has(*rest, T("/")));
}

const struct endpoint *endpoint_find(const char *method, struct text path, struct text *rest,
				     char allowed[64])
{
	size_t n = 0;

	allowed[0] = '\0';
	for (const struct endpoint *p = endpoints; p->method; p++) {
		if (!matches(p->path, path, rest))
			continue;
		if (strcmp(p->method, method) == 0)
			return p;
		n += (size_t)snprintf(allowed + n, 64 - n, "%s%s", n ? ", " : "", p->method);
	}
	return NULL;
}
