/* scanner/policy.h: what the site wants, as far as rules ask for it.
 *
 * Comes from the site's policy file, never from the scanned project. A NULL policy or a
 * zeroed one is the default: no internal names, no further hosts, no licence list.
 */
#ifndef PICKET_SCANNER_POLICY_H
#define PICKET_SCANNER_POLICY_H

#include "base/text.h"

struct policy {
	/* Names that belong to the site: "@acme" (the whole scope), "acme-*" (a prefix), "acme-ui".
	 */
	const struct text *internal;
	size_t internal_count;

	/* Hosts that registries of the site have ("npm.acme.example", with port when it has one).
	 */
	const struct text *hosts;
	size_t host_count;

	/* SPDX ids; with an allow list everything else is denied. A trailing '*' is a prefix. */
	const struct text *licence_allow, *licence_deny;
	size_t licence_allow_count, licence_deny_count;

	/* Publishers (name or e-mail) whose packages the site does not want. */
	const struct text *publishers_deny;
	size_t publisher_deny_count;
};

#endif
