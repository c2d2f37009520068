/* scanner/lookup.h: one question to the packs in force, without a scan: is this on a list?
 *
 * What a registry proxy asks before it hands a package out. A question is a text:
 *
 *	left-pad@1.3.0, @acme/ui@2.0.0-rc.1	a package of npm
 *	left-pad				any version of it (only rows for all versions match)
 *	<32, 40, 64 or 128 hex digits>		md5, sha1, sha256, sha512 of a file
 *	https://host/path			an address: itself, then its host
 *	host.example.com, 192.0.2.1		a host
 */
#ifndef PICKET_SCANNER_LOOKUP_H
#define PICKET_SCANNER_LOOKUP_H

#include "scanner/finding.h"
#include "scanner/warm.h"

#define LOOKUP_ROWS_MAX 32 /* records told for one question; all count */
#define LOOKUP_TEXT_MAX 1024 /* bytes of a question */

struct lookup_row {
	struct text record, klass, summary, campaign, reference, source, pack;
	uint64_t seq;
	enum severity severity;
};

struct lookup_answer {
	bool denied;	/* malware, or an indicator; and no `allow` row takes it back */
	bool undecided; /* the version has no order, and a row needs one: not clean */
	size_t records; /* that match, advisories included */
	size_t count;	/* rows told */
	struct lookup_row rows[LOOKUP_ROWS_MAX]; /* texts in the arena given */
};

/* One thread at a time for one warm. Codes: LOOKUP-QUESTION (it is none of the above), and when
 * scan_refused(e): there is no answer, and the corpus is not to be asked again. */
bool lookup_ask(struct warm *w, struct arena *a, struct text question, struct lookup_answer *out,
		struct err *e);

#endif
