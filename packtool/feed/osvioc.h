/* packtool/feed/osvioc.h: what OpenSSF's records say beside packages, in database_specific:
 *
 *	"iocs": {"domains": [...], "ips": [...], "urls": [...], "emails": [...], "hashes": [...],
 *		 "files": [{"digests": {"sha256": "..." or [...]}}]}
 */
#ifndef PICKET_PACKTOOL_FEED_OSVIOC_H
#define PICKET_PACKTOOL_FEED_OSVIOC_H

#include "json/read.h"
#include "packtool/feed/feed.h"

/* Hands over what can be looked for as facts of the open record. The rest is passed over, told: a bad value here
 * does not cost the packages of the record. False as of feed_indicator(). */
bool osvioc_put(struct feed *f, struct feed_at at, struct json specific);

#endif
